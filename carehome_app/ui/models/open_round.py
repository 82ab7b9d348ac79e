"""The round on the screen: its sheet, and where and when what is typed in it was measured."""

from datetime import datetime, time
from enum import Enum

from carehome_app.domain.plan import RoundKey, Span, moment_in
from carehome_app.domain.reading_text import Question
from carehome_app.domain.sheet import Row, Sheet
from carehome_app.services.entering import Given
from carehome_app.services.house import House
from carehome_app.ui.models.drafts import Place


class Mode(Enum):
    """How a round lies to the clock."""

    AHEAD = "ahead"
    CURRENT = "current"
    PAST = "past"


class OpenRound:
    """Which round is shown; everything of it is read here."""

    def __init__(self, house: House) -> None:
        """Show no round yet."""
        self.house = house
        self.key: RoundKey | None = None
        self.sheet: Sheet | None = None
        self.site = ""
        self.measured_at: time | None = None

    def show(self, key: RoundKey | None) -> None:
        """Read a round; what is typed is of the planned site, and at no said time, again."""
        if key != self.key:
            self.measured_at = None
        self.sheet = None if key is None else self.house.worklist.sheet(key)
        if key != self.key:
            self.site = self.sheet.site if self.sheet is not None else ""
        self.key = key

    def again(self, subject: int) -> None:
        """Read one person anew."""
        if self.sheet is not None:
            self.sheet = self.house.worklist.again(self.sheet, subject)

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

    @property
    def now(self) -> datetime:
        """What the clock shows."""
        return self.house.desk.now()

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
        return Place(self.key, row.person.id, cell.measure.code)

    def given(self, row: Row, column: int, text: str, asked: Question | None = None) -> Given:
        """Return what comes in when a text is typed for a cell of the round."""
        cell, sheet = row.cells[column], self.sheet
        assert cell is not None  # noqa: S101  # a cell that is not due takes nothing
        assert sheet is not None  # noqa: S101
        site = self.site if cell.measure.site(self.site) is not None else ""
        return Given(
            subject=row.person.id,
            measure=cell.measure,
            round=sheet.round,
            text=text,
            site=site,
            taken_at=None if self.measured_at is None else self.moment(self.measured_at),
            asked=asked,
        )

    def moment(self, clock: time) -> datetime:
        """Return when the clock showed this time in the round."""
        assert self.sheet is not None  # noqa: S101  # asked for a shown round only
        home_time = self.house.desk.home_time
        return moment_in(self.sheet.round, clock, self.sheet.span, home_time)

    def clock(self, moment: datetime) -> str:
        """Return the time of day as the home's clocks show it."""
        return self.house.desk.home_time.local(moment).strftime("%H:%M")

    def day(self, moment: datetime) -> str:
        """Return the home's day, short: 11-20."""
        return self.house.desk.home_time.local(moment).strftime("%m-%d")
