from hypothesis import given
from hypothesis import strategies as st

from carehome_app.ui.widgets.row_table import shared

COLUMNS = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 9)), min_size=1, max_size=9)


def test_where_everything_fits_nothing_is_cut() -> None:
    assert shared(300, [100, 50, 50], [1, 1, 2]) == [125, 75, 100]


def test_a_column_that_needs_little_leaves_its_room_to_a_long_one() -> None:
    assert shared(300, [400, 20, 40], [1, 1, 1]) == [240, 20, 40]


@given(COLUMNS, st.integers(0, 2000))
def test_the_whole_width_is_used_and_never_more(columns: list[tuple[int, int]], room: int) -> None:
    needs, weights = [need for need, _ in columns], [weight for _, weight in columns]
    widths = shared(room, needs, weights)
    assert sum(widths) == room
    assert all(width >= 0 for width in widths)
    if sum(needs) <= room:
        assert all(width >= need for width, need in zip(widths, needs, strict=True))
