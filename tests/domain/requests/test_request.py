"""Requests: states by their steps, identities over any history, calls and hours counted."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.reports.report import Paragraph, Tone
from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.counselling import Call, Help, asks_for_report, heard, helped
from carehome_app.domain.requests.report import section
from carehome_app.domain.requests.request import Request, State, Taken, often, tally
from carehome_app.domain.requests.words import Channel, Kind, Risk, Step, Urgency, satisfied_typed
from carehome_app.domain.rounds.entry import LineRef
from tests.telling_examples import tells

HOME = HomeTime([(datetime(2020, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
CLOCKS = Clocks()


def always(_moment: datetime) -> Clocks:
    """The clocks of a home that never changed them."""
    return CLOCKS


START = datetime(2026, 11, 20, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def request(
    *steps: Step, urgency: Urgency = Urgency.NOW, after: int = 10, received: datetime = START
) -> Request:
    """Return a request with steps ten minutes apart."""
    taken = tuple(
        Taken(step, received + after * (place + 1) * MINUTE, 1, received)
        for place, step in enumerate(steps)
    )
    return Request(
        ref=LineRef(1, 1),
        no="1120-01",
        subject=5,
        about="",
        caller="",
        phone="",
        channel=Channel.PHONE,
        kind=Kind.MEDICAL,
        urgency=urgency,
        received_at=received,
        taken_by=1,
        words="",
        consent=True,
        due_at=CLOCKS.due(urgency, received, HOME),
        steps=taken,
    )


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ((), State.RECEIVED),
        ((Step.ASSIGNED,), State.RECEIVED),  # given to somebody is no answer
        ((Step.NOTED, Step.REPORTED), State.RECEIVED),
        ((Step.RESPONDED,), State.RESPONDED),
        ((Step.RESPONDED, Step.VERIFIED), State.VERIFIED),
        ((Step.RESPONDED, Step.REFERRED), State.DECIDED),
        ((Step.RESPONDED, Step.SOLVED, Step.UNTOLD), State.TOLD),
        ((Step.RESPONDED, Step.SOLVED, Step.TOLD, Step.CLOSED), State.CLOSED),
        ((Step.WITHDRAWN,), State.WITHDRAWN),
        ((Step.RESPONDED, Step.SOLVED, Step.TOLD, Step.CLOSED, Step.REOPENED), State.RESPONDED),
        ((Step.WITHDRAWN, Step.REOPENED), State.RECEIVED),
    ],
)
def test_where_a_request_stands_is_what_its_steps_say(
    steps: tuple[Step, ...], state: State
) -> None:
    assert request(*steps).state is state


def test_the_first_answer_counts_and_opening_again_does_not_undo_it() -> None:
    one = request(Step.RESPONDED, Step.CLOSED, Step.REOPENED, Step.RESPONDED)
    assert one.answered_at == START + 10 * MINUTE
    assert not one.is_told


@pytest.mark.parametrize(("after", "late"), [(30, False), (31, True)])
def test_an_answer_at_the_very_limit_is_in_time(after: int, late: bool) -> None:
    one = request(Step.RESPONDED, after=after)
    assert one.is_late(START + timedelta(days=1)) is late
    counted = tally([one], always, HOME, START + timedelta(days=1))
    assert (counted.in_time, counted.late) == (0, 1) if late else (1, 0)


@pytest.mark.parametrize(("minutes", "late"), [(29, False), (30, False), (31, True)])
def test_what_nobody_answered_is_late_once_its_minutes_are_over(minutes: int, late: bool) -> None:
    assert request().is_late(START + minutes * MINUTE) is late


STEPS = st.lists(st.sampled_from(Step), max_size=6)
ANSWERED = st.tuples(STEPS, STEPS).map(lambda two: [*two[0], Step.RESPONDED, *two[1]])


def requests_of(steps: st.SearchStrategy[list[Step]]) -> st.SearchStrategy[Request]:
    """Draw requests of any urgency, received at any time, that went through such steps."""
    return st.builds(
        lambda steps, urgency, after, shift: request(
            *steps, urgency=urgency, after=after, received=START + shift * MINUTE
        ),
        steps,
        st.sampled_from(Urgency),
        st.integers(1, 900),
        st.integers(0, 9000),
    )


REQUESTS = st.lists(requests_of(STEPS), max_size=12) | st.lists(
    requests_of(STEPS | ANSWERED), min_size=2, max_size=12
)


def slow_open(one: Request) -> bool:
    """Walk the steps: an end closes, opening again opens."""
    is_open = True
    for taken in one.steps:
        if taken.step in (Step.CLOSED, Step.WITHDRAWN):
            is_open = False
        if taken.step is Step.REOPENED:
            is_open = True
    return is_open


@given(requests=REQUESTS, minutes=st.integers(0, 20000))
def test_received_is_closed_and_open_in_any_history(
    requests: Sequence[Request], minutes: int
) -> None:
    now = START + minutes * MINUTE
    told = tally(requests, always, HOME, now)
    assert told.received == len(requests) == told.closed + told.open
    assert told.open == sum(map(slow_open, requests)) == sum(told.by_urgency.values())
    answers = [
        min((taken.at for taken in one.steps if taken.step is Step.RESPONDED), default=None)
        for one in requests
    ]
    assert told.answered == sum(answer is not None for answer in answers)
    in_time = sum(
        answer is not None and answer <= CLOCKS.due(one.urgency, one.received_at, HOME)
        for one, answer in zip(requests, answers, strict=True)
    )
    assert told.in_time == in_time <= told.answered
    tells(told.answered > 0)
    assert told.late >= told.answered - told.in_time


def test_an_answer_is_timed_by_the_hours_that_held_when_the_request_came_in() -> None:
    one = request(Step.RESPONDED, urgency=Urgency.TODAY, after=60)

    def changed(moment: datetime) -> Clocks:
        return CLOCKS if moment <= START else Clocks(opens=time(9, 30))

    assert tally([one], changed, HOME, START + timedelta(days=1)).median == 60 * MINUTE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("满意", (True, "")),
        ("不满意 还想再谈", (False, "还想再谈")),
        ("Unsatisfied wants more", (False, "wants more")),
        ("已电话告知", (None, "已电话告知")),
        ("", (None, "")),
    ],
)
def test_whether_the_person_was_satisfied_is_the_first_word(
    typed: str, said: tuple[bool | None, str]
) -> None:
    assert satisfied_typed(typed) == said


def test_three_requests_of_one_kind_in_two_weeks_are_pointed_out() -> None:
    last = request(received=START + timedelta(days=14))
    assert often(last, [request(), request(received=START + MINUTE), last]) == 3
    assert often(last, [request(received=START - MINUTE), last]) == 1


def call(talker: str, began: int, risk: Risk = Risk.NONE) -> Call:
    at = START + timedelta(hours=began)
    due = at + timedelta(hours=24) if risk is Risk.HIGH else None
    return Call(
        LineRef(1, began + 1), 0, talker, at, at + 18 * MINUTE, "", "", risk, 0, due, "", 1
    )


def test_person_times_are_calls_and_persons_are_those_who_spoke() -> None:
    counted = heard([call("T1", 0), call("T2", 1), call("T1", 2, Risk.HIGH)])
    assert (counted.person_times, counted.persons, counted.minutes) == (3, 2, 54)
    assert counted.risks == {Risk.NONE: 2, Risk.POSSIBLE: 0, Risk.HIGH: 1}
    assert [one.talker for one in counted.waiting] == ["T1"]


def test_who_was_called_again_does_not_wait() -> None:
    assert heard([call("T1", 0, Risk.HIGH), call("T1", 20)]).waiting == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from("ab"), st.integers(0, 600), st.integers(0, 9))
    )
)
def test_hours_and_contacts_add_up_by_helper(
    given_: list[tuple[int, str, int, int]],
) -> None:
    helps = [
        Help(LineRef(1, place), 0, who, name, False, date(2026, 11, 1), minutes, contacts, "")
        for place, (who, name, minutes, contacts) in enumerate(given_)
    ]
    told = helped(helps)
    tells(len(told.helpers) > 1)
    assert told.minutes == sum(one.minutes for one in helps)
    assert told.person_times == sum(one.contacts for one in helps)
    assert len(told.helpers) == len({one.who for one in helps})


def test_words_of_abuse_about_a_child_ask_for_a_report_and_decide_nothing() -> None:
    assert asks_for_report("她说被打了", 9)
    assert asks_for_report("He was BEATEN", None)
    assert not asks_for_report("她说被打了", 40)
    assert not asks_for_report("热水器不热", 9)


@pytest.mark.parametrize(("after", "tone"), [(1, Tone.PLAIN), (600, Tone.ALARM)])
def test_the_reports_say_in_red_that_somebody_was_answered_too_late(
    after: int, tone: Tone
) -> None:
    asked = request(Step.RESPONDED, after=after)
    counted = tally([asked], always, HOME, START + timedelta(days=1))
    (said,) = section(counted, None, None).parts
    assert isinstance(said, Paragraph)
    assert said.tone is tone
