"""Put the program together: services, language, look and window. Nothing else may."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from carehome_app.languages import load
from carehome_app.services.house import House
from carehome_app.ui.background import Background
from carehome_app.ui.context import Context
from carehome_app.ui.events import AppEvents
from carehome_app.ui.main_window import MainWindow
from carehome_app.ui.page_table import PAGES, PageSpec
from carehome_app.ui.style import dress


def make_window(house: House, language: str, pages: Sequence[PageSpec] = PAGES) -> MainWindow:
    """Make the window of an open home in a language; it is not shown yet."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        dress(app)
    context = Context(house, load(language), language, AppEvents(), Background())
    return MainWindow(context, pages)
