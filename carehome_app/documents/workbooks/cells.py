"""Write values into cells of a workbook, and keep every other byte of its parts as it was.

No library does this: each reads a workbook into its own model and writes that, and what it does
not know is gone (validations beyond its own, rich text, sparklines, pictures in cells). So the
XML of a sheet is walked once, the places of its cells are noted, and the new cells are put there.
"""

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final
from xml.parsers import expat

import msgspec

from carehome_app.documents.workbooks.extents import place_of, sheet_parts

Value = str | int | float | Decimal | date
At = tuple[int, int]
"""Row and column, from 1."""
_WORKBOOK: Final = "xl/workbook.xml"
_FIRST: Final = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_KIND: Final = re.compile(rb'\s(?:t|vm|r)\s*=\s*(?:"[^"]*"|\'[^\']*\')')
_ENCODING: Final = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=["']([^"']+)""")
_NAME: Final = re.compile(rb"<[^\s/>]+")
_TAG: Final = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_CALCULATE: Final = re.compile(rb"<((?:\w+:)?)calcPr\b([^>]*?)(/?)>")
_RESULT: Final = re.compile(
    rb"""(<((?:\w+:)?)f(?:\s[^>]*)?(?:/>|>(?!(?:_xlfn\.)?DISPIMG)[^<]*</\2f>))\s*<\2v>[^<]*</\2v>"""
)
"""A formula and its result; a picture that WPS keeps in a cell is written as a formula too."""
_FULL: Final = re.compile(rb'\sfullCalcOnLoad\s*=\s*"[^"]*"')


class NoSheetError(Exception):
    """A workbook has no sheet of this name, or one whose XML cannot be written into."""


def with_values(content: bytes, values: Mapping[str, Mapping[At, Value]]) -> bytes:
    """Return a workbook with these values in its sheets; cells keep their look."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = sheet_parts(packed)
        if any(name not in parts for name, own in values.items() if own):
            raise NoSheetError
        old_days = b"date1904" in packed.read(_WORKBOOK) and bool(
            re.search(rb'date1904\s*=\s*"(1|true)"', packed.read(_WORKBOOK))
        )
        changed = {
            parts[name]: written(packed.read(parts[name]), own, first_day=_FIRST[old_days])
            for name, own in values.items()
            if own
        }
        if changed:
            changed |= _to_be_calculated(packed, parts.values(), changed)
        return _packed(packed, changed)


def written(sheet: bytes, values: Mapping[At, Value], *, first_day: date) -> bytes:
    """Return the XML of a sheet with these values; everything between them stays byte by byte."""
    walk = _Walk(sheet)
    made: list[_Edit] = []
    missing: dict[int, list[tuple[int, bytes]]] = {}
    for at, value in sorted(values.items()):
        there = walk.cells.get(at)
        # What the old value was is gone with it (text, number, a picture's place); its look stays.
        kept = b"" if there is None else _KIND.sub(b"", there.attributes)
        cell = _cell(walk.prefix, at, _plain(value, first_day), kept)
        if there is None:
            missing.setdefault(at[0], []).append((at[1], cell))
        else:
            made.append((there.begin, there.end, cell))
    made += [
        edit
        for row, cells in missing.items()
        if row in walk.rows
        for edit in walk.into_row(row, cells)
    ]
    made += walk.new_rows({row: cells for row, cells in missing.items() if row not in walk.rows})
    return _spliced(sheet, made)


_Edit = tuple[int, int, bytes]
"""From where to where the bytes are replaced, and by what."""


class _Cell(msgspec.Struct, frozen=True):
    begin: int
    end: int
    attributes: bytes


class _Row(msgspec.Struct):
    begin: int
    inside: int
    """Where its first cell may stand."""
    end: int = -1
    """Where its end tag begins; of an empty one where it ends."""
    is_empty: bool = False


class _Walk:
    """Notes where in the bytes of a sheet each row and each cell stands."""

    def __init__(self, sheet: bytes) -> None:
        self.sheet = sheet
        self.cells: dict[At, _Cell] = {}
        self.rows: dict[int, _Row] = {}
        self.prefix = b""
        self._data = _Row(-1, -1)
        self._row = self._column = 0
        self._open: tuple[_Row, bytes] | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        said = _ENCODING.match(sheet)
        if b"\0" in sheet or (said is not None and said[1].lower() not in (b"utf-8", b"us-ascii")):
            # In another encoding than UTF-8, places in the text are no places in the bytes.
            raise NoSheetError
        try:
            self._parser.Parse(sheet, True)
        except expat.ExpatError as error:
            raise NoSheetError from error
        if self._data.begin < 0:
            raise NoSheetError

    def into_row(self, row: int, cells: Sequence[tuple[int, bytes]]) -> Iterator[_Edit]:
        """Yield what is put where so that a row has cells it did not have, in their order."""
        there = self.rows[row]
        if there.is_empty:
            inner = b"".join(one for _column, one in cells)
            yield there.inside - 2, there.inside, b">%s</%srow>" % (inner, self.prefix)
            return
        own = [(at[1], cell.begin) for at, cell in self.cells.items() if at[0] == row]
        for column, one in cells:
            # Excel calls a workbook damaged in which cells of a row do not stand in order.
            at = min((begin for place, begin in own if place > column), default=there.end)
            yield at, at, one

    def new_rows(self, rows: Mapping[int, Sequence[tuple[int, bytes]]]) -> list[_Edit]:
        """Return what is put where so that a sheet has rows it did not have."""
        made = {
            row: b'<%srow r="%d">%s</%srow>'
            % (self.prefix, row, b"".join(one for _column, one in cells), self.prefix)
            for row, cells in rows.items()
        }
        if self._data.is_empty and made:
            end = self._data.inside
            return [(end - 2, end, b">%s</%ssheetData>" % (b"".join(made.values()), self.prefix))]
        found = []
        for row, whole in made.items():
            after = (one.begin for number, one in self.rows.items() if number > row)
            at = min(after, default=self._data.end)
            found.append((at, at, whole))
        return found

    def _begin(self, tag: str, said: dict[str, str]) -> None:
        prefix, _, name = tag.rpartition(":")
        if name not in ("sheetData", "row", "c"):
            return
        begin, end, inner = self._tag()
        part = _Row(begin, end, is_empty=inner.endswith(b"/"))
        if name == "sheetData":
            self.prefix = f"{prefix}:".encode() if prefix else b""
            self._data = part
        elif name == "row":
            # Some programs number neither rows nor cells: then each is the one after the last.
            number = said.get("r", "")
            self._row = int(number) if number.isdecimal() else self._row + 1
            self._column = 0
            self.rows[self._row] = part
        else:
            place = place_of(said.get("r", ""))
            self._column = place[1] + 1 if place else self._column + 1
            self._open = part, inner.removesuffix(b"/")

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        begin = self._parser.CurrentByteIndex
        if name == "c" and self._open is not None:
            opened, attributes = self._open
            end = opened.inside if opened.is_empty else self._past(begin)
            self.cells[self._row, self._column] = _Cell(opened.begin, end, attributes)
            self._open = None
        elif name in ("row", "sheetData"):
            part = self._data if name == "sheetData" else self.rows[self._row]
            part.end = part.inside if part.is_empty else begin

    def _tag(self) -> tuple[int, int, bytes]:
        """Return where the tag under the parser begins and ends, and its attributes."""
        begin = self._parser.CurrentByteIndex
        end = self._past(begin)
        name = _NAME.match(self.sheet, begin, end)
        return begin, end, self.sheet[begin if name is None else name.end() : end - 1]

    def _past(self, begin: int) -> int:
        """Return where a tag ends; a > inside quotes does not end it."""
        found = _TAG.match(self.sheet, begin)
        if found is None:
            raise NoSheetError
        return found.end()


def _plain(value: Value, first_day: date) -> str | Decimal:
    """Return a value as a workbook keeps it: a text, or a number; a day is a number too."""
    match value:
        case str():
            return value
        case date():
            return Decimal((value - first_day).days)
        case _:
            return Decimal(str(value))


def _cell(prefix: bytes, at: At, value: str | Decimal, kept: bytes) -> bytes:
    """Return a cell with a value; `kept` are the attributes it had, such as its look."""
    where = b' r="%s"' % _reference(at).encode() + kept.rstrip()
    if isinstance(value, Decimal):
        made = b"<@c%s><@v>%s</@v></@c>"
    else:
        made = b'<@c%s t="inlineStr"><@is><@t xml:space="preserve">%s</@t></@is></@c>'
    return made.replace(b"@", prefix) % (where, html.escape(str(value), quote=False).encode())


def _reference(at: At) -> str:
    letters, number = "", at[1]
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{at[0]}"


def _spliced(sheet: bytes, made: Sequence[_Edit]) -> bytes:
    found: list[bytes] = []
    last = 0
    # Python keeps the order of equal places: cells of one gap stay in their order.
    for begin, end, text in sorted(made, key=lambda one: (one[0], one[1])):
        found += [sheet[last:begin], text]
        last = end
    return b"".join([*found, sheet[last:]])


def _to_be_calculated(
    packed: zipfile.ZipFile, parts: Iterable[str], changed: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the parts of a form that calculates, without the results of before it was filled.

    Whoever only reads the file would take them for those of the figures: a sum of 0 below 142.
    """
    found = {}
    for part in parts:
        before = changed.get(part) or packed.read(part)
        after = _RESULT.sub(rb"\1", before)
        if after != before:
            found[part] = after
    if found:
        found[_WORKBOOK] = _calculated(packed.read(_WORKBOOK))
    return found


def _calculated(workbook: bytes) -> bytes:
    """Return the part that lists the sheets with the wish that sums are worked out on opening."""
    found = _CALCULATE.search(workbook)
    if found is None:
        return workbook
    said = _FULL.sub(b"", found[2])
    new = b'<%scalcPr%s fullCalcOnLoad="1"%s>' % (found[1], said.rstrip(), found[3])
    return workbook[: found.start()] + new + workbook[found.end() :]


def _packed(packed: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as again:
        for about in packed.infolist():
            again.writestr(about, changed.get(about.filename, packed.read(about)))
    return made.getvalue()
