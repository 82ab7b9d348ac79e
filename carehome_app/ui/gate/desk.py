"""The desk of the gate: one box that takes anybody, and exactly the fields of the level."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from carehome_app.domain.gate.errors import MisplacedBadgeError
from carehome_app.domain.gate.levels import ASK_LABELS, WHO_LABELS, Ask, Who
from carehome_app.domain.gate.movements import NO_STAY
from carehome_app.domain.gate.screening import (
    REFUSAL_LABELS,
    Refusal,
    boxed,
    names_typed,
)
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.gate.finding import Finding, Meant
from carehome_app.services.gate.looking import AtGate, Looked
from carehome_app.ui.gate.answers import OF_HOUSE, Answers
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.desk_card import DeskCard, TypedFirst
from carehome_app.ui.widgets.labels import ElidedLabel
from carehome_app.ui.widgets.quiet_choice import QuietChoice

HOW: Final = QT_TRANSLATE_NOOP(
    "Gate", "Whatever is scanned is taken: badge, booking, phone, room-bed, pinyin"
)
BOX: Final = QT_TRANSLATE_NOOP("Gate", "who, a space, 36.5")
ADMIT: Final = QT_TRANSLATE_NOOP("Gate", "Let in")
MISSING: Final = QT_TRANSLATE_NOOP("Gate", "Still missing: {asked}")
AGAINST: Final = QT_TRANSLATE_NOOP("Gate", "Not under this level: {reasons}")
MORNING: Final = QT_TRANSLATE_NOOP(
    "Gate", "→ Will be the reading of the morning round; site forehead, not converted"
)
NO_SLOT: Final = QT_TRANSLATE_NOOP("Gate", "→ Kept in this line; it fills no round")
ONE_OF: Final = QT_TRANSLATE_NOOP("Gate", "{name} · one of {count}, ↓ for the next")
NOBODY: Final = QT_TRANSLATE_NOOP(
    "Gate", "Nobody of this name: Ctrl ← → for visitor, service or goods"
)
NEW: Final = QT_TRANSLATE_NOOP("Gate", "{name} · from outside")
WHERE: Final = QT_TRANSLATE_NOOP("Gate", "where to, or a few words")
INSIDE_SINCE: Final = QT_TRANSLATE_NOOP("Gate", "{name} · inside since {clock}: Ctrl O leaves")
OUT_SINCE: Final = QT_TRANSLATE_NOOP("Gate", "{name} · out since {clock}")
LEAST_BOX, WHO = 190, 120
"""How wide the one box and what is said of whom it means are at the least."""
AROUND: Final = 40
"""What lies around the kinds and the hint beside them."""
_TURNS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FROM_OUTSIDE: Final = (Who.VISITOR, Who.SERVICE)


class GateDesk(DeskCard):
    """What is typed of one who comes or goes; the page decides and keeps it."""

    changed = Signal()
    """Something typed may mean something else now."""
    refused = Signal(str, str)
    """Enter in the row of why: the reason's code and words; without a code it is a diversion."""

    turned = Signal(int)
    """Ctrl and an arrow: the next class, or the one before."""
    undone = Signal()
    """Ctrl Z while nothing is typed."""

    def __init__(self, context: Context) -> None:
        """Make an empty desk."""
        super().__init__("", context.say(ADMIT))
        self._context = context
        say = context.say
        self.classes = Filters(tuple((one.value, say(WHO_LABELS[one])) for one in Who))
        self.box = QLineEdit()
        self.meant_line, self.known = ElidedLabel(least=WHO), ElidedLabel(least=WHO)
        self.meant_line.setProperty("kind", "section")
        self.known.setProperty("kind", "hint")
        self.answers = Answers(say)
        self.fields, self.will = self.answers.fields, self.answers.will
        self.visits, self.purpose = self.answers.visits, self.answers.purpose
        self.reason, self.where = QuietChoice(), QLineEdit()
        self._found: Sequence[Meant] = ()
        self._place = 0
        self._chosen = Who.STAFF
        self._asked: tuple[Question | None, Meant | str] = (None, "")
        self._first, self._how = WrappedLine(12), ElidedLabel(say(HOW))
        self._why_row = QWidget()
        self._fill()
        self._connect()

    # What was typed.

    def given(self) -> AtGate | None:
        """Return who is meant with everything typed; None while nobody is."""
        typed = boxed(self.box.text())
        if not typed.who:
            return None
        meant, who = self.meant(), self.who()
        if meant is None and who in OF_HOUSE:
            return None
        name = typed.who if meant is None else meant.name
        return AtGate(
            who=who,
            subject=0 if meant is None else meant.subject,
            name=self._written(name),
            phone="" if meant is None else meant.phone,
            resident=self._resident() or (0 if meant is None else meant.resident),
            purpose=self.purpose.text(),
            temperature=typed.temperature,
            answers=self.answers.texts(),
            booking=NO_STAY if meant is None else meant.booking,
            asked=self._asked[0] if self._asked[1] == self._whom() else None,
        )

    def group(self) -> list[str]:
        """Return the names of a group from outside; one name is none."""
        names = names_typed(self.box.text()) if self.who() in _FROM_OUTSIDE else []
        return names if len(names) > 1 else []

    def who(self) -> Who:
        """Return the class that is chosen."""
        return Who(self.classes.code())

    def meant(self) -> Meant | None:
        """Return whom the box means, of the class that is chosen."""
        return self._found[self._place] if self._found else None

    def look_up(self) -> None:
        """Look whom the box means now; somebody of the house chooses the class.

        A name written out for somebody from outside is that one's, also where a resident has the
        same; letters and codes mean the house first, whatever class is chosen.
        """
        typed = boxed(self.box.text())
        found = self._context.house.gate.finding.find(typed.who) if typed.who else []
        if self._chosen not in OF_HOUSE and not typed.who.isascii():
            found = [one for one in found if one.who is self._chosen]
        self._found, self._place = found, 0
        self._follow(found[0].who if found else self._chosen)

    def choose_class(self, who: Who) -> None:
        """Choose a class for whoever comes next, until another one is chosen."""
        self._chosen = who
        self._follow(who)
        self.look_up()

    def _follow(self, who: Who) -> None:
        """Show the class of whom the box means; nobody chose it."""
        if who is not self.who():
            blocked = self.classes.blockSignals(True)  # Qt's own signature
            self.classes.choose(who.value)
            self.classes.blockSignals(blocked)

    def next_meant(self) -> None:
        """Go on to the next one the box can mean."""
        if self._found:
            self._place = (self._place + 1) % len(self._found)
            self._follow(self._found[self._place].who)

    def ask(self, question: Question | None) -> None:
        """Remember what was asked of whose temperature: the same again of them answers it."""
        self._asked = (question, self._whom())

    def start_anew(self) -> None:
        """Be ready for the next one."""
        for field in (self.box, *_fields(self)):
            field.clear()
        self._found, self._place, self._asked = (), 0, (None, "")
        self._why_row.hide()
        self.say("")
        self.box.setFocus()

    # What is shown.

    def offer(self, asks: tuple[Ask, ...]) -> None:
        """Show exactly the fields that are asked, in their order."""
        self.answers.offer(asks, self.who())

    def show_meant(self) -> None:
        """Say whom the box means."""
        say, meant = self._context.say, self.meant()
        typed = boxed(self.box.text()).who
        if meant is None:
            outside = self.who() not in OF_HOUSE
            name = self._written(typed)
            words = NEW.with_(name=name) if outside else NOBODY
            self.meant_line.setText(say(words) if typed else "")
            return
        name = f"{meant.about} {meant.name}".strip()
        if meant.inside is not None:
            home_time = self._context.house.desk.home_time
            clock = f"{home_time.local(meant.inside.at):%H:%M}"
            out = OUT_SINCE if meant.who is Who.RESIDENT else INSIDE_SINCE
            name = say(out.with_(name=name, clock=clock))
        elif len(self._found) > 1:
            name = say(ONE_OF.with_(name=name, count=len(self._found)))
        self.meant_line.setText(name)

    def show_known(self, words: str) -> None:
        """Say below the name what is known of whom the box means."""
        self.known.setText(words)

    def show_looked(self, looked: Looked | None) -> None:
        """Say what is missing or against it on the button, and what will be written."""
        say = self._context.say
        if looked is None:
            self.show_act(say(ADMIT), able=False)
            self.answers.say_what_will_be("")
            return
        self.answers.mark(looked.missing)
        if looked.missing:
            asked = [ASK_LABELS[one] for one in looked.missing]
            self.show_act(say(MISSING.with_(asked=asked)))
        elif looked.against:
            reasons = [REFUSAL_LABELS[one] for one in looked.against]
            self.show_act(say(AGAINST.with_(reasons=reasons)), able=False)
        else:
            self.show_act(say(ADMIT))
        typed = boxed(self.box.text()).temperature
        self.answers.say_what_will_be(say(MORNING if looked.fills else NO_SLOT) if typed else "")

    def begin_why(self, *, divert: bool) -> None:
        """Ask why somebody is not let in, or where to."""
        self.reason.setVisible(not divert)
        self._why_row.show()
        self.where.setPlaceholderText(self._context.say(WHERE))
        (self.where if divert else self.reason).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say beside the kinds what is taken, where it takes no line of its own."""
        super().resizeEvent(event)
        both = self.classes.sizeHint().width() + self._how.sizeHint().width()
        self._how.setVisible(both + AROUND <= self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that a field would take for its own words."""
        if not isinstance(event, QKeyEvent) or not self._is_own(event):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.turned.emit(_TURNS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _is_own(self, event: QKeyEvent) -> bool:
        return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _TURNS

    def _is_typed(self) -> bool:
        return any(field.text() for field in (self.box, *_fields(self)))

    def _forget_typed(self) -> None:
        self.start_anew()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next name with ↓; Enter in the row of why refuses or diverts."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Down and self.box.hasFocus():
            self.next_meant()
            self.changed.emit()
        elif enters and self._why_row.isVisible() and not event.isAutoRepeat():
            code = self.reason.code() if self.reason.isVisible() else ""
            self.refused.emit(code, self.where.text())
        else:
            super().keyPressEvent(event)

    def _whom(self) -> Meant | str:
        return self.meant() or boxed(self.box.text()).who

    def _resident(self) -> int:
        typed = self.visits.text().strip()
        found = self._context.house.gate.finding.find(typed) if typed else []
        return next((one.subject for one in found if one.who is Who.RESIDENT), 0)

    def _written(self, found: str) -> str:
        """Return a name as it was typed, with its capitals."""
        typed = " ".join(self.box.text().split())
        place = typed.lower().find(found.lower())
        return typed[place : place + len(found)] if place >= 0 else found

    def _fill(self) -> None:
        say = self._context.say
        self.box.setObjectName("gateBox")
        self.box.setPlaceholderText(say(BOX))
        self.box.setAccessibleName(say(BOX))
        self.box.setMinimumHeight(40)
        self.box.setMinimumWidth(pixels(LEAST_BOX))
        for unused in (self.title, self.aside):
            unused.hide()
        self._how.setProperty("kind", "hint")
        self._first.add(self.classes)
        self._first.add_spring()
        self._first.add(self._how)
        self._fill_why()
        self.buttons.take(self.act)
        self.answers.end_with(self.act)
        self.buttons.hide()
        self.body.addWidget(self._first)
        self.body.addLayout(self._box_row())
        self.body.addWidget(self.answers)
        self.body.addWidget(self._why_row)

    def _box_row(self) -> QHBoxLayout:
        """Return the one box with whom it means beside it, and below the name what is known."""
        who, row = QVBoxLayout(), QHBoxLayout()
        who.setSpacing(0)
        who.addWidget(self.meant_line)
        who.addWidget(self.known)
        row.setSpacing(12)
        row.addWidget(self.box, 1)
        row.addLayout(who, 2)
        return row

    def _fill_why(self) -> None:
        say = self._context.say
        self.reason.setObjectName("gateReason")
        self.reason.offer([(one.value, say(REFUSAL_LABELS[one])) for one in Refusal])
        self.where.setObjectName("gateWhere")
        why = QHBoxLayout(self._why_row)
        why.setContentsMargins(0, 0, 0, 0)
        why.addWidget(self.reason)
        why.addWidget(self.where, 1)
        self._why_row.hide()

    def _connect(self) -> None:
        self.box.textEdited.connect(self._box_edited)
        for field in (self.box, *self.answers.all_fields()):
            field.installEventFilter(self)
        typed_first = TypedFirst(self, self._context.say, self._is_typed, self._forget_typed)
        typed_first.undone.connect(self.undone)
        self.classes.chosen.connect(self._class_chosen)
        for field in (self.visits, *self.fields.values()):
            field.textEdited.connect(self._tell)

    def _box_edited(self, _text: str) -> None:
        self.look_up()
        self.changed.emit()

    def _class_chosen(self, code: str) -> None:
        self.choose_class(Who(code))
        self.changed.emit()

    def _tell(self, _text: str) -> None:
        self.changed.emit()


# A scanner types wherever the keyboard is, and Enter behind it.


def check_fields(desk: GateDesk, finding: Finding) -> None:
    """Take a badge out of a field that is not for it, and refuse the Enter behind it.

    Nobody is let in, or turned away, by the Enter that a scanner types.
    """
    for field in _fields(desk):
        typed, meant = field.text().strip(), finding.badge(field.text())
        # Whom somebody visits may be said by the badge of that resident.
        if meant is None or (field is desk.visits and meant.who is Who.RESIDENT):
            continue
        field.clear()
        field.setFocus()
        raise MisplacedBadgeError(typed=typed, name=meant.name)


def _fields(desk: GateDesk) -> Iterator[QLineEdit]:
    yield from (desk.where, *desk.answers.all_fields())
