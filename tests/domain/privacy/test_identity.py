"""A number of 18 places is known by its check digit (ISO 7064, MOD 11-2)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.privacy.identity import birth_in, fits
from tests.telling_examples import tells

ANY = st.text("0123456789", min_size=17, max_size=17)


def last_place(first: str) -> str:
    """Return the check digit in the standard's own words: powers of two, counted from behind."""
    total = sum(int(one) << 17 - place for place, one in enumerate(first))
    return "0123456789X"[-(total - 1) % 11]


@given(
    st.text("123456789", min_size=17, max_size=17)
    | st.text("0123456789", min_size=17, max_size=17)
)
def test_of_eleven_last_places_one_fits_and_the_standard_says_which(first: str) -> None:
    tells("0" not in first)
    assert [last for last in "0123456789X" if fits(first + last)] == [last_place(first)]


def test_the_example_of_the_standard_fits() -> None:
    assert fits("11010519491231002X")
    assert fits("11010519491231002x")
    assert fits("440524188001010014")
    assert not fits("110105194912310020")
    assert not fits("1101051949123100２X")


@pytest.mark.parametrize(
    ("number", "born"),
    [
        ("11010519491231002X", date(1949, 12, 31)),
        ("440524188001010014", date(1880, 1, 1)),
        ("110105194913310023", None),
    ],
)
def test_a_number_says_when_somebody_was_born(number: str, born: date | None) -> None:
    assert birth_in(number) == born
