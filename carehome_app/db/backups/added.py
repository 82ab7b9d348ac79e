"""What was new since a whole backup: lines, and what is kept beside them, in a small file.

It is proven as a whole one is, and a home is made of both: the whole file, and then its lines.
"""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from carehome_app.db import subjects
from carehome_app.db.backups.backup import ADDED, named, note_heads, unfinished
from carehome_app.db.backups.salvage import append_lines
from carehome_app.db.file.connection import Store
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.journal import RawLine, ends_of
from carehome_app.db.journal.proving import PAGE_WRONG, prove_rest
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.db.keys.vault import VAULT
from carehome_app.domain.backups.errors import NotProvenError
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.errors import CareHomeError, NotOursError, StorageProblemError
from carehome_app.domain.rounds.entry import LineRef

_STEPS: Final = "SELECT name FROM _sqlite_migrations ORDER BY name"
_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
_COLUMNS: Final = "SELECT name FROM pragma_table_info(?)"
_COPY_LINES: Final = """
    INSERT INTO added.journal SELECT * FROM main.journal WHERE station = ? AND number > ?
"""
_LINES: Final = """
    SELECT station, number, recorded_at, by, kind, body, hash FROM journal
    ORDER BY station, number
"""


def can_stand_on(store: Store, base: Backup) -> bool:
    """Return whether what is new since a whole backup can be added to it later.

    Not when the file got another key or another form since, or a desk was closed: which of its
    lines count is then said by a line that is new.
    """
    with suppress(CareHomeError):
        whole = ReadingStore(base.folder, store.key)
        try:
            same = whole.query(_STEPS) == store.query(_STEPS)
            same = same and wrong_of(whole.conn) == wrong_of(store.conn)
            return same and ends_of(whole) == ends_of(store)
        finally:
            whole.close()
    return False


def make_added(store: Store, into: Path, made_at: datetime, why: Why, base: Backup) -> Backup:
    """Copy what is new since a whole backup, prove it and keep it in the folder `into`.

    Nothing is left when it fails.
    """
    with storage_problems(), unfinished(into) as part:
        heads = _copy_new(store, part / ADDED, base)
        (part / VAULT).write_bytes((store.folder / VAULT).read_bytes())
        note_heads(part, heads)
        try:
            copy = ReadingStore(part, store.key, ADDED)
        except (NotOursError, StorageProblemError) as error:
            raise NotProvenError(path=part.name, what=PAGE_WRONG) from error
        try:
            prove_rest(copy, heads, base.heads)
        finally:
            copy.close()
        return named(part, into, Backup(part, made_at, why, heads, "", 0, base))


def take_up(store: Store, folder: Path) -> None:
    """Add what was new to a record made of the whole backup; `folder` holds the small file."""
    added = ReadingStore(folder, store.key, ADDED)
    try:
        tables = {name for (name,) in added.query(_TABLES)}
        lines = (RawLine(LineRef(*row[:2]), *row[2:]) for row in added.each(_LINES))
        with store.writing() as db:
            for table in subjects.GROWING:
                _put_back(db, added, table)
            append_lines(store, db, lines)
            for table in (one for one in subjects.small_tables() if one in tables):
                db.execute(f"DELETE FROM {table}")
                _put_back(db, added, table)
    finally:
        added.close()


def _copy_new(store: Store, path: Path, base: Backup) -> Heads:
    """Write the small file as of one moment; return the last lines of that moment."""
    kept = _kept_in(store, base)
    store.conn.execute("ATTACH ? AS added KEY ?", (path.as_posix(), f"x'{store.key.hex()}'"))
    try:
        # Half a copy is thrown away whole, and a finished one is brought to the disk at once.
        store.conn.execute("PRAGMA added.journal_mode = OFF")
        store.conn.execute("PRAGMA added.synchronous = OFF")
        store.conn.execute("BEGIN")
        try:
            heads = store.heads()
            _write_new(store.conn, heads, base.heads, kept)
        except BaseException:
            store.conn.execute("ROLLBACK")
            raise
        store.conn.execute("COMMIT")
    finally:
        store.conn.execute("DETACH added")
    return heads


def _write_new(
    conn: Any,  # noqa: ANN401  # the driver is untyped
    heads: Heads,
    since: Heads,
    kept: dict[str, str],
) -> None:
    for table in ("journal", *subjects.small_tables(), *subjects.GROWING):
        conn.execute(f"CREATE TABLE added.{table} AS SELECT * FROM main.{table} LIMIT 0")
    for station in heads:
        number, _digest = since.get(station, (0, b""))
        conn.execute(_COPY_LINES, (station, number))
    for table in subjects.small_tables():
        conn.execute(f"INSERT INTO added.{table} SELECT * FROM main.{table}")
    for table in subjects.GROWING:
        conn.execute(
            f"INSERT INTO added.{table} SELECT * FROM main.{table}"
            " WHERE sha256 NOT IN (SELECT value FROM json_each(?))",
            (kept[table],),
        )


def _kept_in(store: Store, base: Backup) -> dict[str, str]:
    """Return which rows of the large tables the whole backup holds, as lists in JSON."""
    whole = ReadingStore(base.folder, store.key)
    try:
        return {
            table: json.dumps([row[0] for row in whole.query(f"SELECT sha256 FROM {table}")])
            for table in subjects.GROWING
        }
    finally:
        whole.close()


def _put_back(db: Any, added: Store, table: str) -> None:  # noqa: ANN401
    """Write the rows of a table, which a later program may have given more columns."""
    columns = [name for (name,) in added.query(_COLUMNS, (table,))]
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    for row in added.each(f"SELECT {', '.join(columns)} FROM {table}"):
        db.execute(sql, row)
