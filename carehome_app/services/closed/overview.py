"""Gather the one page of a closed month: every number from the service it belongs to."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db import reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.closed.month import (
    LOOKED_BACK,
    SCARCEST,
    Inside,
    Ledger,
    Mark,
    NextReport,
    Overview,
    band,
    floor_bands,
    left_on,
)
from carehome_app.domain.closed.report import wall
from carehome_app.domain.duties.due_list import Box, DueList
from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.inspections.faults import Fault, Grade, is_overdue
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.plan import RoundKey, round_label, windows_on
from carehome_app.domain.supplies.standing import Standing
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.duties.day_lists import due_on
from carehome_app.services.gate.board import GateDay
from carehome_app.services.reports.kind import PAPER, ReportKind
from carehome_app.services.rounds.worklist import rounds_begun

if TYPE_CHECKING:
    from carehome_app.services.house import House

DAILY: Final = "daily"
NOTHING: Final = Text("", "")
LATE: Final = ("late", "overdue")
"""The words of an open item whose time is over."""
APART: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Kept apart")
DOORS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "doors not explained {count}")
AWAY: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Residents away (hospital, leave)")
OUT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Residents out by the gate")
NOT_BACK: Final = QT_TRANSLATE_NOOP("ClosedMonth", "not back {count}")
GUESTS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Guests inside")
TOO_LONG: Final = QT_TRANSLATE_NOOP("ClosedMonth", "too long {count}")
TO_TELL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Booked visits to be told")


def overview(house: "House") -> Overview:
    """Return everything the page says, as it is now."""
    desk = house.desk
    desk.require(May.READ)
    today, gate = desk.today(), house.gate
    level, day = gate.control.current(), gate.board.today()
    rota = gate.rota.now()
    known = [one for one in house.supplies.store.standings() if one.days is not None]
    faults = sorted(house.inspections.faults.open(), key=_Worst(desk.now(), desk.home_time))
    return Overview(
        at=desk.now(),
        today=today,
        level=level,
        floors=tuple(day.floors),
        ordered_by=desk.person(level.by).name if level.by else "",
        stretches=band(gate.control.every(), today, desk.home_time),
        floor_stretches=floor_bands(gate.control.every(), today, desk.home_time),
        marks=tuple(_marks(house, today)),
        ledger=tuple(_ledger(house, today)),
        occupancy=day.occupancy,
        inside=tuple(_inside(house, day)),
        rota=rota.rota,
        gaps=tuple(rota.gaps),
        missing=tuple(desk.person(one).name for one in rota.missing),
        scarce=tuple(known[:SCARCEST]),
        others_last=min(map(_days, known[SCARCEST:]), default=None),
        faults=tuple(faults),
        overdue=sum(is_overdue(one, desk.now(), desk.home_time) for one in faults),
        report=_next_report(house, today),
    )


def _days(one: Standing) -> int:
    return one.days or 0


class _Worst:
    """The order of faults: overdue ones, then by grade, then by their last day."""

    def __init__(self, now: datetime, home_time: HomeTime) -> None:
        self._now, self._home_time = now, home_time

    def __call__(self, one: Fault) -> tuple[bool, int, date]:
        late = is_overdue(one, self._now, self._home_time)
        return not late, list(Grade).index(one.found.grade), one.due or date.max


def _marks(house: "House", today: date) -> Iterator[Mark]:
    """Yield the days of the month on which a test round began."""
    found: dict[date, bool] = {}
    for one in house.sampling.rounds.between(today.replace(day=1), today):
        day = house.desk.home_time.day(one.opens)
        found[day] = found.get(day, False) or one.is_open
    yield from (Mark(day, is_open) for day, is_open in sorted(found.items()))


# What is due today: a line for each list, rounds by their window.


def _ledger(house: "House", today: date) -> Iterator[Ledger]:
    for one, due in due_on(house, today):
        if one.name == "rounds":
            yield from _rounds(house, one, today)
        else:
            until = None if one.until is None else one.until(house, today)
            yield Ledger(one.label, due, one.words, one.page, until, _late(due))


def _rounds(house: "House", one: DayList, today: date) -> Iterator[Ledger]:
    """Yield a line for each round that has begun; one that closed is late in all it lacks."""
    for round_ in rounds_begun(house.desk, today):
        sheet = house.worklist.sheet(round_)
        due = sheet.due_list() if sheet.measures else DueList()
        closes = sheet.span.closes
        late = due.open if closes <= house.desk.now() else 0
        yield Ledger(round_label(round_.window), due, one.words, one.page, closes, late)


def _late(due: DueList) -> int:
    return sum(due.number(Box.OPEN, word) for word in LATE)


def _inside(house: "House", day: GateDay) -> Iterator[Inside]:
    """Yield the parts of the sum that a director asks after."""
    apart = {one.subject for one in house.isolation.cases.open()}
    doors = len(house.following_up.due(DOOR))
    if apart or doors:
        said = DOORS.with_(count=doors) if doors else NOTHING
        yield Inside(APART, len(apart), said, bool(doors))
    late, over = len(day.not_back), len(day.overstaying)
    if day.out:
        said = NOT_BACK.with_(count=late) if late else NOTHING
        yield Inside(OUT, len(day.out), said, bool(late))
    if day.occupancy.away:
        yield Inside(AWAY, day.occupancy.away)
    if day.inside:
        said = TOO_LONG.with_(count=over) if over else NOTHING
        yield Inside(GUESTS, len(day.inside), said, bool(over))
    to_tell = len(house.gate.visits.to_tell())
    if to_tell:
        yield Inside(TO_TELL, to_tell, is_bad=True)


# The report that is to leave next, and how the days before went.


def _next_report(house: "House", today: date) -> NextReport:
    desk = house.desk
    first = max(today - timedelta(days=LOOKED_BACK), _began(house))
    issued: dict[RoundKey, datetime] = {}
    for one in reports.issued(desk.store):
        if one.report == DAILY and one.withdrawn is None:
            issued[one.round] = min(one.at, issued.get(one.round, one.at))
    days = [first + timedelta(days=ahead) for ahead in range((today - first).days)]
    rounds = {day: _keys(house, day) for day in days}
    left = left_on(rounds, issued, desk.home_time)
    round_ = desk.current_round()
    if round_ is None:
        return NextReport(None, None, None, 0, is_issued=False, days=left)
    sheet = house.worklist.sheet(round_)
    closes = sheet.span.closes
    return NextReport(
        round_, closes, sheet.verdict, len(sheet.unexplained), round_ in issued, left
    )


def _keys(house: "House", day: date) -> Sequence[RoundKey]:
    return [RoundKey(day, one.code) for one in windows_on(day, house.desk.plans)]


def _began(house: "House") -> date:
    """Return the first day of the record: nothing was to be reported before it."""
    first = min((one.admitted_at for one in house.desk.stays), default=house.desk.now())
    plans = [one.from_day for one in house.desk.plans]
    return max(house.desk.home_time.day(first), min(plans, default=house.desk.today()))


# Its kind of report.


def _wall(house: "House", frame: Frame, asked: Asked) -> Report:
    del asked
    return wall(frame, overview(house))


REPORTS: Final = (
    ReportKind(
        code="closed_month",
        label=QT_TRANSLATE_NOOP("Report kinds", "The closed month, for the wall"),
        needs=(Need.NOTHING,),
        formats=PAPER,
        build=_wall,
        short="CLM",
    ),
)
