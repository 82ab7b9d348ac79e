"""What happens to things in store. Kinds 300 to 319 of the journal.

Every quantity is a whole number of base units (pieces, bottles); a pack is only a way to type it.
A stock position is named by the line of the arrival that began it, so no number is given twice.
Residents are named by number only: a line of the ledger stays when a person is erased.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose

Part = tuple[int, int, int]
"""A position (station and number of its arrival) and how many of it; `0, 0` is this very line."""
CountedPart = tuple[int, int, int, int]
"""A position, how many the book held, and how many were there."""


class ItemListed(Event, frozen=True):
    """A thing that is kept in store begins, or what is written about it changes."""

    kind: ClassVar[int] = 300
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    code: str
    name: str
    spec: str
    unit: str
    pack_unit: str
    pack: int
    item_class: str
    gtin: str = ""
    min_days: int = 0
    target_days: int = 0
    lead_days: int = 0
    minimum: int = 0
    most: int = 0
    hazard: str = ""
    by_days: bool = True
    agent: str = ""
    """Which disinfectant it is, when the 2-2-1 board takes from it."""
    unit_ml: int = 0
    for_staff: str = ""
    """How many a member of staff needs a day, such as `2` or `2/7`, for the plan of demand."""
    for_residents: str = ""
    kit: str = ""
    """What a test round takes it for."""
    open_days: int = 0
    """How many days it is good after it was opened."""


class ItemEnded(Event, frozen=True):
    """A thing is not kept any more; what happened to it stays."""

    kind: ClassVar[int] = 301
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    at: int


class StockMoved(Event, frozen=True):
    """Something came in, was given out, passed on, or was lost."""

    kind: ClassVar[int] = 302
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    at: int
    day: int
    """The home's day of `at`, since tables add up by days."""
    move: str
    parts: tuple[Part, ...]
    beyond: int = 0
    """How many were given out that the book did not hold."""
    place: str = ""
    """From where it came or where it went."""
    person: int = 0
    paper: str = ""
    giver: str = ""
    receiver: str = ""
    words: str = ""
    lot: str = ""
    gtin: str = ""
    made: int | None = None
    expires: int | None = None
    """The last good day."""
    cost: str = ""
    shelf: str = ""
    donor: str = ""
    purpose: str = ""
    value: str = ""
    currency: str = ""
    overseas: bool = False
    asked: str = ""
    """What was asked about it before it was kept all the same, as codes."""
    for_station: int = 0
    """The line it was taken for: a test round, a disinfection."""
    for_number: int = 0


class StockReversed(Event, frozen=True):
    """A line of the ledger was a mistake: a line against it, and nothing is edited."""

    kind: ClassVar[int] = 303
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    item: int
    reason: str
    words: str = ""


class StockCounted(Event, frozen=True):
    """Somebody counted what is there; the difference counts unless it waits for a second count."""

    kind: ClassVar[int] = 304
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    at: int
    day: int
    parts: tuple[CountedPart, ...]
    waits: bool = False
    first_station: int = 0
    """The first count that this one settles."""
    first_number: int = 0
    words: str = ""


class StockJudged(Event, frozen=True):
    """How a thing stood when its rules were looked at: what they found, nothing when all is well.

    `found`: family, severity, and each rule with its version and numbers.
    """

    kind: ClassVar[int] = 305
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    at: int
    found: tuple[tuple[str, int, tuple[tuple[str, int, dict[str, str]], ...]], ...]


class LotKept(Event, frozen=True):
    """A position is set apart, or may be used again."""

    kind: ClassVar[int] = 306
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    station: int
    number: int
    state: str
    words: str = ""
    lot: str = ""
    """What it is called, so that its line says it; not in lines of earlier versions."""


class LotOpened(Event, frozen=True):
    """Some of a position were opened: from then on they are a position of their own.

    It says all of it again, since the line of the closed one may arrive later.
    """

    kind: ClassVar[int] = 307
    whose: ClassVar[Whose] = Whose.NOBODY
    item: int
    at: int
    day: int
    station: int
    number: int
    quantity: int
    expires: int
    """The last good day of what is open."""
    lot: str
    gtin: str = ""
    made: int | None = None
    cost: str = ""
    shelf: str = ""
    donor: str = ""
    purpose: str = ""
    words: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        ItemListed,
        ItemEnded,
        StockMoved,
        StockReversed,
        StockCounted,
        StockJudged,
        LotKept,
        LotOpened,
    )
}
