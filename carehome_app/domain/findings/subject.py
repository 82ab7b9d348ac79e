"""What a finding can be about: a person, an area, a unit, a fault, or what a subject brings."""

from typing import Final, NamedTuple

PERSON: Final = 1
AREA: Final = 2
UNIT: Final = 3
FAULT: Final = 10
DOOR: Final = 8
SUPPLY: Final = 9
"""Plain numbers, since they stand in the journal: one is never given again, and a new subject
takes the next. Numbers of people and of areas are equal ones, so a number alone says nothing."""


class Subject(NamedTuple):
    """Whom or what something is about; `place` names what has no number, such as a floor.

    A unit has no number: its `place` is a floor, empty for the whole home.
    """

    about: int
    id: int
    place: str = ""


def person(number: int) -> Subject:
    """Return the person with a number as a subject."""
    return Subject(PERSON, number)
