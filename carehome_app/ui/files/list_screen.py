"""A page whose things can also come from a file: then the one import screen takes its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.ui.files.asking import ask_for_a_table
from carehome_app.ui.files.import_part import ImportPart
from carehome_app.ui.shell.page import Page
from carehome_app.ui.widgets.panel import Parts

KEY = "Ctrl+Shift+I"
AskFile = Callable[[QWidget], Path | None]


class ListScreen(Parts):
    """Shows a page, or what a file would do to it; made for a page it lives in it."""

    def __init__(self, page: Page, ask_file: AskFile = ask_for_a_table) -> None:
        """Take the place of all that a page shows; how a file is asked for is handed in."""
        super().__init__()
        self._page = page
        self.ask_file = ask_file
        self.content = QWidget()
        inside = page.layout()
        assert inside is not None  # noqa: S101  # a page shows something
        self.content.setLayout(inside)
        self.addWidget(self.content)
        self.importing = ImportPart(page.context)
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
        """Ask for a file and show what it would do; one that says nothing is told."""
        listed = self._page.list_wanted()
        path = None if listed is None else self.ask_file(self)
        if path is None:
            return
        trouble = self.importing.show_file(path, listed)
        if trouble:
            self._page.context.events.told.emit(trouble)
            return
        self.setCurrentWidget(self.importing)
        self.importing.take_focus()

    @Slot(str)
    def _end(self, told: str) -> None:
        self.setCurrentWidget(self.content)
        if told:
            self._page.context.events.told.emit(told)
        self._page.show_taken()
