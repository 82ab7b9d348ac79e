"""A backup made and restored with the keyboard alone, as the director."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from carehome_app.domain.accounts.roles import Role
from carehome_app.services.home.opening import is_home
from carehome_app.tour.hands import CTRL, Camera, Hands, TourFailedError
from carehome_app.tour.signing_in import switch_to

if TYPE_CHECKING:
    from carehome_app.ui.settings.page import SettingsPage
    from carehome_app.ui.shell.main_window import MainWindow

SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
MOST_TABS: Final = 40


def tour_restoring(window: "MainWindow", hands: Hands, camera: Camera, target: Path) -> None:
    """Back up in Settings and restore into a new folder, with a picture of each."""
    switch_to(window.context.house, hands, Role.DIRECTOR)
    page = _settings(window, hands)
    _go(hands, lambda: _is_in(page.views), back=True)
    for _ in range(len(page.views.codes())):
        if page.views.code() == "backups":
            break
        hands.press(Qt.Key.Key_Right)
    _go(hands, page.backups.now.hasFocus)
    hands.press(Qt.Key.Key_Space)
    hands.wait(lambda: window.backups.is_idle, "the backup was never ready")
    camera.take("backups")
    _go(hands, page.backups.list.hasFocus)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.enter(str(target))
    background = window.context.background
    hands.wait(lambda: background.is_idle, "the restore was never ready")
    camera.take("backup-restored")
    if not is_home(target):
        raise TourFailedError("nothing was restored")


def _settings(window: "MainWindow", hands: Hands) -> "SettingsPage":
    from carehome_app.ui.settings.page import SettingsPage

    hands.bring_up("settings")
    page = window.page
    if not isinstance(page, SettingsPage):
        raise TourFailedError("settings page")
    return page


def _go(hands: Hands, there: Callable[[], bool], *, back: bool = False) -> None:
    """Press Tab, or Shift and Tab, until the keyboard is where it should be."""
    for _ in range(MOST_TABS):
        if there():
            return
        if back:
            hands.press(Qt.Key.Key_Backtab, SHIFT)
        else:
            hands.press(Qt.Key.Key_Tab)
    raise TourFailedError("the keyboard does not get there")


def _is_in(place: QWidget) -> bool:
    widget = QApplication.focusWidget()
    return widget is not None and place.isAncestorOf(widget)
