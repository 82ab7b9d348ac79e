"""What was said about the record itself, in words."""

from typing import Final

from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic
from carehome_app.domain.trust.events import (
    ClockConfirmed,
    ClockWasWrong,
    ContradictionSeen,
    StationJoined,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

CONFIRMED: Final = QT_TRANSLATE_NOOP(
    "History", "The clock was confirmed: {shown}. The line before is of {last}."
)
WRONG: Final = QT_TRANSLATE_NOOP(
    "History",
    "The clock ran ahead: lines that bore the times {since} to {until} were written from {really}"
    " on. {reason}",
)
SEEN: Final = QT_TRANSLATE_NOOP(
    "History", "Looked into lines that were proven elsewhere and are not here ({count}): {reason}"
)


JOINED: Final = {
    "restored": QT_TRANSLATE_NOOP(
        "History", "The record goes on as a new desk ({index}): it was restored from a backup."
    ),
    "copied": QT_TRANSLATE_NOOP(
        "History", "The record goes on as a new desk ({index}): the folder was copied or moved."
    ),
    "joined": QT_TRANSLATE_NOOP("History", "A new desk of the home begins ({index})."),
}
"""Why a station began, by its code."""


def _joined(event: StationJoined, names: Names) -> Text:
    del names
    return JOINED.get(event.why, JOINED["copied"]).with_(index=event.index)


def _confirmed(event: ClockConfirmed, names: Names) -> Text:
    return CONFIRMED.with_(shown=names.clock(event.shown), last=names.clock(event.last))


def _wrong(event: ClockWasWrong, names: Names) -> Text:
    shown = {"since": event.since, "until": event.until, "really": event.since - event.ahead}
    said = {name: names.clock(moment) for name, moment in shown.items()}
    return WRONG.with_(reason=event.reason, **said)


def _seen(event: ContradictionSeen, names: Names) -> Text:
    del names
    return SEEN.with_(count=len(event.heads), reason=event.reason)


TELLINGS: Final[Tellings] = {
    ClockConfirmed: Telling(Topic.SETTING, _confirmed),
    ClockWasWrong: Telling(Topic.SETTING, _wrong),
    ContradictionSeen: Telling(Topic.SETTING, _seen),
    StationJoined: Telling(Topic.SETTING, _joined),
}
"""How each kind is told."""
