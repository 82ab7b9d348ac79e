"""The very first and the very last day, in plans, sessions, assessments and treatment."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.rehabilitation.errors import (
    GoalOverError,
    PlanDaysError,
    PlanEndedError,
)
from carehome_app.domain.rehabilitation.words import Course, Pause, Treatment
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.rehabilitation.planning import NewAssessment, NewPlan, NewTreatment
from carehome_app.services.rehabilitation.training import Kept, NewSession
from tests.builders import Home
from tests.refusing import refused

TODAY = date(2026, 11, 22)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def walking(home: Home, code: str = "R002", **more: object) -> LineRef:
    """Plan walks of every day, from today on."""
    what: dict[str, object] = {"sessions": "walk 20 1-7", "course": Course.EXERCISE}
    new = NewPlan(subject=home.subject(code), **{**what, **more})  # type: ignore[arg-type]
    return home.house.rehabilitation.plans.make(new)


@pytest.mark.parametrize("day", [YESTERDAY, TODAY])
def test_a_plan_may_be_for_one_day_and_not_over_before_it_begins(home: Home, day: date) -> None:
    with refused(day < TODAY, PlanDaysError):
        walking(home, since=TODAY, until=day)
    with refused(day < TODAY, PlanDaysError):
        walking(home, since=TODAY, review=day)


@pytest.mark.parametrize("day", [YESTERDAY, TODAY])
def test_a_goal_may_be_due_on_the_day_the_plan_begins(home: Home, day: date) -> None:
    with refused(day < TODAY, GoalOverError):
        walking(home, goals=(f"walk; metres; {day}; -1; 2×2",), since=TODAY)


@pytest.mark.parametrize("day", [YESTERDAY, TODAY])
def test_a_plan_ends_on_its_first_day_at_the_earliest(home: Home, day: date) -> None:
    ref = walking(home)
    with refused(day < TODAY, PlanDaysError):
        home.house.rehabilitation.plans.end(ref, day)


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
def test_a_plan_is_looked_at_again_on_a_later_day(home: Home, day: date) -> None:
    ref = walking(home)
    with refused(day == TODAY, PlanDaysError):
        home.house.rehabilitation.plans.review(ref, day)


def test_a_plan_rests_on_its_last_day_still_and_not_the_day_after(home: Home) -> None:
    ref, plans = walking(home, until=TODAY), home.house.rehabilitation.plans
    with pytest.raises(PlanDaysError):
        plans.pause(ref, (TODAY, YESTERDAY), Pause.PAUSED, "fever")
    plans.pause(ref, (TODAY, TODAY), Pause.PAUSED, "fever")
    assert home.house.rehabilitation.board.due_on(TODAY).exempt == 1
    home.clock.advance(days=1)
    with pytest.raises(PlanEndedError):
        plans.pause(ref, (TOMORROW, TOMORROW), Pause.PAUSED, "fever")


def test_whoever_has_a_plan_in_a_week_is_in_it_on_its_last_day_and_no_longer(home: Home) -> None:
    board = home.house.rehabilitation.board

    def trained() -> list[str]:
        return [row.person.details.code for row in board.week().rows]

    walking(home, "R001", since=YESTERDAY, until=TODAY)
    walking(home, "R002", since=TOMORROW)
    assert trained() == ["R001"]
    home.clock.advance(days=1)
    assert trained() == ["R002"], "Monday: the other plan is over, and begins no new week"


@pytest.mark.parametrize(("at", "is_early"), [("7:30", False), ("7:31", True)])
def test_a_session_began_by_now(home: Home, at: str, is_early: bool) -> None:
    walking(home)
    training = home.house.rehabilitation.training
    new = NewSession(subject=home.subject("R002"), typed=f"{at} walk 20 p well")
    with refused(is_early, FutureError):
        assert isinstance(training.hold(new), Kept)


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
def test_nothing_is_trained_or_assessed_on_a_day_that_is_to_come(home: Home, day: date) -> None:
    walking(home)
    who, made = home.subject("R002"), home.house.rehabilitation
    with refused(day > TODAY, FutureError):
        made.training.hold(NewSession(subject=who, typed="walk 20 p well", day=day))
    points = "10 5 5 10 10 10 10 15 15 10"
    with refused(day > TODAY, FutureError):
        made.assessing.assess(NewAssessment(subject=who, tool="barthel", typed=points, day=day))


@pytest.mark.parametrize("day", [YESTERDAY, TODAY])
def test_treatment_goes_on_today_at_the_earliest(home: Home, day: date) -> None:
    treating = home.house.rehabilitation.treating
    ref = treating.note(
        NewTreatment(
            subject=home.subject("R001"), what=Treatment.OPERATION, words="heart", day=TODAY
        )
    )
    with refused(day < TODAY, PlanDaysError):
        treating.went(ref, "looked at", day)


def test_treatment_says_what_it_is_about_and_what_came_of_it(home: Home) -> None:
    treating, who = home.house.rehabilitation.treating, home.subject("R001")
    operation = NewTreatment(subject=who, what=Treatment.OPERATION, words="", day=TODAY)
    with pytest.raises(MissingFieldError):
        treating.note(operation)
    ref = treating.note(
        NewTreatment(subject=who, what=Treatment.OPERATION, words="heart", day=TODAY)
    )
    with pytest.raises(MissingFieldError):
        treating.went(ref, "", TODAY)


def test_what_is_due_first_stands_first_in_the_register_and_what_is_over_last(
    home: Home,
) -> None:
    made = home.house.rehabilitation
    refs = [
        made.treating.note(
            NewTreatment(
                subject=home.subject("R001"),
                what=Treatment.OPERATION,
                words=f"operation {ahead}",
                day=TODAY + timedelta(days=ahead),
            )
        )
        for ahead in (0, 5, 3)
    ]
    made.treating.went(refs[0], "over", None)
    assert [one.ref for one in made.board.treatments()] == [refs[2], refs[1], refs[0]]
    made.treating.went(refs[1], "later", TODAY + timedelta(days=1))
    assert [one.ref for one in made.board.treatments()] == [refs[1], refs[2], refs[0]]


def test_nothing_is_said_of_training_where_nobody_has_a_plan(home: Home) -> None:
    board = home.house.rehabilitation.board
    assert board.due_on(TODAY).items == ()
    assert board.attended(TODAY, TODAY) == {}
    walking(home, until=TODAY)
    assert board.due_on(TODAY).due == 1
    assert board.due_on(TOMORROW).due == 0
