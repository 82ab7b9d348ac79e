"""The small cards at the top of Today: a ring or a figure, a name, and a line of words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from carehome_app.ui.style import set_kind
from carehome_app.ui.widgets.card import Card, label
from carehome_app.ui.widgets.ring import Ring


class FigureCard(Card):
    """A ring or a large figure with a name and a line of words beside it."""

    def __init__(self, name: str, *, ring: bool = False) -> None:
        """Make a card; with a ring it shows per cent, without one a figure."""
        super().__init__()
        self.ring = Ring() if ring else None
        self._figure = label("", "figure")
        self._name = label(name, "section")
        self._line = label("", "hint", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._line)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._figure if self.ring is None else self.ring)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def show_share(self, percent: int | None, words: str) -> None:
        """Show a share on the ring."""
        if self.ring is not None:
            self.ring.show_percent(percent)
        self._line.setText(words)

    def show_figure(self, figure: str, words: str, *, alarm: bool = False) -> None:
        """Show a figure and what it means."""
        self._figure.setText(figure)
        self._line.setText(words)
        set_kind(self._line, "trouble" if alarm else "hint")

    def words(self) -> str:
        """Return what the line says."""
        return self._line.text()
