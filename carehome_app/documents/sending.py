"""Copy documents to a stick or a folder, each with a checksum file, and read them back.

A file `report.pdf` gets `report.pdf.sha256` beside it, in the form that `sha256sum -c` checks. A
remark in it says the seal of the report's own line.
"""

import hashlib
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from carehome_app.documents.files import write_whole
from carehome_app.documents.words import grouped
from carehome_app.domain.files.errors import (
    FileInUseError,
    NoPlaceError,
    NotReadBackError,
    NotSentError,
    why,
)

ENDING: Final = ".sha256"


def send(
    files: Mapping[str, bytes], folder: Path, seals: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Copy files by name into a folder that is there; return the SHA-256 of each.

    `seals` are those of the lines that name their bytes, by name of the file.

    All of them, or what was copied is taken away again. What a copy replaces is whole until the
    copy is.
    """
    if not folder.is_dir():
        raise NoPlaceError(path=folder)
    done: list[Path] = []
    sums: dict[str, str] = {}
    try:
        for name, content in files.items():
            path = folder / name
            sums[name] = hashlib.sha256(content).hexdigest()
            for place, said in (
                (path, content),
                (
                    path.with_name(name + ENDING),
                    checksum_file(name, sums[name], (seals or {}).get(name, "")),
                ),
            ):
                _copied(place, said)
                done.append(place)
    except BaseException:
        for place in done:
            with suppress(OSError):
                place.unlink()
        raise
    return sums


def checksum_file(name: str, digest: str, seal: str) -> bytes:
    """Return the content of a checksum file; a line that begins with # is a remark there."""
    remark = f"# carehome verify --seal {grouped(seal)}\n" if seal else ""
    return f"{digest}  {name}\n{remark}".encode()


def _copied(place: Path, content: bytes) -> None:
    try:
        write_whole(place, content)
        same = _read_back(place) == content
    except PermissionError as error:
        if place.exists() and os.access(place.parent, os.W_OK):
            raise FileInUseError(path=place) from error
        raise NotSentError(path=place, why=why(error)) from error
    except OSError as error:
        raise NotSentError(path=place, why=why(error)) from error
    if not same:
        with suppress(OSError):
            place.unlink()
        raise NotReadBackError(path=place)


def _read_back(place: Path) -> bytes:
    with place.open("rb") as file:
        if sys.platform == "linux":
            # From the stick itself, where the system lets us, not from what it remembers of it.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()
