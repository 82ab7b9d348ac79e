"""What lines of another desk change is judged again where they arrive, whoever comes first.

The other desk may be off for a week afterwards: nobody waits for it to hear of the reading.
"""

from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as with_

from carehome_app.db.disinfection.evidence import judged_days
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.findings.subject import SUPPLY
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, TEMPERATURE
from carehome_app.services.desks.taking import take
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.judging import judge_days
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.desks.desks import (
    another_desk,
    bring,
    bring_each_other,
    found,
    lines_of,
    settled,
    upper_pressure,
)
from tests.services.supplies.store import GOWNS, Keeper

SCARCE = with_(GOWNS, minimum=10)


def families(home: Home) -> set[object]:
    return {row[3] for row in found(home)}


def pressure(home: Home, text: str) -> None:
    home.measure("R001", text, measure=BLOOD_PRESSURE, site="arm_left")


def fever_where_both_are_known(home: Home, other: Home, comes: str) -> None:
    """Bring the limit to the desk of the reading, or the reading to that of the limit."""
    here, there = (other, home) if comes == "limit" else (home, other)
    bring(here, there)
    assert families(there) == {"fever"}
    settled(home, other)


@pytest.mark.parametrize("comes", ["limit", "reading"])
def test_a_limit_of_the_home_holds_for_what_was_typed_after_it_at_another_desk(
    home: Home, other: Home, comes: str
) -> None:
    rule = TEMPERATURE.rule("screen.oral")
    line = next(one for one in other.house.rules.lines() if one.rule is rule)
    other.house.rules.change(
        line, Override({"°C": Decimal("36.9"), "°F": Decimal("98.4")}, on=True)
    )
    for one in (home, other):
        one.clock.advance(minutes=10)
    home.measure("R001", "37.0", site="oral")
    assert families(home) == set()
    fever_where_both_are_known(home, other, comes)


@pytest.mark.parametrize("comes", ["limit", "reading"])
def test_what_was_typed_between_two_limits_of_another_desk_is_judged_by_the_first(
    home: Home, other: Home, comes: str
) -> None:
    rule = TEMPERATURE.rule("screen.oral")

    def set_limit(celsius: str, fahrenheit: str) -> None:
        line = next(one for one in other.house.rules.lines() if one.rule is rule)
        limits = {"°C": Decimal(celsius), "°F": Decimal(fahrenheit)}
        other.house.rules.change(line, Override(limits, on=True))
        for one in (home, other):
            one.clock.advance(minutes=10)

    set_limit("36.9", "98.4")
    home.measure("R001", "37.0", site="oral")
    set_limit("37.9", "100.2")
    fever_where_both_are_known(home, other, comes)


@pytest.mark.parametrize("comes", ["limit", "reading"])
def test_a_limit_of_one_person_holds_for_what_was_typed_after_it_at_another_desk(
    home: Home, other: Home, comes: str
) -> None:
    other.house.chronic.limits.set(upper_pressure(other, "128"))
    for one in (home, other):
        one.clock.advance(minutes=10)
    pressure(home, "132/80")
    assert families(home) == set()
    if comes == "limit":
        bring(other, home)
        assert families(home) == {"high_pressure"}
    else:
        bring(home, other)
        assert families(other) == {"high_pressure"}
    settled(home, other)


def test_what_was_typed_before_a_limit_stays_as_it_was_judged(home: Home, other: Home) -> None:
    pressure(home, "132/80")
    for one in (home, other):
        one.clock.advance(minutes=10)
    other.house.chronic.limits.set(upper_pressure(other, "128"))
    bring(other, home)
    settled(home, other)
    assert families(home) == set()


def test_what_the_home_no_longer_looks_for_is_no_finding_where_that_is_heard_later(
    home: Home, other: Home
) -> None:
    rule = TEMPERATURE.rule("screen.oral")
    line = next(one for one in other.house.rules.lines() if one.rule is rule)
    warmer = {"°C": Decimal("37.9"), "°F": Decimal("100.2")}
    other.house.rules.change(line, Override(warmer, on=True))
    for one in (home, other):
        one.clock.advance(minutes=10)
    home.measure("R001", "37.6", site="oral")
    assert families(home) == {"fever"}
    bring(other, home)
    assert families(home) == set()
    settled(home, other)


def test_a_cluster_is_found_when_it_is_heard_who_moved_to_that_floor(
    home: Home, other: Home
) -> None:
    person = other.person("R005")
    other.house.people.change(person, replace(person.details, room="203", bed="1", floor="2"))
    for one in (home, other):
        one.clock.advance(minutes=10)
    home.measure("R001", "38.2")
    home.measure("R005", "38.4")
    assert not any(row[2] == "2" for row in found(home))
    bring(other, home)
    assert any(row[2] == "2" for row in found(home))
    settled(home, other)


def test_a_day_is_judged_again_when_it_is_heard_that_an_area_is_done_more_often(
    home: Home, other: Home
) -> None:
    Areas(home).open("203")
    bring(home, other)
    day = home.desk.today()
    (area,) = other.house.disinfection.areas.here()
    other.house.disinfection.areas.change(
        area, Written(name="203", area_class="bedroom", times_a_day=4)
    )
    home.clock.advance(days=1)
    for at in ("09:00", "13:00", "17:00"):
        Areas(home).done("203", at=f"{day} {at}")
    home.clock.advance(days=1)
    judge_days(home.desk, home.house.disinfection.board)
    first = day + timedelta(days=1)
    before = judged_days(home.desk.store, day, first)
    other.clock.set(home.clock())
    bring(other, home)
    after = judged_days(home.desk.store, day, first)
    assert {len(missed) for missed in after.values()} == {1}
    assert before != after
    settled(home, other)


def test_what_two_desks_gave_out_together_is_scarce(home: Home, other: Home) -> None:
    gowns = Keeper(home).lists(SCARCE)
    Keeper(home).takes_in(gowns, "24", "2027-11-30")
    bring(home, other)
    for one in (home, other):
        Keeper(one).gives(gowns, "9")
        assert not [row for row in stock_alerts(one) if row]
    bring(other, home)
    assert stock_alerts(home)
    settled(home, other)
    assert stock_alerts(other)


def stock_alerts(home: Home) -> list[object]:
    return list(home.house.following_up.due(SUPPLY))


def test_lines_are_taken_while_nobody_is_signed_in(home: Home, other: Home) -> None:
    Areas(home).open("203")
    gowns = Keeper(home).lists(SCARCE)
    Keeper(home).takes_in(gowns, "12", "2027-11-30")
    bring(home, other)
    other.clock.set("2026-11-22 22:00")
    day = other.desk.today()
    for at in ("09:00", "13:00", "17:00"):
        Areas(other).done("203", at=at)
    Keeper(other).gives(gowns, "9")
    other.measure("R001", "38.6")
    other.measure("R003", "38.6")
    home.clock.advance(days=1)
    judge_days(home.desk, home.house.disinfection.board)
    home.house.signing_in.sign_out()
    assert bring(other, home).count > 0
    assert judged_days(home.desk.store, day, day)[day] == {}
    home.sign_in("S003")
    settled(home, other)


def test_lines_that_come_before_those_they_build_on_are_taken(home: Home, other: Home) -> None:
    """A third desk knew whom the second admitted; its lines come here first."""
    third = another_desk(home, home.folder.parent / "third")
    for at in (other, third):
        at.sign_in("D01")
    other.admit("R007", "何平", "302-1")
    gowns = Keeper(other).lists(SCARCE)
    Keeper(other).takes_in(gowns, "12", "2027-11-30")
    Areas(other).open("305")
    bring(other, third)
    third.house.chronic.limits.set(
        replace(upper_pressure(third, "128"), person=third.subject("R007"))
    )
    for one in (home, other, third):
        one.clock.advance(minutes=5)
    third.measure("R007", "38.6")
    third.measure("R007", "132/80", measure=BLOOD_PRESSURE, site="arm_left")
    Keeper(third).gives(gowns, "9")
    Areas(third).done("305")
    third.house.chronic.limits.set(
        replace(upper_pressure(third, "135"), person=third.subject("R007"))
    )
    own = third.desk.card.station
    take(home.desk, [one for one in lines_of(third) if one.ref.station == own])
    bring_each_other([home, other, third])
    assert found(home) == found(third)
    settled(home, other)
    third.close()


def limit_of(home: Home, code: str, number: str) -> None:
    new = replace(upper_pressure(home, number), person=home.subject(code))
    home.house.chronic.limits.set(new)
