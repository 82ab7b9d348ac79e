"""Paint the cells of the sheet; each kind of column has its own painter."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import decoded
from carehome_app.domain.rounds.sheet import Row, SheetCell
from carehome_app.ui.rounds.columns import Column, Kind, Spoken
from carehome_app.ui.rounds.table_model import Index, SheetTable
from carehome_app.ui.rounds.words import Said, Sign
from carehome_app.ui.style import icons
from carehome_app.ui.style.paints import GROUNDS, PAINTS
from carehome_app.ui.style.theme import READING, SMALL, colour, scaled, theme
from carehome_app.ui.widgets.signs import SIZE, State

# The small line beside a name: the last three days on a scale that is the same for everybody.

DAYS: Final = timedelta(days=3)
GAP: Final = timedelta(hours=19, minutes=30)
"""Further apart, a round lies between two points: the line is not drawn through it."""
HALF: Final = 0.3
"""How much of the expected range the line shows on either side of the own normal."""


class SmallLine(msgspec.Struct, frozen=True):
    """Points from 0 to 1 in both directions, in pieces between gaps; y 0.5 is the own normal."""

    pieces: tuple[tuple[tuple[float, float], ...], ...]


def small_line(cell: SheetCell, until: datetime) -> SmallLine:
    """Return the line of the three days before a moment; other units and words are left out."""
    points = _numbers(cell)
    centre, half = _scale(cell, [number for _at, number in points])
    pieces: list[list[tuple[float, float]]] = []
    last: datetime | None = None
    for at, number in points:
        x = 1 - (until - at) / DAYS
        y = 0.5 + (number - centre) / half / 2
        if last is None or at - last > GAP:
            pieces.append([])
        pieces[-1].append((min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)))
        last = at
    return SmallLine(tuple(tuple(piece) for piece in pieces))


def _numbers(cell: SheetCell) -> list[tuple[datetime, float]]:
    key = cell.measure.main.key
    place = [field.key for field in cell.measure.fields].index(key)
    unit = cell.baseline.amount.unit if cell.baseline else cell.measure.main.scales[0].unit
    found = []
    for at, text in cell.recent:
        value = decoded(cell.measure, [*[""] * place, text]).get(key)
        if isinstance(value, Amount) and value.unit == unit:
            found.append((at, float(value.number)))
    return found


def _scale(cell: SheetCell, numbers: list[float]) -> tuple[float, float]:
    """Return the middle and half the height of the picture."""
    scale = cell.measure.main.scales[0]
    if cell.baseline is not None:
        scale = cell.measure.main.scale(cell.baseline.amount.unit)
        middle = float(cell.baseline.amount.number)
    else:
        middle = sorted(numbers)[len(numbers) // 2] if numbers else 0.0
    low, high = scale.expected
    return middle, float(high - low) * HALF


# Paint the cells of the round sheet; each kind of column has its own painter.

Beside = Callable[[Row, Spoken], Said | None]
SIDE: Final = 10
"""Room left and right of the words, in pixels."""
ICON: Final = 14
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SheetCells(QStyledItemDelegate):
    """Paints every cell itself: a full screen of cells takes a few milliseconds."""

    def __init__(self, table: QTableView, sheet: SheetTable) -> None:
        """Paint the cells of this table."""
        super().__init__(table)
        self._table = table
        self._sheet = sheet
        self._painters: dict[Kind, Callable[[QPainter, QRect, Row, Column], None]] = {
            Kind.TEXT: self._paint_text,
            Kind.LINE: self._paint_line,
            Kind.READING: self._paint_reading,
            Kind.JUDGEMENT: self._paint_judgement,
            Kind.REMARKS: self._paint_remarks,
        }
        self._judged: list[Said] = []
        self._known: dict[int, list[Said]] = {}
        """The judgements of the rows painted since the sheet changed last."""
        self._version = -1
        self._chosen = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then what the column shows."""
        rect: QRect = option.rect
        row, column = self._sheet.rows[index.row()], self._sheet.columns[index.column()]
        self._chosen = self._table.currentIndex().row() == index.row()
        self._judged = self._judgement(index.row(), row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._table.font())
        self._paint_ground(painter, rect, first=index.column() == 0)
        self._painters[column.kind](painter, rect, row, column)

    def _judgement(self, place: int, row: Row) -> list[Said]:
        if self._version != self._sheet.version:
            self._version = self._sheet.version
            self._known.clear()
        if place not in self._known:
            self._known[place] = self._sheet.spoken.words.judgement(row)
        return self._known[place]

    def _paint_ground(self, painter: QPainter, rect: QRect, *, first: bool) -> None:
        grounds = (GROUNDS[said.sign] for said in self._judged if said.sign in GROUNDS)
        token = next(grounds, "")
        ground = colour(token) if token else ""
        if self._chosen and not ground:
            ground = theme().accent_soft
        if ground:
            painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme().line))
        if self._chosen and first:
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), QColor(theme().accent))

    def _paint_text(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        away = any(said.sign is Sign.AWAY for said in self._judged)
        painter.setPen(QColor(theme().muted if column.muted or away else theme().ink))
        words = column.shown(row, self._sheet.spoken)
        draw(painter, words, _inside(rect), _RIGHT if column.right else _LEFT)

    def _paint_line(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        cell, span = row.cells[column.measure], self._sheet.spoken.words.shown.span
        if cell is None or span is None:
            return
        inside = QRectF(_inside(rect)).adjusted(2, 7, -8, -8)
        if cell.baseline is not None:
            painter.setPen(QPen(QColor(theme().line), 1, Qt.PenStyle.DashLine))
            middle = inside.center().y()
            painter.drawLine(QLineF(inside.left(), middle, inside.right(), middle))
        for piece in small_line(cell, span.opens).pieces:
            points = [
                QPointF(inside.left() + x * inside.width(), inside.bottom() - y * inside.height())
                for x, y in piece
            ]
            painter.setPen(QPen(QColor(theme().edge), 1.4))
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().muted))
            for point in points:
                painter.drawEllipse(point, 2.2, 2.2)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_reading(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        words = self._sheet.spoken.words
        draft = words.draft(row, column.measure)
        due = row.cells[column.measure] is not None
        current = self._table.currentIndex().column() == self._sheet.columns.index(column)
        if self._chosen and due and current and self._table.hasFocus():
            painter.setBrush(QColor(theme().card))
            painter.setPen(QPen(QColor(theme().accent), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(5, 4, -5, -5), 5, 5)
        elif column.beside is not None and row.is_open(column.measure):
            painter.setPen(QPen(QColor(theme().edge if self._chosen else theme().line), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(5, 5, -5, -6), 5, 5)
        cell = row.cells[column.measure]
        # The number shown is the last one: what a calm repeat answered colours it no more.
        found = () if cell is None else cell.latest_findings
        low = any(not one.family.high for one in found)
        ink = theme().alarm if found and not low else theme().ink
        ink = theme().due if draft is not None else theme().low if low else ink
        painter.setPen(QColor(ink))
        painter.setFont(reading_font(self._table.font(), bold=bool(found)))
        text = draft.text if draft is not None else column.shown(row, self._sheet.spoken)
        width = draw(painter, text, _inside(rect), _RIGHT)
        if found and draft is None:
            before = _inside(rect).adjusted(0, 0, -width, 0)
            width += _paint_sign(painter, before, State.LOW if low else State.BAD)
        if column.beside is not None and draft is None:
            self._paint_beside(painter, rect.adjusted(0, 0, -width, 0), column.beside, row)

    def _paint_beside(self, painter: QPainter, rect: QRect, beside: Beside, row: Row) -> None:
        said = beside(row, self._sheet.spoken)
        if said is None:
            return
        font = QFont(self._table.font())
        font.setPointSizeF(scaled(SMALL))
        painter.setFont(font)
        inside = _inside(rect)
        if said.sign is Sign.NOT_MEASURED:
            icons.paint(
                painter,
                "warning",
                theme().alarm,
                QRectF(inside.left(), rect.center().y() - 6, 13, 13),
            )
            inside.setLeft(inside.left() + 16)
        painter.setPen(QColor(theme().alarm if said.sign is Sign.NOT_MEASURED else theme().muted))
        draw(painter, said.words, inside, _LEFT)

    def _paint_judgement(self, painter: QPainter, rect: QRect, _row: Row, _c: Column) -> None:
        inside = _inside(rect)
        for said in self._judged:
            taken = paint_said(painter, said, inside)
            inside.setLeft(inside.left() + taken + 6)

    def _paint_remarks(self, painter: QPainter, rect: QRect, row: Row, _c: Column) -> None:
        inside = _inside(rect)
        for place, remark in enumerate(self._sheet.spoken.remarks.of(row)):
            font = QFont(self._table.font())
            painter.setPen(QColor(theme().alarm if remark.pressing else theme().muted))
            if place:
                painter.setFont(font)
                inside.setLeft(inside.left() + draw(painter, " · ", inside, _LEFT, plain=True))
            font.setStrikeOut(remark.struck)
            font.setBold(remark.pressing)
            painter.setFont(font)
            inside.setLeft(inside.left() + draw(painter, remark.words, inside, _LEFT))


def _paint_sign(painter: QPainter, room: QRect, state: State) -> int:
    """Paint ▲ or ▼ before a number: where measures are many, the judgement has no column."""
    left = max(room.right() - SIZE - 3, room.left())
    icons.paint(painter, state.icon, state.ink, QRectF(left, room.center().y() - 6, SIZE, SIZE))
    return SIZE + 4


def paint_said(painter: QPainter, said: Said, rect: QRect) -> int:
    """Paint icon and words of a saying, as a chip where it stands out; return the width."""
    paint = PAINTS[said.sign]
    metrics = QFontMetrics(painter.font())
    margin = 9 if paint.ground else 0
    room = rect.width() - ICON - 6 - 2 * margin
    if room <= ICON:
        return 0
    words = metrics.elidedText(said.words, Qt.TextElideMode.ElideRight, room)
    width = ICON + 6 + metrics.horizontalAdvance(words) + 2 * margin
    if paint.ground:
        painter.setBrush(QColor(paint.ground))
        painter.setPen(QPen(_soft(paint.ink), 1))
        chip = QRectF(rect.left(), rect.center().y() - 12, width, 25)
        painter.drawRoundedRect(chip, 12, 12)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    icon = QRectF(rect.left() + margin, rect.center().y() - ICON / 2 + 1.5, ICON, ICON)
    icons.paint(painter, paint.icon, paint.ink, icon)
    painter.setPen(QColor(paint.ink))
    left = rect.left() + margin + ICON + 6
    painter.drawText(QRect(left, rect.top(), room, rect.height()), _LEFT, words)
    return width


def draw(
    painter: QPainter, words: str, rect: QRect, align: Qt.AlignmentFlag, *, plain: bool = False
) -> int:
    """Draw words in a rectangle, shortened where they do not fit; return their width."""
    if not words or rect.width() <= 0:
        return 0
    metrics = QFontMetrics(painter.font())
    width = metrics.horizontalAdvance(words)
    if width > rect.width() and not plain:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align, words)
    return min(width, rect.width())


def reading_font(base: QFont, *, bold: bool = False) -> QFont:
    """Return the font of readings, larger than the rest."""
    font = QFont(base)
    font.setPointSizeF(scaled(READING))
    font.setBold(bold)
    return font


def dimmed(table: QTableView) -> QColor:
    """Return the colour of words that stand where rows would be."""
    return table.palette().color(QPalette.ColorRole.PlaceholderText)


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(SIDE, 0, -SIDE, 0)


def _soft(colour: str) -> QColor:
    soft = QColor(colour)
    soft.setAlpha(110)
    return soft
