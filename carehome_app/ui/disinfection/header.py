"""The head of the disinfection page: title, how much is done, filters, two buttons."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.disinfection.duties import WORDS, AreaDay, Board, Count, DutyState
from carehome_app.domain.disinfection.report import figures, minimum_text
from carehome_app.domain.duties.due_list import Item, subjects
from carehome_app.domain.people import natural
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, PlainLabel, plain_tip
from carehome_app.ui.widgets.quiet_choice import QuietChoice

TITLE: Final = QT_TRANSLATE_NOOP("Disinfection", "Disinfection 2-2-1")
OF_CLASS: Final = QT_TRANSLATE_NOOP("Disinfection", "{kind} {done}/{due}")
TODAY: Final = QT_TRANSLATE_NOOP("Disinfection", "Today")
CALENDAR: Final = QT_TRANSLATE_NOOP("Disinfection", "Last 30 days")
ALL: Final = QT_TRANSLATE_NOOP("Disinfection", "All {count}")
OPEN: Final = QT_TRANSLATE_NOOP("Disinfection", "Open {count}")
OVERDUE: Final = QT_TRANSLATE_NOOP("Disinfection", "Overdue {count}")
EVERY_CLASS: Final = QT_TRANSLATE_NOOP("Disinfection", "every class")
EVERY_FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "every floor")
FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "floor {floor}")
FOUND: Final = QT_TRANSLATE_NOOP("Disinfection", "To follow up: {count}")
FIND: Final = QT_TRANSLATE_NOOP("Disinfection", "Room, name or initials")
RECORD: Final = QT_TRANSLATE_NOOP("Disinfection", "Record")
WHOLE_FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "Whole floor")


class BoardHeader(QWidget):
    """Tells what is shown; the page does it."""

    calendar_chosen = Signal(bool)
    filter_changed = Signal()
    record_requested = Signal()
    floor_requested = Signal()
    found_requested = Signal()
    """Show what acts and what is to be followed up."""

    def __init__(self, say: Translate, parent: QWidget | None = None) -> None:
        """Make the head of an empty board."""
        super().__init__(parent)
        self._say = say
        self._title, self._rule, self._share = (
            PlainLabel(self),
            ElidedLabel(least=0),
            PlainLabel(self),
        )
        self._bar = DueBar(say, WORDS)
        self._behind: frozenset[int] = frozenset()
        self._days, self._states = QButtonGroup(self), QButtonGroup(self)
        self._state = {key: QPushButton(self) for key in ("all", "open", "overdue")}
        self._day = {key: QPushButton(self) for key in ("today", "calendar")}
        self.of_class, self.of_floor = QuietChoice(self), QuietChoice(self)
        self.wanted = FindField(say(FIND), "findArea")
        self.found = QPushButton(self)
        self._build()

    def show_board(self, board: Board) -> None:
        """Show the figures of a board."""
        total = board.total
        self._bar.show_list(board.due_list)
        self._share.setText(f"{total.done} / {total.due}")
        found = figures([board])
        self._rule.setText(" · ".join(self._class_words(one.label, one.counted) for one in found))
        minimums = [
            f"{self._say(one.label)}: {self._say(minimum_text(one.times))}" for one in found
        ]
        self._rule.setToolTip(plain_tip("\n".join(minimums)))
        self._count("all", ALL, total.due)
        self._count("open", OPEN, total.due - total.done)
        self._count("overdue", OVERDUE, total.overdue)
        self._offer(board.areas)

    def show_found(self, count: int) -> None:
        """Say how many findings about areas are open."""
        self.found.setText(self._say(FOUND.with_(count=count)))

    def show_all(self) -> None:
        """Take every filter away."""
        self.wanted.clear()
        self.of_class.choose("")
        self.of_floor.choose("")
        self._state["all"].setChecked(True)
        self.filter_changed.emit()

    def passes(self, one: AreaDay, board: Board) -> bool:
        """Return whether the filters let an area through."""
        if self._behind:
            return one.area.id in self._behind
        if not one.duties or not _is_called(one.area.now.name, self.wanted.text()):
            return False
        code, floor = self.of_class.code(), self.of_floor.code()
        if (code and one.version.area_class != code) or (floor and one.version.floor != floor):
            return False
        if self._state["open"].isChecked():
            return not one.is_complete
        if self._state["overdue"].isChecked():
            return any(duty.state(board.at) is DutyState.OVERDUE for duty in one.duties)
        return True

    def show_behind(self, items: Sequence[Item]) -> None:
        """Let only the areas behind a number through, until another filter is chosen."""
        self._behind = frozenset(subjects(items))
        self.filter_changed.emit()

    def _choose(self) -> None:
        self._behind = frozenset()
        self.filter_changed.emit()

    def _class_words(self, label: Text, counted: Count) -> str:
        return self._say(OF_CLASS.with_(kind=label, done=counted.done, due=counted.due))

    def _count(self, key: str, text: Text, number: int) -> None:
        self._state[key].setText(self._say(text.with_(count=number)))

    def _offer(self, areas: Sequence[AreaDay]) -> None:
        say = self._say
        classes = {one.version.area_class: say(one.of_class.label) for one in areas}
        floors = sorted({one.version.floor for one in areas if one.version.floor}, key=natural)
        self.of_class.offer([("", say(EVERY_CLASS)), *classes.items()])
        shown = [(floor, say(FLOOR.with_(floor=floor))) for floor in floors]
        self.of_floor.offer([("", say(EVERY_FLOOR)), *shown])

    def _build(self) -> None:
        say = self._say
        set_kind(self._title, "title")
        set_kind(self._rule, "muted")
        set_kind(self._share, "section")
        self._title.setText(say(TITLE))
        self._bar.setMinimumWidth(24)
        self._bar.setMaximumWidth(180)
        record = KeyButton(say(RECORD), "Space", "main")
        floor = KeyButton(say(WHOLE_FLOOR), "Ctrl A")
        record.clicked.connect(self.record_requested)
        floor.clicked.connect(self.floor_requested)
        top = QHBoxLayout()
        for widget, room in ((self._title, 0), (self._bar, 1), (self._share, 0), (self._rule, 4)):
            top.addWidget(widget, room)
        for button in (record, floor):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(self._filters())

    def _filters(self) -> Across:
        """Lay out the chips, and what is chosen and searched: below them where both do not fit."""
        whole, line, finding = Across(), QHBoxLayout(), self._finding()
        whole.put(line)
        whole.put(finding, 1)
        self._day["today"].setText(self._say(TODAY))
        self._day["calendar"].setText(self._say(CALENDAR))
        for group, buttons in ((self._days, self._day), (self._states, self._state)):
            for key, button in buttons.items():
                set_kind(button, "filter")
                button.setCheckable(True)
                button.setObjectName(f"filter_{key}")
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                group.addButton(button)
                line.addWidget(button)
            line.addSpacing(18)
        line.addStretch()
        self._day["today"].setChecked(True)
        self._state["all"].setChecked(True)
        self._day["calendar"].toggled.connect(self.calendar_chosen)
        self._states.buttonClicked.connect(self._choose)
        return whole

    def _finding(self) -> QHBoxLayout:
        finding = QHBoxLayout()
        for choice in (self.of_class, self.of_floor):
            choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            choice.currentIndexChanged.connect(self._choose)
            choice.setMinimumContentsLength(9)  # and no less: below the chips there is room
            finding.addWidget(choice)
        finding.addStretch()
        set_kind(self.found, "filter")
        self.found.setObjectName("found")
        self.found.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.found.clicked.connect(self.found_requested)
        self.wanted.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.wanted.textChanged.connect(self._choose)
        finding.addWidget(self.found)
        finding.addWidget(self.wanted)
        return finding


def _is_called(name: str, wanted: str) -> bool:
    """Return whether an area's name has a text in it, or is spelled so in pinyin."""
    text = normalized(wanted).lower().strip()
    if not text or text in normalized(name).lower():
        return True
    if not (text.isascii() and text.isalpha()):
        return False
    from carehome_app.services.people.spelling import spellings

    return any(text in one for one in spellings(name))
