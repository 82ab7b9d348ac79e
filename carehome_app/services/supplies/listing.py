"""Keep the list of things in store."""

from fractions import Fraction
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.supplies import gs1
from carehome_app.domain.supplies.errors import (
    ItemTakenError,
    NotAQuantityError,
    SpecNeededError,
)
from carehome_app.domain.supplies.events import ItemEnded, ItemListed
from carehome_app.domain.supplies.supply import Item
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.domain.typed.numbers import cut
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.supplies.store import Store

NAME: Final = QT_TRANSLATE_NOOP("Supplies", "Name")
UNIT: Final = QT_TRANSLATE_NOOP("Supplies", "Unit")


class Listed(msgspec.Struct, frozen=True):
    """The thing as it was written, and what changed."""

    item: Item
    changes: Changes = Changes.SUPPLIES


class Listing:
    """Things that are kept in store."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Keep the list at a desk."""
        self._desk = desk
        self._store = store

    def add(self, item: Item) -> Listed:
        """Begin a thing; its number is given here."""
        with self._desk.acting(May.PLAN) as action:
            return Listed(self.add_in(action, item))

    def add_in(self, action: Action, item: Item) -> Item:
        """Begin a thing as a part of a larger action."""
        number = looking.next_item_id(self._desk.store, self._desk.card.station)
        written = self.checked(replace(item, id=number))
        action.append(_event(written))
        return written

    def change(self, item: Item) -> Listed:
        """Write something else about a thing."""
        self._desk.require(May.PLAN)
        written = self.checked(item)
        if written == self._store.item(item.id):
            return Listed(written, Changes.NONE)
        with self._desk.acting(May.PLAN) as action:
            action.append(_event(written))
        return Listed(written)

    def end(self, item: Item) -> Changes:
        """Keep a thing no more; what happened to it stays."""
        with self._desk.acting(May.PLAN) as action:
            action.append(ItemEnded(item.id, to_ms(self._desk.now())))
        return Changes.SUPPLIES

    def checked(self, item: Item) -> Item:
        """Return a thing as it would be written, or refuse what lacks or could be mistaken."""
        name = checked_text(item.name, NAME_MOST)
        unit = checked_text(item.unit, NAME_MOST)
        for field, said in ((NAME, name), (UNIT, unit)):
            if not said:
                raise MissingFieldError(field=field)
        number = gs1.gtin(item.gtin) if item.gtin else ""
        code = checked_text(item.code, NAME_MOST) or f"W{item.id % 1_000_000:03}"
        for said in (item.for_staff, item.for_residents):
            _check_rate(said)
        written = replace(
            item,
            name=name,
            spec=checked_text(item.spec, NAME_MOST),
            unit=unit,
            gtin=number,
            code=code,
        )
        for other in self._store.items():
            if other.id != item.id:
                _check_apart(written, other)
        return written


def _check_rate(said: str) -> None:
    try:
        if Fraction(said or 0) < 0:
            raise ValueError(said)
    except (ValueError, ZeroDivisionError):
        raise NotAQuantityError(typed=cut(said)) from None


def _check_apart(item: Item, other: Item) -> None:
    """Refuse what could be mistaken for another: mixed kinds of masks under one name."""
    if item.code == other.code:
        raise ItemTakenError(given=item.code, item=other.called)
    if item.gtin and item.gtin == other.gtin:
        raise ItemTakenError(given=item.gtin, item=other.called)
    if item.name.casefold() == other.name.casefold():
        if item.spec.casefold() == other.spec.casefold():
            raise ItemTakenError(given=item.called, item=other.called)
        if not item.spec or not other.spec:
            raise SpecNeededError(name=item.name)


def _event(item: Item) -> ItemListed:
    return ItemListed(
        item=item.id,
        code=item.code,
        name=item.name,
        spec=item.spec,
        unit=item.unit,
        pack_unit=item.pack_unit,
        pack=item.pack,
        item_class=item.item_class.value,
        gtin=item.gtin,
        min_days=item.min_days,
        target_days=item.target_days,
        lead_days=item.lead_days,
        minimum=item.minimum,
        most=item.most,
        hazard=item.hazard.value,
        by_days=item.by_days,
        agent=item.agent,
        unit_ml=item.unit_ml,
        for_staff=item.for_staff,
        for_residents=item.for_residents,
        kit=item.kit,
        open_days=item.open_days,
    )
