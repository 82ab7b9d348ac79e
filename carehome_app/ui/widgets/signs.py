"""The signs of the window: each a shape, a colour and a word, never a colour alone."""

from enum import Enum
from typing import Final

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
