"""Read what a damaged journal still holds, and append it to a whole, shorter one."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import FILE, Store, connect
from carehome_app.db.journal import rebuilding, shadow
from carehome_app.db.journal.checking import hash_of
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.joined import joined_in
from carehome_app.db.journal.journal import (
    APPEND,
    START,
    Line,
    RawLine,
    chained,
    decoded,
    ends_of,
    is_known,
)
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import Event, ReportIssued
from carehome_app.domain.inspections.events import PhotographKept
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.clocks import shown_at
from carehome_app.domain.trust.events import ClockWasWrong

if TYPE_CHECKING:
    from sqlite_utils import Database

GIVE_UP: Final = 5000
"""Unreadable lines after each other, where nothing says how many there were."""
_BLOCK: Final = 4096
_AFTER: Final = """
    SELECT number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number > ? ORDER BY number
"""
_ONE: Final = """
    SELECT number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number = ?
"""
_KEEP_FORK: Final = """
    INSERT OR IGNORE INTO forks (station, number, recorded_at, by, kind, body, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_DOCUMENT: Final = "SELECT bytes FROM documents WHERE sha256 = ?"
_KEEP: Final = "INSERT OR IGNORE INTO documents (sha256, bytes) VALUES (?, ?)"
_PIXELS: Final = "SELECT bytes FROM photograph_bytes WHERE sha256 = ?"
_KEEP_PIXELS: Final = "INSERT OR IGNORE INTO photograph_bytes (sha256, bytes) VALUES (?, ?)"


@dataclass
class Rest:
    """What a damaged journal holds after the last lines of a backup."""

    lines: list[RawLine] = field(default_factory=list)
    """Each follows the one before, the first of them the backup's last."""
    documents: dict[str, bytes] = field(default_factory=dict)
    """Kept documents of the reports among them, by SHA-256, as they stand in the table."""
    photographs: dict[str, bytes] = field(default_factory=dict)
    """Kept photographs of faults, in the same way."""
    unreadable: dict[int, tuple[int, int]] = field(default_factory=dict)
    """The first and the last line of each station that could not be read.

    The last is smaller than the first where nobody knows how many there were.
    """
    forks: dict[int, list[RawLine]] = field(default_factory=dict)
    """All lines of a station that went on otherwise than the backup's: two copies as one desk."""
    beyond: int = 0
    """Lines that can be read but follow a gap, so that nothing proves them."""


def copy_readable(source: Path, target: Path) -> None:
    """Copy a file of a failing disk; blocks that cannot be read become zeros."""
    if not source.exists():
        return
    with source.open("rb", buffering=0) as read, target.open("xb") as write:
        size = source.stat().st_size
        for start in range(0, size, _BLOCK):
            wanted = min(_BLOCK, size - start)
            block = b""
            with suppress(OSError):
                read.seek(start)
                block = read.read(wanted)
            write.write(block.ljust(wanted, b"\0"))


def rest_after(folder: Path, key: bytes, heads: Heads, noted: Heads) -> Rest:
    """Return what the damaged file in a folder holds after `heads`.

    The folder is a copy: opening it changes it. `noted` are the last lines it once had.
    """
    torn = _Torn(folder / FILE, key)
    rest = Rest()
    try:
        for station in sorted(heads.keys() | noted.keys() | torn.stations()):
            number, digest = heads.get(station, (0, START))
            last, _hash = noted.get(station, (0, b""))
            if number and torn.is_another(station, number, digest):
                rest.forks[station] = [one for one in torn.lines(station, 0, 0) if one is not None]
                continue
            _follow(rest, torn.lines(station, number, last), (station, number, digest), last)
        for line in rest.lines:
            event = _event(line)
            if isinstance(event, ReportIssued):
                for kept in torn.read(_DOCUMENT, (event.sha256,)):
                    rest.documents[event.sha256] = kept[0]
            elif isinstance(event, PhotographKept):
                for kept in torn.read(_PIXELS, (event.kept,)):
                    rest.photographs[event.kept] = kept[0]
    finally:
        torn.close()
    return rest


def append_rest(store: Store, rest: Rest) -> None:
    """Append the lines to a whole record and write what they mean: all of them or none."""
    if not rest.lines and not rest.forks:
        return
    with store.writing() as db:
        for digest, content in rest.documents.items():
            db.execute(_KEEP, (digest, content))
        for digest, content in rest.photographs.items():
            db.execute(_KEEP_PIXELS, (digest, content))
        append_lines(store, db, rest.lines)
        for station, branch in rest.forks.items():
            lost = [line for line in branch if hash_of(store, line.ref) != line.hash]
            rest.forks[station] = lost
            for line in lost:
                db.execute(_KEEP_FORK, (*line.ref, *line[1:]))


def append_lines(store: Store, db: "Database", lines: Iterable[RawLine]) -> None:
    """Append lines in a transaction that is under way, and write what they mean.

    They come one by one, and none is kept here: a week of a large home is tens of thousands.
    """
    ends, appended, moved = ends_of(store), False, False
    for line in lines:
        db.execute(APPEND, (*line.ref, *line[1:]))
        event = _event(line)
        counts = line.ref.number <= ends.get(line.ref.station, line.ref.number)
        if event is not None and counts:
            at = shown_at(line.recorded_at, wrong_of(db.conn))
            shadow.apply(db, Line(line.ref, at, line.by, event))
        appended, moved = True, moved or line.kind == ClockWasWrong.kind
    if appended:
        rebuilding.derive(store)
        if moved or joined_in(store):
            bring_into_step(store, db)


def _follow(
    rest: Rest, lines: Iterator[RawLine | None], last: tuple[int, int, bytes], noted: int
) -> None:
    """Take the lines that follow the last one without a gap, and name what is missing."""
    station, number, previous = last
    taken = seen = number
    for line in lines:
        number += 1
        if line is None:
            continue
        seen = number
        if number == taken + 1 and _fits(previous, line):
            rest.lines.append(line)
            taken, previous = number, line.hash
        else:
            rest.beyond += 1
    if number > taken or noted > taken:
        rest.unreadable[station] = (taken + 1, max(seen, noted))


def _fits(previous: bytes, line: RawLine) -> bool:
    fields = (*line.ref, line.recorded_at, line.by, line.kind, line.body)
    if chained(previous, fields) != line.hash:
        return False
    try:
        _event(line)
    except (ValueError, KeyError):
        return False
    return True


def _event(line: RawLine) -> Event | None:
    """Return what a line says; nothing where it was erased, or where a newer program wrote it."""
    if isinstance(line.body, bytes) or not is_known(line.kind):
        return None
    return decoded(line.kind, line.body)


class _Torn:
    """A file some of whose pages are damaged; opened anew after each trouble."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._conn: Any = None

    def stations(self) -> set[int]:
        """Return the stations that can be found without reading every page."""
        return {row[0] for row in self.read("SELECT idx FROM stations", ())}

    def lines(self, station: int, after: int, noted: int) -> Iterator[RawLine | None]:
        """Yield each line after a number; None for one that cannot be read."""
        number = after
        while True:
            for row in self._rows(_AFTER, (station, number)):
                if row is None:
                    break
                yield from [None] * (row[0] - number - 1)
                number = row[0]
                yield RawLine(LineRef(station, number), *row[1:])
            else:
                return
            found: RawLine | None = None
            for found in self._beyond(station, number, noted):
                number += 1
                yield found
            if found is None:
                return

    def _beyond(self, station: int, number: int, noted: int) -> Iterator[RawLine | None]:
        """Go on line by line behind a damaged page, until one can be read again."""
        lost = 0
        while lost < GIVE_UP or number < noted:
            number, lost = number + 1, lost + 1
            for row in self._rows(_ONE, (station, number)):
                if row is not None:
                    yield RawLine(LineRef(station, number), *row[1:])
                    return
            yield None

    def is_another(self, station: int, number: int, digest: bytes) -> bool:
        """Return whether another line stands under this number."""
        found = self.read(_ONE, (station, number))
        return bool(found) and found[0][5] != digest

    def read(self, sql: str, values: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401
        """Return the rows of a statement as far as they can be read."""
        return [row for row in self._rows(sql, values) if row is not None]

    def close(self) -> None:
        """Close the file."""
        if self._conn is not None:
            self._conn.close()
            self._conn = None

    def _rows(self, sql: str, values: Any) -> Iterator[tuple[Any, ...] | None]:  # noqa: ANN401
        """Yield rows; None, as the last, where a page could not be read."""
        try:
            if self._conn is None:
                self._conn = connect(self._path, self._key)
            yield from self._conn.execute(sql, values)
        except (sqlite.DatabaseError, CareHomeError):
            self.close()
            yield None
