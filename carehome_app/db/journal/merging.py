"""Take lines that other desks wrote, each after the one before, with all that they mean.

Inside one transaction. What does not follow what is held is kept and waits: a gap, a clock far
ahead, a desk that was closed. A line that stands under the number of another one is a fork: two
copies went on as one desk. Nothing of that branch counts, and all of it is kept.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.db.journal.checking import hash_of
from carehome_app.db.journal.journal import APPEND, Line, RawLine, chained, decoded, is_known
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.db.journal.writing import Writer
from carehome_app.domain.desks.errors import FAR_AHEAD_MS, OtherHomeLinesError, Waits
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.clocks import shown_at
from carehome_app.domain.trust.events import StationJoined

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEEP_FORK: Final = """
    INSERT OR IGNORE INTO forks (station, number, recorded_at, by, kind, body, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_WAIT: Final = """
    INSERT OR REPLACE INTO tray (station, number, recorded_at, by, kind, body, hash, why)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_WAITING: Final = """
    SELECT number, recorded_at, by, kind, body, hash FROM tray WHERE station = ? ORDER BY number
"""
_WAITING_STATIONS: Final = "SELECT DISTINCT station FROM tray"
_WAITS_NO_MORE: Final = "DELETE FROM tray WHERE station = ? AND number <= ?"
_WAIT_FOR_PROGRAM: Final = "INSERT INTO waiting_kinds (station, number, kind) VALUES (?, ?, ?)"
_KINDS_WAITING: Final = "SELECT station, number, kind FROM waiting_kinds"
_KNOWN_KIND: Final = "DELETE FROM waiting_kinds WHERE station = ? AND number = ?"
_LINE: Final = "SELECT recorded_at, by, body FROM journal WHERE station = ? AND number = ?"
_LATE: Final = "SELECT max(until) FROM late_clocks WHERE idx = ?"
_HOME: Final = "SELECT id FROM home"


@dataclass
class Taken:
    """What came of lines that were brought."""

    lines: list[Line] = field(default_factory=list)
    """Those that count from now on, with what they say; not those that were erased."""
    count: int = 0
    """How many lines were taken into the journal."""
    forks: set[int] = field(default_factory=set)
    """The stations of which a branch was kept that does not count."""
    waiting: dict[int, Waits] = field(default_factory=dict)
    """Why lines of a station wait."""
    unknown: int = 0
    """Lines of a newer program: kept, and not understood yet."""


class Merging:
    """Takes lines into a record, inside the transaction of a writer."""

    def __init__(self, store: Store, writer: Writer, clock: int) -> None:
        """Take them at the time the clock of this desk shows."""
        self._store = store
        self._writer = writer
        self._clock = clock
        self._ends = journal.ends_of(store)
        ((self._home,),) = store.query(_HOME)
        self.taken = Taken()

    def take(self, lines: Iterable[RawLine]) -> Taken:
        """Take lines, in whatever order they come; then those that waited for them."""
        brought: dict[int, dict[int, RawLine]] = defaultdict(dict)
        for line in lines:
            brought[line.ref.station][line.ref.number] = line
        for (station,) in self._store.query(_WAITING_STATIONS):
            for number, *rest in self._store.query(_WAITING, (station,)):
                brought[station].setdefault(number, RawLine(LineRef(station, number), *rest))
        # A desk begins from lines of others: who began first is taken first.
        for station in sorted(
            brought, key=lambda one: min((line.recorded_at, one) for line in brought[one].values())
        ):
            self._take(station, [line for _number, line in sorted(brought[station].items())])
        if self.taken.count:
            # What is judged from now on may stand on these lines: others must be able to tell.
            self._writer.must_say_what_is_known()
        return self.taken

    def _take(self, station: int, lines: list[RawLine]) -> None:
        number, previous = journal.head(self._store, station)
        for place, line in enumerate(lines):
            # Desks bring each other the same lines again and again: only another hash under a
            # number that is held already says that two went on as one.
            if line.ref.number <= number:
                if hash_of(self._store, line.ref) != line.hash:
                    self._keep_branch(lines[place:])
                    return
                continue
            waits = self._waits(line, number)
            if waits is None and chained(previous, _fields(line)) != line.hash:
                self._keep_branch(lines[place:])
                return
            # Those after it cannot be followed without it: they wait together.
            if waits is not None:
                self._wait(lines[place:], waits)
                break
            self._check_home(line)
            self._count(line)
            number, previous = line.ref.number, line.hash
        self._writer.db.execute(_WAITS_NO_MORE, (station, number))

    def _waits(self, line: RawLine, number: int) -> Waits | None:
        """Return why a line cannot be taken yet."""
        station = line.ref.station
        if line.ref.number != number + 1:
            return Waits.GAP
        if line.ref.number > self._ends.get(station, line.ref.number):
            return Waits.CLOSED
        ((until,),) = self._store.query(_LATE, (station,))
        at = shown_at(line.recorded_at, wrong_of(self._store.conn))
        if at > max(self._clock + FAR_AHEAD_MS, until or 0):
            return Waits.AHEAD
        return None

    def _check_home(self, line: RawLine) -> None:
        """Refuse a chain that does not begin from this home."""
        if line.ref.number != 1:
            return
        event = self._event(line)
        if not isinstance(event, StationJoined) or event.home != self._home:
            raise OtherHomeLinesError

    def _count(self, line: RawLine) -> None:
        """Take one line that fits, and write what it means."""
        db = self._writer.db
        db.execute(APPEND, (*line.ref, *line[1:]))
        self.taken.count += 1
        # An erased line: a number stands where its words were, so that the chain goes on.
        if not isinstance(line.body, str):
            return
        if not is_known(line.kind):
            db.execute(_WAIT_FOR_PROGRAM, (*line.ref, line.kind))
            self.taken.unknown += 1
            return
        at = shown_at(line.recorded_at, wrong_of(db.conn))
        counted = Line(line.ref, at, line.by, decoded(line.kind, line.body))
        self._writer.mean(counted)
        self.taken.lines.append(counted)

    def _event(self, line: RawLine) -> Any:  # noqa: ANN401  # an event, or nothing
        known = isinstance(line.body, str) and is_known(line.kind)
        return decoded(line.kind, str(line.body)) if known else None

    def _keep_branch(self, lines: list[RawLine]) -> None:
        """Keep lines of another branch, which do not count."""
        # Two branches share their beginning, which counts already.
        held = {(line.ref, line.hash) for line in lines if self._is_held(line)}
        for line in lines:
            if (line.ref, line.hash) not in held:
                self._writer.db.execute(_KEEP_FORK, (*line.ref, *line[1:]))
        self.taken.forks.add(lines[0].ref.station)

    def _is_held(self, line: RawLine) -> bool:
        return hash_of(self._store, line.ref) == line.hash

    def _wait(self, lines: list[RawLine], why: Waits) -> None:
        for line in lines:
            self._writer.db.execute(_WAIT, (*line.ref, *line[1:], why.value))
        self.taken.waiting[lines[0].ref.station] = why


def found(db: "Database", lines: Iterable[RawLine]) -> None:
    """Put all lines of a record into an empty one; what does not fit together is `ValueError`."""
    heads: dict[int, bytes] = {}
    for line in lines:
        previous = heads.get(line.ref.station, journal.START)
        if chained(previous, _fields(line)) != line.hash:
            raise ValueError(line.ref)
        heads[line.ref.station] = line.hash
        db.execute(APPEND, (*line.ref, *line[1:]))
        if isinstance(line.body, str) and not is_known(line.kind):
            db.execute(_WAIT_FOR_PROGRAM, (*line.ref, line.kind))


def understand_waiting(store: Store, writer: Writer) -> int:
    """Write what lines mean that came from a newer program, as far as this one knows them now."""
    done = 0
    for station, number, kind in store.query(_KINDS_WAITING):
        if not is_known(kind):
            continue
        ((at, by, body),) = store.query(_LINE, (station, number))
        if isinstance(body, str):
            when = shown_at(at, wrong_of(store.conn))
            writer.mean(Line(LineRef(station, number), when, by, decoded(kind, body)))
        writer.db.execute(_KNOWN_KIND, (station, number))
        done += 1
    return done


def _fields(line: RawLine) -> tuple[int, int, int, int, int, str | bytes]:
    return (*line.ref, line.recorded_at, line.by, line.kind, line.body)
