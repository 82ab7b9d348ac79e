"""One square a person: those of the cluster in view, others, and staff."""

from datetime import date, timedelta

from carehome_app.domain.outbreak.daily import Counted, Square, daily, last_days, people_of
from carehome_app.domain.people import Group
from tests.domain.outbreak.test_clusters import NOON, day_of, fever, floor, found
from tests.domain.outbreak.test_glance import ill, three_on_a_floor

HERE, OTHER = Square(is_here=True, is_staff=False), Square(is_here=False, is_staff=False)
STAFF = Square(is_here=False, is_staff=True)


def test_the_days_end_today() -> None:
    assert last_days(date(2026, 11, 3), 3) == [date(2026, 11, day) for day in (1, 2, 3)]


def test_each_person_is_one_square_on_the_day_of_the_onset() -> None:
    cluster = three_on_a_floor()
    elsewhere = found(
        [fever(7, 0), fever(8, 24)], floor("1", 7) | floor("1", 8, group=Group.STAFF)
    )
    cases = (*cluster.cases, *elsewhere[0].cases)
    shown = daily(
        cluster, people_of(ill(one) for one in cases), last_days(date(2026, 11, 3), 4), day_of
    )
    assert shown.squares == ((), (HERE, OTHER), (HERE, STAFF), (HERE,))
    assert shown.sums == (3, 1, 1)
    assert shown.floor == "3"


def test_who_fell_ill_before_the_days_that_are_shown_is_in_no_square() -> None:
    cluster = three_on_a_floor()
    days = last_days(date(2026, 11, 3), 2)
    assert daily(cluster, [ill(one) for one in cluster.cases], days, day_of).sums == (2, 0, 0)


def test_the_days_of_those_who_are_counted_are_marked_with_the_hours_of_the_rule() -> None:
    cluster = three_on_a_floor()
    shown = daily(cluster, [], last_days(date(2026, 11, 9), 14), day_of)
    assert shown.counted == Counted(date(2026, 11, 1), date(2026, 11, 3), 72)


def test_what_is_only_more_than_usual_marks_no_days() -> None:
    cluster = three_on_a_floor()
    (none,) = {daily(None, [], last_days(day_of(NOON), 7), day_of).counted}
    assert none is None
    assert cluster.crossings


def test_one_illness_that_is_counted_twice_is_one_line_and_a_later_one_another() -> None:
    again = found([fever(1, 0), fever(2, 1), fever(1, 400), fever(2, 401)], floor("3", 1, 2))
    lines = people_of(ill(case) for cluster in again for case in cluster.cases)
    assert [one.person.id for one in lines] == [1, 2, 1, 2]
    assert lines[2].case.onset - lines[0].case.onset == timedelta(hours=400)
