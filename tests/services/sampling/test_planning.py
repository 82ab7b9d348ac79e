"""Plans make rounds due by themselves; a round takes its material out by itself."""

from datetime import timedelta

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.sampling.errors import PoolSizeError, WindowWrongError
from carehome_app.domain.sampling.events import KitsUsed
from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method
from carehome_app.services.sampling.planning import NewPlan
from carehome_app.services.sampling.rounds import NewRound, of_day
from carehome_app.services.sampling.taking import Asked, Scan
from tests.builders import Home
from tests.erased import leave_and_wait
from tests.services.sampling.rounds_in_a_home import SamplingTable


def twice_a_week(home: Home) -> int:
    home.sign_in("S002")
    return home.house.sampling.planning.start(
        NewPlan(
            name="residents",
            rhythm=Rhythm.TWICE_A_WEEK,
            method=Method.SINGLE,
            who=Who.RESIDENTS,
            window="08:00-18:00",
        )
    )


def open_of(home: Home) -> int:
    return of_day(home.house, home.desk.today()).open


def test_a_plan_makes_a_round_due_that_nobody_opened(home: Home) -> None:
    twice_a_week(home)
    planning = home.house.sampling.planning
    (plan,) = planning.due_today()
    assert open_of(home) == 6
    number = planning.open_planned(plan)
    assert planning.due_today() == []
    round_ = home.house.sampling.rounds.round(number)
    assert (round_.opened.plan, round_.method) == (plan.id, Method.SINGLE)
    assert open_of(home) == 6
    home.clock.advance(days=1)
    assert planning.due_today() == []
    home.clock.advance(days=2)
    assert [one.id for one in planning.due_today()] == [plan.id]
    planning.end(plan.id, home.desk.today() - timedelta(days=1))
    assert planning.due_today() == []


def test_a_persons_week_is_complete_with_two_tests_48_hours_apart(home: Home) -> None:
    plan_id = twice_a_week(home)
    planning = home.house.sampling.planning
    home.clock.set("2026-11-23 08:30")
    home.sign_in("S001")
    table = SamplingTable(home, Method.SINGLE)
    table.fill("201-1", "201-2")
    home.clock.set("2026-11-26 08:31")
    later = SamplingTable(home, Method.SINGLE)
    later.fill("201-1")
    plan = next(one for one in planning.plans() if one.id == plan_id)
    week = planning.week(plan, home.desk.today())
    assert [home.person(code).id for code in ("R001",)] == [
        who for who, whole in week.items() if whole
    ]
    assert len(week) == 6


def test_a_round_that_cannot_be_is_refused(home: Home) -> None:
    home.sign_in("S002")
    rounds, now = home.house.sampling.rounds, home.clock()
    with pytest.raises(WindowWrongError):
        rounds.open(NewRound(name="x", method=Method.SINGLE, opens=now, closes=now))
    later = now + timedelta(hours=1)
    for capacity in (1, 21):
        with pytest.raises(PoolSizeError):
            rounds.open(
                NewRound(name="x", method=Method.POOL, opens=now, closes=later, capacity=capacity)
            )
    with pytest.raises(WindowWrongError):
        home.house.sampling.planning.start(
            NewPlan(name="x", rhythm=Rhythm.DAILY, method=Method.SINGLE, window="18:00-08:00")
        )


def test_a_sealed_tube_and_a_kit_say_what_they_used(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home)
    table.seal(table.fill("201-1", "201-2"))
    kits = SamplingTable(home, Method.ANTIGEN)
    asked = kits.scan("202-1", lot="A7")
    del asked
    used = [
        (line.event.item, line.event.lot, line.event.pieces)
        for line in journal.lines(home.desk.store)
        if isinstance(line.event, KitsUsed)
    ]
    assert used == [("tube", "", 1), ("swab", "", 2), ("antigen", "A7", 1)]


def test_a_tube_for_one_uses_a_tube_and_a_swab(home: Home) -> None:
    home.sign_in("S001")
    SamplingTable(home, Method.SINGLE).fill("201-1")
    lines = [line.event for line in journal.lines(home.desk.store)]
    used = [(one.item, one.pieces) for one in lines if isinstance(one, KitsUsed)]
    assert used == [("tube", 1), ("swab", 1)]


def test_an_erased_person_is_in_no_tube_and_the_round_still_adds_up(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home)
    table.seal(table.fill("201-1", "201-2"))
    table.answer("T01", "阴性")
    gone = home.subject("R001")
    home.sign_in("D01")
    leave_and_wait(home, "R001")
    home.house.erasing.erase(gone)
    round_ = table.round
    assert gone not in round_.samples
    assert [one.subject for one in round_.tubes["T01"].members] == [home.subject("R002")]
    assert home.house.verifying.verify().problems == ()


def test_by_every_rhythm_a_week_is_complete_or_not(home: Home) -> None:
    home.sign_in("S002")
    sampling = home.house.sampling
    number = sampling.planning.start(
        NewPlan(name="daily", rhythm=Rhythm.DAILY, method=Method.ANTIGEN, who=Who.RESIDENTS)
    )
    (plan,) = [one for one in sampling.planning.plans() if one.id == number]
    today = home.house.desk.today()
    opened = sampling.planning.open_planned(plan)
    for code in ("R001", "R002"):
        home.clock.advance(minutes=30)
        said = sampling.taking.scan(Scan(round=opened, typed=code, lot="A7"))
        if isinstance(said, Asked):
            sampling.taking.scan(Scan(round=opened, typed=code, lot="A7", asked=said.questions))
    (week,) = sampling.planning.weeks(today, today)
    # The plan begins on the Sunday, so its first week asks for one test.
    assert (week.plan.id, week.asked) == (number, 1)
    assert week.whole[home.subject("R001")]
    assert week.whole[home.subject("R002")]
    assert not week.whole[home.subject("R003")]


def test_a_test_made_elsewhere_with_proof_counts_in_its_week(home: Home) -> None:
    home.sign_in("S002")
    sampling = home.house.sampling
    sampling.planning.start(
        NewPlan(name="weekly", rhythm=Rhythm.WEEKLY, method=Method.ANTIGEN, who=Who.RESIDENTS)
    )
    (plan,) = sampling.planning.plans()
    opened = sampling.planning.open_planned(plan)
    sampling.explaining.elsewhere(opened, home.subject("R001"), Result.NEGATIVE, "county 0123")
    today = home.house.desk.today()
    (week,) = sampling.planning.weeks(today, today)
    assert week.whole[home.subject("R001")]
