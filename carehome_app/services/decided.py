"""What a home has decided about its measuring, read from the store when first needed."""

from functools import cached_property
from typing import TYPE_CHECKING

from carehome_app.db import settings
from carehome_app.db.connection import Store
from carehome_app.domain.limits import Limits
from carehome_app.domain.plan import Plan

if TYPE_CHECKING:
    from carehome_app.services.orders import Orders


class Decided:
    """Plans and limits, of the house and of single people; forgotten when they change."""

    store: Store

    @cached_property
    def plans(self) -> list[Plan]:
        """Every plan of the house that ever was, of measures this program knows."""
        return settings.plans(self.store)

    @cached_property
    def limits(self) -> Limits:
        """What the home changed in the rules."""
        return settings.limits(self.store)

    @cached_property
    def orders(self) -> "Orders":
        """What is ordered for single people."""
        # The first window's sheet needs none of it.
        from carehome_app.services.orders import Orders

        return Orders(self.store)
