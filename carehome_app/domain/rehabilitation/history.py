"""Rehabilitation in the history and in the handover, one sentence for each event."""

from typing import Final

from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
    whom,
)
from carehome_app.domain.rehabilitation import events as kinds
from carehome_app.domain.rehabilitation.assessments import BUILT_IN, values_said
from carehome_app.domain.rehabilitation.words import (
    ADVERSE,
    COURSES,
    HELPS,
    PAUSES,
    REASONS,
    TREATMENTS,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PLAN: Final = QT_TRANSLATE_NOOP(
    "History", "Plan ({course}) from {day}: {goals} goals, {sessions} kinds of session. {words}"
)
ENDED: Final = QT_TRANSLATE_NOOP("History", "A plan of training ends on {day}. {words}")
REVIEWED: Final = QT_TRANSLATE_NOOP(
    "History", "A plan of training was reviewed on {day}; next {next}. {words}"
)
PAUSED: Final = QT_TRANSLATE_NOOP(
    "History", "A plan of training: {how} from {first} to {last}. {words}"
)
HELD: Final = QT_TRANSLATE_NOOP("History", "Trained {item}, {minutes} minutes, {help}. {words}")
HAPPENED: Final = QT_TRANSLATE_NOOP(
    "History", "Trained {item}, {minutes} minutes, {help}: {adverse}. {words}"
)
MISSED: Final = QT_TRANSLATE_NOOP("History", "Training of {day} not held: {reason}. {words}")
CORRECTED: Final = QT_TRANSLATE_NOOP("History", "A line of training was taken back: {why}.")
ASSESSED: Final = QT_TRANSLATE_NOOP("History", "Assessed with {tool}: {values} {total}")
TOOL: Final = QT_TRANSLATE_NOOP("History", "The tool “{title}” is described, version {version}.")
NOTED: Final = QT_TRANSLATE_NOOP("History", "{what} on {day}, {place}: {words}")
WENT: Final = QT_TRANSLATE_NOOP("History", "Treatment on {day}: {result}. Goes on: {next}")
_NO_MORE: Final = QT_TRANSLATE_NOOP("History", "no more")


def _plan(event: kinds.PlanMade, names: Names) -> Text:
    del names
    return PLAN.with_(
        course=label(COURSES, event.course),
        day=ordinal(event.since),
        words=event.words,
        goals=len(event.goals),
        sessions=len(event.sessions),
    )


def _ended(event: kinds.PlanEnded, names: Names) -> Text:
    del names
    return ENDED.with_(day=ordinal(event.day), words=event.words)


def _reviewed(event: kinds.PlanReviewed, names: Names) -> Text:
    del names
    return REVIEWED.with_(day=ordinal(event.day), next=ordinal(event.review), words=event.words)


def _paused(event: kinds.PlanPaused, names: Names) -> Text:
    del names
    return PAUSED.with_(
        how=label(PAUSES, event.how),
        first=ordinal(event.first),
        last=ordinal(event.last),
        words=event.words,
    )


def _held(event: kinds.SessionHeld, names: Names) -> Text:
    del names
    said = HAPPENED if event.adverse else HELD
    return said.with_(
        item=event.item,
        minutes=event.minutes,
        help=label(HELPS, event.help),
        words=event.words,
        adverse=label(ADVERSE, event.adverse),
    )


def _missed(event: kinds.SessionMissed, names: Names) -> Text:
    del names
    reason = label(REASONS, event.reason)
    return MISSED.with_(day=ordinal(event.day), reason=reason, words=event.words)


def _corrected(event: kinds.SessionCorrected, names: Names) -> Text:
    del names
    return CORRECTED.with_(why=why_text(event.reason, event.words))


def _assessed(event: kinds.Assessed, names: Names) -> Text:
    del names
    known = BUILT_IN.get(event.tool)
    tool: Text | str = event.tool if known is None else known.title
    values = values_said(known, event.items)
    return ASSESSED.with_(tool=tool, values=values, total=event.total)


def _tool(event: kinds.ToolDescribed, names: Names) -> Text:
    del names
    return TOOL.with_(title=event.title, version=event.version)


def _noted(event: kinds.TreatmentNoted, names: Names) -> Text:
    del names
    return NOTED.with_(
        what=label(TREATMENTS, event.what),
        day=ordinal(event.day),
        place=event.place,
        words=event.words,
    )


def _went(event: kinds.TreatmentWent, names: Names) -> Text:
    del names
    next_: Text | str = _NO_MORE if event.next is None else ordinal(event.next)
    return WENT.with_(day=ordinal(event.day), result=event.result, next=next_)


TELLINGS: Final[Tellings] = {
    kinds.PlanMade: Telling(Topic.TRAINING, _plan, whom, shift="notes"),
    kinds.PlanEnded: Telling(Topic.TRAINING, _ended),
    kinds.PlanReviewed: Telling(Topic.TRAINING, _reviewed),
    kinds.PlanPaused: Telling(Topic.TRAINING, _paused, shift="notes"),
    kinds.SessionHeld: Telling(Topic.TRAINING, _held, whom),
    kinds.SessionMissed: Telling(Topic.TRAINING, _missed, whom),
    kinds.SessionCorrected: Telling(Topic.TRAINING, _corrected),
    kinds.Assessed: Telling(Topic.TRAINING, _assessed, whom),
    kinds.ToolDescribed: Telling(Topic.TRAINING, _tool),
    kinds.TreatmentNoted: Telling(Topic.TRAINING, _noted, whom, shift="notes"),
    kinds.TreatmentWent: Telling(Topic.TRAINING, _went, shift="notes"),
}
"""The kinds told here."""
