"""A bare system of Debian in a folder, into which a package is installed; needs root.

What this computer cannot give (devices, mounts, a mirror, room) ends in `NotToBeHadError`: of the
package it says nothing. Whatever else goes wrong inside is the package's own fault.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOM: Final = 3
"""GB: the system, the package twice, and what it installs."""
PATIENCE: Final = 1200
"""Seconds for what comes over a network, and for all that is made of it on a busy computer."""
APT: Final = ("apt-get", "-qq", "-y", "-o", "Acquire::Retries=3")
INSTALL: Final = (*APT, "install", "--no-install-recommends")
SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108  # X's own
"""Where a screen of this computer is reached, from inside too."""


class NotToBeHadError(Exception):
    """A bare system that this computer cannot make, and why."""


@contextmanager
def bare_system(suite: str) -> Iterator[Path]:
    """Make the smallest system of a suite, which reaches Debian's packages, and throw it away."""
    if shutil.disk_usage(tempfile.gettempdir()).free < ROOM * 10**9:
        raise NotToBeHadError(f"less than {ROOM} GB is free in {tempfile.gettempdir()}")
    root = Path(tempfile.mkdtemp(prefix=f"carehome-{suite}-"))
    try:
        _had("debootstrap", "--variant=minbase", suite, root)
        with _mounted(root):
            _like_here(root)
            _had("chroot", root, *APT, "update", "--error-on=any")
            yield root
    finally:
        # Should a device folder of this computer still be mounted there, it is not entered.
        subprocess.run(["rm", "-rf", "--one-file-system", root], check=False)


def install(root: Path, *packages: str) -> None:
    """Install packages: that they cannot be fetched is no fault of theirs, all else is."""
    inside(root, *INSTALL, "--simulate", *packages)
    _had("chroot", root, "env", *_surroundings(), *INSTALL, "--download-only", *packages)
    inside(root, *INSTALL, *packages)  # from what was fetched


def inside(root: Path, *command: str) -> str:
    """Let a command run in the system; return what it says, and end when it does not work."""
    done = subprocess.run(
        ["chroot", root, "env", *_surroundings(), *command],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        said = f"{done.stdout}{done.stderr}".strip()
        raise SystemExit(f"carehome: {' '.join(command)}: status {done.returncode}\n{said}")
    return done.stdout


def _surroundings() -> tuple[str, ...]:
    return ("HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive")


def _had(*command: str | Path) -> None:
    """Run what stands or falls with this computer and its network, and say how it fell."""
    done = subprocess.run(
        ["timeout", str(PATIENCE), *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        last = (done.stdout.strip().splitlines() or ["it said nothing"])[-1]
        raise NotToBeHadError(f"{command[0]} ended with {done.returncode}: {last}")


def _like_here(root: Path) -> None:
    """Let the system reach packages as this computer does, and be a computer of its own."""
    here = Path("/etc/apt/apt.conf.d")
    if here.is_dir():
        shutil.copytree(here, root / "etc" / "apt" / "apt.conf.d", dirs_exist_ok=True)
    (root / "etc" / "machine-id").write_text("0123456789abcdef0123456789abcdef\n", "utf-8")


@contextmanager
def _mounted(root: Path) -> Iterator[None]:
    sockets = root / "tmp" / SOCKETS.name
    sockets.mkdir(parents=True, exist_ok=True)
    places = ((SOCKETS, sockets), (Path("/dev"), root / "dev"), (Path("/proc"), root / "proc"))
    mounted: list[Path] = []
    try:
        for here, there in places:
            _had("mount", "--bind", here, there)
            mounted.append(there)
        yield
    finally:
        for there in reversed(mounted):
            subprocess.run(["umount", "-l", there], check=False)
