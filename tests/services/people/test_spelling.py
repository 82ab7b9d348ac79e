"""A name is found by its syllables and by their first letters, in every reading."""

import pytest
from msgspec.structs import replace

from carehome_app.services.people.spelling import fits, load
from tests.builders import Home


@pytest.mark.parametrize("typed", ["shanxiongxin", "danxiongxin", "sxx", "dxx", "sx", "单雄"])
def test_a_name_is_found_whole_and_by_first_letters_in_each_of_its_readings(
    home: Home, typed: str
) -> None:
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, name="单雄信"))
    load(["单雄信"])
    assert fits(home.person("R001"), typed)
    assert not fits(home.person("R002"), typed)
