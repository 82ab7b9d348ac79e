"""Desks exchange by a real share of the Windows kind: Samba on this computer, mounted as a folder.

It needs the right to open port 445 and to mount; elsewhere it is left out.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from carehome_app.domain.desks.errors import CarrierGoneError
from tests.builders import Home
from tests.services.desks.desks import found, lines_of
from tests.waiting import until

HOST, PORT = "127.0.0.1", 445
SMBD, MOUNT, UNMOUNT = (shutil.which(one) or "" for one in ("smbd", "smbnetfs", "umount"))
SERVER = """\
[global]
server role = standalone server
map to guest = Bad User
guest account = root
interfaces = 127.0.0.1/8
bind interfaces only = yes
smb ports = 445
disable netbios = yes
load printers = no
pid directory = {state}
lock directory = {state}
state directory = {state}
cache directory = {state}
private dir = {state}
ncalrpc dir = {state}/rpc
log file = {state}/log
[share]
path = {data}
guest ok = yes
read only = no
force user = root
"""


def _is_free() -> bool:
    """Return whether nobody listens there yet, as the system says it."""
    listens = Path("/proc/net/tcp").read_text(encoding="ascii")
    return f":{PORT:04X} 00000000:0000 0A" not in listens


def _may() -> bool:
    return (
        sys.platform == "linux"
        and os.geteuid() == 0
        and Path("/dev/fuse").exists()
        and all((SMBD, MOUNT, UNMOUNT))
        and _is_free()
    )


pytestmark = [
    pytest.mark.rest,
    pytest.mark.skipif(not _may(), reason="no Samba, or it may not be started and mounted here"),
]


class Share:
    """A share that can be switched off and on."""

    def __init__(self, folder: Path) -> None:
        """Make its folders; nothing is started yet."""
        self._state, self.data = folder / "state", folder / "data"
        self._mount, self._settings = folder / "mount", folder / "home"
        for one in (self._state, self.data, self._mount, self._settings / ".smb"):
            one.mkdir(parents=True)
        self._config = folder / "smb.conf"
        said = SERVER.format(state=self._state, data=self.data)
        self._config.write_text(said, encoding="utf-8")
        self._server: subprocess.Popen[bytes] | None = None
        self.place = self._mount / HOST / "share"

    def start(self) -> None:
        """Let the server listen."""
        command = [SMBD, "-F", "-s", str(self._config), "--no-process-group"]
        self._server = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def mount(self) -> None:
        """Mount it as an ordinary folder."""
        smb = self._settings / ".smb"
        for name, said in (
            ("smb.conf", "[global]\nclient min protocol = SMB2\n"),
            ("smbnetfs.conf", 'include "smbnetfs.auth"\ninclude "smbnetfs.host"\n'),
            ("smbnetfs.host", f"host {HOST} WORKGROUP visible=true\n"),
            ("smbnetfs.auth", 'auth "guest" ""\n'),
        ):
            (smb / name).write_text(said, encoding="utf-8")
            (smb / name).chmod(0o600)
        subprocess.run(
            [MOUNT, str(self._mount)],
            env={**os.environ, "HOME": str(self._settings)},
            check=True,
            capture_output=True,
        )
        until(lambda: _answers(self.place) or None, seconds=60)

    def stop(self) -> None:
        """Take the server away, with whoever it serves."""
        if self._server is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._server.pid, 15)
            self._server.wait(10)
            self._server = None

    def end(self) -> None:
        """Let nothing stay."""
        subprocess.run([UNMOUNT, "-l", str(self._mount)], check=False, capture_output=True)
        self.stop()


def _answers(place: Path) -> bool:
    """Return whether a share can be listed."""
    try:
        list(place.iterdir())
    except OSError:
        return False
    return True


@pytest.fixture
def share(tmp_path: Path) -> Iterator[Share]:
    made = Share(tmp_path / "samba")
    made.start()
    try:
        made.mount()
        yield made
    finally:
        made.end()


def both(home: Home, other: Home, place: Path) -> None:
    """Let each desk exchange until both have everything."""
    for _ in range(2):
        for one in (home, other):
            assert one.house.desks.exchange(place).problems == []


def test_two_desks_exchange_by_a_share_and_lose_nothing_while_it_is_gone(
    home: Home, invited: Home, share: Share
) -> None:
    home.measure("R001", "38.6")
    invited.measure("R002", "36.6")
    both(home, invited, share.place)
    assert lines_of(home) == lines_of(invited)
    share.stop()
    home.measure("R003", "37.9")
    with pytest.raises(CarrierGoneError):
        home.house.desks.exchange(share.place)
    share.start()
    until(lambda: _answers(share.place) or None, seconds=60)
    both(home, invited, share.place)
    assert lines_of(home) == lines_of(invited)
    assert found(home) == found(invited)
    assert list(share.data.rglob("*.part")) == []
    assert list(share.data.rglob("*.seg")) != []
