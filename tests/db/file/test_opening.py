"""Only our own whole files of a known age are opened, and an older one is copied first."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from carehome_app import __date__, __version__
from carehome_app.db.file import opening, program
from carehome_app.db.file.connection import FILE, connect
from carehome_app.db.keys import vault
from carehome_app.db.migrations.steps import migrations
from carehome_app.domain.errors import (
    HomeInUseError,
    NewerProgramError,
    NewerVersionError,
    NoHomeError,
    NotOursError,
    StorageProblemError,
    WrongKeyError,
)
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home, passphrase_slot

LATER = "9999_a_later_step"


@pytest.fixture
def later_step(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A program that is one step newer than the file."""
    steps = list(migrations._migrations)

    @migrations(name=LATER)
    def _add(db: Database) -> None:
        db.execute("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")

    monkeypatch.setattr(opening, "NEWEST", (*opening.NEWEST, LATER))
    yield LATER
    migrations._migrations[:] = steps


def test_the_steps_are_listed_as_they_are_written() -> None:
    assert [step.name for step in migrations._migrations] == list(opening.NEWEST)


def test_an_older_file_is_copied_and_checked_before_it_is_changed(
    home: Home, later_step: str
) -> None:
    home.measure("R001", "36.5")
    home.reopen()
    assert "later" in home.desk.store.db.table_names()
    assert home.row("R001").cells[0].reading is not None  # type: ignore[union-attr]
    (copy,) = (home.folder / "backups").iterdir()
    copied = connect(copy, vault.unlock(home.folder, PASSPHRASE))
    names = {name for (name,) in copied.execute("SELECT name FROM sqlite_schema")}
    assert "later" not in names
    (count,) = copied.execute("SELECT count(*) FROM entries").fetchone()
    copied.close()
    assert (count, later_step) == (1, LATER)


def test_an_older_file_in_use_is_not_brought_on_by_a_reader(home: Home, later_step: str) -> None:
    assert later_step in opening.NEWEST
    with pytest.raises(HomeInUseError):
        open_home(home.folder, PASSPHRASE, to_write=False)
    assert "later" not in home.desk.store.db.table_names()


def test_a_file_of_a_newer_program_is_refused(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.desk.store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('carehome', '0999_future', '2030-01-01')"
    )
    with pytest.raises(NewerProgramError, match=FILE):
        home.reopen()
    monkeypatch.setattr(opening, "NEWEST", (*opening.NEWEST, "0999_future"))
    home.desk = open_home(home.folder, PASSPHRASE, home.clock)


def test_an_older_program_says_which_version_a_home_needs_and_changes_nothing(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = list(migrations._migrations)
    with monkeypatch.context() as later:
        migrations(name=LATER)(lambda db: db.execute("CREATE TABLE later (id INTEGER) STRICT"))
        later.setattr(opening, "NEWEST", (*opening.NEWEST, LATER))
        later.setattr(program, "THIS", "7.2.0 (2031-05-06)")
        home.reopen()
        home.measure("R001", "36.5")
        home.close()
    migrations._migrations[:] = steps
    lies = (home.folder / FILE).read_bytes()
    for to_write in (True, False):
        with pytest.raises(NewerVersionError) as refused:
            open_home(home.folder, PASSPHRASE, home.clock, to_write=to_write)
        assert "written by carehome 7.2.0 (2031-05-06)" in str(refused.value)
        assert f"This is carehome {__version__} ({__date__})" in str(refused.value)
    assert (home.folder / FILE).read_bytes() == lies


def test_a_home_says_which_program_took_its_last_step(home: Home, later_step: str) -> None:
    said = "SELECT name FROM _sqlite_migrations WHERE migration_set <> 'carehome'"
    assert home.desk.store.query(said) == [(program.THIS,)]
    home.desk.store.conn.execute("UPDATE _sqlite_migrations SET name = '0.0.1' WHERE id = 1")
    home.reopen()
    assert home.desk.store.query(said) == [(program.THIS,)]
    assert later_step in opening.NEWEST


def test_a_wrong_passphrase_is_told(home: Home) -> None:
    with pytest.raises(WrongKeyError):
        open_home(home.folder, "something else", to_write=False)


def _closed(home: Home) -> Path:
    home.close()
    return home.folder / FILE


@pytest.mark.parametrize("kept", [0, 7, 1024, 4096, 20_000])
def test_a_truncated_file_is_told_and_left_alone(home: Home, kept: int) -> None:
    path = _closed(home)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises((NotOursError, StorageProblemError)):
        open_home(home.folder, PASSPHRASE)
    assert path.stat().st_size == kept


@pytest.mark.parametrize("content", [b"SQLite format 3\0" + bytes(4080), os.urandom(8192), b"hi"])
def test_a_file_that_is_not_ours_is_told(home: Home, content: bytes) -> None:
    path = _closed(home)
    path.write_bytes(content)
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE)


def test_a_folder_without_a_home_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoHomeError):
        open_home(tmp_path, PASSPHRASE)
    vault.create(tmp_path, [passphrase_slot(PASSPHRASE)])
    with pytest.raises(NoHomeError):
        open_home(tmp_path, PASSPHRASE)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"slots": 5}',
        '{"slots": ["x"]}',
        '{"slots": [{"kind": "?"}]}',
        '{"slots": [{"time": 0, "memory_kib": 0, "lanes": 0, "salt": "", "nonce": "",'
        ' "wrapped": ""}]}',
        "\xff",
        "[" * 100_000,
        '{"version": ' + "[" * 100_000,
        '{"version": 1, "slots": [{"time": 1e999, "memory_kib": 8, "lanes": 1}]}',
    ],
)
def test_a_damaged_vault_is_told(home: Home, content: str) -> None:
    (home.folder / vault.VAULT).write_text(content, encoding="latin-1")
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE, to_write=False)


WICKED = [
    "[" * 100_000,
    '{"1": [1e999, ""]}',
    '{"1": [1e30, ""]}',
    '{"1e999": 5}',
    '{"1": [-5, ""]}',
]
"""What somebody might put into a note: too deep, too much, nonsense."""


@pytest.mark.parametrize("content", WICKED)
@pytest.mark.parametrize("name", ["head.json", "backups/notes.json", "backups/x/backup.json"])
def test_a_wicked_note_costs_a_sentence_and_no_more(home: Home, name: str, content: str) -> None:
    home.close()
    path = home.folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(content, encoding="utf-8")
    desk = open_home(home.folder, PASSPHRASE)
    try:
        assert (desk.warning is not None) is (name == "head.json")
        House(desk).backing_up.notes()
    finally:
        close_home(desk)


@pytest.mark.parametrize(("what", "asked"), [("time", 1 << 31), ("memory_kib", 1 << 40)])
def test_a_slot_that_asks_for_endless_work_is_refused_at_once(
    home: Home, what: str, asked: int
) -> None:
    path = home.folder / vault.VAULT
    said = json.loads(path.read_text(encoding="utf-8"))
    said["slots"][0]["cost"][what] = asked
    path.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE, to_write=False)


def test_the_vault_is_never_written_over(home: Home) -> None:
    with pytest.raises(StorageProblemError):
        vault.create(home.folder, [passphrase_slot("another")])
    assert vault.unlock(home.folder, PASSPHRASE)


def test_nothing_readable_lies_in_the_folder(home: Home) -> None:
    home.measure("R001", "36.5")
    for path in home.folder.iterdir():
        content = path.read_bytes()
        assert "王秀英".encode() not in content
        assert b"36.5" not in content
        assert b"SQLite" not in content


def test_the_file_is_encrypted_with_a_check_of_each_page(home: Home) -> None:
    store = home.desk.store
    assert store.query("PRAGMA cipher") == [("AES-256-CBC",)]
    assert len(store.key) == 32
    said = {one for (one,) in store.query("PRAGMA cipher_settings")}
    assert {"PRAGMA cipher_use_hmac = 1;", "PRAGMA cipher_plaintext_header_size = 0;"} <= said


def test_a_vault_of_a_newer_program_is_refused(home: Home) -> None:
    home.close()
    path = home.folder / vault.VAULT
    path.write_text(path.read_text("utf-8").replace('"version": 2', '"version": 3'), "utf-8")
    with pytest.raises(NewerVersionError, match="This is carehome"):
        open_home(home.folder, PASSPHRASE, home.clock)
    path.write_text(path.read_text("utf-8").replace('"program"', '"unsaid"'), "utf-8")
    with pytest.raises(NewerProgramError, match="written by a newer version"):
        open_home(home.folder, PASSPHRASE, home.clock)
