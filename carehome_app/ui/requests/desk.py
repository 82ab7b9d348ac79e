"""The desk of a request: how far it has come, what the house knows, and the next word about it."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from carehome_app.domain.requests.history import SECRET
from carehome_app.domain.requests.request import Request, State
from carehome_app.domain.requests.words import STEPS, URGENCIES, Step
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.requests.words import about, known, steps
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.clock import ResponseClock
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.state_list import StateList
from carehome_app.ui.widgets.stepper import Stepper

MERGE: Final = "merge"
READ: Final = "read"
Act = Step | str
NEXT: Final = {
    State.RECEIVED: Step.RESPONDED,
    State.RESPONDED: Step.VERIFIED,
    State.VERIFIED: Step.SOLVED,
    State.DECIDED: Step.TOLD,
    State.TOLD: Step.CLOSED,
}
"""What Enter does of a request that stands so."""
KEYS: Final[dict[str, Act]] = {
    "A": Step.ASSIGNED, "V": Step.VERIFIED, "S": Step.SOLVED, "T": Step.REFERRED,
    "G": Step.TOLD, "W": Step.UNTOLD, "C": Step.CLOSED, "M": MERGE, "R": READ,
    "X": Step.REPORTED, "E": Step.GRANTED, "F": Step.REFUSED,
}  # fmt: skip
"""Letters while the list has the keyboard; Alt and the letter everywhere."""
ACTS: Final[dict[Act, Text]] = {
    Step.RESPONDED: QT_TRANSLATE_NOOP("RequestsPage", "First answer"),
    Step.ASSIGNED: QT_TRANSLATE_NOOP("RequestsPage", "Give to"),
    Step.VERIFIED: QT_TRANSLATE_NOOP("RequestsPage", "Verified"),
    Step.SOLVED: QT_TRANSLATE_NOOP("RequestsPage", "Solved"),
    Step.REFERRED: QT_TRANSLATE_NOOP("RequestsPage", "Pass on"),
    Step.GRANTED: QT_TRANSLATE_NOOP("RequestsPage", "Granted"),
    Step.REFUSED: QT_TRANSLATE_NOOP("RequestsPage", "Refused"),
    Step.TOLD: QT_TRANSLATE_NOOP("RequestsPage", "Told the person"),
    Step.UNTOLD: QT_TRANSLATE_NOOP("RequestsPage", "Cannot be told"),
    Step.CLOSED: QT_TRANSLATE_NOOP("RequestsPage", "Close"),
    Step.REPORTED: QT_TRANSLATE_NOOP("RequestsPage", "Reported by law"),
    MERGE: QT_TRANSLATE_NOOP("RequestsPage", "Same as"),
    READ: QT_TRANSLATE_NOOP("RequestsPage", "Read"),
}
_ASK: Final[dict[Act, Text]] = {
    Step.RESPONDED: QT_TRANSLATE_NOOP("RequestsPage", "what was answered"),
    Step.ASSIGNED: QT_TRANSLATE_NOOP("RequestsPage", "code, room-bed or name of who has it"),
    Step.VERIFIED: QT_TRANSLATE_NOOP("RequestsPage", "how it was verified"),
    Step.REFERRED: QT_TRANSLATE_NOOP("RequestsPage", "to whom it is passed on"),
    Step.REFUSED: QT_TRANSLATE_NOOP("RequestsPage", "why it is refused"),
    Step.TOLD: QT_TRANSLATE_NOOP(
        "RequestsPage", "satisfied or unsatisfied, if that was asked; then words"
    ),
    Step.UNTOLD: QT_TRANSLATE_NOOP("RequestsPage", "why the person cannot be told"),
    Step.REPORTED: QT_TRANSLATE_NOOP("RequestsPage", "name of who reports, a space, to whom"),
    MERGE: QT_TRANSLATE_NOOP("RequestsPage", "number of the other request"),
    READ: QT_TRANSLATE_NOOP("RequestsPage", "the counsellor's own passphrase"),
}
_IN_WORDS: Final = QT_TRANSLATE_NOOP("RequestsPage", "in words, if there is something to say")
_TITLE: Final = QT_TRANSLATE_NOOP("RequestsPage", "{no} · {about}")
NOTHING: Final = QT_TRANSLATE_NOOP("RequestsPage", "Nothing is open.")
NOTHING_SINCE: Final = QT_TRANSLATE_NOOP(
    "RequestsPage", "Nothing is open. The last one was closed {clock}."
)
BEGIN: Final = QT_TRANSLATE_NOOP("RequestsPage", "Take a request")
_STEPS_WIDTH: Final = 380
"""Its words fit in this at the least; by itself it would ask for six times the longest."""
_TELLING: Final = (Step.TOLD, Step.UNTOLD)
"""What comes before a request that was decided is closed: one of the two."""
_SHOWN: Final = (*_TELLING, Step.ASSIGNED, Step.REFERRED, MERGE)
"""Those with a button; the others are what Enter does, or stand in the line of keys."""


class RequestDesk(DeskCard):
    """What is done about the chosen request; a letter says what Enter will keep."""

    asked = Signal(object)
    """A button: another thing is to be done."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__()
        self._context = context
        self.request: Request | None = None
        self.doing: Act = Step.RESPONDED
        self.stepper = Stepper()
        self.stepper.setMinimumWidth(_STEPS_WIDTH)
        self.clock = ResponseClock(context.say)
        self.why = label("", "hint", wrap=True)
        self.why.setObjectName("whyDue")
        self.words = label("", wrap=True)
        self.words.setObjectName("requestWords")
        self.known = label("", "muted", wrap=True)
        self.field = QLineEdit()
        self.field.setObjectName("answer")
        beside = QHBoxLayout()
        said = QVBoxLayout()
        for part in (self.known, self.why):
            said.addWidget(part)
        beside.addLayout(said, 1)
        beside.addWidget(self.clock)
        self.body.addWidget(self.stepper)
        self.body.addWidget(self.words)
        self.body.addLayout(beside)
        self.body.addWidget(self.field)
        self._buttons = self._make_buttons()

    def _make_buttons(self) -> dict[Act, KeyButton]:
        made = {}
        keys = {act: key for key, act in KEYS.items()}
        for act in _SHOWN:
            button = self.add_button(self._context.say(ACTS[act]), keys[act])
            button.setObjectName(f"act{keys[act]}")
            button.clicked.connect(self._tell)
            made[act] = button
        return made

    def _tell(self) -> None:
        pressed = self.sender()
        for act, button in self._buttons.items():
            if button is pressed:
                self.asked.emit(act)

    def show_request(self, request: Request, now: datetime) -> None:
        """Show a request; another one begins with what comes next of it."""
        same = self.request is not None and self.request.ref == request.ref
        moved = not same or self.request is None or self.request.state is not request.state
        self.request = request
        say = self._context.say
        title = _TITLE.with_(no=request.no, about=about(self._context.house, request))
        self.title.setText(say(title))
        self.aside.setText(say(URGENCIES[request.urgency]))
        self.stepper.show_steps(steps(self._context, request))
        self.clock.show_time(request.received_at, request.due_at, now)
        self.words.setText(say(SECRET) if request.is_secret else request.words)
        self.known.setText(known(self._context, request))
        self._show_parts(there=True)
        self.known.setVisible(bool(self.known.text()))
        reasons = self._context.house.requests.clocks.why(request.urgency, request.received_at)
        self.why.setText(" ".join(map(say, reasons)))
        for part in (self.clock, self.why):
            part.setVisible(request.waits())
        if moved:
            self.field.clear()
            self.turn(NEXT.get(request.state, Step.RESPONDED))

    def show_nothing(self, last: str) -> None:
        """Say that nothing is open, when the last was closed, and what begins."""
        self.request = None
        say = self._context.say
        said = NOTHING_SINCE.with_(clock=last) if last else NOTHING
        self.title.setText(say(said))
        self.aside.setText("")
        self._show_parts(there=False)
        self.say("")
        self.show_act(say(BEGIN))

    def is_shown_in(self, rows: StateList[Request]) -> bool:
        """Return whether its request is highlighted in the list, in view; else show it again."""
        about, say = self.request, self._context.say
        return about is not None and self.is_for(about.no, rows.row_of(about), say)

    def turn(self, act: Act) -> None:
        """Say what Enter keeps now, and what is to be typed for it."""
        self.doing = act
        say = self._context.say
        asks = say(_ASK.get(act, _IN_WORDS))
        self.field.setPlaceholderText(asks)
        self.field.setAccessibleName(asks)
        secret = QLineEdit.EchoMode.Password if act == READ else QLineEdit.EchoMode.Normal
        self.field.setEchoMode(secret)
        self.show_act(say(ACTS[act] if act in ACTS else STEPS[Step(act)]))
        self._offer_telling()
        self.say("")

    def focus(self) -> None:
        """Put the keyboard where the next word is typed."""
        if self.request is None:
            self.act.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, *, there: bool) -> None:
        for part in (self.stepper, self.clock, self.why, self.words, self.known, self.field):
            part.setVisible(there)
        for button in self._buttons.values():
            button.setVisible(there)
        self._offer_telling()

    def _offer_telling(self) -> None:
        """Offer what comes before it is closed, once it is decided, unless Enter does it."""
        decided = self.request is not None and self.request.state is State.DECIDED
        for one in _TELLING:
            self._buttons[one].setVisible(decided and self.doing is not one)
