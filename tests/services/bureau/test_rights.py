"""Who may do what in a bureau, and towards one: every role, every method."""

import inspect
from functools import reduce

import pytest

from carehome_app.domain.accounts.roles import TABLE, Actor, Role
from carehome_app.domain.errors import NobodySignedInError, NotAllowedError
from carehome_app.services.house import House
from tests.services.bureau.acts import NEEDS
from tests.services.bureau.city import City


def called(house: House, path: str) -> None:
    """Call a method with nothing in place of what it wants: the role is asked for first."""
    method = reduce(getattr, path.split("."), house)
    wanted = [
        one
        for one in inspect.signature(method).parameters.values()  # type: ignore[arg-type]
        if one.default is inspect.Parameter.empty
    ]
    method(*(None for _one in wanted))  # type: ignore[operator]


@pytest.mark.parametrize("role", [None, *Role])
def test_whoever_lacks_the_right_is_refused_before_anything_is_done(
    small: City, role: Role | None
) -> None:
    lines = small.bureau.desk.store.heads(), small.homes[0].desk.store.heads()
    for path, may in NEEDS.items():
        home = small.homes[0] if path.startswith("reporting_up") else small.bureau
        home.desk.actor = None if role is None else Actor(1, "某人", role)
        if role is not None and may in TABLE[role]:
            continue
        with pytest.raises(NobodySignedInError if role is None else NotAllowedError):
            called(home.house, path)
    assert (small.bureau.desk.store.heads(), small.homes[0].desk.store.heads()) == lines
