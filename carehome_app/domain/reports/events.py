"""What happens to documents beside their issue: shifts are handed over."""

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


KINDS: Final[dict[int, type[Event]]] = {HandoverGiven.kind: HandoverGiven}
