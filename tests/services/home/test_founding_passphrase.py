"""A home that is not made up needs a passphrase that is not soon guessed."""

from pathlib import Path

import pytest

from carehome_app.domain.errors import ShortPassphraseError
from carehome_app.services.home.opening import NewHome, found_home


def test_a_short_passphrase_begins_no_home(tmp_path: Path) -> None:
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="abc")  # noqa: S106

    with pytest.raises(ShortPassphraseError):
        found_home(tmp_path / "home", new)

    assert not (tmp_path / "home").exists()
