"""Open episodes as a list, and how one of them is painted."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from carehome_app.domain.findings.episodes import Episode
from carehome_app.ui.findings.rows import DueRow
from carehome_app.ui.style.theme import SMALL, colour, scaled, theme
from carehome_app.ui.widgets.clock import BAR, inks, paint_share
from carehome_app.ui.widgets.labels import plain_tip

# Open episodes as a list model.

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class DueList(QAbstractListModel):
    """A read-only list; the whole row comes through `ROW_ROLE`."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self._rows: tuple[DueRow, ...] = ()

    def show_rows(self, rows: Sequence[DueRow]) -> None:
        """Replace what the list shows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def episodes(self) -> list[Episode]:
        """Return what is shown, in its order."""
        return [row.episode for row in self._rows]

    def place(self, subject: int) -> int | None:
        """Return the place of what is open of a person first."""
        for place, row in enumerate(self._rows):
            if row.episode.subject == subject:
                return place
        return None

    def place_of(self, episode: Episode) -> int | None:
        """Return the place of what is open of the same person or area and of the same family."""
        same = (episode.about, episode.family.code)
        for place, row in enumerate(self._rows):
            if (row.episode.about, row.episode.family.code) == same:
                return place
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words for a screen reader, the row itself, or the reason in full."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join(filter(None, (row.chip, row.person, row.when, row.left)))
        return plain_tip(row.why) if role == Qt.ItemDataRole.ToolTipRole else None


# Paints an open episode in a list: one line where it is wide, stacked where it is narrow.

HEIGHT: Final = 56
WIDE: Final = 560
ROOMY: Final = 340
CHIP_ROOM: Final = 216
LEFT_ROOM: Final = 96
DUE_ROOM: Final = 146
GAP: Final = 12
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Look(NamedTuple):
    token: str
    bold: bool = False
    small: bool = False


_Looks = tuple[_Look, _Look]
PLAIN: Final = _Look("ink")
STRONG: Final = _Look("ink", bold=True)
HINT: Final = _Look("muted", small=True)


class DueDelegate(QStyledItemDelegate):
    """Sign and words say what it is; the colour only helps."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(200, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        painter.save()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme().accent_soft))
        painter.setPen(QColor(theme().line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if isinstance(row, DueRow):
            inner = box.adjusted(GAP, 6, -GAP, -6)
            ways = ((WIDE, _wide), (ROOMY, _narrow), (0, _narrowest))
            next(way for least, way in ways if box.width() >= least)(painter, inner, row)
        painter.restore()


def _wide(painter: QPainter, box: QRect, row: DueRow) -> None:
    chip = QRect(box.left(), box.top(), CHIP_ROOM, box.height())
    _chip(painter, chip, row)
    due = QRect(box.right() - DUE_ROOM, box.top(), DUE_ROOM, box.height())
    _clock(painter, due, row)
    middle = box.adjusted(CHIP_ROOM + GAP, 0, -DUE_ROOM - GAP, 0)
    _two_lines(painter, middle, row.person, row.why, (STRONG, HINT))


def _narrow(painter: QPainter, box: QRect, row: DueRow) -> None:
    due = QRect(box.right() - DUE_ROOM, box.top(), DUE_ROOM, box.height())
    _clock(painter, due, row)
    left = box.adjusted(0, 0, -DUE_ROOM - GAP, 0)
    finding = _Look("alarm" if row.is_high else "low", bold=True)
    _two_lines(painter, left, row.person, row.chip, (STRONG, finding))


def _narrowest(painter: QPainter, box: QRect, row: DueRow) -> None:
    """Give the first line to the name: how late it is says more than when it was due."""
    finding = _Look("alarm" if row.is_high else "low", bold=True)
    due = QRect(box.right() - LEFT_ROOM, box.top(), LEFT_ROOM, box.height())
    _line(painter, _halves(box)[0], row.person, STRONG)
    _line(painter, _halves(due)[1], row.left or row.when, _Look(_inks(row)[0], small=True))
    _line(painter, _halves(box.adjusted(0, 0, -LEFT_ROOM - GAP, 0))[1], row.chip, finding)


def _clock(painter: QPainter, box: QRect, row: DueRow) -> None:
    """Say when it is due and how long that is, over the bar of a response clock."""
    words, fill = _inks(row)
    _two_lines(painter, box, row.when, row.left, (PLAIN, _Look(words, small=True)))
    if row.share is not None:
        bar = QRectF(box.left(), box.bottom() + 1, box.width(), BAR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_share(painter, bar, row.share, colour(fill))


def _inks(row: DueRow) -> tuple[str, str]:
    return inks(row.share or 0.0, over=row.is_overdue)


def _chip(painter: QPainter, room: QRect, row: DueRow) -> None:
    token = "alarm" if row.is_high else "low"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = painter.fontMetrics()
    width = min(room.width(), metrics.horizontalAdvance(row.chip) + 22)
    box = QRect(room.left(), room.center().y() - 13, width, 26)
    painter.setPen(QPen(QColor(colour(token))))
    painter.setBrush(QColor(colour(f"{token}_soft")))
    painter.drawRoundedRect(box, 13, 13)
    text = metrics.elidedText(row.chip, Qt.TextElideMode.ElideRight, width - 16)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _two_lines(painter: QPainter, box: QRect, first: str, second: str, looks: _Looks) -> None:
    for half, text, look in zip(_halves(box), (first, second), looks, strict=True):
        _line(painter, half, text, look)


def _halves(box: QRect) -> tuple[QRect, QRect]:
    half = box.height() // 2
    return box.adjusted(0, 0, 0, -half), box.adjusted(0, half, 0, 0)


def _line(painter: QPainter, box: QRect, text: str, look: _Look) -> None:
    before = painter.font()
    font = QFont(before)
    font.setBold(look.bold)
    if look.small:
        font.setPointSizeF(scaled(SMALL))
    painter.setFont(font)
    painter.setPen(QColor(colour(look.token)))
    metrics = painter.fontMetrics()
    painter.drawText(box, LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
    painter.setFont(before)
