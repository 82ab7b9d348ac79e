"""A list grouped by how things stand: the cursor, and who hears of it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.languages import load
from carehome_app.ui.widgets.desk_card import is_seen
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup, StateList
from tests.telling_examples import tells


def group(*things: str) -> StateGroup[str]:
    return StateGroup(State.DUE, "due", things, RowSaid)


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


def test_only_the_rows_that_differ_are_made_anew(qtbot: QtBot) -> None:
    shown: StateList[str] = StateList("list", "list")
    qtbot.addWidget(shown)
    shown.show_groups([group("lamp", "tap", "door", "bell")])
    marks = {said: QPersistentModelIndex(index) for said, index in rows(shown).items()}
    shown.show_groups([group("lamp", "tap", "gate", "bell")])
    assert list(rows(shown)) == ["Due 4", "lamp", "tap", "gate", "bell"]
    assert [said for said, mark in marks.items() if not mark.isValid()] == ["door"]


def test_a_row_that_cannot_be_said_says_so_and_takes_no_other_with_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    load("en")
    told = list[object]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_more: told.append(kind))
    shown: StateList[str] = StateList("list", "list")
    qtbot.addWidget(shown)
    said = {"lamp": RowSaid("Lamp"), "door": RowSaid("Door")}
    shown.show_groups([StateGroup(State.DUE, "due", ["lamp", "tap", "door"], said.__getitem__)])
    assert rows_in_order(shown) == ["Due 3", "Lamp", "cannot be shown", "Door"]
    assert told == [KeyError]
    shown.choose("tap")
    assert shown.chosen() == "tap", "what the row is about is known all the same"


def test_who_is_chosen_stays_in_view_when_a_desk_takes_room(qtbot: QtBot) -> None:
    shown: StateList[str] = StateList("list", "list")
    qtbot.addWidget(shown)
    shown.resize(300, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_groups([group(*(f"lamp {number}" for number in range(40)))])
    shown.choose("lamp 8")
    assert is_seen(shown)
    shown.resize(300, 220)
    assert is_seen(shown)
    shown.verticalScrollBar().setValue(0)
    assert not is_seen(shown)
    shown.resize(300, 200)
    assert not is_seen(shown), "what somebody scrolled away does not come back by itself"


_THINGS = st.lists(st.sampled_from("abcde"), unique=True, min_size=1, max_size=5)


@given(st.lists(_THINGS, min_size=2, max_size=4))
def test_whatever_changes_a_list_shows_what_it_was_given(
    qapp: QApplication, states: list[list[str]]
) -> None:
    del qapp  # before any widget
    shown: StateList[str] = StateList("list", "list")
    for things in [*states, [], states[0]]:
        before = shown.chosen()
        shown.show_groups([group(*things[:2]), group(*things[2:])])
        heads = [things[:2], things[2:]]
        expected = [said for one in heads if one for said in (f"Due {len(one)}", *one)]
        assert rows_in_order(shown) == expected
        chosen = before if before in things else (things[0] if things else None)
        assert shown.chosen() == chosen
    tells(states[0] != states[1])


def rows(shown: StateList[str]) -> dict[str, QModelIndex]:
    model = shown.model()
    every = [model.index(row, 0) for row in range(model.rowCount())]
    return {str(index.data()): index for index in every}


def rows_in_order(shown: StateList[str]) -> list[str]:
    model = shown.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
