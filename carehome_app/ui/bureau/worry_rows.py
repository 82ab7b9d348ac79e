"""Whom to look at first: a home each, why, and its telephone; as many as there is room for."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.bureau.worries import Urgency
from carehome_app.i18n import Translate
from carehome_app.services.bureau.counting import HomeWorries
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.labels import ElidedLabel, label
from carehome_app.ui.widgets.row_table import row_button

LEAST, MOST = 3, 5
"""How many homes are told at the least, and at most."""
HIGH: Final = 43
"""Pixels of one home: its name, and why below it."""
SIGNS: Final = {
    Urgency.NOW: ("▲", "trouble"),
    Urgency.TODAY: ("⚠", "low"),
    Urgency.LOOK: ("○", "muted"),
}
"""What stands before a home, and how that looks."""


class WorryRow(QWidget):
    """One home: its sign and name, below why, and at the right its telephone."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.sign, self.name = label(""), row_button("")
        self.phone, self.why = label("", "hint"), ElidedLabel()
        self.why.setProperty("kind", "hint")
        self.name.setProperty("strong", True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(8)
        for part in (self.sign, self.name):
            first.addWidget(part)
        first.addStretch(1)
        second.addWidget(self.why, 1)
        second.addWidget(self.phone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)

    def show_home(self, one: HomeWorries, say: Translate) -> None:
        """Show a home and what is noticed of it."""
        sign, kind = SIGNS[one.urgency]
        self.sign.setText(sign)
        set_kind(self.sign, kind)
        self.name.setText(f"{one.county} {one.home.name}")
        why = "; ".join(say(worry.said) for worry in one.worries)
        self.why.setText(why)
        self.name.setAccessibleName(f"{one.county} {one.home.name}: {why}")
        self.phone.setText(one.phone if one.urgency is not Urgency.LOOK else "")


class WorryRows(QWidget):
    """Homes under each other; those for whom there is no room are counted below."""

    opened = Signal(object)
    """The home that somebody wants to see."""
    fitted = Signal()
    """There is room for another number of homes."""

    def __init__(self) -> None:
        """Show nobody."""
        super().__init__()
        self._worried: Sequence[HomeWorries] = ()
        self._rows = [WorryRow() for _place in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, row in enumerate(self._rows):
            row.name.clicked.connect(partial(self._open, place))
            column.addWidget(row)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> int:
        """How many homes are told of."""
        return min(len(self._worried), self._fitting())

    def show_homes(self, worried: Sequence[HomeWorries], say: Translate) -> None:
        """Show these homes, the most urgent first."""
        self._worried = worried
        for row, one in zip(self._rows, worried, strict=False):
            row.show_home(one, say)
        self._fit()
        self.updateGeometry()

    def row(self, place: int) -> WorryRow:
        """Return one of the rows."""
        return self._rows[place]

    def button(self, place: int) -> QPushButton:
        """Return what opens a home."""
        return self._rows[place].name

    def sizeHint(self) -> QSize:
        """Return room for as many as are told at most."""
        return self._room(MOST)

    def minimumSizeHint(self) -> QSize:
        """Return room for the few that are told always."""
        return self._room(LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of as many homes as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _room(self, most: int) -> QSize:
        wide = max(row.minimumSizeHint().width() for row in self._rows)
        return QSize(wide, min(len(self._worried), most) * pixels(HIGH))

    def _fitting(self) -> int:
        return min(max(self.height() // pixels(HIGH), LEAST), MOST)

    def _fit(self) -> None:
        for place, row in enumerate(self._rows):
            row.setVisible(place < self.shown)
            row.setFixedHeight(pixels(HIGH))
        self.fitted.emit()

    def _open(self, place: int) -> None:
        self.opened.emit(self._worried[place].home)
