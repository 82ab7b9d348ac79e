"""The workbook and the CSV of a report: nothing is a formula, and the checksum fits."""

import csv
from io import BytesIO, StringIO
from itertools import chain

from openpyxl import load_workbook

from carehome_app.documents.workbook import checksum, plain_rows, render_workbook
from carehome_app.domain.reports.report import Report, Section, Table, cells, columns
from carehome_app.i18n import in_english
from tests.documents.comma import csv_text
from tests.documents.sample import daily_report, said

WICKED = ("=1+1", "+86 1", "-2+3", "@SUM(A1)", "王*")


def report() -> Report:
    heads = columns(said("Name"), said("Value"))
    rows = tuple(cells(text, number) for number, text in enumerate(WICKED))
    long = Section(said("A very long heading: of more than thirty-one characters"), ())
    return daily_report(
        sections=(
            Section(said("Register"), (Table(heads, rows),)),
            long,
            Section(said("Register"), (Table(heads, rows[:1]),)),
        )
    )


def test_nothing_in_a_workbook_is_a_formula() -> None:
    book = load_workbook(BytesIO(render_workbook(report(), in_english)))
    assert book.sheetnames == ["Information", "Register", "Register 2"]
    sheet = book["Register"]
    values = [cell.value for cell in sheet["A"]][1:]
    assert values == list(WICKED)
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert [cell.value for cell in sheet["B"]][1:] == [0, 1, 2, 3, 4]


def test_the_information_sheet_says_how_many_rows_and_their_checksum() -> None:
    made = report()
    book = load_workbook(BytesIO(render_workbook(made, in_english)))
    lines = {row[0].value: row[1].value for row in book["Information"].iter_rows()}
    tables = [part for section in made.sections for part in section.parts]
    assert lines["Rows in “Register”"] == 5
    rows = [plain_rows(one, in_english) for one in tables if isinstance(one, Table)]
    whole = checksum(chain(*rows))
    assert lines["Checksum of all rows (SHA-256)"] == whole


def test_the_head_of_a_printed_sheet_has_a_hundred_letters_of_a_very_long_name() -> None:
    made = render_workbook(daily_report(home_name="院" * 120), in_english)
    heads = {sheet.oddHeader.left.text for sheet in load_workbook(BytesIO(made)).worksheets}
    assert heads == {"院" * 100}


def test_a_csv_disarms_what_looks_like_a_formula() -> None:
    text = csv_text(report(), in_english)
    lines = list(csv.reader(StringIO(text)))
    assert [line[0] for line in lines[1:6]] == ["'=1+1", "'+86 1", "'-2+3", "'@SUM(A1)", "王*"]
    assert lines[6][0].startswith("# rows: 5, SHA-256: ")
