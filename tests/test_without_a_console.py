"""On Windows the program with a window has no console, and so none of the streams of one."""

import subprocess
import sys
from pathlib import Path

import pytest

from carehome_app.cli.program import carehome
from carehome_app.commands import windows
from carehome_app.commands.access import Access
from carehome_app.commands.answers import DONE, Answer
from tests.command_line import NOW, open_code

NO_STREAMS = 'exec "$@" <&- >&- 2>&-'


def test_the_window_opens_without_streams(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    opened: list[Path | None] = []

    def window(access: Access) -> Answer:
        opened.append(access.home)
        return Answer(("nobody reads it",), trouble="nor this")

    monkeypatch.setattr(windows, "window", window)
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    with pytest.raises(SystemExit) as ended:
        carehome.main(["--home", str(folder)])
    assert ended.value.code == DONE
    assert opened == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="its shell closes no streams")
def test_a_reading_is_kept_though_nobody_can_be_asked_or_told(folder: Path) -> None:
    at_a_home = ("--home", str(folder), "--now", NOW, "--as", "S001")
    carehome_here = (sys.executable, "-m", "carehome_app", *at_a_home)
    said = ("record", open_code(folder), "体温", "365")
    done = subprocess.run(["/bin/sh", "-c", NO_STREAMS, "sh", *carehome_here, *said], check=False)
    assert done.returncode == DONE
