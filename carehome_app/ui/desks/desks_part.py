"""The desks of the home: who there is, a new one, where to exchange, and what differs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desks.conflicts import Conflict
from carehome_app.services.desks.joining import SUFFIX
from carehome_app.services.desks.parts import DeskLine
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.row_table import RowTable

HEADING: Final = QT_TRANSLATE_NOOP("Desks", "Desks of this home")
ONLY_ONE: Final = QT_TRANSLATE_NOOP(
    "Desks", "Only this desk so far. Add one: each PC then records by itself and they exchange."
)
NAME: Final = QT_TRANSLATE_NOOP("Desks", "Desk")
LINES: Final = QT_TRANSLATE_NOOP("Desks", "Lines")
SEEN: Final = QT_TRANSLATE_NOOP("Desks", "Last seen")
STATE: Final = QT_TRANSLATE_NOOP("Desks", "State")
THIS: Final = QT_TRANSLATE_NOOP("Desks", "this desk")
CLOSED: Final = QT_TRANSLATE_NOOP("Desks", "closed: {why}")
AHEAD: Final = QT_TRANSLATE_NOOP("Desks", "clock {minutes} min ahead")
EXCHANGES: Final = QT_TRANSLATE_NOOP("Desks", "exchanges")
EARLIER: Final = QT_TRANSLATE_NOOP("Desks", "earlier place of the record")
ADD: Final = QT_TRANSLATE_NOOP("Desks", "Add a desk")
NEW_NAME: Final = QT_TRANSLATE_NOOP("Desks", "What it is called, such as second floor")
STICK: Final = QT_TRANSLATE_NOOP("Desks", "Folder or stick for the invitation")
INVITE: Final = QT_TRANSLATE_NOOP("Desks", "Write the invitation")
WRITTEN: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "Written: {path}. Carry it to the new PC; joining there asks for this home's passphrase and"
    " the director's PIN. The file holds the whole record, sealed.",
)
PLACE: Final = QT_TRANSLATE_NOOP("Desks", "Where desks exchange")
FOLDER: Final = QT_TRANSLATE_NOOP("Desks", "Shared or synced folder, or a stick; empty: none")
NOW: Final = QT_TRANSLATE_NOOP("Desks", "Exchange now")
DONE: Final = QT_TRANSLATE_NOOP(
    "Desks", "Taken: {taken}. Brought there: {sent}. It may be pulled now."
)
NO_FOLDER: Final = QT_TRANSLATE_NOOP("Desks", "Say first where desks exchange.")
CLOSE: Final = QT_TRANSLATE_NOOP("Desks", "Close the chosen desk")
WHY: Final = QT_TRANSLATE_NOOP("Desks", "Why: lost, stolen, given away")
CHOOSE: Final = QT_TRANSLATE_NOOP("Desks", "Choose a desk in the list first.")
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
NOT_THERE: Final = QT_TRANSLATE_NOOP("Desks", "There is no such folder.")
TWO_DESKS: Final = QT_TRANSLATE_NOOP("Desks", "Two desks")
ENTER_ANEW: Final = QT_TRANSLATE_NOOP("Desks", "Enter anew what does not count")
LET_IN: Final = QT_TRANSLATE_NOOP("Desks", "Let lines with a clock ahead in")
ANEW: Final = QT_TRANSLATE_NOOP("Desks", "Counted now: {count}")
NOTHING: Final = QT_TRANSLATE_NOOP("Desks", "No desk says anything that another one contradicts.")


class DesksPart(QWidget):
    """A list of desks on the left; on the right a new one, the folder, and the closing of one."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after the first `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[DeskLine](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("desks")
        self.now = QPushButton(say(NOW))
        self.now.setObjectName("exchange_now")
        self.now.setProperty("kind", "main")
        self.state = Trouble()
        self.two = label("", "muted", wrap=True)
        self.conflict_table = ColumnsTable[Conflict](say)
        self.conflicts = RowTable(self.conflict_table)
        self.conflicts.setObjectName("twoDesks")
        self.anew, self.let_in = QPushButton(say(ENTER_ANEW)), QPushButton(say(LET_IN))
        self.add = Form(say, ((Field("name", say(NEW_NAME)),), (Field("stick", say(STICK)),)))
        self.add.keep_button.say(say(INVITE))
        self.place = Form(say, ((Field("folder", say(FOLDER)),),))
        self.closing = Form(say, ((Field("why", say(WHY)),),))
        self.result = label("", "muted", wrap=True)
        self._lay_out()
        self.conflicts.opened.connect(self.settle)
        for letter, words, act in (
            ("J", ONE_PERSON, self.join_people),
            ("B", TAKE_BACK, self.take_back),
        ):
            shortcut = QShortcut(QKeySequence(letter), self.conflicts)
            shortcut.setWhatsThis(say(words))
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._of_chosen, act))
        self.now.clicked.connect(self.exchange)
        self.anew.clicked.connect(self.enter_anew)
        self.let_in.clicked.connect(self.let_lines_in)
        self.add.kept.connect(self.invite)
        self.place.kept.connect(self.keep_place)
        self.closing.kept.connect(self.close_desk)
        for form in (self.add, self.place, self.closing):
            form.left.connect(self._leave)

    def refresh(self) -> None:
        """Show the desks as they are known now; a form somebody is typing in stays as it is."""
        say, desks = self._context.say, self._context.house.desks
        place = self.list.place
        listed = desks.listed()
        self.table.show_items(listed, self._columns())
        self.list.choose(place)
        sentences = desks.sentences() or [NOTHING if len(listed) > 1 else ONLY_ONE]
        self.two.setText("\n".join(say(one) for one in sentences))
        self._show_conflicts()
        self.anew.setVisible(bool(desks.forks()))
        self.let_in.setVisible(bool(desks.far_ahead()))
        for form in (self.add, self.place, self.closing):
            if not form.is_dirty:
                self._show(form)

    def _to_closing(self, _line: DeskLine) -> None:
        """Go to where the chosen desk can be closed."""
        self.closing.fields["why"].take_focus()

    def settle(self, conflict: Conflict) -> None:
        """Say that somebody looked at what two desks said differently."""
        try:
            self._context.house.desks.settle(conflict)
        except CareHomeError as error:
            self.state.say(self._context.say(error.sentence))
            return
        self._changed()
        self.conflicts.setFocus()

    def join_people(self, conflict: Conflict) -> None:
        """Say that the people of a conflict are one."""
        say, desks = self._context.say, self._context.house.desks
        if not conflict.pairs:
            self.state.say(say(NOT_ONE))
            return
        try:
            desks.people.join(conflict.pairs)
        except CareHomeError as error:
            self.state.say(say(error.sentence))
            return
        self._changed(JOINED.with_(count=len(conflict.pairs)))
        self.conflicts.setFocus()

    def take_back(self, conflict: Conflict) -> None:
        """Take the later import of one file back."""
        say, house = self._context.say, self._context.house
        file = house.desks.later_import(conflict)
        if file is None:
            self.state.say(say(NO_IMPORT))
            return
        try:
            done = house.taking_back.take_back(file, say(IMPORTED_TWICE))
        except CareHomeError as error:
            self.state.say(say(error.sentence))
            return
        self._changed(TAKEN_BACK.with_(name=file.name, count=done.count))
        self.conflicts.setFocus()

    def _of_chosen(self, act: Callable[[Conflict], None]) -> None:
        chosen = self.conflicts.chosen()
        if chosen is not None:
            act(chosen)

    def _show_conflicts(self) -> None:
        found = self._context.house.desks.conflicts()
        self.conflict_table.show_items(found, (Shown(SETTLE, self._conflict, 1),))
        self.conflicts.setVisible(bool(found))

    def _conflict(self, one: Conflict) -> str:
        said = self._context.say(one.text)
        return f"▲ {said}" if one.is_alarm else said

    @Slot()
    def invite(self) -> None:
        """Write an invitation to a stick."""
        said, say = self.add.values(), self._context.say
        folder = Path(said["stick"].strip()).expanduser()
        if not said["stick"].strip() or not folder.is_dir():
            self.add.complain("stick", say(NOT_THERE))
            return
        try:
            index, data = self._context.house.desks.invite(said["name"])
            home = self._context.house.desk.card.id[:8]
            path = folder / f"carehome-{home}-{index}{SUFFIX}"
            path.write_bytes(data)
        except CareHomeError as error:
            self.add.complain("name", say(error.sentence))
            return
        except OSError as error:
            self.add.complain("stick", error.strerror or say(NOT_THERE))
            return
        self._show(self.add)
        self._changed(WRITTEN.with_(path=path))

    @Slot()
    def keep_place(self) -> None:
        """Exchange by another folder from now on."""
        said = self.place.values()["folder"].strip()
        try:
            self._context.house.desks.set_folder(Path(said) if said else None)
        except CareHomeError as error:
            self.place.complain("folder", self._context.say(error.sentence))
            return
        self._show(self.place)
        self._changed()

    @Slot()
    def exchange(self) -> None:
        """Exchange now, as with a stick that was just put in."""
        say, desks = self._context.say, self._context.house.desks
        folder = desks.folder()
        if folder is None:
            self.state.say(say(NO_FOLDER))
            return
        try:
            done = desks.exchange(folder)
        except CareHomeError as error:
            self.state.say(say(error.sentence))
            return
        self._changed(DONE.with_(taken=done.count, sent=done.sent))
        self.state.say(" ".join(say(one) for one in done.problems))

    @Slot()
    def close_desk(self) -> None:
        """Close the chosen desk."""
        say, chosen = self._context.say, self.list.chosen()
        if chosen is None:
            self.closing.complain("why", say(CHOOSE))
            return
        try:
            self._context.house.desks.close(chosen.station, self.closing.values()["why"])
        except CareHomeError as error:
            self.closing.complain("why", say(error.sentence))
            return
        self._show(self.closing)
        self._changed()

    @Slot()
    def enter_anew(self) -> None:
        """Enter the lines of lost branches anew."""
        desks = self._context.house.desks
        try:
            count = sum(desks.adopt(station) for station in desks.forks())
        except CareHomeError as error:
            self.state.say(self._context.say(error.sentence))
            return
        self._changed(ANEW.with_(count=count))

    @Slot()
    def let_lines_in(self) -> None:
        """Let lines in whose clock was far ahead."""
        desks = self._context.house.desks
        try:
            count = sum(desks.let_in(station).count for station in desks.far_ahead())
        except CareHomeError as error:
            self.state.say(self._context.say(error.sentence))
            return
        self._changed(ANEW.with_(count=count))

    def _changed(self, result: Text | None = None) -> None:
        self.result.setText("" if result is None else self._context.say(result))
        self.state.say("")
        self._context.events.changed.emit(~Changes.NONE)
        self.refresh()

    @Slot()
    def _leave(self) -> None:
        for form in (self.add, self.place, self.closing):
            self._show(form)
        self.list.setFocus()

    def _show(self, form: Form) -> None:
        say, folder = self._context.say, self._context.house.desks.folder()
        if form is self.add:
            form.fill(say(ADD), {"name": "", "stick": ""})
        elif form is self.place:
            form.fill(say(PLACE), {"folder": "" if folder is None else str(folder)})
        else:
            form.fill(say(CLOSE), {"why": ""})

    def _columns(self) -> tuple[Shown[DeskLine], ...]:
        return (
            Shown(NAME, lambda one: one.name or str(one.station), 4),
            Shown(LINES, lambda one: str(one.head), 2),
            Shown(SEEN, self._seen, 3),
            Shown(STATE, self._state, 4),
        )

    def _seen(self, one: DeskLine) -> str:
        if one.is_this or one.seen_at is None:
            return ""
        return f"{self._context.house.desk.home_time.local(one.seen_at):%m-%d %H:%M}"

    def _state(self, one: DeskLine) -> str:
        say = self._context.say
        if one.closed_after is not None:
            return say(CLOSED.with_(why=one.closed_why))
        said = [say(THIS)] if one.is_this else []
        if one.ahead_minutes:
            said.append(say(AHEAD.with_(minutes=one.ahead_minutes)))
        elif not one.is_this:
            said.append(say(EXCHANGES if one.exchanges else EARLIER))
        return " · ".join(said)

    def _lay_out(self) -> None:
        self.list.opened.connect(self._to_closing)
        card = Card(self._context.say(HEADING))
        card.head.addWidget(self.now)
        for widget in (self.state, self.list):
            card.body.addWidget(widget, int(widget is self.list))
        card.body.addWidget(label(self._context.say(TWO_DESKS), "section"))
        for below in (self.two, self.conflicts, self.anew, self.let_in, self.result):
            card.body.addWidget(below)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        for form in (self.add, self.place, self.closing):
            right.addWidget(form)
        right.addStretch(1)
        Beside(self, side).insertWidget(0, card, 1)
