"""A file says the minute, the second or the day: no more is read out of it than it says."""

from datetime import datetime
from io import BytesIO

import pytest
import xlsxwriter

from carehome_app.documents.tables import book_of
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.files.tables import RawRow, RawTable, exactness
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, MEAL
from carehome_app.domain.people import Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Parts, Tone
from carehome_app.languages import load
from carehome_app.services.files.importing import READINGS, Preview
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home
from tests.documents.outputs import tables


def readings(home: Home, *rows: tuple[str, ...]) -> Preview:
    raw = tuple(RawRow(number, row) for number, row in enumerate(rows, start=1))
    return home.house.importing.readings(RawTable("list.csv", str(hash(rows)), raw))


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("2026-11-22 07:31", Verdict.HERE),
        ("2026-11-22 07:31:42", Verdict.HERE),
        ("2026-11-22 07:31:42.863", Verdict.HERE),
        ("2026-11-22 07:31:41", Verdict.NEW),
        ("2026-11-22 07:32", Verdict.NEW),
        ("2026-11-21T23:31:42+00:00", Verdict.NEW),
        ("2026-11-21T23:31:42.863+00:00", Verdict.HERE),
    ],
)
def test_the_same_value_of_the_same_minute_or_second_is_the_same_reading(
    home: Home, said: str, verdict: Verdict
) -> None:
    home.clock.set("2026-11-22 07:31:42.863")
    home.measure("R001", "36.5", site="ear")
    home.clock.advance(minutes=1)
    found = readings(
        home, ("编号", "项目", "测值", "部位", "时间"), ("R001", "体温", "36.5", "耳温", said)
    )
    assert [row.verdict for row in found.rows] == [verdict]


def test_another_value_of_the_same_minute_is_another_reading(home: Home) -> None:
    home.clock.set("2026-11-22 07:31:42.863")
    home.measure("R001", "36.5", site="ear")
    row = ("R001", "体温", "36.6", "耳温", "2026-11-22 07:31")
    found = readings(home, ("编号", "项目", "测值", "部位", "时间"), row)
    assert [row.verdict for row in found.rows] == [Verdict.NEW]


def test_a_clock_in_words_says_the_minute_and_one_with_its_zone_is_exact() -> None:
    assert [exactness(one).total_seconds() for one in ("下午6:31", "18.31", "6:31:07 PM")] == [
        60,
        60,
        1,
    ]
    assert exactness("2026-11-21T23:31:42+00:00").total_seconds() == 0


def workbook(day: str, shown: str) -> bytes:
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        for place, head in enumerate(("编号", "项目", "测值", day)):
            sheet.write_string(0, place, head)
        for place, value in enumerate(("R001", "体温", "36.5")):
            sheet.write_string(1, place, value)
        look = book.add_format({"num_format": shown})
        sheet.write_datetime(1, 3, datetime(2026, 11, 23), look)  # noqa: DTZ001  # a sheet's clock
    return made.getvalue()


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("yyyy-mm-dd hh:mm", "2026-11-23 00:00"),
        ("m/d/yy h:mm", "2026-11-23 00:00"),
        ("yyyy-mm-dd", "2026-11-23"),
        ('yyyy-mm-dd "h"', "2026-11-23"),
    ],
)
def test_midnight_is_a_time_where_the_cell_shows_one(shown: str, told: str) -> None:
    (sheet,) = book_of("list.xlsx", workbook("时间", shown)).sheets
    assert sheet.rows[1].cells[3] == told


def test_midnight_behind_a_day_is_no_time_where_the_round_is_named(home: Home) -> None:
    """Many programs write 00:00 behind every day."""
    home.clock.set("2026-11-22 09:30")
    row = ("R001", "2026-11-22 00:00:00", "早", "36.5")
    found = readings(home, ("编号", "日期", "时段", "体温"), row)
    (given,) = found.rows[0].given
    assert (given.round.window, given.round.day.isoformat(), given.taken_at) == (
        "am",
        "2026-11-22",
        None,
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_our_own_workbook_opens_on_its_first_table(home: Home, language: str) -> None:
    home.measure_everybody("36.4")
    report = home.house.papers.build("last-values", Asked())
    book = book_of("out.xlsx", render_workbook(report, load(language)))
    assert book.proposed is book.sheets[1]
    assert home.house.importing.proposed(book.proposed)[0] == READINGS


def test_nobody_measured_yet_is_a_sheet_of_readings_all_the_same(home: Home) -> None:
    report = home.house.papers.build("last-values", Asked())
    book = book_of("out.xlsx", render_workbook(report, load("zh"), information_first=False))
    for sheet in book.sheets[: len(Group)]:
        assert home.house.importing.proposed(sheet)[0] == READINGS
        assert {row.verdict for row in home.house.importing.readings(sheet).rows} == {
            Verdict.ASIDE
        }


def test_a_choice_is_one_value_in_words_and_only_what_breached_is_marked(home: Home) -> None:
    home.measure("R001", "2", measure=MEAL)
    home.measure("R001", "186/82/72", measure=BLOOD_PRESSURE)
    asked = Asked(person=home.subject("R001"), month=home.desk.today().replace(day=1))
    report = home.house.papers.build("person", asked)
    values = next(one for one in tables(report) if one.rows and len(one.columns) == 8)
    said = [row[4].shown for row in values.rows]
    parts = [
        [(one.shown, one.tone) for one in each.cells] for each in said if isinstance(each, Parts)
    ]
    (eaten,) = (one for one in parts if one[-1][0] is None)
    assert [load("zh")(one) if one else one for one, _tone in eaten if one] == ["一半"]  # type: ignore[arg-type]
    (pressure,) = (one for one in parts if one[-1][0] == "mmHg")
    assert [tone for _one, tone in pressure] == [Tone.ALARM, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN]
