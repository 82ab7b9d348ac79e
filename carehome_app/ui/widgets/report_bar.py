"""The parts of the reports page: the list of issued reports, and the bar of what can be done."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.issued import Issued
from carehome_app.ui.icons import icon
from carehome_app.ui.style import set_kind
from carehome_app.ui.widgets.plain_label import PlainLabel

ISSUED_ROLE = Qt.ItemDataRole.UserRole


class ReportList(QWidget):
    """The reports that were issued, the newest on top; more can be put below, into `column`."""

    chosen = Signal(object)
    """`Issued`: show this one."""

    WIDTH = 290

    def __init__(self, words: Callable[[Issued], str], parent: QWidget | None = None) -> None:
        """Begin with none; `words` says what an issued report is."""
        super().__init__(parent)
        self._words = words
        self.setFixedWidth(self.WIDTH)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        title = PlainLabel(self.tr("Issued reports"))
        set_kind(title, "section")
        column.addWidget(title)
        self.empty = PlainLabel(self.tr("None yet. A report is kept here when it is issued."))
        self.empty.setWordWrap(True)
        set_kind(self.empty, "muted")
        column.addWidget(self.empty)
        self.list = QListWidget()
        self.list.setAccessibleName(title.text())
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        column.addWidget(self.list, 1)

    def show_reports(self, reports: Sequence[Issued]) -> None:
        """List these."""
        self.list.clear()
        for issued in reports:
            item = QListWidgetItem(self._words(issued), self.list)
            item.setData(ISSUED_ROLE, issued)
        self.empty.setVisible(not reports)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(ISSUED_ROLE))


class ReportBar(QWidget):
    """Title, buttons and one sentence, above whatever is put into `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the buttons; the page connects them."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._title = PlainLabel()
        set_kind(self._title, "title")
        self.column.addWidget(self._title)
        top = QHBoxLayout()
        self._buttons: dict[str, QPushButton] = {}
        for name, label, keys, picture in (
            ("build", self.tr("Build anew"), "", "report"),
            ("copy_text", self.tr("Copy chat text"), "Ctrl+Shift+C", "copy"),
            ("save", self.tr("Save PDF…"), "Ctrl+S", "save"),
            ("print_out", self.tr("Print…"), "Ctrl+P", "printer"),
            ("issue", self.tr("Issue and close the round"), "Ctrl+I", "check"),
        ):
            top.addWidget(self._make(name, label, keys, picture))
        top.insertStretch(top.count() - 1, 1)
        set_kind(self._buttons["issue"], "main")
        self.column.addLayout(top)
        self._line = PlainLabel()
        self._line.setWordWrap(True)
        self.column.addWidget(self._line)

    def _make(self, name: str, label: str, keys: str, picture: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        if name != "issue":
            button.setIcon(icon(picture))
        if keys:
            # Not the button's own shortcut: that one acts a tenth of a second later.
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(partial(self._press, button))
            button.setToolTip(keys.replace("+", " "))
        self._buttons[name] = button
        return button

    def _press(self, button: QPushButton) -> None:
        if button.isEnabled():
            button.clicked.emit()

    def button(self, name: str) -> QPushButton:
        """Return the button of an action."""
        return self._buttons[name]

    def enable(self, **able: bool) -> None:
        """Let buttons be pressed or not, by name."""
        for name, on in able.items():
            self._buttons[name].setEnabled(on)

    def set_title(self, words: str) -> None:
        """Say which report is in view."""
        self._title.setText(words)

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say one sentence under the buttons."""
        set_kind(self._line, "trouble" if trouble else "muted")
        self._line.setText(words)

    @property
    def said(self) -> str:
        """The sentence under the buttons."""
        return self._line.text()

    @property
    def trouble(self) -> str:
        """The sentence when it tells of trouble, else nothing."""
        return self.said if self._line.property("kind") == "trouble" else ""

    def busy(self, words: str) -> None:
        """Say what is being done, and let nothing be pressed twice."""
        self.enable(issue=False)
        self.tell(words)
