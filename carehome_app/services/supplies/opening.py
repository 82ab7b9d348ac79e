"""Open what is closed: from then on it is good for as long as its label says of opened ones."""

from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.moments import to_ms, to_ordinal
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.supplies.errors import (
    ExpiredGoodsError,
    LotOpenError,
    LotTooSmallError,
    NothingMovedError,
    UnknownLotError,
)
from carehome_app.domain.supplies.events import LotOpened
from carehome_app.domain.supplies.supply import Item, Lot, by_expiry, good_after_opening
from carehome_app.domain.supplies.typed import quantity_typed
from carehome_app.domain.texts import checked_text
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.supplies.judging import judge_one
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.store import Store

OPEN_DAYS: Final = QT_TRANSLATE_NOOP("Supplies", "Days good after opening")
MOST_DAYS: Final = 3650


class ToOpen(msgspec.Struct, frozen=True, kw_only=True):
    """What is opened, as typed; without a lot what expires first, without days the item's."""

    item: Item
    quantity: str
    lot: str = ""
    days: str = ""
    words: str = ""


class Opening:
    """Opens bottles and packs."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Open at a desk."""
        self._desk = desk
        self._store = store

    def plan(self, what: ToOpen) -> tuple[Lot, int, date]:
        """Return of which position how many would be opened, and their last good day."""
        self._desk.require(May.READ)
        pieces = quantity_typed(what.quantity, what.item).pieces
        if not pieces:
            raise NothingMovedError
        lot = self._closed(what, pieces)
        return lot, pieces, good_after_opening(lot, self._desk.today(), _days(what))

    def open(self, what: ToOpen) -> Kept:
        """Keep that some were opened."""
        self._desk.require(May.RECORD)
        lot, pieces, until = self.plan(what)
        now = self._desk.now()
        event = LotOpened(
            item=what.item.id,
            at=to_ms(now),
            day=self._desk.home_time.day(now).toordinal(),
            station=lot.ref.station,
            number=lot.ref.number,
            quantity=pieces,
            expires=until.toordinal(),
            lot=lot.lot,
            gtin=lot.gtin,
            made=to_ordinal(lot.made),
            cost=lot.cost,
            shelf=lot.shelf,
            donor=lot.donor,
            purpose=lot.purpose,
            words=checked_text(what.words),
        )
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(event)
            judge_one(self._desk, action, self._store, what.item)
        return Kept(ref, pieces)

    def _closed(self, what: ToOpen, pieces: int) -> Lot:
        """Return the closed position that is meant, or say why nothing of it can be opened."""
        today, wanted = self._desk.today(), what.lot.strip()
        known = by_expiry(self._store.lots(what.item))
        named = [one for one in known if not wanted or wanted in (one.lot, one.called)]
        if wanted and not named:
            raise UnknownLotError(item=what.item.called, given=wanted)
        good = [one for one in named if one.is_usable(today)]
        closed = [one for one in good if one.opened is None]
        if not good and named and named[0].is_expired(today) and named[0].expires is not None:
            day = named[0].expires.isoformat()
            raise ExpiredGoodsError(lot=named[0].called, day=day)
        if good and not closed:
            day = f"{good[0].opened:%Y-%m-%d}"
            raise LotOpenError(lot=good[0].called, day=day)
        held = closed[0].quantity if closed else 0
        if pieces > held:
            called = closed[0].called if closed else what.item.called
            raise LotTooSmallError(lot=called, held=held, wanted=pieces)
        return closed[0]


def _days(what: ToOpen) -> int:
    typed = normalized(what.days) or (str(what.item.open_days) if what.item.open_days else "")
    if not typed:
        raise MissingFieldError(field=OPEN_DAYS)
    if not typed.isdecimal() or int(typed) > MOST_DAYS:
        raise OutsideRangeError(number=cut(typed), low=0, high=MOST_DAYS)
    return int(typed)
