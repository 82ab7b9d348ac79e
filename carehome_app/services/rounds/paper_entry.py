"""Type a paper sheet afterwards, in the order of the paper, with the times that stand on it."""

from datetime import datetime, timedelta

import msgspec

from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.files.errors import NotAClockError
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.domain.typed.times import clock_in
from carehome_app.services.desk import Desk
from carehome_app.services.rounds.entering import Given, Recorded, round_span
from carehome_app.services.rounds.recording import Recording
from carehome_app.services.rounds.worklist import Worklist


class PaperRow(msgspec.Struct, frozen=True):
    """A line of the paper: its printed number, who it is, and which boxes are still open."""

    number: int
    person: Person
    open: tuple[Measure, ...]


class FromPaper(msgspec.Struct, frozen=True):
    """What stands in one box: whose (the printed number), what, and the time beside it if any."""

    round: RoundKey
    number: int
    measure: Measure
    text: str
    clock: str = ""
    site: str = ""
    asked: Question | None = None


class PaperEntry:
    """Take over what was written on a round sheet while the program was not there."""

    def __init__(self, desk: Desk, worklist: Worklist, recording: Recording) -> None:
        """Type at a desk."""
        self._desk = desk
        self._worklist = worklist
        self._recording = recording

    def rows(self, round_: RoundKey) -> list[PaperRow]:
        """Return the lines as the round sheet prints them, with the same numbers."""
        sheet = self._worklist.sheet(round_)
        return [
            PaperRow(number, row.person, _open(row, sheet.measures))
            for number, row in enumerate(sheet.rows, start=1)
        ]

    def enter(self, box: FromPaper) -> Recorded | Question | Refused:
        """Keep what stands in a box; when it was measured is what the paper says, or not said.

        When it was typed is the moment of this call, and both stay apart.
        """
        person = next(
            (row.person for row in self.rows(box.round) if row.number == box.number), None
        )
        if person is None:
            raise UnknownPersonError(given=str(box.number))
        sheet = self._worklist.sheet(box.round)
        usual = sheet.site if sheet.measures and box.measure is sheet.measures[0] else ""
        given = Given(
            subject=person.id,
            measure=box.measure,
            round=box.round,
            text=box.text,
            site=box.site or usual,
            taken_at=self._moment(box),
            asked=box.asked,
            time_unknown=not box.clock.strip(),
        )
        return self._recording.record(given)

    def _moment(self, box: FromPaper) -> datetime | None:
        """Return when a box was filled; after midnight a round still has its own day."""
        if not box.clock.strip():
            return None
        clock = clock_in(box.clock)
        if clock is None:
            raise NotAClockError(given=box.clock[:20])
        span, day = round_span(self._desk, box.round), box.round.day
        at = self._desk.home_time.moment(day, clock)
        if at >= span.first:
            return at
        return self._desk.home_time.moment(day + timedelta(days=1), clock)


def _open(row: Row, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    return tuple(measure for column, measure in enumerate(measures) if row.is_open(column))
