"""What the record says of a person's nutrition: weights, body mass index, MUST."""

from datetime import timedelta
from typing import Final

import msgspec

from carehome_app.db import entries
from carehome_app.domain.catalogue import HEIGHT, WEIGHT
from carehome_app.domain.measures import Measure
from carehome_app.domain.nutrition import Body, Must, NotYet, Weighed, bmi_shown, must
from carehome_app.domain.roles import May
from carehome_app.services.desk import Desk

YEARS: Final = timedelta(days=3 * 366)
"""How far back the list of weights goes."""


class Nourished(msgspec.Struct, frozen=True):
    """A person's weights, newest first, and what they come to."""

    weights: tuple[Weighed, ...]
    bmi: str
    """Empty while a weight or the height is missing."""
    score: Must | NotYet


class Nutrition:
    """Read weights and work out scores; nothing of it is stored."""

    def __init__(self, desk: Desk) -> None:
        """Read at a desk."""
        self._desk = desk

    def of(self, person: int, *, planned: bool = False, ill: bool = False) -> Nourished:
        """Return a person's nutrition today, with what people say of the loss and the illness."""
        self._desk.require(May.READ)
        weights = self._weighed(person, WEIGHT)
        heights = self._weighed(person, HEIGHT)
        height = heights[-1].kg if heights else None
        body = Body(weights=weights, height=height, planned=planned, ill_without_food=ill)
        known = bmi_shown(weights[-1].kg, height) if weights and height is not None else ""
        return Nourished(tuple(reversed(weights)), known, must(body, self._desk.today()))

    def _weighed(self, person: int, measure: Measure) -> list[Weighed]:
        store, since = self._desk.store, self._desk.now() - YEARS
        found: list[Weighed] = []
        for entry in entries.of_person(store, person, measure.index, since):
            amount = entry.amount(measure.main.key)
            if entry.superseded is None and amount is not None:
                found.append(Weighed(amount.number, self._desk.home_time.day(entry.taken_at)))
        return found
