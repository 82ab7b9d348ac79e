"""The form of one area: its class, how often and when, and what is usual there."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.disinfection.agents import AGENTS, agent_label
from carehome_app.domain.disinfection.areas import (
    NOTHING_USUAL,
    AreaClass,
    AreaHistory,
    ClassVersion,
    usual_windows,
)
from carehome_app.domain.disinfection.errors import (
    NameTakenError,
    TimesWrongError,
    WindowsCountError,
    WindowsWrongError,
)
from carehome_app.domain.disinfection.record import METHOD_LABELS
from carehome_app.domain.disinfection.typed import (
    NotWindowsError,
    text_of_windows,
    windows_of_text,
)
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.settings import NotANumberError, whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.disinfection.areas import Written
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Choices, Field
from carehome_app.ui.widgets.form import Form

NAME: Final = QT_TRANSLATE_NOOP("AreasPage", "Name")
KIND: Final = QT_TRANSLATE_NOOP("AreasPage", "Kind")
FLOOR: Final = QT_TRANSLATE_NOOP("AreasPage", "Floor")
TIMES: Final = QT_TRANSLATE_NOOP("AreasPage", "Times a day")
WINDOWS: Final = QT_TRANSLATE_NOOP("AreasPage", "Times of the day, if not the usual ones")
AGENT: Final = QT_TRANSLATE_NOOP("AreasPage", "Usual agent")
METHOD: Final = QT_TRANSLATE_NOOP("AreasPage", "Usual method")
NEW: Final = QT_TRANSLATE_NOOP("AreasPage", "New area")
CLOSE: Final = QT_TRANSLATE_NOOP("AreasPage", "No longer used")
SURE: Final = QT_TRANSLATE_NOOP("AreasPage", "{name} is no longer used: press again")
KEPT: Final = QT_TRANSLATE_NOOP("AreasPage", "Kept: {name}")
FROM_TOMORROW: Final = QT_TRANSLATE_NOOP(
    "AreasPage", "Kept: {name}. How often and when holds from tomorrow on."
)
NOTHING: Final = "–"
_FIELDS: Final[dict[type[CareHomeError], str]] = {
    MissingFieldError: "area_name",
    NameTakenError: "area_name",
    NotANumberError: "times",
    TimesWrongError: "times",
    NotWindowsError: "windows",
    WindowsWrongError: "windows",
    WindowsCountError: "windows",
}


class AreaForm(Form):
    """Shows an area, or a new one, and keeps it."""

    done = Signal(str)
    """It was kept or closed: what is to be told, or nothing."""

    def __init__(self, context: Context) -> None:
        """Make the form without an area."""
        say = context.say
        agents = (("", NOTHING), *((one.code, say(one.label)) for one in AGENTS))
        methods = (
            ("", NOTHING),
            *((one.value, say(label)) for one, label in METHOD_LABELS.items()),
        )
        self._context = context
        self._area: AreaHistory | None = None
        self._asked = False
        self._suggested = ""
        self._classes: dict[str, ClassVersion] = {}
        self._agents: Choices = agents
        super().__init__(
            say,
            (
                (Field("area_name", say(NAME)),),
                (Field("area_class", say(KIND), self._class_choices()),),
                (Field("area_floor", say(FLOOR)), Field("times", say(TIMES))),
                (Field("windows", say(WINDOWS)),),
                (Field("agent", say(AGENT), agents), Field("method", say(METHOD), methods)),
            ),
        )
        self.close_button = self.add_act("close_area", say(CLOSE), "danger")
        self.entered.connect(self.keep)
        self.fields["area_class"].edited.connect(self._suggest)
        self.close_button.clicked.connect(self.close_area)

    def offer_classes(self) -> None:
        """Offer the classes as they are now; what is chosen stays chosen."""
        self.fields["area_class"].offer(self._class_choices())

    def begin(self) -> None:
        """Show a new area."""
        of_class = self._classes[AreaClass.PUBLIC.value]
        values = {"area_class": of_class.code, "times": str(of_class.times_a_day)}
        self._show(None, self._context.say(NEW), values)

    def show_area(self, area: AreaHistory) -> None:
        """Show what is written about an area."""
        now = area.now
        agent, known = now.usual.agent, dict(self._agents)
        # An agent written in other words must not be lost by keeping the area again.
        own = () if agent in known else ((agent, self._context.say(agent_label(agent))),)
        self.fields["agent"].offer((*self._agents, *own))
        values = {
            "area_name": now.name,
            "area_class": str(now.area_class),
            "area_floor": now.floor,
            "times": str(now.times_a_day),
            "windows": text_of_windows(now.windows),
            "agent": now.usual.agent,
            "method": now.usual.method,
        }
        self._show(area, now.name, values)

    @Slot()
    def keep(self) -> None:
        """Keep the area; whatever is wrong is said beside its field."""
        say, area = self._context.say, self._area
        keeping = self._context.house.disinfection.areas
        try:
            written = self._written()
            if area is None:
                keeping.add(written)
            else:
                keeping.change(area, written)
        except CareHomeError as error:
            self.complain(_FIELDS.get(type(error), ""), say(error.sentence))
            return
        words = KEPT if area is None or _same_day(area, written) else FROM_TOMORROW
        self.done.emit(say(words.with_(name=written.name)))

    @Slot()
    def close_area(self) -> None:
        """Let the area end, when asked twice."""
        area, say = self._area, self._context.say
        if area is None or not self.may_act():
            return
        if not self._asked:
            self._asked = True
            self.close_button.setText(say(SURE.with_(name=area.now.name)))
            return
        try:
            self._context.house.disinfection.areas.close(area)
        except CareHomeError as error:
            self.complain("", say(error.sentence))
            return
        self.done.emit("")

    def _written(self) -> Written:
        values = self.values()
        usual = self._area.now.usual if self._area else NOTHING_USUAL
        return Written(
            name=values["area_name"],
            area_class=values["area_class"],
            floor=values["area_floor"],
            times_a_day=whole_number(values["times"]),
            windows=windows_of_text(values["windows"]),
            agent=values["agent"],
            method=values["method"],
            use=usual.use,
            objects=usual.objects,
        )

    def _show(self, area: AreaHistory | None, heading: str, values: dict[str, str]) -> None:
        self._area = area
        self._asked = False
        self.close_button.setVisible(area is not None)
        self.close_button.setText(self._context.say(CLOSE))
        self.fill(heading, values, None if area is None else area.id)
        self._hint()

    def _suggest(self) -> None:
        """Show how often this class is done at least, unless another number was typed."""
        times = self.fields["times"]
        if times.text().strip() in ("", self._suggested):
            times.fill(str(self._classes[self.fields["area_class"].text()].times_a_day))
        self._hint()

    def _hint(self) -> None:
        """Show when the class is done, where the area's own times can be typed."""
        of_class = self._classes[self.fields["area_class"].text()]
        self._suggested = str(of_class.times_a_day)
        editor = self.fields["windows"].editor
        if isinstance(editor, QLineEdit):
            windows = of_class.windows or usual_windows(of_class.times_a_day)
            editor.setPlaceholderText(text_of_windows(windows))

    def _class_choices(self) -> Choices:
        latest = self._context.house.disinfection.board.classes().latest()
        self._classes = {one.code: one for one in latest}
        return tuple((one.code, self._context.say(one.label)) for one in latest)


def _same_day(area: AreaHistory, written: Written) -> bool:
    """Whether nothing changes that only holds from tomorrow on."""
    now = area.now
    return (now.area_class, now.times_a_day, now.windows) == (
        written.area_class,
        written.times_a_day,
        written.windows,
    )
