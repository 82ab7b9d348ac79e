"""The chronic sheet on the screen: how it is read, and how what is typed in it is kept."""

from functools import cached_property

from carehome_app.domain.chronic_sheet import DueCell, MedicineCell
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.reading_text import Outcome, Question, Refused
from carehome_app.domain.sheet import Row, Sheet, SheetCell
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic_recording import DoseRecording, DosesGiven
from carehome_app.services.entering import Given, Recorded
from carehome_app.services.house import House
from carehome_app.ui.models.chronic_facts import ChronicFacts
from carehome_app.ui.models.drafts import Place


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
                subject=row.person.id, measure=cell.measure, round=cell.round, text=text,
                asked=asked, cell=cell,
            )  # fmt: skip
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
        self.later = [
            one
            for one in sheet.columns
            if (one.measure.code, one.window) not in kept and one.opens > self.now
        ]
        return shown
