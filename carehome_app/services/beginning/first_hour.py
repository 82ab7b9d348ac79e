"""The first hour of a home: what is still to be done, until it is done or dismissed."""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db import settings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.people import Group
from carehome_app.services.beginning.care_plans import ProposedPlans
from carehome_app.services.beginning.staff_accounts import StaffAccounts
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

if TYPE_CHECKING:
    from carehome_app.services.chronic.plans import PersonalPlanning

KEY: Final = "first_hour"
DISMISSED: Final = "dismissed"


class Step(StrEnum):
    """What a home needs before its first report, in this order."""

    PEOPLE = "people"
    ACCOUNTS = "accounts"
    AREAS = "areas"
    PLANS = "plans"
    ROUND = "round"


class Stand(NamedTuple):
    """A step, and whether it is done."""

    step: Step
    done: bool


class FirstHour:
    """The checklist of a home that begins, and what its steps propose."""

    def __init__(self, desk: Desk, planning: "Callable[[], PersonalPlanning]") -> None:
        """Look at the home of a desk; plans begin where all plans do."""
        self._desk, self._planning = desk, planning

    @cached_property
    def accounts(self) -> StaffAccounts:
        """Accounts for all staff at once."""
        return StaffAccounts(self._desk)

    @cached_property
    def plans(self) -> ProposedPlans:
        """Plans proposed from diagnoses."""
        return ProposedPlans(self._desk, self._planning())

    def steps(self) -> tuple[Stand, ...]:
        """Return how far each step is; none where somebody dismissed it, or all are done."""
        self._desk.require(May.READ)
        if self._desk.setting(KEY) == DISMISSED:
            return ()
        found = tuple(Stand(step, self._is_done(step)) for step in Step)
        return () if all(one.done for one in found) else found

    def dismiss(self) -> Changes:
        """Show it no more: this home is under way."""
        return self._desk.decide(May.KEEP_ACCOUNTS, SettingChanged(KEY, DISMISSED))

    def _is_done(self, step: Step) -> bool:
        store, here = self._desk.store, [one for one in self._desk.stays if one.left_at is None]
        match step:
            case Step.PEOPLE:
                return any(one.group is Group.RESIDENT for one in here)
            case Step.ACCOUNTS:
                return settings.has_accounts(store)
            case Step.AREAS:
                return settings.has_areas(store)
            case Step.PLANS:
                asked = any(self.plans.suggested(one) for one in here)
                people = any(one.group is Group.RESIDENT for one in here)
                return bool(self._desk.orders.plans) or (people and not asked)
            case _:
                return settings.has_readings(store)
