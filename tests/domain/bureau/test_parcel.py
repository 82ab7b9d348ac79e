"""How a parcel is written: what was packed is unpacked, in this form and in the one before."""

import zlib
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.bureau.errors import NotAParcelError
from carehome_app.domain.bureau.parcel import Day, Parcel, packed, unpacked
from tests.telling_examples import tells

FIRST = 739_900
FIGURES = st.dictionaries(st.integers(1, 400), st.integers(0, 70_000), max_size=9)
TOLD = st.lists(FIGURES, min_size=1, max_size=14)
"""What a home told of some days running; a subject that is switched on begins in the middle."""


def parcel(told: Sequence[dict[int, int]]) -> Parcel:
    days = [Day(FIRST + ago, 5, figures) for ago, figures in enumerate(told)]
    return Parcel(home=-3, seq=2, made_at=7, days=days)


def parts(made: Parcel) -> list[object]:
    found: list[object] = msgspec.msgpack.decode(zlib.decompress(packed(made)))
    return found


def written(form: list[object]) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(form))


def form_one(made: Parcel) -> bytes:
    """Write a parcel as a program of before did: for each figure a list of its own."""
    numbers = sorted({number for day in made.days for number in day.figures})
    lists = [[one, *(day.figures.get(one, -1) for day in made.days)] for one in numbers]
    _form, *head = parts(made)[:8]
    return written([1, *head, lists, *parts(made)[9:]])


@given(told=TOLD)
def test_every_figure_of_every_day_comes_back_in_either_form(told: list[dict[int, int]]) -> None:
    made = parcel(told)
    for content in (packed(made), form_one(made)):
        days = unpacked(content).days
        assert [dict(one.figures) for one in days] == told
        assert [one.day for one in days] == [one.day for one in made.days]
    tells(any(told))


@pytest.mark.parametrize(
    "figures",
    [
        [[1, 1], [5, 6, 7]],
        [[1, 1], [5, 6, 7, 8, 9]],
        [[1, 0], [5, 6, 7, 8]],
        [[3, -1], [5, 6, 7, 8]],
        [[1], [5, -2]],
        [[1]],
        [[1], [5, 6], []],
    ],
)
def test_figures_that_belong_to_no_day_or_number_are_refused(figures: list[list[int]]) -> None:
    form = parts(parcel([{1: 5}, {1: 6}]))
    assert form[8] == [[1], [5, 6]]
    form[8] = figures
    with pytest.raises(NotAParcelError):
        unpacked(written(form))


@pytest.mark.parametrize("days", [[FIRST, FIRST], [FIRST + 1, FIRST]])
def test_a_parcel_tells_each_day_once_and_in_their_order(days: list[int]) -> None:
    form = parts(parcel([{1: 5}, {1: 6}]))
    assert form[7] == [[FIRST, 5], [FIRST + 1, 5]]
    form[7] = [[day, 5] for day in days]
    with pytest.raises(NotAParcelError):
        unpacked(written(form))
