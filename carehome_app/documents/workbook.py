"""A report as a workbook: a sheet for each table, and one that says what it is."""

import hashlib
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Final

from carehome_app.documents import words
from carehome_app.documents.workbook_sheet import Book, Plain, write_table
from carehome_app.domain.report import Paragraph, Percent, Report, Section, Shown, Table
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

SHEET_INFORMATION: Final = QT_TRANSLATE_NOOP("Documents", "Information")
_ROWS: Final = QT_TRANSLATE_NOOP("Documents", "Rows in “{sheet}”")
_CHECKSUM: Final = QT_TRANSLATE_NOOP("Documents", "Checksum of all rows (SHA-256)")
_MADE: Final = QT_TRANSLATE_NOOP("Documents", "Made")
_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDEST: Final = 40


def render_workbook(
    report: Report, translate: Translate, *, information_first: bool = True
) -> bytes:
    """Return a report as XLSX; nothing typed is ever a formula, whatever it begins with."""
    import xlsxwriter

    made = BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "default_date_format": "yyyy-mm-dd",
    }  # fmt: skip
    with xlsxwriter.Workbook(made, options) as written:
        written.set_properties(
            {"title": translate(report.title), "created": report.made_at.replace(tzinfo=None)}
        )
        book = Book(written, report.home_name, wide=report.wide)
        sheets = _sheets(report, translate)
        information = None
        if information_first:
            information = book.add(translate(SHEET_INFORMATION)[:_LONGEST_NAME])
        for name, table in sheets:
            rows = [[plain_value(cell.shown, translate) for cell in row] for row in table.rows]
            heads = [translate(column.label) for column in table.columns]
            write_table(book, book.add(name), (heads, rows), table)
        # Programs that read a table back take the first sheet.
        information = information or book.add(translate(SHEET_INFORMATION)[:_LONGEST_NAME])
        for line, (what, said) in enumerate(_information(report, sheets, translate)):
            information.write_string(line, 0, what)
            if isinstance(said, int):
                information.write_number(line, 1, said)
            else:
                information.write_string(line, 1, said)
        information.set_column(0, 0, _WIDEST)
        information.set_column(1, 1, 2 * _WIDEST)
    return made.getvalue()


def checksum(tables: list[Table], translate: Translate) -> str:
    """Return the SHA-256 over all rows: cells parted by tab, rows by newline, in UTF-8."""
    digest = hashlib.sha256()
    for table in tables:
        for row in table.rows:
            line = "\t".join(_plain_text(cell.shown, translate) for cell in row)
            digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def plain_value(shown: Shown, translate: Translate) -> Plain:
    """Return what a cell holds, said in the reader's language."""
    return translate(shown) if isinstance(shown, Text) else shown


def _plain_text(shown: Shown, translate: Translate) -> str:
    match plain_value(shown, translate):
        case None | "":
            return ""
        case Percent(number):
            return f"{number}%"
        case date() as day:
            return day.isoformat()
        case int() | Decimal() as number:
            return str(number)
        case text:
            return text


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


def _information(
    report: Report, sheets: list[tuple[str, Table]], translate: Translate
) -> list[tuple[str, str | int]]:
    banner, rest = report.banner, report.banner.rest
    lines: list[tuple[str, str | int]] = [
        (translate(report.title), translate(report.subtitle)),
        (report.home_name, report.home_number),
        (translate(banner.lead), translate(rest) if rest else ""),
        (translate(_MADE), report.made_at.isoformat(timespec="minutes")),
        *((translate(_ROWS.with_(sheet=name)), len(table.rows)) for name, table in sheets),
        (translate(_CHECKSUM), checksum([table for _name, table in sheets], translate)),
    ]
    if report.seal is not None:
        lines.append((translate(words.SEAL.with_(code=report.seal.code)), report.archive_number))
    lines.extend((translate(label), "") for label in words.labels(report))
    lines.extend(
        (translate(part.text), "")
        for section in report.sections
        for part in section.parts
        if isinstance(part, Paragraph)
    )
    lines.extend((translate(note), "") for note in report.footnotes)
    return lines
