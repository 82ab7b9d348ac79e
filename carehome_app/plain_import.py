"""Python's own import, kept before Qt replaces it and put back afterwards (ADR 0058)."""

import builtins
from typing import Final

PLAIN: Final = builtins.__import__
"""The import as it was when this module came in: `__main__` sees to it that Qt comes later."""


def restore() -> None:
    """Put the kept import back."""
    builtins.__import__ = PLAIN
