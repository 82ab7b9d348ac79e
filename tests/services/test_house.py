"""Everything a house can do is there when it is first wanted, and stays the same."""

import ast
import inspect
from functools import cached_property

import pytest

from carehome_app.services.house import House
from tests.builders import Home
from tests.house_rules import Module, modules

SERVICES = sorted(
    name
    for kind in House.__mro__
    for name, member in vars(kind).items()
    if isinstance(member, cached_property)
)

GIVEN_THE_HOUSE = {
    "Papers": "builds a report of any subject, each of which takes what it tells of",
}
"""The reader of all. Every other service is given what it uses; the list only becomes shorter."""


def _given_the_house(module: Module) -> set[str]:
    # Most services do not so much as name it, and need not be parsed.
    tree = ast.parse(module.text if '"House"' in module.text else "")
    return {
        kind.name
        for kind in ast.walk(tree)
        if isinstance(kind, ast.ClassDef)
        for made in kind.body
        if isinstance(made, ast.FunctionDef) and made.name == "__init__"
        if any("House" in ast.unparse(one.annotation or one) for one in made.args.args)
    }


def test_services_are_given_what_they_use_and_only_readers_of_all_the_house() -> None:
    found = set().union(*(map(_given_the_house, modules("carehome_app/services"))))
    assert found == set(GIVEN_THE_HOUSE)


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
