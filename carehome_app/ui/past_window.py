"""The window that shows the record as it was known at a past moment; nothing is written in it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.main_window import MainWindow
from carehome_app.ui.page_table import PAGES, PageSpec
from carehome_app.ui.widgets.key_button import KeyButton

BANNER: Final = QT_TRANSLATE_NOOP(
    "PastWindow",
    "As it was known at {when}. Everything is shown as it stood then; nothing can be changed.",
)
BACK: Final = QT_TRANSLATE_NOOP("PastWindow", "Back to now")


class PastWindow(MainWindow):
    """Every page of the window, over a record that stands still."""

    left = Signal(bool)
    """Somebody goes back to now; True: and nobody is to stay signed in."""

    def __init__(self, context: Context, pages: Sequence[PageSpec] = PAGES) -> None:
        """Make the window with its banner."""
        super().__init__(context, pages)
        # A record that is thrown away again is not backed up, and nobody waits for that.
        self._top.hide_backup()
        desk, say = context.house.desk, context.say
        when = f"{desk.home_time.local(desk.now()):%Y-%m-%d %H:%M:%S}"
        back = KeyButton(say(BACK), "Esc", "main")
        back.setObjectName("backToNow")
        back.clicked.connect(self.leave)
        self.banner = self.lines.add(say(BANNER.with_(when=when)), "asOf", "warning", back)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setAutoRepeat(False)
        escape.activated.connect(self.leave)

    def leave(self) -> None:
        """Go back to now."""
        self.left.emit(False)

    def sign_out(self) -> None:
        """Go back to now, and hide that too."""
        self.left.emit(True)

    def _show_home(self) -> None:
        """Show the home; its clock was not moved, it stands still as the banner says."""
        card = self.context.house.desk.card
        self.setWindowTitle(card.name)
        self._top.show_home(card, clock_moved=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back to now; closing this window does not end the program."""
        if self.isVisible():
            self.left.emit(False)
        super().closeEvent(event)
