"""The made-up home is lived in: falling ill, measuring, training and cleaning make sense there."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from statistics import mean
from typing import TypeVar

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.disinfection.events import DisinfectionDone
from carehome_app.domain.events import (
    EntryCorrected,
    Event,
    FindingRaised,
    FollowUpTaken,
    NotMeasured,
    PersonAdmitted,
    ReadingTaken,
)
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.gate.events import GatePassed
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import decoded
from carehome_app.domain.people import Group
from carehome_app.domain.rehabilitation.events import SessionHeld
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import SampleTaken, TubeMoved
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.demo.bodies import LONG, RISING, illness
from carehome_app.services.demo.ordering import patient
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import close_home

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
LARGE = Demo(residents=30, staff=46, areas=12, days=35)
"""Enough staff that one of them falls ill, enough days that what is rare happens."""
SUNDAY = 6
AnEvent = TypeVar("AnEvent", bound=Event)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = make_demo(tmp_path_factory.mktemp("lived") / "home", LARGE, lambda: NOW)
    yield desk
    close_home(desk)


def told(home: Desk, kind: type[AnEvent]) -> list[AnEvent]:
    lines = journal.lines(home.store)
    return [line.event for line in lines if isinstance(line.event, kind)]


def test_a_fever_is_warm_at_once_rises_for_hours_and_goes_down_to_nothing() -> None:
    fever = illness(NOW, LONG, Random(1))
    hours = [fever.warmth(NOW + timedelta(hours=hour)) for hour in range(int(RISING) + 1)]

    assert hours[0] == pytest.approx(0.6 * fever.rise)
    assert hours == sorted(hours)
    assert hours[-1] == pytest.approx(fever.rise)
    assert fever.warmth(NOW - timedelta(hours=1)) == 0
    assert 0 < fever.warmth(NOW + fever.lasts - timedelta(hours=1)) < 0.2
    assert fever.warmth(NOW + fever.lasts) == 0


def test_staff_fall_ill_too_and_stay_at_home_for_the_next_two_days(home: Desk) -> None:
    staff = {one.id for one in home.stays if one.group is Group.STAFF}
    doctors = [one for one in told(home, FollowUpTaken) if one.step == Step.DOCTOR_TOLD.value]
    ill = {one.subject for one in doctors if one.subject in staff}
    away = [one for one in told(home, NotMeasured) if one.note == "病假"]

    assert ill
    assert {one.subject for one in away} == ill
    for one in away:
        measured = {
            date.fromordinal(reading.day)
            for reading in told(home, ReadingTaken)
            if (reading.subject, reading.measure) == (one.subject, TEMPERATURE.index)
        }
        gone = date.fromordinal(one.day)
        assert gone - timedelta(days=1) in measured
        assert not {gone, gone + timedelta(days=1)} & measured


def test_a_pressure_is_taken_at_an_arm_and_sugar_and_weight_at_no_place(home: Desk) -> None:
    readings = told(home, ReadingTaken)
    sites = {
        (one.measure == BLOOD_PRESSURE.index, one.site)
        for one in readings
        if one.measure != TEMPERATURE.index
    }

    assert sites == {(True, "arm_left"), (False, "")}


def test_sugar_before_a_meal_lies_around_the_number_drawn_for_the_person(home: Desk) -> None:
    admitted = [home.person(one.subject) for one in told(home, PersonAdmitted)]
    residents = [one for one in admitted if one.group is Group.RESIDENT][: LARGE.residents]
    chance = Random(f"{LARGE.seed}/chronic orders")
    drawn = {one.id: patient(one, NOW.date(), chance).sugar for one in residents}
    found: dict[int, list[float]] = {}
    for one in told(home, ReadingTaken):
        if one.measure == GLUCOSE.index:
            amount = decoded(GLUCOSE, one.values)["value"]
            assert isinstance(amount, Amount)
            found.setdefault(one.subject, []).append(float(amount.number))

    assert len(found) > 2
    for subject, numbers in found.items():
        assert abs(mean(numbers) - drawn[subject]) < 0.4


def test_some_who_were_asleep_are_measured_later_in_the_same_round(home: Desk) -> None:
    readings = {
        (one.subject, one.day, one.window): one.taken_at
        for one in told(home, ReadingTaken)
        if one.measure == TEMPERATURE.index
    }
    asleep = [one for one in told(home, NotMeasured) if one.reason == "asleep"]
    later = [readings.get((one.subject, one.day, one.window), 0) - one.taken_at for one in asleep]

    assert any(3_600_000 < one < 3 * 3_600_000 for one in later)
    assert any(one < 0 for one in later), "not everybody"


def test_a_tube_is_sealed_when_the_last_swab_is_in_it(home: Desk) -> None:
    swabs: dict[str, list[int]] = {}
    for one in told(home, SampleTaken):
        swabs.setdefault(one.tube, []).append(one.at)
    sealed = {one.tube: one.at for one in told(home, TubeMoved)}

    assert sealed.keys() == swabs.keys()
    assert max(len(one) for one in swabs.values()) == 10
    assert all(max(swabs[tube]) < at for tube, at in sealed.items())


def test_people_train_on_every_day_but_sunday(home: Desk) -> None:
    days = {date.fromordinal(one.day).weekday() for one in told(home, SessionHeld)}

    assert days == {*range(7)} - {SUNDAY}


def test_one_person_disinfects_and_another_checks_but_for_the_rare_slip(home: Desk) -> None:
    done = told(home, DisinfectionDone)
    alone = sum(one.done_by == one.checked_by for one in done)
    short = sum(one.contact == 10 for one in done)

    assert len(done) > 500
    assert 0 < alone < 10
    assert 0 < short < 10


def test_a_fever_that_goes_on_is_looked_at_again_after_four_hours(home: Desk) -> None:
    fevers: dict[int, list[int]] = {}
    for one in told(home, FindingRaised):
        if one.family == "fever" and one.measure:
            fevers.setdefault(one.subject, []).append(one.taken_at)
    gaps = [
        timedelta(milliseconds=later - earlier)
        for times in fevers.values()
        for earlier, later in pairwise(sorted(times))
    ]
    hours = timedelta(hours=1)

    assert min(gaps) > timedelta(minutes=10)
    assert sum(3.5 * hours < gap < 4.5 * hours for gap in gaps) > 5


def test_women_and_men_live_there_and_guests_may_stay_for_half_an_hour(home: Desk) -> None:
    residents = [one for one in told(home, PersonAdmitted) if one.group == Group.RESIDENT.value]
    guests = [one for one in told(home, GatePassed) if one.decision == "admitted"]

    assert {one.sex for one in residents} == {"f", "m"}
    assert {(one.until or 0) - one.at for one in guests} == {30 * 60 * 1000}


def test_a_slip_is_two_figures_the_wrong_way_round_and_no_fever_of_45(home: Desk) -> None:
    lines = {line.ref: line.event for line in journal.lines(home.store)}
    slips = [
        (lines[LineRef(one.station, one.number)], one.reading)
        for one in told(home, EntryCorrected)
        if one.reading is not None
    ]

    assert slips
    for was, now in slips:
        assert isinstance(was, ReadingTaken)
        assert was.values != now.values
        assert sorted(was.values[0]) == sorted(now.values[0])
        assert 35 <= float(was.values[0]) <= 40
