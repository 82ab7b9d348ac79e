"""Build the reports of the gate."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.movements import Passage, Visits, arrivals, visits
from carehome_app.domain.gate.report import (
    InsideFacts,
    RegisterFacts,
    evacuation_list,
    gate_register,
    gate_section,
)
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.gate.board import GateBoard
from carehome_app.services.gate.control import Control
from carehome_app.services.gate.visits import Visits as BookedVisits
from carehome_app.services.reports.kind import ALL, TABLES, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House

_A_DAY: Final = timedelta(days=1)
_FROM_OUTSIDE: Final = (Who.VISITOR, Who.SERVICE)


class GateReporting:
    """Registers and the list of who is inside."""

    def __init__(
        self, desk: Desk, control_: Control, board: GateBoard, booked: BookedVisits
    ) -> None:
        """Report from a desk."""
        self._control = control_
        self._desk = desk
        self._board = board
        self._visits = booked

    def register(self, frame: Frame, first: date, last: date) -> Report:
        """Return the register of some days."""
        self._desk.require(May.SEE_GATE)
        passages = self._board.between(first, last)
        facts = RegisterFacts(
            first=first,
            last=last,
            passages=passages,
            counts=arrivals(passages),
            visits=self.visits(first, last, passages),
            curve=self._curve(first, last, passages),
            name=self._name,
            visited=partial(self._visited, frame),
            floors=self.floors(first, last),
        )
        return gate_register(frame, facts)

    def visits(self, first: date, last: date, passages: Sequence[Passage]) -> Visits:
        """Count what became of the visits booked for some days, and who came without."""
        self._desk.require(May.SEE_GATE)
        return visits(self._visits.between(first, last), passages, self._desk.now())

    def floors(self, first: date, last: date) -> list[Text]:
        """Return the levels that held on single floors at some time in these days."""
        self._desk.require(May.SEE_GATE)
        home_time = self._desk.home_time
        begin = home_time.moment(first, time(0))
        found = self._control.of_floors(begin, home_time.moment(last + _A_DAY, time(0)))
        return [one.said_since(f"{home_time.local(one.since):%m-%d %H:%M}") for one in found]

    def inside(self, frame: Frame) -> Report:
        """Return who is inside now, everybody by name."""
        self._desk.require(May.SEE_GATE)
        day = self._board.today()
        facts = InsideFacts(
            at=day.at,
            occupancy=day.occupancy,
            residents=[(one.place, one.name) for one in self._board.residents_inside()],
            others=[(one.who, self._name(one), one.at) for one in self._board.people_inside()],
        )
        return evacuation_list(frame, facts)

    def _curve(self, first: date, last: date, passages: Sequence[Passage]) -> Mapping[date, int]:
        """Return the most people from outside inside at once, by day."""
        known = self._board.on(first).occupancy.classes
        inside = sum(known[who].start for who in _FROM_OUTSIDE)
        found: dict[date, int] = {}
        for ahead in range((last - first).days + 1):
            found[first + ahead * _A_DAY] = -1
        moving = [one for one in passages if one.is_valid and one.who in _FROM_OUTSIDE]
        for day in found:
            most = inside
            for one in moving:
                if self._desk.home_time.day(one.at) == day:
                    inside += one.moves
                    most = max(most, inside)
            found[day] = most
        return found

    def _name(self, one: Passage) -> str:
        return self._desk.person(one.subject).name if one.subject else one.name

    def _visited(self, frame: Frame, one: Passage) -> str:
        if not one.resident:
            return one.purpose
        person = self._desk.person_at(one.resident, one.at)
        return f"{person.place} {frame.name(person.name)}"


# What other reports say of it, and its kinds of report.


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of the gate, if anybody came or went."""
    del frame
    first, last = days
    passages = house.gate.board.between(first, last)
    floors = house.gate.reporting.floors(first, last)
    if passages or floors:
        occupancy = house.gate.board.on(last).occupancy if first == last else None
        known = house.gate.reporting.visits(first, last, passages)
        yield gate_section(arrivals(passages), known, occupancy, floors)


def _register(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.gate.reporting.register(frame, *asked.days(house.desk.today()))


def _inside(house: "House", frame: Frame, asked: Asked) -> Report:
    del asked
    return house.gate.reporting.inside(frame)


REPORTS: Final = (
    ReportKind(
        code="gate",
        label=QT_TRANSLATE_NOOP("Report kinds", "Gate register"),
        needs=(Need.DAY, Need.MONTH),
        formats=TABLES,
        build=_register,
        short="GAT",
        may=May.SEE_GATE,
    ),
    ReportKind(
        code="inside",
        label=QT_TRANSLATE_NOOP("Report kinds", "Who is inside now"),
        needs=(Need.NOTHING,),
        formats=ALL,
        build=_inside,
        short="INS",
        may=May.SEE_GATE,
    ),
)
