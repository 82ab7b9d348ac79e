"""One tour for all tests that read of it, played where there is no network interface."""

import pickle
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from carehome_app.services.demo import Demo
from carehome_app.tour.tour import DAY, Toured, play_tour
from tests import no_network
from tests.waiting import until

ROOT: Final = Path(__file__).parents[2]
TOURED: Final = "toured.pickle"


@cache
def without_interfaces() -> list[str] | None:
    """Return how to start a program without any network interface; None where nobody may."""
    found = shutil.which("unshare")
    for how in (["-n"], ["-rn"]) if found else ():
        command = [str(found), *how]
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    return None


def played(folder: Path, language: str = "zh", size: str = "") -> Toured:
    """Play the tour in a process of its own, without an interface where that may be had.

    With a size it is played in a frame on such a screen, and nothing may be cut in its pictures.
    """
    folder.mkdir(exist_ok=True)
    alone, how = without_interfaces() or (), (str(folder), language, size)
    done = subprocess.run(
        [*alone, sys.executable, "-m", "tests.e2e.toured", *how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = pickle.loads((folder / TOURED).read_bytes())  # noqa: S301  # written below
    assert isinstance(found, Toured)
    return found


def played_once(folder: Path) -> Toured:
    """Play it, unless another process of the same run does or did: then wait for what it left."""
    begun, gave_up = folder.with_name("tour-begun"), folder.with_name("tour-gave-up")
    try:
        begun.mkdir()
    except FileExistsError:
        ended = (folder / TOURED, gave_up)
        until(lambda: any(one.exists() for one in ended) or None, seconds=600)
        assert not gave_up.exists(), "the tour failed in the other process"
        found = pickle.loads((folder / TOURED).read_bytes())  # noqa: S301  # written below
        assert isinstance(found, Toured)
        return found
    try:
        return played(folder)
    except BaseException:
        gave_up.mkdir()
        raise


def _play(folder: Path, language: str, size: str) -> None:
    """Play it with every internet socket refused, and fail if one was tried."""
    import socket

    no_network.forbid()
    interfaces = [name for _number, name in socket.if_nameindex() if name != "lo"]
    assert interfaces == [] or without_interfaces() is None, interfaces
    screen = QSize(*map(int, size.split("x"))) if size else None
    toured = play_tour(folder, language, Demo(until=DAY, days=21, language=language), screen)
    assert no_network.opened == []
    written = folder / f"{TOURED}.new"
    written.write_bytes(pickle.dumps(toured))
    written.replace(folder / TOURED)


if __name__ == "__main__":
    _play(Path(sys.argv[1]), *sys.argv[2:])
