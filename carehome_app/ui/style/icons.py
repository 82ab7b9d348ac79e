"""Our own line icons, painted in any colour of the theme."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from carehome_app.resources import resource
from carehome_app.ui.style.theme import LIGHT

ICON: Final = 18
"""Ordinary size of an icon, in pixels before scaling."""


def icon(name: str, colour: str = LIGHT.ink, size: int = ICON) -> QIcon:
    """Return an icon for a button; `name` is the file in `resources/icons` without its ending."""
    return QIcon(pixmap(name, colour, size))


def pixmap(name: str, colour: str = LIGHT.ink, size: int = ICON) -> QPixmap:
    """Return an icon as a picture, sharp on this screen; FileNotFoundError when there is none."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _painted(name, colour, size, ratio)


def paint(painter: QPainter, name: str, colour: str, where: QRectF) -> None:
    """Paint an icon into a rectangle, for delegates and widgets that paint themselves."""
    _renderer(name, colour).render(painter, where)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawn = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawn.replace("currentColor", colour).encode()))


@cache
def _painted(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    drawn = _renderer(name, colour)
    painter = QPainter(picture)
    drawn.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
