"""Findings, the steps that answer them, and episodes: the open ones are read at every refresh."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.desks.events import LineLifted
from carehome_app.domain.events import FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import (
    NO_ROUND,
    Book,
    Finding,
    FollowUp,
    Hit,
    Step,
)
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.measure import Severity, decoded, shown
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.subjects import book_of

if TYPE_CHECKING:
    from sqlite_utils import Database

_RAISE = """
    INSERT INTO findings (about, subject, place, family, taken_at, station, number, series,
        entry_station, entry_number, severity, day, window, hits, people)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STEP = """
    INSERT INTO follow_ups (about, subject, place, family, at, station, number, step, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LIFT: Final = """
    INSERT OR IGNORE INTO lifted_lines (station, number) VALUES (?, ?)
"""
_STANDS: Final = """
    NOT EXISTS (SELECT 1 FROM lifted_lines l
        WHERE l.station = {row}.station AND l.number = {row}.number)
"""
# A finding stands on a line; when the line is corrected, the finding is gone with it. So it is
# when its reading was judged again; only the last judgement of a family holds. A line's number
# is unique in the journal, so neither asks what the finding is about.
_LAST_JUDGED = f"""
    SELECT f.about, f.subject, f.place, f.family, f.taken_at, f.station, f.number, f.series,
        f.entry_station, f.entry_number, f.severity, f.day, f.window, f.hits, f.people,
        e.vals, e.site
    FROM findings f LEFT JOIN entries e ON f.series <> 0 AND e.subject = f.subject
        AND e.measure = f.series AND e.taken_at = f.taken_at
        AND e.station = f.entry_station AND e.number = f.entry_number
    LEFT JOIN superseded s ON s.station = f.entry_station AND s.number = f.entry_number
    LEFT JOIN judged_again j ON j.entry_station = f.entry_station
        AND j.entry_number = f.entry_number AND j.family = f.family
    WHERE (j.station IS NULL OR (j.station = f.station AND j.number = f.number))
        AND (f.series = 0 OR e.station IS NOT NULL) AND {_STANDS.format(row="f")}
"""
_VALID = f"{_LAST_JUDGED} AND s.station IS NULL"
_LIFTED = f"""
    {_LAST_JUDGED} AND s.station IS NOT NULL AND f.about = 1
        AND f.subject = ? AND f.taken_at = ? AND f.entry_station = ? AND f.entry_number = ?
        AND NOT EXISTS (SELECT 1 FROM episodes p WHERE p.about = f.about
            AND p.subject = f.subject AND p.place = f.place
            AND p.family = f.family AND p.opened_at <= f.taken_at
            AND (p.closed_at IS NULL OR p.closed_at >= f.taken_at))
    ORDER BY f.family
"""
_CORRECTIONS = """
    SELECT by_station, by_number, by, at FROM superseded WHERE at >= ? AND at < ? ORDER BY at
"""
_ABOUT = "about = ? AND subject = ? AND place = ? AND family = ?"
"""A subject and a family, in the order of the key."""
_OF_SUBJECT = f"""
    {_VALID} AND f.about = ? AND f.subject = ? AND f.place = ? AND f.family = ?
        AND f.taken_at >= ?
    ORDER BY f.taken_at
"""
_ON_ENTRY = f"""
    {_VALID} AND f.about = 1 AND f.subject = ? AND f.taken_at = ? AND f.entry_station = ?
        AND f.entry_number = ?
    ORDER BY f.family
"""
# Without the index named, SQLite reads all that was ever found about people.
_BY_ROUND = _VALID.replace("FROM findings f", "FROM findings f INDEXED BY findings_by_round")
_OF_ROUND = f"""
    {_BY_ROUND} AND f.about = 1 AND f.day = ? AND f.window = ? ORDER BY f.subject, f.taken_at
"""
_OF_DAYS = f"""
    {_BY_ROUND} AND f.about = 1 AND f.day BETWEEN ? AND ? AND f.subject {NOT_LOCKED}
    ORDER BY f.subject, f.taken_at
"""
_RAISED_ABOUT = f"{_VALID} AND f.about = ? AND f.taken_at >= ? ORDER BY f.taken_at"
_STEPS = f"""
    SELECT about, subject, place, family, at, station, number, step, words, by FROM follow_ups
    WHERE {_ABOUT} AND at >= ? AND {_STANDS.format(row="follow_ups")} ORDER BY at
"""
_STEPS_ABOUT = f"""
    SELECT about, subject, place, family, at, station, number, step, words, by FROM follow_ups
    WHERE about = ? AND at >= ? AND {_STANDS.format(row="follow_ups")} ORDER BY at
"""
_KEY = "SELECT about, subject, place, family, opened_at, series FROM episodes"
_HERE = """
    (about <> 1 OR subject IN (
        SELECT a.subject FROM admissions a WHERE NOT EXISTS (
            SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at
        )
    ))
"""
"""Nobody is asked to answer what was found of somebody who left, in whichever way."""
_OPEN = f"""
    {_KEY} INDEXED BY open_episodes
    WHERE closed_at IS NULL AND {_HERE} ORDER BY about, subject, family
"""
_DUE_TIMES = f"""
    SELECT due_at FROM episodes INDEXED BY open_episodes
    WHERE closed_at IS NULL AND (about <> 1 OR subject {NOT_LOCKED}) AND {_HERE}
        AND (:about IS NULL OR about = :about)
"""
_TOUCHING = f"{_KEY} WHERE opened_at < ? AND (closed_at IS NULL OR closed_at >= ?)"

_hits = msgspec.json.Decoder(tuple[tuple[str, int, dict[str, str]], ...])
_texts = msgspec.json.Decoder(tuple[str, ...])
_numbers = msgspec.json.Decoder(tuple[int, ...])
BEFORE_ALL: Final = from_ms(0)


class EpisodeKey(NamedTuple):
    """Which episode: subject, family and when its first finding was.

    `series` is the measure of its last reading; 0 when it stands on none.
    """

    about: Subject
    family: str
    opened_at: datetime
    series: int

    @property
    def subject(self) -> int:
        """The person it is about; 0 when it is about something else."""
        return self.about.id if self.about.about == PERSON else 0


class Correction(NamedTuple):
    """One correction: its line, who made it, and when."""

    ref: LineRef
    by: int
    at: datetime


def raise_finding(db: "Database", line: Line, event: FindingRaised) -> None:
    """Apply a finding."""
    hits = msgspec.json.encode(event.hits).decode()
    people = msgspec.json.encode(event.people).decode() if event.people else None
    about = (event.about, event.subject, event.place, event.family, event.taken_at)
    what = (event.measure, event.station, event.number, event.severity, event.day, event.window)
    db.execute(_RAISE, (*about, *line.ref, *what, hits, people))


def take_step(db: "Database", line: Line, event: FollowUpTaken) -> None:
    """Apply a step."""
    about = (event.about, event.subject, event.place, event.family, event.at)
    what = (event.step, event.words, line.by)
    db.execute(_STEP, (*about, *line.ref, *what))


def lift(db: "Database", _line: Line, event: LineLifted) -> None:
    """Apply that a finding, or what closed one, does not hold."""
    db.execute(_LIFT, (event.station, event.number))


def of_subject(store: Store, about: Subject, family: str, since: datetime) -> list[Finding]:
    """Return the findings of a family about a subject whose lines were not corrected."""
    return _findings(store.query(_OF_SUBJECT, (*about, family, to_ms(since))))


def on_entry(store: Store, subject: int, taken_at: int, entry: LineRef) -> list[Finding]:
    """Return what is found in one reading, as it is judged now."""
    return _findings(store.query(_ON_ENTRY, (subject, taken_at, *entry)))


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


def raised_about(store: Store, about: int, since: datetime) -> list[Finding]:
    """Return everything found about one kind of subject from a moment on, by time."""
    return _findings(store.query(_RAISED_ABOUT, (about, to_ms(since))))


def steps(store: Store, about: Subject, family: str, since: datetime) -> list[FollowUp]:
    """Return the steps taken about a subject and family from a moment on."""
    return _steps(store.query(_STEPS, (*about, family, to_ms(since))))


def steps_about(store: Store, about: int, since: datetime) -> list[FollowUp]:
    """Return the steps taken about one kind of subject from a moment on, by time."""
    return _steps(store.query(_STEPS_ABOUT, (about, to_ms(since))))


def open_episodes(store: Store) -> list[EpisodeKey]:
    """Return the keys of all open episodes."""
    return _keys(store.query(_OPEN))


def open_due_times(store: Store, about: int | None = None) -> list[datetime | None]:
    """Return when each open episode is due; None where nothing is due by the clock."""
    rows = store.query(_DUE_TIMES, {"about": about})
    return [None if at is None else from_ms(at) for (at,) in rows]


def episodes_touching(store: Store, since: datetime, until: datetime) -> list[EpisodeKey]:
    """Return the keys of the episodes that were open at some time in [since, until)."""
    return _keys(store.query(_TOUCHING, (to_ms(until), to_ms(since))))


def _keys(rows: Iterable[tuple[Any, ...]]) -> list[EpisodeKey]:
    """Make keys of rows, those of families this program knows; the rest stays in the file."""
    return [
        EpisodeKey(Subject(about, subject, place), family, from_ms(opened), series)
        for about, subject, place, family, opened, series in rows
        if book_of(about, family) is not None and _is_known(series)
    ]


def _is_known(series: int) -> bool:
    return not series or any(measure.index == series for measure in CATALOGUE)


def _steps(rows: Iterable[tuple[Any, ...]]) -> list[FollowUp]:
    return [
        FollowUp(
            LineRef(row[5], row[6]),
            Subject(*row[:3]),
            row[3],
            Step(row[7]),
            row[8],
            from_ms(row[4]),
            row[9],
        )
        for row in rows
    ]


def _findings(rows: Iterable[tuple[Any, ...]]) -> list[Finding]:
    found = []
    for row in rows:
        book = book_of(row[0], row[3])
        if book is not None and _is_known(row[7]):
            found.append(_in_reading(row, book) if row[7] else _finding(row, book))
    return found


def _finding(row: tuple[Any, ...], book: Book) -> Finding:
    return Finding(
        ref=LineRef(row[5], row[6]),
        on=LineRef(row[8], row[9]),
        about=Subject(*row[:3]),
        book=book,
        family=book.families[row[3]],
        severity=Severity(row[10]),
        taken_at=from_ms(row[4]),
        round=RoundKey(date.fromordinal(row[11]), row[12]) if row[11] else NO_ROUND,
        hits=tuple(Hit(*hit) for hit in _hits.decode(row[13])),
        people=_numbers.decode(row[14]) if row[14] else (),
    )


def _in_reading(row: tuple[Any, ...], book: Book) -> Finding:
    """Make a finding that stands on a reading, with what was read and how."""
    measure = by_index(row[7])
    site = measure.site(row[16] or "")
    values = decoded(measure, _texts.decode(row[15]))
    return msgspec.structs.replace(
        _finding(row, book),
        series=measure.index,
        is_by_contact=site is None or site.contact,
        site=row[16] or "",
        shown=shown(measure, values),
        kinds=measure.kinds(values),
    )
