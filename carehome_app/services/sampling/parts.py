"""The services around test rounds, put together once, and their kinds of report."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from carehome_app.domain.people import by_place
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.domain.sampling import report as papers
from carehome_app.domain.sampling.report import RoundFacts, WeekFacts
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.reports.kind import PAPER, TABLES, ReportKind
from carehome_app.services.sampling.answering import Answering
from carehome_app.services.sampling.planning import SamplingPlanning
from carehome_app.services.sampling.rounds import SamplingRounds
from carehome_app.services.sampling.taking import Explaining, Neighbours, Taking

if TYPE_CHECKING:
    from carehome_app.services.house import House


class Sampling:
    """What a user can do about test rounds in an open home."""

    def __init__(self, desk: Desk, neighbours: Neighbours) -> None:
        """Work at a desk."""
        self._desk = desk
        self._neighbours = neighbours

    @cached_property
    def rounds(self) -> SamplingRounds:
        """Rounds, and how each stands."""
        return SamplingRounds(self._desk)

    @cached_property
    def taking(self) -> Taking:
        """Samples and tubes."""
        return Taking(self._desk, self.rounds, self._neighbours)

    @cached_property
    def explaining(self) -> Explaining:
        """Why somebody is not sampled."""
        return Explaining(self._desk, self.rounds)

    @cached_property
    def answering(self) -> Answering:
        """Answers of laboratories and kits."""
        return Answering(self._desk, self.rounds)

    @cached_property
    def planning(self) -> SamplingPlanning:
        """Plans and lots of kits."""
        return SamplingPlanning(self._desk, self.rounds)


# Its kinds of report.

A_WEEK: Final = timedelta(days=7)


def facts_between(house: "House", first: date, last: date) -> list[RoundFacts]:
    """Return the rounds of some days as they stand, for reports of any kind."""
    rounds = house.sampling.rounds
    boards = [rounds.board_of(one) for one in rounds.between(first, last)]
    return [RoundFacts(one.round, one.due, one.people) for one in boards]


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of tests: each round of a day, the sums of more."""
    facts = facts_between(house, *days)
    if not facts:
        return
    if days[0] == days[1]:
        yield from papers.section(frame, facts)
    else:
        yield papers.sums(frame, facts)


def _day(house: "House", frame: Frame, asked: Asked) -> Report:
    day = asked.day or house.desk.today()
    return papers.day_report(frame, day, facts_between(house, day, day))


def _batch(house: "House", frame: Frame, asked: Asked) -> Report:
    day = asked.day or house.desk.today()
    return papers.batch_sheet(frame, day, facts_between(house, day, day))


def _labels(house: "House", frame: Frame, asked: Asked) -> Report:
    day = asked.day or house.desk.today()
    return papers.labels(frame, day, facts_between(house, day, day))


def _register(house: "House", frame: Frame, asked: Asked) -> Report:
    first, last = asked.days(house.desk.today())
    names = {one.id: one.name for one in house.desk.stays}
    facts = facts_between(house, first, last)
    return papers.register(frame, (first, last), facts, names, _weeks(house, frame, first, last))


def _weeks(house: "House", frame: Frame, first: date, last: date) -> list[WeekFacts]:
    """Return the weeks of plans, those behind each number by name."""
    found = []
    for week in house.sampling.planning.weeks(first, last):
        end = house.desk.home_time.moment(week.first + A_WEEK, time(0))
        left = [
            house.desk.person_at(who, end) for who, is_whole in week.whole.items() if not is_whole
        ]
        named = tuple(
            f"{frame.known_by(one)} {frame.name(one.name)}" for one in sorted(left, key=by_place)
        )
        complete = sum(week.whole.values())
        found.append(WeekFacts(week.plan.name, week.first, week.asked, complete, named))
    return found


REPORTS: Final = (
    ReportKind(
        code="sampling",
        label=QT_TRANSLATE_NOOP("Report kinds", "Test rounds of a day"),
        needs=(Need.DAY,),
        formats=TABLES,
        build=_day,
        short="TST",
    ),
    ReportKind(
        code="sampling-batch",
        label=QT_TRANSLATE_NOOP("Report kinds", "Batch sheet for the laboratory"),
        needs=(Need.DAY,),
        formats=TABLES,
        build=_batch,
        short="TSB",
    ),
    ReportKind(
        code="sampling-register",
        label=QT_TRANSLATE_NOOP("Report kinds", "Register of tests"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_register,
        short="TSR",
    ),
    ReportKind(
        code="sampling-labels",
        label=QT_TRANSLATE_NOOP("Report kinds", "Labels for test rounds"),
        needs=(Need.DAY,),
        formats=PAPER,
        build=_labels,
        short="TSL",
        issued=False,
        by_hand=True,
    ),
)
