"""Everything a house can do is there when it is first wanted, and stays the same."""

import inspect
from functools import cached_property

import pytest

from carehome_app.services.house import House
from tests.builders import Home

SERVICES = sorted(
    name
    for kind in House.__mro__
    for name, member in vars(kind).items()
    if isinstance(member, cached_property)
)


def test_a_house_has_a_service_for_each_subject() -> None:
    assert len(SERVICES) > 30
    assert {"recording", "supplies", "papers", "own_forms"} <= set(SERVICES)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_made_once_and_is_what_it_says(home: Home, name: str) -> None:
    house = House(home.desk)
    made = getattr(house, name)
    said = inspect.getattr_static(House, name).func.__annotations__["return"]
    kind = (said if isinstance(said, str) else said.__name__).partition("[")[0]
    assert type(made).__name__ == kind
    assert getattr(house, name) is made
