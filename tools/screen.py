"""A screen of an ordinary PC without a monitor, with a window manager that draws frames."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

PROGRAMS: Final = ("Xvfb", "openbox")
"""What makes one."""


@contextmanager
def screen() -> Iterator[str]:
    """Start a screen on whichever display is free, give its name, and stop it again."""
    read, write = os.pipe()
    size, silent = ("-screen", "0", "1366x768x24"), subprocess.DEVNULL
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *size], pass_fds=(write,), stderr=silent
    ) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                display = f":{told.readline().strip()}"
            frames = os.environ | {"DISPLAY": display}
            with subprocess.Popen(["openbox"], env=frames, stderr=silent) as manager:
                try:
                    yield display
                finally:
                    manager.terminate()
        finally:
            server.terminate()
