"""What can be read of a damaged record is taken as far as it is proven; the rest is named."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.backups import salvage
from carehome_app.db.backups.salvage import Rest, rest_after
from carehome_app.db.file.connection import FILE, connect
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import in_english
from carehome_app.services.backups.restoring import Restored
from tests.builders import Home

DAY = datetime(2026, 11, 22, tzinfo=UTC)
_ONE = "SELECT hash FROM journal WHERE station = 1 AND number = ?"
_KEPT = "SELECT sha256, bytes FROM documents"
GUARDS = ("journal_no_delete", "journal_only_erasure", "journal_next_number")


def without(home: Home, number: int, place: Path) -> Path:
    """Return a folder with the record in which one line is gone and all after it are there."""
    for name in GUARDS:
        home.desk.store.conn.execute(f"DROP TRIGGER {name}")
    home.desk.store.conn.execute("DELETE FROM journal WHERE number = ?", (number,))
    home.close()
    place.mkdir()
    shutil.copy(home.folder / FILE, place / FILE)
    return place


def test_behind_a_line_that_is_gone_nothing_is_proven_and_the_gap_is_named(
    home: Home, tmp_path: Path
) -> None:
    heads, key = home.desk.store.heads(), home.desk.store.key
    for code in ("R001", "R002", "R003"):
        home.measure(code, "36.5")
    proven, last = heads[1][0], home.desk.store.heads()[1][0]
    folder = without(home, proven + 2, tmp_path / "damaged")
    rest = rest_after(folder, key, heads, {})
    assert [line.ref.number for line in rest.lines] == [proven + 1]
    assert rest.unreadable == {1: (proven + 2, last)}
    assert rest.beyond == last - proven - 2


PAGE = 4096


def can_be_read(path: Path, key: bytes, number: int) -> bool:
    """Ask a file for a line, by a connection that met no trouble before."""
    try:
        conn = connect(path, key)
        try:
            return bool(conn.execute(_ONE, (number,)).fetchall())
        finally:
            conn.close()
    except (sqlite.DatabaseError, CareHomeError):
        return False


def damaged_around(path: Path, key: bytes, number: int, last: int) -> list[int]:
    """Spoil the page that holds a line and few others; return the lines that can be read still."""
    whole = path.read_bytes()
    for page in range(1, len(whole) // PAGE):
        spoilt = bytearray(whole)
        spoilt[page * PAGE + 100] ^= 1
        path.write_bytes(spoilt)
        if not can_be_read(path, key, number) and can_be_read(path, key, last):
            return [one for one in range(1, last + 1) if can_be_read(path, key, one)]
    raise AssertionError


def test_behind_a_damaged_page_lines_are_found_again_and_counted_but_not_taken(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads, key = home.desk.store.heads(), home.desk.store.key
    for _ in range(6):
        home.measure_everybody()
        home.next_round()
    last = home.desk.store.heads()[1][0]
    home.close()
    shutil.copytree(home.folder, tmp_path / "damaged")
    path = tmp_path / "damaged" / FILE
    there = damaged_around(path, key, heads[1][0] + 20, last)
    monkeypatch.setattr(salvage, "GIVE_UP", last)
    rest = rest_after(path.parent, key, heads, {})
    gone = min({*range(heads[1][0] + 1, last)} - {*there})
    assert [line.ref.number for line in rest.lines] == [*range(heads[1][0] + 1, gone)]
    assert rest.unreadable == {1: (gone, last)}
    assert rest.beyond == sum(number > gone for number in there) > 0


def test_a_report_issued_after_the_backup_comes_with_its_document(
    home: Home, tmp_path: Path
) -> None:
    heads, key = home.desk.store.heads(), home.desk.store.key
    home.measure_everybody()
    home.issue(document=b"%PDF the morning")
    kept = dict(home.desk.store.query(_KEPT))
    home.close()
    shutil.copytree(home.folder, tmp_path / "damaged")
    rest = rest_after(tmp_path / "damaged", key, heads, {})
    assert rest.unreadable == {}
    assert len(rest.documents) == 1
    assert rest.documents == kept


def told(rest: Rest) -> list[str]:
    backup = Backup(Path(), DAY, Why.ASKED, {}, "", 0)
    return [in_english(one) for one in Restored(Path(), backup, rest, 0, ()).words()]


def test_one_line_that_cannot_be_read_is_said_by_its_number() -> None:
    assert told(Rest(unreadable={1: (7, 7)}))[0] == "Desk 1: lines 7 to 7 could not be read."
    on = told(Rest(unreadable={1: (7, 6)}))[0]
    assert on == "Desk 1: lines from 7 on could not be read, if there were any."


def test_a_record_that_went_on_otherwise_than_its_backup_is_kept_apart_whole(
    home: Home, tmp_path: Path
) -> None:
    """Two copies went on as one desk: the backup is of the other one."""
    heads, key = home.desk.store.heads(), home.desk.store.key
    proven, digest = heads[1]
    home.measure("R001", "36.5")
    last = home.desk.store.heads()[1][0]
    home.close()
    place = tmp_path / "copy"
    place.mkdir()
    shutil.copy(home.folder / FILE, place / FILE)
    same = rest_after(place, key, {1: (proven, digest)}, {})
    assert same.forks == {}
    assert [line.ref.number for line in same.lines] == list(range(proven + 1, last + 1))
    other = rest_after(place, key, {1: (proven, bytes(32))}, {})
    assert other.lines == []
    assert [line.ref.number for line in other.forks[1]] == list(range(1, last + 1))
    nothing_yet = rest_after(place, key, {}, {})
    assert nothing_yet.forks == {}
    assert len(nothing_yet.lines) == last
