"""What can be done with the report in view: title, buttons, one sentence, progress."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.labels import Said
from carehome_app.ui.widgets.quiet_choice import QuietChoice

FORMATS: Final = {
    "pdf": QT_TRANSLATE_NOOP("ReportBar", "PDF"),
    "xlsx": QT_TRANSLATE_NOOP("ReportBar", "Workbook (XLSX)"),
    "csv": QT_TRANSLATE_NOOP("ReportBar", "CSV"),
    "csv-gb18030": QT_TRANSLATE_NOOP("ReportBar", "CSV (GB18030)"),
    "txt": QT_TRANSLATE_NOOP("ReportBar", "Text"),
}
"""What a report can be saved as, in words."""


class ReportBar(QWidget):
    """Title, buttons and one sentence, above whatever is put into `column`."""

    refused = Signal(str)
    """The key of a button that cannot be pressed now, by its name: somebody says why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the buttons; the page connects them."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(7)
        self._title = QLabel()
        self._title.setWordWrap(True)
        set_kind(self._title, "title")
        self.column.addWidget(self._title)
        self.format = QuietChoice()
        self.format.setObjectName("format")
        self.format.setAccessibleName(self.tr("Save as"))
        self._buttons: dict[str, QPushButton] = {}
        self.column.addWidget(self._row())
        self._line = Said()
        self.column.addWidget(self._line)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.column.addWidget(self.progress)

    def _row(self) -> WrappedLine:
        row = WrappedLine(7)
        for name, label, keys, picture in (
            ("build", self.tr("Build anew"), "Ctrl+B", "report"),
            ("copy_text", self.tr("Copy chat text"), "Ctrl+Shift+C", "copy"),
            ("save", self.tr("Save…"), "Ctrl+S", "save"),
            ("print_out", self.tr("Print…"), "Ctrl+P", "printer"),
            ("send", self.tr("To a stick…"), "Ctrl+T", "right"),
            ("open_folder", self.tr("Open folder"), "Ctrl+Shift+O", "folder"),
            ("cancel", self.tr("Cancel"), "", "close"),
            ("withdraw", self.tr("Withdraw…"), "Ctrl+Shift+W", "close"),
            ("sign", self.tr("Sign…"), "Ctrl+G", "pencil"),
            ("issue", self.tr("Issue"), "Ctrl+I", "check"),
        ):
            if name == "save":
                row.add(self.format)
            if name == "withdraw":
                row.add_spring()
            row.add(self._make(name, label, keys, picture))
        set_kind(self._buttons["issue"], "main")
        for hidden in ("open_folder", "cancel", "sign", "withdraw"):
            self._buttons[hidden].hide()
        return row

    def _make(self, name: str, label: str, keys: str, picture: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        if name != "issue":
            set_icon(button, picture)
        if keys:
            # Not the button's own shortcut: that one acts a tenth of a second later.
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(partial(self._press, button))
            button.setToolTip(keys.replace("+", " "))
        self._buttons[name] = button
        return button

    def _press(self, button: QPushButton) -> None:
        if button.isHidden():
            return
        if button.isEnabled():
            button.clicked.emit()
        else:
            self.refused.emit(button.objectName())

    def button(self, name: str) -> QPushButton:
        """Return the button of an action."""
        return self._buttons[name]

    def enable(self, **able: bool) -> None:
        """Let buttons be pressed or not, by name."""
        for name, on in able.items():
            self._buttons[name].setEnabled(on)

    def show_buttons(self, **shown: bool) -> None:
        """Show buttons or hide them, by name."""
        for name, on in shown.items():
            self._buttons[name].setVisible(on)

    def set_title(self, words: str) -> None:
        """Say which report is in view."""
        self._title.setText(words)

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say one sentence under the buttons."""
        self._line.say(words, "trouble" if trouble else "muted")

    @Slot(int, int, str)
    def show_going(self, done: int, of: int, words: str) -> None:
        """Show how far something is, and that it can be cancelled."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.progress.show()
        self.show_buttons(cancel=True)
        self.tell(words)

    def end_going(self) -> None:
        """Show that nothing is going on."""
        self.progress.hide()
        self.show_buttons(cancel=False)

    @property
    def title(self) -> str:
        """Which report is in view."""
        return self._title.text()

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
