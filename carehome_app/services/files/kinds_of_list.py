"""Every kind of list that can come from a file beside people and readings."""

from functools import cached_property
from typing import TYPE_CHECKING

from carehome_app.services.files.area_rows import AreasInFile
from carehome_app.services.files.plan_rows import PlansInFile
from carehome_app.services.files.stock_rows import StockInFile
from carehome_app.services.files.tested_rows import WhoIsTested

if TYPE_CHECKING:
    from carehome_app.services.house import House


class Lists:
    """Lists from files; each is taken by the services of its own subject."""

    def __init__(self, house: "House") -> None:
        """Take lists into a house."""
        self._house = house

    @cached_property
    def areas(self) -> AreasInFile:
        """Areas to be disinfected."""
        found = self._house.disinfection
        return AreasInFile(self._house.desk, found.board, found.areas)

    @cached_property
    def supplies(self) -> StockInFile:
        """Things in store with their lots."""
        return StockInFile(self._house.desk, self._house.supplies)

    @cached_property
    def tested(self) -> WhoIsTested:
        """Who is to be tested."""
        return WhoIsTested(self._house.desk, self._house.people, self._house.sampling.rounds)

    @cached_property
    def plans(self) -> PlansInFile:
        """Plans of training."""
        plans = self._house.rehabilitation.plans
        return PlansInFile(self._house.desk, self._house.people, plans)
