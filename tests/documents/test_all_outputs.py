"""What is true of every output: no code words, typed cells, moments with their year, no names."""

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, partial
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final

import pypdfium2
import pytest
from openpyxl import load_workbook
from pypinyin import lazy_pinyin

from carehome_app.cli.files import export
from carehome_app.documents.comma import csv_files
from carehome_app.documents.formats import ending_of, render_text, rendered
from carehome_app.documents.readings import readings_report
from carehome_app.documents.tables import book_of
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.exported import Asked as Exporting
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.domain.people import Person
from carehome_app.domain.reports.report import Report
from carehome_app.services.files.importing import READINGS
from carehome_app.services.files.verdicts import Verdict
from carehome_app.services.house import House
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.busy_home import live
from tests.documents.comma import csv_text
from tests.documents.outputs import (
    COME_BACK,
    LANGUAGES,
    SINGLE,
    STAY_OUT,
    built,
    house_of,
    made_up,
    tables,
)
from tests.documents.pages import smallest, words
from tests.walks import walk

SMALL = ("--residents", "9", "--staff", "5", "--areas", "6", "--days", "4")
MANUAL = Path(__file__).parents[2] / "docs" / "manual"
MARK = {"zh": "能读回来的只有", "en": "come back, and no others"}
"""Words of the one line of the manual that says the rule."""
_WORD = re.compile(r"[A-Za-z][A-Za-z_]{2,}")
_CODE = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
SAID_IN_CHINESE_TOO = {"mmHg", "mmol", "min", "SHA", "UTC", "PDF", "XLSX", "CSV", "GAS"}
"""Units and names that Chinese homes write in Latin letters."""
_SHORT_MOMENT = re.compile(r"(?<![\d-])\d\d-\d\d \d\d:\d\d")


@pytest.fixture(scope="module", params=walk(["zh", "en"]))
def language(request: pytest.FixtureRequest) -> str:
    """Each of the two languages."""
    return str(request.param)


@pytest.fixture(scope="module")
def house(language: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A made-up home whose people speak the language."""
    with house_of(made_up(tmp_path_factory.mktemp("out") / "home", language, *SMALL)) as found:
        yield found


@pytest.fixture(scope="module")
def report_of(house: House) -> Callable[[str], Report]:
    """Return what builds a report of a kind, once for all that is looked at in it."""
    return cache(partial(built, house))


def text_of(report: Report, language: str) -> str:
    """Return all that is said in the tables, on the information sheet and in the message."""
    say = LANGUAGES[language]
    said = [re.sub(r"(?m)^\"?# .*$", "", csv_text(report, say)), render_text(report, say)]
    book = load_workbook(BytesIO(render_workbook(report, say)))
    said += [str(cell.value) for row in book.worksheets[0] for cell in row if cell.value]
    return "\n".join(one for one in said if not re.fullmatch(r"[0-9a-f]{64}", one))


@pytest.mark.parametrize("code", walk(SINGLE, 8))
def test_no_output_says_a_word_of_the_program_s_own(
    report_of: Callable[[str], Report], language: str, code: str
) -> None:
    said = text_of(report_of(code), language)
    if language == "zh":
        assert {*_WORD.findall(said)} - SAID_IN_CHINESE_TOO - {"sha"} == set()
    else:
        assert _CODE.findall(said) == []


def test_an_export_of_readings_says_no_word_of_the_program_s_own(
    house: House, language: str
) -> None:
    say = LANGUAGES[language]
    exported = house.exporting.gather(Exporting())
    said = csv_text(readings_report(exported, say), say)
    assert len(exported.entries) > 50
    if language == "zh":
        assert {*_WORD.findall(re.sub(r"(?m)^\"?# .*$", "", said))} - SAID_IN_CHINESE_TOO == set()
    else:
        assert _CODE.findall(said) == []


def test_the_history_says_no_word_of_the_program_s_own(house: House, language: str) -> None:
    say = LANGUAGES[language]
    told = [say(one.words) for one in house.history.of_home()]
    for person in house.desk.stays:
        told += [say(one.words) for one in house.history.of_person(person.id)]
    assert len(told) > 50
    said = "\n".join(told)
    # What people and their homes call things is written as they write it.
    names = {"Asia", "Shanghai", "demo", "door", "GAS", "PIN"}
    if language == "zh":
        assert {*_WORD.findall(said)} - SAID_IN_CHINESE_TOO - names == set()
    else:
        assert _CODE.findall(said) == []


@pytest.mark.parametrize("code", walk(SINGLE, 8))
def test_a_file_says_every_moment_with_its_year(
    report_of: Callable[[str], Report], language: str, code: str
) -> None:
    assert _SHORT_MOMENT.findall(csv_text(report_of(code), LANGUAGES[language])) == []


@pytest.mark.parametrize("code", walk(SINGLE, 8))
def test_every_table_has_a_file_of_its_own(
    report_of: Callable[[str], Report], language: str, code: str
) -> None:
    report = report_of(code)
    files = csv_files(report, LANGUAGES[language])
    found = tables(report)
    assert len(files) == max(len(found), 1)
    for table, content in zip(found, files.values(), strict=False):
        rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
        assert len(rows) == len(table.rows) + 2
        assert len({len(one) for one in rows[:-1]}) == 1
    if "csv" in KINDS[code].formats:
        packed = rendered(report, "csv", LANGUAGES[language], language).startswith(b"PK")
        assert packed == (ending_of(report, "csv") == "zip") == (len(found) > 1)


@pytest.mark.parametrize("code", walk(SINGLE, 8))
def test_numbers_dates_and_times_are_typed_in_a_workbook(
    report_of: Callable[[str], Report], language: str, code: str
) -> None:
    """No cell of text holds what is a moment, a date, a share or a decimal number alone."""
    book = load_workbook(BytesIO(render_workbook(report_of(code), LANGUAGES[language])))
    looks = re.compile(
        r"\d{4}-\d\d-\d\d( \d\d:\d\d)?|(\d\d-\d\d )?\d\d:\d\d|\d+%|\d+\.\d+|\d+(/\d+){1,2}"
    )
    texts = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in book.worksheets[1:]
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, str) and looks.fullmatch(cell.value)
    ]
    assert texts == []


@pytest.mark.parametrize("code", walk((one for one in SINGLE if "pdf" in KINDS[one].formats), 8))
def test_no_letter_on_paper_is_smaller_than_eight_points(
    report_of: Callable[[str], Report], language: str, code: str
) -> None:
    report = report_of(code)
    assert smallest(rendered(report, "pdf", LANGUAGES[language], language)) > 7.9


def test_a_month_has_a_column_for_each_round_and_marks_only_the_fever(home: Home) -> None:
    home.clock.set("2026-11-22 07:31")
    home.measure("R001", "36.4")
    home.clock.set("2026-11-22 16:05")
    home.measure("R001", "38.4")
    book = load_workbook(
        BytesIO(render_workbook(home.house.papers.build("monthly"), LANGUAGES["en"]))
    )
    sheet = book.worksheets[-1]
    heads = {str(cell.value): cell.column for cell in sheet[1]}
    morning, evening = heads["2026-11-22 morning"], heads["2026-11-22 evening"]
    (row,) = (one[0].row for one in sheet.iter_rows() if "201-1" in str(one[0].value))
    assert (sheet.cell(row, morning).value, sheet.cell(row, evening).value) == (36.4, 38.4)
    assert sheet.cell(row, morning).font.color.theme == 1, "written in the usual ink"
    assert sheet.cell(row, evening).font.color.rgb == "FFB3261E"
    said = words(rendered(home.house.papers.build("monthly"), "pdf", LANGUAGES["en"], "en"))
    assert "▲ 38.4" in said
    assert "▲ 36.4" not in said


MAY_BREAK = "\u200b"
"""Stands between the letters of a word that is too long for its column."""


@pytest.mark.parametrize(
    ("language", "whole"), [("zh", ["2026-11-22"]), ("en", ["2026-11-22", "morning", "evening"])]
)
def test_the_day_and_the_round_of_a_months_rows_are_not_broken_in_two(
    home: Home, language: str, whole: list[str]
) -> None:
    home.measure_everybody()
    pdf = rendered(home.house.papers.build("monthly"), "pdf", LANGUAGES[language], language)
    with pypdfium2.PdfDocument(pdf) as document:
        lines = "".join(page.get_textpage().get_text_range() for page in document)
    lines = lines.replace(MAY_BREAK, "")
    joined = lines.replace("\r\n", "")
    for word in whole:
        assert lines.count(word) == joined.count(word) > 0


def test_only_the_number_that_crossed_a_line_is_marked(home: Home) -> None:
    home.measure("R005", "185/76/91", measure=BLOOD_PRESSURE)
    (table,) = tables(home.house.papers.build("measures"))[:1]
    (row,) = table.rows
    marked = [cell.shown for cell in row if cell.tone.value in ("alarm", "low")]
    assert marked == [Decimal(185)]


def test_every_last_value_is_a_number_beside_its_moment(home: Home) -> None:
    live(home)
    book = load_workbook(
        BytesIO(render_workbook(home.house.papers.build("last-values"), LANGUAGES["en"]))
    )
    sheet = book["Residents"]
    heads = [str(cell.value) for cell in sheet[1]]
    row = next(one for one in sheet.iter_rows(values_only=True) if one[0] == "202-1")
    by_head = dict(zip(heads, row, strict=True))
    assert by_head["Temperature (°C)"] == 37.9
    assert str(by_head["Temperature: measured"]) == "2026-11-22 08:05:00"
    assert {type(one) for one in row} <= {str, float, int, datetime, date, time, type(None)}


def test_each_table_that_is_written_comes_back_or_stays_out() -> None:
    """One rule, which the manual says: the registers of values and people, and nothing else."""
    tabled = {code for code, kind in KINDS.items() if {"xlsx", "csv"} & {*kind.formats}}
    boxes = [*COME_BACK, *(code for codes in STAY_OUT.values() for code in codes)]
    assert sorted(boxes) == sorted(tabled | {*export.commands})


@pytest.mark.parametrize("page", walk(["zh", "en"]))
def test_the_manual_says_which_tables_come_back(page: str) -> None:
    told = (MANUAL / page / "files.md").read_text(encoding="utf-8")
    (rule,) = (line for line in told.splitlines() if MARK[page] in line)
    named = {code for code in KINDS if LANGUAGES[page](KINDS[code].label) in rule}
    assert named == {*COME_BACK} & {*KINDS}


def test_what_stays_out_brings_nothing_into_the_home_that_wrote_it(
    house: House, language: str, report_of: Callable[[str], Report]
) -> None:
    lists = house.lists
    looked_at = 0
    for code in sorted({code for codes in STAY_OUT.values() for code in codes} & {*SINGLE}):
        for name, content in csv_files(report_of(code), LANGUAGES[language]).items():
            sheet = RawTable(name, code, rows_of(content))
            proposed = house.importing.proposed(sheet)[0]
            first = house.importing.readings if proposed == READINGS else house.importing.people
            others = (lists.areas, lists.supplies, lists.plans)
            for look in (first, *(one.preview for one in others)):
                try:
                    found = look(sheet)
                except CareHomeError:
                    continue  # it is no such list at all
                looked_at += len(found.rows)
                new = [row for row in found.rows if row.verdict in (Verdict.NEW, Verdict.CHANGED)]
                assert new == [], (code, name, look)
    assert looked_at, "some of them look like lists"


def rows_of(content: bytes) -> tuple[RawRow, ...]:
    """Return the rows of a CSV file as an import has them; one without a table has none."""
    try:
        return book_of("out.csv", content).sheets[0].rows
    except CareHomeError:
        return ()


NOTHING: Final = "(?!)"
"""Finds nothing."""


def _hidden(people: list[Person]) -> set[str]:
    """Return by what somebody could be known: names, initials, and the room with the name."""
    found: set[str] = set()
    for one in people:
        name = one.name
        found |= {name, name[1:], f"{one.place} {name}", f"{one.place}{name}"}
    return {one for one in found if len(one) > 1}


def _initials(people: list[Person]) -> "re.Pattern[str]":
    """Return what finds the initials of anybody, as a word of their own in large letters.

    Those of an English name are two letters, as many words are.
    """
    found = {"".join(letters[0] for letters in lazy_pinyin(one.name)).upper() for one in people}
    long = sorted(one for one in found if len(one) > 2)
    return re.compile(rf"\b({'|'.join(long)})\b" if long else NOTHING)


@pytest.mark.parametrize("code", walk(SINGLE, 8))
def test_a_masked_output_names_nobody_in_any_format_or_language(
    house: House, language: str, code: str
) -> None:
    report = built(house, code, masked=True)
    say = LANGUAGES[language]
    hidden = _hidden(list(house.desk.stays))
    initials = _initials(list(house.desk.stays))
    for how in KINDS[code].formats:
        match how:
            case "pdf":
                found = words(rendered(report, how, say, language))
            case "xlsx":
                book = load_workbook(BytesIO(render_workbook(report, say)))
                found = "\n".join(
                    f"{cell.value} {cell.comment.text if cell.comment else ''}"
                    for sheet in book
                    for row in sheet.iter_rows()
                    for cell in row
                )
            case "csv":
                found = csv_text(report, say)
            case _:
                found = render_text(report, say)
        assert sorted(one for one in hidden if one in found) == [], (code, how)
        assert initials.findall(found) == [], (code, how)
