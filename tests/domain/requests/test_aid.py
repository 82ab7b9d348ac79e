"""Aid: sums as they are typed, and identities over any history beside a slow second version."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.aid import (
    Aid,
    AidTaken,
    Decision,
    fen_typed,
    helped_before,
    is_unusual,
    ledger,
    yuan,
)
from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.errors import NoMoneyError, NotMoneyError
from carehome_app.domain.requests.words import AidStep
from carehome_app.domain.rounds.entry import LineRef
from tests.telling_examples import tells

HOME = HomeTime([(datetime(2020, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
CLOCKS = Clocks()


def always(_moment: datetime) -> Clocks:
    """The clocks of a home that never changed them."""
    return CLOCKS


START = datetime(2026, 9, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("1500", 150000),
        ("1,500", 150000),
        ("１５００", 150000),
        ("1 500.5", 150050),
        ("1500元", 150000),
        ("0.01", 1),
        ("1，500。50", 150050),
        ("12,345,678", 1234567800),
    ],
)
def test_a_sum_is_whole_fen(typed: str, fen: int) -> None:
    assert fen_typed(typed) == fen


@pytest.mark.parametrize(
    "typed", ["", "15O0", "1,5", "1.500", "-5", "1e3", "nan", "1.2.3", "1,50,0"]
)
def test_what_is_no_sum_is_refused(typed: str) -> None:
    with pytest.raises(NotMoneyError):
        fen_typed(typed)


def test_nothing_is_no_sum() -> None:
    with pytest.raises(NoMoneyError):
        fen_typed("0.00")


@given(st.integers(1, 10**11 - 1))
def test_a_sum_is_typed_as_it_is_written(fen: int) -> None:
    tells(fen % 100 != 0)
    assert fen_typed(yuan(fen)) == fen


def test_a_sum_with_a_zero_too_many_is_asked_about() -> None:
    before = [100000, 150000, 200000]
    assert is_unusual(1500000, before)
    assert not is_unusual(1499999, before)
    assert not is_unusual(10**9, before[:2]), "two sums do not say what is usual"


MOMENTS = st.integers(0, 40 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
OFTEN = (AidStep.PAID, AidStep.PAID, AidStep.PAID, AidStep.GRANTED)
STEPS = st.builds(
    AidTaken,
    step=st.sampled_from([*AidStep, *OFTEN]),
    at=MOMENTS,
    by=st.just(1),
    fen=st.integers(1, 500),
)
WITHOUT_PAPERS = st.lists(STEPS.filter(lambda one: one.step is not AidStep.PAPERS), max_size=3)
PAID_LONG_AGO = st.tuples(st.integers(1, 500), WITHOUT_PAPERS).map(
    lambda told: (AidTaken(AidStep.PAID, START, 1, told[0]), *told[1])
)


def aids(steps: st.SearchStrategy[tuple[AidTaken, ...]]) -> st.SearchStrategy[Aid]:
    """Draw what anybody asked for and what was done about it."""
    return st.builds(
        Aid,
        ref=st.just(LineRef(1, 1)),
        request=st.just(LineRef(1, 1)),
        subject=st.integers(0, 3),
        household=st.just(""),
        cause=st.sampled_from(["fire", "illness"]),
        asked=st.integers(1, 500),
        asked_at=MOMENTS,
        steps=steps,
    )


ANY_AID = aids(st.lists(STEPS, max_size=5).map(tuple))
AIDS = st.lists(ANY_AID, min_size=1, max_size=12) | st.tuples(
    aids(PAID_LONG_AGO), st.lists(ANY_AID, max_size=11)
).map(lambda told: [told[0], *told[1]])


def slow_overdue(aid: Aid, now: datetime) -> bool:
    """Walk day by day from the first payment; the fifth working day must be over."""
    paid = [one.at for one in aid.steps if one.step is AidStep.PAID]
    if not paid or any(one.step is AidStep.PAPERS for one in aid.steps):
        return False
    day, worked, today = HOME.day(min(paid)), 0, HOME.day(now)
    while day < today:
        day += timedelta(days=1)
        if worked == 5:
            return True
        worked += CLOCKS.calendar.works(day)
    return False


@given(aids=AIDS, now=MOMENTS.map(lambda at: at + timedelta(days=9)))
def test_asked_and_granted_add_up_whatever_happened(aids: list[Aid], now: datetime) -> None:
    told = ledger(aids, always, HOME, now)
    assert told.number == len(aids)
    assert told.asked == sum(told.fen.values())
    assert told.granted == told.paid + told.unpaid
    assert told.unpaid >= 0
    assert told.paid == sum(
        one.fen for aid in aids for one in aid.steps if one.step is AidStep.PAID
    )
    for decision in Decision:
        assert told.count[decision] == sum(one.decision is decision for one in aids)
    assert told.overdue == sum(slow_overdue(one, now) for one in aids)
    tells(told.overdue > 0)


def _granted(subject: int, cause: str, at: datetime) -> Aid:
    step = AidTaken(AidStep.GRANTED, at, 1, 100)
    return Aid(LineRef(1, 1), LineRef(1, 1), subject, "", cause, 100, at, (step,))


def test_somebody_helped_for_the_same_cause_this_year_is_known() -> None:
    before = [_granted(3, "Fire ", START)]
    assert helped_before(before, 3, "fire")
    assert not helped_before(before, 3, "illness")
    assert not helped_before(before, 4, "fire")
    assert not helped_before(before, 0, "fire")


def test_papers_are_due_by_the_days_that_held_when_the_money_was_paid() -> None:
    paid = AidTaken(AidStep.PAID, START, 1, 100)
    aid = Aid(LineRef(1, 1), LineRef(1, 1), 3, "", "fire", 100, START, (paid,))
    later = START + timedelta(days=30)

    def changed(moment: datetime) -> Clocks:
        return CLOCKS if moment < later else Clocks(papers=60)

    assert aid.papers_overdue(changed, HOME, later)
