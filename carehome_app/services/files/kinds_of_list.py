"""Every kind of list that can come from a file beside people and readings."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from carehome_app.services.desk import Desk
from carehome_app.services.files.area_rows import AreasInFile
from carehome_app.services.files.plan_rows import PlansInFile
from carehome_app.services.files.stock_rows import StockInFile
from carehome_app.services.files.tested_rows import WhoIsTested

if TYPE_CHECKING:
    from carehome_app.services.disinfection.parts import Disinfection
    from carehome_app.services.people.people import People
    from carehome_app.services.rehabilitation.parts import Rehabilitation
    from carehome_app.services.sampling.parts import Sampling
    from carehome_app.services.supplies.parts import Supplies


class SubjectsWithLists(Protocol):
    """Who takes lists: each is made when its first list comes."""

    @property
    def people(self) -> "People":
        """Who lives and works here."""

    @property
    def disinfection(self) -> "Disinfection":
        """Areas."""

    @property
    def supplies(self) -> "Supplies":
        """Things in store."""

    @property
    def sampling(self) -> "Sampling":
        """Rounds of tests."""

    @property
    def rehabilitation(self) -> "Rehabilitation":
        """Plans of training."""


class Lists:
    """Lists from files; each is taken by the services of its own subject."""

    def __init__(self, desk: Desk, subjects: "SubjectsWithLists") -> None:
        """Take lists into the services of these subjects."""
        self._desk, self._subjects = desk, subjects

    @cached_property
    def areas(self) -> AreasInFile:
        """Areas to be disinfected."""
        found = self._subjects.disinfection
        return AreasInFile(self._desk, found.board, found.areas)

    @cached_property
    def supplies(self) -> StockInFile:
        """Things in store with their lots."""
        return StockInFile(self._desk, self._subjects.supplies)

    @cached_property
    def tested(self) -> WhoIsTested:
        """Who is to be tested."""
        return WhoIsTested(self._desk, self._subjects.people, self._subjects.sampling.rounds)

    @cached_property
    def plans(self) -> PlansInFile:
        """Plans of training."""
        plans = self._subjects.rehabilitation.plans
        return PlansInFile(self._desk, self._subjects.people, plans)
