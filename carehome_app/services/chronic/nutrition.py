"""Nutrition: who is to be weighed, what the index and the screening score say, and of what."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final

import msgspec

from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.nutrition import Body, Must, NotYet, Weighed, bmi_shown, must
from carehome_app.domain.measures.catalogue import HEIGHT, WEIGHT
from carehome_app.domain.measures.fields import TICKED
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.rounds.entry import Entry
from carehome_app.services.desk import Desk

MONTH: Final = timedelta(days=31)
"""Care homes screen monthly (MUST, clinical reference section 9)."""
LOOK_BACK: Final = timedelta(days=400)
"""The score looks six months before the last weight, which may itself be months ago."""
_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Nourished(msgspec.Struct, frozen=True):
    """How one resident stands: the last weight, what follows from it, and when the next is due."""

    person: Person
    last: Weighed | None
    height: Decimal | None
    score: Must | NotYet
    due: date
    """The day by which the next weight is due; the first one is due on the day of asking."""
    weights: tuple[Weighed, ...] = ()
    """What the score looked at, newest first."""

    @property
    def bmi(self) -> str:
        """The body mass index as it is written, empty without a height or a weight."""
        if self.last is None or self.height is None:
            return ""
        return bmi_shown(self.last.kg, self.height)

    def is_overdue(self, day: date) -> bool:
        """Return whether the weight should have been taken by a day."""
        return self.due <= day


class Nutrition:
    """Read weights and heights."""

    def __init__(self, desk: Desk) -> None:
        """Read at a desk."""
        self._desk = desk

    def due(self) -> list[Nourished]:
        """Return the residents whose monthly weight is due, the longest overdue first."""
        today = self._desk.today()
        waiting = [one for one in self.everybody() if one.is_overdue(today)]
        return sorted(waiting, key=lambda one: (one.due, by_place(one.person)))

    def everybody(self) -> list[Nourished]:
        """Return every resident in the house by room and bed."""
        self._desk.require(May.READ)
        now = self._desk.now()
        weights = _by_person(
            entries.of_house(self._desk.store, WEIGHT.index, now - LOOK_BACK, now + MONTH)
        )
        heights = _by_person(
            entries.of_house(self._desk.store, HEIGHT.index, _BEGINNING, now + MONTH)
        )
        here = [
            person
            for person in self._desk.stays
            if person.left_at is None and person.group is Group.RESIDENT
        ]
        return [
            self._of(person, weights.get(person.id, []), heights.get(person.id, []))
            for person in sorted(here, key=by_place)
        ]

    def of(self, subject: int, *, ill: bool = False) -> Nourished:
        """Return how one person stands; `ill`: acutely, and without food for days."""
        self._desk.require(May.READ)
        store, now = self._desk.store, self._desk.now()
        weights = entries.of_person(store, subject, WEIGHT.index, now - LOOK_BACK)
        heights = entries.of_person(store, subject, HEIGHT.index, _BEGINNING)
        return self._of(self._desk.person(subject), weights, heights, ill=ill)

    def _of(
        self, person: Person, weights: list[Entry], heights: list[Entry], *, ill: bool = False
    ) -> Nourished:
        today, day = self._desk.today(), self._desk.home_time.day
        weighed = [
            Weighed(amount.number, day(entry.taken_at))
            for entry in weights
            if entry.superseded is None and (amount := entry.amount()) is not None
        ]
        tall = [
            amount.number
            for entry in heights
            if entry.superseded is None and (amount := entry.amount()) is not None
        ]
        height = tall[-1] if tall else None
        last = weighed[-1] if weighed else None
        valid = [entry for entry in weights if entry.superseded is None and entry.is_reading]
        planned = bool(valid) and valid[-1].values.get("planned") == TICKED
        body = Body(
            weights=weighed,
            height=height,
            planned=planned,
            ill_without_food=ill,
            age=person.age(today),
        )
        due = today if last is None else last.day + MONTH
        score = must(body, today)
        return Nourished(person, last, height, score, due, tuple(reversed(weighed)))


def _by_person(found: Iterable[Entry]) -> dict[int, list[Entry]]:
    known: dict[int, list[Entry]] = {}
    for entry in found:
        known.setdefault(entry.subject, []).append(entry)
    return known
