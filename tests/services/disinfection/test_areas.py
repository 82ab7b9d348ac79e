"""The list of areas: bedrooms in one step, a list from a file, the home's own classes."""

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.areas import AreaClass, AreaWindow, ClassVersion
from carehome_app.domain.disinfection.errors import (
    ClassNameTakenError,
    NameTakenError,
    NothingMeasuredError,
    TimesWrongError,
    WindowsCountError,
    WindowsWrongError,
)
from carehome_app.domain.disinfection.events import AreaDescribed
from carehome_app.domain.errors import MissingFieldError, NotAllowedError
from carehome_app.domain.events import AreaOpened
from carehome_app.domain.files.errors import RowsRefusedError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home
from tests.disinfecting import Areas


def table(*rows: tuple[str, ...]) -> RawTable:
    numbered = tuple(RawRow(number, row) for number, row in enumerate(rows, start=1))
    return RawTable("areas.csv", str(hash(rows)), numbered)


def test_bedrooms_are_made_from_the_room_list_in_one_step(home: Home) -> None:
    keeping = home.house.disinfection.areas
    assert len(keeping.add_bedrooms()) == 3
    assert keeping.add_bedrooms() == []
    assert [(one.now.name, one.now.floor) for one in keeping.here()] == [
        ("201", "2"),
        ("202", "2"),
        ("301", "3"),
    ]


def test_what_makes_no_sense_is_refused(home: Home) -> None:
    areas = Areas(home)
    areas.open("厨房", "kitchen")
    with pytest.raises(NameTakenError):
        areas.open("厨房", "kitchen")
    with pytest.raises(TimesWrongError):
        areas.open("仓库", "public", times_a_day=0)
    with pytest.raises(WindowsWrongError):
        areas.open("仓库", "public", windows=(AreaWindow(700, 600),))
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        areas.open("仓库", "public")


def test_own_windows_and_own_classes_are_data(home: Home) -> None:
    home.clock.advance(hours=-12)
    areas = Areas(home)
    code = home.house.disinfection.areas.add_class("药房", 3)
    areas.open("西药房", code)
    areas.open("夜班室", "public", windows=(AreaWindow(20 * 60, 24 * 60),))
    home.clock.advance(hours=12)
    assert areas.counts() == {"public": (1, 0, 0), code: (3, 0, 0)}
    board = home.house.disinfection.board
    assert board.classes().last(code).label.values == {"name": "药房"}


def test_a_class_that_changes_holds_from_tomorrow(home: Home) -> None:
    home.clock.advance(hours=-12)
    areas = Areas(home)
    areas.open("厨房", "kitchen")
    home.clock.advance(hours=12)
    keeping = home.house.disinfection.areas
    keeping.set_class(
        ClassVersion("kitchen", None, "厨房", 2, (AreaWindow(300, 420), AreaWindow(840, 900)))
    )
    today = home.desk.today()
    board = home.house.disinfection.board
    before = board.on(today).areas[0].duties
    home.clock.advance(days=1)
    after = board.on(home.desk.today()).areas[0].duties
    assert (before[1].closes - before[0].opens).total_seconds() == 12 * 3600
    assert (after[1].closes - after[0].opens).total_seconds() == 10 * 3600


def test_a_list_is_taken_with_a_verdict_for_every_row(home: Home) -> None:
    importing = home.house.lists.areas
    good = table(
        ("区域", "类别", "楼层", "每日次数", "时段"),
        ("大厨房", "厨房", "1", "", ""),
        ("夜班室", "public", "1", "2", "06:00-12:00 20:00-24:00"),
    )
    taken = importing.take(importing.preview(good))
    assert (taken.new, taken.refused) == (2, 0)
    assert importing.preview(good).count(Verdict.HERE) == 2
    bad = table(
        ("区域", "类别", "次数", "时段"),
        ("", "厨房", "", ""),
        ("甲", "宇宙", "", ""),
        ("乙", "公共场所", "很多", ""),
        ("丙", "公共场所", "1", "早上"),
        ("=1+1", "公共场所", "1", ""),
        ("丁", "公共场所", "1", ""),
        ("丁", "公共场所", "1", ""),
    )
    preview = importing.preview(bad)
    assert (preview.count(Verdict.REFUSED), preview.count(Verdict.NEW)) == (6, 1)
    with pytest.raises(RowsRefusedError):
        importing.take(preview)
    assert importing.take(preview, accept_good=True).new == 1
    assert len(home.house.disinfection.areas.here()) == 3


def test_the_list_says_what_is_usual_in_chinese_or_english(home: Home) -> None:
    importing = home.house.lists.areas
    headings = ("区域", "类别", "常用消毒剂", "消毒方法")
    importing.take(
        importing.preview(
            table(
                headings,
                ("大厨房", "厨房", "含氯消毒剂", "擦拭"),
                ("走廊", "公共场所", "Quat", "mopping"),
                ("花园", "公共场所", "", ""),
            )
        )
    )
    usual = {one.now.name: one.now.usual[:2] for one in home.house.disinfection.areas.here()}
    assert usual == {"大厨房": ("chlorine", "wipe"), "走廊": ("quat", "mop"), "花园": ("", "")}

    bad = importing.preview(
        table(
            ("area", "class", "usual agent", "method", "windows"),
            ("甲", "厨房", "圣水", "", ""),
            ("乙", "厨房", "", "祈祷", ""),
            ("丙", "厨房", "", "", "06:00-12:00"),
        )
    )
    said = [(row.remarks[0].column, in_english(row.remarks[0].words)) for row in bad.rows]
    assert said == [
        ("usual agent", "“圣水” is no agent that is known here."),
        ("method", "“祈祷” is no way to disinfect known here."),
        (
            "windows",
            "Times of the day here: 1. Times a day: 2. Both must be the same.",
        ),
    ]


def test_an_area_of_an_older_file_is_found_with_its_history(home: Home) -> None:
    with home.desk.acting(May.SET_RULES) as action:
        action.append(AreaOpened(7, "旧区域", AreaClass.PUBLIC, "", 1))
    board = home.house.disinfection.board
    home.house.disinfection.areas.change(
        board.area(7), Written(name="新区域", area_class="public")
    )
    assert [one.name for one in board.area(7).versions] == ["旧区域", "新区域"]


def test_what_an_older_program_writes_of_an_area_leaves_its_times_and_what_is_usual(
    home: Home,
) -> None:
    times = AreaWindow(700, 800)
    number = Areas(home).open("仓库", "public", windows=(times,), agent="chlorine")
    with home.desk.acting(May.SET_RULES) as action:
        action.append(AreaOpened(number, "大仓库", AreaClass.PUBLIC, "", 1))
    now = home.house.disinfection.board.area(number).now
    assert (now.name, now.windows, now.usual.agent) == ("大仓库", (times,), "chlorine")


def test_an_area_can_be_changed_and_closed(home: Home) -> None:
    keeping = home.house.disinfection.areas
    keeping.add(Written(name="厨房", area_class="kitchen", agent="chlorine"))
    (area,) = keeping.here()

    written = Written(name="大厨房", area_class="kitchen", times_a_day=3, agent="chlorine")
    keeping.change(area, written)
    (changed,) = keeping.here()
    assert keeping.change(changed, written) is Changes.NONE
    keeping.close(changed)

    assert (changed.id, changed.now.name, changed.now.times_a_day) == (area.id, "大厨房", 3)
    assert changed.now.usual.agent == "chlorine"
    assert keeping.here() == []
    sources = [
        line.event.source
        for line in journal.lines(home.desk.store)
        if isinstance(line.event, AreaDescribed)
    ]
    assert sources == [0, 0], "no file brought it"


def test_a_class_needs_a_name_of_its_own_and_windows_for_each_time(home: Home) -> None:
    keeping = home.house.disinfection.areas
    keeping.add_class("药房", 1, (AreaWindow(480, 600),))
    for taken in ("药房", " 药房 ", "厨房", "Kitchen"):
        with pytest.raises(ClassNameTakenError):
            keeping.add_class(taken, 1)
    with pytest.raises(MissingFieldError):
        keeping.add_class(" ", 1)
    with pytest.raises(WindowsCountError):
        keeping.add_class("库房", 2, (AreaWindow(480, 600),))
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        keeping.add_class("库房", 2)


def test_a_lamp_needs_a_name_and_something_measured(home: Home) -> None:
    keeping = home.house.disinfection.areas
    with pytest.raises(MissingFieldError):
        keeping.check_lamp(" ", hours=0)
    with pytest.raises(NothingMeasuredError):
        keeping.check_lamp("L1")
    assert home.house.disinfection.board.lamps() == []
