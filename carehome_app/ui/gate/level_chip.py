"""Over every page stands under which level of control the home is, and since how many days."""

from typing import Final

from carehome_app.domain.gate.levels import OPEN, days_under
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.top_bar import TopBar

DAY: Final = QT_TRANSLATE_NOOP("Gate", "{level} · day {day}")
_KINDS: Final = {OPEN: "chip-well", "booked": "chip-due"}
"""The other levels are amber: something is closed."""


def show_level(bar: TopBar, context: Context) -> None:
    """Show the level in force; a home that is open and never was closed says only that."""
    desk = context.house.desk
    level = context.house.gate.control.current()
    words = level.label
    if level.document:
        words = DAY.with_(level=level.label, day=days_under(level, desk.now()))
    bar.show_level(context.say(words), _KINDS.get(level.code, "chip-low"))
