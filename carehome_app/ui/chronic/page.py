"""The page of chronic care: who is due by personal plan now, typed from a paper list."""

from collections.abc import Callable
from functools import partial
from typing import Final

from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.typed.details import turned
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.chronic.columns import chronic_columns
from carehome_app.ui.chronic.open_chronic import OpenChronic
from carehome_app.ui.chronic.words import DETAIL_KEYS, ChronicRemarks, ChronicWords
from carehome_app.ui.rounds.sheet import SheetKind
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.keys import KeyButton

ALONG: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Enter: along the row")
DOWN: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Enter: down the column")
TYPE_FIRST: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Type the value first, then this key.")
NOT_OF_CELL: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet", "Nothing of that is said of this cell; → goes to the next one."
)
STANDS_NEXT: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet",
    "Kept. Standing next: value and position, such as 11070 u1; Enter goes on.",
)
MORE_DOSES: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Kept. Another medicine is open here.")
NOT_HERE: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet", "{person}: nothing is due by plan in this part of the day."
)
SHEET: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Chronic sheet")
_UNFINISHED: Final = ("lying", "standing_1")
"""After a reading in one of these positions the standing one follows in the same cell."""


class ChronicPage(SheetPage):
    """Records what is due by personal plan and medicine list."""

    title = QT_TRANSLATE_NOOP("Pages", "Chronic care")
    icon = "chronic"
    kind = SheetKind(SHEET, OpenChronic, ChronicWords, ChronicRemarks, chronic_columns, along=True)
    hints = (
        ("Enter", QT_TRANSLATE_NOOP("RoundSheet", "save, next open")),
        ("G R W N", QT_TRANSLATE_NOOP("ChronicSheet", "given, refused, withheld, none")),
        ("H R S", QT_TRANSLATE_NOOP("ChronicSheet", "not measured")),
        ("Alt+P", QT_TRANSLATE_NOOP("ChronicSheet", "position")),
        ("Alt+A", QT_TRANSLATE_NOOP("ChronicSheet", "arm")),
        ("Alt+T", QT_TRANSLATE_NOOP("ChronicSheet", "meal")),
        ("Alt+D", QT_TRANSLATE_NOOP("ChronicSheet", "row or column")),
        ("Alt+W", QT_TRANSLATE_NOOP("ChronicSheet", "all times")),
        ("Ctrl+Z", QT_TRANSLATE_NOOP("RoundSheet", "take back the last")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; what is due now comes with the first `refresh`."""
        super().__init__(context)
        self.way = KeyButton("", "Alt D")
        self.way.setObjectName("way")
        self.way.clicked.connect(self.turn_way)
        self.sheet.header.add_part(self.way)
        self._show_way()
        context.events.chronic_requested.connect(self.turning.go_to)
        context.events.chronic_repeat_requested.connect(self.repeat)

    def turn_way(self) -> None:
        """Let Enter go along the row, or down the column."""
        self.sheet.along = not self.sheet.along
        self._show_way()

    def repeat(self, subject: int) -> None:
        """Go to a person whose reading is to be repeated, in the column it belongs to."""
        self.turning.go_to_person(subject)
        sheet = self._shown.sheet
        row = sheet.row(subject) if sheet is not None else None
        if row is None:
            person = self.sheet.words.person(self.context.house.desk.person(subject))
            self._tell(self.context.say(NOT_HERE.with_(person=person)))
            return
        known = [one.findings[-1].measure for one in row.episodes]
        found = [one.code for one in known if one is not None]
        due = [place for place, cell in enumerate(row.cells) if cell is not None]
        cells = [place for place in due if self._code(row, place) in found]
        self.sheet.go_to(subject, [*cells, *due][0])

    def _code(self, row: Row, place: int) -> str:
        cell = row.cells[place]
        return "" if cell is None else cell.measure.code

    def show_all_times(self) -> None:
        """Show every time of this part of the day, or only what is due now."""
        shown = self._shown
        shown.whole = not shown.whole
        self.turning.refresh()
        self.sheet.go_first()

    def own_keys(self) -> dict[str, Callable[[], None]]:
        """Return the keys to what is said beside a reading, and to the way Enter goes."""
        beside = {key: partial(self._turn_detail, field) for field, key in DETAIL_KEYS.items()}
        return {
            **beside,
            "Alt+A": self._turn_arm,
            "Alt+D": self.turn_way,
            "Alt+W": self.show_all_times,
        }

    @property
    def _shown(self) -> OpenChronic:
        shown = self.sheet.shown
        assert isinstance(shown, OpenChronic)  # noqa: S101  # the kind of this page
        return shown

    def _go_on(self, subject: int, measure: int) -> None:
        """Stay where more belongs into the same cell: other doses, the standing pressures."""
        row = self._shown.sheet.row(subject) if self._shown.sheet is not None else None
        cell = row.cells[measure] if row is not None else None
        reading = cell.reading if cell is not None else None
        if row is not None and row.is_open(measure):
            self.sheet.go_to(subject, measure)
            self._tell(self.context.say(MORE_DOSES))
        elif reading is not None and reading.values.get("position") in _UNFINISHED:
            self.sheet.go_to(subject, measure)
            self._tell(self.context.say(STANDS_NEXT))
        else:
            super()._go_on(subject, measure)

    def _turn_detail(self, field: str) -> None:
        """Say the next word for a field beside what is typed."""
        row = self.sheet.table.row
        cell = row.cells[self.sheet.table.measure] if row is not None else None
        if cell is None or all(one.key != field for one in cell.measure.details):
            self._tell(self.context.say(NOT_OF_CELL))
            return
        if not self.sheet.typing.rewrite(partial(turned, measure=cell.measure, key=field)):
            self._tell(self.context.say(TYPE_FIRST))

    def _turn_arm(self) -> None:
        row = self.sheet.table.row
        cell = row.cells[self.sheet.table.measure] if row is not None else None
        if row is None or cell is None or not cell.measure.sites:
            self._tell(self.context.say(NOT_OF_CELL))
        else:
            self._shown.turn_arm(row, self.sheet.table.measure)
            self.sheet.show_details()

    def _show_way(self) -> None:
        words = self.context.say(ALONG if self.sheet.along else DOWN)
        self.way.say(words)
