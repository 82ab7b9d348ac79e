"""How warm a made-up person is at a moment. Shapes are plausible, not measured on anybody.

The spread of normal values follows the project's clinical reference, section 1.2: armpit, older
people about 36.3 with a standard deviation of 0.25 between people, warmer in the evening.
"""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Final, NamedTuple

import msgspec

MEAN: Final = 36.3
BETWEEN_PEOPLE: Final = 0.25
RISING: Final = 9.0
"""Hours in which a fever rises."""


class Illness(msgspec.Struct, frozen=True):
    """A fever that rises within hours and goes down over days."""

    onset: datetime
    lasts: timedelta
    rise: float

    def warmth(self, at: datetime) -> float:
        """Return how much warmer than normal it makes."""
        hours = (at - self.onset) / timedelta(hours=1)
        whole = self.lasts / timedelta(hours=1)
        if not 0 <= hours < whole:
            return 0.0
        if hours < RISING:
            return self.rise * (0.6 + 0.4 * hours / RISING)
        return float(self.rise * (1 - (hours - RISING) / (whole - RISING)) ** 0.7)


class Body(msgspec.Struct, frozen=True):
    """A person's own normal, the rise towards evening, and how much readings scatter."""

    normal: float
    evening: float
    scatter: float
    illnesses: Sequence[Illness] = ()

    @property
    def mean(self) -> float:
        """The normal over the whole day."""
        return self.normal + self.evening / 2

    def warmth(self, at: datetime, chance: Random) -> float:
        """Return the temperature of the armpit at a moment of the home's own clock."""
        hour = at.hour + at.minute / 60
        towards_evening = (1 - math.cos((hour - 5) / 24 * 2 * math.pi)) / 2
        ill = sum(illness.warmth(at) for illness in self.illnesses)
        return self.normal + self.evening * towards_evening + chance.gauss(0, self.scatter) + ill


def body(chance: Random, illnesses: Sequence[Illness]) -> Body:
    """Return somebody's body, so that the mean over the day is the person's own."""
    own = min(max(chance.gauss(MEAN, BETWEEN_PEOPLE), 35.7), 36.75)
    evening = chance.uniform(0.1, 0.28)
    return Body(own - evening / 2, evening, chance.uniform(0.1, 0.17), tuple(illnesses))


class Course(NamedTuple):
    """Between which hours a fever lasts, and between which degrees it rises."""

    hours: tuple[float, float]
    rise: tuple[float, float]


USUAL: Final = Course((34, 96), (1.5, 2.5))
LONG: Final = Course((90, 130), (1.9, 2.4))
SEVERE: Final = Course((60, 100), (2.9, 3.2))


def illness(onset: datetime, course: Course, chance: Random) -> Illness:
    """Return a fever that begins at a moment."""
    lasts = timedelta(hours=chance.uniform(*course.hours))
    return Illness(onset, lasts, chance.uniform(*course.rise))
