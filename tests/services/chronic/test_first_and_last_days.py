"""The very first and the very last day of a plan, a medicine and a limit; nothing twice."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from carehome_app.domain.chronic.errors import (
    BackdatedEndError,
    BackdatedError,
    EndedAlreadyError,
    EndsBeforeStartError,
    PlannedAlreadyError,
)
from carehome_app.domain.chronic.times import on_weekdays
from carehome_app.domain.errors import AlreadyCorrectedError, NotAllowedError
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.medicines import DoseRecorded
from tests.builders import Home
from tests.refusing import refused
from tests.services.chronic.test_limits import limit, plan
from tests.services.chronic.test_orders import given, medicine

DAY = timedelta(days=1)


def planned(home: Home, **more: object) -> object:
    return home.house.chronic.plans.start(plan(home, **more))


def listed(home: Home, **more: object) -> object:
    return home.house.chronic.medicines.start(medicine(home, **more))


def limited(home: Home, **more: object) -> object:
    return home.house.chronic.limits.set(limit(home, "155", **more))


def plans_of(home: Home, **more: bool) -> list[Any]:
    return list(home.house.chronic.plans.of(home.subject("R001"), **more))


def medicines_of(home: Home, **more: bool) -> list[Any]:
    return list(home.house.chronic.medicines.of(home.subject("R001"), **more))


BEGUN = {"plan": planned, "medicine": listed, "limit": limited}
SHOWN: dict[str, Callable[..., list[Any]]] = {"plan": plans_of, "medicine": medicines_of}


def end(home: Home, what: str, day: date) -> object:
    """End the only order there is."""
    chronic = home.house.chronic
    if what == "limit":
        (one,) = chronic.limits.of(home.subject("R001"))
        return chronic.limits.end(one, day)
    (known,) = SHOWN[what](home)
    keeping: Any = chronic.plans if what == "plan" else chronic.medicines
    return keeping.end(known, day)


@pytest.mark.parametrize("what", BEGUN)
@pytest.mark.parametrize("days", [-1, 0])
def test_an_order_may_be_for_today_alone(home: Home, what: str, days: int) -> None:
    day = home.desk.today() + days * DAY
    with refused(days < 0, EndsBeforeStartError):
        BEGUN[what](home, until_day=day)


@pytest.mark.parametrize("what", BEGUN)
@pytest.mark.parametrize("days", [-1, 0])
def test_an_order_begins_today_at_the_earliest(home: Home, what: str, days: int) -> None:
    with refused(days < 0, BackdatedError):
        BEGUN[what](home, from_day=home.desk.today() + days * DAY)


@pytest.mark.parametrize("what", BEGUN)
@pytest.mark.parametrize("days", [-2, -1])
def test_an_order_ends_yesterday_at_the_earliest(home: Home, what: str, days: int) -> None:
    BEGUN[what](home)
    home.clock.advance(days=5)
    with refused(days < -1, BackdatedEndError):
        end(home, what, home.desk.today() + days * DAY)


@pytest.mark.parametrize("what", SHOWN)
def test_an_order_ends_on_its_first_day_and_is_seen_on_its_last(home: Home, what: str) -> None:
    today = home.desk.today()
    BEGUN[what](home, from_day=today + DAY)
    with pytest.raises(EndsBeforeStartError):
        end(home, what, today)
    end(home, what, today + DAY)
    home.clock.advance(days=1)
    assert len(SHOWN[what](home)) == 1
    end(home, what, home.desk.today())
    with pytest.raises(EndedAlreadyError):
        end(home, what, home.desk.today() + DAY)
    home.clock.advance(days=1)
    assert SHOWN[what](home) == []
    assert len(SHOWN[what](home, ended=True)) == 1


@pytest.mark.parametrize("what", SHOWN)
def test_the_same_begins_again_the_day_after_it_ended_and_not_sooner(
    home: Home, what: str
) -> None:
    today = home.desk.today()
    BEGUN[what](home, until_day=today + DAY)
    with pytest.raises(PlannedAlreadyError):
        BEGUN[what](home, from_day=today + DAY)
    BEGUN[what](home, from_day=today + 2 * DAY)
    with pytest.raises(PlannedAlreadyError):
        BEGUN[what](home, until_day=today + 2 * DAY)
    assert [one.from_day for one in SHOWN[what](home)] == [today, today + 2 * DAY]


@pytest.mark.parametrize("what", SHOWN)
def test_what_is_before_or_on_other_weekdays_meets_nothing(home: Home, what: str) -> None:
    today = home.desk.today()
    BEGUN[what](home, from_day=today + 2 * DAY, rhythm=on_weekdays(0, 1))
    BEGUN[what](home, until_day=today + DAY)
    BEGUN[what](home, from_day=today + 2 * DAY, rhythm=on_weekdays(2))
    for rhythm in (on_weekdays(1, 4), on_weekdays(2, 3)):
        with pytest.raises(PlannedAlreadyError):
            BEGUN[what](home, from_day=today + 2 * DAY, rhythm=rhythm)
    assert len(SHOWN[what](home)) == 3


def test_a_replacement_that_says_nothing_else_is_none(home: Home) -> None:
    chronic, today = home.house.chronic, home.desk.today()
    planned(home)
    listed(home)
    (old,), (pill,) = plans_of(home), medicines_of(home)
    home.clock.advance(days=1)
    later = today + DAY
    assert chronic.plans.replace(old, plan(home, from_day=later)) is Changes.NONE
    assert chronic.medicines.replace(pill, medicine(home, from_day=later)) is Changes.NONE
    assert chronic.plans.replace(old, plan(home, from_day=later), "doctor asked") is Changes.PLANS
    stronger = medicine(home, from_day=later, dose="0.25 mg")
    assert chronic.medicines.replace(pill, stronger) is Changes.PLANS
    assert [one.until_day for one in plans_of(home, ended=True)] == [today, None]
    assert [one.until_day for one in medicines_of(home, ended=True)] == [today, None]


def test_an_order_that_begins_later_is_replaced_before_it_began(home: Home) -> None:
    chronic, today = home.house.chronic, home.desk.today()
    planned(home, from_day=today + 5 * DAY)
    (old,) = plans_of(home)
    chronic.plans.replace(old, plan(home, windows=("pm",)))
    assert [
        (one.windows, one.from_day) for one in plans_of(home, ended=True) if one.until_day is None
    ] == [(("pm",), today)]


@pytest.mark.parametrize("days", [-1, 0])
def test_a_limit_is_looked_at_again_on_its_first_day_at_the_earliest(
    home: Home, days: int
) -> None:
    with refused(days < 0, EndsBeforeStartError):
        limited(home, review_day=home.desk.today() + days * DAY)


def test_a_limit_that_is_so_already_is_set_no_second_time(home: Home) -> None:
    limits = home.house.chronic.limits
    assert limits.set(limit(home, "155")) is Changes.SETTINGS
    assert limits.set(limit(home, "155")) is Changes.NONE
    assert limits.set(limit(home, "155", why="as before")) is Changes.SETTINGS
    assert limits.set(limit(home, "156", why="as before")) is Changes.SETTINGS
    (one,) = limits.of(home.subject("R001"))
    assert one.threshold["mmHg"] == 156


def test_what_ran_out_is_to_be_decided_before_what_is_only_to_be_looked_at(home: Home) -> None:
    limits, today = home.house.chronic.limits, home.desk.today()
    limits.set(limit(home, "155", review_day=today + DAY))
    limits.set(limit(home, "155", person=home.subject("R002"), until_day=today))
    limits.set(limit(home, "155", person=home.subject("R003"), until_day=today))
    assert limits.to_review() == []
    home.house.people.discharge(home.person("R003"))
    home.clock.advance(days=1)
    found = [(one.person.details.code, one.has_expired) for one in limits.to_review()]
    assert found == [("R002", True), ("R001", False)]


def test_an_own_dose_of_today_is_taken_back_by_a_carer_and_anybody_elses_is_not(
    home: Home,
) -> None:
    listed(home)
    medicines, subject = home.house.chronic.medicines, home.subject("R001")
    assert isinstance(medicines.say(given(home)), DoseRecorded)
    (entry,) = medicines.doses(subject, home.desk.today(), home.desk.today())
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        medicines.take_back(entry, "typing_error")
    home.sign_in("S002")
    medicines.take_back(entry, "typing_error")
    with pytest.raises(AlreadyCorrectedError):
        medicines.take_back(entry, "typing_error")
    home.sign_in("S001")
    medicines.say(given(home))
    own = medicines.doses(subject, home.desk.today(), home.desk.today())[-1]
    medicines.take_back(own, "typing_error")
    assert all(
        one.superseded is not None
        for one in medicines.doses(subject, home.desk.today(), home.desk.today())
    )
