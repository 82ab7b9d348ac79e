"""Which rows of a round are shown: everybody, a group, a floor, only the open ones, a search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from carehome_app.domain.people import Group, natural
from carehome_app.domain.rounds import Standing
from carehome_app.domain.sheet import Row
from carehome_app.services import spelling


class Only(Enum):
    """What a chip of the header leaves on the sheet."""

    EVERYBODY = "everybody"
    OPEN = "open"
    ABNORMAL = "abnormal"
    LOW = "low"
    AWAY = "away"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class RoundFilter:
    """What somebody chose; a search looks at the whole house, whatever else is chosen."""

    group: Group | None = None
    floor: str | None = None
    only: Only = Only.EVERYBODY
    search: str = ""

    def accepts(self, row: Row, *, asked: bool) -> bool:
        """Return whether a row is shown; `asked`: its absence is to be confirmed today."""
        if self.search.strip():
            return spelling.fits(row.person, self.search)
        if self.group not in (None, row.person.group):
            return False
        if self.floor not in (None, row.person.details.floor):
            return False
        return self._left_by_chip(row, asked=asked)

    def _left_by_chip(self, row: Row, *, asked: bool) -> bool:
        columns = range(len(row.cells))
        match self.only:
            case Only.EVERYBODY:
                return True
            case Only.OPEN:
                return is_open(row)
            case Only.ABNORMAL:
                return any(row.counted(column).abnormal for column in columns)
            case Only.LOW:
                return any(row.counted(column).low for column in columns)
            case Only.AWAY:
                return any(row.standing(column)[0] is Standing.AWAY for column in columns)
            case Only.ASKED:
                return asked


def floors(rows: Iterable[Row]) -> list[str]:
    """Return the floors people live on, lowest first."""
    found = {row.person.details.floor for row in rows}
    return sorted(found - {""}, key=natural)


def open_rows(rows: Iterable[Row]) -> list[Row]:
    """Return the rows in which somebody must still do something."""
    return [row for row in rows if is_open(row)]


def some_open(rows: Iterable[Row]) -> bool:
    """Return whether anybody is open; looks no further than the first."""
    return any(is_open(row) for row in rows)


def is_open(row: Row) -> bool:
    """Return whether somebody must still do something about a person."""
    return any(row.is_open(place) for place in range(len(row.cells)))


def next_open(
    rows: Sequence[Row], after: int, measure: int, *, along: bool = False
) -> tuple[Row, int] | None:
    """Return the next open cell after a person's, going round.

    Down the same measure first, or `along` the row first. `after` is the person's number; the
    answer is a row and the measure's place in the sheet.
    """
    if along:
        return _next_along(rows, after, measure)
    subjects = [row.person.id for row in rows]
    begin = subjects.index(after) + 1 if after in subjects else 0
    ring = [*rows[begin:], *rows[:begin]]
    measures = range(len(rows[0].cells)) if rows else range(0)
    for place in sorted(measures, key=lambda place: (place != measure, place)):
        for row in ring:
            if row.is_open(place):
                return row, place
    return None


def _next_along(rows: Sequence[Row], after: int, measure: int) -> tuple[Row, int] | None:
    """Return the next open cell in the order a list of people is read: row by row."""
    here = next((place for place, row in enumerate(rows) if row.person.id == after), None)
    cells = [(row, place) for row in rows for place in range(len(row.cells))]
    begin = 0 if here is None else sum(len(row.cells) for row in rows[:here]) + measure + 1
    ring = [*cells[begin:], *cells[:begin]]
    return next(((row, place) for row, place in ring if row.is_open(place)), None)
