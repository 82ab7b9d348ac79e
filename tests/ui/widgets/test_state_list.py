"""A list grouped by how things stand: the cursor, and who hears of it."""

from pytestqt.qtbot import QtBot

from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup, StateList


def group(*things: str) -> StateGroup[str]:
    return StateGroup(State.DUE, "due", [(RowSaid(one), one) for one in things])


def test_a_list_filled_anew_tells_once_where_the_cursor_is(qtbot: QtBot) -> None:
    shown: StateList[str] = StateList("list", "list")
    qtbot.addWidget(shown)
    told: list[object] = []
    shown.moved.connect(told.append)
    shown.show_groups([group("lamp", "tap", "door", "bell")])
    assert told == ["lamp"]
    shown.choose("door")
    told.clear()
    shown.show_groups([group("lamp", "tap", "door")])
    assert told == ["door"]


def test_a_list_that_becomes_empty_tells_of_nothing(qtbot: QtBot) -> None:
    shown: StateList[str] = StateList("list", "list")
    qtbot.addWidget(shown)
    shown.show_groups([group("lamp", "tap")])
    told: list[object] = []
    shown.moved.connect(told.append)
    shown.show_groups([])
    assert told == []
    assert shown.chosen() is None
