"""What corrections do to later judgements, and how issued reports were made."""

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
    INSERT INTO report_makings (station, number, last, made_at, program, asked)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_MAKING: Final = """
    SELECT last, made_at, program, asked FROM report_makings WHERE station = ? AND number = ?
"""


class Making(NamedTuple):
    """How an issued report was made: the last line behind it, the clock, and what was asked."""

    last: LineRef
    made_at: int
    program: str
    asked: dict[str, str]


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
    how = (event.last, event.made_at, event.program, asked)
    db.execute(_MADE, (event.station, event.number, *how))


def making(store: Store, ref: LineRef) -> Making | None:
    """Return how the report issued in a line was made; None when nobody wrote it down then."""
    rows = store.query(_MAKING, ref)
    if not rows:
        return None
    last, made_at, program, asked = rows[0]
    words = msgspec.json.decode(asked, type=dict[str, str])
    return Making(LineRef(ref.station, last), made_at, program, words)
