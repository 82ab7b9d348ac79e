"""The chronic sheet on the screen: how it is read, and how what is typed in it is kept."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cached_property
from typing import Final

from carehome_app.domain.chronic.sheet import (
    WORDS,
    ChronicSheet,
    Column,
    DueCell,
    MedicineCell,
    opened_list,
)
from carehome_app.domain.duties.due_list import DueList, joined
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS, RoundKey
from carehome_app.domain.rounds.sheet import Row, Sheet, SheetCell
from carehome_app.domain.typed.reading import Outcome, Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.recording import DoseRecording, DosesGiven
from carehome_app.services.house import House
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.ui.rounds.drafts import Place
from carehome_app.ui.rounds.open_round import OpenRound

# What is said about the whole of a chronic sheet: its name, what comes later, how far it is.

TITLE: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Chronic care, {part}")
NOTHING_DUE: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet",
    "Nothing is due by personal plan now. Plans: Ctrl 7, choose the person, Alt P.",
)
LATER: Final = QT_TRANSLATE_NOOP("ChronicSheet", "later: {columns}")
ALL_OF_PART: Final = QT_TRANSLATE_NOOP("ChronicSheet", "all times of this part of the day")
COLUMN_AT: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{measure} {clock}")


class ChronicFacts(OpenRound):
    """Speaks of the part of a day that is shown."""

    has_sites = False
    _folded = DueList()
    """What was due in columns that are over and done, and left out."""
    whole = False
    """Whether columns stand there too that open later, or are over and done."""

    def __init__(self, house: House) -> None:
        """Know no sheet yet."""
        super().__init__(house)
        self.later: Sequence[Column] = ()
        """Columns whose time comes later in this part of the day."""

    @property
    def title(self) -> Text:
        """What the sheet is called."""
        assert self.key is not None  # noqa: S101  # asked for a shown sheet only
        part = self.key.window
        return TITLE.with_(part=SHORT_WINDOW_LABELS.get(part, Text("", part)))

    @property
    def times(self) -> Text:
        """What comes later in this part of the day."""
        sheet = self.chronic
        if self.whole or sheet is None:
            return ALL_OF_PART if self.whole else Text("", "")
        later = tuple(
            COLUMN_AT.with_(measure=one.measure.label, clock=self.clock(one.opens))
            for one in self.later
        )
        return LATER.with_(columns=later) if later else Text("", "")

    @property
    def nobody(self) -> Text | None:
        """Why the sheet is empty; None when it is not."""
        return None if self.sheet is not None and self.sheet.rows else NOTHING_DUE

    @property
    def is_over(self) -> bool:
        """Say nothing: every column has times of its own."""
        return False

    def due_list(self, group: Group | None = None) -> DueList:
        """Return what has opened in this part of the day, by doses, as reports count it."""
        if self.chronic is None:
            return DueList()
        whole = joined((self._folded, opened_list(self.chronic)))
        return whole.part(lambda item: group is None or item.group == group.value)

    due_words = WORDS

    def is_late(self, cell: SheetCell, taken_at: datetime) -> bool:
        """Return whether something was measured after its own time of the day."""
        sheet = self.chronic
        closes = [
            column.closes
            for column in (sheet.columns if sheet is not None else ())
            if column.window == self.round_of(cell).window and column.measure is cell.measure
        ]
        return bool(closes) and taken_at >= closes[0]

    def is_outdated(self) -> bool:
        """Return whether another column has opened since the sheet was read."""
        return any(column.opens <= self.now for column in self.later)

    @property
    def chronic(self) -> ChronicSheet | None:
        """The sheet with its columns."""
        return self.sheet if isinstance(self.sheet, ChronicSheet) else None


# The chronic sheet on the screen: how it is read, and how what is typed in it is kept.


class OpenChronic(ChronicFacts):
    """Which part of a day is shown; its columns come and go with the clock."""

    def __init__(self, house: House) -> None:
        """Show no part of a day yet."""
        super().__init__(house)
        self._arms: dict[Place, str] = {}
        """Where the next reading of a cell is measured, as far as it was said."""

    @cached_property
    def _doses(self) -> DoseRecording:
        return DoseRecording(self.house.chronic.medicines)

    def unfold(self, people: Collection[int]) -> bool:
        """Show all columns when somebody stands in none of those that are shown."""
        shown = {row.person.id for row in self.sheet.rows} if self.sheet is not None else set()
        folded = not self.whole and not shown.issuperset(people)
        self.whole = self.whole or folded
        return folded

    def again(self, subject: int) -> None:
        """Read one person anew."""
        if self.chronic is not None:
            self.sheet = self.house.chronic.again(self.chronic, subject)

    def holds(self, place: Place) -> bool:
        """Return whether a cell belongs to the shown day."""
        return self.key is not None and place.round.day == self.key.day

    def round_of(self, cell: SheetCell) -> RoundKey:
        """Return where the entries of a cell belong: a time of the day of its own."""
        assert isinstance(cell, DueCell)  # noqa: S101  # a chronic sheet has no others
        return cell.round

    def given(self, row: Row, column: int, text: str, asked: Question | None = None) -> Given:
        """Return what comes in when a text is typed for a cell."""
        cell = row.cells[column]
        if isinstance(cell, MedicineCell):
            return DosesGiven(
                subject=row.person.id,
                measure=cell.measure,
                round=cell.round,
                text=text,
                asked=asked,
                cell=cell,
            )
        return super().given(row, column, text, asked)

    def meaning(self, given: Given) -> Outcome:
        """Return what a text means with all that is known."""
        if isinstance(given, DosesGiven):
            return self._doses.preview(given)
        return super().meaning(given)

    def turn_arm(self, row: Row, column: int) -> None:
        """Choose the next arm or other site for what will be typed in a cell, if it has any."""
        cell, place = row.cells[column], self.place(row, column)
        if cell is None or place is None or not cell.measure.sites:
            return
        codes = ["", *(site.code for site in cell.measure.sites)]
        now = codes.index(self._arms.get(place, ""))
        self._arms[place] = codes[(now + 1) % len(codes)]

    def arm(self, row: Row, column: int) -> Text | None:
        """Return where what will be typed in a cell is measured; None when it was not said."""
        cell, place = row.cells[column], self.place(row, column)
        if cell is None or place is None:
            return None
        site = cell.measure.site(self._arms.get(place, ""))
        return None if site is None else site.label

    def preview(self, given: Given) -> Outcome:
        """Return what a text alone means, quickly enough for every key."""
        if isinstance(given, DosesGiven):
            return self._doses.preview(given)
        return super().preview(given)

    def record(self, given: Given) -> Recorded | Question | Refused:
        """Keep what was typed, or ask, or refuse."""
        if isinstance(given, DosesGiven):
            return self._doses.record(given)
        return super().record(given)

    def undo(self, row: Row, column: int) -> Changes:
        """Take back what was kept last in a cell."""
        cell = row.cells[column]
        if isinstance(cell, MedicineCell):
            return self._doses.undo(cell, row.person.name)
        return super().undo(row, column)

    def _site(self, place: Place | None, cell: SheetCell) -> str:  # noqa: ARG002  # of the sheet
        return "" if place is None else self._arms.get(place, "")

    def _read(self, key: RoundKey) -> Sheet:
        sheet = self.house.chronic.sheet(key)
        shown = sheet if self.whole else sheet.due_now()
        kept = {(one.measure.code, one.window) for one in shown.columns}
        self._folded = opened_list(sheet, kept)
        self.later = [
            one
            for one in sheet.columns
            if (one.measure.code, one.window) not in kept and one.opens > self.now
        ]
        return shown
