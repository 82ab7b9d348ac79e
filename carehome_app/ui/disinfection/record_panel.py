"""The panel beside the board in which a disinfection is recorded."""

from collections.abc import Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.accounts.errors import NotSignedError
from carehome_app.domain.accounts.roles import TABLE
from carehome_app.domain.accounts.signatures import NEEDS, Purpose, Signed
from carehome_app.domain.disinfection.agents import AGENT_BY_CODE, mixture, plain, range_for
from carehome_app.domain.disinfection.duties import AreaDay
from carehome_app.domain.disinfection.record import Details, Disinfection
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.people import Group
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.disinfection.recording import Kept, NewDisinfection
from carehome_app.services.house import House
from carehome_app.services.rounds.correcting import Why
from carehome_app.ui.disinfection.record_form import DisinfectionForm, Said
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import PlainLabel

ONE: Final = QT_TRANSLATE_NOOP("Disinfection", "Record · {area}")
NUMBER: Final = QT_TRANSLATE_NOOP("Disinfection", "Record · {area} · time {number} of {of}")
SEVERAL: Final = QT_TRANSLATE_NOOP("Disinfection", "Record · {count} areas done at once")
CORRECT: Final = QT_TRANSLATE_NOOP("Disinfection", "Correct · {area} at {clock}")
KEEP: Final = QT_TRANSLATE_NOOP("Disinfection", "Save")
LAST_TIME: Final = QT_TRANSLATE_NOOP("Disinfection", "As last time")
EACH: Final = QT_TRANSLATE_NOOP("Disinfection", "Each gets its own entry: {areas}")
MIX: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "Mix: {stock} ml stock + {water} ml water (1 : {parts})"
)
RATIO: Final = QT_TRANSLATE_NOOP("Disinfection", "Mix: 1 part stock + {parts} parts water")
KNOWN: Final = QT_TRANSLATE_NOOP("Disinfection", "Range from: {source}")
SHOWN_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "The board showed something else; this record is of: {areas}. Enter keeps it."
)
MOST_NAMED: Final = 7
Offered = list[tuple[str, str]]


class DisinfectionPanel(QFrame):
    """A title, the fields, what to mix, what is asked, and two buttons."""

    keep_asked = Signal()
    """Enter was pressed: whoever shows the areas looks first whether they are in view."""
    kept = Signal(object)
    """`Kept` or, after a correction, `Changes`."""
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._context = context
        self._areas: tuple[AreaDay, ...] = ()
        self._corrects: Disinfection | None = None
        self._asked: tuple[Text, ...] = ()
        self.setProperty("kind", "card")
        self._title, self._each, self._mix = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        self._warning, self._trouble = PlainLabel(self), PlainLabel(self)
        self._form = DisinfectionForm(context.say, self)
        self._keep, self._again = QPushButton(self), QPushButton(self)
        self._build()
        self._form.enter_pressed.connect(self._ask_to_keep)
        self._form.left.connect(self.left)
        self._form.last_time_requested.connect(self.as_last_time)
        self._form.edited.connect(self._help)

    @property
    def areas(self) -> list[int]:
        """The numbers of the areas this record is of."""
        return [one.area.id for one in self._areas]

    def say_shown_again(self) -> None:
        """Say that the areas of this record were not the ones in view, and are again."""
        names = tuple(one.area.now.name for one in self._areas)
        self._show_trouble(self._context.say(SHOWN_AGAIN.with_(areas=names)))

    def record(self, areas: Sequence[AreaDay]) -> None:
        """Begin a record of these areas."""
        self._areas, self._corrects, self._asked = tuple(areas), None, ()
        desk = self._context.house.desk
        self._form.offer_staff(*_staff_and_checkers(self._context.house))
        clock = desk.home_time.local(desk.now()).strftime("%H:%M")
        actor = desk.actor.id if desk.actor else 0
        self._form.begin(areas[0].area.now, actor, clock)
        self._title.setText(self._heading())
        names = [one.area.now.name for one in areas]
        shown = " ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])
        self._each.setText(self._context.say(EACH.with_(areas=shown)))
        self._each.setVisible(len(areas) > 1)
        self._again.setVisible(True)
        self._show_trouble("")
        self._form.take_focus()

    def correct(self, one: AreaDay, record: Disinfection) -> None:
        """Begin the correction of a record."""
        self.record([one])
        self._corrects = record
        local = self._context.house.desk.home_time.local
        self._form.fill(record.details)
        self._form.line("result").setText(record.details.result)
        self._form.line("remark").setText(record.details.remark)
        self._form.line("start").setText(f"{local(record.started_at):%H:%M}")
        if record.ended_at is not None:
            self._form.line("end").setText(f"{local(record.ended_at):%H:%M}")
        name, clock = one.area.now.name, f"{local(record.started_at):%H:%M}"
        self._title.setText(self._context.say(CORRECT.with_(area=name, clock=clock)))
        self._again.setVisible(False)

    def as_last_time(self) -> None:
        """Fill in what was said here last."""
        with shown_to_user(self._context.say, self._show_trouble):
            disinfecting = self._context.house.disinfection.recording
            self._form.fill(disinfecting.as_last_time(self._areas[0].area.id))
            self._show_trouble("")

    def keep(self) -> None:
        """Keep what the fields say, or show what is asked."""
        if not self._areas:
            return
        with shown_to_user(self._context.say, self._show_trouble):
            said = self._form.read()
            signed = self._signature(said.details.checked_by)
            if self._corrects is not None:
                self._keep_correction(self._new(said, signed), self._corrects)
                return
            outcome = self._context.house.disinfection.recording.record(self._new(said, signed))
            if isinstance(outcome, Kept):
                self._asked = ()
                self.kept.emit(outcome)
            else:
                self._asked = (*self._asked, *outcome)
                self._show_trouble("\n".join(self._context.say(one) for one in outcome))

    def _ask_to_keep(self) -> None:
        self.keep_asked.emit()

    def _signature(self, checker: int) -> Signed | None:
        """Return the checker's signature by the typed PIN; None where nobody is named."""
        if not checker:
            return None
        house, pin = self._context.house, self._form.line("pin").text()
        try:
            if not pin:
                raise NotSignedError(name=house.desk.person(checker).name)
            return house.signing_in.signature(checker, pin, Purpose.CHECKER)
        except CareHomeError:
            self._form.go_to("pin")
            raise

    def _keep_correction(self, new: NewDisinfection, record: Disinfection) -> None:
        disinfecting = self._context.house.disinfection.recording
        self.kept.emit(disinfecting.correct(record, new, Why("typing_error")))

    def _new(self, said: Said, signed: Signed | None) -> NewDisinfection:
        details = said.details
        return NewDisinfection(
            areas=tuple(one.area.id for one in self._areas),
            details=_with_mixture(details),
            started_at=self._moment(said.start),
            ended_at=self._moment(said.end),
            asked=self._asked,
            checked=signed,
        )

    def _moment(self, clock: time | None) -> datetime | None:
        if clock is None:
            return None
        return self._context.house.desk.home_time.moment(self._areas[0].day, clock)

    def _heading(self) -> str:
        say, areas = self._context.say, self._areas
        if len(areas) > 1:
            return say(SEVERAL.with_(count=len(areas)))
        one = areas[0]
        duty = one.next_duty(self._context.house.desk.now())
        name = one.area.now.name
        if duty is None:
            return say(ONE.with_(area=name))
        return say(NUMBER.with_(area=name, number=duty.number, of=one.version.times_a_day))

    def _help(self) -> None:
        """Show how to mix what is typed so far, and what must never be mixed."""
        self._mix.setText(self._mixing())
        agent = AGENT_BY_CODE.get(self._form.choice("agent").code())
        warnings = agent.warnings if agent else ()
        self._warning.setText("\n".join(self._context.say(one) for one in warnings))
        self._show_trouble("")

    def _mixing(self) -> str:
        say = self._context.say
        try:
            details = self._form.read().details
        except (CareHomeError, ValueError):
            return ""
        known = range_for(details.use, details.agent, details.method)
        source = say(KNOWN.with_(source=known.source.label)) if known else ""
        if details.stock is None or details.concentration is None:
            return source
        litres = details.litres or Decimal(1)
        try:
            made = mixture(details.stock, details.concentration, litres)
        except CareHomeError as error:
            return say(error.sentence)
        parts = {"stock": made.stock_ml, "water": made.water_ml, "parts": made.parts}
        shown = {name: plain(number) for name, number in parts.items()}
        text = MIX if details.litres else RATIO
        return f"{say(text.with_(**shown))}\n{source}"

    def _show_trouble(self, sentence: str) -> None:
        """Show what is wrong or asked; it takes the place of the hints below."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._mix.setVisible(not sentence)
        self._warning.setVisible(bool(self._warning.text()) and not sentence)

    def _build(self) -> None:
        say = self._context.say
        for label, kind in (
            (self._title, "section"),
            (self._each, "muted"),
            (self._mix, "hint"),
            (self._warning, "hint"),
            (self._trouble, "trouble"),
        ):
            label.setProperty("kind", kind)
            label.setWordWrap(True)
            label.setVisible(label is self._title)
        self._trouble.setObjectName("trouble")
        self._mix.setVisible(True)
        set_kind(self._keep, "main")
        buttons = QHBoxLayout()
        made = (
            (self._keep, KEEP, "Enter", self._ask_to_keep),
            (self._again, LAST_TIME, "F4", self.as_last_time),
        )
        for button, text, key, act in made:
            button.setText(say(text))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(act)
            buttons.addWidget(button)
            buttons.addWidget(KeyCap(key, self))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        for widget, share in ((self._title, 0), (self._each, 0), (self._form, 1)):
            layout.addWidget(widget, share)
        layout.addWidget(self._trouble)
        layout.addLayout(buttons)
        layout.addWidget(self._mix)
        layout.addWidget(self._warning)


def _with_mixture(details: Details) -> Details:
    """Note how it was made, when the label's strength was said."""
    if details.made or not details.stock or not details.concentration:
        return details
    if details.concentration >= details.stock:
        return details
    parts = mixture(details.stock, details.concentration, Decimal(1)).parts
    return replace(details, made=f"1 : {plain(parts)}")


def _staff_and_checkers(house: House) -> tuple[Offered, Offered]:
    """Return who may have done it, and who may sign as the checker, by number and name."""
    here = [one for one in house.desk.stays if one.left_at is None]
    staff = {one.id: one.name for one in here if one.group is Group.STAFF}
    checkers = [
        (str(one.id), one.name)
        for one, role in house.signing_in.accounts()
        if NEEDS[Purpose.CHECKER] in TABLE[role] and one.id in staff
    ]
    return [(str(number), name) for number, name in staff.items()], checkers
