"""Over every page stands under which level of control the home is, and since how many days."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from carehome_app.domain.gate.levels import OPEN, days_under
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.top_bar import TopBar

DAY: Final = QT_TRANSLATE_NOOP("Gate", "{level} · day {day}")
_KINDS: Final = {OPEN: "chip-well", "booked": "chip-due"}
"""The other levels are amber: something is closed."""


class LevelChip(QObject):
    """Keeps the chip of the top bar as the record says."""

    def __init__(self, bar: TopBar, context: Context) -> None:
        """Watch over the chip of a window's bar."""
        super().__init__(bar)
        self._bar = bar
        self._context = context
        context.events.changed.connect(self.look_after)
        context.events.minute_passed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Show the level in force; a home that is open and never was closed says only that."""
        desk = self._context.house.desk
        level = self._context.house.gate.control.current()
        words = level.label
        if level.document:
            words = DAY.with_(level=level.label, day=days_under(level, desk.now()))
        kind = _KINDS.get(level.code, "chip-low")
        self._bar.show_level(self._context.say(words), kind)

    @Slot(object)
    def look_after(self, changes: Changes) -> None:
        """Show another level at once."""
        if changes & (Changes.LEVEL | Changes.SETTINGS):
            self.look()
