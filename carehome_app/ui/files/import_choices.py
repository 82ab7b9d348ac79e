"""What is said about a file as a whole: its sheet, what it holds, whose it is, of which month."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from carehome_app.domain.files.tables import RawBook, RawTable
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.files.importing import PEOPLE, READINGS
from carehome_app.services.files.verdicts import BEFORE, NEXT, Said
from carehome_app.ui.widgets.field import Named
from carehome_app.ui.widgets.form import FieldColumn
from carehome_app.ui.widgets.quiet_choice import QuietChoice

SHEET: Final = QT_TRANSLATE_NOOP("ImportPeople", "Sheet")
HIDDEN: Final = QT_TRANSLATE_NOOP("ImportPeople", "{sheet} (hidden)")
TAKEN_AS: Final = QT_TRANSLATE_NOOP("ImportPeople", "Taken as")
WHOSE: Final = QT_TRANSLATE_NOOP("ImportPeople", "Whose (a device's file)")
MONTH: Final = QT_TRANSLATE_NOOP("ImportPeople", "Month (a column a day)")
MEASURED: Final = QT_TRANSLATE_NOOP("ImportPeople", "Measured")
NEAR: Final = QT_TRANSLATE_NOOP("ImportPeople", "Just before a round")
NEAR_CHOICES: Final = (
    ("", QT_TRANSLATE_NOOP("ImportPeople", "asked row by row")),
    (NEXT, QT_TRANSLATE_NOOP("ImportPeople", "for the round that opens")),
    (BEFORE, QT_TRANSLATE_NOOP("ImportPeople", "for the round before")),
)
HIDDEN_ROWS: Final = QT_TRANSLATE_NOOP("ImportPeople", "Rows the file hides")
HIDDEN_CHOICES: Final = (
    ("", QT_TRANSLATE_NOOP("ImportPeople", "left out")),
    ("too", QT_TRANSLATE_NOOP("ImportPeople", "taken too")),
)
FROM_ID: Final = QT_TRANSLATE_NOOP("ImportPeople", "Identity numbers")
FROM_SHEET: Final = QT_TRANSLATE_NOOP("ImportPeople", "as the sheet says")
ID_CHOICES: Final = (
    ("", QT_TRANSLATE_NOOP("ImportPeople", "only checked")),
    ("from", QT_TRANSLATE_NOOP("ImportPeople", "give birth and sex")),
)
KIND_LABELS: Final = {
    PEOPLE: QT_TRANSLATE_NOOP("ImportPeople", "people"),
    READINGS: QT_TRANSLATE_NOOP("ImportPeople", "readings"),
}


class ImportChoices(FieldColumn):
    """Fields beside the rows; each says that something changed."""

    sheet_chosen = Signal()
    changed = Signal()

    def __init__(self, say: Translate) -> None:
        """Make the fields empty."""
        super().__init__()
        self._say = say
        self.sheets, self.kinds, self.measured = QuietChoice(), QuietChoice(), QuietChoice()
        self.from_id, self.near, self.hidden_rows = QuietChoice(), QuietChoice(), QuietChoice()
        self._hides = False
        self.whose, self.month = QLineEdit(), QLineEdit()
        self.month.setPlaceholderText("2026-11")
        fields: tuple[tuple[str, Text, QWidget], ...] = (
            ("sheets", SHEET, self.sheets),
            ("kinds", TAKEN_AS, self.kinds),
            ("whose", WHOSE, self.whose),
            ("month", MONTH, self.month),
            ("measured", MEASURED, self.measured),
            ("near", NEAR, self.near),
            ("fromId", FROM_ID, self.from_id),
            ("hiddenRows", HIDDEN_ROWS, self.hidden_rows),
        )
        self._named = {name: Named(say(words), field) for name, words, field in fields}
        for name, _words, field in fields:
            field.setObjectName(name)
            self.add(self._named[name])
        self._offer()
        self.sheets.currentIndexChanged.connect(self._tell_sheet)
        for choice in (self.kinds, self.measured, self.near, self.from_id, self.hidden_rows):
            choice.currentIndexChanged.connect(self._tell)
        for field in (self.whose, self.month):
            field.editingFinished.connect(self._tell)

    def _offer(self) -> None:
        say = self._say
        measures = [(one.code, say(one.label)) for one in CATALOGUE]
        self.measured.offer([("", say(FROM_SHEET)), *measures])
        self.measured.setMinimumContentsLength(max(len(say(FROM_SHEET)), 8))
        self.from_id.offer([(code, say(words)) for code, words in ID_CHOICES])
        self.hidden_rows.offer([(code, say(words)) for code, words in HIDDEN_CHOICES])
        self.near.offer([(code, say(words)) for code, words in NEAR_CHOICES])
        self.kinds.offer([(kind, say(words)) for kind, words in KIND_LABELS.items()])

    def show_book(self, book: RawBook) -> None:
        """Offer the sheets of a file; nothing else is said of it yet."""
        self.sheets.offer(
            [
                (one.sheet, self._say(HIDDEN.with_(sheet=one.sheet)) if one.hidden else one.sheet)
                for one in book.sheets
            ]
        )
        self.sheets.choose(book.proposed.sheet)
        self.whose.clear()
        self.month.clear()
        self.measured.choose("")
        self.near.choose("")

    def show_sheet(self, sheet: RawTable) -> None:
        """Ask about rows that a sheet hides, when there are any; until then they are left out."""
        self._hides = any(row.hidden for row in sheet.rows)
        self.hidden_rows.choose("")

    def show_kind(self, kind: str) -> None:
        """Show the fields that mean something for people, or for readings."""
        of = dict.fromkeys(("whose", "month", "measured", "near"), READINGS) | {"fromId": PEOPLE}
        needed = {"sheets": self.sheets.count() > 1, "hiddenRows": self._hides}
        for name, named in self._named.items():
            named.setVisible(of.get(name, kind) == kind and needed.get(name, True))

    def said(self, uses: dict[str, str]) -> Said:
        """Return what is said of the file, with the uses of its columns."""
        return Said(
            uses,
            self.whose.text().strip(),
            bool(self.hidden_rows.code()),
            month=self.month.text().strip(),
            measure=self.measured.code(),
            from_id=bool(self.from_id.code()),
            near=self.near.code(),
        )

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _tell_sheet(self) -> None:
        self.sheet_chosen.emit()
