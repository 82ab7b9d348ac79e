"""Which backups are kept: checked against a slow way of saying the same."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.backups.kept import DRILL_EVERY, EVERY, Made, Why, is_stale, to_keep
from tests.telling_examples import tells

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
one_made = st.builds(
    Made,
    st.integers(-600 * 24, 3 * 24).map(lambda hours: NOW + timedelta(hours=hours)),
    st.sampled_from(Why),
)
backups = st.lists(one_made, unique_by=lambda one: one.at, max_size=60) | st.lists(
    one_made, unique_by=lambda one: one.at, min_size=25, max_size=60
)
"""A few, of which each is kept, or so many that some are let go."""


def day(moment: datetime) -> date:
    return (moment + timedelta(hours=8)).date()


def week(moment: datetime) -> int:
    return day(moment).toordinal() // 7


def month(moment: datetime) -> tuple[int, int]:
    return day(moment).year, day(moment).month


def slowly(made: list[Made], now: datetime) -> set[datetime]:
    """Ask for each backup by itself why it should be kept."""
    kept = set()
    for one in made:
        later = [other for other in made if other.at > one.at]
        of_day = not any(day(other.at) == day(one.at) for other in later)
        of_month = not any(
            (day(other.at).year, day(other.at).month) == (day(one.at).year, day(one.at).month)
            for other in later
        )
        months = (day(now).year - day(one.at).year) * 12 + day(now).month - day(one.at).month
        reasons = (
            *(
                len({span(other.at) for other in later} | {span(one.at)}) <= 3
                and not any(span(other.at) == span(one.at) for other in later)
                for span in (day, week, month)
            ),
            one.at > now,
            now - one.at < timedelta(hours=24),
            one.why in (Why.ROUND, Why.ASKED) and now - one.at < timedelta(days=7),
            of_day and (day(now) - day(one.at)).days < 30,
            of_month and months < 12,
        )
        if any(reasons):
            kept.add(one.at)
    return kept


@given(backups)
def test_the_same_are_kept_as_by_asking_for_each(made: list[Made]) -> None:
    assert to_keep(made, NOW, day) == slowly(made, NOW)
    tells(0 < len(slowly(made, NOW)) < len(made))


@given(backups, st.integers(0, 24 * 60))
def test_letting_go_early_never_costs_what_is_wanted_later(made: list[Made], hours: int) -> None:
    later = NOW + timedelta(hours=hours)
    first = to_keep(made, NOW, day)
    left = [one for one in made if one.at in first]
    assert to_keep(left, later, day) == to_keep(made, later, day)
    tells(len(left) < len(made))


@given(backups)
def test_the_newest_is_always_kept(made: list[Made]) -> None:
    kept = to_keep(made, NOW, day)
    tells(len(kept) < len(made))
    assert not made or max(one.at for one in made) in kept


@pytest.mark.rest
def test_a_year_of_use_leaves_a_month_of_days_and_a_year_of_months() -> None:
    made: list[Made] = []
    moment = NOW - timedelta(days=400)
    while moment <= NOW:
        made.append(Made(moment, Why.HOUR))
        kept = to_keep(made, moment, day)
        made = [one for one in made if one.at in kept]
        moment += timedelta(hours=1)
    days = {day(one.at) for one in made}
    assert {day(NOW) - timedelta(days=ago) for ago in range(30)} <= days
    assert len({(one.year, one.month) for one in days}) == 12
    assert len(made) < 24 + 30 + 12 + 3


def test_a_backup_is_stale_after_twenty_six_hours() -> None:
    assert not is_stale(NOW - timedelta(hours=26), NOW)
    assert is_stale(NOW - timedelta(hours=26, seconds=1), NOW)
    assert is_stale(None, NOW)


@given(backups, st.integers(1, 80 * 365))
def test_a_clock_far_ahead_lets_nothing_of_the_newest_days_go(made: list[Made], days: int) -> None:
    kept = to_keep(made, NOW + timedelta(days=days), day)
    tells(len(kept) < len(made))
    newest = sorted({day(one.at) for one in made})[-3:]
    assert set(newest) <= {day(one) for one in kept}


def test_a_month_of_days_and_then_the_last_of_each_month_for_a_year() -> None:
    one_a_day = [Made(NOW - timedelta(days=ago), Why.HOUR) for ago in range(800)]
    kept = {(NOW - at).days for at in to_keep(one_a_day, NOW, day)}
    assert set(range(30)) <= kept
    assert not kept & set(range(30, 53))
    months = sorted(month(NOW - timedelta(days=ago)) for ago in kept if ago >= 30)
    assert months == [(2025, 12), *((2026, number) for number in range(1, 10))]


def test_whatever_the_clock_shows_three_days_weeks_and_months_stay() -> None:
    """The newest of each: weeks end on Saturdays, and NOW is a Sunday."""
    one_a_day = [Made(NOW - timedelta(days=ago), Why.HOUR) for ago in range(60)]
    kept = to_keep(one_a_day, NOW + timedelta(days=80 * 365), day)
    days = [(22, 11), (21, 11), (20, 11), (14, 11), (31, 10), (30, 9)]
    assert {day(one) for one in kept} == {date(2026, month, number) for number, month in days}


def test_a_backup_a_day_old_is_fresh_and_a_weekly_trial_is_due_after_seven_days() -> None:
    assert not is_stale(NOW - timedelta(hours=26), NOW)
    assert is_stale(NOW - timedelta(hours=26, seconds=1), NOW)
    assert timedelta(days=7) == DRILL_EVERY
    assert timedelta(hours=1) == EVERY
