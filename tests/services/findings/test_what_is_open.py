"""What is open: in which order, of whom, since when, and what may be done about it."""

from datetime import timedelta

import pytest

from carehome_app.domain.errors import (
    AlreadyClosedError,
    NotAllowedError,
    ReasonNeededError,
)
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import AREA, PERSON
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from tests.builders import Home

MINUTE = timedelta(minutes=1)


def open_of(home: Home, about: int | None = PERSON) -> list[str]:
    """Return the codes of the people of whom something is open, in its order."""
    return [one.person.details.code for one in home.house.following_up.due(about)]


def test_what_is_due_first_stands_first_whenever_it_began(home: Home) -> None:
    for code in ("R003", "R001"):
        home.measure(code, "38.6")
        home.clock.advance(minutes=1)
    home.measure("R002", "190/100", measure=BLOOD_PRESSURE, site="arm_left")
    found = home.house.following_up.due(PERSON)
    by_clock = [one.episode.due_at for one in found if one.episode.due_at is not None]
    assert by_clock == sorted(by_clock)
    assert {one.person.details.code for one in found} == {"R001", "R002", "R003"}
    codes = open_of(home)
    assert codes.index("R003") < codes.index("R001")
    assert open_of(home, AREA) == []


def test_a_repeat_is_overdue_from_the_minute_it_is_due(home: Home) -> None:
    home.measure("R001", "38.6")
    following_up = home.house.following_up
    (due,) = following_up.due()
    assert due.episode.due_at is not None
    home.clock.set(due.episode.due_at - MINUTE)
    assert (following_up.count(), following_up.due()[0].is_overdue) == ((1, 0), False)
    home.clock.set(due.episode.due_at)
    assert (following_up.count(), following_up.due()[0].is_overdue) == ((1, 1), True)
    assert following_up.count(AREA) == (0, 0)


def test_what_began_at_a_moment_is_open_from_then_on(home: Home) -> None:
    home.measure("R001", "38.6")
    began, who = home.clock(), home.subject("R001")
    following_up = home.house.following_up
    home.clock.advance(hours=1)
    assert following_up.open_before(began, {who}) == []
    assert len(following_up.open_before(began + MINUTE, {who})) == 1
    assert following_up.open_before(began + MINUTE, {home.subject("R002")}) == []
    assert [len(following_up.open_at(at, {who})) for at in (began - MINUTE, began + MINUTE)] == [
        0,
        1,
    ]
    assert following_up.open_at(began + MINUTE, {home.subject("R002")}) == []
    assert len(following_up.between(began, began + MINUTE)) == 1
    assert following_up.between(began - MINUTE, began) == [], "it begins when the days are over"
    assert following_up.between(began, began + MINUTE, AREA) == []


def test_a_past_moment_knows_nothing_of_what_closed_it_later(home: Home) -> None:
    home.measure("R001", "38.6")
    who, following_up = home.subject("R001"), home.house.following_up
    home.clock.advance(hours=1)
    then = home.clock()
    home.clock.advance(minutes=1)
    following_up.take(following_up.due()[0].episode, Step.CLOSED, "a hot drink")
    assert following_up.due() == []
    (was,) = following_up.open_at(then, {who})
    assert was.is_open
    assert following_up.open_before(home.clock(), {who}) == []
    assert following_up.open_at(home.clock() + MINUTE, {who}) == []


@pytest.mark.parametrize("step", [Step.NOTE, Step.CLOSED])
def test_a_note_and_an_end_need_words_and_what_is_closed_is_closed(home: Home, step: Step) -> None:
    home.measure("R001", "38.6")
    following_up = home.house.following_up
    (due,) = following_up.due()
    with pytest.raises(ReasonNeededError):
        following_up.take(due.episode, step, " ")
    home.sign_in("S001")
    if step is Step.CLOSED:
        with pytest.raises(NotAllowedError):
            following_up.take(due.episode, step, "well again")
        home.sign_in("S002")
    following_up.take(due.episode, step, "well again")
    if step is Step.CLOSED:
        with pytest.raises(AlreadyClosedError):
            following_up.take(due.episode, Step.NOTE, "again")


def test_a_step_by_a_clock_that_was_set_back_is_not_before_what_it_answers(home: Home) -> None:
    home.measure("R001", "38.6")
    taken = home.clock()
    following_up = home.house.following_up
    (due,) = following_up.due()
    home.clock.advance(minutes=-2)
    following_up.take(due.episode, Step.NOTE, "drank water")
    home.clock.set(taken + MINUTE)
    (now,) = following_up.due()
    assert [one.at for one in now.episode.steps] == [taken]


def test_who_is_locked_is_in_no_list_of_what_is_open(home: Home) -> None:
    for code in ("R001", "R002"):
        home.measure(code, "38.6")
    since, until = home.clock() - MINUTE, home.clock() + MINUTE
    home.clock.advance(minutes=1)
    home.house.people.discharge(home.person("R001"))
    assert open_of(home) == ["R002"], "who left has nothing open any more"
    assert len(home.house.following_up.between(since, until, PERSON)) == 2
    home.sign_in("D01")
    home.clock.advance(days=1)
    home.house.keeping.lock(home.subject("R001"), "left")
    (left,) = home.house.following_up.between(since, until, PERSON)
    assert left.subject == home.subject("R002")
