"""In between two whole backups only what is new is copied, and a whole home is made of both."""

import io
import shutil
from pathlib import Path
from secrets import token_hex

import pytest
from PIL import Image

from carehome_app.db import subjects
from carehome_app.db.backups.backup import ADDED, BACKUPS, backup_at, backups_in, without_base
from carehome_app.db.file.connection import FILE, Store
from carehome_app.domain.backups.errors import BaseGoneError, NotProvenError
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.services.backups.restoring import Restored, Restoring, key_of, restore
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.pictures import Prepared, prepare
from tests.builders import PASSPHRASE, Home, build_home
from tests.busy_home import live
from tests.decrypted import decrypted
from tests.erased import UNIQUE, issue, leave_and_wait, unlike_others

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
OWN = {"this_desk", "stations", "joinings", "contradictions", "forks"}
"""What a restored record says of itself: it goes on at a desk of its own."""


def back_up(home: Home, why: Why = Why.HOUR) -> Backup:
    home.clock.advance(minutes=1)
    return home.house.backing_up.job(why).run().backup


def restored(home: Home, made: Backup, target: Path) -> Restored:
    key = key_of(made.folder, PASSPHRASE)
    return restore(Restoring(backup=made.folder, target=target, key=key, clock=home.clock))


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of every table but those in which a restored record differs by nature."""
    return {
        table: store.query(
            f"SELECT * FROM {table} ORDER BY 1, 2"
            if table != "journal"
            else "SELECT * FROM journal WHERE station = 1 ORDER BY number"
        )
        for (table,) in store.query(_TABLES)
        if table not in OWN
    }


def all_of(home: Home, folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what a restored record holds, once it opens without a warning and verifies."""
    desk = open_home(folder, PASSPHRASE, home.clock)
    desk.actor = home.desk.actor
    assert desk.warning is None
    assert House(desk).verifying.verify().problems == ()
    found = rows(desk.store)
    close_home(desk)
    return found


def test_a_home_made_of_both_holds_everything_that_the_home_held(
    home: Home, tmp_path: Path
) -> None:
    first = back_up(home)
    live(home)
    issue(home, "daily", "x" * 5000)
    home.sign_in("D01")
    home.house.accounts.set_pin(home.person("S001").id, "471193")
    then = rows(home.desk.store)
    made = back_up(home)
    assert made.base == first
    home.measure("R001", "36.9")
    done = restored(home, made, tmp_path / "new")
    assert (done.missing, done.backup.lines) == (1, made.lines)
    assert all_of(home, tmp_path / "new") == then


def test_what_is_new_is_small_however_long_the_record_is(home: Home) -> None:
    live(home)
    issue(home, "daily", token_hex(300_000))
    whole = back_up(home)
    home.measure("R002", "36.5")
    one = back_up(home)
    assert one.size < whole.size / 10
    assert not (one.folder / FILE).exists()
    issue(home, "monthly", token_hex(300_000))
    assert back_up(home).size > 300_000


def photograph() -> Prepared:
    """Return one that no packing makes smaller."""
    out = io.BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(out, "JPEG")
    return prepare("noise.jpg", out.getvalue())


def test_a_photograph_is_written_once_and_is_there_again(home: Home, tmp_path: Path) -> None:
    faults = home.house.inspections.faults
    before, after = photograph(), photograph()
    number = faults.find(NewFault(place="楼梯", words="堆放纸箱"), [before])
    whole = back_up(home)
    home.measure("R002", "36.5")
    assert back_up(home).size < len(before.content) / 10 < whole.size, "it is in the whole one"
    given = Assignment(responsible=home.subject("S001"))
    faults.assign(faults.fault(number), given)
    faults.rectify(faults.fault(number), "纸箱已清走", photos=[after])
    made = back_up(home)
    assert len(after.content) < made.size < len(after.content) * 1.5, "only the new one is added"
    restored(home, made, tmp_path / "new")
    desk = open_home(tmp_path / "new", PASSPHRASE, home.clock)
    desk.actor = home.desk.actor
    house = House(desk)
    kept = house.inspections.photographs.of(house.inspections.faults.fault(number))
    assert [house.inspections.photographs.pixels(one) for one in kept] == [
        before.content,
        after.content,
    ]
    close_home(desk)


def test_only_a_day_stands_on_a_whole_one_and_who_asks_for_one_gets_it_whole(home: Home) -> None:
    assert back_up(home, Why.ROUND).base is None
    assert back_up(home, Why.ROUND).base is not None
    assert back_up(home, Why.START).base is None
    assert back_up(home, Why.ASKED).base is None
    home.clock.advance(hours=23)
    assert back_up(home).base is not None
    assert home.house.backing_up.due() is None
    home.clock.advance(hours=1)
    assert home.house.backing_up.due() is Why.START
    assert back_up(home).base is None


def test_without_the_whole_one_it_is_none_and_says_what_is_needed(
    home: Home, tmp_path: Path
) -> None:
    whole = back_up(home)
    made = back_up(home)
    alone = tmp_path / "stick" / made.folder.name
    shutil.copytree(made.folder, alone)
    assert backups_in(tmp_path / "stick") == []
    with pytest.raises(BaseGoneError, match=whole.folder.name):
        backup_at(alone)
    # Under whatever name it lies beside it.
    shutil.copytree(whole.folder, tmp_path / "stick" / "whole")
    assert backup_at(alone).lines == made.lines
    assert restored(home, backup_at(alone), tmp_path / "new").problems == ()


def test_the_second_folder_gets_the_whole_one_once(home: Home, tmp_path: Path) -> None:
    back_up(home)
    stick = tmp_path / "stick"
    stick.mkdir()
    home.house.backing_up.set_second_folder(str(stick))
    for _ in range(2):
        home.measure_everybody()
        home.next_round()
        back_up(home)
    (there,) = stick.iterdir()
    assert [one.base is None for one in backups_in(there)] == [True, False, False]
    done = restored(home, backups_in(there)[-1], tmp_path / "new")
    assert all_of(home, tmp_path / "new")["entries"] == rows(home.desk.store)["entries"]
    assert done.problems == ()


def test_a_part_of_it_that_rotted_is_not_restored(home: Home, tmp_path: Path) -> None:
    whole = back_up(home)
    home.measure("R001", "36.5")
    made = back_up(home)
    for path in (made.folder / ADDED, whole.folder / FILE):
        content = path.read_bytes()
        path.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
        with pytest.raises(NotProvenError):
            restored(home, made, tmp_path / "new")
        path.write_bytes(content)
    assert restored(home, made, tmp_path / "new").problems == ()


def test_after_another_file_key_a_whole_one_is_made(home: Home) -> None:
    back_up(home)
    home.sign_in("D01")
    home.change_file_key()
    assert back_up(home).base is None


def test_a_record_that_contradicts_the_whole_one_stands_on_none(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    shutil.copytree(home.folder, tmp_path / "older")
    home.measure("R001", "36.5")
    back_up(home)
    home.close()
    shutil.copytree(home.folder / BACKUPS, tmp_path / "older" / BACKUPS)
    older = build_home(tmp_path / "other")
    older.close()
    desk = open_home(tmp_path / "older", PASSPHRASE, home.clock)
    home.desk, home.house = desk, House(desk)
    assert back_up(home).base is None
    home.close()


def test_who_was_erased_since_the_whole_one_does_not_come_back(home: Home, tmp_path: Path) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    back_up(home)
    home.house.erasing.erase(subject)
    made = back_up(home)
    assert made.base is not None
    done = restored(home, made, tmp_path / "new")
    assert done.problems == ()
    assert UNIQUE.encode() not in decrypted(done.folder, home.desk.store.key)


def test_the_weekly_drill_tries_both(home: Home) -> None:
    back_up(home)
    home.measure("R001", "36.5")
    made = back_up(home)
    drill = home.house.backing_up.drill()
    assert drill is not None
    assert drill.run().lines == made.lines
    assert home.house.backing_up.notes().drill_ok


def test_every_table_that_no_line_makes_is_in_it(home: Home, tmp_path: Path) -> None:
    back_up(home)
    made = back_up(home)
    shutil.copyfile(made.folder / ADDED, tmp_path / FILE)
    store = Store(tmp_path, home.desk.store.key)
    there = {name for (name,) in store.query(_TABLES)}
    store.close()
    assert there == {"journal", *subjects.local_tables()} - {"_sqlite_migrations"}


def test_what_is_new_since_a_whole_one_that_is_gone_goes_after_thirty_days(home: Home) -> None:
    whole = back_up(home, Why.ASKED)
    home.measure("R001", "36.5")
    part = back_up(home)
    assert part.base is not None
    assert without_base(home.folder / BACKUPS) == []
    shutil.rmtree(whole.folder)
    assert [one.folder for one in without_base(home.folder / BACKUPS)] == [part.folder]
    home.clock.advance(days=29)
    back_up(home, Why.ASKED)
    assert part.folder.exists()
    home.clock.advance(days=1)
    back_up(home, Why.ASKED)
    assert not part.folder.exists()
