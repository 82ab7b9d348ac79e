"""Everything that is looked at rather than typed, and its reports, put together once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.history.event_words import Names
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.domain.trends.report import (
    clusters_report,
    line_list_report,
    person_report,
    ward_report,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.outbreak.clusters import Clusters
from carehome_app.services.reports.kind import ALL, PAPER, TABLES, ReportKind
from carehome_app.services.reports.sealing import seal_of
from carehome_app.services.trends.overviews import Overviews
from carehome_app.services.trends.person import Trends
from carehome_app.services.trends.second_look import LookingBack
from carehome_app.services.trends.ward_pages import WardPages

if TYPE_CHECKING:
    from carehome_app.services.house import House

# Reports of what is seen, ready to be rendered: clusters, one person, the ward chart.


class SeeingReports:
    """Build them; nothing is issued."""

    def __init__(self, desk: Desk, trends: Trends) -> None:
        """Report from a desk."""
        self._desk, self._trends = desk, trends

    def clusters(self, *, masked: bool = False, frame: Frame | None = None) -> Report:
        """Return the clusters and cases of the last 35 days."""
        clusters = Clusters(self._desk)
        frame = frame or self._frame(masked=masked)
        return clusters_report(frame, clusters.lately(), clusters.cases())

    def line_list(self, frame: Frame) -> Report:
        """Return the cases of the last 35 days alone."""
        return line_list_report(frame, Clusters(self._desk).cases())

    def person(self, subject: int, days: int = 90, *, masked: bool = False) -> Report:
        """Return the course of one person over the last days; 0 is everything."""
        return person_report(self._frame(masked=masked), self._trends.person(subject, days))

    def temperature_sheet(
        self,
        subject: int,
        first: date | None = None,
        last: date | None = None,
        *,
        frame: Frame | None = None,
    ) -> Report:
        """Return the ward chart from one day to another, the last two weeks when not said."""
        last = last or self._desk.today()
        first = first or last - timedelta(days=7)
        pages = WardPages(self._desk, self._trends).pages(subject, first, last)
        return ward_report(frame or self._frame(masked=False), pages)

    def _frame(self, *, masked: bool) -> Frame:
        self._desk.require(May.EXPORT_MASKED if masked else May.READ)
        desk = self._desk
        return Frame(desk.card, desk.home_time, desk.now(), seal_of(desk), masked)


# Everything that is looked at rather than typed, put together once; read when first needed.


@dataclass
class Seeing:
    """Charts, clusters, reports of them."""

    desk: Desk
    board: DisinfectionBoard
    names: Callable[[], Names]
    """Says numbers of the journal as the home says them, for the marks on charts."""

    @cached_property
    def clusters(self) -> Clusters:
        """Illness that spreads, isolation, and what is done about it."""
        return Clusters(self.desk)

    @cached_property
    def trends(self) -> Trends:
        """One person over time."""
        return Trends(self.desk, self.names)

    @cached_property
    def overviews(self) -> Overviews:
        """Many people over time."""
        return Overviews(self.desk)

    @cached_property
    def looking_back(self) -> LookingBack:
        """Coverage, and a second look at rounds."""
        return LookingBack(self.desk, self.board)

    @cached_property
    def ward_pages(self) -> WardPages:
        """The ward temperature chart."""
        return WardPages(self.desk, self.trends)

    @cached_property
    def reports(self) -> SeeingReports:
        """Reports of clusters, one person, and the ward chart."""
        return SeeingReports(self.desk, self.trends)


# Its kinds of report.


def _temperature_sheet(house: "House", frame: Frame, asked: Asked) -> Report:
    if asked.month is None:
        last = asked.day or house.desk.today()
        first = last - timedelta(days=7)
    else:
        first, last = asked.days(house.desk.today())
    return house.seeing.reports.temperature_sheet(asked.person, first, last, frame=frame)


def _clusters(house: "House", frame: Frame, _asked: Asked) -> Report:
    return house.seeing.reports.clusters(frame=frame)


def _line_list(house: "House", frame: Frame, _asked: Asked) -> Report:
    return house.seeing.reports.line_list(frame)


REPORTS: Final = (
    ReportKind(
        code="temperature-sheet",
        label=QT_TRANSLATE_NOOP("Report kinds", "Ward chart"),
        needs=(Need.PERSON, Need.MONTH),
        formats=PAPER,
        build=_temperature_sheet,
        short="WRD",
    ),
    ReportKind(
        code="clusters",
        label=QT_TRANSLATE_NOOP("Report kinds", "Clusters and cases"),
        needs=(Need.NOTHING,),
        formats=ALL,
        build=_clusters,
        short="CLU",
    ),
    ReportKind(
        code="line-list",
        label=QT_TRANSLATE_NOOP("Report kinds", "Case list"),
        needs=(Need.NOTHING,),
        formats=TABLES,
        build=_line_list,
        short="CAS",
    ),
)
