"""Erase lines: only their hashes stay; then bring the tables into step with what is left.

So nothing can be forgotten in a table that somebody adds later.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Final

from carehome_app.db import subjects
from carehome_app.db.file.connection import Store
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.journal import journal
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.domain.desks.events import ErasureCompleted
from carehome_app.domain.gate.events import EmergencyEnded
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_BLANK: Final = """
    UPDATE journal SET body = sha256(body)
    WHERE station = ? AND number = ? AND typeof(body) = 'text'
"""
SOON_WRITTEN: Final = 64 << 20
"""Bytes of a file that is written anew in a second or two."""
TRACES: Final = 1
"""What the head of the file says while free pages of it may hold what was erased."""
_NAMING: Final = (PersonErased, EmergencyEnded, ErasureCompleted)
"""Events that name lines which are to be blank."""
_CLEAR: Final = "DELETE FROM documents WHERE sha256 = ?"


def blank(db: "Database", lines: Iterable[LineRef]) -> None:
    """Leave of these lines only their hashes, with which the chain still fits.

    That free pages of the file still hold them is said in its head by the same action: whatever
    ends the program before the file is written anew, the next quiet time finds it.
    """
    db.execute(f"PRAGMA application_id = {TRACES}")
    for ref in lines:
        db.execute(_BLANK, ref)


def clear(db: "Database", documents: Iterable[str], subject: int) -> None:
    """Throw away the bytes of kept documents, by SHA-256, and a person's own hash of a PIN."""
    for sha256 in documents:
        db.execute(_CLEAR, (sha256,))
    for sql in subjects.forgotten():
        db.execute(sql, (subject,))


def leave_no_trace(store: Store, *, at_once: bool = False) -> bool:
    """Write the file anew, so that no free page and no old page of the log holds what went.

    Nobody can write meanwhile: what would take longer than a moment is left for a quiet time,
    unless it is to be done at once. So is it while somebody reads: the old pages stay in the file
    and its log for as long as that lasts. Return whether it was done.
    """
    is_large = store.path.stat().st_size > SOON_WRITTEN
    if is_large and not at_once:
        return False
    with storage_problems():
        with _made_on_disk(store) if is_large else nullcontext():
            store.conn.execute("VACUUM")
        if not store.checkpoint():
            return False
        store.conn.execute("PRAGMA application_id = 0")
    return True


@contextmanager
def _made_on_disk(store: Store) -> Iterator[None]:
    """Let the new file be made on the disk instead of in memory, which would be all of it.

    It is encrypted as the file itself is, has no name there and goes when it was taken over. It is
    the only thing put aside: to copy tables and indexes no rows are brought into order.
    """
    store.conn.execute("PRAGMA temp_store = FILE")
    try:
        yield
    finally:
        store.conn.execute("PRAGMA temp_store = MEMORY")


def has_traces(store: Store) -> bool:
    """Return whether the file is still to be written anew after an erasure."""
    return store.query("PRAGMA application_id") == [(TRACES,)]


def blank_again(store: Store) -> int:
    """Blank what an erasure named and an older copy brought back; return how many lines.

    For a record restored from a backup made before the erasure.
    """
    events = (line.event for line in journal.lines(store))
    naming = [one for one in events if isinstance(one, _NAMING)]  # a record is never held whole
    erased = [one for one in naming if isinstance(one, PersonErased)]
    named = [ref for event in naming for ref in named_lines(event)]
    back = [ref for ref in named if journal.event_at(store, ref) is not None]
    if not back:
        return 0
    with store.writing() as db:
        blank(db, back)
        for event in erased:
            clear(db, _documents(store, event), event.subject)
        bring_into_step(store, db)
    leave_no_trace(store)
    return len(back)


def named_lines(event: PersonErased | EmergencyEnded | ErasureCompleted) -> Iterator[LineRef]:
    """Yield the lines an erasure names."""
    for station, numbers in event.lines.items():
        for number in numbers:
            yield LineRef(int(station), number)


def _documents(store: Store, event: PersonErased) -> list[str]:
    from carehome_app.db import reports

    cleared = {LineRef(*one) for one in event.documents}
    return [one.sha256 for one in reports.issued(store, -1) if one.ref in cleared]
