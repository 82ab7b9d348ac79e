"""Finds rules among many: by measure, and by any word that stands in their row."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from carehome_app.domain.catalogue import CATALOGUE
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.home_rules import Line
from carehome_app.ui.widgets.quiet_choice import QuietChoice

EVERY: Final = QT_TRANSLATE_NOOP("Limits", "every measure")
MEASURE: Final = QT_TRANSLATE_NOOP("Limits", "Measure")
FIND: Final = QT_TRANSLATE_NOOP("Limits", "Find a rule: name, line, source (Ctrl+F)")
FIND_WIDTH: Final = 380
MEASURE_WIDTH: Final = 200
_CODES: Final = {measure.code: {rule.code for rule in measure.rules} for measure in CATALOGUE}


class LimitsFilter(QWidget):
    """A choice of the measure and a line to type in; both together say what is shown."""

    changed = Signal()
    """Something else is to be shown."""
    left = Signal()
    """Enter, Esc or the arrow down: to the rules."""

    def __init__(self, say: Translate) -> None:
        """Offer every measure that is judged at all; nothing is filtered yet."""
        super().__init__()
        self.measure = QuietChoice()
        self.measure.setObjectName("measure")
        self.measure.setAccessibleName(say(MEASURE))
        judged = [(one.code, say(one.label)) for one in CATALOGUE if one.rules]
        self.measure.offer([("", say(EVERY)), *judged])
        self.measure.setMinimumWidth(MEASURE_WIDTH)
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(say(FIND))
        self.search.setAccessibleName(say(FIND))
        self.search.setMinimumWidth(FIND_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.measure)
        row.addWidget(self.search)
        row.addStretch(1)
        self.measure.currentIndexChanged.connect(self._tell)
        self.search.textChanged.connect(self._tell)

    def of(self, lines: Iterable[Line], words: Callable[[Line], str]) -> list[Line]:
        """Return the lines that are meant; `words` says everything that is shown of one."""
        codes = _CODES.get(self.measure.code())
        wanted = self.search.text().casefold().split()
        return [
            line
            for line in lines
            if (codes is None or line.rule.code in codes)
            and all(word in words(line).casefold() for word in wanted)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the rules with Enter or the arrow down; Esc shows every rule again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.measure.choose("")
            self.search.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.changed.emit()
