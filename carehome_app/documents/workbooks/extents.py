"""What a workbook says of its sheets before any library opens it: extent, hidden rows, merges."""

import posixpath
import re
import zipfile
from typing import Final
from xml.etree import ElementTree
from xml.parsers import expat

import msgspec

MOST_ROWS: Final = 101_000
"""A hundred thousand, with titles above and totals below."""
MOST_COLUMNS: Final = 300
MOST_CELLS: Final = 3_000_000
_PIECE: Final = 1 << 20
_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_OPEN_DOCUMENT: Final = "content.xml"
"""Where an ODS has all of its sheets."""
_LOOKS: Final = "xl/styles.xml"
_DAY_AND_TIME: Final = "22"
"""The number of the one look with day and time that every workbook has."""
_NOT_SHOWN: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""Words, single signs and colours in how a number is shown."""
_VALUES: Final = ("v", "is")
"""The elements of a cell that holds something; a cell that is only coloured has none."""


class TooFarError(Exception):
    """A sheet reaches further, or holds more cells, than is ever read."""

    def __init__(self, rows: int, columns: int) -> None:
        """Say how far it reaches, as far as it was looked at."""
        super().__init__(rows, columns)
        self.rows = rows
        self.columns = columns


class Span(msgspec.Struct, frozen=True):
    """A merged cell: first and last row and column, from 0; the value stands in the first."""

    top: int
    left: int
    bottom: int
    right: int


class Extent(msgspec.Struct):
    """How far the values of a sheet reach, which rows are hidden, which cells are merged."""

    rows: int = 0
    columns: int = 0
    hidden: set[int] = msgspec.field(default_factory=set)
    spans: list[Span] = msgspec.field(default_factory=list)
    midnights: set[tuple[int, int]] = msgspec.field(default_factory=set)
    """Row and column of the cells that show a time of day and hold a whole day: it is 00:00."""


def extents(book: zipfile.ZipFile) -> dict[str, Extent]:
    """Return the extent of every sheet by its name; `TooFarError` before anything is read."""
    if _OPEN_DOCUMENT in book.namelist():
        return _open_document(book)
    timed = _timed(book)
    return {name: _extent(book, part, timed) for name, part in sheet_parts(book).items()}


def place_of(reference: str) -> tuple[int, int] | None:
    """Return row and column, from 0, of a reference such as C7."""
    found = _PLACE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def sheet_parts(book: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of the file in which each sheet lies."""
    names = set(book.namelist())
    if "xl/workbook.xml" not in names:
        return {}
    targets = {}
    if "xl/_rels/workbook.xml.rels" in names:
        for one in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels")):  # noqa: S314
            target = one.get("Target", "")
            targets[one.get("Id", "")] = posixpath.normpath(posixpath.join("/xl", target))[1:]
    found = {}
    for one in ElementTree.fromstring(book.read("xl/workbook.xml")).iter():  # noqa: S314
        if one.tag.endswith("}sheet"):
            key = next((value for name, value in one.items() if name.endswith("}id")), "")
            part = targets.get(key, "")
            if part in names and "worksheets" in part:
                found[one.get("name", "")] = part
    return found


def _timed(book: zipfile.ZipFile) -> frozenset[str]:
    """Return the looks of cells, by their number, that show a day with its time."""
    if _LOOKS not in book.namelist():
        return frozenset()
    looks = ElementTree.fromstring(book.read(_LOOKS))  # noqa: S314  # no entities
    codes = {
        one.get("numFmtId", ""): _NOT_SHOWN.sub("", one.get("formatCode", "")).lower()
        for one in looks.iter()
        if one.tag.endswith("}numFmt")
    }
    both = {number for number, code in codes.items() if "h" in code and "d" in code}
    cells = next((one for one in looks if one.tag.endswith("}cellXfs")), ())
    return frozenset(
        str(place)
        for place, one in enumerate(cells)
        if one.get("numFmtId", "") in {*both, _DAY_AND_TIME}
    )


def _extent(book: zipfile.ZipFile, part: str, timed: frozenset[str]) -> Extent:
    walk = _Walk(timed)
    _walk_through(book, part, walk.parser)
    return walk.extent


def _open_document(book: zipfile.ZipFile) -> dict[str, Extent]:
    walk = _OpenWalk()
    _walk_through(book, _OPEN_DOCUMENT, walk.parser)
    return walk.extents


def _walk_through(book: zipfile.ZipFile, part: str, parser: expat.XMLParserType) -> None:
    with book.open(part) as stream:
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)
    parser.Parse(b"", True)


def check_reach(extent: Extent, cells: int) -> None:
    """Refuse a sheet that reaches further, or holds more, than is ever read: `TooFarError`."""
    too_far = extent.rows > MOST_ROWS or extent.columns > MOST_COLUMNS
    if too_far or cells > MOST_CELLS:
        raise TooFarError(extent.rows, extent.columns)


class _Walk:
    """Goes once through the XML of a sheet and keeps nothing of its values."""

    def __init__(self, timed: frozenset[str]) -> None:
        self.extent = Extent()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._begin
        self._timed = timed
        self._is_timed = False
        self._row = self._column = -1
        self._cells = 0

    def _begin(self, tag: str, said: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name == "c":
            place = place_of(said.get("r", ""))
            self._row, self._column = place or (self._row, self._column + 1)
            self._is_timed = said.get("s", "") in self._timed
        elif name in _VALUES:
            self._fill()
            if self._is_timed and name == "v":
                self.parser.CharacterDataHandler = self._whole
                self.parser.EndElementHandler = self._end
        elif name == "row":
            number = said.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() else self._row + 1
            self._column = -1
            if said.get("hidden") in ("1", "true"):
                self.extent.hidden.add(self._row)
        elif name == "mergeCell":
            self._merge(said.get("ref", ""))

    def _whole(self, text: str) -> None:
        """Note a cell as one of midnight while all of its number is digits."""
        place = self._row, self._column
        if text.isdecimal():
            self.extent.midnights.add(place)
        else:
            self.extent.midnights.discard(place)
            self.parser.CharacterDataHandler = None

    def _end(self, _tag: str) -> None:
        self.parser.CharacterDataHandler = self.parser.EndElementHandler = None

    def _fill(self) -> None:
        self._cells += 1
        extent = self.extent
        extent.rows = max(extent.rows, self._row + 1)
        extent.columns = max(extent.columns, self._column + 1)
        check_reach(extent, self._cells)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        begin, end = place_of(first), place_of(last or first)
        if begin is not None and end is not None:
            self.extent.spans.append(Span(*begin, *end))


class _OpenWalk:
    """The same for the sheets of an ODS, where rows and cells say how often they stand there."""

    def __init__(self) -> None:
        self.extents: dict[str, Extent] = {}
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self._extent = Extent()
        self._row = self._times = self._column = self._filled = self._cells = 0
        self._hides = False

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        said = {key.rpartition("}")[2]: one for key, one in attributes.items()}
        if name == "table":
            self._extent = self.extents.setdefault(said.get("name", ""), Extent())
            self._row = 0
        elif name == "table-row":
            self._times = _number(said, "number-rows-repeated")
            self._hides = said.get("visibility") in ("collapse", "filter")
            self._column = self._filled = 0
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(said)

    def _cell(self, said: dict[str, str]) -> None:
        times = _number(said, "number-columns-repeated")
        if "value-type" in said:
            right = self._column + _number(said, "number-columns-spanned") - 1
            bottom = self._row + _number(said, "number-rows-spanned") - 1
            if (bottom, right) != (self._row, self._column):
                self._extent.spans.append(Span(self._row, self._column, bottom, right))
            self._filled = self._column + times
            self._cells += times * self._times
            self._extent.columns = max(self._extent.columns, self._filled)
        self._column += times

    def _end(self, tag: str) -> None:
        if tag.rpartition("}")[2] != "table-row":
            return
        if self._filled:
            self._extent.rows = max(self._extent.rows, self._row + self._times)
            check_reach(self._extent, self._cells)
            if self._hides:
                self._extent.hidden.update(range(self._row, self._row + self._times))
        self._row += self._times


def _number(said: dict[str, str], name: str) -> int:
    """Return how often or how far something stands, once where nothing is said."""
    number = said.get(name, "")
    return max(int(number), 1) if number.isdecimal() else 1
