"""The named times of the day that personal plans use, as this home has them."""

from typing import Final

from PySide6.QtCore import Slot

from carehome_app.domain.area_text import NotWindowsError, windows_of_text
from carehome_app.domain.day_windows import NAMED, window_label
from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form

TIMES: Final = QT_TRANSLATE_NOOP("DayTimes", "Named times of personal plans, from today on")
KEPT: Final = QT_TRANSLATE_NOOP("DayTimes", "Kept.")
ACROSS: Final = 3
"""Fields beside each other."""


class DayTimesForm(Form):
    """One field for each named time, such as `06:00-07:30`."""

    def __init__(self, context: Context) -> None:
        """Make a field for every named time."""
        self._context = context
        codes = [one.code for one in NAMED]
        fields = [Field(code, context.say(window_label(code))) for code in codes]
        rows = [fields[place : place + ACROSS] for place in range(0, len(fields), ACROSS)]
        super().__init__(context.say, rows)
        self.kept.connect(self.keep)
        self.left.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what holds today."""
        self.fill(self._context.say(TIMES), self._known())

    @Slot()
    def keep(self) -> None:
        """Let what was changed hold from today on; what is wrong is said beside its field."""
        service, known = self._context.house.day_times, self._known()
        for code, typed in self.values().items():
            if typed == known[code]:
                continue
            try:
                windows = windows_of_text(typed)
                if len(windows) != 1:
                    raise NotWindowsError(typed=typed)
                service.change(code, windows[0])
            except CareHomeError as error:
                self.complain(code, self._context.say(error.sentence))
                return
        self.refresh()
        self.trouble.say(self._context.say(KEPT), is_news=True)
        self._context.events.changed.emit(Changes.SETTINGS | Changes.PLANS)

    def _known(self) -> dict[str, str]:
        return {
            one.code: f"{one.opens:%H:%M}-{one.closes:%H:%M}"
            for one in self._context.house.day_times.windows()
        }
