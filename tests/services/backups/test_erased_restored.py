"""A backup made before an erasure brings nobody back."""

from pathlib import Path

import pytest

from carehome_app.db import reports
from carehome_app.domain.backups.kept import Why
from carehome_app.services.backups.restoring import Restored, Restoring, key_of, restore
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home
from tests.decrypted import decrypted
from tests.erased import UNIQUE, issue, leave_and_wait, unlike_others


@pytest.fixture
def lived(home: Home) -> Home:
    """A home in which much happened; the director acts."""
    return unlike_others(home)


def restored(home: Home, target: Path, damaged: Path | None) -> Restored:
    (made, *_older) = home.house.backing_up.made()
    key = key_of(made.folder, PASSPHRASE)
    return restore(
        Restoring(backup=made.folder, target=target, key=key, damaged=damaged, clock=home.clock)
    )


def test_with_the_lines_after_it_the_erasure_is_done_again(lived: Home, tmp_path: Path) -> None:
    subject = leave_and_wait(lived, "R003")
    lived.house.backing_up.job(Why.ASKED).run()
    lived.clock.advance(minutes=1)
    lived.house.erasing.erase(subject)
    done = restored(lived, tmp_path / "new", lived.folder)
    assert done.problems == ()
    desk = open_home(done.folder, PASSPHRASE, lived.clock)
    desk.actor = lived.desk.actor
    assert House(desk).verifying.verify().problems == ()
    assert UNIQUE.encode() not in decrypted(done.folder, desk.store.key)
    assert subject not in {one.id for one in desk.stays}
    close_home(desk)


def test_a_restored_erasure_takes_the_same_documents_and_leaves_the_later_ones(
    lived: Home, tmp_path: Path
) -> None:
    (of_stay,) = lived.house.papers.issuing.issued()
    subject = leave_and_wait(lived, "R003")
    lived.sign_in("S003")
    later = issue(lived, "staff", "y" * 50)
    lived.sign_in("D01")
    lived.house.backing_up.job(Why.ASKED).run()
    lived.clock.advance(minutes=1)
    lived.house.erasing.erase(subject)
    done = restored(lived, tmp_path / "new", lived.folder)
    desk = open_home(done.folder, PASSPHRASE, lived.clock)
    assert reports.document(desk.store, later.sha256) == b"y" * 50
    with pytest.raises(KeyError):
        reports.document(desk.store, of_stay.sha256)
    close_home(desk)


def test_without_them_the_erasure_is_lost_too_and_can_be_done_anew(
    lived: Home, tmp_path: Path
) -> None:
    subject = leave_and_wait(lived, "R003")
    lived.house.backing_up.job(Why.ASKED).run()
    lived.clock.advance(minutes=1)
    lived.house.erasing.erase(subject)
    done = restored(lived, tmp_path / "new", None)
    desk = open_home(done.folder, PASSPHRASE, lived.clock)
    desk.actor = lived.desk.actor
    house = House(desk)
    assert subject in {one.person.id for one in house.keeping.left()}
    house.erasing.erase(subject)
    assert house.verifying.verify().ok
    close_home(desk)
