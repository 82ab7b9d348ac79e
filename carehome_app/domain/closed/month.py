"""A closed month in one look: the level and its paper, what is due, who is inside, what lasts.

Nothing of it is counted here: every number comes from the subject it belongs to.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.gate.levels import Level, days_under, in_force
from carehome_app.domain.gate.movements import Occupancy
from carehome_app.domain.gate.rota import Rota
from carehome_app.domain.inspections.faults import Fault
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import natural
from carehome_app.domain.reports.choice import month_end
from carehome_app.domain.rounds.counting import Verdict
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.supplies.standing import Standing
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LOOKED_BACK: Final = 9
"""For how many days it is told whether the reports left on the day."""
SCARCEST: Final = 5
"""How many things of the store are shown."""


class Stretch(NamedTuple):
    """Days in a row under one level."""

    code: str
    label: Text
    first: date
    last: date
    floor: str = ""
    """The floor, where its level is closer than the home's."""


def band(
    levels: Iterable[Level], day: date, home_time: HomeTime, floor: str = ""
) -> tuple[Stretch, ...]:
    """Return the month of a day as stretches: each day under the level with which it ended.

    Days to come are under what was ordered for them so far.
    """
    known = list(levels)
    found: list[Stretch] = []
    first = day.replace(day=1)
    for ahead in range((month_end(day) - first).days + 1):
        one = first + timedelta(days=ahead)
        end = home_time.moment(one + timedelta(days=1), time(0)) - timedelta(milliseconds=1)
        level = in_force(known, end, floor)
        if found and (found[-1].code, found[-1].floor) == (level.code, level.zone):
            found[-1] = found[-1]._replace(last=one)
        else:
            found.append(Stretch(level.code, level.named, one, one, level.zone))
    return tuple(found)


def floor_bands(levels: Iterable[Level], day: date, home_time: HomeTime) -> tuple[Stretch, ...]:
    """Return the days of the month on which floors were closer than the home."""
    known = list(levels)
    floors = sorted({one.zone for one in known if one.zone}, key=natural)
    stretches = (one for floor in floors for one in band(known, day, home_time, floor))
    return tuple(one for one in stretches if one.floor)


class Mark(NamedTuple):
    """A day on which everybody was tested, and whether that is still to be finished."""

    day: date
    is_open: bool


class Ledger(NamedTuple):
    """One line of what is due today."""

    label: Text
    due: DueList
    words: DueWords
    page: str
    until: datetime | None = None
    """When it must be done; None where the list has no such time."""
    late: int = 0
    """Of the open ones: how many are late already."""


class Left(Enum):
    """Whether the reports of a day left on the day."""

    ON_DAY = "on_day"
    LATE = "late"
    NOT = "not"


LEFT_LABELS: Final = {
    Left.ON_DAY: QT_TRANSLATE_NOOP("ClosedMonth", "reported on the day"),
    Left.LATE: QT_TRANSLATE_NOOP("ClosedMonth", "reported later"),
    Left.NOT: QT_TRANSLATE_NOOP("ClosedMonth", "not reported"),
}


class NextReport(NamedTuple):
    """The report that is to leave next, and how the days before went."""

    round: RoundKey | None
    closes: datetime | None
    verdict: Verdict | None
    open: int
    """Who is neither measured nor explained."""
    is_issued: bool
    days: tuple[tuple[date, Left], ...]


def left_on(
    rounds: Mapping[date, Sequence[RoundKey]],
    issued: Mapping[RoundKey, datetime],
    home_time: HomeTime,
) -> tuple[tuple[date, Left], ...]:
    """Return for each day whether all its reports left, and whether on the day itself."""
    found: list[tuple[date, Left]] = []
    for day, due in rounds.items():
        when = [issued.get(one) for one in due]
        if not due:
            continue
        if any(one is None for one in when):
            found.append((day, Left.NOT))
        elif any(one is not None and home_time.day(one) > day for one in when):
            found.append((day, Left.LATE))
        else:
            found.append((day, Left.ON_DAY))
    return tuple(found)


class Inside(NamedTuple):
    """One line under the sum of who is inside."""

    label: Text
    number: int
    said: Text = Text("", "")
    is_bad: bool = False


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the page says, gathered at one moment."""

    at: datetime
    today: date
    level: Level
    floors: tuple[Level, ...]
    """The levels of floors that are closer than the home now."""
    ordered_by: str
    """Who put the level in force, by name."""
    stretches: tuple[Stretch, ...]
    floor_stretches: tuple[Stretch, ...]
    """The days on which floors were closer than the home."""
    marks: tuple[Mark, ...]
    ledger: tuple[Ledger, ...]
    occupancy: Occupancy
    inside: tuple[Inside, ...]
    rota: Rota
    gaps: tuple[Text, ...]
    missing: tuple[str, ...]
    """Who should live in and is not inside by the gate, by name."""
    scarce: tuple[Standing, ...]
    others_last: int | None
    """The fewest days of the things that are not shown."""
    faults: tuple[Fault, ...]
    """The open ones, the worst first."""
    overdue: int
    report: NextReport

    @property
    def day(self) -> int:
        """Which day under the level it is; the first is day 1."""
        return days_under(self.level, self.at)

    @property
    def open(self) -> int:
        """How much is neither done nor explained."""
        return sum(one.due.open for one in self.ledger)


SINCE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "since {since}")
BY_ORDER: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{document} · ordered by {who}")
REVIEW: Final = QT_TRANSLATE_NOOP("ClosedMonth", "looked at anew {day}")
REVIEW_OVER: Final = QT_TRANSLATE_NOOP("ClosedMonth", "was to be looked at anew {day}")
DAY_OF: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{level} · day {day}")
NEVER: Final = QT_TRANSLATE_NOOP("ClosedMonth", "No level was ever ordered: the home is open.")


def level_lines(overview: Overview, home_time: HomeTime) -> list[Text]:
    """Return since when, by which paper and whom, when it is looked at anew, and floors' own."""
    own = [one.said_since(f"{home_time.local(one.since):%m-%d %H:%M}") for one in overview.floors]
    return [*_of_home(overview, home_time), *own]


def _of_home(overview: Overview, home_time: HomeTime) -> list[Text]:
    level = overview.level
    if not level.document:
        return [NEVER]
    since = f"{home_time.local(level.since):%m-%d %H:%M}"
    found = [SINCE.with_(since=since)]
    found.append(BY_ORDER.with_(document=level.document, who=overview.ordered_by))
    if level.until is not None:
        # Kept as the beginning of the day after.
        last = home_time.local(level.until - timedelta(milliseconds=1)).date()
        text = REVIEW_OVER if level.until <= overview.at else REVIEW
        found.append(text.with_(day=f"{last:%m-%d}"))
    return found
