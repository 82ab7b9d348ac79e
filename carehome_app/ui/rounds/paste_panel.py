"""A paste of several cells: what it would do, line by line, before anything is kept."""

from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.typed.reading import Accepted, NotTaken, Outcome, Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.rounds.entering import Given
from carehome_app.ui.rounds.open_round import OpenRound
from carehome_app.ui.rounds.words import Sign, meaning
from carehome_app.ui.style.icons import icon
from carehome_app.ui.style.paints import PAINTS
from carehome_app.ui.widgets.panel import Panel

PASTE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Paste: {kept} would be kept, {left} would not. Nothing is kept yet."
)
KEEP_PASTE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Save these readings")
WOULD_KEEP: Final = QT_TRANSLATE_NOOP("RoundSheet", "{person}:  {typed} → {meaning}")
WOULD_NOT: Final = QT_TRANSLATE_NOOP("RoundSheet", "{person}:  {typed} is not kept. {why}")
NOBODY: Final = QT_TRANSLATE_NOOP("RoundSheet", "{typed}: there is nobody on this line.")
TOO_WIDE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "{person}:  {typed} is not kept. Copy the readings only, one column a measure."
)
TYPE_IT: Final = QT_TRANSLATE_NOOP("RoundSheet", "{meaning}? {why}")
_ROWS_SEEN: Final = 8


class PastedCell(msgspec.Struct, frozen=True):
    """One cell of a paste: whom it would meet, and what it means there."""

    typed: str
    row: Row | None
    given: Given | None = None
    outcome: Outcome | None = None

    @property
    def keeps(self) -> bool:
        """Whether it has one meaning and nothing stands against it."""
        return isinstance(self.outcome, Accepted | NotTaken)


def pasted_cells(
    text: str, rows: Sequence[Row], measure: int, shown: OpenRound
) -> list[PastedCell]:
    """Return what a pasted text would do, a line for a row; empty cells do nothing.

    `rows` begin with the current one, as they stand on the sheet.
    """
    found = []
    for place, line in enumerate(text.rstrip("\r\n").splitlines()):
        row = rows[place] if place < len(rows) else None
        cells = line.split("\t")
        if row is None or measure + len(cells) > len(row.cells):
            if line.strip():
                found.append(PastedCell(line.strip(), row))
            continue
        found += [
            _cell(typed.strip(), row, measure + across, shown)
            for across, typed in enumerate(cells)
            if typed.strip()
        ]
    return found


def _cell(typed: str, row: Row, column: int, shown: OpenRound) -> PastedCell:
    if row.cells[column] is None:
        return PastedCell(typed, row)
    given = shown.given(row, column, typed)
    return PastedCell(typed, row, given, shown.meaning(given))


class PastePanel(Panel):
    """Lists every cell of a paste with its meaning, its question or why it is refused."""

    def __init__(self, say: Translate, cells: Sequence[PastedCell], names: Sequence[str]) -> None:
        """Show these cells; `names` are the persons', in the same order."""
        super().__init__(say, KEEP_PASTE)
        self.cells = cells
        kept = sum(cell.keeps for cell in cells)
        self.title.setText(say(PASTE.with_(kept=kept, left=len(cells) - kept)))
        self.act.setEnabled(kept > 0)
        self.list = QListWidget()
        self.list.setObjectName("pastedCells")
        self.list.setStyleSheet("QListView::item { padding: 2px 8px; }")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.title.text())
        for cell, name in zip(cells, names, strict=True):
            sign = Sign.WELL if cell.keeps else Sign.REFUSED
            paint = PAINTS[sign]
            self.list.addItem(
                QListWidgetItem(icon(paint.icon, paint.ink), say(_words(cell, name)))
            )
        height = self.list.sizeHintForRow(0) if cells else 24
        self.list.setFixedHeight(height * min(len(cells), _ROWS_SEEN) + 6)
        self.body.addWidget(self.list)

    def begin(self) -> None:
        """Put the keyboard into the panel; Enter confirms."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()


def _asked(question: Question) -> Text:
    """Return what is asked; in a paste nobody can answer by typing again."""
    return TYPE_IT.with_(meaning=meaning(question), why=question.why)


def _words(cell: PastedCell, person: str) -> Text:
    match cell.outcome:
        case None:
            text = NOBODY if cell.row is None else TOO_WIDE
            return text.with_(typed=cell.typed, person=person)
        case Question() as question:
            return WOULD_NOT.with_(typed=cell.typed, person=person, why=_asked(question))
        case Refused(why):
            return WOULD_NOT.with_(typed=cell.typed, person=person, why=why)
        case outcome:
            return WOULD_KEEP.with_(typed=cell.typed, person=person, meaning=meaning(outcome))
