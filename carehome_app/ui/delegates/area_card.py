"""Paints a card of the disinfection board: name, minimum, and each window with its sign."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from carehome_app.domain.disinfection_counting import AreaDay, Duty, DutyState
from carehome_app.ui.icons import paint
from carehome_app.ui.models.area_board import AREA_ROLE, AreaBoardModel
from carehome_app.ui.theme import LIGHT, SMALL, TEXT

HEAD: Final = 52
LINE: Final = 23
GAP: Final = 5
LOOKS: Final = {
    DutyState.DONE: ("check", LIGHT.well),
    DutyState.LATE: ("check", LIGHT.low),
    DutyState.OPEN: ("open_circle", LIGHT.due),
    DutyState.WAITING: ("dot", LIGHT.muted),
    DutyState.OVERDUE: ("warning", LIGHT.alarm),
}
"""The sign and the colour of each state; words say it too."""


class AreaCardDelegate(QStyledItemDelegate):
    """Paints cards of one size, so that four hundred of them scroll without lag."""

    def __init__(self, model: AreaBoardModel, parent: QObject | None = None) -> None:
        """Paint the cards of a model."""
        super().__init__(parent)
        self._model = model
        self.width = 256

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of every card."""
        return self.size()

    def size(self) -> QSize:
        """Return the width of a card, and the height for the most windows any of them has."""
        return QSize(self.width, HEAD + max(self._model.most_lines(), 1) * LINE + 8 + 2 * GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        one = index.data(AREA_ROLE)
        if not isinstance(one, AreaDay):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        state = option.state
        self._frame(painter, box, one, state)
        inside = box.adjusted(12, 8, -12, -6)
        self._head(painter, inside, one)
        top = inside.top() + HEAD - 8
        for duty in one.duties:
            line = QRectF(inside.left(), top, inside.width(), LINE)
            self._duty(painter, line, duty)
            top += LINE
        if one.extras and top + LINE <= box.bottom():
            said = self._model.words.extras(one)
            self._text(
                painter, QRectF(inside.left(), top, inside.width(), LINE), said, LIGHT.muted
            )
        painter.restore()

    def _frame(
        self, painter: QPainter, box: QRectF, one: AreaDay, state: QStyle.StateFlag
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        current = bool(state & QStyle.StateFlag.State_HasFocus)
        path = QPainterPath()
        path.addRoundedRect(box, 7, 7)
        painter.fillPath(path, QColor(LIGHT.accent_soft if chosen else LIGHT.card))
        overdue = any(duty.state(self._model.now) is DutyState.OVERDUE for duty in one.duties)
        colour = LIGHT.alarm if overdue else LIGHT.well if one.is_complete else LIGHT.line
        if current or chosen:
            colour = LIGHT.accent
        painter.setPen(QPen(QColor(colour), 2 if current else 1))
        painter.drawPath(path)

    def _head(self, painter: QPainter, inside: QRectF, one: AreaDay) -> None:
        count = f"{one.done}/{len(one.duties)}"
        font = _font(TEXT, bold=True)
        chip_font = _font(SMALL)
        painter.setFont(chip_font)
        width = painter.fontMetrics().horizontalAdvance(count) + (34 if one.is_complete else 20)
        chip = QRectF(inside.right() - width, inside.top(), width, 22)
        path = QPainterPath()
        path.addRoundedRect(chip, 11, 11)
        painter.fillPath(path, QColor(LIGHT.well_soft if one.is_complete else LIGHT.card))
        painter.setPen(QPen(QColor(LIGHT.well if one.is_complete else LIGHT.line), 1))
        painter.drawPath(path)
        painter.setPen(QColor(LIGHT.well if one.is_complete else LIGHT.ink))
        if one.is_complete:
            paint(painter, "check", LIGHT.well, QRectF(chip.left() + 8, chip.top() + 5, 12, 12))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(chip.adjusted(0, 0, -10, 0), int(right), count)
        name = QRectF(inside.left(), inside.top() - 1, inside.width() - width - 8, 24)
        self._text(painter, name, one.area.now.name, LIGHT.ink, font)
        kind = QRectF(inside.left(), inside.top() + 23, inside.width(), 20)
        self._text(painter, kind, self._model.words.kind(one), LIGHT.muted, chip_font)

    def _duty(self, painter: QPainter, line: QRectF, duty: Duty) -> None:
        sign, colour = LOOKS[duty.state(self._model.now)]
        paint(painter, sign, colour, QRectF(line.left(), line.center().y() - 7, 14, 14))
        words = self._model.words.line(duty, self._model.now)
        self._text(painter, line.adjusted(20, 0, 0, 0), words, colour, _font(SMALL + 0.5))

    def _text(
        self, painter: QPainter, where: QRectF, text: str, colour: str, font: QFont | None = None
    ) -> None:
        painter.setFont(font or _font(SMALL))
        painter.setPen(QColor(colour))
        room = int(where.width())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
