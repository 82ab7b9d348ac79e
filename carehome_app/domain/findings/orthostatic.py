"""Blood pressure lying and then standing: one set, judged by what standing changes.

Definitions: clinical reference, sections 2.3 and 2.4.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple, Protocol

from carehome_app.domain.measures.fields import Amount, Values

POSITION: Final = "position"
STANDING: Final = ("standing", "standing_1", "standing_3")
RESTING: Final = ("lying", "sitting", "reclining")
HIGH_LYING: Final[Mapping[str, tuple[Decimal, Decimal]]] = {
    "mmHg": (Decimal(140), Decimal(90)),
    "kPa": (Decimal("18.7"), Decimal("12.0")),
}
"""From here on a lying pressure is high, and a fall of the systolic counts from 30 on."""
RISEN: Final = {"mmHg": Decimal(140), "kPa": Decimal("18.7")}
"""A rise on standing is looked at when the standing systolic is at least this."""


class Taken(Protocol):
    """A reading with its values, such as an earlier one; only the values are looked at."""

    @property
    def values(self) -> Values:
        """What was read."""


class Timed(Taken, Protocol):
    """A reading with its moment."""

    @property
    def taken_at(self) -> datetime:
        """When it was taken."""


class Change(NamedTuple):
    """How much lower a number is standing than before, in the unit both were read in."""

    lower: Decimal
    unit: str


def is_standing(values: Values) -> bool:
    """Return whether a reading was taken standing."""
    return values.get(POSITION) in STANDING


def is_resting(values: Values) -> bool:
    """Return whether a reading was taken lying, sitting or reclining."""
    return values.get(POSITION) in RESTING


def before_standing(earlier: Iterable[Taken]) -> int | None:
    """Return the place of the last resting reading among earlier ones, oldest first, or None."""
    places = [place for place, one in enumerate(earlier) if is_resting(one.values)]
    return places[-1] if places else None


def change(resting: Values, standing: Values, field: str) -> Change | None:
    """Return how a number changed, or None when it is missing or the units differ."""
    before, now = resting.get(field), standing.get(field)
    if not isinstance(before, Amount) or not isinstance(now, Amount) or before.unit != now.unit:
        return None
    return Change(before.number - now.number, now.unit)


def is_mixed(readings: Sequence[Timed], within: timedelta) -> bool:
    """Return whether a standing test was read in two units, so that nothing can be said of it."""
    for place, last in enumerate(readings):
        near = [one for one in readings[:place] if last.taken_at - one.taken_at <= within]
        at = before_standing(near)
        if is_standing(last.values) and at is not None:
            units = [_unit(one.values) for one in (near[at], last)]
            if None not in units and units[0] != units[1]:
                return True
    return False


def _unit(values: Values) -> str | None:
    upper = values.get("systolic")
    return upper.unit if isinstance(upper, Amount) else None


def test_began(
    readings: Sequence[Timed], place: int, fields: Collection[str], within: timedelta
) -> datetime | None:
    """Return when the standing test began that a reading ends: when the resting one was taken.

    None when it ends none: it is not standing, nothing was taken at rest shortly before, or the
    two were read in different units.
    """
    last = readings[place]
    if not is_standing(last.values):
        return None
    near = [one for one in readings[:place] if last.taken_at - one.taken_at <= within]
    at = before_standing(near)
    if at is None or any(change(near[at].values, last.values, key) is None for key in fields):
        return None
    return near[at].taken_at


def is_high_lying(values: Values) -> bool:
    """Return whether a lying pressure is high: from 140/90 mmHg on."""
    if values.get(POSITION) != "lying":
        return False
    return any(
        isinstance(value := values.get(field), Amount)
        and value.unit in HIGH_LYING
        and value.number >= HIGH_LYING[value.unit][place]
        for place, field in enumerate(("systolic", "diastolic"))
    )


def sets(readings: Sequence[Taken]) -> list[tuple[int, ...]]:
    """Return the standing tests in readings (oldest first, near each other) as places.

    Each begins with the resting reading and goes on with the standing ones after it.
    """
    found: list[list[int]] = []
    for place, one in enumerate(readings):
        if is_resting(one.values):
            found.append([place])
        elif is_standing(one.values) and found:
            found[-1].append(place)
    return [tuple(one) for one in found if len(one) > 1]
