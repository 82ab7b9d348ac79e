"""A print system of our own on this computer: Debian's CUPS with a queue that makes PDFs."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.waiting import until

PPD: Final = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
BACKEND: Final = Path("/usr/lib/cups/backend/cups-pdf")
QUEUE: Final = "Desk"
FILES: Final = """
FileDevice Yes
ServerRoot {root}/server
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/spool
AccessLog {root}/access
ErrorLog {root}/error
PageLog {root}/page
"""
SERVER: Final = """
Listen {root}/cups.sock
{besides}
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Location /admin>
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""


class Queue(NamedTuple):
    """A running queue: its name, and the folder in which its pages come out."""

    name: str
    out: Path

    def came_out(self, title: str) -> bytes:
        """Return what was printed under a title of letters and digits; waits for it."""
        found = until(lambda: self._finished(title), seconds=60)
        content = found.read_bytes()
        found.unlink()
        return content

    def _finished(self, title: str) -> Path | None:
        there = [one for one in self.out.glob(f"{title}*") if one.stat().st_size]
        return there[0] if there and not _said("lpstat", "-W", "not-completed") else None


@contextmanager
def running_queue(monkeypatch: pytest.MonkeyPatch, besides: str = "") -> Iterator[Queue]:
    """Start a private print system behind a socket file of its own, and stop it again.

    Who cannot see that file, such as a program in a bare system, asks at an address `besides`.
    """
    cupsd = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin")
    lpadmin = shutil.which("lpadmin") or shutil.which("lpadmin", path="/usr/sbin")
    if cupsd is None or lpadmin is None or not BACKEND.exists():
        pytest.skip("needs Debian's packages cups and printer-driver-cups-pdf")
    if os.geteuid() != 0:
        pytest.skip("the queue that makes PDFs runs only for root")
    # Filters run as another user, who may not look into a folder of pytest's.
    root = Path(tempfile.mkdtemp(prefix="carehome-cups-"))
    root.chmod(0o755)
    for name in ("server", "spool", "cache", "state"):
        (root / name).mkdir()
    (root / "files.conf").write_text(FILES.format(root=root))
    (root / "cupsd.conf").write_text(
        SERVER.format(root=root, besides=besides and f"Listen {besides}")
    )
    monkeypatch.setenv("CUPS_SERVER", f"{root}/cups.sock")
    command = [cupsd, "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "files.conf")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            until(lambda: _ok("lpstat", "-r") or None, seconds=30)
            made = [lpadmin, "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-m", PPD]
            assert _ok(*made), "the queue could not be made"
            assert _ok(lpadmin, "-d", QUEUE)
            yield Queue(QUEUE, Path.home() / "PDF")
        finally:
            server.terminate()
            server.wait()
            shutil.rmtree(root, ignore_errors=True)


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _ok(*command: str) -> bool:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode == 0 and "not running" not in done.stdout
