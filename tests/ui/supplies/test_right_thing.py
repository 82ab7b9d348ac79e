"""What is typed at the desk of the store is kept for the thing that is chosen and in view."""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.supplies.supply import Item, ItemClass
from carehome_app.i18n import in_english
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.supplies.page import SuppliesPage
from tests.builders import Home
from tests.services.supplies.store import Keeper
from tests.ui import keys
from tests.ui.whose_desk import Hands, Law
from tests.walks import random_hands

THINGS = 30
TIMES = 180
CTRL = True


def thing(number: int) -> Item:
    return Item(id=0, code="", unit="个", name=f"物品{number:03}", item_class=ItemClass.PROTECTION)


@pytest.fixture
def keeper(home: Home) -> Keeper:
    """A store of more things than are seen at once."""
    home.sign_in("S003")
    found = Keeper(home)
    for number in range(THINGS):
        found.takes_in(found.lists(thing(number)), "20")
    return found


@pytest.fixture
def law(qtbot: QtBot, keeper: Keeper) -> Iterator[Law]:
    context = Context(keeper.home.house, in_english, "en", AppEvents(), Background())
    page = SuppliesPage(context)
    qtbot.addWidget(page)
    page.resize(1262, 690)
    page.refresh(EVERYTHING)
    with qtbot.waitActive(page):
        page.show()
    page.take_focus()

    def chosen() -> tuple[object, str]:
        one = page.table.chosen()
        return (0, "") if one is None else (one.item.id, one.item.called)

    found, supplies = Law(page, page.table, page.desk, chosen), keeper.supplies
    found.watch(supplies.moving, "take_in", lambda coming: coming.item.id)
    found.watch(supplies.moving, "give_out", lambda going: going.item.id)
    found.watch(supplies.counting, "count", lambda item, *_more: item.id)
    found.watch(
        supplies.reversing,
        "reverse_last",
        lambda item: item.id,
        at_the_desk=lambda *_given, **_more: False,
    )
    yield found
    context.background.finish()


def test_what_is_typed_for_one_thing_stays_with_it_and_shows_it_again(law: Law) -> None:
    page = law.page
    assert isinstance(page, SuppliesPage)
    first = page.table.chosen()
    keys.press(page.table, Qt.Key.Key_T, ctrl=CTRL)
    keys.write(QApplication.focusWidget(), "18")
    page.table.choose(THINGS - 1)
    assert page.desk.text("quantity") == "18"
    page.keep()

    assert law.kept == 0
    assert first is not None
    assert page.table.chosen() == first
    assert first.item.called in page.desk.said.text()
    page.keep()
    assert (law.kept, law.broken) == (1, [])


def test_a_line_of_a_thing_out_of_view_is_reversed_only_when_it_is_seen(law: Law) -> None:
    page = law.page
    assert isinstance(page, SuppliesPage)
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.reverse()
    assert law.kept == 0
    page.reverse()
    assert (law.kept, law.broken) == (1, [])


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_in_the_store(law: Law, keeper: Keeper, seed: int, times: int) -> None:
    came = iter(range(500, 999))

    def disturb(chance: Random) -> None:
        """Something new is listed above; or a count is typed, and the cursor may go on."""
        if chance.random() < 0.5:
            keeper.lists(thing(next(came)))
            return
        keys.press(law.view, Qt.Key.Key_T, ctrl=CTRL)
        keys.write(QApplication.focusWidget(), "18")
        if chance.random() < 0.5:
            keys.turn_wheel(law.view.viewport(), law.view.viewport().rect().center(), -960)
        keys.press(QApplication.focusWidget(), Qt.Key.Key_Return)

    with_ctrl = (Qt.Key.Key_I, Qt.Key.Key_U, Qt.Key.Key_T, Qt.Key.Key_Z)
    hands = Hands(law, ("7", "2", "三楼", "x"), "x", Qt.Key.Key_Return, disturb, seed, with_ctrl)
    hands.do(times)
    assert law.broken == []
    assert law.kept
