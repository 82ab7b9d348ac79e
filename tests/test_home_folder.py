"""Whoever steals the folder of a home reads no name, no value and no PIN in any of its files."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from carehome_app.db import people as kept_people
from carehome_app.domain.errors import CareHomeError
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.demo import PASSPHRASE, Demo, make_demo
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.ui.shell.crash import write_down
from tests.builders import Home, MovableClock
from tests.command_line import at_home, demo_template, open_code

ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A demo home in use: a backup was made, a report issued, the program crashed once."""
    from carehome_app.domain.backups.kept import Why

    folder = tmp_path_factory.mktemp("stolen") / "home"
    clock = MovableClock("2026-11-22 08:30")
    demo = Demo(residents=20, staff=8, areas=9, days=10, until=date(2026, 11, 22))
    home = Home(folder, make_demo(folder, demo, clock), clock)
    home.house.backing_up.job(Why.ASKED).run()
    home.issue()
    _crash(home)
    yield home
    close_home(home.desk)


def _crash(home: Home) -> None:
    name, value = home.house.people.here()[0].name, "38.8"
    try:
        raise ValueError(f"{name} {value} {DEMO_PIN}")
    except ValueError as error:
        logs = home.folder / "logs"
        logs.mkdir(exist_ok=True)
        write_down(logs / "crashes.log", ValueError, error.__traceback__)


def secrets(home: Home) -> Iterator[str]:
    """Yield every name, place of birth date, diagnosis, note and PIN, and readings as written."""
    for one in kept_people.stays(home.desk.store):
        yield one.name
        if one.details.diagnoses:
            yield one.details.diagnoses
        if one.details.birth:
            yield one.details.birth.isoformat()
    for (words,) in home.desk.store.query("SELECT DISTINCT words FROM notes"):
        yield words
    for (values,) in home.desk.store.query("SELECT DISTINCT vals FROM entries"):
        if values:
            yield values
    yield f'"{DEMO_PIN}"'
    yield home.desk.store.key.hex()


def test_no_file_of_the_folder_holds_anything_about_anybody(used: Home) -> None:
    files = [path for path in used.folder.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert {"carehome.db", "vault.json", "head.json", "crashes.log"} <= names
    assert any("backups" in path.parts for path in files)
    needles = {
        one.encode(encoding) for one in secrets(used) if len(one) > 1 for encoding in ENCODINGS
    }
    assert len(needles) > 100
    for path in files:
        content = path.read_bytes()
        found = [needle for needle in needles if needle in content]
        assert found == [], f"{path.name} holds {found[0]!r}"
        assert used.desk.store.key not in content
        for person in used.desk.stays:
            assert person.name not in path.name


def test_a_copied_folder_opens_by_a_slot_or_not_at_all(used: Home, tmp_path: Path) -> None:
    """On another PC there is no keyring of this one; without a passphrase nothing opens."""
    copied = tmp_path / "copied"
    used.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copytree(used.folder, copied)
    with pytest.raises(CareHomeError):
        open_home(copied, clock=used.clock)
    with pytest.raises(CareHomeError):
        open_home(copied, "another", used.clock)
    (copied / "vault.json").rename(copied / "vault.gone")
    with pytest.raises(CareHomeError):
        open_home(copied, PASSPHRASE, used.clock)
    (copied / "vault.gone").rename(copied / "vault.json")
    desk = open_home(copied, PASSPHRASE, used.clock)
    assert House(desk).desk.card.demo
    close_home(desk)


def test_a_folder_may_have_any_name_that_a_person_gives_it(tmp_path: Path) -> None:
    """Han characters, spaces, an emoji and a quote, and a path as long as Windows has them."""
    deep = tmp_path.joinpath(*["松鹤养老院 O'Neill 🏠 «副本»"] * 6) / "记录"
    assert len(str(deep)) > 150
    deep.parent.mkdir(parents=True)
    shutil.copytree(demo_template(), deep)
    written = deep.parent / "日报 🏠.pdf"

    for arguments in (
        ("record", open_code(deep), "体温", "365", "--as", "S001"),
        ("report", "daily", "-o", str(written), "--as", "S001"),
        ("backup", "--as", "D01"),
        ("verify", "--as", "D01"),
    ):
        done = at_home(deep, *arguments)
        assert done.exit_code == 0, (arguments, done.output)

    assert written.read_bytes().startswith(b"%PDF")
