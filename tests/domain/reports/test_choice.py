"""A day or a month is said as shortly as people say it."""

from datetime import date

import pytest

from carehome_app.domain.reports.choice import day_meant, month_meant

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("10-31", date(2026, 10, 31)),
        ("3", date(2026, 11, 3)),
        ("2026年1月2日", date(2026, 1, 2)),
        ("１１.２０", date(2026, 11, 20)),
        ("31", None),
        ("11-31", None),
        ("", None),
        ("soon", None),
        ("1-2-3-4", None),
        ("3000-1-1", None),
    ],
)
def test_a_typed_day(typed: str, day: date | None) -> None:
    assert day_meant(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2026-10", date(2026, 10, 1)),
        ("9", date(2026, 9, 1)),
        ("2025年12月", date(2025, 12, 1)),
        ("13", None),
        ("", None),
        ("2026-10-01", None),
    ],
)
def test_a_typed_month(typed: str, month: date | None) -> None:
    assert month_meant(typed, TODAY) == month
