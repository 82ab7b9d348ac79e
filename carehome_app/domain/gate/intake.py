"""Who comes to stay: examined first, asked about the last days; and what they brought with them.

What was brought is listed when somebody comes and given back from that list, each time in front
of a second person who signs (epidemic reference, section 3.3). A list is never edited: what is
still here is what came less what went.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple, TypeVar

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP

_BETWEEN: Final = re.compile("[;；、\n]")
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "who left and had brought something"),
    due=QT_TRANSLATE_NOOP("DueList", "to be given back"),
    boxes={
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "everything given back"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "something is still here"),
    },
)


class Intake(NamedTuple):
    """One coming to stay, as it was written down."""

    ref: LineRef
    at: datetime
    by: int
    examined: str
    """By whom, and what was found; empty where it was refused."""
    history: str
    """Where and with whom in the last 14 days."""
    notice: str
    """The number of the written notice where somebody would not be examined."""
    things: tuple[str, ...]
    signed_by: int
    words: str


class Returned(NamedTuple):
    """Things that were given back, and to whom."""

    ref: LineRef
    at: datetime
    by: int
    things: tuple[str, ...]
    to: str
    signed_by: int
    words: str


_Line = TypeVar("_Line", Intake, Returned)


class Belongings(NamedTuple):
    """Everything about one person's coming, and about their things."""

    intakes: tuple[Intake, ...] = ()
    returned: tuple[Returned, ...] = ()

    def here(self, until: datetime | None = None) -> tuple[str, ...]:
        """Return what came and did not go before a moment, in the order in which it came."""
        came = [thing for one in _before(self.intakes, until) for thing in one.things]
        went = Counter(thing for one in _before(self.returned, until) for thing in one.things)
        found = []
        for thing in came:
            if went[thing]:
                went[thing] -= 1
            else:
                found.append(thing)
        return tuple(found)

    @property
    def brought(self) -> bool:
        """Whether anything was ever listed."""
        return any(one.things for one in self.intakes)


def _before(lines: Iterable[_Line], until: datetime | None) -> Iterable[_Line]:
    return (one for one in lines if until is None or one.at < until)


def things_typed(typed: str) -> tuple[str, ...]:
    """Return the things of a list as it is typed, such as `telephone 1; cash 230 yuan`."""
    return tuple(thing for one in _BETWEEN.split(typed) if (thing := " ".join(one.split())))


def not_here(wanted: Sequence[str], known: Belongings) -> tuple[str, ...]:
    """Return what is to be given back and is not here, or not so often."""
    left = Counter(known.here())
    missing = []
    for thing in wanted:
        if not left[thing]:
            missing.append(thing)
        left[thing] -= 1
    return tuple(missing)


class Gone(NamedTuple):
    """Somebody who left, with what they had brought."""

    subject: int
    known: Belongings


def left_behind(gone: Iterable[Gone], begin: datetime, end: datetime) -> DueList:
    """Return who left and whose things are still here, or went on this day."""
    return DueList(tuple(_items(gone, begin, end)), OF_DAY)


def _items(gone: Iterable[Gone], begin: datetime, end: datetime) -> Iterable[Item]:
    for one in gone:
        if not one.known.brought:
            continue
        if one.known.here(end):
            yield Item(one.subject, Box.OPEN)
        elif one.known.here(begin):
            yield Item(one.subject, Box.DONE)
