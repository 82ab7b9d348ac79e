"""What stands in a page for a while: a panel instead of a dialog box, and parts shown in turn."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.desk_card import DeskCard

CANCEL = QT_TRANSLATE_NOOP("RoundSheet", "Cancel")


class Parts(QStackedWidget):
    """Parts of a page of which one is seen; those that are not make the page no larger."""

    def __init__(self) -> None:
        """Hold no part yet."""
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return that lists give way first: wrapped words of a form ask for no taller page."""
        return False

    def sizeHint(self) -> QSize:
        """Return what the part in view wants."""
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the part in view needs."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()


class Panel(DeskCard):
    """A desk that comes for one thing and goes: Enter does it, Esc and a button leave it."""

    def __init__(self, say: Translate, act: Text) -> None:
        """Make the panel; `act` is what Enter does."""
        super().__init__("", say(act))
        self._say = say
        self.add_button(say(CANCEL), "Esc").clicked.connect(self.left)

    def tell(self, sentence: str) -> None:
        """Say what stands in the way."""
        self.say(sentence, "trouble")

    def begin(self) -> None:
        """Put the keyboard into the panel."""
        self.act.setFocus()
