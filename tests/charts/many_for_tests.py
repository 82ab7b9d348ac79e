"""Made-up floors, weeks and clusters with fixed data."""

import random
from datetime import UTC, datetime, timedelta

from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.outbreak.cases import Case, Syndrome, Where
from carehome_app.domain.outbreak.line_list import Ill, OutbreakPicture, Stay, picture_of
from carehome_app.domain.people import Details, Group, Person
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.trends.overviews import (
    Calendar,
    CellState,
    Done,
    Dot,
    FloorView,
    HeatCell,
    HeatMap,
    Lane,
    SmallChart,
)
from carehome_app.domain.trends.series import Mark, Point
from carehome_app.domain.trends.ward_sheet import WardWeek, Written, empty_week, ward_week
from tests.charts.series_for_tests import LAST, at, pressures, said, temperatures

FIRST = LAST - timedelta(days=29)


def week() -> WardWeek:
    """Return a week with a fever, a cooled value, 不升, a stay in hospital and an admission."""
    series = temperatures(7, gap=(3, 4))
    first = LAST - timedelta(days=6)
    yesterday = LAST - timedelta(days=1)

    def point(day: int, hour: int, number: float, site: str, note: str = "") -> Point:
        when = at(first + timedelta(days=day), hour)
        return Point(
            when, RoundKey(when.date(), "am"), {"value": number}, f"{number}", site, note=note
        )

    points = [
        *(one for one in series.points if one.at < at(yesterday, 14)),
        point(5, 14, 39.2, "axilla"),
        point(5, 15, 38.1, "axilla", "物理降温后"),
        point(6, 6, 36.9, "oral"),
        point(6, 10, 34.6, "oral"),
        point(6, 18, 37.1, "rectal"),
    ]
    marks = [
        Mark(at(first, 9, 20), MarkKind.STAY, said("入院")),
        Mark(at(first + timedelta(days=3), 6, 50), MarkKind.HOSPITAL, said("住院")),
    ]
    head = empty_week("松鹤养老院", ("刘玉珍", "202-1", "女 88 岁"), first, LAST)
    bars = pressures(7).points
    return ward_week(
        head,
        Written(
            points,
            [(one.at, one.numbers["pulse"]) for one in bars],
            series.missing,
            marks,
            [(said("血压"), {one.at.date(): "141/78" for one in bars})],
        ),
    )


def floor(count: int) -> FloorView:
    """Return a floor; the first three worry, some are away."""
    charts = []
    for number in range(count):
        dots = []
        for point in temperatures(30, seed=number, gap=(number % 30, number % 30 + 2)).points:
            day = (point.at.date() - FIRST).days
            lower = 0.9 if number > 2 and point.main > 36.8 else 0.0
            run = int(day >= number % 30)
            dots.append(Dot(day + point.at.hour / 24, point.main - lower, point.at.hour < 12, run))
        severity = Severity.ACT if number < 3 else None
        label = f"{201 + number // 3}-{number % 3 + 1} 王桂兰"
        charts.append(
            SmallChart(number, label, tuple(dots), 36.1, severity, away=number % 17 == 9)
        )
    return FloorView(said("Floor 2"), FIRST, 30, "°C", tuple(charts), 37.3)


def heat(people: int = 20) -> HeatMap:
    """Return a heat map with a fever, a stay away, and gaps."""
    chosen = random.Random(1)
    days = tuple(FIRST + timedelta(days=one) for one in range(30))

    def cell(person: int, day: int) -> HeatCell:
        odd = chosen.random()
        if odd < 0.03:
            return HeatCell(None, CellState.NOT_MEASURED if odd < 0.02 else CellState.NOTHING)
        if person == 5 and 10 < day < 18:
            return HeatCell(None, CellState.AWAY)
        fever = 1.4 if person < 4 and day > 27 else 0.0
        return HeatCell(chosen.gauss(0.0, 0.2) + fever, CellState.READ)

    cells = tuple(tuple(cell(one, day) for day in range(30)) for one in range(people))
    labels = tuple(f"{201 + one // 3}-{one % 3 + 1} 王桂兰" for one in range(people))
    return HeatMap(said("Heat map"), days, labels, tuple(range(people)), cells)


def calendar() -> Calendar:
    """Return five weeks with some days below what is wanted."""
    morning = {
        LAST - timedelta(days=one): Done(91 if one % 9 == 4 else 100, 100) for one in range(35)
    }
    evening = {LAST - timedelta(days=one): Done(99, 100) for one in range(1, 35)}
    lanes = (Lane(said("Morning"), morning), Lane(said("Evening"), evening))
    return Calendar(said("Coverage"), LAST - timedelta(days=34), LAST, lanes)


def outbreak() -> OutbreakPicture:
    """Return a cluster of four residents and one of the staff, two of them kept apart."""
    ill = []
    for number, day in enumerate((9, 8, 8, 6, 5)):
        group = Group.STAFF if number == 3 else Group.RESIDENT
        onset = datetime(2026, 11, 22, 6, tzinfo=UTC) - timedelta(days=day)
        details = Details(group=group, code=f"R{number}", name="王桂兰", room="301", bed="1")
        case = Case(number, Syndrome.FEVER, onset, onset, Where(group, "3"))
        stay = Stay(onset, onset + timedelta(days=4), "105") if number < 2 else None
        ill.append(Ill(Person(number, details, onset), case, stay, "38.5 °C"))
    return picture_of(ill, LAST, lambda moment: moment.date())
