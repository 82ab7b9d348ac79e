"""The stamps of lines and the times they are shown with, where a clock was wrong for a while.

Stamps only ever grow, since the order of lines stands on them. After a clock that ran ahead they
go on from where it was; what was said about it takes that away again wherever a time is shown.
"""

from typing import TYPE_CHECKING, Any, Final

from carehome_app.domain.trust.clocks import WrongClock, WrongClocks

if TYPE_CHECKING:
    from sqlite_utils import Database

    from carehome_app.db.journal.journal import Line
    from carehome_app.domain.trust.events import ClockWasWrong

_WRONG: Final = "SELECT since, ahead FROM wrong_clocks ORDER BY since"
_SAY: Final = """
    INSERT INTO wrong_clocks (since, ahead, until, reason, by, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (since) DO UPDATE SET ahead = excluded.ahead, until = excluded.until,
        reason = excluded.reason, by = excluded.by, at = excluded.at, station = excluded.station,
        number = excluded.number
    WHERE (excluded.station, excluded.number) < (station, number)
"""


def wrong_of(conn: Any) -> WrongClocks:  # noqa: ANN401  # the driver is untyped
    """Return when clocks were wrong, as far as somebody said so; the earliest first."""
    return tuple(WrongClock(since, ahead) for since, ahead in conn.execute(_WRONG))


def say_wrong(db: "Database", line: "Line", event: "ClockWasWrong") -> None:
    """Apply that a clock was wrong."""
    what = (event.since, event.ahead, event.until, event.reason)
    db.execute(_SAY, (*what, line.by, line.recorded_at, *line.ref))
