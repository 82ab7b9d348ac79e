"""How the history tells of people who are kept apart."""

from typing import Final

from carehome_app.domain.events import FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import STEP_LABELS
from carehome_app.domain.findings.subject import DOOR, Subject
from carehome_app.domain.history.event_words import (
    MarkKind,
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    whom,
)
from carehome_app.domain.isolation import events
from carehome_app.domain.isolation.alerts import FAMILIES, SIGN_LABELS
from carehome_app.domain.isolation.cases import CASE_STEP_LABELS, END_LABELS, KIND_LABELS
from carehome_app.domain.measures.rule import Severity
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
WHERE: Final = QT_TRANSLATE_NOOP("Trends", "kept apart: {place}")
STEP: Final = QT_TRANSLATE_NOOP("History", "{person}, kept apart: {step}. {words}")


def _apart(event: events.IsolationStarted, names: Names) -> Text:
    text = APART_UNTIL.with_(until=names.clock(event.planned)) if event.planned else APART
    return text.with_(
        person=names.person(event.subject),
        at=names.clock(event.at),
        place=event.place,
        kind=label(KIND_LABELS, event.case_kind),
        words=event.words,
    )


def _where(event: events.IsolationStarted, _names: Names) -> Text:
    return WHERE.with_(place=event.place)


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


PAIRED: Final = QT_TRANSLATE_NOOP("History", "Door of {place}: sensor {device}. {words}")
STORED: Final = QT_TRANSLATE_NOOP("History", "Sensor {device} is at no door now. {words}")
SEEN: Final = QT_TRANSLATE_NOOP("History", "Sensor {device}: {sign} at {at}.")
ANNOUNCED: Final = QT_TRANSLATE_NOOP(
    "History", "Sensor {device}: an opening is announced until {until}. {words}"
)
LOOKED: Final = QT_TRANSLATE_NOOP(
    "History", "Sensor {device}: somebody looked at {at}: {sign}. {words}"
)
FOUND: Final = QT_TRANSLATE_NOOP("History", "{door}: {found}.")
DOOR_STEP: Final = QT_TRANSLATE_NOOP("History", "{door}: {step}. {words}")


_OfDoor = events.DoorSeen | events.DoorPaired | events.DoorAnnounced | events.DoorLooked


def _paired(event: events.DoorPaired, names: Names) -> Text:
    del names
    text = PAIRED if event.place else STORED
    return text.with_(place=event.place, device=event.device, words=event.words)


def _seen(event: events.DoorSeen, names: Names) -> Text:
    sign = label(SIGN_LABELS, event.sign)
    return SEEN.with_(device=event.device, sign=sign, at=names.clock(event.at))


def _announced(event: events.DoorAnnounced, names: Names) -> Text:
    until = names.clock(event.until)
    return ANNOUNCED.with_(device=event.device, until=until, words=event.words)


def _looked(event: events.DoorLooked, names: Names) -> Text:
    sign, at = label(SIGN_LABELS, event.sign), names.clock(event.at)
    return LOOKED.with_(device=event.device, at=at, sign=sign, words=event.words)


def _found(event: FindingRaised, names: Names) -> Text:
    about = Subject(DOOR, event.subject, event.place)
    found = FAMILIES[event.family].labels[Severity(event.severity)]
    return FOUND.with_(door=names.subject(about), found=found)


def _door_step(event: FollowUpTaken, names: Names) -> Text:
    about = Subject(DOOR, event.subject, event.place)
    step = label(STEP_LABELS, event.step)
    book = names.book(event.about, event.family)
    words = event.words if book is None else book.words(event.words)
    return DOOR_STEP.with_(door=names.subject(about), step=step, words=words)


def _device(event: _OfDoor) -> str:
    return event.device


TELLINGS: Final[Tellings] = {
    events.IsolationStarted: Telling(
        Topic.OUTBREAK, _apart, whom, shift="notes", mark=MarkKind.ISOLATION, at_mark=_where
    ),
    events.IsolationEnded: Telling(Topic.OUTBREAK, _apart_no_more, whom, shift="notes"),
    events.IsolationExtended: Telling(Topic.OUTBREAK, _extended, whom, shift="notes"),
    events.IsolationMoved: Telling(Topic.OUTBREAK, _moved, whom, shift="notes"),
    events.IsolationStepTaken: Telling(Topic.OUTBREAK, _step, whom),
    events.DoorPaired: Telling(Topic.OUTBREAK, _paired, thing=_device),
    events.DoorSeen: Telling(Topic.OUTBREAK, _seen, thing=_device),
    events.DoorAnnounced: Telling(Topic.OUTBREAK, _announced, thing=_device),
    events.DoorLooked: Telling(Topic.OUTBREAK, _looked, thing=_device),
    (FindingRaised, DOOR): Telling(Topic.OUTBREAK, _found),
    (FollowUpTaken, DOOR): Telling(Topic.OUTBREAK, _door_step),
}
"""The kinds told here."""
