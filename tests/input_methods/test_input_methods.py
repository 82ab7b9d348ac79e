"""Chinese is typed with fcitx5 and with ibus, and readings stay readings while pinyin is on.

The real programs of Debian, a screen and a session bus of their own; where they are not installed
this says so and is skipped.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import screen as a_screen

NEEDED = {
    "fcitx5": ("fcitx5", "fcitx5-remote"),
    "ibus": ("ibus-daemon", "ibus"),
}
EVERY = (*a_screen.PROGRAMS, "xdotool", "dbus-run-session")
LONGEST = 900


@pytest.fixture
def screen() -> Iterator[str]:
    missing = [one for one in EVERY if shutil.which(one) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with a_screen.screen() as display:
        yield display


def surroundings(folder: Path, screen: str, method: str) -> dict[str, str]:
    """Return the environment a desktop with this input method gives, nothing of ours in it."""
    asked = "fcitx" if method == "fcitx5" else "ibus"
    own = {
        "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"), "XDG_RUNTIME_DIR": str(folder / "run"),
        "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": asked,
        "XMODIFIERS": f"@im={asked}", "LANG": "C.UTF-8", "PYTHONPATH": str(Path.cwd()),
    }  # fmt: skip
    (folder / "run").mkdir(mode=0o700)
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH")
    }
    return {**kept, **own}


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder with a short name: a socket may have 107 bytes, and ibus cuts it in silence."""
    with tempfile.TemporaryDirectory(prefix="im") as made:
        yield Path(made)


@pytest.mark.rest
@pytest.mark.parametrize("method", NEEDED)
def test_a_reading_a_reason_a_search_and_a_name_are_typed(
    own_folder: Path, screen: str, method: str
) -> None:
    missing = [one for one in NEEDED[method] if shutil.which(one) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    driver = (sys.executable, "-m", "tests.input_methods.at_the_window", method, str(own_folder))
    done = subprocess.run(
        ["dbus-run-session", "--", *driver],
        env=surroundings(own_folder, screen, method),
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    typed = json.loads(done.stdout.strip().splitlines()[-1])
    assert typed["kept"] == ["36.5", "refused"]
    for text in (typed["search"], typed["name"]):
        assert text.strip()
        assert all("一" <= one <= "鿿" for one in text.strip())
