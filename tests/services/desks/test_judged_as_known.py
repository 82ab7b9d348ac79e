"""A reading is judged by what had been said when it was typed, wherever it had been said."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.findings.limits import Override
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, TEMPERATURE
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.services.desks.desks import bring, found, lines_of, settled, upper_pressure
from tests.services.desks.test_found_again import both

DAY = timedelta(days=1)


def families(home: Home) -> list[str]:
    return sorted(str(row[3]) for row in found(home))


def pressure(home: Home, text: str, code: str = "R001") -> None:
    home.measure(code, text, measure=BLOOD_PRESSURE, site="arm_left")
    home.clock.advance(minutes=5)


def judged_again(home: Home) -> int:
    lines = lines_of(home)
    return sum(line.kind == JudgedAgain.kind for line in lines)


def test_a_limit_that_was_taken_back_later_holds_for_what_was_typed_before_that(
    home: Home, other: Home
) -> None:
    limits = other.house.chronic.limits
    limits.set(upper_pressure(other, "128"))
    both((home, other), minutes=10)
    pressure(home, "132/80")
    both((home, other), minutes=10)
    (own,) = limits.of(other.subject("R001"))
    limits.end(own, other.desk.today() - DAY, "写错了")
    bring(other, home)
    assert families(home) == ["high_pressure"]
    settled(home, other)


def test_a_limit_that_was_taken_back_before_holds_no_more_though_another_followed(
    home: Home, other: Home
) -> None:
    limits = other.house.chronic.limits
    limits.set(upper_pressure(other, "128"))
    (own,) = limits.of(other.subject("R001"))
    both((home, other), minutes=10)
    limits.end(own, other.desk.today() - DAY, "写错了")
    both((home, other), minutes=10)
    pressure(home, "132/80")
    both((home, other), minutes=10)
    limits.set(upper_pressure(other, "145"))
    bring(other, home)
    assert families(home) == []
    assert judged_again(home) == 0
    settled(home, other)


def test_a_birthday_put_right_elsewhere_before_makes_another_line_the_right_one(
    home: Home, other: Home
) -> None:
    for code in ("R001", "R002"):
        person = other.person(code)
        other.house.people.change(person, replace(person.details, birth=date(1960, 3, 1)))
        other.clock.advance(minutes=1)
    both((home, other), minutes=10)
    pressure(home, "145/80")
    assert families(home) == []
    bring(other, home)
    assert families(home) == ["high_pressure"]
    settled(home, other)


def test_fevers_by_a_limit_of_another_desk_make_a_cluster_where_they_are_found(
    home: Home, other: Home
) -> None:
    rule = TEMPERATURE.rule("single.oral")
    line = next(one for one in other.house.rules.lines() if one.rule is rule)
    warmer = {one: number - 1 for one, number in rule.threshold.items()}
    other.house.rules.change(line, Override(warmer, on=True))
    both((home, other), minutes=10)
    for code in ("R001", "R003"):
        home.measure(code, "37.0", site="oral")
        home.clock.advance(minutes=1)
    assert found(home) == set()
    bring(other, home)
    assert {row[0] for row in found(home)} > {UNIT}
    settled(home, other)


def test_an_own_normal_of_days_ago_is_looked_at_though_nothing_was_measured_since(
    home: Home, other: Home
) -> None:
    home.history("R001", "35.7", "35.8", days=7)
    both((home, other), days=3)
    other.measure("R001", "37.2")
    bring(other, home)
    assert families(home) == ["fever"], "judged where the readings of a week are known"
    settled(home, other)


def test_an_own_normal_of_days_ago_is_looked_at_where_it_comes_to_the_reading(
    home: Home, other: Home
) -> None:
    other.history("R001", "35.7", "35.8", days=7)
    both((home, other), days=3)
    home.measure("R001", "37.2")
    bring(other, home)
    assert families(home) == ["fever"]
    settled(home, other)


def test_what_was_typed_from_paper_later_changes_no_reading_of_more_than_a_day_afterwards(
    home: Home, other: Home
) -> None:
    both((home, other), days=3)
    home.measure("R001", "37.2")
    home.measure("R002", "h")
    both((home, other), minutes=10)
    for ago in range(8, 2, -1):
        day = other.clock() - ago * DAY
        other.measure("R001", "35.7", round=days_ago(other, ago), taken_at=day)
    bring(other, home)
    assert families(home) == []
    settled(home, other)


def days_ago(home: Home, ago: int) -> RoundKey:
    return home.round._replace(day=home.desk.today() - ago * DAY)


@pytest.mark.parametrize(
    ("hours", "minutes", "is_twice"),
    [(0, 29, False), (0, 31, True), (24, 0, True), (24, 1, False)],
)
def test_a_second_high_reading_is_one_though_the_first_was_typed_later_elsewhere(
    home: Home, other: Home, hours: int, minutes: int, *, is_twice: bool
) -> None:
    both((home, other), days=1, hours=1)
    home.measure("R001", "37.4", taken_at=home.clock())
    then = home.clock() - timedelta(hours=hours, minutes=minutes)
    both((home, other), minutes=10)
    other.measure("R001", "37.5", round=days_ago(other, hours // 24), taken_at=then)
    bring(other, home)
    assert any("twice.surface" in str(row[7]) for row in found(home)) == is_twice
    assert judged_again(home) == is_twice
    settled(home, other)


def test_what_was_withdrawn_and_a_reason_are_not_judged_again(home: Home, other: Home) -> None:
    home.measure("R001", "38.6")
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.withdraw(cell.valid[0], Why("typing_error"))
    home.measure("R001", "r")
    both((home, other), minutes=10)
    other.measure("R001", "36.5", taken_at=other.clock() - timedelta(minutes=30))
    before = found(home)
    bring(other, home)
    assert (found(home), judged_again(home)) == (before, 0)
    settled(home, other)
