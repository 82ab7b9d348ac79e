"""What both engines of a bureau's store can do, and the statements that are the same for both.

The SQL is what SQLite, PostgreSQL, Citus and CockroachDB all understand: no sequence, trigger,
partial index, temporary table or advisory lock, and every key of a distributed table begins with
the home. Values stand as `?`; the PostgreSQL engine writes them its own way.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol, TypeVar

Values = Sequence[Any]
_T = TypeVar("_T")


class Engine(Protocol):
    """One connection to where a bureau keeps what came in."""

    for_update: str
    """What makes a row the own one until the transaction ends; empty where one program writes."""

    def query(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""

    def run(self, sql: str, values: Values = ()) -> None:
        """Do one statement."""

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Do one statement for many rows."""

    def writing(self) -> AbstractContextManager[None]:
        """Keep all that is done in the block, or nothing."""

    def again(self, work: Callable[[], _T]) -> _T:
        """Do a whole piece of writing; once more when another worker was in its way."""

    def close(self) -> None:
        """Let go of it."""


# What is written about places and homes.

PUT_NODE: Final = """
    INSERT INTO bureau_nodes (node, parent, name) VALUES (?, ?, ?)
    ON CONFLICT (node) DO UPDATE SET parent = excluded.parent, name = excluded.name
"""
PUT_HOME: Final = """
    INSERT INTO bureau_homes (number, name, kind, phone, home, sign, seal)
    VALUES (?, ?, ?, ?, 0, '', '')
    ON CONFLICT (number) DO UPDATE SET name = excluded.name, kind = excluded.kind,
        phone = excluded.phone
"""
ADMIT: Final = "UPDATE bureau_homes SET home = ?, sign = ?, seal = ? WHERE number = ?"
PUT_PLACE: Final = """
    INSERT INTO bureau_places (number, since, until, node, ordered) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (number, since) DO UPDATE SET until = excluded.until, node = excluded.node,
        ordered = excluded.ordered
"""
END_PLACE: Final = "UPDATE bureau_places SET until = ?, ordered = ? WHERE number = ? AND since = ?"
END_BEFORE: Final = """
    UPDATE bureau_places SET until = ?, ordered = ?
    WHERE number = ? AND since < ? AND until > ?
"""
DROP_LATER: Final = "DELETE FROM bureau_places WHERE number = ? AND since > ?"
NODES: Final = "SELECT node, parent, name FROM bureau_nodes ORDER BY node"
HOMES: Final = """
    SELECT number, name, kind, phone, home, sign, seal FROM bureau_homes ORDER BY number
"""
OF_HOME: Final = """
    SELECT number, name, kind, phone, home, sign, seal FROM bureau_homes WHERE home = ?
"""
OF_NUMBER: Final = """
    SELECT number, name, kind, phone, home, sign, seal FROM bureau_homes WHERE number = ?
"""
PLACES: Final = """
    SELECT number, since, until, node, ordered FROM bureau_places ORDER BY number, since
"""
PLACES_OF: Final = """
    SELECT number, since, until, node, ordered FROM bureau_places WHERE number = ? ORDER BY since
"""
SPANS: Final = """
    SELECT node, since, until, count(*) FROM bureau_places GROUP BY node, since, until
"""
NO_EXPECTED: Final = "DELETE FROM bureau_expected"
PUT_EXPECTED: Final = """
    INSERT INTO bureau_expected (node, since, until, homes) VALUES (?, ?, ?, ?)
"""
EXPECTED: Final = "SELECT node, since, until, homes FROM bureau_expected"

# What comes in.

OWN_HOME: Final = "SELECT home FROM bureau_homes WHERE home = ?"
NEAR: Final = """
    SELECT seq, digest, previous, state FROM bureau_parcels
    WHERE home = ? AND seq BETWEEN ? AND ?
"""
PUT_PARCEL: Final = """
    INSERT INTO bureau_parcels (home, seq, digest, previous, made_at, received_at, level, state,
        checks, file, sign, content)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (home, seq, digest) DO NOTHING
"""
ACCEPT: Final = """
    UPDATE bureau_parcels SET state = 'taken' WHERE home = ? AND seq = ? AND digest = ?
"""
_NEWER: Final = """(excluded.seq, excluded.made_at, excluded.digest)
        > (bureau_days.seq, bureau_days.made_at, bureau_days.digest)"""
PUT_DAY: Final = """
    INSERT INTO bureau_days (home, day, seq, made_at, digest, first_at, on_time, received_at,
        figures)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (home, day) DO UPDATE SET
        first_at = CASE WHEN excluded.first_at < bureau_days.first_at
            THEN excluded.first_at ELSE bureau_days.first_at END,
        on_time = CASE WHEN excluded.on_time > bureau_days.on_time
            THEN excluded.on_time ELSE bureau_days.on_time END,
        received_at = CASE WHEN excluded.received_at < bureau_days.received_at
            THEN excluded.received_at ELSE bureau_days.received_at END,
        figures = CASE WHEN _newer THEN excluded.figures ELSE bureau_days.figures END,
        seq = CASE WHEN _newer THEN excluded.seq ELSE bureau_days.seq END,
        made_at = CASE WHEN _newer THEN excluded.made_at ELSE bureau_days.made_at END,
        digest = CASE WHEN _newer THEN excluded.digest ELSE bureau_days.digest END
""".replace("_newer", _NEWER)
TOUCH: Final = """
    INSERT INTO bureau_touched (home, day, mark) VALUES (?, ?, ?)
    ON CONFLICT (home, day, mark) DO NOTHING
"""
PUT_CASE: Final = """
    INSERT INTO bureau_cases (home, no, onset, seq, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (home, no, onset) DO UPDATE SET seq = excluded.seq, body = excluded.body
    WHERE excluded.seq >= bureau_cases.seq
"""
PUT_ANSWER: Final = """
    INSERT INTO bureau_answers (home, no, step, at, who, words) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (home, no, step, at) DO NOTHING
"""
KNOWN_DAYS: Final = """
    SELECT day, first_at, on_time, received_at, seq, figures FROM bureau_days
    WHERE home = ? AND day BETWEEN ? AND ? ORDER BY day
"""
PARCELS_OF: Final = """
    SELECT seq, digest, made_at, received_at, level, state, checks, file FROM bureau_parcels
    WHERE home = ? ORDER BY seq DESC, received_at DESC LIMIT ?
"""
CONTENT: Final = """
    SELECT content, sign FROM bureau_parcels WHERE home = ? AND seq = ? AND digest = ?
"""
IN_STATE: Final = """
    SELECT home, seq, digest, checks, file FROM bureau_parcels WHERE state = ?
    ORDER BY received_at, home, seq
"""
RECEIVED: Final = """
    SELECT state, count(*) FROM bureau_parcels WHERE received_at >= ? AND received_at < ?
    GROUP BY state
"""
TAKEN_SINCE: Final = """
    SELECT seq, digest, received_at FROM bureau_parcels
    WHERE home = ? AND state = 'taken' AND seq > 0 AND received_at >= ? ORDER BY seq
"""
ANSWERS: Final = "SELECT home, no, step, at, who, words FROM bureau_answers ORDER BY at, home"
CASES: Final = "SELECT home, body FROM bureau_cases WHERE onset >= ? ORDER BY home, onset, no"

# Rolling up.

LOCK: Final = "SELECT node FROM bureau_nodes WHERE node = 0"
TOUCHED: Final = "SELECT home, day, mark FROM bureau_touched"
ROLLED: Final = "DELETE FROM bureau_touched WHERE home = ? AND day = ? AND mark = ?"
# Each table by itself, put together in the program: how a server joins thousands of homes with
# their days hangs on counts that it may have taken before they came.
PLACES_ON: Final = "SELECT number, node FROM bureau_places WHERE since <= ? AND ? < until"
DAYS_ON: Final = """
    SELECT home, first_at, on_time, received_at, seq, figures FROM bureau_days WHERE day = ?
"""
DAYS_THERE: Final = "SELECT DISTINCT day FROM bureau_days WHERE day >= ?"
SUMS_OF_DAY: Final = "SELECT node, on_time, late, figures FROM bureau_sums WHERE day = ?"
SUMS_OF_NODE: Final = """
    SELECT day, on_time, late, figures FROM bureau_sums WHERE node = ? AND day BETWEEN ? AND ?
    ORDER BY day
"""
SUMS_BETWEEN: Final = """
    SELECT node, on_time, late, figures FROM bureau_sums WHERE day BETWEEN ? AND ?
"""
PUT_SUMS: Final = """
    INSERT INTO bureau_sums (node, day, on_time, late, figures) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (node, day) DO UPDATE SET on_time = excluded.on_time, late = excluded.late,
        figures = excluded.figures
"""
PUT_MONTH: Final = """
    INSERT INTO bureau_months (month, node, on_time, late, figures) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (month, node) DO UPDATE SET on_time = excluded.on_time, late = excluded.late,
        figures = excluded.figures
"""
MONTH: Final = "SELECT node, on_time, late, figures FROM bureau_months WHERE month = ?"

# Of some homes, as many as there are marks for `{homes}`.

FIGURES_OF: Final = """
    SELECT home, day, figures FROM bureau_days WHERE home IN ({homes}) AND day BETWEEN ? AND ?
"""
LAST_DAYS: Final = """
    SELECT home, max(day) FROM bureau_days WHERE home IN ({homes}) AND day BETWEEN ? AND ?
    GROUP BY home
"""
SINCE: Final = """
    SELECT number, min(since) FROM bureau_places WHERE number IN ({homes}) GROUP BY number
"""
