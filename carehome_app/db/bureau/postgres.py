"""The PostgreSQL engine of a bureau's store: several workers, and more homes than one file takes.

psycopg 3 comes with `pip install carehome[hub]`, and is imported only here. The tables are those
of the embedded engine (`db/migrations/bureau.py`); a test compares their columns.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

from carehome_app.db.bureau.engine import Values
from carehome_app.domain.bureau.errors import NoServerError, ServerTroubleError

if TYPE_CHECKING:
    import psycopg

RETRIES: Final = 20
IN_THE_WAY: Final = ("40001", "40P01")
"""A serialization failure and a deadlock: the whole piece of work is done again."""
_T = TypeVar("_T")
TABLES: Final = """
CREATE TABLE IF NOT EXISTS bureau_nodes (
    node BIGINT PRIMARY KEY, parent BIGINT NOT NULL, name TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS bureau_homes (
    number TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, phone TEXT NOT NULL,
    home BIGINT NOT NULL, sign TEXT NOT NULL, seal TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS bureau_homes_by_home ON bureau_homes (home);
CREATE TABLE IF NOT EXISTS bureau_places (
    number TEXT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL, node BIGINT NOT NULL,
    ordered TEXT NOT NULL,
    PRIMARY KEY (number, since)
);
CREATE INDEX IF NOT EXISTS bureau_places_by_node ON bureau_places (node);
CREATE TABLE IF NOT EXISTS bureau_expected (
    node BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL, homes BIGINT NOT NULL,
    PRIMARY KEY (node, since, until)
);
CREATE TABLE IF NOT EXISTS bureau_parcels (
    home BIGINT NOT NULL, seq BIGINT NOT NULL, digest BYTEA NOT NULL,
    previous BYTEA NOT NULL, made_at BIGINT NOT NULL, received_at BIGINT NOT NULL,
    level BIGINT NOT NULL, state TEXT NOT NULL, checks TEXT NOT NULL, file TEXT NOT NULL,
    sign TEXT NOT NULL, content BYTEA NOT NULL,
    PRIMARY KEY (home, seq, digest)
);
CREATE TABLE IF NOT EXISTS bureau_days (
    home BIGINT NOT NULL, day BIGINT NOT NULL, seq BIGINT NOT NULL, made_at BIGINT NOT NULL,
    digest BYTEA NOT NULL, first_at BIGINT NOT NULL, on_time BIGINT NOT NULL,
    received_at BIGINT NOT NULL, figures BYTEA NOT NULL,
    PRIMARY KEY (home, day)
);
CREATE INDEX IF NOT EXISTS bureau_days_by_day ON bureau_days (day);
CREATE TABLE IF NOT EXISTS bureau_touched (
    home BIGINT NOT NULL, day BIGINT NOT NULL, mark BYTEA NOT NULL,
    PRIMARY KEY (home, day, mark)
);
CREATE TABLE IF NOT EXISTS bureau_sums (
    node BIGINT NOT NULL, day BIGINT NOT NULL, on_time BIGINT NOT NULL, late BIGINT NOT NULL,
    figures BYTEA NOT NULL,
    PRIMARY KEY (node, day)
);
CREATE INDEX IF NOT EXISTS bureau_sums_by_day ON bureau_sums (day);
CREATE TABLE IF NOT EXISTS bureau_months (
    month BIGINT NOT NULL, node BIGINT NOT NULL, on_time BIGINT NOT NULL, late BIGINT NOT NULL,
    figures BYTEA NOT NULL,
    PRIMARY KEY (month, node)
);
CREATE TABLE IF NOT EXISTS bureau_cases (
    home BIGINT NOT NULL, no BIGINT NOT NULL, onset BIGINT NOT NULL, seq BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (home, no, onset)
);
CREATE TABLE IF NOT EXISTS bureau_answers (
    home BIGINT NOT NULL, no TEXT NOT NULL, step TEXT NOT NULL, at BIGINT NOT NULL,
    who TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (home, no, step, at)
);
INSERT INTO bureau_nodes (node, parent, name) VALUES (0, 0, '') ON CONFLICT (node) DO NOTHING;
"""


class PostgresEngine:
    """One connection to a PostgreSQL server."""

    for_update = " FOR UPDATE"

    def __init__(self, address: str) -> None:
        """Connect, and make the tables where there are none."""
        self._conn = _connected(address)
        with self.writing():
            for statement in filter(None, map(str.strip, TABLES.split(";"))):
                self.run(statement)

    def query(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        return self._conn.execute(_own(sql), values, binary=True).fetchall()

    def run(self, sql: str, values: Values = ()) -> None:
        """Do one statement."""
        self._conn.execute(_own(sql), values)

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Do one statement for many rows, without waiting for the answer to each."""
        with self._conn.cursor() as cursor:
            cursor.executemany(_own(sql), rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is done in the block, or nothing."""
        with self._conn.transaction():
            yield

    def again(self, work: Callable[[], _T]) -> _T:
        """Do a whole piece of writing; once more when another worker was in its way."""
        from psycopg import Error

        for tried in range(RETRIES):
            try:
                return work()
            except Error as error:
                if error.sqlstate not in IN_THE_WAY or tried + 1 == RETRIES:
                    raise ServerTroubleError(why=str(error).strip()) from error
        raise AssertionError

    def close(self) -> None:
        """Let go of the server."""
        self._conn.close()


def _connected(address: str) -> "psycopg.Connection[tuple[Any, ...]]":
    try:
        import psycopg
    except ImportError as error:
        raise NoServerError from error
    try:
        return psycopg.connect(address, autocommit=True)
    except psycopg.Error as error:
        raise ServerTroubleError(why=str(error).strip()) from error


def _own(sql: str) -> Any:  # noqa: ANN401  # psycopg wants a literal, and this is one
    return sql.replace("?", "%s")
