"""What is drawn for a made-up home: the longer it lives, the more happens to it."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from carehome_app.domain.people import Details, Group, Person
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.demo.fate import Fate, Fates

FIRST = date(2026, 1, 1)
MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)


def drawn(weeks: int, seed: int) -> Fate:
    """Draw what happens to thirty residents and ten of the staff in so many weeks."""
    people = [
        Person(
            number,
            Details(
                group=Group.STAFF if number > 30 else Group.RESIDENT,
                code=f"X{number}",
                name=str(number),
                birth=date(1950, 1, 1),
            ),
            MIDNIGHT,
        )
        for number in range(1, 41)
    ]
    rounds = [
        (RoundKey(FIRST + timedelta(days=day), window), MIDNIGHT + timedelta(days=day))
        for day in range(7 * weeks)
        for window in ("am", "pm")
    ]
    return Fates(people, rounds, Random(seed)).drawn()


@pytest.mark.parametrize("weeks", [8, 12, 20])
def test_a_thermometer_fails_once_in_four_weeks(weeks: int) -> None:
    often = [len(drawn(weeks, seed).failed) for seed in range(6)]
    assert max(often) == weeks // 4, "two of them may fall into one round"
    slips = [len(drawn(weeks, seed).slips) for seed in range(6)]
    assert max(slips) == weeks
