"""The tables of a report as CSV, each with row count and checksum in its last line.

Several tables are several files in one ZIP: a file of CSV holds one table and no more.
"""

import csv
import re
import zipfile
from datetime import date, time
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Final

from carehome_app.documents.workbook import (
    Plain,
    checksum,
    moment_text,
    named_tables,
    plain_rows,
)
from carehome_app.domain.reports.report import Percent, Report, Table
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_END: Final = QT_TRANSLATE_NOOP("Documents", "# rows: {rows}, SHA-256: {checksum}")
UTF_8: Final = "utf-8"
ENCODINGS: Final = (UTF_8, "gb18030")
"""In which a table can be written; the first is the usual one."""
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it, spreadsheet programs take Chinese UTF-8 for something else."""
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def render_csv(report: Report, translate: Translate, *, encoding: str = UTF_8) -> bytes:
    """Return the one table of a report as CSV, or a ZIP with a file for each of its tables.

    In UTF-8 a file begins with a byte order mark; `gb18030` is for older Chinese programs.
    """
    files = csv_files(report, translate, encoding=encoding)
    if len(files) == 1:
        return next(iter(files.values()))
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            # The same report gives the same bytes: the file bears the moment of the report.
            about = zipfile.ZipInfo(name, report.made_at.timetuple()[:6])
            about.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(about, content)
    return made.getvalue()


def csv_files(report: Report, translate: Translate, *, encoding: str = UTF_8) -> dict[str, bytes]:
    """Return each table of a report as CSV by the name of its file; there is at least one.

    A text that could be taken for a formula gets an apostrophe.
    """
    tables = named_tables(report, translate) or [(translate(report.title), Table((), ()))]
    width = len(str(len(tables)))
    return {
        f"{number:0{width}}-{_NOT_IN_NAMES.sub('_', name).strip()}.csv": _written_table(
            table, translate, encoding
        )
        for number, (name, table) in enumerate(tables, start=1)
    }


def _written_table(table: Table, translate: Translate, encoding: str) -> bytes:
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow([safe(translate(column.label)) for column in table.columns])
    rows = plain_rows(table, translate)
    writer.writerows(map(_written, row) for row in rows)
    end = _END.with_(rows=len(rows), checksum=checksum(rows))
    writer.writerow([translate(end)])
    mark = BYTE_ORDER_MARK if encoding == UTF_8 else ""
    return (mark + written.getvalue()).encode(encoding)


def _written(value: Plain) -> str | int | Decimal:
    match value:
        case int() | Decimal():
            return value
        case Percent(number):
            return f"{number}%"
        case date() | time():
            return moment_text(value)
        case None:
            return ""
        case text:
            return safe(text)


def safe(text: str) -> str:
    """Return a text that no spreadsheet program takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
