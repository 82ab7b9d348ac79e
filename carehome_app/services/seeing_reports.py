"""Reports of what is seen, ready to be rendered: clusters, one person, the ward chart."""

from collections.abc import Callable
from datetime import date, timedelta

from carehome_app.domain.report import Report, Seal
from carehome_app.domain.report_frame import Frame
from carehome_app.domain.roles import May
from carehome_app.domain.seeing_reports import (
    clusters_report,
    line_list_report,
    person_report,
    ward_report,
)
from carehome_app.services.clusters import Clusters
from carehome_app.services.desk import Desk
from carehome_app.services.trends import Trends
from carehome_app.services.ward_pages import WardPages


class SeeingReports:
    """Build them; nothing is issued."""

    def __init__(self, desk: Desk, seal: Callable[[], Seal]) -> None:
        """Report from a desk; the seal is that of the daily reports."""
        self._desk = desk
        self._seal = seal
        self._trends = Trends(desk)

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
        return Frame(desk.card, desk.home_time, desk.now(), self._seal(), masked)
