"""The table of readings, line by line, in both languages: what is written can be read back."""

import csv
from collections.abc import Sequence
from datetime import datetime, timedelta
from io import StringIO

import pytest
from msgspec.structs import replace

from carehome_app.documents.readings import readings_report, typed_value
from carehome_app.domain.files.exported import Asked, Exported, ExportedEntry, Standing
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.reports.report import Shown, Table
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import in_english
from carehome_app.languages import load
from tests.approved import assert_approved
from tests.builders import Home
from tests.busy_home import live
from tests.documents.comma import csv_text

GIVEN = (
    ("R001", "weight", "61.25", ""),
    ("R002", "blood_pressure", "16.0/10.7k/72 u1", "arm_left"),
    ("R003", "glucose", "11.1 a", ""),
    ("R003", "oxygen_saturation", "93 o", ""),
    ("R004", "fluid_in", "200 t", ""),
    ("R004", "meal", "1", ""),
    ("R005", "glucose", "hi", ""),
    ("R005", "blood_pressure", "130/80/70 irregular", "arm_right"),
    ("R006", "temperature", "98.6f", "ear"),
    ("S001", "temperature", "o+", "ear"),
    ("S002", "temperature", "not:asleep", "ear"),
)


@pytest.fixture
def exported(home: Home) -> Exported:
    """A busy home with a value of many kinds, as it leaves the house."""
    live(home)
    for code, measure, text, site in GIVEN:
        home.clock.advance(minutes=1, seconds=0.25)
        more = {"measure": by_code(measure), "site": site, "note": f"{text} was typed"}
        outcome = home.type(code, text, **more)
        if isinstance(outcome, Question):
            home.type(code, text, **more, asked=outcome)
    return home.house.exporting.gather(Asked())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reading_of_a_busy_home_is_written_as_it_is_typed(
    exported: Exported, language: str
) -> None:
    say = load(language)
    report = readings_report(exported, say)
    rows = csv.reader(StringIO(csv_text(report, say).removeprefix("\ufeff"), newline=""))
    banner = [say(one) for one in (report.subtitle, report.banner.lead, report.banner.rest) if one]
    lines = [" | ".join(row).rstrip() for row in rows][:-1]
    assert_approved(f"documents/readings.{language}.txt", [*banner, *lines])


def changed(one: ExportedEntry, **entry: object) -> ExportedEntry:
    return replace(one, entry=replace(one.entry, **entry))


def test_what_an_import_would_not_understand_is_written_as_its_code(exported: Exported) -> None:
    away = next(one for one in exported.valid if one.entry.reason == "hospital")
    day = away.entry.round.day
    reasons = [
        changed(away, until=day + timedelta(days=2), open_ended=False),
        changed(away, until=day - timedelta(days=2), open_ended=False),
        changed(away, until=None, open_ended=True),
        changed(away, until=None, open_ended=False),
        changed(away, reason="left", until=None),
        changed(away, reason="sleeping", until=None),
    ]
    assert [typed_value(one) for one in reasons] == [
        "not:hospital+2",
        "not:hospital+0",
        "not:hospital+",
        "not:hospital.",
        "not:left.",
        "not:sleeping.",
    ]
    assert [row[4] for row in _written(exported, reasons)] == [
        "in hospital+2",
        "in hospital+0",
        "in hospital+",
        "in hospital.",
        "not:left.",
        "not:sleeping.",
    ]


def test_a_value_says_its_moment_to_the_millisecond_and_nothing_where_only_the_round_is_known(
    exported: Exported,
) -> None:
    fever = next(one for one in exported.valid if str(one.entry.values.get("value")) == "38.2 °C")
    until = datetime.fromisoformat("2026-11-22T10:00+08:00")
    odd = [
        replace(fever, until=until),
        replace(fever, taken=fever.taken.replace(microsecond=250_000)),
        changed(fever, by=999, site="elsewhere"),
        replace(fever, standing=Standing.IN_ERROR),
    ]
    rows = _written(exported, odd)
    assert [row[4] for row in rows] == ["38.2"] * 3
    assert [row[11] for row in rows] == [
        "",
        "2026-11-22 07:30:00.250+08:00",
        "2026-11-22 07:30:00+08:00",
    ]
    assert [(row[8], row[15]) for row in rows[1:3]] == [("axilla", "周静"), ("elsewhere", "")]
    report = readings_report(exported, in_english)
    assert (report.draft, report.demo, report.wide) == (False, exported.home.demo, True)


def _written(exported: Exported, entries: Sequence[ExportedEntry]) -> list[list[Shown]]:
    report = readings_report(replace(exported, entries=tuple(entries)), in_english)
    (table,) = (part for one in report.sections for part in one.parts)
    assert isinstance(table, Table)
    return [[cell.shown for cell in row] for row in table.rows]
