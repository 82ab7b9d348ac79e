"""The file gets another key while people type: nothing that was kept meanwhile is lost."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS
from carehome_app.db.journal import journal
from carehome_app.db.keys import vault
from carehome_app.db.keys.vault import DRAFT
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.errors import BackupUnderWayError
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import NotOursError
from carehome_app.domain.keys.errors import ErasedMeanwhileError
from carehome_app.domain.keys.events import FileKeyChanged
from carehome_app.services.backups.restoring import Restoring, restore
from carehome_app.services.home.file_key import FileKeyChange, FileKeyDroppedError
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import FOUNDER, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home
from tests.decrypted import decrypted

ANOTHER = "another passphrase"


@pytest.fixture
def home(home: Home) -> Home:
    """A home with some history, whose director acts."""
    home.history("R001", "36.5", "36.8", days=3)
    home.sign_in("D01")
    return home


def heard(done: int, whole: int) -> None:
    assert 0 <= done <= whole == 100


def ready(home: Home) -> FileKeyChange:
    change = home.house.keys.file_key_change()
    change.make_ready(heard)
    return change


def refs(home: Home) -> set[object]:
    return {line.ref for line in journal.raw_lines(home.desk.store)}


def is_sound(home: Home) -> bool:
    return home.house.verifying.verify().problems == ()


def test_what_is_kept_while_the_copy_is_made_stands_in_the_new_file(
    home: Home, tmp_path: Path
) -> None:
    shutil.copy(home.folder / vault.VAULT, tmp_path / "old.json")
    change, before = ready(home), home.desk.store.key
    home.measure("R002", "38.8")
    code = new_code()
    home.house.keys.set_recovery_code(code, code)
    home.admit("R099", "欧阳一", "501-1")
    kept = refs(home)
    assert change.take_up()
    assert home.desk.store.key != before
    assert kept < refs(home)
    home.measure("R003", "36.4")
    home.reopen(None, recovery=code)
    assert kept < refs(home)
    assert home.person("R099").name == "欧阳一"
    assert is_sound(home)
    assert not (home.folder / DRAFT).exists()
    home.close()
    shutil.copy(tmp_path / "old.json", home.folder / vault.VAULT)
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE)


def test_a_passphrase_changed_while_the_copy_is_made_opens_the_new_file(home: Home) -> None:
    change = ready(home)
    home.house.keys.set_passphrase(ANOTHER)
    assert change.take_up()
    assert not home.house.keys.owes_file_key()
    home.reopen(ANOTHER)


def test_kept_reports_and_what_no_line_makes_come_along(home: Home) -> None:
    change = ready(home)
    issued = home.issue()
    was = home.house.papers.issuing.document(issued)
    mark = home.desk.store.query("SELECT mark, untold FROM this_desk")
    assert change.take_up()
    assert home.house.papers.issuing.document(issued) == was
    assert home.desk.store.query("SELECT mark, untold FROM this_desk") == mark
    assert is_sound(home)


def test_after_an_erasure_the_copy_is_made_anew_since_it_remembers(home: Home) -> None:
    person = home.person("R004")
    home.clock.advance(minutes=1)
    home.house.people.discharge(person)
    home.clock.advance(days=6 * 366)
    change = ready(home)
    home.house.erasing.erase(person.id)
    before = home.desk.store.key
    with pytest.raises(ErasedMeanwhileError):
        change.take_up()
    change.drop()
    assert home.desk.store.key == before
    home.change_file_key()
    assert person.name.encode() not in decrypted(home.folder, home.desk.store.key)
    assert is_sound(home)


def test_while_somebody_reads_the_old_file_it_is_taken_up_later(home: Home) -> None:
    change = ready(home)
    reader = home.desk.store.again()
    reader.query("SELECT count(*) FROM journal")
    before = (home.folder / vault.VAULT).read_bytes()
    assert not change.take_up()
    assert (home.folder / vault.VAULT).read_bytes() == before
    home.measure("R002", "36.6")
    reader.close()
    assert change.take_up()
    home.measure("R003", "36.6")
    assert is_sound(home)


def test_nobody_backs_up_meanwhile_and_everybody_afterwards(home: Home) -> None:
    change = ready(home)
    with pytest.raises(BackupUnderWayError):
        home.house.backing_up.job(Why.ASKED).run()
    assert change.take_up()
    home.house.backing_up.job(Why.ASKED).run()


def test_one_that_is_dropped_on_the_way_leaves_everything_as_it_was(home: Home) -> None:
    change, before = home.house.keys.file_key_change(), home.desk.store.key

    def closes(done: int, _whole: int) -> None:
        if done >= 50:
            change.drop()

    with pytest.raises(FileKeyDroppedError):
        change.make_ready(closes)
    assert home.desk.store.key == before
    assert not (home.folder / DRAFT).exists()
    home.house.backing_up.job(Why.ASKED).run()
    assert (home.folder / BACKUPS).exists()


def test_what_a_revocation_owes_is_taken_up_by_the_next_start_in_the_programs_name(
    home: Home,
) -> None:
    assert home.house.keys.owed_change() is None
    home.house.keys.set_passphrase(ANOTHER)
    change = home.house.keys.owed_change()
    assert change is not None
    change.make_ready(heard)
    # The power goes: nobody takes it up, and what is left of it goes at the next opening.
    home.reopen(ANOTHER)
    assert not (home.folder / DRAFT).exists()
    change = home.house.keys.owed_change()
    assert change is not None
    change.make_ready(heard)
    assert change.take_up()
    assert home.house.keys.owed_change() is None
    (line,) = [
        one for one in journal.lines(home.desk.store) if isinstance(one.event, FileKeyChanged)
    ]
    assert line.by == 0


def test_a_clock_that_jumped_takes_nothing_up(home: Home) -> None:
    from msgspec.structs import replace

    home.house.keys.set_passphrase(ANOTHER)
    home.desk.__dict__["card"] = replace(home.desk.card, demo=False)
    home.clock.advance(hours=24 * 60)
    assert home.house.keys.owed_change() is None
    home.clock.set(home.clock() - timedelta(days=60))
    assert home.house.keys.owed_change() is not None


def test_a_restored_file_has_the_key_of_then_and_owes_another(home: Home, tmp_path: Path) -> None:
    made = home.house.backing_up.job(Why.ASKED).run().backup
    key = home.desk.store.key
    home.house.keys.set_passphrase(ANOTHER)
    home.change_file_key()
    assert home.house.keys.owed_change() is None
    back = tmp_path / "restored"
    restore(
        Restoring(
            backup=made.folder,
            target=back,
            key=key,
            clock=home.clock,
            damaged=home.folder,
            rest_key=home.desk.store.key,
        )
    )
    home.close()
    home.desk = open_home(back, PASSPHRASE, home.clock)
    home.desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
    assert House(home.desk).keys.owed_change() is not None
