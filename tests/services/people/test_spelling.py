"""A name is found by its syllables and by their first letters, in every reading."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.services.people.spelling import Readings, fits, load
from tests.builders import Home

LEAN = """
import sys
from carehome_app.services.people.spelling import Readings, spellings
print(*sorted(spellings("单雄信")))
from pypinyin import constants
print(isinstance(constants.PINYIN_DICT, Readings), constants.PHRASES_DICT)
"""


@pytest.mark.parametrize("typed", ["shanxiongxin", "danxiongxin", "sxx", "dxx", "sx", "单雄"])
def test_a_name_is_found_whole_and_by_first_letters_in_each_of_its_readings(
    home: Home, typed: str
) -> None:
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, name="单雄信"))
    load(["单雄信"])
    assert fits(home.person("R001"), typed)
    assert not fits(home.person("R002"), typed)


@pytest.mark.parametrize("typed", ["lvbu", "lubu", "lb", "吕布", "吕 布"])
def test_a_name_with_a_space_between_its_signs_is_spelled_without_it(
    home: Home, typed: str
) -> None:
    assert fits(home.admit("R010", "吕 布", "401-2"), typed)


def test_every_character_has_the_readings_of_the_dictionary() -> None:
    found = find_spec("pypinyin")
    assert found is not None
    assert found.submodule_search_locations
    content = Path(found.submodule_search_locations[0], "pinyin_dict.json").read_bytes()
    told = {int(number): said for number, said in json.loads(content).items()}
    readings = Readings(content)
    assert len(told) > 40_000
    assert {number: readings[number] for number in told} == told
    for number in (0, ord("a"), min(told) - 1, min(told) + 1, max(told) + 1):
        assert (number in readings) is (number in told)
    with pytest.raises(KeyError):
        readings[ord("a")]


def test_no_dictionary_of_characters_or_phrases_stays_in_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAN], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    spelled, lean = done.stdout.splitlines()
    assert {"danxiongxin", "shanxiongxin", "dxx", "sxx"} <= set(spelled.split())
    assert lean == "True {}"
