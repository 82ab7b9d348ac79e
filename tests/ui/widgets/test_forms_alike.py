"""Forms look alike: the name at the left, fields of 32 pixels, in columns of one width."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import carehome_app.ui
from carehome_app.ui.style.style import dress, dress_window
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Across, FieldColumn, FieldColumns
from carehome_app.ui.widgets.labels import label

NAMES = ("Person", "Room", "Kind", "Days, hours (48h) or last day", "Words")
HIGH = 32


@pytest.fixture
def fields() -> list[Field]:
    return [Field(name, name, (("a", "A"),) if name == "Kind" else ()) for name in NAMES]


def shown(whole: QWidget, wide: int, qtbot: QtBot) -> QWidget:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application)
    dress_window(whole)
    qtbot.addWidget(whole)
    whole.resize(wide, 400)
    with qtbot.waitExposed(whole):
        whole.show()
    for _ in range(3):
        QApplication.processEvents()
    return whole


def places(fields: list[Field]) -> list[tuple[int, int]]:
    """Return in which column and row each stands, from 0 on."""
    lefts = sorted({one.x() for one in fields})
    tops: list[int] = []
    for one in sorted(fields, key=lambda field: field.geometry().center().y()):
        middle = one.geometry().center().y()
        if not tops or middle - tops[-1] > HIGH // 2:
            tops.append(middle)
    return [
        (
            lefts.index(one.x()),
            min(range(len(tops)), key=lambda row: abs(tops[row] - one.geometry().center().y())),
        )
        for one in fields
    ]


@pytest.mark.parametrize(
    ("wide", "placed"),
    [
        (300, [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)]),
        (620, [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2)]),
        (1300, [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)]),
    ],
)
def test_fields_stand_row_by_row_in_as_many_columns_as_have_room(
    fields: list[Field], wide: int, placed: list[tuple[int, int]], qtbot: QtBot
) -> None:
    whole = shown(FieldColumns(fields), wide, qtbot)
    assert places(fields) == placed
    assert len({one.width() for one in fields}) == 1
    assert all(whole.rect().contains(one.geometry()) for one in fields)


def test_a_field_that_is_hidden_leaves_no_gap(fields: list[Field], qtbot: QtBot) -> None:
    whole = FieldColumns(fields)
    shown(whole, 620, qtbot)
    before = whole.height()
    for one in fields[2:]:
        one.hide()
    for _ in range(3):
        QApplication.processEvents()
    assert places(fields[:2]) == [(0, 0), (1, 0)]
    assert whole.height() < before / 2


@pytest.mark.parametrize("whole", [FieldColumn, FieldColumns])
def test_the_name_stands_at_the_left_of_what_is_32_pixels_high(
    whole: type[FieldColumn] | type[FieldColumns], fields: list[Field], qtbot: QtBot
) -> None:
    made = shown(whole(fields), 620, qtbot)
    assert made.isVisible()
    for field in fields:
        name = field.findChildren(QLabel)[0]
        assert name.geometry().right() < field.editor.x()
        assert abs(field.editor.height() - HIGH) <= 2
        assert field.editor.accessibleName() == field.editor.objectName()


def test_a_form_needs_no_more_room_because_it_had_more(fields: list[Field], qtbot: QtBot) -> None:
    made = FieldColumn(fields)
    shown(made, 300, qtbot)
    least = made.minimumSizeHint()
    made.resize(900, 400)
    QApplication.processEvents()
    assert fields[0].editor.x() > 150, "the names are wider"
    assert made.minimumSizeHint() == least


def test_parts_below_each_other_are_not_pressed(qtbot: QtBot) -> None:
    """Each of two columns has a list that would like more than it needs, and words below it."""
    words = "Whoever is let in stands here until somebody says that they left. " * 4
    whole, both, said = QWidget(), Across(), []
    for _ in range(2):
        column = QVBoxLayout()
        words_below = label(words, wrap=True)
        column.addWidget(QListWidget(), 1)
        column.addWidget(words_below)
        said.append(words_below)
        both.put(column, 1)
    whole.setLayout(both)
    for one in said:
        one.setMinimumWidth(200)
    shown(whole, 300, qtbot)
    whole.resize(300, both.totalMinimumHeightForWidth(300))
    QApplication.processEvents()
    assert (
        said[0].mapTo(whole, said[0].rect().bottomLeft()).y()
        < said[1].mapTo(whole, said[1].rect().topLeft()).y()
    ), "they stand below each other"
    assert [one.height() >= one.heightForWidth(one.width()) for one in said] == [True, True]


def test_no_page_lays_out_named_fields_of_its_own() -> None:
    """What is typed in a page stands in a form, a column of fields or columns of them."""
    root = Path(carehome_app.ui.__file__).parent
    grids = [
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if path.parent.name != "widgets" and "QFormLayout" in path.read_text(encoding="utf-8")
    ]
    both = [
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if path.parent.name != "widgets"
        and "QGridLayout" in (text := path.read_text(encoding="utf-8"))
        and (" Field(" in text or "setBuddy" in text)
    ]
    assert (grids, both) == ([], ["home/recovery_sheet.py"])  # a grid of the code's groups
