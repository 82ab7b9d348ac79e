"""Read the file somebody brought; one that would hold the window up is read beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from carehome_app.documents.tables import read_book
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.errors import (
    AskedMeasureError,
    AskedMonthError,
    NotATableError,
    why,
)
from carehome_app.domain.files.tables import RawBook, RawTable
from carehome_app.i18n import Translate
from carehome_app.services.files.verdicts import Said
from carehome_app.services.house import House

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


def why_not(
    say: Translate, look: Callable[[RawTable, Said], object], sheet: RawTable, said: Said
) -> str:
    """Return why nothing of a sheet is understood."""
    try:
        look(sheet, said)
    except CareHomeError as error:
        return say(error.sentence)
    return ""


def asks(house: House, sheet: RawTable, said: Said) -> bool:
    """Return whether days of a month are columns, and somebody must say of which."""
    try:
        house.importing.readings(sheet, said)
    except (AskedMonthError, AskedMeasureError):
        return True
    except CareHomeError:
        return False
    return True
