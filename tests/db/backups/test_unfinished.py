"""What is being made does not count until it is whole, and nothing of it stays when it fails."""

from pathlib import Path

import pytest

from carehome_app.db.backups.backup import unfinished


def begin_and_fail(into: Path, *, locked: bool) -> None:
    with unfinished(into, locked=locked) as part:
        assert part.parent == into
        (part / "half").write_bytes(b"half")
        raise OSError("no room")


@pytest.mark.parametrize("locked", [True, False])
def test_a_folder_for_it_is_made_with_those_above_and_is_gone_when_it_fails(
    tmp_path: Path, locked: bool
) -> None:
    into = tmp_path / "stick" / "backups"
    with pytest.raises(OSError, match="no room"):
        begin_and_fail(into, locked=locked)
    assert list(into.iterdir()) == []
