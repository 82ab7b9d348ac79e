"""What happens to files and papers that people bring: forms, imports, a second look. 125–129."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class FormMapped(Event, frozen=True):
    """What stands in which cell of somebody's form; the last one of a name holds.

    `sha256` is the blank workbook, kept beside the journal. Places are sheet, row and column; then
    comes the figure, the list and its column, or the words by which a changed form is noticed.
    """

    kind: ClassVar[int] = 125
    whose: ClassVar[Whose] = Whose.NOBODY
    name: str
    file: str
    sha256: str
    cells: tuple[tuple[str, int, int, str], ...]
    columns: tuple[tuple[str, int, int, str, str], ...]
    labels: tuple[tuple[str, int, int, str], ...]


class FormDropped(Event, frozen=True):
    """A form is no longer filled."""

    kind: ClassVar[int] = 126
    whose: ClassVar[Whose] = Whose.NOBODY
    name: str


class FileTakenBack(Event, frozen=True):
    """Everything an imported file brought was taken back; it may be taken again.

    `station` and `number` are the line of its import, `count` how many values or people.
    """

    kind: ClassVar[int] = 128
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    count: int
    words: str = ""


class RoundReadBack(Event, frozen=True):
    """Values of a round that were typed from paper were looked at a second time, one by one.

    `same` agreed with the paper, `corrected` did not and were corrected.
    """

    kind: ClassVar[int] = 129
    whose: ClassVar[Whose] = Whose.NOBODY
    day: int
    window: str
    same: int
    corrected: int


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (FormMapped, FormDropped, FileTakenBack, RoundReadBack)
}
"""These kinds by their numbers."""
