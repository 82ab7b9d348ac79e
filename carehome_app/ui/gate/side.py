"""The right side of the gate: who is expected, who is still inside, what the level asks."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.duties.due_list import Item as Due
from carehome_app.domain.gate.movements import BOOKED_LABELS, TOLD, Booked, Booking, Passage
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.gate.board import WORDS, GateDay
from carehome_app.ui.gate.asks_card import AsksCard
from carehome_app.ui.gate.came_desk import CameDesk
from carehome_app.ui.gate.words import about, clock, name_of, stayed
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.desk_card import brought_back
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, Nothing
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.state_list import Item, RowSaid, StateGroup, StateList

EXPECTED: Final = QT_TRANSLATE_NOOP("Gate", "Booked today {count}")
NOBODY_IN: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "No guest is inside, no resident is out. Whoever is let in (Enter) stands here until somebody"
    " says that they left: S, A or T.",
)
INSIDE: Final = QT_TRANSLATE_NOOP("Gate", "Guests still inside {count}")
BY_ONE: Final = QT_TRANSLATE_NOOP("Gate", "closed one by one by a person")
TOO_LONG: Final = QT_TRANSLATE_NOOP("Gate", "Longer than allowed")
NOT_BACK: Final = QT_TRANSLATE_NOOP("Gate", "Not back")
HERE: Final = QT_TRANSLATE_NOOP("Gate", "Inside")
OUT: Final = QT_TRANSLATE_NOOP("Gate", "Residents out")
UNSEEN: Final = QT_TRANSLATE_NOOP("Gate", "Left, never came in: Enter")
SEEN: Final = QT_TRANSLATE_NOOP("Gate", "Seen")
SAID: Final = QT_TRANSLATE_NOOP("Gate", "Said")
STAYS: Final = QT_TRANSLATE_NOOP("Gate", "Still in")
SINCE_CLOCK: Final = QT_TRANSLATE_NOOP("Gate", "since {clock}")
LEFT_CLOCK: Final = QT_TRANSLATE_NOOP("Gate", "left {clock}")
FROM: Final = QT_TRANSLATE_NOOP("Gate", "{about} · since {clock}")
SIDE: Final = 340
_KEYS: Final = {Qt.Key.Key_S: "seen", Qt.Key.Key_A: "said", Qt.Key.Key_T: "still"}
_BOOKING_KEYS: Final = {
    Qt.Key.Key_X: Booked.CANCELLED.value,
    Qt.Key.Key_V: Booked.MOVED.value,
    Qt.Key.Key_G: TOLD,
}
TO_TELL: Final = QT_TRANSLATE_NOOP("Gate", "Not possible now: to be told")
TOLD_ONE: Final = QT_TRANSLATE_NOOP("Gate", "told")
SAID_OF: Final = QT_TRANSLATE_NOOP("Gate", "Kept: {name}, {state}.")
BOOKING_KEYS: Final = QT_TRANSLATE_NOOP("Gate", "X cancelled · V moved · G told")
_BOOKED: Final = {
    Booked.EXPECTED: State.DUE,
    Booked.CAME: State.DONE,
    Booked.NO_SHOW: State.CLOCK,
    Booked.CANCELLED: State.UNKNOWN,
    Booked.MOVED: State.UNKNOWN,
}


class TellingList(StateList[Item]):
    """Whoever is expected, inside or out; a letter says what became of the chosen one."""

    told = Signal(str)

    def __init__(self, name: str, aloud: str, letters: Mapping[Qt.Key, str]) -> None:
        """Make an empty list, in which these letters say something."""
        super().__init__(name, aloud, attrgetter("ref"))
        self._letters = letters

    def tell(self, code: str) -> None:
        """Say it of the chosen one; whoever was scrolled away is shown first."""
        if not brought_back(self):
            self.told.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say it of the chosen one by its letter, once however long that is held."""
        code = self._letters.get(Qt.Key(event.key()))
        if code is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.tell(code)


class GateSide(QWidget):
    """Three cards."""

    kept = Signal(object, str)
    """What changed, and the sentence that says it."""
    left_ones_asked = Signal(object)
    """The lines of guests who have left, asked for by their number."""

    def __init__(self, context: Context) -> None:
        """Make the cards; they are empty until a day is shown."""
        super().__init__()
        self._context = context
        say = context.say
        self.expected: TellingList[Booking] = TellingList(
            "gateExpected", say(EXPECTED.with_(count=0)), _BOOKING_KEYS
        )
        self.expected.told.connect(self.say_of_booking)
        self.inside: TellingList[Passage] = TellingList(
            "gateInside", say(INSIDE.with_(count=0)), _KEYS
        )
        self.identity = IdentityLine(say, WORDS)
        self.identity.chosen.connect(self._show_behind)
        self.came = CameDesk(context, self.inside)
        self.came.kept.connect(self.kept)
        self.inside.opened.connect(self._ask)
        self._unseen: frozenset[LineRef] = frozenset()
        self._expected, self._inside, self.asks = Card(" "), Card(" "), AsksCard(context)
        self._shown: Sequence[Passage] = ()
        self.setFixedWidth(pixels(SIDE))
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as the words are now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(pixels(SIDE))

    def show_day(self, day: GateDay) -> None:
        """Show the cards of a day."""
        say = self._context.say
        self._expected.heading.setText(say(EXPECTED.with_(count=len(day.bookings))))
        to_tell = self._context.house.gate.visits.to_tell()
        self.expected.setVisible(bool(day.bookings or to_tell))
        self.expected.show_groups(self._booked(day, to_tell))
        self._inside.heading.setText(say(INSIDE.with_(count=len(day.inside))))
        self._unseen = frozenset(one.ref for one in day.unseen)
        self.inside.show_groups(self._groups(day))
        self.identity.show_list(day.guests)
        self._shown = day.inside
        self.asks.show_day(day)

    @Slot(object)
    def _ask(self, chosen: Passage) -> None:
        """Ask when somebody came who left without having come."""
        if chosen.ref in self._unseen:
            self.came.begin(chosen)

    @Slot(str)
    def say_of_booking(self, code: str) -> None:
        """Keep of the chosen booking that it is cancelled or moved, or that somebody was told."""
        chosen, say = self.expected.chosen(), self._context.say
        if chosen is not None:
            state = code if code == TOLD else Booked(code)
            changes = self._context.house.gate.visits.say(chosen, state)
            words = TOLD_ONE if code == TOLD else BOOKED_LABELS[Booked(code)]
            self.kept.emit(changes, say(SAID_OF.with_(name=chosen.name, state=words)))

    def _show_behind(self, items: Sequence[Due]) -> None:
        """Choose the first guest behind a number, or ask for the lines of those who left."""
        wanted = {item.slot for item in items}
        inside = [one for one in self._shown if one.ref in wanted]
        if inside:
            self.inside.choose(inside[0])
            self.inside.setFocus()
        else:
            self.left_ones_asked.emit(wanted)

    def _booked(self, day: GateDay, to_tell: Sequence[Booking]) -> Iterator[StateGroup[Booking]]:
        say = self._context.say
        yield StateGroup(State.LOOK, say(TO_TELL), to_tell, partial(self._visit, with_day=True))
        for state in Booked:
            fits = [one for one in day.bookings if one.state(day.at) is state]
            rows = [one for one in fits if one not in to_tell]
            yield StateGroup(_BOOKED[state], say(BOOKED_LABELS[state]), rows, self._visit)

    def _visit(self, one: Booking, *, with_day: bool = False) -> RowSaid:
        desk = self._context.house.desk
        when = clock(desk.home_time, one.at)
        if with_day:
            when = f"{desk.home_time.local(one.at):%m-%d} {when}"
        return RowSaid(f"{when} {one.name}", desk.person(one.resident).place, one.code)

    def _groups(self, day: GateDay) -> Iterator[StateGroup[Passage]]:
        say = self._context.say
        over, late = day.overstaying, day.not_back
        calm = [one for one in day.inside if one not in over]
        out = [one for one in day.out if one not in late]
        for state, words, found in (
            (State.BAD, NOT_BACK, late),
            (State.LOOK, UNSEEN, day.unseen),
            (State.CLOCK, TOO_LONG, over),
            (State.DONE, HERE, calm),
            (State.DUE, OUT, out),
        ):
            yield StateGroup(state, say(words), found, partial(self._row, day))

    def _row(self, day: GateDay, one: Passage) -> RowSaid:
        house, say = self._context.house, self._context.say
        at, known = clock(house.desk.home_time, one.at), about(house, one)
        if one.ref in self._unseen:  # nobody knows how long they were inside
            return RowSaid(name_of(house, one), say(LEFT_CLOCK.with_(clock=at)))
        since = FROM.with_(about=known, clock=at) if known else SINCE_CLOCK.with_(clock=at)
        return RowSaid(name_of(house, one), say(since), say(stayed(day, one)))

    def _lay_out(self) -> None:
        say = self._context.say
        self.expected.setFixedHeight(104)
        self.expected.setToolTip(say(BOOKING_KEYS))
        self.inside.setMinimumHeight(100)
        self.inside.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding
        )
        self._expected.body.addWidget(self.expected)
        self.inside.setToolTip(say(BY_ONE))
        Nothing(self.inside, say(NOBODY_IN))
        self._inside.head.addWidget(self.identity.over(), 1)
        self._inside.body.addWidget(self.inside, 1)
        self._inside.body.addWidget(self.came)
        self._inside.body.addWidget(self.identity)
        buttons = QHBoxLayout()
        for words, key, code in ((SEEN, "S", "seen"), (SAID, "A", "said"), (STAYS, "T", "still")):
            button = KeyButton(say(words), key)
            button.setObjectName(f"gate_{code}")
            button.clicked.connect(self._button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._inside.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._expected)
        column.addWidget(self._inside, 1)
        column.addWidget(self.asks)

    def _button(self) -> None:
        self.inside.tell(self.sender().objectName().removeprefix("gate_"))
