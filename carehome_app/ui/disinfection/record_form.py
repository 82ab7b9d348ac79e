"""The fields of a disinfection record. Nothing is filled in that nobody said."""

from datetime import time
from decimal import Decimal
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.disinfection import typed
from carehome_app.domain.disinfection.agents import (
    AGENT_BY_CODE,
    AGENTS,
    USES,
    plain,
    range_for,
    usual_use,
)
from carehome_app.domain.disinfection.areas import AreaVersion
from carehome_app.domain.disinfection.record import (
    METHOD_LABELS,
    REASON_LABELS,
    Details,
    Method,
    Reason,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.accounts.signature_field import PinField
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.field import Named
from carehome_app.ui.widgets.form import FieldColumn
from carehome_app.ui.widgets.quiet_choice import QuietChoice

LABELS: Final[dict[str, Text]] = {
    "use": QT_TRANSLATE_NOOP("Disinfection", "What"),
    "objects": QT_TRANSLATE_NOOP("Disinfection", "Objects"),
    "agent": QT_TRANSLATE_NOOP("Disinfection", "Agent"),
    "concentration": QT_TRANSLATE_NOOP("Disinfection", "Concentration"),
    "stock": QT_TRANSLATE_NOOP("Disinfection", "Stock, label"),
    "litres": QT_TRANSLATE_NOOP("Disinfection", "Litres made"),
    "batch": QT_TRANSLATE_NOOP("Disinfection", "Batch"),
    "expiry": QT_TRANSLATE_NOOP("Disinfection", "Use by"),
    "method": QT_TRANSLATE_NOOP("Disinfection", "Method"),
    "contact": QT_TRANSLATE_NOOP("Disinfection", "Minutes"),
    "start": QT_TRANSLATE_NOOP("Disinfection", "Start"),
    "end": QT_TRANSLATE_NOOP("Disinfection", "End"),
    "done_by": QT_TRANSLATE_NOOP("Disinfection", "Done by"),
    "checked_by": QT_TRANSLATE_NOOP("Disinfection", "Checked by"),
    "pin": QT_TRANSLATE_NOOP("Disinfection", "Checker's PIN"),
    "reason": QT_TRANSLATE_NOOP("Disinfection", "Reason"),
    "lamp": QT_TRANSLATE_NOOP("Disinfection", "Lamp"),
    "intensity": QT_TRANSLATE_NOOP("Disinfection", "Intensity µW/cm²"),
    "result": QT_TRANSLATE_NOOP("Disinfection", "Noticed"),
    "remark": QT_TRANSLATE_NOOP("Disinfection", "Remark"),
}
ORDER: Final = (
    "use", "agent", "concentration", "method", "lamp", "intensity", "contact", "done_by",
    "checked_by", "pin", "start", "end", "objects", "stock", "litres", "batch", "expiry",
    "reason", "result", "remark",
)  # fmt: skip
"""What is said of every disinfection stands first, and is seen without moving the fields."""
LEAST: Final = 190
"""Five of them are seen on the smallest screen."""
CHOICES: Final = ("use", "agent", "method", "done_by", "checked_by", "reason")
UV_ONLY: Final = ("lamp", "intensity")
CHECKED_ONLY: Final = ("pin",)
NOW: Final = QT_TRANSLATE_NOOP("Disinfection", "now {clock}")
STILL: Final = QT_TRANSLATE_NOOP("Disinfection", "later")


class Said(NamedTuple):
    """What the fields say: the record, and the clock times where they were typed."""

    details: Details
    start: time | None
    end: time | None


class DisinfectionForm(QWidget):
    """One column of fields."""

    edited = Signal()
    enter_pressed = Signal()
    left = Signal()
    last_time_requested = Signal()

    def __init__(self, say: Translate, parent: QWidget | None = None) -> None:
        """Make empty fields."""
        super().__init__(parent)
        self._say = say
        self._fields: dict[str, QLineEdit | QuietChoice] = {}
        self._named = {key: self._made(key) for key in ORDER}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        fields = FieldColumn(self._named.values())
        fields.setMinimumHeight(pixels(LEAST))
        # Over a heading of two lines Qt would ask for all fields at once, and the page would move.
        fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column.addWidget(fields)
        self._offer_words()
        for choice in ("agent", "method", "use", "checked_by"):
            self.choice(choice).currentTextChanged.connect(self._changed)
        self._changed()

    def line(self, key: str) -> QLineEdit:
        """Return a field that is typed."""
        found = self._fields[key]
        assert isinstance(found, QLineEdit)  # noqa: S101  # a slip of the programmer
        return found

    def choice(self, key: str) -> QuietChoice:
        """Return a field that is chosen."""
        found = self._fields[key]
        assert isinstance(found, QuietChoice)  # noqa: S101  # a slip of the programmer
        return found

    def offer_staff(self, staff: list[tuple[str, str]], checkers: list[tuple[str, str]]) -> None:
        """Offer these members of staff, and those who may sign as checkers, by number and name."""
        self.choice("done_by").offer(staff)
        self.choice("checked_by").offer([("", ""), *checkers])

    def begin(self, area: AreaVersion, actor: int, clock: str) -> None:
        """Empty the fields but for what is usual in the area, and who is signed in."""
        for key in self._fields:
            if key not in CHOICES:
                self.line(key).clear()
        self.choice("reason").choose(Reason.ROUTINE.value)
        self.choice("use").choose(area.usual.use or usual_use(area.area_class))
        self.choice("agent").choose(area.usual.agent)
        self.choice("method").choose(area.usual.method or Method.WIPE.value)
        self.line("objects").setText(area.usual.objects)
        self.choice("done_by").choose(str(actor))
        self.choice("checked_by").choose("")
        self.line("start").setPlaceholderText(self._say(NOW.with_(clock=clock)))
        self.line("end").setPlaceholderText(self._say(STILL))
        self._changed()

    def fill(self, details: Details) -> None:
        """Put an earlier record's agent, strength, method and who did it in; never a time."""
        shown = {
            "objects": details.objects,
            "concentration": _shown(details.concentration),
            "stock": _shown(details.stock),
            "litres": _shown(details.litres),
            "batch": details.batch,
            "contact": _shown(details.contact),
            "lamp": details.lamp,
            "expiry": "" if details.expiry is None else details.expiry.isoformat(),
        }
        for choice, code in (
            ("use", details.use),
            ("agent", details.agent),
            ("method", details.method.value),
            ("reason", details.reason.value),
            ("done_by", str(details.done_by)),
            ("checked_by", ""),  # whoever checked it then has not signed this one
        ):
            self.choice(choice).choose(code)
        for key, text in shown.items():
            self.line(key).setText(text)
        self._changed()

    def read(self) -> Said:
        """Return what the fields say; a text that cannot be understood is a `CareHomeError`."""
        agent = self.choice("agent").code()
        known = AGENT_BY_CODE.get(agent)
        unit = known.unit if known else ""
        details = Details(
            reason=Reason(self.choice("reason").code()),
            use=self.choice("use").code(),
            objects=self.text("objects"),
            agent=agent,
            concentration=typed.strength(self.text("concentration"), unit),
            stock=typed.strength(self.text("stock"), unit),
            litres=typed.litres(self.text("litres")),
            batch=self.text("batch"),
            expiry=typed.day(self.text("expiry")),
            method=Method(self.choice("method").code()),
            contact=typed.minutes(self.text("contact")),
            done_by=int(self.choice("done_by").code() or 0),
            checked_by=int(self.choice("checked_by").code() or 0),
            result=self.text("result"),
            remark=self.text("remark"),
            lamp=self.text("lamp"),
            intensity=typed.strength(self.text("intensity"), "µW/cm²"),
        )
        return Said(details, typed.clock(self.text("start")), typed.clock(self.text("end")))

    def text(self, key: str) -> str:
        """Return what is typed in a field."""
        return self.line(key).text().strip()

    def go_to(self, key: str) -> None:
        """Put the keyboard into a field, emptying a typed one."""
        field = self._fields[key]
        if isinstance(field, QLineEdit):
            field.clear()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Begin at the first field that is empty and asked for: the concentration."""
        first = "agent" if not self.choice("agent").code() else "concentration"
        self._fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps, Esc leaves, F4 fills as last time, wherever the cursor is."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            asked = {
                Qt.Key.Key_Return: self.enter_pressed,
                Qt.Key.Key_Enter: self.enter_pressed,
                Qt.Key.Key_Escape: self.left,
                Qt.Key.Key_F4: self.last_time_requested,
            }.get(Qt.Key(event.key()))
            if asked is not None:
                if not event.isAutoRepeat():
                    asked.emit()
                return True
        return super().eventFilter(watched, event)

    def _made(self, key: str) -> Named:
        field: QLineEdit | QuietChoice
        if key in CHOICES:
            field = QuietChoice(self, own_words=key == "agent")
        else:
            field = PinField("", "", self) if key == "pin" else QLineEdit(self)
            field.textEdited.connect(self.edited)
        field.setObjectName(f"field_{key}")
        field.installEventFilter(self)
        self._fields[key] = field
        return Named(self._say(LABELS[key]), field)

    def _offer_words(self) -> None:
        say = self._say
        self.choice("use").offer([(code, say(label)) for code, label in USES.items()])
        self.choice("agent").offer([(agent.code, say(agent.label)) for agent in AGENTS])
        self.choice("method").offer([(one.value, say(METHOD_LABELS[one])) for one in Method])
        self.choice("reason").offer([(one.value, say(REASON_LABELS[one])) for one in Reason])

    def _changed(self) -> None:
        """Show what is known for this use, and the lamp only for UV."""
        agent, method = self.choice("agent").code(), self.choice("method").code()
        self._show(UV_ONLY, wanted=method == Method.UV.value)
        self._show(CHECKED_ONLY, wanted=bool(self.choice("checked_by").code()))
        known = range_for(self.choice("use").code(), agent, Method(method)) if method else None
        unit = AGENT_BY_CODE[agent].unit if agent in AGENT_BY_CODE else ""
        low = f"{known.low}–{known.high} {unit}" if known and known.low else unit
        self.line("concentration").setPlaceholderText(low)
        least = f"{'>' if known.over else '≥'} {known.minutes}" if known and known.minutes else ""
        self.line("contact").setPlaceholderText(least)
        self.edited.emit()

    def _show(self, keys: tuple[str, ...], *, wanted: bool) -> None:
        for key in keys:
            self._named[key].setVisible(wanted)


def _shown(number: Decimal | int | None) -> str:
    return "" if number is None else plain(Decimal(number))
