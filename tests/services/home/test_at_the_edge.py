"""What opens a home and what is said of it, at the edge: the second time, as many lines."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS
from carehome_app.db.keys import this_computer, vault
from carehome_app.db.keys.slots import FOR_DEMO, STRONG, by_passphrase
from carehome_app.domain.accounts.errors import ObviousPinError, ShortPinError
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.errors import HomeExistsError, NoHomeError
from carehome_app.domain.keys.errors import UnknownSlotError
from carehome_app.domain.settings import UnknownTimezoneError
from carehome_app.i18n import in_english
from carehome_app.services.home import mending
from carehome_app.services.home.keys import Keys, new_code
from carehome_app.services.home.opening import (
    NewHome,
    asks_keyring,
    by_recovery_code,
    close_home,
    found_home,
    is_bureau,
    is_home,
    open_home,
)
from tests.builders import PASSPHRASE, Home, MovableClock
from tests.keyrings import FakeKeyring, ring
from tests.services.gate.at_the_gate import under
from tests.services.stories import Story

__all__ = ["ring"]

GOOD = "a quiet garden at noon"
HOUR = timedelta(hours=1)


@pytest.fixture
def keys(home: Home) -> Keys:
    """The keys of the home, with the director acting."""
    home.sign_in("D01")
    return home.house.keys


def backed_up(home: Home) -> Backup:
    return home.house.backing_up.job(Why.ASKED).run().backup


def founded(folder: Path, **more: object) -> None:
    what: dict[str, object] = {"name": "松鹤", "number": "0417", "director": "吴强"}
    new = NewHome(**{**what, "passphrase": GOOD, **more})  # type: ignore[arg-type]
    close_home(found_home(folder, new, MovableClock()))


def test_each_way_in_is_shown_with_whose_it_is_since_when_and_where(
    home: Home, keys: Keys, ring: FakeKeyring
) -> None:
    story = Story(home)
    home.clock.advance(hours=1)
    code = new_code()
    keys.set_recovery_code(code, code)
    home.clock.advance(hours=1)
    keys.remember_this_pc()
    keys.set_passphrase("another passphrase")
    shown = [
        (one.kind, one.whose, one.made_by, one.is_here, one.is_own, one.is_sound, one.is_closed)
        for one in keys.list_all()
    ]
    assert shown == [
        ("recovery", "", "吴强", False, False, True, False),
        ("keyring", "", "吴强", True, False, True, False),
        ("passphrase", "吴强", "吴强", False, True, True, False),
    ]
    now = home.clock()
    assert [one.made_at for one in keys.list_all()] == [now - HOUR, now, now]
    said = [line.split(" slot=")[0].split(" ", 1)[1] for line in story.written()]
    assert said == ["D01 KeyAdded", "D01 KeyAdded", "D01 KeyAdded", "D01 KeyRevoked"]
    assert asks_keyring(home.folder)
    assert len(ring.kept) == 1
    with pytest.raises(UnknownSlotError):
        keys.revoke("no such slot")
    known = vault.read(home.folder).id
    this_computer._closed.add(known)
    closed = {one.kind: one.is_closed for one in keys.list_all()}
    this_computer._closed.discard(known)
    assert closed == {"recovery": False, "keyring": True, "passphrase": False}


def test_a_file_owes_another_key_from_each_revocation_until_it_has_it(
    home: Home, keys: Keys
) -> None:
    owes = [keys.owes_file_key()]
    for passphrase in ("another passphrase", "a third passphrase"):
        keys.set_passphrase(passphrase)
        owes.append(keys.owes_file_key() and keys.owed_change() is not None)
        home.clock.advance(minutes=1)
        home.change_file_key()
        owes.append(keys.owes_file_key() or keys.owed_change() is not None)
    assert owes == [False, True, False, True, False]


def test_a_home_is_begun_in_a_folder_of_which_nothing_is_there_yet(tmp_path: Path) -> None:
    founded(tmp_path / "homes" / "of the town" / "home")
    assert is_home(tmp_path / "homes" / "of the town" / "home")


def test_a_made_up_home_opens_soon_and_a_real_one_takes_its_time(tmp_path: Path) -> None:
    for name, demo in (("demo", True), ("real", False)):
        founded(tmp_path / name, recovery=new_code(), demo=demo)
        costs = [one.cost for one in vault.read(tmp_path / name).slots]
        assert costs == [FOR_DEMO if demo else STRONG, None], "nobody guesses the code"


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"pin": "0417"}, ShortPinError),
        ({"pin": "121212"}, ObviousPinError),
        ({"pin": "121212", "demo": True}, None),
        ({"timezone": "Asia/Nowhere"}, UnknownTimezoneError),
        ({"timezone": "../etc"}, UnknownTimezoneError),
    ],
)
def test_a_home_that_cannot_be_begun_leaves_nothing_behind(
    tmp_path: Path, more: dict[str, object], error: type[Exception] | None
) -> None:
    folder = tmp_path / "home"
    if error is None:
        founded(folder, **more)
        return
    with pytest.raises(error):
        founded(folder, **more)
    assert not folder.exists()
    founded(folder)
    with pytest.raises(HomeExistsError):
        founded(folder)


def test_whoever_opens_by_the_paper_writes_as_the_same_desk(tmp_path: Path) -> None:
    code, folder, clock = new_code(), tmp_path / "home", MovableClock()
    founded(folder, recovery=code)
    assert by_recovery_code(code.lower()) == by_recovery_code(code)
    desk = open_home(folder, clock=clock, recovery=code)
    assert (desk.actor, desk.warning, is_bureau(desk)) == (None, None, False)
    assert desk.lock is not None
    assert desk.card.station == 1
    close_home(desk)
    assert not asks_keyring(folder)
    assert not asks_keyring(tmp_path / "nowhere")


def test_a_key_file_is_put_back_as_often_as_need_be_and_each_older_one_stays(home: Home) -> None:
    made = backed_up(home)
    home.close()
    secret = by_passphrase(PASSPHRASE)
    for number in (1, 2, 3):
        (home.folder / vault.VAULT).write_text(f"damaged {number}")
        kinds = mending.put_back_key_file(made.folder, home.folder, secret)
        assert kinds == ["passphrase"]
    kept = {one.name: one.read_text() for one in home.folder.glob("vault-*.json")}
    assert kept == {f"vault-{number}.json": f"damaged {number}" for number in (1, 2, 3)}
    assert not list(home.folder.glob(".vault*"))


def test_the_newest_backup_is_named_and_found_on_a_stick_the_newest_first(
    home: Home, tmp_path: Path
) -> None:
    first = backed_up(home)
    home.clock.advance(hours=1)
    second = backed_up(home)
    said = in_english(mending.with_advice(NoHomeError(path=home.folder), home.folder).sentence)
    assert f"of {second.made_at.astimezone():%Y-%m-%d %H:%M}: restore" in said
    assert said.count("newest proven backup") == 1
    empty = mending.with_advice(NoHomeError(path=tmp_path), tmp_path)
    assert "proven backup" not in in_english(empty.sentence)
    stick = tmp_path / "stick"
    shutil.copytree(first.folder, stick / "old" / first.folder.name)
    shutil.copytree(second.folder, stick / second.folder.name)
    (stick / "notes.txt").write_text("x")
    found = [one.folder.name for one in mending.found_backups(stick)]
    assert found == [second.folder.name, first.folder.name]


@pytest.mark.parametrize("readings", [0, 1])
def test_a_backup_that_holds_no_more_than_the_record_is_not_named(
    home: Home, tmp_path: Path, readings: int
) -> None:
    """The record loses what was recorded after the backup, and perhaps what is in it."""
    backed_up(home)
    home.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for _times in range(readings):
        home.measure("R001", "36.5")
        backed_up(home)
    home.measure("R002", "36.4")
    without = shutil.ignore_patterns("*-wal", "*-shm")
    shutil.copytree(home.folder, tmp_path / "copy", ignore=without)
    desk = open_home(tmp_path / "copy", PASSPHRASE, home.clock, to_write=False)
    assert desk.warning is not None
    said = in_english(desk.warning)
    assert "of its last lines are missing" in said
    assert ("holds more of them" in said) == (readings > 0)
    close_home(desk)


def test_the_pages_of_a_closed_home_come_with_half_closed_and_not_with_booked(home: Home) -> None:
    pages, closed = home.house.capabilities, []
    for code in ("open", "booked", "half", "closed", "open"):
        under(home, code)
        closed.append(pages.home_is_closed())
        home.clock.advance(minutes=1)
    assert closed == [False, False, True, True, False]


def test_a_home_without_its_file_or_its_key_is_called_a_home_that_lost_it(home: Home) -> None:
    backed_up(home)
    home.close()
    kinds = []
    for kept in (("carehome.db", "vault.json"), ("vault.json",), (BACKUPS,), ()):
        place = home.folder.parent / f"only {len(kept)} {'-'.join(kept)}"
        place.mkdir()
        for name in kept:
            here = home.folder / name
            if here.is_dir():
                shutil.copytree(here, place / name)
            elif here.exists():
                shutil.copy(here, place / name)
        kinds.append(type(mending.no_home(place)).__name__)
    assert kinds == ["RecordGoneError", "RecordGoneError", "RecordGoneError", "NoHomeError"]


def test_a_keyring_that_is_gone_from_the_key_file_is_nothing_to_tell_and_a_passphrase_is(
    home: Home, keys: Keys, ring: FakeKeyring
) -> None:
    assert ring is not None
    keys.remember_this_pc()
    told = []
    for kind in ("keyring", "recovery"):
        if kind == "recovery":
            code = new_code()
            keys.set_recovery_code(code, code)
        now = vault.read(home.folder)
        gone = [one.id for one in now.slots if one.kind == kind]
        vault.write(home.folder, vault.without(now, *gone))
        home.reopen()
        told.append("" if home.desk.warning is None else home.desk.warning.source[:50])
        keys = home.house.keys
    assert told == ["", "A new passphrase or recovery code that the record "]


def test_a_key_file_in_order_is_left_as_it_is_and_pages_are_switched_from_midnight(
    home: Home,
) -> None:
    home.sign_in("D01")
    story = Story(home)
    home.house.capabilities.switch("gate", on=False)
    (line,) = story.written()
    assert line == "1 D01 SettingChanged key='capability.gate' value='off' since=11-22 00:00"
    path = home.folder / vault.VAULT
    before = path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()
    home.reopen()
    assert (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()) == before
