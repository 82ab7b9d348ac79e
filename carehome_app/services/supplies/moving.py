"""Let things come in and go out: what expires first goes first."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from msgspec import structs
from msgspec.structs import replace

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.errors import (
    DonationNotSignedError,
    ExpiredGoodsError,
    ExpiryBeforeMadeError,
    LotTooSmallError,
    MadeAheadError,
    NothingMovedError,
    NotYetThereError,
)
from carehome_app.domain.supplies.events import Part, StockMoved
from carehome_app.domain.supplies.rules import is_unusual, unusual_hit
from carehome_app.domain.supplies.supply import INS, LOSSES, Lot, Move, by_expiry, split
from carehome_app.domain.supplies.typed import Quantity, quantity_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.supplies.asking import Coming, Doubt, Doubts, Going, Split
from carehome_app.services.supplies.judging import judge_one, unusual
from carehome_app.services.supplies.store import Store

PLACE: Final = QT_TRANSLATE_NOOP("Supplies", "To")


class Kept(msgspec.Struct, frozen=True):
    """The line that was kept, and what changed."""

    ref: LineRef
    quantity: int
    beyond: int = 0
    changes: Changes = Changes.SUPPLIES | Changes.FINDINGS


Asked = tuple[Doubt, ...]


class Moving:
    """Keep what comes in, what goes out and what is lost."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Work at a desk."""
        self._desk = desk
        self._store = store
        self._doubts = Doubts(desk, store)

    # In.

    def take_in(self, new: Coming) -> Kept | Asked:
        """Keep what came in, or ask; a position of its own unless the same lot lies there."""
        self._desk.require(May.RECORD)
        quantity = quantity_typed(new.quantity, new.item)
        doubts = tuple(one for one in self.asked_of(new) if one.code not in new.asked)
        if doubts:
            return doubts
        with self._desk.acting(May.RECORD) as action:
            ref = self.take_in_in(action, new)
        return Kept(ref, quantity.pieces)

    def asked_of(self, new: Coming) -> Asked:
        """Return what is asked about what comes in, or refuse it; nothing is kept."""
        self._desk.require(May.READ)
        quantity = quantity_typed(new.quantity, new.item)
        self._check_in(new, quantity)
        return tuple(self._doubts.of_coming(new, quantity))

    def take_in_in(self, action: Action, new: Coming) -> LineRef:
        """Keep what came in as a part of a larger action, which asked before."""
        at = new.at or self._desk.now()
        quantity, lot = quantity_typed(new.quantity, new.item), self._same_lot(new)
        part = (*lot.ref, quantity.pieces) if lot else (0, 0, quantity.pieces)
        ref = action.append(self._coming(new, at, part))
        judge_one(self._desk, action, self._store, new.item)
        return ref

    def give_back(self, going: Going) -> Kept:
        """Keep that some came back, into the positions they were last taken from."""
        self._desk.require(May.RECORD)
        quantity = quantity_typed(going.quantity, going.item)
        if not quantity.pieces:
            raise NothingMovedError
        at = self._moment(going.at)
        parts = tuple(self._last_taken(going, quantity.pieces))
        event = self._going(replace(going, move=Move.RETURN), at, parts)
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(event)
            judge_one(self._desk, action, self._store, going.item)
        return Kept(ref, quantity.pieces)

    # Out.

    def plan(self, going: Going) -> Split:
        """Return from which positions so many would be taken now, before anything is kept."""
        self._desk.require(May.READ)
        quantity = quantity_typed(going.quantity, going.item)
        at = going.at or self._desk.now()
        lots = self._takeable(going, at)
        taken, beyond = split(lots, quantity.pieces)
        by_ref = {one.ref: one for one in lots}
        return Split(quantity, tuple((by_ref[one.lot], one.quantity) for one in taken), beyond)

    def give_out(self, going: Going) -> Kept | Asked:
        """Keep what went out, or ask; more than the book holds is kept and opens a count.

        What is passed on to others is signed by the director, whoever enters it.
        """
        self._desk.require(May.RECORD)
        at = self._moment(going.at)
        planned = self.plan(going)
        if not planned.quantity.pieces:
            raise NothingMovedError
        if going.move not in LOSSES and not going.place.strip() and not going.person:
            raise MissingFieldError(field=PLACE)
        if planned.beyond and going.move is not Move.ISSUE:
            held = sum(quantity for _lot, quantity in planned.parts)
            lot = planned.parts[0][0].called if planned.parts else going.item.called
            raise LotTooSmallError(lot=lot, held=held, wanted=planned.quantity.pieces)
        doubts = tuple(self._doubts.of_going(going, planned))
        if open_ := tuple(one for one in doubts if one.code not in going.asked):
            return open_
        with self._desk.acting(May.RECORD) as action:
            ref = self._give_in(action, going, planned, at)
        return Kept(ref, planned.quantity.pieces, planned.beyond)

    def give_out_in(self, action: Action, going: Going) -> LineRef:
        """Keep what went out as a part of a larger action, which asks nothing."""
        return self._give_in(action, going, self.plan(going), self._moment(going.at))

    # How.

    def _give_in(self, action: Action, going: Going, planned: Split, at: datetime) -> LineRef:
        signed = going.signed if going.move is Move.DONATION_OUT else None
        if going.move is Move.DONATION_OUT and (
            signed is None or signed.purpose is not Purpose.DIRECTOR
        ):
            raise DonationNotSignedError
        parts = tuple((*lot.ref, quantity) for lot, quantity in planned.parts)
        mean = self._store.own_mean(going.item) if going.move is Move.ISSUE else None
        ref = action.append(structs.replace(self._going(going, at, parts), beyond=planned.beyond))
        if signed is not None:
            action.append(LineSigned(signed.subject, signed.purpose.value, *ref))
        pieces = planned.quantity.pieces
        if mean is not None and is_unusual(pieces, mean):
            hit = unusual_hit(pieces, mean)
            action.append(unusual(going.item.id, (ref, to_ms(at)), hit))
        judge_one(self._desk, action, self._store, going.item)
        return ref

    def _takeable(self, going: Going, at: datetime) -> list[Lot]:
        """Return positions that were there at a moment and may be given, with what is free."""
        day = self._desk.home_time.day(at)
        lots = self._store.lots(going.item)
        if going.lots:
            lots = [one for one in lots if one.ref in going.lots]
        found: list[Lot] = []
        for lot in by_expiry(lots):
            self._check_lot(going, lot, day, at)
            allowed = lot.is_expired(day) if going.move is Move.EXPIRED else lot.is_usable(day)
            if going.move is Move.DAMAGED or (going.lots and going.move in LOSSES):
                allowed = True
            if not allowed:
                continue
            free = lot.quantity
            if going.at is not None:
                free = looking.free_since(self._desk.store, lot.ref, at)
            if free > 0:
                found.append(replace(lot, quantity=free))
        return found

    def _check_lot(self, going: Going, lot: Lot, day: date, at: datetime) -> None:
        if not going.lots:
            return
        if lot.came > day:
            raise NotYetThereError(lot=lot.called, day=lot.came.isoformat(), when=self._shown(at))
        if lot.is_expired(day) and going.move not in LOSSES and lot.expires is not None:
            raise ExpiredGoodsError(lot=lot.called, day=lot.expires.isoformat())

    def _last_taken(self, going: Going, pieces: int) -> Iterator[Part]:
        """Yield positions the last issues were taken from; what fits none begins its own."""
        for line in looking.of_item(self._desk.store, going.item.id, 30):
            if line.move is not Move.ISSUE or line.superseded is not None:
                continue
            for part in line.parts:
                back = min(pieces, -part.quantity)
                if back > 0:
                    yield (*part.lot, back)
                    pieces -= back
        if pieces:
            yield (0, 0, pieces)

    def _same_lot(self, new: Coming) -> Lot | None:
        """Return the position that holds the same lot; a donation always has its own."""
        if new.move is Move.DONATION or not new.lot.strip():
            return None
        for one in self._store.lots(new.item):
            same = (one.lot, one.expires, one.cost, one.shelf)
            came = self._desk.home_time.day(new.at or self._desk.now())
            if (
                not one.is_donation
                and one.opened is None
                and one.came <= came
                and same == (new.lot.strip(), new.expires, new.cost.strip(), new.shelf.strip())
            ):
                return one
        return None

    def _check_in(self, new: Coming, quantity: Quantity) -> None:
        if new.move not in INS or new.move is Move.RETURN:
            raise ValueError(new.move)
        if not quantity.pieces:
            raise NothingMovedError
        day = self._desk.home_time.day(self._moment(new.at))
        if new.made is not None and new.made > day:
            raise MadeAheadError(made=new.made.isoformat())
        if new.made is not None and new.expires is not None and new.expires < new.made:
            raise ExpiryBeforeMadeError(expires=new.expires.isoformat(), made=new.made.isoformat())

    def _moment(self, at: datetime | None) -> datetime:
        now = self._desk.now()
        moment = at or now
        if moment > now + timedelta(seconds=1):
            raise FutureError(when=self._shown(moment))
        return moment

    def _coming(self, new: Coming, at: datetime, part: Part) -> StockMoved:
        made, expires = (
            None if day is None else day.toordinal() for day in (new.made, new.expires)
        )
        return StockMoved(
            item=new.item.id,
            at=to_ms(at),
            day=self._desk.home_time.day(at).toordinal(),
            move=new.move.value,
            parts=(part,),
            place=new.place.strip(),
            paper=new.paper.strip(),
            giver=new.giver.strip(),
            receiver=new.receiver.strip(),
            words=new.words.strip(),
            lot=new.lot.strip(),
            gtin=new.gtin,
            made=made,
            expires=expires,
            cost=new.cost.strip(),
            shelf=new.shelf.strip(),
            donor=new.donor.strip(),
            purpose=new.purpose.strip(),
            value=new.value.strip(),
            currency=new.currency.strip(),
            overseas=new.overseas,
            asked=" ".join(sorted(new.asked)),
        )

    def _going(self, going: Going, at: datetime, parts: Sequence[Part]) -> StockMoved:
        return StockMoved(
            item=going.item.id,
            at=to_ms(at),
            day=self._desk.home_time.day(at).toordinal(),
            move=going.move.value,
            parts=tuple(parts),
            place=going.place.strip(),
            person=going.person,
            paper=going.paper.strip(),
            receiver=going.receiver.strip(),
            words=going.words.strip(),
            asked=" ".join(sorted(going.asked)),
            for_station=going.for_line.station,
            for_number=going.for_line.number,
        )

    def _shown(self, at: datetime) -> str:
        return f"{self._desk.home_time.local(at):%Y-%m-%d %H:%M}"
