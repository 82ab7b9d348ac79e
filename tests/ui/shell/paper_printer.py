"""A printer of our own on this computer that speaks IPP, and notes what it was asked to do.

Nothing of it is told to the network: it listens where only this computer comes, and finds no one
who would announce it.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.waiting import until

QUEUE: Final = "Paper"
ON_ITS_PATH: Final = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))
NOTES: Final = """#!/bin/sh
cp "$1" "{place}/$IPP_JOB_ID.pdf"
env -0 > "{place}/notes" && mv "{place}/notes" "{place}/$IPP_JOB_ID.asked"
"""
"""What the printer runs for each job: it keeps the pages, and what was asked of them."""
ALONE: Final = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$@"'
"""A bus of its own, on which nobody announces printers."""
FREE: Final = "import socket; print(socket.create_server(('localhost', 0)).getsockname()[1])"
"""Asked of another process: none of ours may open a connection."""
KNOWN: Final = "IPP Everywhere"
"""How a queue names the printer once it knows what that can do."""
COLOUR: Final = ("-2", "-s", "10,10", "-r", "off", "-f", "application/pdf")
"""It prints on both sides and in colour, and takes PDF."""


class Job(NamedTuple):
    """What came to the printer: what was asked of it (as IPP says it), and the pages."""

    asked: dict[str, str]
    pages: bytes


class PaperPrinter(NamedTuple):
    """A printer behind a queue of that name; it prints into a folder."""

    queue: str
    place: Path

    def printed(self) -> Job:
        """Return the job that comes next; waits for it."""
        notes = until(self._notes, seconds=60)
        lines = notes.read_text("utf-8").split("\0")
        asked = dict(line.partition("=")[::2] for line in lines if line.startswith("IPP_"))
        pages = notes.with_suffix(".pdf")
        job = Job(asked, pages.read_bytes())
        notes.unlink()
        pages.unlink()
        return job

    def _notes(self) -> Path | None:
        return min(self.place.glob("*.asked"), default=None)


@contextmanager
def paper_printer() -> Iterator[PaperPrinter]:
    """Start a printer and give the running print system a queue for it; stop it afterwards."""
    found = [shutil.which(one, path=ON_ITS_PATH) for one in ("ippeveprinter", "dbus-run-session")]
    if None in found:
        pytest.skip("needs Debian's packages cups-ipp-utils and dbus-daemon")
    place = Path(tempfile.mkdtemp(prefix="carehome-paper-"))
    keeps = _keeping(place)
    port = _said(sys.executable, "-c", FREE)
    printer = ["ippeveprinter", *COLOUR, "-n", "localhost", "-p", port, "-d", str(place)]
    command = [
        "dbus-run-session",
        "--",
        "sh",
        "-c",
        ALONE,
        "sh",
        *printer,
        "-c",
        str(keeps),
        QUEUE,
    ]
    with subprocess.Popen(
        command,
        env=os.environ | {"PATH": ON_ITS_PATH},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            uri = f"ipp://localhost:{port}/ipp/print"
            until(lambda: _answers(uri) or None, seconds=30)
            assert _done("lpadmin", "-p", QUEUE, "-E", "-v", uri, "-m", "everywhere")
            # The print system asks the printer by itself what it can do, and does not wait.
            until(lambda: KNOWN in _said("lpoptions", "-p", QUEUE) or None, seconds=30)
            yield PaperPrinter(QUEUE, place)
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait()
            shutil.rmtree(place, ignore_errors=True)


def _keeping(place: Path) -> Path:
    """Return the program the printer runs for each job."""
    keeps = place / "keep"
    keeps.write_text(NOTES.format(place=place))
    keeps.chmod(0o755)
    return keeps


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _answers(uri: str) -> bool:
    return _done("ipptool", "-q", uri, "get-printer-attributes.test")


def _done(*command: str) -> bool:
    there = os.environ | {"PATH": ON_ITS_PATH}
    return subprocess.run(command, env=there, capture_output=True, check=False).returncode == 0
