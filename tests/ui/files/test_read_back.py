"""The second look at a paper: every value once more, blind, in the order of the paper."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.db.journal import history
from carehome_app.domain.files.events import RoundReadBack
from carehome_app.ui.files.read_back_panel import ReadBackPanel
from tests.builders import Home
from tests.ui.rounds.desk import RoundDesk

ALT = Qt.KeyboardModifier.AltModifier
R = Qt.Key.Key_R


def begun(desk: RoundDesk) -> ReadBackPanel:
    desk.press(R, ALT)
    panel = desk.page.panels.panel
    assert isinstance(panel, ReadBackPanel)
    assert desk.focus is panel.again
    return panel


def known(home: Home) -> list[tuple[int, int]]:
    lines = (line for line, _ref in history.seldom(home.desk.store, [RoundReadBack.kind]))
    return [
        (one.event.same, one.event.corrected)
        for one in lines
        if one is not None and isinstance(one.event, RoundReadBack)
    ]


def test_the_same_once_more_and_it_is_read_back(desk: RoundDesk) -> None:
    desk.type("365\n366\n")
    panel = begun(desk)
    assert "no. 1" in panel.title.text()
    assert "36.5" not in panel.title.text()
    desk.type("365\n366\n")
    assert desk.page.panels.panel is None
    assert known(desk.home) == [(2, 0)]
    assert desk.told == "Read back: the same 2, corrected 0, not compared 0."
    assert desk.page.sheet.table.hasFocus()


def test_another_value_is_told_and_corrected_by_the_same_once_more(desk: RoundDesk) -> None:
    desk.type("365\n366\n")
    panel = begun(desk)
    desk.type("356\n")
    assert "36.5 was kept. Enter again corrects it to 35.6" in panel.said.text()
    assert desk.reading("R001") == "36.5"
    desk.type("\n")
    assert desk.reading("R001") == "35.6"
    assert desk.focus is panel.again
    desk.type("366\n")
    assert known(desk.home) == [(1, 1)]


def test_a_slip_of_the_second_look_changes_nothing(desk: RoundDesk) -> None:
    desk.type("365\n")
    begun(desk)
    desk.type("356\n")
    desk.type("365\n")
    assert desk.reading("R001") == "36.5"
    assert known(desk.home) == [(1, 0)]


def test_one_may_go_on_and_stop(desk: RoundDesk) -> None:
    desk.type("365\n366\n367\n")
    begun(desk)
    desk.type("↓366\n⎋")
    assert desk.page.panels.panel is None
    assert desk.told == "Read back: the same 1, corrected 0, not compared 2."


def test_nothing_to_read_back_is_said(desk: RoundDesk, qtbot: QtBot) -> None:
    del qtbot
    desk.press(R, ALT)
    assert desk.page.panels.panel is None
    assert desk.told == "There is nothing to read back in this round."
