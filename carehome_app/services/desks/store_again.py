"""Judge the store again: two desks moved one thing, and neither saw what the other did."""

from contextlib import suppress

from carehome_app.db.findings import findings
from carehome_app.db.findings.findings import BEFORE_ALL
from carehome_app.db.journal import knowing
from carehome_app.db.journal.journal import Line
from carehome_app.db.supplies import looking
from carehome_app.domain.findings.subject import SUPPLY, Subject
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.events import (
    ItemListed,
    LotOpened,
    StockCounted,
    StockMoved,
    StockReversed,
)
from carehome_app.domain.supplies.rules import UNUSUAL, is_unusual, unusual_hit
from carehome_app.domain.supplies.supply import Item, Move, Movement
from carehome_app.services.desk import Action, Desk
from carehome_app.services.desks.found_again import put_right
from carehome_app.services.gate.control import Control
from carehome_app.services.supplies.judging import judge_one, unusual
from carehome_app.services.supplies.store import A_WINDOW, Store


class StoreAgain:
    """The things in store that lines of another desk are about."""

    def __init__(self, desk: Desk, action: Action) -> None:
        """Look inside the action that took the lines."""
        self._desk, self._action = desk, action
        self._store = Store(desk, Control(desk).is_closed)
        self._items: set[int] = set()

    def show(self, line: Line) -> None:
        """Note which thing a line is about."""
        match line.event:
            case (
                StockMoved() | StockReversed() | StockCounted() | LotOpened() | ItemListed()
            ) as moved:
                self._items.add(moved.item)

    def look(self) -> None:
        """Judge how each stands, and whether unusually many were given out."""
        for number in sorted(self._items):
            # Who listed it may be heard of later; then it is judged.
            with suppress(LookupError):
                item = self._store.item(number)
                judge_one(self._desk, self._action, self._store, item)
                self._look_at_many(item)

    def _look_at_many(self, item: Item) -> None:
        """Ask again of what was given out by a desk that did not know all that was before."""
        moved = [one for one in looking.of_item(self._desk.store, item.id, -1) if one.recorded_at]
        since = self._desk.now() - A_WINDOW
        for one in moved:
            if one.move is Move.ISSUE and one.superseded is None and _at(one) >= to_ms(since):
                because = self._unknown(one, moved)
                if because is not None:
                    self._judge(item, one, because)

    def _unknown(self, one: Movement, moved: list[Movement]) -> LineRef | None:
        """Return a line of the thing from before that its desk did not know."""
        known = knowing.known_at(self._desk.store, one.ref)
        for other in moved:
            is_before = (_at(other), other.ref) < (_at(one), one.ref)
            if is_before and other.ref.number > known.get(other.ref.station, 0):
                return other.ref
        return None

    def _judge(self, item: Item, one: Movement, because: LineRef) -> None:
        day = self._desk.home_time.day(one.recorded_at or one.at)
        mean = self._store.own_mean(item, day)
        at = to_ms(one.at)
        wanted = []
        if mean is not None and is_unusual(one.quantity, mean):
            wanted.append(unusual(item.id, (one.ref, at), unusual_hit(one.quantity, mean)))
        about = Subject(SUPPLY, item.id)
        found = findings.of_subject(self._desk.store, about, UNUSUAL.code, BEFORE_ALL)
        put_right(self._action, [each for each in found if each.on == one.ref], wanted, because)


def _at(one: Movement) -> int:
    return to_ms(one.recorded_at or one.at)
