"""Where areas lie on the board: rows for several times a day, tiles by floor, all at once."""

from collections.abc import Iterator
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.disinfection.board import BoardView
from carehome_app.ui.disinfection.page import DisinfectionPage
from carehome_app.ui.disinfection.plan import in_order, is_row, lay_out
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.disinfecting import Areas
from tests.telling_examples import tells

ROOMS = [f"{floor}{room:02}" for floor in (1, 2, 3) for room in range(1, 13)]


@pytest.fixture
def areas(home: Home) -> Areas:
    """Six areas twice a day, thirty-six bedrooms and eighteen public places: sixty."""
    found = Areas(home)
    home.clock.advance(hours=-12)
    for name in ("厨房", "职工厨房", "洗衣房", "被服间", "猪圈", "鸡舍"):
        found.open(name, "kitchen", floor="1")
    for name in ROOMS:
        found.open(name, floor=name[0])
    for number in range(18):
        found.open(f"公共{number}", "public", floor=str(number % 3 + 1))
    home.clock.advance(hours=12)
    return found


@pytest.fixture
def page(qtbot: QtBot, home: Home, areas: Areas) -> Iterator[DisinfectionPage]:
    assert areas.counts()
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = DisinfectionPage(context)
    made.resize(1262, 620)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    yield made
    context.background.finish()


def board(page: DisinfectionPage) -> BoardView:
    return cast(BoardView, page.findChild(BoardView, "board"))


def name(page: DisinfectionPage) -> str:
    current = board(page).current()
    assert current is not None
    return current.area.now.name


def press(page: DisinfectionPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.focusWidget(), key)


def test_sixty_areas_are_seen_at_once(page: DisinfectionPage) -> None:
    view = board(page)
    assert view.model().rowCount() == 60
    assert view.verticalScrollBar().maximum() == 0


def test_no_two_areas_lie_on_each_other_at_any_width(areas: Areas) -> None:
    shown = in_order(areas.home.house.disinfection.board.today().areas)

    @given(st.integers(420, 2000), st.integers(58, 200))
    def holds(width: int, needed: int) -> None:
        plan = lay_out(shown, width, lambda _one: needed)
        tells(width != needed)
        assert len(plan.boxes) == len(shown)
        for place, box in enumerate(plan.boxes):
            assert box.left() >= 0
            assert box.right() < width
            assert box.bottom() < plan.height
            assert not any(box.intersects(other) for other in plan.boxes[:place])
        for one, box in zip(shown, plan.boxes, strict=True):
            assert (box.width() == width) == is_row(one)

    holds()


def test_arrows_walk_the_house_as_it_is_seen(page: DisinfectionPage) -> None:
    press(page, Qt.Key.Key_Home)
    assert name(page) == "厨房"
    press(page, *[Qt.Key.Key_Down] * 6)
    assert name(page) == "101"
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert name(page) == "103"
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert name(page).startswith("2")
    press(page, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert name(page) == "103"


def test_shift_and_arrows_choose_several_in_the_order_of_the_board(
    page: DisinfectionPage, areas: Areas
) -> None:
    board(page).choose([areas.number("102")])
    for _ in range(2):
        QTest.keyClick(board(page), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [one.area.now.name for one in board(page).chosen()] == ["102", "103", "104"]


def test_a_click_chooses_what_is_under_it(page: DisinfectionPage, areas: Areas) -> None:
    view = board(page)
    board(page).choose([areas.number("305")])
    where = view.visualRect(view.currentIndex()).center()
    press(page, Qt.Key.Key_Home)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert name(page) == "305"


def test_the_record_unfolds_with_space_and_folds_with_esc(
    page: DisinfectionPage, qtbot: QtBot
) -> None:
    wide = board(page).width()
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: board(page).width() < wide)
    press(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: board(page).width() == wide)
    assert page.focusWidget() is board(page)


def test_what_is_to_be_followed_up_unfolds_when_asked(
    page: DisinfectionPage, qtbot: QtBot
) -> None:
    wide = board(page).width()
    found = page.findChild(QPushButton, "found")
    assert found is not None
    found.click()
    qtbot.waitUntil(lambda: board(page).width() < wide)
    found.click()
    qtbot.waitUntil(lambda: board(page).width() == wide)


def test_an_area_is_found_by_number_and_by_initials(page: DisinfectionPage) -> None:
    page.search()
    field = page.findChild(QLineEdit, "findArea")
    assert field is not None
    for typed, shown in (("30", 9), ("zw", 0), ("cf", 2)):
        field.clear()
        QTest.keyClicks(field, typed)
        assert board(page).model().rowCount() == shown, typed
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.focusWidget() is board(page)
