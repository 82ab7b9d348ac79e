"""The letters of a square code come through whatever carries them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.bureau.code import LETTERS, from_text, to_text
from carehome_app.domain.bureau.errors import NotAParcelError
from tests.telling_examples import tells

SEALED = 174
A_SPACE = bytes([0, 36])
"""Bytes whose first letter is the one with place 36."""

sealed = st.binary(min_size=SEALED, max_size=SEALED)


@given(sealed)
def test_any_code_has_as_many_letters_and_comes_back(content: bytes) -> None:
    tells(any(content))
    letters = to_text(content)
    assert len(letters) == LETTERS
    assert not letters.endswith(" ")
    assert from_text(letters) == content


@given(sealed.map(lambda content: A_SPACE + content[2:]))
def test_a_space_in_front_that_a_scanner_took_away_is_put_back(content: bytes) -> None:
    tells(any(content[2:]))
    letters = to_text(content)
    assert letters.startswith(" ")
    assert from_text(letters.strip()) == content
    assert from_text(f"{letters}\r\n") == content


@pytest.mark.parametrize("letters", ["", "0" * (LETTERS + 1), "0" * (LETTERS - 1) + "a"])
def test_what_no_code_says_is_no_parcel(letters: str) -> None:
    with pytest.raises(NotAParcelError):
        from_text(letters)
