"""The round on the screen: its sheet, what is said about the whole of it."""

from collections.abc import Collection
from datetime import datetime, time
from enum import Enum
from typing import Final, NamedTuple

from carehome_app.domain.duties.due_list import DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.counting import WORDS, Count, counted
from carehome_app.domain.rounds.plan import RoundKey, Span, moment_in, round_label
from carehome_app.domain.rounds.sheet import Row, Sheet, SheetCell
from carehome_app.domain.typed.reading import Outcome, Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.ui.rounds.drafts import Place

# What is said about the whole of a sheet: its name, its times, how far it is.

TIMES: Final = QT_TRANSLATE_NOOP("RoundSheet", "{opens}–{closes}")
NOBODY_LIVES_HERE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "No residents yet: Ctrl 7 opens People, there Ctrl N admits one, Ctrl O a list."
)
CAME_LATER: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "No resident was in the house in this round, {opens} to {closes}."
)
DUE_NEXT: Final = QT_TRANSLATE_NOOP(
    "RoundSheet",
    "No resident was in the house in this round, {opens} to {closes}. The next one opens on {day}"
    " at {clock}.",
)


class RoundFacts:
    """Speaks of the sheet that is shown; there may be none yet."""

    has_sites = True
    """Whether one site is chosen for the whole sheet."""

    def __init__(self, house: House) -> None:
        """Know no sheet yet."""
        self.house = house
        self.key: RoundKey | None = None
        self.sheet: Sheet | None = None
        self._items: dict[int, tuple[Row, Item]] = {}

    @property
    def title(self) -> Text:
        """What the sheet is called."""
        assert self.sheet is not None  # noqa: S101  # asked for a shown round only
        return round_label(self.sheet.round.window)

    @property
    def times(self) -> Text:
        """When the round is."""
        assert self.sheet is not None  # noqa: S101  # asked for a shown round only
        span = self.sheet.span
        return TIMES.with_(opens=self.clock(span.opens), closes=self.clock(span.closes))

    @property
    def nobody(self) -> Text | None:
        """Why nobody who lives here is on the sheet; None when somebody is."""
        sheet = self.sheet
        rows = sheet.rows if sheet is not None else ()
        if any(row.person.group is not Group.STAFF for row in rows):
            return None
        here = (one for one in self.house.desk.stays if one.left_at is None)
        if sheet is None or all(one.group is Group.STAFF for one in here):
            return NOBODY_LIVES_HERE
        coming = self.house.worklist.neighbour(sheet.round, 1)
        span = None if coming is None else self.house.desk.span(coming)
        said = {"opens": self.clock(sheet.span.opens), "closes": self.clock(sheet.span.closes)}
        if span is None:
            return CAME_LATER.with_(**said)
        return DUE_NEXT.with_(day=self.day(span.opens), clock=self.clock(span.opens), **said)

    @property
    def is_over(self) -> bool:
        """Whether what is measured now comes late."""
        return self.sheet is not None and self.now >= self.sheet.span.closes

    @property
    def now(self) -> datetime:
        """What the clock shows."""
        return self.house.desk.now()

    def count(self, group: Group | None = None) -> Count:
        """Count what the sheet is about."""
        return counted(self.due_list(group))

    def due_list(self, group: Group | None = None) -> DueList:
        """Return what the sheet is about as a due list."""
        if self.sheet is None or not self.sheet.measures:
            return DueList()
        return DueList(tuple(self._item(row) for row in self.sheet.due(group=group)))

    def _item(self, row: Row) -> Item:
        """Return a row's item; rows never change, so it is worked out once for each."""
        known = self._items.get(row.person.id)
        if known is None or known[0] is not row:
            known = self._items[row.person.id] = (row, row.item())
        return known[1]

    due_words: DueWords = WORDS
    """What it calls the numbers of its due list."""

    def is_late(self, cell: SheetCell, taken_at: datetime) -> bool:  # noqa: ARG002  # of some cells
        """Return whether something was measured after its time."""
        return self.sheet is not None and taken_at >= self.sheet.span.closes

    def is_outdated(self) -> bool:
        """Return whether the clock has changed what is due."""
        return False

    def clock(self, moment: datetime) -> str:
        """Return the time of day as the home's clocks show it."""
        return self.house.desk.home_time.local(moment).strftime("%H:%M")

    def day(self, moment: datetime) -> str:
        """Return the home's day, short: 11-20."""
        return self.house.desk.home_time.local(moment).strftime("%m-%d")


# The round on the screen: its sheet, and where and when what is typed in it was measured.


class CellAt(NamedTuple):
    """A cell of the shown sheet, by its row and its measure's place in the sheet."""

    row: Row
    measure: int


class Mode(Enum):
    """How a round lies to the clock."""

    AHEAD = "ahead"
    CURRENT = "current"
    PAST = "past"


class OpenRound(RoundFacts):
    """Which round is shown; everything of it is read and written here."""

    def __init__(self, house: House) -> None:
        """Show no round yet."""
        super().__init__(house)
        self.site = ""
        self.measured_at: time | None = None

    def show(self, key: RoundKey | None) -> None:
        """Read a round; what is typed is of the planned site, and at no said time, again."""
        if key != self.key:
            self.measured_at = None
        self.sheet = None if key is None else self._read(key)
        if key != self.key:
            self.site = self.sheet.site if self.sheet is not None else ""
        self.key = key

    def unfold(self, people: Collection[int]) -> bool:  # noqa: ARG002  # of the chronic sheet
        """Show what the sheet had folded away of these people; return whether there was any."""
        return False

    def again(self, subject: int) -> None:
        """Read one person anew."""
        if self.sheet is not None:
            self.sheet = self.house.worklist.again(self.sheet, subject)

    def _read(self, key: RoundKey) -> Sheet:
        return self.house.worklist.sheet(key)

    def holds(self, place: Place) -> bool:
        """Return whether a cell belongs to the shown round."""
        return place.round == self.key

    @property
    def mode(self) -> Mode:
        """How the round lies to the clock now."""
        if self.sheet is None or self.now < self.sheet.span.first:
            return Mode.AHEAD
        return Mode.CURRENT if self.now < self.sheet.span.until else Mode.PAST

    @property
    def span(self) -> Span | None:
        """When the round opens, closes and gives way."""
        return None if self.sheet is None else self.sheet.span

    def asks(self, row: Row) -> bool:
        """Return whether "does it still hold?" is to be answered today for a person."""
        if row.absence is None or self.mode is not Mode.CURRENT:
            return False
        return row.to_confirm(self.house.desk.today())

    def place(self, row: Row, column: int) -> Place | None:
        """Return which cell it is, or None where the person is not due."""
        cell = row.cells[column]
        if cell is None or self.key is None:
            return None
        return Place(self.round_of(cell), row.person.id, cell.measure.code)

    def cell_at(self, place: Place) -> CellAt | None:
        """Return where a cell stands now, or None when it is not on the sheet."""
        row = self.sheet.row(place.subject) if self.sheet is not None else None
        if row is None:
            return None
        columns = range(len(row.cells))
        return next((CellAt(row, at) for at in columns if self.place(row, at) == place), None)

    def given(self, row: Row, column: int, text: str, asked: Question | None = None) -> Given:
        """Return what comes in when a text is typed for a cell of the round."""
        cell = row.cells[column]
        assert cell is not None  # noqa: S101  # a cell that is not due takes nothing
        return Given(
            subject=row.person.id,
            measure=cell.measure,
            round=self.round_of(cell),
            text=text,
            site=self._site(self.place(row, column), cell),
            taken_at=None if self.measured_at is None else self.moment(self.measured_at),
            asked=asked,
        )

    def _site(self, place: Place | None, cell: SheetCell) -> str:  # noqa: ARG002  # of some sheets
        return self.site if cell.measure.site(self.site) is not None else ""

    def meaning(self, given: Given) -> Outcome:
        """Return what a text means, asking too when it does not fit what is known."""
        return self.house.recording.meaning(given)

    def preview(self, given: Given) -> Outcome:
        """Return what a text alone means, quickly enough for every key."""
        return self.house.recording.preview(given)

    def record(self, given: Given) -> Recorded | Question | Refused:
        """Keep what was typed, or ask, or refuse."""
        return self.house.recording.record(given)

    def undo(self, row: Row, column: int) -> Changes:
        """Take back the last entry of a cell that was made here."""
        cell = row.cells[column]
        assert cell is not None  # noqa: S101  # something was kept there
        round_ = self.round_of(cell)
        return self.house.correcting.undo_last(row.person.id, cell.measure, round_).changes

    def round_of(self, cell: SheetCell) -> RoundKey:  # noqa: ARG002  # of some sheets
        """Return where the entries of a cell belong."""
        assert self.key is not None  # noqa: S101  # there is a cell
        return self.key

    def moment(self, clock: time) -> datetime:
        """Return when the clock showed this time in the round."""
        assert self.sheet is not None  # noqa: S101  # asked for a shown round only
        home_time = self.house.desk.home_time
        return moment_in(self.sheet.round, clock, self.sheet.span, home_time)


# Which cells something was kept in just now: what Ctrl+Z and Ctrl+E mean.


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
        self._order: list[Place] = []

    def add(self, row: Row, measure: int) -> None:
        """Remember that something was kept in a cell."""
        place = self._shown.place(row, measure)
        if place is not None:
            self._order.append(place)

    def meant(self, row: Row | None, measure: int) -> KeptCell | None:
        """Return the current cell when something valid of this desk is in it, else the last kept.

        After Enter the current cell is the next open one, and what is meant is the one before.
        """
        here = None if row is None else self._shown.place(row, measure)
        for place in (here, *reversed(self._order)):
            found = self._with_entry(place) if place is not None else None
            if found is not None:
                return found
        return None

    def _with_entry(self, place: Place) -> KeptCell | None:
        found = self._shown.cell_at(place)
        cell = found.row.cells[found.measure] if found is not None else None
        if found is None or cell is None or not cell.has_entry:
            return None
        return KeptCell(found.row, found.measure, cell)
