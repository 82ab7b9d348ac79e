"""Whether the program opens by itself when somebody signs in to this computer.

It is this computer's own matter: nothing of it is in the record, and a removed program leaves at
most a line that starts nothing (`TryExec`: desktops pass over what is not there).
"""

import os
import plistlib
import shlex
import shutil
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, QStandardPaths

NAME: Final = "carehome"
INSTEAD: Final = "CAREHOME_AUTOSTART"
"""A folder in the environment that stands for the system's own: tests that click everywhere turn
nothing on for somebody's computer."""
_DESKTOP: Final = """[Desktop Entry]
Type=Application
Name=carehome
Exec={command}
TryExec={program}
Icon=carehome
X-GNOME-Autostart-enabled=true
"""
_RUN: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """Return what opens the window on this computer: the installed program, else this one."""
    if getattr(sys, "frozen", False):
        # On Windows the program that has no console is another one, beside it.
        silent = Path(sys.executable).with_name(f"{NAME}-window.exe")
        return [str(silent) if silent.exists() else sys.executable]
    installed = shutil.which(f"{NAME}-window") or shutil.which(NAME)
    return [installed] if installed else [sys.executable, "-m", "carehome_app"]


class Autostart:
    """What each system calls it: an entry of autostart, of Run, or a launch agent."""

    def __init__(self, platform: str = sys.platform, folder: Path | None = None) -> None:
        """Look after a system; `folder` is where it keeps such files, else its usual place."""
        instead = os.environ.get(INSTEAD, "")
        self._is_registered = platform == "win32" and not instead
        self._platform = platform
        self._folder = folder or (Path(instead) if instead else _usual_folder(platform))

    def is_on(self) -> bool:
        """Return whether the program opens by itself."""
        if self._is_registered:
            return _run().contains(NAME)
        return self._file.exists()

    def turn(self, *, on: bool) -> None:
        """Let it open by itself, or no longer; OSError where that cannot be written."""
        if self._is_registered:
            _turn_run(on=on)
        elif on:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_bytes(self._content())
        else:
            self._file.unlink(missing_ok=True)

    @property
    def _file(self) -> Path:
        return self._folder / (
            f"org.{NAME}.desk.plist" if self._platform == "darwin" else f"{NAME}.desktop"
        )

    def _content(self) -> bytes:
        if self._platform == "darwin":
            agent = {"Label": f"org.{NAME}.desk", "ProgramArguments": command(), "RunAtLoad": True}
            return plistlib.dumps(agent)
        return _DESKTOP.format(command=shlex.join(command()), program=command()[0]).encode()


def _usual_folder(platform: str) -> Path:
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents"
    # Not the program's own folder of settings, but that of the whole desktop.
    settings = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(settings)) / "autostart"


def _run() -> QSettings:
    return QSettings(_RUN, QSettings.Format.NativeFormat)


def _turn_run(*, on: bool) -> None:
    kept = _run()
    if on:
        kept.setValue(NAME, " ".join(f'"{part}"' for part in command()))
    else:
        kept.remove(NAME)
    kept.sync()
    if kept.status() != QSettings.Status.NoError:
        raise PermissionError(_RUN)
