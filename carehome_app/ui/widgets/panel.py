"""What stands in a page for a while: a panel instead of a dialog box, and parts shown in turn."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.labels import PlainLabel

CANCEL = QT_TRANSLATE_NOOP("RoundSheet", "Cancel (Esc)")


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


class Panel(QFrame):
    """Title, what the panel is for, a line for troubles; Esc closes it, Enter confirms it."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self, say: Translate, keep: Text) -> None:
        """Make the panel; `keep` is written on the button that confirms."""
        super().__init__()
        self.setProperty("kind", "card")
        self.say = say
        self.title = PlainLabel()
        self.title.setProperty("kind", "section")
        self.title.setObjectName("panelTitle")
        self.trouble = PlainLabel()
        self.trouble.setProperty("kind", "trouble")
        self.trouble.setObjectName("panelTrouble")
        self.trouble.setWordWrap(True)
        self.keep = QPushButton(say(keep))
        self.keep.setProperty("kind", "main")
        self.keep.setObjectName("keep")
        self.keep.clicked.connect(self.confirmed)
        self.cancel = QPushButton(say(CANCEL))
        self.cancel.setObjectName("cancel")
        self.cancel.clicked.connect(self.closed)
        self.inside = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.trouble, 1)
        self.buttons.addWidget(self.keep)
        self.buttons.addWidget(self.cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.setSpacing(6)
        whole.addWidget(self.title)
        whole.addLayout(self.inside)
        whole.addLayout(self.buttons)

    def tell(self, sentence: str) -> None:
        """Say what stands in the way."""
        self.trouble.setText(sentence)

    def begin(self) -> None:
        """Put the keyboard into the panel."""
        self.keep.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter confirms, but a held Enter does not."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)
