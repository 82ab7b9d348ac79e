"""Sessions are counted once each, and the sums hold whatever was said of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.rehabilitation.counting import (
    MADE_UP,
    UNSAID,
    WAITING,
    Attendance,
    Days,
    attendance,
    due_list,
    in_days,
    missed_in_a_row,
)
from carehome_app.domain.rehabilitation.month_rules import (
    RULES,
    Verdict,
    judged_on,
    rule_typed,
    verdict,
)
from carehome_app.domain.rehabilitation.plan import (
    EXTRA,
    Absent,
    Answered,
    Held,
    Plan,
    Rest,
    Slot,
    slots_of,
)
from carehome_app.domain.rehabilitation.progress import calendar
from carehome_app.domain.rehabilitation.words import Missed, Pause
from tests.domain.rehabilitation.plans_for_tests import CHILD, MONDAY, absent, held, plan
from tests.telling_examples import tells

SUNDAY = MONDAY + timedelta(days=6)
WEEK = Days(MONDAY, SUNDAY, MONDAY + timedelta(days=30))


def _counted(one: Plan, said: Sequence[Answered], days: Days = WEEK) -> Attendance:
    return attendance(due_list([one], said, days), said, days)


def test_a_week_is_held_missed_cancelled_and_open() -> None:
    slots = list(slots_of(plan(), MONDAY, SUNDAY))
    assert len(slots) == 9
    said: list[Answered] = [held(number, slot) for number, slot in enumerate(slots[:5])]
    said += [absent(10, slots[5]), absent(11, slots[6], Missed.HOME)]
    found = _counted(plan(), said)
    assert (found.planned, found.held, found.missed, found.cancelled, found.open) == (
        9,
        5,
        1,
        1,
        2,
    )
    assert (found.minutes, found.training_days) == (150, 3)
    assert found.reasons == {"ill": 1}


def test_what_nobody_said_anything_of_waits_until_its_day_is_over() -> None:
    wednesday = MONDAY + timedelta(days=2)
    due = due_list([plan()], [], Days(MONDAY, SUNDAY, wednesday))
    words = {item.slot.day: item.word for item in due.items if isinstance(item.slot, Slot)}
    assert words[MONDAY] == UNSAID
    assert {word for day, word in words.items() if day >= wednesday} == {WAITING}


def test_a_made_up_session_counts_once_in_the_month_it_happens() -> None:
    missed = Slot(plan().ref, date(2026, 11, 30), 0)
    november = Days(date(2026, 11, 30), date(2026, 11, 30), date(2027, 1, 1))
    december = Days(date(2026, 12, 1), date(2026, 12, 6), date(2027, 1, 1))
    said: list[Answered] = [absent(1, missed), held(2, missed, date(2026, 12, 2), 40)]
    before, after = _counted(plan(), said, november), _counted(plan(), said, december)
    assert (before.planned, before.held, before.missed) == (1, 0, 0)
    assert (after.held, after.made_up, after.minutes) == (1, 1, 40)
    both = _counted(plan(), said, Days(november.first, december.last, november.today))
    assert both.held == 1
    assert both.planned == before.planned + after.planned


def test_a_paused_plan_is_not_due_and_an_adapted_one_is() -> None:
    rest = Rest(MONDAY, SUNDAY, Pause.PAUSED, "isolation")
    assert _counted(replace(plan(), rests=(rest,)), ()).planned == 0
    in_room = replace(plan(), rests=(rest._replace(how=Pause.ADAPTED),))
    assert _counted(in_room, ()).planned == 9


def test_what_no_plan_asked_for_is_in_the_minutes_alone() -> None:
    slot = Slot(plan().ref, MONDAY, EXTRA)
    found = _counted(plan(), [held(1, slot, minutes=20), held(2, slot, minutes=20)])
    assert (found.held, found.extra, found.minutes) == (0, 2, 40)


_OF_TWO_WEEKS = st.sampled_from(list(slots_of(plan(), MONDAY, SUNDAY + timedelta(days=7))))
_ONE_SAID = st.tuples(_OF_TWO_WEEKS, st.integers(0, 13), st.sampled_from("hmcx"))
_SAID = st.one_of(*(st.lists(_ONE_SAID, min_size=least, max_size=25) for least in (0, 8, 16)))
_BEGINS = st.integers(0, 20) | st.integers(0, 5) | st.integers(0, 1)


@given(_SAID, _BEGINS, st.integers(0, 20) | st.integers(10, 20))
def test_the_sums_hold_and_a_slow_count_says_the_same(
    drawn: list[tuple[Slot, int, str]], begin: int, length: int
) -> None:
    one, said = plan(), list[Answered]()
    for number, (slot, on, what) in enumerate(drawn, 1):
        if what == "h":
            said.append(held(number, slot, max(MONDAY + timedelta(days=on), slot.day)))
        else:
            reason = {"m": Missed.ILL, "c": Missed.HOME, "x": Missed.OUT}[what]
            said.append(absent(number, slot, reason))
    first = MONDAY + timedelta(days=begin)
    days = Days(first, first + timedelta(days=length), MONDAY + timedelta(days=40))
    found = _counted(one, said, days)
    assert found.planned == found.held + found.missed + found.cancelled + found.open
    assert found.missed == sum(found.reasons.values())
    tells(found.held > 0 or found.missed > 0)
    wide = due_list([one], said, Days(MONDAY, MONDAY + timedelta(days=40), days.today))
    assert Counter(in_days(wide, days.first, days.last).items) == Counter(
        due_list([one], said, days).items
    )
    assert found.held == _slowly(one, said, days)["held"]
    assert found.missed == _slowly(one, said, days)["missed"]


def _slowly(one: Plan, said: Sequence[Answered], days: Days) -> Counter[str]:
    """Count slot by slot over all time, then keep what falls in the days."""
    count: Counter[str] = Counter()
    for slot in slots_of(one, MONDAY - timedelta(days=60), MONDAY + timedelta(days=60)):
        here = [answer for answer in said if answer.slot == slot]
        trained = [answer for answer in here if isinstance(answer, Held)]
        if trained:
            count["held"] += days.first <= min(trained, key=lambda a: a.ref).on <= days.last
        elif here and days.first <= slot.day <= days.last:
            answer = min(here, key=lambda a: a.ref)
            assert isinstance(answer, Absent)
            count["missed"] += answer.reason is not Missed.HOME
    return count


def test_a_calendar_has_every_day_once_and_the_minutes_of_the_sum() -> None:
    slots = list(slots_of(plan(), MONDAY, SUNDAY))
    extra = Slot(plan().ref, slots[0].day, EXTRA)
    said: list[Answered] = [held(1, slots[0]), held(2, extra, minutes=20), absent(3, slots[2])]
    said.append(held(4, slots[3], slots[5].day, 40))
    due = due_list([plan()], said, WEEK)
    days = calendar(due, said, WEEK)
    assert [one.day for one in days] == [MONDAY + timedelta(days=day) for day in range(7)]
    assert sum(one.minutes for one in days) == attendance(due, said, WEEK).minutes == 90
    trained = sum(bool(one.minutes) for one in days)
    assert trained == attendance(due, said, WEEK).training_days
    assert (days[0].minutes, days[0].open) == (50, 1)
    assert sum(one.missed for one in days) == 1


def test_three_missed_one_after_another_are_a_row() -> None:
    slots = list(slots_of(plan(), MONDAY, SUNDAY))
    said: list[Answered] = [held(1, slots[0]), *(absent(n, slots[n]) for n in range(1, 4))]
    assert missed_in_a_row(due_list([plan()], said, WEEK).items) == 3
    cancelled = [*said, absent(9, slots[4], Missed.HOME)]
    assert missed_in_a_row(due_list([plan()], cancelled, WEEK).items) == 3
    again = [*cancelled, held(10, slots[5])]
    assert missed_in_a_row(due_list([plan()], again, WEEK).items) == 0


@pytest.mark.parametrize(
    ("days", "minutes", "said"),
    [
        (22, 22 * 210, Verdict.MET),
        (21, 22 * 210, Verdict.DAYS),
        (22, 22 * 210 - 1, Verdict.MINUTES),
        (21, 22 * 210 - 1, Verdict.BOTH),
        (31, 9000, Verdict.MET),
        (0, 0, Verdict.BOTH),
    ],
)
def test_a_month_is_judged_at_its_edges(days: int, minutes: int, said: Verdict) -> None:
    counted = Attendance(minutes=minutes, training_days=days)
    assert verdict(RULES["jiangsu_intellectual"], counted) is said
    assert verdict(None, counted) is None


def test_a_home_may_write_a_rule_of_its_own() -> None:
    own = rule_typed("12/45")
    assert own is not None
    assert (own.days, own.minutes) == (12, 540)
    assert rule_typed("") is None
    for called in ("suzhou_physical", "Suzhou physical", "Suzhou, physical", "苏州 肢体"):
        assert rule_typed(called) == RULES["suzhou_physical"]
    for wrong in ("0/10", "32/10", "12", "12/", "x"):
        with pytest.raises(ValueError, match=wrong):
            rule_typed(wrong)


def test_a_month_is_judged_by_the_rule_of_its_last_day() -> None:
    assert judged_on(date(2026, 2, 14), date(2026, 11, 29)) == date(2026, 2, 28)
    assert judged_on(date(2026, 11, 1), date(2026, 11, 29)) == date(2026, 11, 29)
    assert judged_on(date(2026, 12, 3), date(2027, 1, 1)) == date(2026, 12, 31)


def test_people_behind_a_number_are_named() -> None:
    found = due_list([plan()], (), WEEK)
    assert {item.who for item in found.behind(Box.OPEN)} == {CHILD}
    missed = Slot(plan().ref, MONDAY, 0)
    made = due_list([plan()], [held(2, missed, MONDAY + timedelta(days=1))], WEEK)
    assert [item.word for item in made.behind(Box.EXEMPT)] == [MADE_UP]
