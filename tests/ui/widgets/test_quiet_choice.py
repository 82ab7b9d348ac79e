"""A list to choose from tells what people chose, and never what the program set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.ui.widgets.quiet_choice import QuietChoice

DAYS = [("am", "morning"), ("pm", "afternoon")]


@pytest.mark.parametrize("own_words", [False, True])
def test_what_the_program_offers_and_chooses_is_told_to_nobody(
    qtbot: QtBot, own_words: bool
) -> None:
    choice, told = QuietChoice(own_words=own_words), list[object]()
    qtbot.addWidget(choice)
    for signal in (choice.currentIndexChanged, choice.currentTextChanged):
        signal.connect(told.append)
    choice.offer(DAYS)
    choice.choose("pm")
    choice.offer([*DAYS, ("night", "night")])
    choice.offer([])
    choice.offer(DAYS)
    assert told == []


def test_what_somebody_chooses_is_told(qtbot: QtBot) -> None:
    choice, told = QuietChoice(), list[object]()
    qtbot.addWidget(choice)
    choice.offer(DAYS)
    choice.currentIndexChanged.connect(told.append)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (told, choice.code()) == ([1], "pm")
