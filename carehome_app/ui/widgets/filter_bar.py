"""The second line over the round sheet: groups, floors, only the open ones, and the search."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QWidget

from carehome_app.domain.people import Group
from carehome_app.domain.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.icons import icon
from carehome_app.ui.models.round_filter import Only, RoundFilter, floors, open_rows
from carehome_app.ui.theme import LIGHT
from carehome_app.ui.widgets.chip import Chip

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
SEARCH: Final = QT_TRANSLATE_NOOP("RoundSheet", "Name, pinyin, room, scan")


class SearchField(QLineEdit):
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


class FilterBar(QWidget):
    """Chooses which people are shown."""

    group_chosen = Signal(object)
    floor_chosen = Signal(object)
    only_open = Signal(bool)

    def __init__(self, say: Translate) -> None:
        """Make the line in the reader's language; floors come with the first sheet."""
        super().__init__()
        self._say = say
        self.groups = {group: Chip(group.value) for group in Group}
        self.whole = Chip("wholeHouse")
        self.whole.show_words(say(WHOLE_HOUSE))
        self.floors: dict[str, Chip] = {}
        self.open = Chip("onlyOpen", "open_circle")
        self.open.show_words(say(ONLY_OPEN))
        self.search = SearchField()
        self._floors = QHBoxLayout()
        self._set_up()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Count who is open in each group and on each floor."""
        self._make_floors(floors(rows))
        still_open = open_rows(rows)
        by_group = Counter(row.person.group for row in still_open)
        by_floor = Counter(row.person.details.floor for row in still_open)
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
        self.search.setObjectName("search")
        self.search.setPlaceholderText(f"{self._say(SEARCH)} (Ctrl+F)")
        self.search.setAccessibleName(self._say(SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(250)
        self.search.setMaximumWidth(320)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        glass = icon("search", LIGHT.muted)
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for group, chip in self.groups.items():
            chip.clicked.connect(partial(self._group_clicked, group))
            line.addWidget(chip)
        line.addSpacing(14)
        line.addWidget(self.whole)
        self.whole.clicked.connect(self._whole_clicked)
        line.addWidget(self._floor_line(), 1)
        line.addWidget(self.search)

    def _floor_line(self) -> QScrollArea:
        """Return the floors in a line that can be narrower than they are: a house may have ten."""
        held, area = QWidget(), QScrollArea()
        held.setAutoFillBackground(False)
        whole = QHBoxLayout(held)
        whole.setContentsMargins(0, 0, 0, 0)
        self._floors.setSpacing(8)
        whole.addLayout(self._floors)
        self.open.clicked.connect(self.only_open)
        whole.addSpacing(14)
        whole.addWidget(self.open)
        whole.addStretch(1)
        area.setViewport(QWidget())  # as in `SheetView`
        area.setWidget(held)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedHeight(self.whole.sizeHint().height() + 6)
        area.viewport().setAutoFillBackground(False)
        return area

    def _make_floors(self, wanted: Sequence[str]) -> None:
        if list(self.floors) == list(wanted):
            return
        for chip in self.floors.values():
            self._floors.removeWidget(chip)
            chip.deleteLater()
        self.floors = {floor: Chip(f"floor{floor}") for floor in wanted}
        for floor, chip in self.floors.items():
            chip.clicked.connect(partial(self._floor_clicked, floor))
            self._floors.addWidget(chip)

    def _group_clicked(self, group: Group) -> None:
        self.group_chosen.emit(group if self.groups[group].isChecked() else None)

    def _floor_clicked(self, floor: str) -> None:
        self.floor_chosen.emit(floor if self.floors[floor].isChecked() else None)

    def _whole_clicked(self) -> None:
        self.floor_chosen.emit(None)


def _text(some: Text, none: Text, count: int) -> Text:
    return some.with_(count=count) if count else none
