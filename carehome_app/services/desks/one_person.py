"""Say that two numbers are one person, whom two desks admitted; or that they are two after all."""

from collections.abc import Sequence
from typing import Final

from carehome_app.db import people
from carehome_app.db.journal import journal
from carehome_app.db.journal.joined import also
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.errors import NotTwoPeopleError
from carehome_app.domain.desks.events import PeopleJoined
from carehome_app.domain.people import Person
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.desks.looking_again import LookingAgain

Pair = tuple[int, int]
"""The number that stays, and the one that counts for it from now on."""

_MOST_WORDS: Final = 200


class OnePerson:
    """Joins people whom two desks admitted, and parts them again."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def join(self, pairs: Sequence[Pair], words: str = "") -> Changes:
        """Let what is said of one number count for another: they are one person, who is here."""
        self._desk.require(May.ADMIT)
        here = {one.id: one for one in self._desk.stays if one.left_at is None}
        for keep, same in pairs:
            _check(here.get(keep), here.get(same))
        with self._desk.acting(May.ADMIT) as action:
            for keep, same in pairs:
                said = PeopleJoined(keep, same, words.strip()[:_MOST_WORDS])
                _say(self._desk, action, said)
        return _forget(self._desk)

    def part(self, pair: Pair, words: str = "") -> Changes:
        """Take it back: they are two people after all."""
        self._desk.require(May.ADMIT)
        keep, same = pair
        with self._desk.acting(May.ADMIT) as action:
            said = PeopleJoined(keep, same, words.strip()[:_MOST_WORDS], 0)
            _say(self._desk, action, said)
        return _forget(self._desk)

    def number_of(self, code: str, keep: int) -> int:
        """Return the number that counts for a person, by the code it was written down with."""
        self._desk.require(May.READ)
        for number in also(self._desk.store, keep):
            if code in people.codes(self._desk.store, number):
                return number
        raise NotTwoPeopleError


def _say(desk: Desk, action: Action, event: PeopleJoined) -> None:
    ref = action.append(event)
    action.settle()
    at = journal.recorded_at(desk.store, ref)
    line = journal.Line(ref, at, action.writer.by, event)
    LookingAgain(desk, action, [line]).look()


def _check(keep: Person | None, same: Person | None) -> None:
    if keep is None or same is None or keep.id == same.id or keep.group is not same.group:
        raise NotTwoPeopleError


def _forget(desk: Desk) -> Changes:
    desk.forget(~Changes.NONE)
    return ~Changes.NONE
