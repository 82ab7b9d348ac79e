"""The desk of a family card: picture and masks, words, the second look, and out by a hand."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from carehome_app.domain.accounts.signatures import Purpose as Signs
from carehome_app.domain.cards.card import (
    ABOUTS,
    Card,
    CardKind,
    State,
    Way,
)
from carehome_app.domain.cards.errors import CardBytesGoneError
from carehome_app.domain.errors import FileNotWrittenError
from carehome_app.i18n import Text
from carehome_app.services.cards.composing import on_paper
from carehome_app.services.cards.making import NewCard
from carehome_app.services.changes import Changes
from carehome_app.services.pictures import Prepared
from carehome_app.ui.rehabilitation.card_face import (
    BUTTONS,
    COPIED,
    NO_PICTURE,
    PICTURE_OF,
    PRINTED,
    PRINTING,
    SAVED,
    SEEN,
    SENT_BACK,
    STATES,
    TITLE,
    CardFace,
    Stage,
)
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user

if TYPE_CHECKING:
    from carehome_app.ui.shell.printing import PrintWork

Printer = Callable[[QWidget, bytes, str], "PrintWork | None"]
"""Asks where to print a page, and returns the work of it; a person may call it off."""


def on_a_printer(parent: QWidget, page: bytes, title: str) -> "PrintWork | None":
    """Ask for a printer; None when the person changed their mind."""
    # Printing is seldom wanted here, and slow to import.
    from carehome_app.ui.shell.printing import ask_and_print

    return ask_and_print(parent, page, title)


def _print(desk: CardFace, context: Context, work: "PrintWork") -> None:
    """Print a card that has left: better a line too many than a page nobody knows of."""
    from carehome_app.ui.shell.printing import PrintingBeside

    told = partial(context.events.told.emit, context.say(PRINTED))
    beside = PrintingBeside(desk, context.background, context.say)
    beside.start(work, told, partial(desk.say, kind="trouble"))


class CardDesk(CardFace):
    """Makes one card for the chosen person."""

    changed = Signal(object)
    """What changed in the record."""

    def __init__(self, context: Context, *, printer: Printer = on_a_printer) -> None:
        """Show nothing yet; how a page is printed is handed in, for tests."""
        super().__init__(context)
        self.printer = printer
        self._connect_card()

    def show_person(self, subject: int, name: str) -> None:
        """Show the card of somebody that is under way, or begin one; the name stands large."""
        say, cards = self._context.say, self._context.house.cards
        self.subject = subject
        self.title.setText(say(TITLE.with_(name=name)))
        under_way = [
            one for one in cards.board.of(subject) if one.state in (State.WAITS, State.READY)
        ]
        self.words.clear()
        self._photo = None
        self.picture.show_picture(b"", masks=False)
        self.kind = CardKind.FAMILY
        self._offer(subject)
        self._show_card(under_way[-1] if under_way else None)

    def _offer(self, subject: int) -> None:
        """Offer what the record says of the week, and pictures of this person or of nobody."""
        say, cards = self._context.say, self._context.house.cards
        self.lines.clear()
        self.lines.addItems([say(one) for one in cards.board.week(subject)])
        today = self._context.house.desk.today()
        for one in cards.meals.pictures(today - timedelta(days=6), today):
            if one.subject in (0, subject):
                said = PICTURE_OF.with_(
                    day=f"{one.day:%m-%d}", about=ABOUTS[one.about], words=one.words
                )
                item = QListWidgetItem(say(said))
                item.setData(Qt.ItemDataRole.UserRole, one)
                self.lines.addItem(item)

    def focus(self) -> None:
        """Put the keyboard where the next thing is typed."""
        where: dict[Stage, QWidget] = {
            Stage.WORDS: self.words,
            Stage.PREVIEW: self.act,
            Stage.LOOK: self.code,
            Stage.OUT: self.folder,
        }
        where[self.stage].setFocus(Qt.FocusReason.OtherFocusReason)
        if self.stage is Stage.OUT:
            self.folder.selectAll()

    def _show_card(self, card: Card | None) -> None:
        self.card = card
        if card is None:
            self._turn(Stage.WORDS)
            return
        content = self._context.house.cards.making.content(card)
        self.picture.show_picture(content, masks=False)
        self._turn(Stage.OUT if card.state in (State.READY, State.LEFT) else Stage.LOOK)

    # What is done.

    @Slot()
    def enter(self) -> None:
        """Do what the button says."""
        with shown_to_user(self._context.say, partial(self.say, kind="trouble")):
            if self.lines.hasFocus():
                self._take_line()
            elif self.path.hasFocus() and self.path.text().strip():
                self._take_picture()
            else:
                acts = {
                    Stage.WORDS: self._preview,
                    Stage.PREVIEW: self._make,
                    Stage.LOOK: self._look,
                    Stage.OUT: self._save,
                }
                acts[self.stage]()

    def _new(self) -> NewCard:
        return NewCard(
            subject=self.subject,
            words=self.words.toPlainText().strip(),
            kind=self.kind,
            photo=self._photo,
            masks=tuple(self.picture.masks),
            cut=self.picture.cut,
        )

    def _preview(self) -> None:
        made = self._context.house.cards.making.preview(self._new())
        masks, cut = list(self.picture.masks), self.picture.cut
        self.picture.show_picture(made.content, masks=False)
        self._kept_masks = (masks, cut)
        self._turn(Stage.PREVIEW)
        self.say("")
        self.focus()

    def _make(self) -> None:
        self.picture.masks, self.picture.cut = self._kept_masks
        card = self._context.house.cards.making.make(self._new())
        self._show_card(card)
        self._tell(STATES[State.WAITS])

    def _look(self) -> None:
        self._say_look(passed=True)
        self._tell(SEEN)

    @Slot()
    def send_back(self) -> None:
        """Say no to the card; it is made anew."""
        with shown_to_user(self._context.say, partial(self.say, kind="trouble")):
            if self.may_act():
                self._say_look(passed=False)
                self._tell(SENT_BACK)

    def _say_look(self, *, passed: bool) -> None:
        house, card = self._context.house, self.card
        if card is None:
            return
        code, pin = self.code.text().strip(), self.pin.text()
        # Whatever comes of it, a PIN does not stay on the screen.
        self.code.clear()
        self.pin.clear()
        if code:
            who = house.people.find(code).id
            signed = house.signing_in.signature(who, pin, Signs.SECOND_LOOK)
            house.cards.making.look_by_pin(card.ref, signed, passed=passed)
        else:
            house.cards.making.look(card.ref, passed=passed)
        looked = house.cards.making.card(card.ref)
        self._show_card(looked if passed else None)

    def _save(self) -> None:
        """Write the file where a person chose, and keep that it left."""
        card, making = self.card, self._context.house.cards.making
        if card is None:
            return
        making.may_leave(card.ref)
        path = Path(self.folder.text().strip()).expanduser() / card.file_name
        try:
            path.write_bytes(making.content(card))
        except OSError as error:
            raise FileNotWrittenError(path=path, why=error.strerror or "") from error
        try:
            making.leave(card.ref, Way.STICK)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        self._show_card(making.card(card.ref))
        self._tell(SAVED.with_(name=card.file_name))

    @Slot()
    def copy(self) -> None:
        """Put the file on the clipboard, and keep that it left."""
        with shown_to_user(self._context.say, partial(self.say, kind="trouble")):
            card, making = self.card, self._context.house.cards.making
            if card is None or self.stage is not Stage.OUT or not self.may_act():
                return
            content = making.leave(card.ref, Way.CLIPBOARD)
            QGuiApplication.clipboard().setImage(QImage.fromData(content))
            self._show_card(making.card(card.ref))
            self._tell(COPIED)

    @Slot()
    def print_out(self) -> None:
        """Print the file, and keep that it left; a print that was called off did not."""
        with shown_to_user(self._context.say, partial(self.say, kind="trouble")):
            card, making = self.card, self._context.house.cards.making
            if card is None or self.stage is not Stage.OUT or not self.may_act():
                return
            making.may_leave(card.ref)
            page, name = on_paper(making.content(card)), card.file_name
            if (work := self.printer(self.window(), page, name)) is None:
                return
            making.leave(card.ref, Way.PAPER)
            self._show_card(making.card(card.ref))
            self._tell(PRINTING)
            _print(self, self._context, work)

    @Slot()
    def begin_anew(self) -> None:
        """Begin another card for the same person."""
        self.picture.show_picture(b"", masks=False)
        self._photo = None
        self.kind = CardKind.FAMILY
        self._show_card(None)
        self.focus()

    def _take_line(self) -> None:
        chosen = self.lines.currentItem()
        picture = None if chosen is None else chosen.data(Qt.ItemDataRole.UserRole)
        if picture is not None:
            photo = self._context.house.cards.meals.photo(picture)
            if photo is None:
                raise CardBytesGoneError
            self._begin_with(photo)
        elif chosen is not None:
            self.words.setPlainText((self.words.toPlainText() + chosen.text()).strip())

    def _take_picture(self) -> None:
        photos = self.path.pictures()
        if photos:
            self.path.clear()
            self._begin_with(photos[0])

    def _begin_with(self, photo: Prepared) -> None:
        self._photo = photo
        self.picture.show_picture(photo.content, masks=False)
        self._turn(Stage.WORDS)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def turn_kind(self) -> None:
        """Say that nobody can be recognised on it: food, hands, from behind; or not any more."""
        if self.stage is Stage.WORDS:
            safe = self.kind is CardKind.GROUP_SAFE
            self.kind = CardKind.FAMILY if safe else CardKind.GROUP_SAFE
            self._show_file(self.card)

    @Slot()
    def choose_picture(self) -> None:
        """Go to where a picture is named or pasted."""
        if self.stage in (Stage.WORDS, Stage.PREVIEW):
            self.path.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def draw_mask(self) -> None:
        """Draw a mask over what must not be seen."""
        self._draw(cut=False)

    @Slot()
    def draw_cut(self) -> None:
        """Draw the part that is wanted."""
        self._draw(cut=True)

    def _draw(self, *, cut: bool) -> None:
        if self.stage is Stage.PREVIEW and self._photo is not None:
            masks, was_cut = self._kept_masks
            self.picture.show_picture(self._photo.content, masks=False)
            self.picture.masks, self.picture.cut = masks, was_cut
            self._turn(Stage.WORDS)
        drawn = self.stage is Stage.WORDS and self.picture.begin(cut=cut)
        self.say("" if drawn else self._context.say(NO_PICTURE), "trouble")

    @Slot()
    def _edited(self) -> None:
        if self.stage is Stage.PREVIEW:
            if self._photo is not None:
                masks, cut = self._kept_masks
                self.picture.show_picture(self._photo.content, masks=False)
                self.picture.masks, self.picture.cut = masks, cut
            self._turn(Stage.WORDS)
        self._show_count()

    def _tell(self, said: Text) -> None:
        self.say("")
        self._context.events.told.emit(self._context.say(said))
        self.changed.emit(Changes.CARDS)
        self.focus()

    def _connect_card(self) -> None:
        self.entered.connect(self.enter)
        self.words.textChanged.connect(self._edited)
        self.picture.changed.connect(self._masked)
        self.picture.left.connect(self.focus)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        acts = {
            "picture": self.choose_picture,
            "mask": self.draw_mask,
            "cut": self.draw_cut,
            "safe": self.turn_kind,
            "consent": self.write_consent,
            "copy": self.copy,
            "print": self.print_out,
            "back": self.send_back,
            "anew": self.begin_anew,
        }
        for name, _words, key in BUTTONS:
            self._buttons[name].clicked.connect(acts[name])
            made = QShortcut(QKeySequence(key.replace(" ", "+")), self, context=here)
            made.activated.connect(acts[name])

    @Slot()
    def _masked(self) -> None:
        self._show_file(self.card)
        self.focus()
