"""Areas, as Ctrl+K finds them: by name."""

from collections.abc import Iterator

from carehome_app.ui.disinfection.header import FLOOR
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record


def records(context: Context) -> Iterator[Record]:
    """Yield the areas that are in use."""
    for one in context.house.disinfection.areas.here():
        floor = context.say(FLOOR.with_(floor=one.now.floor)) if one.now.floor else ""
        yield Record(one.now.name, one.id, floor)
