"""A recovery code is copied from paper by hand: every usual slip is found and named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.keys.errors import RecoveryCodeLengthError, RecoveryCodeTypoError
from carehome_app.domain.keys.recovery_code import (
    ALPHABET,
    GROUP,
    GROUPS,
    RANDOM_BYTES,
    read,
    written,
    wrong_groups,
)
from tests.telling_examples import tells

codes = st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES).map(written)
places = st.integers(0, GROUPS * GROUP - 1)


def joined(characters: list[str]) -> str:
    return "".join(characters)


@given(codes)
def test_what_is_written_is_read_back(code: str) -> None:
    tells(len(set(code)) > 2)
    assert [len(group) for group in code.split("-")] == [GROUP] * GROUPS
    assert read(code) == code


def test_a_code_on_a_paper_of_this_year_is_read_in_any_later_one() -> None:
    assert written(bytes(range(RANDOM_BYTES))) == "01235-45676-89AB7-CDEF0-GHJK1-MNPQ2-RSTV3"


def test_any_of_the_32_characters_may_stand_at_any_place() -> None:
    every = [written(bytes([value]) * RANDOM_BYTES) for value in range(32)]
    assert "".join(code[0] for code in every) == ALPHABET


@given(codes, st.sampled_from([" ", "", "  ", "—", "\n", "－"]))
def test_case_and_what_stands_between_the_groups_do_not_matter(code: str, between: str) -> None:
    tells(code.lower() != code)
    assert read(code.replace("-", between)) == code
    assert read(code.lower()) == code
    wide = joined([chr(ord(one) + 0xFEE0) for one in code])
    assert read(wide) == code


@given(codes)
def test_letters_that_look_like_digits_are_taken_for_them(code: str) -> None:
    tells("0" in code or "1" in code)
    assert read(code.replace("0", "O").replace("1", "I")) == code
    assert read(code.replace("0", "o").replace("1", "l")) == code


@given(codes, places, st.sampled_from([*ALPHABET, "U", "é", "福"]))
def test_every_single_wrong_character_is_found_and_its_group_named(
    code: str, place: int, instead: str
) -> None:
    characters = list(code.replace("-", ""))
    tells(characters[place] != instead)
    if characters[place] == instead:
        return
    characters[place] = instead
    with pytest.raises(RecoveryCodeTypoError) as caught:
        read(joined(characters))
    assert caught.value.sentence.values == {"group": place // GROUP + 1}


@given(codes, st.integers(0, GROUPS * GROUP - 2))
def test_every_swap_of_neighbours_is_found(code: str, place: int) -> None:
    characters = list(code.replace("-", ""))
    first, second = characters[place : place + 2]
    tells(first != second)
    if first == second:
        return
    characters[place : place + 2] = second, first
    assert wrong_groups(joined(characters))[0] == place // GROUP


@given(codes, st.permutations(range(GROUPS)))
def test_groups_in_another_order_are_found(code: str, order: list[int]) -> None:
    groups = code.split("-")
    other = [groups[place] for place in order]
    tells(other != groups)
    if other != groups:
        with pytest.raises(RecoveryCodeTypoError):
            read("-".join(other))


@given(codes, places)
def test_a_character_too_few_or_too_many_is_found(code: str, place: int) -> None:
    tells(place > 0)
    characters = code.replace("-", "")
    for typed in (characters[:place] + characters[place + 1 :], characters + "7"):
        with pytest.raises((RecoveryCodeTypoError, RecoveryCodeLengthError)):
            read(typed)
    assert wrong_groups(characters[:place]) == []


def test_nothing_typed_is_said_as_such() -> None:
    with pytest.raises(RecoveryCodeLengthError, match="7 groups of 5"):
        read(" ")
