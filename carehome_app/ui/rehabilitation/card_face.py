"""The desk of a family card as it is seen: its parts, and which of them show at each stage."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QPlainTextEdit

from carehome_app.domain.cards.card import (
    CARD_KINDS,
    LEAST,
    MOST,
    Card,
    CardConsent,
    CardKind,
    Guard,
    Mask,
    Purpose,
    State,
    counted,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.pictures import Prepared
from carehome_app.ui.rehabilitation.masking import MaskedPicture
from carehome_app.ui.shell.context import Context
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
NO_PICTURE: Final = QT_TRANSLATE_NOOP(
    "RehabPage",
    "Masks and cuts are drawn on a picture before the card is made: Alt P chooses one.",
)
NO_CONSENT: Final = QT_TRANSLATE_NOOP("RehabPage", "Nobody agreed yet.")
NO_CONSENT_YET: Final = QT_TRANSLATE_NOOP(
    "RehabPage",
    "Nobody agreed yet. Picture and words stay: the card goes out once a consent is written down.",
)
CONSENT: Final = QT_TRANSLATE_NOOP("RehabPage", "✓ {who} · {channel} · until {until}")
NO_END: Final = QT_TRANSLATE_NOOP("RehabPage", "taken back")
PRINTING: Final = QT_TRANSLATE_NOOP("RehabPage", "Printing…")
PRINTED: Final = QT_TRANSLATE_NOOP("RehabPage", "Printed.")
MASKS: Final = QT_TRANSLATE_NOOP("RehabPage", "{count} masks · {kind}")
PICTURE_OF: Final = QT_TRANSLATE_NOOP("RehabPage", "▣ picture {day}: {about} {words}")
FILE: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "{width}×{height} · {size} KB · {masks} masks · {kind} · {state}"
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
BUTTONS: Final[tuple[tuple[str, Text, str], ...]] = (
    ("picture", QT_TRANSLATE_NOOP("RehabPage", "Picture"), "Alt P"),
    ("mask", QT_TRANSLATE_NOOP("RehabPage", "Mask"), "Alt M"),
    ("cut", QT_TRANSLATE_NOOP("RehabPage", "Cut"), "Alt C"),
    ("safe", QT_TRANSLATE_NOOP("RehabPage", "Group-safe"), "Alt G"),
    ("consent", QT_TRANSLATE_NOOP("RehabPage", "Consent"), "Alt A"),
    ("copy", QT_TRANSLATE_NOOP("RehabPage", "Copy"), "Alt Y"),
    ("print", QT_TRANSLATE_NOOP("RehabPage", "Print"), "Alt R"),
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

    consent_wanted = Signal(str)
    """The letter of the line that comes first: who the relatives are, or who of them agreed."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__()
        self._context = context
        say = context.say
        self.setObjectName("cardDesk")
        self.subject = 0
        self.card: Card | None = None
        self.stage = Stage.WORDS
        self.kind = CardKind.FAMILY
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
        self.fill_room()

    @property
    def is_begun(self) -> bool:
        """Whether words or a picture are here that nobody kept yet, or a name to sign with."""
        typing = self.stage in (Stage.WORDS, Stage.PREVIEW)
        words = self.words.toPlainText().strip()
        return bool(self.code.text() or (typing and (words or self._photo)))

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
        for name in ("picture", "mask", "cut", "safe"):
            self._buttons[name].setVisible(typing)
        for name in ("copy", "print"):
            self._buttons[name].setVisible(stage is Stage.OUT)
        self._buttons["back"].setVisible(stage is Stage.LOOK)
        self._buttons["anew"].setVisible(not typing)
        self._show_consent()
        self._show_file(card)
        self._show_count()

    @Slot()
    def write_consent(self) -> None:
        """Ask for the line of the consent; the card stays as it is."""
        if self._buttons["consent"].isVisibleTo(self):
            relatives = self._context.house.cards.consents.of(self.subject).relatives
            known = any(not one.ended for one in relatives)
            self.consent_wanted.emit("C" if known else "F")

    def _show_consent(self) -> None:
        """Say who agreed; where nobody did, what is missing before the card goes out."""
        guard = self._context.house.cards.consents.of(self.subject)
        held = guard.consent(Purpose.FAMILY, self._context.house.desk.today())
        is_out = self.stage is Stage.OUT
        self._buttons["consent"].setVisible(is_out and held is None)
        yet = self._context.say(NO_CONSENT_YET if is_out else NO_CONSENT)
        self.consent.setText(yet if held is None else self._agreed(guard, held))

    def _agreed(self, guard: Guard, held: CardConsent) -> str:
        say = self._context.say
        who = next((one for one in guard.relatives if one.ref == held.relative), None)
        named = "" if who is None else f"{who.relation} {who.name}"
        until: Text | str = NO_END if held.until is None else held.until.isoformat()
        return say(CONSENT.with_(who=named, channel=held.channel, until=until))

    def _show_file(self, card: Card | None) -> None:
        say = self._context.say
        if card is None:
            previewed = self.stage is Stage.PREVIEW
            masks = self._kept_masks[0] if previewed else self.picture.masks
            self.file.setText(say(MASKS.with_(count=len(masks), kind=CARD_KINDS[self.kind])))
            return
        said = FILE.with_(
            width=card.width,
            height=card.height,
            size=card.size // 1024,
            masks=card.masks,
            kind=CARD_KINDS[card.kind],
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
        self.lines.setWordWrap(True)
        self.lines.setResizeMode(QListView.ResizeMode.Adjust)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.setMinimumHeight(64)
        self.words.setMaximumHeight(110)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)

    def _lay_out_card(self) -> None:
        say = self._context.say
        row = WrappedLine(6)
        for name, words, key in BUTTONS:
            button = KeyButton(say(words), key)
            button.setObjectName(f"card_{name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons[name] = button
            row.add(button)
        for part in (
            self.consent,
            self.picture,
            self.file,
            row,
            self.path,
            self.words,
            self.count,
            self.lines,
            self.code,
            self.pin,
            self.folder,
        ):
            stretch = 1 if part is self.picture else 0
            self.body.addWidget(part, stretch)
