"""The longest table of a report as CSV, with row count and checksum in its last line."""

import csv
from io import StringIO
from typing import Final

from carehome_app.documents.workbook import checksum, plain_value
from carehome_app.domain.report import Report, Table
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_END: Final = QT_TRANSLATE_NOOP("Documents", "# rows: {rows}, SHA-256: {checksum}")
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it, spreadsheet programs take Chinese UTF-8 for something else."""


def render_csv(report: Report, translate: Translate) -> bytes:
    """Return the register itself; a text that could be taken for a formula gets an apostrophe."""
    tables = [part for section in report.sections for part in section.parts]
    table = max((one for one in tables if isinstance(one, Table)), key=_size)
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow([_safe(translate(column.label)) for column in table.columns])
    for row in table.rows:
        values = [plain_value(cell.shown, translate) for cell in row]
        writer.writerow([_safe(one) if isinstance(one, str) else one for one in values])
    end = _END.with_(rows=len(table.rows), checksum=checksum([table], translate))
    writer.writerow([translate(end)])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def _size(table: Table) -> tuple[int, int]:
    return len(table.columns), len(table.rows)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
