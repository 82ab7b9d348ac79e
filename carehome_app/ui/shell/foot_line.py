"""The line at the bottom: the keys of the page in view, and the last thing that was told."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import Hint
from carehome_app.ui.style.theme import FOOT, pixels
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import ElidedLabel, announce

AT_ONCE: Final = QT_TRANSLATE_NOOP("FootLine", "Every Enter is on disk at once")


_FOR_NEWS: Final = 250
"""What the news keep at least, with the margins."""


class FootLine(QFrame):
    """Hints on the left, news on the right."""

    def __init__(self, say: Translate) -> None:
        """Make an empty line."""
        super().__init__()
        self._say = say
        self.setObjectName("footLine")
        self.setFixedHeight(pixels(FOOT))
        self._hints: list[QWidget] = []
        self._is_new = False
        self._is_of_now = False
        """Whether the news came with what the user did last."""
        # Its own: what waits for `QTimer.singleShot` stays for good when its object goes first.
        self._standing = QTimer(self, singleShot=True, interval=0)
        self._standing.timeout.connect(self._stand)
        self._told = ElidedLabel(say(AT_ONCE))
        self._told.setObjectName("told")
        self._told.setProperty("kind", "hint")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(18, 0, 18, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(self._told, 1)

    def listen(self, events: AppEvents) -> None:
        """Tell what pages tell, and show their keys when these change."""
        events.told.connect(self.tell)
        events.minute_passed.connect(self.grow_old)
        events.keys_changed.connect(self.show_hints)

    def fit_words(self) -> None:
        """Be as high as the words are now."""
        self.setFixedHeight(pixels(FOOT))
        self._fit()

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show the keys of a page; those that do not fit are left out, F1 shows them all."""
        for old in self._hints:
            old.hide()
            old.deleteLater()
        self._hints = [self._hint(key, self._say(text)) for key, text in hints]
        for place, hint in enumerate(self._hints):
            self._layout.insertWidget(place, hint)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many hints as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - _FOR_NEWS
        for hint in self._hints:
            left -= hint.sizeHint().width() + self._layout.spacing()
            hint.setVisible(left >= 0)

    def _hint(self, key: str, text: str) -> QWidget:
        hint = QWidget(self)
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(KeyCap(key))
        said = QLabel(text)
        said.setProperty("kind", "hint")
        row.addWidget(said)
        return hint

    def tell(self, sentence: str) -> None:
        """Show a sentence until the next one, and for a minute or two at most."""
        self._told.setText(sentence)
        self._is_new = True
        self._is_of_now = True
        self._standing.start()
        announce(self._told, sentence)

    @Slot()
    def grow_old(self) -> None:
        """Forget news that stood for a whole minute: they said what was true then, and there."""
        if self._is_new:
            self._is_new = False
        else:
            self.forget()

    def leave_page(self) -> None:
        """Forget what was told about the page that was in view, not what led to this one."""
        if not self._is_of_now:
            self.forget()

    @Slot()
    def _stand(self) -> None:
        self._is_of_now = False

    def forget(self) -> None:
        """Show no news any more: it may name somebody."""
        self._told.setText(self._say(AT_ONCE))
