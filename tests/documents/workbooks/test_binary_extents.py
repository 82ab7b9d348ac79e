"""Records of an XLSB: how far its sheets reach, what is hidden, what is merged."""

import struct

import pytest

from carehome_app.documents.workbooks import extents as module
from carehome_app.documents.workbooks.binary_extents import binary_extents
from carehome_app.documents.workbooks.extents import Extent, Span, TooFarError
from tests.documents.binary_workbook import record, words
from tests.documents.workbooks.packed import opened, packed

RELATIONS = """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.bin"/>
<Relationship Id="rId2" Target="/xl/worksheets/sheet2.bin"/></Relationships>"""


def row(number: int, flags: int = 0) -> bytes:
    return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0xEF, flags, 0xFF, 0xFFFFFFFF))


def cell(column: int, kind: int = 6, text: str = "x") -> bytes:
    return record(kind, struct.pack("<II", column, 0) + words(text))


def book(first: bytes, second: bytes = b"") -> bytes:
    """Return an XLSB with two sheets of these records."""
    listed = b"".join(
        record(156, struct.pack("<II", 0, number) + words(f"rId{number}") + words(name))
        for number, name in ((1, "体温"), (2, "旧"))
    )
    return packed(
        {
            "xl/workbook.bin": record(131) + listed + record(132),
            "xl/_rels/workbook.bin.rels": RELATIONS,
            "xl/worksheets/sheet1.bin": first,
            "xl/worksheets/sheet2.bin": second,
        }
    )


SHEET = b"".join(
    [
        record(129),
        row(1, 0xEF),
        *(cell(kind, kind) for kind in (2, 5, 11)),
        cell(20, 1),
        cell(21, 12),
        row(3, 0x10),
        cell(0, text="x" * 70),
        cell(2, text="王" * 9000),
        record(8, struct.pack("<II", 4, 0) + bytes(2_200_000)),
        row(7),
        cell(400, 1),
        record(177, struct.pack("<IIII", 2, 2, 2, 2)),
        record(176, struct.pack("<IIII", 1, 5, 2, 3)),
        record(176, struct.pack("<IIII", 0, 0, 1, 9)),
        record(130),
    ]
)
"""Six cells that hold something; one of them says more than fits into three sevens of bits."""


def test_a_binary_workbook_says_the_extent_of_each_sheet() -> None:
    assert binary_extents(opened(book(SHEET, row(0) + cell(6)))) == {
        "体温": Extent(rows=4, columns=12, hidden={3}, spans=[Span(1, 2, 5, 3), Span(0, 1, 0, 9)]),
        "旧": Extent(rows=1, columns=7),
    }


def test_a_length_ends_after_four_sevens_of_bits_whatever_they_say() -> None:
    """As the format has it: the fifth byte is the first of what is said."""
    length = struct.pack("<I", 3)
    whole = row(0) + b"\x06" + bytes([0x84, 0x80, 0x80, 0x80]) + length + cell(8)
    assert binary_extents(opened(book(whole)))["体温"] == Extent(rows=1, columns=9)


def test_cells_of_a_binary_sheet_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CELLS", 6)
    assert binary_extents(opened(book(SHEET, SHEET)))
    monkeypatch.setattr(module, "MOST_CELLS", 5)
    with pytest.raises(TooFarError):
        binary_extents(opened(book(SHEET)))
