"""One due list for all: what was due, each item in exactly one box, and who is behind a number.

Rounds, personal plans, medicine and disinfection count here, and so does every later subject that
can say "this was to be done":

    roster = due + exempt
    due    = done + explained + open
    done   = the sum of its results; explained = the sum of its reasons
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from operator import attrgetter
from typing import Final, NamedTuple, TypeVar

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_Key = TypeVar("_Key", bound=Hashable)

OF_PART: Final = QT_TRANSLATE_NOOP(
    "DueList", "Counted is what has opened; what opens later is not due yet."
)
"""The rule of a list that is one part of a day."""
OF_DAY: Final = QT_TRANSLATE_NOOP(
    "DueList", "Counted is the whole day; what still waits to open is open."
)
"""The rule of a list that is a whole day."""
NOTHING: Final[frozenset[str]] = frozenset()


class Box(IntEnum):
    """Where an item of a list stands; it stands in exactly one."""

    EXEMPT = 1
    """On the roster, but not due: away."""
    DONE = 2
    EXPLAINED = 3
    """Not done, and it was said why."""
    OPEN = 4


class Item(NamedTuple):
    """One thing due of one person or place."""

    who: int
    """The number of the person or the place; a list is about one kind of them."""
    box: Box
    word: str = ""
    """The result when done, the reason when explained or exempt; how it waits when open."""
    slot: Hashable = None
    """What tells it from another item of the same person: a time, a medicine, a window."""
    group: str = ""
    marks: frozenset[str] = NOTHING
    """What else is true of it. Marks are no boxes: who refused may be abnormal."""


class DueList(msgspec.Struct, frozen=True, dict=True):
    """Everything that was due by one rule; every number of it leads to its items."""

    items: tuple[Item, ...] = ()
    rule: Text = OF_PART

    @cached_property
    def _tally(self) -> Counter[tuple[Box, str]]:
        return Counter(map(attrgetter("box", "word"), self.items))

    @cached_property
    def _boxes(self) -> Mapping[Box, int]:
        return {
            box: sum(count for (at, _word), count in self._tally.items() if at is box)
            for box in Box
        }

    @cached_property
    def _marks(self) -> Counter[str]:
        return Counter(mark for item in self.items for mark in item.marks)

    def number(self, box: Box, word: str | None = None) -> int:
        """Return how many items are in a box, with a word of it or with any."""
        return self._boxes[box] if word is None else self._tally[box, word]

    def words(self, box: Box) -> Mapping[str, int]:
        """Return how many items of a box have each word, ordered by the word; sums to the box."""
        found = ((word, count) for (at, word), count in self._tally.items() if at is box)
        return dict(sorted(found))

    def behind(self, *boxes: Box, word: str | None = None) -> tuple[Item, ...]:
        """Return the items that make a number: those of these boxes, with a word or with any."""
        found = [item for item in self.items if item.box in boxes]
        return tuple(found if word is None else [one for one in found if one.word == word])

    def marked(self, mark: str) -> tuple[Item, ...]:
        """Return the items with a mark, whatever box they are in."""
        return tuple(item for item in self.items if mark in item.marks)

    def marks(self, mark: str) -> int:
        """Return how many items have a mark."""
        return self._marks[mark]

    def part(self, belongs: Callable[[Item], bool]) -> "DueList":
        """Return the list of some of the items, by the same rule."""
        return DueList(tuple(filter(belongs, self.items)), self.rule)

    def by(self, key: Callable[[Item], _Key]) -> Mapping[_Key, "DueList"]:
        """Return a list for each key, in the order the keys are met; together they are all."""
        found: dict[_Key, list[Item]] = {}
        for item in self.items:
            found.setdefault(key(item), []).append(item)
        return {one: DueList(tuple(items), self.rule) for one, items in found.items()}

    @property
    def roster(self) -> int:
        """How many items there are."""
        return len(self.items)

    @property
    def exempt(self) -> int:
        """How many of them are not due."""
        return self.number(Box.EXEMPT)

    @property
    def due(self) -> int:
        """How many are due."""
        return self.roster - self.exempt

    @property
    def done(self) -> int:
        """How many are done."""
        return self.number(Box.DONE)

    @property
    def explained(self) -> int:
        """How many are not done for a reason that was said."""
        return self.number(Box.EXPLAINED)

    @property
    def open(self) -> int:
        """How many are neither done nor explained."""
        return self.number(Box.OPEN)

    @property
    def coverage(self) -> int | None:
        """Done per cent of due, rounded down so that 100 means all; None when nothing is due."""
        return share(self.done, self.due)


def joined(lists: Iterable[DueList]) -> DueList:
    """Return several lists as one; the rule is that of the first."""
    every = list(lists)
    items = tuple(item for one in every for item in one.items)
    return DueList(items, every[0].rule if every else OF_PART)


def subjects(items: Iterable[Item]) -> Sequence[int]:
    """Return who is behind some items: every person or place once, in the order of the list."""
    return tuple(dict.fromkeys(item.who for item in items))


def share(part: int, whole: int) -> int | None:
    """Return a share in whole per cent, rounded down; None of nothing, which is told as "–"."""
    return part * 100 // whole if whole else None
