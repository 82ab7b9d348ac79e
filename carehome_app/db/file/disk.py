"""Where a folder lies, one writing program for each, and nobody else who reads it."""

import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from carehome_app.db.file.errors import storage_problems
from carehome_app.domain.errors import HomeInUseError, NetworkFolderError

# Where a folder lies: the journal's durability needs a disk of this computer.

MOUNTS: Final = Path("/proc/mounts")
NETWORK: Final = {
    "afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
}  # fmt: skip
"""Kinds of file system that lie on another computer."""
DRIVE_REMOTE: Final = 4
"""What Windows calls a network drive."""


def refuse_network(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raise `NetworkFolderError` when a folder lies on a network drive.

    SQLite's WAL needs shared memory, which no share offers.
    """
    remote = _on_windows_share(folder) if sys.platform == "win32" else _is_remote(folder, mounts)
    if remote:
        raise NetworkFolderError(path=folder)


def is_read_only(folder: Path) -> bool:
    """Return whether nothing can be written in a folder, such as on a locked stick or a disc."""
    return folder.is_dir() and not os.access(folder, os.W_OK)


def _is_remote(folder: Path, mounts: Path) -> bool:
    if not mounts.exists():
        return False
    place, kind = Path(), ""
    folder = folder.resolve()
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        _device, where, its_kind, *_rest = line.split(" ")
        point = Path(_unescaped(where))
        # Of two mounts at one place the later one covers the earlier.
        if folder.is_relative_to(point) and len(point.parts) >= len(place.parts):
            place, kind = point, its_kind
    return kind in NETWORK


def _unescaped(where: str) -> str:
    for octal, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        where = where.replace(octal, character)
    return where


def _on_windows_share(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    anchor = folder.resolve().anchor
    if anchor.startswith("\\\\"):
        return True
    return int(ctypes.windll.kernel32.GetDriveTypeW(anchor)) == DRIVE_REMOTE


# One writing program for each home folder.

LOCK: Final = "home.lock"


class HomeLock:
    """Held while a program may write; the system lets go of it when the program dies."""

    def __init__(self, folder: Path) -> None:
        """Take the lock, or raise `HomeInUseError` when another program has it."""
        with storage_problems():
            self._file: IO[str] = (folder / LOCK).open("a+", encoding="ascii")
        if not _taken(self._file):
            self._file.close()
            raise HomeInUseError(path=folder)

    def release(self) -> None:
        """Let go."""
        self._file.close()


def _taken(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# Nobody else who uses this computer reads a home: folders 0700, files 0600.

FOLDER_MODE: Final = 0o700
FILE_MODE: Final = 0o600
OTHERS: Final = 0o077


def keep_to_oneself(folder: Path) -> None:
    """Take from everybody else what they may do with a home's folder and the files in it.

    Backups lie in a folder below, which is then closed to others too. Where the system has no
    such rights, as on a stick, nothing is changed.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        if folder.stat().st_mode & OTHERS:
            folder.chmod(FOLDER_MODE)
        for path in folder.iterdir():
            if path.is_file() and path.stat().st_mode & OTHERS:
                path.chmod(FILE_MODE)


# Nobody else looks into the memory of the process, where names and the key are.

PR_SET_DUMPABLE: Final = 4
"""What Linux calls it (prctl)."""


def keep_memory_to_oneself() -> bool:
    """Let the system write no image of this process and let no other one look into it.

    Return whether that was done: only Linux has it, and whoever administers the computer can
    look all the same.
    """
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    with suppress(OSError, AttributeError):
        return bool(ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
    return False


# What a killed program was writing beside, for a moment only.

WRITTEN: Final = ("carehome-form-", "carehome-print-")
"""What such folders are called; each is for nobody else, and gone within seconds."""
AN_HOUR: Final = 3600


def sweep_written() -> int:
    """Throw away such folders that nobody can be writing any more; return how many there were."""
    swept, place = 0, Path(tempfile.gettempdir())
    for folder in (one for name in WRITTEN for one in place.glob(f"{name}*")):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > AN_HOUR:
                shutil.rmtree(folder, ignore_errors=True)
                swept += 1
    return swept
