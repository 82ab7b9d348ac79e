"""The gate on paper adds up: the register, refusals, and the list for a fire."""

from datetime import timedelta

import pytest

from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.movements import Booked
from carehome_app.domain.gate.screening import Refusal
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Paragraph, Report, Table
from carehome_app.i18n import in_english
from carehome_app.services.gate.visits import NewVisit
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, staff, under


@pytest.fixture
def busy(home: Home) -> Home:
    """A morning: one of staff, one visitor inside, three refused, one for two reasons."""
    let_in(home, guest("陈雨薇", home.subject("R001")))
    under(home, "booked")
    let_in(home, staff(home, "S001"))
    gate = home.house.gate.passing
    gate.refuse(guest("刘海涛"))
    gate.refuse(guest("孙立", symptoms="c"), (Refusal.BOOKING,))
    gate.refuse(guest("王强"), (Refusal.OTHER,))
    return home


def made(home: Home, code: str, **asked: object) -> Report:
    from carehome_app.domain.reports.frame import Frame

    frame = Frame(home.desk.card, home.desk.home_time, home.clock())
    return KINDS[code].build(home.house, frame, Asked(**asked))  # type: ignore[arg-type]


def table(report: Report, section: int, part: int = 0) -> list[list[object]]:
    found = report.sections[section].parts[part]
    assert isinstance(found, Table)
    return [
        [in_english(cell.shown) if hasattr(cell.shown, "source") else cell.shown for cell in row]  # type: ignore[arg-type]
        for row in found.rows
    ]


def test_the_register_counts_a_refusal_once_by_its_first_reason(busy: Home) -> None:
    report = made(busy, "gate", day=busy.desk.today())
    assert len(table(report, 0, 1)) == 5
    assert table(report, 1) == [["symptom", 1], ["not booked", 2], ["Total", 3]]
    assert table(report, 2) == [["symptom", 1], ["not booked", 3], ["other", 1]]
    assert table(report, 3) == [[busy.desk.today().isoformat(), 1]]


def test_the_list_for_a_fire_names_everybody_inside(busy: Home) -> None:
    report = made(busy, "inside")
    assert in_english(report.banner.lead) == "8 inside"
    assert [row[1] for row in table(report, 2)] == ["陈雨薇", "赵敏"]
    assert len(table(report, 1)) == 6


def test_daily_and_monthly_report_have_a_section_once_the_gate_is_used(
    home: Home,
) -> None:
    before = made(home, "daily").sections
    let_in(home, guest("陈雨薇"))
    after = made(home, "daily").sections
    assert len(after) == len(before) + 1
    (sums, booked, _classes) = after[-1].parts
    assert isinstance(sums, Paragraph)
    assert isinstance(booked, Paragraph)
    assert "Came 1 = admitted 1" in in_english(sums.text)
    assert "came without booking 1" in in_english(booked.text)
    assert made(home, "monthly").sections[-1].heading.source == "Gate register"


def test_a_day_is_the_sum_of_its_lines_however_many(busy: Home) -> None:
    day = busy.house.gate.board.today()
    counts = day.counts
    assert counts.arrived == counts.admitted + counts.refused + counts.diverted + counts.held
    assert counts.refused == sum(counts.first.values())
    assert day.occupancy.now == sum(day.occupancy.of(who) for who in Who if who is not Who.GOODS)


def test_booked_visits_add_up_and_who_came_without_is_beside_them(home: Home) -> None:
    visits, who = home.house.gate.visits, home.subject("R001")
    names = {"陈雨薇": 10, "刘海涛": 20, "孙立": 30, "王强": 300}
    booked = {
        name: visits.book(
            NewVisit(resident=who, name=name, at=home.clock() + timedelta(minutes=ahead))
        )
        for name, ahead in names.items()
    }
    visits.say(booked["孙立"], Booked.CANCELLED)
    let_in(home, guest("陈雨薇", who))
    let_in(home, guest("路过的", who))
    home.clock.advance(hours=2)
    report = made(home, "gate", day=home.desk.today())
    paragraph = report.sections[0].parts[0]
    assert isinstance(paragraph, Paragraph)
    assert in_english(paragraph.text) == (
        "Visits booked 4 = came 1 + did not come 1 + cancelled 1 + moved 0 + expected 1;"
        " came without booking 1"
    )
