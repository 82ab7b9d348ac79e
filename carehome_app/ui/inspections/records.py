"""Faults, as Ctrl+K finds them: by number and place."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from carehome_app.domain.inspections.faults import STATE_LABELS
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record

LATELY: Final = timedelta(days=366)
"""What was open since then is found; the page finds older ones by their number."""


def records(context: Context) -> Iterator[Record]:
    """Yield the faults of a year, closed or not."""
    now = context.house.desk.now()
    for one in context.house.inspections.faults.between(now - LATELY, now + timedelta(days=1)):
        title = f"{one.number} {one.found.place}"
        detail = f"{context.say(STATE_LABELS[one.state])} · {one.found.words}"
        yield Record(title, one.number, detail, (one.number,))
