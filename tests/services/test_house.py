"""Everything a house can do is there when it is first wanted, and stays the same."""

import pytest

from carehome_app.services.house import House
from tests.builders import Home

SERVICES = sorted(House.__annotations__)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_made_once(home: Home, name: str) -> None:
    house = House(home.desk)
    made = getattr(house, name)
    assert type(made).__name__ == str(House.__annotations__[name]).strip("'\"").split(".")[
        -1
    ].rstrip("'>")
    assert getattr(house, name) is made
