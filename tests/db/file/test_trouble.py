"""A full, read-only or busy disk is a sentence; nothing is half written; the program goes on."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.disk import WRITTEN, HomeLock, sweep_written
from carehome_app.db.file.errors import hardly_any_room, no_room, storage_problems
from carehome_app.domain.errors import FileGoneError, HomeInUseError, StorageProblemError
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, Home, build_home

OTHER_PROCESS = """
import sys
import tempfile
import time
from pathlib import Path
from carehome_app.db.file.disk import WRITTEN, HomeLock, sweep_written
lock = HomeLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
"""


def test_a_second_program_is_refused(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(HomeInUseError):
            HomeLock(tmp_path)
        other.kill()
        other.wait()
    HomeLock(tmp_path).release()


def test_the_same_home_is_not_opened_twice_to_write(home: Home) -> None:
    with pytest.raises(HomeInUseError):
        open_home(home.folder, PASSPHRASE)
    reader = open_home(home.folder, PASSPHRASE, to_write=False)
    assert reader.card.name == "松鹤养老院"
    reader.store.close()


def test_a_full_file_keeps_nothing_and_says_so(home: Home) -> None:
    store = home.desk.store
    (pages,) = store.conn.execute("PRAGMA page_count").fetchone()
    store.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageProblemError, match="the disk is full"):
        _write_until_full(home)
    before = home.sheet().count().measured
    store.conn.execute("PRAGMA max_page_count = 1000000")
    assert home.sheet().count().measured == before
    home.next_round()
    home.measure("R001", "36.6")
    assert home.house.verifying.verify().ok


def _write_until_full(home: Home) -> None:
    for _ in range(30):
        home.measure_everybody()
        home.next_round()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of three megabytes."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    try:
        made = subprocess.run(mount, capture_output=True, check=False)
    except OSError:
        pytest.skip("no disk can be mounted here")
    if made.returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)  # noqa: S607


def test_a_full_disk_keeps_what_was_kept(small_disk: Path) -> None:
    home = build_home(small_disk / "home")
    home.measure("R001", "36.5")
    _fill(small_disk)
    with pytest.raises(StorageProblemError):
        _write_until_full(home)
    (small_disk / "filler").unlink()
    home.next_round()
    home.measure("R002", "36.6")
    home.reopen()
    assert home.house.verifying.verify().problems == ()
    home.close()


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize("free", [0, 4096, 8192])
def test_a_home_on_a_full_disk_opens_to_look_with_every_line(
    small_disk: Path, killed: bool, free: int
) -> None:
    home = build_home(small_disk / "home")
    home.measure("R001", "36.5")
    folder = small_disk / "killed"
    shutil.copytree(home.folder, folder)  # with its -wal, as a killed program leaves it
    home.close()
    folder = folder if killed else home.folder
    same_as(folder, home.folder)
    (folder / "carehome.db-shm").unlink(missing_ok=True)
    _fill(small_disk)
    os.truncate(small_disk / "filler", (small_disk / "filler").stat().st_size - free)
    for to_write in (False, True):
        home.desk = open_home(folder, PASSPHRASE, home.clock, to_write=to_write)
        home.house = House(home.desk)
        home.sign_in("S003")
        assert home.desk.warning is not None
        assert "The disk is full" in home.desk.warning.source
        assert home.row("R001").cells[0] is not None
        assert home.house.verifying.verify().problems == ()
        with pytest.raises(StorageProblemError):
            home.measure("R002", "36.5")
        home.close()
    (small_disk / "filler").unlink()
    home.desk = open_home(folder, PASSPHRASE, home.clock)
    home.house = House(home.desk)
    home.sign_in("S003")
    home.measure("R002", "36.5")
    home.close()


@pytest.mark.parametrize("gone", ["folder", "carehome.db-wal", "carehome.db"])
@pytest.mark.skipif(sys.platform == "win32", reason="open files are not deleted there")
def test_what_is_deleted_while_it_is_open_is_noticed_at_the_next_enter(
    home: Home, gone: str
) -> None:
    home.measure("R001", "36.5")
    if gone == "folder":
        shutil.rmtree(home.folder)
    else:
        (home.folder / gone).unlink()

    with pytest.raises(FileGoneError):
        home.measure("R002", "36.5")
    with pytest.raises(FileGoneError):
        home.measure("R002", "36.5")


def test_a_demo_home_that_could_not_be_made_leaves_nothing(small_disk: Path) -> None:
    folder = small_disk / "demo"
    _fill(small_disk)
    with pytest.raises(StorageProblemError, match="the disk is full"):
        make_demo(folder, Demo(residents=12, staff=6, areas=9, days=4))
    (small_disk / "filler").unlink()
    assert not folder.exists()
    (small_disk / "filler").write_bytes(bytes(2_600_000))
    with pytest.raises(StorageProblemError, match="the disk is full"):
        make_demo(folder, Demo(residents=104, staff=6, areas=9, days=40))
    assert not folder.exists()


def _fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass


def test_a_disk_that_may_only_be_read_is_told_and_can_be_looked_at(small_disk: Path) -> None:
    home = build_home(small_disk / "home")
    home.measure("R001", "36.5")
    home.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607
    home.desk = open_home(home.folder, PASSPHRASE, home.clock)
    home.house = House(home.desk)
    home.sign_in("S003")
    assert home.desk.warning is not None
    assert "may only be read" in home.desk.warning.source
    assert home.row("R001").cells[0] is not None
    assert home.house.verifying.verify().problems == ()
    with pytest.raises(StorageProblemError, match="may only be read"):
        home.measure("R002", "36.5")
    home.close()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "may only be read"),
        (errno.EACCES, "access is not allowed"),
        (errno.EIO, "the disk reports an error"),
    ],
)
def test_trouble_of_the_system_is_a_sentence(code: int, sentence: str) -> None:
    with pytest.raises(StorageProblemError, match=sentence), storage_problems():
        raise OSError(code, "x")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("database or disk is full", "the disk is full"),
        ("disk I/O error", "the disk reports an error"),
        ("database disk image is malformed", "the file is damaged"),
        ("file is not a database", "is not a carehome file or is damaged"),
        ("attempt to write a readonly database", "may only be read"),
        ("unable to open database file", "the file cannot be opened"),
        ("database is locked", "another program holds the file"),
    ],
)
def test_trouble_while_a_backup_is_made_is_told_by_the_words_of_sqlite(
    said: str, sentence: str
) -> None:
    """The driver leaves the code out of what a backup raises."""
    with pytest.raises(StorageProblemError, match=sentence), storage_problems():
        raise sqlite.OperationalError(said)


def test_a_table_that_another_connection_holds_is_trouble_and_no_bug() -> None:
    """Its code says so; its words are none that are known."""
    shared = "file:held?mode=memory&cache=shared"
    with (
        closing(sqlite.connect(shared, uri=True)) as one,
        closing(sqlite.connect(shared, uri=True)) as other,
    ):
        one.execute("CREATE TABLE held (id INTEGER)")
        one.commit()
        one.execute("INSERT INTO held VALUES (1)")
        with pytest.raises(StorageProblemError, match="another program"), storage_problems():
            other.execute("INSERT INTO held VALUES (2)")


@pytest.mark.parametrize(("free", "hardly"), [(256 * 1024, True), (256 * 1024 + 1, False)])
def test_a_quarter_of_a_megabyte_is_hardly_any_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, hardly: bool
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    assert hardly_any_room(tmp_path) is hardly


@pytest.mark.parametrize(("code", "is_full"), [(10, True), (10 | 5 << 8, True), (11, False)])
def test_where_sqlite_only_could_not_write_a_full_disk_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, is_full: bool
) -> None:
    error = sqlite.OperationalError("disk I/O error")
    usage = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    assert no_room(error, tmp_path) is None, "an error without a code is no trouble of the disk"
    error.sqlite_errorcode = code
    assert (no_room(error, tmp_path) is not None) is is_full


def test_a_bug_stays_a_bug(home: Home) -> None:
    with pytest.raises(sqlite.OperationalError, match="no such table"):
        home.desk.store.query("SELECT * FROM ghosts")


def test_what_a_killed_program_was_writing_goes_after_an_hour_and_no_sooner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    now = time.time()
    for minutes, name in ((55, "young"), (65, "old")):
        folder = tmp_path / f"{WRITTEN[0]}{name}"
        folder.mkdir()
        os.utime(folder, (now, now - 60 * minutes))
    (tmp_path / "of another program").mkdir()
    assert sweep_written() == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        f"{WRITTEN[0]}young",
        "of another program",
    ]
