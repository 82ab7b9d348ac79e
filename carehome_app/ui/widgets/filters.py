"""A row of chips of which one is chosen."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

MARGINS: Final = 28
TIGHT_MARGINS: Final = 12


class Filters(QWidget):
    """Chips; arrow keys and Tab move between them, space chooses."""

    chosen = Signal(str)
    """The code of the chip that was chosen."""

    def __init__(self, chips: tuple[tuple[str, str], ...], *, tight: bool = False) -> None:
        """Make a chip for each code with its words, or narrower ones; the first is chosen."""
        super().__init__()
        self._codes = [code for code, _words in chips]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5 if tight else 8)
        for place, (code, words) in enumerate(chips):
            chip = QPushButton(words)
            chip.setObjectName(code)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setProperty("kind", "filter")
            chip.setProperty("tight", tight)
            _make_room(chip)
            self._group.addButton(chip, place)
            row.addWidget(chip)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    def code(self) -> str:
        """Return the code of the chosen chip."""
        return self._codes[self._group.checkedId()]

    def codes(self) -> tuple[str, ...]:
        """Return the codes of all chips."""
        return tuple(self._codes)

    def choose(self, code: str) -> None:
        """Choose a chip."""
        self._group.button(self._codes.index(code)).setChecked(True)

    def say(self, code: str, words: str) -> None:
        """Show other words on a chip."""
        chip = self._group.button(self._codes.index(code))
        chip.setText(words)
        _make_room(chip)

    def _tell(self, place: int, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(self._codes[place])


def _make_room(chip: QAbstractButton) -> None:
    """Let the words fit when the chip is chosen and they are bold."""
    bold = QFont(chip.font())
    bold.setBold(True)
    margins = TIGHT_MARGINS if chip.property("tight") else MARGINS
    chip.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(chip.text()) + margins)
