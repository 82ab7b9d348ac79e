"""The very moment and the very number: what is in time still, asked about no more, counted."""

from contextlib import nullcontext
from datetime import date, timedelta

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.requests.errors import (
    BeforeReceivedError,
    StepNotNowError,
    TooMuchPaidError,
    UnknownRequestError,
)
from carehome_app.domain.requests.words import (
    AidStep,
    Fund,
    Kind,
    Programme,
    Risk,
    Step,
    Urgency,
)
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.counselling import NewCall, NewHelp
from carehome_app.services.requests.taking import Asked, Did, Kept, NewRequest
from tests.builders import Home

MINUTE = timedelta(minutes=1)


def take(home: Home, urgency: Urgency = Urgency.NOW, **more: object) -> str:
    what: dict[str, object] = {"kind": Kind.MEDICAL, "urgency": urgency, "words": "lamp"}
    kept = home.house.requests.taking.take(NewRequest(**{**what, **more}))  # type: ignore[arg-type]
    assert isinstance(kept, Kept)
    return kept.no


def act(home: Home, no: str, *steps: Step) -> None:
    for step in steps:
        did = Did(step=step, words="said")
        assert isinstance(home.house.requests.taking.act(no, did), Kept)


def test_until_the_very_minute_a_clock_is_not_late_and_half_an_hour_before_it_is_soon(
    home: Home,
) -> None:
    home.house.requests.clocks.change("now", "60")
    no, board = take(home), home.house.requests.board

    def shown() -> tuple[list[str], list[str]]:
        found = board.open_ones()
        return [one.no for one in found.soon], [one.no for one in found.late]

    home.clock.advance(minutes=29)
    assert shown() == ([], [])
    home.clock.advance(minutes=1)
    assert shown() == ([no], [])
    home.clock.advance(minutes=30)
    assert shown() == ([no], []), "at the very minute it is in time"
    home.clock.advance(minutes=1)
    assert shown() == ([], [no])
    act(home, no, Step.RESPONDED)
    assert shown() == ([], []), "nobody waits any more"


@pytest.mark.parametrize(("ago", "is_asked"), [(10, False), (11, True)])
def test_an_answer_of_ten_minutes_ago_is_kept_and_an_older_one_asked_about(
    home: Home, ago: int, is_asked: bool
) -> None:
    no = take(home)
    home.clock.advance(minutes=30)
    did = Did(step=Step.RESPONDED, words="said", at=home.clock() - ago * MINUTE)
    found = home.house.requests.taking.act(no, did)
    assert isinstance(found, Asked) == is_asked


@pytest.mark.parametrize("minutes", [-1, 0, 5, 6])
def test_an_answer_is_between_the_request_and_now(home: Home, minutes: int) -> None:
    no, received = take(home), home.clock()
    home.clock.advance(minutes=5)
    did = Did(step=Step.RESPONDED, words="said", at=received + minutes * MINUTE)
    error = {-1: BeforeReceivedError, 6: FutureError}.get(minutes)
    with nullcontext() if error is None else pytest.raises(error):
        home.house.requests.taking.act(no, did)
    answered = home.house.requests.board.find(no).answered_at
    assert answered == (did.at if error is None else None)


def test_numbers_count_from_one_on_each_day_that_something_came_in(home: Home) -> None:
    assert [take(home), take(home)] == ["1122-01", "1122-02"]
    assert take(home, received_at=home.clock() - timedelta(days=1)) == "1121-01"
    home.clock.advance(days=1)
    assert take(home) == "1123-01"


def test_what_is_closed_is_not_put_together_with_anything(home: Home) -> None:
    first, second = take(home), take(home)
    act(home, first, Step.RESPONDED, Step.SOLVED, Step.TOLD, Step.CLOSED)
    for one, other in ((first, second), (second, first)):
        with pytest.raises(StepNotNowError):
            home.house.requests.taking.merge(one, other)


def test_whoever_was_answered_already_is_not_answered_again_with_the_others(home: Home) -> None:
    first, second, third = (take(home) for _ in range(3))
    act(home, second, Step.RESPONDED)
    for no in (second, third):
        home.house.requests.taking.merge(no, first)
    home.clock.advance(minutes=5)
    act(home, first, Step.RESPONDED)
    find = home.house.requests.board.find
    assert [len(find(no).steps) for no in (first, second, third)] == [1, 1, 1]
    assert find(second).answered_at == home.clock() - 5 * MINUTE
    assert find(third).answered_at == home.clock()


def test_of_several_urgencies_the_first_stands_on_top_and_in_each_who_waits(home: Home) -> None:
    urgencies = (Urgency.WEEK, Urgency.TODAY, Urgency.NOW, Urgency.TODAY, Urgency.NOW)
    numbers = []
    for urgency in urgencies:
        numbers.append(take(home, urgency))
        home.clock.advance(minutes=1)
    week, today, now, later_today, later = numbers
    act(home, now, Step.RESPONDED)
    shown = [one.no for one in home.house.requests.board.open_ones().requests]
    assert shown == [later, now, today, later_today, week]


def asked_for(home: Home, *subjects: int) -> None:
    """Ask for everything there is for each of these people; the director acts afterwards."""
    requests, day = home.house.requests, home.desk.today()
    for subject in subjects:
        no = take(home, subject=subject)
        assert isinstance(requests.aid.ask(no, NewAid(typed="100", cause="roof")), Kept)
        requests.helping.give(
            NewHelp(day=day, minutes=10, contacts=1, what="talk", name="Li", subject=subject)
        )
        requests.benefits.begin(subject, Programme.ORPHAN, day, None)
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")
    now, named = home.clock(), home.subject("S003")
    for subject in subjects:
        requests.counselling.hold(
            NewCall(began_at=now, ended_at=now, risk=Risk.HIGH, named=named, subject=subject)
        )
    home.sign_in("D01")


def test_of_whose_record_is_locked_nothing_is_in_any_list(home: Home) -> None:
    house, who, day = home.house, home.subject("R003"), home.desk.today()
    requests, nobody = house.requests, home.subject("R001")
    asked_for(home, who, nobody)

    def seen() -> list[list[int]]:
        board = requests.board
        return [
            [one.subject for one in board.open_ones().requests],
            [one.subject for one in board.between(day, day)],
            [item.who for item in board.due_on(day).items],
            [one.subject for one in requests.aid.between(day, day)],
            [one.subject for one in requests.aid.going_on()],
            [one.subject for one in requests.helping.between(day, day)],
            [one.subject for one in requests.benefits.all()],
            [one.subject for one in requests.counselling.calls(day, day)],
            [one.subject for one in requests.counselling.to_call_again()],
        ]

    assert seen() == [[who, nobody]] * len(seen())
    assert requests.board.month().received == 2
    house.people.discharge(home.person("R003"))
    home.clock.advance(days=1)
    house.keeping.lock(who, "left")
    assert seen() == [[nobody]] * len(seen())
    assert requests.board.month().received == 1
    with pytest.raises(UnknownRequestError):
        requests.board.find("1122-01")
    assert requests.board.find("1122-02").subject == nobody


@pytest.mark.parametrize(("contacts", "days", "name"), [(-1, 0, "Li"), (0, 1, "Li"), (0, 0, " ")])
def test_help_was_given_by_somebody_by_today_to_nobody_at_least(
    home: Home, contacts: int, days: int, name: str
) -> None:
    helping, day = home.house.requests.helping, home.desk.today()
    helping.give(NewHelp(day=day, minutes=10, contacts=0, what="talk", name="Li"))
    wrong = NewHelp(
        day=day + timedelta(days=days), minutes=10, contacts=contacts, what="talk", name=name
    )
    with pytest.raises((OutsideRangeError, FutureError, MissingFieldError)):
        helping.give(wrong)
    assert len(helping.between(day, day)) == 1


def test_what_is_granted_may_be_paid_to_the_last_fen_and_granted_may_become_what_is_paid(
    home: Home,
) -> None:
    no, aid = take(home, subject=home.subject("R001")), home.house.requests.aid
    aid.ask(no, NewAid(typed="100", cause="roof"))
    aid.act(no, AidDid(step=AidStep.GRANTED, typed="100"))
    aid.act(no, AidDid(step=AidStep.PAID, typed="60", fund=Fund.RELIEF))
    aid.act(no, AidDid(step=AidStep.GRANTED, typed="60"))
    with pytest.raises(TooMuchPaidError):
        aid.act(no, AidDid(step=AidStep.PAID, typed="0.01", fund=Fund.RELIEF))
    with pytest.raises(TooMuchPaidError):
        aid.act(no, AidDid(step=AidStep.GRANTED, typed="59.99"))
    assert (aid.of(no).granted, aid.of(no).paid) == (6000, 6000)


def test_days_off_and_days_worked_of_a_home_go_before_those_of_the_country(home: Home) -> None:
    clocks, national_day = home.house.requests.clocks, date(2026, 10, 1)
    assert not clocks.calendar().works(national_day)
    clocks.change("worked", "2026-10-01")
    assert clocks.calendar().works(national_day)
    clocks.change("holidays", "2026-11-25 2026-11-27")
    off = [day for day in range(23, 28) if not clocks.calendar().works(date(2026, 11, day))]
    assert off == [25, 27]


def test_the_hours_of_a_home_are_kept_as_a_clock_shows_them(home: Home) -> None:
    clocks = home.house.requests.clocks
    clocks.change("opens", "730")
    clocks.change("closes", "1705")
    now = clocks.at(home.clock())
    assert (f"{now.opens:%H:%M}", f"{now.closes:%H:%M}") == ("07:30", "17:05")
    before = clocks.at(home.clock() - MINUTE)
    assert (f"{before.opens:%H:%M}", f"{before.closes:%H:%M}") == ("08:00", "18:00")
    assert home.desk.setting("requests.opens") == "07:30"
