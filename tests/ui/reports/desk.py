"""Somebody in front of the reports page, who answers what the page asks."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.printing import Going, PrintWork
from tests.builders import Home
from tests.ui.keyboard import press


class ReportsDesk:
    """The page, the folder in which everything is saved, and what was printed and opened."""

    def __init__(self, qtbot: QtBot, home: Home, folder: Path) -> None:
        """Show the page; the current round's draft is in view."""
        self.qtbot, self.home, self.folder = qtbot, home, folder
        self.printed: list[str] = []
        self.opened: list[Path] = []
        self.wanted: Path | None = None
        folder.mkdir(exist_ok=True)
        asking = Asking(
            save=lambda _parent, name: folder / name,
            folder=lambda _parent: folder,
            file=lambda _parent: self.wanted,
            printer=self._print,
            show=self.opened.append,
        )
        context = Context(home.house, in_english, "en", AppEvents(), Background())
        self.page = ReportsPage(context, asking=asking)
        context.events.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.refresh(self.page.shows)
        self.page.take_focus()
        self.settle()

    def settle(self) -> None:
        """Wait until what is made beside the window is there."""
        self.qtbot.waitUntil(lambda: self.page.context.background.is_idle)

    def find(self, words: str) -> None:
        """Ctrl+F, some letters, Enter: the first kind that is called so."""
        self.key(Qt.Key.Key_F)
        press(words, Qt.Key.Key_Return)
        self.settle()

    def key(self, key: Qt.Key, *, shift: bool = False) -> None:
        """Press a key together with Ctrl; Ctrl+F is the window's, which asks the page."""
        if key == Qt.Key.Key_F:
            self.page.search()
            return
        shifted = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.page, key, Qt.KeyboardModifier.ControlModifier | shifted)
        self.settle()

    @property
    def said(self) -> str:
        """The sentence under the buttons."""
        return self.page.bar.said

    def files(self) -> list[str]:
        """Return what was saved."""
        return sorted(one.name for one in self.folder.iterdir())

    def _print(self, _parent: QWidget, document: bytes, title: str) -> PrintWork:
        assert document.startswith(b"%PDF")

        def work(_going: Going) -> None:
            self.printed.append(title)

        return work
