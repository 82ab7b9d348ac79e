"""Play the rounds of a made-up house, one after the other, as its people would type them."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Final

from carehome_app.domain.accounts.roles import Actor
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.rounds.plan import RoundKey, Span
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.chronic import Chronic
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.deeds import Cell, Deeds
from carehome_app.services.demo.disinfecting import Disinfecting
from carehome_app.services.demo.fate import Fate, Slot
from carehome_app.services.demo.guarding import Guarding
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.demo.moving import Moving
from carehome_app.services.demo.storing import Storing
from carehome_app.services.demo.training.history import TrainingHistory

NOTES: Final = (
    "夜间咳嗽两次，饮水 300 毫升",
    "早餐吃得少",
    "夜间起床两次",
    "情绪好，参加了晨练",
    "便秘，已告知护士",
    "午睡不安",
    "膝盖疼，已热敷",
    "家属来电问候",
)
REFUSED, OUT, ASLEEP = 0.004, 0.005, 0.006
"""How often these happen to somebody in a round."""
OFTEN_REFUSES: Final = 37
"""Every so many residents there is one who often does not want to."""
PAUSE: Final = timedelta(minutes=4)


class Playing:
    """Everything that happens in the rounds of the history."""

    def __init__(self, keeping: Keeping, crew: Crew, fate: Fate, seed: int) -> None:
        """Play what fate says; the same seed plays the same."""
        self._desk = keeping.desk
        self._crew = crew
        self._fate = fate
        self._agenda = Agenda()
        self._deeds = Deeds(keeping, self._agenda, crew, fate, seed)
        self._disinfecting = Disinfecting(keeping, crew, seed)
        self._chronic = Chronic(keeping, self._agenda, crew, fate, seed)
        self._keeping, self._seed = keeping, seed
        self._moving = Moving(keeping, crew, fate, self._deeds.chance("moves"))

    def play(
        self, rounds: Sequence[tuple[RoundKey, Span]], tell: Callable[[float], object]
    ) -> None:
        """Play these rounds until the last one gives way; `tell` hears how far it is."""
        self._order(rounds)
        storing = Storing(self._keeping, self._crew, self._seed, len(rounds) // 2)
        last = rounds[-1][0].day if rounds else self._desk.today()
        training = TrainingHistory(self._keeping, self._crew, self._seed, last)
        guarding = Guarding(self._keeping, self._crew, rounds[-1][0].day) if rounds else None
        for number, (round_, span) in enumerate(rounds):
            day = _PlannedRound(number, round_, span, self._deeds.chance(f"round {number}"))
            self._plan(day)
            self._chronic.plan(round_, number)
            if day.is_morning:
                self._disinfecting.plan(round_.day, self._agenda)
                storing.plan(round_.day, self._agenda)
                training.plan(round_.day, self._residents(span), self._agenda)
                if guarding is not None:
                    guarding.plan(round_.day, self._agenda)
            self._agenda.run_until(span.until)
            tell((number + 1) / len(rounds))

    def _residents(self, span: Span) -> list[Person]:
        roll = sorted(self._desk.people_on(span), key=by_place)
        return [person for person in roll if person.group is Group.RESIDENT]

    def _order(self, rounds: Sequence[tuple[RoundKey, Span]]) -> None:
        if rounds:
            roll = sorted(self._desk.people_on(rounds[0][1]), key=by_place)
            residents = [person for person in roll if person.group is Group.RESIDENT]
            self._chronic.order(residents, rounds[0][0].day, rounds[-1][0].day)

    def _plan(self, planned: "_PlannedRound") -> None:
        roll = sorted(self._desk.people_on(planned.span), key=by_place)
        residents = [person for person in roll if person.group is Group.RESIDENT]
        self._plan_residents(planned, residents)
        self._plan_staff(planned, [one for one in roll if one.group is Group.STAFF])
        if planned.chance.random() < 0.35 and residents:
            self._plan_note(planned, planned.chance.choice(residents))
        if not any(gap.number == planned.number for gap in self._fate.gaps):
            self._plan_closing(planned)
        if planned.number in self._fate.moves:
            afternoon = planned.span.closes + timedelta(hours=3, minutes=20)
            self._agenda.at(afternoon, self._moving.move)

    def _plan_residents(self, planned: "_PlannedRound", residents: Sequence[Person]) -> None:
        floors = sorted({person.details.floor for person in residents})
        for turn, floor in enumerate(floors):
            there = [person for person in residents if person.details.floor == floor]
            carer = self._crew.carer(planned.round.day, turn)
            moment = planned.span.opens + timedelta(minutes=planned.chance.uniform(15, 25))
            for person in there:
                moment += timedelta(seconds=planned.chance.randint(22, 48))
                self._plan_resident(planned, person, carer, moment.replace(microsecond=0))

    def _plan_resident(
        self, planned: "_PlannedRound", person: Person, carer: Actor, at: datetime
    ) -> None:
        cell, slot = planned.cell(person, carer), Slot(person.id, planned.number)
        if self._is_away(planned, cell, at) or slot in self._fate.gaps:
            return
        excuse = _excuse(planned, person)
        if planned.number in self._fate.on_paper:
            self._plan_paper(planned, cell, at)
        elif slot in self._fate.slips:
            planned.latest(at + PAUSE)
            self._agenda.at(at, partial(self._deeds.mistype, cell))
        elif excuse:
            self._plan_excuse(planned, cell, (excuse, at))
        elif planned.number in self._fate.failed and person.id % 9 == 0:
            self._plan_excuse(planned, cell, ("d", at))
        else:
            planned.latest(at)
            self._agenda.at(at, partial(self._deeds.measure, cell))

    def _is_away(self, planned: "_PlannedRound", cell: Cell, at: datetime) -> bool:
        stay = self._fate.stay(cell.subject, planned.number)
        if stay is None:
            return False
        if stay.first == planned.number:
            explain = partial(self._deeds.explain, cell, stay.text, note=stay.note)
            self._agenda.at(at, explain)
        elif planned.is_morning:
            self._agenda.at(at, partial(self._deeds.confirm, cell))
        return True

    def _plan_excuse(
        self, planned: "_PlannedRound", cell: Cell, what: tuple[str, datetime]
    ) -> None:
        """Type a reason; who was asleep, or met a broken device, is often measured later."""
        text, at = what
        planned.latest(at)
        self._agenda.at(at, partial(self._deeds.explain, cell, text))
        if text == "d" or (text == "s" and planned.chance.random() < 0.6):
            later = at + timedelta(minutes=planned.chance.randint(80, 160))
            planned.latest(later)
            self._agenda.at(later, partial(self._deeds.measure, cell))

    def _plan_paper(self, planned: "_PlannedRound", cell: Cell, at: datetime) -> None:
        nurse = self._crew.nurse(planned.round.day)
        typed_at = planned.next_on_paper()
        says = self._fate.on_paper[planned.number]
        cell = Cell(cell.subject, cell.number, cell.round, nurse)
        self._agenda.at(typed_at, partial(self._deeds.type_from_paper, cell, at, says))

    def _plan_staff(self, planned: "_PlannedRound", staff: Sequence[Person]) -> None:
        nurse = self._crew.nurse(planned.round.day, 1)
        for person in staff:
            at = planned.span.opens + timedelta(seconds=planned.chance.randint(300, 5400))
            cell = planned.cell(person, nurse)
            if self._is_away(planned, cell, at):
                continue
            planned.latest(at)
            if self._crew.is_off(person.id, planned.round.day):
                self._agenda.at(at, partial(self._deeds.explain, cell, "x"))
            else:
                self._agenda.at(at, partial(self._deeds.measure, cell))

    def _plan_note(self, planned: "_PlannedRound", person: Person) -> None:
        cell = planned.cell(person, self._crew.carer(planned.round.day, 0))
        at = planned.span.opens + timedelta(minutes=planned.chance.randint(50, 110))
        words = planned.chance.choice(NOTES)
        self._agenda.at(at, partial(self._deeds.write, cell, words))

    def _plan_closing(self, planned: "_PlannedRound") -> None:
        on_time = planned.span.closes + timedelta(minutes=planned.chance.uniform(5, 20))
        at = max(on_time, planned.done_at + PAUSE).replace(microsecond=0)
        self._agenda.at(at, partial(self._deeds.close, planned.round))


class _PlannedRound:
    """One round while it is planned."""

    def __init__(self, number: int, round_: RoundKey, span: Span, chance: Random) -> None:
        self.number = number
        self.round = round_
        self.span = span
        self.chance = chance
        self.done_at = span.opens
        self._on_paper = span.until + timedelta(minutes=2)

    @property
    def is_morning(self) -> bool:
        return self.round.window == "am"

    def cell(self, person: Person, by: Actor) -> Cell:
        return Cell(person.id, self.number, self.round, by)

    def latest(self, at: datetime) -> None:
        """Note that something happens as late as this."""
        self.done_at = max(self.done_at, at)

    def next_on_paper(self) -> datetime:
        """Return when the next line of the paper is typed, after the round gave way."""
        self._on_paper += timedelta(seconds=self.chance.randint(5, 8))
        self.latest(self._on_paper)
        return self._on_paper


def _excuse(planned: _PlannedRound, person: Person) -> str:
    drawn = planned.chance.random()
    if person.id % OFTEN_REFUSES == 5:
        return "r" if drawn < 0.06 else ""
    if drawn < REFUSED:
        return "r"
    if drawn < REFUSED + OUT:
        return "o"
    asleep = planned.is_morning and drawn < REFUSED + OUT + ASLEEP
    return "s" if asleep else ""
