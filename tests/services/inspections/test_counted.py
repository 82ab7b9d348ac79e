"""A month of faults, counted from what it needs alone, is the month over every fault there is."""

import random
from datetime import timedelta

import pytest

from carehome_app.db.inspections import faults as kept
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.inspections.counting import counted
from carehome_app.domain.inspections.faults import Fault
from carehome_app.services.inspections.faults import Assignment, FaultKeeping, NewFault
from tests.builders import Home

FOUND = 60
PLACES, WORDS = ("kitchen", "hall", " hall"), ("a wet floor", "no lamp")


def do_something(home: Home, known: FaultKeeping, fault: Fault, chance: random.Random) -> None:
    """Do whatever comes to mind; what makes no sense now is refused, and nothing is kept."""
    home.clock.advance(minutes=chance.randrange(1, 90))
    try:
        match chance.randrange(8):
            case 0:
                known.withdraw(fault, "not one")
            case 1 | 2 | 3:
                known.assign(fault, Assignment(responsible=home.subject("S001")))
            case 4 | 5:
                known.rectify(fault, "dried and signed")
            case 6 | 7:
                known.recheck(fault, passed=chance.random() < 0.7, words="looked")
    except CareHomeError:
        return


@pytest.mark.parametrize("seed", range(3))
def test_a_month_of_faults_is_that_over_all_there_are(home: Home, seed: int) -> None:
    home.sign_in("S003")
    chance, known = random.Random(seed), home.house.inspections.faults
    numbers = list[int]()
    for _ in range(FOUND):
        home.clock.advance(days=chance.randrange(0, 16), minutes=chance.randrange(1, 300))
        numbers.append(
            known.find(NewFault(place=chance.choice(PLACES), words=chance.choice(WORDS)))
        )
        for _ in range(5):
            do_something(home, known, known.fault(chance.choice(numbers[-6:])), chance)
    today, home_time = home.desk.today(), home.desk.home_time
    every = [fault for number in numbers if (fault := kept.fault(home.desk.store, number))]
    until = home.desk.now() + timedelta(milliseconds=1)
    repeats = 0
    for back in (0, 30, 100, 300):
        first = today - timedelta(days=back)
        since = home_time.moment(first, home.desk.now().time().min)
        found = known.counted(first, today)
        assert found == counted(every, since, until, home_time)
        repeats = max(repeats, found.repeats)
    assert repeats > 5
    assert len({fault.state for fault in every}) > 3
