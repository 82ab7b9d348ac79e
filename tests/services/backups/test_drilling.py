"""The weekly drill says what it found, and nothing where it cannot be done."""

from pathlib import Path

import pytest

from carehome_app.db.file.reading import ReadingStore
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import StorageProblemError
from carehome_app.services.backups.drilling import Drill
from tests.builders import Home


def test_a_home_that_is_only_looked_at_has_no_drill(home: Home) -> None:
    home.house.backing_up.job(Why.ASKED).run()
    store = home.desk.store
    home.desk.store = ReadingStore(home.folder, store.key)
    assert home.house.backing_up.drill() is None
    home.desk.store.close()
    home.desk.store = store
    assert home.house.backing_up.drill() is not None


def test_a_drill_that_finds_no_room_is_a_sentence(home: Home, tmp_path: Path) -> None:
    made = home.house.backing_up.job(Why.ASKED).run().backup
    taken = tmp_path / "a file"
    taken.write_text("here already")
    with pytest.raises(StorageProblemError):
        Drill(made, home.desk.store.key, taken, home.clock()).run()
