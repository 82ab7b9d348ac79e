"""Checklists as dated data, what is answered, and when an inspection may say "passed"."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Answer(StrEnum):
    """How an item is; the middle one lacks one thing of several."""

    CONFORMS = "conforms"
    PARTLY = "partly"
    NOT = "not"
    NOT_APPLICABLE = "not_applicable"


ANSWER_LABELS: Final = {
    Answer.CONFORMS: QT_TRANSLATE_NOOP("Checklists", "conforms"),
    Answer.PARTLY: QT_TRANSLATE_NOOP("Checklists", "partly"),
    Answer.NOT: QT_TRANSLATE_NOOP("Checklists", "does not conform"),
    Answer.NOT_APPLICABLE: QT_TRANSLATE_NOOP("Checklists", "not applicable"),
}
_SHARES: Final = {
    Answer.CONFORMS: Fraction(1),
    Answer.PARTLY: Fraction(1, 2),
    Answer.NOT: Fraction(0),
}


class Way(StrEnum):
    """How an item is looked at."""

    LOOK = "look"
    PAPERS = "papers"
    RECORDS = "records"
    ASK = "ask"


WAY_LABELS: Final = {
    Way.LOOK: QT_TRANSLATE_NOOP("Checklists", "look"),
    Way.PAPERS: QT_TRANSLATE_NOOP("Checklists", "papers"),
    Way.RECORDS: QT_TRANSLATE_NOOP("Checklists", "records"),
    Way.ASK: QT_TRANSLATE_NOOP("Checklists", "ask"),
}


class Sure(StrEnum):
    """How sure the clause is that an item stands on."""

    READ = "read"
    SECONDARY = "secondary"
    PROPOSAL = "proposal"


SURE_LABELS: Final = {
    Sure.READ: QT_TRANSLATE_NOOP("Checklists", "read in the source"),
    Sure.SECONDARY: QT_TRANSLATE_NOOP("Checklists", "from a second source, to be confirmed"),
    Sure.PROPOSAL: QT_TRANSLATE_NOOP("Checklists", "our proposal"),
}


class CheckItem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is looked at, with what asks for it."""

    code: str
    words: Text
    clause: Text
    sure: Sure = Sure.PROPOSAL
    weight: int = 1
    red_line: bool = False
    photo: bool = False
    """Whether what does not conform needs a photograph."""
    way: Way = Way.LOOK
    evidence: str = ""
    """What the record knows of it: the name of a day's due list, or `faults`."""


class Checklist(msgspec.Struct, frozen=True, kw_only=True):
    """A list in a version, which holds from a day on until a later one does."""

    code: str
    version: int
    title: Text
    items: tuple[CheckItem, ...]
    since: date = date.min

    def item(self, code: str) -> CheckItem | None:
        """Return an item by its code."""
        return next((item for item in self.items if item.code == code), None)


def holding(lists: Iterable[Checklist], day: date) -> list[Checklist]:
    """Return of each list the version that holds on a day."""
    found: dict[str, Checklist] = {}
    for one in sorted(lists, key=_order):
        if one.since <= day:
            found[one.code] = one
    return list(found.values())


def _order(one: Checklist) -> tuple[date, int]:
    return one.since, one.version


class Answered(NamedTuple):
    """What was answered of an item, why, and what the record showed then."""

    answer: Answer
    words: str
    evidence: str
    at: datetime
    by: int


class Signature(NamedTuple):
    """One side signed: who, and when."""

    person: int
    at: datetime
    words: str = ""


class Side(StrEnum):
    """Who signs an inspection."""

    INSPECTOR = "inspector"
    INSPECTED = "inspected"


SIDE_LABELS: Final = {
    Side.INSPECTOR: QT_TRANSLATE_NOOP("Checklists", "inspector"),
    Side.INSPECTED: QT_TRANSLATE_NOOP("Checklists", "for the home"),
}


class Inspection(msgspec.Struct, frozen=True, kw_only=True):
    """One going through a checklist; it keeps the version it was begun with."""

    id: int
    checklist: Checklist
    source: str
    begun_at: datetime
    inspector: str
    answers: Mapping[str, Answered] = msgspec.field(default_factory=dict)
    signed: Mapping[str, Signature] = msgspec.field(default_factory=dict)

    @property
    def is_over(self) -> bool:
        """Whether both sides have signed."""
        return all(side.value in self.signed for side in Side)

    @property
    def is_fixed(self) -> bool:
        """Whether somebody has signed, so that no answer changes any more."""
        return bool(self.signed)

    @property
    def due_list(self) -> DueList:
        """Every item in one box: answered, not applicable, or not answered yet."""
        return DueList(tuple(self._items()), OF_CHECKLIST)

    @property
    def red_lines(self) -> tuple[int, int]:
        """How many items are red lines, and how many of them do not conform."""
        red = [item for item in self.checklist.items if item.red_line]
        broken = [item for item in red if self._answer(item) is Answer.NOT]
        return len(red), len(broken)

    @property
    def passes(self) -> bool:
        """Whether it may be called passed: all answered, and no red line is crossed."""
        return self.due_list.open == 0 and self.red_lines[1] == 0

    @property
    def score(self) -> Fraction | None:
        """The weighed share of what conforms, of what was answered; partly counts half."""
        weighed = [
            (item.weight, _SHARES[answer])
            for item in self.checklist.items
            if (answer := self._answer(item)) in _SHARES
        ]
        whole = sum(weight for weight, _share in weighed)
        return (
            sum((weight * share for weight, share in weighed), Fraction()) / whole
            if whole
            else None
        )

    def _answer(self, item: CheckItem) -> Answer | None:
        known = self.answers.get(item.code)
        return None if known is None else known.answer

    def _items(self) -> Iterable[Item]:
        for place, item in enumerate(self.checklist.items, start=1):
            answer = self._answer(item)
            if answer is None:
                yield Item(place, Box.OPEN, slot=item.code)
            elif answer is Answer.NOT_APPLICABLE:
                yield Item(place, Box.EXEMPT, slot=item.code)
            else:
                yield Item(place, Box.DONE, answer.value, item.code)


OF_CHECKLIST: Final = QT_TRANSLATE_NOOP(
    "DueList", "Each item of the checklist counts once, in the version it was begun with."
)
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "on the checklist"),
    due=QT_TRANSLATE_NOOP("DueList", "to answer"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not applicable"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "answered"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "not answered"),
    },
    of_word={answer.value: words for answer, words in ANSWER_LABELS.items()},
)


Row = tuple[str, str, str, int, int, int, str, str]
"""An item as somebody writes it: code, words, clause, weight, red line, photo, way, evidence."""


def written(
    code: str,
    version: int,
    title: str,
    since: date,
    items: Sequence[Row],
) -> Checklist:
    """Return a list that somebody wrote, in their own words."""
    return Checklist(
        code=code,
        version=version,
        title=as_written(title),
        since=since,
        items=tuple(
            CheckItem(
                code=name,
                words=as_written(words),
                clause=as_written(clause),
                weight=weight,
                red_line=bool(red),
                photo=bool(photo),
                way=_way(way),
                evidence=evidence,
            )
            for name, words, clause, weight, red, photo, way, evidence in items
        ),
    )


def as_written(words: str) -> Text:
    """Return somebody's own words; braces in them are no places to fill."""
    return Text("", "{words}", {"words": words})


def _way(code: str) -> Way:
    """Return a way; what a newer program may have written is looked at."""
    return Way(code) if code in {way.value for way in Way} else Way.LOOK
