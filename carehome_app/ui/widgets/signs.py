"""The signs of the window: each a shape, a colour and a word, never a colour alone."""

from collections.abc import Iterable
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtWidgets import QLabel

from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import colour
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.labels import begun, label

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


# Over a page: a chip for each thing that is to be looked at, and none where all is well.


class Mark(NamedTuple):
    """Something that is to be looked at: its words, and the colour of a chip by name.

    Words that are in the colour of alarm or of what is low begin with a sign.
    """

    words: str
    colour: str = ""


class Marks(WrappedLine):
    """Chips beside the title; they go on below where there is no room."""

    def __init__(self) -> None:
        """Show none."""
        super().__init__(8)
        self._chips: list[QLabel] = []
        self.hide()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show these, and take no room for none."""
        shown = list(marks)
        while len(self._chips) < len(shown):
            self._chips.append(label("", "chip"))
            self.add(self._chips[-1])
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(shown))
        for chip, mark in zip(self._chips, shown, strict=False):
            set_kind(chip, f"chip-{mark.colour}" if mark.colour else "chip")
            chip.setText(begun(mark.words))
        self.setVisible(bool(shown))

    def text(self) -> str:
        """Return what is shown, in one line."""
        return "   ".join(chip.text() for chip in self._chips if not chip.isHidden())
