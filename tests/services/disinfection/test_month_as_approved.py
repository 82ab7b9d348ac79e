"""The register of a month in which everything happened once stands word by word."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.disinfection.record import Method, Reason
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Paragraph, Parts, Percent, Report, Table
from carehome_app.i18n import Text, in_english
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.judging import judge_days
from carehome_app.services.rounds.correcting import Why
from tests.approved import assert_approved
from tests.builders import Home
from tests.disinfecting import Areas

DAY = timedelta(days=1)


def shown(value: object) -> str:
    if isinstance(value, Percent):
        return f"{value.number} %"
    if isinstance(value, Parts):
        return shown(value.shown)
    return in_english(value) if isinstance(value, Text) else "" if value is None else str(value)


def words(report: Report) -> Iterator[str]:
    """Yield a report as text: a heading, and a line for each row and paragraph under it."""
    yield f"{shown(report.title)} | {shown(report.subtitle)} | draft: {report.draft}"
    for section in report.sections:
        yield f"# {shown(section.heading)}"
        for part in section.parts:
            if isinstance(part, Paragraph):
                yield shown(part.text)
            if isinstance(part, Table):
                yield " | ".join(shown(one.label) for one in part.columns)
                for row in part.rows:
                    yield " | ".join(shown(cell.shown) for cell in row)


@pytest.fixture
def month(home: Home) -> Home:
    """Three days in November: some areas are done, some wrongly, some not at all."""
    home.clock.set("2026-11-19 20:00")
    areas, keeping = Areas(home), home.house.disinfection
    for name, kind in (("厨房", "kitchen"), ("201", "bedroom"), ("治疗室", "uv")):
        areas.open(name, kind, floor="1")
    own = keeping.areas.add_class("药房", 1)
    areas.open("西药房", own)
    home.clock.set("2026-11-20 18:00")
    areas.done("厨房", at="06:30")
    areas.done("厨房", at="16:00", litres=Decimal("2.5"))
    areas.done("201", at="10:00", contact=10)
    areas.done("西药房", at="09:00", concentration=Decimal(100), remark="淡了", batch="B1")
    lamp = {"agent": "uv", "concentration": None, "stock": None, "use": "air", "contact": 60}
    areas.done("治疗室", at="11:00", method=Method.UV, lamp="L1", intensity=Decimal(65), **lamp)
    home.clock.set("2026-11-21 18:00")
    judge_days(home.desk, keeping.board)
    areas.done("厨房", at="07:00", checked_by=home.subject("S001"))
    for hour in (7, 9, 11, 13):
        areas.done("201", at=f"{hour:02}:00")
    areas.done("201", at="15:00", reason=Reason.CASE, litres=Decimal(10), made="14:50")
    records = keeping.board.records(home.desk.today(), home.desk.today())
    keeping.recording.withdraw(records[-1], Why("typing_error", "wrong room"))
    keeping.recording.correct(records[1], areas.new("201", at="07:30"), Why("typing_error"))
    home.clock.set("2026-11-22 12:00")
    judge_days(home.desk, keeping.board)
    areas.done("西药房", at="2026-11-21 17:00")
    areas.done("厨房", at="08:00")
    (begun,) = keeping.board.records(home.desk.today(), home.desk.today())
    keeping.recording.end(begun, home.clock.moment("2026-11-22 08:05"))
    keeping.areas.change(
        keeping.board.area(areas.number("201")),
        Written(name="201", area_class="bedroom", floor="2", times_a_day=3),
    )
    due = sorted(home.house.following_up.due(AREA), key=lambda one: one.episode.opened_at)
    home.house.following_up.take(due[0].episode, Step.NOTE, "已提醒")
    home.clock.advance(minutes=5)
    home.house.following_up.take(due[0].episode, Step.CLOSED, "另行补做")
    return home


def test_the_register_of_the_month_is_as_it_was_approved(month: Home) -> None:
    report = month.house.papers.build("disinfection", Asked(month=month.desk.today()))
    board = month.house.disinfection.board
    day_by_day = [
        f"{one.day}: "
        + ", ".join(
            f"{area.area.now.name} {area.done} of {len(area.duties)}" for area in one.areas
        )
        for one in board.calendar(4)
    ]
    assert_approved("services/disinfection/month.txt", [*words(report), *day_by_day])


def test_a_month_that_is_over_has_all_its_days_and_the_next_begins_with_none(month: Home) -> None:
    reporting, first = month.house.disinfection.reporting, month.desk.today().replace(day=1)
    month.clock.set("2026-12-01 00:00")
    over = list(words(reporting.monthly(first)))
    month.clock.set("2026-12-05 00:00")
    assert list(words(reporting.monthly(first)))[1:] == over[1:]
    masked = list(words(reporting.monthly(first, masked=True)))
    assert "孙丽" in "".join(over)
    assert "孙丽" not in "".join(masked)
    before = list(words(reporting.monthly(first - DAY)))
    assert len(before) < len(over)
