"""A locked window shows nobody's name, lets no key through, and keeps what is being typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.db.rounds.entries import round_of
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import shown
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.ui.accounts.sign_in_page import SignInPage
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell import locking
from carehome_app.ui.shell.keys_dialog import KeysDialog
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.style.windows import windows
from tests.builders import Home
from tests.ui.keyboard import press

CTRL = Qt.KeyboardModifier.ControlModifier


class Stopwatch:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window with the real pages, the head nurse acting."""
    home.measure("R002", "38.5")
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    yield made
    made.context.background.finish()


@pytest.fixture
def stopwatch(window: MainWindow) -> Stopwatch:
    """The lock's own clock, standing still."""
    watch = Stopwatch()
    window.locking.seconds = watch
    window.locking.uncover()
    return watch


def lock(window: MainWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, CTRL)


def sign_in(initials: str, pin: str = DEMO_PIN) -> None:
    """Type initials and the PIN, wherever the keyboard is: nine keys and two Enters."""
    press(initials, Qt.Key.Key_Return, pin, Qt.Key.Key_Return)


def is_locked(window: MainWindow) -> bool:
    page = window.findChild(SignInPage)
    return page is not None and page.isVisible()


def texts(window: MainWindow) -> str:
    """Return every text that can be seen, in the window and over it."""
    found = [window.windowTitle()]
    for top in windows():
        if not top.isVisible():
            continue
        found += [one.text() for one in top.findChildren(QLabel) if one.isVisible()]
        found += [one.text() for one in top.findChildren(QAbstractButton) if one.isVisible()]
        for field in top.findChildren(QLineEdit):
            found += [field.text(), field.placeholderText()] if field.isVisible() else []
        for names in top.findChildren(QListWidget):
            rows = [names.item(row) for row in range(names.count())]
            if names.isVisible():
                found += [row.text() for row in rows if not row.isHidden()]
    return "\n".join(found)


def names(home: Home) -> list[str]:
    return [person.name for person in home.desk.stays]


def test_the_lock_shows_no_name_of_anybody_on_whatever_page(
    window: MainWindow, home: Home
) -> None:
    for page in ("round", "today", "people", "follow_up", "disinfection", "settings"):
        window.show_page(page)
        lock(window)
        assert is_locked(window)
        assert not [name for name in names(home) if name in texts(window)]
        page_behind = window.findChildren(PeoplePage) + window.findChildren(RoundPage)
        assert not any(behind.isVisible() for behind in page_behind)
        sign_in("zj")
        assert not is_locked(window)


def test_what_stands_over_the_window_goes_with_the_lock(window: MainWindow) -> None:
    window.show_keys()
    assert window.findChildren(KeysDialog)[0].isVisible()
    window.sign_out()
    assert not any(one.isVisible() for one in window.findChildren(KeysDialog))


def test_what_was_worked_out_of_the_record_is_forgotten_behind_the_lock(
    window: MainWindow, home: Home
) -> None:
    day = home.round.day.toordinal()
    known = round_of(day, "am")
    window.show_page("today")
    assert round_of(day, "am") is known
    window.sign_out()
    assert round_of(day, "am") is not known


def test_no_key_reaches_what_is_behind_the_lock(window: MainWindow, home: Home) -> None:
    lock(window)
    lines = home.desk.store.query("SELECT count(*) FROM journal")
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_Return):
        QTest.keyClick(window.windowHandle(), key)
    for digit in range(1, 9):
        QTest.keyClick(window.windowHandle(), Qt.Key(Qt.Key.Key_0 + digit), CTRL)
    for _ in range(12):
        press(Qt.Key.Key_Tab)
        focus, page = QApplication.focusWidget(), window.findChild(SignInPage)
        assert page is not None
        assert focus is not None
        assert page.isAncestorOf(focus)
    assert is_locked(window)
    assert home.desk.store.query("SELECT count(*) FROM journal") == lines


def test_a_half_typed_reading_waits_behind_the_lock_and_is_kept_by_who_signs_in(
    window: MainWindow, home: Home
) -> None:
    page = window.page
    assert isinstance(page, RoundPage)
    page.sheet.go_to(home.subject("R001"))
    press("36")
    lock(window)
    assert "36" not in texts(window).split()
    sign_in("sl")
    assert window.page is page
    row = page.sheet.table.row
    assert row is not None
    assert row.person.id == home.subject("R001")
    assert page.sheet.table.typing
    assert page.sheet.table.editor.text() == "36"
    press("5", Qt.Key.Key_Return)
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.reading is not None
    assert shown(TEMPERATURE, cell.reading.values) == "36.5"
    assert cell.reading.by == home.subject("S002")


def test_a_half_written_form_is_as_it_was_with_the_keyboard_in_it(
    window: MainWindow, home: Home
) -> None:
    home.sign_in("D01")
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N, CTRL)
    field = page.people.form.fields["name"].editor
    field.setFocus()
    press("wang")
    lock(window)
    sign_in("wq")
    assert page.people.form.fields["name"].text() == "wang"
    assert field.hasFocus()


def test_after_three_minutes_without_a_key_the_window_locks(
    window: MainWindow, stopwatch: Stopwatch
) -> None:
    stopwatch.now = 179
    window.tick()
    assert not is_locked(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    stopwatch.now = 180 + 178
    window.tick()
    assert not is_locked(window)
    stopwatch.now = 180 + 180
    window.tick()
    assert is_locked(window)
    window.tick()
    stopwatch.now = 10_000
    sign_in("zj")
    window.tick()
    assert not is_locked(window)


def test_in_each_pause_of_a_minute_what_was_let_go_of_is_given_back_once(
    window: MainWindow, stopwatch: Stopwatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = list[float]()
    monkeypatch.setattr(locking, "give_memory_back", lambda: given.append(stopwatch.now))
    for stopwatch.now in (59, 61, 90):
        window.tick()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    for stopwatch.now in (100, 149, 151):
        window.tick()
    assert given == [61, 151]


def test_the_director_says_how_long_nobody_may_be_away(
    window: MainWindow, home: Home, stopwatch: Stopwatch
) -> None:
    home.sign_in("D01")
    home.house.accounts.set_idle_minutes(10)
    stopwatch.now = 599
    window.tick()
    assert not is_locked(window)
    stopwatch.now = 600
    window.tick()
    assert is_locked(window)


def test_minutes_pass_behind_the_lock_and_nothing_is_read(window: MainWindow, home: Home) -> None:
    lock(window)
    for _ in range(3):
        home.clock.advance(minutes=1)
        window.tick()
    assert is_locked(window)
    sign_in("zj")
    assert window.page is not None


def test_the_sentence_at_the_bottom_is_forgotten(window: MainWindow) -> None:
    window.context.events.told.emit("王秀英 kept")
    lock(window)
    sign_in("sl")
    assert "王秀英" not in "".join(one.text() for one in window.findChildren(QLabel, "told"))
