"""The areas of the house, kept from the keyboard on the People page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.disinfection.areas import AreaWindow
from carehome_app.i18n import in_english
from carehome_app.services.disinfection.areas import Written
from carehome_app.ui.disinfection.areas_part import AreasPart
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.widgets.field import Field
from tests.builders import Home
from tests.disinfecting import Areas
from tests.ui.keyboard import press

ENTER, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
SPACE, DOWN = Qt.Key.Key_Space, Qt.Key.Key_Down
LIST = """区域,类别,楼层,每日次数,时段,常用消毒剂,消毒方法
大厨房,厨房,1,2,"05:00-09:00, 14:00-18:00",含氯消毒剂,擦拭
走廊,公共场所,2,,,季铵盐,拖拭
"""


@pytest.fixture
def page(home: Home, qtbot: QtBot, tmp_path: Path) -> PeoplePage:
    file = tmp_path / "areas.csv"
    file.write_text(LIST, encoding="utf-8")

    def ask(_parent: QWidget) -> Path:
        return file

    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = PeoplePage(context, ask_file=ask)
    qtbot.addWidget(made)
    made.resize(1280, 690)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.views.choose("areas")
    made.take_focus()
    return made


@pytest.fixture
def part(page: PeoplePage) -> AreasPart:
    return page.areas


def type_into(field: Field, text: str) -> None:
    field.take_focus()
    assert isinstance(field.editor, QLineEdit)
    field.editor.clear()
    press(text)


def choose(field: Field, words: str) -> None:
    """Choose by typing how it is called."""
    field.editor.setFocus()
    press(words)
    assert isinstance(field.editor, QComboBox)
    assert field.editor.currentText() == words


def test_areas_begin_with_two_two_one(part: AreasPart, home: Home) -> None:
    type_into(part.form.fields["area_name"], "厨房")
    choose(part.form.fields["area_class"], "kitchen")
    assert part.form.fields["times"].text() == "2"
    windows = part.form.fields["windows"].editor
    assert isinstance(windows, QLineEdit)
    assert windows.placeholderText() == "06:00-12:00, 12:00-18:00"
    press(ENTER)

    (area,) = home.house.disinfection.areas.here()
    assert (area.now.name, area.now.times_a_day, area.now.windows) == ("厨房", 2, ())
    assert part.list.hasFocus()


def test_times_agent_and_method_of_an_area_are_typed_and_kept(part: AreasPart, home: Home) -> None:
    keeping = home.house.disinfection.areas
    written = Written(name="厨房", area_class="kitchen", use="surfaces", objects="灶台")
    keeping.add(written)
    part.refresh()
    part.list.setFocus()
    press(ENTER)
    type_into(part.form.fields["windows"], "05:00-09:00, 14:00-18:00")
    press(TAB)
    choose(part.form.fields["agent"], "alcohol")
    press(TAB)
    choose(part.form.fields["method"], "spraying")
    press(ENTER)

    (area,) = keeping.here()
    assert area.now.windows == (AreaWindow(300, 540), AreaWindow(840, 1080))
    assert area.now.usual == ("alcohol", "spray", "surfaces", "灶台")
    assert part.form.fields["windows"].text() == "05:00-09:00, 14:00-18:00"
    assert part.form.fields["agent"].text() == "alcohol"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("area_name", " ", "“Name” must be filled in."),
        ("times", "two", "“two” is not a number here."),
        ("times", "0", "0 times a day cannot be right: from 1 to 12."),
        (
            "windows",
            "in the morning",
            "“in the morning” are no times of the day, such as 06:00-12:00, 12:00-18:00.",
        ),
        (
            "windows",
            "12:00-06:00",
            "The times of a day must follow each other and not overlap.",
        ),
        (
            "windows",
            "06:00-12:00, 12:00-18:00",
            "Times of the day here: 2. Times a day: 1. Both must be the same.",
        ),
    ],
)
def test_mistakes_stand_beside_their_fields(
    part: AreasPart, home: Home, field: str, typed: str, said: str
) -> None:
    type_into(part.form.fields["area_name"], "走廊")
    type_into(part.form.fields["area_floor"], "3")
    type_into(part.form.fields[field], typed)
    press(ENTER)

    assert part.form.fields[field].said() == said
    assert part.form.fields[field].editor.hasFocus()
    assert part.form.fields["area_floor"].text() == "3"
    assert home.house.disinfection.areas.here() == []


def test_a_class_of_our_own_can_be_chosen_at_once(part: AreasPart, home: Home) -> None:
    type_into(part.form.fields["area_name"], "西药房")
    part.classes_button.setFocus()
    press(SPACE, "pharmacy", TAB, "2", TAB, "08:00-10:00", ENTER)
    said = "Times of the day here: 1. Times a day: 2. Both must be the same."
    assert part.classes.fields["class_windows"].said() == said

    press(Qt.Key.Key_End, ", 15:00-17:00", ENTER)
    assert part.form.fields["area_name"].text() == "西药房"
    choose(part.form.fields["area_class"], "pharmacy")
    assert part.form.fields["times"].text() == "2"
    press(ENTER)

    (area,) = home.house.disinfection.areas.here()
    of_class = home.house.disinfection.board.classes().last(area.now.area_class)
    assert (area.now.name, of_class.name) == ("西药房", "pharmacy")
    assert of_class.windows == (AreaWindow(480, 600), AreaWindow(900, 1020))


def test_a_class_of_the_program_can_be_done_at_other_times(part: AreasPart, home: Home) -> None:
    part.classes_button.setFocus()
    press(SPACE)
    choose(part.classes.fields["which_class"], "kitchen")
    assert part.classes.fields["class_times"].text() == "2"
    type_into(part.classes.fields["class_times"], "3")
    press(ENTER)

    kitchen = home.house.disinfection.board.classes().last("kitchen")
    assert (kitchen.name, kitchen.times_a_day) == ("", 3)


def test_esc_leaves_the_classes_only_when_asked_twice(part: AreasPart) -> None:
    part.classes_button.setFocus()
    press(SPACE, "pharmacy", ESC)
    assert part.classes.fields["class_name"].text() == "pharmacy"
    assert part.classes.isVisible()
    press(ESC)
    assert part.form.isVisible()
    assert part.list.hasFocus()


def test_a_lamp_is_measured_where_it_hangs(part: AreasPart, home: Home) -> None:
    Areas(home).open("治疗室", "uv")
    part.refresh()
    part.lamp_button.setFocus()
    press(SPACE)
    assert part.lamps.fields["lamp_name"].text() == "治疗室"
    press(ENTER)
    said = "Give the lamp's hours, its intensity, or both."
    assert part.lamps.fields["lamp_intensity"].said() == said
    press("weak", ENTER)
    assert part.lamps.fields["lamp_intensity"].said() == "“weak” is not a number here."
    type_into(part.lamps.fields["lamp_intensity"], "65")
    press(TAB, "120", ENTER)

    (lamp,) = home.house.disinfection.board.lamps()
    assert (lamp.name, lamp.hours, lamp.intensity) == ("治疗室", 120, "65")
    assert lamp.replace
    assert part.list.hasFocus()


def test_bedrooms_are_shown_before_they_are_made(part: AreasPart, home: Home) -> None:
    part.bedrooms.button.setFocus()
    press(SPACE)
    said = "Rooms that are no area yet: 3 (201, 202, 301). Nothing is made yet."
    assert part.bedrooms.line.text() == said
    assert home.house.disinfection.areas.here() == []

    press(SPACE)
    assert [one.now.name for one in part.table.items] == ["201", "202", "301"]
    part.bedrooms.button.setFocus()
    press(SPACE)
    assert part.bedrooms.line.text() == "Every room of the room list is an area."


def test_a_list_of_areas_is_looked_at_and_then_taken(page: PeoplePage, home: Home) -> None:
    page.import_button.setFocus()
    press(SPACE)
    assert page.importing.counts.text() == "New 2 · changed 0 · already here 0 · refused 0"
    assert [row.about for row in page.importing.table.items] == ["大厨房", "走廊"]
    assert home.house.disinfection.areas.here() == []
    page.importing.take_all.setFocus()
    press(SPACE)

    kitchen, corridor = home.house.disinfection.areas.here()
    assert kitchen.now.windows == (AreaWindow(300, 540), AreaWindow(840, 1080))
    assert (kitchen.now.usual.agent, corridor.now.usual.method) == ("chlorine", "mop")
    assert [one.now.name for one in page.areas.table.items] == ["大厨房", "走廊"]


def test_an_area_is_closed_when_asked_twice(part: AreasPart, home: Home) -> None:
    Areas(home).open("厨房", "kitchen")
    part.refresh()
    part.form.close_button.setFocus()
    press(SPACE)
    assert len(home.house.disinfection.areas.here()) == 1
    press(SPACE)
    assert home.house.disinfection.areas.here() == []


def test_a_carer_may_look_only(part: AreasPart, home: Home) -> None:
    home.sign_in("S001")
    type_into(part.form.fields["area_name"], "厨房")
    press(ENTER)
    assert part.form.said.text() == "carer may not do this."
    assert part.form.fields["area_name"].text() == "厨房"


def test_an_agent_written_in_other_words_is_not_lost(part: AreasPart, home: Home) -> None:
    Areas(home).open("厨房", "kitchen", agent="过氧乙酸")
    part.refresh()
    part.list.setFocus()
    press(ENTER)
    type_into(part.form.fields["area_floor"], "1")
    press(ENTER)
    (area,) = home.house.disinfection.areas.here()
    assert (area.now.floor, area.now.usual.agent) == ("1", "过氧乙酸")


def test_a_change_from_elsewhere_does_not_hide_what_is_typed(part: AreasPart, home: Home) -> None:
    part.classes_button.setFocus()
    press(SPACE, "pharmacy")
    Areas(home).open("厨房", "kitchen")
    part.refresh()
    assert part.classes.isVisible()
    assert part.classes.fields["class_name"].text() == "pharmacy"
