"""Check the file itself and the journal's chain, without believing anything in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import START, Line, RawLine, chained, decoded, is_known
from carehome_app.domain.events import Event
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.clocks import WrongClocks, shown_at


@dataclass
class Chain:
    """What walking along the journal has found so far."""

    lines: int = 0
    wrong: dict[int, LineRef] = field(default_factory=dict)
    """The first line of each station that is not what its hash says, or that should be there."""
    heads: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    """The last number and hash of each station."""
    unreadable: LineRef | None = None
    """The first line whose event cannot be read."""
    erased: int = 0
    """Of how many lines only the hash of what they said is left."""
    unknown: int = 0
    """Lines of a newer program, whose kind this one does not know: they are kept and wait."""

    clocks: WrongClocks = ()
    """The clocks that were wrong, as the lines say it."""

    def along(self, lines: Iterator[RawLine]) -> Iterator[RawLine]:
        """Yield each line after following the chain to it."""
        station, number, previous = 0, 0, START
        for line in lines:
            (of, its_number), at, by, kind, body, digest = line
            if of != station:
                self._arrived(station, number, previous)
                station, number, previous = of, 0, START
            number += 1
            fits = digest == chained(previous, (of, its_number, at, by, kind, body))
            if its_number != number or not fits:
                self.wrong.setdefault(station, LineRef(station, number))
            number, previous = its_number, digest
            self.lines += 1
            self.erased += isinstance(body, bytes)
            yield line
        self._arrived(station, number, previous)

    def events(
        self, lines: Iterator[RawLine], ends: Mapping[int, int] = MappingProxyType({})
    ) -> Iterator[Line]:
        """Yield the events in the lines that were not erased, along the chain.

        `ends` are the last lines that count of desks that were closed.
        """
        for line in self.along(lines):
            event = self.read(line)
            if event is not None and line.ref.number <= ends.get(*line.ref):
                at = shown_at(line.recorded_at, self.clocks)
                yield Line(line.ref, at, line.by, event)

    def read(self, line: RawLine) -> Event | None:
        """Return the event in a line; None when it was erased, or cannot be read."""
        if isinstance(line.body, bytes):
            return None
        if not is_known(line.kind):
            self.unknown += 1
            return None
        try:
            return decoded(line.kind, line.body)
        except ValueError:  # msgspec's errors are ValueErrors
            self.unreadable = self.unreadable or line.ref
            return None

    def _arrived(self, station: int, number: int, digest: bytes) -> None:
        if number:
            self.heads[station] = (number, digest)


def hash_of(store: Store, ref: LineRef) -> bytes | None:
    """Return the hash of a line, or None when there is no such line."""
    rows = store.query(_HASH, ref)
    return rows[0][0] if rows else None


_HASH: Final = "SELECT hash FROM journal WHERE station = ? AND number = ?"
