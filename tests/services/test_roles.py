"""Every service asks the table of roles, the same one everywhere."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

import pytest

from carehome_app.domain.catalogue import TEMPERATURE
from carehome_app.domain.errors import NobodySignedInError, NotAllowedError
from carehome_app.domain.findings import Episode, Step
from carehome_app.domain.people import Details, Group
from carehome_app.domain.roles import TABLE, Actor, May, Role
from carehome_app.services.correcting import Why
from tests.builders import Home

SLIP: Final = Why("typing_error")


def _episode(home: Home) -> Episode:
    acting = home.desk.actor
    home.desk.actor = Actor(0, "", Role.DIRECTOR)
    found = home.house.following_up.due()[0].episode
    home.desk.actor = acting
    return found


def _withdraw_of_another(home: Home) -> object:
    acting = home.desk.actor
    home.desk.actor = Actor(0, "", Role.DIRECTOR)
    cell = home.row("R002").cells[0]
    home.desk.actor = acting
    assert cell is not None
    return home.house.correcting.withdraw(cell.valid[0], SLIP)


def _issue(home: Home) -> object:
    acting = home.desk.actor
    home.desk.actor = Actor(0, "", Role.DIRECTOR)
    report = home.house.reporting.daily(home.round, sealed=True)
    home.desk.actor = acting
    return home.house.reporting.issue(home.round, report, b"%PDF", "zh")


ACTS: Final[dict[str, tuple[May, Callable[[Home], object]]]] = {
    "record": (May.RECORD, lambda home: home.type("R001", "36.5")),
    "record a reason": (May.RECORD, lambda home: home.type("R001", "h")),
    "note": (May.RECORD, lambda home: home.house.recording.note(1000005, home.round, "coughs")),
    "undo of another": (
        May.CORRECT_ANY,
        lambda home: home.house.correcting.undo_last(
            home.subject("R002"), TEMPERATURE, home.round
        ),
    ),
    "withdraw of another": (May.CORRECT_ANY, _withdraw_of_another),
    "take a step": (
        May.TAKE_STEP,
        lambda home: home.house.following_up.take(_episode(home), Step.NURSE_TOLD),
    ),
    "close": (
        May.CLOSE_FINDING,
        lambda home: home.house.following_up.take(_episode(home), Step.CLOSED, "seen"),
    ),
    "due": (May.READ, lambda home: home.house.following_up.due()),
    "count": (May.READ, lambda home: home.house.following_up.count()),
    "sheet": (May.READ, lambda home: home.sheet()),
    "here": (May.READ, lambda home: home.house.people.here()),
    "gone": (May.READ, lambda home: home.house.people.gone()),
    "find": (May.READ, lambda home: home.house.people.find("R001")),
    "admit": (
        May.ADMIT,
        lambda home: home.house.people.admit(
            Details(group=Group.RESIDENT, code="R050", name="何平")
        ),
    ),
    "change": (
        May.ADMIT,
        lambda home: home.house.people.change(
            home.person("S001"), Details(group=Group.STAFF, code="S001", name="赵敏敏")
        ),
    ),
    "discharge": (
        May.ADMIT, lambda home: home.house.people.discharge(home.person("R005"))
    ),
    "give a role": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.signing_in.give_role(home.subject("S001"), Role.NURSE),
    ),
    "daily report": (May.READ, lambda home: home.house.reporting.daily(home.round)),
    "issue": (May.ISSUE_REPORT, _issue),
    "issued": (May.READ_ISSUED, lambda home: home.house.reporting.issued()),
    "verify": (May.READ_ISSUED, lambda home: home.house.verifying.verify(chain_only=True)),
}  # fmt: skip
"""Something a user can do, and what it needs."""


@pytest.fixture
def busy(home: Home) -> Home:
    """A home with an open finding that the head nurse recorded."""
    home.measure("R002", "38.2")
    return home


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", ACTS)
def test_a_role_may_do_what_the_table_says_and_no_more(busy: Home, name: str, role: Role) -> None:
    needed, act = ACTS[name]
    busy.desk.actor = Actor(999, "somebody", role)
    if needed in TABLE[role]:
        act(busy)
    else:
        with pytest.raises(NotAllowedError):
            act(busy)


@pytest.mark.parametrize("name", ACTS)
def test_nobody_may_do_anything(busy: Home, name: str) -> None:
    busy.desk.actor = None
    with pytest.raises(NobodySignedInError):
        ACTS[name][1](busy)


def test_a_refusal_writes_nothing(busy: Home) -> None:
    before = busy.house.verifying.verify().lines
    busy.desk.actor = Actor(999, "somebody", Role.SUPERVISOR)
    for _needed, act in ACTS.values():
        with suppress(NotAllowedError):
            act(busy)
    busy.sign_in("S003")
    assert busy.house.verifying.verify().lines == before
