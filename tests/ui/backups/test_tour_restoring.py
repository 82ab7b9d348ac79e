"""The step of the tour that backs up and restores."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.home.opening import is_home
from carehome_app.tour.hands import Camera, Hands
from carehome_app.tour.restoring import tour_restoring
from tests.builders import Home


@pytest.mark.rest
def test_a_backup_is_made_and_restored_by_keys(home: Home, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    tour_restoring(window, Hands(window), Camera(window, tmp_path), tmp_path / "restored")
    assert is_home(tmp_path / "restored")
    assert sorted(one.name for one in tmp_path.glob("*.png")) == [
        "01-backups.png",
        "02-backup-restored.png",
    ]
