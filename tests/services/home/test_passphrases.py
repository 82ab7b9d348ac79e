"""A passphrase that is soon guessed opens no real home, and says why."""

from pathlib import Path

import pytest

from carehome_app.domain.errors import ShortPassphraseError
from carehome_app.domain.keys.errors import GuessedPassphraseError
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.home.passphrases import checked_passphrase

KNOWN = ("松鹤养老院", "0417", "吴强")


@pytest.mark.parametrize(
    "passphrase",
    [
        "12345678",
        "password",
        "aaaaaaaa",
        "carehome",
        "carehome2026",
        "yanglaoyuan",
        "5201314520",
        "woaini1314",
        "qwertyui",
        "松鹤养老院",
        "松鹤养老院2026",
        "0417041704170417",
    ],
)
def test_what_people_try_first_is_refused(passphrase: str) -> None:
    with pytest.raises((GuessedPassphraseError, ShortPassphraseError)):
        checked_passphrase(passphrase, KNOWN)


@pytest.mark.parametrize(
    "passphrase",
    [
        "plum kettle ferry noon",
        "青山 纽扣 十七 船票",
        "tR7-winter-lamp",
        "x" + "青" * 3 + "Kd92-船",
        "K9-青船x七w",
    ],
)
def test_words_that_have_nothing_to_do_with_each_other_are_taken(passphrase: str) -> None:
    assert checked_passphrase(passphrase, KNOWN) == passphrase


def test_seven_letters_are_short_whatever_they_are() -> None:
    with pytest.raises(ShortPassphraseError):
        checked_passphrase("K9-青船x七", KNOWN)


def test_a_real_home_is_not_founded_with_one_and_its_folder_is_for_nobody_else(
    tmp_path: Path,
) -> None:
    new = NewHome(name="松鹤", director="吴强", passphrase="password")  # noqa: S106
    with pytest.raises(GuessedPassphraseError):
        found_home(tmp_path / "home", new)
    good = NewHome(name="松鹤", director="吴强", passphrase="plum kettle ferry noon")  # noqa: S106
    close_home(found_home(tmp_path / "good", good))
    assert (tmp_path / "good").stat().st_mode & 0o077 == 0
    files = [one for one in (tmp_path / "good").iterdir() if one.is_file()]
    assert files
    assert all(one.stat().st_mode & 0o077 == 0 for one in files)
