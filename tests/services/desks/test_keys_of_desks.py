"""Each desk has a key file of its own: a change of one is neither trouble nor proof elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from carehome_app.services.home.keys import new_code
from tests.builders import Home
from tests.services.desks.test_exchanging import exchange, joined

ANOTHER = "another passphrase"


@pytest.fixture
def other(home: Home, tmp_path: Path) -> Iterator[Home]:
    """A second desk of the home."""
    there = joined(home, tmp_path / "upstairs")
    yield there
    there.close()


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """Where the desks exchange."""
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def test_a_new_code_of_one_desk_is_no_unfinished_change_at_another(
    home: Home, other: Home, share: Path
) -> None:
    home.sign_in("D01")
    code = new_code()
    home.house.keys.set_recovery_code(code, code)
    exchange(share, home, other)
    other.reopen()
    assert other.desk.warning is None
    assert other.house.keys.owed_change() is None


def test_what_is_revoked_at_one_desk_is_said_where_it_still_opens_and_owed_there(
    home: Home, other: Home, share: Path
) -> None:
    assert other.house.keys.owed_change() is None
    home.sign_in("D01")
    home.house.keys.set_passphrase(ANOTHER)
    home.change_file_key()
    exchange(share, home, other)
    other.reopen()
    assert other.desk.warning is not None
    assert "revoked at another desk" in other.desk.warning.source
    assert home.house.keys.owed_change() is None
    assert other.house.keys.owed_change() is not None, "that file has still its old key"
    other.sign_in("D01")
    other.house.keys.set_passphrase(ANOTHER)
    other.change_file_key()
    other.reopen(ANOTHER)
    assert other.desk.warning is None
    assert other.house.keys.owed_change() is None
