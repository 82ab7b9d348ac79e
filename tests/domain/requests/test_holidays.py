"""Holidays with their papers; and why a clock runs out when it does."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.holidays import (
    HOLIDAYS,
    SHIFTED,
    YEARS,
    Calendar,
    Sure,
    days,
)
from carehome_app.domain.requests.why import why_due
from carehome_app.domain.requests.words import Urgency
from carehome_app.i18n import in_english
from tests.domain.requests.test_clocks import CLOCKS, HOME, at
from tests.telling_examples import tells

READ = "(the paper was read as the news agency printed it)"
PAPER_2026 = f"General Office of the State Council, 国办发明电〔2025〕7号, 2025-11-04 {READ}"


def why(urgency: str, received: str, clocks: Clocks = CLOCKS) -> list[str]:
    return [in_english(one) for one in why_due(clocks, Urgency(urgency), at(received), HOME)]


def test_every_year_names_its_paper_its_day_and_how_sure_it_is() -> None:
    assert [(one.year, one.paper, one.published, one.sure) for one in YEARS] == [
        (2025, "国办发明电〔2024〕12号", date(2024, 11, 12), Sure.READ),
        (2026, "国办发明电〔2025〕7号", date(2025, 11, 4), Sure.READ),
    ]
    for year in YEARS:
        assert year.published.year == year.year - 1, "announced in the autumn before"
        for one in year.holidays:
            assert one.first.year == one.last.year == year.year
            assert one.first <= one.last


def test_as_many_days_are_off_and_worked_instead_as_the_papers_say() -> None:
    per_year = {
        year: (sum(day.year == year for day in HOLIDAYS), sum(day.year == year for day in SHIFTED))
        for year in (2025, 2026)
    }
    assert per_year == {2025: (28, 5), 2026: (33, 6)}
    assert all(day.weekday() >= 5 for day in SHIFTED)
    assert HOLIDAYS.isdisjoint(SHIFTED)


@pytest.mark.parametrize(
    ("urgency", "received", "said"),
    [
        ("now", "2026-11-29 23:50", ["30 minutes, day and night."]),
        ("today", "2026-11-29 14:01", ["4 hours, counted from 08:00 to 18:00."]),
        ("week", "2026-11-24 09:00", ["2 working days after 11-24, to the end of 11-26."]),
        (
            "week",
            "2026-11-27 09:00",
            [
                "2 working days after 11-27, to the end of 12-01.",
                "Not counted: 11-28 to 11-29 weekend.",
            ],
        ),
        (
            "week",
            "2026-09-30 09:00",
            [
                "2 working days after 09-30, to the end of 10-09.",
                "Not counted: 10-01 to 10-07 National Day.",
                f"Holidays: {PAPER_2026}.",
            ],
        ),
        (
            "week",
            "2026-10-08 23:59",
            [
                "2 working days after 10-08, to the end of 10-10.",
                "Worked instead: 10-10.",
                f"Holidays: {PAPER_2026}.",
            ],
        ),
        (
            "week",
            "2026-12-31 09:00",
            [
                "2 working days after 12-31, to the end of 01-04.",
                "Not counted: 01-02 to 01-03 weekend.",
                "The holidays of 2027 are not known here: only weekends are left out.",
            ],
        ),
    ],
)
def test_a_clock_says_why(urgency: str, received: str, said: list[str]) -> None:
    assert why(urgency, received) == said


def test_a_day_of_the_homes_own_is_named_so_and_needs_no_paper() -> None:
    own = frozenset({date(2027, 1, 1)})
    clocks = Clocks(calendar=Calendar(HOLIDAYS | own))
    assert why("week", "2026-12-31 09:00", clocks) == [
        "2 working days after 12-31, to the end of 01-05.",
        "Not counted: 01-01 the home's own day; 01-02 to 01-03 weekend.",
    ]


@given(st.integers(0, 900), st.integers(1, 6))
def test_every_day_is_counted_or_left_out_with_a_reason(shift: int, week: int) -> None:
    calendar, day = Calendar(), date(2025, 1, 1) + timedelta(days=shift)
    first, last = day + timedelta(days=1), calendar.after(day, week)
    out = [one for span in calendar.left_out(first, last) for one in days(span.first, span.last)]
    tells(bool(out))
    assert len(out) == len(set(out))
    counted = [one for one in days(first, last) if one not in out]
    assert len(counted) == week
    assert [one for one in counted if one.weekday() >= 5] == calendar.worked_instead(first, last)
    due = Clocks(week=week).due(Urgency.WEEK, moment_of(day), HOME)
    assert HOME.day(due) == last + timedelta(days=1)


def moment_of(day: date) -> datetime:
    return at(f"{day:%Y-%m-%d} 09:00")
