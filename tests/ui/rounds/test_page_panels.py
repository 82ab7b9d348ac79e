"""Taking back, correcting, notes, pasting, and absences that are asked about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from carehome_app.ui.rounds.correction_panel import CorrectionPanel
from carehome_app.ui.rounds.filter_bar import Only
from carehome_app.ui.rounds.paste_panel import PastePanel
from carehome_app.ui.rounds.words import Sign
from tests.builders import Home
from tests.ui.rounds.desk import RoundDesk

Z, E, N = Qt.Key.Key_Z, Qt.Key.Key_E, Qt.Key.Key_N


def trouble(desk: RoundDesk) -> str:
    assert desk.page.panels.panel is not None
    return desk.page.panels.panel.said.text()


# Taking back


def test_ctrl_z_takes_the_last_one_back_and_it_stays_struck_through(desk: RoundDesk) -> None:
    desk.type("369\n")
    desk.press(Z)

    assert desk.here == "R001"
    assert desk.row("R001").is_open()
    remark = desk.page.sheet.remarks.of(desk.row("R001"))[0]
    assert (remark.words, remark.struck) == ("36.9", True)
    assert desk.told == (
        "Taken back: the last entry of 201-1 王秀英, 86. It stays on file, struck through."
    )
    assert "36.9 at 07:30 was taken back at 07:30 by 周静: typing error, at once." in (
        desk.page.sheet.strip.sentences.text()
    )
    desk.type("365\n")
    assert desk.reading("R001") == "36.5"


def test_ctrl_z_means_the_current_person_when_something_was_kept_there(desk: RoundDesk) -> None:
    desk.type("365\n366\n367\n")
    desk.choose("R001")
    desk.press(Z)
    assert desk.row("R001").is_open()
    assert desk.reading("R003") == "36.7"


def test_ctrl_z_goes_back_step_by_step(desk: RoundDesk) -> None:
    desk.type("365\n366\n")
    desk.press(Z)
    desk.press(Z)
    assert desk.row("R001").is_open()
    assert desk.row("R002").is_open()
    desk.press(Z)
    assert desk.told == "Nothing was kept here to take back."


def test_a_finding_goes_with_its_reading(desk: RoundDesk) -> None:
    desk.type("379\n")
    assert desk.judged("R001").sign is Sign.HIGH
    desk.press(Z)
    assert desk.judged("R001").sign is Sign.OPEN
    assert desk.page.sheet.header.chips[Only.ABNORMAL].isHidden()


# Correcting


def correction(desk: RoundDesk) -> CorrectionPanel:
    panel = desk.page.panels.panel
    assert isinstance(panel, CorrectionPanel)
    return panel


def test_a_value_is_corrected_in_the_page(desk: RoundDesk) -> None:
    desk.type("369\n")
    desk.press(E)
    assert correction(desk).title.text() == "Correct 36.9 of 201-1 王秀英, 86"
    desk.type("365")
    assert correction(desk).meaning.text() == "365 → 36.5 °C, Enter keeps it"
    desk.type("\n")

    assert desk.page.panels.panel is None
    assert desk.reading("R001") == "36.5"
    assert desk.cell("R001", "remarks") == "36.9"
    assert desk.focus is desk.page.sheet.table


def test_a_correction_that_changes_nothing_is_none(desk: RoundDesk) -> None:
    desk.type("369\n")
    desk.press(E)
    desk.type("\n")
    assert trouble(desk) == "Nothing is different from before."
    desk.type("⎋")
    assert (desk.page.panels.panel, desk.reading("R001")) == (None, "36.9")


def test_a_doubtful_correction_must_be_typed_again(desk: RoundDesk) -> None:
    desk.type("365\n")
    desk.press(E)
    desk.type("405\n")
    assert "Type 405 again" in trouble(desk)
    desk.type("\n")
    assert desk.reading("R001") == "36.5"
    desk.type("405\n")
    assert desk.reading("R001") == "40.5"


def test_a_refused_correction_says_why(desk: RoundDesk) -> None:
    desk.type("365\n")
    desk.press(E)
    desk.type("99\n")
    assert "98.6f" in trouble(desk) or "cannot be right" in trouble(desk) or "°F" in trouble(desk)
    assert desk.reading("R001") == "36.5"


def test_the_wrong_person_is_put_right(desk: RoundDesk) -> None:
    desk.type("365\n")
    desk.press(E)
    people = correction(desk).findChild(QComboBox, "newPerson")
    assert isinstance(people, QComboBox)
    people.setCurrentIndex(people.findData(desk.home.subject("R003")))
    desk.type("\n")
    assert desk.row("R001").is_open()
    assert desk.reading("R003") == "36.5"


def test_site_and_time_are_put_right(desk: RoundDesk) -> None:
    desk.type("365\n")
    desk.press(E)
    panel = correction(desk)
    panel.site.setCurrentIndex(panel.site.findData("ear"))
    panel.clock.setText("0715")
    desk.type("\n")
    cell = desk.row("R001").cells[0]
    assert cell is not None
    assert cell.reading is not None
    assert cell.reading.site == "ear"
    assert desk.cell("R001", "time") == "07:15"


def test_a_wrong_time_and_a_missing_reason_are_said(desk: RoundDesk) -> None:
    desk.type("365\n")
    desk.press(E)
    panel = correction(desk)
    panel.clock.setText("25:99")
    desk.type("\n")
    assert "is no time of day" in trouble(desk)
    panel.clock.setText("07:15")
    panel.reason.setCurrentIndex(panel.reason.findData("other"))
    desk.type("\n")
    assert trouble(desk) == "Say the reason in a few words."
    panel.because.setText("wrong line of the paper")
    desk.type("\n")
    assert desk.page.panels.panel is None


def test_an_entry_is_only_taken_back(desk: RoundDesk, qtbot: QtBot) -> None:
    desk.type("365\n")
    desk.press(E)
    back = correction(desk).findChild(QPushButton, "takeBack")
    assert isinstance(back, QPushButton)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert desk.row("R001").is_open()


# Notes


def test_a_note_stands_beside_the_person(desk: RoundDesk) -> None:
    desk.press(N)
    assert isinstance(desk.focus, QLineEdit)
    desk.focus.setText("咳嗽")
    desk.type("\n")
    assert desk.cell("R001", "remarks") == "咳嗽"


def test_an_empty_note_is_none(desk: RoundDesk) -> None:
    desk.press(N)
    desk.type("\n")
    assert trouble(desk) == "“Note” must be filled in."
    desk.type("⎋")
    assert desk.page.panels.panel is None


# Pasting


def test_one_pasted_value_is_as_if_typed(desk: RoundDesk) -> None:
    desk.paste("36.5\n")
    assert (desk.field.text(), desk.written) == ("36.5", 0)
    desk.type("\n")
    assert desk.reading("R001") == "36.5"


def test_several_pasted_cells_are_shown_first(desk: RoundDesk) -> None:
    desk.paste("36.5\n\n405\nabc\nh\n")

    panel = desk.page.panels.panel
    assert isinstance(panel, PastePanel)
    assert panel.title.text() == "Paste: 2 would be kept, 2 would not. Nothing is kept yet."
    lines = [panel.list.item(one).text() for one in range(panel.list.count())]
    assert lines[0] == "201-1 王秀英, 86:  36.5 → 36.5 °C"
    assert lines[1].startswith("202-1 张桂兰, 86:  405 is not kept. 40.5 °C?")
    assert lines[3] == "301-1 陈德福, 86:  h → in hospital, until further notice"
    assert desk.written == 0

    desk.type("\n")
    assert desk.written == 2
    assert (desk.reading("R001"), desk.reading("R005")) == ("36.5", "—")
    assert desk.told == "Kept from the paste: 2"


def test_a_paste_is_cancelled(desk: RoundDesk) -> None:
    desk.paste("365\n366\n")
    desk.type("⎋")
    assert (desk.page.panels.panel, desk.written) == (None, 0)


def test_a_paste_over_measured_people_keeps_nothing(desk: RoundDesk) -> None:
    desk.type("365\n366\n")
    desk.choose("R001")
    desk.paste("37.0\n37.0\n")
    desk.type("\n")
    assert (desk.reading("R001"), desk.reading("R002"), desk.written) == ("36.5", "36.6", 2)


def test_a_paste_with_names_beside_the_readings_is_not_guessed(desk: RoundDesk) -> None:
    desk.paste("王秀英\t36.5\n李建国\t36.6\n")
    desk.type("\n")
    assert desk.written == 0


def test_a_paste_that_is_longer_than_the_list_says_so(desk: RoundDesk) -> None:
    desk.choose("S003")
    desk.paste("365\n366\n")
    panel = desk.page.panels.panel
    assert isinstance(panel, PastePanel)
    assert panel.list.item(1).text() == "366: there is nobody on this line."


# Absences


def away(home: Home, code: str) -> None:
    """Send somebody to hospital two days ago."""
    home.clock.set("2026-11-20 07:00")
    home.measure(code, "h")
    home.clock.set("2026-11-22 07:30")


def asked(qtbot: QtBot, home: Home) -> RoundDesk:
    away(home, "R002")
    return RoundDesk(qtbot, home)


def test_an_absence_is_asked_about_once_a_day(qtbot: QtBot, home: Home) -> None:
    desk = asked(qtbot, home)
    assert desk.judged("R002").words == "in hospital since 11-20: still so today? Y yes, N no"
    assert desk.page.sheet.header.chips[Only.ASKED].text() == "Still away? 1"

    desk.choose("R002")
    desk.type("y")
    assert desk.judged("R002").words == "in hospital"
    assert desk.here == "R003"
    assert desk.page.sheet.header.chips[Only.ASKED].isHidden()
    assert not desk.typing


def test_an_absence_that_ended_makes_the_person_open(qtbot: QtBot, home: Home) -> None:
    desk = asked(qtbot, home)
    desk.choose("R002")
    desk.type("n")
    assert desk.row("R002").is_open()
    assert desk.here == "R002"
    desk.type("365\n")
    assert desk.reading("R002") == "36.5"


def test_enter_comes_to_the_absences_when_nobody_is_open(qtbot: QtBot, home: Home) -> None:
    desk = asked(qtbot, home)
    desk.type("365\n" * 9)
    assert desk.here == "R002"
    assert "Absences to confirm: 1" in desk.page.sheet.banner.words.text()


def test_the_arrows_of_the_header_show_other_rounds(desk: RoundDesk, qtbot: QtBot) -> None:
    before = desk.page.findChild(QToolButton, "before")
    assert isinstance(before, QToolButton)
    qtbot.mouseClick(before, Qt.MouseButton.LeftButton)
    assert desk.page.sheet.shown.key is not None
    assert desk.page.sheet.shown.key.window == "pm"
