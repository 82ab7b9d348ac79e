"""Reports of many rounds: the whole day, the month, the customary register."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db import outbreak as outbreaks
from carehome_app.db import reports
from carehome_app.db import trends as seeing
from carehome_app.db.findings import findings
from carehome_app.domain.disinfection.report import ClassFigures, figures
from carehome_app.domain.findings.episodes import Episode, FollowUp
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.people import Person
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.monthly import (
    Control,
    MonthFacts,
    is_chronic,
    month_rounds,
    monthly_report,
)
from carehome_app.domain.reports.report import Report
from carehome_app.domain.reports.temperature_register import (
    RegisterFacts,
    symptom_words,
    temperature_register,
)
from carehome_app.domain.reports.whole_day import DayFacts, day_report
from carehome_app.domain.rounds.corrections import CORRECTION_REASONS
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.domain.rounds.sheet import Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.reports.daily import Reporting
from carehome_app.services.reports.kind import ALL, TABLES, ReportKind
from carehome_app.services.reports.sections import with_subjects
from carehome_app.services.rounds.worklist import Worklist

if TYPE_CHECKING:
    from carehome_app.services.house import House

_A_DAY: Final = timedelta(days=1)


class MonthReports:
    """Build them; nothing is issued."""

    def __init__(
        self,
        desk: Desk,
        reporting: Reporting,
        worklist: Worklist,
        following_up: FollowingUp,
        board: DisinfectionBoard,
    ) -> None:
        """Report from a desk."""
        self._desk = desk
        self._reporting = reporting
        self._worklist = worklist
        self._following_up = following_up
        self._board = board

    def day(self, frame: Frame, day: date) -> Report:
        """Return the report of a whole day, of the rounds that have begun."""
        rounds = self._rounds(day, day)
        facts = [self._reporting.facts(one, masked=frame.masked) for one in rounds]
        episodes: dict[tuple[object, ...], Episode] = {}
        for one in facts:
            for episode in one.episodes:
                key = (episode.subject, episode.family.code, episode.opened_at)
                episodes[key] = episode
        found = sorted(episodes.values(), key=lambda one: (one.opened_at, one.subject))
        return day_report(frame, DayFacts(day, facts, found, self._people()))

    def month(self, frame: Frame, first: date, last: date) -> Report:
        """Return the report of a month, up to now when it is not over."""
        return monthly_report(frame, self.facts(first, last))

    def register(self, frame: Frame, first: date, last: date) -> Report:
        """Return the temperature register of some days."""
        since, until = self._bounds(first, last)
        unit = self._desk.setting(f"unit.{TEMPERATURE.code}") or TEMPERATURE.main.scales[0].unit
        facts = RegisterFacts(
            first=first,
            last=last,
            symptoms=self._symptoms(since, until),
            steps=self._steps(since, until),
            names={one.id: frame.name(one.name) for one in self._desk.stays},
            checked={
                one.round: one.by for one in reports.closed_between(self._desk.store, first, last)
            },
            unit=unit,
            corrections=CORRECTION_REASONS,
        )
        return temperature_register(frame, facts, self.sheets(first, last))

    def sheets(self, first: date, last: date) -> Iterator[Sheet]:
        """Yield the sheet of every round of these days that has begun, in order, as it is read."""
        for one in self._rounds(first, last):
            yield self._worklist.sheet(one, beside=False)

    def facts(self, first: date, last: date) -> MonthFacts:
        """Return what the report of a month says."""
        since, until = self._bounds(first, last)
        closed = {
            one.round: one.at for one in reports.closed_between(self._desk.store, first, last)
        }
        return MonthFacts(
            first=first,
            last=last,
            rounds=list(month_rounds(self.sheets(first, last), closed)),
            episodes=sorted(
                self._following_up.between(since, until, PERSON),
                key=lambda one: (one.opened_at, one.subject),
            ),
            control=self._control(since, until),
            areas=self._areas(first, last),
            people=self._people(),
            movements=self._movements(since, until),
        )

    def _rounds(self, first: date, last: date) -> list[RoundKey]:
        now, plans = self._desk.now(), self._desk.plans
        found = []
        for ahead in range((last - first).days + 1):
            day = first + ahead * _A_DAY
            for window in windows_on(day, plans):
                span = self._desk.span(RoundKey(day, window.code))
                if span is not None and span.opens <= now:
                    found.append(RoundKey(day, window.code))
        return found

    def _bounds(self, first: date, last: date) -> tuple[datetime, datetime]:
        moment = self._desk.home_time.moment
        return moment(first, time(0)), moment(last + _A_DAY, time(0))

    def _people(self) -> dict[int, Person]:
        return {one.id: one for one in self._desk.stays}

    def _areas(self, first: date, last: date) -> list[ClassFigures]:
        return figures(self._board.days(first, last))

    def _movements(self, since: datetime, until: datetime) -> list[tuple[datetime, Person, bool]]:
        stays = [one for one in self._desk.stays if not one.never_here]
        came = [(one.admitted_at, one.at(one.admitted_at), True) for one in stays]
        left = [
            (one.left_at, one.at(one.left_at), False) for one in stays if one.left_at is not None
        ]
        found = [one for one in (*came, *left) if since <= one[0] < until]
        return sorted(found, key=lambda one: (one[0], one[1].id))

    def control(self, first: date, last: date) -> list[Control]:
        """Return how each chronic measure stood from one day to another, both counted."""
        moment = self._desk.home_time.moment
        return self._control(moment(first, time(0)), moment(last + _A_DAY, time(0)))

    def _control(self, since: datetime, until: datetime) -> list[Control]:
        return [
            found
            for measure in CATALOGUE
            if is_chronic(measure) and (found := self._one_control(measure.index, since, until))
        ]

    def _one_control(self, index: int, since: datetime, until: datetime) -> Control | None:
        measure = next(one for one in CATALOGUE if one.index == index)
        rows = [
            one for one in seeing.of_house(self._desk.store, index, since, until) if one.values
        ]
        if not rows:
            return None
        days = [self._desk.home_time.day(one) for one in (since, until)]
        read = {one.ref for one in rows}
        found = [
            one
            for one in findings.of_days(self._desk.store, days[0] - _A_DAY, days[1])
            if one.measure is measure and one.on in read
        ]
        families: dict[str, int] = defaultdict(int)
        for one in found:
            families[one.family.code] += 1
        return Control(
            measure=measure,
            people=len({one.subject for one in rows}),
            readings=len(rows),
            found=len({one.on for one in found}),
            people_found=len({one.subject for one in found}),
            by_family=dict(sorted(families.items())),
        )

    def _symptoms(
        self, since: datetime, until: datetime
    ) -> Mapping[tuple[int, date], Sequence[Text | str]]:
        found: dict[tuple[int, date], list[Text | str]] = defaultdict(list)
        for subject in {one.subject for one in outbreaks.signs(self._desk.store, since, until)}:
            for at, seen, words, _by in outbreaks.noted(self._desk.store, subject):
                if since <= at < until:
                    key = (subject, self._desk.home_time.day(at))
                    found[key] += [*symptom_words(seen), *([words] if words else [])]
        return found

    def _steps(
        self, since: datetime, until: datetime
    ) -> Mapping[tuple[int, date], Sequence[FollowUp]]:
        found: dict[tuple[int, date], list[FollowUp]] = defaultdict(list)
        for episode in self._following_up.between(since, until, PERSON):
            if episode.findings[0].measure is TEMPERATURE:
                for step in episode.steps:
                    found[episode.subject, self._desk.home_time.day(step.at)].append(step)
        return found


# Its kinds of report.


def _whole_day(house: "House", frame: Frame, asked: Asked) -> Report:
    day = asked.day or house.desk.today()
    return with_subjects(house, frame, house.papers.months.day(frame, day), (day, day))


def _monthly(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    return with_subjects(house, frame, house.papers.months.month(frame, *days), days)


def _register(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.months.register(frame, *asked.days(house.desk.today()))


REPORTS: Final = (
    ReportKind(
        code="whole-day",
        label=QT_TRANSLATE_NOOP("Report kinds", "Report of the whole day"),
        needs=(Need.DAY,),
        formats=ALL,
        build=_whole_day,
        short="DAY",
    ),
    ReportKind(
        code="monthly",
        label=QT_TRANSLATE_NOOP("Report kinds", "Monthly report"),
        needs=(Need.MONTH,),
        formats=ALL,
        build=_monthly,
        short="MON",
    ),
    ReportKind(
        code="register",
        label=QT_TRANSLATE_NOOP("Report kinds", "Temperature register"),
        needs=(Need.MONTH, Need.DAY),
        formats=TABLES,
        build=_register,
        short="REG",
    ),
)
