"""Adding homes up: rates over those expected, sums that say of how many homes they are.

A home that did not report is missing and never zero. Ratios are made from sums, never averaged.
Expected = on time + late + missing; what is not due yet is none of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from carehome_app.domain.bureau.figures import BY_NUMBER
from carehome_app.domain.duties.due_list import share


class Total(msgspec.Struct, array_like=True, frozen=True):
    """One figure of several homes' days: what it comes to, and of how many days it is."""

    value: int
    days: int


class Sums(msgspec.Struct, array_like=True, frozen=True):
    """What several homes reported of a day, or of several days."""

    on_time: int = 0
    late: int = 0
    figures: Mapping[int, Total] = msgspec.field(default_factory=dict)

    @property
    def reported(self) -> int:
        """How many reports there are."""
        return self.on_time + self.late

    def value(self, number: int) -> int | None:
        """Return what a figure comes to; None where no home counts it, which is not zero."""
        return self.figures[number].value if number in self.figures else None


NOTHING: Final = Sums()


class Rates(msgspec.Struct, frozen=True):
    """Reported of those expected, as DHIS2 defines both rates."""

    expected: int
    on_time: int
    late: int

    @property
    def reported(self) -> int:
        """How many reported."""
        return self.on_time + self.late

    @property
    def missing(self) -> int:
        """How many did not report."""
        return self.expected - self.reported

    @property
    def per_mille(self) -> int | None:
        """The reporting rate, rounded down, so that 1000 means all; None of nobody."""
        return thousandths(self.reported, self.expected)

    @property
    def on_time_per_mille(self) -> int | None:
        """The on-time rate: over those expected, not over those who reported."""
        return thousandths(self.on_time, self.expected)


def thousandths(part: int, whole: int) -> int | None:
    """Return a part in thousandths, rounded down; None of nothing."""
    return part * 1000 // whole if whole else None


def of_one(numbers: Mapping[int, int], *, on_time: bool) -> Sums:
    """Return the sums of one home's day."""
    figures = {number: Total(value, 1) for number, value in numbers.items()}
    return Sums(int(on_time), int(not on_time), figures)


def added(parts: Iterable[Sums]) -> Sums:
    """Return several sums as one, in whatever order they come."""
    on_time = late = 0
    values: dict[int, int] = {}
    days: dict[int, int] = {}
    for part in parts:
        on_time += part.on_time
        late += part.late
        for number, total in part.figures.items():
            if number not in values:
                values[number], days[number] = total.value, total.days
                continue
            known = BY_NUMBER.get(number)
            if known is not None and known.least:
                values[number] = min(values[number], total.value)
            else:
                values[number] += total.value
            days[number] += total.days
    return Sums(on_time, late, {key: Total(values[key], days[key]) for key in sorted(values)})


def without_levels(sums: Sums) -> Sums:
    """Return the sums of several days without what only a day has, such as residents."""
    kept = {
        number: total
        for number, total in sums.figures.items()
        if number not in BY_NUMBER or not BY_NUMBER[number].level
    }
    return Sums(sums.on_time, sums.late, kept)


def ratio(sums: Sums, done: int, due: int) -> int | None:
    """Return done per cent of due, each the sum over homes; None where nothing was due."""
    part, whole = sums.value(done), sums.value(due)
    return None if part is None or whole is None else share(part, whole)


class Expectation(msgspec.Struct, array_like=True, frozen=True):
    """So many homes of a place are expected to report from one day up to before another."""

    since: int
    until: int
    homes: int

    def on(self, day: int) -> int:
        """Return how many are expected on a day."""
        return self.homes if self.since <= day < self.until else 0


def expected_on(known: Iterable[Expectation], day: int) -> int:
    """Return how many homes a place expects on a day."""
    return sum(one.on(day) for one in known)


def expected_between(known: Iterable[Expectation], first: int, last: int) -> int:
    """Return how many reports a place expects of the days from first to last."""
    return sum(
        one.homes * max(0, min(one.until, last + 1) - max(one.since, first)) for one in known
    )


def days_of(month: int) -> Iterator[int]:
    """Yield the ordinals of the days of a month, numbered `year * 12 + month - 1`."""
    from datetime import date

    year, of_year = divmod(month, 12)
    day = date(year, of_year + 1, 1).toordinal()
    after = date(year + (of_year == 11), (of_year + 1) % 12 + 1, 1).toordinal()
    yield from range(day, after)
