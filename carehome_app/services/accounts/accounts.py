"""What the director keeps of accounts: PINs that are given, closing and opening, the idle wait."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from carehome_app.db import accounts, settings
from carehome_app.domain.accounts.events import AccountClosed, AccountOpened
from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.people import Group, Person
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.accounts.directors import check_director_left
from carehome_app.services.accounts.pins import Pins, write_pin
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

IDLE_KEY: Final = "lock_after_minutes"
IDLE_MINUTES: Final = 3
IDLE_RANGE: Final = range(1, 61)


class Account(NamedTuple):
    """A member of staff, or whoever else may act, and what is known of the account."""

    person: Person
    role: Role | None
    closed: bool
    has_pin: bool
    is_given: bool
    """Whether the PIN must be changed at the next sign-in."""
    wait: timedelta
    """How long nobody may try the PIN, after wrong ones."""


class Accounts:
    """Everybody's account."""

    def __init__(self, desk: Desk) -> None:
        """Keep the accounts at a desk."""
        self._desk = desk
        self._pins = Pins(desk)

    def everybody(self) -> list[Account]:
        """Return all members of staff here and all who have a role: these first, then by code."""
        self._desk.require(May.KEEP_ACCOUNTS)
        roles, closed = settings.roles(self._desk.store), accounts.closed(self._desk.store)
        pins = accounts.pins(self._desk.store)
        found = [
            Account(
                person,
                roles.get(person.id),
                person.id in closed,
                self._pins.has_pin(person.id),
                person.id in pins and pins[person.id].given,
                self._pins.wait(person.id),
            )
            for person in self._desk.stays
            if person.left_at is None and (person.group is Group.STAFF or person.id in roles)
        ]
        return sorted(found, key=lambda one: (one.role is None, one.person.details.code))

    def set_pin(self, subject: int, pin: str) -> Changes:
        """Give somebody a PIN, which must be changed at the first sign-in; one's own stays."""
        actor = self._desk.require(May.KEEP_ACCOUNTS)
        checked = self._pins.checked(subject, pin)
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            given = subject != actor.id
            write_pin(action, subject, checked, cost=self._pins.cost, given=given)
        return Changes.ACCOUNTS

    def close(self, subject: int, why: str = "") -> Changes:
        """Let somebody sign in no more; the last director stays."""
        self._desk.require(May.KEEP_ACCOUNTS)
        check_director_left(self._desk, without=subject)
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(AccountClosed(subject, why.strip()))
        return Changes.ACCOUNTS

    def open_again(self, subject: int) -> Changes:
        """Let somebody sign in again."""
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(AccountOpened(subject))
        return Changes.ACCOUNTS

    def failures(self, subject: int) -> list[tuple[datetime, int]]:
        """Return when wrong PINs of a person were tried, and how often each time."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return accounts.failures(self._desk.store, subject)

    def set_idle_minutes(self, minutes: int) -> Changes:
        """Say after how many minutes without a key the window locks itself."""
        if minutes not in IDLE_RANGE:
            raise OutsideRangeError(number=minutes, low=IDLE_RANGE[0], high=IDLE_RANGE[-1])
        said = SettingChanged(IDLE_KEY, str(minutes))
        return self._desk.decide(May.KEEP_ACCOUNTS, said, usual=str(IDLE_MINUTES))


def idle_minutes(desk: Desk) -> int:
    """Return after how many minutes without a key the window locks itself; needs no role."""
    said = desk.setting(IDLE_KEY)
    return int(said) if said.isdecimal() and int(said) in IDLE_RANGE else IDLE_MINUTES
