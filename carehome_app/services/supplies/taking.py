"""What other deeds take out of the store by themselves: a test round its kits, a disinfection.

They are given `take` when the house is put together and know nothing else of supplies. Where the
home lists nothing for it, nothing is taken and nothing is asked: the deed itself is never held up.
"""

from decimal import Decimal

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.supply import Item
from carehome_app.services.desk import Action, Desk
from carehome_app.services.supplies.asking import Going
from carehome_app.services.supplies.moving import Moving
from carehome_app.services.supplies.store import Store


class Taking:
    """Takes things out for what is done, in the same action."""

    def __init__(self, desk: Desk, store: Store, moving: Moving) -> None:
        """Take at a desk."""
        self._desk = desk
        self._store = store
        self._moving = moving

    def take_kits(
        self, action: Action, kit: str, quantity: int, line: LineRef, place: str
    ) -> LineRef | None:
        """Take kits of a kind for the line they are used on; None when the home lists none."""
        return self._take(action, self._store.kit(kit), quantity, line, place)

    def take_agent(
        self, action: Action, agent: str, litres: Decimal | None, line: LineRef, place: str
    ) -> LineRef | None:
        """Take whole units of a disinfectant for the litres that were made of it.

        Less than a unit is rounded up: an opened bottle is out of the store.
        """
        item = next((one for one in self._store.items() if one.agent == agent and agent), None)
        if item is None or litres is None or item.unit_ml <= 0:
            return None
        millilitres = int(litres * 1000)
        return self._take(action, item, -(-millilitres // item.unit_ml), line, place)

    def _take(
        self, action: Action, item: Item | None, quantity: int, line: LineRef, place: str
    ) -> LineRef | None:
        self._desk.require(May.RECORD)
        if item is None or quantity <= 0:
            return None
        going = Going(item=item, quantity=str(quantity), place=place, for_line=line)
        return self._moving.give_out_in(action, going)
