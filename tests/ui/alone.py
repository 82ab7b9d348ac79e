"""One page shown alone: a statement about a page needs no window around it."""

from typing import TypeVar

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from carehome_app.languages import load
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING, Page
from tests.builders import Home

ROOM = QSize(1262, 690)
"""What a page has of a window of 1366 × 768."""
Kind = TypeVar("Kind", bound=Page)


def page_alone(qtbot: QtBot, home: Home, kind: type[Kind], language: str = "en") -> Kind:
    """Show a page of a home, with the keyboard in it."""
    page = kind(Context(home.house, load(language), language, AppEvents(), Background()))
    qtbot.addWidget(page)
    page.resize(ROOM)
    page.refresh(EVERYTHING)
    with qtbot.waitActive(page):
        page.show()
    page.take_focus()
    return page
