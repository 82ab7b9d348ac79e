"""How the history tells of people who are kept apart."""

from typing import Final

from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic, label, whom
from carehome_app.domain.isolation import events
from carehome_app.domain.isolation.cases import CASE_STEP_LABELS, END_LABELS, KIND_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

APART: Final = QT_TRANSLATE_NOOP(
    "History", "{person} is kept apart from {at}: {place} ({kind}). {words}"
)
APART_UNTIL: Final = QT_TRANSLATE_NOOP(
    "History", "{person} is kept apart from {at} until {until}: {place} ({kind}). {words}"
)
APART_NO_MORE: Final = QT_TRANSLATE_NOOP("History", "{person} is kept apart until {at}. {words}")
ENDED: Final = QT_TRANSLATE_NOOP("History", "{person} is kept apart until {at}: {how}. {words}")
EXTENDED: Final = QT_TRANSLATE_NOOP("History", "{person} is kept apart until {until} now: {why}")
MOVED: Final = QT_TRANSLATE_NOOP(
    "History", "{person}, kept apart, is in {place} from {at}. {words}"
)
STEP: Final = QT_TRANSLATE_NOOP("History", "{person}, kept apart: {step}. {words}")


def _apart(event: events.IsolationStarted, names: Names) -> Text:
    text = APART_UNTIL.with_(until=names.clock(event.planned)) if event.planned else APART
    return text.with_(
        person=names.person(event.subject), at=names.clock(event.at), place=event.place,
        kind=label(KIND_LABELS, event.case_kind), words=event.words,
    )  # fmt: skip


def _apart_no_more(event: events.IsolationEnded, names: Names) -> Text:
    text = ENDED.with_(how=label(END_LABELS, event.how)) if event.how else APART_NO_MORE
    person, at = names.person(event.subject), names.clock(event.at)
    return text.with_(person=person, at=at, words=event.words)


def _extended(event: events.IsolationExtended, names: Names) -> Text:
    person, until = names.person(event.subject), names.clock(event.planned)
    return EXTENDED.with_(person=person, until=until, why=event.why)


def _moved(event: events.IsolationMoved, names: Names) -> Text:
    person, at = names.person(event.subject), names.clock(event.at)
    return MOVED.with_(person=person, place=event.place, at=at, words=event.words)


def _step(event: events.IsolationStepTaken, names: Names) -> Text:
    person = names.person(event.subject)
    return STEP.with_(person=person, step=label(CASE_STEP_LABELS, event.step), words=event.words)


TELLINGS: Final[Tellings] = {
    events.IsolationStarted: Telling(Topic.OUTBREAK, _apart, whom, shift="notes"),
    events.IsolationEnded: Telling(Topic.OUTBREAK, _apart_no_more, whom, shift="notes"),
    events.IsolationExtended: Telling(Topic.OUTBREAK, _extended, whom, shift="notes"),
    events.IsolationMoved: Telling(Topic.OUTBREAK, _moved, whom, shift="notes"),
    events.IsolationStepTaken: Telling(Topic.OUTBREAK, _step, whom),
}
"""The kinds told here."""
