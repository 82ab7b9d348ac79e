"""A window that was closed, and a look into the past that ended, leave nothing behind."""

import gc
import os
import sys
import tempfile
import time
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from carehome_app import app
from carehome_app.app import Program, make_window
from carehome_app.db.file.disk import sweep_written
from carehome_app.db.journal.past import PREFIX, PastStore, sweep
from carehome_app.i18n import in_english
from carehome_app.services.house import House
from carehome_app.ui.history.past_window import LookingBack, PastWindow
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.foot_line import FootLine
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.subjects import PAGES
from tests.builders import Home, templates
from tests.ui.keyboard import press
from tests.ui.of_every_page import switch_every_page_on

MINUTE = 60 * 20
"""Looks, one each 50 milliseconds: what is waited for may take a minute."""


def counted() -> tuple[int, int]:
    """Return how many windows and houses there are, after everything unused went."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    every = gc.get_objects()
    return (
        sum(isinstance(one, MainWindow) for one in every),
        sum(type(one) is House for one in every),
    )


def left_over() -> set[Path]:
    return set(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates()  # homes of later tests are copies of what lies there: not in a folder that goes
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))


@pytest.mark.rest
def test_ten_changes_of_language_leave_one_window(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    """Every page was made in the first of them, of every part of the program."""
    home.sign_in("D01")
    switch_every_page_on(home.house)
    before = counted()
    program = Program(home.house, "en", Remembered(tmp_path / "remembered.json"))
    pages = [spec.name for spec in PAGES]
    for _ in range(5):
        for language in ("zh", "en"):
            program.speak(language)
            for page in pages:
                program.window.show_page(page)
            pages = ["round", "today", "follow_up"]
    assert counted()[0] == before[0] + 1
    qtbot.addWidget(program.window)


@pytest.mark.usefixtures("qapp")
def test_a_window_that_goes_with_the_last_word_takes_its_line_with_it() -> None:
    """What was told as it closed kept the line at the bottom, and all texts of the language."""
    line = FootLine(in_english)
    line.tell("The round is kept.")
    line.deleteLater()
    QCoreApplication.sendPostedEvents(line, QEvent.Type.DeferredDelete)
    left = weakref.ref(line)
    del line
    counted()
    assert left() is None


@pytest.mark.rest
def test_what_is_typed_and_not_kept_is_said_before_another_language_takes_it(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    program = Program(home.house, "en", Remembered(tmp_path / "remembered.json"))
    first = program.window
    qtbot.waitUntil(first.isActiveWindow)
    told: list[str] = []
    first.context.events.told.connect(told.append)
    first.show_page("round")
    press("36")
    first.show_page("settings")
    settings = first.page
    assert isinstance(settings, SettingsPage)
    settings.home.languages.choose("zh")
    qtbot.waitUntil(lambda: bool(told))
    assert "Choose the language once more" in told[-1]
    assert program.window is first
    assert first.page is not settings, "what is typed is shown"
    assert settings.home.languages.code() == "en"
    settings.home.languages.choose("zh")
    qtbot.waitUntil(lambda: program.window.context.language == "zh")
    assert not isValid(first)
    qtbot.addWidget(program.window)


@pytest.mark.rest
def test_ten_looks_into_the_past_leave_one_window_and_one_house(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    looking = looking_back(window)
    before = counted()
    for _ in range(10):
        window.context.events.as_of_requested.emit(home.clock())
        qtbot.waitUntil(lambda: looking.past is not None)
        looking.leave(False)
    assert counted() == before
    assert left_over() == set()


def test_who_types_keeps_the_keyboard_when_the_past_is_ready(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    looking = looking_back(window)
    window.show_page("round")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    window.context.events.as_of_requested.emit(home.clock())
    press("36")
    qtbot.waitUntil(lambda: window.findChild(QLabel, "asOfReady") is not None)

    assert looking.past is None
    press("5", Qt.Key.Key_Return)
    assert home.row("R001").cells[0].reading is not None  # type: ignore[union-attr]
    button = window.findChild(QPushButton, "showPast")
    assert button is not None
    button.click()
    assert isinstance(looking.past, PastWindow)
    looking.leave(False)


def test_a_look_that_is_ready_goes_with_the_program(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.context.events.as_of_requested.emit(home.clock())
    window.context.background._pool.waitForDone()
    window.close()
    assert left_over() == set()


def test_what_a_program_that_died_left_is_swept_and_what_another_looks_at_stays() -> None:
    dead, alive = PastStore(), PastStore()
    dead.conn.close()
    dead._lock.release()
    assert sweep() == 1
    assert left_over() == {alive.folder}
    alive.close()


@pytest.mark.rest
def test_a_start_sweeps_what_a_program_that_died_left(
    qapp: QApplication, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead, young = PastStore(), gc.get_threshold()
    dead.conn.close()
    dead._lock.release()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the end of a program sets it back
    monkeypatch.setattr(app, "PAINTED_BY", 0)
    program = Program(home.house, "en", Remembered(tmp_path / "remembered.json"))
    assert left_over() == {dead.folder}

    looks = iter(range(MINUTE))

    def ends() -> None:
        if not left_over() or next(looks, None) is None:
            qapp.exit(0)  # `quit` would be heard once more after the window is closed

    looking = QTimer(program.window, interval=50)
    looking.timeout.connect(ends)
    looking.start()
    try:
        program.run()
    finally:
        gc.set_threshold(*young)
        program.leave()
    assert left_over() == set()


def test_folders_a_killed_program_was_writing_in_are_swept_after_an_hour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, new = 4000, 0
    ages = {"carehome-form-1": old, "carehome-print-2": old, "carehome-form-3": new}
    for name, age in ages.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "names.xml").write_text("王秀英")
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    (tmp_path / "others").mkdir()
    os.utime(tmp_path / "others", (0, 0))
    sweep_written()
    left = {one.name for one in tmp_path.iterdir()}
    assert left & {*ages, "others"} == {"carehome-form-3", "others"}


def looking_back(window: MainWindow) -> LookingBack:
    found = window.findChild(LookingBack)
    assert found is not None
    return found
