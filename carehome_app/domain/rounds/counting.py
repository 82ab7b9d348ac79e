"""Count a round. The same everywhere: sheet, Today, report, command line, roll-up.

`roll` = people of the house; `away` = out of the house; `due = roll - away`;
`due = measured + not measured + unexplained`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum

import msgspec

from carehome_app.domain.people import Group


class Standing(Enum):
    """How one person stands in one round."""

    MEASURED = "measured"
    NOT_MEASURED = "not measured"
    AWAY = "away"
    UNEXPLAINED = "unexplained"


class PersonInRound(msgspec.Struct, frozen=True):
    """What counting needs to know of one person in one round.

    `fever` and `low` say that a finding of that kind stands on a reading of this round.
    """

    group: Group
    standing: Standing
    reason: str = ""
    abnormal: bool = False
    fever: bool = False
    low: bool = False


class Count(msgspec.Struct, frozen=True):
    """The figures of one round for one group of people."""

    roll: int = 0
    away: int = 0
    measured: int = 0
    not_measured: int = 0
    unexplained: int = 0
    abnormal: int = 0
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
    def coverage(self) -> int:
        """Measured per cent of due, rounded down so that 100 means everybody; 100 if none due."""
        return self.measured * 100 // self.due if self.due else 100


def count(people: Iterable[PersonInRound]) -> Count:
    """Count a round over these people."""
    everybody = list(people)
    standings = Counter(person.standing for person in everybody)
    return Count(
        roll=len(everybody),
        away=standings[Standing.AWAY],
        measured=standings[Standing.MEASURED],
        not_measured=standings[Standing.NOT_MEASURED],
        unexplained=standings[Standing.UNEXPLAINED],
        abnormal=sum(person.abnormal for person in everybody),
        fever=sum(person.fever for person in everybody),
        low=sum(person.low for person in everybody),
        reasons=_reasons(everybody, Standing.NOT_MEASURED),
        away_reasons=_reasons(everybody, Standing.AWAY),
    )


def _reasons(people: Iterable[PersonInRound], standing: Standing) -> Mapping[str, int]:
    found = Counter(person.reason for person in people if person.standing is standing)
    return dict(sorted(found.items()))


def all_well(counts: Iterable[Count], open_findings: int) -> bool:
    """Return whether "all well" is true: nobody unexplained, nobody abnormal, nothing open.

    `counts` are those of every measure of the round. It is computed here and nowhere else.
    """
    return open_findings == 0 and all(one.unexplained == 0 and one.abnormal == 0 for one in counts)
