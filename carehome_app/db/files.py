"""Imported files and what each of them brought; what an export needs beside the entries."""

from datetime import datetime
from typing import Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import history, journal
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import (
    NotMeasured,
    PersonAdmitted,
    PersonChanged,
    PersonFieldsChanged,
    PersonWritten,
    ReadingTaken,
)
from carehome_app.domain.files.events import FileTakenBack
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef

# What an export needs to know beside the entries themselves.

_REPLACING = "SELECT by_station, by_number FROM superseded"


def replacing(store: Store) -> frozenset[LineRef]:
    """Return the lines that corrected something; an entry in such a line replaces another."""
    return frozenset(LineRef(*row) for row in store.query(_REPLACING))


# Imported files, and which lines of the journal each of them brought.

_FILES: Final = """
    SELECT station, number, name, sha256, what, line_count, at, by FROM files
    ORDER BY at DESC, station DESC, number DESC
"""


class TakenFile(NamedTuple):
    """A file that was imported; `number` of its line names it for people."""

    ref: LineRef
    name: str
    sha256: str
    what: str
    rows: int
    at: datetime
    by: int
    back: bool


def taken(store: Store) -> list[TakenFile]:
    """Return every imported file, the newest first, and whether it was taken back."""
    lines = history.seldom(store, [FileTakenBack.kind])
    back = {
        LineRef(line.event.station, line.event.number)
        for line, _ref in lines
        if line is not None and isinstance(line.event, FileTakenBack)
    }
    found = []
    for station, number, name, sha256, what, rows, at, by in store.query(_FILES):
        ref = LineRef(station, number)
        found.append(TakenFile(ref, name, sha256, what, rows, from_ms(at), by, ref in back))
    return found


def taken_before(store: Store, sha256: str, what: str) -> datetime | None:
    """Return when a file with this content was imported and not taken back, or None."""
    same = [one for one in taken(store) if (one.sha256, one.what) == (sha256, what)]
    return next((one.at for one in reversed(same) if not one.back), None)


def brought(store: Store, file: TakenFile) -> list[Line]:
    """Return the lines of readings, reasons and people that a file brought, in order.

    They stand behind its own line, with nothing of another file in between.
    """
    found: list[Line] = []
    for line in since(store, file):
        match line.event:
            case ReadingTaken(source=source) | NotMeasured(source=source):
                if source != file.ref.number:
                    break
                found.append(line)
            case PersonAdmitted() | PersonChanged() | PersonFieldsChanged() if (
                len(found) < file.rows
            ):
                found.append(line)
            case PersonWritten() | PersonFieldsChanged():
                break
    return found


def since(store: Store, file: TakenFile) -> list[Line]:
    """Return everything the same station wrote after the line of a file."""
    return [
        line
        for line in journal.lines_since(store, to_ms(file.at))
        if line.ref.station == file.ref.station and line.ref.number > file.ref.number
    ]
