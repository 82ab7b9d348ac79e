"""What is said about the desks of a home, and what each of them knows. Kinds 390 to 399."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose
from carehome_app.domain.findings.subject import PERSON


class DeskKeyed(Event, frozen=True):
    """The desk that writes this line says by which keys it signs and opens what is exchanged.

    `sign_key` (Ed25519) and `open_key` (X25519) are public, in hexadecimal, as `proof` is: the
    signature of both by the invitation the desk joined with, if it did.
    """

    kind: ClassVar[int] = 390
    whose: ClassVar[Whose] = Whose.NOBODY
    sign_key: str
    open_key: str
    proof: str = ""


class DeskWelcomed(Event, frozen=True):
    """A director takes a desk into the home; what it writes and signs is taken from now on.

    `key` is that of its invitation, or the desk's own `sign_key`; one of them must fit.
    """

    kind: ClassVar[int] = 391
    whose: ClassVar[Whose] = Whose.NOBODY
    index: int
    key: str
    name: str


class DeskClosed(Event, frozen=True):
    """A desk is lost or given away: nothing beyond its line `last` counts any more.

    `hash` is that of the line; nobody seals to the desk from now on.
    """

    kind: ClassVar[int] = 392
    whose: ClassVar[Whose] = Whose.NOBODY
    index: int
    last: int
    hash: str
    why: str


class LinesTaken(Event, frozen=True):
    """From here on the desk knows what others wrote, up to these lines: numbers by station."""

    kind: ClassVar[int] = 393
    whose: ClassVar[Whose] = Whose.NOBODY
    heads: dict[str, int]


class LineAdopted(Event, frozen=True):
    """A line of a lost branch was entered anew, in the line `new` of this desk.

    Two copies once went on under the same numbers; `station`, `number` and `hash` name the line of
    the branch that does not count.
    """

    kind: ClassVar[int] = 394
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    hash: str
    new: int


class ErasureCompleted(Event, frozen=True):
    """Lines of an erased person that came from another desk were blanked too.

    `lines` are their numbers by station; it gives no word of what stood in them.
    """

    kind: ClassVar[int] = 395
    whose: ClassVar[Whose] = Whose.NOBODY
    subject: int
    lines: dict[str, tuple[int, ...]]


class ConflictSettled(Event, frozen=True):
    """Somebody looked at what two desks said differently, and left it so or decided.

    `what` is the code of the conflict, `key` what it is about, as the list names it.
    """

    kind: ClassVar[int] = 396
    whose: ClassVar[Whose] = Whose.NOBODY
    what: str
    key: str
    words: str = ""


class LateClockAccepted(Event, frozen=True):
    """A director lets lines in that a desk wrote with a clock far ahead, up to this moment."""

    kind: ClassVar[int] = 397
    whose: ClassVar[Whose] = Whose.NOBODY
    index: int
    until: int


class PeopleJoined(Event, frozen=True):
    """Two numbers are one person: what is said of `same` counts for `keep`.

    Somebody decides it, whatever was written when; `together` 0 takes it back.
    """

    kind: ClassVar[int] = 398
    whose: ClassVar[Whose] = Whose.NOBODY
    keep: int
    same: int
    words: str = ""
    together: int = 1


class LineLifted(Event, frozen=True):
    """A finding on no reading, or what closed one, does not hold: its desk did not know a line.

    `station` and `number` are its own line, the rest says whose it was as that line says it.
    `because_station` and `because_number` are the line that was not known where it was written.
    """

    kind: ClassVar[int] = 399
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    family: str
    at: int
    station: int
    number: int
    because_station: int
    because_number: int
    about: int = PERSON
    place: str = ""

    def owner(self) -> int:
        """Return the person, if it is about one: others are numbered apart."""
        return self.subject if self.about == PERSON else 0


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (
        DeskKeyed, DeskWelcomed, DeskClosed, LinesTaken, LineAdopted, ErasureCompleted,
        ConflictSettled, LateClockAccepted, PeopleJoined, LineLifted,
)}  # fmt: skip
"""These kinds by their numbers."""
