"""How the window opens on this computer: by itself, and over the whole screen."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.home.autostart import Autostart
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.labels import label

TITLE: Final = QT_TRANSLATE_NOOP("Settings", "This computer")
BY_ITSELF: Final = QT_TRANSLATE_NOOP("Settings", "Open when somebody signs in to this computer")
WHOLE_SCREEN: Final = QT_TRANSLATE_NOOP(
    "Settings", "Fill the whole screen, without the frame and the taskbar (front desk)"
)
REFUSED: Final = QT_TRANSLATE_NOOP("Settings", "This computer does not allow that: {why}")


class ThisComputer(QWidget):
    """Two boxes; each is done at once. Nothing of it is in the record."""

    def __init__(self, context: Context, autostart: Autostart | None = None) -> None:
        """Show how it is on this computer."""
        super().__init__()
        self._say, self._look = context.say, context.look
        self._autostart = autostart or Autostart()
        self.by_itself = QCheckBox(self._say(BY_ITSELF))
        self.by_itself.setObjectName("byItself")
        self.whole_screen = QCheckBox(self._say(WHOLE_SCREEN))
        self.whole_screen.setObjectName("wholeScreen")
        self.trouble = Trouble()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(label(self._say(TITLE), "section"))
        for part in (self.by_itself, self.whole_screen, self.trouble):
            inside.addWidget(part)
        self.by_itself.setChecked(self._autostart.is_on())
        self.whole_screen.setChecked(self._look.full_screen)
        self.by_itself.clicked.connect(self._turn)
        self.whole_screen.clicked.connect(self._look.fill_screen)

    @Slot(bool)
    def _turn(self, on: bool) -> None:  # Qt gives it
        """Do it, and show how it is then."""
        self.trouble.say("")
        try:
            self._autostart.turn(on=on)
        except OSError as error:
            self.trouble.say(self._say(REFUSED.with_(why=error.strerror or str(error))))
        self.by_itself.setChecked(self._autostart.is_on())
