"""A column that somebody made wider stays so, on this computer, and nothing is pushed out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app import languages
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.style.look import column_widths
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.row_table import RowTable

COLUMNS = tuple(
    Shown[str](heading, str, 1)
    for heading in (
        QT_TRANSLATE_NOOP("People", "Name"),
        QT_TRANSLATE_NOOP("People", "Code"),
        QT_TRANSLATE_NOOP("Accounts", "Role"),
    )
)


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    column_widths().clear()


def table(qtbot: QtBot) -> RowTable[str]:
    made = RowTable(ColumnsTable[str](languages.load("en")))
    made.setObjectName("some")
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    shown = made.model()
    assert isinstance(shown, ColumnsTable)
    shown.show_items(("a", "b"), COLUMNS)
    return made


def widths(made: RowTable[str]) -> list[int]:
    return [made.columnWidth(place) for place in range(3)]


def test_a_dragged_column_stays_and_the_others_share_the_rest(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.horizontalHeader().resizeSection(1, 300)
    assert widths(made)[1] == 300
    assert sum(widths(made)) == made.viewport().width()

    made.resize(700, 200)
    assert widths(made)[1] == 300
    assert sum(widths(made)) == made.viewport().width()


def test_where_headings_would_lose_their_room_nothing_is_kept_wide(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.horizontalHeader().resizeSection(1, 400)
    made.resize(380, 200)
    assert sum(widths(made)) == made.viewport().width()
    assert all(width > 30 for width in widths(made))


def test_a_double_click_on_the_edge_lets_it_be_as_before(qtbot: QtBot) -> None:
    made = table(qtbot)
    before = widths(made)
    made.horizontalHeader().resizeSection(0, 280)
    made.horizontalHeader().sectionHandleDoubleClicked.emit(0)
    assert widths(made) == before


def test_this_computer_remembers_widths(qtbot: QtBot, tmp_path: Path) -> None:
    made = table(qtbot)
    made.horizontalHeader().resizeSection(2, 260)
    Remembered(tmp_path / "remembered.json").keep_columns(column_widths())
    column_widths().clear()

    column_widths().update(Remembered(tmp_path / "remembered.json").columns)
    assert widths(table(qtbot))[2] == 260


CALLED = "Raymond Jones, called the elder one"


def _called(_row: str) -> str:
    return CALLED


def _ill(_row: str) -> str:
    return "Hypertension, Alzheimer's, and much else " * 4


def test_a_name_is_read_whole_before_long_words_beside_it(qtbot: QtBot) -> None:
    made = table(qtbot)
    shown = made.model()
    assert isinstance(shown, ColumnsTable)
    name, words, role = COLUMNS
    whole = Shown[str](name.heading, _called, 1, read_whole=True)
    made.resize(400, 200)
    shown.show_items(("a", "b"), (whole, Shown[str](words.heading, _ill, 1), role))
    assert made.columnWidth(0) >= made.fontMetrics().horizontalAdvance(CALLED)
    assert sum(widths(made)) == made.viewport().width()


def test_what_is_told_elsewhere_goes_before_a_name_is_shortened(qtbot: QtBot) -> None:
    made = table(qtbot)
    shown = made.model()
    assert isinstance(shown, ColumnsTable)
    name, words, role = COLUMNS
    whole = Shown[str](name.heading, _called, 1, read_whole=True)
    needed = made.fontMetrics().horizontalAdvance(CALLED)
    made.resize(needed + 70, 200)
    shown.show_items(("a", "b"), (whole, Shown[str](words.heading, _ill, 1), role))
    assert made.columnWidth(0) >= needed
    assert made.isColumnHidden(2)
    made.resize(90, 200)
    assert not made.isColumnHidden(0)
    assert sum(widths(made)) == made.viewport().width()
