"""The day on which the term of keeping a record is over."""

from datetime import date

from carehome_app.domain.privacy.retention import term_end


def test_it_is_the_same_date_some_years_later() -> None:
    assert term_end(date(2026, 11, 22), 30) == date(2056, 11, 22)


def test_who_left_on_29_february_is_kept_to_the_end_of_that_month() -> None:
    """A day longer rather than one too short."""
    assert term_end(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert term_end(date(2024, 2, 29), 5) == date(2029, 3, 1)
