"""The services around isolation, put together once, its kinds of report, and what others say."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation import grid as papers
from carehome_app.domain.isolation.cases import balance, holding
from carehome_app.domain.isolation.section import SectionFacts, door_counts, section
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.isolation.cases import Cases, of_day
from carehome_app.services.isolation.doors import Doors
from carehome_app.services.isolation.watch import OpenDoors, Watch
from carehome_app.services.reports.kind import PAPER, TABLES, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House


class Isolation:
    """What a user can do about people who are kept apart, and about the doors of their rooms."""

    def __init__(self, desk: Desk, following_up: FollowingUp) -> None:
        """Work at a desk."""
        self._desk = desk
        self._following_up = following_up

    @cached_property
    def cases(self) -> Cases:
        """Who is kept apart."""
        return Cases(self._desk)

    @cached_property
    def watch(self) -> Watch:
        """The day grid."""
        return Watch(self._desk, self.cases, self.doors)

    @cached_property
    def doors(self) -> Doors:
        """Sensors at doors, and what they said."""
        return Doors(self._desk, self.cases, self._following_up)

    @cached_property
    def open_doors(self) -> OpenDoors:
        """Doors that are open now, looked at by the clock."""
        return OpenDoors(self._desk, self.doors)


# What other reports say of it, and its kinds of report.

PAPER_DAYS: Final = 4
A_DAY: Final = timedelta(days=1)


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of isolation, if anybody was kept apart."""
    first, last = days
    home_time = house.desk.home_time
    since, until = home_time.moment(first, time(0)), home_time.moment(last + A_DAY, time(0))
    known = house.isolation.cases.all()
    cases = [one for one in known if one.holds(since, until)]
    doors = house.following_up.between(since, until, DOOR)
    if not cases and not doors:
        return
    at = min(until - timedelta(milliseconds=1), max(since, frame.made_at))
    yield section(
        frame,
        SectionFacts(
            day=last,
            balance=balance(known, first, home_time, last),
            cases=cases,
            apart=[(one, house.desk.person_at(one.subject, at)) for one in holding(cases, at)],
            checks=of_day(house, first) if first == last else None,
            doors=door_counts(doors),
        ),
    )


def _list(house: "House", frame: Frame, asked: Asked) -> Report:
    grid = house.isolation.watch.grid(asked.day or house.desk.today(), PAPER_DAYS)
    return papers.report(frame, grid)


def _notice(house: "House", frame: Frame, asked: Asked) -> Report:
    known = house.isolation.cases.all()
    own = [one for one in known if one.subject == asked.person and one.counts]
    person = house.desk.person(asked.person)
    return papers.notice(frame, own[-1] if own else None, person)


REPORTS: Final = (
    ReportKind(
        code="isolation",
        label=QT_TRANSLATE_NOOP("Report kinds", "Isolation watch"),
        needs=(Need.DAY,),
        formats=TABLES,
        build=_list,
        short="ISO",
    ),
    ReportKind(
        code="isolation-notice",
        label=QT_TRANSLATE_NOOP("Report kinds", "Notice of isolation"),
        needs=(Need.PERSON,),
        formats=PAPER,
        build=_notice,
        short="ISN",
    ),
)
