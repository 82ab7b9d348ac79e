"""A report as a workbook: a sheet for each table, and one that says what it is."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from carehome_app.documents import words
from carehome_app.documents.spread import spread, typed
from carehome_app.domain.reports.report import (
    Paragraph,
    Parts,
    Percent,
    Report,
    Section,
    Shown,
    Table,
    Tone,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

# One table as a sheet: typed cells, a frozen head with filters, ready to be printed.

Plain = str | int | Decimal | date | time | Percent | None
_WIDEST: Final = 40
_A4: Final = 9
_HEAD_COLOUR: Final = "#EEF1F4"
_COLOURS: Final = {Tone.ALARM: "#B3261E", Tone.LOW: "#8A5300", Tone.MUTED: "#56687A"}
_LONGEST_TEXT: Final = 32_000
"""A cell of a workbook holds at most 32 767 characters."""


class Book:
    """A workbook under way, with the formats its sheets share."""

    def __init__(self, book: Any, home: str, *, wide: bool) -> None:  # noqa: ANN401  # untyped library
        """Write into a workbook; every printed page bears the name of the home."""
        self._book = book
        self._home = home
        self._wide = wide
        self._formats: dict[tuple[str, Tone], Any] = {}
        self.head = book.add_format(
            {"bold": True, "bg_color": _HEAD_COLOUR, "border": 1, "text_wrap": True}
        )

    def add(self, name: str) -> Any:  # noqa: ANN401
        """Return a new sheet, set up for A4: the width on one page, the head on each."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        if self._wide:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        # An ampersand begins a code in the head of a printed page.
        sheet.set_header(f"&L{self._home.replace('&', '&&')[:100]}&R&A")
        sheet.set_footer("&C&P / &N")
        return sheet

    def format(self, kind: str, tone: Tone) -> Any:  # noqa: ANN401
        """Return the format of a kind of value in a tone."""
        if (kind, tone) not in self._formats:
            look = {"text_wrap": True, "valign": "top"}
            if kind:
                look["num_format"] = kind
            if tone in _COLOURS:
                look["font_color"] = _COLOURS[tone]
            self._formats[kind, tone] = self._book.add_format(look)
        return self._formats[kind, tone]


def write_table(
    book: Book,
    sheet: Any,  # noqa: ANN401
    said: tuple[Sequence[str], Sequence[Sequence[Plain]]],
    table: Table,
) -> None:
    """Write a table; `said` are its heads and the values of its rows."""
    heads, rows = said
    for place, (head, column) in enumerate(zip(heads, table.columns, strict=True)):
        sheet.write_string(0, place, head, book.head)
        sheet.set_column(place, place, min(8 + 5 * column.weight, _WIDEST))
    for line, (values, row) in enumerate(zip(rows, table.rows, strict=True), start=1):
        for place, (value, cell) in enumerate(zip(values, row, strict=True)):
            _put(book, sheet, (line, place), (value, cell.tone))
            if cell.struck:
                sheet.write_comment(line, place, " → ".join(cell.struck))
    if table.total_row and len(rows) > 1:
        _total(book, sheet, rows)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if rows:
        # The total stays where it is when the rows are sorted.
        last = len(rows) - 1 if table.total_row and len(rows) > 1 else len(rows)
        sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _put(book: Book, sheet: Any, where: tuple[int, int], what: tuple[Plain, Tone]) -> None:  # noqa: ANN401
    value, tone = what
    match value:
        case None | "":
            return
        case int():
            sheet.write_number(*where, value, book.format("", tone))
        case Decimal():
            sheet.write_number(*where, value, book.format(_with_decimals(value), tone))
        case Percent(number):
            sheet.write_number(*where, number / 100, book.format("0%", tone))
        case datetime():
            sheet.write_datetime(*where, value, book.format("yyyy-mm-dd hh:mm", tone))
        case time():
            sheet.write_datetime(*where, value, book.format("hh:mm", tone))
        case date():
            sheet.write_datetime(*where, value, book.format("yyyy-mm-dd", tone))
        case text:
            sheet.write_string(*where, text[:_LONGEST_TEXT], book.format("", tone))


def _with_decimals(value: Decimal) -> str:
    """Return the format that shows as many decimals as were written."""
    _whole, point, decimals = f"{value:f}".partition(".")
    return f"0{point}{'0' * len(decimals)}"


def _total(book: Book, sheet: Any, rows: Sequence[Sequence[Plain]]) -> None:  # noqa: ANN401
    """Let the totals be sums of what stands above, where they are: they then follow it."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    line = len(rows)
    for place, total in enumerate(rows[-1]):
        above = [row[place] for row in rows[:-1]]
        counts = [one for one in above if isinstance(one, int)]
        if isinstance(total, int) and len(counts) == len(above) and sum(counts) == total:
            cells = f"{xl_rowcol_to_cell(1, place)}:{xl_rowcol_to_cell(line - 1, place)}"
            tone = book.format("", Tone.PLAIN)
            sheet.write_formula(line, place, f"=SUM({cells})", tone, total)


# A report as a workbook: a sheet for each table, and one that says what it is.

SHEET_INFORMATION: Final = QT_TRANSLATE_NOOP("Documents", "Information")
_ROWS: Final = QT_TRANSLATE_NOOP("Documents", "Rows in “{sheet}”")
_CHECKSUM: Final = QT_TRANSLATE_NOOP("Documents", "Checksum of all rows (SHA-256)")
_MADE: Final = QT_TRANSLATE_NOOP("Documents", "Made")
_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def render_workbook(
    report: Report, translate: Translate, *, information_first: bool = True
) -> bytes:
    """Return a report as XLSX; nothing typed is ever a formula, whatever it begins with."""
    import xlsxwriter

    made = BytesIO()
    # Every text is written as one, and every day with its look: what the library guesses is no
    # matter here.
    with xlsxwriter.Workbook(made, {"in_memory": True}) as written:
        written.set_properties(
            {"title": translate(report.title), "created": report.made_at.replace(tzinfo=None)}
        )
        book = Book(written, report.home_name, wide=report.wide)
        sheets = [
            (name, table, plain_rows(table, translate))
            for name, table in named_tables(report, translate)
        ]
        information = None
        if information_first:
            information = book.add(translate(SHEET_INFORMATION)[:_LONGEST_NAME])
        for name, table, rows in sheets:
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


def plain_rows(table: Table, translate: Translate) -> list[list[Plain]]:
    """Return what the cells of a table hold, said in the reader's language."""
    return [[_plain_value(cell.shown, translate) for cell in row] for row in table.rows]


def checksum(rows: Iterable[Sequence[Plain]]) -> str:
    """Return the SHA-256 over all rows: cells parted by tab, rows by newline, in UTF-8."""
    digest = hashlib.sha256()
    for row in rows:
        line = "\t".join(map(_plain_text, row))
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def _plain_value(shown: Shown, translate: Translate) -> Plain:
    if shown is None or isinstance(shown, int | Decimal):  # most of a month: nothing is said of it
        return shown
    match typed(shown):
        case Text() as said:
            return translate(said)
        case Parts(words_):
            return _plain_value(words_, translate)
        case value:
            return value


def _plain_text(value: Plain) -> str:
    match value:
        case None | "":
            return ""
        case int() | Decimal() as number:
            return str(number)
        case Percent(number):
            return f"{number}%"
        case date() | time() as when:
            return moment_text(when)
        case text:
            return text


def moment_text(when: date | time) -> str:
    """Return a moment as files of text write it: to the minute, as it is known."""
    match when:
        case datetime():
            return when.isoformat(" ", "minutes")
        case time():
            return when.isoformat("minutes")
        case _:
            return when.isoformat()


def named_tables(report: Report, translate: Translate) -> list[tuple[str, Table]]:
    """Return every table of a report as files have it, under a name that is there once."""
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
            found.append((name, spread(table)))
    return found


def _tables(section: Section) -> list[Table]:
    return [part for part in section.parts if isinstance(part, Table)]


def _information(
    report: Report, sheets: Sequence[tuple[str, Table, list[list[Plain]]]], translate: Translate
) -> list[tuple[str, str | int]]:
    banner, rest = report.banner, report.banner.rest
    lines: list[tuple[str, str | int]] = [
        (translate(report.title), translate(report.subtitle)),
        (report.home_name, report.home_number),
        (translate(banner.lead), translate(rest) if rest else ""),
        (translate(_MADE), report.made_at.isoformat(timespec="minutes")),
        *((translate(_ROWS.with_(sheet=name)), len(rows)) for name, _table, rows in sheets),
        (translate(_CHECKSUM), checksum(row for _name, _table, rows in sheets for row in rows)),
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
