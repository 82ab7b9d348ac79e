"""How many days of supplies a home keeps, by level, as dated data; and what it will need.

No national number for homes was found: what is a proposal says so (epidemic reference, 5.2).
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

from carehome_app.domain.measures.rule import Source
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Level(StrEnum):
    """How closed the house is, as far as supplies are concerned."""

    OPEN = "open"
    CLOSED = "closed"


LEVEL_LABELS: Final = {
    Level.OPEN: QT_TRANSLATE_NOOP("Supplies", "Open level"),
    Level.CLOSED: QT_TRANSLATE_NOOP("Supplies", "Closed level"),
}
ONE_WEEK: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "CDC form 57.146: is there enough for one week?"), section="5.2"
)
DEFAULT_DAYS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal: 14 days; no national number for homes was found"),
    proposal=True,
    section="5.2",
)
CLOSED_DAYS: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "our proposal after the 30 days of hospitals (Shaanxi, January 2022)"
    ),
    proposal=True,
    section="5.2",
)


class Standard(NamedTuple):
    """What holds in a level from a day on: days looked back, and the lines in days."""

    level: Level
    since: date
    until: date
    window: int
    red: int
    least: int
    target: int
    red_source: Source
    least_source: Source
    target_source: Source


_ALWAYS: Final = (date(2020, 1, 1), date.max)
STANDARDS: Final = (
    Standard(
        Level.OPEN,
        *_ALWAYS,
        window=28,
        red=7,
        least=14,
        target=14,
        red_source=ONE_WEEK,
        least_source=DEFAULT_DAYS,
        target_source=DEFAULT_DAYS,
    ),
    Standard(
        Level.CLOSED,
        *_ALWAYS,
        window=7,
        red=7,
        least=14,
        target=30,
        red_source=ONE_WEEK,
        least_source=DEFAULT_DAYS,
        target_source=CLOSED_DAYS,
    ),
)
"""A new number is a new row with its days; a past day is judged by what held then."""
LONGEST_WINDOW: Final = max(one.window for one in STANDARDS)


def standard_on(level: Level, day: date, known: Iterable[Standard] = STANDARDS) -> Standard:
    """Return what holds in a level on a day; `LookupError` when nothing does."""
    for one in known:
        if one.level is level and one.since <= day <= one.until:
            return one
    raise LookupError(level, day)


# The plan of demand: of people and what each needs, not of what was used.


def planned_a_day(
    staff: int, residents: int, for_staff: Fraction, for_residents: Fraction
) -> Fraction:
    """Return how many are needed a day by plan."""
    return staff * for_staff + residents * for_residents
