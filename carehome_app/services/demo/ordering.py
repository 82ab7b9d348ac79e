"""What doctors ordered for the people of a made-up house, and how their bodies answer it."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

import msgspec

from carehome_app.domain.chronic.events import (
    MedicineStarted,
    PersonalLimitSet,
    PersonalPlanStarted,
)
from carehome_app.domain.chronic.times import EVERY_DAY, Rhythm, on_weekdays
from carehome_app.domain.events import Event
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person
from carehome_app.services.demo.training import children

HYPERTENSIVE, DIABETIC, ON_INSULIN = 0.5, 0.2, 0.25
"""How many residents have it; of the diabetic, how many inject."""
DOCTORS: Final = ("程医生", "社区卫生中心 方医生", "县医院 内科")
WEIGHING_DAY: Final = 5
GROWN: Final = 18


class Patient(msgspec.Struct, frozen=True):
    """One made-up resident's chronic state: usual numbers around which days vary."""

    person: Person
    hypertensive: bool
    diabetic: bool
    insulin: bool
    systolic: float
    diastolic: float
    pulse: float
    sugar: float
    kilograms: float
    centimetres: float
    losing: float
    """Kilograms a month."""


def patient(person: Person, day: date, chance: Random) -> Patient:
    """Draw one resident's state; a child is weighed and grows, and has no illness of the old."""
    age = person.age(day)
    if age is not None and age < GROWN:
        return _child(person, children.growing(age, chance), chance)
    hypertensive, diabetic = chance.random() < HYPERTENSIVE, chance.random() < DIABETIC
    return Patient(
        person,
        hypertensive,
        diabetic,
        insulin=diabetic and chance.random() < ON_INSULIN,
        systolic=chance.gauss(126, 6),
        diastolic=chance.gauss(74, 4),
        pulse=chance.gauss(72, 6),
        sugar=chance.gauss(7.4, 0.8),
        kilograms=max(38.0, chance.gauss(58, 8)),
        centimetres=chance.gauss(158, 7),
        losing=1.6 if chance.random() < 0.04 else chance.uniform(-0.2, 0.2),
    )


def _child(person: Person, body: children.Growing, chance: Random) -> Patient:
    return Patient(
        person,
        hypertensive=False,
        diabetic=False,
        insulin=False,
        systolic=chance.gauss(98, 4),
        diastolic=chance.gauss(62, 3),
        pulse=chance.gauss(95, 6),
        sugar=5.0,
        kilograms=body.kilograms,
        centimetres=body.centimetres,
        losing=-body.a_month,
    )


class Ordering:
    """Number the orders of a made-up house as its desk would."""

    def __init__(self, first: int, day: date, chance: Random) -> None:
        """Begin with a number, on a day."""
        self._plans = self._medicines = self._limits = first
        self._day = day
        self._chance = chance

    def orders(self, patients: Sequence[Patient]) -> list[Event]:
        """Return everything that is ordered on the first day."""
        return [order for one in patients for order in self._of(one)]

    def _of(self, one: Patient) -> list[Event]:
        found: list[Event] = [self._plan(one, WEIGHT, ("day",), Rhythm(monthly=WEIGHING_DAY))]
        if one.hypertensive:
            daily = self._chance.random() < 0.3
            rhythm = EVERY_DAY if daily else Rhythm(every=3)
            found.append(self._plan(one, BLOOD_PRESSURE, ("am",), rhythm))
            if self._chance.random() < 0.4:
                found.append(self._medicine(one, "氨氯地平片", "5 mg", ("0800",)))
        if one.insulin:
            found.append(self._plan(one, GLUCOSE, ("fasting", "before_dinner"), EVERY_DAY))
        elif one.diabetic:
            found.append(self._plan(one, GLUCOSE, ("fasting",), on_weekdays(0, 3)))
            if self._chance.random() < 0.5:
                found.append(self._medicine(one, "二甲双胍片", "0.5 g", ("0800", "1800")))
        return [*found, *self._limit(one)]

    def _plan(
        self, one: Patient, measure: Measure, windows: tuple[str, ...], rhythm: Rhythm
    ) -> PersonalPlanStarted:
        self._plans += 1
        # Not everybody on the same day: a third of the house is measured each day.
        begins = self._day.toordinal() + (one.person.id % rhythm.every if rhythm.every else 0)
        return PersonalPlanStarted(
            self._plans,
            one.person.id,
            measure.index,
            windows,
            begins,
            None,
            rhythm.days,
            rhythm.every,
            rhythm.monthly,
            "",
            "",
            self._chance.choice(DOCTORS),
        )

    def _medicine(
        self, one: Patient, name: str, dose: str, windows: tuple[str, ...]
    ) -> MedicineStarted:
        self._medicines += 1
        return MedicineStarted(
            self._medicines,
            one.person.id,
            name,
            dose,
            windows,
            self._day.toordinal(),
            None,
            0,
            0,
            0,
            "",
            self._chance.choice(DOCTORS),
        )

    def _limit(self, one: Patient) -> list[Event]:
        """Set a personal line for a few; one of them runs out before the history ends."""
        if not one.hypertensive or self._chance.random() > 0.12 or not BLOOD_PRESSURE.rules:
            return []
        rule = next(
            (
                each
                for each in BLOOD_PRESSURE.rules
                if each.field == "systolic"
                and each.on
                and each.judge.on_value
                and "mmHg" in each.threshold
                and each.beyond.value[0] == ">"
            ),
            None,
        )
        if rule is None:
            return []
        self._limits += 1
        runs_out = self._day + timedelta(days=60) if self._limits % 3 == 0 else None
        return [
            PersonalLimitSet(
                self._limits,
                one.person.id,
                rule.code,
                {"mmHg": str(rule.threshold["mmHg"] + 10)},
                on=True,
                from_day=self._day.toordinal(),
                until_day=None if runs_out is None else runs_out.toordinal(),
                review_day=(self._day + timedelta(days=120)).toordinal(),
                decided_by=self._chance.choice(DOCTORS),
                why="高龄，放宽目标",
            )
        ]
