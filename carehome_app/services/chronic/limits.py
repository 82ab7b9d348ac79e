"""Limits of one person: set, replace and end them, and see which ran out."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from carehome_app.db.chronic import plans as personal_plans
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.errors import EndedAlreadyError, EndsBeforeStartError
from carehome_app.domain.chronic.events import PersonalLimitEnded, PersonalLimitSet
from carehome_app.domain.chronic.limits import PersonalLimit, expired, in_force
from carehome_app.domain.errors import MissingFieldError, ReasonNeededError
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Measure, Rule, Threshold
from carehome_app.domain.moments import to_ordinal
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.plans import check_days, check_end
from carehome_app.services.desk import Desk
from carehome_app.services.findings.limits import HomeRules, Line

DECIDED_BY = QT_TRANSLATE_NOOP("Limits", "Decided by")


class NewLimit(msgspec.Struct, frozen=True, kw_only=True):
    """Other numbers of one rule for one person, with who decided and why."""

    person: int
    measure: Measure
    rule: Rule
    threshold: Threshold
    decided_by: str
    why: str
    from_day: date
    until_day: date | None = None
    review_day: date | None = None
    on: bool = True


class ToReview(msgspec.Struct, frozen=True):
    """A personal limit that needs a decision: it ran out, or its review is due."""

    person: Person
    limit: PersonalLimit
    measure: Measure
    rule: Rule
    has_expired: bool


class PersonalLimits:
    """What single people are judged by instead of the home's lines."""

    def __init__(self, desk: Desk) -> None:
        """Keep limits at a desk."""
        self._desk = desk

    def of(self, person: int, *, ended: bool = False) -> list[PersonalLimit]:
        """Return a person's limits in force or to come, all that ever were if wanted."""
        self._desk.require(May.READ)
        today = self._desk.today()
        mine = self._desk.orders.limits.get(person, [])
        holding = in_force(mine, today).values()
        return [
            one
            for one in mine
            if ended or one in holding or (one.from_day > today and one.ended_on is None)
        ]

    def lines(self, person: int, measure: Measure) -> list[Line]:
        """Return every rule of a measure with the numbers a person is judged by today."""
        self._desk.require(May.READ)
        limits = self._desk.orders.limits_of(person, self._desk.today(), self._desk.limits)
        return [
            Line(measure, rule, limits.threshold(rule), limits.is_on(rule))
            for rule in measure.rules
        ]

    def set(self, new: NewLimit) -> Changes:
        """Let other numbers hold for a person; what held for the same rule until then ends.

        `OutsideRangeError` for a number that cannot be, `LimitsCrossError` for a low line that
        is not below a high one, `EndsBeforeStartError`, and words for who decided and why.
        """
        self._desk.require(May.PLAN)
        self._check(new)
        mine = self._desk.orders.limits.get(new.person, [])
        if any(_is_so(one, new) for one in in_force(mine, new.from_day).values()):
            return Changes.NONE
        with self._desk.acting(May.PLAN) as action:
            event = self._set(new)
            action.append(event)
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS

    def end(self, limit: PersonalLimit, until_day: date, why: str = "") -> Changes:
        """Let a limit end with a day; the home's line holds afterwards."""
        self._desk.require(May.PLAN)
        if limit.ended_on is not None and limit.ended_on <= until_day:
            raise EndedAlreadyError(until=limit.ended_on)
        check_end(self._desk, until_day)
        with self._desk.acting(May.PLAN) as action:
            action.append(PersonalLimitEnded(limit.id, until_day.toordinal(), why.strip()))
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS

    def to_review(self) -> list[ToReview]:
        """Return what somebody must decide anew: limits that ran out first, then reviews."""
        self._desk.require(May.READ)
        return sorted(self._to_review(), key=lambda one: (not one.has_expired, one.limit.id))

    def _to_review(self) -> Iterator[ToReview]:
        today = self._desk.today()
        rules = {rule.code: (measure, rule) for measure in CATALOGUE for rule in measure.rules}
        for subject, own in self._desk.orders.limits.items():
            person = self._desk.person(subject)
            if person.left_at is not None:
                continue
            due = [one for one in in_force(own, today).values() if one.review_is_due(today)]
            for limit in (*expired(own, today).values(), *due):
                if limit.rule in rules:
                    yield ToReview(person, limit, *rules[limit.rule], limit not in due)

    def _check(self, new: NewLimit) -> None:
        check_days(self._desk, new.from_day, new.until_day)
        if new.review_day is not None and new.review_day < new.from_day:
            raise EndsBeforeStartError(until=new.review_day, begins=new.from_day)
        if not new.decided_by.strip():
            raise MissingFieldError(field=DECIDED_BY)
        if not new.why.strip():
            raise ReasonNeededError
        for day in self._days_of_change(new):
            limits = self._desk.orders.limits_of(new.person, day, self._desk.limits)
            known = {**limits.threshold(new.rule), **new.threshold}
            HomeRules(self._desk).check(Line(new.measure, new.rule, known, new.on), among=limits)

    def _days_of_change(self, new: NewLimit) -> Iterator[date]:
        """Yield the days of a limit on which the person's other lines may be others."""
        yield new.from_day
        last = new.until_day or date.max
        for other in self._desk.orders.limits.get(new.person, ()):
            begins = other.from_day
            after = min((one for one in (other.until_day, other.ended_on) if one), default=last)
            for day in (begins, after + timedelta(days=1) if after < last else last):
                if new.from_day < day <= last and day != date.max:
                    yield day

    def _set(self, new: NewLimit) -> PersonalLimitSet:
        station = self._desk.card.station
        return PersonalLimitSet(
            id=personal_plans.next_id(self._desk.store, station, "personal_limits"),
            subject=new.person,
            rule=new.rule.code,
            threshold={unit: str(number) for unit, number in new.threshold.items()},
            on=new.on,
            from_day=new.from_day.toordinal(),
            until_day=to_ordinal(new.until_day),
            review_day=to_ordinal(new.review_day),
            decided_by=new.decided_by.strip(),
            why=new.why.strip(),
        )


def _is_so(limit: PersonalLimit, new: NewLimit) -> bool:
    """Return whether a limit says already what would be set, with the same words."""
    said = (new.rule.code, new.threshold, new.on, new.until_day, new.review_day)
    words = (new.decided_by.strip(), new.why.strip())
    days = (limit.until_day, limit.review_day)
    return (limit.rule, limit.threshold, limit.on, *days, limit.decided_by, limit.why) == (
        *said,
        *words,
    )
