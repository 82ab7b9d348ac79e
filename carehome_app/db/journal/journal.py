"""The journal: append events, chain them by hash, read them back. It is the truth."""

import base64
import hashlib
import os
import struct
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.db.file.connection import LATEST, Store
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.domain.desks.events import DeskClosed
from carehome_app.domain.events import ClockDiffered, Event
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.subjects import kind_of
from carehome_app.domain.trust.clocks import WrongClocks, shown_at, stamped_at
from carehome_app.domain.trust.events import StationJoined

if TYPE_CHECKING:
    from sqlite_utils import Database

SALT_BYTES: Final = 12
SET_BACK: Final = 1000
"""Milliseconds; lines of one action follow each other faster than the clock counts."""
START: Final = bytes(32)
"""What stands before the first line of a station's chain."""


class Body(msgspec.Struct, array_like=True, frozen=True):
    """What is written in a line: a salt, so that short values cannot be guessed, and the event."""

    salt: str
    event: msgspec.Raw


class Line(msgspec.Struct, frozen=True):
    """One line of the journal with its event; times are milliseconds in UTC."""

    ref: LineRef
    recorded_at: int
    by: int
    event: Event


class RawLine(NamedTuple):
    """One line as it stands in the file, for checking."""

    ref: LineRef
    recorded_at: int
    by: int
    kind: int
    body: str | bytes
    hash: bytes

    @property
    def is_erased(self) -> bool:
        """Whether only the hash of the body is left."""
        return isinstance(self.body, bytes)


_FIXED = struct.Struct(">5q").pack
_encoder = msgspec.json.Encoder()
_bodies = msgspec.json.Decoder(Body)

_HEAD = """
    SELECT number, recorded_at, hash FROM journal WHERE station = ?
    ORDER BY number DESC LIMIT 1
"""
_HEAD_AND_LATEST = f"""
    SELECT j.number, j.recorded_at, j.hash, l.* FROM ({LATEST}) l
    LEFT JOIN journal j ON j.station = ?1
        AND j.number = (SELECT max(number) FROM journal WHERE station = ?1)
"""
APPEND = """
    INSERT INTO journal (station, number, recorded_at, by, kind, body, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_ALL = """
    SELECT station, number, recorded_at, by, kind, body, hash FROM journal
    ORDER BY station, number
"""
_MERGED = """
    SELECT station, number, recorded_at, by, kind, body, hash FROM journal
    ORDER BY recorded_at, station, number
"""
_BETWEEN = """
    SELECT number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number BETWEEN ? AND ? ORDER BY number
"""
_STATIONS = "SELECT idx FROM stations ORDER BY idx"
_AT = "SELECT recorded_at FROM journal WHERE station = ? AND number = ?"
_FROM = """
    SELECT number, recorded_at, by, kind, body FROM journal
    WHERE station = ? AND number >= ? ORDER BY number
"""
_ONE = "SELECT kind, body FROM journal WHERE station = ? AND number = ?"
_STAMPS = """
    SELECT recorded_at FROM journal WHERE station = ? AND number >= ? ORDER BY number LIMIT 2
"""
# The stamps of a station only rise, as `lines_before` needs: its last line bears the last of them.
_LAST_STAMP = """
    SELECT recorded_at FROM journal WHERE station = ? ORDER BY number DESC LIMIT 1
"""
_RECORDED_AT = "SELECT recorded_at FROM journal WHERE station = ? AND number = ?"
_COUNT = "SELECT count(*) FROM journal"
# The index is used only where its own condition stands in the statement, word for word.
_CLOSINGS = """
    SELECT body FROM journal INDEXED BY journal_seldom
    WHERE kind = 392 AND kind NOT IN (30, 31, 40, 72, 75, 114)
    ORDER BY recorded_at, station, number
"""


def append(db: "Database", event: Event, *, station: int, by: int, clock: int) -> Line:
    """Write one event as the station's next line; only inside `Store.writing`.

    A clock that shows an earlier time than the line before does not put lines out of order:
    the time then goes on by a millisecond. When it was set back by more than `SET_BACK`, what it
    showed is kept in a line of its own before this one.
    """
    head = _head_of(db, station)
    wrong = wrong_of(db.conn) if head.wrong else ()
    line = _append(db, event, (station, by), (stamped_at(clock, wrong), clock), head)
    return replace(line, recorded_at=shown_at(line.recorded_at, wrong)) if wrong else line


class _Head(NamedTuple):
    """The last line of a station, and what else a new line has to know; one statement."""

    number: int
    hash: bytes
    latest: int
    """The last stamp of all stations: who has seen a line comes after it, whatever the clocks."""
    wrong: int
    """How often somebody said that a clock was wrong."""


def _head_of(db: "Database", station: int) -> _Head:
    number, last_at, previous, latest, wrong = db.conn.execute(
        _HEAD_AND_LATEST, (station,)
    ).fetchone()
    return _Head(number or 0, previous or START, max(last_at or 0, latest or 0), wrong)


def _append(
    db: "Database", event: Event, whose: tuple[int, int], when: tuple[int, int], head: _Head
) -> Line:
    """Append it with a stamp; `when` is that of the clock, and what the clock shows."""
    (station, by), (clock, shown) = whose, when
    recorded_at = max(clock, head.latest + 1)
    # A station begins with its joining, by which others know of which home it is.
    if clock < head.latest - SET_BACK and not isinstance(event, ClockDiffered | StationJoined):
        _append(db, ClockDiffered(shown), whose, when, head)
        after = (head.latest + 2, shown)
        return _append(db, event, whose, after, _head_of(db, station))
    body = encoded(event)
    line = (station, head.number + 1, recorded_at, by, event.kind, body)
    db.execute(APPEND, (*line, chained(head.hash, line)))
    return Line(LineRef(station, head.number + 1), recorded_at, by, event)


def encoded(event: Event) -> str:
    """Return the body of an event with a fresh salt."""
    salt = base64.b64encode(os.urandom(SALT_BYTES)).decode()
    return _encoder.encode(Body(salt, msgspec.Raw(_encoder.encode(event)))).decode()


def chained(previous: bytes, line: tuple[int, int, int, int, int, str | bytes]) -> bytes:
    """Return the hash of a line that follows `previous`: SHA-256 over all of it.

    `line` is station, number, recorded_at, by, kind, body. An erased body is its own hash.
    """
    station, number, at, by, kind, body = line
    digest = body if isinstance(body, bytes) else hashlib.sha256(body.encode()).digest()
    return hashlib.sha256(previous + _FIXED(station, number, at, by, kind) + digest).digest()


def decoded(kind: int, body: str) -> Event:
    """Return the event in a body, in the words that hold now.

    msgspec's errors tell of a damaged one.
    """
    event: Event = _decoder(kind).decode(_bodies.decode(body).event)
    return event.now()


@cache
def _decoder(kind: int) -> msgspec.json.Decoder[Event]:
    """Return what reads a kind; KeyError when this program does not know it."""
    return msgspec.json.Decoder(kind_of(kind))


def raw_lines(store: Store) -> Iterator[RawLine]:
    """Yield every line as it stands, station by station, in order."""
    for station, number, at, by, kind, body, digest in store.conn.execute(_ALL):
        yield RawLine(LineRef(station, number), at, by, kind, body, digest)


def is_known(kind: int) -> bool:
    """Return whether this program knows a kind; a line of a newer program is kept and waits."""
    try:
        _decoder(kind)
    except KeyError:
        return False
    return True


def ends_of(store: Store) -> dict[int, int]:
    """Return the last line that counts of each desk that was closed: what it wrote later waits."""
    found: dict[int, int] = {}
    for (body,) in store.query(_CLOSINGS):
        event = decoded(DeskClosed.kind, body)
        assert isinstance(event, DeskClosed)  # noqa: S101  # by its kind
        found.setdefault(event.index, event.last)
    return found


def raw_between(store: Store, station: int, first: int, last: int) -> list[RawLine]:
    """Return the lines of a station between two numbers, both included, as they stand."""
    rows = store.query(_BETWEEN, (station, first, last))
    return [RawLine(LineRef(station, number), *rest) for number, *rest in rows]


def lines(store: Store, wrong: WrongClocks | None = None) -> Iterator[Line]:
    """Yield every line that counts and was not erased, with its event, in merged order.

    Those of a newer program, and of a desk after it was closed, do not count. `wrong` are the
    clocks that were, where the store's own tables do not say it.
    """
    ends, wrong = ends_of(store), wrong_of(store.conn) if wrong is None else wrong
    for station, number, at, by, kind, body, _hash in store.conn.execute(_MERGED):
        if isinstance(body, str) and number <= ends.get(station, number) and is_known(kind):
            yield Line(LineRef(station, number), shown_at(at, wrong), by, decoded(kind, body))


def lines_since(store: Store, since: int) -> Iterator[Line]:
    """Yield every line recorded at or after a moment (milliseconds), station by station.

    A station's times never go back, so its first such line is found by halving.
    """
    wrong = wrong_of(store.conn)
    for (station,) in store.query(_STATIONS):
        first = lines_before(store, station, since) + 1
        for number, at, by, kind, body in store.conn.execute(_FROM, (station, first)):
            if isinstance(body, str) and is_known(kind):
                when = shown_at(at, wrong)
                yield Line(LineRef(station, number), when, by, decoded(kind, body))


def lines_before(store: Store, station: int, moment: int) -> int:
    """Return how many lines a station had recorded before a moment (milliseconds)."""
    moment = stamped_at(moment, wrong_of(store.conn))
    first, beyond = 1, head(store, station)[0] + 1
    while first < beyond:
        middle = (first + beyond) // 2
        row = store.conn.execute(_AT, (station, middle)).fetchone()
        if row is not None and row[0] < moment:
            first = middle + 1
        else:
            beyond = middle
    return first - 1


def event_at(store: Store, ref: LineRef) -> Event | None:
    """Return the event in a line; None when there is no such line, or it was erased."""
    rows = store.query(_ONE, ref)
    if not rows or not isinstance(rows[0][1], str):
        return None
    kind, body = rows[0]
    return decoded(kind, body) if is_known(kind) else None


def recorded_at(store: Store, ref: LineRef) -> int:
    """Return when a line was recorded, in milliseconds; KeyError when there is none."""
    rows = store.query(_RECORDED_AT, ref)
    if not rows:
        raise KeyError(ref)
    return shown_at(int(rows[0][0]), wrong_of(store.conn))


def stamp_around(store: Store, moment: int) -> tuple[int, int | None, int]:
    """Return the last stamp up to a moment, the first after it, and the last of all."""
    before, after, last = 0, None, 0
    for (station,) in store.query(_STATIONS):
        count = lines_before(store, station, moment + 1)
        stamps = [one for (one,) in store.query(_STAMPS, (station, count))]
        before = max(before, stamps[0] if count and stamps else 0)
        later = stamps[1:] if count else stamps
        if later:
            after = later[0] if after is None else min(after, later[0])
        last = max(last, *(end for (end,) in store.query(_LAST_STAMP, (station,))), 0)
    return before, after, last


def head(store: Store, station: int) -> tuple[int, bytes]:
    """Return the number and hash of a station's last line; 0 and zeros before the first."""
    row = store.conn.execute(_HEAD, (station,)).fetchone()
    return (row[0], row[2]) if row else (0, START)


def length(store: Store) -> int:
    """Return how many lines there are in all."""
    (count,) = store.conn.execute(_COUNT).fetchone()
    return int(count)
