"""The counties and homes of a bureau: the list, who is admitted, who moves and who closes."""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from carehome_app.db.bureau.store import Home, Place
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.cards import HOME, SignedCard, read_card
from carehome_app.domain.bureau.errors import UnknownHomeError, UnknownNodeError
from carehome_app.domain.bureau.events import HomeAdmitted, HomeMoved, TreeWritten
from carehome_app.domain.bureau.parcel import home_number
from carehome_app.domain.bureau.tree import ROOT, Listed, Node, tree_of
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.services.bureau.cards import checked, confirmed
from carehome_app.services.changes import Changes

if TYPE_CHECKING:
    from carehome_app.services.bureau.office import Bureau


class Places:
    """Writes the list of a bureau."""

    def __init__(self, bureau: "Bureau") -> None:
        """Work for a bureau."""
        self._bureau = bureau
        self._desk = bureau.desk

    def write(self, rows: Sequence[Sequence[str]]) -> tuple[int, int]:
        """Take in the list of counties and homes; return how many of each there are.

        Counties keep their numbers by their name, so that the same list again changes nothing.
        """
        self._desk.require(May.SIGN_AS_DIRECTOR)
        nodes, homes = tree_of(rows)
        known = {one.name: one.node for one in self.nodes()}
        free = max(known.values(), default=ROOT) + 1
        numbers: dict[int, int] = {}
        for one in nodes:
            if one.name in known:
                numbers[one.node] = known[one.name]
            else:
                numbers[one.node], free = free, free + 1
        placed = [Node(numbers[one.node], one.parent, one.name) for one in nodes]
        listed = [self._dated(replace(one, node=numbers[one.node])) for one in homes]
        mark = hashlib.sha256("\n".join(",".join(row) for row in rows).encode()).hexdigest()
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(TreeWritten(len(nodes), len(homes), mark))
            self._bureau.store.put_tree(placed, listed)
        return len(nodes), len(homes)

    def _dated(self, one: Listed) -> Listed:
        """Return a home of the list with the day since which it is there; a move is of today."""
        if one.since:
            return one
        today = self._desk.today().toordinal()
        known = self._bureau.store.places(one.number)
        here = [place for place in known if place.since <= today < place.until]
        if here and here[0].node == one.node:
            return replace(one, since=here[0].since)
        return replace(one, since=today)

    def nodes(self) -> list[Node]:
        """Return every place but the bureau itself."""
        self._desk.require(May.READ)
        return [one for one in self._bureau.store.nodes() if one.node != ROOT]

    def homes(self) -> list[Home]:
        """Return every home of the list, admitted or not."""
        self._desk.require(May.READ)
        return self._bureau.store.homes()

    def node(self, name: str) -> int:
        """Return the place of a name."""
        found = [one.node for one in self.nodes() if one.name == name]
        if not found:
            raise UnknownNodeError(given=name)
        return found[0]

    def home(self, given: str) -> Home:
        """Return the home of a number or a name."""
        found = [one for one in self.homes() if given in (one.number, one.name)]
        if len(found) != 1:
            raise UnknownHomeError(home=given)
        return found[0]

    def stays(self, number: str) -> list[Place]:
        """Return where a home belonged and when."""
        self._desk.require(May.READ)
        return self._bureau.store.places(number)

    def all_stays(self) -> list[Place]:
        """Return where every home belonged and when."""
        self._desk.require(May.READ)
        return self._bureau.store.places()

    def read(self, text: str) -> SignedCard:
        """Return the card of a home, whose words are to be compared before it is admitted."""
        self._desk.require(May.READ)
        return checked(read_card(text, HOME))

    def admit(self, text: str, words: str = "", number: str = "") -> Home:
        """Admit a home by its card: its words compared and typed, or signed by its old key.

        The number is the one of the card unless another is said.
        """
        self._desk.require(May.SIGN_AS_DIRECTOR)
        signed = checked(read_card(text, HOME))
        card = signed.card
        known = self._bureau.store.numbered(number or card.number)
        if known is None:
            raise UnknownHomeError(home=f"{card.name} {number or card.number}".strip())
        home = home_number(card.id)
        old = known.sign if known.home in (0, home) else ""
        how = confirmed(signed, old, words)
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(HomeAdmitted(card.id, known.number, card.name, card.words, how))
            self._bureau.store.admit(known.number, home, card.sign, card.seal)
        return self.home(known.number)

    def move(self, number: str, place: str, day: date, order: str) -> Changes:
        """Let a home belong to another county from a day on, by an order; no place closes it."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        if not order.strip():
            raise ReasonNeededError
        home = self.home(number)
        node = self.node(place) if place else None
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(HomeMoved(home.number, place, day.toordinal(), order.strip()))
            self._bureau.store.move(home.number, node, day.toordinal(), order.strip())
        return Changes.REPORTS
