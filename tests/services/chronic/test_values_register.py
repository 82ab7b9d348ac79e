"""The register of values: what holds, what it was before, and what was taken back."""

from carehome_app.db.rounds import entries
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Cell, Table
from carehome_app.domain.rounds.entry import Entry
from carehome_app.services.rounds.correcting import Why
from tests.builders import FOUNDED, Home

WHY = Why("typing_error")


def entry(home: Home, measure: Measure) -> Entry:
    """Return the last that was typed of somebody."""
    since = home.clock.moment(FOUNDED)
    return list(entries.of_person(home.desk.store, home.subject("R001"), measure.index, since))[-1]


def rows(home: Home) -> list[tuple[Cell, ...]]:
    report = home.house.papers.build("measures", Asked(month=home.desk.today()))
    tables = [part for one in report.sections for part in one.parts if isinstance(part, Table)]
    return [row for table in tables for row in table.rows]


def values(row: tuple[Cell, ...], count: int) -> list[tuple[object, tuple[str, ...]]]:
    return [(cell.shown, cell.struck) for cell in row[4 : 4 + count]]


def test_what_was_corrected_is_struck_through_beside_what_holds(home: Home) -> None:
    home.measure("R001", "138/84", measure=BLOOD_PRESSURE, site="")
    right = home.given("R001", "128/84", measure=BLOOD_PRESSURE, site="")
    home.house.correcting.correct(entry(home, BLOOD_PRESSURE), right, WHY)
    (row,) = rows(home)
    said = [(str(shown), struck) for shown, struck in values(row, 2)]
    assert said == [("128", ("138",)), ("84", ())]


def test_what_was_taken_back_has_its_line_with_nothing_but_what_is_struck_through(
    home: Home,
) -> None:
    home.measure("R001", "138/84", measure=BLOOD_PRESSURE, site="")
    home.house.correcting.withdraw(entry(home, BLOOD_PRESSURE), WHY)
    (row,) = rows(home)
    assert values(row, 2) == [(None, ("138",)), (None, ("84",))]


def test_a_value_read_in_another_unit_than_its_column_says_so(home: Home) -> None:
    home.measure("R001", "5.6", measure=GLUCOSE, site="")
    home.clock.advance(minutes=1)
    home.measure("R001", "101g", measure=GLUCOSE, site="")
    assert [str(row[4].shown) for row in rows(home)] == ["5.6", "101 mg/dL"]
