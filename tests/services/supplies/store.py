"""A home with things in store, in the words of whoever keeps them."""

from dataclasses import dataclass
from datetime import date

from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.supplies.supply import Item, ItemClass, Move
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.supplies.asking import Coming, Going
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.parts import Supplies
from tests.builders import Home

GOWNS = Item(
    id=0,
    code="G1",
    name="隔离衣",
    spec="一次性",
    unit="件",
    pack=10,
    pack_unit="包",
    item_class=ItemClass.PROTECTION,
    lead_days=8,
)
GOGGLES = Item(id=0, code="H1", name="护目镜", unit="副", item_class=ItemClass.PROTECTION)


@dataclass
class Keeper:
    """Whoever keeps the store of a home."""

    home: Home

    @property
    def supplies(self) -> Supplies:
        """What can be done."""
        return self.home.house.supplies

    def lists(self, item: Item = GOWNS) -> Item:
        """Begin a thing."""
        return self.supplies.listing.add(item).item

    def takes_in(self, item: Item, typed: str, expires: str = "", **more: object) -> Kept:
        """Keep what came in, whatever is asked."""
        day = date.fromisoformat(expires) if expires else None
        new = Coming(item=item, quantity=typed, expires=day, **more)  # type: ignore[arg-type]
        kept = self.supplies.moving.take_in(new)
        if not isinstance(kept, Kept):
            codes = frozenset(one.code for one in kept)
            new = Coming(item=item, quantity=typed, expires=day, asked=codes, **more)  # type: ignore[arg-type]
            kept = self.supplies.moving.take_in(new)
        assert isinstance(kept, Kept)
        return kept

    def asked(self, item: Item, typed: str, **more: object) -> list[str]:
        """Return what is asked when so many are given out."""
        found = self.supplies.moving.give_out(self.going(item, typed, **more))
        assert not isinstance(found, Kept), "nothing was asked"
        return [one.code for one in found]

    def gives(self, item: Item, typed: str, **more: object) -> Kept:
        """Keep what was given out, whatever is asked."""
        every = frozenset({"unusual", "beyond", "purpose", "paper"})
        kept = self.supplies.moving.give_out(self.going(item, typed, asked=every, **more))
        assert isinstance(kept, Kept)
        return kept

    def going(self, item: Item, typed: str, **more: object) -> Going:
        """Return what is to go out, to the second floor unless said."""
        what: dict[str, object] = {"place": "二楼", **more}
        return Going(item=item, quantity=typed, **what)  # type: ignore[arg-type]

    def signed(self, code: str = "D01", purpose: Purpose = Purpose.DIRECTOR) -> Signed:
        """Return a signature somebody gave the own PIN for."""
        home = self.home
        return home.house.signing_in.signature(home.subject(code), DEMO_PIN, purpose)

    def passes_on(self, item: Item, typed: str, signed: Signed | None = None) -> Kept:
        """Pass on to the house next door."""
        return self.gives(item, typed, move=Move.DONATION_OUT, place="邻院", signed=signed)

    def writes_off(self, item: Item, typed: str, move: Move = Move.EXPIRED) -> Kept:
        """Write off what is expired or damaged."""
        return self.gives(item, typed, move=move, place="")

    def holds(self, item: Item) -> int:
        """Return how many the book holds, good or not."""
        return sum(one.quantity for one in self.supplies.store.lots(item))
