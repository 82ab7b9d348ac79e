"""Find whom the one box of the gate means: a badge, a booking, a phone, a room-bed, pinyin."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.movements import NO_STAY, Passage
from carehome_app.domain.people import Group, Person, by_place, codes_of
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.typed.numbers import normalized
from carehome_app.services.desk import Desk
from carehome_app.services.gate.board import GateBoard
from carehome_app.services.gate.visits import Visits
from carehome_app.services.people.spelling import fits, is_exactly, spellings

_BOOKING: Final = re.compile(r"v(\d+)-(\d+)", re.ASCII)
_DIGITS: Final = re.compile(r"\d{7,}", re.ASCII)


class Meant(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody the box can mean."""

    who: Who
    subject: int = 0
    name: str
    about: str = ""
    """Code or room-bed, to tell two of one name apart."""
    resident: int = 0
    phone: str = ""
    booking: LineRef = NO_STAY
    inside: Passage | None = None
    """The stay that is open: inside, or of a resident outside."""


class Finding:
    """Finds people of the house, who is expected, and who is inside."""

    def __init__(self, desk: Desk, visits: Visits, board: GateBoard) -> None:
        """Find at a desk."""
        self._desk = desk
        self._visits = visits
        self._board = board

    def find(self, typed: str) -> list[Meant]:
        """Return everybody a text can mean, the surest first; one who fits exactly is alone."""
        self._desk.require(May.SEE_GATE)
        if not typed.strip():
            return []
        people = [one for one in self._desk.stays if one.left_at is None]
        exact = [one for one in people if is_exactly(one, typed)]
        if exact:
            return [self._of_house(one) for one in sorted(exact, key=by_place)]
        expected = list(self._expected(typed))
        if expected:
            return expected
        near = sorted((one for one in people if fits(one, typed)), key=_staff_first)
        return [*(self._of_house(one) for one in near), *self._inside(typed)]

    def badge(self, typed: str) -> Meant | None:
        """Return whose badge or booking number a text is; a name or a room is none."""
        self._desk.require(May.SEE_GATE)
        plain = normalized(typed).replace(" ", "")
        if not plain:
            return None
        found = [
            person
            for person in self._desk.stays
            if person.left_at is None and plain in map(normalized, codes_of(person))
        ]
        if len(found) == 1:
            return self._of_house(found[0])
        return next(self._expected(plain), None) if _BOOKING.fullmatch(plain) else None

    def _of_house(self, person: Person) -> Meant:
        staff = person.group is Group.STAFF
        who = Who.STAFF if staff else Who.RESIDENT
        open_ = self._board.stay_of(person.id)
        about = person.details.code if staff else person.place
        return Meant(who=who, subject=person.id, name=person.name, about=about, inside=open_)

    def _expected(self, typed: str) -> Iterator[Meant]:
        plain = normalized(typed).replace(" ", "")
        code, phone = _BOOKING.fullmatch(plain), _DIGITS.fullmatch(plain)
        for one in self._visits.on(self._desk.today()):
            named = code is not None and one.code.lower() == plain
            called = phone is not None and plain in one.phone
            if named or called or _is_spelled(one.name, plain):
                yield Meant(
                    who=Who.VISITOR,
                    name=one.name,
                    about=self._desk.person(one.resident).place,
                    resident=one.resident,
                    phone=one.phone,
                    booking=one.ref,
                )

    def _inside(self, typed: str) -> Iterator[Meant]:
        plain = normalized(typed).replace(" ", "")
        for one in self._board.people_inside():
            if not one.subject and _is_spelled(one.name, plain):
                yield Meant(
                    who=one.who,
                    name=one.name,
                    about=one.purpose,
                    resident=one.resident,
                    phone=one.phone,
                    inside=one,
                )


def _staff_first(person: Person) -> tuple[bool, tuple[bool, object, int]]:
    return person.group is not Group.STAFF, by_place(person)


def _is_spelled(name: str, plain: str) -> bool:
    if plain in normalized(name):
        return True
    return (
        plain.isascii()
        and plain.isalpha()
        and any(one.startswith(plain) for one in spellings(name))
    )
