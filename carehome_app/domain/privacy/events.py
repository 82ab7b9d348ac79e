"""What happens to the keeping of records: erasure, locks, holds, consent, what left the desk.

Kinds 100 to 109. Days are ordinals, moments milliseconds in UTC.
"""

from typing import ClassVar, Final

import msgspec

from carehome_app.domain.events import Event, Whose


class PersonErased(Event, frozen=True):
    """All that was kept of a person was erased, since the term of a law is over.

    `lines` are the numbers of the blanked lines by station, `documents` the lines of the reports
    whose kept bytes were cleared with them. It names nobody, and gives no words that could.
    """

    kind: ClassVar[int] = 100
    whose: ClassVar[Whose] = Whose.NOBODY
    subject: int
    rule: str
    term_ended: int
    lines: dict[str, tuple[int, ...]] = msgspec.field(default_factory=dict)
    documents: tuple[tuple[int, int], ...] = ()


class PersonLocked(Event, frozen=True):
    """The record of a person who left is kept and no longer used, or used again."""

    kind: ClassVar[int] = 101
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    locked: int
    why: str = ""


class HoldSet(Event, frozen=True):
    """The record of a person must not be erased, whatever the term; or may be again."""

    kind: ClassVar[int] = 102
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    held: int
    why: str = ""


class ConsentSaid(Event, frozen=True):
    """A person, or somebody for them, gave or withdrew consent; the paper lies in the home."""

    kind: ClassVar[int] = 103
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    purpose: str
    given: int
    day: int
    said_by: str
    paper: str = ""
    words: str = ""


class DataHandedOut(Event, frozen=True):
    """Something left the record: saved, printed, copied or opened, and what it was about.

    `subject` is 0 when it is about many; `sha256` and `size` are of the bytes, where there were
    any, `rows` how many values are in it. It says no place and no name of a file: those may name
    people.
    """

    kind: ClassVar[int] = 108
    whose: ClassVar[Whose] = Whose.NOBODY
    what: str
    format: str
    how: str
    subject: int = 0
    first_day: int = 0
    last_day: int = 0
    masked: int = 0
    sha256: str = ""
    size: int = 0
    rows: int = 0


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (PersonErased, PersonLocked, HoldSet, ConsentSaid, DataHandedOut)
}
"""These kinds by their numbers."""
