"""Accounts for all staff at once: roles proposed from posts, first PINs drawn and told once."""

import secrets
from collections.abc import Sequence
from typing import Final, NamedTuple

from carehome_app.db import settings
from carehome_app.domain.accounts.errors import ObviousPinError
from carehome_app.domain.accounts.roles import ROLE_LABELS, May, Role
from carehome_app.domain.beginning.proposals import role_of_post
from carehome_app.domain.events import RoleGiven
from carehome_app.domain.people import Group, Person, natural
from carehome_app.domain.reports.report import (
    Banner,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.accounts.pins import Pins, write_pin
from carehome_app.services.desk import Desk

DIGITS: Final = 6
TITLE: Final = QT_TRANSLATE_NOOP("FirstPins", "First PINs")
LEAD: Final = QT_TRANSLATE_NOOP("FirstPins", "Cut along the lines, hand each to its person.")
REST: Final = QT_TRANSLATE_NOOP(
    "FirstPins", "Everybody chooses an own PIN at the first sign-in; this page is then of no use."
)
NAME: Final = QT_TRANSLATE_NOOP("FirstPins", "Name")
CODE: Final = QT_TRANSLATE_NOOP("FirstPins", "Code")
ROLE: Final = QT_TRANSLATE_NOOP("FirstPins", "Role")
PIN: Final = QT_TRANSLATE_NOOP("FirstPins", "First PIN")
HOW: Final = QT_TRANSLATE_NOOP(
    "FirstPins", "At the sign-in page type your name or code, then this PIN; then choose your own."
)


class Proposed(NamedTuple):
    """Somebody of the staff without an account, and the role the post suggests."""

    person: Person
    role: Role | None


class Slip(NamedTuple):
    """What one member of staff is handed: it is told once and kept nowhere."""

    person: Person
    role: Role
    pin: str


class StaffAccounts:
    """Gives many accounts in one step."""

    def __init__(self, desk: Desk) -> None:
        """Give accounts at a desk."""
        self._desk = desk
        self._pins = Pins(desk)

    def proposed(self) -> list[Proposed]:
        """Return all staff without a role: those whose post suggests one first, then by code."""
        self._desk.require(May.KEEP_ACCOUNTS)
        roles = settings.roles(self._desk.store)
        found = [
            Proposed(one, role_of_post(one.details.post))
            for one in self._desk.stays
            if one.left_at is None and one.group is Group.STAFF and one.id not in roles
        ]
        return sorted(found, key=lambda one: (one.role is None, natural(one.person.details.code)))

    def give(self, chosen: Sequence[Proposed]) -> list[Slip]:
        """Give roles and first PINs to everybody chosen who has a role, all or none."""
        self._desk.require(May.KEEP_ACCOUNTS)
        slips: list[Slip] = []
        for person, role in chosen:
            if role is not None:
                drawn = {one.pin for one in slips}
                slips.append(Slip(person, role, self._drawn(person.id, drawn)))
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            for slip in slips:
                action.append(RoleGiven(slip.person.id, slip.role.value))
                write_pin(action, slip.person.id, slip.pin, cost=self._pins.cost, given=True)
        return slips

    def paper(self, slips: Sequence[Slip]) -> Report:
        """Return the slips as a page to print and cut; it is no report of the home's record."""
        self._desk.require(May.KEEP_ACCOUNTS)
        card, now = self._desk.card, self._desk.now()
        return Report(
            kind="first_pins",
            home_name=card.name,
            home_number=card.number,
            archive_number="",
            title=TITLE,
            subtitle=Text("", f"{self._desk.home_time.day(now)}"),
            banner=Banner(Tone.PLAIN, LEAD, REST),
            sections=(Section(TITLE, (_table(slips), Paragraph(HOW))),),
            made_at=self._desk.home_time.local(now),
            draft=False,
            demo=card.demo,
        )

    def _drawn(self, subject: int, taken: set[str]) -> str:
        """Draw a PIN nobody was given yet and nobody would guess."""
        while True:
            pin = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
            if pin in taken:
                continue
            try:
                return self._pins.checked(subject, pin)
            except ObviousPinError:
                continue


def _table(slips: Sequence[Slip]) -> Table:
    rows = tuple(
        cells(slip.person.name, slip.person.details.code, ROLE_LABELS[slip.role], slip.pin)
        for slip in slips
    )
    return Table(columns(NAME, CODE, ROLE, PIN), rows)
