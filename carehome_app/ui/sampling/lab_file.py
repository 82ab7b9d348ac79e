"""A laboratory's file row by row: what is taken, what is asked, and what is refused and why."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from carehome_app.domain.sampling.laboratory import VERDICT_LABELS, Judgement, Verdict
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.sampling.answering import LabFile
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.row_table import RowTable

FILE_SUM: Final = QT_TRANSLATE_NOOP(
    "Sampling", "rows {rows} = taken {taken} + asked {asked} + not taken {refused}"
)
FILE_HOW: Final = QT_TRANSLATE_NOOP(
    "Sampling",
    "Enter keeps the rows taken; Space also takes a row that is asked about; C says what each"
    " column is.",
)
ROW: Final = QT_TRANSLATE_NOOP("Sampling", "Row")
VERDICT: Final = QT_TRANSLATE_NOOP("Sampling", "Verdict")
WHY: Final = QT_TRANSLATE_NOOP("Sampling", "Why")
SAID: Final = "{sign} {verdict}"
SIGNS: Final = {
    Verdict.TAKEN: ("✓", "well"),
    Verdict.ASKED: ("?", "low"),
    Verdict.REFUSED: ("×", "alarm"),
}
"""What stands before a verdict, and in which colour it is."""
_ORDER: Final[Sequence[Verdict]] = (Verdict.REFUSED, Verdict.ASKED, Verdict.TAKEN)


class LabFileList(RowTable[Judgement]):
    """The rows, those not taken first; Space answers a row that is asked about."""

    changed = Signal()
    """Another row is wanted, or one is not any more."""
    columns_wanted = Signal()
    """Somebody says what the columns are, also where all were found."""

    def __init__(self, say: Translate) -> None:
        """Show no file."""
        self._rows = ColumnsTable[Judgement](say)
        super().__init__(self._rows)
        self.setObjectName("fileRows")
        self._say = say
        self.file: LabFile | None = None
        self.wanted: set[int] = set()

    def show_file(self, file: LabFile | None) -> None:
        """Show a file, or forget it."""
        self.file, self.wanted = file, set()
        self._show()

    def sum_words(self) -> str:
        """Return the identity of the rows, and what the keys do."""
        if self.file is None:
            return ""
        counts = {one.value: self.file.count(one) for one in Verdict}
        said = FILE_SUM.with_(rows=len(self.file.rows), **counts)
        return f"{self._say(said)}\n{self._say(FILE_HOW)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a row that is asked about with Space, or do not; C asks for the columns."""
        row = self.chosen()
        if event.key() == Qt.Key.Key_Space:
            if row is not None and row.verdict is Verdict.ASKED and row.result is not None:
                self.wanted ^= {row.row.line}
                self._show()
                self.changed.emit()
        elif event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.columns_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        found = () if self.file is None else self.file.rows
        rows = sorted(found, key=_by_verdict)
        columns = (
            Shown(ROW, _line, 1),
            Shown(VERDICT, self._verdict, 2, ink=self._ink, read_whole=True),
            Shown(WHY, self._why, 8),
        )
        at = self.place
        self._rows.show_items(rows, columns)
        self.choose(max(at, 0))

    def _verdict(self, row: Judgement) -> str:
        verdict = self._stands(row)
        return SAID.format(sign=SIGNS[verdict][0], verdict=self._say(VERDICT_LABELS[verdict]))

    def _ink(self, row: Judgement) -> str:
        return SIGNS[self._stands(row)][1]

    def _stands(self, row: Judgement) -> Verdict:
        """Return what becomes of a row: one that was asked about may have been taken since."""
        return Verdict.TAKEN if row.row.line in self.wanted else row.verdict

    def _why(self, row: Judgement) -> str:
        return self._say(row.why)


def _by_verdict(row: Judgement) -> tuple[int, int]:
    return _ORDER.index(row.verdict), row.row.line


def _line(row: Judgement) -> str:
    return str(row.row.line)
