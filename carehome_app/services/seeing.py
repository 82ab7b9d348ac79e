"""Everything that is looked at rather than typed, put together once; read when first needed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from carehome_app.domain.report import Seal
from carehome_app.services.clusters import Clusters
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection_board import DisinfectionBoard
from carehome_app.services.looking_back import LookingBack
from carehome_app.services.overviews import Overviews
from carehome_app.services.seeing_reports import SeeingReports
from carehome_app.services.trends import Trends
from carehome_app.services.ward_pages import WardPages


@dataclass
class Seeing:
    """Charts, clusters, reports of them; `seal` gives the short code of the chain."""

    desk: Desk
    seal: Callable[[], Seal]
    board: DisinfectionBoard

    @cached_property
    def clusters(self) -> Clusters:
        """Illness that spreads, isolation, and what is done about it."""
        return Clusters(self.desk)

    @cached_property
    def trends(self) -> Trends:
        """One person over time."""
        return Trends(self.desk)

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
        return SeeingReports(self.desk, self.seal)
