"""What is kept of the keeping itself: who took data out of the house. Kinds 100 to 109."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event


class DataExported(Event, frozen=True):
    """Somebody wrote values into a file that leaves the house.

    `what` is readings, fhir, form or sent; `subject` 0 is everybody, days are ordinals and 0
    where open; `sha256` is that of the file, `rows` how many values are in it.
    """

    kind: ClassVar[int] = 108
    what: str
    name: str
    sha256: str
    rows: int
    masked: int = 0
    subject: int = 0
    first_day: int = 0
    last_day: int = 0


KINDS: Final[dict[int, type[Event]]] = {DataExported.kind: DataExported}
"""These kinds by their numbers."""
