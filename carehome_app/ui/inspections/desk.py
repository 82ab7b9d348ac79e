"""The desk: one fault with its way and photographs, and the form of what is being done."""

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.inspections.checklists import SIDE_LABELS
from carehome_app.domain.inspections.faults import (
    GRADE_LABELS,
    SOURCE_LABELS,
    SUPERVISORS,
    Fault,
    Grade,
)
from carehome_app.domain.inspections.history import SIDES
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.pictures import Prepared
from carehome_app.ui.inspections import words
from carehome_app.ui.inspections.doings import (
    FIELDS,
    FORMS,
    Doing,
    Typed,
    field_of,
    perform,
)
from carehome_app.ui.inspections.photos import PASTED, PhotographField, PhotographPair
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.field import Choices, Field, secret_field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.stepper import Stepper

HEAD: Final = Text("", "{number} {place}: {words}")
NOTHING: Final = QT_TRANSLATE_NOOP("Inspections", "No open fault.")
LAST: Final = QT_TRANSLATE_NOOP("Inspections", "Last inspection {day}: {passed}")
NEVER: Final = QT_TRANSLATE_NOOP("Inspections", "No inspection yet.")
DONE: Final = QT_TRANSLATE_NOOP("Inspections", "Done: {words}")
STEPS_WIDTH: Final = 320
"""Its words fit in this at the least; by itself it would ask for five times the longest."""
INTERIM: Final = QT_TRANSLATE_NOOP("Inspections", "At once: {words}")
CANNOT: Final = QT_TRANSLATE_NOOP("Inspections", "Cannot be put right here: {words} Told: {told}")
EARLIER: Final = QT_TRANSLATE_NOOP("Inspections", "Again within 12 months: {number}")
FAILED_BEFORE: Final = QT_TRANSLATE_NOOP("Inspections", "round {round}")


class InspectionDesk(DeskCard):
    """What is shown of a fault, and what is typed about it; Esc leaves without keeping."""

    keep_asked = Signal()
    """Enter: the page keeps it when the fault is the one that everybody sees chosen."""
    kept = Signal(object)
    """What is odd of what was kept, in sentences."""

    def __init__(self, context: Context) -> None:
        """Show no fault."""
        super().__init__()
        self._context = context
        self._fault: Fault | None = None
        self._typed: Typed | None = None
        self.fields: dict[str, Field] = {}
        self.stepper = Stepper()
        self.stepper.setMinimumWidth(STEPS_WIDTH)
        self.photos = PhotographPair(context.say)
        self.about = label("", "muted", wrap=True)
        self._form = FieldColumns(most=2)
        for part in (self.stepper, self.photos, self.about, self._form):
            self.body.addWidget(part)
        self.entered.connect(self.keep_asked)
        self.show_fault(None)

    @property
    def is_typing(self) -> bool:
        """Whether something is being done at the desk."""
        return self._typed is not None

    @property
    def typed_about(self) -> Fault | None:
        """The fault about which something is being typed; None for a new one."""
        return None if self._typed is None else self._typed.fault

    @property
    def doing(self) -> Doing | None:
        """What is being done."""
        return None if self._typed is None else self._typed.doing

    def show_fault(self, fault: Fault | None, empty: str = "") -> None:
        """Show a fault; what is being typed about another stays with that one."""
        if self.is_typing:
            return
        self._fault = fault
        self.about.show()
        self._form.hide()
        self.act.hide()
        for part in (self.stepper, self.photos):
            part.setVisible(fault is not None)
        say, house = self._context.say, self._context.house
        if fault is None:
            self.title.setText(say(NOTHING))
            self.aside.setText("")
            self.about.setText(empty)
            return
        found = fault.found
        self.title.setText(self._name(fault))
        aside: list[Text] = [GRADE_LABELS[found.grade], SOURCE_LABELS[found.source]]
        if fault.round > 1:
            aside.append(FAILED_BEFORE.with_(round=fault.round))
        self.aside.setText(" · ".join(say(one) for one in aside))
        self.stepper.show_steps(words.steps(house, fault, say))
        self.photos.show_of(house, fault)
        self.about.setText("\n".join(say(one) for one in self._told(fault)))

    def begin(self, typed: Typed, filled: Mapping[str, str] | None = None) -> None:
        """Show the form of a doing; Enter in a field keeps it."""
        self._typed = typed
        say, form = self._context.say, FORMS[typed.doing]
        self._clear()
        for name in form.fields:
            field = self._field(name)
            self.fields[name] = field
            field.editor.installEventFilter(self)
            field.fill((filled or {}).get(name, ""))
            self._form.add(field)
        self.title.setText(say(form.title) if typed.fault is None else self._name(typed.fault))
        self.stepper.setVisible(typed.fault is not None)
        looks = typed.doing in (Doing.PASS, Doing.FAIL)
        self.photos.setVisible(looks and self.photos.isVisibleTo(self))
        self.about.setText(say(form.title) if typed.fault is not None else "")
        self.about.setVisible(typed.fault is not None)
        if typed.fault is None:
            self.aside.setText("")
        self.show_act(say(form.act))
        self.act.show()
        self._form.show()
        self.say("")
        next(iter(self.fields.values())).take_focus()

    def keep(self) -> None:
        """Do it, or say beside the field why not; what was typed stays then."""
        if self._typed is None:
            return
        say = self._context.say
        values = {name: field.text().strip() for name, field in self.fields.items()}
        for field in self.fields.values():
            field.clear_trouble()
        try:
            typed = replace(self._typed, values=values, photos=self._photographs())
            noted = perform(self._context.house, typed)
        except CareHomeError as error:
            name = field_of(error, self.fields, values)
            if name:
                self.fields[name].trouble(say(error.sentence))
                self.fields[name].take_focus()
            else:
                self.say(say(error.sentence), "trouble")
        except OSError as error:
            field = self.fields.get("photo") or self.fields["file"]
            field.trouble(str(error.strerror or error))
        else:
            self._end()
            self.kept.emit(noted)  # the page shows what became of it

    def leave(self) -> None:
        """Forget what was being typed, and show the fault again."""
        self._end()
        self.show_fault(self._fault)

    def _end(self) -> None:
        # First: a form that goes with the keyboard in it asks the whole window who has it next.
        self.left.emit()
        self._typed = None
        self._clear()
        self.say("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer Enter and Esc in every field; a held Enter keeps once."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.keep_asked.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _name(self, fault: Fault) -> str:
        found = fault.found
        said = HEAD.with_(number=fault.number, place=found.place, words=found.words)
        return self._context.say(said)

    def _told(self, fault: Fault) -> list[Text]:
        found: list[Text] = []
        if fault.interim:
            found.append(INTERIM.with_(words=fault.interim))
        if fault.claim is not None:
            found.append(DONE.with_(words=fault.claim.words))
        if fault.cannot is not None:
            found.append(CANNOT.with_(words=fault.cannot.words, told=fault.cannot.told))
        found += self._context.house.inspections.photographs.odd(fault)
        earlier = self._context.house.inspections.faults.earlier(fault)
        if earlier is not None:
            found.append(EARLIER.with_(number=earlier.number))
        return found

    def _photographs(self) -> list[Prepared]:
        field = self.fields.get("photo")
        return field.photographs() if isinstance(field, PhotographField) else []

    def _field(self, name: str) -> Field:
        say = self._context.say
        caption = say(FIELDS[name])
        if name == "photo":
            return PhotographField(name, caption, say(PASTED))
        if name == "pin":
            return secret_field(name, caption)
        choices = _CHOICES.get(name)
        if choices is not None:
            return Field(name, caption, choices(self._context))
        return Field(name, caption)

    def _clear(self) -> None:
        self._form.hide()  # at once: field by field, each would hand the keyboard to the next
        for field in self.fields.values():
            self._form.take(field)
            field.hide()
            field.deleteLater()
        self.fields = {}


def _grades(context: Context) -> Choices:
    usual = (Grade.GENERAL, Grade.MAJOR, Grade.MINOR)
    return tuple((grade.value, context.say(GRADE_LABELS[grade])) for grade in usual)


def _sources(context: Context) -> Choices:
    return tuple((source.value, context.say(text)) for source, text in SOURCE_LABELS.items())


def _supervisors(context: Context) -> Choices:
    return tuple((source.value, context.say(SOURCE_LABELS[source])) for source in SUPERVISORS)


def _lists(context: Context) -> Choices:
    lists = context.house.inspections.checking.lists()
    return tuple((one.code, context.say(one.title)) for one in lists)


def _sides(context: Context) -> Choices:
    return tuple((side.value, context.say(text)) for side, text in SIDE_LABELS.items())


def _photo_sides(context: Context) -> Choices:
    return tuple((side, context.say(text)) for side, text in SIDES.items())


_CHOICES: Final[Mapping[str, Callable[[Context], Choices]]] = {
    "grade": _grades,
    "source": _sources,
    "checklist": _lists,
    "side": _sides,
    "supervisor": _supervisors,
    "photo_side": _photo_sides,
}
