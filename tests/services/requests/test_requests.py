"""Requests as a house has them: who may do what, in which order, and what is refused or asked."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import (
    FutureError,
    MissingFieldError,
    NotAllowedError,
    NotHereError,
    ReasonNeededError,
)
from carehome_app.domain.requests.errors import (
    BeforeReceivedError,
    MergedWithItselfError,
    NamedReporterNeededError,
    NotToldError,
    StepNotNowError,
    UnknownRequestError,
)
from carehome_app.domain.requests.request import State
from carehome_app.domain.requests.words import Kind, Step, Urgency
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.i18n import in_english
from carehome_app.services.requests.board import root_of
from carehome_app.services.requests.taking import REPORT_BY_LAW, Asked, Did, Kept, NewRequest
from tests.builders import Home


def take(home: Home, words: str = "降压药只剩一片", **more: object) -> str:
    """Take a medical request that is urgent, and return its number."""
    what: dict[str, object] = {"kind": Kind.MEDICAL, "urgency": Urgency.NOW, "words": words}
    kept = home.house.requests.taking.take(NewRequest(**{**what, **more}))  # type: ignore[arg-type]
    assert isinstance(kept, Kept)
    return kept.no


def act(home: Home, no: str, step: Step, words: str = "已说", **more: object) -> None:
    """Take a step that is not asked about."""
    did = Did(step=step, words=words, **more)  # type: ignore[arg-type]
    assert isinstance(home.house.requests.taking.act(no, did), Kept)


def through(home: Home, no: str, *steps: Step) -> None:
    for step in steps:
        act(home, no, step)


def test_a_request_goes_from_hand_to_hand_until_it_is_closed(home: Home) -> None:
    home.sign_in("S001")
    no = take(home, subject=home.subject("R001"))
    assert no == "1122-01"
    find = home.house.requests.board.find
    act(home, no, Step.RESPONDED, "已电话告知女儿")
    assert find(no).state is State.RESPONDED
    home.sign_in("S002")
    act(home, no, Step.ASSIGNED, person=home.subject("S001"))
    through(home, no, Step.VERIFIED, Step.SOLVED, Step.TOLD, Step.CLOSED)
    assert find(no).state is State.CLOSED
    told = [in_english(one.words) for one in home.house.history.of_home()]
    assert f"Request: assigned, {home.person('S001').name}. 已说" in told
    assert "Request: told the person. 已说" in told, "which was given to nobody"
    (given,) = (one for one in find(no).steps if one.step is Step.ASSIGNED)
    assert given.person == home.subject("S001")
    assert home.house.requests.board.open_ones().requests == ()
    act(home, no, Step.REOPENED, "又缺药了")
    assert find(no).no == no
    assert find(no).state is State.RESPONDED


def test_nothing_is_closed_before_the_person_was_told(home: Home) -> None:
    no = take(home)
    through(home, no, Step.RESPONDED, Step.SOLVED)
    with pytest.raises(NotToldError):
        act(home, no, Step.CLOSED)
    with pytest.raises(ReasonNeededError):
        act(home, no, Step.UNTOLD, " ")
    act(home, no, Step.UNTOLD, "匿名，没有留电话")
    act(home, no, Step.CLOSED)


@pytest.mark.parametrize("step", [Step.VERIFIED, Step.SOLVED, Step.TOLD, Step.REOPENED])
def test_nothing_follows_before_somebody_answered(home: Home, step: Step) -> None:
    no = take(home)
    with pytest.raises(StepNotNowError):
        act(home, no, step)


def test_an_answer_before_the_request_or_in_the_future_is_refused_and_a_late_typed_one_asked(
    home: Home,
) -> None:
    no, now = take(home), home.clock()
    home.clock.advance(minutes=45)
    taking = home.house.requests.taking
    with pytest.raises(BeforeReceivedError):
        taking.act(no, Did(step=Step.RESPONDED, words="x", at=now - timedelta(minutes=1)))
    with pytest.raises(FutureError):
        taking.act(no, Did(step=Step.RESPONDED, words="x", at=now + timedelta(hours=2)))
    did = Did(step=Step.RESPONDED, words="已回电话", at=now + timedelta(minutes=20))
    assert isinstance(taking.act(no, did), Asked)
    assert home.house.requests.board.find(no).answered_at is None
    assert isinstance(taking.act(no, did, again=True), Kept)
    kept = home.house.requests.board.find(no)
    assert kept.answered_at == now + timedelta(minutes=20)
    assert kept.steps[0].recorded_at == home.clock(), "when it was typed is kept beside it"
    assert not kept.is_late(home.clock())


def test_three_callers_about_one_matter_are_kept_and_all_told(home: Home) -> None:
    first, second, third = take(home), take(home, caller="孙女"), take(home, caller="女儿")
    taking, board = home.house.requests.taking, home.house.requests.board
    taking.merge(second, first)
    taking.merge(third, second)
    shown = board.open_ones()
    assert [one.no for one in shown.requests] == [first]
    assert [one.caller for one in shown.together[shown.requests[0].ref]] == ["孙女", "女儿"]
    with pytest.raises(MergedWithItselfError):
        taking.merge(first, third)
    through(home, first, Step.RESPONDED, Step.SOLVED, Step.TOLD, Step.CLOSED)
    for no in (second, third):
        one = board.find(no)
        assert one.state is State.CLOSED
        assert one.answered_at is not None
    counted = board.month()
    assert (counted.received, counted.closed, counted.open) == (3, 3, 0)


def test_the_homes_own_number_is_asked_about(home: Home) -> None:
    taking = home.house.requests.taking
    home.house.requests.clocks.change("own_numbers", "0411-88886666")
    new = NewRequest(kind=Kind.OTHER, urgency=Urgency.WEEK, words="x", phone="0411 8888 6666")
    assert isinstance(taking.take(new), Asked)
    assert home.house.requests.board.open_ones().requests == ()
    assert isinstance(taking.take(new, again=True), Kept)


def test_anonymous_is_allowed_and_saying_nothing_is_not(home: Home) -> None:
    assert home.house.requests.board.find(take(home)).subject == 0
    with pytest.raises(MissingFieldError):
        take(home, "  ")
    with pytest.raises(FutureError):
        take(home, received_at=home.clock() + timedelta(minutes=1))
    with pytest.raises(UnknownRequestError):
        home.house.requests.board.find("0101-09")


def test_it_is_not_given_to_somebody_who_left(home: Home) -> None:
    no = take(home)
    gone = home.person("S001")
    home.house.people.discharge(gone)
    with pytest.raises(NotHereError):
        act(home, no, Step.ASSIGNED, person=gone.id)


def test_abuse_is_prompted_and_reported_by_a_named_person(home: Home) -> None:
    new = NewRequest(kind=Kind.SAFETY, urgency=Urgency.NOW, words="孩子说被打")
    kept = home.house.requests.taking.take(new)
    assert isinstance(kept, Kept)
    assert kept.prompt == REPORT_BY_LAW
    with pytest.raises(NamedReporterNeededError):
        act(home, kept.no, Step.REPORTED, "110")
    act(home, kept.no, Step.REPORTED, "110", person=home.subject("S003"))
    assert home.house.requests.board.find(kept.no).state is State.RECEIVED


def test_a_carer_takes_and_answers_and_a_nurse_hands_on(home: Home) -> None:
    home.sign_in("S001")
    no = take(home)
    act(home, no, Step.RESPONDED)
    for step in (Step.ASSIGNED, Step.VERIFIED, Step.SOLVED, Step.WITHDRAWN):
        with pytest.raises(NotAllowedError):
            act(home, no, step, person=home.subject("S001"))
    with pytest.raises(NotAllowedError):
        home.house.requests.taking.merge(no, no)


def test_the_clock_that_runs_out_first_stands_on_top(home: Home) -> None:
    week = take(home, urgency=Urgency.WEEK)
    today = take(home, urgency=Urgency.TODAY)
    home.clock.advance(minutes=10)
    late = take(home)
    home.clock.advance(minutes=31)
    board = home.house.requests.board
    assert [one.no for one in board.open_ones().requests] == [late, today, week]
    assert [one.no for one in board.open_ones().late] == [late]
    assert board.count() == (3, 1)
    due = board.due_on(home.desk.today())
    assert (due.due, due.done, due.open) == (2, 0, 2), "the week's is not due today"
    assert {one.slot: one.word for one in due.items} == {
        board.find(late).ref: "late",
        board.find(today).ref: "",
    }
    act(home, late, Step.RESPONDED)
    assert board.due_on(home.desk.today()).words(due.items[0].box.DONE) == {"late": 1}


@pytest.mark.parametrize(
    ("key", "most"), [("now", 7 * 1440), ("today", 1440), ("week", 60), ("papers", 250)]
)
def test_a_clock_of_a_home_has_an_end(home: Home, key: str, most: int) -> None:
    clocks = home.house.requests.clocks
    clocks.change(key, str(most))
    with pytest.raises(OutsideRangeError):
        clocks.change(key, str(most + 1))


def test_holidays_are_typed_from_the_first_to_the_last(home: Home) -> None:
    clocks = home.house.requests.clocks
    clocks.change("holidays", "2026-11-23..2026-11-25")
    off = [day for day in range(22, 28) if not clocks.calendar().works(date(2026, 11, day))]
    assert off == [22, 23, 24, 25]


def test_clocks_change_from_now_on_and_the_past_keeps_its_own(home: Home) -> None:
    before = take(home)
    home.clock.advance(hours=2)
    home.house.requests.clocks.change("now", "15")
    after = take(home)
    find = home.house.requests.board.find
    assert find(before).due_at - find(before).received_at == timedelta(minutes=30)
    assert find(after).due_at - find(after).received_at == timedelta(minutes=15)


def test_tables_are_rebuilt_from_the_journal(home: Home) -> None:
    first, second = take(home), take(home)
    home.house.requests.taking.merge(second, first)
    through(home, first, Step.RESPONDED, Step.SOLVED, Step.TOLD, Step.CLOSED, Step.REOPENED)
    home.sign_in("D01")
    assert home.house.verifying.verify().ok


def test_a_supervisor_sees_nothing_of_it(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.SUPERVISOR)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.requests.board.open_ones()


def test_a_clock_names_the_days_it_leaves_out_and_the_homes_own(home: Home) -> None:
    home.sign_in("S003")
    no = take(home, urgency=Urgency.WEEK)
    clocks, one = home.house.requests.clocks, home.house.requests.board.find(no)

    def why() -> str:
        return " ".join(in_english(text) for text in clocks.why(one.urgency, one.received_at))

    before = home.house.requests.board.find(no).due_at
    assert "the home's own day" not in why()
    clocks.change("holidays", "2026-11-23")
    assert "11-23 the home's own day" in why()
    assert home.house.requests.board.find(no).due_at == before + timedelta(days=1)


def test_a_request_goes_on_by_itself_where_the_other_one_is_not_seen(home: Home) -> None:
    first, second = take(home), take(home, caller="孙女")
    home.house.requests.taking.merge(second, first)
    board = home.house.requests.board
    merged, whole = board.find(second), board.find(first)
    assert root_of(merged, {}) == merged
    assert root_of(merged, {whole.ref: whole}) == whole
