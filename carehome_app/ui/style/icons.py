"""Our own line icons, painted in any colour of the theme."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from carehome_app.resources import resource
from carehome_app.ui.style.theme import colour, theme

_ICON_OF: Final = "iconOf"
ICON: Final = 18
"""Ordinary size of an icon, in pixels before scaling."""


def icon(name: str, ink: str = "", size: int = ICON) -> QIcon:
    """Return an icon for a button; `name` is the file in `resources/icons` without its ending."""
    return QIcon(pixmap(name, ink, size))


def pixmap(name: str, ink: str = "", size: int = ICON) -> QPixmap:
    """Return an icon as a picture, sharp on this screen; FileNotFoundError when there is none."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _painted(name, ink or theme().ink, size, ratio)


def set_icon(button: QAbstractButton, name: str, ink: str = "ink", size: int = ICON) -> None:
    """Give a button an icon in a colour of the theme, also of a theme worn later."""
    button.setProperty(_ICON_OF, [name, ink, size])
    button.setIcon(icon(name, colour(ink), size))


def paint_icons_anew(within: QWidget) -> None:
    """Give every button of a window its icon in the colours of the theme worn now."""
    for button in within.findChildren(QAbstractButton):
        said = button.property(_ICON_OF)
        if said:
            set_icon(button, *said)


def paint(painter: QPainter, name: str, ink: str, where: QRectF) -> None:
    """Paint an icon into a square, for delegates and widgets that paint themselves."""
    # As a picture: a list of a dozen signs would draw each of their lines with every key.
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(where.topLeft(), _painted(name, ink, where.width(), ratio))


@cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    drawn = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawn.replace("currentColor", ink).encode()))


@cache
def _painted(name: str, ink: str, size: float, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    drawn = _renderer(name, ink)
    painter = QPainter(picture)
    drawn.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
