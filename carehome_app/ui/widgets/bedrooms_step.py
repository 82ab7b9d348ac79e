"""Bedrooms of the room list in one step, after saying which ones they will be."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.area_keeping import Written
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.field import Trouble

BEDROOMS: Final = QT_TRANSLATE_NOOP("AreasPage", "Bedrooms from the room list")
MAKE: Final = QT_TRANSLATE_NOOP("AreasPage", "Make these bedrooms: {count}")
WOULD_BE: Final = QT_TRANSLATE_NOOP(
    "AreasPage", "Rooms that are no area yet: {count} ({rooms}). Nothing is made yet."
)
NONE_MISSING: Final = QT_TRANSLATE_NOOP("AreasPage", "Every room of the room list is an area.")
BEDROOMS_MADE: Final = QT_TRANSLATE_NOOP("AreasPage", "New bedrooms: {count}")
NAMED: Final = 12
"""How many rooms are named; of more, the count is enough."""


class BedroomsStep(QWidget):
    """A button: pressed once it says what would be made, pressed again it makes it."""

    done = Signal(str)
    """Bedrooms were made: what is to be told."""

    def __init__(self, context: Context) -> None:
        """Make the button."""
        super().__init__()
        self._context = context
        self._previewed: list[Written] = []
        self.button = QPushButton(context.say(BEDROOMS))
        self.button.setObjectName("bedrooms")
        self.line = Trouble()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.line)
        inside.addWidget(self.button)
        self.button.clicked.connect(self.press)

    @Slot()
    def press(self) -> None:
        """Say what would be made, or make what was said."""
        keeping = self._context.house.disinfection.areas
        try:
            missing = keeping.missing_bedrooms()
            if not missing or missing != self._previewed:
                self._preview(missing)
                return
            made = keeping.add_bedrooms()
        except CareHomeError as error:
            self.line.say(self._context.say(error.sentence))
            return
        self.forget()
        self.done.emit(self._context.say(BEDROOMS_MADE.with_(count=len(made))))

    def forget(self) -> None:
        """Be as before the first press."""
        self._previewed = []
        self.line.say("")
        self.button.setText(self._context.say(BEDROOMS))

    def _preview(self, missing: list[Written]) -> None:
        say = self._context.say
        if not missing:
            self.forget()
            self.line.say(say(NONE_MISSING), is_news=True)
            return
        self._previewed = missing
        names = [one.name for one in missing[:NAMED]] + ["…"] * (len(missing) > NAMED)
        words = WOULD_BE.with_(count=len(missing), rooms=", ".join(names))
        self.line.say(say(words), is_news=True)
        self.button.setText(say(MAKE.with_(count=len(missing))))
