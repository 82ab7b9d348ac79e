"""Read a file that somebody brought to know which report it is: its hash and its words."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from carehome_app.documents.tables import LARGEST, book_of
from carehome_app.documents.workbooks.elsewhere import PDF, HelperFailedError, sheets_of
from carehome_app.domain.files.errors import NotATableError


class InHand(NamedTuple):
    """What tells a file: the SHA-256 of its bytes, and the words in it."""

    sha256: str
    words: str


def in_hand(path: Path) -> InHand:
    """Return what tells a file; one that is too large to be a report has only its hash."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        file.seek(0)
        content = file.read(LARGEST + 1)
    return InHand(digest, words_in(content) if len(content) <= LARGEST else "")


def words_in(content: bytes) -> str:
    """Return the words of a PDF, a workbook or a text, line by line; nothing of another file."""
    try:
        if content.startswith(PDF):
            rows = [row for page in sheets_of(content) for row in page.rows]
        else:
            rows = [list(row.cells) for one in book_of("", content).sheets for row in one.rows]
    except (HelperFailedError, NotATableError):
        return ""
    return "\n".join("\t".join(row) for row in rows)
