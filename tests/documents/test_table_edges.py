"""Where a table somebody brought begins and ends: encodings, separators, merges and limits."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from carehome_app.documents import tables
from carehome_app.documents.tables import book_of, read_book
from carehome_app.domain.files.errors import NotATableError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.i18n import in_english
from tests.documents.binary_workbook import xlsb
from tests.documents.workbooks.packed import packed


def rows_of(content: bytes, name: str = "list.csv") -> list[tuple[str, ...]]:
    return [row.cells for row in book_of(name, content).sheets[0].rows]


def refused(content: bytes, name: str = "list.csv") -> str:
    with pytest.raises(NotATableError) as found:
        book_of(name, content)
    return in_english(found.value.sentence)


def test_a_page_with_merged_cells_says_where_each_value_stands_and_came_from() -> None:
    page = """<table><tr><td colspan=2>早</td><td>姓名</td><td> </td></tr><tr><td> </td></tr>
        <tr><td rowspan=3>201</td><td rowspan=2 colspan=2>王</td></tr><tr></tr>
        <tr><td colspan=3>李</td><td>x</td></tr><tr><td rowspan=9> </td><td>陈</td></tr>
        <tr><td>刘</td></tr></table><table><tr><td>二</td></tr></table><table><tr></tr></table>"""
    content = page.encode()
    digest = hashlib.sha256(content).hexdigest()
    further = hashlib.sha256(f"{digest} 2".encode()).hexdigest()
    book = book_of("list.xls", content)
    assert (book.name, book.sha256) == ("list.xls", digest)
    assert book.sheets == (
        RawTable(
            "list.xls",
            digest,
            (
                RawRow(1, ("早", "", "姓名"), across=((0, 1),)),
                RawRow(3, ("201", "王"), across=((1, 2),)),
                RawRow(4, ("201", "王"), merged=(0, 1)),
                RawRow(5, ("201", "李", "", "", "x"), merged=(0,), across=((1, 3),)),
                RawRow(6, ("", "陈")),
                RawRow(7, ("", "刘")),
            ),
            "1",
        ),
        RawTable("list.xls", further, (RawRow(1, ("二",)),), "2"),
    )


def test_a_merged_cell_of_a_workbook_is_of_its_own_list_though_another_reader_says_none() -> None:
    book = Workbook()
    for name in ("一", "二"):
        sheet = book.create_sheet(name)
        sheet.append(["日期", "姓名", "时间"])
        sheet.append(["2026-11-22", "王", "2026-11-22 07:31"])
        sheet.append([None, "李"])
        sheet.merge_cells("A2:A3")
        sheet.row_dimensions[3].hidden = name == "二"
    made = BytesIO()
    book.save(made)
    first, second = book_of("list.xlsx", made.getvalue()).sheets
    row = RawRow(3, ("2026-11-22", "李"), merged=(0,))
    assert (first.sheet, first.rows[2]) == ("一", row)
    assert second.rows[2] == RawRow(3, row.cells, hidden=True, merged=(0,))
    assert first.sha256 != second.sha256


def test_a_midnight_is_said_where_the_cell_shows_a_time() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for place, (look, value) in enumerate(
        [("yyyy-mm-dd hh:mm", 46348), ("yyyy-mm-dd", 46348), ("yyyy-mm-dd hh:mm", 46348.5)], 1
    ):
        sheet.cell(2, place, value).number_format = look
        sheet.cell(4, place, value).number_format = look
    made = BytesIO()
    book.save(made)
    days = ("2026-11-22 00:00", "2026-11-22", "2026-11-22 12:00:00")
    assert rows_of(made.getvalue(), "list.xlsx") == [days, days]


def test_a_file_is_read_up_to_its_last_byte_and_its_parts_up_to_ten_times_as_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list.csv").write_bytes(b"a,b\n1,2\n")
    large = packed({"xl/workbook.xml": "<w/>", "a": b" " * 7995})
    few = "it is too large: at most 0 MB are read"
    monkeypatch.setattr(tables, "LARGEST", 8)
    assert len(read_book(tmp_path / "list.csv").sheets[0].rows) == 2
    monkeypatch.setattr(tables, "LARGEST", 7)
    with pytest.raises(NotATableError, match="too large"):
        read_book(tmp_path / "list.csv")
    assert few in refused(b"a,b\n1,2\n")
    monkeypatch.setattr(tables, "LARGEST", 800)
    assert len(large) < 800
    assert "no workbook" in refused(large, "list.xlsx")
    monkeypatch.setattr(tables, "LARGEST", 799)
    assert few in refused(large, "list.xlsx")
    monkeypatch.undo()
    assert "at most 20 MB are read" in refused(b" ," * 10_000_001)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a,b;c\nd,e\n", [("a", "b;c"), ("d", "e")]),
        ("a\tb,c\nd\te\tff\n", [("a", "b,c"), ("d", "e", "ff")]),
        ("alone\n\nagain\n", [("alone",), ("again",)]),
        ("# rows: 2, of a, b, c; d; e\na;b\n", [("a", "b")]),
        ("'=1,'+2,'-3,'@4,'5,='6\n", [("=1", "+2", "-3", "@4", "'5", "='6")]),
        ('"a\nb",c\n"d ""e""",f\n', [("a\nb", "c"), ('d "e"', "f")]),
        ("x,# no remark\n#1,y\n", [("x", "# no remark"), ("#1", "y")]),
    ],
)
def test_a_text_is_parted_by_what_its_longest_line_has_most_of(
    text: str, found: list[tuple[str, ...]]
) -> None:
    assert rows_of(text.encode()) == found


def test_a_line_that_is_no_part_of_a_table_is_said_by_its_number() -> None:
    assert "line 3 cannot be read" in refused(b'a,b\nc,d\n"e"f,g\n')
    assert "list.csv" in refused(b'a,b\n"c"d,e\n')


def test_a_text_of_two_rows_and_three_columns_is_read_and_none_larger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    monkeypatch.setattr(tables, "MOST_COLUMNS", 3)
    assert len(rows_of(b"a,b,c\nd,e,f\n")) == 2
    limits = "at most 2 rows and 3 columns are read"
    assert f"row 3 and column 1; {limits}" in refused(b"a,b,c\nd,e,f\ng\n")
    assert f"row 2 and column 4; {limits}" in refused(b"a,b,c\nd,e,f,g\n")
    page = "<table><tr><td>a</td></tr><tr>{}</tr>{}</table>"
    full, further = "<td>x</td>" * 3, "<tr><td>y</td></tr>"
    assert len(rows_of(page.format(full, "").encode())) == 2
    assert f"row 3 and column 0; {limits}" in refused(page.format(full, further).encode())
    wide = page.format(full + "<td>x</td>", "").encode()
    assert f"row 2 and column 4; {limits}" in refused(wide)
    assert len(rows_of(page.format(full + "<td> </td>", "").encode())) == 2


def test_merged_cells_of_a_workbook_may_be_in_so_many_rows_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = "<table><tr><td rowspan=3>a</td><td rowspan=9>b</td></tr><tr></tr><tr></tr></table>"
    monkeypatch.setattr(tables, "MOST_SPANNED", 6)
    assert rows_of(page.encode()) == [("a", "b")] * 3
    monkeypatch.setattr(tables, "MOST_SPANNED", 5)
    assert "row 3 and column 0" in refused(page.encode())


NAMES = "编号,姓名,房间\nR001,王秀英,二楼东侧\n"
TAIWAN = "編號,姓名,房間\nR001,陳美玉,二樓東側\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (NAMES, "gb18030"),
        (TAIWAN, "big5"),
        ("R001,王\n", "gb18030"),
        ("R001,王\n", "utf-16-le"),
        ("R001,王\n", "utf-16-be"),
        (NAMES, "utf-16"),
        ("no line end", "utf-16"),
        ("x" * 2047 + "\n" + "王" * 3000, "utf-16-be"),
        (f"R001,{'王' * 3000}\n,1\n", "utf-8"),
        ("", "utf-16-be"),
    ],
)
def test_a_text_is_read_in_the_encoding_its_bytes_are_likeliest_in(
    text: str, encoding: str
) -> None:
    text = text or "\ufeff姓名,体温\n王,36.5\n"
    found = rows_of(text.encode(encoding))
    assert found == [tuple(line.split(",")) for line in text.lstrip("\ufeff").splitlines()]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"\xb0\xa1", "gb18030"),
        (b"\xa4\xa2\xd7\xf9", "gb18030"),
        (b"\xa3\xb1", "gb18030"),
        (b"\xa4\xa4\xd8\xa1", "big5"),
        (b"\xc6\x40\xa4\xa4", "big5"),
        (b"\xaf\x40", "big5"),
    ],
)
def test_of_two_encodings_the_one_with_more_letters_in_daily_use_is_meant(
    content: bytes, encoding: str
) -> None:
    assert rows_of(b"R001," + content) == [("R001", content.decode(encoding))]
    assert content.decode("gb18030") != content.decode("big5")


def test_an_empty_merged_cell_below_or_beside_all_others_says_nothing() -> None:
    content = xlsb([["a"]], merged=[(1, 2, 0, 0), (0, 1, 1, 2)])
    assert book_of("list.xlsb", content).sheets[0].rows == (RawRow(1, ("a",)),)


def test_bytes_that_are_a_text_with_zeros_are_none() -> None:
    assert "neither a workbook nor a text" in refused(b"a,b\0c\nd,e\n")
    assert "neither a workbook nor a text" in refused(b"\xff\xfe\x00\xd8")


def test_a_damaged_workbook_is_said_to_be_one_wherever_it_is_damaged() -> None:
    damaged = "it is no workbook, or it is damaged"
    for content in (
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>'
        b'<Row Index="x"/></Worksheet></Workbook>',
        packed({"content.xml": "<o>"}),
        packed({"xl/workbook.bin": b"\x9c\x01"}),
        packed({"mimetype": "application/zip"}),
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    ):
        assert damaged in refused(content, "list.xls")


def test_a_declaration_nobody_knows_is_read_over_or_said_to_be_damage() -> None:
    """Which of both depends on the Python: later ones take it for a remark."""
    content = b"<table><tr><td>a</td></tr><![of what[b]]></table>"
    try:
        rows = book_of("list.xls", content).sheets[0].rows
    except NotATableError:
        assert "it is no workbook, or it is damaged" in refused(content, "list.xls")
    else:
        assert rows == (RawRow(1, ("a",)),)


def test_a_workbook_in_which_no_sheet_holds_anything_is_empty() -> None:
    made = BytesIO()
    Workbook().save(made)
    assert "it is empty" in refused(made.getvalue(), "list.xlsx")
    with zipfile.ZipFile(BytesIO(made.getvalue())) as book:
        assert "xl/workbook.xml" in book.namelist()
