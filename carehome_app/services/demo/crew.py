"""Who of a made-up house is on duty, and writes down what."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.people import Person

FREE_DAYS: Final = (0, 1)
"""Of a week of seven days that begins on another day for everybody."""


class Crew:
    """The accounts of the house, and its week."""

    def __init__(self, accounts: Sequence[tuple[Person, Role]]) -> None:
        """Take everybody who may act."""
        by_code = sorted(accounts, key=lambda account: account[0].details.code)
        self._actors = [Actor(person.id, person.name, role) for person, role in by_code]

    def is_off(self, person: int, day: date) -> bool:
        """Return whether a member of staff has a free day."""
        return (day.toordinal() + 3 * person) % 7 in FREE_DAYS

    def carer(self, day: date, turn: int) -> Actor:
        """Return who measures a floor, or whoever else may when no carer is there."""
        return self._someone(day, (Role.CARER, Role.NURSE, Role.HEAD_NURSE), turn)

    def nurse(self, day: date, turn: int = 0) -> Actor:
        """Return who repeats, answers and types from paper."""
        return self._someone(day, (Role.NURSE, Role.HEAD_NURSE), turn)

    def head(self, day: date) -> Actor:
        """Return who closes rounds: the head nurse, or a nurse on her free day."""
        return self._someone(day, (Role.HEAD_NURSE, Role.NURSE))

    def head_nurse(self) -> Actor:
        """Return the head nurse."""
        return self._first(Role.HEAD_NURSE)

    def director(self) -> Actor:
        """Return the director."""
        return self._first(Role.DIRECTOR)

    def _first(self, role: Role) -> Actor:
        return next(actor for actor in self._actors if actor.role is role)

    def _someone(self, day: date, roles: Sequence[Role], turn: int = 0) -> Actor:
        for role in roles:
            there = [
                actor
                for actor in self._actors
                if actor.role is role and not self.is_off(actor.id, day)
            ]
            if there:
                return there[turn % len(there)]
        return self.head_nurse()
