"""The services of family cards, put together."""

from functools import cached_property

from carehome_app.services.cards.board import CardBoard, Trained
from carehome_app.services.cards.consenting import CardConsents, Meals
from carehome_app.services.cards.making import CardMaking, Medicines
from carehome_app.services.desk import Desk


class Cards:
    """What a user can do about family cards."""

    def __init__(self, desk: Desk, trained: Trained, medicines: Medicines) -> None:
        """Work at a desk, with what other subjects say of a person."""
        self._desk = desk
        self._trained = trained
        self._medicines = medicines

    def count(self) -> tuple[int, int]:
        """Return how many cards are still to come, and how many wait for a second look."""
        due = self.board.due_on(self._desk.today())
        return due.open, len(self.board.waiting())

    @cached_property
    def making(self) -> CardMaking:
        """Cards, from the first word until they leave."""
        return CardMaking(self._desk, self._medicines)

    @cached_property
    def consents(self) -> CardConsents:
        """Relatives and what they agreed to."""
        return CardConsents(self._desk)

    @cached_property
    def meals(self) -> Meals:
        """Menus, and pictures for cards."""
        return Meals(self._desk)

    @cached_property
    def board(self) -> CardBoard:
        """Which there are, and whose turn it is."""
        return CardBoard(self._desk, self._trained)
