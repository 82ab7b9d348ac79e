"""Visits that are expected, as Ctrl+K finds them: by number, name and telephone."""

from collections.abc import Iterator

from carehome_app.domain.gate.movements import BOOKED_LABELS
from carehome_app.ui.gate.words import clock
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record


def records(context: Context) -> Iterator[Record]:
    """Yield the visits of today, and those whose visitors are still to be told."""
    desk, visits = context.house.desk, context.house.gate.visits
    known = {one.ref: one for one in (*visits.to_tell(), *visits.on(desk.today()))}
    for one in known.values():
        said = context.say(BOOKED_LABELS[one.state(desk.now())])
        detail = f"{clock(desk.home_time, one.at)} · {said}"
        yield Record(f"{one.code} {one.name}", one, detail, (one.code, one.phone))
