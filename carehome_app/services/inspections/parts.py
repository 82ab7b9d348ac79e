"""The services of inspections, put together."""

from functools import cached_property

from carehome_app.domain.inspections.faults import is_overdue
from carehome_app.services.desk import Desk
from carehome_app.services.inspections.checking import Checking
from carehome_app.services.inspections.faults import FaultKeeping
from carehome_app.services.inspections.patrols import Patrols
from carehome_app.services.inspections.photographs import Photographs
from carehome_app.services.inspections.reporting import InspectionReporting
from carehome_app.services.inspections.taking_over import TakingOver


class Inspections:
    """What a user can do about faults and checklists in an open home."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def count(self) -> tuple[int, int]:
        """Return how many faults are open and how many of those are overdue, for the badge."""
        open_ = self.faults.open()
        now, home_time = self._desk.now(), self._desk.home_time
        return len(open_), sum(is_overdue(one, now, home_time) for one in open_)

    @cached_property
    def faults(self) -> FaultKeeping:
        """Faults from found to closed."""
        return FaultKeeping(self._desk)

    @cached_property
    def taking_over(self) -> TakingOver:
        """What supervisors listed."""
        return TakingOver(self._desk, self.faults)

    @cached_property
    def photographs(self) -> Photographs:
        """Photographs of faults."""
        return Photographs(self._desk)

    @cached_property
    def checking(self) -> Checking:
        """Checklists, and going through them."""
        return Checking(self._desk, self.faults)

    @cached_property
    def reporting(self) -> InspectionReporting:
        """The ledger, and results of checklists."""
        return InspectionReporting(self._desk, self.faults)

    @cached_property
    def patrols(self) -> Patrols:
        """Night patrols and fire rounds."""
        return Patrols(self._desk)
