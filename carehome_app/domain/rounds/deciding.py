"""Decide what becomes of a text that came in for a cell: kept as it is understood, or asked about.

Pure: what is known of the cell is gathered once before, by whoever may read the record.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.measures.fields import Values
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import RoundKey, round_label
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.typed.doubts import doubt
from carehome_app.domain.typed.reading import (
    Accepted,
    Meaning,
    Outcome,
    Question,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

IS_AWAY: Final = QT_TRANSLATE_NOOP(
    "Recording", "Recorded as {reason}. Is the person back? Type it again."
)
HAS_READING: Final = QT_TRANSLATE_NOOP(
    "Recording", "{shown} was kept at {clock}. A repeat? Type it again. To correct: Ctrl+E."
)
WHICH_ROUND: Final = QT_TRANSLATE_NOOP(
    "Recording",
    "{next} opens at {opens}. Is this for {round} of {day}? Type it again. For {next}: turn to"
    " that round first.",
)
POSITION: Final = "position"


class Coming(NamedTuple):
    """The round a text came in for, and the one that soon opens."""

    round: RoundKey
    next: RoundKey
    opens: datetime


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a cell when a text comes in for it."""

    typed: str
    """The text, normalized."""
    measure: Measure
    home_time: HomeTime
    entries: tuple[Entry, ...] = ()
    """What was said for the cell and not corrected, by time."""
    away: str = ""
    """Why the person was said to be out before, while nothing was said for the cell itself."""
    before: tuple[Values, ...] = ()
    """The person's last readings before this one, the newest first, where doubts look at them."""

    coming: Coming | None = None
    """The round that soon opens, when what is typed may be meant for it."""

    @property
    def last(self) -> Entry | None:
        """The last reading of the cell, else the last reason."""
        said = [entry for entry in self.entries if entry.is_reading] or self.entries
        return said[-1] if said else None

    def clock(self, entry: Entry) -> str:
        """Return when an entry was taken, as the home's clocks show it."""
        return self.home_time.local(entry.taken_at).strftime("%H:%M")


def decided(
    understood: Outcome, known: Known, asked: Question | None = None, meant: Meaning | None = None
) -> Outcome:
    """Return what becomes of a text: as it is understood, unless what is known speaks against it.

    `meant` is what the text can mean where it answers the question `asked` by being typed again.
    """
    if meant is not None and any(one == asked for one in doubts(known, meant)):
        return Accepted(meant)
    match understood:
        case Accepted(meaning):
            return next(doubts(known, meaning), understood)
        case _:
            return understood


def doubts(known: Known, meaning: Meaning) -> Iterator[Question]:
    """Yield the question a reading raises: which round it is for, or what does not fit."""
    if known.coming is None:
        yield from _misfits(known, meaning)
        return
    which = _which_round(known, known.coming)
    first = next(_misfits(known, meaning), None)
    if first is None:
        yield Question(known.typed, which, (meaning,), repeatable=True, tells_itself=True)
    else:
        yield replace(first, why=Text("", "{all}").with_(all=(which, first.why)))


def _which_round(known: Known, coming: Coming) -> Text:
    return WHICH_ROUND.with_(
        next=round_label(coming.next.window),
        opens=known.home_time.local(coming.opens).strftime("%H:%M"),
        round=round_label(coming.round.window),
        day=coming.round.day.isoformat(),
    )


def _misfits(known: Known, meaning: Meaning) -> Iterator[Question]:
    """Yield the question a reading raises that does not fit what is known of the person."""
    last, unlikely = known.last, doubt(known.measure, meaning.values, known.before)
    if last is not None and last.is_reading:
        why = HAS_READING.with_(shown=shown(known.measure, last.values), clock=known.clock(last))
        if unlikely is not None:
            why = Text("", "{all}").with_(all=(why, unlikely))
        if not _is_next_of_set(known, meaning):
            yield Question(known.typed, why, (meaning,), repeatable=True, tells_itself=True)
        return
    reason = last.reason if last is not None else known.away
    if reason and BY_CODE[reason].away:
        why = IS_AWAY.with_(reason=BY_CODE[reason].label)
        yield Question(known.typed, why, (meaning,), repeatable=True, tells_itself=True)
    if unlikely is not None:
        yield Question(known.typed, unlikely, (meaning,), repeatable=True)


def _is_next_of_set(known: Known, meaning: Meaning) -> bool:
    """Return whether a position is said that no reading here has: lying, then standing."""
    position = meaning.values.get(POSITION)
    said = [entry.values.get(POSITION) for entry in known.entries if entry.is_reading]
    return position is not None and None not in said and position not in said
