"""A reading put right, its history, and everything as it was known before: by keyboard alone."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from carehome_app.tour.hands import CTRL, Camera, Hands, TourFailedError
from carehome_app.ui.history.past_window import LookingBack

if TYPE_CHECKING:
    from carehome_app.ui.history.page import HistoryPage
    from carehome_app.ui.history.past_window import PastWindow
    from carehome_app.ui.shell.main_window import MainWindow

RIGHT: Final = "36.4"
ANOTHER: Final = "36.5"


def tour_looking_back(window: "MainWindow", hands: Hands, camera: Camera) -> None:
    """Correct the first plain reading of the round, look at its history, and at the past."""
    _correct(window, hands, camera)
    page = _history(window, hands)
    camera.take("history-of-a-reading")
    lines = len(page.table.items)
    hands.press(Qt.Key.Key_End, CTRL)
    hands.press(Qt.Key.Key_Return)
    past = _past(window, hands)
    camera.take_of(past, "as-it-was-known")
    Hands(past).press(Qt.Key.Key_F9)
    background = past.context.background
    hands.wait(lambda: background.is_idle, "the report of the past never came up")
    camera.take_of(past, "as-it-was-known-report")
    Hands(past).press(Qt.Key.Key_Escape)
    hands.wait(window.isVisible, "the present never came back")
    if lines < len(("taken", "corrected")):
        raise TourFailedError("the history does not know of the correction")


def _correct(window: "MainWindow", hands: Hands, camera: Camera) -> None:
    """Put a normal reading right; after the report this is marked as late."""
    from carehome_app.ui.rounds.page import RoundPage

    hands.press(Qt.Key.Key_F5)
    page = window.page
    if not isinstance(page, RoundPage):
        raise TourFailedError("the round is not there")
    for row in page.sheet.rows:
        cell = row.cells[0]
        plain = cell is not None and cell.reading is not None and not cell.findings
        if plain and not row.episodes:
            page.sheet.go_to(row.person.id)
            break
    hands.press(Qt.Key.Key_E, CTRL)
    panel = page.panels.panel
    if panel is None:
        raise TourFailedError("nothing is there to be corrected")
    kept = QApplication.focusWidget()
    was = kept.text() if isinstance(kept, QLineEdit) else ""
    hands.type(ANOTHER if was == RIGHT else RIGHT)
    camera.take("correct-a-reading")
    hands.press(Qt.Key.Key_Return)
    if page.panels.panel is not None:
        raise TourFailedError("the correction was not kept")
    camera.take("corrected-struck-through")


def _history(window: "MainWindow", hands: Hands) -> "HistoryPage":
    from carehome_app.ui.history.page import HistoryPage

    hands.press(Qt.Key.Key_H, CTRL)
    page = window.page
    if not isinstance(page, HistoryPage):
        raise TourFailedError("the history is not there")
    hands.wait(partial(_has_lines, page), "the history never came")
    return page


def _has_lines(page: "HistoryPage") -> bool:
    return bool(page.table.items) and page.context.background.is_idle


def _past(window: "MainWindow", hands: Hands) -> "PastWindow":
    looking = window.findChild(LookingBack)
    if looking is None:
        raise TourFailedError("nobody leads to the past")
    hands.wait(lambda: looking.past is not None, "the past was never put together")
    assert looking.past is not None  # noqa: S101  # waited for
    return looking.past
