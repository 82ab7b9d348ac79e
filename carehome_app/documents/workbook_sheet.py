"""One table as a sheet: typed cells, a frozen head with filters, ready to be printed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from carehome_app.domain.report import Percent, Table, Tone

Plain = str | int | Decimal | date | Percent | None
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
            decimals = max(-int(value.as_tuple().exponent), 0)
            kind = f"0.{'0' * decimals}" if decimals else "0"
            sheet.write_number(*where, value, book.format(kind, tone))
        case Percent(number):
            sheet.write_number(*where, number / 100, book.format("0%", tone))
        case date():
            sheet.write_datetime(*where, value, book.format("yyyy-mm-dd", tone))
        case text:
            sheet.write_string(*where, text[:_LONGEST_TEXT], book.format("", tone))


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
