"""Count what is there: a difference counts at once when small, else when another counted too."""

import msgspec

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.errors import AnotherCountsError
from carehome_app.domain.supplies.events import CountedPart, StockCounted
from carehome_app.domain.supplies.rules import needs_second
from carehome_app.domain.supplies.supply import Item, Lot, Move, Movement, by_expiry
from carehome_app.domain.supplies.typed import quantity_typed
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.supplies.judging import judge_one
from carehome_app.services.supplies.store import Store


class Counted(msgspec.Struct, frozen=True):
    """What the book held, what was there, and whether another person must count."""

    ref: LineRef
    booked: int
    counted: int
    waits: bool
    changes: Changes = Changes.SUPPLIES | Changes.FINDINGS

    @property
    def difference(self) -> int:
        """How many more than the book, or fewer when below zero."""
        return self.counted - self.booked


class Counting:
    """Counts, and the counts of a second person."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Count at a desk."""
        self._desk = desk
        self._store = store

    def count(self, item: Item, typed: str, words: str = "") -> Counted:
        """Keep how many of a thing are there in all.

        What is missing is missing of what would have been used first; what is too many lies where
        it expires first, so that nobody counts on it for too long.
        """
        total = quantity_typed(typed, item).pieces
        lots = by_expiry(self._store.lots(item))
        return self._keep(item, _spread(lots, total), words)

    def waiting(self, item: Item) -> Movement | None:
        """Return the count that waits for another person's, if one does."""
        for one in looking.of_item(self._desk.store, item.id, 50):
            if one.move is Move.COUNT and one.superseded is None:
                return one if one.waits else None
        return None

    def _keep(self, item: Item, parts: tuple[CountedPart, ...], words: str) -> Counted:
        actor = self._desk.require(May.CORRECT_ANY)
        booked, counted = (sum(part[at] for part in parts) for at in (2, 3))
        first = self.waiting(item)
        needs = needs_second(booked, counted, item.pack)
        if needs and first is not None and first.by == actor.id:
            raise AnotherCountsError(name=actor.name)
        waits = needs and (first is None or first.counted != counted)
        now = self._desk.now()
        event = StockCounted(
            item=item.id,
            at=to_ms(now),
            day=self._desk.home_time.day(now).toordinal(),
            parts=parts,
            waits=waits,
            words=words.strip(),
            first_station=first.ref.station if first else 0,
            first_number=first.ref.number if first else 0,
        )
        with self._desk.acting(May.CORRECT_ANY) as action:
            ref = action.append(event)
            judge_one(self._desk, action, self._store, item)
        return Counted(ref, booked, counted, waits)


def _spread(lots: list[Lot], total: int) -> tuple[CountedPart, ...]:
    """Return what is there of each position when only the sum was counted."""
    difference = total - sum(one.quantity for one in lots)
    if not lots:
        return ((0, 0, 0, total),)
    parts: list[CountedPart] = []
    for at, lot in enumerate(lots):
        change = max(difference, -lot.quantity) if difference < 0 else difference if at == 0 else 0
        difference -= change
        parts.append((*lot.ref, lot.quantity, lot.quantity + change))
    return tuple(parts)
