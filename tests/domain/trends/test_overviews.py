"""Who stands first where many are seen at once, and which week of a stay it is."""

from datetime import date

from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.trends.overviews import concern
from carehome_app.domain.trends.ward_sheet import week_of


def test_whoever_has_an_open_finding_stands_before_whoever_has_none() -> None:
    slight = concern(min(Severity), None, [])
    far_off = concern(None, 36.4, [36.4, 38.9])
    well = concern(None, 36.4, [36.4])
    assert sorted([well, far_off, slight]) == [slight, far_off, well]


def test_the_second_week_of_a_stay_begins_seven_days_after_the_first() -> None:
    admitted = date(2026, 11, 1)
    assert week_of(admitted, date(2026, 11, 7)) == (1, admitted)
    assert week_of(admitted, date(2026, 11, 8)) == (2, date(2026, 11, 8))
    assert week_of(admitted, date(2026, 11, 30)) == (5, date(2026, 11, 29))
