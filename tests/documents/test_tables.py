"""A table somebody brought: what is in it, or one sentence why it is none."""

import subprocess
import sys
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from carehome_app.documents import tables
from carehome_app.documents.tables import book_of, read_book, read_table
from carehome_app.domain.files.errors import NoSuchSheetError, NotATableError
from carehome_app.i18n import in_english
from tests.documents.binary_workbook import xlsb

FILES = Path(__file__).parents[1] / "files"
ROWS = [("编号", "姓名"), ("R001", "王秀英"), ("R002", "刘䶮")]
TEXT = "\r\n".join(",".join(row) for row in ROWS)


def cells(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table(path).rows]


def made(tmp_path: Path, content: bytes, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_text_is_read_in_every_encoding_a_home_may_have(tmp_path: Path, encoding: str) -> None:
    assert cells(made(tmp_path, TEXT.encode(encoding))) == ROWS


@pytest.mark.parametrize("delimiter", ["\t", ";", "|", "，"])
def test_what_was_copied_from_a_sheet_is_a_table_too(tmp_path: Path, delimiter: str) -> None:
    assert cells(made(tmp_path, TEXT.replace(",", delimiter).encode())) == ROWS


def test_a_workbook_is_read_as_people_see_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("A1:C1")
    sheet["A1"] = "体温登记表"
    sheet.append([None])
    sheet.append(["姓名", "体温", "时间"])
    sheet.append(["王秀英", 36.6, datetime.fromisoformat("2026-11-22T07:31")])
    sheet.append(["李建国", 365, date(2026, 11, 22)])
    book.save(tmp_path / "list.xlsx")

    table = read_table(tmp_path / "list.xlsx")

    assert [row.cells for row in table.rows] == [
        ("体温登记表",),
        ("姓名", "体温", "时间"),
        ("王秀英", "36.6", "2026-11-22 07:31:00"),
        ("李建国", "365", "2026-11-22"),
    ]
    assert table.rows[0].number == 1
    assert table.name == "list.xlsx"


def workbook(tmp_path: Path) -> bytes:
    book = Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    book.save(tmp_path / "whole.xlsx")
    return (tmp_path / "whole.xlsx").read_bytes()


@pytest.mark.parametrize("kept", [10, 200, 0.5, 0.9])
def test_a_truncated_workbook_is_refused_in_one_sentence(tmp_path: Path, kept: float) -> None:
    whole = workbook(tmp_path)
    length = kept if kept > 1 else len(whole) * kept
    with pytest.raises(NotATableError, match="no workbook"):
        read_table(made(tmp_path, whole[: int(length)], "cut.xlsx"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \r\n \r\n", "empty"),
        (b",,,\r\n,,,\r\n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest of an old file", "no workbook"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\xff\xff\x81", "neither"),
        (b"PK\x03\x04 and then nothing of a zip", "no workbook"),
        (b'a,b\n"never closed,1\n', "line"),
        (b"a," * 300, "column 301; at most 101000 rows and 300 columns"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, why: str
) -> None:
    with pytest.raises(NotATableError) as refused:
        read_table(made(tmp_path, content))
    assert why in in_english(refused.value.sentence)


def test_a_list_from_taiwan_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    text = "編號,姓名,房間\nR001,陳美玉,二樓東側\n"
    assert cells(made(tmp_path, text.encode("big5")))[1] == ("R001", "陳美玉", "二樓東側")


def test_every_sheet_is_there_and_a_hidden_one_is_not_proposed() -> None:
    book = read_book(FILES / "roster-as-homes-have-it.xlsx")
    assert [(one.sheet, one.hidden) for one in book.sheets] == [
        ("老人", False),
        ("员工", False),
        ("旧名单", True),
    ]
    assert read_book(FILES / "roster-hidden-sheet-first.xlsx").proposed.sheet == "Sheet1"
    assert read_table(FILES / "roster-as-homes-have-it.xlsx", "员工").rows[1].cells[1] == "周晓梅"
    with pytest.raises(NoSuchSheetError):
        read_table(FILES / "roster-as-homes-have-it.xlsx", "厨房")


def test_a_merged_value_belongs_to_every_row_it_spans_and_is_known_as_such() -> None:
    rows = read_table(FILES / "roster-merged-rooms.xlsx").rows
    assert [row.cells[:2] for row in rows[1:]] == [
        ("601", "1"),
        ("601", "2"),
        ("602", "1"),
        ("602", "2"),
    ]
    assert [row.merged for row in rows[1:]] == [(), (0,), (), (0,)]


def test_a_row_that_a_filter_hides_is_known_as_hidden(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in ROWS:
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    book.save(tmp_path / "filtered.xlsx")
    assert [row.hidden for row in read_table(tmp_path / "filtered.xlsx").rows] == [
        False,
        True,
        False,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_process_that_reads_a_workbook_may_take_so_much_memory_and_no_more() -> None:
    begin = (
        "from carehome_app.documents.workbooks import elsewhere; elsewhere.main();"
        "import resource; print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", begin], input=b"", capture_output=True, check=True
    )
    assert int(done.stdout) == 1 << 30


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD1"])
def test_one_cell_far_away_is_refused_before_anything_is_read(tmp_path: Path, place: str) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "姓名"
    book.worksheets[0][place] = "x"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(NotATableError) as refused:
        read_table(tmp_path / "far.xlsx")
    assert "at most 101000 rows and 300 columns" in in_english(refused.value.sentence)


def test_a_cell_far_away_that_is_only_coloured_is_no_matter(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in ROWS:
        sheet.append(row)
    sheet["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF00")
    book.save(tmp_path / "coloured.xlsx")
    assert cells(tmp_path / "coloured.xlsx") == ROWS


@pytest.mark.rest
def test_a_workbook_that_unpacks_to_very_much_is_refused_with_a_number(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 210_000_000)
    with pytest.raises(NotATableError) as refused:
        read_table(tmp_path / "bomb.xlsx")
    assert "20 MB" in in_english(refused.value.sentence)


def test_a_page_that_a_program_names_xls_is_a_table_with_its_merged_cells(tmp_path: Path) -> None:
    page = """<html><body><table><tr><th colspan=2>体温登记表</th></tr>
        <tr><td>房间</td><td>姓名</td></tr>
        <tr><td rowspan=2>201</td><td>王秀英</td></tr>
        <tr><td>刘䶮</td></tr></table></body></html>"""
    listed = made(tmp_path, page.encode("gb18030"), "list.xls")
    assert cells(listed) == [
        ("体温登记表",),
        ("房间", "姓名"),
        ("201", "王秀英"),
        ("201", "刘䶮"),
    ]
    assert [row.number for row in read_book(listed).proposed.rows] == [1, 2, 3, 4]


def test_a_workbook_in_the_xml_of_2003_is_read_with_its_hidden_sheet(tmp_path: Path) -> None:
    spaces = "urn:schemas-microsoft-com:office:"
    book = f"""<?xml version="1.0"?><Workbook xmlns="{spaces}spreadsheet"
        xmlns:x="{spaces}excel" xmlns:ss="{spaces}spreadsheet"><Worksheet ss:Name="旧"><Table>
        <Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
        <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
        <Worksheet ss:Name="体温"><Table><Row ss:Index="2">
        <Cell ss:Index="2"><Data ss:Type="String">王秀英</Data></Cell>
        <Cell><Data ss:Type="DateTime">2026-11-28T18:31:00.000</Data></Cell></Row></Table>
        </Worksheet></Workbook>"""
    found = read_book(made(tmp_path, book.encode(), "list.xls"))
    assert [(one.sheet, one.hidden) for one in found.sheets] == [("旧", True), ("体温", False)]
    assert found.proposed.rows[0].cells == ("", "王秀英", "2026-11-28 18:31:00")
    assert found.proposed.rows[0].number == 2


def test_an_open_document_is_read_too(tmp_path: Path) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell office:value-type='string'><text:p>{cell}</text:p>"
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in ROWS
    )
    names = " ".join(
        f"xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{name}:1.0'"
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f"<table:table table:name='名单'>{rows}</table:table>"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(tmp_path / "list.ods", "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
    assert cells(tmp_path / "list.ods") == ROWS


SPANNING = (
    b"<table><tr><td rowspan=99999 colspan=299>x</td></tr></table>",
    b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    b' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>'
    b'<Cell ss:MergeDown="99998" ss:MergeAcross="298"><Data ss:Type="String">x</Data></Cell>'
    b"</Row></Table></Worksheet></Workbook>",
)


@pytest.mark.parametrize("content", SPANNING)
def test_a_cell_that_spans_millions_of_places_is_refused_at_once(content: bytes) -> None:
    with pytest.raises(NotATableError):
        book_of("list.xls", content)


@pytest.mark.rest
def test_half_a_megabyte_of_short_lines_is_read_or_refused_at_once() -> None:
    with pytest.raises(NotATableError):
        book_of("list.csv", b"a,b\n" * 150_000)
    assert len(book_of("list.csv", b"a,b\n" * 99_000).sheets[0].rows) == 99_000
    with pytest.raises(NotATableError):
        book_of("list.csv", b"," * 595_000)


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "et"])
def test_a_roster_says_the_same_in_every_kind_of_workbook(ending: str) -> None:
    """LibreOffice made the others of the first; WPS calls a file of old Excel .et."""
    name = f"roster-merged-rooms.{'xls' if ending == 'et' else ending}"
    content = (FILES / name).read_bytes()
    (sheet,) = book_of(f"roster.{ending}", content).sheets
    assert [row.cells for row in sheet.rows] == [
        ("房间号", "床号", "姓名", "性别"),
        ("601", "1", "陈一", "男"),
        ("601", "2", "陈二", "女"),
        ("602", "1", "陈三", "男"),
        ("602", "2", "陈四", "男"),
    ]
    assert [row.merged for row in sheet.rows] == [(), (), (0,), (), (0,)]


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_the_sheet_people_see_is_proposed_in_every_kind_of_workbook(ending: str) -> None:
    book = read_book(FILES / f"roster-hidden-sheet-first.{ending}")
    assert [(one.sheet, one.hidden) for one in book.sheets] == [
        ("hidden", True),
        ("Sheet1", False),
    ]
    assert book.proposed.sheet == "Sheet1"


def test_a_binary_workbook_says_its_merged_cells_and_hidden_rows() -> None:
    rows: list[list[str | float]] = [
        ["房间", "床", "姓名", "体温"],
        ["601", "1", "吴一", 36.6],
        ["", "2", "吴二", 37.0],
    ]
    (sheet,) = book_of("list.xlsb", xlsb(rows, merged=[(1, 2, 0, 0)], hidden={1})).sheets
    assert [row.cells for row in sheet.rows][1:] == [
        ("601", "1", "吴一", "36.6"),
        ("601", "2", "吴二", "37"),
    ]
    assert [(row.merged, row.hidden) for row in sheet.rows] == [
        ((), False),
        ((), True),
        ((0,), False),
    ]


def test_a_binary_workbook_that_reaches_too_far_is_refused_with_numbers() -> None:
    wide: list[list[str | float]] = [["x"] * 301]
    with pytest.raises(NotATableError) as found:
        book_of("wide.xlsb", xlsb(wide))
    assert "301" in in_english(found.value.sentence)


def test_a_sheet_of_more_rows_than_are_read_is_refused_with_their_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    page = f"<table>{'<tr><td>x</td></tr>' * 3}</table>"
    with pytest.raises(NotATableError) as found:
        book_of("long.xls", page.encode())
    assert "reaches to row 3 and column 0; at most 2 rows" in in_english(found.value.sentence)


def test_a_list_that_begins_with_a_sign_is_no_page() -> None:
    (sheet,) = book_of("list.csv", b"<37.3,well\n36.5,yes\n").sheets
    assert [row.cells for row in sheet.rows] == [("<37.3", "well"), ("36.5", "yes")]


def test_a_merged_cell_at_the_end_is_in_the_shorter_rows_below_it() -> None:
    page = "<table><tr><td>201</td><td rowspan=2>2F</td></tr><tr><td>202</td></tr></table>"
    (sheet,) = book_of("list.xls", page.encode()).sheets
    assert [row.cells for row in sheet.rows] == [("201", "2F"), ("202", "2F")]


def test_words_after_a_table_inside_a_cell_are_a_part_of_its_text() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    page = f"<table><tr><td>before {inner} after</td><td>next</td></tr></table>"
    (sheet,) = book_of("list.xls", page.encode()).sheets
    assert [row.cells for row in sheet.rows] == [("before ab after", "next")]


def test_a_page_that_reaches_too_far_is_refused_with_the_row_and_the_column() -> None:
    page = f"<table><tr><td>a</td></tr><tr>{'<td>x</td>' * 301}</tr></table>"
    with pytest.raises(NotATableError) as found:
        book_of("wide.xls", page.encode())
    assert "reaches to row 2 and column 301;" in in_english(found.value.sentence)


def test_hidden_rows_and_far_cells_of_an_open_document_are_noticed() -> None:
    content = (FILES / "roster-merged-rooms.ods").read_bytes()
    second = b'<table:table-row table:style-name="ro1"><table:covered-table-cell/>'
    hidden = second.replace(b"<table:table-row", b'<table:table-row table:visibility="collapse"')
    (sheet,) = book_of("list.ods", with_part(content, second, hidden, 1)).sheets
    assert [row.hidden for row in sheet.rows] == [False, False, True, False, False]
    far = second.replace(
        b"<table:table-row", b'<table:table-row table:number-rows-repeated="200000"'
    )
    with pytest.raises(NotATableError) as found:
        book_of("list.ods", with_part(content, second, far, 1))
    assert "200" in in_english(found.value.sentence)


def with_part(content: bytes, old: bytes, new: bytes, count: int) -> bytes:
    """Return an ODS in whose sheets something is written otherwise."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as whole, zipfile.ZipFile(made, "w") as packed:
        for one in whole.infolist():
            said = whole.read(one)
            if one.filename == "content.xml":
                assert old in said
                said = said.replace(old, new, count)
            packed.writestr(one, said)
    return made.getvalue()


def test_a_day_of_a_workbook_that_counts_from_1904_is_the_same_day(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.append(["编号", "日期", "时间"])
    sheet.append(["R001", date(2026, 11, 22), datetime(2026, 11, 22, 7, 31)])  # noqa: DTZ001
    book.save(tmp_path / "mac.xlsx")
    assert cells(tmp_path / "mac.xlsx")[1] == ("R001", "2026-11-22", "2026-11-22 07:31:00")
