"""What the day's report and the register say of disinfection beside the figures."""

from typing import Final

import pytest

from carehome_app.domain.disinfection.report import disinfection_section
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.i18n import Text, in_english
from tests.builders import Home
from tests.disinfecting import Areas

NAMES: Final = [f"B{number}" for number in range(1, 10)]


def shown(value: object) -> str:
    return in_english(value) if isinstance(value, Text) else str(value)


def remark(home: Home) -> str:
    """Return what stands beside the figures of the bedrooms."""
    board = home.house.disinfection.board.on(home.desk.today())
    clock = home.desk.home_time.local
    section = disinfection_section(board, lambda at: f"{clock(at):%H:%M}")
    (table,) = section.parts
    assert isinstance(table, Table)
    (only, _total) = table.rows
    return shown(only[-1].shown)


def register(home: Home) -> list[list[str]]:
    """Return the lines of the month's register as they stand in files."""
    report = home.house.papers.build("disinfection", Asked(month=home.desk.today()))
    tables = [part for one in report.sections for part in one.parts if isinstance(part, Table)]
    return [[shown(cell.shown) for cell in row] for table in tables for row in table.rows]


@pytest.mark.parametrize(("number", "dots"), [(8, False), (9, True)])
def test_eight_overdue_areas_are_named_and_of_more_it_is_said_that_there_are_more(
    home: Home, number: int, dots: bool
) -> None:
    areas = Areas(home)
    for name in NAMES[:number]:
        areas.open(name)
    home.clock.set("2026-11-22 23:50")
    said = remark(home)
    assert all(name in said for name in NAMES[:8])
    assert (NAMES[8] in said, "…" in said) == (False, dots)


def test_windows_that_close_together_are_told_together(home: Home) -> None:
    areas = Areas(home)
    for name in NAMES[:3]:
        areas.open(name)
    assert "open: 3, by" in remark(home)


@pytest.mark.parametrize(("minutes", "later"), [(60, False), (61, True)])
def test_what_is_typed_more_than_an_hour_later_says_when(
    home: Home, minutes: int, later: bool
) -> None:
    areas = Areas(home)
    areas.open("201")
    home.clock.set("2026-11-22 08:00")
    home.clock.advance(minutes=minutes)
    areas.done("201", at="08:00")
    lines = [" ".join(line) for line in register(home)]
    assert any("typed 2026-11-22 09:0" in line for line in lines) is later
