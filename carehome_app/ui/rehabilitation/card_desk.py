"""The desk of a family card: picture and masks, words, the second look, and out by a hand."""

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QWidget

from carehome_app.domain.accounts.signatures import Purpose as Signs
from carehome_app.domain.cards.card import (
    LEAST,
    MOST,
    Card,
    Guard,
    Mask,
    Purpose,
    State,
    Way,
    counted,
)
from carehome_app.domain.errors import FileNotWrittenError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.cards.making import NewCard
from carehome_app.services.changes import Changes
from carehome_app.services.pictures import Prepared
from carehome_app.ui.rehabilitation.masking import MaskedPicture
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.field import PictureLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label

TITLE: Final = QT_TRANSLATE_NOOP("RehabPage", "Family card · {name}")
PICTURE: Final = QT_TRANSLATE_NOOP("RehabPage", "picture: path of the file, or paste it")
WORDS: Final = QT_TRANSLATE_NOOP("RehabPage", "what the family reads")
COUNT: Final = QT_TRANSLATE_NOOP("RehabPage", "{least}–{most} characters · now {count}")
FROM_RECORD: Final = QT_TRANSLATE_NOOP("RehabPage", "from the record: Enter takes a line")
CODE: Final = QT_TRANSLATE_NOOP("RehabPage", "second person: code")
PIN: Final = QT_TRANSLATE_NOOP("RehabPage", "PIN")
FOLDER: Final = QT_TRANSLATE_NOOP("RehabPage", "folder of the stick")
NO_CONSENT: Final = QT_TRANSLATE_NOOP("RehabPage", "Nobody agreed yet.")
CONSENT: Final = QT_TRANSLATE_NOOP("RehabPage", "✓ {who} · {channel} · until {until}")
NO_END: Final = QT_TRANSLATE_NOOP("RehabPage", "taken back")
MASKS: Final = QT_TRANSLATE_NOOP("RehabPage", "{count} masks")
FILE: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "{width}×{height} · {size} KB · {masks} masks · {state}"
)
STATES: Final = {
    State.WAITS: QT_TRANSLATE_NOOP("RehabPage", "waits for another person"),
    State.BACK: QT_TRANSLATE_NOOP("RehabPage", "sent back"),
    State.READY: QT_TRANSLATE_NOOP("RehabPage", "looked at"),
    State.LEFT: QT_TRANSLATE_NOOP("RehabPage", "went out"),
}
SAVED: Final = QT_TRANSLATE_NOOP("RehabPage", "Saved as {name}.")
COPIED: Final = QT_TRANSLATE_NOOP("RehabPage", "Copied.")
SEEN: Final = QT_TRANSLATE_NOOP("RehabPage", "Another person looked at it.")
SENT_BACK: Final = QT_TRANSLATE_NOOP("RehabPage", "Sent back.")


class Stage(Enum):
    """What Enter does next."""

    WORDS = auto()
    PREVIEW = auto()
    LOOK = auto()
    OUT = auto()


ACTS: Final = {
    Stage.WORDS: QT_TRANSLATE_NOOP("RehabPage", "See the file"),
    Stage.PREVIEW: QT_TRANSLATE_NOOP("RehabPage", "Make the card"),
    Stage.LOOK: QT_TRANSLATE_NOOP("RehabPage", "Looked at"),
    Stage.OUT: QT_TRANSLATE_NOOP("RehabPage", "Save to the stick"),
}
_BUTTONS: Final[tuple[tuple[str, Text, str], ...]] = (
    ("picture", QT_TRANSLATE_NOOP("RehabPage", "Picture"), "Alt P"),
    ("mask", QT_TRANSLATE_NOOP("RehabPage", "Mask"), "Alt M"),
    ("cut", QT_TRANSLATE_NOOP("RehabPage", "Cut"), "Alt C"),
    ("copy", QT_TRANSLATE_NOOP("RehabPage", "Copy"), "Alt Y"),
    ("back", QT_TRANSLATE_NOOP("RehabPage", "Send back"), "Alt B"),
    ("anew", QT_TRANSLATE_NOOP("RehabPage", "New card"), "Alt N"),
)


class WordsEdit(QPlainTextEdit):
    """The words of a card: Enter goes on to the desk, Tab to the next field."""

    def __init__(self) -> None:
        """Make an empty one."""
        super().__init__()
        self.setObjectName("cardWords")
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Esc to the desk."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class CardFace(DeskCard):
    """The parts of the desk, and which of them are seen at each stage."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__()
        self._context = context
        say = context.say
        self.setObjectName("cardDesk")
        self.subject = 0
        self.card: Card | None = None
        self.stage = Stage.WORDS
        self._photo: Prepared | None = None
        self._kept_masks: tuple[list[Mask], Mask | None] = ([], None)
        self.consent = label("", "muted", wrap=True)
        self.picture = MaskedPicture()
        self.file = label("", "hint", wrap=True)
        self.path = PictureLine(say(PICTURE))
        self.words = WordsEdit()
        self.count = label("", "hint")
        self.lines = QListWidget()
        self.code, self.pin, self.folder = QLineEdit(), QLineEdit(), QLineEdit()
        self._buttons: dict[str, KeyButton] = {}
        self._name_parts()
        self._lay_out_card()
        self.fill()

    def _turn(self, stage: Stage) -> None:
        self.stage = stage
        say, card = self._context.say, self.card
        self.show_act(say(ACTS[stage]))
        typing = stage in (Stage.WORDS, Stage.PREVIEW)
        for part in (self.words, self.count):
            part.setVisible(typing)
        self.path.setVisible(stage is Stage.WORDS)
        self.lines.setVisible(stage is Stage.WORDS)
        self.code.setVisible(stage is Stage.LOOK)
        self.pin.setVisible(stage is Stage.LOOK)
        self.folder.setVisible(stage is Stage.OUT)
        for name in ("picture", "mask", "cut"):
            self._buttons[name].setVisible(typing)
        self._buttons["copy"].setVisible(stage is Stage.OUT)
        self._buttons["back"].setVisible(stage is Stage.LOOK)
        self._buttons["anew"].setVisible(not typing)
        self._show_file(card)
        self._show_count()

    def _show_file(self, card: Card | None) -> None:
        say = self._context.say
        if card is None:
            previewed = self.stage is Stage.PREVIEW
            masks = self._kept_masks[0] if previewed else self.picture.masks
            self.file.setText(say(MASKS.with_(count=len(masks))))
            return
        said = FILE.with_(
            width=card.width,
            height=card.height,
            size=card.size // 1024,
            masks=card.masks,
            state=STATES[card.state],
        )
        self.file.setText(say(said))

    @Slot()
    def _show_count(self) -> None:
        count = counted(self.words.toPlainText())
        said = COUNT.with_(least=LEAST, most=MOST, count=count)
        self.count.setText(self._context.say(said))

    def _name_parts(self) -> None:
        say = self._context.say
        named = (
            (self.path, "cardPath", PICTURE),
            (self.code, "cardCode", CODE),
            (self.pin, "cardPin", PIN),
            (self.folder, "cardFolder", FOLDER),
        )
        for field, name, words in named:
            field.setObjectName(name)
            field.setPlaceholderText(say(words))
            field.setAccessibleName(say(words))
        self.words.setPlaceholderText(say(WORDS))
        self.words.setAccessibleName(say(WORDS))
        self.lines.setObjectName("cardLines")
        self.lines.setAccessibleName(say(FROM_RECORD))
        self.lines.setToolTip(say(FROM_RECORD))
        self.lines.setMaximumHeight(78)
        self.words.setMinimumHeight(64)
        self.words.setMaximumHeight(110)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)

    def _lay_out_card(self) -> None:
        say = self._context.say
        row = WrappedLine(6)
        for name, words, key in _BUTTONS:
            button = KeyButton(say(words), key)
            button.setObjectName(f"card_{name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons[name] = button
            row.add(button)
        for part in (self.consent, self.picture, self.file, row, self.path, self.words,
                     self.count, self.lines, self.code, self.pin, self.folder):  # fmt: skip
            stretch = 1 if part is self.picture else 0
            self.body.addWidget(part, stretch)


class CardDesk(CardFace):
    """Makes one card for the chosen person."""

    changed = Signal(object)
    """What changed in the record."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__(context)
        self._connect_card()

    # What is shown.

    def show_person(self, subject: int, name: str) -> None:
        """Show the card of somebody that is under way, or begin one; the name stands large."""
        say, cards = self._context.say, self._context.house.cards
        self.subject = subject
        self.title.setText(say(TITLE.with_(name=name)))
        self.consent.setText(self._consent(cards.consents.of(subject)))
        under_way = [
            one for one in cards.board.of(subject) if one.state in (State.WAITS, State.READY)
        ]
        self.words.clear()
        self._photo = None
        self.picture.show_picture(b"", masks=False)
        self.lines.clear()
        self.lines.addItems([say(one) for one in cards.board.week(subject)])
        self._show_card(under_way[-1] if under_way else None)

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

    def _consent(self, guard: Guard) -> str:
        say, today = self._context.say, self._context.house.desk.today()
        held = guard.consent(Purpose.FAMILY, today)
        if held is None:
            return say(NO_CONSENT)
        who = next((one for one in guard.relatives if one.ref == held.relative), None)
        named = "" if who is None else f"{who.relation} {who.name}"
        until: Text | str = NO_END if held.until is None else held.until.isoformat()
        return say(CONSENT.with_(who=named, channel=held.channel, until=until))

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
            if self.card is None or self.stage is not Stage.OUT:
                return
            making = self._context.house.cards.making
            content = making.leave(self.card.ref, Way.CLIPBOARD)
            QGuiApplication.clipboard().setImage(QImage.fromData(content))
            self._show_card(making.card(self.card.ref))
            self._tell(COPIED)

    @Slot()
    def begin_anew(self) -> None:
        """Begin another card for the same person."""
        self.picture.show_picture(b"", masks=False)
        self._photo = None
        self._show_card(None)
        self.focus()

    def _take_line(self) -> None:
        chosen = self.lines.currentItem()
        if chosen is not None:
            self.words.setPlainText((self.words.toPlainText() + chosen.text()).strip())

    def _take_picture(self) -> None:
        photos = self.path.pictures()
        if photos:
            self._photo = photos[0]
            self.picture.show_picture(self._photo.content, masks=False)
            self.path.clear()
            self._turn(Stage.WORDS)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

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
        if self.stage is Stage.WORDS:
            self.picture.begin(cut=cut)

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
            "copy": self.copy,
            "back": self.send_back,
            "anew": self.begin_anew,
        }
        for name, _words, key in _BUTTONS:
            self._buttons[name].clicked.connect(acts[name])
            made = QShortcut(QKeySequence(key.replace(" ", "+")), self, context=here)
            made.activated.connect(acts[name])

    @Slot()
    def _masked(self) -> None:
        self._show_file(self.card)
        self.focus()
