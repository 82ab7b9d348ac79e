"""The services of rehabilitation, put together."""

from datetime import date
from functools import cached_property

from carehome_app.domain.rehabilitation.counting import counted_once
from carehome_app.services.desk import Desk
from carehome_app.services.rehabilitation.board import Apart, TrainingBoard
from carehome_app.services.rehabilitation.planning import Assessing, TrainingPlans, Treating
from carehome_app.services.rehabilitation.training import Training


class Rehabilitation:
    """What a user can do about training, assessments and special treatment."""

    def __init__(self, desk: Desk, apart: Apart) -> None:
        """Work at a desk; `apart` says who is kept apart, and since when."""
        self._desk = desk
        self._apart = apart

    def trained(self, subject: int, first: date, last: date) -> int:
        """Return how many sessions somebody trained in some days, for who tells of a week."""
        said = self.board.sessions(subject, first, last)
        return sum(first <= one.on <= last for one in counted_once(said))

    @cached_property
    def board(self) -> TrainingBoard:
        """What is planned and was trained."""
        return TrainingBoard(self._desk, self._apart)

    @cached_property
    def training(self) -> Training:
        """Sessions."""
        return Training(self._desk)

    @cached_property
    def plans(self) -> TrainingPlans:
        """Plans."""
        return TrainingPlans(self._desk)

    @cached_property
    def assessing(self) -> Assessing:
        """Assessments."""
        return Assessing(self._desk, self.board)

    @cached_property
    def treating(self) -> Treating:
        """The register of treatment."""
        return Treating(self._desk)
