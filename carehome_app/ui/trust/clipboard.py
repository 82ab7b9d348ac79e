"""Names do not stay in the clipboard: a minute after they were copied it is emptied."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from carehome_app.ui.shell.context import Context

SECONDS: Final = 60


class ClipboardKeeper(QObject):
    """Notices names and charts that this program put into the clipboard, and takes them out.

    The text for a chat message has masked names: it stays until something else is copied.
    """

    def __init__(self, context: Context, parent: QObject) -> None:
        """Watch the clipboard for as long as the parent lives."""
        super().__init__(parent)
        self._house = context.house
        self.waiting = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self.waiting.timeout.connect(self.empty)
        QGuiApplication.clipboard().dataChanged.connect(self.look)
        context.events.ended.connect(self.end)

    @Slot()
    def look(self) -> None:
        """Begin to wait when names were copied here; what came from elsewhere is left alone."""
        self.waiting.stop()
        if self._is_ours() and self._holds_names():
            self.waiting.start()

    @Slot()
    def empty(self) -> None:
        """Empty the clipboard."""
        QGuiApplication.clipboard().clear()

    @Slot()
    def end(self) -> None:
        """Empty it at once when the program ends before the minute is over."""
        if self.waiting.isActive():
            self.waiting.stop()
            self.empty()

    @staticmethod
    def _is_ours() -> bool:
        """Return whether it was copied here: nothing else is copied while this window is used."""
        return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive

    def _holds_names(self) -> bool:
        clipboard = QGuiApplication.clipboard()
        found = clipboard.mimeData()
        if found is not None and found.hasImage():
            return True  # a chart says whose it is
        # What may leave stands beside the reports: no start needs them, only who copies something.
        from carehome_app.services.privacy.handing_out import holds_names

        return holds_names(self._house.desk, clipboard.text())
