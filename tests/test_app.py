"""The program as a whole: its start, its one window per home, its language."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from carehome_app import app
from carehome_app.app import Program, SignedInAs, open_window
from carehome_app.domain.errors import ClockMovedError, UnknownPersonError
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.ui.accounts.sign_in_page import SignInPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.one_window import FILE, Raising, ask_to_come_up
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.style.look import column_widths
from carehome_app.ui.style.windows import windows
from tests.builders import PASSPHRASE, Home, MovableClock, build_home, found
from tests.house_rules import ROOT
from tests.ui.made_up_pages import MADE_UP

HEAVY = ("sqlite_utils", "numpy", "matplotlib", "typst", "pypdfium2", "openpyxl", "pypinyin")
LATER = (
    "carehome_app.services.reports",
    "carehome_app.services.history.as_of",
    "carehome_app.services.desks.exchanging",
    "carehome_app.services.pictures",
)
"""What no sheet needs, with a hundred modules behind it; often only a type led there."""
FIGURES = """
import json, sys
from importlib import import_module
from pathlib import Path
from carehome_app import app
from carehome_app.ui.style.windows import windows
from PySide6.QtCore import QTimer

def painted():
    window = next(one for one in windows()
                  if isinstance(one, app.MainWindow))
    for name in (*app.SOON, *app.BADGES):
        import_module(name)
    before = set(sys.modules)
    window.show_waiting()
    print(json.dumps(sorted(set(sys.modules) - before)))
    window.close()

show = app.MainWindow.show
def shown(window):
    show(window)
    QTimer.singleShot(0, painted)
app.MainWindow.show = shown
sys.exit(app.open_window(Path(sys.argv[1]), language="zh", signed=app.SignedInAs("S003")))
"""
KEEPING = """
import json, sys
from datetime import datetime
from importlib import import_module
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from carehome_app import app
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House

folder, words, now = sys.argv[1:]
desk = open_home(Path(folder), words, lambda: datetime.fromisoformat(now))
desk.actor = Actor(desk.stays[-1].id, "", Role.NURSE)
program = app.application()
window = app.make_window(House(desk), "zh")
window.show()
window.activateWindow()
program.processEvents()
for name in app.SOON:
    import_module(name)
before, heads = set(sys.modules), desk.store.heads()
for key in (Qt.Key.Key_3, Qt.Key.Key_6, Qt.Key.Key_5, Qt.Key.Key_Return):
    QTest.keyClick(program.focusWidget(), key)
app._show_level(window)
kept = desk.store.heads() != heads
print(json.dumps({"kept": kept, "imported": sorted(set(sys.modules) - before)}))
window.close()
"""
AT_REST = """
import sys
from importlib import import_module
from carehome_app import app
for spec in app.PAGES:
    spec.page()
for name in (*app.SOON, *app.LATER, *app.BADGES):
    import_module(name)
print(*({"email", "http.client", "ssl", "urllib.request", "xml.sax"} & set(sys.modules)))
"""
LOOK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from carehome_app import app
from carehome_app.ui.style.windows import windows

def painted():
    window = next(one for one in windows() if one.isWindow()
                  and isinstance(one, app.MainWindow))
    print(json.dumps({"loaded": sorted(sys.modules), "text": window.windowTitle()}))
    window.close()

show = app.MainWindow.show
def shown(window):
    show(window)
    window.grab()
    QTimer.singleShot(0, painted)
app.MainWindow.show = shown
sys.exit(app.open_window(Path(sys.argv[1]), language="zh", signed=app.SignedInAs("S003")))
"""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A home with the head nurse acting."""
    built = build_home(tmp_path / "home")
    yield built
    built.close()


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setattr(app, "PAGES", MADE_UP)


def start(*arguments: str) -> subprocess.Popen[str]:
    """Start Python on our code in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_nothing_heavy_is_imported_before_the_window_is_painted(tmp_path: Path) -> None:
    build_home(tmp_path / "home").close()
    started = start(LOOK, str(tmp_path / "home"))
    said, _ = started.communicate(timeout=60)
    assert started.returncode == 0
    seen = json.loads(said)
    assert seen["text"] == "松鹤养老院"
    assert [name for name in (*HEAVY, *LATER) if name in seen["loaded"]] == []


def test_a_window_in_which_all_is_imported_has_nothing_for_a_network() -> None:
    """One word of three letters had brought 33 modules, and what sends mail and asks the web."""
    started = start(AT_REST)
    said, _ = started.communicate(timeout=120)
    assert started.returncode == 0
    assert said.split() == []


def test_a_second_start_brings_the_first_window_up_and_ends(home: Home, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Raising(window, home.folder)
    window.showMinimized()
    second = start(
        "import sys; from pathlib import Path; from carehome_app.app import open_window;"
        "sys.exit(open_window(Path(sys.argv[1]), language='en'))",
        str(home.folder),
    )
    qtbot.waitUntil(lambda: second.poll() is not None)
    second.communicate()
    assert second.returncode == 0
    assert not window.isMinimized()
    assert not (home.folder / FILE).exists()


def test_a_program_that_does_not_answer_is_not_waited_for_long(tmp_path: Path) -> None:
    assert not ask_to_come_up(tmp_path, patience=0.1)
    assert not (tmp_path / FILE).exists()


SOME = 20
"""So many times Qt looked what else there is to do."""


@pytest.fixture
def program(home: Home, tmp_path: Path) -> Iterator[Program]:
    """The program as it runs, in English, without its loop."""
    running = Program(home.house, "en", Remembered(tmp_path / "remembered.json"))
    yield running
    running.window.close()
    running.window.deleteLater()
    sys.excepthook = sys.__excepthook__


def test_place_page_and_columns_are_there_at_the_next_start(
    program: Program, home: Home, tmp_path: Path
) -> None:
    program.window.showNormal()
    program.window.setGeometry(40, 60, 700, 500)
    program.window.show_page("people")
    column_widths()["people"] = {1: 210}
    place = program.window.geometry()
    program.window.close()
    column_widths().clear()

    home.house.signing_in.sign_out()
    again = Program(home.house, "en", Remembered(tmp_path / "remembered.json"))
    home.sign_in("S003")
    again.window.findChild(SignInPage).signed_in.emit()  # type: ignore[union-attr]
    assert again.window.page is not None
    assert again.window.page.objectName() == "people"
    assert again.window.geometry() == place
    assert column_widths()["people"] == {1: 210}
    column_widths().clear()
    again.window.close()
    again.window.deleteLater()


def test_another_language_shows_the_same_window_on_the_same_page(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    place = program.window.geometry()
    program.window.show_page("people")
    program.window.context.events.language_requested.emit("zh")
    assert program.window.context.language == "en", "nothing goes while something of it runs"
    qtbot.waitUntil(lambda: program.window.context.language == "zh")
    assert program.window.page is not None
    assert program.window.page.objectName() == "people"
    assert program.window.isVisible()
    assert program.window.geometry() == place
    assert Remembered(tmp_path / "remembered.json").language == "zh"


def test_the_window_before_goes_before_one_in_another_language_is_made(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two at once leave the process twice as large for good."""
    stands: list[bool] = []
    made, first = app.make_window, program.window

    def looked(*given: object, **more: object) -> MainWindow:
        stands.append(isValid(first))
        return made(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(app, "make_window", looked)
    program.speak("zh")
    assert stands == [False]


def test_a_language_that_is_chosen_in_the_running_program_does_not_end_it(
    program: Program, qapp: QApplication
) -> None:
    """Between the two windows there is none; that is not the end."""
    seen: list[str] = []

    def look() -> None:
        seen.append(program.window.context.language)
        if seen.count("zh") > SOME:
            qapp.exit(7)

    QTimer.singleShot(0, lambda: program.window.context.events.language_requested.emit("zh"))
    looking = QTimer(interval=0)
    looking.timeout.connect(look)
    looking.start()
    assert qapp.exec() == 7
    assert seen[-1] == "zh"


def closed_at_once(seen: list[MainWindow]) -> None:
    """Close the window as soon as it stands, noting it."""
    for widget in windows():
        if isinstance(widget, MainWindow) and widget.isVisible():
            seen.append(widget)
            widget.close()


def test_the_last_home_opens_again_by_itself(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr(app, "_own_folder", lambda kind: tmp_path / kind)
    build_home(tmp_path / "home").close()
    remembered = Remembered(tmp_path / "config" / "remembered.json")
    remembered.keep_home(tmp_path / "home")
    seen: list[MainWindow] = []
    QTimer.singleShot(0, lambda: closed_at_once(seen))
    assert open_window(None, language="en", signed=SignedInAs("S002")) == 0
    assert seen[0].windowTitle() == "松鹤养老院"


def test_trying_a_made_up_home_does_not_make_it_the_last_one(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr(app, "_own_folder", lambda kind: tmp_path / kind)
    build_home(tmp_path / "home").close()
    QTimer.singleShot(0, lambda: closed_at_once([]))
    assert open_window(tmp_path / "home", language="en") == 0
    assert Remembered(tmp_path / "config" / "remembered.json").home is None


def test_after_the_window_is_closed_the_home_can_be_opened_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    build_home(tmp_path / "home").close()
    QTimer.singleShot(0, lambda: closed_at_once([]))
    open_window(tmp_path / "home", language="en")
    home = found(tmp_path / "other")
    home.close()
    assert sys.excepthook is sys.__excepthook__


def test_nobody_of_that_code_may_sign_in(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    build_home(tmp_path / "home").close()
    with pytest.raises(UnknownPersonError):
        open_window(tmp_path / "home", language="en", signed=SignedInAs("R001"))


def test_the_clock_is_moved_for_made_up_homes_only(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    words = "eight letters"
    new = NewHome(name="松鹤养老院", director="吴强", passphrase=words)
    close_home(found_home(tmp_path / "home", new))
    with pytest.raises(ClockMovedError):
        open_window(
            tmp_path / "home", language="en", clock=MovableClock(), passphrase=new.passphrase
        )


def test_the_first_figures_of_the_rail_wait_for_no_import(home: Home) -> None:
    folder = home.folder
    home.close()
    started = start(FIGURES, str(folder))
    said, _ = started.communicate(timeout=60)
    assert started.returncode == 0
    assert [name for name in json.loads(said) if name.startswith("carehome_app")] == []


def test_the_first_value_that_is_kept_waits_for_no_import(home: Home) -> None:
    folder, now = home.folder, home.clock().isoformat()
    home.close()
    started = start(KEEPING, str(folder), PASSPHRASE, now)
    said, _ = started.communicate(timeout=60)
    assert started.returncode == 0
    seen = json.loads(said)
    assert seen["kept"]
    assert seen["imported"] == []


@pytest.mark.parametrize("name", [*app.SOON, *app.LATER, *app.BADGES])
def test_what_is_imported_later_can_be(name: str) -> None:
    """The window lets a missing one pass, so a module that was renamed must be noticed here."""
    assert import_module(name).__name__ == name
