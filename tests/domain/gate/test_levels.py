"""A level is a dated set of switches; a past day is judged by what was in force on it."""

from datetime import UTC, datetime, timedelta

import pytest

from carehome_app.domain.gate.levels import (
    CLOSED,
    EMERGENCY,
    LEVEL_LABELS,
    OPEN,
    ORDER,
    POSITIONS,
    Ask,
    HomeKind,
    Level,
    Switch,
    Who,
    days_under,
    given,
    in_force,
    legal_floors,
    visit_allowed,
)
from carehome_app.domain.rounds.entry import LineRef

DAY = timedelta(days=1)
FIRST = datetime(2026, 11, 16, tzinfo=UTC)


def level(code: str, since: datetime, number: int = 1, zone: str = "") -> Level:
    usual = given(code)
    return Level(code, since, usual.switches, usual.asks, LineRef(1, number), zone=zone)


def test_a_home_that_never_set_a_level_is_open_and_asks_for_no_codes() -> None:
    now = in_force([], FIRST)
    assert now.code == OPEN
    assert not now.asks_for_emergency
    assert now.asked(Who.VISITOR) == ()


def test_a_past_day_has_the_level_of_that_day() -> None:
    levels = [level("booked", FIRST), level("closed", FIRST + 4 * DAY, 2)]
    found = [in_force(levels, FIRST + n * DAY).code for n in (-1, 0, 3, 4, 9)]
    assert found == ["open", "booked", "booked", "closed", "closed"]


def test_a_zone_has_its_own_level_and_else_the_homes() -> None:
    levels = [level("booked", FIRST), level("closed", FIRST + DAY, 2, zone="3")]
    assert in_force(levels, FIRST + 2 * DAY, "3").code == "closed"
    assert in_force(levels, FIRST + 2 * DAY, "2").code == "booked"
    assert in_force(levels, FIRST + 2 * DAY).code == "booked"


@pytest.mark.parametrize("home", ORDER)
@pytest.mark.parametrize("own", ORDER)
@pytest.mark.parametrize("later", ["home", "floor"])
def test_a_floor_is_never_more_open_than_the_home_nor_than_its_own_order(
    home: str, own: str, later: str
) -> None:
    first, second = FIRST, FIRST + DAY
    levels = [
        level(home, second if later == "home" else first, 1),
        level(own, first if later == "home" else second, 2, zone="3"),
    ]
    both = in_force(levels, FIRST + 2 * DAY, "3")
    assert both.code == max(home, own, key=ORDER.index)
    for switch, positions in POSITIONS.items():
        places = list(positions)
        single = [places.index(given(one).switches[switch]) for one in (home, own)]
        assert places.index(both.switches[switch]) == max(single)
    for who in Who:
        assert set(both.asked(who)) == {*given(home).asked(who), *given(own).asked(who)}
    assert both.zone == ("3" if ORDER.index(own) > ORDER.index(home) else both.zone)


def test_the_first_day_of_a_level_is_day_one() -> None:
    closed = level("closed", FIRST)
    assert [days_under(closed, FIRST + hours * timedelta(hours=1)) for hours in (0, 23, 24)] == [
        1,
        1,
        2,
    ]


@pytest.mark.parametrize("code", ORDER)
def test_the_given_levels_have_a_known_position_for_every_switch(code: str) -> None:
    switches = given(code).switches
    assert {switch: switches[switch] in POSITIONS[switch] for switch in Switch} == dict.fromkeys(
        Switch, True
    )


def test_only_the_levels_of_a_closed_house_collect_what_must_be_destroyed() -> None:
    assert [given(code).asks_for_emergency for code in ORDER] == [
        False,
        False,
        True,
        True,
        True,
    ]
    assert set(given("closed").asked(Who.VISITOR)) & EMERGENCY == {Ask.TEST, Ask.ANTIGEN}


def test_a_rescue_station_may_not_keep_anybody_in() -> None:
    closed = given("closed").switches
    floors = legal_floors(HomeKind.RESCUE, closed)
    assert [floor.switch for floor in floors] == [Switch.OUTINGS, Switch.VISITS]
    assert "may not stop" in floors[0].said.source
    assert legal_floors(HomeKind.RESCUE, given("open").switches) == ()


def test_a_psychiatric_institution_limits_visits_only_for_treatment() -> None:
    said = [
        floor.said.source for floor in legal_floors(HomeKind.PSYCHIATRIC, given("half").switches)
    ]
    assert any("article 46" in one for one in said)
    assert all(
        "article 46" not in one.said.source
        for one in legal_floors(HomeKind.ELDERS, given("half").switches)
    )


@pytest.mark.parametrize(
    ("code", "walk_in", "booked", "exception"),
    [
        ("open", True, True, True),
        ("booked", False, True, True),
        ("half", False, False, True),
        ("closed", False, False, True),
        ("out_only", False, False, True),
    ],
)
def test_who_may_visit_under_each_level(
    code: str, walk_in: bool, booked: bool, exception: bool
) -> None:
    one = given(code)
    assert visit_allowed(one, booked=False, exception=False) is walk_in
    assert visit_allowed(one, booked=True, exception=False) is booked
    assert visit_allowed(one, booked=False, exception=True) is exception


def test_at_which_levels_nobody_just_comes_and_goes() -> None:
    assert {code: code in CLOSED for code in LEVEL_LABELS} == {
        "open": False,
        "booked": False,
        "half": False,
        "closed": True,
        "out_only": True,
    }
