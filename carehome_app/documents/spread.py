"""A table as a file wants it: one value a cell, each moment with its year, nothing in words only.

A page says much in one cell, and its heading says the month. A file is read without either.
"""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from msgspec.structs import replace
from msgspec.structs import replace as with_values

from carehome_app.domain.reports.report import Cell, Clock, Column, Parts, Shown, Table
from carehome_app.i18n import Text

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_POINT: Final = re.compile(r"-?\d{1,9}\.\d{1,4}")
_TIME: Final = re.compile(r"\d\d:\d\d")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?")


def spread(table: Table) -> Table:
    """Return the table with its parts in columns of their own, and its texts said in full."""
    filled = [_filled(table, place) for place in range(len(table.columns))]
    columns = [
        one
        for column, places in zip(table.columns, filled, strict=True)
        for one in _columns(column, places)
    ]
    rows = tuple(
        tuple(one for cell, some in zip(row, filled, strict=True) for one in _cells(cell, some))
        for row in table.rows
    )
    return replace(table, columns=tuple(columns), rows=_numbered(rows))


def _numbered(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows with numbers where a whole column has nothing but numbers with a point."""
    if not rows:
        return rows
    places = [
        place
        for place, column in enumerate(zip(*rows, strict=True))
        if (texts := [one.shown for one in column if isinstance(one.shown, str) and one.shown])
        and all(_POINT.fullmatch(one) for one in texts)
    ]
    return tuple(
        tuple(
            replace(cell, shown=Decimal(cell.shown))
            if place in places and isinstance(cell.shown, str) and cell.shown
            else cell
            for place, cell in enumerate(row)
        )
        for row in rows
    )


def typed(shown: Shown) -> Shown | datetime | time:
    """Return what a cell holds: a moment as a moment, a text that is a date as a date."""
    match shown:
        case Clock():
            return shown.moment
        case str() if _DAY.fullmatch(shown):
            return date.fromisoformat(shown)
        case str() if _MOMENT.fullmatch(shown):
            return datetime.fromisoformat(shown)
        case str() if _TIME.fullmatch(shown):
            return time.fromisoformat(shown)
        case _:
            return shown


def _filled(table: Table, place: int) -> list[int]:
    """Return which parts of a column hold something in any row; the first always counts."""
    found = {0}
    for row in table.rows:
        shown = row[place].shown
        if isinstance(shown, Parts):
            found |= {at for at, one in enumerate(shown.cells) if one.shown not in (None, "")}
    return sorted(found)


def _columns(column: Column, places: list[int]) -> list[Column]:
    label = column.full or column.label
    if not column.parts:
        return [replace(column, label=label)] * len(places)
    labels = (column.parts[0] if len(places) > 1 else label, *column.parts[1:])
    return [
        replace(column, label=labels[place] if place < len(labels) else label, parts=(), full=None)
        for place in places
    ]


def _cells(cell: Cell, places: list[int]) -> list[Cell]:
    shown = cell.shown
    if not isinstance(shown, Parts):
        return [_in_full(cell), *[Cell(None)] * (len(places) - 1)]
    inner = [_in_full(one) for one in shown.cells]
    made = [inner[place] if place < len(inner) else Cell(None) for place in places]
    return [replace(made[0], struck=cell.struck), *made[1:]] if inner else made


def _in_full(cell: Cell) -> Cell:
    shown = cell.shown
    return replace(cell, shown=_said_in_full(shown)) if isinstance(shown, Text) else cell


def _said_in_full(text: Text) -> Text:
    if not text.values:
        return text
    return with_values(text, values={name: _value(one) for name, one in text.values.items()})


def _value(value: Any) -> Any:  # noqa: ANN401  # a text holds anything that can be said
    match value:
        case Text():
            return _said_in_full(value)
        case Clock():
            return value.in_full
        case list() | tuple():
            return [_value(one) for one in value]
        case _:
            return value
