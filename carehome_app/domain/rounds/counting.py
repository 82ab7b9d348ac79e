"""Count a round. The same everywhere: sheet, Today, report, command line, roll-up.

A round is a due list (`domain/duties`): the roll is its roster, who is away is exempt, the due are
measured, not measured for a reason, or unexplained. `Count` is the list in plain numbers, as
reports print them, closings keep them and months add them up.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.duties.due_list import NOTHING, Box, DueList, Item, share
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.measures.temperature import FEVER as FEVERS
from carehome_app.domain.measures.temperature import TEMPERATURE
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.reasons import LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Standing(Enum):
    """How one person stands in one round."""

    MEASURED = "measured"
    NOT_MEASURED = "not measured"
    AWAY = "away"
    UNEXPLAINED = "unexplained"

    __hash__ = object.__hash__
    """An enumeration's own is written in Python, and each of a month's 18 000 items asks it."""


BOXES: Final = {
    Standing.MEASURED: Box.DONE,
    Standing.NOT_MEASURED: Box.EXPLAINED,
    Standing.AWAY: Box.EXEMPT,
    Standing.UNEXPLAINED: Box.OPEN,
}
"""Where a person stands in the due list of a round."""
ABNORMAL: Final = "abnormal"
"""A finding stands on a reading of this round."""
LOW: Final = "low"
"""One of them is of a value that is too low."""
RAISED: Final = "raised"
"""A temperature to be measured again (T1), and none that is a fever."""
FEVER: Final = "fever"
"""A temperature that is a fever (T2 and above)."""


WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "on the roll"),
    due=QT_TRANSLATE_NOOP("DueList", "to be measured"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "away"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "measured"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("DueList", "explained"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "unexplained"),
    },
    of_word=LABELS,
)
"""What the due list of a round calls its numbers."""


class Count(msgspec.Struct, frozen=True):
    """The figures of one round for one group of people."""

    roll: int = 0
    away: int = 0
    measured: int = 0
    not_measured: int = 0
    unexplained: int = 0
    abnormal: int = 0
    raised: int = 0
    fever: int = 0
    low: int = 0
    reasons: Mapping[str, int] = msgspec.field(default_factory=dict)
    """Not measured, by reason; people who are away are not in it."""
    away_reasons: Mapping[str, int] = msgspec.field(default_factory=dict)

    @property
    def due(self) -> int:
        """How many had to be measured."""
        return self.roll - self.away

    @property
    def normal(self) -> int:
        """How many were measured and raised nothing."""
        return self.measured - self.abnormal

    @property
    def coverage(self) -> int | None:
        """Measured per cent of due, rounded down so that 100 means everybody; None if none due."""
        return share(self.measured, self.due)


def in_round(
    person: Person,
    standing: tuple[Standing, str],
    findings: Iterable[Finding],
    slot: object = None,
) -> Item:
    """Return how one person stands in a round, as an item of its due list."""
    where, reason = standing
    marks = _marks(findings) if findings else NOTHING
    return Item(person.id, BOXES[where], reason, slot, person.group._value_, marks)


def counted(due: DueList) -> Count:
    """Return the figures of the due list of a round."""
    return Count(
        roll=due.roster,
        away=due.exempt,
        measured=due.done,
        not_measured=due.explained,
        unexplained=due.open,
        abnormal=due.marks(ABNORMAL),
        raised=due.marks(RAISED),
        fever=due.marks(FEVER),
        low=due.marks(LOW),
        reasons=due.words(Box.EXPLAINED),
        away_reasons=due.words(Box.EXEMPT),
    )


def _marks(findings: Iterable[Finding]) -> frozenset[str]:
    marks = {ABNORMAL}
    worst = 0
    for finding in findings:
        if not finding.family.high:
            marks.add(LOW)
        if finding.family.code == FEVERS.code:
            worst = max(worst, finding.severity)
    if worst:
        marks.add(FEVER if worst >= Severity.ACT else RAISED)
    return frozenset(marks)


class Verdict(Enum):
    """What can be said of a whole round in one sentence."""

    ALL_WELL = "all well"
    NOT_WELL = "not well"
    NOBODY_DUE = "nobody was due"


def verdict(lists: Iterable[DueList], found: Iterable[Finding], open_findings: int) -> Verdict:
    """Return whether all is well in a round. It is decided here and nowhere else.

    All is well when nobody is unexplained in any measure (`lists`), nothing was found of anybody
    in the round's time that stands against it, also what calmed since, and nothing was open at
    its end. Where nobody was due nothing was looked at.
    """
    every = list(lists)
    if not any(one.due for one in every):
        return Verdict.NOBODY_DUE
    bad = open_findings or any(one.open for one in every) or any(map(stands_against, found))
    return Verdict.NOT_WELL if bad else Verdict.ALL_WELL


def stands_against(finding: Finding) -> bool:
    """Return whether a finding forbids "all well": a temperature, or what asks for action."""
    return finding.measure is TEMPERATURE or finding.severity >= Severity.ACT
