"""Which cells something was kept in just now: what Ctrl+Z and Ctrl+E mean."""

from typing import NamedTuple

from carehome_app.domain.sheet import Row, SheetCell
from carehome_app.ui.models.open_round import OpenRound


class KeptCell(NamedTuple):
    """A cell of the shown round, by its row and its measure's place in the sheet."""

    row: Row
    measure: int
    cell: SheetCell


class JustKept:
    """Remembers in which order cells of a round were filled since the program started."""

    def __init__(self, shown: OpenRound) -> None:
        """Remember nothing yet of this round."""
        self._shown = shown
        self._order: list[tuple[object, int, int]] = []

    def add(self, row: Row, measure: int) -> None:
        """Remember that something was kept in a cell."""
        self._order.append((self._shown.key, row.person.id, measure))

    def meant(self, row: Row | None, measure: int) -> KeptCell | None:
        """Return the current cell when something valid of this desk is in it, else the last kept.

        After Enter the current cell is the next open one, and what is meant is the one before.
        """
        if row is not None:
            here = self._with_entry(row.person.id, measure)
            if here is not None:
                return here
        for key, subject, place in reversed(self._order):
            found = self._with_entry(subject, place) if key == self._shown.key else None
            if found is not None:
                return found
        return None

    def _with_entry(self, subject: int, measure: int) -> KeptCell | None:
        row = self._shown.sheet.row(subject) if self._shown.sheet is not None else None
        cell = row.cells[measure] if row is not None and measure < len(row.cells) else None
        if row is None or cell is None or not cell.has_entry:
            return None
        return KeptCell(row, measure, cell)
