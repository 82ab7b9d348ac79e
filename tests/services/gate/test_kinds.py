"""A kind of home brings its levels, its names and the length of a stay."""

from datetime import timedelta

import pytest

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.gate.kinds import PRESETS, level_of
from carehome_app.domain.gate.levels import ORDER, POSITIONS, HomeKind, Switch, legal_floors
from carehome_app.domain.people import Group
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.i18n import in_english as say
from carehome_app.services.duties.day_lists import due_on
from carehome_app.services.gate.stays import OVER, stays_on
from tests.builders import Home
from tests.services.gate.at_the_gate import under


@pytest.fixture
def rescue(home: Home) -> Home:
    """A rescue station; the director acts."""
    home.sign_in("D01")
    home.house.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    return home


@pytest.mark.parametrize("kind", HomeKind)
@pytest.mark.parametrize("code", ORDER)
def test_every_position_of_every_kind_is_known(kind: HomeKind, code: str) -> None:
    level = level_of(code, kind)
    assert all(level.switches[switch] in POSITIONS[switch] for switch in Switch)


@pytest.mark.parametrize("code", ORDER)
def test_no_given_level_of_a_rescue_station_keeps_anybody_in(code: str) -> None:
    level = level_of(code, HomeKind.RESCUE)
    floors = legal_floors(HomeKind.RESCUE, level.switches)
    assert Switch.OUTINGS not in {floor.switch for floor in floors}


def test_a_level_set_in_a_childrens_home_lets_no_visitor_to_the_window(home: Home) -> None:
    home.sign_in("D01")
    control = home.house.gate.control
    under(home, "half")
    assert control.current().switches[Switch.VISITS] == "window"
    home.house.desk.forget(control.set_kind(HomeKind.CHILDREN))
    assert control.current().switches[Switch.VISITS] == "window", "what is in force stays"
    home.clock.advance(minutes=1)
    under(home, "half")
    assert control.current().switches[Switch.VISITS] == "no"


def test_only_the_director_says_what_kind_of_home_it_is(home: Home) -> None:
    home.sign_in("S003")
    with pytest.raises(NotAllowedError):
        home.house.gate.control.set_kind(HomeKind.CHILDREN)
    assert home.house.gate.control.kind() is HomeKind.ELDERS


def test_reports_are_called_after_the_kind(home: Home) -> None:
    plain = say(home.house.papers.build("faults").title)
    home.sign_in("D01")
    home.house.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    assert say(home.house.papers.build("faults").title) == f"{plain} (rescue station)"


def test_a_stay_of_ten_days_ends_on_the_tenth(rescue: Home) -> None:
    house = rescue.house
    came = {
        one.id: house.desk.home_time.day(one.admitted_at)
        for one in house.desk.stays
        if one.group is Group.RESIDENT
    }
    first = min(came.values())
    assert stays_on(house, first + timedelta(days=8)).open == 0
    tenth = first + timedelta(days=9)
    due = stays_on(house, tenth)
    assert {item.who for item in due.items if item.box is Box.OPEN} == {
        who for who, day in came.items() if day == first
    }
    assert not any(item.word == OVER for item in due.items if came[item.who] == first)
    late = stays_on(house, tenth + timedelta(days=1))
    assert all(item.word == OVER for item in late.items if came[item.who] == first)


def test_who_moved_on_in_time_is_done_and_a_stay_is_never_longer_than_the_law(
    rescue: Home,
) -> None:
    house = rescue.house
    control = house.gate.control
    with pytest.raises(OutsideRangeError):
        control.set_stay_days("15")
    house.desk.forget(control.set_stay_days("14"))
    assert control.stay_days() == 14
    one = next(person for person in house.desk.stays if person.group is Group.RESIDENT)
    last = house.desk.home_time.day(one.admitted_at) + timedelta(days=13)
    rescue.clock.set(f"{last} 12:00")
    house.people.discharge(one)
    due = stays_on(house, last)
    assert [item.box for item in due.items if item.who == one.id] == [Box.DONE]


def test_a_home_where_people_live_has_no_such_list(home: Home) -> None:
    today = home.house.desk.today()
    assert stays_on(home.house, today).items == ()
    assert "stays" not in {known.name for known, _due in due_on(home.house, today)}
    assert PRESETS[HomeKind.ELDERS].stay == 0
