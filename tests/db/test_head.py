"""The note of the last line beside the file."""

import pytest

from carehome_app.db.connection import Store
from tests.builders import Home


def test_an_entry_that_is_on_disk_is_not_reported_as_lost_when_the_note_cannot_be_written(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_store: Store) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Store, "_write_head", full)

    home.measure("R001", "36.5")

    assert home.row("R001").cells[0].reading is not None  # type: ignore[union-attr]
