"""The desks of a home: by which keys they sign, who took them in, and which are closed."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import knowing
from carehome_app.db.journal.journal import Line
from carehome_app.domain.desks.events import (
    ConflictSettled,
    DeskClosed,
    DeskKeyed,
    DeskWelcomed,
    ErasureCompleted,
    LateClockAccepted,
    LineAdopted,
    LinesTaken,
    PeopleJoined,
)
from carehome_app.domain.events import Event
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEY: Final = """
    INSERT INTO desk_keys (station, sign_key, open_key, proof, number) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (station) DO UPDATE SET sign_key = excluded.sign_key,
        open_key = excluded.open_key, proof = excluded.proof, number = excluded.number
    WHERE excluded.number < number
"""
_FIRST: Final = "WHERE (excluded.at, excluded.station, excluded.number) < (at, station, number)"
_WELCOME: Final = f"""
    INSERT INTO welcomes (idx, key, name, by, at, station, number) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (idx, key) DO UPDATE SET name = excluded.name, by = excluded.by,
        at = excluded.at, station = excluded.station, number = excluded.number {_FIRST}
"""
_CLOSE: Final = f"""
    INSERT INTO desk_closings (idx, last, hash, why, by, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (idx) DO UPDATE SET last = excluded.last, hash = excluded.hash,
        why = excluded.why, by = excluded.by, at = excluded.at, station = excluded.station,
        number = excluded.number {_FIRST}
"""
_ADOPT: Final = f"""
    INSERT INTO adopted (from_hash, from_station, from_number, at, by, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (from_hash) DO UPDATE SET at = excluded.at, by = excluded.by,
        station = excluded.station, number = excluded.number {_FIRST}
"""
_COMPLETE: Final = """
    INSERT OR IGNORE INTO completed_erasures (subject, station, number) VALUES (?, ?, ?)
"""
_SETTLE: Final = """
    INSERT INTO settled_conflicts (what, key, words, by, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_LET_IN: Final = "INSERT OR IGNORE INTO late_clocks (idx, until) VALUES (?, ?)"
_DESKS: Final = """
    SELECT s.idx, s.name, k.sign_key, k.open_key, k.proof, c.last, c.why, d.seen_at, d.ahead,
        d.program, d.heads
    FROM stations s LEFT JOIN desk_keys k ON k.station = s.idx
    LEFT JOIN desk_closings c ON c.idx = s.idx LEFT JOIN desks_seen d ON d.station = s.idx
    ORDER BY s.idx
"""
_INVITED: Final = """
    SELECT idx, key, name, station, number FROM welcomes ORDER BY at, station, number
"""
_OWN_KEYS: Final = "SELECT sign_key, open_key FROM this_desk"
_KEEP_KEYS: Final = "UPDATE this_desk SET sign_key = ?, open_key = ?"
_SEE: Final = """
    INSERT OR REPLACE INTO desks_seen (station, seen_at, ahead, program, heads)
    VALUES (?, ?, ?, ?, ?)
"""
_JOINED_HEADS: Final = "SELECT heads FROM joinings WHERE idx = ?"
_TRAY: Final = "SELECT station, why, min(number), count(*) FROM tray GROUP BY station, why"
_WAITING_UNTIL: Final = "SELECT max(recorded_at) FROM tray WHERE station = ? AND why = 'ahead'"
_FORKED: Final = """
    SELECT f.station, count(*) FROM forks f LEFT JOIN adopted a ON a.from_hash = f.hash
    WHERE a.from_hash IS NULL GROUP BY f.station
"""
_BRANCH: Final = """
    SELECT f.station, f.number, f.recorded_at, f.by, f.kind, f.body, f.hash FROM forks f
    LEFT JOIN adopted a ON a.from_hash = f.hash
    WHERE f.station = ? AND a.from_hash IS NULL ORDER BY f.recorded_at, f.number
"""
_WAITING_KINDS: Final = "SELECT count(*) FROM waiting_kinds"
_SAID_SINCE: Final = f"""
    SELECT count(*) FROM journal WHERE station = ? AND number > ? AND kind <> {LinesTaken.kind}
"""
_SETTLED: Final = "SELECT what, key FROM settled_conflicts"


class Known(NamedTuple):
    """What is known of a desk; keys are empty while it never exchanged anything."""

    station: int
    name: str
    sign_key: str
    open_key: str
    proof: str
    closed_after: int | None
    closed_why: str
    seen_at: int | None
    ahead: int
    program: str
    heads: dict[int, int]


class Welcome(NamedTuple):
    """A desk a director took in: by the key of its invitation, or by its own."""

    station: int
    key: str
    name: str
    ref: LineRef


def key(db: "Database", line: Line, event: DeskKeyed) -> None:
    """Apply the keys of the desk that wrote the line; the first ones hold."""
    what = (line.ref.station, event.sign_key, event.open_key, event.proof, line.ref.number)
    db.execute(_KEY, what)


def welcome(db: "Database", line: Line, event: DeskWelcomed) -> None:
    """Apply that a desk was taken in."""
    who = (line.by, line.recorded_at, *line.ref)
    db.execute(_WELCOME, (event.index, event.key, event.name, *who))


def close(db: "Database", line: Line, event: DeskClosed) -> None:
    """Apply the closing of a desk; of two the first holds."""
    what = (event.index, event.last, event.hash, event.why)
    db.execute(_CLOSE, (*what, line.by, line.recorded_at, *line.ref))


def adopt(db: "Database", line: Line, event: LineAdopted) -> None:
    """Apply that a line of a lost branch was entered anew; of two times the first holds."""
    what = (bytes.fromhex(event.hash), event.station, event.number)
    new = LineRef(line.ref.station, event.new)
    db.execute(_ADOPT, (*what, line.recorded_at, line.by, *new))


def complete(db: "Database", _line: Line, event: ErasureCompleted) -> None:
    """Apply that more lines of an erased person were blanked."""
    for station, numbers in event.lines.items():
        for number in numbers:
            db.execute(_COMPLETE, (event.subject, int(station), number))


def settle(db: "Database", line: Line, event: ConflictSettled) -> None:
    """Apply that somebody looked at a conflict."""
    what = (event.what, event.key, event.words, line.by, line.recorded_at)
    db.execute(_SETTLE, (*what, *line.ref))


def let_in(db: "Database", _line: Line, event: LateClockAccepted) -> None:
    """Apply that lines with a clock far ahead were let in."""
    db.execute(_LET_IN, (event.index, event.until))


def join(_db: "Database", _line: Line, _event: PeopleJoined) -> None:
    """Apply nothing by itself: every table is made anew, see `db.journal.joined`."""


APPLY: Final[Mapping[type[Event], Callable[["Database", Line, Any], None]]] = {
    DeskKeyed: key,
    DeskWelcomed: welcome,
    DeskClosed: close,
    LinesTaken: knowing.take,
    LineAdopted: adopt,
    ErasureCompleted: complete,
    ConflictSettled: settle,
    LateClockAccepted: let_in,
    PeopleJoined: join,
}
"""What each kind of event does to the tables."""
LOCAL: Final = ("tray", "waiting_kinds", "desks_seen")
"""What this copy alone knows."""


def known(store: Store) -> list[Known]:
    """Return every desk that ever wrote in this record."""
    found = []
    for row in store.query(_DESKS):
        index, name, sign, open_, proof, last, why, seen, ahead, program, heads = row
        numbers = {int(one): int(number) for one, number in json.loads(heads or "{}").items()}
        found.append(
            Known(
                index,
                name,
                sign or "",
                open_ or "",
                proof or "",
                last,
                why or "",
                seen,
                ahead or 0,
                program or "",
                numbers,
            )
        )
    return found


def welcomes(store: Store) -> list[Welcome]:
    """Return every desk a director took in, in that order."""
    return [
        Welcome(index, named, name, LineRef(station, number))
        for index, named, name, station, number in store.query(_INVITED)
    ]


def own_keys(store: Store) -> tuple[bytes, bytes] | None:
    """Return the private keys by which this desk signs and opens; None while it has none."""
    rows = store.query(_OWN_KEYS)
    if not rows or rows[0][0] is None:
        return None
    return bytes(rows[0][0]), bytes(rows[0][1])


def keep_keys(db: "Database", sign: bytes, open_: bytes) -> None:
    """Keep this desk's private keys; never part of the record."""
    db.execute(_KEEP_KEYS, (sign, open_))


def see(db: "Database", station: int, at: int, ahead: int, said: tuple[str, str]) -> None:
    """Note what a desk said of itself: its clock, and its program and heads in `said`."""
    db.execute(_SEE, (station, at, ahead, *said))


def joined_knowing(store: Store, station: int) -> dict[int, int]:
    """Return which lines a desk began with."""
    rows = store.query(_JOINED_HEADS, (station,))
    said = json.loads(rows[0][0]) if rows else {}
    return {int(one): int(number) for one, (number, _hash) in said.items()}


def waiting(store: Store) -> list[tuple[int, str, int, int]]:
    """Return station, why, first number and count of the lines that wait."""
    return [(row[0], row[1], row[2], row[3]) for row in store.query(_TRAY)]


def waiting_until(store: Store, station: int) -> int | None:
    """Return when the last line was recorded that waits for its clock; None when none does."""
    ((until,),) = store.query(_WAITING_UNTIL, (station,))
    return None if until is None else int(until)


def forked(store: Store) -> dict[int, int]:
    """Return how many lines of lost branches were not entered anew, by station."""
    return {int(station): int(count) for station, count in store.query(_FORKED)}


def branch(store: Store, station: int) -> list[tuple[LineRef, int, int, int, str | bytes, bytes]]:
    """Return the lines of a lost branch that were not entered anew, by time."""
    return [
        (LineRef(row[0], row[1]), row[2], row[3], row[4], row[5], row[6])
        for row in store.query(_BRANCH, (station,))
    ]


def waiting_kinds(store: Store) -> int:
    """Return how many lines wait for a newer program."""
    ((count,),) = store.query(_WAITING_KINDS)
    return int(count)


def said_since(store: Store, station: int, number: int) -> int:
    """Return how many lines a desk wrote after one, but those that say what it has of others."""
    ((count,),) = store.query(_SAID_SINCE, (station, number))
    return int(count)


def settled(store: Store) -> set[tuple[str, str]]:
    """Return which conflicts somebody looked at."""
    return {(str(what), str(named)) for what, named in store.query(_SETTLED)}
