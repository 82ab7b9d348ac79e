"""What a desk answers has a sign, and the field it is about has its colour at the edge."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.tour.pictures.screens import cut
from carehome_app.ui.style.style import dress, dress_window
from carehome_app.ui.style.theme import LIGHT, theme
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import SIGN, Said, longest_word
from carehome_app.ui.widgets.row_table import RowTable
from tests.ui.keys import write

WIDE = QSize(360, 240)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp, LIGHT, "en")


@pytest.fixture
def desk(qtbot: QtBot) -> DeskCard:
    made = DeskCard("A test", "Save")
    field = QLineEdit()
    field.setObjectName("typed")
    made.body.addWidget(field)
    qtbot.addWidget(made)
    dress_window(made)
    made.resize(WIDE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def typed(desk: DeskCard) -> QLineEdit:
    field = desk.findChild(QLineEdit, "typed")
    assert field is not None
    return field


def inks(picture: QImage, where: QRect) -> set[str]:
    """Return the colours that are seen somewhere in a picture."""
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(where.left(), where.right())
        for y in range(where.top(), where.bottom())
    }


@pytest.mark.parametrize(
    ("kind", "has_sign"), [("trouble", True), ("asked", True), ("look", True), ("hint", False)]
)
def test_what_is_refused_asked_or_odd_begins_with_its_sign(
    desk: DeskCard, kind: str, *, has_sign: bool
) -> None:
    desk.say("34.2 is odd. " * 6, kind)
    desk.said.setFixedHeight(desk.said.heightForWidth(desk.said.width()))
    before = QRect(0, 0, SIGN, desk.said.height())
    seen = inks(desk.said.grab().toImage(), before)
    assert desk.said.height() >= desk.said.heightForWidth(desk.said.width())
    assert (desk.said.contentsMargins().left() > SIGN) is has_sign, "words leave it its room"
    assert len(seen) > 1


def test_the_edge_of_a_field_is_usual_again_once_something_else_is_typed(desk: DeskCard) -> None:
    field = typed(desk)
    write(field, "34.2")
    desk.say("34.2? The same again keeps it.", "asked", field)
    assert theme().low in inks(field.grab().toImage(), field.rect())
    assert field.text() == "34.2"
    field.setCursorPosition(len(field.text()))
    write(field, "1")
    assert field.property("said") == ""
    assert theme().low not in inks(field.grab().toImage(), field.rect())
    desk.say("No.", "trouble", field)
    assert theme().alarm in inks(field.grab().toImage(), field.rect())
    desk.say("")
    assert theme().alarm not in inks(field.grab().toImage(), field.rect())


def test_fields_stay_level_where_something_is_said_below_one_of_them(qtbot: QtBot) -> None:
    first, second = Field("one", "Who looked"), Field("two", "Words")
    columns = FieldColumns((first, second), most=2)
    qtbot.addWidget(columns)
    columns.resize(700, 200)
    with qtbot.waitExposed(columns):
        columns.show()
    first.trouble("Lin is responsible for it or put it right. Another person looks. " * 2)
    tops = [one.editor.mapTo(columns, one.editor.rect().topLeft()).y() for one in (first, second)]
    assert tops[0] == tops[1]
    assert columns.height() >= first.height()


def test_a_name_is_never_narrower_than_its_longest_word(qtbot: QtBot) -> None:
    whole = QWidget()
    inside = QVBoxLayout(whole)
    field = Field("spec", "Specification of it")
    inside.addWidget(field)
    qtbot.addWidget(whole)
    whole.resize(210, 80)
    with qtbot.waitExposed(whole):
        whole.show()
    assert list(cut(whole)) == []
    name = field.findChild(QLabel)
    assert name is not None
    assert name.width() >= longest_word(name)
    name.setFixedWidth(longest_word(name) // 2)
    (found,) = cut(whole)
    assert "Specification" in found


def test_chinese_goes_on_below_after_any_character(qtbot: QtBot) -> None:
    said = Said()
    qtbot.addWidget(said)
    said.setText("照片：文件、文件夹（取最新一张），或直接粘贴")
    wide = longest_word(said)
    said.setText("照片")
    assert wide <= said.sizeHint().width()


def test_words_keep_their_colour_where_their_row_is_chosen(qtbot: QtBot) -> None:
    table = ColumnsTable[str](in_english)
    rows = RowTable(table)
    qtbot.addWidget(rows)
    dress_window(rows)
    rows.resize(WIDE)
    heading = Text("", "Verdict")
    table.show_items(["bad"], [Shown(heading, lambda one: f"▲ {one}", ink=lambda _one: "alarm")])
    rows.choose(0)
    with qtbot.waitExposed(rows):
        rows.show()
    cell = rows.visualRect(table.index(0, 0))
    seen = inks(rows.viewport().grab().toImage(), cell)
    assert theme().accent_soft in seen, "the row is chosen"
    assert theme().alarm in seen
    assert table.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) == QColor(theme().alarm)


def test_bold_words_are_read_whole_in_a_column_that_is(qtbot: QtBot) -> None:
    table = ColumnsTable[str](in_english)
    rows = RowTable(table)
    qtbot.addWidget(rows)
    dress_window(rows)
    rows.resize(WIDE.width(), WIDE.height())
    verdict = Shown[str](
        Text("", "Verdict"), lambda _one: "× not taken", ink=lambda _one: "alarm", read_whole=True
    )
    why = Shown[str](Text("", "Why"), lambda _one: "a spreadsheet has cut off digits " * 3)
    table.show_items(["row"], [verdict, why])
    with qtbot.waitExposed(rows):
        rows.show()
    bold = table.index(0, 0).data(Qt.ItemDataRole.FontRole)
    assert rows.columnWidth(0) >= QFontMetrics(bold).horizontalAdvance("× not taken")


@pytest.mark.parametrize(("wide", "is_below_name"), [(240, True), (520, False)])
def test_what_is_wrong_with_a_narrow_field_stands_below_its_name_too(
    qtbot: QtBot, wide: int, *, is_below_name: bool
) -> None:
    whole = QWidget()
    inside = QVBoxLayout(whole)
    field = Field("quantity", "Quantity")
    inside.addWidget(field)
    qtbot.addWidget(whole)
    whole.resize(wide, 120)
    with qtbot.waitExposed(whole):
        whole.show()
    field.trouble("“xyz” is no quantity: a whole number such as 20, or packs such as 2b.")
    QApplication.processEvents()
    (said,) = field.findChildren(Said)
    at = said.mapTo(field, QPoint(0, 0)).x()
    assert (at < field.editor.x()) is is_below_name
    assert said.mapTo(field, QPoint(0, 0)).y() >= field.editor.geometry().bottom()
