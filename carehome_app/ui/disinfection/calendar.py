"""The last thirty days, area by area: what was done of what was due, as signs and numbers."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from carehome_app.domain.disinfection.duties import Board, Count, count
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.report import NO_RATE
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
SHARE: Final = "%"
CELL: Final = QT_TRANSLATE_NOOP("Disinfection", "{area}, {day}: done {done} of {due}, late {late}")
NOTHING: Final = ""
WIDEST: Final = 3
"""Characters that fit a cell; of larger numbers only those still missing are shown."""


class _Row:
    """A class or an area with its figures of each day."""

    def __init__(self, label: Text | str, *, is_class: bool) -> None:
        self.label = label
        self.is_class = is_class
        self.days: dict[date, Count] = {}

    @property
    def whole(self) -> Count:
        """All days together."""
        total = Count()
        for one in self.days.values():
            total = total.plus(one)
        return total


class CoverageModel(QAbstractTableModel):
    """Rows of classes and their areas, columns of days, the newest last."""

    def __init__(self, say: Translate) -> None:
        """Show nothing yet."""
        super().__init__()
        self._say = say
        self._rows: list[_Row] = []
        self._days: list[date] = []

    def show_boards(self, boards: Sequence[Board]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._days = [board.day for board in boards]
        classes: dict[str, _Row] = {}
        areas: dict[int, tuple[str, _Row]] = {}
        for board in boards:
            for code, counted in board.by_class.items():
                label = board.class_versions[code].label
                classes.setdefault(code, _Row(label, is_class=True)).days[board.day] = counted
            for one in board.areas:
                code, name = one.version.area_class, one.area.now.name
                _code, row = areas.setdefault(one.area.id, (code, _Row(name, is_class=False)))
                row.days[board.day] = count([one], board.at)
        self._rows = []
        for code, row in classes.items():
            own = [of_area for known, of_area in areas.values() if known == code]
            self._rows += [row, *own]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the days and the coverage."""
        return 0 if parent.isValid() else len(self._days) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return the day of a column, or the name of a row."""
        if orientation is Qt.Orientation.Vertical:
            return self._row_head(section, role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return SHARE if section == 0 else self._days[section - 1].strftime("%d")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the figures of a day: a tick when complete, else done of due."""
        row = self._rows[index.row()]
        if index.column() == 0:
            return self._whole(row, role)
        counted = row.days.get(self._days[index.column() - 1])
        if counted is None:
            return None
        looks: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: _sign(counted),
            Qt.ItemDataRole.BackgroundRole: QColor(_colour(counted)),
            Qt.ItemDataRole.ForegroundRole: QColor(
                theme().alarm if counted.overdue else theme().ink
            ),
            Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignCenter,
        }
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = self._words(row, index.column() - 1, counted)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return looks.get(role)

    def _row_head(self, section: int, role: int) -> Any:  # noqa: ANN401
        row = self._rows[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(row) if row.is_class else f"   {self._name(row)}"
        return None

    def _name(self, row: _Row) -> str:
        return self._say(row.label) if isinstance(row.label, Text) else row.label

    def _whole(self, row: _Row, role: int) -> Any:  # noqa: ANN401
        whole = row.whole
        if role == Qt.ItemDataRole.DisplayRole:
            return NO_RATE if whole.coverage is None else str(whole.coverage)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _words(self, row: _Row, day: int, counted: Count) -> str:
        what = {"done": counted.done, "due": counted.due, "late": counted.late}
        shown = self._days[day].isoformat()
        return self._say(CELL.with_(area=self._name(row), day=shown, **what))


def _sign(counted: Count) -> str:
    if not counted.due:
        return NOTHING
    if counted.done == counted.due:
        return "✓" if not counted.late else "(✓)"
    shown = f"{counted.done}/{counted.due}"
    return shown if len(shown) <= WIDEST else f"-{counted.due - counted.done}"


def _colour(counted: Count) -> str:
    if counted.overdue:
        return theme().alarm_soft
    if counted.late:
        return theme().low_soft
    return theme().well_soft if counted.done == counted.due else theme().due_soft


class CoverageCalendar(QTableView):
    """Thirty narrow columns."""

    def __init__(self, say: Translate, parent: QWidget | None = None) -> None:
        """Make an empty calendar."""
        super().__init__(parent)
        self.cells = CoverageModel(say)
        self._context: Context | None = None
        self.setObjectName("calendar")
        self.setModel(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setStyleSheet("QHeaderView::section { padding: 5px 0; }")
        self.verticalHeader().setDefaultSectionSize(26)
        self.verticalHeader().setStyleSheet("QHeaderView::section { padding: 0 8px; }")
        self.setStyleSheet("QTableView::item { padding: 0; }")
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def load(self, context: Context) -> None:
        """Read thirty days beside the window: with hundreds of areas that takes a moment."""
        self._context = context
        work = partial(read_calendar, context.house.desk)
        context.background.run(self, work, done=self.cells.show_boards, failed=self._say_trouble)

    def _say_trouble(self, error: Exception) -> None:
        if not isinstance(error, CareHomeError) or self._context is None:
            raise error
        self._context.events.told.emit(self._context.say(error.sentence))


def read_calendar(desk: Desk) -> list[Board]:
    """Return the last thirty days, read from a store of its own: this runs in another thread."""
    store = desk.store.again()
    try:
        return DisinfectionBoard(Desk(store, desk.clock, desk.actor)).calendar()
    finally:
        store.close()
