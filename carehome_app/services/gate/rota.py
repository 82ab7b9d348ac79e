"""Plan sealed shifts, and say who of them is in the house by the lines of the gate."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec

from carehome_app.db.gate import lines
from carehome_app.db.gate import rota as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    MissingFieldError,
    ReasonNeededError,
    UnknownPersonError,
)
from carehome_app.domain.gate.errors import (
    InTwoShiftsError,
    NoSuchShiftError,
    NotStaffHereError,
    ShiftTimesError,
)
from carehome_app.domain.gate.events import ShiftPlanned, ShiftWithdrawn
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.rota import Rota, Shift, gaps, rota
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.people.spelling import fits, is_exactly

NAME: Final = QT_TRANSLATE_NOOP("Rota", "the name of the team")
MEMBERS: Final = QT_TRANSLATE_NOOP("Rota", "who is in the team")
TO: Final = ("..", "~", "～", "至")
"""Between the codes of a run of people, such as `S001..S024`."""


class NewShift(msgspec.Struct, frozen=True, kw_only=True):
    """A team as it was said; with a number it takes the place of what was said before."""

    name: str
    members: str
    """Codes, names or initials with spaces between; `S001..S024` for a run of codes."""
    enters: datetime
    leaves: datetime
    observed: datetime | None = None
    words: str = ""
    number: int = 0


class RotaNow(msgspec.Struct, frozen=True):
    """The rota of a moment, with who is in the house by the gate."""

    rota: Rota
    gaps: Sequence[Text]
    inside: Mapping[int, datetime]
    """Staff who came in and did not leave, since when."""
    is_kept: bool
    """Whether the gate writes staff down at all; else nobody can be missed."""

    @property
    def missing(self) -> tuple[int, ...]:
        """Who should be in and is not, by the gate."""
        if not self.is_kept:
            return ()
        return tuple(one for one in sorted(self.rota.members) if one not in self.inside)

    @property
    def besides(self) -> tuple[int, ...]:
        """Staff who is in and in none of the teams that are."""
        if not self.rota.now:
            return ()
        return tuple(one for one in self.inside if one not in self.rota.members)


class RotaKeeping:
    """The sealed shifts of the house."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def shifts(self) -> list[Shift]:
        """Return every shift, by when it enters."""
        self._desk.require(May.READ)
        return list(rota(kept.shifts(self._desk.store), self._desk.now()).shifts)

    def now(self) -> RotaNow:
        """Return who is in and who follows, and what is missing."""
        self._desk.require(May.READ)
        known = rota(kept.shifts(self._desk.store), self._desk.now())
        inside = {
            one.subject: one.at
            for one in lines.unmatched(self._desk.store)
            if one.who is Who.STAFF and one.moves > 0
        }
        return RotaNow(known, gaps(known), inside, bool(inside))

    def people(self, typed: str) -> list[Person]:
        """Return the members of staff a text names, each once, in its order."""
        self._desk.require(May.READ)
        found: dict[int, Person] = {}
        for token in typed.replace(",", " ").replace("，", " ").replace("、", " ").split():
            for person in self._named(token):
                found[person.id] = person
        return list(found.values())

    def plan(self, new: NewShift) -> int:
        """Keep a team, or change one; return its number."""
        self._desk.require(May.PLAN)
        name, members = checked_text(new.name), tuple(one.id for one in self.people(new.members))
        for field, said in ((NAME, name), (MEMBERS, members)):
            if not said:
                raise MissingFieldError(field=field)
        if new.leaves <= new.enters or (new.observed or new.enters) > new.enters:
            raise ShiftTimesError(enters=self._shown(new.enters), leaves=self._shown(new.leaves))
        others = [one for one in kept.shifts(self._desk.store) if one.number != new.number]
        if new.number and new.number not in {one.number for one in self.shifts()}:
            raise NoSuchShiftError(given=new.number)
        self._check_apart(new, members, others)
        number = new.number or kept.next_number(self._desk.store, self._desk.card.station)
        observed = 0 if new.observed is None else to_ms(new.observed)
        with self._desk.acting(May.PLAN) as action:
            action.append(
                ShiftPlanned(
                    number,
                    name,
                    members,
                    to_ms(new.enters),
                    to_ms(new.leaves),
                    observed,
                    checked_text(new.words),
                )
            )
        return number

    def withdraw(self, number: int, words: str) -> Changes:
        """Keep that a team will not live in, and why."""
        self._desk.require(May.PLAN)
        if number not in {one.number for one in self.shifts()}:
            raise NoSuchShiftError(given=number)
        if not words.strip():
            raise ReasonNeededError
        with self._desk.acting(May.PLAN) as action:
            action.append(ShiftWithdrawn(number, to_ms(self._desk.now()), checked_text(words)))
        return Changes.LEVEL

    def _check_apart(self, new: NewShift, members: Sequence[int], others: Sequence[Shift]) -> None:
        """Refuse somebody who would live in with two teams at once."""
        own = Shift(number=0, name="", members=(), enters=new.enters, leaves=new.leaves)
        for other in others:
            twice = [one for one in members if one in other.members]
            if twice and own.overlaps(other):
                raise InTwoShiftsError(name=self._desk.person(twice[0]).name, other=other.name)

    def _named(self, token: str) -> Iterator[Person]:
        staff = self._staff()
        for sign in TO:
            first, found, last = token.partition(sign)
            if found:
                codes = sorted(one.details.code for one in staff)
                if first not in codes or last not in codes:
                    raise UnknownPersonError(given=token)
                yield from (one for one in staff if first <= one.details.code <= last)
                return
        known = [one for one in staff if is_exactly(one, token)]
        known = known or [one for one in staff if fits(one, token)]
        if not known:
            if any(is_exactly(one, token) for one in self._desk.stays if one.left_at is None):
                raise NotStaffHereError(name=token)
            raise UnknownPersonError(given=token)
        if len(known) > 1:
            raise AmbiguousPersonError(given=token, people=[one.name for one in known[:8]])
        yield known[0]

    def _staff(self) -> list[Person]:
        here = [one for one in self._desk.stays if one.left_at is None]
        staff = [one for one in here if one.group is Group.STAFF]
        return sorted(staff, key=_code)

    def _shown(self, at: datetime) -> str:
        return f"{self._desk.home_time.local(at):%Y-%m-%d %H:%M}"


def _code(one: Person) -> str:
    return one.details.code
