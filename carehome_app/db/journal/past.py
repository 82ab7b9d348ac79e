"""The record as it was at a past moment: a file of its own, made from the lines up to then.

It is encrypted with a key that exists only in memory, so what a crash leaves behind is noise.
Where a whole backup knows no more than was known then, it begins as a copy of that, under its
key (ADR 0105).
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from carehome_app.db import subjects
from carehome_app.db.file.connection import FILE, KEY_BYTES, Store, connect
from carehome_app.db.file.disk import HomeLock
from carehome_app.db.journal import journal, knowing, rebuilding
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.joined import joined_in
from carehome_app.db.journal.knowing import Vector
from carehome_app.db.journal.rebuilding import Told
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.db.journal.writing import Writer
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.clocks import WrongClocks, shown_at

_LINES: Final = """
    SELECT station, number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number <= ? ORDER BY number
"""
_ERASED: Final = "SELECT count(*) FROM journal WHERE typeof(body) = 'blob'"
_AFTER: Final = """
    SELECT recorded_at FROM journal WHERE station = ? AND number > ? ORDER BY number
"""
ONE_ACTION: Final = 100
"""Milliseconds between two lines of one action at most."""
_FIRST: Final = """
    SELECT min((SELECT recorded_at FROM journal WHERE station = idx ORDER BY number LIMIT 1))
    FROM stations
"""
"""Stamps of a station only rise. Of all lines it took a second in a home of ten years."""
_DESK: Final = "SELECT station FROM this_desk"
_TAKE_DESK: Final = "INSERT INTO this_desk (station) VALUES (?)"
_LOCKS: Final = "SELECT * FROM locks WHERE locked = 1"
_LOCK: Final = "INSERT OR REPLACE INTO locks VALUES (?, ?, ?, ?, ?, ?, ?)"
_WANTED: Final = "SELECT DISTINCT sha256 FROM reports"
_DOCUMENT: Final = "SELECT sha256, bytes FROM documents WHERE sha256 = ?"
_KEEP: Final = "INSERT OR IGNORE INTO documents (sha256, bytes) VALUES (?, ?)"
_PHOTOGRAPHS: Final = "SELECT DISTINCT kept FROM photographs"
_PIXELS: Final = "SELECT sha256, bytes FROM photograph_bytes WHERE sha256 = ?"
_KEEP_PIXELS: Final = "INSERT OR IGNORE INTO photograph_bytes (sha256, bytes) VALUES (?, ?)"
_BYTES: Final = ("documents", "photograph_bytes", "_sqlite_migrations")
"""What a look begins with and keeps, though no line makes it."""
_HASH: Final = "SELECT hash FROM journal WHERE station = ? AND number = ?"
_SINCE: Final = """
    SELECT number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number > ? AND number <= ? ORDER BY number
"""
_ERASURES: Final = """
    SELECT station, number FROM erasures UNION ALL SELECT station, number FROM emergencies_ended
"""
_COPIED, _APPLIED = 0.3, 0.6
"""How much is done when the lines are there, and when the tables are."""
_AT_ONCE: Final = 500
PREFIX: Final = "carehome-as-of-"


class Until(NamedTuple):
    """Up to which lines: those recorded by then; of one station not beyond a number.

    `known` names the last line of each station where that was written down.
    """

    moment: int
    station: int = 0
    number: int = 0
    known: Vector | None = None


class Begun(NamedTuple):
    """A whole file that a look at the past may begin with, its key and its last lines."""

    file: Path
    key: bytes
    heads: Heads


class PastStore(Store):
    """A record as it was, in a folder that goes with it; nothing can be written into it."""

    erased = 0
    """How many of its lines were erased since: nobody can say any more what they were."""

    def __init__(self, begun: "Begun | None" = None) -> None:
        """Begin as a copy, or with an empty file under a key that nobody keeps."""
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock = HomeLock(self.folder)
        self.path = self.folder / FILE
        self.key = os.urandom(KEY_BYTES) if begun is None else begun.key
        try:
            if begun is not None:
                shutil.copyfile(begun.file, self.path)
            # It is made beside the window, and looked at in it.
            self.conn = connect(self.path, self.key, create=True, one_thread=False)
        except BaseException:
            self._lock.release()
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        self.conn.execute("PRAGMA synchronous = OFF")
        if begun is None:
            from carehome_app.db.migrations.steps import migrations

            migrations.apply(self.db)

    def close(self) -> None:
        """Close the file and throw it away."""
        super().close()
        self._lock.release()
        shutil.rmtree(self.folder, ignore_errors=True)


def sweep() -> int:
    """Throw away what programs left that ended before they could; return how many there were.

    What a running program looks at is locked, and stays.
    """
    swept = 0
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            HomeLock(folder).release()
        except (CareHomeError, OSError):
            continue
        shutil.rmtree(folder, ignore_errors=True)
        swept += 1
    return swept


def past_store(store: Store, until: Until, told: Told | None = None) -> PastStore:
    """Return the record that the lines up to then make; what `told` raises ends the work."""
    told = told or _nobody
    past = PastStore()
    try:
        past.conn.execute("BEGIN")
        _copy(store, past, until, told)
        _fill(past, wrong_of(store.conn), told)
        _keep_beside(store, past)
        past.conn.execute("COMMIT")
        past.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        past.conn.execute("PRAGMA query_only = ON")
    except BaseException:
        past.close()
        raise
    return past


def past_from(store: Store, until: Until, begun: Begun, told: Told | None = None) -> PastStore:
    """Return the record that the lines up to then make, beginning with a file that knows less.

    `may_begin_with` must have let it pass.
    """
    told = told or _nobody
    told(0)
    past = PastStore(begun)
    try:
        told(_COPIED)
        past.conn.execute("BEGIN")
        _begin_beside(past)
        _go_on(store, past, until, begun.heads)
        told(_APPLIED)
        if past.query(_ERASURES):  # without one no line is blank, and none need be looked at
            ((past.erased,),) = past.query(_ERASED)
        _keep_beside(store, past)
        past.conn.execute("COMMIT")
        past.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        past.conn.execute("PRAGMA query_only = ON")
        told(1)
    except BaseException:
        past.close()
        raise
    return past


def may_begin_with(store: Store, until: Until, heads: Heads) -> bool:
    """Return whether a file with these last lines knows no more than was known then.

    And nothing was erased since: what is gone is not shown as it was either. Where a desk was
    closed some of its lines do not count, and where a clock was wrong they are of another time:
    only all lines together can say that.
    """
    if journal.ends_of(store) or wrong_of(store.conn):
        return False
    known = known_then(store, until)
    for station, (number, digest) in heads.items():
        if number > known.get(station, 0):
            return False
        if number and store.query(_HASH, (station, number)) != [(digest,)]:
            return False
    gone = store.query(_ERASURES)
    return all(number <= heads.get(station, (0, b""))[0] for station, number in gone)


def up_to_line(store: Store, ref: LineRef, known: Vector | None = None) -> Until:
    """Return the bound that stands at a line; KeyError when there is no such line."""
    return Until(journal.recorded_at(store, ref), *ref, known)


def known_then(store: Store, until: Until) -> Vector:
    """Return which lines this desk knew then: its own, and of others what had come by then."""
    if until.known is not None:
        return until.known
    ((own,),) = store.query(_DESK)
    station = until.station or own
    number = until.number or journal.lines_before(store, station, until.moment + 1)
    if number:
        return knowing.known_at(store, LineRef(station, number))
    # Before this desk began its record was the one it came from.
    return {one: journal.lines_before(store, one, until.moment + 1) for one in store.heads()}


def _lines_of(store: Store, known: Vector) -> Iterator[tuple[Any, ...]]:
    for station in sorted(known):
        yield from store.each(_LINES, (station, known[station]))


def action_end(store: Store, ref: LineRef) -> int:
    """Return when the last line of the action was recorded that a line belongs to.

    Nobody types the next action within `ONE_ACTION` of the one before.
    """
    at = journal.recorded_at(store, ref)
    wrong = wrong_of(store.conn)
    for (stamp,) in store.each(_AFTER, ref):
        recorded_at = shown_at(stamp, wrong)
        if recorded_at - at > ONE_ACTION:
            break
        at = recorded_at
    return at


def first_moment(store: Store) -> int:
    """Return when the first line was recorded, in milliseconds."""
    ((first,),) = store.query(_FIRST)
    return int(first or 0)


def _copy(store: Store, past: PastStore, until: Until, told: Told) -> None:
    """Take over the lines themselves, hashes and all."""
    known = known_then(store, until)
    whole = max(sum(known.values()), 1)
    rows: list[tuple[Any, ...]] = []
    done = 0
    for row in _lines_of(store, known):
        rows.append(row)
        if len(rows) == _AT_ONCE:
            past.conn.executemany(journal.APPEND, rows)
            done += len(rows)
            rows.clear()
            told(_COPIED * done / whole)
    past.conn.executemany(journal.APPEND, rows)
    ((past.erased,),) = past.query(_ERASED)


def _begin_beside(past: PastStore) -> None:
    """Leave tables that no line makes as they are in a new file: nobody signs in there."""
    new = rebuilding.MemoryStore()
    try:
        for table in subjects.local_tables():
            if table in _BYTES:
                continue
            past.conn.execute(f"DELETE FROM {table}")
            for row in new.query(f"SELECT * FROM {table}"):
                past.conn.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    finally:
        new.close()


def _go_on(store: Store, past: PastStore, until: Until, heads: Heads) -> None:
    """Append the lines since then, and write what they mean."""
    writer = Writer(past, past.db, station=0, by=0)
    for station, last in known_then(store, until).items():
        after, _digest = heads.get(station, (0, b""))
        for number, at, by, kind, body, digest in store.each(_SINCE, (station, after, last)):
            past.conn.execute(journal.APPEND, (station, number, at, by, kind, body, digest))
            if journal.is_known(kind):
                event = journal.decoded(kind, body)
                writer.mean(journal.Line(LineRef(station, number), at, by, event))
    writer.settle()


def _fill(past: PastStore, wrong: WrongClocks, told: Told) -> None:
    def derived(done: float) -> None:
        told(_APPLIED + (1 - _APPLIED) * done)

    told(_COPIED)
    rebuilding.fill(past, journal.lines(past, wrong), derived, joined=joined_in(past))


def _keep_beside(store: Store, past: PastStore) -> None:
    """Take over what is no event: which desk this is, and the bytes of what was issued by then.

    And who is locked today: what is kept for nothing but protection is not shown as it was either.
    """
    past.conn.executemany(_TAKE_DESK, store.query(_DESK))
    past.conn.executemany(_LOCK, store.query(_LOCKS))
    for (sha256,) in past.query(_WANTED):
        past.conn.executemany(_KEEP, store.query(_DOCUMENT, (sha256,)))
    for (sha256,) in past.query(_PHOTOGRAPHS):
        past.conn.executemany(_KEEP_PIXELS, store.query(_PIXELS, (sha256,)))


def _nobody(done: float) -> None:
    del done
