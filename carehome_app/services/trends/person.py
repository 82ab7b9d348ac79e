"""One person over time: panels of every measure, marks of what happened, the ward chart."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from msgspec.structs import replace

from carehome_app.db import trends as seeing
from carehome_app.db.findings import derived
from carehome_app.db.trends import Away, Row
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.limits import in_force
from carehome_app.domain.chronic.plans import Duty, Parts, duties_on
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.findings.judging import LOWEST
from carehome_app.domain.history.event_words import Names
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.fields import Amount, NumberField, Values
from carehome_app.domain.measures.measure import Measure, Severity, decoded, shown
from carehome_app.domain.moments import from_ms
from carehome_app.domain.people import SEX_LABELS, Person, allergic
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.domain.trends.lines import Basis, converted, lines, target
from carehome_app.domain.trends.series import (
    Ghost,
    Missing,
    PersonView,
    Point,
    Series,
    label_field,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.in_mind import kept_in_mind
from carehome_app.services.desk import Desk
from carehome_app.services.trends.chart_marks import marks_of

_AGE: Final = QT_TRANSLATE_NOOP("Trends", "{sex}, aged {age}")
_AND: Final = QT_TRANSLATE_NOOP("Trends", "{first} · {second}")


def about(person: Person, today: date) -> Text:
    """Return sex and age, allergies, diagnoses and care level in one line."""
    age = person.age(today)
    sex = SEX_LABELS[person.details.sex]
    said: Text = sex if age is None else _AGE.with_(sex=sex, age=age)
    details = person.details
    for more in (allergic(details), details.diagnoses, details.care_level, details.post):
        if more:
            said = _AND.with_(first=said, second=more)
    return said


# One person over time: panels of every measure, marks of what happened, the ward chart.

RANGES: Final = (7, 30, 90, 365, 0)
"""Days a chart can show; 0 is everything."""
OLDEST: Final = timedelta(days=36_600)
"""A century is drawn; a date further back is a typing error somewhere."""
A_MOMENT: Final = timedelta(milliseconds=1)


class Trends:
    """Read one person's series."""

    def __init__(self, desk: Desk, names: Callable[[], Names]) -> None:
        """Read at a desk, where marks are told with names as the home says them."""
        self._desk, self._names = desk, names

    def person(self, subject: int, days: int = 30, until: date | None = None) -> PersonView:
        """Return a person's last days (0: everything) up to a day, today when not said."""
        self._desk.require(May.READ)
        last = until or self._desk.today()
        measures = [
            one
            for one in CATALOGUE
            if one.has_numbers and seeing.has_measure(self._desk.store, subject, one.index)
        ] or CATALOGUE[:1]
        first = self._first(subject, measures, last, days)
        view = self.between(subject, first, last, measures)
        shown = tuple(one for one in view.panels if one.says_something) or view.panels[:1]
        silent = tuple(one.measure.label for one in view.panels if one not in shown)
        return replace(view, panels=shown, silent=silent)

    def between(
        self, subject: int, first: date, last: date, measures: Sequence[Measure] = ()
    ) -> PersonView:
        """Return a person from one day to another, both included."""
        self._desk.require(May.READ)
        stays = [one for one in self._desk.stays if one.id == subject]
        if not stays:
            raise UnknownPersonError(given=str(subject))  # or locked, which nobody is told
        person = stays[-1]
        drawn = measures or [one for one in CATALOGUE if one.has_numbers]
        panels = [self.series(stays, measure, first, last) for measure in drawn]
        since, until = self._bounds(first, last)
        # Where the person lived then: a chart of last month does not name the room of today.
        then = person.at(min(until - A_MOMENT, self._desk.now()))
        return PersonView(
            subject=subject,
            name=person.name,
            place=then.place or person.details.code,
            about=about(person, self._desk.today()),
            first=first,
            last=last,
            panels=tuple(panels),
            marks=tuple(marks_of(self._desk, self._names(), stays, since, until)),
            staff={one.id: one.name for one in self._desk.stays},
            demo=self._desk.card.demo,
        )

    def series(self, stays: Sequence[Person], measure: Measure, first: date, last: date) -> Series:
        """Return one measure of one person."""
        self._desk.require(May.READ)
        person = stays[-1]
        since, until = self._bounds(first, last)
        store = self._desk.store
        rows = seeing.of_person(store, person.id, measure.index, since, until)
        valid = [row for row in rows if row.corrected_by is None]
        severe = seeing.severities(store, person.id, since, until)
        unit, site = _usual(measure, rows, self._desk.setting(f"unit.{measure.code}"))
        taken = [self._point(measure, row, severe, unit) for row in valid if row.values]
        points = [point for point in taken if point.numbers]
        beyond = [point for point in taken if not point.numbers and point.shown]
        away = seeing.absences(store, measure.index, until, person.id)
        now, local = self._desk.now(), self._desk.home_time.local
        due = [one for one in self.due(stays, measure, first, last) if one[2] <= now]
        measured = {point.round for point in taken}
        said = {row.round: row.reason for row in valid if row.reason}
        missing = []
        for round_, at, _closes in due:
            if round_ not in measured:
                reason = next((one.reason for one in away if covers(one, round_, at)), "")
                missing.append(Missing(local(at), round_, said.get(round_, reason)))
        own = derived.own_normal(store, person.id, measure, derived.Kind(site, unit))
        basis = Basis(unit, site, float(own.amount.number) if own else None, person.age(last))
        own_limits = in_force(self._desk.orders.limits.get(person.id, ()), last)
        personal = {rule: one.threshold for rule, one in own_limits.items() if one.on}
        return Series(
            measure=measure,
            unit=unit,
            points=tuple(points),
            missing=tuple(missing),
            ghosts=tuple(self._ghosts(measure, rows, unit)),
            rounds=tuple(round_ for round_, _at, _closes in due),
            baseline=basis.own,
            lines=lines(measure, self._desk.limits, personal, basis),
            target=target(measure, unit),
            beyond=tuple(beyond),
        )

    def due(
        self, stays: Sequence[Person], measure: Measure, first: date, last: date
    ) -> Iterator[tuple[RoundKey, datetime, datetime]]:
        """Yield the rounds in which a person was due, with when each opened and closed."""
        plans = [
            plan
            for plan in self._desk.plans
            if plan.measure is measure and any(plan.is_for(stay) for stay in stays)
        ]
        moment = self._desk.home_time.moment
        own = self._desk.orders.plans_of.get(stays[-1].id, ())
        begun = [plan.from_day for plan in plans]
        begun += [plan.from_day for plan in own if plan.measure is measure]
        day = max(first, min(begun, default=last))
        while day <= last:
            seen: set[str] = set()
            for plan in plans:
                for window in plan.windows if plan.holds_on(day) else ():
                    if window.code in seen:
                        continue
                    seen.add(window.code)
                    opens, closes = moment(day, window.opens), moment(day, window.closes)
                    if any(stay.is_here(opens, closes) for stay in stays):
                        yield RoundKey(day, window.code), opens, closes
            for duty, times in self._ordered(stays, measure, day):
                if duty.round.window not in seen:
                    seen.add(duty.round.window)
                    yield duty.round, *times
            day += timedelta(days=1)

    def _ordered(
        self, stays: Sequence[Person], measure: Measure, day: date
    ) -> Iterator[tuple[Duty, tuple[datetime, datetime]]]:
        """Yield what the person's own plans make due on a day, with its times."""
        own = self._desk.orders.plans_of.get(stays[-1].id, ())
        plans = [one for one in own if one.measure is measure and one.holds_on(day)]
        house = windows_on(day, self._desk.plans) if plans else []
        if house:
            parts = Parts(day, house, self._desk.home_time)
            for duty in duties_on(day, plans, {stays[-1].id: stays}, parts):
                times = parts.times(duty.round.window)
                if times is not None:
                    yield duty, times

    def _bounds(self, first: date, last: date) -> tuple[datetime, datetime]:
        moment = self._desk.home_time.moment
        return moment(first, time(0)), moment(last + timedelta(days=1), time(0))

    def _first(self, subject: int, measures: Iterable[Measure], last: date, days: int) -> date:
        if days:
            return last - timedelta(days=days - 1)
        known = [
            at
            for one in measures
            if (at := seeing.first_at(self._desk.store, subject, one.index)) is not None
        ]
        oldest = last - OLDEST
        return max(oldest, min((self._desk.home_time.day(at) for at in known), default=last))

    def _point(
        self, measure: Measure, row: Row, severe: dict[LineRef, tuple[str, int]], unit: str
    ) -> Point:
        told = _told(measure.index, row.values, unit)
        family, severity = severe.get(row.ref, ("", 0))
        return Point(
            at=self._desk.home_time.local(from_ms(row.at)),
            round=row.round,
            numbers=told.numbers,
            shown=told.shown,
            site=row.site,
            label=told.label,
            by=row.by,
            severity=Severity(severity) if severity else None,
            high=measure.family(family).high if family else told.shown != LOWEST,
            note=row.note,
            read=told.read,
        )

    def _ghosts(self, measure: Measure, rows: Iterable[Row], unit: str) -> Iterator[Ghost]:
        for row in rows:
            if row.corrected_by is not None and row.values:
                point = self._point(measure, row, {}, unit)
                if point.numbers:
                    yield Ghost(point, row.corrected_why, row.corrected_by)


class _Told(NamedTuple):
    """What the texts of a row say: where they lie on a panel, in words, and as they were read."""

    numbers: dict[str, float]
    shown: str
    label: str
    read: dict[str, Amount]


@kept_in_mind(4096)
def _told(index: int, texts: tuple[str, ...], unit: str) -> _Told:
    """Return what texts say; those of ten years of a person are a few dozen, and not changed."""
    measure = by_index(index)
    values, label = decoded(measure, texts), label_field(measure)
    return _Told(
        numbers=_placed(measure, values, unit),
        shown=shown(measure, values),
        label="" if label is None else str(values.get(label.key, "")),
        read={key: one for key, one in values.items() if isinstance(one, Amount)},
    )


def _placed(measure: Measure, values: Values, unit: str) -> dict[str, float]:
    """Return where the numbers lie on the panel; what was read in another unit is only laid there.

    The words beside a point keep the number and the unit that were read.
    """
    found = {}
    for field in measure.fields:
        value = values.get(field.key)
        if isinstance(field, NumberField) and isinstance(value, Amount):
            units = [scale.unit for scale in field.scales]
            number = converted(value, unit if unit in units else units[0])
            if number is not None:
                found[field.key] = round(float(number), 2)
    return found


def covers(away: Away, round_: RoundKey, opens: datetime) -> bool:
    """Return whether a reason that reached further explains a round."""
    if away.since >= opens or (away.last_day is not None and round_.day > away.last_day):
        return False
    return away.ended_at is None or opens < away.ended_at


def _usual(measure: Measure, rows: Sequence[Row], unit: str) -> tuple[str, str]:
    """Return the unit and the site most readings have."""
    sites = Counter(row.site for row in rows if row.values)
    site = sites.most_common(1)[0][0] if sites else ""
    if not site and measure.sites:
        site = measure.sites[0].code
    units = Counter(
        amount.unit
        for row in rows[-50:]
        if row.values
        and isinstance(amount := decoded(measure, row.values).get(measure.main.key), Amount)
    )
    if units:
        return units.most_common(1)[0][0], site
    return unit or measure.main.scales[0].unit, site
