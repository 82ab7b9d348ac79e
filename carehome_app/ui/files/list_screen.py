"""A page whose things can also come from a file: then the one import screen takes its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.services.files.lists import ListInFile
from carehome_app.ui.files.import_part import ImportPart
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.panel import Parts

KEY = "Ctrl+Shift+I"
AskFile = Callable[[QWidget], Path | None]


class ListScreen(Parts):
    """Shows a page, or what a file would do to it; `ended` says that the page is back."""

    ended = Signal()

    def __init__(
        self,
        context: Context,
        page: QWidget,
        of_list: Callable[[], ListInFile[Any]],
        ask_file: AskFile,
    ) -> None:
        """Fill a page, which asks for its files by one key; what it shows stands in `content`."""
        super().__init__()
        self._context, self._of_list = context, of_list
        self.ask_file = ask_file
        self.content = QWidget()
        self.addWidget(self.content)
        self.importing = ImportPart(context)
        self.addWidget(self.importing)
        self.importing.finished.connect(self._end)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.bring)

    @Slot()
    def bring(self) -> None:
        """Ask for a file and show what it would do."""
        path = self.ask_file(self)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Show what a file would do; one that says nothing is told, and nothing changes."""
        trouble = self.importing.show_file(path, self._of_list())
        if trouble:
            self._context.events.told.emit(trouble)
            return
        self.setCurrentWidget(self.importing)
        self.importing.take_focus()

    @Slot(str)
    def _end(self, told: str) -> None:
        self.setCurrentWidget(self.content)
        if told:
            self._context.events.told.emit(told)
        self.ended.emit()
