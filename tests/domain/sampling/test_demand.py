"""What plans of tests will use is known before anybody is sampled."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.people import Group
from carehome_app.domain.sampling.demand import used_a_day
from carehome_app.domain.sampling.plans import Rhythm, SamplingPlan, Who, is_due
from carehome_app.domain.sampling.round import Method
from tests.telling_examples import tells

MONDAY = date(2026, 11, 23)
HERE = {Group.STAFF: {"@kitchen": 24, "@care": 36}, Group.RESIDENT: {"1": 55, "2": 52, "3": 43}}
"""60 who work here and 150 who live here, as the reference has it."""


def plan(
    method: Method,
    rhythm: Rhythm = Rhythm.TWICE_A_WEEK,
    who: Who = Who.EVERYBODY,
    last: date | None = None,
) -> SamplingPlan:
    return SamplingPlan(1, "plan", who, rhythm, method, 10, 480, 1080, MONDAY, last, "county")


def test_210_people_twice_a_week_use_840_kits_in_two_weeks() -> None:
    used = used_a_day([plan(Method.ANTIGEN)], MONDAY, HERE)
    assert {item: rate * 14 for item, rate in used.items()} == {"antigen": 840}


def test_pools_use_a_swab_each_and_tubes_by_group() -> None:
    used = used_a_day([plan(Method.POOL, Rhythm.DAILY)], MONDAY, HERE)
    assert used == {"swab": 210, "tube": 3 + 4 + 6 + 6 + 5}
    single = used_a_day([plan(Method.SINGLE, Rhythm.WEEKLY, Who.STAFF)], MONDAY, HERE)
    assert single == {"swab": Fraction(60, 7), "tube": Fraction(60, 7)}


@pytest.mark.parametrize("day", [MONDAY - timedelta(days=1), MONDAY + timedelta(days=8)])
def test_a_plan_that_does_not_hold_uses_nothing(day: date) -> None:
    ends = plan(Method.ANTIGEN, last=MONDAY + timedelta(days=7))
    assert used_a_day([ends], day, HERE) == {}
    assert used_a_day([plan(Method.OTHER)], MONDAY, HERE) == {}


@given(
    st.lists(
        st.tuples(
            st.sampled_from([one for one in Rhythm if one is not Rhythm.MONTHLY]),
            st.sampled_from(Who),
        ),
        min_size=1,
        max_size=3,
    ),
    st.integers(1, 90),
    st.integers(0, 90),
)
def test_days_of_fourteen_weeks_use_together_what_their_rounds_use(
    plans: list[tuple[Rhythm, Who]], staff: int, residents: int
) -> None:
    here = {Group.STAFF: {"@": staff}, Group.RESIDENT: {"1": residents}}
    made = [plan(Method.ANTIGEN, rhythm, who) for rhythm, who in plans]
    meant = {Who.EVERYBODY: staff + residents, Who.STAFF: staff, Who.RESIDENTS: residents}
    days = [MONDAY + timedelta(days=ahead) for ahead in range(14 * 7)]
    slow = sum(meant[one.who] for one in made for day in days if is_due(one, day))
    assert used_a_day(made, MONDAY, here).get("antigen", 0) * len(days) == slow
    tells(slow > 0)
