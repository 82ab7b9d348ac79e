"""Finding people on the round sheet: filters, chips, search."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.domain.people import Group
from carehome_app.services.people import spelling
from carehome_app.ui.rounds.filter_bar import Only
from tests.builders import Home
from tests.ui.rounds.desk import RoundDesk


def click(qtbot: QtBot, desk: RoundDesk, name: str) -> None:
    button = desk.page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_residents_and_staff_stand_in_one_table(desk: RoundDesk) -> None:
    assert desk.shown == [f"R00{one}" for one in range(1, 7)] + ["D01", "S001", "S002", "S003"]


def test_a_group_and_a_floor(desk: RoundDesk, qtbot: QtBot) -> None:
    click(qtbot, desk, "resident")
    assert len(desk.shown) == 6
    click(qtbot, desk, "floor3")
    assert desk.shown == ["R005", "R006"]
    click(qtbot, desk, "wholeHouse")
    click(qtbot, desk, "staff")
    assert desk.shown == ["D01", "S001", "S002", "S003"]


def test_the_figures_follow_the_group_and_the_keys(desk: RoundDesk, qtbot: QtBot) -> None:
    assert desk.page.sheet.header.figures.text() == "0 / 10"
    desk.type("365\nh\n379\n")
    assert desk.page.sheet.header.figures.text() == "2 / 9"
    chips = desk.page.sheet.header.chips
    assert chips[Only.ABNORMAL].text() == "Abnormal 1"
    assert chips[Only.AWAY].text() == "Away 1"
    assert chips[Only.LOW].isHidden()
    click(qtbot, desk, "resident")
    assert desk.page.sheet.header.figures.text() == "2 / 5"
    assert desk.page.sheet.bar.groups[Group.RESIDENT].text() == "Residents · open 3"


def test_a_done_floor_says_so(desk: RoundDesk) -> None:
    desk.type("365\n" * 4)
    assert desk.page.sheet.bar.floors["2"].text() == "Floor 2 ✓"
    assert desk.page.sheet.bar.floors["3"].text() == "Floor 3 · 2"


def test_only_open_keeps_the_last_one_in_sight(desk: RoundDesk, qtbot: QtBot) -> None:
    desk.type("365\n")
    click(qtbot, desk, "onlyOpen")
    assert desk.shown[0] == "R002"
    desk.page.take_focus()
    desk.choose("R002")
    desk.type("366\n")
    assert desk.shown[:2] == ["R002", "R003"]
    assert desk.here == "R003"
    desk.type("367\n")
    assert desk.shown[:2] == ["R003", "R004"]


def test_a_chip_shows_the_abnormal_only(desk: RoundDesk, qtbot: QtBot) -> None:
    desk.type("365\n379\n")
    click(qtbot, desk, "abnormal")
    assert desk.shown == ["R002"]
    click(qtbot, desk, "abnormal")
    assert len(desk.shown) == 10


def test_the_search_finds_by_room_name_and_pinyin(desk: RoundDesk) -> None:
    desk.page.search()
    desk.type("lyz")
    assert desk.shown == ["R004"]
    desk.type("⎋")
    assert len(desk.shown) == 10
    desk.page.search()
    desk.type("wangxiu")
    assert desk.shown == ["R001", "R006"]
    desk.field.setFocus()
    desk.page.search()
    desk.type("202")
    assert desk.shown == ["R003", "R004"]


def test_a_scanned_code_goes_to_the_open_cell(desk: RoundDesk) -> None:
    desk.page.search()
    desk.type("R005\n365\n")
    assert desk.reading("R005") == "36.5"
    assert len(desk.shown) == 10


def test_enter_with_two_of_one_name_lets_choose(desk: RoundDesk) -> None:
    desk.page.search()
    desk.type("wxy\n")
    assert desk.told == "People found: 2. Choose with the arrow keys."
    desk.type("↓365\n")
    assert desk.row("R006").cells[0].reading is not None  # type: ignore[union-attr]
    assert desk.row("R001").is_open()
    desk.type("⎋⎋")
    assert len(desk.shown) == 10


def test_a_search_looks_behind_the_filters(desk: RoundDesk, qtbot: QtBot) -> None:
    click(qtbot, desk, "staff")
    desk.page.search()
    desk.type("301-1\n")
    assert desk.here == "R005"
    assert len(desk.shown) == 10


def test_nobody_found_says_what_to_do(desk: RoundDesk) -> None:
    desk.page.search()
    desk.type("zzz")
    assert desk.shown == []
    assert desk.page.sheet.table.empty_words == "Nobody fits “zzz”. Esc shows everybody."


def test_a_surname_of_two_readings_is_found_by_both(home: Home) -> None:
    person = home.admit("R090", "单桂兰", "303-1")
    assert spelling.fits(person, "sgl")
    assert spelling.fits(person, "dangui")
    assert spelling.fits(home.admit("R091", "吕梅", "303-2"), "lvmei")
    assert not spelling.fits(person, "gl")


def test_two_of_one_name_are_told_apart(desk: RoundDesk) -> None:
    desk.choose("R006")
    assert desk.page.sheet.strip.person.text() == "301-2 王秀英, 86"
    assert "Same name: 201-1 王秀英, 86." in desk.page.sheet.strip.sentences.text()


def test_the_next_open_person_goes_round(desk: RoundDesk) -> None:
    desk.choose("S003")
    desk.type("365\n")
    assert desk.here == "R001"


def test_none_open_in_the_view_says_how_many_are_elsewhere(desk: RoundDesk, qtbot: QtBot) -> None:
    click(qtbot, desk, "floor3")
    desk.page.take_focus()
    desk.type("365\n365\n")
    assert "elsewhere: 8" in desk.told


def test_the_site_is_chosen_by_keyboard_and_said_beside_the_reading(desk: RoundDesk) -> None:
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    desk.type("↓\n365\n")
    cell = desk.row("R001").cells[0]
    assert cell is not None
    assert cell.reading is not None
    assert cell.reading.site == "forehead"
    assert "forehead" in desk.cell("R001", "remarks")
