"""Read the tables of a file somebody brought: any workbook, a page, or text with separators."""

import csv
import hashlib
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from msgspec.structs import replace

from carehome_app.documents.workbooks.apps import rows_of_app
from carehome_app.documents.workbooks.binary_extents import BOOK as BINARY_BOOK
from carehome_app.documents.workbooks.binary_extents import binary_extents
from carehome_app.documents.workbooks.elsewhere import HelperFailedError, Sheet, sheets_of
from carehome_app.documents.workbooks.extents import (
    MOST_COLUMNS,
    MOST_ROWS,
    Extent,
    Span,
    TooFarError,
    extents,
)
from carehome_app.documents.workbooks.markup import MOST_SPANNED, is_markup, sheets_of_markup
from carehome_app.domain.files.errors import NotATableError
from carehome_app.domain.files.tables import RawBook, RawRow, RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LARGEST: Final = 20_000_000
"""Bytes; also of what a workbook unpacks to, ten times."""

EMPTY: Final = QT_TRANSLATE_NOOP("Tables", "it is empty")
TOO_LARGE: Final = QT_TRANSLATE_NOOP("Tables", "it is too large: at most {size} are read")
TOO_FAR: Final = QT_TRANSLATE_NOOP(
    "Tables",
    "it reaches to row {rows} and column {columns}; at most {most_rows} rows and {most_columns}"
    " columns are read",
)
DAMAGED: Final = QT_TRANSLATE_NOOP("Tables", "it is no workbook, or it is damaged")
NO_TEXT: Final = QT_TRANSLATE_NOOP("Tables", "it is neither a workbook nor a text")
NO_TABLE: Final = QT_TRANSLATE_NOOP("Tables", "line {line} cannot be read as a part of a table")

_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_SEPARATORS: Final = ",\t;|，"
_REMARK: Final = "# "
"""Begins a line about the table, such as the row count that our own CSV files end with."""
_GUARDED: Final = ("'=", "'+", "'-", "'@")
"""So a text begins that a spreadsheet must not take for a formula; our own files do it."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_COMMON_GB: Final = range(0xB0, 0xD8)
_COMMON_BIG5: Final = range(0xA4, 0xC7)
"""First bytes of the characters in daily use, in either encoding."""


def read_table(path: Path, sheet: str = "") -> RawTable:
    """Return the rows of a file as texts, of this sheet or the first that people see."""
    return read_book(path).named(sheet)


def read_book(path: Path) -> RawBook:
    """Return every sheet of a file that holds something; `NotATableError` when none does."""
    if path.stat().st_size > LARGEST:
        raise _problem(path.name, _too_large())
    return book_of(path.name, path.read_bytes())


def book_of(name: str, content: bytes) -> RawBook:
    """Return the sheets in the bytes of a file, or in what was copied from a sheet."""
    if not content.strip():
        raise _problem(name, EMPTY)
    if len(content) > LARGEST:
        raise _problem(name, _too_large())
    try:
        sheets = [(one, Extent()) for one in _other(name, content)] or _of_zip(name, content)
    except TooFarError as error:
        raise _problem(name, _too_far(error.rows, error.columns)) from error
    digest = hashlib.sha256(content).hexdigest()
    tables = [_table(name, digest, sheet, extent) for sheet, extent in sheets]
    filled = tuple(_told_apart(one for one in tables if one.rows))
    if not filled:
        raise _problem(name, EMPTY)
    return RawBook(name, digest, filled)


def _told_apart(tables: Iterable[RawTable]) -> Iterator[RawTable]:
    """Yield the sheets, each further one with a sum of its own: it is not "this very file"."""
    for place, one in enumerate(tables):
        own = hashlib.sha256(f"{one.sha256} {one.sheet}".encode()).hexdigest()
        yield replace(one, sha256=own) if place else one


def _other(name: str, content: bytes) -> list[Sheet]:
    """Return the sheets of anything but a packed workbook, or nothing."""
    if content.startswith(_ZIP):
        return []
    if content.startswith(_OLD_EXCEL):
        return _helped(name, content)
    text = _decoded(name, content)
    if (of_app := rows_of_app(text)) is not None:
        return [Sheet("", hidden=False, rows=of_app, spans=[])]
    if is_markup(text):
        try:
            return sheets_of_markup(text)
        except (ValueError, ExpatError, AssertionError) as error:
            # A section of a page that HTML does not know is an assertion of Python's own reader.
            raise _problem(name, DAMAGED) from error
    return [Sheet("", hidden=False, rows=list(_of_text(name, text)), spans=[])]


def _of_zip(name: str, content: bytes) -> list[tuple[Sheet, Extent]]:
    """Return the sheets of an XLSX, XLSM, XLSB or ODS, with what only its XML says."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > 10 * LARGEST:
                raise _problem(name, _too_large())
            binary = BINARY_BOOK in packed.namelist()
            known = binary_extents(packed) if binary else extents(packed)
    except (TooFarError, NotATableError):
        raise
    except Exception as error:
        # A damaged workbook fails in many ways inside zipfile and the XML parser.
        raise _problem(name, DAMAGED) from error
    return [(one, known.get(one.name, Extent())) for one in _helped(name, content)]


def _helped(name: str, content: bytes) -> list[Sheet]:
    try:
        return sheets_of(content)
    except HelperFailedError as error:
        raise _problem(name, DAMAGED) from error


def _table(name: str, digest: str, sheet: Sheet, extent: Extent) -> RawTable:
    """Return a sheet without its empty rows; a merged cell is in every row it spans."""
    if len(sheet.rows) > MOST_ROWS:
        raise _problem(name, _too_far(len(sheet.rows), 0))
    spans = extent.spans or [Span(*one) for one in sheet.spans]
    if sum(min(one.bottom + 1, len(sheet.rows)) - one.top for one in spans) > MOST_SPANNED:
        raise _problem(name, _too_far(len(sheet.rows), 0))
    merged = _spread(sheet.rows, spans)
    across = {(one.top, one.left): one.right for one in spans if one.right > one.left}
    timed: dict[int, list[int]] = {}
    for row, column in extent.midnights:
        timed.setdefault(row, []).append(column)
    found = []
    for place, cells in enumerate(sheet.rows):
        while cells and not cells[-1].strip():
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise _problem(name, _too_far(place + 1, len(cells)))
        if not any(cell.strip() for cell in cells):
            continue
        for at in timed.get(place, ()):
            cells[at] = _with_midnight(cells[at])
        wide = tuple(
            (left, across[place, left]) for left in range(len(cells)) if (place, left) in across
        )
        found.append(
            RawRow(
                place + 1,
                tuple(cells),
                hidden=place in extent.hidden,
                merged=merged.get(place, ()),
                across=wide,
            )
        )
    return RawTable(name, digest, tuple(found), sheet.name, sheet.hidden)


def _with_midnight(text: str) -> str:
    """Return a day whose cell shows a time too with that time: the library leaves 00:00 out."""
    return f"{text} 00:00" if _DAY.fullmatch(text) else text


def _spread(rows: list[list[str]], spans: Sequence[Span]) -> dict[int, tuple[int, ...]]:
    """Put the value of a merged cell into the rows below it; return where that was done."""
    done: dict[int, tuple[int, ...]] = {}
    for span in spans:
        text = rows[span.top][span.left] if _is_there(rows, span) else ""
        if not text.strip():
            continue
        for place in range(span.top + 1, min(span.bottom + 1, len(rows))):
            cells = rows[place]
            cells.extend([""] * (span.left + 1 - len(cells)))
            cells[span.left] = text
            done[place] = (*done.get(place, ()), span.left)
    return done


def _is_there(rows: list[list[str]], span: Span) -> bool:
    return span.top < len(rows) and span.left < len(rows[span.top])


def _of_text(name: str, text: str) -> Iterator[list[str]]:
    # A remark is a sentence: its commas part nothing.
    head = [one for one in text[:4096].split("\n") if not one.startswith(_REMARK)]
    line = max(head, key=len, default="")
    separator = max(_SEPARATORS, key=line.count)
    csv.field_size_limit(LARGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise TooFarError(number, len(row))
            yield [] if row and row[0].startswith(_REMARK) else list(map(_unguarded, row))
    except csv.Error as error:
        raise _problem(name, NO_TABLE.with_(line=reader.line_num)) from error


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell


def _decoded(name: str, content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _problem(name, NO_TEXT)


def _encodings(content: bytes) -> list[str]:
    """Return the encodings a text may have, the likeliest first."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ["utf-16"]
    if b"\n\0" in content[:4096] or b"\0\n" in content[:4096]:
        # The zero of a plain character is its first byte or its second one.
        first, second = (content[start:4096:2].count(0) for start in (0, 1))
        return ["utf-16-be" if first > second else "utf-16-le"]
    chinese = ["gb18030", "big5"]
    if _common(content, "big5", _COMMON_BIG5) > _common(content, "gb18030", _COMMON_GB):
        chinese.reverse()
    return ["utf-8-sig", *chinese]


def _common(content: bytes, encoding: str, first: range) -> float:
    """Return which share of the characters beyond ASCII is in daily use, read like this."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return -1.0
    found = [one.encode(encoding) for one in text if ord(one) > 0x2E80]
    return sum(len(one) == 2 and one[0] in first for one in found) / max(len(found), 1)


def _too_large() -> Text:
    return TOO_LARGE.with_(size=f"{LARGEST // 1_000_000} MB")


def _too_far(rows: int, columns: int) -> Text:
    return TOO_FAR.with_(
        rows=rows, columns=columns, most_rows=MOST_ROWS, most_columns=MOST_COLUMNS
    )


def _problem(name: str, why: Text) -> NotATableError:
    return NotATableError(path=name, why=why)
