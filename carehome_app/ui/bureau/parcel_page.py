"""A home's side: what goes to the bureau, in words, before it goes; and what came down."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.bureau.cards import BUREAU, read_card
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.bureau.parcel import Day
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.bureau.delivering import OUTBOX, brought, delivered, laid
from carehome_app.services.bureau.network import Line
from carehome_app.services.bureau.parcels import NETWORK, Preview
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.ui.bureau.network_card import NetworkCard
from carehome_app.ui.bureau.own_card import OwnCard
from carehome_app.ui.shell.context import Context, in_own_house
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import Begun, PutAside, is_seen
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, Nothing, label

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "Report to the bureau")
WILL: Final = QT_TRANSLATE_NOOP(
    "ParcelPage", "To {bureau}, sealed for it alone: {days} days, sums only. Today it will say:"
)
FIGURE: Final = QT_TRANSLATE_NOOP("ParcelPage", "{label}: {number}")
LASTS: Final = QT_TRANSLATE_NOOP("ParcelPage", "{name} lasts {days} days")
NO_BUREAU: Final = QT_TRANSLATE_NOOP(
    "ParcelPage",
    "No bureau yet. A director takes its card in (Ctrl O) and compares eight words by telephone.",
)
SEND: Final = QT_TRANSLATE_NOOP("ParcelPage", "Put the parcel on a stick")
CARD: Final = QT_TRANSLATE_NOOP("ParcelPage", "This home's words: {words}")
NO_FIGURES: Final = QT_TRANSLATE_NOOP(
    "ParcelPage", "Here stands what the next parcel will say. Ctrl O reads in the bureau's card."
)
NONE_SENT: Final = QT_TRANSLATE_NOOP(
    "ParcelPage", "No parcel has left yet. Ctrl S writes the first one to a stick."
)
NONE_CAME: Final = QT_TRANSLATE_NOOP(
    "ParcelPage", "Nothing came from the bureau yet. Ctrl O reads its notices and receipts."
)
SENT: Final = QT_TRANSLATE_NOOP("ParcelPage", "Sent, with receipts")
NUMBER: Final = QT_TRANSLATE_NOOP("ParcelPage", "No. {seq}, {at}: {state}")
HAS: Final = QT_TRANSLATE_NOOP("ParcelPage", "the bureau has it")
NOT_YET: Final = QT_TRANSLATE_NOOP("ParcelPage", "no receipt yet")
CAME: Final = QT_TRANSLATE_NOOP("ParcelPage", "From the bureau")
READ_IN: Final = QT_TRANSLATE_NOOP("ParcelPage", "Read a file of the bureau in")
BROUGHT: Final = QT_TRANSLATE_NOOP(
    "ParcelPage",
    "Came in: {receipts} receipts, {notices} notices, {faults} faults, {requests} requests.",
)
BOTH: Final = QT_TRANSLATE_NOOP("ParcelPage", "{one} {other}")
NOTICE: Final = QT_TRANSLATE_NOOP("ParcelPage", "{no} {title} — {words}")
OPEN: Final = QT_TRANSLATE_NOOP("ParcelPage", "○ {notice}")
ANSWER: Final = QT_TRANSLATE_NOOP("ParcelPage", "Answer; Enter with nothing means: read")
COUNTING: Final = QT_TRANSLATE_NOOP("ParcelPage", "Counting the last fourteen days…")
CARRYING: Final = QT_TRANSLATE_NOOP("ParcelPage", "On its way to {host}…")
KEPT: Final = QT_TRANSLATE_NOOP("ParcelPage", "Kept; it goes up with the next parcel.")
MADE: Final = QT_TRANSLATE_NOOP("ParcelPage", "Parcel {seq} is on the stick: {path}")
WORDS: Final = QT_TRANSLATE_NOOP("ParcelPage", "The eight words the bureau reads to you")
CONFIRMED: Final = QT_TRANSLATE_NOOP("ParcelPage", "Parcels go to {bureau} from now on.")
COMPARE: Final = QT_TRANSLATE_NOOP(
    "ParcelPage", "Card of {name}. Ask for its eight words, type them, and press Enter."
)
_NO: Final = Qt.ItemDataRole.UserRole
Folder = Callable[[QWidget], str]
File = Callable[[QWidget], str]


def pick_folder(parent: QWidget) -> str:
    """Ask for the stick."""
    return QFileDialog.getExistingDirectory(parent)


def pick_file(parent: QWidget) -> str:
    """Ask for a file of the bureau."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", "", "*.cdwn *.card *.txt *.json")
    return chosen


class ParcelPage(Page):
    """What will be sent is shown in words; one key puts it on the stick."""

    title = TITLE
    icon = "bureau"
    shows = Changes.REPORTS | Changes.ENTRIES | Changes.PEOPLE | Changes.DISINFECTION
    hints: tuple[Hint, ...] = (
        ("Ctrl S", QT_TRANSLATE_NOOP("Hints", "parcel on a stick")),
        ("Ctrl O", QT_TRANSLATE_NOOP("Hints", "read a file of the bureau in")),
        ("Ctrl D", QT_TRANSLATE_NOOP("Hints", "own card, on paper or a stick")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "notice read or answered")),
    )

    def __init__(
        self, context: Context, *, folder: Folder = pick_folder, file: File = pick_file
    ) -> None:
        """Make the page; how it asks for a place is handed in, for tests."""
        super().__init__(context)
        say = context.say
        self.stick, self._file = folder, file
        self._card = ""
        self._said = ElidedLabel()
        self._said.setObjectName("said")
        self._will, self._own = label("", "section", wrap=True), label("", "hint", wrap=True)
        self.figures, self.parcels, self.notices = (QListWidget() for _list in range(3))
        for one, name, none_yet in (
            (self.figures, TITLE, NO_FIGURES),
            (self.parcels, SENT, NONE_SENT),
            (self.notices, CAME, NONE_CAME),
        ):
            one.setAccessibleName(say(name))
            Nothing(one, say(none_yet))
        self.send_button = KeyButton(say(SEND), "Ctrl S", "main")
        self.take_button = KeyButton(say(READ_IN), "Ctrl O")
        self.card_button = OwnCard(context, context.house.reporting_up.cards)
        self.network = NetworkCard(context)
        self.field = QLineEdit()
        self.field.setObjectName("answer")
        self._begun = Begun(self._is_blank, self._notice)
        tell = self._said.setText
        self._aside = PutAside(self._begun, self.field, (self.notices,), say, tell)
        _lay_out(self)
        self._connect()

    def refresh(self, changes: Changes) -> None:
        """Show what would be sent now, what was, and what came down."""
        del changes
        with shown_to_user(self.context.say, self._said.setText):
            up = self.context.house.reporting_up
            self._show_parcels()
            self._show_notices()
            self.network.refresh()
            known = self._own_words()
            self._own.setText(known)
            self.send_button.setEnabled(False)
            self._show(up.parcels.preview())

    def take_focus(self) -> None:
        """Go to the button that sends, or to the notices."""
        (self.send_button if self.send_button.isEnabled() else self.take_button).setFocus()

    def show_record(self, wanted: int | str) -> None:
        """Put the cursor on the parcel, or on the notice, of a number that was found."""
        up = self.context.house.reporting_up
        parcels = [one.seq for one in up.parcels.sent()]
        notices = [one.notice.no for one in up.notices.all()]
        listed, numbers = (self.parcels, parcels) if wanted in parcels else (self.notices, notices)
        if wanted in numbers:
            listed.setCurrentRow(numbers.index(wanted))  # type: ignore[arg-type]
            listed.setFocus()

    @Slot()
    def send(self) -> None:
        """Put the next parcel on a stick."""
        if not self.send_button.isEnabled():
            self.context.events.told.emit(self._said.text())
            return
        path = self.stick(self)
        if path:
            self._count(partial(self._put_on_stick, Path(path)))

    @Slot()
    def send_by_network(self) -> None:
        """Make the next parcel and let it, and what still waits, be carried to the bureau."""
        with shown_to_user(self.context.say, self._said.setText):
            line = self.context.house.reporting_up.network.line()
            if self.send_button.isEnabled():
                self._count(partial(self._carry, line))

    def _count(self, then: Callable[[Sequence[Day]], object]) -> None:
        """Count fourteen days beside the window, and go on with them."""
        self.send_button.setEnabled(False)
        self._said.setText(self.context.say(COUNTING))
        work = in_own_house(self.context, _counted)
        self.context.background.run(self, work, done=then, failed=self._failed)

    def _put_on_stick(self, path: Path, days: Sequence[Day]) -> None:
        self.send_button.setEnabled(True)
        with shown_to_user(self.context.say, self._said.setText):
            made = self.context.house.reporting_up.parcels.send(days=days)
            where = path / made.name
            where.write_bytes(made.content)
            self._done(MADE.with_(seq=made.seq, path=where), made.changes)

    def _carry(self, line: Line, days: Sequence[Day]) -> None:
        self.send_button.setEnabled(True)
        with shown_to_user(self.context.say, self._said.setText):
            house = self.context.house
            made = house.reporting_up.parcels.send(way=NETWORK, days=days)
            folder = house.desk.store.folder / OUTBOX
            laid(folder, made.name, made.content)
            self._done(CARRYING.with_(host=line.host), made.changes)
            work = partial(delivered, line, folder)
            self.context.background.run(self, work, done=self._told, failed=self._failed)

    def _told(self, said: Text) -> None:
        """Say how the delivery went, and take in what the bureau wrote meanwhile."""
        self._said.setText(self.context.say(said))
        content = brought(self.context.house.desk.store.folder / OUTBOX)
        if content is not None:
            with shown_to_user(self.context.say, self._said.setText):
                self._take_in(content, said)

    def _failed(self, error: Exception) -> None:
        self.send_button.setEnabled(True)
        if not isinstance(error, CareHomeError):
            raise error
        self._said.setText(self.context.say(error.sentence))

    @Slot()
    def take(self) -> None:
        """Read in a file from the bureau: its card, or receipts and notices."""
        path = self._file(self)
        if path:
            with shown_to_user(self.context.say, self._said.setText):
                content = Path(path).read_bytes()
                if content.startswith(b"{"):
                    self._compare(content.decode("utf-8", "replace"))
                else:
                    self._take_in(content)

    def _take_in(self, content: bytes, before: Text | None = None) -> None:
        """Take in receipts and notices; `before` is what was said of how they came."""
        came = self.context.house.reporting_up.notices.take(content)
        said: Text = BROUGHT.with_(
            receipts=came.receipts,
            notices=came.notices,
            faults=came.faults,
            requests=came.requests,
        )
        self._done(said if before is None else BOTH.with_(one=before, other=said), came.changes)

    @Slot()
    def enter(self) -> None:
        """Confirm the card whose words were typed, or keep that a notice was read or answered."""
        typed, say = self.field.text().strip(), self.context.say
        up = self.context.house.reporting_up
        with shown_to_user(say, self._said.setText):
            if self._card:
                changes = up.cards.confirm_bureau(self._card, typed)
                self._card = ""
                self._done(CONFIRMED.with_(bureau=up.cards.bureau().name), changes)
                return
            no = self._begun.about
            if no and self._is_shown(no):
                changes = up.notices.answer(no, typed) if typed else up.notices.read(no)
                self._done(KEPT, changes)
            else:
                self.find_nothing()

    def _notice(self) -> str:
        """Return the number of the notice the cursor is at; empty where there is none."""
        item = self.notices.currentItem()
        return "" if item is None else str(item.data(_NO))

    def _is_blank(self) -> bool:
        return not self.field.text()

    @Slot(str)
    def _begin(self, _typed: str) -> None:
        """Let an answer be to the notice that was chosen when it was begun."""
        self._begun.edit()

    def _is_shown(self, no: str) -> bool:
        """Return whether everybody sees chosen what is answered; else show it again, and say."""
        if self._notice() == no and is_seen(self.notices):
            return True
        self._choose(no)
        self._aside.say_of(no, is_there=self._notice() == no)
        return False

    def _choose(self, no: str) -> None:
        for row in range(self.notices.count()):
            if self.notices.item(row).data(_NO) == no:
                self.notices.setCurrentRow(row)
                self.notices.scrollToItem(self.notices.item(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that Enter is about nothing where the keyboard is at no notice."""
        at_one = self.field.hasFocus() or (self.notices.hasFocus() and self.notices.count())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not at_one:
            self.find_nothing()
        else:
            super().keyPressEvent(event)

    def _compare(self, text: str) -> None:
        name = read_card(text, BUREAU).card.name
        self._card = text
        self.field.setPlaceholderText(self.context.say(WORDS))
        self._said.setText(self.context.say(COMPARE.with_(name=name)))
        self.field.setFocus()

    def _own_words(self) -> str:
        signed = self.context.house.reporting_up.cards.own()
        return self.context.say(CARD.with_(words=signed.card.words))

    def _show(self, preview: Preview) -> None:
        say = self.context.say
        self._will.setText(say(WILL.with_(bureau=preview.bureau, days=preview.days)))
        self.figures.clear()
        self.figures.addItems(
            [
                say(FIGURE.with_(label=FIGURES[code].label, number=number))
                for code, number in preview.last.items()
                if code in FIGURES
            ]
            + [say(LASTS.with_(name=one.name, days=one.days)) for one in preview.things]
        )
        self.send_button.setEnabled(True)

    def _show_parcels(self) -> None:
        say, local = self.context.say, self.context.house.desk.home_time.local
        self.parcels.clear()
        for one in self.context.house.reporting_up.parcels.sent():
            at = f"{local(from_ms(one.at)):%m-%d %H:%M}"
            state = NOT_YET if one.receipted is None else HAS
            self.parcels.addItem(say(NUMBER.with_(seq=one.seq, at=at, state=state)))

    def _show_notices(self) -> None:
        say = self.context.say
        before = self._notice()
        self.notices.clear()
        for one in self.context.house.reporting_up.notices.all():
            notice = one.notice
            said: Text = NOTICE.with_(no=notice.no, title=notice.title, words=notice.words)
            shown = say(OPEN.with_(notice=said) if one.is_open else said)
            QListWidgetItem(shown, self.notices).setData(_NO, notice.no)
        self.notices.setCurrentRow(0)
        self._choose(before)

    def _done(self, said: Text, changes: Changes) -> None:
        self.field.clear()
        self._begun.forget()
        self.field.setPlaceholderText(self.context.say(ANSWER))
        self.announce(changes)
        self._said.setText(self.context.say(said))

    def _connect(self) -> None:
        self.send_button.clicked.connect(self.send)
        self.network.send_button.clicked.connect(self.send_by_network)
        self.take_button.clicked.connect(self.take)
        self.field.returnPressed.connect(self.enter)
        self.field.textEdited.connect(self._begin)
        self.notices.activated.connect(self.enter)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.card_button.told.connect(self._said.setText)
        keys = (
            ("Ctrl+D", self.card_button.save),
            ("Ctrl+S", self.send),
            ("Ctrl+O", self.take),
            ("Ctrl+E", self.send_by_network),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self, context=here).activated.connect(partial(act))


def _counted(house: House) -> Sequence[Day]:
    return house.reporting_up.parcels.counted()


def _lay_out(page: ParcelPage) -> None:
    say = page.context.say
    page._will.setText(say(NO_BUREAU))
    page.field.setPlaceholderText(say(ANSWER))
    page.field.setAccessibleName(say(ANSWER))
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 12, 16, 8)
    whole.setSpacing(8)
    head = WrappedLine()
    head.add(label(say(TITLE), "title"))
    head.add_spring()
    for button in (page.card_button, page.take_button, page.send_button):
        head.add(button)
    whole.addWidget(head)
    whole.addWidget(page._said)
    parts = Across()
    left, right, last = Card(), Card(say(SENT)), Card(say(CAME))
    left.body.addWidget(page._will)
    left.body.addWidget(page.figures, 1)
    left.body.addWidget(page._own)
    right.body.addWidget(page.parcels, 1)
    last.body.addWidget(page.notices, 1)
    last.body.addWidget(page.field)
    for column in ((left, page.network), (right, last)):
        stacked = QVBoxLayout()
        for card in column:
            stacked.addWidget(card, 0 if card is page.network else 1)
        parts.put(stacked, 1)
    whole.addLayout(parts, 1)
