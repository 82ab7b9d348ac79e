"""The form of a UV lamp that was measured, or is new."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from carehome_app.domain.area_history import AreaHistory
from carehome_app.domain.areas import AreaClass
from carehome_app.domain.disinfection_errors import NothingMeasuredError
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.setting_errors import NotANumberError
from carehome_app.domain.typed.settings import exact_number, whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.area_form import KEPT
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form

HEADING: Final = QT_TRANSLATE_NOOP("AreasPage", "A UV lamp was measured or is new")
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
        self.kept.connect(self.keep)

    def begin(self, area: AreaHistory | None) -> None:
        """Be ready for the lamp of an area, unless something is not kept yet."""
        if not self.is_dirty:
            of_lamp = area is not None and area.now.area_class == AreaClass.UV
            name = area.now.name if area is not None and of_lamp else ""
            self.fill(self._context.say(HEADING), {"lamp_name": name})
            self.trouble.say(self._known(), is_news=True)
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
