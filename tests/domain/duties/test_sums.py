"""A sum of counts has each figure of each part, and each word."""

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.duties.sums import added
from carehome_app.domain.rehabilitation.counting import Attendance
from carehome_app.domain.rounds.counting import Count
from tests.telling_examples import tells

NUMBERS = st.integers(0, 400)
WORDS = st.dictionaries(st.sampled_from(["ill", "refused", "home", "outside"]), NUMBERS)


def _counts(kind: type[msgspec.Struct]) -> st.SearchStrategy[msgspec.Struct]:
    # By what is said of each field, not by what `added` finds in them.
    of_words = {one.name for one in msgspec.structs.fields(kind) if "reasons" in one.name}
    names = kind.__struct_fields__
    return st.builds(kind, **{name: WORDS if name in of_words else NUMBERS for name in names})


KINDS: tuple[type[msgspec.Struct], ...] = (Count, Attendance)
ANY = st.sampled_from(KINDS).flatmap(
    lambda kind: st.tuples(st.just(kind), st.lists(_counts(kind), max_size=6))
)


@given(ANY)
def test_each_number_and_each_word_of_all_parts_is_in_the_sum(
    given_: tuple[type[msgspec.Struct], Sequence[msgspec.Struct]],
) -> None:
    kind, parts = given_
    whole = msgspec.structs.asdict(added(kind, parts))
    tells(len(parts) > 1 and any(whole.values()))
    for name, sum_ in whole.items():
        values = [getattr(one, name) for one in parts]
        if isinstance(sum_, dict):
            words = {word for one in values for word in one}
            assert sum_ == {word: sum(one.get(word, 0) for one in values) for word in words}
        else:
            assert sum_ == sum(values)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_added_is_nothing(kind: type[msgspec.Struct]) -> None:
    assert added(kind, []) == kind()
