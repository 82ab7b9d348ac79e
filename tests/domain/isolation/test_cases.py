"""Day 0 or day 1, by the day or by the hour, at month ends and where clocks change."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.isolation.cases import (
    TERMS,
    Balance,
    Case,
    CaseKind,
    EndKind,
    Length,
    Rule,
    balance,
    length_typed,
    planned_end,
    shown_end,
    term_on,
)
from carehome_app.domain.isolation.errors import NotATermError
from carehome_app.domain.moments import HomeTime
from tests.builders import MovableClock
from tests.telling_examples import tells

CHINA = HomeTime([(MovableClock().moment("2020-01-01 00:00"), "Asia/Shanghai")])
BERLIN = HomeTime([(MovableClock().moment("2020-01-01 00:00"), "Europe/Berlin")])


def at(shown: str, home_time: HomeTime = CHINA) -> datetime:
    local = datetime.fromisoformat(shown)
    return home_time.moment(local.date(), local.time())


@pytest.mark.parametrize(
    ("since", "days", "first", "by_day", "end"),
    [
        ("2026-11-26 09:20", 5, 1, True, "2026-11-30 24:00"),
        ("2026-11-26 09:20", 5, 0, True, "2026-12-01 24:00"),
        ("2026-11-26 09:20", 5, 0, False, "2026-12-01 09:20"),
        ("2026-11-26 00:00", 1, 1, True, "2026-11-26 24:00"),
        ("2028-02-27 23:59", 2, 0, True, "2028-02-29 24:00"),
        ("2026-12-25 10:00", 14, 0, True, "2027-01-08 24:00"),
    ],
)
def test_the_end_is_that_of_the_rule(  # a table
    since: str, days: int, first: int, by_day: bool, end: str
) -> None:
    planned = planned_end(at(since), Length(days=days), Rule(first, by_day), CHINA)
    assert planned is not None
    assert shown_end(planned, CHINA) == end


def test_where_clocks_change_a_day_ends_at_midnight_and_hours_are_hours() -> None:
    since = at("2026-03-27 10:00", BERLIN)
    by_day = planned_end(since, Length(days=3), Rule(1, by_day=True), BERLIN)
    by_hour = planned_end(since, Length(days=3), Rule(1, by_day=False), BERLIN)
    assert by_day is not None
    assert by_hour is not None
    assert shown_end(by_day, BERLIN) == "2026-03-29 24:00"
    assert by_hour - since == timedelta(hours=72)
    assert shown_end(by_hour, BERLIN) == "2026-03-30 11:00"


@given(
    day=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    clock=st.times(),
    days=st.integers(1, 60) | st.integers(2, 60),
    first=st.integers(0, 1),
    home_time=st.sampled_from([CHINA, BERLIN]),
)
def test_the_last_day_has_the_last_number(
    day: date, clock: time, days: int, first: int, home_time: HomeTime
) -> None:
    """Slow second version: walk the days one by one and number them."""
    tells(days > 1)
    since = home_time.moment(day, clock)
    planned = planned_end(since, Length(days=days), Rule(first), home_time)
    case = Case(subject=1, since=since, place="401", rule=Rule(first), planned=planned)
    walked, number = home_time.day(since), first
    while number < days:
        walked, number = walked + timedelta(days=1), number + 1
    assert planned == home_time.moment(walked + timedelta(days=1), time(0))
    assert case.day_number(walked, home_time) == days == case.last_number(home_time)


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("5", Length(days=5)),
        ("５ 天", Length(days=5)),
        ("48h", Length(hours=48)),
        ("72小时", Length(hours=72)),
        ("2026-12-01", Length(last=date(2026, 12, 1))),
    ],
)
def test_a_length_is_days_hours_or_a_last_day(typed: str, length: Length) -> None:
    assert length_typed(typed) == length


@pytest.mark.parametrize("typed", ["", "soon", "5 weeks", "-3", "2026-02-30"])
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(NotATermError):
        length_typed(typed)


def test_a_past_day_is_judged_by_the_term_of_that_day() -> None:
    assert term_on(CaseKind.CONTACT, date(2022, 6, 27)).days == 14
    assert term_on(CaseKind.CONTACT, date(2022, 6, 28)).days == 7
    assert term_on(CaseKind.CONTACT, date(2022, 11, 11)).days == 5
    assert term_on(CaseKind.OTHER, date(2019, 1, 1)).days == 0


def test_every_term_says_where_its_number_is_from() -> None:
    assert {one.kind for one in TERMS} == set(CaseKind)
    assert all(one.source.label.source for one in TERMS)


spans = st.tuples(st.integers(0, 10), st.integers(0, 23), st.none() | st.integers(0, 200))


@given(st.lists(spans) | st.lists(spans, min_size=4), st.integers(0, 12))
def test_the_sum_of_a_day_goes_on_from_the_day_before(
    said: list[tuple[int, int, int | None]], after: int
) -> None:
    cases = []
    for days, hours, lasts in said:
        since = at("2026-11-20 00:00") + timedelta(days=days, hours=hours)
        until = None if lasts is None else since + timedelta(hours=lasts, minutes=1)
        cases.append(Case(subject=1, since=since, place="", until=until))
    day = date(2026, 11, 20) + timedelta(days=after)
    today, tomorrow = balance(cases, day, CHINA), balance(cases, day + timedelta(days=1), CHINA)
    assert today.after == tomorrow.before
    midnight = CHINA.moment(day + timedelta(days=1), time(0))
    slow = [c for c in cases if c.since < midnight and (c.until is None or c.until >= midnight)]
    assert today.after == len(slow)
    tells(bool(slow))


def test_one_kept_by_mistake_counts_nowhere() -> None:
    since = at("2026-11-22 08:00")
    case = Case(subject=1, since=since, place="401", until=since, how=EndKind.CANCELLED)
    assert balance([case], date(2026, 11, 22), CHINA) == Balance(0, 0, 0)
    assert not case.holds(since, since + timedelta(hours=1))


def test_the_usual_terms_are_those_of_the_reference() -> None:
    told = {(one.kind.value, f"{one.since}"): (one.days, one.first, one.by_day) for one in TERMS}
    assert told == {
        ("contact", "2020-01-01"): (14, 0, True),
        ("contact", "2022-06-28"): (7, 0, True),
        ("contact", "2022-11-11"): (5, 0, True),
        ("contact", "2023-01-08"): (5, 1, True),
        ("symptomatic", "2020-01-01"): (5, 1, True),
        ("return", "2020-01-01"): (14, 0, True),
        ("return", "2022-03-01"): (3, 1, True),
        ("new", "2020-01-01"): (14, 0, True),
        ("new", "2023-01-08"): (7, 1, True),
        ("norovirus", "2020-01-01"): (3, 0, False),
        ("other", "2020-01-01"): (0, 1, True),
    }


def test_so_many_hours_end_so_many_hours_later() -> None:
    since = at("2026-11-26 09:20")
    assert planned_end(since, Length(hours=48), Rule(), CHINA) == at("2026-11-28 09:20")


def test_five_days_end_at_the_midnight_that_ends_the_fifth() -> None:
    since = at("2026-11-26 09:20")
    assert planned_end(since, Length(days=5), Rule(), CHINA) == at("2026-12-01 00:00")
    last = Length(last=date(2026, 11, 30))
    assert planned_end(since, last, Rule(), CHINA) == at("2026-12-01 00:00")
