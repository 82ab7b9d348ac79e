"""A small table of counts with a heading row, drawn by labels."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.labels import label

LEAST: Final = 48
"""Pixels for a column of figures, also where its heading is short."""


class CountTable(QWidget):
    """Rows of figures; the first column says what they count."""

    def __init__(self, headings: Sequence[str]) -> None:
        """Make a table of these columns; the first heading belongs to the names."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(9)
        self._cells: list[list[QLabel]] = []
        for column, heading in enumerate(headings):
            shown = label(heading, "hint")
            self._grid.addWidget(shown, 0, column, _side(column))
            self._grid.setColumnStretch(column, 0 if column else 1)
            self._grid.setColumnMinimumWidth(column, LEAST if column else 0)

    def show_rows(self, rows: Sequence[Sequence[str]], alarm: Sequence[bool]) -> None:
        """Show rows of texts; where `alarm` is true the last cell is marked."""
        while len(self._cells) < len(rows):
            self._add_row(len(rows[len(self._cells)]))
        for cells in self._cells[len(rows) :]:
            for cell in cells:
                cell.clear()
        for cells, texts, marked in zip(self._cells, rows, alarm, strict=False):
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
            set_kind(cells[-1], "trouble" if marked else "")

    def texts(self) -> list[list[str]]:
        """Return what is shown, row by row."""
        return [[cell.text() for cell in cells] for cells in self._cells if cells[0].text()]

    def _add_row(self, columns: int) -> None:
        cells = [label() for _ in range(columns)]
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, len(self._cells) + 1, column, _side(column))
        self._cells.append(cells)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
