"""Tables that other programs name .xls although they are HTML or the XML of Excel 2003."""

from html.parser import HTMLParser
from typing import Final
from xml.parsers import expat

from carehome_app.documents.workbooks.elsewhere import Sheet
from carehome_app.documents.workbooks.extents import MOST_COLUMNS, MOST_ROWS, TooFarError

_NAMESPACE: Final = "urn:schemas-microsoft-com:office:spreadsheet"
MOST_SPANNED: Final = 200_000
"""Places that cells which span several may take together: more is no table that people made."""
_CELLS: Final = ("td", "th")


def is_markup(text: str) -> bool:
    """Return whether a text is a page with a table, or a workbook in the XML of 2003."""
    head = text[:4096].lstrip().lower()
    return head.startswith("<") and ("<table" in text.lower() or _NAMESPACE in text)


def sheets_of_markup(text: str) -> list[Sheet]:
    """Return the tables of a page, or the sheets of a workbook in XML."""
    if _NAMESPACE in text:
        return _sheets_of_xml(text)
    page = _Page()
    page.feed(text)
    page.close()
    return [one for one in page.sheets if one.rows]


class _Grid:
    """Puts cells into rows, those that span several rows or columns too."""

    def __init__(self, name: str, *, hidden: bool = False) -> None:
        self.sheet = Sheet(name, hidden, [], [])
        self._taken: set[tuple[int, int]] = set()
        self._row = -1
        self._column = 0

    def begin_row(self, number: int = 0) -> None:
        """Begin the next row, or the one with this number, from 1."""
        self._row = number - 1 if number else self._row + 1
        self._column = 0
        if not 0 <= self._row < MOST_ROWS:
            raise TooFarError(self._row + 1, 0)
        while len(self.sheet.rows) <= self._row:
            self.sheet.rows.append([])

    def put(self, text: str, *, column: int = 0, down: int = 1, right: int = 1) -> None:
        """Put a cell into the next free column, or into this one, from 1."""
        if self._row < 0:
            self.begin_row()
        self.skip(column=column, right=0)
        left, last = self._column, self._row + down - 1
        if left + right > MOST_COLUMNS or last >= MOST_ROWS:
            raise TooFarError(last + 1, left + right)
        row = self.sheet.rows[self._row]
        row.extend([""] * (left + 1 - len(row)))
        row[left] = text
        if len(self._taken) + down * right > MOST_SPANNED:
            raise TooFarError(last + 1, left + right)
        if down > 1 or right > 1:
            self.sheet.spans.append((self._row, left, last, left + right - 1))
            self._taken |= {
                (one, left + two) for one in range(self._row + 1, last + 1) for two in range(right)
            }
        self._column = left + right

    def skip(self, *, column: int, right: int) -> None:
        """Go to the next free column, or to this one, and so many further: an empty cell."""
        if column:
            self._column = column - 1
        while (self._row, self._column) in self._taken:
            self._column += 1
        self._column += right


class _Page(HTMLParser):
    """Collects the tables of a page; a table inside a cell is a part of its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[Sheet] = []
        self._grid: _Grid | None = None
        self._depth = 0
        self._text: list[str] | None = None
        self._size = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._grid = _Grid(f"{len(self.sheets) + 1}")
                self.sheets.append(self._grid.sheet)
        elif self._grid is None or self._depth > 1:
            return
        elif tag == "tr":
            self._end_cell()
            self._grid.begin_row()
        elif tag in _CELLS:
            self._end_cell()
            said = dict(attrs)
            self._size = (_count(said.get("rowspan")), _count(said.get("colspan")))
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a cell or a table."""
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
                self._grid = None
            self._depth -= 1
        elif tag in (*_CELLS, "tr") and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Keep what stands in a cell."""
        if self._text is not None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is not None and self._grid is not None:
            down, right = self._size
            self._grid.put(" ".join("".join(self._text).split()), down=down, right=right)
        self._text = None


def _count(said: str | None) -> int:
    return max(1, int(said)) if said and said.isdecimal() and len(said) < 7 else 1


def _sheets_of_xml(text: str) -> list[Sheet]:
    walk = _Xml()
    walk.parser.Parse(text, True)
    return [grid.sheet for grid in walk.grids]


class _Xml:
    """Collects the sheets of a workbook in the XML of Excel 2003."""

    def __init__(self) -> None:
        self.grids: list[_Grid] = []
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._more
        self._text: list[str] | None = None
        self._said: dict[str, str] = {}
        self._kind = ""
        self._cell: str | None = None
        """What stands in the cell that is being read; a remark on it does not."""
        self._remark = False

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        said = {name.rpartition("}")[2]: value for name, value in attributes.items()}
        match tag.rpartition("}")[2]:
            case "Worksheet":
                self.grids.append(_Grid(said.get("Name", "")))
            case "Visible" if self.grids:
                self._text = []
            case "Row" if self.grids:
                self.grids[-1].begin_row(int(said.get("Index", "0")))
            case "Cell":
                self._said, self._cell = said, None
            case "Comment":
                self._remark = True
            case "Data" if not self._remark:
                self._text, self._kind = [], said.get("Type", "")
            case _:
                pass

    def _end(self, tag: str) -> None:
        match tag.rpartition("}")[2]:
            case "Visible" if self._text is not None:
                self.grids[-1].sheet.hidden = "".join(self._text).strip() != "SheetVisible"
                self._text = None
            case "Data" if self._text is not None:
                self._cell, self._text = "".join(self._text), None
            case "Comment":
                self._remark = False
            case "Cell" if self.grids:
                self._put()
            case _:
                pass

    def _put(self) -> None:
        """Put the cell that ended; one that is only coloured takes its place and holds nothing."""
        column, down, right = (
            int(self._said.get(key, "0")) for key in ("Index", "MergeDown", "MergeAcross")
        )
        text = self._cell
        if text is None:
            self.grids[-1].skip(column=column, right=right + 1)
            return
        if self._kind == "DateTime":
            text = text.removesuffix(".000").removesuffix("T00:00:00").replace("T", " ")
        self.grids[-1].put(text, column=column, down=down + 1, right=right + 1)

    def _more(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)
