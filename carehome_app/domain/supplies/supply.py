"""Things in store: what they are, in which positions they lie, and how they move."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final

import msgspec

from carehome_app.domain.rounds.entry import LineRef, Superseded
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class ItemClass(StrEnum):
    """What kind of thing it is."""

    PROTECTION = "protection"
    DISINFECTANT = "disinfectant"
    TEST = "test"
    MEDICINE = "medicine"
    DEVICE = "device"
    OTHER = "other"


CLASS_LABELS: Final = {
    ItemClass.PROTECTION: QT_TRANSLATE_NOOP("Supplies", "Protection"),
    ItemClass.DISINFECTANT: QT_TRANSLATE_NOOP("Supplies", "Disinfectants"),
    ItemClass.TEST: QT_TRANSLATE_NOOP("Supplies", "Tests"),
    ItemClass.MEDICINE: QT_TRANSLATE_NOOP("Supplies", "Medicines"),
    ItemClass.DEVICE: QT_TRANSLATE_NOOP("Supplies", "Devices"),
    ItemClass.OTHER: QT_TRANSLATE_NOOP("Supplies", "Other things"),
}


class Move(StrEnum):
    """How a quantity moves; a count is a difference, and everything else has a direction."""

    PURCHASE = "purchase"
    ALLOCATION = "allocation"
    DONATION = "donation"
    TRANSFER_IN = "transfer_in"
    RETURN = "return"
    ISSUE = "issue"
    TRANSFER_OUT = "transfer_out"
    DONATION_OUT = "donation_out"
    EXPIRED = "expired"
    DAMAGED = "damaged"
    SAMPLE = "sample"
    COUNT = "count"
    OPEN = "open"
    """Some of a position are opened: they lie in one of their own, and are good for less long."""

    @property
    def sign(self) -> int:
        """1 for what comes in, −1 for what goes out; a count and an opening bring their own."""
        return 1 if self in INS or self in (Move.COUNT, Move.OPEN) else -1

    @property
    def use(self) -> int:
        """1 for what is used, −1 for what comes back, 0 for everything else."""
        return {Move.ISSUE: 1, Move.RETURN: -1}.get(self, 0)


INS: Final = (Move.PURCHASE, Move.ALLOCATION, Move.DONATION, Move.TRANSFER_IN, Move.RETURN)
OUTS: Final = (Move.ISSUE, Move.TRANSFER_OUT, Move.DONATION_OUT)
LOSSES: Final = (Move.EXPIRED, Move.DAMAGED, Move.SAMPLE)
MOVE_LABELS: Final = {
    Move.PURCHASE: QT_TRANSLATE_NOOP("Supplies", "bought"),
    Move.ALLOCATION: QT_TRANSLATE_NOOP("Supplies", "allocated"),
    Move.DONATION: QT_TRANSLATE_NOOP("Supplies", "donated"),
    Move.TRANSFER_IN: QT_TRANSLATE_NOOP("Supplies", "transferred in"),
    Move.RETURN: QT_TRANSLATE_NOOP("Supplies", "came back"),
    Move.ISSUE: QT_TRANSLATE_NOOP("Supplies", "given out"),
    Move.TRANSFER_OUT: QT_TRANSLATE_NOOP("Supplies", "transferred out"),
    Move.DONATION_OUT: QT_TRANSLATE_NOOP("Supplies", "passed on"),
    Move.EXPIRED: QT_TRANSLATE_NOOP("Supplies", "expired, written off"),
    Move.DAMAGED: QT_TRANSLATE_NOOP("Supplies", "damaged"),
    Move.SAMPLE: QT_TRANSLATE_NOOP("Supplies", "taken as a sample"),
    Move.COUNT: QT_TRANSLATE_NOOP("Supplies", "difference of a count"),
    Move.OPEN: QT_TRANSLATE_NOOP("Supplies", "opened"),
}


class Hazard(StrEnum):
    """Why a thing is stored with care."""

    NONE = ""
    FLAMMABLE = "flammable"
    OXIDISER = "oxidiser"


HAZARD_LABELS: Final = {
    Hazard.FLAMMABLE: QT_TRANSLATE_NOOP("Supplies", "flammable"),
    Hazard.OXIDISER: QT_TRANSLATE_NOOP("Supplies", "oxidiser"),
}


class LotState(StrEnum):
    """Whether a position may be used; that it is expired is seen by its day."""

    USABLE = "usable"
    SET_ASIDE = "set_aside"


LOT_STATES: Final = {
    LotState.SET_ASIDE: QT_TRANSLATE_NOOP("Supplies", "set aside: nobody is given of it"),
    LotState.USABLE: QT_TRANSLATE_NOOP("Supplies", "may be used again"),
}


PACK: Final = QT_TRANSLATE_NOOP("Supplies", "pack")
"""What a pack is called of which nobody said what it is."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A thing that is kept in store; numbers of 0 are those of the level."""

    id: int
    code: str
    name: str
    spec: str = ""
    unit: str = ""
    pack_unit: str = ""
    pack: int = 0
    item_class: ItemClass = ItemClass.OTHER
    gtin: str = ""
    min_days: int = 0
    target_days: int = 0
    lead_days: int = 0
    minimum: int = 0
    most: int = 0
    hazard: Hazard = Hazard.NONE
    by_days: bool = True
    """Whether it is used up by days; a device is not."""
    agent: str = ""
    unit_ml: int = 0
    for_staff: str = ""
    for_residents: str = ""
    kit: str = ""
    open_days: int = 0
    """How many days it is good after it was opened, as the label says; 0 where it says nothing."""
    ended: bool = False

    @property
    def called(self) -> str:
        """The name with what tells it from others of the same name."""
        return f"{self.name} {self.spec}".strip()

    @property
    def pack_called(self) -> str | Text:
        """A box, a carton, or what else a pack of it is called."""
        return self.pack_unit or PACK

    @property
    def a_person_and_day(self) -> tuple[Fraction, Fraction]:
        """How many a member of staff and a resident need a day, by plan."""
        return Fraction(self.for_staff or 0), Fraction(self.for_residents or 0)


class Lot(msgspec.Struct, frozen=True, kw_only=True):
    """A position in store: what came in on one line, and how much of it is there."""

    ref: LineRef
    item: int
    quantity: int
    lot: str = ""
    gtin: str = ""
    made: date | None = None
    expires: date | None = None
    """The last good day; None when nobody knows it."""
    cost: str = ""
    shelf: str = ""
    state: LotState = LotState.USABLE
    came: date = date.min
    donor: str = ""
    purpose: str = ""
    is_donation: bool = False
    opened: date | None = None
    """The day it was opened on; None of what is closed."""

    def is_expired(self, day: date) -> bool:
        """Return whether the last good day is over."""
        return self.expires is not None and self.expires < day

    def is_usable(self, day: date) -> bool:
        """Return whether somebody may be given of it."""
        return self.state is LotState.USABLE and not self.is_expired(day)

    @property
    def called(self) -> str:
        """The lot as printed on it, or the day it came."""
        return self.lot or f"{self.came:%m-%d}"


def good_after_opening(lot: Lot, day: date, days: int) -> date:
    """Return the last good day of what is opened on a day; never later than it was closed."""
    until = day + timedelta(days=days)
    return until if lot.expires is None else min(until, lot.expires)


def by_expiry(lots: Iterable[Lot]) -> list[Lot]:
    """Return positions as they are used up: the unknown day first, then what expires first."""
    return sorted(lots, key=_first_out)


def _first_out(lot: Lot) -> tuple[date, date, LineRef]:
    return (lot.expires or date.min, lot.came, lot.ref)


class Taken(msgspec.Struct, frozen=True):
    """How many of a position."""

    lot: LineRef
    quantity: int


class Movement(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the ledger; `parts` are signed, so that they add up to what the store holds."""

    ref: LineRef
    item: int
    at: datetime
    day: date
    move: Move
    parts: tuple[Taken, ...]
    beyond: int = 0
    place: str = ""
    person: int = 0
    paper: str = ""
    giver: str = ""
    receiver: str = ""
    words: str = ""
    donor: str = ""
    purpose: str = ""
    value: str = ""
    currency: str = ""
    overseas: bool = False
    waits: bool = False
    counted: int | None = None
    booked: int | None = None
    by: int = 0
    recorded_at: datetime | None = None
    superseded: Superseded | None = None

    @property
    def delta(self) -> int:
        """By how much it changed what the store holds."""
        return sum(one.quantity for one in self.parts)

    @property
    def quantity(self) -> int:
        """How many were moved, whether the book held them or not."""
        return abs(self.delta) + self.beyond

    @property
    def used(self) -> int:
        """How many of it count as used up."""
        return self.move.use * self.quantity


def split(lots: Sequence[Lot], wanted: int) -> tuple[list[Taken], int]:
    """Return how many are taken of which position, what expires first first, and what is beyond.

    What is beyond was given out although the book did not hold it: that opens a count.
    """
    parts: list[Taken] = []
    left = wanted
    for lot in by_expiry(lots):
        taken = min(left, lot.quantity)
        if taken > 0:
            parts.append(Taken(lot.ref, taken))
            left -= taken
    return parts, left
