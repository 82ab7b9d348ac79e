"""What is due today as rows: how far each list is, until when, and which page does it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from carehome_app.domain.closed.month import Ledger
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.columns_table import ColumnsTable, PaintedCell, Shown
from carehome_app.ui.widgets.due_bar import paint_due
from carehome_app.ui.widgets.row_table import RowTable

WHAT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "What")
FAR: Final = QT_TRANSLATE_NOOP("ClosedMonth", "How far")
DUE: Final = QT_TRANSLATE_NOOP("Figures", "due")
DONE: Final = QT_TRANSLATE_NOOP("Figures", "done")
EXPLAINED: Final = QT_TRANSLATE_NOOP("Figures", "explained")
OPEN: Final = QT_TRANSLATE_NOOP("Figures", "open")
UNTIL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Until")
WHY: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Explained as")
KEY: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Key")
LATE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "▲ late {count}")
REASON: Final = Text("", "{word} {count}")
BAR: Final = 1
"""The column of the bar."""


class LedgerTable(RowTable[Ledger]):
    """Enter opens the page of a row."""

    def __init__(self, say: Translate, home_time: HomeTime) -> None:
        """Make an empty table."""
        self._say, self._home_time = say, home_time
        self._keys: Mapping[str, str] = {}
        self._model: ColumnsTable[Ledger] = ColumnsTable(say)
        super().__init__(self._model)
        self.setObjectName("closedLedger")
        self.setItemDelegateForColumn(BAR, PaintedCell(self, _bar))

    def show_ledger(self, ledger: Sequence[Ledger], keys: Mapping[str, str]) -> None:
        """Show what is due, with the keys of the pages, and stay on the row the cursor is at."""
        self._keys = keys
        before = self.chosen()
        self._model.show_items(ledger, self._columns())
        labels = [one.label for one in ledger]
        at = labels.index(before.label) if before is not None and before.label in labels else 0
        self.choose(at)

    def texts(self) -> list[list[str]]:
        """Return what is shown in words, row by row."""
        columns = [one for one in self._columns() if one.heading != FAR]
        return [[column.shown(one) for column in columns] for one in self._model.items]

    def _columns(self) -> tuple[Shown[Ledger], ...]:
        return (
            Shown(WHAT, self._label, 4, read_whole=True),
            Shown(FAR, _nothing, 3),
            Shown(DUE, _due, 1, figures=True),
            Shown(DONE, _done, 1, figures=True),
            Shown(EXPLAINED, _explained, 1, figures=True),
            Shown(OPEN, _open, 1, ink=_open_ink, figures=True),
            Shown(UNTIL, self._until, 2, ink=_late_ink),
            Shown(WHY, self._why, 4),
            Shown(KEY, self._key, 1),
        )

    def _label(self, one: Ledger) -> str:
        return self._say(one.label)

    def _until(self, one: Ledger) -> str:
        if one.late:
            return self._say(LATE.with_(count=one.late))
        if one.until is None or not one.due.open:
            return ""
        return f"{self._home_time.local(one.until):%H:%M}"

    def _why(self, one: Ledger) -> str:
        said = [
            REASON.with_(word=one.words.of_word.get(word, Text("", word)), count=count)
            for word, count in one.due.words(Box.EXPLAINED).items()
            if word
        ]
        return self._say(Text("", "{all}", {"all": said})) if said else ""

    def _key(self, one: Ledger) -> str:
        return self._keys.get(one.page, "").replace("+", " ")


def _nothing(one: Ledger) -> str:
    del one
    return ""


def _due(one: Ledger) -> str:
    return str(one.due.due)


def _done(one: Ledger) -> str:
    return str(one.due.done)


def _explained(one: Ledger) -> str:
    return str(one.due.explained)


def _open(one: Ledger) -> str:
    return str(one.due.open) if one.due.open else "✓ 0"


def _open_ink(one: Ledger) -> str:
    return "due" if one.due.open else "well"


def _late_ink(one: Ledger) -> str:
    return "alarm" if one.late else ""


def _bar(painter: QPainter, cell: QRectF, one: object) -> None:
    """Paint how far a list is over an empty cell."""
    if isinstance(one, Ledger) and one.due.due:
        box = cell.adjusted(6, 0, -10, 0)
        paint_due(painter, box, (one.due.done / one.due.due, one.due.explained / one.due.due))
