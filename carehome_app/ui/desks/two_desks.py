"""What two desks said differently, each decided by a key; nothing of it keeps anybody waiting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desks.conflicts import Conflict
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import brought_back
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.row_table import RowTable

TWO_DESKS: Final = QT_TRANSLATE_NOOP("Desks", "Two desks")
SETTLE: Final = QT_TRANSLATE_NOOP(
    "Desks", "Said differently; Enter: looked at, leave it so; J: one person; B: take back"
)
ONE_PERSON: Final = QT_TRANSLATE_NOOP("Desks", "They are one person")
TAKE_BACK: Final = QT_TRANSLATE_NOOP("Desks", "Take the later import back")
NOT_ONE: Final = QT_TRANSLATE_NOOP("Desks", "That is not about two people, or one of them left.")
NO_IMPORT: Final = QT_TRANSLATE_NOOP("Desks", "That is not about an imported file.")
JOINED: Final = QT_TRANSLATE_NOOP("Desks", "One person now: {count}")
TAKEN_BACK: Final = QT_TRANSLATE_NOOP("Desks", "Taken back: {name}, {count}")
IMPORTED_TWICE: Final = QT_TRANSLATE_NOOP("Desks", "imported at two desks")
TAKE_IN: Final = QT_TRANSLATE_NOOP("Desks", "Take in desk {index}")
TAKEN_IN: Final = QT_TRANSLATE_NOOP("Desks", "Taken in: desk {index}. Exchange once more.")
BEGIN: Final = QT_TRANSLATE_NOOP("Desks", "Let this PC exchange with the others")
BEGUN: Final = QT_TRANSLATE_NOOP(
    "Desks", "This PC exchanges from now on, as soon as a director takes it in at another one."
)
ENTER_ANEW: Final = QT_TRANSLATE_NOOP("Desks", "Enter anew what does not count")
LET_IN: Final = QT_TRANSLATE_NOOP("Desks", "Let lines with a clock ahead in")
ANEW: Final = QT_TRANSLATE_NOOP("Desks", "Counted now: {count}")
NOTHING: Final = QT_TRANSLATE_NOOP("Desks", "No desk says anything that another one contradicts.")
ONLY_ONE: Final = QT_TRANSLATE_NOOP(
    "Desks", "Only this desk so far. Add one: each PC then records by itself and they exchange."
)


class TwoDesks(QWidget):
    """What everybody must know of the other desks, and the list of what a person decides."""

    decided = Signal(object)
    """Something was decided: what to say of it, or None."""
    refused = Signal(object)
    """It cannot be done, and why."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after the first `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.said = label("", "muted", wrap=True)
        self.table = ColumnsTable[Conflict](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("twoDesks")
        self.anew, self.let_in = QPushButton(say(ENTER_ANEW)), QPushButton(say(LET_IN))
        self.take_in, self.begin = QPushButton(), QPushButton(say(BEGIN))
        self.strangers: dict[int, Path] = {}
        """Where pieces lie of desks that no director took in, as the last exchange found."""
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(label(say(TWO_DESKS), "section"))
        for widget in (
            self.said,
            self.list,
            self.anew,
            self.let_in,
            self.take_in,
            self.begin,
        ):
            inside.addWidget(widget)
        self.list.opened.connect(self.settle)
        for letter, words, act in (
            ("J", ONE_PERSON, self.join_people),
            ("B", TAKE_BACK, self.take_back),
        ):
            shortcut = QShortcut(QKeySequence(letter), self.list)
            shortcut.setWhatsThis(say(words))
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._of_chosen, act))
        self.anew.clicked.connect(self.enter_anew)
        self.let_in.clicked.connect(self.let_lines_in)
        self.take_in.clicked.connect(self.take_desk_in)
        self.begin.clicked.connect(self.begin_exchange)

    def refresh(self, *, several: bool) -> None:
        """Show what is so now, in a home with one desk or several."""
        say, desks = self._context.say, self._context.house.desks
        sentences = desks.sentences() or [NOTHING if several else ONLY_ONE]
        found = desks.conflicts()
        self.said.setText("\n".join(say(one) for one in sentences))
        self.said.setVisible(not found or sentences != [NOTHING])
        self.table.show_items(found, (Shown(SETTLE, self._shown, 1),))
        self.list.setVisible(bool(found))
        self.anew.setVisible(bool(desks.forks()))
        self.let_in.setVisible(bool(desks.far_ahead()))
        for station in self.strangers:
            self.take_in.setText(say(TAKE_IN.with_(index=station)))
        self.take_in.setVisible(bool(self.strangers))
        # A restored or copied record knows of others, and has no keys of its own yet.
        self.begin.setVisible(several and not desks.has_several())

    def settle(self, conflict: Conflict) -> None:
        """Say that somebody looked at what two desks said differently."""
        try:
            self._context.house.desks.settle(conflict)
        except CareHomeError as error:
            self.refused.emit(error.sentence)
            return
        self._decided(None)

    def join_people(self, conflict: Conflict) -> None:
        """Say that the people of a conflict are one."""
        if not conflict.pairs:
            self.refused.emit(NOT_ONE)
            return
        try:
            self._context.house.desks.people.join(conflict.pairs)
        except CareHomeError as error:
            self.refused.emit(error.sentence)
            return
        self._decided(JOINED.with_(count=len(conflict.pairs)))

    def take_back(self, conflict: Conflict) -> None:
        """Take the later import of one file back."""
        say, house = self._context.say, self._context.house
        file = house.desks.later_import(conflict)
        if file is None:
            self.refused.emit(NO_IMPORT)
            return
        try:
            done = house.taking_back.take_back(file, say(IMPORTED_TWICE))
        except CareHomeError as error:
            self.refused.emit(error.sentence)
            return
        self._decided(TAKEN_BACK.with_(name=file.name, count=done.count))

    @Slot()
    def enter_anew(self) -> None:
        """Enter the lost branches anew."""
        desks = self._context.house.desks
        try:
            count = sum(desks.adopt(station) for station in desks.forks())
        except CareHomeError as error:
            self.refused.emit(error.sentence)
            return
        self.decided.emit(ANEW.with_(count=count))

    @Slot()
    def let_lines_in(self) -> None:
        """Let lines in that were written with a clock far ahead."""
        desks = self._context.house.desks
        try:
            count = sum(desks.let_in(station).count for station in desks.far_ahead())
        except CareHomeError as error:
            self.refused.emit(error.sentence)
            return
        self.decided.emit(ANEW.with_(count=count))

    @Slot()
    def take_desk_in(self) -> None:
        """Take in a desk that was not invited: a restored or copied one."""
        station, place = self.strangers.popitem()
        try:
            self._context.house.desks.welcome(station, place)
        except CareHomeError as error:
            self.strangers[station] = place
            self.refused.emit(error.sentence)
            return
        self.decided.emit(TAKEN_IN.with_(index=station))

    @Slot()
    def begin_exchange(self) -> None:
        """Give this PC keys of its own."""
        try:
            self._context.house.desks.begin_exchange()
        except CareHomeError as error:
            self.refused.emit(error.sentence)
            return
        self.decided.emit(BEGUN)

    def _decided(self, said: object) -> None:
        self.decided.emit(said)
        self.list.setFocus()

    def _of_chosen(self, act: Callable[[Conflict], None]) -> None:
        chosen = self.list.chosen()
        if chosen is not None and not brought_back(self.list):
            act(chosen)

    def _shown(self, one: Conflict) -> str:
        said = self._context.say(one.text)
        return f"▲ {said}" if one.is_alarm else said
