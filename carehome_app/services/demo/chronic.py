"""Chronic illness in the made-up house: measured, weighed and given medicine by plan."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import Final

from carehome_app.domain.chronic.events import DoseSaid
from carehome_app.domain.chronic.medicine import Medicine, Outcome
from carehome_app.domain.chronic.plans import Duty, Ordered, Parts, PersonalPlan, duties_on
from carehome_app.domain.chronic.times import DAY
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, HEIGHT, WEIGHT
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.services.changes import Changes
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.fate import Fate
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.demo.ordering import Ordering, Patient, patient
from carehome_app.services.rounds.entering import Given

FORGOTTEN, REFUSED, SPIKE = 0.012, 0.01, 0.006
"""How often a duty is forgotten, refused, or shows a number far from the usual one."""
DOSES_KEPT: Final = timedelta(days=35)
"""Ticks of medicine are kept for the last weeks: the house began with them then."""
REST: Final = timedelta(minutes=15)


class Chronic:
    """Order at the beginning, and do what is due in each part of a day."""

    def __init__(
        self, keeping: Keeping, agenda: Agenda, crew: Crew, fate: Fate, seed: int
    ) -> None:
        """Do what fate allows; the same seed does the same."""
        self._keeping = keeping
        self._agenda = agenda
        self._crew = crew
        self._fate = fate
        self._seed = seed
        self._patients: dict[int, Patient] = {}
        self._begun = self._ends = date.min
        self._stood: set[int] = set()

    def order(self, residents: Sequence[Person], first: date, last: date) -> None:
        """Write everybody's orders on the first day, and measure heights."""
        chance = self._chance("orders")
        self._begun, self._ends = first, last
        self._patients = {one.id: patient(one, first, chance) for one in residents}
        desk = self._keeping.desk
        station = desk.card.station * 1_000_000
        nurse = self._crew.head(first)
        with self._keeping.by(nurse, self._keeping.clock.now):
            for order in Ordering(station, first, chance).orders(list(self._patients.values())):
                self._keeping.append(order)
        desk.forget(Changes.PLANS | Changes.SETTINGS)

    def plan(self, round_: RoundKey, number: int) -> None:
        """Put on the agenda what is due between a round and the next one."""
        desk = self._keeping.desk
        parts = Parts(round_.day, windows_on(round_.day, desk.plans), desk.home_time)
        stays: dict[int, list[Person]] = {}
        for person in desk.stays:
            stays.setdefault(person.id, []).append(person)
        orders: list[Ordered] = [*desk.orders.plans]
        if self._ends - round_.day <= DOSES_KEPT:
            orders += desk.orders.medicines
        for duty in duties_on(round_.day, orders, stays, parts):
            here = parts.part(duty.round.window) == round_.window
            if here and self._fate.stay(duty.person.id, number) is None:
                self._plan(duty, parts)

    def _plan(self, duty: Duty, parts: Parts) -> None:
        times = parts.times(duty.round.window)
        if times is None or duty.person.id not in self._patients:
            return
        what = getattr(duty.order, "id", 0), type(duty.order).__name__
        chance = self._chance(f"{duty.round.day} {duty.round.window} {what}")
        opens, closes = times
        if duty.round.window == DAY:
            opens, closes = opens + timedelta(hours=8), opens + timedelta(hours=11)
        at = opens + timedelta(seconds=chance.randint(600, int((closes - opens).total_seconds())))
        draw = chance.random()
        if draw < FORGOTTEN:
            return
        if isinstance(duty.order, Medicine):
            outcome = Outcome.REFUSED if draw < FORGOTTEN + REFUSED else Outcome.GIVEN
            self._agenda.at(at, partial(self._tick, duty, outcome))
        elif isinstance(duty.order, PersonalPlan):
            measure = duty.order.measure
            refused = draw < FORGOTTEN + REFUSED
            text = "r" if refused else self._text(duty, measure, chance)
            self._agenda.at(at, partial(self._measure, duty, text))
            if measure is WEIGHT and not refused:
                self._height(duty, at + timedelta(minutes=1))

    def _measure(self, duty: Duty, text: str, at: datetime) -> None:
        assert isinstance(duty.order, PersonalPlan)  # noqa: S101  # only plans are measured
        measure = duty.order.measure
        found = self._keep(duty, measure, text, at)
        if found and measure is not WEIGHT:
            again = self._text(duty, measure, self._chance(f"again {at}"), calm=True)
            rested = at + REST
            self._agenda.at(rested, partial(self._again, duty, again))

    def _again(self, duty: Duty, text: str, at: datetime) -> None:
        assert isinstance(duty.order, PersonalPlan)  # noqa: S101  # only plans are measured
        self._keep(duty, duty.order.measure, text, at)

    def _keep(self, duty: Duty, measure: Measure, text: str, at: datetime) -> bool:
        nurse = self._crew.nurse(duty.round.day, duty.person.id)
        with self._keeping.by(nurse, at):
            given = Given(
                subject=duty.person.id,
                measure=measure,
                round=duty.round,
                text=text,
                site="arm_left" if measure is BLOOD_PRESSURE else "",
            )
            return bool(self._keeping.keep(given))

    def _height(self, duty: Duty, at: datetime) -> None:
        """Measure a height once, at the first weighing."""
        one = self._patients[duty.person.id]
        if one.person.id not in self._stood:
            self._stood.add(one.person.id)
            text = f"{one.centimetres:.1f}"
            self._agenda.at(at, partial(self._keep, duty, HEIGHT, text))

    def _tick(self, duty: Duty, outcome: Outcome, at: datetime) -> None:
        assert isinstance(duty.order, Medicine)  # noqa: S101  # only medicine is ticked
        carer = self._crew.nurse(duty.round.day, duty.person.id)
        with self._keeping.by(carer, at):
            self._keeping.append(
                DoseSaid(
                    duty.person.id,
                    duty.order.id,
                    duty.round.day.toordinal(),
                    duty.round.window,
                    to_ms(self._keeping.clock.now),
                    outcome.value,
                )
            )

    def _text(self, duty: Duty, measure: Measure, chance: Random, *, calm: bool = False) -> str:
        one = self._patients[duty.person.id]
        spike = not calm and chance.random() < SPIKE
        if measure is BLOOD_PRESSURE:
            high = chance.gauss(one.systolic, 6) + (40 if spike else 0)
            low = min(chance.gauss(one.diastolic, 4) + (18 if spike else 0), high - 25)
            return f"{high:.0f}/{low:.0f}/{chance.gauss(one.pulse, 4):.0f}"
        if measure is GLUCOSE:
            later = 2.0 if duty.round.window.startswith("after") else 0.0
            usual = max(4.4, chance.gauss(one.sugar + later, 0.8))
            return "3.5" if spike else f"{usual:.1f}"
        months = (duty.round.day - self._begun).days / 30
        return f"{one.kilograms - one.losing * months + chance.gauss(0, 0.3):.1f}"

    def _chance(self, what: str) -> Random:
        return Random(f"{self._seed}/chronic {what}")  # noqa: S311  # a made-up home is no secret
