import pytest
from msgspec.structs import replace

from carehome_app.domain.areas import AreaClass
from carehome_app.domain.errors import MissingFieldError, NotAllowedError
from carehome_app.domain.setting_errors import AreaNameTakenError, OutsideRangeError
from tests.builders import Home


def test_a_kitchen_is_done_twice_a_day_unless_said_otherwise(home: Home) -> None:
    home.house.areas.open("厨房", AreaClass.KITCHEN, "1")
    home.house.areas.open("活动室", AreaClass.PUBLIC, "2", 3)

    assert [(one.name, one.times_a_day) for one in home.house.areas.here()] == [
        ("厨房", 2),
        ("活动室", 3),
    ]


def test_an_area_can_be_changed_and_closed(home: Home) -> None:
    home.house.areas.open("厨房", AreaClass.KITCHEN)
    (area,) = home.house.areas.here()

    home.house.areas.change(replace(area, name="大厨房", times_a_day=3))
    (changed,) = home.house.areas.here()
    home.house.areas.close(changed)

    assert (changed.id, changed.name, changed.times_a_day) == (area.id, "大厨房", 3)
    assert changed.area_class is AreaClass.KITCHEN
    assert home.house.areas.here() == []


def test_an_area_needs_a_name_of_its_own_and_a_number_that_can_be(home: Home) -> None:
    areas = home.house.areas
    areas.open("厨房", AreaClass.KITCHEN)

    with pytest.raises(AreaNameTakenError):
        areas.open(" 厨房 ", AreaClass.KITCHEN)
    with pytest.raises(MissingFieldError):
        areas.open(" ", AreaClass.KITCHEN)
    with pytest.raises(OutsideRangeError):
        areas.open("洗衣房", AreaClass.LAUNDRY, "", 0)
    assert len(areas.here()) == 1


def test_a_carer_may_not_change_areas(home: Home) -> None:
    home.sign_in("S001")

    with pytest.raises(NotAllowedError):
        home.house.areas.open("厨房", AreaClass.KITCHEN)
