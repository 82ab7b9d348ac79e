"""What follows from corrections, and how issued reports were made. Kinds 130 to 139."""

from typing import ClassVar, Final

import msgspec

from carehome_app.domain.events import Event, Whose
from carehome_app.domain.findings.subject import PERSON


class JudgedAgain(Event, frozen=True):
    """A reading is judged anew because an entry its rules look back at changed or came late.

    It replaces all that this family said of the reading before; no hits: nothing holds any more.
    `because_station` and `because_number` are the line of the correction or of the late reading.
    """

    kind: ClassVar[int] = 130
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    measure: int
    station: int
    number: int
    family: str
    severity: int
    taken_at: int
    day: int
    window: str
    hits: tuple[tuple[str, int, dict[str, str]], ...]
    because_station: int
    because_number: int
    about: int = PERSON
    place: str = ""

    def owner(self) -> int:
        """Return the person, if it is about one: others are numbered apart."""
        return self.subject if self.about == PERSON else 0


class ReportMade(Event, frozen=True):
    """How an issued report was made, so that it can be made again as of that moment.

    `station` and `number` are its own line, `last` the last line of that station it was made
    from, `made_at` what the clock showed; `program` is the version that rendered it.
    """

    kind: ClassVar[int] = 131
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    last: int
    made_at: int
    program: str
    asked: dict[str, str] = msgspec.field(default_factory=dict)
    """What the report was asked for beside day and window, such as a person."""
    heads: dict[str, int] = msgspec.field(default_factory=dict)
    """The last line of each desk it was made from; empty from before this was kept."""


KINDS: Final[dict[int, type[Event]]] = {kind.kind: kind for kind in (JudgedAgain, ReportMade)}
"""These kinds by their numbers."""
