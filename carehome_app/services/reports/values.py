"""Reports of single values: the register of chronic patients, one person, follow-ups."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.db.findings import findings
from carehome_app.db.rounds import entries
from carehome_app.domain.chronic.register import ValuesFacts, measure_register
from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.follow_ups import FollowUpFacts, follow_up_report
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.monthly import is_chronic
from carehome_app.domain.reports.people import PersonFacts, person_pages
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.corrections import EVERY_REASON
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.parts import Disinfection
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.reports.kind import ALL, PAPER, TABLES, ReportKind
from carehome_app.services.trends.parts import Seeing

if TYPE_CHECKING:
    from carehome_app.services.house import House

_A_DAY: Final = timedelta(days=1)


class ValueReports:
    """Build them; nothing is issued."""

    def __init__(
        self, desk: Desk, following_up: FollowingUp, disinfection: Disinfection, seeing: Seeing
    ) -> None:
        """Report from a desk."""
        self._desk = desk
        self._following_up = following_up
        self._disinfection = disinfection
        self._seeing = seeing

    def register(self, frame: Frame, first: date, last: date) -> Report:
        """Return the register of chronic patients' values of some days."""
        measures = [one for one in CATALOGUE if is_chronic(one)]
        found = {one.code: self._entries(one, first, last) for one in measures}
        used = [one for one in measures if found[one.code]] or measures[:2]
        units = {one.code: self._desk.setting(f"unit.{one.code}") for one in used}
        facts = ValuesFacts(
            first=first,
            last=last,
            entries=found,
            measures=used,
            findings=self._findings(first, last),
            people=self._people(),
            names=self._names(frame),
            units={code: unit for code, unit in units.items() if unit},
            corrections=EVERY_REASON,
        )
        return measure_register(frame, facts)

    def person(self, frame: Frame, subject: int, days: tuple[date, date]) -> Report:
        """Return one person from one day to another, with charts and ward chart."""
        first, last = days
        since, until = self._bounds(first, last)
        own = [
            entry
            for measure in CATALOGUE
            for entry in entries.of_person(self._desk.store, subject, measure.index, since, until)
        ]
        used = [one for one in CATALOGUE if any(entry.measure is one for entry in own)]
        view = self._seeing.trends.between(subject, first, last, used or CATALOGUE[:1])
        admitted = self._desk.home_time.day(self._desk.person(subject).admitted_at)
        weeks = self._seeing.ward_pages.pages(subject, max(first, min(admitted, last)), last)
        raised: dict[LineRef, list[Finding]] = {}
        for found in self._found(first, last):
            if found.subject == subject:
                raised.setdefault(found.on, []).append(found)
        facts = PersonFacts(
            view=view,
            weeks=weeks,
            entries=sorted(own, key=lambda one: (one.taken_at, one.ref)),
            findings=raised,
            names=self._names(frame),
            corrections=EVERY_REASON,
        )
        return person_pages(frame, facts)

    def stay(self, subject: int) -> tuple[date, date]:
        """Return the first and last day of a person's stay, up to today."""
        person = self._desk.person(subject)
        day = self._desk.home_time.day
        plans = [one.from_day for one in self._desk.plans]
        first = max(day(person.admitted_at), min(plans, default=day(person.admitted_at)))
        last = self._desk.today() if person.left_at is None else day(person.left_at)
        return min(first, last), last

    def whole_home(self, first: date, last: date) -> list[Person]:
        """Return the residents who lived here in these days, in the order they live in."""
        since, until = self._bounds(first, last)
        here = {
            one.id: then
            for one in self._desk.stays
            if (then := one.at(until)).group is Group.RESIDENT and one.is_here(since, until)
        }
        return sorted(here.values(), key=by_place)

    def follow_ups(self, frame: Frame, first: date, last: date) -> Report:
        """Return what is open now and what was closed in these days."""
        since, until = self._bounds(first, last)
        following_up = self._following_up
        closed = [
            one
            for one in following_up.between(since, until, PERSON)
            if one.closed_at is not None and since <= one.closed_at < until
        ]
        others = [one for one in following_up.between(since, until) if not one.subject]
        others.sort(key=lambda one: (one.opened_at, one.about))
        facts = FollowUpFacts(
            first=first,
            last=last,
            open=[one.episode for one in following_up.due(PERSON)],
            closed=sorted(closed, key=lambda one: (one.opened_at, one.subject)),
            areas=[(one.is_open, self._disinfection.reporting.finding(one)) for one in others],
            people=self._people(),
        )
        return follow_up_report(frame, facts)

    def _entries(self, measure: Measure, first: date, last: date) -> Sequence[Entry]:
        since, until = self._bounds(first, last)
        found = entries.of_house(self._desk.store, measure.index, since, until)
        return sorted(found, key=lambda one: (one.taken_at, one.ref))

    def _found(self, first: date, last: date) -> Iterator[Finding]:
        # A reading after midnight belongs to the round of the day before.
        yield from findings.of_days(self._desk.store, first - _A_DAY, last + _A_DAY)

    def _findings(self, first: date, last: date) -> dict[LineRef, list[Finding]]:
        found: dict[LineRef, list[Finding]] = {}
        for one in self._found(first, last):
            if one.measure is not TEMPERATURE:
                found.setdefault(one.on, []).append(one)
        return found

    def _people(self) -> dict[int, Person]:
        return {one.id: one for one in self._desk.stays}

    def _names(self, frame: Frame) -> dict[int, str]:
        return {one.id: frame.name(one.name) for one in self._desk.stays}

    def _bounds(self, first: date, last: date) -> tuple[datetime, datetime]:
        moment = self._desk.home_time.moment
        return moment(first, time(0)), moment(last + _A_DAY, time(0))


# Its kinds of report.


def _measures(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.values.register(frame, *asked.days(house.desk.today()))


def _person(house: "House", frame: Frame, asked: Asked) -> Report:
    values = house.papers.values
    days = values.stay(asked.person) if asked.whole_stay else asked.days(house.desk.today())
    return values.person(frame, asked.person, days)


def _everybody(house: "House", asked: Asked) -> list[Asked]:
    here = house.papers.values.whole_home(*asked.days(house.desk.today()))
    return [replace(asked, person=one.id) for one in here]


def _follow_ups(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.values.follow_ups(frame, *asked.days(house.desk.today()))


REPORTS: Final = (
    ReportKind(
        code="measures",
        label=QT_TRANSLATE_NOOP("Report kinds", "Blood pressure and glucose register"),
        needs=(Need.MONTH, Need.DAY),
        formats=TABLES,
        build=_measures,
        short="VAL",
    ),
    ReportKind(
        code="person",
        label=QT_TRANSLATE_NOOP("Report kinds", "One person"),
        needs=(Need.PERSON, Need.MONTH),
        formats=TABLES,
        build=_person,
        short="PER",
    ),
    ReportKind(
        code="whole-home",
        label=QT_TRANSLATE_NOOP("Report kinds", "Every resident"),
        needs=(Need.MONTH,),
        formats=PAPER,
        build=_person,
        short="ALL",
        issued=False,
        many=_everybody,
    ),
    ReportKind(
        code="follow-ups",
        label=QT_TRANSLATE_NOOP("Report kinds", "Follow-ups"),
        needs=(Need.MONTH, Need.DAY),
        formats=ALL,
        build=_follow_ups,
        short="FOL",
    ),
)
