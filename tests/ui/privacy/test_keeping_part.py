"""The director locks, holds and erases records of people who left; nobody else sees them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.db.privacy import keeping
from carehome_app.services.privacy.handing_out import How, Left
from carehome_app.ui.privacy.keeping_part import KeepingPart
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.ui.keyboard import press


@pytest.fixture
def left(home: Home) -> Home:
    """A home that R003 left a week ago; somebody saved a report."""
    home.house.people.discharge(home.person("R003"))
    home.clock.advance(days=7)
    home.house.handing_out.note(Left(what="daily", format="pdf", how=How.SAVED), b"%PDF")
    home.sign_in("D01")
    return home


@pytest.fixture
def window(left: Home, qtbot: QtBot) -> MainWindow:
    """The window on its settings."""
    made = make_window(left.house, "en")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.show_page("settings")
    return made


@pytest.fixture
def part(window: MainWindow) -> KeepingPart:
    """The part in view, with the keyboard in the table."""
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("keeping")
    page.show_view("keeping")
    page.take_focus()
    return page.keeping


def row(part: KeepingPart) -> list[str]:
    model = part.table
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def fill(part: KeepingPart, deed: str, why: str = "", code: str = "") -> None:
    """Open the form with Enter, choose a deed, type a reason and the code, and press Enter."""
    press(Qt.Key.Key_Return)
    part.form.fields["deed"].fill(deed)
    part.form.fields["keeping_why"].fill(why)
    part.form.fields["code_again"].fill(code)
    part.form.fields["keeping_why"].take_focus()
    press(Qt.Key.Key_Return)


def test_who_left_stands_there_with_the_end_of_the_term(part: KeepingPart) -> None:
    assert row(part) == ["张桂兰", "R003", "2026-11-22", "2031-11-22", ""]
    assert part.handed_out.table.rowCount() == 1


def test_a_record_is_locked_and_unlocked_by_the_keyboard(part: KeepingPart, left: Home) -> None:
    fill(part, "lock")
    assert "reason" in part.form.fields["keeping_why"].said().lower()
    part.form.fields["keeping_why"].fill("left for good")
    press(Qt.Key.Key_Return)
    assert row(part)[-1] == "locked"
    assert keeping.locked(left.desk.store) == {left.house.keeping.left()[0].person.id}
    fill(part, "unlock", "asked by the bureau")
    assert row(part)[-1] == ""


def test_erasing_asks_for_the_code_and_the_term_and_is_done_beside_the_window(
    part: KeepingPart, left: Home, window: MainWindow, qtbot: QtBot
) -> None:
    fill(part, "erase", code="R004")
    assert part.form.fields["code_again"].said()
    fill(part, "erase", code="R003")
    assert "2031-11-22" in part.form.fields["keeping_why"].said()
    left.clock.advance(days=366 * 5)
    part.refresh()
    assert row(part)[-1] == "term over, may be erased"
    fill(part, "erase", code="R003")
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    goes = left.house.erasing.what_goes(left.house.keeping.left()[0].person.id)
    assert f"{len(goes.lines)} lines and {len(goes.documents)} kept" in part.result.text()
    assert "Enter again" in part.result.text()
    press(Qt.Key.Key_Return)
    assert "You can go on working" in part.result.text()
    assert not part.form.act.isEnabled()
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    assert part.table.rowCount() == 0
    assert "Erased" in part.result.text()
    assert left.house.verifying.verify().ok


def test_what_would_go_is_said_first_and_nothing_goes_when_it_is_left(
    part: KeepingPart, left: Home, window: MainWindow, qtbot: QtBot
) -> None:
    left.clock.advance(days=366 * 5)
    part.refresh()
    lines = left.desk.store.heads()
    fill(part, "erase", code="R003")
    assert "Counting what would go" in part.result.text()
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    assert "Enter again erases" in part.result.text()
    for _ in range(2):  # what is typed is left when asked twice
        press(Qt.Key.Key_Escape)
    assert part.result.text() == ""
    assert part.table.rowCount() == 1
    fill(part, "erase", code="R003")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    assert part.result.text() == ""
    assert left.desk.store.heads() == lines


def test_nobody_else_sees_it(part: KeepingPart, left: Home) -> None:
    left.sign_in("S003")
    part.refresh()
    assert part.table.rowCount() == 0
    assert not part.list.isVisible()


def test_the_director_chooses_by_keys_how_identity_numbers_are_kept(
    part: KeepingPart, left: Home
) -> None:
    assert not left.house.keeping.whole_numbers
    part.numbers.take_focus()
    press(Qt.Key.Key_Down)
    assert left.house.keeping.whole_numbers
    press(Qt.Key.Key_Up)
    assert not left.house.keeping.whole_numbers
