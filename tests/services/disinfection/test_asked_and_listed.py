"""What is asked before a disinfection is kept, and how the list of areas is kept in order."""

from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.disinfection.areas import AreaWindow, ClassVersion
from carehome_app.domain.disinfection.errors import ClassNameTakenError, NameTakenError
from carehome_app.domain.disinfection.events import DisinfectionDayJudged
from carehome_app.domain.errors import AlreadyCorrectedError, MissingFieldError, NotAllowedError
from carehome_app.domain.moments import from_ordinal
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.judging import judge_days
from carehome_app.services.disinfection.recording import Kept
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.disinfecting import Areas

DAY = timedelta(days=1)


def begun(home: Home) -> Areas:
    """Open a kitchen, two bedrooms, a pen and a room of a class of the home's own, yesterday."""
    areas = Areas(home)
    home.clock.advance(days=-1)
    areas.open("猪圈", "animal_pen")
    areas.open("12", floor="2")
    areas.open("9", floor="2")
    areas.open("301", floor="10")
    areas.open("厨房", "kitchen", floor="1")
    areas.open("西药房", home.house.disinfection.areas.add_class("药房", 1))
    home.clock.advance(days=1)
    return areas


def test_areas_stand_by_class_floor_and_name_as_people_count(home: Home) -> None:
    areas = begun(home)
    keeping = home.house.disinfection.areas
    names = [one.now.name for one in keeping.here()]
    assert names == ["厨房", "猪圈", "9", "12", "301", "西药房"]
    keeping.close(home.house.disinfection.board.area(areas.number("9")))
    assert [one.now.name for one in keeping.here()] == [one for one in names if one != "9"]
    assert [one.now.name for one in home.house.disinfection.board.areas()] == names
    assert areas.open("9", floor="2") != areas.number("9")


def test_everything_that_is_asked_is_asked_at_once_in_its_words(home: Home) -> None:
    areas = begun(home)
    areas.done("厨房", at="07:20")
    asked = areas.type(
        "厨房", concentration=Decimal(100), expiry=home.desk.today() - DAY, at="07:25"
    )
    assert not isinstance(asked, Kept)
    assert [in_english(one) for one in asked] == [
        "100 mg/L? 500 to 1000 mg/L is usual for surfaces often touched. As typed: press Enter"
        " again.",
        "The agent expired on 2026-11-21. As typed: press Enter again.",
        "“厨房” was recorded at 07:20 already. Once more? Press Enter again.",
        "“厨房”: the next time opens at 12:00 and cannot be signed now. Keep this as an extra one:"
        " press Enter again.",
    ]
    unknown = areas.type("9", agent="圣水", concentration=None, stock=None)
    assert not isinstance(unknown, Kept)
    assert [in_english(one) for one in unknown] == [
        "“圣水” is not in the list and cannot be judged. Keep it: Enter again."
    ]
    new = areas.new("9", agent="圣水", concentration=None, stock=None)
    kept = home.house.disinfection.recording.record(replace(new, asked=unknown))
    assert isinstance(kept, Kept)
    assert (len(kept.refs), kept.found) == (1, 0)


def test_a_name_is_taken_on_its_floor_alone_and_times_are_those_of_the_class(home: Home) -> None:
    begun(home)
    keeping = home.house.disinfection.areas
    with pytest.raises(NameTakenError):
        keeping.add(Written(name=" 9 ", area_class="bedroom", floor=" 2 "))
    for name in ("", "  "):
        with pytest.raises(MissingFieldError):
            keeping.add(Written(name=name, area_class="bedroom"))
    number = keeping.add(Written(name=" 9 ", area_class="kitchen", floor="3"))
    area = home.house.disinfection.board.area(number)
    assert (area.now.name, area.now.floor, area.now.times_a_day) == ("9", "3", 2)
    same = Written(name="9", area_class="kitchen", floor="3")
    assert keeping.change(area, same) is Changes.NONE
    assert keeping.change(area, replace(same, times_a_day=2)) is Changes.NONE
    for other in ({"agent": "quat"}, {"floor": "4"}, {"times_a_day": 3}, {"objects": "门把手"}):
        assert keeping.change(area, replace(same, **other)) is Changes.AREAS
    with pytest.raises(NameTakenError):
        keeping.change(area, Written(name="9", area_class="bedroom", floor="2"))


def test_classes_of_the_home_are_numbered_and_each_has_a_name_of_its_own(home: Home) -> None:
    keeping, board = home.house.disinfection.areas, home.house.disinfection.board
    codes = [keeping.add_class(name, 1) for name in ("药房", "库房", "花房")]
    assert codes == ["own:1", "own:2", "own:3"]
    said = ClassVersion("own:2", None, " 库房 ", 1, ())
    assert keeping.set_class(said) is Changes.NONE
    assert keeping.set_class(replace(said, name="大库房")) is Changes.AREAS
    for wrong in ("药房", "厨房", "Kitchen"):
        with pytest.raises(ClassNameTakenError):
            keeping.set_class(replace(said, name=wrong))
    with pytest.raises(MissingFieldError):
        keeping.set_class(replace(said, name=" "))
    kitchen = ClassVersion("kitchen", None, "", 2, (AreaWindow(300, 420), AreaWindow(840, 900)))
    assert keeping.set_class(kitchen) is Changes.AREAS
    assert keeping.set_class(replace(kitchen, name="厨房")) is Changes.AREAS
    assert keeping.add_class("暖房", 2) == "own:4"
    latest = {one.code: one for one in board.classes().latest()}
    assert (latest["own:2"].name, latest["kitchen"].windows) == ("大库房", kitchen.windows)


def test_who_corrects_what_and_what_was_corrected_is_corrected_no_more(home: Home) -> None:
    areas = begun(home)
    keeping, today = home.house.disinfection, home.desk.today()
    home.sign_in("S001")
    areas.done("9", at="07:00")
    (own,) = keeping.board.records(today, today)
    keeping.recording.withdraw(own, Why("typing_error"))
    home.sign_in("S003")
    with pytest.raises(AlreadyCorrectedError):
        keeping.recording.withdraw(own, Why("typing_error"))
    areas.done("12", at="07:00")
    home.sign_in("S001")
    areas.done("9", at="07:10")
    others, mine = keeping.board.records(today, today)[1:]
    with pytest.raises(NotAllowedError):
        keeping.recording.withdraw(others, Why("typing_error"))
    home.clock.advance(days=1)
    with pytest.raises(NotAllowedError):
        keeping.recording.withdraw(mine, Why("typing_error"))
    home.sign_in("S003")
    keeping.recording.withdraw(mine, Why("typing_error"))
    assert [one.superseded is None for one in keeping.board.records(today, today)] == [
        False,
        True,
        False,
    ]


def test_days_are_judged_once_from_the_first_area_on_and_no_more_than_a_month_back(
    home: Home,
) -> None:
    def judged() -> list[str]:
        lines = journal.lines(home.desk.store)
        found = [one.event for one in lines if isinstance(one.event, DisinfectionDayJudged)]
        return [f"{from_ordinal(one.day):%m-%d} {len(one.missed)}" for one in found]

    board = home.house.disinfection.board
    assert judge_days(home.desk, board) is Changes.NONE
    areas = begun(home)
    assert judge_days(home.desk, board) is Changes.FINDINGS
    assert judged() == ["11-21 6"]
    assert judge_days(home.desk, board) is Changes.NONE
    areas.done("猪圈", at="06:30")
    home.clock.advance(days=40)
    home.desk.actor, actor = None, home.desk.actor
    assert judge_days(home.desk, board) is Changes.NONE
    home.desk.actor = actor
    assert judge_days(home.desk, board) is Changes.FINDINGS
    days = judged()[1:]
    assert (len(days), days[0][:5], days[-1][:5]) == (31, "12-01", "12-31")
