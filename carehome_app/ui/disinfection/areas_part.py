"""The areas of the house: the table, and beside it the forms of an area, a class or a lamp."""

from operator import attrgetter
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.disinfection.areas import AreaClass, AreaHistory, ClassVersion
from carehome_app.domain.disinfection.errors import (
    ClassNameTakenError,
    NothingMeasuredError,
    TimesWrongError,
    WindowsCountError,
    WindowsWrongError,
)
from carehome_app.domain.disinfection.typed import (
    NotWindowsError,
    text_of_windows,
    windows_of_text,
)
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.settings import NotANumberError, exact_number, whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.areas import Written
from carehome_app.ui.disinfection.area_form import (
    FLOOR,
    FROM_TOMORROW,
    KEPT,
    KIND,
    NAME,
    TIMES,
    AreaForm,
)
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Choices, Field, Trouble
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import Nothing
from carehome_app.ui.widgets.panel import Parts
from carehome_app.ui.widgets.row_table import RowTable

# The form of the classes of areas: a new one of the home's own, or a known one changed.

HEADING: Final = QT_TRANSLATE_NOOP("AreasPage", "Kinds of areas")
WHICH: Final = QT_TRANSLATE_NOOP("AreasPage", "Which kind")
NEW_CLASS: Final = QT_TRANSLATE_NOOP("AreasPage", "a new one of our own")
OWN_NAME: Final = QT_TRANSLATE_NOOP("AreasPage", "Called here")
CLASS_WINDOWS: Final = QT_TRANSLATE_NOOP(
    "AreasPage", "Times of the day, such as 06:00-12:00, 12:00-18:00"
)
_FIELDS: Final[dict[type[CareHomeError], str]] = {
    MissingFieldError: "class_name",
    ClassNameTakenError: "class_name",
    NotANumberError: "class_times",
    TimesWrongError: "class_times",
    NotWindowsError: "class_windows",
    WindowsWrongError: "class_windows",
    WindowsCountError: "class_windows",
}


class AreaClassForm(Form):
    """Adds a class with its minimum and windows, or changes one."""

    done = Signal(str)
    """It was kept: what is to be told."""

    def __init__(self, context: Context) -> None:
        """Make the form, ready for a new class."""
        self._context = context
        say = context.say
        super().__init__(
            say,
            (
                (Field("which_class", say(WHICH), self._choices()),),
                (Field("class_name", say(OWN_NAME)),),
                (Field("class_times", say(TIMES)),),
                (Field("class_windows", say(CLASS_WINDOWS)),),
            ),
        )
        self._shown: dict[str, str] = {}
        self.entered.connect(self.keep)
        self.fields["which_class"].edited.connect(self._follow)

    def begin(self) -> None:
        """Be ready for a new class, unless something is not kept yet."""
        self.fields["which_class"].offer(self._choices())
        if not self.is_dirty:
            self._shown = {}
            self.fill(self._context.say(HEADING), {})
        self.fields["class_name"].take_focus()

    @Slot()
    def keep(self) -> None:
        """Keep the class; whatever is wrong is said beside its field."""
        values, say = self.values(), self._context.say
        code, name = values["which_class"], values["class_name"]
        try:
            self._write(code, name)
        except CareHomeError as error:
            self.complain(_FIELDS.get(type(error), ""), say(error.sentence))
            return
        name = name or dict(self._choices())[code]
        self.fill("", {})
        self.done.emit(say((FROM_TOMORROW if code else KEPT).with_(name=name)))

    def _write(self, code: str, name: str) -> None:
        values, keeping = self.values(), self._context.house.disinfection.areas
        times = whole_number(values["class_times"])
        windows = windows_of_text(values["class_windows"])
        if code:
            keeping.set_class(ClassVersion(code, None, name, times, windows))
        else:
            keeping.add_class(name, times, windows)

    def _follow(self) -> None:
        """Show the chosen class in every field where nothing else was typed."""
        code = self.fields["which_class"].text()
        shown: dict[str, str] = {}
        if code:
            of_class = self._context.house.disinfection.board.classes().last(code)
            shown = {
                "class_name": of_class.name,
                "class_times": str(of_class.times_a_day),
                "class_windows": text_of_windows(of_class.windows),
            }
        for name in ("class_name", "class_times", "class_windows"):
            if self.fields[name].text().strip() == self._shown.get(name, ""):
                self.fields[name].fill(shown.get(name, ""))
        self._shown = shown

    def _choices(self) -> Choices:
        say = self._context.say
        latest = self._context.house.disinfection.board.classes().latest()
        return (("", say(NEW_CLASS)), *((one.code, say(one.label)) for one in latest))


# The form of a UV lamp that was measured, or is new.

LAMP_HEADING: Final = QT_TRANSLATE_NOOP("AreasPage", "A UV lamp was measured or is new")
LAMP: Final = QT_TRANSLATE_NOOP("Disinfection", "Lamp")
INTENSITY: Final = QT_TRANSLATE_NOOP("Disinfection", "Intensity µW/cm²")
HOURS: Final = QT_TRANSLATE_NOOP("AreasPage", "Hours burnt so far (0: a new lamp)")
STATE: Final = QT_TRANSLATE_NOOP("AreasPage", "{lamp}: {hours} h, {intensity} µW/cm²")
_DECIMALS: Final = 1


class LampForm(Form):
    """Keeps the intensity of a UV lamp, and sets its hours."""

    done = Signal(str)
    """It was kept: what is to be told."""

    def __init__(self, context: Context) -> None:
        """Make the form without a lamp."""
        self._context = context
        say = context.say
        super().__init__(
            say,
            (
                (Field("lamp_name", say(LAMP)),),
                (Field("lamp_intensity", say(INTENSITY)),),
                (Field("lamp_hours", say(HOURS)),),
            ),
        )
        self.entered.connect(self.keep)

    def begin(self, area: AreaHistory | None) -> None:
        """Be ready for the lamp of an area, unless something is not kept yet."""
        if not self.is_dirty:
            of_lamp = area is not None and area.now.area_class == AreaClass.UV
            name = area.now.name if area is not None and of_lamp else ""
            self.fill(self._context.say(LAMP_HEADING), {"lamp_name": name})
            self.say(self._known())
        self.fields["lamp_name"].take_focus()

    @Slot()
    def keep(self) -> None:
        """Keep what was measured; whatever is wrong is said beside its field."""
        say, values = self._context.say, self.values()
        wrong = "lamp_hours"
        try:
            hours = whole_number(values["lamp_hours"]) if values["lamp_hours"] else None
            wrong = "lamp_intensity"
            measured = values["lamp_intensity"]
            intensity = exact_number(measured, _DECIMALS) if measured else None
            keeping = self._context.house.disinfection.areas
            changed = keeping.check_lamp(values["lamp_name"], hours=hours, intensity=intensity)
        except CareHomeError as error:
            if isinstance(error, MissingFieldError):
                wrong = "lamp_name"
            own = isinstance(error, (MissingFieldError, NotANumberError, NothingMeasuredError))
            self.complain(wrong if own else "", say(error.sentence))
            return
        self.fill("", {})
        self._context.events.changed.emit(changed)
        self.done.emit(say(KEPT.with_(name=values["lamp_name"])))

    def _known(self) -> str:
        """Return what is known of every lamp, a line each."""
        say = self._context.say
        lamps = self._context.house.disinfection.board.lamps()
        lines = (
            STATE.with_(lamp=one.name, hours=one.hours, intensity=one.intensity or "–")
            for one in lamps
        )
        return "\n".join(say(line) for line in lines)


# Bedrooms of the room list in one step, after saying which ones they will be.

BEDROOMS: Final = QT_TRANSLATE_NOOP("AreasPage", "Bedrooms from the room list")
MAKE: Final = QT_TRANSLATE_NOOP("AreasPage", "Make these bedrooms: {count}")
WOULD_BE: Final = QT_TRANSLATE_NOOP(
    "AreasPage", "Rooms that are no area yet: {count} ({rooms}). Nothing is made yet."
)
NONE_MISSING: Final = QT_TRANSLATE_NOOP("AreasPage", "Every room of the room list is an area.")
BEDROOMS_MADE: Final = QT_TRANSLATE_NOOP("AreasPage", "New bedrooms: {count}")
NAMED: Final = 12
"""How many rooms are named; of more, the count is enough."""


class BedroomsStep(QWidget):
    """A button: pressed once it says what would be made, pressed again it makes it."""

    done = Signal(str)
    """Bedrooms were made: what is to be told."""

    def __init__(self, context: Context) -> None:
        """Make the button."""
        super().__init__()
        self._context = context
        self._previewed: list[Written] = []
        self.button = QPushButton(context.say(BEDROOMS))
        self.button.setObjectName("bedrooms")
        self.line = Trouble()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.line)
        inside.addWidget(self.button)
        self.button.clicked.connect(self.press)

    @Slot()
    def press(self) -> None:
        """Say what would be made, or make what was said."""
        keeping = self._context.house.disinfection.areas
        try:
            missing = keeping.missing_bedrooms()
            if not missing or missing != self._previewed:
                self._preview(missing)
                return
            made = keeping.add_bedrooms()
        except CareHomeError as error:
            self.line.say(self._context.say(error.sentence))
            return
        self.forget()
        self.done.emit(self._context.say(BEDROOMS_MADE.with_(count=len(made))))

    def forget(self) -> None:
        """Be as before the first press."""
        self._previewed = []
        self.line.say("")
        self.button.setText(self._context.say(BEDROOMS))

    def _preview(self, missing: list[Written]) -> None:
        say = self._context.say
        if not missing:
            self.forget()
            self.line.say(say(NONE_MISSING), is_news=True)
            return
        self._previewed = missing
        names = [one.name for one in missing[:NAMED]] + ["…"] * (len(missing) > NAMED)
        words = WOULD_BE.with_(count=len(missing), rooms=", ".join(names))
        self.line.say(say(words), is_news=True)
        self.button.setText(say(MAKE.with_(count=len(missing))))


# The areas of the house: the table, and beside it the form of an area, a class or a lamp.

WHEN: Final = QT_TRANSLATE_NOOP("AreasPage", "Own times")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "AreasPage",
    "No areas yet. Kitchens, laundries and pens need 2 a day, rooms 1 (2-2-1). Ctrl N adds one.",
)
LAMP_BUTTON: Final = QT_TRANSLATE_NOOP("AreasPage", "UV lamp measured")


class AreasPart(QWidget):
    """Places that are disinfected, how often at least, when, and with what usually."""

    counted = Signal(str, int)
    """`areas` and how many there are."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[AreaHistory](say)
        self.list = RowTable(self.table, who=attrgetter("id"))
        self.list.setObjectName("areas")
        self.form = AreaForm(context)
        self.form.stand_beside(self.list.row_of)
        self.classes = AreaClassForm(context)
        self.lamps = LampForm(context)
        self.bedrooms = BedroomsStep(context)
        self.classes_button = _button("classes", say(HEADING))
        self.lamp_button = _button("lamp", say(LAMP_BUTTON))
        self._forms = Parts()
        Nothing(self.list, say(NONE_YET))
        self._lay_out()
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.classes_button.clicked.connect(self.show_classes)
        self.lamp_button.clicked.connect(self.show_lamps)
        self.bedrooms.done.connect(self._finish)
        for form in (self.form, self.classes, self.lamps):
            form.done.connect(self._finish)
            form.left.connect(self._leave)

    @Slot()
    def refresh(self) -> None:
        """Show the areas as they are now."""
        say = self._context.say
        house = self._context.house
        areas = house.disinfection.areas.here()
        self.form.offer_classes()
        kinds = {one.code: say(one.label) for one in house.disinfection.board.classes().latest()}
        columns = (
            Shown[AreaHistory](NAME, lambda area: area.now.name, 5),
            Shown[AreaHistory](KIND, lambda area: kinds.get(area.now.area_class, ""), 4),
            Shown[AreaHistory](FLOOR, lambda area: area.now.floor, 2),
            Shown[AreaHistory](TIMES, lambda area: str(area.now.times_a_day), 2),
            Shown[AreaHistory](WHEN, lambda area: text_of_windows(area.now.windows), 5),
        )
        self.list.show_items(areas, columns)
        self.counted.emit("areas", len(areas))
        if not areas and not self.form.is_dirty:
            self.form.begin()

    @Slot()
    def add(self) -> None:
        """Begin a new area, unless something else is not kept yet."""
        self._forms.setCurrentWidget(self.form)
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.begin()
        self.form.fields["area_name"].take_focus()

    @Slot()
    def show_classes(self) -> None:
        """Show the form of the classes."""
        self._forms.setCurrentWidget(self.classes)
        self.classes.begin()

    @Slot()
    def show_lamps(self) -> None:
        """Show the form of the UV lamps."""
        self._forms.setCurrentWidget(self.lamps)
        self.lamps.begin(self.list.chosen())

    @Slot(str)
    def _finish(self, told: str) -> None:
        """Show what is there now, and say that it changed."""
        if self._forms.currentWidget() is self.form:
            self.form.fill("", {})
        self._forms.setCurrentWidget(self.form)
        self.refresh()
        self._context.events.changed.emit(Changes.AREAS)
        self.list.setFocus()
        if told:
            self._context.events.told.emit(told)

    def _moved(self, area: AreaHistory) -> None:
        self.bedrooms.forget()
        # A change from elsewhere moves the cursor too; it must not hide what is being typed.
        if self.list.hasFocus():
            self._forms.setCurrentWidget(self.form)
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.show_area(area)

    def _opened(self, _area: AreaHistory) -> None:
        self._forms.setCurrentWidget(self.form)
        self.form.fields["area_name"].take_focus()

    @Slot()
    def _leave(self) -> None:
        form = self._forms.currentWidget()
        if isinstance(form, (AreaForm, AreaClassForm, LampForm)):
            form.fill("", {})
        self._forms.setCurrentWidget(self.form)
        area = self.list.chosen()
        if area is not None and not self.form.is_dirty:
            self.form.show_area(area)
        self.list.setFocus()

    def _lay_out(self) -> None:
        for form in (self.form, self.classes, self.lamps):
            self._forms.addWidget(form)
        buttons = WrappedLine()
        for button in (self.classes_button, self.lamp_button):
            buttons.add(button)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.bedrooms)
        left.addWidget(buttons)
        Beside(self, self._forms).insertLayout(0, left, 1)


def _button(name: str, words: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    return made
