"""A dose given at a desk that did not know the pulse: when it is told, and when there is none."""

from decimal import Decimal

import pytest

from carehome_app.domain.chronic.medicine import Gate, Outcome
from carehome_app.domain.measures.catalogue import PULSE
from carehome_app.domain.measures.measure import Beyond
from carehome_app.i18n import in_english
from carehome_app.services.chronic.medicines import DoseRecorded
from tests.builders import Home
from tests.services.chronic.test_orders import given, medicine
from tests.services.desks.desks import bring, bring_each_other
from tests.services.desks.test_found_again import both

GATE = Gate(PULSE.index, "pulse", Beyond.BELOW, Decimal(60), "/min")


def pulse(home: Home, number: str) -> None:
    home.measure("R001", number, measure=PULSE, taken_at=home.clock())


def two(home: Home, other: Home, there: str = "48") -> tuple[Home, Home]:
    """A medicine that asks below 60; 72 was measured here, and later something else there."""
    home.house.chronic.medicines.start(medicine(home, gate=GATE))
    bring(home, other)
    pulse(home, "72")
    both((home, other), minutes=10)
    pulse(other, there)
    both((home, other), minutes=10)
    return home, other


def told(home: Home) -> list[str]:
    return [in_english(one.text) for one in home.house.desks.conflicts() if one.is_alarm]


def says(home: Home, outcome: Outcome = Outcome.GIVEN) -> None:
    words = "" if outcome is Outcome.GIVEN else "不想吃"
    assert isinstance(
        home.house.chronic.medicines.say(given(home, outcome, words=words)), DoseRecorded
    )


def test_what_nobody_there_could_ask_about_is_told_for_three_days(home: Home, other: Home) -> None:
    two(home, other)
    says(home)
    bring_each_other([home, other])
    for days in (0, 3):
        both((home, other), days=days)
        for one in (home, other):
            assert told(one) == [
                "R001 王秀英: 地高辛 was given at 07:50 without asking; another desk had Pulse 48."
            ]
    both((home, other), days=1)
    assert told(home) == told(other) == []


def test_nothing_is_told_of_a_dose_that_was_refused(home: Home, other: Home) -> None:
    two(home, other)
    says(home, Outcome.REFUSED)
    bring_each_other([home, other])
    assert told(home) == []


@pytest.mark.parametrize(("there", "is_told"), [("59", True), ("60", False)])
def test_nothing_is_told_of_a_pulse_that_nobody_asks_about(
    home: Home, other: Home, there: str, *, is_told: bool
) -> None:
    two(home, other, there)
    says(home)
    bring_each_other([home, other])
    assert bool(told(home)) == is_told


def test_nothing_is_told_where_the_desk_of_the_dose_knew_it_or_asked(
    home: Home, other: Home
) -> None:
    two(home, other)
    bring(other, home)
    medicines = home.house.chronic.medicines
    question = medicines.say(given(home))
    assert isinstance(medicines.say(given(home, asked=question)), DoseRecorded)
    bring_each_other([home, other])
    assert told(home) == told(other) == []


def test_nothing_is_told_of_a_dose_taken_back_or_of_another_medicine(
    home: Home, other: Home
) -> None:
    two(home, other)
    says(home)
    (dose,) = home.house.chronic.medicines.doses(
        home.subject("R001"), home.desk.today(), home.desk.today()
    )
    home.house.chronic.medicines.take_back(dose, "typed for the wrong person")
    home.house.chronic.medicines.start(medicine(home, name="阿司匹林", windows=("1600",)))
    bring_each_other([home, other])
    assert told(home) == []
