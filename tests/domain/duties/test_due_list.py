"""Every item stands in one box, the sums hold, and somebody is behind every number."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.duties.due_list import Box, DueList, Item, joined, share, subjects
from tests.telling_examples import tells

WORDS = ("", "asleep", "refused", "hospital", "late", "overdue")
MARKS = ("abnormal", "fever", "low")

items = st.builds(
    Item,
    who=st.integers(1, 9),
    box=st.sampled_from(Box),
    word=st.sampled_from(WORDS),
    slot=st.integers(1, 3),
    group=st.sampled_from(("resident", "staff")),
    marks=st.frozensets(st.sampled_from(MARKS)),
)
lists = st.builds(DueList, st.lists(items, max_size=40).map(tuple))


def require_identities(one: DueList) -> None:
    """Fail unless the identities hold and the people behind a number are as many as it says."""
    assert one.roster == one.due + one.exempt
    assert one.due == one.done + one.explained + one.open
    assert one.done == sum(one.words(Box.DONE).values())
    assert one.explained == sum(one.words(Box.EXPLAINED).values())
    for box in Box:
        assert len(one.behind(box)) == one.number(box) == sum(one.words(box).values())
        for word, count in one.words(box).items():
            assert len(one.behind(box, word=word)) == one.number(box, word) == count > 0
    assert Counter(one.behind(*Box)) == Counter(one.items)


@given(lists)
def test_the_sums_hold_and_behind_every_number_stand_as_many(one: DueList) -> None:
    require_identities(one)
    for mark in MARKS:
        assert one.marks(mark) == len(one.marked(mark))
    tells(one.due > 0)


@given(lists)
def test_the_parts_are_the_whole(one: DueList) -> None:
    by_group = one.by(lambda item: item.group)
    tells(len(one.items) > 1)
    for part in by_group.values():
        require_identities(part)
    for box in Box:
        assert sum(part.number(box) for part in by_group.values()) == one.number(box)
    assert Counter(joined(by_group.values()).items) == Counter(one.items)
    assert one.part(lambda item: item.group == "staff").items == tuple(
        item for item in one.items if item.group == "staff"
    )


@given(lists)
def test_a_rate_of_nobody_is_no_rate_and_hundred_means_all(one: DueList) -> None:
    tells(one.due > 0)
    if not one.due:
        assert one.coverage is None
        return
    assert one.coverage is not None
    assert (one.coverage == 100) == (one.done == one.due)
    assert one.coverage * one.due <= one.done * 100 < (one.coverage + 1) * one.due


def test_the_people_behind_a_number_are_named_once() -> None:
    both = DueList((Item(4, Box.OPEN, slot="7:00"), Item(2, Box.OPEN), Item(4, Box.OPEN)))
    assert subjects(both.behind(Box.OPEN)) == (4, 2)


def test_a_share_is_rounded_down() -> None:
    assert (share(299, 300), share(300, 300), share(0, 0)) == (99, 100, None)
