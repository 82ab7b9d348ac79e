"""The register of special treatment: referrals, operations, appointments, and when each goes on.

What is due is its next day; what came of it is said by lines after it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.rehabilitation.words import Treatment
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP

OVERDUE: Final = "overdue"
TODAY: Final = "today"
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "in the register"),
    due=QT_TRANSLATE_NOOP("DueList", "treatments due"),
    boxes={
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "done"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "open"),
    },
    of_word={
        OVERDUE: QT_TRANSLATE_NOOP("DueList", "overdue"),
        TODAY: QT_TRANSLATE_NOOP("DueList", "today"),
    },
)


class Came(NamedTuple):
    """What came of it on a day, and when it goes on."""

    day: date
    result: str
    next: date | None


class Register(msgspec.Struct, frozen=True):
    """One line of the register with what came of it, in the order of the record."""

    ref: LineRef
    subject: int
    what: Treatment
    words: str
    place: str
    day: date
    payer: str
    came: tuple[Came, ...] = ()

    @property
    def next(self) -> date | None:
        """When it is due; None when it is over."""
        return self.came[-1].next if self.came else self.day

    @property
    def is_open(self) -> bool:
        """Whether anything is still to come."""
        return self.next is not None


def due_list(lines: Iterable[Register], day: date) -> DueList:
    """Return what is due by a day: still open, or answered on it."""
    return DueList(tuple(_items(lines, day)), OF_DAY)


def _items(lines: Iterable[Register], day: date) -> Iterator[Item]:
    for one in lines:
        if any(came.day == day for came in one.came):
            yield Item(one.subject, Box.DONE, slot=one.ref)
        elif one.next is not None and one.next <= day:
            word = TODAY if one.next == day else OVERDUE
            yield Item(one.subject, Box.OPEN, word, one.ref)
