"""Corrections of anything: the line stays, and one table says by what it is superseded.

Of two corrections of one line the first in merged order is told, whichever arrived first; both
replacements stand, and people settle which is right.
"""

from typing import TYPE_CHECKING, Any, Final, Protocol

from carehome_app.db.journal.journal import Line
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef, Superseded

if TYPE_CHECKING:
    from sqlite_utils import Database

FAR_FUTURE: Final = 1 << 62
"""Milliseconds after everything: where a query has no end."""
COLUMNS: Final = "s.by_station, s.by_number, s.by, s.at, s.reason, s.words"
"""What `superseded` reads; the table stands in the statement as `s`, see `beside`."""

# No `INSERT OR IGNORE`: it would tell the correction that arrived first, and two desks would
# tell two.
_SUPERSEDE: Final = """
    INSERT INTO superseded (station, number, by_station, by_number, by, at, reason, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (station, number) DO UPDATE SET by_station = excluded.by_station,
        by_number = excluded.by_number, by = excluded.by, at = excluded.at,
        reason = excluded.reason, words = excluded.words
    WHERE (excluded.at, excluded.by_station, excluded.by_number) < (at, by_station, by_number)
"""


class Corrects(Protocol):
    """An event that corrects a line: which one, and why."""

    @property
    def station(self) -> int:
        """The station of the line."""

    @property
    def number(self) -> int:
        """Its number there."""

    @property
    def reason(self) -> str:
        """Why, as a code of `domain.rounds.corrections`."""

    @property
    def words(self) -> str:
        """What was said beside it."""


def supersede(db: "Database", line: Line, event: Corrects) -> None:
    """Mark the line that an event corrects; what replaces it the caller writes."""
    who = (*line.ref, line.by, line.recorded_at)
    db.execute(_SUPERSEDE, (event.station, event.number, *who, event.reason, event.words))


def beside(alias: str) -> str:
    """Return the join that puts the correction of each line beside a table of lines."""
    return f"LEFT JOIN superseded s ON s.station = {alias}.station AND s.number = {alias}.number"


def superseded(columns: tuple[Any, ...]) -> Superseded | None:
    """Return what the `COLUMNS` of a row say; None when nobody corrected the line."""
    station, number, by, at, reason, words = columns
    if station is None:
        return None
    return Superseded(LineRef(station, number), by, from_ms(at), reason, words)
