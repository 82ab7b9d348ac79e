"""Choose who is on the sheet: chips, floors, and the search that finds one person."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from carehome_app.domain.people import Group
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services import spelling
from carehome_app.ui.context import Context
from carehome_app.ui.models.round_filter import Only

if TYPE_CHECKING:
    from carehome_app.ui.widgets.round_sheet import RoundSheet

FOUND: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "People found: {count}. Choose with the arrow keys."
)


class RoundChoosing(QObject):
    """Turns what is clicked and searched into the filter of a sheet."""

    told = Signal(str)

    def __init__(self, sheet: "RoundSheet", context: Context) -> None:
        """Listen to the chips and the search of this sheet."""
        super().__init__(sheet)
        self._sheet, self._context = sheet, context
        sheet.header.narrowed.connect(self._choose_only)
        sheet.bar.group_chosen.connect(self._choose_group)
        sheet.bar.floor_chosen.connect(self._choose_floor)
        sheet.bar.only_open.connect(self._choose_open)
        search = sheet.bar.search
        search.textEdited.connect(self._search)
        search.textChanged.connect(self._notice_clearing)
        search.returnPressed.connect(self._find)
        search.cleared.connect(self.clear_search)
        search.down.connect(self._go_down)
        search.focused.connect(self._load_spelling)

    def clear_search(self) -> None:
        """Show again whom the chips leave, and go back to the table."""
        self._narrow(search="")
        self._sheet.table.setFocus()

    def _narrow(self, **chosen: object) -> None:
        self._sheet.narrow(replace(self._sheet.filter, **chosen))  # type: ignore[arg-type]

    def _choose_only(self, only: Only) -> None:
        self._narrow(only=only, search="")

    def _choose_open(self, chosen: bool) -> None:  # Qt's
        self._choose_only(Only.OPEN if chosen else Only.EVERYBODY)

    def _choose_group(self, group: Group | None) -> None:
        self._narrow(group=group, search="")

    def _choose_floor(self, floor: str | None) -> None:
        self._narrow(floor=floor, search="")

    def _search(self, text: str) -> None:
        self._narrow(search=text)

    def _notice_clearing(self, text: str) -> None:
        """Follow the field's own cross, which clears it without any typing."""
        if not text and self._sheet.filter.search:
            self._narrow(search="")

    def _go_down(self) -> None:
        self._sheet.table.setFocus()

    def _find(self) -> None:
        """Go to the one person who fits what is searched, or to the list of those who do."""
        sheet, search = self._sheet, self._sheet.filter.search
        fitting = [row for row in sheet.rows if spelling.fits(row.person, search)]
        exact = [row for row in fitting if spelling.is_exactly(row.person, search)]
        wanted = exact if len(exact) == 1 else fitting
        if search.strip() and len(wanted) == 1:
            row = wanted[0]
            measure = next((at for at in range(len(row.cells)) if row.is_open(at)), 0)
            self._narrow(search="")
            sheet.go_to(row.person.id, measure)
        elif fitting:
            if search.strip():
                sheet.table.go_to(fitting[0].person.id)
                self.told.emit(self._context.say(FOUND.with_(count=len(fitting))))
            sheet.table.setFocus()

    def _load_spelling(self) -> None:
        """Read the pinyin dictionary beside the window, before the first letter comes."""
        names = [row.person.name for row in self._sheet.rows]

        def load() -> None:
            spelling.load(names)

        self._context.background.run(self, load, done=_ready, failed=_ready)


def _ready(_result: object) -> None:
    """Do nothing: the dictionary is there, or the search says what is wrong."""
