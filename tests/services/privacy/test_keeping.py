"""Until when a record is kept, who may not be erased, and what a lock hides."""

import pytest

from carehome_app.domain.errors import NotAllowedError, UnknownPersonError
from carehome_app.domain.privacy.errors import (
    HeldError,
    NoReasonError,
    StaffStaysError,
    StillUsedError,
    TermRunsError,
    TooFewYearsError,
)
from carehome_app.i18n import in_english
from carehome_app.services.history.as_of import end
from tests.builders import Home
from tests.erased import UNIQUE, leave_and_wait, reports_work, unlike_others


@pytest.fixture
def lived(home: Home) -> Home:
    """A home in which much happened; the director acts."""
    return unlike_others(home)


def test_a_running_term_forbids_it(lived: Home) -> None:
    person = lived.person("R003")
    with pytest.raises(StillUsedError):
        lived.house.erasing.erase(person.id)
    lived.house.people.discharge(person)
    lived.clock.advance(days=5 * 365)
    with pytest.raises(TermRunsError) as caught:
        lived.house.erasing.erase(person.id)
    assert "2031-11-" in str(caught.value)
    lived.clock.advance(days=3)
    lived.house.erasing.erase(person.id)


def test_a_home_may_keep_longer_and_not_shorter(lived: Home) -> None:
    with pytest.raises(TooFewYearsError):
        lived.house.keeping.set_years(4)
    lived.house.keeping.set_years(15)
    subject = leave_and_wait(lived, "R003", years=6)
    with pytest.raises(TermRunsError):
        lived.house.erasing.erase(subject)


def test_a_hold_forbids_it_whatever_the_term(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    with pytest.raises(NoReasonError):
        lived.house.keeping.hold(subject, " ")
    lived.house.keeping.hold(subject, "a court asks")
    with pytest.raises(HeldError, match="a court asks"):
        lived.house.erasing.erase(subject)
    lived.house.keeping.release(subject, "the court has decided")
    lived.house.erasing.erase(subject)


def test_the_history_says_that_a_record_was_held_and_locked_and_no_longer_is(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    keeping = lived.house.keeping
    keeping.hold(subject, "a court asks")
    keeping.release(subject, "the court has decided")
    keeping.lock(subject, "nobody needs it")
    keeping.unlock(subject, "the family asks")
    told = [in_english(one.words) for one in lived.house.history.of_person(subject)][:4]
    assert [UNIQUE in one for one in told] == [True] * 4
    assert [one.partition(UNIQUE)[2] for one in reversed(told)] == [
        " must not be erased for now. a court asks",
        " is on hold no longer. the court has decided",
        " was locked. nobody needs it",
        " was unlocked. the family asks",
    ]


def test_only_the_director_keeps_locks_and_erases(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    keep, erasing = lived.house.keeping, lived.house.erasing
    for code in ("S001", "S002", "S003"):
        lived.sign_in(code)
        for act in (
            lambda: erasing.erase(subject),
            lambda: erasing.what_goes(subject),
            keep.left,
            lambda: keep.lock(subject, "x"),
            lambda: keep.unlock(subject, "x"),
            lambda: keep.hold(subject, "x"),
            lambda: keep.release(subject, "x"),
            lambda: keep.set_years(6),
        ):
            with pytest.raises(NotAllowedError):
                act()


def test_staff_are_not_locked(lived: Home) -> None:
    lived.house.people.discharge(lived.person("S001"))
    with pytest.raises(StaffStaysError):
        lived.house.keeping.lock(lived.subject("S001"), "left")


@pytest.mark.parametrize("who", ["R003"])
def test_a_locked_person_is_in_no_list_and_no_report(lived: Home, who: str) -> None:
    day, subject = lived.desk.today(), lived.subject(who)
    lived.house.people.discharge(lived.person(who))
    lived.clock.advance(days=1)
    lived.house.keeping.lock(subject, "left")
    assert subject not in {one.id for one in lived.house.people.gone()}
    assert UNIQUE not in reports_work(lived, day)
    assert UNIQUE not in str(lived.house.history.of_home())
    (kept,) = [one for one in lived.house.keeping.left() if one.person.id == subject]
    assert (kept.locked, kept.person.name) == (True, UNIQUE)
    assert lived.house.verifying.verify().ok
    lived.house.keeping.unlock(subject, "asked by a court")
    assert UNIQUE in {one.name for one in lived.house.people.gone()}


def test_the_past_does_not_show_who_is_locked_now(lived: Home) -> None:
    subject, then = lived.subject("R003"), lived.desk.now()
    lived.house.people.discharge(lived.person("R003"))
    lived.house.keeping.lock(subject, "left")
    past = lived.house.as_of.house(then)
    try:
        assert subject not in {one.id for one in past.desk.stays}
    finally:
        end(past)


def test_no_chart_shows_a_locked_person(lived: Home) -> None:
    seeing, subject = lived.house.seeing, lived.subject("R003")
    lived.measure("R003", "36.6")
    assert UNIQUE in repr(seeing.trends.person(subject))
    lived.house.people.discharge(lived.person("R003"))
    lived.clock.advance(days=1)
    lived.house.keeping.lock(subject, "left")
    with pytest.raises(UnknownPersonError):
        seeing.trends.person(subject)
    assert UNIQUE not in repr((seeing.overviews.floor(None), seeing.overviews.heat_map(None)))


def test_nobody_needs_a_consent_for_anything(home: Home) -> None:
    """Whether one is needed is for the home to judge: none is asked for, here or anywhere."""
    assert home.house.consents.of(home.subject("R001")) == []
    home.measure("R001", "36.5")
    assert home.issue().archive_number
