"""Each desk has a key file of its own: a change of one is neither trouble nor proof elsewhere."""

from pathlib import Path

import pytest

from carehome_app.db.keys.rekeying import copy_with_new_key, put_in_place
from carehome_app.services.home.keys import new_code
from tests.builders import Home
from tests.services.desks.desks import bring
from tests.services.desks.test_exchanging import exchange

ANOTHER = "another passphrase"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """Where the desks exchange."""
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def test_a_new_code_of_one_desk_is_no_unfinished_change_at_another(
    home: Home, invited: Home, share: Path
) -> None:
    home.sign_in("D01")
    code = new_code()
    home.house.keys.set_recovery_code(code, code)
    exchange(share, home, invited)
    invited.reopen()
    assert invited.desk.warning is None
    assert invited.house.keys.owed_change() is None


def test_the_first_lines_of_a_desk_that_come_while_the_key_is_changed_are_in_the_new_file(
    home: Home, other: Home
) -> None:
    other.measure("R001", "38.8")
    new = copy_with_new_key(home.desk.store, lambda *_how_far: None)
    assert other.desk.card.station not in new.heads
    bring(other, home)
    assert put_in_place(home.desk.store, new)
    assert home.desk.store.heads() == other.desk.store.heads()
    assert home.house.verifying.verify().ok


def test_what_is_revoked_at_one_desk_is_said_where_it_still_opens_and_owed_there(
    home: Home, invited: Home, share: Path
) -> None:
    assert invited.house.keys.owed_change() is None
    home.sign_in("D01")
    home.house.keys.set_passphrase(ANOTHER)
    home.change_file_key()
    exchange(share, home, invited)
    invited.reopen()
    assert invited.desk.warning is not None
    assert "revoked at another desk" in invited.desk.warning.source
    assert home.house.keys.owed_change() is None
    assert invited.house.keys.owed_change() is not None, "that file has still its old key"
    invited.sign_in("D01")
    invited.house.keys.set_passphrase(ANOTHER)
    invited.change_file_key()
    invited.reopen(ANOTHER)
    assert invited.desk.warning is None
    assert invited.house.keys.owed_change() is None
