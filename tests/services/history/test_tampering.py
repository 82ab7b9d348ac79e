"""Whoever has the key and SQL and no scruples is found out: any row, any cell, anywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carehome_app.db import subjects
from carehome_app.db.file.connection import FILE, Store
from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.checking import Chain
from carehome_app.db.journal.journal import RawLine, encoded, raw_lines
from carehome_app.db.journal.rebuilding import MemoryStore, differences
from carehome_app.domain.events import AreaOpened
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.history import verifying as proof_words
from tests.builders import Home
from tests.services.lived import lived_home
from tests.telling_examples import tells
from tests.walks import walk

NO_TRIGGERS = ("journal_no_delete", "journal_only_erasure", "journal_next_number")
COLUMNS = ("recorded_at", "by", "kind", "body", "hash")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A home with all sorts of days behind it, never really changed by a test."""
    home = lived_home(tmp_path_factory.mktemp("tampering"))
    yield home
    home.close()


@pytest.fixture(scope="module")
def made(lived: Home) -> Iterator[MemoryStore]:
    """What the journal says, built once."""
    store = rebuilding.rebuilt(Chain().events(raw_lines(lived.desk.store)))
    yield store
    store.close()


def derived_tables() -> list[str]:
    with_all = MemoryStore()
    names = [
        name
        for (name,) in with_all.query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        )
    ]
    with_all.close()
    return [name for name in names if name != "journal" and name not in subjects.local_tables()]


@contextmanager
def forged(store: Store) -> Iterator[Any]:
    """Alter what you like without triggers; all of it is taken back afterwards."""
    conn = store.conn
    conn.execute("PRAGMA ignore_check_constraints = ON")
    conn.execute("BEGIN")
    for name in NO_TRIGGERS:
        conn.execute(f"DROP TRIGGER {name}")
    try:
        yield conn
    finally:
        conn.execute("ROLLBACK")
        conn.execute("PRAGMA ignore_check_constraints = OFF")


def test_an_untouched_home_is_sound(lived: Home, made: MemoryStore) -> None:
    assert list(differences(lived.desk.store, made)) == []
    assert lived.house.verifying.verify().problems == ()


@pytest.mark.rest
@given(data=st.data())
@pytest.mark.parametrize("table", derived_tables())
def test_any_cell_of_any_table(
    lived: Home, made: MemoryStore, table: str, data: st.DataObject
) -> None:
    _alter_and_find(lived.desk.store, made, table, data)


@settings(max_examples=3)
@given(data=st.data())
@pytest.mark.parametrize("table", walk(derived_tables(), 20))
def test_a_cell_of_every_table(
    lived: Home, made: MemoryStore, table: str, data: st.DataObject
) -> None:
    _alter_and_find(lived.desk.store, made, table, data)


def _alter_and_find(store: Store, made: MemoryStore, table: str, data: st.DataObject) -> None:
    columns = store.query("SELECT name, type FROM pragma_table_info(?)", (table,))
    keys = [
        k
        for (k,) in store.query(
            "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,)
        )
    ]
    rows = store.query(f"SELECT {', '.join(keys)} FROM {table}")
    tells(bool(columns))
    if not rows:
        _put_in_and_find(store, made, table)
        return
    row = data.draw(st.sampled_from(rows))
    column, kind = data.draw(st.sampled_from(columns))
    where = " AND ".join(f"{key} = ?" for key in keys)
    other = {"INTEGER": f"coalesce({column}, 0) + 1000003", "BLOB": "x'00'"}.get(
        kind, f"coalesce({column}, '') || 'x'"
    )
    with forged(store) as conn:
        conn.execute(f"UPDATE {table} SET {column} = {other} WHERE {where}", row)
        assert [one.table for one in differences(store, made)] == [table]
    with forged(store) as conn:
        conn.execute(f"DELETE FROM {table} WHERE {where}", row)
        assert [one.table for one in differences(store, made)] == [table]


def _put_in_and_find(store: Store, made: MemoryStore, table: str) -> None:
    """Nothing of the kind ever happened in this home, so a row put in must be noticed."""
    kinds = [kind for (kind,) in store.query("SELECT type FROM pragma_table_info(?)", (table,))]
    row = [{"INTEGER": 1, "BLOB": b"x"}.get(kind, "x") for kind in kinds]
    with forged(store) as conn:
        conn.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        assert [one.table for one in differences(store, made)] == [table]


def wrong_line(store: Store) -> LineRef | None:
    chain = Chain()
    for _line in chain.along(raw_lines(store)):
        pass
    return chain.wrong.get(1)


@given(data=st.data())
@pytest.mark.parametrize("column", COLUMNS)
def test_any_line_changed_is_the_first_wrong_one(
    lived: Home, column: str, data: st.DataObject
) -> None:
    store = lived.desk.store
    number = data.draw(st.integers(1, store.heads()[1][0]))
    tells(number > 1)
    other = {"body": "body || ' '", "hash": "randomblob(32)"}.get(column, f"{column} + 1")
    with forged(store) as conn:
        conn.execute(f"UPDATE journal SET {column} = {other} WHERE number = ?", (number,))
        assert wrong_line(store) == LineRef(1, number)


@given(data=st.data())
def test_any_line_removed_put_in_or_moved(lived: Home, data: st.DataObject) -> None:
    store = lived.desk.store
    last = store.heads()[1][0]
    number = data.draw(st.integers(1, last - 1))
    tells(number > 1)
    with forged(store) as conn:
        conn.execute("DELETE FROM journal WHERE number = ?", (number,))
        assert wrong_line(store) == LineRef(1, number)
    with forged(store) as conn:
        conn.execute("UPDATE journal SET number = -number WHERE number > ?", (number,))
        conn.execute("UPDATE journal SET number = 1 - number WHERE number < 0")
        conn.execute(
            "INSERT INTO journal SELECT station, number + 1, recorded_at, by, kind,"
            " body, hash FROM journal WHERE number = ?",
            (number,),
        )
        assert wrong_line(store) == LineRef(1, number + 1)
    other = data.draw(st.integers(number + 1, last))
    with forged(store) as conn:
        for before, after in ((number, -1), (other, number), (-1, other)):
            conn.execute("UPDATE journal SET number = ? WHERE number = ?", (after, before))
        assert wrong_line(store) == LineRef(1, number)


def test_lines_that_contradict_each_other_are_told(home: Home) -> None:
    """An area that is never due cannot be; the chain still says which line it was."""
    conn, number = home.desk.store.conn, home.measure("R002", "36.5").ref.number
    home.measure("R001", "36.5")
    conn.execute("DROP TRIGGER journal_only_erasure")
    conn.execute(
        "UPDATE journal SET kind = 15, body = ? WHERE number = ?",
        (encoded(AreaOpened(1, "x", "kitchen", "", 0)), number),
    )
    found = home.house.verifying.verify()
    wrong = [
        text.values for text in found.problems if text.source == proof_words.WRONG_LINE.source
    ]
    assert wrong == [{"station": 1, "number": number}]
    assert proof_words.NOT_BUILT in found.problems
    assert found.proven == ()


def test_the_last_line_removed_is_noticed_beside_the_file(home: Home) -> None:
    home.measure("R001", "36.5")
    last = home.desk.store.heads()[1][0]
    conn = home.desk.store.conn
    conn.execute("DROP TRIGGER journal_no_delete")
    conn.execute("DELETE FROM journal WHERE number = ?", (last,))
    sources = {text.source for text in home.house.verifying.verify(chain_only=True).problems}
    assert sources == {proof_words.TAIL_LOST.source}
    assert (home.folder / FILE).exists()
    assert RawLine(LineRef(1, 1), 0, 0, 0, b"", b"").is_erased


def test_the_seal_of_an_issued_report_must_be_that_of_a_line(lived: Home) -> None:
    """Caught even where somebody wrote line and table alike."""
    found = lived.house.verifying.verify()
    assert found.documents == 1
    assert found.proven
    assert proof_words.NOT_TRUTH in found.not_proven
