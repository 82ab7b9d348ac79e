"""The round that was read last, remembered: after a scan only the lines it wrote are read."""

from typing import Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.sampling.rounds import COLUMNS, lines_of, said
from carehome_app.domain.sampling.growing import grown, refers_ahead
from carehome_app.domain.sampling.round import Said, SampleRound, picture, place_in_time

# Lines are only added, and an erasure or two numbers that become one person write them anew: the
# sums change with either, and then everything is read.
_MARK: Final = """
    SELECT station, max(number), count(*), total(length(body)),
        total((subject % 99991 + kind) * (number % 997 + 1))
    FROM sampling_lines WHERE round = ? GROUP BY station
"""
_NEWER: Final = f"""
    SELECT {COLUMNS}, length(body), (subject % 99991 + kind) * (number % 997 + 1)
    FROM sampling_lines WHERE round = ? AND station = ? AND number > ?
"""


class _Mark(NamedTuple):
    """What the lines of a station come to."""

    last: int = 0
    lines: int = 0
    length: float = 0
    sum: float = 0


_NONE: Final = _Mark()
Marks = dict[int, _Mark]


class LastRound:
    """Reads rounds, and remembers the last one."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._number = 0
        self._marks: Marks = {}
        self._round: SampleRound | None = None
        self._newest: Said | None = None
        self._grows = False

    def of(self, store: Store, number: int) -> SampleRound | None:
        """Return a whole round; None when there is none."""
        marks = {row[0]: _Mark(*row[1:]) for row in store.query(_MARK, (number,))}
        same = number == self._number and self._round is not None
        if same and marks == self._marks:
            return self._round
        found = self._grown(store, marks) if same else None
        if found is None:
            lines = lines_of(store, number)
            found = picture(lines)
            self._newest = max(lines, key=place_in_time, default=None)
            self._grows = not refers_ahead(lines)
        self._number, self._marks, self._round = number, marks, found
        return found

    def _grown(self, store: Store, marks: Marks) -> SampleRound | None:
        """Return the remembered round with what was written since; None where that is not all."""
        if self._round is None or self._newest is None or not self._grows:
            return None
        if self._marks.keys() - marks.keys():
            return None
        fresh: list[Said] = []
        for station, mark in marks.items():
            known = self._marks.get(station, _NONE)
            rows = store.query(_NEWER, (self._number, station, known.last))
            added = (sum(row[-2] for row in rows), sum(row[-1] for row in rows))
            whole = (known.lines + len(rows), known.length + added[0], known.sum + added[1])
            if whole != (mark.lines, mark.length, mark.sum):
                return None
            fresh += [said(row[:-2]) for row in rows]
        if not fresh or min(map(place_in_time, fresh)) <= place_in_time(self._newest):
            return None
        made = grown(self._round, fresh)
        if made is not None:
            self._newest = max(fresh, key=place_in_time)
        return made
