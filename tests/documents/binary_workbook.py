"""A small XLSB (BIFF 12) for tests: no library writes one, and homes have some."""

import struct
import zipfile
from collections.abc import Container, Sequence
from io import BytesIO

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/>
</Types>"""
_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"
 Target="{}"/></Relationships>"""
_ROW, _REAL, _TEXT = 0, 5, 6


def xlsb(
    rows: list[list[str | float]],
    merged: Sequence[tuple[int, int, int, int]] = (),
    hidden: Container[int] = (),
) -> bytes:
    """Return a workbook with one sheet of these rows; `merged` are top, bottom, left, right."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        packed.writestr("_rels/.rels", _RELATIONS.format("officeDocument", "xl/workbook.bin"))
        packed.writestr("xl/workbook.bin", _workbook())
        packed.writestr(
            "xl/_rels/workbook.bin.rels",
            _RELATIONS.format("worksheet", "worksheets/sheet1.bin"),
        )
        packed.writestr("xl/worksheets/sheet1.bin", _sheet(rows, merged, hidden))
    return made.getvalue()


def _workbook() -> bytes:
    sheet = struct.pack("<II", 0, 1) + words("rId1") + words("名单")
    return b"".join([record(131), record(143), record(156, sheet), record(144), record(132)])


def _sheet(
    rows: list[list[str | float]],
    merged: Sequence[tuple[int, int, int, int]],
    hidden: Container[int],
) -> bytes:
    size = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    made = [record(129), record(148, size), record(145)]
    for number, row in enumerate(rows):
        made.append(
            record(_ROW, struct.pack("<IIHBBBI", number, 0, 300, 0, 16 * (number in hidden), 0, 0))
        )
        for column, value in enumerate(row):
            place = struct.pack("<II", column, 0)
            if isinstance(value, str):
                made.append(record(_TEXT, place + words(value)))
            else:
                made.append(record(_REAL, place + struct.pack("<d", value)))
    made.append(record(146))
    if merged:
        made.append(record(177, struct.pack("<I", len(merged))))
        made += [record(176, struct.pack("<IIII", *one)) for one in merged]
        made.append(record(178))
    return b"".join([*made, record(130)])


def words(text: str) -> bytes:
    """Return a text as the format has it: how many letters, then these."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def record(kind: int, said: bytes = b"") -> bytes:
    """Return a record: its kind and length in sevens of bits, then what it says."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, sizes = len(said), b""
    while True:
        length, seven = length >> 7, length & 0x7F
        sizes += bytes([seven | (0x80 if length else 0)])
        if not length:
            return head + sizes + said
