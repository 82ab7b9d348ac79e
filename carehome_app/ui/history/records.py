"""Orders of the gate's levels, as Ctrl+K finds them: by the number of the document."""

from collections.abc import Iterator

from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record


def records(context: Context) -> Iterator[Record]:
    """Yield every document under which a level was ordered; its line in the history says all."""
    house, say = context.house, context.say
    for one in house.gate.control.every():
        if one.document:
            since = f"{house.desk.home_time.local(one.since):%Y-%m-%d}"
            yield Record(one.document, one.document, f"{say(one.named)} · {since}")
