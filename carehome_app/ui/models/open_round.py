"""The round on the screen: its sheet, and where and when what is typed in it was measured."""

from datetime import datetime, time
from enum import Enum

from carehome_app.domain.plan import RoundKey, Span, moment_in
from carehome_app.domain.reading_text import Outcome, Question, Refused
from carehome_app.domain.sheet import Row, Sheet, SheetCell
from carehome_app.services.changes import Changes
from carehome_app.services.entering import Given, Recorded
from carehome_app.services.house import House
from carehome_app.ui.models.drafts import Place
from carehome_app.ui.models.round_facts import RoundFacts


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
        if self.sheet is None or self.now < self.sheet.span.opens:
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
