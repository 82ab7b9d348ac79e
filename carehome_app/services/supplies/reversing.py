"""Reverse a line of the ledger, and set positions aside: nothing is edited."""

from typing import Final

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError, NotYoursError
from carehome_app.domain.rounds.corrections import AT_ONCE
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.errors import (
    AlreadyReversedError,
    AlreadyUsedError,
    LotIsSoError,
)
from carehome_app.domain.supplies.events import LotKept, StockReversed
from carehome_app.domain.supplies.supply import LOT_STATES, Item, LotState, Movement, Taken
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.rounds.correcting import Why, check_why
from carehome_app.services.supplies.judging import judge_one
from carehome_app.services.supplies.store import Store

LOT: Final = QT_TRANSLATE_NOOP("Supplies", "Lot")
WHY: Final = QT_TRANSLATE_NOOP("Supplies", "Reason")


class Reversing:
    """Lines against lines."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Work at a desk."""
        self._desk = desk
        self._store = store

    def reverse(self, line: Movement, why: Why) -> Changes:
        """Keep a line against a line: one's own of today, or with the right to correct any."""
        check_why(why)
        may = self._may_reverse(line)
        if line.superseded is not None:
            raise AlreadyReversedError
        for part in line.parts:
            self._check_unused(part)
        item = self._store.item(line.item)
        with self._desk.acting(may) as action:
            action.append(StockReversed(*line.ref, line.item, why.code, why.words.strip()))
            judge_one(self._desk, action, self._store, item)
        return Changes.SUPPLIES | Changes.FINDINGS

    def reverse_last(self, item: Item) -> Movement:
        """Reverse the last line made at this desk, as a typing error, and return it."""
        here = [
            one
            for one in looking.of_item(self._desk.store, item.id, 20)
            if one.ref.station == self._desk.card.station and one.superseded is None
        ]
        if not here:
            raise AlreadyReversedError
        last = max(here, key=_by_number)
        self.reverse(last, Why("typing_error", AT_ONCE))
        return last

    def set_lot(self, item: Item, lot: str, state: LotState, words: str = "") -> Changes:
        """Set all there is of a lot aside, as after a recall, or let it be used again."""
        self._desk.require(May.CORRECT_ANY)
        if not lot.strip():
            raise MissingFieldError(field=LOT)
        if state is LotState.SET_ASIDE and not words.strip():
            raise MissingFieldError(field=WHY)
        called = self._store.lots_named(item, lot)
        others = [one for one in called if one.state is not state]
        if not others:
            raise LotIsSoError(lot=called[0].called, state=LOT_STATES[state])
        said = checked_text(words)
        with self._desk.acting(May.CORRECT_ANY) as action:
            for one in others:
                action.append(LotKept(item.id, *one.ref, state.value, said, one.called))
            judge_one(self._desk, action, self._store, item)
        return Changes.SUPPLIES | Changes.FINDINGS

    def _check_unused(self, part: Taken) -> None:
        """Refuse to take back what came in when some of it went out since."""
        if part.quantity <= 0:
            return
        lot = looking.lot_at(self._desk.store, part.lot)
        if lot is not None and lot.quantity < part.quantity:
            raise AlreadyUsedError(used=part.quantity - lot.quantity)

    def _may_reverse(self, line: Movement) -> May:
        own = self._desk.actor is not None and self._desk.actor.id == line.by
        is_today = (
            line.recorded_at is not None
            and self._desk.home_time.day(line.recorded_at) == self._desk.today()
        )
        may = May.CORRECT_OWN_IN_OPEN_ROUND if own and is_today else May.CORRECT_ANY
        actor = self._desk.require(May.CORRECT_OWN_IN_OPEN_ROUND)
        if not actor.may(may):
            raise NotYoursError
        return may


def _by_number(one: Movement) -> LineRef:
    return one.ref
