"""The desk of a test round: what is scanned, the tube that is filled, and what was refused."""

from enum import Enum, auto
from typing import Final

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from carehome_app.domain.sampling.plans import RHYTHM_LABELS, WHO_LABELS, Who
from carehome_app.domain.sampling.round import METHOD_LABELS, Method
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.tiles import TileSaid, paint_tile

SEAL: Final = QT_TRANSLATE_NOOP("Sampling", "Seal")


class Mode(Enum):
    """What Enter does now."""

    TAKE = auto()
    SWAB = auto()
    ANSWER = auto()
    READ = auto()
    OUT = auto()
    BACK = auto()
    WHY = auto()
    ELSEWHERE = auto()
    HAND = auto()
    NEW = auto()
    FILE = auto()
    EMPTY = auto()


ACTS: Final = {
    Mode.TAKE: QT_TRANSLATE_NOOP("Sampling", "Into the tube"),
    Mode.SWAB: QT_TRANSLATE_NOOP("Sampling", "Sampled"),
    Mode.ANSWER: QT_TRANSLATE_NOOP("Sampling", "Keep the answer"),
    Mode.READ: QT_TRANSLATE_NOOP("Sampling", "Keep the lines"),
    Mode.OUT: QT_TRANSLATE_NOOP("Sampling", "Take out"),
    Mode.BACK: QT_TRANSLATE_NOOP("Sampling", "Take the answer back"),
    Mode.WHY: QT_TRANSLATE_NOOP("Sampling", "Keep the reason"),
    Mode.HAND: QT_TRANSLATE_NOOP("Sampling", "Hand over"),
    Mode.ELSEWHERE: QT_TRANSLATE_NOOP("Sampling", "Keep the test made elsewhere"),
    Mode.NEW: QT_TRANSLATE_NOOP("Sampling", "Freeze the list and open"),
    Mode.FILE: QT_TRANSLATE_NOOP("Sampling", "Keep the rows that are taken"),
    Mode.EMPTY: QT_TRANSLATE_NOOP("Sampling", "New round"),
}
LOT_HINT: Final = QT_TRANSLATE_NOOP("Sampling", "Room-bed, name or code; {example} says the lot")
LINES_HINT: Final = QT_TRANSLATE_NOOP("Sampling", "Lines: {lines} … and the time")
ASKS: Final = {
    Mode.TAKE: QT_TRANSLATE_NOOP("Sampling", "Scan or type: room-bed, name, code, or a tube"),
    Mode.SWAB: LOT_HINT.with_(example="#A7"),
    Mode.ANSWER: QT_TRANSLATE_NOOP(
        "Sampling", "negative, positive, indeterminate … and the time, such as 11:52"
    ),
    Mode.READ: LINES_HINT.with_(lines="C / CT / T / 0"),
    Mode.OUT: QT_TRANSLATE_NOOP("Sampling", "Why?"),
    Mode.BACK: QT_TRANSLATE_NOOP("Sampling", "Why?"),
    Mode.WHY: QT_TRANSLATE_NOOP("Sampling", "Why, and until which day if it lasts"),
    Mode.HAND: QT_TRANSLATE_NOOP("Sampling", "To whom?"),
    Mode.ELSEWHERE: QT_TRANSLATE_NOOP("Sampling", "Result, then the proof: negative county 0123"),
}


class Place(msgspec.Struct, frozen=True):
    """One place of the tube that is filled."""

    who: str = ""
    is_new: bool = False


class Places(QWidget):
    """The places of a tube as boxes, five in a row."""

    def __init__(self) -> None:
        """Make no place."""
        super().__init__()
        self._places: tuple[Place, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_places(self, places: tuple[Place, ...]) -> None:
        """Show these places; without any it takes no room."""
        self._places = places
        self.setVisible(bool(places))
        self.setAccessibleName(", ".join(one.who for one in places if one.who))
        self.updateGeometry()
        self.update()

    @property
    def places(self) -> tuple[Place, ...]:
        """What is shown."""
        return self._places

    def sizeHint(self) -> QSize:
        """Return room for the rows there are."""
        rows = -(-len(self._places) // self._in_row)
        return QSize(300, rows * (self._height + 6))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    @property
    def _in_row(self) -> int:
        return 5 if len(self._places) <= 10 else 10

    @property
    def _height(self) -> int:
        return pixels(40 if len(self._places) <= 10 else 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each place: full, the newest, or free."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() // self._in_row
        for number, place in enumerate(self._places):
            row, column = divmod(number, self._in_row)
            box = QRectF(column * wide, row * (self._height + 6), wide - 6, self._height)
            state = State.DONE if place.who else None
            said = TileSaid(place.who, state, "", str(number + 1))
            paint_tile(painter, box, said, chosen=place.is_new)
        painter.end()


class SamplingDesk(DeskCard):
    """One field whose Enter the button names; the places of the tube; a form for a new round."""

    def __init__(self, say: Translate) -> None:
        """Make a desk where nothing goes on."""
        super().__init__()
        self._say = say
        self.mode = Mode.EMPTY
        self.field = QLineEdit()
        self.field.setObjectName("search")
        self.field.setMinimumHeight(pixels(34))
        self.places = Places()
        self.form = NewRoundForm(say)
        self.body.addWidget(self.field)
        self.body.addWidget(self.places)
        self.body.addWidget(self.form)
        self.seal = self.add_button(say(SEAL), "Ctrl+Enter")
        self.turn(Mode.EMPTY, "")

    def turn(self, mode: Mode, title: str, aside: str = "") -> None:
        """Let Enter do something else; what stands in the field is for the act before."""
        scans = mode in (Mode.TAKE, Mode.SWAB, Mode.EMPTY)
        if mode is not self.mode or (not scans and title != self.title.text()):
            self.field.clear()
            self.say("")
        self.mode = mode
        self.title.setText(title)
        self.aside.setText(aside)
        self.show_act(self._say(ACTS[mode]))
        asks = ASKS.get(mode)
        self.field.setVisible(asks is not None)
        self.field.setPlaceholderText("" if asks is None else self._say(asks))
        self.field.setAccessibleName(title)
        self.form.setVisible(mode is Mode.NEW)
        self.seal.setVisible(mode is Mode.TAKE)
        self.offer_seal(is_full=False)
        if mode is not Mode.TAKE:
            self.places.show_places(())

    def refuse(self, sentence: str) -> None:
        """Say what was not taken; what is typed stays, and has the colour of it at its edge."""
        typed = self.field.isVisibleTo(self) and bool(self.field.text().strip())
        self.say(sentence, "trouble", self.field if typed else None)

    def offer_seal(self, *, is_full: bool) -> None:
        """Let the key that seals stand out once nobody else fits in."""
        self.seal.stand_out(main=is_full)
        self.act.stand_out(main=not is_full)

    def focus(self) -> None:
        """Put the keyboard where something is typed now."""
        if self.mode is Mode.NEW:
            self.form.name.editor.setFocus()
        elif self.field.isVisibleTo(self):
            self.field.setFocus()
            self.field.selectAll()
        else:
            self.act.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter is the page's."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NewRoundForm(FieldColumns):
    """What a round is opened with."""

    def __init__(self, say: Translate) -> None:
        """Make the fields with what is usual."""
        super().__init__(most=2)
        methods = tuple((one.value, say(METHOD_LABELS[one])) for one in Method)
        who = tuple((one.value, say(WHO_LABELS[one])) for one in Who)
        once: tuple[tuple[str, str], ...] = (("", say(ONCE)),)
        rhythms = tuple((one.value, say(label)) for one, label in RHYTHM_LABELS.items())
        self.name = Field("roundName", say(NAME))
        self.method = Field("roundMethod", say(METHOD), methods)
        self.capacity = Field("roundSize", say(SIZE))
        self.hours = Field("roundWindow", say(WINDOW))
        self.who = Field("roundWho", say(WHO), who)
        self.rhythm = Field("roundRhythm", say(RHYTHM), (*once, *rhythms))
        self.ordered_by = Field("roundOrderedBy", say(ORDERED_BY))
        self.fields = (
            self.name,
            self.method,
            self.capacity,
            self.hours,
            self.who,
            self.rhythm,
            self.ordered_by,
        )
        for field in self.fields:
            self.add(field)
        self.hide()

    def begin(self, name: str) -> None:
        """Fill in what is usual."""
        usual = (name, Method.POOL.value, "10", "08:00-18:00", Who.EVERYBODY.value, "", "")
        for field, text in zip(self.fields, usual, strict=True):
            field.fill(text)


NAME: Final = QT_TRANSLATE_NOOP("Sampling", "Name of the round")
METHOD: Final = QT_TRANSLATE_NOOP("Sampling", "Method")
SIZE: Final = QT_TRANSLATE_NOOP("Sampling", "People in a pool")
WINDOW: Final = QT_TRANSLATE_NOOP("Sampling", "Window today")
WHO: Final = QT_TRANSLATE_NOOP("Sampling", "For whom")
RHYTHM: Final = QT_TRANSLATE_NOOP("Sampling", "Again by itself")
ORDERED_BY: Final = QT_TRANSLATE_NOOP("Sampling", "Ordered by")
ONCE: Final[Text] = QT_TRANSLATE_NOOP("Sampling", "only this once")
