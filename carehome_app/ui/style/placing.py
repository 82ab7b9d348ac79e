"""Where the window stands: maximised at first, then where it was, never beyond the screen."""

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QWidget


def place_window(window: QWidget, place: str) -> None:
    """Put a window where it was, or fill the screen when that is not known any more."""
    written = QByteArray.fromBase64(QByteArray(place.encode("ascii", "ignore")))
    if not place or not window.restoreGeometry(written):
        window.resize(fitting(window.geometry(), _screen(window)).size())
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        return
    window.setGeometry(fitting(window.geometry(), _screen(window)))


def place_of(window: QWidget) -> str:
    """Return where a window is and how large, as a text to be remembered."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def fitting(wanted: QRect, screen: QRect) -> QRect:
    """Return the place a window wants, moved and made smaller until it lies on the screen."""
    if screen.isEmpty():
        return wanted
    size = wanted.size().boundedTo(screen.size())
    left = min(max(wanted.left(), screen.left()), screen.right() + 1 - size.width())
    top = min(max(wanted.top(), screen.top()), screen.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def _screen(window: QWidget) -> QRect:
    screen = window.screen()
    return QRect() if screen is None else screen.availableGeometry()
