"""Plans of single people: begun, ended, never edited."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import PER_STATION
from carehome_app.domain.chronic.events import PersonalPlanEnded, PersonalPlanStarted
from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.chronic.times import Rhythm
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.moments import from_ordinal
from carehome_app.in_mind import kept_in_mind

if TYPE_CHECKING:
    from sqlite_utils import Database

_START = """
    INSERT OR IGNORE INTO personal_plans (id, person, measure, windows, from_day, until_day, days,
        every, monthly, timing, note, ordered_by, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# Of two ends the earlier one holds, and of two on one day what was said first.
END = """
    INSERT INTO {table} (id, until_day, why, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET until_day = excluded.until_day, why = excluded.why,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.until_day, excluded.at, excluded.station, excluded.number)
        < (until_day, at, station, number)
"""
_END = END.format(table="personal_plan_ends")
_PLANS = """
    SELECT p.id, p.person, p.measure, p.windows, p.from_day,
        min(coalesce(p.until_day, e.until_day), coalesce(e.until_day, p.until_day)),
        p.days, p.every, p.monthly, p.timing, p.note, p.ordered_by, p.by, coalesce(e.why, '')
    FROM personal_plans p LEFT JOIN personal_plan_ends e ON e.id = p.id
    ORDER BY p.id
"""
NEXT_ID = "SELECT coalesce(max(id), ?) + 1 FROM {table} WHERE id BETWEEN ? AND ?"

_codes = msgspec.json.Decoder(tuple[str, ...])


def start(db: "Database", line: Line, event: PersonalPlanStarted) -> None:
    """Apply the beginning of a plan."""
    windows = msgspec.json.encode(event.windows).decode()
    what = (event.id, event.person, event.measure, windows, event.from_day, event.until_day)
    when = (event.days, event.every, event.monthly, event.timing)
    db.execute(_START, (*what, *when, event.note, event.ordered_by, line.by))


def end(db: "Database", line: Line, event: PersonalPlanEnded) -> None:
    """Apply the end of a plan."""
    db.execute(_END, (event.id, event.until_day, event.why, line.recorded_at, *line.ref))


def everything(store: Store) -> list[PersonalPlan]:
    """Return every personal plan that ever was, of the measures this program knows."""
    known = {measure.index for measure in CATALOGUE}
    return [_plan(row) for row in store.query(_PLANS) if row[2] in known]


def next_id(store: Store, station: int, table: str = "personal_plans") -> int:
    """Return the next free number of a plan, a medicine or a limit at a station."""
    first = station * PER_STATION
    ((found,),) = store.query(NEXT_ID.format(table=table), (first, first, first + PER_STATION - 1))
    return int(found)


@kept_in_mind(256)
def codes(windows: str) -> tuple[str, ...]:
    """Return the codes in a row; the same few lists come again and again."""
    return _codes.decode(windows)


def _plan(row: tuple[Any, ...]) -> PersonalPlan:
    return PersonalPlan(
        id=row[0],
        person=row[1],
        measure=by_index(row[2]),
        windows=codes(row[3]),
        from_day=date.fromordinal(row[4]),
        rhythm=Rhythm(row[6], row[7], row[8]),
        until_day=from_ordinal(row[5]),
        timing=row[9],
        note=row[10],
        ordered_by=row[11],
        written_by=row[12],
        ended_why=row[13],
    )
