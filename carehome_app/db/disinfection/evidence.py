"""Days that were judged, and what they and records say of the findings about areas."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.disinfection import areas, records
from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence, Touched
from carehome_app.db.journal.journal import Line
from carehome_app.domain.disinfection.events import (
    DisinfectionCorrected,
    DisinfectionDayJudged,
    DisinfectionDone,
)
from carehome_app.domain.disinfection.rules import BOOK, MISSED, JudgedDay, missed_days
from carehome_app.domain.events import Event
from carehome_app.domain.findings.episodes import Calm, Finding
from carehome_app.domain.findings.subject import AREA, Subject
from carehome_app.domain.measures.rule import Family
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text
from carehome_app.in_mind import kept_in_mind

if TYPE_CHECKING:
    from sqlite_utils import Database

_JUDGE = """
    INSERT INTO judged_days (day, ended_at, missed, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET ended_at = excluded.ended_at, missed = excluded.missed,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_JUDGED = "SELECT day, ended_at, missed, station, number FROM judged_days WHERE ended_at >= ?"
_JUDGED_DAYS = "SELECT day, missed FROM judged_days WHERE day BETWEEN ? AND ? ORDER BY day"
_MISSING_IN = """
    SELECT DISTINCT subject FROM episodes WHERE about = 2 AND family = ?
        AND opened_at <= ? AND (closed_at IS NULL OR closed_at >= ?)
"""
_AREAS = "SELECT id FROM areas ORDER BY id"

_missed = msgspec.json.Decoder(tuple[tuple[int, int, int], ...])


def judge_day(db: "Database", line: Line, event: DisinfectionDayJudged) -> None:
    """Apply the judgement of a day; the last in merged order holds."""
    missed = msgspec.json.encode(event.missed).decode()
    db.execute(_JUDGE, (event.day, event.ended_at, missed, line.recorded_at, *line.ref))


def judged_days(store: Store, first: date, last: date) -> dict[date, dict[int, tuple[int, int]]]:
    """Return the judged days with due and done of each area below its minimum."""
    rows = store.query(_JUDGED_DAYS, (first.toordinal(), last.toordinal()))
    return {date.fromordinal(day): _below(missed) for day, missed in rows}


def calm(store: Store, about: Subject, family: Family, found: list[Finding]) -> Iterator[Calm]:
    """Yield the later records that raised nothing of the kind."""
    del family
    raised = {finding.on for finding in found}
    for record in records.of_area(store, about.id, found[0].taken_at):
        if record.superseded is None and record.ref not in raised:
            yield Calm(record.ref, record.started_at, contact=True, shown="")


def more(
    store: Store, about: Subject, family: Family, since: datetime
) -> tuple[list[Finding], list[Calm]] | None:
    """Return the days on which the area's minimum was missed or kept, for the family of those."""
    if family.code != MISSED.code:
        return None
    return missed_days(about.id, _judged(store, since))


def touched(store: Store, event: Event) -> Iterator[Touched]:
    """Yield the areas whose episodes a record or the judgement of a day may change."""
    match event:
        case DisinfectionDone(area=area, started_at=at):
            yield Touched(Subject(AREA, area), "", from_ms(at))
        case DisinfectionCorrected():
            yield Touched(Subject(AREA, event.area), "", from_ms(event.started_at))
            if event.done is not None:
                yield from touched(store, event.done)
        case DisinfectionDayJudged():
            known = (MISSED.code, event.ended_at, event.ended_at)
            open_ = [area for (area,) in store.query(_MISSING_IN, known)]
            for area in dict.fromkeys([*(area for area, _due, _done in event.missed), *open_]):
                yield Touched(Subject(AREA, area), MISSED.code, from_ms(event.ended_at))


def called(store: Store, about: Subject, at: datetime) -> Text | str:
    """Return what an area was called then."""
    for one in areas.histories(store):
        if one.id == about.id:
            return one.at(at).name
    return f"#{about.id}"


def everything(store: Store) -> Iterator[Subject]:
    """Yield every area: each may have missed days."""
    return (Subject(AREA, area) for (area,) in store.query(_AREAS))


def _judged(store: Store, since: datetime) -> Iterator[JudgedDay]:
    """Yield the days that were judged and ended at `since` or later."""
    return (_judged_day(*row) for row in store.query(_JUDGED, (to_ms(since),)))


@kept_in_mind(1024)
def _judged_day(day: int, ended_at: int, missed: str, station: int, number: int) -> JudgedDay:
    """Return a judged day; each area that was left out on it asks for it again."""
    ref = LineRef(station, number)
    return JudgedDay(ref, date.fromordinal(day), from_ms(ended_at), _below(missed))


def _below(missed: str) -> dict[int, tuple[int, int]]:
    return {area: (due, done) for area, due, done in _missed.decode(missed)}


EVIDENCE: Final = Evidence(BOOK, calm, more, touched, called=called, everything=everything)
