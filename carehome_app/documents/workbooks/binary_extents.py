"""What an XLSB says of its sheets: the same as `extents`, from records instead of XML.

A record is a kind, a length (each in sevens of bits) and what it says ([MS-XLSB] 2.1.4).
"""

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from carehome_app.documents.workbooks.extents import Extent, Span, check_reach

BOOK: Final = "xl/workbook.bin"
_RELATIONS: Final = "xl/_rels/workbook.bin.rels"
_ROW, _MERGED, _SHEET = 0, 176, 156
_FILLED: Final = range(2, 12)
"""Cells with a value or a formula; kind 1 is only coloured."""
_HIDDEN: Final = 0x10
"""In the eleventh byte of what a row says."""


def binary_extents(book: zipfile.ZipFile) -> dict[str, Extent]:
    """Return the extent of every sheet by its name; `TooFarError` before anything is read."""
    targets = {
        one.get("Id", ""): posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))[1:]
        for one in ElementTree.fromstring(book.read(_RELATIONS))  # noqa: S314  # no entities
    }
    found = {}
    for kind, said in _records(book.read(BOOK)):
        if kind == _SHEET:
            relation, after = _words(said, 8)
            name, _end = _words(said, after)
            found[name] = _extent(book.read(targets[relation]))
    return found


def _extent(sheet: bytes) -> Extent:
    extent, row, cells = Extent(), -1, 0
    for kind, said in _records(sheet):
        if kind == _ROW:
            (row,) = struct.unpack_from("<I", said)
            if said[11] & _HIDDEN:
                extent.hidden.add(row)
        elif kind in _FILLED:
            (column,) = struct.unpack_from("<I", said)
            cells += 1
            extent.rows = max(extent.rows, row + 1)
            extent.columns = max(extent.columns, column + 1)
            check_reach(extent, cells)
        elif kind == _MERGED:
            top, bottom, left, right = struct.unpack_from("<IIII", said)
            extent.spans.append(Span(top, left, bottom, right))
    return extent


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        kind, at = part[at], at + 1
        if kind & 0x80:
            kind, at = kind & 0x7F | (part[at] & 0x7F) << 7, at + 1
        length = shift = 0
        while True:
            seven, at = part[at], at + 1
            length |= (seven & 0x7F) << shift
            shift += 7
            if not seven & 0x80 or shift > 21:
                break
        yield kind, part[at : at + length]
        at += length


def _words(said: bytes, at: int) -> tuple[str, int]:
    """Return the words at a place, and where they end."""
    (count,) = struct.unpack_from("<I", said, at)
    end = at + 4 + 2 * count
    return said[at + 4 : end].decode("utf-16-le"), end
