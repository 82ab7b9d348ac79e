"""What happens to documents beside their issue: shifts are handed over, reports are withdrawn."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class HandoverGiven(Event, frozen=True):
    """A shift was handed over; the document is an issued report of its own.

    `since` and `until` are the moments it tells of, in milliseconds; `words` is what people added.
    Both sign this line with their own PIN.
    """

    kind: ClassVar[int] = 120
    whose: ClassVar[Whose] = Whose.NOBODY
    since: int
    until: int
    words: str
    giver: int
    taker: int


class ReportWithdrawn(Event, frozen=True):
    """An issued report does not hold: its line and its bytes stay, and this line says why."""

    kind: ClassVar[int] = 121
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    words: str
    archive_number: str


KINDS: Final[dict[int, type[Event]]] = {
    HandoverGiven.kind: HandoverGiven,
    ReportWithdrawn.kind: ReportWithdrawn,
}
