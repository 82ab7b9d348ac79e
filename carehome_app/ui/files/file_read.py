"""Read the file somebody brought; one that would hold the window up is read beside it."""

from pathlib import Path
from typing import Final

from carehome_app.documents.tables import read_book
from carehome_app.domain.files.errors import NotATableError, why
from carehome_app.domain.files.tables import RawBook

READ_AT_ONCE: Final = 200_000
"""Bytes: some thousand rows, which are there before anybody would see a bar."""


def is_large(path: Path) -> bool:
    """Return whether reading a file would be noticed; one that is not there is read at once."""
    try:
        return path.stat().st_size > READ_AT_ONCE
    except OSError:
        return False


def book_in(path: Path) -> RawBook:
    """Return the sheets of a file; `CareHomeError` says why there are none."""
    try:
        return read_book(path)
    except OSError as error:
        raise NotATableError(path=path.name, why=why(error)) from error
