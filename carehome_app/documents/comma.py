"""The longest table of a report as CSV, with row count and checksum in its last line."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final

from carehome_app.documents.workbook import checksum, plain_value
from carehome_app.domain.reports.report import Cell, Percent, Report, Table
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_END: Final = QT_TRANSLATE_NOOP("Documents", "# rows: {rows}, SHA-256: {checksum}")
UTF_8: Final = "utf-8"
ENCODINGS: Final = (UTF_8, "gb18030")
"""In which a table can be written; the first is the usual one."""
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it, spreadsheet programs take Chinese UTF-8 for something else."""


def render_csv(report: Report, translate: Translate, *, encoding: str = UTF_8) -> bytes:
    """Return the register itself; a text that could be taken for a formula gets an apostrophe.

    In UTF-8 it begins with a byte order mark; `gb18030` is for older Chinese programs.
    """
    tables = [part for section in report.sections for part in section.parts]
    found = [one for one in tables if isinstance(one, Table)]
    table = max(found, key=_size) if found else Table((), ())
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow([_safe(translate(column.label)) for column in table.columns])
    for row in table.rows:
        writer.writerow([_written(cell, translate) for cell in row])
    end = _END.with_(rows=len(table.rows), checksum=checksum([table], translate))
    writer.writerow([translate(end)])
    mark = BYTE_ORDER_MARK if encoding == UTF_8 else ""
    return (mark + written.getvalue()).encode(encoding)


def _size(table: Table) -> tuple[int, int]:
    return len(table.columns), len(table.rows)


def _written(cell: Cell, translate: Translate) -> str | int | Decimal:
    value = plain_value(cell.shown, translate)
    match value:
        case int() | Decimal():
            return value
        case Percent(number):
            return f"{number}%"
        case date():
            return value.isoformat()
        case None:
            return ""
        case text:
            return _safe(text)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
