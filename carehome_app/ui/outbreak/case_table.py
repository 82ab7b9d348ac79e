"""The people of a cluster, a line each; the chosen one opens: what was seen, and a room apart."""

from operator import attrgetter
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.outbreak.cases import FROM_READINGS, SYMPTOM_LABELS, Symptom
from carehome_app.domain.outbreak.line_list import Ill
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.shell.actions import IN_A_ROW
from carehome_app.ui.style.theme import ROW, pixels, theme
from carehome_app.ui.widgets.chips import Chip, WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable
from carehome_app.ui.widgets.desk_card import stay_seen
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, begun, label, plain_tip
from carehome_app.ui.widgets.row_table import RowTable

# The open line of one person: symptoms with their digits, and the room of isolation.

SEEN: Final = QT_TRANSLATE_NOOP("Clusters", "Seen")
CHIP: Final = "{words} {digit}"
FIRST: Final = (
    Symptom.COUGH, Symptom.SORE_THROAT, Symptom.DIARRHOEA, Symptom.VOMITING, Symptom.RASH,
)  # fmt: skip
"""What is noted most has the first digits; fever comes from readings, and nobody notes it."""
CONFIRMED: Final = QT_TRANSLATE_NOOP("Clusters", "confirmed")
"""What a doctor confirmed, in a word: the tooltip says it whole."""
NOTE: Final = QT_TRANSLATE_NOOP("Clusters", "Save symptoms")
TO_ROOM: Final = QT_TRANSLATE_NOOP("Clusters", "Isolate in")
ROOM: Final = QT_TRANSLATE_NOOP("Clusters", "Room of isolation")
ISOLATE: Final = QT_TRANSLATE_NOOP("Clusters", "Keep apart")
RELEASE: Final = QT_TRANSLATE_NOOP("Clusters", "End it")
WHY: Final = QT_TRANSLATE_NOOP("Clusters", "why it ends, if anything")
FOR_ROOM: Final = 104
"""Pixels of the field of the room."""
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def noted_symptoms() -> list[Symptom]:
    """Return what can be noted, in the order of the digits."""
    known = [one for one in Symptom if one not in FROM_READINGS]
    return sorted(known, key=lambda one: FIRST.index(one) if one in FIRST else len(FIRST))


class CaseLine(QWidget):
    """Every control is beside the person it is about."""

    edited = Signal()
    """Somebody typed, or chose a symptom."""
    noted = Signal()
    isolated = Signal()
    released = Signal()
    left = Signal()
    grown = Signal()
    """Something of it came, went or became larger: it may want another height."""

    def __init__(self, say: Translate) -> None:
        """Make the line; nobody is chosen."""
        super().__init__()
        self._say = say
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty(IN_A_ROW, True)
        self.field = QLineEdit()
        self.field.setObjectName("case_words")
        self.field.setFixedWidth(pixels(FOR_ROOM))
        self.field.textEdited.connect(self.edited)
        self.boxes: dict[Symptom, Chip] = {}
        for digit, symptom in enumerate(noted_symptoms(), start=1):
            chip = Chip(symptom.value)
            whole = say(SYMPTOM_LABELS[symptom])
            words = say(CONFIRMED) if symptom is Symptom.CONFIRMED else whole
            chip.show_words(CHIP.format(words=words, digit=digit))
            chip.setToolTip(plain_tip(begun(whole)))
            chip.toggled.connect(self.edited)
            self.boxes[symptom] = chip
        self.save = KeyButton(say(NOTE), "S")
        self.isolate = KeyButton(say(ISOLATE), "I", "main")
        self.release = KeyButton(say(RELEASE), "E")
        self.save.clicked.connect(self.noted)
        self.isolate.clicked.connect(self.isolated)
        self.release.clicked.connect(self.released)
        self.about_room = ElidedLabel("", least=60)
        self.about_room.setProperty("kind", "hint")
        self._to_room = label(say(TO_ROOM), "hint")
        self._flow = self._laid_out()
        self.show_apart(is_apart=False)

    def event(self, event: QEvent) -> bool:
        """Tell it when it may want another height: no layout holds it in the table."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are in a width."""
        around = self.contentsMargins()
        inside = width - around.left() - around.right()
        return self._flow.heightForWidth(inside) + around.top() + around.bottom()

    def words(self) -> str:
        """Return what is typed."""
        return self.field.text()

    def symptoms(self) -> list[Symptom]:
        """Return the chosen symptoms."""
        return [symptom for symptom, chip in self.boxes.items() if chip.isChecked()]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed or chosen."""
        return not self.words().strip() and not self.symptoms()

    def toggle(self, digit: int) -> None:
        """Choose the symptom of a digit, or let it go."""
        chips = list(self.boxes.values())
        if 1 <= digit <= len(chips):
            chips[digit - 1].toggle()

    def show_apart(self, *, is_apart: bool) -> None:
        """Offer to keep somebody apart, or to end it where somebody is."""
        self.isolate.setVisible(not is_apart)
        self._to_room.setVisible(not is_apart)
        self.release.setVisible(is_apart)
        words = self._say(WHY if is_apart else ROOM)
        self.field.setAccessibleName(words)
        self.field.setPlaceholderText(words if is_apart else "")
        self.field.setFixedWidth(pixels(FOR_ROOM * (2 if is_apart else 1)))

    def clear(self) -> None:
        """Forget what is typed and chosen."""
        self.field.clear()
        self.forget_symptoms()

    def forget_symptoms(self) -> None:
        """Forget which symptoms are chosen."""
        for chip in self.boxes.values():
            chip.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with Enter what is beside the keyboard; Esc goes back to the list."""
        if event.key() in _ENTERS:
            if not event.isAutoRepeat():
                self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        here = QApplication.focusWidget()
        if isinstance(here, KeyButton):
            here.click()
        elif here is self.field:
            (self.released if self.isolate.isHidden() else self.isolated).emit()
        else:
            self.noted.emit()

    def _laid_out(self) -> WrappedLine:
        flow = WrappedLine(6)
        flow.add(label(self._say(SEEN), "hint"))
        for chip in self.boxes.values():
            flow.add(chip)
        flow.add(self.save)
        room = QWidget()
        beside = QHBoxLayout(room)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.setSpacing(6)
        for part in (self._to_room, self.field, self.isolate, self.release):
            beside.addWidget(part)
        flow.add(room)
        flow.add(self.about_room)
        self.setContentsMargins(10, 2, 10, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(flow)
        whole.addStretch(1)
        return flow


# The table: the row at the cursor is higher, and below its words lies the open line.


SEEN_ROWS: Final = 3
"""So many rows stay in view beside the open line, where there are so many."""
_SIDE: Final = 7


class CaseTable(RowTable[Ill]):
    """Arrows choose a person; the line of that person lies below the words of the row."""

    _line: CaseLine | None = None
    """Qt asks for sizes while it makes the table."""
    _is_opening = False

    def __init__(self, cases: ColumnsTable[Ill], line: CaseLine) -> None:
        """Show these; `line` goes with the cursor."""
        super().__init__(cases, who=attrgetter("person.id"))
        line.setParent(self.viewport())
        line.hide()
        self._line = line
        self.verticalHeader().setMinimumSectionSize(pixels(ROW))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_FirstLine(self))
        self.selectionModel().currentRowChanged.connect(self._come)
        cases.modelReset.connect(self.open_line)
        cases.layoutChanged.connect(self.open_line)
        line.grown.connect(self.open_line)
        self.verticalScrollBar().valueChanged.connect(self._place)

    @Slot()
    def open_line(self) -> None:
        """Let the row at the cursor be so high that its line has room, and all others low."""
        if self._line is None or self._is_opening:
            return
        self._is_opening = True
        for _bar_came_or_went in range(2):
            wide = self.viewport().width()
            self._share_height(self._line.heightForWidth(wide))
            if self.viewport().width() == wide:
                break
        self._is_opening = False
        # While rows come anew nobody is chosen for a moment: what is typed keeps the keyboard.
        self._line.setVisible(self.model().rowCount() > 0)
        self.updateGeometry()
        self._place()

    def _share_height(self, line: int) -> None:
        here, low = self.currentIndex().row(), pixels(ROW)
        line = line if here >= 0 else 0
        rows = self.model().rowCount()
        for row in range(rows):
            wanted = low + line if row == here else low
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)
        self.setMinimumHeight(self._around() + min(rows, SEEN_ROWS) * low + line)
        self.updateGeometries()  # Qt would let the bar know a moment later

    @Slot()
    def _come(self) -> None:
        """Open where the cursor came to, all of it in view."""
        self.open_line()
        self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Return room for all rows: what stands below the table has the rest."""
        rows = self.verticalHeader().length()
        return QSize(super().sizeHint().width(), self._around() + rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the open line go on below where the table is narrow; it stays in view."""
        super().resizeEvent(event)
        self.open_line()
        stay_seen(self, event.oldSize())

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the words are now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.verticalHeader().setMinimumSectionSize(pixels(ROW))
            self.open_line()

    def _around(self) -> int:
        return self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 1

    @Slot()
    def _place(self) -> None:
        line, here = self._line, self.currentIndex()
        if line is None or not here.isValid():
            return
        row, low = self.visualRect(here), pixels(ROW)
        place = QRect(0, row.top() + low, self.viewport().width(), row.height() - low)
        if line.geometry() != place:
            line.setGeometry(place)


class _FirstLine(QStyledItemDelegate):
    """A cell whose words stand at the top of its row, in their own colour also where chosen."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground and the line of the row, and over it the words."""
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        box = QRect(option.rect)
        box.setHeight(min(box.height(), pixels(ROW)))
        option.rect = box
        widget: QWidget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.save()
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or option.font)
        painter.setPen(ink if isinstance(ink, QColor) else QColor(theme().ink))
        inside = box.adjusted(_SIDE, 0, -_SIDE, 0)
        metrics = painter.fontMetrics()
        fits = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), fits)
        painter.restore()
