"""On a system without Qt's libraries: commands work, the window is one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from carehome_app import system_libraries
from carehome_app.commands import windows
from carehome_app.system_libraries import ALWAYS, sentence

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

BARE = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("libglib-2.0.so.0: cannot open shared object file")

sys.meta_path.insert(0, NoQt())
from carehome_app import system_libraries
system_libraries._loads = lambda name: name != "libglib-2.0.so.0"
from carehome_app.__main__ import main
main()
"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BARE, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("language", "said"), [("zh", "在册"), ("en", "On roll")])
def test_a_command_speaks_the_language_without_qt(folder: Path, language: str, said: str) -> None:
    done = _run("--lang", language, "--home", str(folder), "status")
    assert done.returncode == 0, done.stderr
    assert said in done.stdout


@pytest.mark.parametrize("arguments", [(), ("tour", "somewhere")])
def test_the_window_says_which_package_is_missing(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    done = _run("--home", str(folder), *arguments)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "sudo apt-get install libglib2.0-0" in done.stderr


def test_every_library_has_its_package() -> None:
    assert "libegl1" in sentence(["libEGL.so.1"])
    assert len(system_libraries.packages(ALWAYS)) == len(ALWAYS)


@pytest.mark.parametrize("names", [{}, {"DISPLAY": ":987"}])
def test_without_a_screen_the_window_is_one_sentence(folder: Path, names: dict[str, str]) -> None:
    kept = {one: said for one, said in os.environ.items() if one not in SCREENS}
    done = subprocess.run(
        [sys.executable, "-m", "carehome_app", "--lang", "en", "--home", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=kept | names,
    )
    assert done.returncode == 1, "Qt would abort"
    assert done.stderr.startswith("There is no screen here")
    assert len(done.stderr.splitlines()) == 1


def test_all_that_is_missing_is_asked_for_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "_loads", lambda _name: False)
    monkeypatch.setattr(windows, "HAS_QT", False)
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    asked = windows.lacking_for_a_window()
    assert {"libglib-2.0.so.0", "libxcb-cursor.so.0"} <= {*asked}
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert windows.lacking_for_a_window() == [*ALWAYS]
