"""Read and fill a workbook that somebody else made; what is not filled stays as it was.

openpyxl looks at the form: its words, its merged and locked cells. What is filled is written
into the XML of the sheets themselves (`workbooks/cells.py`): all else stays byte for byte.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

from carehome_app.documents.workbooks.cells import At, NoSheetError, Value, with_values
from carehome_app.documents.workbooks.extents import Extent, TooFarError, extents
from carehome_app.domain.files import errors
from carehome_app.domain.files.errors import (
    CellIsFormulaError,
    CellLockedError,
    CellTakenError,
    FormUnusableError,
    ListTooLongError,
    NoSuchCellError,
)
from carehome_app.domain.files.own_form import FormFacts, FormMap, Place, Plain
from carehome_app.i18n import Text, Translate

LARGEST: Final = 10_000_000
"""Bytes of the file; unpacked at most ten times as much."""
MOST_ROWS, MOST_COLUMNS = 2_000, 256
"""How far the words of a form may reach; what is only coloured beyond is no matter."""
SHOWN_ROWS, SHOWN_COLUMNS = 400, 60
"""As much of a sheet as is shown to point at; what lies beyond stays in the file."""
FAR: Final = 40
"""How many cells to the left and above a label is looked for."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_CELL: Final = re.compile(r"(?:(.+)!)?\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
_NUMBER: Final = re.compile(r"\d{1,4}\.\d{1,2}")
_UNSAID: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class OwnForm:
    """An opened form."""

    def __init__(self, name: str, content: bytes) -> None:
        """Open a workbook; `FormUnusableError` says why it cannot be one."""
        why = _unusable(content)
        if why is not None:
            raise FormUnusableError(name=name, why=why)
        import openpyxl

        self._content = content
        try:
            with warnings.catch_warnings():
                # What a workbook has beside cells is no matter here; what is lost was refused.
                warnings.simplefilter("ignore")
                self._book: Any = openpyxl.load_workbook(io.BytesIO(content))
        except Exception as error:
            # A damaged workbook fails in many ways inside zipfile, the XML parser and openpyxl.
            raise FormUnusableError(name=name, why=errors.BROKEN_FORM) from error

    @property
    def sheets(self) -> list[str]:
        """The names of the sheets, in order."""
        return [sheet.title for sheet in self._book.worksheets]

    def place(self, given: str) -> Place:
        """Return the cell of a text such as `Sheet1!C5`; without a sheet the first one is meant.

        Of merged cells it is the first one, which holds what is shown.
        """
        found = _CELL.fullmatch(given.strip())
        sheet = (found[1] or self.sheets[0]).strip("'") if found else ""
        if found is None or sheet not in self.sheets:
            raise NoSuchCellError(given=given)
        from openpyxl.utils import column_index_from_string

        row, column = int(found[3]), column_index_from_string(found[2].upper())
        for merged in self._book[sheet].merged_cells.ranges:
            if merged.min_row <= row <= merged.max_row and (
                merged.min_col <= column <= merged.max_col
            ):
                row, column = merged.min_row, merged.min_col
        return Place(sheet, row, column)

    def size(self, sheet: str) -> tuple[int, int]:
        """Return how many rows and columns of a sheet are used, for looking at it."""
        found = self._book[sheet]
        return min(found.max_row, SHOWN_ROWS), min(found.max_column, SHOWN_COLUMNS)

    def merged(self, sheet: str) -> list[tuple[Place, int, int]]:
        """Return what is merged in a sheet: the first cell, and how many rows and columns."""
        return [
            (
                Place(sheet, one.min_row, one.min_col),
                one.max_row - one.min_row + 1,
                one.max_col - one.min_col + 1,
            )
            for one in self._book[sheet].merged_cells.ranges
        ]

    def check(self, place: Place) -> None:
        """Refuse a cell that is not free to be filled."""
        cell = self._cell(place)
        if cell.data_type == "f":
            raise CellIsFormulaError(cell=place)
        if cell.value is not None and str(cell.value).strip():
            raise CellTakenError(cell=place, words=str(cell.value)[:FAR])
        if self._book[place.sheet].protection.sheet and cell.protection.locked:
            raise CellLockedError(cell=place)

    def words(self) -> dict[Place, str]:
        """Return every word in the form by its place; formulas as they are written."""
        return {
            Place(sheet.title, cell.row, cell.column): str(cell.value).strip()
            for sheet in self._book.worksheets
            for row in sheet.iter_rows(
                max_row=min(sheet.max_row, MOST_ROWS),
                max_col=min(sheet.max_column, MOST_COLUMNS),
            )
            for cell in row
            if cell.value is not None and str(cell.value).strip()
        }

    def labels(self, places: tuple[Place, ...]) -> dict[Place, str]:
        """Return the words by which mapped cells are known: left of each, above it, and in it."""
        words = self.words()
        found: dict[Place, str] = {}
        for place in places:
            found[place] = words.get(place, "")
            for rows, columns in ((0, -1), (-1, 0)):
                for step in range(1, FAR):
                    near = place.moved(rows * step, columns * step)
                    if near in words and near not in places:
                        found[near] = words[near]
                        break
        return found

    def fill(self, form: FormMap, facts: FormFacts, say: Translate) -> bytes:
        """Return the filled form; a cell that is not free is refused and nothing is written."""
        found: dict[str, dict[At, Value]] = {}
        for place, figure in form.cells.items():
            self._put(found, place, facts.figures.get(figure), say)
        for place, (list_, column) in form.columns.items():
            rows = facts.lists.get(list_, ())
            for step, row in enumerate(rows):
                try:
                    self._put(found, place.moved(step, 0), row.get(column), say)
                except (CellTakenError, CellIsFormulaError, CellLockedError) as error:
                    if step == 0:
                        raise
                    raise ListTooLongError(cell=place, rows=len(rows), room=step) from error
        try:
            return with_values(self._content, found)
        except NoSheetError as error:
            raise FormUnusableError(name=form.file, why=errors.OTHER_PARTS) from error

    def _put(
        self, found: dict[str, dict[At, Value]], place: Place, value: Plain, say: Translate
    ) -> None:
        self.check(place)
        if value is None:
            return
        said: Value = say(value) if isinstance(value, Text) else value
        if isinstance(said, date) and not self._cell(place).is_date:
            # The form wants no date here as it is shown: then its words.
            said = said.isoformat()
        if isinstance(said, str):
            said = _number(said) or _UNSAID.sub("〓", said)
        found.setdefault(place.sheet, {})[place.row, place.column] = said

    def _cell(self, place: Place) -> Any:  # noqa: ANN401  # untyped library
        cell = self._book[place.sheet].cell(place.row, place.column)
        if type(cell).__name__ == "MergedCell":
            raise CellTakenError(cell=place, words="…")
        return cell


def _unusable(content: bytes) -> Text | None:
    """Return why these bytes are no form, looked at before they are unpacked."""
    if content.startswith(_OLE):
        return errors.LOCKED if _ENCRYPTED in content else errors.OLD
    if len(content) > LARGEST:
        return errors.HUGE
    if not content.startswith(_ZIP):
        return errors.BROKEN_FORM
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _of_parts(packed)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return errors.BROKEN_FORM


def _of_parts(packed: zipfile.ZipFile) -> Text | None:
    parts = packed.infolist()
    if sum(one.file_size for one in parts) > 10 * LARGEST:
        return errors.HUGE
    sheets = sum(one.file_size for one in parts if one.filename.startswith("xl/worksheets/"))
    if sheets > LARGEST or any(map(_is_far, _extents(packed))):
        return errors.HUGE
    if any(one.filename.endswith("vbaProject.bin") for one in parts):
        return errors.MACROS
    return None


def _extents(packed: zipfile.ZipFile) -> list[Extent]:
    """Return how far the words of each sheet reach, before any library opens the file."""
    try:
        return list(extents(packed).values())
    except (TooFarError, ExpatError, ElementTree.ParseError) as error:
        if isinstance(error, TooFarError):
            return [Extent(rows=error.rows, columns=error.columns)]
        raise zipfile.BadZipFile from error


def _is_far(one: Extent) -> bool:
    """Return whether a sheet is no form that people fill: it would be walked cell by cell."""
    return one.rows > MOST_ROWS or one.columns > MOST_COLUMNS


def _number(said: str) -> Decimal | None:
    """Return a reading as the number it is: a form adds up what stands in its cells."""
    return Decimal(said) if _NUMBER.fullmatch(said) else None


def mapping(given: Mapping[str, str], form: OwnForm) -> dict[Place, str]:
    """Return what is said to stand where, by checked cells."""
    found: dict[Place, str] = {}
    for where, figure in given.items():
        place = form.place(where)
        form.check(place)
        if place in found:
            raise errors.TwiceMappedError(cell=place)
        found[place] = figure
    return found
