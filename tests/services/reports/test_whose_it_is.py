"""What stands in a report is told of the one it happened to, in the tone it has, and whole."""

from datetime import date
from decimal import Decimal

import pytest

from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Cell, Report, Table, Tone
from carehome_app.i18n import Text, in_english
from tests.builders import Home


def rows(report: Report) -> list[dict[str, Cell]]:
    """Return the rows of all tables of a report, by their headings."""
    return [
        dict(zip((in_english(one.label) for one in table.columns), row, strict=True))
        for section in report.sections
        for table in section.parts
        if isinstance(table, Table)
        for row in table.rows
    ]


def said(cell: Cell) -> str:
    return in_english(cell.shown) if isinstance(cell.shown, Text) else str(cell.shown or "")


def of(report: Report, name: str) -> list[dict[str, Cell]]:
    return [row for row in rows(report) if "Name" in row and said(row["Name"]) == name]


def pressure(home: Home, code: str, text: str) -> None:
    home.measure(code, text, measure=by_code("blood_pressure"), site="")


@pytest.fixture
def feverish(home: Home) -> Home:
    """R003 has a fever about which the doctor was told, R005 a high pressure that was noted."""
    home.measure("R003", "38.6")
    pressure(home, "R005", "185/95/72")
    steps = {"R003": Step.DOCTOR_TOLD, "R005": Step.NURSE_TOLD}
    for due in home.house.following_up.due(PERSON):
        code = next(c for c in steps if home.subject(c) == due.episode.subject)
        home.house.following_up.take(due.episode, steps[code], f"about {code}")
    return home


def test_the_report_of_a_round_tells_what_was_done_about_a_fever(feverish: Home) -> None:
    daily = feverish.house.papers.build("daily", Asked(round=feverish.round))
    told = " ".join(said(cell) for row in rows(daily) for cell in row.values())
    assert "about R003" in told


def test_the_register_of_temperatures_tells_what_was_done_about_them_and_nothing_else(
    feverish: Home,
) -> None:
    register = feverish.house.papers.build("register", Asked(day=feverish.desk.today()))
    told = " ".join(said(cell) for row in rows(register) for cell in row.values())
    assert "about R003" in told
    assert "about R005" not in told


def test_last_values_name_the_alerts_of_each_and_no_others(feverish: Home) -> None:
    feverish.clock.advance(minutes=1)
    lists = feverish.house.papers.build("last-values", Asked())
    alerts = {
        code: " ".join(
            said(row["Open alert, absence"]) for row in of(lists, feverish.person(code).name)
        ).strip()
        for code in ("R001", "R003", "R005")
    }
    assert alerts["R001"] == ""
    assert "ever" in alerts["R003"]
    assert "ressure" not in alerts["R003"]
    assert "ressure" in alerts["R005"]


def test_a_fever_is_an_alarm_and_what_is_too_low_is_told_in_another_tone(home: Home) -> None:
    home.measure("R003", "38.6")
    home.measure("R005", "34.2")
    followed = home.house.papers.build("follow-ups", Asked(month=home.desk.today()))
    tones = {
        code: {one.tone for row in of(followed, home.person(code).name) for one in row.values()}
        for code in ("R003", "R005")
    }
    assert Tone.ALARM in tones["R003"] - tones["R005"]
    assert Tone.LOW in tones["R005"] - tones["R003"]


def test_a_value_typed_in_another_unit_stands_with_it_and_the_others_as_numbers(
    home: Home,
) -> None:
    home.measure("R001", "36.5")
    home.measure("R002", "98.6f")
    register = home.house.papers.build("register", Asked(day=home.desk.today()))
    shown = {
        code: [one.shown for row in of(register, home.person(code).name) for one in row.values()]
        for code in ("R001", "R002")
    }
    assert Decimal("36.5") in shown["R001"]
    assert [one for one in shown["R002"] if isinstance(one, str) and "°F" in one]


def test_a_value_at_another_site_has_a_line_of_its_own_under_the_month(home: Home) -> None:
    home.clock.set("2026-11-22 07:31")
    for code in ("R001", "R002", "R003"):
        home.measure(code, "36.4")
    home.measure("R005", "36.6", site="ear")
    report = home.house.papers.build("register", Asked(month=date(2026, 11, 1)))
    lines = [
        str(row[1].shown)
        for section in report.sections
        for table in section.parts
        if isinstance(table, Table)
        for one in table.on_paper
        if isinstance(one, Table) and one.columns[0].label.source == "Date"
        for row in one.rows
        if len(row) > 4
    ]
    assert lines == ["R005"]


def test_last_values_of_more_than_three_measures_are_printed_across(home: Home) -> None:
    def is_wide() -> bool:
        return home.house.papers.build("last-values", Asked()).wide

    home.measure("R001", "36.4")
    pressure(home, "R001", "125/75/72")
    home.measure("R001", "6.1", measure=by_code("glucose"), site="")
    assert not is_wide()
    home.measure("R001", "60.0", measure=by_code("weight"), site="")
    assert is_wide()
