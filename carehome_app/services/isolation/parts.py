"""The services around isolation, put together once, and its kinds of report."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from carehome_app.domain.isolation import grid as papers
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.isolation.cases import Cases
from carehome_app.services.isolation.doors import Doors
from carehome_app.services.isolation.watch import Watch
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


# Its kinds of report.

PAPER_DAYS: Final = 4


def _list(house: "House", frame: Frame, asked: Asked) -> Report:
    grid = house.isolation.watch.grid(asked.day or house.desk.today(), PAPER_DAYS)
    return papers.report(frame, grid)


def _notice(house: "House", frame: Frame, asked: Asked) -> Report:
    own = [one for one in house.isolation.cases.all() if one.subject == asked.person]
    person = house.desk.person(asked.person)
    return papers.notice(frame, own[-1] if own else None, person)


REPORTS: Final = (
    ReportKind(
        code="isolation", label=QT_TRANSLATE_NOOP("Report kinds", "Isolation watch"),
        needs=(Need.DAY,), formats=TABLES, build=_list, short="ISO",
    ),
    ReportKind(
        code="isolation-notice", label=QT_TRANSLATE_NOOP("Report kinds", "Notice of isolation"),
        needs=(Need.PERSON,), formats=PAPER, build=_notice, short="ISN",
    ),
)  # fmt: skip
