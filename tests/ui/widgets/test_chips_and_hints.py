"""Chips that have room where there is room, and fields that say what they find."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.ui.style.style import dress_window
from carehome_app.ui.widgets.chips import MARGINS, TIGHT_MARGINS, Filters
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.labels import begun

SIDE = Qt.ItemDataRole.TextAlignmentRole


def least(chips: Filters) -> int:
    """Return how wide the first chip is at least: its words and what is beside them."""
    return chips.findChildren(QPushButton)[0].minimumWidth()


def test_chips_are_narrow_only_where_they_would_not_fit(qtbot: QtBot) -> None:
    chips = Filters((("all", "Everything there is"), ("late", "What is late")), tight=True)
    qtbot.addWidget(chips)
    wanted = chips.sizeHint()
    chips.resize(wanted.width(), 40)
    chips.show()
    roomy = least(chips)
    chips.resize(wanted.width() - 1, 40)
    assert least(chips) == roomy - (MARGINS - TIGHT_MARGINS)
    assert chips.sizeHint().width() == wanted.width(), "or they would never have room again"
    chips.resize(wanted.width(), 40)
    assert least(chips) == roomy


def test_a_hint_is_read_whole_at_the_size_the_field_asks_for(qtbot: QtBot) -> None:
    field = FindField("name, room or scan")
    qtbot.addWidget(field)
    dress_window(field)
    field.ensurePolished()
    assert field.placeholderText() == "Name, room or scan"
    assert field.accessibleName() == "Name, room or scan"
    words = field.fontMetrics().horizontalAdvance(field.placeholderText())
    assert field.wanted_width() > words + field.textMargins().left()
    assert field.sizeHint().width() > field.wanted_width(), "its key has room too"


def test_the_key_goes_when_something_is_typed(qtbot: QtBot) -> None:
    field = FindField("name")
    qtbot.addWidget(field)
    field.resize(QSize(400, 32))
    field.show()
    right = field.rect().adjusted(400 - 60, 4, -4, -4)
    with_key = field.grab(right).toImage()
    field.setText("x")
    field.setClearButtonEnabled(False)
    assert field.grab(right).toImage() != with_key


def test_figures_stand_at_the_right_under_their_heading_and_words_at_the_left() -> None:
    table: ColumnsTable[int] = ColumnsTable(in_english)
    words: Shown[int] = Shown(Text("", "item"), str)
    figures: Shown[int] = Shown(Text("", "usable"), str, figures=True)
    table.show_items([6454], [words, figures])
    for column, side in enumerate((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)):
        assert table.index(0, column).data(SIDE) & side
        assert table.headerData(column, Qt.Orientation.Horizontal, SIDE) & side


@pytest.mark.parametrize(
    ("words", "shown"),
    [("not answered", "Not answered"), ("kg", "kg"), ("待处置", "待处置"), ("", "")],
)
def test_what_begins_something_has_a_capital_where_the_script_has_any(
    words: str, shown: str
) -> None:
    assert begun(words) == shown
