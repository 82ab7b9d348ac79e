"""At the edge: one case ends as the next begins, and a room is free again."""

from datetime import timedelta

import pytest

from carehome_app.domain.isolation.cases import CaseKind, EndKind, Length, length_typed
from carehome_app.domain.isolation.errors import (
    ApartAlreadyError,
    EndsBeforeError,
    NotApartError,
    OnlyLongerError,
    RoomInUseError,
)
from carehome_app.domain.measures.rule import Severity
from carehome_app.i18n import in_english
from carehome_app.services.duties.day_lists import FIGURES
from carehome_app.services.isolation.cases import Cases, NewCase
from tests.builders import Home
from tests.refusing import refused
from tests.services.stories import Story

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def start(home: Home, code: str, place: str = "401", **more: object) -> Cases:
    cases = home.house.isolation.cases
    usual: dict[str, object] = {"length": Length(days=5), "kind": CaseKind.SYMPTOMATIC}
    cases.start(NewCase(subject=home.subject(code), place=place, **{**usual, **more}))  # type: ignore[arg-type]
    return cases


@pytest.mark.parametrize("minutes", [-1, 0])
def test_the_next_case_of_a_person_begins_when_the_last_one_ended(
    home: Home, minutes: int
) -> None:
    cases = start(home, "R001")
    home.clock.advance(days=1)
    cases.release(cases.of(home.subject("R001")))
    ended = home.clock()
    home.clock.advance(hours=1)
    with refused(minutes < 0, ApartAlreadyError):
        start(home, "R001", at=ended + minutes * MINUTE)


def test_a_case_that_was_a_mistake_is_in_nobodys_way(home: Home) -> None:
    cases = start(home, "R001")
    home.clock.advance(hours=1)
    cases.release(cases.of(home.subject("R001")), EndKind.CANCELLED, "another person")
    home.clock.advance(minutes=1)
    start(home, "R001")
    assert [one.counts for one in cases.all()] == [False, True]


def test_a_room_is_free_from_when_somebody_left_it_and_the_own_room_always(home: Home) -> None:
    cases = start(home, "R001")
    case = cases.of(home.subject("R001"))
    with pytest.raises(RoomInUseError):
        start(home, "R002")
    cases.move(case, "401")
    home.clock.advance(hours=1)
    cases.move(cases.of(case.subject), "402")
    start(home, "R002", "401")
    with pytest.raises(RoomInUseError):
        cases.move(cases.of(home.subject("R002")), "402")
    cases.move(cases.of(home.subject("R002")), "402", shared=True)
    today = home.desk.today()
    assert FIGURES["isolation.rooms"].of(home.house, today) == 1, "two people, one room"


def test_open_cases_stand_by_room_and_of_a_person_the_last_is_meant(home: Home) -> None:
    cases = start(home, "R001", "402")
    start(home, "R002", "401")
    start(home, "R003", "402", shared=True, at=home.clock() - MINUTE)
    codes = [home.desk.person(one.subject).details.code for one in cases.open()]
    assert codes == ["R002", "R003", "R001"]
    began = home.clock()
    assert cases.of(home.subject("R001"), began).since == began
    with pytest.raises(NotApartError):
        cases.of(home.subject("R001"), began - MINUTE)


def test_a_case_may_end_at_the_minute_it_began_and_not_before(home: Home) -> None:
    cases = start(home, "R001")
    case = cases.of(home.subject("R001"))
    home.clock.advance(hours=1)
    with pytest.raises(EndsBeforeError):
        cases.release(case, at=case.since - MINUTE)
    cases.release(case, at=case.since)
    assert cases.open() == []


def test_a_nurse_says_the_same_end_again_and_no_earlier_one(home: Home) -> None:
    """The day after, four days from today are the five from yesterday."""
    cases = start(home, "R001")
    case = cases.of(home.subject("R001"))
    home.clock.advance(days=1)
    home.sign_in("S002")
    cases.extend(case, Length(days=4), "looked again")
    assert cases.of(case.subject).ends == case.ends
    with pytest.raises(OnlyLongerError):
        cases.extend(case, Length(days=3), "looked again")


def test_who_is_apart_until_released_has_no_end_and_gets_one_after_it_began(home: Home) -> None:
    home.clock.set("2026-11-23 00:00")
    until_yesterday = length_typed("2026-11-22")
    with pytest.raises(EndsBeforeError):
        start(home, "R001", length=until_yesterday)
    story = Story(home)
    cases = start(home, "R001", length=Length(), kind=CaseKind.OTHER)
    (line,) = story.written()
    assert line == "1 S003 IsolationStarted subject=R001 at=11-23 00:00 place='401'"
    (said,) = cases.in_room("401")
    assert in_english(said) == "王秀英 until released"
    case = cases.of(home.subject("R001"))
    assert (case.ends, cases.last_end()) == (None, None)
    for length, end in ((Length(), "—"), (until_yesterday, "2026-11-22 24:00")):
        with pytest.raises(EndsBeforeError) as refused_:
            cases.extend(case, length, "again")
        assert refused_.value.sentence.values["end"] == end
    cases.extend(case, length_typed("2026-11-23"), "again")
    assert cases.of(case.subject).ends == home.clock() + DAY


def test_a_grid_of_two_days_says_how_bad_the_first_was(home: Home) -> None:
    start(home, "R001")
    home.measure("R001", "38.6")
    home.clock.advance(days=1)
    grid = home.house.isolation.watch.grid(days=2)
    ((first, second),) = [row.cells for row in grid.rows]
    assert [one.severity for one in first.checks] == [Severity.ACT, None]
    assert [one.severity for one in second.checks] == [None]
    assert grid.days == (home.desk.today() - DAY, home.desk.today())
