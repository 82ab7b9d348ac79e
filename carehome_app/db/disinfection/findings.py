"""What was found about areas, the steps that answer it, and the episodes of both.

Episodes are made as those of people are, and are as much a pure function of the other tables.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from carehome_app.db import settings
from carehome_app.db.disinfection import records as disinfections
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.disinfection.events import (
    DisinfectionCorrected,
    DisinfectionDayJudged,
    DisinfectionDone,
)
from carehome_app.domain.disinfection.rules import BOOK, MISSED, JudgedDay, missed_days
from carehome_app.domain.events import Event, FindingRaised, FollowUpTaken
from carehome_app.domain.findings import subject
from carehome_app.domain.findings.episodes import (
    Calm,
    Episode,
    Finding,
    FollowUp,
    Hit,
    Repeats,
    Step,
    episodes,
)
from carehome_app.domain.measures.measure import Family, Severity
from carehome_app.domain.moments import HomeTime, from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey

if TYPE_CHECKING:
    from sqlite_utils import Database

_RAISE = """
    INSERT INTO area_findings (area, family, taken_at, station, number, entry_station,
        entry_number, severity, hits)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STEP = """
    INSERT INTO area_steps (area, family, at, station, number, step, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_JUDGE = """
    INSERT INTO judged_days (day, ended_at, missed, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET ended_at = excluded.ended_at, missed = excluded.missed,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
# A finding stands on a record; when the record is corrected, the finding is gone with it.
_FINDINGS = """
    SELECT f.taken_at, f.station, f.number, f.entry_station, f.entry_number, f.severity, f.hits
    FROM area_findings f
    LEFT JOIN superseded s ON s.station = f.entry_station AND s.number = f.entry_number
    WHERE s.station IS NULL AND f.area = ? AND f.family = ? AND f.taken_at >= ?
    ORDER BY f.taken_at
"""
_STEPS = """
    SELECT at, station, number, step, words, by FROM area_steps
    WHERE area = ? AND family = ? AND at >= ? ORDER BY at
"""
_JUDGED = "SELECT day, ended_at, missed, station, number FROM judged_days WHERE ended_at >= ?"
_JUDGED_DAYS = "SELECT day, missed FROM judged_days WHERE day BETWEEN ? AND ? ORDER BY day"
_MISSING_IN = """
    SELECT DISTINCT area FROM area_episodes
    WHERE family = ? AND opened_at <= ? AND (closed_at IS NULL OR closed_at >= ?)
"""
_MAY_CLOSE = """
    SELECT EXISTS (SELECT 1 FROM area_episodes
        WHERE area = ? AND (closed_at IS NULL OR closed_at >= ?))
"""
_LAST_OPENING = """
    SELECT max(opened_at) FROM area_episodes WHERE area = ? AND family = ? AND opened_at <= ?
"""
_FORGET = "DELETE FROM area_episodes WHERE area = ? AND family = ? AND opened_at >= ?"
_KEEP = """
    INSERT INTO area_episodes (area, family, opened_at, severity, closed_at)
    VALUES (?, ?, ?, ?, ?)
"""
_OPEN = """
    SELECT area, family, opened_at FROM area_episodes INDEXED BY open_area_episodes
    WHERE closed_at IS NULL
"""
_TOUCHING = """
    SELECT area, family, opened_at FROM area_episodes
    WHERE opened_at < ? AND (closed_at IS NULL OR closed_at >= ?)
"""

_hits = msgspec.json.Decoder(tuple[tuple[str, int, dict[str, str]], ...])
_missed = msgspec.json.Decoder(tuple[tuple[int, int, int], ...])


class AreaEpisodeKey(NamedTuple):
    """Which episode: area, family and when its first finding was."""

    area: int
    family: str
    opened_at: datetime


def raise_finding(db: "Database", line: Line, event: FindingRaised) -> None:
    """Apply a finding."""
    hits = msgspec.json.encode(event.hits).decode()
    what = (event.station, event.number, event.severity, hits)
    db.execute(_RAISE, (event.subject, event.family, event.taken_at, *line.ref, *what))


def take_step(db: "Database", line: Line, event: FollowUpTaken) -> None:
    """Apply a step."""
    what = (event.step, event.words, line.by)
    db.execute(_STEP, (event.subject, event.family, event.at, *line.ref, *what))


def judge_day(db: "Database", line: Line, event: DisinfectionDayJudged) -> None:
    """Apply the judgement of a day; the last in merged order holds."""
    missed = msgspec.json.encode(event.missed).decode()
    db.execute(_JUDGE, (event.day, event.ended_at, missed, line.recorded_at, *line.ref))


def touched(store: Store, event: Event) -> Iterator[tuple[int, datetime]]:
    """Yield the areas whose episodes an event may change, and from when on."""
    match event:
        case (
            DisinfectionDone(area=area, started_at=at)
            | FindingRaised(subject=area, taken_at=at, about=subject.AREA)
        ):
            yield area, from_ms(at)
        case FollowUpTaken(subject=area, at=at, step=Step.CLOSED, about=subject.AREA):
            yield area, from_ms(at)
        case DisinfectionCorrected():
            yield event.area, from_ms(event.started_at)
            if event.done is not None:
                yield from touched(store, event.done)
        case DisinfectionDayJudged():
            ended = from_ms(event.ended_at)
            yield from ((area, ended) for area, _due, _done in event.missed)
            known = (MISSED.code, event.ended_at, event.ended_at)
            yield from ((area, ended) for (area,) in store.query(_MISSING_IN, known))


def refresh(store: Store, db: "Database", area: int, since: datetime) -> None:
    """Work out anew the episodes of an area that a change may have changed."""
    for family in BOOK.families.values():
        who = (area, family.code)
        ((opened,),) = store.query(_LAST_OPENING, (*who, to_ms(since)))
        start = to_ms(since) if opened is None else opened
        db.execute(_FORGET, (*who, start))
        for episode in area_episodes(store, area, family, from_ms(start)):
            closed = None if episode.closed_at is None else to_ms(episode.closed_at)
            at = to_ms(episode.opened_at)
            db.execute(_KEEP, (*who, at, int(episode.severity), closed))


def area_episodes(store: Store, area: int, family: Family, since: datetime) -> list[Episode]:
    """Return the episodes of an area that opened at `since` or later, whole."""
    home_time = HomeTime(settings.setting(store, "timezone"))
    if family is MISSED:
        found, calm = missed_days(area, _judged(store, since))
    else:
        found = _findings(store, area, family, since, home_time)
        calm = _calm(store, area, found)
    if not found:
        return []
    steps = _steps(store, area, family, found[0].taken_at)
    return episodes(found, calm, steps, Repeats(family.repeat_after, family.repeat_again))


def open_keys(store: Store) -> list[AreaEpisodeKey]:
    """Return the keys of everything open."""
    return [AreaEpisodeKey(area, family, from_ms(at)) for area, family, at in store.query(_OPEN)]


def keys_touching(store: Store, since: datetime, until: datetime) -> list[AreaEpisodeKey]:
    """Return the keys of what was open at some time in [since, until)."""
    rows = store.query(_TOUCHING, (to_ms(until), to_ms(since)))
    return [AreaEpisodeKey(area, family, from_ms(at)) for area, family, at in rows]


def judged_days(store: Store, first: date, last: date) -> dict[date, dict[int, tuple[int, int]]]:
    """Return the judged days with due and done of each area below its minimum."""
    rows = store.query(_JUDGED_DAYS, (first.toordinal(), last.toordinal()))
    return {
        date.fromordinal(day): {area: (due, done) for area, due, done in _missed.decode(missed)}
        for day, missed in rows
    }


def _findings(
    store: Store, area: int, family: Family, since: datetime, home_time: HomeTime
) -> list[Finding]:
    rows = store.query(_FINDINGS, (area, family.code, to_ms(since)))
    return [
        Finding(
            ref=LineRef(station, number),
            on=LineRef(entry_station, entry_number),
            about=subject.Subject(subject.AREA, area),
            book=BOOK,
            family=family,
            severity=Severity(severity),
            taken_at=from_ms(at),
            round=RoundKey(home_time.day(from_ms(at)), ""),
            hits=tuple(Hit(*hit) for hit in _hits.decode(hits)),
        )
        for at, station, number, entry_station, entry_number, severity, hits in rows
    ]


def _calm(store: Store, area: int, found: list[Finding]) -> list[Calm]:
    """Return the later records that raised nothing of the kind."""
    if not found:
        return []
    raised = {finding.on for finding in found}
    return [
        Calm(record.ref, record.started_at, contact=True, shown="")
        for record in disinfections.of_area(store, area, found[0].taken_at)
        if record.superseded is None and record.ref not in raised
    ]


def _judged(store: Store, since: datetime) -> Iterator[JudgedDay]:
    """Yield the days that were judged and ended at `since` or later."""
    for day, ended_at, missed, station, number in store.query(_JUDGED, (to_ms(since),)):
        below = {area: (due, done) for area, due, done in _missed.decode(missed)}
        ref = LineRef(station, number)
        yield JudgedDay(ref, date.fromordinal(day), from_ms(ended_at), below)


def _steps(store: Store, area: int, family: Family, since: datetime) -> list[FollowUp]:
    rows: Iterable[tuple[int, int, int, str, str, int]] = store.query(
        _STEPS, (area, family.code, to_ms(since))
    )
    return [
        FollowUp(
            LineRef(station, number),
            subject.Subject(subject.AREA, area),
            family.code,
            Step(step),
            words,
            from_ms(at),
            by,
        )
        for at, station, number, step, words, by in rows
    ]
