"""The desks of the home: who there is, a new one, where to exchange, and what differs."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desks.joining import SUFFIX
from carehome_app.services.desks.parts import DeskLine
from carehome_app.services.desks.sticks import plugged_in
from carehome_app.ui.desks.two_desks import TwoDesks
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import Card, SquareLabel, label
from carehome_app.ui.widgets.row_table import RowTable

HEADING: Final = QT_TRANSLATE_NOOP("Desks", "Our desks")
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
    "Written: {path}. Carry it to the new PC: Join a home as one more PC, then scan this code"
    " there (or type the passphrase), and the director's PIN. Whoever has file and code reads the"
    " whole record: Esc hides the code.",
)
PLACE: Final = QT_TRANSLATE_NOOP("Desks", "Where desks exchange")
FOLDER: Final = QT_TRANSLATE_NOOP("Desks", "Shared or synced folder, or a stick; empty: none")
NOW: Final = QT_TRANSLATE_NOOP("Desks", "Exchange now")
DONE: Final = QT_TRANSLATE_NOOP(
    "Desks", "Taken: {taken}. Brought there: {sent}. It may be pulled now."
)
NO_FOLDER: Final = QT_TRANSLATE_NOOP(
    "Desks", "Say first where desks exchange, or plug a stick in."
)
STICK_NOW: Final = QT_TRANSLATE_NOOP("Desks", "Exchange with the stick")
NO_STICK: Final = QT_TRANSLATE_NOOP("Desks", "No stick is plugged in.")
CLOSE_ONE: Final = QT_TRANSLATE_NOOP("Desks", "Close {desk}")
CLOSE: Final = QT_TRANSLATE_NOOP("Desks", "Close the chosen desk")
WHY: Final = QT_TRANSLATE_NOOP("Desks", "Why: lost, stolen, given away")
CHOOSE: Final = QT_TRANSLATE_NOOP("Desks", "Choose a desk in the list first.")
NOT_THERE: Final = QT_TRANSLATE_NOOP("Desks", "There is no such folder.")


class DesksPart(QWidget):
    """A list of desks with the closing of one below; on the right a new one, and the folder."""

    def __init__(
        self, context: Context, sticks: Callable[[], Sequence[Path]] = plugged_in
    ) -> None:
        """Make the part; it shows something after the first `refresh`."""
        super().__init__()
        self._context, self._sticks = context, sticks
        say = context.say
        self.table = ColumnsTable[DeskLine](say)
        self.list = RowTable(self.table, who=attrgetter("station"))
        self.list.setObjectName("desks")
        self.now = QPushButton(say(NOW))
        self.now.setObjectName("exchange_now")
        self.now.setProperty("kind", "main")
        self.state = Trouble()
        self.stick_now = QPushButton(say(STICK_NOW))
        self.stick_now.setObjectName("exchange_stick")
        self.differing = TwoDesks(context)
        self.code = SquareLabel()
        self.code.setObjectName("invitationCode")
        self.add = Form(say, ((Field("name", say(NEW_NAME)),), (Field("stick", say(STICK)),)))
        self.add.act.say(say(INVITE))
        self.place = Form(say, ((Field("folder", say(FOLDER)),),))
        self.closing = Form(say, ((Field("why", say(WHY)),),))
        self.result = label("", "muted", wrap=True)
        self.closing.stand_beside(self.list.row_of)
        self._lay_out()
        self.list.moved.connect(self._show_closing)
        self.now.clicked.connect(self.exchange)
        self.stick_now.clicked.connect(self.exchange_stick)
        self.differing.decided.connect(self._changed)
        self.differing.refused.connect(self._refuse)
        self.add.entered.connect(self.invite)
        self.place.entered.connect(self.keep_place)
        self.closing.entered.connect(self.close_desk)
        for form in (self.add, self.place, self.closing):
            form.left.connect(self._leave)

    def refresh(self) -> None:
        """Show the desks as they are known now; a form somebody is typing in stays as it is."""
        desks = self._context.house.desks
        listed = desks.listed()
        self.list.show_items(listed, self._columns())
        self.differing.refresh(several=len(listed) > 1)
        for form in (self.add, self.place, self.closing):
            if not form.is_dirty:
                self._show(form)

    @Slot()
    def _show_closing(self) -> None:
        """Name the chosen desk where it can be closed; what is typed of another one stays."""
        if not self.closing.is_dirty:
            self._show(self.closing)

    def _to_closing(self, _line: DeskLine) -> None:
        """Go to where the chosen desk can be closed."""
        self.closing.fields["why"].take_focus()

    @Slot()
    def invite(self) -> None:
        """Write an invitation to a stick."""
        said, say = self.add.values(), self._context.say
        folder = Path(said["stick"].strip()).expanduser()
        if not said["stick"].strip() or not folder.is_dir():
            self.add.complain("stick", say(NOT_THERE))
            return
        try:
            index, data, code = self._context.house.desks.invite(said["name"])
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
        self.code.show_code(code)
        self._show_code(shown=True)

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
        """Exchange now with the folder of the desks."""
        folder = self._context.house.desks.folder()
        if folder is None:
            self._refuse(NO_FOLDER)
            return
        self._exchange([folder])

    @Slot()
    def exchange_stick(self) -> None:
        """Exchange with what is plugged in; from then on that happens by itself."""
        sticks = list(self._sticks())
        if not sticks:
            self._refuse(NO_STICK)
            return
        self._exchange(sticks)

    def _exchange(self, places: list[Path]) -> None:
        problems: list[Text] = []
        taken = sent = 0
        self.differing.strangers = {}
        for place in places:
            try:
                done = self._context.house.desks.exchange(place)
            except CareHomeError as error:
                problems.append(error.sentence)
                continue
            taken, sent = taken + done.count, sent + done.sent
            problems += done.problems
            self.differing.strangers |= dict.fromkeys(done.strangers, place)
        self._changed(DONE.with_(taken=taken, sent=sent))
        self.state.say(" ".join(self._context.say(one) for one in problems))

    def _refuse(self, why: Text) -> None:
        self.state.say(self._context.say(why))

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

    @Slot(object)
    def _changed(self, result: Text | None = None) -> None:
        self.result.setText("" if result is None else self._context.say(result))
        self.state.say("")
        self._context.events.changed.emit(~Changes.NONE)
        self.refresh()

    @Slot()
    def _leave(self) -> None:
        for form in (self.add, self.place, self.closing):
            self._show(form)
        self._show_code(shown=False)
        self.list.setFocus()

    def _show_code(self, *, shown: bool) -> None:
        """Show the code of an invitation in the place of what it has nothing to do with."""
        self.code.setVisible(shown)
        self.place.setVisible(not shown)
        self.stick_now.setVisible(not shown)
        self.closing.setVisible(not shown)

    def _show(self, form: Form) -> None:
        say, folder = self._context.say, self._context.house.desks.folder()
        if form is self.add:
            stick = next(iter(self._sticks()), folder)
            form.fill(say(ADD), {"name": "", "stick": "" if stick is None else str(stick)})
        elif form is self.place:
            form.fill(say(PLACE), {"folder": "" if folder is None else str(folder)})
        else:
            one = self.list.chosen()
            words = CLOSE if one is None else CLOSE_ONE.with_(desk=_called(one))
            form.fill(say(words), {"why": ""}, self.list.whose())

    def _columns(self) -> tuple[Shown[DeskLine], ...]:
        return (
            Shown(NAME, _called, 4),
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
        card.body.addWidget(self.differing)
        card.body.addWidget(self.result)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        for below in (self.add, self.code, self.place, self.stick_now):
            right.addWidget(below)
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(card, 1)
        left.addWidget(self.closing)
        Beside(self, side).insertLayout(0, left, 1)


def _called(one: DeskLine) -> str:
    return one.name or str(one.station)
