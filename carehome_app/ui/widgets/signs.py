"""The signs of the window: each a shape, a colour and a word, never a colour alone."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.theme import colour

SIZE: Final = 14


class State(Enum):
    """How something stands: the icon and the name of its colour, and of its ground."""

    BAD = ("up_triangle", "alarm", "alarm_soft")
    LOW = ("down_triangle", "low", "low_soft")
    LOOK = ("warning", "low", "low_soft")
    CLOCK = ("clock", "low", "low_soft")
    DUE = ("open_circle", "due", "card")
    DONE = ("check", "well", "well_soft")
    REFUSED = ("close", "alarm", "alarm_soft")
    UNKNOWN = ("unknown", "muted", "head")
    ACTING = ("clock", "due", "due_soft")
    WAITING = ("dot", "muted", "card")

    @property
    def icon(self) -> str:
        """The file of its shape."""
        return str(self.value[0])

    @property
    def ink(self) -> str:
        """Its colour in the theme worn now."""
        return colour(self.value[1])

    @property
    def ground(self) -> str:
        """The ground it stands on in the theme worn now."""
        return colour(self.value[2])


class SignMark(QWidget):
    """One sign as a small picture; the word stands beside it."""

    def __init__(self, state: State, word: str = "") -> None:
        """Show a state, with its word for a screen reader."""
        super().__init__()
        self._state = state
        self.setAccessibleName(word)
        self.setFixedSize(SIZE + 2, SIZE + 2)

    def show_state(self, state: State, word: str) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(word)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape in its colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self._state.icon, self._state.ink, QRectF(1, 1, SIZE, SIZE))
        painter.end()
