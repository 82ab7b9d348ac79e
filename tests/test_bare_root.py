"""What a computer cannot give for a bare system is said; a fault of the package is a failure."""

import sys
from pathlib import Path

import pytest

from tools import try_deb
from tools.bare_system import NotToBeHadError, bare_system, install

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the packing tools are of Debian")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Programs":
    made = Programs(tmp_path / "programs")
    monkeypatch.setenv("PATH", f"{made.folder}:/usr/bin:/bin")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return made


class Programs:
    """Programs of this computer that do as a test says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        for name in ("debootstrap", "mount", "umount", "chroot"):
            self.does(name, "exit 0")

    def does(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\necho {name} $* >> {self.folder}/said\n{script}\n", "utf-8")
        path.chmod(0o755)

    def said(self) -> str:
        return (self.folder / "said").read_text("utf-8")


@pytest.mark.parametrize(
    ("program", "script", "why"),
    [
        ("debootstrap", "echo 'E: cannot make devices'; exit 1", "E: cannot make devices"),
        ("debootstrap", "exit 4", "it said nothing"),
        ("mount", "echo 'permission denied' >&2; exit 32", "permission denied"),
        ("chroot", "echo 'W: no mirror answers'; exit 100", "W: no mirror answers"),
    ],
)
def test_what_this_computer_cannot_give_is_said_and_nothing_stays(
    programs: Programs, tmp_path: Path, program: str, script: str, why: str
) -> None:
    programs.does("debootstrap", "mkdir -p $3/etc/apt $3/dev $3/proc; exit 0")
    programs.does(program, script)
    with pytest.raises(NotToBeHadError, match=f"{program} ended with .*{why}"), bare_system("x"):
        pytest.fail("there is no such system")
    assert not list(tmp_path.glob("carehome-x-*"))


def test_no_room_is_said(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.bare_system.ROOM", 1_000_000)
    with pytest.raises(NotToBeHadError, match="less than 1000000 GB is free"), bare_system("x"):
        pytest.fail("there is no room")
    assert not (programs.folder / "said").exists()


@pytest.mark.parametrize(
    ("fails", "expected"),
    [
        ("--download-only", NotToBeHadError),
        ("--simulate", SystemExit),
        ("recommends carehome.deb", SystemExit),
    ],
)
def test_packages_that_do_not_come_are_the_network_s_and_those_that_do_not_fit_are_ours(
    programs: Programs, tmp_path: Path, fails: str, expected: type[BaseException]
) -> None:
    programs.does("chroot", f'case "$*" in *"{fails}"*) echo \'so it is\'; exit 100;; esac')
    with pytest.raises(expected, match="so it is"):
        install(tmp_path, "carehome.deb")


def test_without_root_or_a_tool_the_package_is_not_tried_and_that_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", "/nowhere")
    assert try_deb.main([]) == 0
    said = capsys.readouterr().out
    assert "the package was not tried: there is no root, debootstrap, xdotool" in said
