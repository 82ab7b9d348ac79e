"""What a deed writes: the events of its lines, as the file keeps them."""

from collections.abc import Iterator
from contextlib import contextmanager

from carehome_app.db.journal import journal
from carehome_app.domain.events import Event
from tests.builders import Home


@contextmanager
def written(home: Home) -> Iterator[list[Event]]:
    """Fill a list with the events that are written meanwhile, in their order."""
    events: list[Event] = []
    before = {line.ref for line in journal.lines(home.desk.store)}
    yield events
    events += [line.event for line in journal.lines(home.desk.store) if line.ref not in before]
