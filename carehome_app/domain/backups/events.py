"""What happens to the record as a whole."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class RecordRestored(Event, frozen=True):
    """The record was made anew from a backup in a new folder.

    `lines` is what the backup held, `salvaged` how many of the damaged record were added to it,
    `missing` how many of the lines once noted are in neither; -1 where nobody can know.
    """

    kind: ClassVar[int] = 140
    whose: ClassVar[Whose] = Whose.NOBODY
    made_at: int
    lines: int
    salvaged: int
    missing: int


KINDS: Final[dict[int, type[Event]]] = {RecordRestored.kind: RecordRestored}
"""These kinds by their numbers."""
