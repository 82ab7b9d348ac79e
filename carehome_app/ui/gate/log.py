"""The day's lines at the gate: filtered, found by name, with their sums below."""

from collections.abc import Collection
from datetime import datetime
from functools import cached_property, partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy

from carehome_app.domain.gate.levels import WHO_LABELS, Who
from carehome_app.domain.gate.movements import Decision, Passage
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.gate.board import GateDay
from carehome_app.ui.gate import words
from carehome_app.ui.gate.curve import InsideCurve
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.labels import Card, Nothing, label
from carehome_app.ui.widgets.row_table import RowTable

TODAY: Final = QT_TRANSLATE_NOOP("Gate", "Today's lines")
EMPTY: Final = QT_TRANSLATE_NOOP(
    "Gate", "Nobody came or went yet today. Scan a badge, or type the first letters of a name."
)
FILTERS: Final = {
    "all": QT_TRANSLATE_NOOP("Gate", "all {count}"),
    "in": QT_TRANSLATE_NOOP("Gate", "in {count}"),
    "out": QT_TRANSLATE_NOOP("Gate", "out {count}"),
    "not": QT_TRANSLATE_NOOP("Gate", "not let in {count}"),
    "goods": QT_TRANSLATE_NOOP("Gate", "goods {count}"),
}
SEARCH: Final = QT_TRANSLATE_NOOP("Gate", "Name")
LEAST_ROWS: Final = 96
"""As high are the lines at the least: the words of an empty list need as much in a low window."""
_NOT_IN: Final = (Decision.REFUSED, Decision.DIVERTED, Decision.HELD)


class GateLog(Card):
    """A card with the lines of a day, the newest first."""

    def __init__(self, context: Context) -> None:
        """Make an empty card."""
        super().__init__(context.say(TODAY))
        self._context = context
        self._day: GateDay | None = None
        self._measured: datetime | None = None
        """The minute whose words were measured: how long somebody is inside grows with it."""
        say = context.say
        self.table = ColumnsTable[Passage](say)
        self.rows = RowTable(self.table)
        self.rows.setMinimumHeight(LEAST_ROWS)
        # It takes only what a form above it leaves: what it would like presses those fields.
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.foot = label("", "hint", wrap=True)
        self.curve = InsideCurve(say)
        self.searched = FindField(context.say(SEARCH))
        Nothing(self.rows, say(EMPTY))
        self._filters = Filters(
            tuple((code, say(text.with_(count=0))) for code, text in FILTERS.items())
        )
        self._lay_out()
        self._filters.chosen.connect(self.show_lines)
        self.searched.textEdited.connect(self.show_lines)
        self.rows.opened.connect(self._open)

    def show_day(self, day: GateDay) -> None:
        """Show the lines of a day and its sums."""
        self._day = day
        say = self._context.say
        for code, text in FILTERS.items():
            count = sum(_passes(one, code) for one in day.passages)
            self._filters.say(code, say(text.with_(count=count)))
        self.curve.show_day(day, self._context.house.desk.home_time)
        self.foot.setText("   ·   ".join(say(one) for one in words.identities(day)))
        self.show_lines()

    def _open(self, line: Passage) -> None:
        """Show whom a line is about, as far as the home knows the person."""
        known = line.subject or line.resident
        if known:
            self._context.events.person_requested.emit(known)

    @Slot()
    def show_lines(self) -> None:
        """Show the lines that the filter and the searched name let through."""
        day = self._day
        if day is None:
            return
        wanted, code = self.searched.text().strip(), self._filters.code()
        name = partial(words.name_of, self._context.house)
        found = [
            one for one in reversed(day.passages) if _passes(one, code) and wanted in name(one)
        ]
        minute = day.at.replace(second=0, microsecond=0)
        if minute != self._measured:
            self._measured = minute
            self.table.show_items(found, self._columns)
        else:
            self.table.change_items(found, self._columns)
            self.rows.viewport().update()  # who went out meanwhile is inside no longer

    def choose(self, wanted: Collection[object]) -> None:
        """Highlight the first of these lines, whatever was filtered."""
        self.searched.clear()
        self._filters.choose("all")
        self.show_lines()
        for place, one in enumerate(self.table.items):
            if one.ref in wanted:
                self.rows.choose(place)
                self.rows.setFocus()
                return

    @cached_property
    def _columns(self) -> tuple[Shown[Passage], ...]:
        say, house = self._context.say, self._context.house
        home_time = house.desk.home_time
        return (
            Shown(words.TIME, lambda one: words.clock(home_time, one.at)),
            Shown(words.WAY, lambda one: say(words.way(one))),
            Shown(words.CLASS, lambda one: say(WHO_LABELS[one.who])),
            Shown(words.NAME, partial(words.name_of, house), 2, read_whole=True),
            Shown(words.ABOUT, lambda one: self._said(words.about(house, one)), 3),
            Shown(words.DEGREES, lambda one: one.temperature or "—", figures=True),
            Shown(words.RESULT, self._result, 2, ink=self._result_ink, is_bold=False),
            Shown(words.NOTE, self._note, 2, ink=self._note_ink, is_bold=False),
        )

    def _result(self, passage: Passage) -> str:
        return self._context.say(words.result(passage))

    def _result_ink(self, passage: Passage) -> str:
        return words.ink(self._result(passage))

    def _note_ink(self, passage: Passage) -> str:
        return words.ink(self._note(passage))

    def _note(self, passage: Passage) -> str:
        day = self._day
        return "" if day is None else self._said(words.note(self._context.house, day, passage))

    def _said(self, text: Text | str) -> str:
        return text if isinstance(text, str) else self._context.say(text)

    def _lay_out(self) -> None:
        say = self._context.say
        self.rows.setObjectName("gateLog")
        self.rows.setAccessibleName(say(TODAY))
        head = WrappedLine(8)
        self.head.setStretch(1, 0)  # the whole width is the row's, not half of it
        self.head.addWidget(head, 1)
        for part in (self.heading, self._filters):
            head.add(part)
        head.add_spring()
        head.add(self.searched)
        for widget, room in ((self.rows, 1), (self.curve, 0), (self.foot, 0)):
            self.body.addWidget(widget, room)


def _passes(passage: Passage, code: str) -> bool:
    return {
        "all": True,
        "in": passage.moves > 0,
        "out": passage.moves < 0,
        "not": passage.decision in _NOT_IN,
        "goods": passage.who is Who.GOODS,
    }[code]
