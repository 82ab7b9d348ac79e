"""The chronic sheet: who is due for what by personal plan or medicine list, and what is there."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from carehome_app.domain.chronic_counts import MeasureCount, chronic_counts
from carehome_app.domain.chronic_sheet import (
    ChronicSheet,
    Column,
)
from carehome_app.domain.errors import NoSuchRoundError
from carehome_app.domain.findings import Episode
from carehome_app.domain.measures import Measure
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.personal_plan import Duty, Ordered, Parts, duties_on
from carehome_app.domain.plan import RoundKey, Span, neighbour, windows_on
from carehome_app.domain.roles import May
from carehome_app.services import entering
from carehome_app.services.chronic_rows import Reader, measure_of
from carehome_app.services.chronic_windows import parts_of, round_for
from carehome_app.services.desk import Desk
from carehome_app.services.following_up import FollowingUp

if TYPE_CHECKING:
    from carehome_app.services.medicines import Medicines
    from carehome_app.services.nutrition import Nutrition
    from carehome_app.services.personal_limits import PersonalLimits
    from carehome_app.services.personal_planning import PersonalPlanning


class Chronic:
    """Compute chronic sheets, and lead to what they are made of."""

    def __init__(self, desk: Desk, following_up: FollowingUp) -> None:
        """Read at a desk."""
        self._desk = desk
        self._following_up = following_up

    @cached_property
    def plans(self) -> "PersonalPlanning":
        """Personal plans: begin, replace, end."""
        from carehome_app.services.personal_planning import PersonalPlanning

        return PersonalPlanning(self._desk)

    @cached_property
    def medicines(self) -> "Medicines":
        """Medicine lists and doses."""
        from carehome_app.services.medicines import Medicines

        return Medicines(self._desk)

    @cached_property
    def limits(self) -> "PersonalLimits":
        """Personal limits."""
        from carehome_app.services.personal_limits import PersonalLimits

        return PersonalLimits(self._desk)

    @cached_property
    def nutrition(self) -> "Nutrition":
        """Weights, the index, the screening score."""
        from carehome_app.services.nutrition import Nutrition

        return Nutrition(self._desk)

    def sheet(self, round_: RoundKey) -> ChronicSheet:
        """Return what is due from the opening of a house round until the next one opens.

        `NoSuchRoundError` when the house has no such round.
        """
        self._desk.require(May.READ)
        span = self._span(round_)
        parts = self._parts(round_)
        duties = [
            duty
            for duty in self._duties(round_, parts)
            if parts.belongs(duty.round.window, round_.window)
        ]
        columns = _columns(duties, parts)
        by_person: dict[int, list[Duty]] = {}
        due: dict[str, set[int]] = {}
        for duty in duties:
            by_person.setdefault(duty.person.id, []).append(duty)
            due.setdefault(measure_of(duty).code, set()).add(duty.person.id)
        reader = Reader(self._desk, round_, span, columns, due)
        people = sorted({duty.person.id: duty.person for duty in duties}.values(), key=by_place)
        episodes = self._following_up.open_before(span.until, set(by_person))
        rows = tuple(
            reader.row(person, by_person[person.id], _of(episodes, person.id)) for person in people
        )
        return ChronicSheet(
            round_, span, tuple(column.measure for column in columns), rows,
            open_episodes=tuple(episodes), columns=columns, at=self._desk.now(),
        )  # fmt: skip

    def counts(self, round_: RoundKey) -> tuple[MeasureCount, ...]:
        """Count a part of a day: what its windows that have opened made due, by measure."""
        return chronic_counts(self.sheet(round_))

    def round_for(self, subject: int, measure: Measure, at: datetime) -> RoundKey | None:
        """Return which window a person's reading at a moment belongs to."""
        return round_for(self._desk, subject, measure, at)

    def again(self, sheet: ChronicSheet, subject: int) -> ChronicSheet:
        """Return the sheet with one person's row read anew: what a kept entry costs."""
        old = sheet.row(subject)
        if old is None:
            return sheet
        due = {measure.code: (subject,) for measure in sheet.measures}
        reader = Reader(self._desk, sheet.round, sheet.span, sheet.columns, due)
        episodes = self._following_up.open_before(sheet.span.until, {subject})
        fresh = replace(sheet.with_row(reader.again(old, episodes)), at=self._desk.now())
        assert isinstance(fresh, ChronicSheet)  # noqa: S101  # with_row keeps the type
        return fresh

    def current_round(self) -> RoundKey | None:
        """Return the part of the day that is current now, or None before the first round."""
        return self._desk.current_round()

    def neighbour(self, round_: RoundKey, step: int) -> RoundKey | None:
        """Return the part of a day after (step 1) or before (-1) this one."""
        return neighbour(round_, self._desk.plans, step)

    def _span(self, round_: RoundKey) -> Span:
        return entering.round_span(self._desk, round_)

    def _parts(self, round_: RoundKey) -> Parts:
        house = windows_on(round_.day, self._desk.plans)
        if round_.window not in [window.code for window in house]:
            raise NoSuchRoundError(day=round_.day)
        return parts_of(self._desk, round_.day, house)

    def _duties(self, round_: RoundKey, parts: Parts) -> Iterable[Duty]:
        orders: list[Ordered] = [*self._desk.orders.plans, *self._desk.orders.medicines]
        stays: dict[int, list[Person]] = {}
        for person in self._desk.stays:
            stays.setdefault(person.id, []).append(person)
        return duties_on(round_.day, orders, stays, parts)


def _columns(duties: Iterable[Duty], parts: Parts) -> tuple[Column, ...]:
    """Return one column for each measure and window, in order of opening; medicine comes last."""
    found: dict[tuple[str, str], Column] = {}
    for duty in duties:
        measure, window = measure_of(duty), duty.round.window
        times = parts.times(window)
        if times is not None and (measure.code, window) not in found:
            found[measure.code, window] = Column(measure, window, *times)
    return tuple(sorted(found.values(), key=_order))


def _order(column: Column) -> tuple[object, ...]:
    return (column.opens, column.closes, column.is_medicine, column.measure.index)


def _of(episodes: Iterable[Episode], subject: int) -> list[Episode]:
    return [one for one in episodes if one.subject == subject]
