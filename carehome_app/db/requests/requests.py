"""Requests, the steps taken about them, and which were put together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.requests.events import (
    RequestMerged,
    RequestStepTaken,
    RequestTaken,
    SealedWords,
)
from carehome_app.domain.requests.request import Clocked, Taken
from carehome_app.domain.requests.words import Step, Urgency
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_TAKE: Final = """
    INSERT INTO requests (station, number, received_at, no, subject, channel, about, caller,
        phone, request, urgency, words, consent, sealed, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STEP: Final = """
    INSERT INTO request_steps (of_station, of_number, recorded_at, station, number, step, at, by,
        person, words, satisfied, sealed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BEGIN: Final = "INSERT OR IGNORE INTO request_ends VALUES (?, ?, 0, 0, 0, 0)"
"""Open until it ends: an end that came first stays, any later one is after moment 0."""
_LAST: Final = """
    ON CONFLICT (of_station, of_number) DO UPDATE SET {columns}, at = excluded.at,
        station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_END: Final = """
    INSERT INTO request_ends (of_station, of_number, ended, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?)
""" + _LAST.format(columns="ended = excluded.ended")
_MERGE: Final = """
    INSERT INTO request_merges (of_station, of_number, into_station, into_number, at, station,
        number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
""" + _LAST.format(
    columns="into_station = excluded.into_station, into_number = excluded.into_number"
)
_FROM: Final = """
    SELECT r.station, r.number, r.no, r.subject, r.about, r.caller, r.phone, r.channel, r.request,
        r.urgency, r.received_at, r.by, r.words, r.consent, r.sealed,
        m.into_station, m.into_number
    FROM {of}
    LEFT JOIN request_merges m ON m.of_station = r.station AND m.of_number = r.number
"""
_ORDER: Final = " ORDER BY r.received_at, r.station, r.number"
_OPEN_ONES: Final = """request_ends e INDEXED BY requests_open CROSS JOIN requests r
        ON r.station = e.of_station AND r.number = e.of_number AND e.ended = 0"""
_OPEN: Final = _FROM.format(of=_OPEN_ONES) + _ORDER
_ANY_MERGED: Final = """
    SELECT EXISTS (SELECT 1 FROM request_ends e INDEXED BY requests_open JOIN request_merges m
        ON m.of_station = e.of_station AND m.of_number = e.of_number WHERE e.ended = 0)
"""
_FROM_ALL: Final = _FROM.format(of="requests r")
_BETWEEN: Final = _FROM_ALL + " WHERE r.received_at >= ? AND r.received_at < ?" + _ORDER
_NUMBERED: Final = _FROM_ALL + " WHERE r.no = ?" + _ORDER
_OF: Final = _FROM_ALL + " WHERE r.subject = ? AND r.received_at >= ?" + _ORDER
_STEPS: Final = """
    SELECT of_station, of_number, step, at, by, recorded_at, person, words, satisfied, sealed
    FROM json_each(?) l CROSS JOIN request_steps s
        ON s.of_station = l.value ->> 0 AND s.of_number = l.value ->> 1
    ORDER BY of_station, of_number, recorded_at, station, number
"""
_CLOCKED: Final = """
    SELECT r.station, r.number, r.subject, r.urgency, r.received_at, e.ended,
        (SELECT min(s.at) FROM request_steps s WHERE s.of_station = r.station
            AND s.of_number = r.number AND s.step = 'responded'),
        (SELECT min(s.at) FROM request_steps s WHERE s.of_station = r.station
            AND s.of_number = r.number AND s.step = 'withdrawn')
    FROM {of}
"""
_CLOCKED_BETWEEN: Final = (
    _CLOCKED.format(
        of="""requests r INDEXED BY requests_by_time CROSS JOIN request_ends e
        ON e.of_station = r.station AND e.of_number = r.number"""
    )
    + "WHERE r.received_at >= ?1 AND r.received_at < ?2"
)
_CLOCKED_BEFORE: Final = f"{_CLOCKED.format(of=_OPEN_ONES)} WHERE r.received_at < ?1"
_COUNT: Final = "SELECT count(*) FROM requests WHERE station = ? AND no LIKE ?"
_LAST_CLOSED: Final = "SELECT max(at) FROM request_ends WHERE ended = 1"
_ENDING: Final = {Step.CLOSED: 1, Step.WITHDRAWN: 1, Step.REOPENED: 0}
Due = Callable[[Urgency, datetime], datetime]
"""Says until when what came in then must be answered."""
_sealed: Final = msgspec.json.Decoder(SealedWords)


class Row(NamedTuple):
    """A request as it stands in the table, with its steps."""

    ref: LineRef
    no: str
    subject: int
    about: str
    caller: str
    phone: str
    channel: str
    request: str
    urgency: str
    received_at: datetime
    by: int
    words: str
    consent: bool
    sealed: SealedWords | None
    merged_into: LineRef | None
    steps: tuple[Taken, ...]


def sealed_text(sealed: SealedWords | None) -> str | None:
    """Return sealed words as a column keeps them."""
    return None if sealed is None else msgspec.json.encode(sealed, order="sorted").decode()


def sealed_of(text: str | None) -> SealedWords | None:
    """Return the sealed words of a column."""
    return None if text is None else _sealed.decode(text)


def take(db: "Database", line: Line, event: RequestTaken) -> None:
    """Apply a request."""
    what = (event.channel, event.about, event.caller, event.phone, event.request, event.urgency)
    db.execute(
        _TAKE,
        (
            *line.ref,
            event.received_at,
            event.no,
            event.subject,
            *what,
            event.words,
            event.consent,
            sealed_text(event.sealed),
            line.by,
        ),
    )
    db.execute(_BEGIN, line.ref)


def step(db: "Database", line: Line, event: RequestStepTaken) -> None:
    """Apply a step; the last in merged order that ends or opens again says which it is."""
    of = (event.station, event.number)
    what = (event.step, event.at, line.by, event.person, event.words, event.satisfied)
    db.execute(_STEP, (*of, line.recorded_at, *line.ref, *what, sealed_text(event.sealed)))
    if event.step in _ENDING:
        db.execute(_END, (*of, _ENDING[Step(event.step)], line.recorded_at, *line.ref))


def merge(db: "Database", line: Line, event: RequestMerged) -> None:
    """Apply that two are the same matter; the last in merged order holds."""
    of, into = (event.station, event.number), (event.into_station, event.into_number)
    db.execute(_MERGE, (*of, *into, line.recorded_at, *line.ref))


def open_ones(store: Store) -> list[Row]:
    """Return what is neither closed nor withdrawn, the oldest first."""
    return _rows(store, store.query(_OPEN))


def any_merged(store: Store) -> bool:
    """Return whether anything open was put into another."""
    ((found,),) = store.query(_ANY_MERGED)
    return bool(found)


def between(store: Store, since: datetime, until: datetime) -> list[Row]:
    """Return what came in in [since, until), the oldest first."""
    return _rows(store, store.query(_BETWEEN, (to_ms(since), to_ms(until))))


def clocked(store: Store, since: datetime, until: datetime, due: Due) -> list[Clocked]:
    """Return the clocks of what came in in [since, until)."""
    return [
        _clocked(row, due) for row in store.query(_CLOCKED_BETWEEN, (to_ms(since), to_ms(until)))
    ]


def clocked_before(store: Store, moment: datetime, due: Due) -> list[Clocked]:
    """Return the clocks of what came in before a moment and is open."""
    return [_clocked(row, due) for row in store.query(_CLOCKED_BEFORE, (to_ms(moment),))]


def numbered(store: Store, no: str) -> Row | None:
    """Return the last request with this number, or None."""
    found = _rows(store, store.query(_NUMBERED, (no,)))
    return found[-1] if found else None


def of_person(store: Store, subject: int, since: datetime) -> list[Row]:
    """Return what came in about a person since a moment."""
    return _rows(store, store.query(_OF, (subject, to_ms(since))))


def taken_on(store: Store, station: int, prefix: str) -> int:
    """Return how many numbers of this desk begin so."""
    ((count,),) = store.query(_COUNT, (station, f"{prefix}%"))
    return int(count)


def last_closed(store: Store) -> datetime | None:
    """Return when the last one was closed."""
    ((at,),) = store.query(_LAST_CLOSED)
    return None if at is None else from_ms(at)


def _clocked(row: Sequence[Any], due: Due) -> Clocked:
    urgency, received_at = Urgency(row[3]), from_ms(row[4])
    answered, withdrawn = (None if at is None else from_ms(at) for at in row[6:])
    return Clocked(
        LineRef(row[0], row[1]),
        row[2],
        urgency,
        received_at,
        due(urgency, received_at),
        answered,
        withdrawn,
        not row[5],
    )


def _rows(store: Store, rows: Iterable[Sequence[Any]]) -> list[Row]:
    found = list(rows)
    lines = msgspec.json.encode([(row[0], row[1]) for row in found]).decode()
    steps: dict[LineRef, list[Taken]] = defaultdict(list)
    for row in store.query(_STEPS, (lines,)):
        steps[LineRef(row[0], row[1])].append(_taken(row))
    return [_row(row, tuple(steps[LineRef(row[0], row[1])])) for row in found]


def _row(row: Sequence[Any], steps: tuple[Taken, ...]) -> Row:
    merged = None if row[15] is None else LineRef(row[15], row[16])
    when = (from_ms(row[10]), row[11], row[12], bool(row[13]), sealed_of(row[14]))
    return Row._make((LineRef(row[0], row[1]), *row[2:10], *when, merged, steps))


def _taken(row: Sequence[Any]) -> Taken:
    return Taken(
        step=Step(row[2]),
        at=from_ms(row[3]),
        by=row[4],
        recorded_at=from_ms(row[5]),
        person=row[6],
        words=row[7],
        satisfied=row[8],
        sealed=sealed_of(row[9]),
    )
