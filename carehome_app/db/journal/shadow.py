"""Tables are the journal's shadow: apply each event to them, or rebuild them from nothing."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.findings.derived import Touched
from carehome_app.db.journal.journal import Line
from carehome_app.db.rounds.evidence import REPEAT
from carehome_app.db.subjects import act_of
from carehome_app.domain import events
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.moments import from_ms

if TYPE_CHECKING:
    from sqlite_utils import Database


def apply(db: "Database", line: Line) -> None:
    """Write what an event means into the tables."""
    act = act_of(type(line.event))
    if act is not None:
        act(db, line, line.event)


def touched(store: Store, event: events.Event) -> Iterable[Touched]:
    """Yield whose series an event changed, so that what is derived can be worked out anew."""
    match event:
        case events.SettingChanged(key=key) if key.startswith(REPEAT):
            for open_ in findings.open_episodes(store):
                if open_.series:
                    yield Touched(open_.subject, open_.series, open_.opened_at)
        case events.ReadingTaken():
            yield Touched(event.subject, event.measure, from_ms(event.taken_at))
        case events.FindingRaised() | JudgedAgain() if event.measure:
            yield Touched(event.subject, event.measure, from_ms(event.taken_at))
        case events.FollowUpTaken(step=Step.CLOSED | Step.LEFT) if event.measure:
            yield Touched(event.subject, event.measure, from_ms(event.at))
        case events.EntryCorrected():
            yield Touched(event.subject, event.measure, from_ms(event.taken_at))
            if event.reading is not None:
                yield from touched(store, event.reading)
