"""The form of the classes of areas: a new one of the home's own, or a known one changed."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from carehome_app.domain.area_history import ClassVersion
from carehome_app.domain.area_text import NotWindowsError, text_of_windows, windows_of_text
from carehome_app.domain.disinfection_errors import (
    ClassNameTakenError,
    TimesWrongError,
    WindowsCountError,
    WindowsWrongError,
)
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.setting_errors import NotANumberError
from carehome_app.domain.typed.settings import whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.area_form import FROM_TOMORROW, KEPT, TIMES
from carehome_app.ui.widgets.field import Choices, Field
from carehome_app.ui.widgets.form import Form

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
        self.kept.connect(self.keep)
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
