"""The kinds of report to choose from, and above them those that wait to be looked at."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.preparing import Prepared
from carehome_app.services.report_kinds import KINDS
from carehome_app.ui.report_words import asked_words
from carehome_app.ui.widgets.card import label

WHAT: Final = Qt.ItemDataRole.UserRole
FIND: Final = QT_TRANSLATE_NOOP("KindList", "Find a report")
WAITING: Final = QT_TRANSLATE_NOOP("KindList", "Waiting to be issued: {count}")
EVERY: Final = QT_TRANSLATE_NOOP("KindList", "Every kind")
NONE_FITS: Final = QT_TRANSLATE_NOOP("KindList", "No report is called so.")


class KindList(QWidget):
    """Arrow keys move, Enter shows; typing in the field leaves what fits."""

    chosen = Signal(str)
    """The code of a kind."""
    prepared_chosen = Signal(object)
    """A `Prepared`: show this one."""

    def __init__(self, say: Translate) -> None:
        """List every kind."""
        super().__init__()
        self._say = say
        self._waiting: tuple[Prepared, ...] = ()
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(say(FIND))
        self._nothing = label(say(NONE_FITS), "muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("kinds")
        self.list.setAccessibleName(say(EVERY))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.search, self._nothing, self.list):
            column.addWidget(part)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(_Down(self))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._fill()

    def show_waiting(self, waiting: Sequence[Prepared]) -> None:
        """Show which reports wait."""
        if tuple(waiting) != self._waiting:
            self._waiting = tuple(waiting)
            self._fill()

    def mark(self, code: str) -> None:
        """Put the cursor on a kind, without choosing it anew."""
        for row in range(self.list.count()):
            if self.list.item(row).data(WHAT) == code:
                self.list.setCurrentRow(row)

    def go_to_waiting(self) -> None:
        """Put the keyboard on the first report that waits, or on the first kind."""
        self.search.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(WHAT) is not None:
                self.list.setCurrentRow(row)
                break
        self.list.setFocus()

    @Slot()
    def _fill(self) -> None:
        current = self.list.currentItem()
        before = current.data(WHAT) if current is not None else None
        words = self.search.text().casefold().split()
        self.list.clear()
        waiting = [(one, asked_words(one.code, one.asked, self._say)) for one in self._waiting]
        kinds = [(one.code, self._say(one.label)) for one in KINDS.values()]
        waiting = [one for one in waiting if _fits(one[1], words)]
        kinds = [one for one in kinds if _fits(f"{one[1]} {one[0]}", words)]
        if waiting:
            self._head(self._say(WAITING.with_(count=len(waiting))))
            for prepared, said in waiting:
                self._add(f"● {said}", prepared)
            self._head(self._say(EVERY))
        for code, said in kinds:
            self._add(said, code)
        self._nothing.setVisible(not waiting and not kinds)
        if isinstance(before, str):
            self.mark(before)

    def _head(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, words: str, what: object) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(WHAT, what)
        item.setToolTip(words)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        what = item.data(WHAT)
        # What was searched for is found: the whole list is of use again.
        self.search.clear()
        if isinstance(what, str):
            self.chosen.emit(what)
        elif what is not None:
            self.prepared_chosen.emit(what)

    @Slot()
    def _take_first(self) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(WHAT) is not None:
                self.list.setCurrentRow(row)
                self._choose(self.list.item(row))
                return


class _Down(QObject):
    """The arrow down goes from the search into the list."""

    def __init__(self, kinds: KindList) -> None:
        super().__init__(kinds)
        self._list = kinds.list

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Down:
            return False
        self._list.setFocus()
        self._list.setCurrentRow(max(self._list.currentRow(), 0))
        return True


def _fits(said: str, words: Sequence[str]) -> bool:
    return all(word in said.casefold() for word in words)
