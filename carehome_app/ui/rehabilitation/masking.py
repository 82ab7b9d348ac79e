"""A picture on which a person draws masks, by mouse or by keys; masks are per mille of it."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.domain.cards.card import Mask
from carehome_app.ui.style.theme import colour

_MILLE: Final = 1000
_STEP: Final = 20
_LEAST: Final = 20
_BEGIN: Final = Mask(400, 300, 200, 200)
_MOVES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MaskedPicture(QWidget):
    """Arrows move a new mask, with Shift they make it larger; Enter sets it, Del takes one off."""

    changed = Signal()
    left = Signal()
    """Esc: back to the words."""

    def __init__(self) -> None:
        """Show no picture."""
        super().__init__()
        self.setObjectName("cardPicture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.masks: list[Mask] = []
        self.cut: Mask | None = None
        self._picture = QPixmap()
        self._drawn: Mask | None = None
        self._cuts = False
        self._from: QPoint | None = None

    def sizeHint(self) -> QSize:
        """Return a modest size: the rest of the desk comes first."""
        return QSize(160, 150)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a face can be found."""
        return QSize(80, 70)

    def show_picture(self, content: bytes, *, masks: bool) -> None:
        """Show other bytes; `masks` is whether those that were drawn stand over it."""
        self._picture = QPixmap()
        self._picture.loadFromData(content)
        self._drawn = None
        if not masks:
            self.masks, self.cut = [], None
        self.update()

    def begin(self, *, cut: bool = False) -> bool:
        """Begin a mask, or the part that is wanted; return whether there is a picture for it."""
        if self._picture.isNull():
            return False
        self._drawn, self._cuts = Mask(100, 100, 800, 800) if cut else _BEGIN, cut
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.update()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, grow, set or leave the mask."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move is not None and self._drawn is not None:
            grow = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._drawn = _moved(self._drawn, *move, grow=bool(grow))
            self.update()
        elif event.key() in _ENTERS and self._drawn is not None:
            self._set(self._drawn)
        elif event.key() == Qt.Key.Key_Delete and self.masks:
            self.masks.pop()
            self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self._drawn = None
            self.update()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw."""
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw."""
        if self._from is not None and not self._picture.isNull():
            self._drawn = self._mask(QRect(self._from, event.position().toPoint()).normalized())
            self._cuts = False
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set what was drawn."""
        del event
        self._from = None
        if self._drawn is not None:
            self._set(self._drawn)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and what is drawn over it."""
        del event
        painter = QPainter(self)
        room = self._room()
        if self._picture.isNull():
            painter.setPen(QColor(colour("line")))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(room, self._picture)
        for mask in self.masks:
            painter.fillRect(self._rect(mask), QColor(colour("line")))
        for shown in (self.cut, self._drawn):
            if shown is not None:
                painter.setPen(QPen(QColor(colour("accent")), 2, Qt.PenStyle.DashLine))
                painter.drawRect(self._rect(shown))

    def _set(self, mask: Mask) -> None:
        if self._cuts:
            self.cut = mask
        else:
            self.masks.append(mask)
        self._drawn = None
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _room(self) -> QRect:
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        return QRect(QPoint(left, top), size)

    def _rect(self, mask: Mask) -> QRect:
        room = self._room()
        left, top, right, bottom = mask.pixels(room.width(), room.height())
        return QRect(room.left() + left, room.top() + top, right - left, bottom - top)

    def _mask(self, drawn: QRect) -> Mask:
        room = self._room()
        inside = drawn.intersected(room)
        width, height = max(room.width(), 1), max(room.height(), 1)
        left = (inside.left() - room.left()) * _MILLE // width
        top = (inside.top() - room.top()) * _MILLE // height
        return Mask(
            max(left, 0),
            max(top, 0),
            max(inside.width() * _MILLE // width, _LEAST),
            max(inside.height() * _MILLE // height, _LEAST),
        )


def _moved(mask: Mask, right: int, down: int, *, grow: bool) -> Mask:
    """Return a mask a step further or larger, still inside the picture."""
    if grow:
        width = min(max(mask.width + right * _STEP, _LEAST), _MILLE - mask.left)
        height = min(max(mask.height + down * _STEP, _LEAST), _MILLE - mask.top)
        return mask._replace(width=width, height=height)
    left = min(max(mask.left + right * _STEP, 0), _MILLE - mask.width)
    top = min(max(mask.top + down * _STEP, 0), _MILLE - mask.height)
    return mask._replace(left=left, top=top)
