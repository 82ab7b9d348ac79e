"""A main button is read in every theme, pressed or not."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.keys import KeyButton


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_its_words_have_the_colour_that_is_read_on_its_ground(
    window: MainWindow, qtbot: QtBot, choice: str
) -> None:
    window.context.look.choose(choice)
    button = KeyButton("Save", "Enter", "main", parent=window)
    button.show()
    qtbot.addWidget(button)
    QApplication.processEvents()
    words = next(one for one in button.findChildren(QLabel) if one.text() == "Save")
    assert words.palette().windowText().color().name() == theme().on_accent
    button.setEnabled(False)
    assert words.palette().windowText().color().name() == theme().ink
    window.context.look.choose("light")
