"""A table somebody brought: what is in it, or one sentence why it is none."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from carehome_app.documents.tables import read_table
from carehome_app.domain.files.errors import NotATableError

ROWS = [("编号", "姓名"), ("R001", "王秀英"), ("R002", "刘䶮")]
TEXT = "\r\n".join(",".join(row) for row in ROWS)


def cells(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table(path).rows]


def made(tmp_path: Path, content: bytes, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_is_read_in_every_encoding_a_home_may_have(tmp_path: Path, encoding: str) -> None:
    assert cells(made(tmp_path, TEXT.encode(encoding))) == ROWS


@pytest.mark.parametrize("delimiter", ["\t", ";"])
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
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest of an old file", "old Excel"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\xff\xff\x81", "neither"),
        (b"PK\x03\x04 and then nothing of a zip", "no workbook"),
        (b'a,b\n"never closed,1\n', "line"),
        (b"a," * 300, "too large"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, why: str
) -> None:
    with pytest.raises(NotATableError, match=why):
        read_table(made(tmp_path, content))
