"""The gate with keys: a badge and a temperature, and everything beside it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.gate.movements import Decision
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.changes import Changes
from carehome_app.services.gate.visits import NewVisit
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.style.theme import colour
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, under
from tests.ui.alone import page_alone
from tests.ui.gate.gate_hands import control, opened
from tests.ui.keyboard import press

ENTER = Qt.Key.Key_Return
Show = Callable[[], GatePage]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    made = make_window(home.house, "en", PAGES)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def show(home: Home, qtbot: QtBot) -> Show:
    """Show the page alone, of the home as it is then."""

    def shown() -> GatePage:
        return page_alone(qtbot, home, GatePage)

    return shown


def shown(page: GatePage) -> list[str]:
    columns = range(page.lines.table.columnCount())
    return [
        " ".join(str(page.lines.table.index(row, column).data()) for column in columns[1:7])
        for row in range(page.lines.table.rowCount())
    ]


def test_a_badge_and_a_temperature_let_in_and_measure(home: Home, show: Show) -> None:
    under(home, "booked")
    page = show()
    press("S001 36.4")
    assert page.desk.meant_line.text() == "S001 赵敏"
    assert page.desk.act.words() == "Still missing: symptoms"
    assert "morning round" in page.desk.will.text()
    press(ENTER)
    assert page.desk.fields["symptoms"].hasFocus()  # type: ignore[index]
    assert page.desk.said.text() == "Still missing: symptoms."
    assert page.desk.fields["symptoms"].placeholderText() == "n none"  # type: ignore[index]
    press("n", ENTER)
    assert shown(page) == ["→ in Staff S001 赵敏  36.4 ✓ admitted"]
    assert page.desk.box.text() == ""
    assert not home.row("S001").is_open()
    assert page.count.text() == "7 inside"


def test_what_was_measured_last_stands_below_the_name_of_staff_and_of_nobody_else(
    home: Home, show: Show
) -> None:
    home.history("S001", "36.4", "36.6", days=7)
    home.measure("R001", "36.5")
    page = show()
    press("S001")
    assert "last 36." in page.desk.known.text()
    assert "own normal 36." in page.desk.known.text()
    page.desk.start_anew()
    press("R001")
    assert page.desk.meant_line.text() == "201-1 王秀英"
    assert page.desk.known.text() == "", "what residents were measured is not the gate's business"


def test_a_low_forehead_is_asked_and_the_same_again_keeps_it(home: Home, show: Show) -> None:
    under(home, "booked")
    page = show()
    press("S001 34.2")
    page.desk.fields["symptoms"].setText("n")  # type: ignore[index]
    press(ENTER)
    assert "34.2" in page.desk.said.text()
    assert "The same again" in page.desk.said.text()
    assert page.lines.table.rowCount() == 0
    press(ENTER)
    assert page.lines.table.rowCount() == 1


def test_a_visitor_is_refused_with_two_keys(home: Home, show: Show) -> None:
    under(home, "booked")
    page = show()
    control(page, Qt.Key.Key_Right)
    press("刘海涛 36.6")
    assert page.desk.meant_line.text() == "刘海涛 · from outside"
    control(page, Qt.Key.Key_J)
    page.desk.reason.choose("booking")
    QTest.keyClick(page.desk.where, ENTER)
    (refused,) = page.lines.table.items
    assert (refused.decision, refused.name) == (Decision.REFUSED, "刘海涛")
    assert "refused 1 (not booked 1)" in page.lines.foot.text()
    result = page.lines.table.index(0, 6)
    assert result.data() == "▲ refused · not booked"
    assert result.data(Qt.ItemDataRole.ForegroundRole).name() == colour("alarm")


def test_a_group_is_typed_in_the_one_box(home: Home, show: Show) -> None:
    page = show()
    control(page, Qt.Key.Key_Right)
    press("王一、李二、张三")
    press(ENTER)
    assert sorted(one.name for one in page.lines.table.items) == ["张三", "李二", "王一"]
    assert page.desk.box.text() == ""
    assert len(home.house.gate.board.people_inside()) == 3


def test_the_evening_list_is_closed_by_a_person(home: Home, show: Show) -> None:
    let_in(home, guest("韩春燕", home.subject("R001")))
    home.clock.advance(minutes=34)
    page = show()
    assert "too long inside 1" in page.chips.text()
    note = page.lines.table.index(0, 7)
    assert note.data() == "⚠ 34 / 30 min"
    assert note.data(Qt.ItemDataRole.ForegroundRole).name() == colour("low")
    page.close_list()
    assert page.desk.said.text() == "1 are still to be looked at: seen, said, or still in."
    page.side.inside.setFocus()
    press("S")
    assert page.side.inside.chosen() is None
    page.close_list()
    assert home.house.gate.board.today().closed_at is not None


def test_a_line_is_taken_back_at_once_and_stays(home: Home, show: Show) -> None:
    let_in(home, guest("陈雨薇"))
    page = show()
    control(page, Qt.Key.Key_Z)
    assert shown(page)[0].endswith("taken back")
    assert page.count.text() == "6 inside"


@pytest.mark.parametrize(
    ("begun", "is_said"), [("07:14", False), ("07:28", True), ("06:50", True)]
)
def test_an_antigen_test_read_too_early_or_too_late_is_marked(
    home: Home, show: Show, begun: str, *, is_said: bool
) -> None:
    let_in(home, guest("陈雨薇", antigen=f"{begun} n"))
    note = str(show().lines.table.index(0, 7).data())
    assert ("antigen not read 15 to 20 minutes after it was begun" in note) is is_said


def test_a_missing_line_is_never_hidden(home: Home, show: Show) -> None:
    home.house.gate.passing.left_unseen(guest("王强"))
    page = show()
    assert "The figures do not fit: Visitor" in page.chips.text()
    assert page.count.text() == "5 inside"


def test_bookings_are_shown_and_scanned(home: Home, show: Show) -> None:
    under(home, "booked")
    visit = NewVisit(resident=home.subject("R001"), name="郑小兰", at=home.clock())
    booked = home.house.gate.visits.book(visit)
    page = show()
    press(f"{booked.code} 36.5")
    assert page.desk.meant_line.text() == "201-1 郑小兰"
    assert "visits 201-1" in page.desk.known.text()
    assert "booked 07:30, 30 min" in page.desk.known.text()
    for ask, typed in (("symptoms", "n"), ("mask", "y")):
        page.desk.fields[ask].setText(typed)  # type: ignore[index]
    press(ENTER)
    assert shown(page)[0].startswith("→ in Visitor 郑小兰 visits 201-1")


def test_a_gatekeeper_sees_the_gate_and_nothing_else(home: Home, qtbot: QtBot) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.GATEKEEPER)
    home.sign_in("S001")
    made = make_window(home.house, "en", PAGES)
    qtbot.addWidget(made)
    made.show()
    for name in ("today", "round", "people", "reports", "gate"):
        made.show_page(name)
        assert isinstance(made.page, GatePage)


def test_a_visit_is_booked_by_keys_and_one_by_exception_with_a_pin(home: Home, show: Show) -> None:
    tab = Qt.Key.Key_Tab
    under(home, "closed")
    page = show()
    control(page, Qt.Key.Key_N)
    press("202-1", tab, "Chen", tab, "138", tab, "2026-11-22 15:00", tab, "20", tab)
    press("end of life", tab)
    press(ENTER)
    assert "PIN" in page.visit.said.text(), "an exception without a signature is refused"
    page.visit.signer.fill(str(home.subject("S003")))
    page.visit.pin.take_focus()
    press(DEMO_PIN, ENTER)
    (booked,) = home.house.gate.visits.exceptions(home.desk.today())
    assert (booked.name, booked.minutes, booked.exception) == ("Chen", 20, "end of life")
    assert booked.signed_by == home.subject("S003")
    assert page.visit.pin.text() == ""
    assert page.desk.box.hasFocus()


def test_what_a_level_makes_impossible_is_listed_and_told_with_a_key(
    home: Home, show: Show
) -> None:
    visits = home.house.gate.visits
    at = home.clock() + timedelta(days=1)
    visits.book(NewVisit(resident=home.subject("R002"), name="王强", at=at))
    under(home, "closed")
    page = show()
    assert page.side.expected.chosen() is not None
    page.side.expected.setFocus()
    press("g")
    assert visits.to_tell() == []


def test_the_line_of_the_day_steps_with_who_comes_and_goes(home: Home, show: Show) -> None:
    first = let_in(home, guest("陈雨薇"))
    home.clock.advance(minutes=5)
    let_in(home, guest("刘海涛"))
    home.clock.advance(minutes=5)
    home.house.gate.passing.leave(first)
    page = show()
    assert page.lines.curve.counts() == [6, 7, 8, 7]


def test_a_line_more_leaves_the_others_as_they_were_and_a_minute_more_is_shown(
    home: Home, window: MainWindow
) -> None:
    first = let_in(home, guest("陈雨薇"))
    page = opened(window)
    table = page.lines.table
    kept = QPersistentModelIndex(table.index(0, 3))
    let_in(home, guest("刘海涛"))
    page.refresh(Changes.GATE)
    assert [table.index(row, 3).data() for row in range(2)] == ["刘海涛", "陈雨薇"]
    assert (kept.row(), kept.data()) == (1, "陈雨薇")
    home.clock.advance(minutes=5)
    page.refresh(Changes.GATE)
    assert [table.index(row, 7).data() for row in range(2)] == ["5 min", "5 min"]
    home.house.gate.passing.leave(first)
    page.refresh(Changes.GATE)
    assert [table.index(row, 7).data() for row in range(3)] == ["", "5 min", ""]


def test_ctrl_p_shows_the_list_for_a_fire(home: Home, window: MainWindow) -> None:
    let_in(home, guest("陈雨薇"))
    page = opened(window)
    control(page, Qt.Key.Key_P)
    assert isinstance(window.page, ReportsPage)
    window.context.background.finish()


def test_a_round_that_opens_meanwhile_leaves_the_keyboard_where_it_is(
    home: Home, window: MainWindow
) -> None:
    page = opened(window)
    press("S0")
    window.tick()
    home.clock.set("2026-11-22 15:01")
    window.tick()
    assert home.round.window == "pm"
    assert page.desk.box.hasFocus()
    press("01")
    assert page.desk.box.text() == "S001"


def test_somebody_comes_to_stay_and_gets_their_things_back_by_keys(home: Home, show: Show) -> None:
    page = show()
    QTest.keyClick(page.desk.box, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    fields = page.forms.intake.fields
    assert fields["intakePerson"].editor.hasFocus()
    press("R001", ENTER)
    assert fields["intakeExamined"].said(), "nobody stays unexamined"
    fields["intakeExamined"].fill("a nurse: well")
    fields["intakeHistory"].fill("in town")
    fields["intakeThings"].fill("telephone 1; cash 230 yuan")
    fields["intakeHistory"].take_focus()
    press(ENTER)
    assert fields["intakeWitness"].said(), "things are listed in front of a second person"
    fields["intakeWitness"].fill(str(home.subject("S001")))
    fields["intakePin"].fill(DEMO_PIN)
    fields["intakeHistory"].take_focus()
    press(ENTER)
    intakes = home.house.gate.intakes
    assert intakes.of(home.subject("R001")).here() == ("telephone 1", "cash 230 yuan")
    assert page.desk.isVisible()
    QTest.keyClick(page.desk.box, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    fields["intakeWay"].fill("out")
    assert not fields["intakeExamined"].isVisible()
    for name, text in {
        "intakePerson": "R001",
        "intakeThings": "telephone 1",
        "intakeTo": "herself",
        "intakeWitness": str(home.subject("S001")),
        "intakePin": DEMO_PIN,
    }.items():
        fields[name].fill(text)
    fields["intakeTo"].take_focus()
    press(ENTER)
    assert intakes.of(home.subject("R001")).here() == ("cash 230 yuan",)


def test_an_emergency_ends_in_the_window_by_the_directors_own_pin(home: Home, show: Show) -> None:
    home.sign_in("D01")
    under(home, "closed")
    home.house.gate.passing.refuse(guest("何小莉", home.subject("R001"), test="11-21 17:33"))
    home.clock.advance(minutes=1)
    under(home, "open")
    page = show()
    QTest.keyClick(page.desk.box, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    form = page.forms.ending
    assert "Destroyed for ever: 1 answers" in form.said.text()
    assert "Kept: names, times" in form.said.text()
    press(ENTER)
    assert form.fields["eventSigner"].said(), "the director signs"
    form.fields["eventSigner"].fill(str(home.subject("D01")))
    form.fields["eventPin"].fill(DEMO_PIN)
    form.fields["eventKept"].take_focus()
    press("for the inquiry", ENTER)
    assert home.house.gate.control.emergencies() == {}
    assert page.desk.isVisible()


def test_who_met_whom_is_asked_with_a_reason_and_that_is_kept(home: Home, show: Show) -> None:
    let_in(home, guest("陈雨薇", home.subject("R001")))
    home.clock.advance(minutes=20)
    page = show()
    QTest.keyClick(page.desk.box, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    form = page.forms.met
    press("R002", ENTER)
    assert form.fields["metWhy"].said(), "nobody asks without a reason"
    press("a case of flu", ENTER)
    found = form.list.chosen()
    assert found is not None
    assert found.passage.name == "陈雨薇"
    assert "a case of flu" in repr(home.house.history.of_home())
    press(Qt.Key.Key_Escape)
    assert page.desk.isVisible()


def test_a_badge_scanned_into_the_wrong_field_lets_nobody_in_and_is_taken_out(
    home: Home, show: Show
) -> None:
    page = show()
    control(page, Qt.Key.Key_Right)
    press("刘海涛 36.6")
    for field in (page.desk.purpose, page.desk.visits):
        field.setFocus()
        press("s002", ENTER)
        assert "“s002” is 孙丽, scanned into a field" in page.desk.said.text()
        assert (field.text(), field.hasFocus()) == ("", True)
        assert page.lines.table.rowCount() == 0
    assert page.desk.box.text() == "刘海涛 36.6"
    press("R001", ENTER)
    (admitted,) = page.lines.table.items
    assert (admitted.name, admitted.resident) == ("刘海涛", home.subject("R001"))


def test_a_badge_scanned_before_somebody_came_is_not_what_they_came_for(
    show: Show,
) -> None:
    page = show()
    control(page, Qt.Key.Key_Right)
    page.desk.purpose.setFocus()
    press("S002", ENTER)
    page.desk.box.setFocus()
    press("刘海涛 36.6", ENTER)
    assert "scanned into a field" in page.desk.said.text()
    assert page.lines.table.rowCount() == 0
    press(ENTER)
    (admitted,) = page.lines.table.items
    assert (admitted.name, admitted.purpose) == ("刘海涛", "")


def test_a_badge_is_no_reason_to_turn_somebody_away(home: Home, show: Show) -> None:
    page = show()
    control(page, Qt.Key.Key_Right)
    press("刘海涛 36.6")
    control(page, Qt.Key.Key_J)
    page.desk.reason.choose("booking")
    page.desk.where.setFocus()
    press("S002", ENTER)
    assert "scanned into a field" in page.desk.said.text()
    assert home.house.gate.board.today().passages == []
