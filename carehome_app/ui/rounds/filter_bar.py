"""Which rows are shown: groups, floors, only the open ones, and the search."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from carehome_app.domain.people import Group, natural
from carehome_app.domain.rounds.counting import ABNORMAL, LOW, Standing
from carehome_app.domain.rounds.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.people import spelling
from carehome_app.ui.widgets.chips import Chip, WrappedLine
from carehome_app.ui.widgets.field import FindField

# Which rows of a round are shown: everybody, a group, a floor, only the open ones, a search.


class Only(Enum):
    """What a chip of the header leaves on the sheet."""

    EVERYBODY = "everybody"
    OPEN = "open"
    ABNORMAL = "abnormal"
    LOW = "low"
    AWAY = "away"
    ASKED = "asked"


class RoundFilter(msgspec.Struct, frozen=True):
    """What somebody chose; a search looks at the whole house, whatever else is chosen."""

    group: Group | None = None
    floor: str | None = None
    only: Only = Only.EVERYBODY
    search: str = ""
    behind: frozenset[int] = frozenset()
    """The people behind a number of the identity line; nobody chosen means everybody."""

    def accepts(self, row: Row, *, asked: bool) -> bool:
        """Return whether a row is shown; `asked`: its absence is to be confirmed today."""
        if self.search.strip():
            return spelling.fits(row.person, self.search)
        if self.behind and row.person.id not in self.behind:
            return False
        if self.group not in (None, row.person.group):
            return False
        if self.floor is not None and self.floor not in row.person.details.floors:
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
                return any(ABNORMAL in row.item(column).marks for column in columns)
            case Only.LOW:
                return any(LOW in row.item(column).marks for column in columns)
            case Only.AWAY:
                return any(row.standing(column)[0] is Standing.AWAY for column in columns)
            case Only.ASKED:
                return asked


def floors(rows: Iterable[Row]) -> list[str]:
    """Return the floors people live on, lowest first."""
    found = {floor for row in rows for floor in row.person.details.floors}
    return sorted(found, key=natural)


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


# The second line over the round sheet: groups, floors, only the open ones, and the search.

GROUP_OPEN: Final = {
    Group.RESIDENT: QT_TRANSLATE_NOOP("RoundSheet", "Residents · open {count}"),
    Group.STAFF: QT_TRANSLATE_NOOP("RoundSheet", "Staff · open {count}"),
}
GROUP_DONE: Final = {
    Group.RESIDENT: QT_TRANSLATE_NOOP("RoundSheet", "Residents ✓"),
    Group.STAFF: QT_TRANSLATE_NOOP("RoundSheet", "Staff ✓"),
}
WHOLE_HOUSE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Whole house")
FLOOR_OPEN: Final = QT_TRANSLATE_NOOP("RoundSheet", "Floor {floor} · {count}")
FLOOR_DONE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Floor {floor} ✓")
ONLY_OPEN: Final = QT_TRANSLATE_NOOP("RoundSheet", "Only open")
SEARCH: Final = QT_TRANSLATE_NOOP("RoundSheet", "Name, room or scan")


class SearchField(FindField):
    """The search: Enter goes to the person, Esc clears it."""

    cleared = Signal()
    down = Signal()
    """The arrow down was pressed: on to the people that were found."""
    focused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Esc and the arrow down for the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Tell that somebody is about to search."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.focused.emit()


class FilterBar(WrappedLine):
    """Chooses which people are shown; what has no room beside the others stands below them."""

    group_chosen = Signal(object)
    floor_chosen = Signal(object)
    only_open = Signal(bool)

    def __init__(self, say: Translate) -> None:
        """Make the line in the reader's language; floors come with the first sheet."""
        super().__init__(8)
        self._say = say
        self.groups = {group: Chip(group.value) for group in Group}
        self.whole = Chip("wholeHouse")
        self.whole.show_words(say(WHOLE_HOUSE))
        self.floors: dict[str, Chip] = {}
        self.open = Chip("onlyOpen", "open_circle")
        self.open.show_words(say(ONLY_OPEN))
        self.search = SearchField(say(SEARCH))
        self._set_up()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Count who is open in each group and on each floor."""
        self._make_floors(floors(rows))
        still_open = open_rows(rows)
        by_group = Counter(row.person.group for row in still_open)
        by_floor = Counter(floor for row in still_open for floor in row.person.details.floors)
        for group, chip in self.groups.items():
            chip.show_words(
                self._say(_text(GROUP_OPEN[group], GROUP_DONE[group], by_group[group]))
            )
        for floor, chip in self.floors.items():
            text = _text(FLOOR_OPEN, FLOOR_DONE, by_floor[floor]).with_(floor=floor)
            chip.show_words(self._say(text))

    def mark(self, chosen: RoundFilter) -> None:
        """Show what is chosen."""
        for group, chip in self.groups.items():
            chip.setChecked(chosen.group is group)
        self.whole.setChecked(chosen.floor is None)
        for floor, chip in self.floors.items():
            chip.setChecked(chosen.floor == floor)
        self.open.setChecked(chosen.only is Only.OPEN)

    def _set_up(self) -> None:
        for group, chip in self.groups.items():
            chip.clicked.connect(partial(self._group_clicked, group))
            self.add(chip)
        self.whole.clicked.connect(self._whole_clicked)
        self.open.clicked.connect(self.only_open)
        self.add(self.whole)
        self._end()

    def _end(self) -> None:
        """Let the chip of who is open and the search stand after the floors."""
        self.add(self.open)
        self.add_spring()
        self.add(self.search)

    def _make_floors(self, wanted: Sequence[str]) -> None:
        if list(self.floors) == list(wanted):
            return
        for chip in (*self.floors.values(), self.open, self.search):
            self.take(chip)
        for chip in self.floors.values():
            chip.deleteLater()
        self.floors = {floor: Chip(f"floor{floor}") for floor in wanted}
        for floor, chip in self.floors.items():
            chip.clicked.connect(partial(self._floor_clicked, floor))
            self.add(chip)
        self._end()

    def _group_clicked(self, group: Group) -> None:
        self.group_chosen.emit(group if self.groups[group].isChecked() else None)

    def _floor_clicked(self, floor: str) -> None:
        self.floor_chosen.emit(floor if self.floors[floor].isChecked() else None)

    def _whole_clicked(self) -> None:
        self.floor_chosen.emit(None)


def _text(some: Text, none: Text, count: int) -> Text:
    return some.with_(count=count) if count else none
