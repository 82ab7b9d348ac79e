"""Every service asks the table of roles, the same one everywhere; this walks all of it."""

from contextlib import suppress

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.roles import TABLE, Actor, May, Role
from carehome_app.domain.errors import CareHomeError, NobodySignedInError, NotAllowedError
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.recording import Kept
from tests.builders import Home
from tests.services.acts import ACTS, ELSEWHERE, FREE, methods
from tests.services.acts_about import Act, by_director, new_disinfection
from tests.services.walled_acts import ASKS_LATER, WALLED, knock


@pytest.fixture
def busy(home: Home) -> Home:
    """A home where something is open, that the head nurse recorded: a fever, a kitchen."""
    home.measure("R002", "38.2")
    home.clock.advance(days=-1)
    home.measure("R004", "h+3")
    home.clock.advance(days=1)
    home.house.people.discharge(home.person("R006"))
    home.house.disinfection.areas.add(Written(name="厨房", area_class="kitchen"))
    home.clock.advance(minutes=1)
    new = new_disinfection(home)
    new = replace(new, details=replace(new.details, contact=10))
    assert isinstance(home.house.disinfection.recording.record(new), Kept)
    home.clock.advance(minutes=31)
    return home


PROVING = "verifying.verify"


class UndoneError(Exception):
    """Takes back what an act did, so that the next one finds the same home."""


def undone(home: Home, act: Act) -> None:
    """Do an act and take it back."""
    if act is ACTS[PROVING][1]:
        act(home)  # it opens the file once more, and would wait for what is written here
        return
    with suppress(UndoneError), home.desk.store.writing():
        act(home)
        raise UndoneError
    home.desk.forget(~Changes.NONE)


def test_every_public_method_of_every_service_is_in_the_walk(home: Home) -> None:
    named = {name.partition(" ")[0] for name in ACTS} | FREE | ELSEWHERE | set(WALLED) | ASKS_LATER
    found = {path for path in methods(home.house) if not path.startswith("seeing.board.")}
    assert found - named == set(), "say what it needs in tests/services/acts.py"
    assert named - found == set(), "this is there no more"


@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_what_the_table_says_and_no_more(busy: Home, role: Role) -> None:
    refused, allowed = [], []
    for name, (needed, act) in ACTS.items():
        busy.desk.actor = Actor(999, "somebody", role)
        try:
            undone(busy, act)
        except NotAllowedError:
            refused.append((name, needed))
        except CareHomeError:
            allowed.append((name, needed))  # let in, and then there was nothing to do
        else:
            allowed.append((name, needed))
    assert [one for one in refused if one[1] in TABLE[role]] == []
    assert [one for one in allowed if one[1] not in TABLE[role]] == []


@pytest.mark.parametrize("role", [*Role, None])
def test_whoever_may_not_is_turned_away_at_the_door(home: Home, role: Role | None) -> None:
    home.desk.actor = None if role is None else Actor(999, "somebody", role)
    let_in = []
    for path, needed in WALLED.items():
        if role is None or needed not in TABLE[role]:
            with suppress(NotAllowedError, NobodySignedInError):
                knock(home, path)
                let_in.append(path)
    assert let_in == []


def test_nobody_may_do_anything(busy: Home) -> None:
    answered = []
    for name, (_needed, act) in ACTS.items():
        busy.desk.actor = None
        with suppress(NobodySignedInError):
            undone(busy, act)
            answered.append(name)
    assert answered == []


def test_a_refusal_writes_nothing(busy: Home) -> None:
    before = by_director(busy, lambda: busy.house.verifying.verify().lines)
    busy.desk.actor = Actor(999, "somebody", Role.SUPERVISOR)
    for name, (needed, act) in ACTS.items():
        if needed not in TABLE[Role.SUPERVISOR]:
            with suppress(NotAllowedError):
                act(busy)
                pytest.fail(name)
    assert by_director(busy, lambda: busy.house.verifying.verify().lines) == before


def test_what_nobody_needs_a_role_for_is_not_in_the_table_by_mistake() -> None:
    """Permissions that no service asks for yet, since their services are being built."""
    asked = {needed for needed, _act in ACTS.values()} | set(WALLED.values())
    assert set(May) - asked <= {
        May.CORRECT_OWN_IN_OPEN_ROUND,
        May.PLAN,
        May.EXPORT_MASKED,
        May.EXPORT_FULL,
        May.SIGN_AS_DIRECTOR,
    }
