"""Look again at what lines of other desks change: what was judged without them.

Nothing is written where what holds is what the rules say, so that two desks that look at the same
lines end, and say the same.
"""

from datetime import date, timedelta

from carehome_app.db.findings.derived import FEVER
from carehome_app.db.journal.joined import joined_in, read_as_one
from carehome_app.db.journal.journal import Line
from carehome_app.domain import events
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.moments import from_ms
from carehome_app.domain.outbreak.events import SymptomsNoted, TableGiven
from carehome_app.services.desk import Action, Desk
from carehome_app.services.desks.found_again import DoorsAgain, FaultsAgain
from carehome_app.services.desks.readings_again import ReadingsAgain
from carehome_app.services.desks.store_again import StoreAgain
from carehome_app.services.desks.tubes_again import TubesAgain
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.disinfection.judging import judge_again as judge_days_again
from carehome_app.services.findings.judging import look_at_many


class LookingAgain:
    """Judges anew what lines that were just taken may change."""

    def __init__(
        self, desk: Desk, action: Action, arrived: list[Line], *, anew: bool = False
    ) -> None:
        """Look at these lines, inside the action that took them.

        `anew`: nobody has judged them yet, as they were entered once more.
        """
        self._desk = desk
        self._action = action
        joined = joined_in(desk.store)
        self._arrived = [one for line in arrived for one in read_as_one(line, joined)]
        self._readings = ReadingsAgain(desk, action, self._arrived, anew=anew)
        self._days: set[date] = set()
        self._clusters = False
        self._others = (
            StoreAgain(desk, action),
            TubesAgain(desk, action),
            FaultsAgain(desk, action),
            DoorsAgain(desk, action),
        )
        """Those who find what stands on no reading."""

    def look(self) -> None:
        """Judge everything again that it touches; what holds is not written again."""
        for line in self._arrived:
            self._readings.show(line)
            self._show_place(line)
            self._show_case(line)
            for other in self._others:
                other.show(line)
        self._readings.look()
        if self._days:
            self._action.settle()
            today = self._desk.today()
            board = DisinfectionBoard(self._desk)
            judge_days_again(
                self._desk, self._action, {day for day in self._days if day < today}, board
            )
        self._action.settle()
        for other in self._others:
            other.look()
        if self._clusters or self._readings.is_fever:
            self._action.settle()
            look_at_many(self._desk, self._action)

    def _show_place(self, line: Line) -> None:
        """Note what a line says of areas."""
        match line.event:
            case disinfection_events.DisinfectionDone() as done:
                self._day(done.started_at)
            case disinfection_events.DisinfectionCorrected() as said:
                self._day(said.started_at)
                if said.done is not None:
                    self._day(said.done.started_at)
            case disinfection_events.DisinfectionDayJudged() as judged:
                self._days.add(date.fromordinal(judged.day))
            case (
                disinfection_events.AreaDescribed()
                | disinfection_events.AreaClassSet()
                | events.AreaOpened()
                | events.AreaClosed()
            ):
                self._days_since(line)

    def _show_case(self, line: Line) -> None:
        """Note what a line says of who is ill and where everybody is."""
        match line.event:
            case JudgedAgain() | events.FindingRaised() as found if found.measure:
                self._clusters |= found.family == FEVER
            case events.FollowUpTaken() as step:
                self._clusters |= step.about == UNIT
            case (
                SymptomsNoted()
                | TableGiven()
                | events.PersonAdmitted()
                | events.PersonChanged()
                | events.PersonFieldsChanged()
            ):
                self._clusters = True

    def _day(self, at: int) -> None:
        self._days.add(self._desk.home_time.day(from_ms(at)))

    def _days_since(self, line: Line) -> None:
        """Look at the days that were over when it was heard that an area is another one."""
        day = self._desk.home_time.day(from_ms(line.recorded_at))
        while day < self._desk.today():
            self._days.add(day)
            day += timedelta(days=1)
