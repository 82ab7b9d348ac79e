"""What a reading was judged by when it was typed, beside other readings: limits and the age.

Another desk may have set a limit of the home or of a person, or put a birthday right, before a
reading was typed that did not know it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from msgspec.structs import replace

from carehome_app.db import settings
from carehome_app.db.journal.history import seldom
from carehome_app.db.journal.journal import Line
from carehome_app.domain.chronic.events import PersonalLimitEnded, PersonalLimitSet
from carehome_app.domain.chronic.limits import PersonalLimit, applied
from carehome_app.domain.events import Event, LimitSet, PersonFieldsChanged
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.services.desk import Desk

LIMITS: Final = (LimitSet, PersonalLimitSet, PersonalLimitEnded)
BY_WHICH: Final = (*LIMITS, PersonFieldsChanged)
"""The kinds of lines by which readings may be judged."""
_MEASURE: Final = {rule.code: measure.index for measure in CATALOGUE for rule in measure.rules}


class Fact(NamedTuple):
    """A line by which readings are judged: of whom and of what, 0 for everybody and everything."""

    ref: LineRef
    recorded_at: int
    subject: int
    measure: int
    event: Event

    def is_about(self, subject: int, measure: int) -> bool:
        """Return whether readings of a series are judged by it."""
        return self.subject in (0, subject) and self.measure in (0, measure)

    def measures(self) -> tuple[Measure, ...]:
        """Return the measures whose readings are judged by it."""
        return tuple(one for one in CATALOGUE if self.measure in (0, one.index))


class FactsThen:
    """Every limit of a home, in merged order; a birthday is looked at when its line comes."""

    def __init__(self, desk: Desk) -> None:
        """Read them at a desk."""
        self._desk = desk
        found = [line for line, _ref in seldom(desk.store, {one.kind for one in LIMITS}) if line]
        self._whose = {
            line.event.id: (line.event.subject, line.event.rule)
            for line in found
            if isinstance(line.event, PersonalLimitSet)
        }
        ordered = sorted(found, key=lambda line: (line.recorded_at, line.ref))
        self._facts = [fact for line in ordered for fact in self.of(line)]

    def of(self, line: Line) -> Iterator[Fact]:
        """Yield what a line is, if readings are judged by it."""
        match line.event:
            case LimitSet(subject=0) as said:
                yield self._fact(line, 0, said.rule)
            case PersonalLimitSet() as said:
                yield self._fact(line, said.subject, said.rule)
            case PersonalLimitEnded() as said if said.id in self._whose:
                yield self._fact(line, *self._whose[said.id])
            case PersonFieldsChanged() as said if "birth" in said.fields:
                yield Fact(line.ref, line.recorded_at, said.subject, 0, said)

    def about(self, subject: int, measure: int) -> list[Fact]:
        """Return those by which a series is judged."""
        return [one for one in self._facts if one.is_about(subject, measure)]

    def unknown(self, entry: Entry, known: dict[int, int]) -> LineRef | None:
        """Return one that was said before a reading was typed where it was not known."""
        for fact in self.about(entry.subject, entry.measure.index):
            is_before = fact.recorded_at < to_ms(entry.recorded_at)
            if is_before and fact.ref.number > known.get(fact.ref.station, 0):
                return fact.ref
        return None

    def limits(self, entry: Entry, day: date) -> Limits | None:
        """Return the limits when a reading was typed; None when they are today's."""
        at = to_ms(entry.recorded_at)
        mine = self.about(entry.subject, entry.measure.index)
        if all(one.recorded_at < at for one in mine):
            return None
        home = settings.limits_of(
            one.event
            for one in self._facts
            if isinstance(one.event, LimitSet) and one.recorded_at < at
        )
        return applied(home, self._personal(entry.subject, at), day)

    def _personal(self, subject: int, at: int) -> list[PersonalLimit]:
        """Return the person's own limits as they were known at a moment."""
        before = [one.event for one in self._facts if one.recorded_at < at]
        begun = {one.id for one in before if isinstance(one, PersonalLimitSet)}
        ended = {one.id for one in before if isinstance(one, PersonalLimitEnded)}
        return [
            one if one.id in ended else replace(one, ended_on=None, ended_why="")
            for one in self._desk.orders.limits.get(subject, ())
            if one.id in begun
        ]

    def _fact(self, line: Line, subject: int, rule: str) -> Fact:
        return Fact(line.ref, line.recorded_at, subject, _MEASURE.get(rule, -1), line.event)
