"""Findings, the steps that answer them, and episodes: the open ones are read at every refresh."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.events import FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import Finding, FollowUp, Hit, Step
from carehome_app.domain.findings.readings import READINGS
from carehome_app.domain.findings.subject import person
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.measure import Severity, decoded, shown
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey

if TYPE_CHECKING:
    from sqlite_utils import Database

_RAISE = """
    INSERT INTO findings (subject, family, taken_at, station, number, measure, entry_station,
        entry_number, severity, day, window, hits)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STEP = """
    INSERT INTO follow_ups (subject, family, at, station, number, step, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
# A finding stands on an entry; when the entry is corrected, the finding is gone with it. So it is
# when its reading was judged again; only the last judgement of a family holds.
_LAST_JUDGED = """
    SELECT f.subject, f.family, f.taken_at, f.station, f.number, f.measure, f.entry_station,
        f.entry_number, f.severity, f.day, f.window, f.hits, e.vals, e.site
    FROM findings f JOIN entries e ON e.subject = f.subject AND e.measure = f.measure
        AND e.taken_at = f.taken_at AND e.station = f.entry_station AND e.number = f.entry_number
    LEFT JOIN superseded s ON s.station = f.entry_station AND s.number = f.entry_number
    LEFT JOIN judged_again j ON j.entry_station = f.entry_station
        AND j.entry_number = f.entry_number AND j.family = f.family
    WHERE (j.station IS NULL OR (j.station = f.station AND j.number = f.number))
"""
_VALID = f"{_LAST_JUDGED} AND s.station IS NULL"
_LIFTED = f"""
    {_LAST_JUDGED} AND s.station IS NOT NULL
        AND f.subject = ? AND f.taken_at = ? AND f.entry_station = ? AND f.entry_number = ?
        AND NOT EXISTS (SELECT 1 FROM episodes p WHERE p.subject = f.subject
            AND p.family = f.family AND p.opened_at <= f.taken_at
            AND (p.closed_at IS NULL OR p.closed_at >= f.taken_at))
    ORDER BY f.family
"""
_CORRECTIONS = """
    SELECT by_station, by_number, by, at FROM superseded WHERE at >= ? AND at < ? ORDER BY at
"""
_OF_PERSON = f"{_VALID} AND f.subject = ? AND f.family = ? AND f.taken_at >= ? ORDER BY f.taken_at"
_OF_ROUND = f"{_VALID} AND f.day = ? AND f.window = ? ORDER BY f.subject, f.taken_at"
_OF_DAYS = f"""
    {_VALID} AND f.day BETWEEN ? AND ? AND f.subject {NOT_LOCKED}
    ORDER BY f.subject, f.taken_at
"""
_STEPS = """
    SELECT subject, family, at, station, number, step, words, by FROM follow_ups
    WHERE subject = ? AND family = ? AND at >= ? ORDER BY at
"""
_HERE = """
    subject IN (
        SELECT a.subject FROM admissions a WHERE NOT EXISTS (
            SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at
        )
    )
"""
"""Nobody is asked to answer what was found of somebody who left, in whichever way."""
_OPEN = f"""
    SELECT subject, family, opened_at, measure FROM episodes INDEXED BY open_episodes
    WHERE closed_at IS NULL AND {_HERE}
"""
_DUE_TIMES = f"""
    SELECT due_at FROM episodes INDEXED BY open_episodes
    WHERE closed_at IS NULL AND subject {NOT_LOCKED} AND {_HERE}
"""
_TOUCHING = """
    SELECT subject, family, opened_at, measure FROM episodes
    WHERE opened_at < ? AND (closed_at IS NULL OR closed_at >= ?)
"""

_hits = msgspec.json.Decoder(tuple[tuple[str, int, dict[str, str]], ...])
_texts = msgspec.json.Decoder(tuple[str, ...])


class EpisodeKey(NamedTuple):
    """Which episode: person, family and when its first finding's reading was taken."""

    subject: int
    family: str
    opened_at: datetime
    measure: int


class Correction(NamedTuple):
    """One correction: its line, who made it, and when."""

    ref: LineRef
    by: int
    at: datetime


def raise_finding(db: "Database", line: Line, event: FindingRaised) -> None:
    """Apply a finding."""
    hits = msgspec.json.encode(event.hits).decode()
    what = (event.measure, event.station, event.number, event.severity, event.day, event.window)
    db.execute(_RAISE, (event.subject, event.family, event.taken_at, *line.ref, *what, hits))


def take_step(db: "Database", line: Line, event: FollowUpTaken) -> None:
    """Apply a step."""
    what = (event.step, event.words, line.by)
    db.execute(_STEP, (event.subject, event.family, event.at, *line.ref, *what))


def of_person(store: Store, subject: int, family: str, since: datetime) -> list[Finding]:
    """Return a person's findings of a family whose readings were not corrected."""
    return _findings(store.query(_OF_PERSON, (subject, family, to_ms(since))))


def of_round(store: Store, round_: RoundKey) -> list[Finding]:
    """Return the findings on readings of a round."""
    return _findings(store.query(_OF_ROUND, (round_.day.toordinal(), round_.window)))


def corrections(store: Store, since: datetime, until: datetime) -> list[Correction]:
    """Return the corrections made in [since, until), the oldest first."""
    rows = store.query(_CORRECTIONS, (to_ms(since), to_ms(until)))
    return [Correction(LineRef(row[0], row[1]), row[2], from_ms(row[3])) for row in rows]


def lifted(store: Store, subject: int, taken_at: int, entry: LineRef) -> list[Finding]:
    """Return the findings a corrected entry had raised and that no episode goes on with."""
    return _findings(store.query(_LIFTED, (subject, taken_at, *entry)))


def of_days(store: Store, first: date, last: date) -> list[Finding]:
    """Return the findings on readings of these days, both included."""
    return _findings(store.query(_OF_DAYS, (first.toordinal(), last.toordinal())))


def steps(store: Store, subject: int, family: str, since: datetime) -> list[FollowUp]:
    """Return the steps taken for a person and family from a moment on."""
    return [
        FollowUp(LineRef(row[3], row[4]), person(row[0]), row[1], Step(row[5]), row[6],
                 from_ms(row[2]), row[7])
        for row in store.query(_STEPS, (subject, family, to_ms(since)))
    ]  # fmt: skip


def open_episodes(store: Store) -> list[EpisodeKey]:
    """Return the keys of all open episodes."""
    return _keys(store.query(_OPEN))


def open_due_times(store: Store) -> list[datetime | None]:
    """Return when each open episode's repeat is due."""
    return [None if at is None else from_ms(at) for (at,) in store.query(_DUE_TIMES)]


def episodes_touching(store: Store, since: datetime, until: datetime) -> list[EpisodeKey]:
    """Return the keys of the episodes that were open at some time in [since, until)."""
    return _keys(store.query(_TOUCHING, (to_ms(until), to_ms(since))))


def _keys(rows: Iterable[tuple[Any, ...]]) -> list[EpisodeKey]:
    known = {measure.index for measure in CATALOGUE}
    return [
        EpisodeKey(subject, family, from_ms(opened), measure)
        for subject, family, opened, measure in rows
        if measure in known
    ]


def _findings(rows: Iterable[tuple[Any, ...]]) -> list[Finding]:
    known = {measure.index for measure in CATALOGUE}
    return [_finding(row) for row in rows if row[5] in known]


def _finding(row: tuple[Any, ...]) -> Finding:
    measure = by_index(row[5])
    site = measure.site(row[13] or "")
    values = decoded(measure, _texts.decode(row[12]))
    return Finding(
        ref=LineRef(row[3], row[4]),
        on=LineRef(row[6], row[7]),
        about=person(row[0]),
        book=READINGS,
        series=measure.index,
        is_by_contact=site is None or site.contact,
        family=measure.family(row[1]),
        severity=Severity(row[8]),
        taken_at=from_ms(row[2]),
        round=RoundKey(date.fromordinal(row[9]), row[10]),
        hits=tuple(Hit(*hit) for hit in _hits.decode(row[11])),
        site=row[13] or "",
        shown=shown(measure, values),
        kinds=measure.kinds(values),
    )
