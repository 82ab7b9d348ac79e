"""sqlite-utils without the libraries it imports wherever it finds them (ADR 0206).

It looks for pandas and numpy, for types that no table of ours has. Where pandas is installed that
was half a second of the first value that is kept, and 30 MiB for as long as the window stood.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from threading import get_ident
from types import ModuleType
from typing import Final

_LEFT_OUT: Final = frozenset({"pandas", "numpy"})


class _NotHere(MetaPathFinder):
    """Says in one thread that they are not installed; another may import them meanwhile."""

    def __init__(self) -> None:
        self._thread = get_ident()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        """Find nothing, and let nobody else look for what is left out."""
        del path, target
        if fullname in _LEFT_OUT and get_ident() == self._thread:
            raise ModuleNotFoundError(name=fullname)


@contextmanager
def _without_them() -> Iterator[None]:
    finder = _NotHere()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


with _without_them():
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
