"""A window that is closed begins nothing more and asks the closed record nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from carehome_app import app
from carehome_app.app import Program
from carehome_app.services.house import House
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.remembered import Remembered
from tests.builders import Home, build_home
from tests.ui.made_up_pages import MADE_UP


def waiting(window: MainWindow) -> list[QTimer]:
    """Return the clocks of a window that still run and strike once."""
    return [one for one in window.findChildren(QTimer) if one.isActive() and one.isSingleShot()]


def test_what_waits_to_begin_ends_with_the_window(
    qtbot: QtBot, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "PAGES", MADE_UP)
    program = Program(home.house, "en", Remembered(tmp_path / "remembered.json"))
    qtbot.addWidget(program.window)
    assert {one.interval() for one in waiting(program.window)} >= {app.BACKED_UP_FROM}
    program.window.close()
    assert app.BACKED_UP_FROM not in {one.interval() for one in waiting(program.window)}


def test_a_backup_that_ends_with_the_window_asks_the_closed_record_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    home = build_home(tmp_path / "home")
    window = app.make_window(House(home.desk), "en", MADE_UP)
    qtbot.addWidget(window)
    window.show()
    window.backups.back_up_now()
    window.close()
    home.close()
    assert window.backups.is_idle
    assert [one.name for one in (home.folder / "backups").glob("2026-*")] != []
    # A delivery that still came would be asked of a record that is closed, and fail the test.
    QApplication.processEvents()


def test_whoever_closes_it_while_a_backup_is_made_is_told_and_it_closes_by_itself(
    qtbot: QtBot, home: Home
) -> None:
    window = app.make_window(House(home.desk), "en", MADE_UP)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.backups.back_up_now()
    window.quit()
    assert window.isVisible()
    line = window.findChild(QLabel, "closing")
    assert line is not None
    assert "closes by itself" in line.text()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.backups.is_idle
    assert len(home.house.backing_up.made()) == 1


def test_closed_once_more_it_goes_at_once(qtbot: QtBot, home: Home) -> None:
    window = app.make_window(House(home.desk), "en", MADE_UP)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.backups.back_up_now()
    for _ in range(2):
        window.quit()
    assert not window.isVisible()
    assert len(home.house.backing_up.made()) == 1


@pytest.mark.usefixtures("qapp")
def test_nobody_hears_of_work_that_ended_with_the_program() -> None:
    background = Background()
    heard: list[object] = []
    background.run(background, lambda: 1, done=heard.append, failed=heard.append)
    background.finish()
    QApplication.processEvents()
    assert heard == []
    assert background.is_idle
