"""The files that were imported, and one undo for all that a file brought."""

from operator import attrgetter
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.files.importing import PEOPLE, READINGS
from carehome_app.services.files.taking_back import TakenFile
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.labels import Nothing
from carehome_app.ui.widgets.row_table import RowTable

IMPORTED_HEADING: Final = QT_TRANSLATE_NOOP("ImportedPart", "Files that were taken")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "ImportedPart",
    "No file was taken yet. Ctrl O brings one; each can be taken back as a whole here.",
)
WHY: Final = QT_TRANSLATE_NOOP("ImportedPart", "Why everything from this file is taken back")
TAKE_BACK: Final = QT_TRANSLATE_NOOP("ImportedPart", "Take the whole file back")
SAY_WHY: Final = QT_TRANSLATE_NOOP("ImportedPart", "Say why first.")
DONE: Final = QT_TRANSLATE_NOOP("ImportedPart", "Taken back from {name}: {count}.")
KINDS: Final = {
    PEOPLE: QT_TRANSLATE_NOOP("ImportedPart", "people"),
    READINGS: QT_TRANSLATE_NOOP("ImportedPart", "readings"),
    "areas": QT_TRANSLATE_NOOP("ImportedPart", "areas"),
    "supplies": QT_TRANSLATE_NOOP("ImportedPart", "supplies"),
    "test list": QT_TRANSLATE_NOOP("ImportedPart", "people to be tested"),
    "training plans": QT_TRANSLATE_NOOP("ImportedPart", "training plans"),
}
BACK: Final = QT_TRANSLATE_NOOP("ImportedPart", "taken back")
STANDS: Final = QT_TRANSLATE_NOOP("ImportedPart", "stands")
IMPORTED_COLUMNS: Final = (
    QT_TRANSLATE_NOOP("ImportedPart", "File"),
    QT_TRANSLATE_NOOP("ImportedPart", "What"),
    QT_TRANSLATE_NOOP("ImportedPart", "Rows"),
    QT_TRANSLATE_NOOP("ImportedPart", "When"),
    QT_TRANSLATE_NOOP("ImportedPart", "By"),
    QT_TRANSLATE_NOOP("ImportedPart", "State"),
    QT_TRANSLATE_NOOP("ImportedPart", "Checksum"),
)


class ImportedPart(DeskCard):
    """A table; Enter goes to the reason, Enter there takes the file back."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__(context.say(IMPORTED_HEADING), context.say(TAKE_BACK))
        self.fill_room()
        self._context = context
        say = context.say
        self.table = ColumnsTable[TakenFile](say)
        self.list = RowTable(self.table, who=attrgetter("ref"))
        self.list.setObjectName("imported")
        Nothing(self.list, say(NONE_YET))
        self.why = QLineEdit()
        self.why.setObjectName("whyBack")
        self.why.setPlaceholderText(say(WHY))
        self.why.setAccessibleName(say(WHY))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.why)
        self._of: TakenFile | None = None
        self.ask_first(self._is_chosen)
        self.list.opened.connect(self._go_to_reason)
        self.entered.connect(self.take_back)
        self.left.connect(self.list.setFocus)

    @Slot()
    def refresh(self) -> None:
        """Show the files, the newest first."""
        files = self._context.house.taking_back.files()
        self.list.show_items(files, self._columns())

    @Slot()
    def take_back(self) -> None:
        """Take back all that the chosen file brought."""
        say, file = self._context.say, self.list.chosen()
        if file is None:
            return
        if not self.why.text().strip():
            self.say(say(SAY_WHY), "trouble")
            self.why.setFocus()
            return
        try:
            done = self._context.house.taking_back.take_back(file, self.why.text().strip())
        except CareHomeError as error:
            self.say(say(error.sentence), "trouble")
            return
        self.why.clear()
        self._context.events.changed.emit(done.changes)
        self.refresh()
        self.say(say(DONE.with_(name=file.name, count=done.count)))
        self.list.setFocus()

    def _go_to_reason(self, file: TakenFile) -> None:
        """Type why a file is taken back; a reason begun for another one stays with that."""
        if not self.why.text().strip():
            self._of = file
        self.say("")
        self.why.setFocus()

    def _is_chosen(self) -> bool:
        """Return whether the file a reason was begun for is highlighted; else show it again."""
        if self._of is None or not self.why.text().strip():
            return True
        row = self.list.row_of(self._of.ref)
        return self.is_for(self._of.name, row, self._context.say)

    def _columns(self) -> tuple[Shown[TakenFile], ...]:
        say, desk = self._context.say, self._context.house.desk
        name, what, rows, when, who, state, checksum = IMPORTED_COLUMNS

        def moment(file: TakenFile) -> str:
            return f"{desk.home_time.local(file.at):%Y-%m-%d %H:%M}"

        return (
            Shown(name, lambda file: file.name, 5),
            Shown(what, lambda file: say(KINDS[file.what]), 2),
            Shown(rows, lambda file: str(file.rows), 1),
            Shown(when, moment, 3),
            Shown(who, lambda file: desk.person(file.by).name if file.by else "", 2),
            Shown(state, lambda file: say(BACK if file.back else STANDS), 2),
            Shown(checksum, lambda file: file.sha256[:16], 3),
        )
