"""All that a workbook of a report says: values, looks, sums, and how it is printed."""

import hashlib
import re
import tempfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from carehome_app.documents.words import grouped, watermark
from carehome_app.documents.workbook import Plain, checksum, render_workbook
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Clock,
    Column,
    Paragraph,
    Percent,
    Report,
    Section,
    Table,
    Tone,
    cells,
)
from carehome_app.i18n import in_english
from tests.documents.sample import NOON, daily_report, said

HEADS = (
    Column(said("Who"), weight=0.5),
    Column(said("Due"), weight=1.2),
    Column(said("Measured"), weight=6.4),
    Column(said("Coverage"), weight=6.6),
    Column(said("Highest")),
    Column(said("When")),
    Column(said("Day")),
    Column(said("Time")),
)
WHEN, TIME = Clock.of(NOON), Clock.time_of(NOON)
ROWS = (
    (
        Cell(said("Residents"), Tone.MUTED),
        Cell(3),
        Cell(3),
        Cell(Percent(97)),
        Cell("38.6", Tone.ALARM),
        Cell(WHEN),
        Cell(date(2026, 11, 22)),
        Cell(TIME, Tone.LOW),
    ),
    (
        Cell("x" * 32_001),
        Cell(4, struck=("5", "6")),
        Cell(None),
        Cell(Percent(5)),
        Cell("36.50"),
        Cell(""),
        Cell("2026-11-22"),
        Cell("07:31"),
    ),
    cells(said("Total"), 7, 3, Percent(50), None, None, None, None),
)
COUNTED = Table(HEADS, ROWS, total_row=True)
LONE = Table(HEADS[1:3], (cells(0, 2),), total_row=True)
UNLIKE = Table(HEADS[1:3], (cells(1, 2), cells(3, 4), cells(4, 7)), total_row=True)
PLAIN = Table(HEADS[1:3], (cells(1, "2:" * 3), cells(Decimal("0.125"), 4)))
EMPTY = Table(HEADS[:1], (), total_row=True)
LONG = "Everybody [all] of: this * home? and/or \\ of others"


def report(**changed: object) -> Report:
    report = daily_report(
        home_name="A & B",
        banner=Banner(Tone.ALARM, said("Abnormal: 2")),
        sections=(
            Section(said("'Round' "), (COUNTED, Paragraph(said("One walk.")), LONE)),
            Section(said(LONG), (UNLIKE,)),
            Section(said(LONG.upper()), (PLAIN, EMPTY)),
            Section(said("INFORMATION"), (Paragraph(said("No table."), Tone.MUTED), EMPTY)),
        ),
        draft=True,
        demo=True,
    )
    return replace(report, **changed)


def described(sheet: Any) -> dict[str, object]:  # noqa: ANN401  # untyped library
    """Return what a sheet says of itself beside its cells."""
    return {
        "printed": (
            sheet.page_setup.paperSize,
            sheet.page_setup.orientation,
            (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight),
            sheet.sheet_properties.pageSetUpPr.fitToPage,
            sheet.oddHeader.left.text,
            sheet.oddHeader.right.text,
            sheet.oddFooter.center.text,
            sheet.print_title_rows,
        ),
        "seen": (sheet.freeze_panes, sheet.auto_filter.ref),
        "widths": [
            round(sheet.column_dimensions[name].width, 1) for name in sheet.column_dimensions
        ],
    }


def looks(sheet: Any) -> dict[str, tuple[object, ...]]:  # noqa: ANN401
    """Return value, number look, colour and remark of every cell that has any, below its head."""
    return {
        cell.coordinate: (
            cell.value if len(str(cell.value)) < 99 else len(cell.value),
            cell.number_format,
            cell.font.color.rgb[2:] if cell.font.color.type == "rgb" else "",
            cell.comment.text if cell.comment else "",
        )
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if cell.value is not None
    }


def opened(made: Report, **how: bool) -> Any:  # noqa: ANN401
    return openpyxl.load_workbook(BytesIO(render_workbook(made, in_english, **how)))


def test_the_head_of_a_sheet_stands_out_and_long_words_are_wrapped() -> None:
    sheet = opened(report())["Round"]
    bare = sheet["A1"]
    assert [cell.value for cell in sheet[1]] == [one.label.source for one in HEADS]
    assert (bare.font.bold, bare.fill.fgColor.rgb, bare.border.top.style) == (
        True,
        "FFEEF1F4",
        "thin",
    )
    assert (bare.alignment.wrap_text, sheet["A2"].alignment.wrap_text) == (True, True)
    assert (bare.alignment.vertical, sheet["A2"].alignment.vertical) == (None, "top")


def test_a_table_is_a_sheet_with_its_looks_and_its_sums() -> None:
    found = looks(opened(report())["Round"])
    usual = ("General", "", "")
    when = (found["F2"][0], found["G2"][0], found["H2"][0], found["G3"][0], found["H3"][0])
    assert [str(one) for one in when] == [
        "2026-11-22 10:03:00",
        "2026-11-22 00:00:00",
        "10:03:00",
        "2026-11-22 00:00:00",
        "07:31:00",
    ]
    assert {place: one[1:] for place, one in found.items() if place[0] in "FGH"} == {
        "F2": ("yyyy-mm-dd hh:mm", "", ""),
        "G2": ("yyyy-mm-dd", "", ""),
        "H2": ("hh:mm", "8A5300", ""),
        "G3": ("yyyy-mm-dd", "", ""),
        "H3": ("hh:mm", "", ""),
    }
    assert {place: one for place, one in found.items() if place[0] not in "FGH"} == {
        "A2": ("Residents", "General", "56687A", ""),
        "B2": (3, *usual),
        "C2": (3, *usual),
        "D2": (0.97, "0%", "", ""),
        "E2": (38.6, "0.0", "B3261E", ""),
        "A3": (32_000, *usual),
        "B3": (4, "General", "", "5 → 6"),
        "D3": (0.05, "0%", "", ""),
        "E3": (36.5, "0.00", "", ""),
        "A4": ("Total", *usual),
        "B4": ("=SUM(B2:B3)", *usual),
        "C4": (3, *usual),
        "D4": (0.5, "0%", "", ""),
    }


def test_a_sum_is_shown_by_programs_that_do_not_calculate() -> None:
    made = render_workbook(report(), in_english)
    assert openpyxl.load_workbook(BytesIO(made), data_only=True)["Round"]["B4"].value == 7


def test_only_what_is_a_sum_of_the_rows_above_is_written_as_one() -> None:
    book = opened(report())
    lone, unlike, plain = (book.worksheets[place] for place in (2, 3, 4))
    assert [cell.value for cell in lone[2]] == [0, 2]
    assert [cell.value for cell in unlike[4]] == ["=SUM(A2:A3)", 7]
    assert looks(plain)["A3"] == (0.125, "0.000", "", "")
    assert (lone.auto_filter.ref, unlike.auto_filter.ref) == ("A1:B2", "A1:B3")
    assert (plain.auto_filter.ref, book.worksheets[5].auto_filter.ref) == ("A1:B3", None)


def test_the_sum_of_one_row_is_a_sum_and_stays_below_when_the_row_is_filtered() -> None:
    table = Table(HEADS[1:3], (cells(1, 2), cells(1, 2)), total_row=True)
    sheet = opened(report(sections=(Section(said("A"), (table,)),)))["A"]
    assert [cell.value for cell in sheet[3]] == ["=SUM(A2:A2)", "=SUM(B2:B2)"]
    assert sheet.auto_filter.ref == "A1:B2"


def test_a_sheet_is_printed_across_a4_with_the_home_the_page_and_its_head_on_each() -> None:
    wide, high = opened(report(wide=True)), opened(report())
    head = ("A && B", "&A", "&P / &N")
    information, sheet = wide.worksheets[:2]
    assert described(sheet) == {
        "printed": (9, "landscape", (None, 0), True, *head, "$1:$1"),
        "seen": ("A2", "A1:H3"),
        "widths": [11.3, 14.7, 40.7, 13.7],
    }
    assert described(information) == {
        "printed": (9, "landscape", (None, 0), True, *head, None),
        "seen": (None, None),
        "widths": [40.7, 80.7],
    }
    assert {one.page_setup.orientation for one in high} == {"portrait"}


def test_each_sheet_has_a_name_that_excel_takes_and_that_is_there_once() -> None:
    names = [
        "Round",
        "Round 2",
        "Everybody  all  of  this   home",
        "EVERYBODY  ALL  OF  THIS    2",
        "EVERYBODY  ALL  OF  THIS    3",
        "INFORMATION 2",
    ]
    assert opened(report()).sheetnames == ["Information", *names]
    assert opened(report(), information_first=False).sheetnames == [*names, "Information"]


def test_a_workbook_says_what_it_is_in_a_sheet_of_its_own() -> None:
    made = report()
    book = opened(made)
    lines = [tuple(cell.value for cell in row) for row in book["Information"].iter_rows()]
    whole = re.fullmatch("[0-9a-f]{64}", str(lines[10][1]))
    assert whole is not None
    assert lines == [
        (made.title.source, "2026-11-22 · morning (06:00–10:00) · made at 10:03"),
        ("A & B", "HR-017"),
        ("Abnormal: 2", ""),
        ("Made", "2026-11-22T10:03+08:00"),
        ("Rows in “Round”", 3),
        ("Rows in “Round 2”", 1),
        ("Rows in “Everybody  all  of  this   home”", 3),
        ("Rows in “EVERYBODY  ALL  OF  THIS    2”", 2),
        ("Rows in “EVERYBODY  ALL  OF  THIS    3”", 0),
        ("Rows in “INFORMATION 2”", 0),
        ("Checksum of all rows (SHA-256)", whole[0]),
        ("Seal 7f3a91c20be455d8", "2026-1122-AM-01"),
        ("Draft, not issued", ""),
        ("Demo: all data is made up", ""),
        ("One walk.", ""),
        ("No table.", ""),
        ("Personal data, for supervision only", ""),
    ]
    assert book.properties.title == made.title.source
    assert str(book.properties.created) == "2026-11-22 10:03:00"


def test_an_issued_report_says_no_draft_and_what_has_no_seal_none() -> None:
    made = report(draft=False, demo=False, seal=None, sections=(), footnotes=())
    rest = said("and {well} well", well=4)
    book = opened(replace(made, banner=replace(made.banner, rest=rest)))
    lines = [tuple(cell.value for cell in row) for row in book["Information"].iter_rows()]
    assert lines[2] == ("Abnormal: 2", "and 4 well")
    assert [one[0] for one in lines[3:]] == ["Made", "Checksum of all rows (SHA-256)"]


def test_the_sum_of_rows_is_over_every_cell_as_a_file_of_text_has_it() -> None:
    noon = NOON.replace(tzinfo=None, second=7)
    rows: list[list[Plain]] = [
        ["王", 1, Decimal("0.10"), Percent(5), None],
        [noon, noon.date(), noon.time(), ""],
    ]
    assert checksum(rows) == checksum(
        [["王", "1", "0.10", "5%", ""], ["2026-11-22 10:03", "2026-11-22", "10:03", None]]
    )
    assert checksum([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert checksum([["a", "b"], ["c"]]) == hashlib.sha256(b"a\tb\nc\n").hexdigest()


def test_a_seal_is_said_in_fours_and_the_words_behind_a_page_are_few() -> None:
    assert [grouped(one) for one in ("", "7f3a", "7f3a9", "7f3a91c20be4")] == [
        "",
        "7f3a",
        "7f3a-9",
        "7f3a-91c2-0be4",
    ]
    both = {(draft, demo): report(draft=draft, demo=demo) for draft in (True, False)
            for demo in (True, False)}  # fmt: skip
    assert {how: [one.source for one in watermark(each)] for how, each in both.items()} == {
        (True, True): ["Draft", "Made-up data"],
        (True, False): ["Draft"],
        (False, True): ["Made-up data"],
        (False, False): [],
    }


def test_nothing_of_a_workbook_is_written_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    assert opened(report()).sheetnames
