"""The tour of the trends page: every chart, by real keys, with a picture of each."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from carehome_app.tour.hands import Camera, Hands, TourFailedError
from carehome_app.ui.trends.page import VIEW_KEYS
from carehome_app.ui.trends.stages import PersonStage

if TYPE_CHECKING:
    from carehome_app.ui.shell.main_window import MainWindow
    from carehome_app.ui.trends.page import TrendsPage

MONTH: Final = "2"
"""The key of 30 days."""


def tour_trends(window: "MainWindow", hands: Hands, camera: Camera) -> None:
    """Go through every view of the trends page, beginning with somebody who worries."""
    from carehome_app.ui.trends.page import TrendsPage

    window.show_page("trends")
    page = window.page
    if not isinstance(page, TrendsPage):
        raise TourFailedError("trends page")
    hands.wait(lambda: page.figure is not None, "first chart")
    _go_to_a_worry(page)
    hands.type(MONTH)
    camera.take("trends-person")
    _point(page)
    camera.take("trends-hover")
    for key, view in VIEW_KEYS.items():
        if view != "person":
            hands.type(key.lower())
            hands.wait(partial(_shows, page, view), view)
            camera.take(f"trends-{view.replace('_', '-')}")
    hands.type("f")
    hands.press(Qt.Key.Key_PageDown)
    camera.take("trends-one-floor")
    hands.type("t")


def _shows(page: "TrendsPage", view: str) -> bool:
    return page.view == view


def _go_to_a_worry(page: "TrendsPage") -> None:
    for row in range(page.people.list.count()):
        item = page.people.list.item(row)
        if "▲" in item.text():
            page.people.list.setCurrentRow(row)
            break
    page.take_focus()
    QApplication.processEvents()


def _point(page: "TrendsPage") -> None:
    """Point at the newest reading."""
    stage = page.stages["person"]
    if isinstance(stage, PersonStage):
        page.canvas.point_at(stage.newest())
