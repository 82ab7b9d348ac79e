"""Say, as soon as a home is opened, when its record is shorter than it was or another one.

A store that lost its last lines is valid: only the note beside it, `head.json`, knows of them.
Looking at the last lines is quick; `verifying` looks at all of them.
"""

from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.checking import hash_of
from carehome_app.db.journal.head import HEAD, Heads, lost_notes
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LINES_LOST: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record is shorter than it was: {count} of its last lines are missing. Ask the director"
    " to look into it before more is recorded.",
)
LOST_BEFORE: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record lost its last lines once ({name} knows of them). Ask the director to look into"
    " it.",
)
ANOTHER_RECORD: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record is not the one that {name} beside it knows: an older copy was put back, or the"
    " record was altered. Ask the director to look into it.",
)
NOT_KNOWN: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The file {name} is missing or unreadable, so nobody can tell whether the record lost its"
    " last lines.",
)


def lost_lines(store: Store, noted: Heads | None) -> Text | None:
    """Return the sentence about a record that is not as it was noted, or None when it is.

    `noted` was read before the store was opened, so that what others write meanwhile is no loss.
    """
    if noted is None:
        return NOT_KNOWN.with_(name=HEAD)
    there = store.heads()
    missing = sum(
        max(number - there.get(station, (0, b""))[0], 0)
        for station, (number, _digest) in noted.items()
    )
    if missing:
        return LINES_LOST.with_(count=missing)
    for station, (number, digest) in noted.items():
        if number and hash_of(store, LineRef(station, number)) != digest:
            return ANOTHER_RECORD.with_(name=HEAD)
    kept = lost_notes(store.folder)
    return LOST_BEFORE.with_(name=kept[-1].name) if kept else None
