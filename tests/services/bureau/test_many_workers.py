"""What several workers and larger databases ask of a bureau's tables and statements."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from carehome_app.db.bureau import engine as statements
from carehome_app.db.bureau import postgres
from carehome_app.db.bureau.postgres import PostgresEngine
from carehome_app.db.bureau.store import BureauStore
from carehome_app.db.file.opening import create_store
from carehome_app.domain.bureau.errors import ServerTroubleError
from carehome_app.domain.bureau.tree import ROOT, HomeKind, Listed, Node
from tests.postgres import fresh_database

GROWING = ("parcels", "days", "touched", "cases", "answers")
"""What grows with the homes, and lies with the home where several servers hold it."""
NOT_EVERYWHERE = (
    "SEQUENCE", "SERIAL", "IDENTITY", "AUTOINCREMENT", "TRIGGER", "REFERENCES", "TEMP",
    "ADVISORY", "WITHOUT ROWID", "PRAGMA",
)  # fmt: skip


def said() -> Iterator[str]:
    """Yield every statement that both engines share, and the tables of the server."""
    yield postgres.TABLES
    yield from (one for one in vars(statements).values() if isinstance(one, str))


@pytest.fixture
def workers() -> Iterator[list[PostgresEngine]]:
    """Two connections to one bureau with two homes on its list; deadlocks are noticed at once."""
    address = fresh_database()
    found = [PostgresEngine(address) for _ in range(2)]
    homes = [
        Listed(number=number, name=number, node=1, kind=HomeKind.ELDERLY, since=1)
        for number in ("0001", "0002")
    ]
    BureauStore(found[0]).put_tree([Node(1, ROOT, "青溪县")], homes)
    for one in found:
        one.run("SET deadlock_timeout = '20ms'")
    yield found
    for one in found:
        one.close()


def test_no_statement_needs_what_distributed_databases_lack() -> None:
    everything = [one for one in said() if "bureau_" in one]
    assert len(everything) > 30
    for one in everything:
        assert not [word for word in NOT_EVERYWHERE if re.search(rf"\b{word}\b", one)], one


def test_both_engines_have_the_same_columns_and_keys(
    workers: list[PostgresEngine], tmp_path: Path
) -> None:
    on_server = workers[0].query("""
        SELECT c.table_name, c.column_name, coalesce(k.ordinal_position, 0)
        FROM information_schema.columns c
        LEFT JOIN information_schema.table_constraints t
            ON t.table_name = c.table_name AND t.constraint_type = 'PRIMARY KEY'
        LEFT JOIN information_schema.key_column_usage k
            ON k.constraint_name = t.constraint_name AND k.column_name = c.column_name
        WHERE c.table_schema = 'public'
    """)
    store = create_store(tmp_path, bytes(32))
    embedded = store.query("""
        SELECT m.name, c.name, c.pk FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name LIKE 'bureau~_%' ESCAPE '~'
    """)
    store.close()
    assert len(on_server) > 50
    assert sorted(on_server) == sorted(embedded)


def test_every_key_of_what_grows_with_the_homes_begins_with_the_home() -> None:
    for name in GROWING:
        (table,) = re.findall(rf"CREATE TABLE IF NOT EXISTS bureau_{name} \((.*?)\n\);",
                              postgres.TABLES, re.DOTALL)  # fmt: skip
        assert re.search(r"PRIMARY KEY \(home\b", table), name


def test_a_worker_in_a_deadlock_does_the_whole_piece_again(workers: list[PostgresEngine]) -> None:
    both_hold_one, tried = threading.Barrier(2), list[int]()

    def work(me: int, engine: PostgresEngine) -> None:
        ways = ("0001", "0002") if me == 0 else ("0002", "0001")

        def piece() -> None:
            tried.append(me)
            with engine.writing():
                for place, number in enumerate(ways):
                    engine.run(
                        "UPDATE bureau_homes SET phone = phone || ? WHERE number = ?",
                        (str(me), number),
                    )
                    if place == 0 and tried.count(me) == 1:
                        both_hold_one.wait(60)

        engine.again(piece)

    threads = [threading.Thread(target=work, args=one) for one in enumerate(workers)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    phones = [phone for (phone,) in workers[0].query("SELECT phone FROM bureau_homes")]
    # Whoever goes on is the server's choice: on a busy one they may meet there once more.
    assert len(tried) > 2
    assert {*tried} == {0, 1}
    assert [sorted(phone) for phone in phones] == [["0", "1"], ["0", "1"]]


def test_what_is_no_one_elses_doing_is_told_at_once(workers: list[PostgresEngine]) -> None:
    tried = list[int]()

    def piece() -> None:
        tried.append(1)
        workers[0].run("INSERT INTO bureau_nodes (node, parent, name) VALUES (0, 0, '')")

    with pytest.raises(ServerTroubleError):
        workers[0].again(piece)
    assert tried == [1]
