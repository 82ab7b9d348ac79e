from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.row_table import RowTable, shared
from tests.telling_examples import tells

COLUMNS = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 9)), min_size=1, max_size=9)


def test_where_everything_fits_nothing_is_cut() -> None:
    assert shared(300, [100, 50, 50], [1, 1, 2]) == [125, 75, 100]


def test_a_column_that_needs_little_leaves_its_room_to_a_long_one() -> None:
    assert shared(300, [400, 20, 40], [1, 1, 1]) == [240, 20, 40]


@given(COLUMNS, st.integers(0, 2000))
def test_the_whole_width_is_used_and_never_more(columns: list[tuple[int, int]], room: int) -> None:
    tells(len(columns) > 1)
    needs, weights = [need for need, _ in columns], [weight for _, weight in columns]
    widths = shared(room, needs, weights)
    assert sum(widths) == room
    assert all(width >= 0 for width in widths)
    if sum(needs) <= room:
        assert all(width >= need for width, need in zip(widths, needs, strict=True))


def test_a_table_is_resized_while_it_gets_other_columns(qtbot: QtBot) -> None:
    """Its headings may wrap and the table get another size, before the new ones were measured."""
    table = ColumnsTable[str](in_english)
    view = RowTable(table)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    wide = tuple(Shown[str](Text("", name), str, 1) for name in ("one", "two", "three"))
    table.show_items(("a", "b"), wide)
    view.horizontalHeader().sectionCountChanged.connect(partial(_narrower, view))
    table.show_items(("a", "b"), wide[:1])
    table.show_items(("a", "b"), wide)
    assert sum(view.columnWidth(place) for place in range(3)) == view.viewport().width()


def _narrower(view: QWidget, *_counts: int) -> None:
    view.resize(view.width() - 20, 200)
