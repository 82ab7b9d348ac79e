"""The program opens by itself on this computer, and fills its screen, where that is wanted."""

import plistlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window, show_on_screen
from carehome_app.ui.home.autostart import Autostart, command
from carehome_app.ui.settings.this_computer import ThisComputer
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.style.look import Look
from tests.builders import Home


def test_on_linux_it_is_an_entry_of_the_desktop(tmp_path: Path) -> None:
    kept = Autostart("linux", tmp_path / "autostart")
    assert not kept.is_on()
    kept.turn(on=True)
    entry = (tmp_path / "autostart" / "carehome.desktop").read_text("utf-8")
    assert entry.startswith("[Desktop Entry]\n")
    assert f"Exec={command()[0]}" in entry
    assert f"TryExec={command()[0]}\n" in entry, "a removed program is passed over"
    assert kept.is_on()
    kept.turn(on=False)
    kept.turn(on=False)
    assert not kept.is_on()
    assert list((tmp_path / "autostart").iterdir()) == []


def test_on_a_mac_it_is_an_agent(tmp_path: Path) -> None:
    kept = Autostart("darwin", tmp_path)
    kept.turn(on=True)
    (file,) = tmp_path.iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == command()
    assert agent["RunAtLoad"] is True


def test_hands_in_a_test_never_turn_it_on_for_somebodys_computer(
    qtbot: QtBot, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREHOME_AUTOSTART", str(tmp_path / "instead"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "usual"))
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    part = ThisComputer(window.context)
    qtbot.addWidget(part)
    part.by_itself.click()
    assert part.by_itself.isChecked()
    assert (tmp_path / "instead" / "carehome.desktop").exists()
    assert not (tmp_path / "usual").exists()


def test_packed_for_windows_it_is_the_program_without_a_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "carehome.exe"))
    assert command() == [str(tmp_path / "carehome.exe")]
    (tmp_path / "carehome-window.exe").touch()
    assert command() == [str(tmp_path / "carehome-window.exe")]


def test_a_box_tells_how_it_is_and_turns_it(qtbot: QtBot, home: Home, tmp_path: Path) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    kept = Autostart("linux", tmp_path)
    part = ThisComputer(window.context, kept)
    qtbot.addWidget(part)
    assert not part.by_itself.isChecked()
    part.by_itself.click()
    assert kept.is_on()
    part.by_itself.click()
    assert not kept.is_on()


def test_where_it_cannot_be_written_the_box_says_why(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file, no folder", "utf-8")
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    part = ThisComputer(window.context, Autostart("linux", tmp_path / "taken"))
    qtbot.addWidget(part)
    part.by_itself.click()
    assert not part.by_itself.isChecked()
    assert part.trouble.text().startswith("This computer does not allow that: ")


@pytest.mark.parametrize("full", [True, False])
def test_the_whole_screen_is_filled_at_once_and_at_the_next_start(
    qtbot: QtBot, home: Home, tmp_path: Path, full: bool
) -> None:
    remembered = Remembered(tmp_path / "remembered.json")
    remembered.keep_screen(full=not full)
    look = Look(full_screen=remembered.full_screen)
    window = make_window(home.house, "en", look=look)
    qtbot.addWidget(window)
    show_on_screen(window, look)
    part = ThisComputer(window.context, Autostart("linux", tmp_path / "autostart"))
    qtbot.addWidget(part)

    def fill() -> None:
        remembered.keep_screen(full=look.full_screen)
        show_on_screen(window, look)

    look.screen_filled.connect(fill)
    part.whole_screen.click()

    assert bool(window.windowState() & Qt.WindowState.WindowFullScreen) is full
    assert Remembered(tmp_path / "remembered.json").full_screen is full
