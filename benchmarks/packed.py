"""How much of a disk the packed program takes, where it was packed: `make deb`, `make release`."""

from collections.abc import Iterator
from typing import Final

from benchmarks.figures import COUNTED, Figure, Once
from tools.package import BUILD

MOST: Final = 300
"""MiB of the folder that is installed."""


def figures() -> Iterator[Figure]:
    """Yield the size of the folder in the package; nothing where nothing was packed."""
    folder = BUILD / "packed" / "carehome"
    files = [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]
    if files:
        size = sum(one.stat().st_size for one in files)
        yield Figure("installed size", Once.of(size / 2**20, COUNTED), "MiB", target=MOST)
