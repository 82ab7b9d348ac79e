"""A month on paper: everybody's times and values at a glance, and nothing of it lost."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.documents.formats import rendered
from carehome_app.documents.preview import page_count
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.matrix import Line, matrices, spans
from carehome_app.domain.reports.report import Cell, Part, Report, Section, Table
from carehome_app.i18n import Text, in_english
from carehome_app.languages import load
from tests.builders import Home
from tests.command_line import run
from tests.disinfecting import Areas
from tests.documents.outputs import house_of
from tests.documents.pages import words
from tests.telling_examples import tells

NOVEMBER = Asked(month=date(2026, 11, 1))


def pages(report: Report) -> str:
    return words(rendered(report, "pdf", in_english, "en"))


def on_paper(report: Report) -> list[Part]:
    """Return what stands on paper instead of the report's long tables."""
    return [
        one
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        for one in part.on_paper
    ]


def last_table(parts: list[Part]) -> Table:
    return [one for one in parts if isinstance(one, Table)][-1]


@pytest.fixture
def two_days(home: Home) -> Home:
    """A home with two days of temperatures, on the second of which one came with a note."""
    home.clock.set("2026-11-22 07:31")
    home.measure("R001", "36.4")
    home.clock.set("2026-11-22 16:05")
    home.measure("R001", "38.4")
    home.clock.set("2026-11-23 07:02")
    home.measure("R001", "36.6")
    home.measure("R002", "36.2", note="just back from the garden")
    return home


def test_a_month_says_time_and_value_of_every_round(two_days: Home) -> None:
    said = pages(two_days.house.papers.build("register", NOVEMBER))
    for one in ("07:31 36.4", "▲ 16:05 38.4", "07:02 36.6", "07:02 36.2"):
        assert one in said


def test_of_a_month_only_days_with_more_to_be_said_have_a_line(two_days: Home) -> None:
    parts = on_paper(two_days.house.papers.build("register", NOVEMBER))
    tables = [one for one in parts if isinstance(one, Table)]
    lines = [row for one in tables if one.columns[0].label.source == "Date" for row in one.rows]
    assert [row[1].shown for row in lines if len(row) > 4] == ["R002"]
    assert "garden" in pages(two_days.house.papers.build("register", NOVEMBER))


def test_one_day_has_a_line_for_everybody(two_days: Home) -> None:
    report = two_days.house.papers.build("register", Asked(day=date(2026, 11, 22)))
    assert on_paper(report) == []


def test_files_have_every_line_of_the_month(two_days: Home) -> None:
    report = two_days.house.papers.build("register", NOVEMBER)
    (residents, _staff) = (section.parts[0] for section in report.sections)
    assert isinstance(residents, Table)
    days = {row[0].shown for row in residents.rows}
    assert {date(2026, 11, 22), date(2026, 11, 23)} <= days


def test_a_month_of_disinfection_says_when_by_whom_and_what_was_otherwise(home: Home) -> None:
    areas = Areas(home)
    for name in ("201", "202"):
        areas.open(name)
    home.sign_in("S001")
    for day in range(22, 25):
        home.clock.set(f"2026-11-{day} 08:30")
        areas.done("201", at="08:05")
        areas.done("202", at="08:15", **({"remark": "door was locked"} if day == 24 else {}))
    report = home.house.papers.build("disinfection", NOVEMBER)
    parts = on_paper(report)
    assert [row[2].shown for row in last_table(parts).rows] == ["202"]
    (*_days, way, _otherwise) = [one for one in parts if isinstance(one, Table)]
    usual = [in_english(one.label) for one in way.columns]
    assert usual == [
        "Objects", "Reason", "Agent, batch", "Concentration, how made", "Method", "Minutes",
        "Areas",
    ], "how it is usually done, neither when nor by whom"  # fmt: skip
    said = pages(report)
    assert said.count("08:05 赵敏") == said.count("08:15 赵敏") == 3
    assert "✓ 孙丽" in said
    assert "door was locked" in said
    (whole,) = (
        part
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table) and part.on_paper
    )
    assert len(whole.rows) == 6


def many_days(lines: list[Line], paper: Report) -> bytes:
    """Return the PDF of thirty days of so many lines, on the pages of a report."""
    days = [date(2026, 11, 1) + timedelta(days=n) for n in range(30)]
    for line in lines:
        for day in days:
            for round_ in ("am", "pm"):
                line.note(day, round_, Cell(f"06:{day.day} 36.{day.day % 10}"))
    parts = tuple(matrices(Text("", "name"), lines, days, first=1.25, most=12))
    section = Section(Text("", "all"), parts)
    return rendered(replace(paper, sections=(section,)), "pdf", in_english, "en")


def test_sixty_areas_take_twenty_pages_at_most(two_days: Home) -> None:
    paper = two_days.house.papers.build("register", NOVEMBER)
    made = many_days([Line(f"room {n}") for n in range(60)], paper)
    assert page_count(made) <= 12, "what was otherwise comes behind these pages"


@pytest.mark.skipif("CAREHOME_HOMES" not in os.environ, reason="a hundred pages: make test-rest")
def test_six_hundred_residents_take_no_more_than_120_pages_and_five_megabytes(
    two_days: Home,
) -> None:
    paper = two_days.house.papers.build("register", NOVEMBER)
    made = many_days([Line(f"{n}-1 王秀英") for n in range(600)], paper)
    assert page_count(made) <= 120
    assert len(made) <= 5_000_000


@pytest.mark.rest
def test_a_whole_month_of_a_large_home_fits_its_pages(tmp_path: Path) -> None:
    large = ("--residents", "600", "--staff", "200", "--areas", "60", "--days", "30")
    made = run("--lang", "zh", "--now", "2026-11-30T21:30", "demo", str(tmp_path / "home"), *large)
    assert made.exit_code == 0, made.output
    with house_of(tmp_path / "home") as house:
        say = load("zh")
        register, areas = (
            rendered(house.papers.build(code, NOVEMBER), "pdf", say, "zh")
            for code in ("register", "disinfection")
        )
    assert page_count(areas) <= 20
    assert page_count(register) <= 120, "the staff of two hundred are on these pages too"
    assert len(register) <= 5_000_000


@given(st.integers(0, 70), st.integers(1, 40))
def test_days_are_shared_out_over_tables_of_about_one_width(count: int, most: int) -> None:
    days = [date(2026, 11, 1) + timedelta(days=n) for n in range(count)]
    found = spans(days, most)
    tells(len(found) > 1)
    assert [day for some in found for day in some] == days
    assert all(len(some) <= most for some in found)
    assert len(found) == -(-count // most)
    assert max(map(len, found), default=0) - min(map(len, found), default=0) <= 1
