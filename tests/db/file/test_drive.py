"""A home lies on a disk of this computer."""

import sys
from pathlib import Path

import pytest

from carehome_app.db.file.disk import refuse_network
from carehome_app.domain.errors import NetworkFolderError
from carehome_app.services.home import opening as founding
from carehome_app.services.home.opening import NewHome, found_home

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/homes /mnt/our\\040homes nfs4 rw 0 0
me@there: /home/me/there fuse.sshfs rw 0 0
/dev/sdb1 /mnt/share/stick vfat rw 0 0
server:/x /mnt/twice nfs rw 0 0
/dev/sdc1 /mnt/twice ext4 rw 0 0
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no mounts there")


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    "folder", ["/mnt/share", "/mnt/share/home", "/mnt/our homes/a", "/home/me/there/home"]
)
def test_a_network_folder_is_refused(mounts: Path, folder: str) -> None:
    with pytest.raises(NetworkFolderError, match=folder):
        refuse_network(Path(folder), mounts)


@pytest.mark.parametrize(
    "folder", ["/home/me", "/mnt/sharepoint", "/mnt/share/stick/home", "/mnt/twice/home"]
)
def test_a_folder_of_this_computer_is_taken(mounts: Path, folder: str) -> None:
    refuse_network(Path(folder), mounts)


def test_a_system_without_a_list_of_mounts_is_trusted(tmp_path: Path) -> None:
    refuse_network(tmp_path, tmp_path / "nothing")


def test_no_home_is_founded_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise NetworkFolderError(path=folder)

    monkeypatch.setattr(founding, "refuse_network", refuse)
    new = NewHome(name="x", director="y", passphrase="z", demo=True)  # noqa: S106
    with pytest.raises(NetworkFolderError):
        found_home(tmp_path / "home", new)
    assert list((tmp_path / "home").iterdir()) == []
