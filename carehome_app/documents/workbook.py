"""A report as a workbook: a sheet for each table, and one that says what it is."""

import hashlib
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from carehome_app.documents import words
from carehome_app.domain.report import Report, Section, Shown, Table
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

SHEET_INFORMATION: Final = QT_TRANSLATE_NOOP("Documents", "Information")
_ROWS: Final = QT_TRANSLATE_NOOP("Documents", "Rows in “{sheet}”")
_CHECKSUM: Final = QT_TRANSLATE_NOOP("Documents", "Checksum of all rows (SHA-256)")
_MADE: Final = QT_TRANSLATE_NOOP("Documents", "Made")
_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDEST: Final = 40


def render_workbook(report: Report, translate: Translate) -> bytes:
    """Return a report as XLSX; nothing in it is ever a formula, whatever it begins with."""
    import xlsxwriter

    made = BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "default_date_format": "yyyy-mm-dd",
    }  # fmt: skip
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties(
            {"title": translate(report.title), "created": report.made_at.replace(tzinfo=None)}
        )
        sheets = _sheets(report, translate)
        information = book.add_worksheet(translate(SHEET_INFORMATION)[:_LONGEST_NAME])
        for name, table in sheets:
            _write(book, book.add_worksheet(name), table, translate)
        _inform(information, report, sheets, translate)
    return made.getvalue()


def checksum(tables: list[Table], translate: Translate) -> str:
    """Return the SHA-256 over all rows: cells parted by tab, rows by newline, in UTF-8."""
    digest = hashlib.sha256()
    for table in tables:
        for row in table.rows:
            line = "\t".join(str(plain_value(cell.shown, translate) or "") for cell in row)
            digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def plain_value(shown: Shown, translate: Translate) -> str | int | Decimal | None:
    """Return what a cell holds, said in the reader's language."""
    return translate(shown) if isinstance(shown, Text) else shown


def _sheets(report: Report, translate: Translate) -> list[tuple[str, Table]]:
    found: list[tuple[str, Table]] = []
    taken = {translate(SHEET_INFORMATION).casefold()}
    for section in report.sections:
        for table in _tables(section):
            wanted = translate(section.heading).translate(_FORBIDDEN).strip(" '")
            name = wanted[:_LONGEST_NAME]
            number = 2
            while name.casefold() in taken:
                name = f"{wanted[: _LONGEST_NAME - 4]} {number}"
                number += 1
            taken.add(name.casefold())
            found.append((name, table))
    return found


def _tables(section: Section) -> list[Table]:
    return [part for part in section.parts if isinstance(part, Table)]


def _write(book: Any, sheet: Any, table: Table, translate: Translate) -> None:  # noqa: ANN401  # untyped library
    head = book.add_format({"bold": True, "bg_color": "#EEF1F4", "border": 1, "text_wrap": True})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, translate(column.label), head)
        sheet.set_column(place, place, min(8 + 5 * column.weight, _WIDEST))
    for line, row in enumerate(table.rows, start=1):
        for place, cell in enumerate(row):
            _put(sheet, (line, place), plain_value(cell.shown, translate), body)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _put(
    sheet: Any,  # noqa: ANN401
    where: tuple[int, int],
    value: str | int | Decimal | None,
    body: Any,  # noqa: ANN401
) -> None:
    match value:
        case None | "":
            return
        case int() | Decimal():
            sheet.write_number(*where, value, body)
        case text:
            sheet.write_string(*where, text, body)


def _inform(
    sheet: Any,  # noqa: ANN401
    report: Report,
    sheets: list[tuple[str, Table]],
    translate: Translate,
) -> None:
    lines: list[tuple[str, str]] = [
        (translate(report.title), translate(report.subtitle)),
        (report.home_name, report.home_number),
        (translate(_MADE), report.made_at.isoformat(timespec="minutes")),
        *((translate(_ROWS.with_(sheet=name)), str(len(table.rows))) for name, table in sheets),
        (translate(_CHECKSUM), checksum([table for _name, table in sheets], translate)),
    ]
    if report.seal is not None:
        lines.append((translate(words.SEAL.with_(code=report.seal.code)), report.archive_number))
    lines.extend((translate(label), "") for label in words.labels(report))
    sheet.set_column(0, 0, _WIDEST)
    sheet.set_column(1, 1, 2 * _WIDEST)
    for line, (what, said) in enumerate(lines):
        sheet.write_string(line, 0, what)
        sheet.write_string(line, 1, said)
