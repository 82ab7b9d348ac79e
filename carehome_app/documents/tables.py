"""Read a table from a file somebody brought: CSV in UTF-8 or GB18030, or XLSX."""

import csv
import hashlib
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from carehome_app.domain.files.errors import NotATableError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LARGEST: Final = 20_000_000
"""Bytes; also of what a workbook unpacks to, ten times."""
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 200

EMPTY: Final = QT_TRANSLATE_NOOP("Tables", "it is empty")
TOO_LARGE: Final = QT_TRANSLATE_NOOP("Tables", "it is too large")
OLD_EXCEL: Final = QT_TRANSLATE_NOOP(
    "Tables", "it is an old Excel file: open it in Excel and save it as XLSX or CSV"
)
DAMAGED: Final = QT_TRANSLATE_NOOP("Tables", "it is no workbook, or it is damaged")
NO_TEXT: Final = QT_TRANSLATE_NOOP("Tables", "it is neither a workbook nor a text")
NO_TABLE: Final = QT_TRANSLATE_NOOP("Tables", "line {line} cannot be read as a part of a table")

_WORKBOOK: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_DELIMITERS: Final = ",\t;"
_REMARK: Final = "# "
"""Begins a line about the table, such as the row count that our own CSV files end with."""
_GUARDED: Final = ("'=", "'+", "'-", "'@")
"""So a text begins that a spreadsheet must not take for a formula; our own files do it."""


def read_table(path: Path) -> RawTable:
    """Return the rows of a file as texts; dates as ISO; `NotATableError` when it has none."""
    content = path.read_bytes()
    if not content.strip():
        raise _problem(path, EMPTY)
    if len(content) > LARGEST:
        raise _problem(path, TOO_LARGE)
    if content.startswith(_OLD_EXCEL):
        raise _problem(path, OLD_EXCEL)
    from_file = _of_workbook if content.startswith(_WORKBOOK) else _of_text
    rows = []
    for number, cells in enumerate(from_file(path, content), start=1):
        if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise _problem(path, TOO_LARGE)
        if any(cell.strip() for cell in cells):
            rows.append(RawRow(number, cells))
    if not rows:
        raise _problem(path, EMPTY)
    return RawTable(path.name, hashlib.sha256(content).hexdigest(), tuple(rows))


def _of_text(path: Path, content: bytes) -> Iterator[tuple[str, ...]]:
    text = _decoded(path, content)
    head = text[:4096].split("\n")
    line = max(head, key=len)
    delimiter = max(_DELIMITERS, key=line.count)
    csv.field_size_limit(LARGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            yield () if row and row[0].startswith(_REMARK) else tuple(map(_unguarded, row))
    except csv.Error as error:
        raise _problem(path, NO_TABLE.with_(line=reader.line_num)) from error


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell


def _decoded(path: Path, content: bytes) -> str:
    encodings = ["utf-8-sig", "gb18030"]
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _problem(path, NO_TEXT)


def _of_workbook(path: Path, content: bytes) -> Iterator[tuple[str, ...]]:
    # openpyxl takes a fifth of a second to import.
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > 10 * LARGEST:
                raise _problem(path, TOO_LARGE)
        with warnings.catch_warnings():
            # What a workbook has besides cells, such as validations, is no matter here.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()
            yield from _rows(sheet.iter_rows(values_only=True))
            book.close()
    except NotATableError:
        raise
    except Exception as error:
        # A damaged workbook fails in many ways inside zipfile, the XML parser and openpyxl.
        raise _problem(path, DAMAGED) from error


def _rows(rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        cells = [_shown(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        yield tuple(cells)


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            whole_day = value.time() == time(0)
            return value.date().isoformat() if whole_day else value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case float():
            # As many digits as Excel itself keeps: 36.6 is not 36.599999999999994.
            return f"{value:.15g}"
        case _:
            return str(value)


def _problem(path: Path, why: Text) -> NotATableError:
    return NotATableError(path=path.name, why=why)
