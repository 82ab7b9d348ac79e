"""The round on the screen: filters, table, details; and who is chosen to be on it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.duties.due_list import Item, subjects
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.people import spelling
from carehome_app.ui.rounds.banner import RoundBanner
from carehome_app.ui.rounds.columns import Column, Spoken, columns
from carehome_app.ui.rounds.detail_strip import DetailStrip
from carehome_app.ui.rounds.drafts import Drafts
from carehome_app.ui.rounds.filter_bar import (
    FilterBar,
    Only,
    RoundFilter,
    next_open,
    open_rows,
    some_open,
)
from carehome_app.ui.rounds.header import RoundHeader
from carehome_app.ui.rounds.open_round import OpenRound
from carehome_app.ui.rounds.remarks import Remarks
from carehome_app.ui.rounds.table import LEAST_ROWS, LOW_ROWS, RoundTable
from carehome_app.ui.rounds.table_model import SheetTable
from carehome_app.ui.rounds.typing import RoundTyping
from carehome_app.ui.rounds.words import SheetWords, empty_words
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.not_shown import NOT_SHOWN, goes_on
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Nothing

# Choose who is on the sheet: chips, floors, and the search that finds one person.

NO_ROW: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "No row stands here. F5 goes to what is due now, Ctrl F finds anybody."
)
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
        sheet.identity.chosen.connect(self.show_behind)
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

    def show_behind(self, items: Sequence[Item]) -> None:
        """Show the people behind a number, and go to the first of them."""
        sheet, people = self._sheet, frozenset(subjects(items))
        if sheet.shown.unfold(people):
            sheet.show_round(sheet.shown.key)
        self._narrow(only=Only.EVERYBODY, floor=None, search="", behind=people)
        sheet.table.setFocus()

    def _narrow(self, **chosen: object) -> None:
        self._sheet.narrow(replace(self._sheet.filter, **chosen))

    def _choose_only(self, only: Only) -> None:
        self._narrow(only=only, search="", behind=frozenset())

    def _choose_open(self, chosen: bool) -> None:  # Qt's
        self._choose_only(Only.OPEN if chosen else Only.EVERYBODY)

    def _choose_group(self, group: Group | None) -> None:
        self._narrow(group=group, search="", behind=frozenset())

    def _choose_floor(self, floor: str | None) -> None:
        self._narrow(floor=floor, search="", behind=frozenset())

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


LOW, LOWEST = 470, 430
"""Below these heights a page has no room for a third row, and none for the sums."""
SPACING, TIGHT = 8, 5
"""Between two lines of the page, and where it is low."""

# The round on the screen: its two lines of filters, the table, the line with the details.

TABLE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Round sheet")
EDITOR: Final = QT_TRANSLATE_NOOP("RoundSheet", "Reading of {person}")
NONE_OPEN: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nobody is open any more.")
OPEN_ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Nobody is open in this view; elsewhere: {count}. Esc shows everybody."
)


class SheetKind(msgspec.Struct, frozen=True):
    """What makes a sheet that of the round, or of something else: where it is read, its words."""

    name: Text
    shown: type[OpenRound] = OpenRound
    words: type[SheetWords] = SheetWords
    remarks: type[Remarks] = Remarks
    columns: Callable[[Sheet, Callable[[Measure], str]], tuple[Column, ...]] = columns
    along: bool = False
    """Whether Enter goes along the row first."""


ROUND: Final = SheetKind(TABLE)


class RoundSheet(QWidget):
    """Shows a round and lets people be chosen in it; it writes nothing."""

    told = Signal(str)

    def __init__(self, context: Context, kind: SheetKind = ROUND) -> None:
        """Make all parts, over no round yet."""
        super().__init__()
        self._context, self._kind = context, kind
        self.along = kind.along
        say = context.say
        self.shown = kind.shown(context.house)
        self.drafts = Drafts()
        self.words = kind.words(self.shown, self.drafts, say)
        self.remarks = kind.remarks(self.words)
        self.model = SheetTable(Spoken(self.words, self.remarks))
        self.filter = RoundFilter()
        self.header = RoundHeader(say, context.language, self.shown.due_words)
        self.bar = FilterBar(say)
        self.banner = RoundBanner(say)
        self.table = RoundTable(self.model)
        Nothing(self.table, say(NO_ROW))
        self.strip = DetailStrip()
        self.identity = IdentityLine(say, self.shown.due_words)
        self.typing = RoundTyping(self.table, self.shown, self.drafts, say)
        self.choosing = RoundChoosing(self, context)
        self._spared = 0
        self._is_low = False
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Everybody of the round."""
        return self.shown.sheet.rows if self.shown.sheet is not None else ()

    def show_round(self, key: RoundKey | None) -> None:
        """Read a round and show it, at the same person and with what is typed as it was."""
        if key != self.shown.key:
            self.typing.park()
            self._spared = 0
            self.filter = replace(self.filter, behind=frozenset())
        self.shown.show(key)
        sheet = self.shown.sheet
        if sheet is not None:
            measure = next(iter(sheet.measures), None) if self.shown.has_sites else None
            self.header.show_times(self.shown.times)
            sites = measure.sites if measure is not None else ()
            self.header.show_sites([(one.code, one.label) for one in sites], self.shown.site)
            self.header.show_sheet(self.shown.title, sheet.round.day)
        self._show_rows()

    def show_person(self, subject: int) -> None:
        """Read one person anew and show what changed; the row stays in view whatever is chosen."""
        self.shown.again(subject)
        self._spared = subject
        self._show_rows()

    def show_clock(self) -> None:
        """Show what has become late or overdue since the last minute."""
        self.model.touch_all()
        self._show_about()

    def narrow(self, chosen: RoundFilter) -> None:
        """Show other people."""
        self.filter = chosen
        self._spared = 0
        if not chosen.search and self.bar.search.text():
            self.bar.search.clear()
        self._show_rows()

    def show_everybody(self) -> None:
        """Take every filter and the search away."""
        self.narrow(RoundFilter())

    def go_first(self) -> None:
        """Go to the first open person, whatever is chosen."""
        if self.filter.search or not some_open(self.model.rows):
            self.show_everybody()
        found = next_open(self.model.rows, 0, 0, along=self.along)
        if found is not None:
            self.table.go_to(found[0].person.id, found[1])
        elif self.model.rows and self.table.row is None:
            self.table.go_to(self.model.rows[0].person.id)
        if self.isVisible():
            # A round that opens while another page is in view must not take its keyboard away.
            self.table.setFocus()

    def go_on(self, subject: int, measure: int) -> None:
        """Go to the next open person below; to the absences to confirm when nobody is open."""
        found = next_open(self.model.rows, subject, measure, along=self.along)
        if found is not None:
            self.table.go_to(found[0].person.id, found[1])
            return
        asking = next((row for row in self.model.rows if self.shown.asks(row)), None)
        if asking is not None:
            self.table.go_to(asking.person.id)
        elsewhere = len(open_rows(self.rows))
        text = OPEN_ELSEWHERE.with_(count=elsewhere) if elsewhere else NONE_OPEN
        self.told.emit(self._context.say(text))

    def go_to(self, subject: int, measure: int = 0) -> None:
        """Go to a person, showing everybody when the filters hide that person."""
        if not self.table.go_to(subject, measure):
            self.show_everybody()
            self.table.go_to(subject, measure)
        self.table.setFocus()

    def tell(self, sentence: str) -> None:
        """Say something in the line below."""
        self.strip.show_kept(sentence)

    def fit(self, height: int) -> None:
        """Leave out what a low page has no room for: what is asked about a cell is always seen."""
        self.identity.make_room(height >= pixels(LOWEST))
        is_low = height < pixels(LOW)
        if is_low is self._is_low:
            return
        self._is_low = is_low
        self._lines.setSpacing(TIGHT if is_low else SPACING)
        self.table.least_rows = LOW_ROWS if is_low else LEAST_ROWS
        self.table.updateGeometry()

    def hold(self, panels: QWidget) -> None:
        """Give what is asked inside the page its place, above the table."""
        self._lines.insertWidget(self._lines.indexOf(self.table), panels)

    # Showing

    def _show_rows(self) -> None:
        sheet = self.shown.sheet
        row, measure = self.table.row, self.table.measure
        here = None if row is None else self.shown.place(row, measure)
        scrolled = self.table.verticalScrollBar().value()
        visible = [one for one in self.rows if self._is_visible(one)]
        words = empty_words(self.shown, self.filter, self._context.say)
        if words != self.table.empty_words:
            # Rows that changed are painted anew by themselves; painting all costs each Enter 8 ms.
            self.table.empty_words = words
            self.table.viewport().update()
        unit = self._context.house.recording.unit
        made = () if sheet is None else self._kind.columns(sheet, unit)
        before = [one.code for one in self.model.columns]
        new_columns = made and [one.code for one in made] != before
        self.model.show_rows(made if new_columns or not made else self.model.columns, visible)
        if new_columns:
            self.table.fit_columns()
        if row is not None and self.table.row is None:
            self.table.verticalScrollBar().setValue(scrolled)
            # The same cell stands in another place where columns came or went.
            again = None if here is None else self.shown.cell_at(here)
            self.table.go_to(row.person.id, measure if again is None else again.measure)
        self.typing.settle()
        if self.table.row is None and visible:
            self.table.go_to(visible[0].person.id)
        self._show_about()

    def _show_about(self) -> None:
        """Show the figures, the chips and what is special about the round."""
        asked = self._asked()
        due = self.shown.due_list(self.filter.group)
        self.identity.show_list(due)
        if self.shown.sheet is not None:
            self.header.show_figures(due, asked)
        self.header.mark(self.filter.only)
        self.bar.show_rows(self.rows)
        self.bar.mark(self.filter)
        current = self._context.house.worklist.current_round()
        self.banner.show_round(self.shown, asked, current)
        self.show_details()

    def show_details(self) -> None:
        """Say about the current cell what there is to say."""
        row = self.table.row
        if row is None:
            self.strip.show_nobody()
            return
        person = self.words.person(row.person)
        self.table.editor.setAccessibleName(self._context.say(EDITOR.with_(person=person)))
        with goes_on(partial(self._strip_not_shown, person)):
            self._show_in_strip(row, person)

    def _strip_not_shown(self, person: str) -> None:
        self.strip.show_person(person, [], [self._context.say(NOT_SHOWN)])

    def _show_in_strip(self, row: Row, person: str) -> None:
        said, known = self.words.judgement(row), self.remarks.explain(row)
        choices = self.words.choices(row, self.table.measure)
        sentences = [*choices, *known] if self.drafts.typing else [*known, *choices]
        self.strip.show_person(person, said, [one.whole for one in said[1:]] + sentences)

    def _is_visible(self, row: Row) -> bool:
        spared = row.person.id == self._spared and not self.filter.search
        return spared or self.filter.accepts(row, asked=self.shown.asks(row))

    def _asked(self) -> int:
        return sum(self.shown.asks(row) for row in self.rows)

    # Making

    def _lay_out(self) -> None:
        self.table.setObjectName("roundTable")
        self.table.setAccessibleName(self._context.say(self._kind.name))
        lines = self._lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACING)
        lines.addWidget(self.header)
        lines.addWidget(self.bar)
        lines.addWidget(self.banner)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.identity)
        lines.addWidget(self.strip)

    def _connect(self) -> None:
        self.banner.timed.connect(self._take_time)
        self.header.site_chosen.connect(self._take_site)
        self.header.site.done.connect(self.table.setFocus)
        self.table.chosen.connect(self.show_details)
        self.typing.changed.connect(self.show_details)
        self.typing.told.connect(self.told)
        self.choosing.told.connect(self.told)

    def _take_site(self, site: str) -> None:
        self.shown.site = site
        self._show_about()

    def _take_time(self, clock: object) -> None:
        self.shown.measured_at = clock  # type: ignore[assignment]  # a time or None, by the signal
