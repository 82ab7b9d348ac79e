"""What corrections do to later judgements, and how issued reports were made."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.history.events import JudgedAgain, ReportMade
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

# Of two judgements of one reading the last in merged order holds, whichever arrived first.
_AGAIN: Final = """
    INSERT INTO judged_again (entry_station, entry_number, family, because_station,
        because_number, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (entry_station, entry_number, family) DO UPDATE SET
        because_station = excluded.because_station, because_number = excluded.because_number,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_MADE: Final = """
    INSERT INTO report_makings (station, number, last, made_at, program, asked, heads)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_MAKING: Final = """
    SELECT last, made_at, program, asked, heads FROM report_makings
    WHERE station = ? AND number = ?
"""
_OF_SEVERAL: Final = """
    SELECT station, last, heads FROM report_makings WHERE heads LIKE '%,%' ORDER BY station, number
"""


class Making(NamedTuple):
    """How an issued report was made: the last line behind it, the clock, and what was asked."""

    last: LineRef
    made_at: int
    program: str
    asked: dict[str, str]
    heads: dict[int, int]
    """The last line of each desk; empty where only that of one was written down."""


def judge_again(db: "Database", line: Line, event: JudgedAgain) -> None:
    """Apply a judgement made anew: what the family said of the reading before holds no more."""
    entry = (event.station, event.number, event.family)
    because = (event.because_station, event.because_number)
    db.execute(_AGAIN, (*entry, *because, line.recorded_at, *line.ref))
    if event.hits:
        findings.raise_finding(db, line, found_again(event))


def found_again(event: JudgedAgain) -> FindingRaised:
    """Return the finding of a judgement made anew."""
    return FindingRaised(
        subject=event.subject,
        measure=event.measure,
        station=event.station,
        number=event.number,
        family=event.family,
        severity=event.severity,
        taken_at=event.taken_at,
        day=event.day,
        window=event.window,
        hits=event.hits,
    )


def make_report(db: "Database", line: Line, event: ReportMade) -> None:
    """Apply how a report was made; `line` is the word about it, not the report's own."""
    del line
    asked = msgspec.json.encode(event.asked, order="sorted").decode()
    heads = msgspec.json.encode(event.heads, order="sorted").decode()
    how = (event.last, event.made_at, event.program, asked, heads)
    db.execute(_MADE, (event.station, event.number, *how))


def making(store: Store, ref: LineRef) -> Making | None:
    """Return how the report issued in a line was made; None when nobody wrote it down then."""
    rows = store.query(_MAKING, ref)
    if not rows:
        return None
    last, made_at, program, asked, heads = rows[0]
    words = msgspec.json.decode(asked, type=dict[str, str])
    return Making(LineRef(ref.station, last), made_at, program, words, vector(heads))


def vector(heads: str) -> dict[int, int]:
    """Return the last line of each desk as it is kept with a report."""
    return msgspec.json.decode(heads, type=dict[int, int])


def sealed_by_several(store: Store) -> Iterator[tuple[LineRef, dict[int, int]]]:
    """Yield the reports that cover the lines of several desks: the own last line, and all."""
    for station, last, heads in store.query(_OF_SEVERAL):
        yield LineRef(station, last), vector(heads)
