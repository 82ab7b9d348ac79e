"""What a home that begins is proposed: a list whose lines can be left out, and a desk."""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.row_table import RowTable

TAKE: Final = QT_TRANSLATE_NOOP("Beginning", "Take")
NOTHING: Final = QT_TRANSLATE_NOOP("Beginning", "There is nothing to propose here. Esc goes back.")
NOT_TICKED: Final = QT_TRANSLATE_NOOP("Beginning", "No line is ticked: Space ticks one again.")
LEAVE_OUT: Final = QT_TRANSLATE_NOOP("Beginning", "Space leaves a line out, or takes it again.")
Item = TypeVar("Item")


class Line(msgspec.Struct, Generic[Item], frozen=True):
    """A proposal, and whether it is taken."""

    item: Item
    taken: bool = True


class OfferList(RowTable[Line[Item]]):
    """The proposals; Space leaves one out, digits say something else about it."""

    turned = Signal(int)
    """The line at this place is taken, or left out."""
    chosen_digit = Signal(int, int)
    """A place, and the digit that was pressed there."""
    left = Signal()
    """Esc: back to Today."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Space, digits and Esc; Enter takes all that is ticked."""
        row, key = self.place, event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key == Qt.Key.Key_Space:
            self.turned.emit(row)
        elif row >= 0 and Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and not event.modifiers():
            self.chosen_digit.emit(row, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)


class Offer(QWidget, Generic[Item]):
    """One step of the first hour: subclasses say what is proposed and what taking it does."""

    finished = Signal(str)
    """It was taken: what is told. Empty when nothing was."""
    heading: Text
    hint: Text

    def __init__(self, context: Context, name: str) -> None:
        """Make the step; `name` is the object name of its list."""
        super().__init__()
        self.context = context
        self.lines: list[Line[Item]] = []
        self.table = ColumnsTable[Line[Item]](context.say)
        self.list = OfferList[Item](self.table, sorts=False)
        self.list.setObjectName(name)
        self.list.setAccessibleName(context.say(self.heading))
        self.desk = DeskCard(context.say(self.heading))
        self.desk.aside.setText(context.say(LEAVE_OUT))
        self.desk.show_act(context.say(self.act(0)), able=False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.desk)
        self.list.entered.connect(self.take)
        self.list.opened.connect(self._turn_current)
        self.list.turned.connect(self._turn)
        self.list.left.connect(self.leave)
        self.desk.entered.connect(self.take)
        self.desk.left.connect(self.leave)

    def proposed(self) -> Sequence[Item]:
        """Return what is proposed now."""
        raise NotImplementedError

    def wanted(self, _item: Item) -> bool:
        """Return whether a proposal is ticked at first."""
        return True

    def columns(self) -> tuple[Shown[Line[Item]], ...]:
        """Return the columns after the first, which says what is taken."""
        raise NotImplementedError

    def act(self, count: int) -> Text:
        """Return what Enter does with so many lines."""
        raise NotImplementedError

    def keep(self, chosen: Sequence[Item]) -> str:
        """Take what was chosen; return what is told, or nothing while it is not over."""
        raise NotImplementedError

    def begin(self) -> None:
        """Propose anew, every line taken."""
        self.lines = [Line(one, self.wanted(one)) for one in self.proposed()]
        self.show_lines()
        self.list.choose(0)
        self.list.setFocus()

    def show_lines(self) -> None:
        """Show the lines as they are now, and what Enter will do."""
        say, place = self.context.say, self.list.place
        take = Shown[Line[Item]](TAKE, lambda line: "✓" if line.taken else "–", 1)
        self.table.show_items(self.lines, (take, *self.columns()))
        self.list.choose(place)
        count = len(self.chosen())
        self.desk.show_act(say(self.act(count)), able=count > 0)
        self.desk.say(say(self.hint if self.lines else NOTHING))

    def chosen(self) -> list[Item]:
        """Return what is taken."""
        return [line.item for line in self.lines if line.taken]

    @Slot()
    def take(self) -> None:
        """Take what is ticked; what is wrong is said in the desk."""
        if not self.chosen():
            self._find_nothing()
            return
        try:
            told = self.keep(self.chosen())
        except CareHomeError as error:
            self.desk.say(self.context.say(error.sentence), "trouble")
            return
        if told:
            self.finished.emit(told)

    @Slot()
    def leave(self) -> None:
        """Take nothing and go back."""
        self.finished.emit("")

    def change(self, place: int, item: Item) -> None:
        """Put something else in the place of a proposal."""
        self.lines[place] = Line(item)
        self.show_lines()

    @Slot()
    def _turn_current(self) -> None:
        """Answer a double click: only Enter takes everything."""
        self._turn(self.list.place)

    def _find_nothing(self) -> None:
        """Say that a key found no line it could be about."""
        self.desk.say(self.context.say(NOT_TICKED if self.lines else NOTHING), "look")

    @Slot(int)
    def _turn(self, place: int) -> None:
        if not 0 <= place < len(self.lines):
            self._find_nothing()
            return
        self.lines[place] = replace(self.lines[place], taken=not self.lines[place].taken)
        self.show_lines()
        self.list.choose(place + 1)
