"""The window around the pages: what it shows, what keys do, and when pages are refreshed."""

from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.changes import Changes
from carehome_app.services.trust.record import LINES_LOST
from carehome_app.ui.accounts.sign_in_page import SignInPage
from carehome_app.ui.shell.keys_dialog import KeysDialog
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.shell.rail import RailButton
from carehome_app.ui.shell.top_bar import TopBar
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import ElidedLabel
from tests.builders import Home
from tests.ui.conftest import MakeWindow
from tests.ui.keys import click, press, write
from tests.ui.made_up_pages import MADE_UP, MadeUpPage

Kind = TypeVar("Kind", bound=QWidget)


def shown(window: MainWindow) -> str:
    """Return the name of the page in view."""
    return window.page.objectName() if window.page is not None else ""


def page(window: MainWindow) -> MadeUpPage:
    """Return the page in view."""
    assert isinstance(window.page, MadeUpPage)
    return window.page


def part(window: MainWindow, kind: type[Kind], name: str) -> Kind:
    """Return a part of the window by its name."""
    found = window.findChild(kind, name)
    assert found is not None
    return found


def said(window: MainWindow, name: str) -> str:
    """Return what a label of the window says."""
    return part(window, QLabel, name).text()


def test_the_window_opens_on_the_round_with_the_keyboard_in_it(window: MainWindow) -> None:
    assert shown(window) == "round"
    assert page(window).typed.hasFocus()


def test_the_top_bar_says_where_and_when_and_as_whom(window: MainWindow) -> None:
    assert said(window, "homeName") == "松鹤养老院"
    assert said(window, "when") == "Sun 22 Nov 2026 07:30"
    assert said(window, "desk") == "前台"
    assert said(window, "who") == "Head nurse 周静"


def test_made_up_data_and_a_moved_clock_are_said_all_the_time(window: MainWindow) -> None:
    assert part(window, QLabel, "madeUp").isVisible()
    assert part(window, QLabel, "clockMoved").isVisible()


def test_in_chinese_everything_around_the_pages_is_chinese(make: MakeWindow) -> None:
    window = make("zh")
    assert said(window, "when") == "2026年11月22日 星期日 07:30"
    assert said(window, "who") == "护士长 周静"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_1, "today"),
        (Qt.Key.Key_2, "round"),
        (Qt.Key.Key_3, "chronic"),
        (Qt.Key.Key_4, "follow_up"),
        (Qt.Key.Key_5, "disinfection"),
        (Qt.Key.Key_6, "trends"),
        (Qt.Key.Key_7, "people"),
        (Qt.Key.Key_8, "reports"),
        (Qt.Key.Key_9, "settings"),
    ],
)
def test_ctrl_and_a_digit_bring_up_a_page(window: MainWindow, key: Qt.Key, name: str) -> None:
    press(page(window).typed, key, ctrl=True)
    assert shown(window) == name
    assert part(window, RailButton, f"rail_{name}").isChecked()


@pytest.mark.parametrize(("last", "first"), [("people", "people"), ("gone", "round")])
def test_who_signs_in_comes_to_the_page_that_was_in_view_last(
    qtbot: QtBot, home: Home, last: str, first: str
) -> None:
    home.house.signing_in.sign_out()
    window = make_window(home.house, "en", MADE_UP)
    qtbot.addWidget(window)
    window.begin_with(last)
    window.show()
    home.sign_in("S003")
    part(window, SignInPage, "signIn").signed_in.emit()
    assert shown(window) == first


def test_a_click_in_the_rail_brings_up_a_page_and_its_keyboard(window: MainWindow) -> None:
    click(part(window, RailButton, "rail_people"))
    assert shown(window) == "people"
    assert page(window).typed.hasFocus()


def test_f5_from_anywhere_asks_the_round_page_for_the_current_round(window: MainWindow) -> None:
    window.show_page("people")
    press(page(window).typed, Qt.Key.Key_F5)
    assert shown(window) == "round"
    assert page(window).requests == [None]


def test_a_page_that_did_not_exist_yet_hears_the_request_it_is_made_for(
    window: MainWindow, house_events: list[object]
) -> None:
    window.context.events.person_requested.connect(house_events.append)
    window.context.events.person_requested.emit(7)
    assert shown(window) == "people"
    assert house_events[-1] == 7


@pytest.fixture
def house_events() -> list[object]:
    return []


def test_f9_goes_to_the_reports(window: MainWindow) -> None:
    press(page(window).typed, Qt.Key.Key_F9)
    assert shown(window) == "reports"


def test_ctrl_f_goes_to_the_search_field_of_the_page(window: MainWindow) -> None:
    press(page(window).typed, Qt.Key.Key_F, ctrl=True)
    assert page(window).field.hasFocus()


def test_f1_shows_the_keys_of_the_window_and_of_the_page(window: MainWindow) -> None:
    press(page(window).typed, Qt.Key.Key_F1)
    dialog = part(window, KeysDialog, "")
    keys = {cap.text() for cap in dialog.findChildren(KeyCap)}
    assert {"F5", "F9", "Ctrl F", "Ctrl L", "Ctrl 1", "Enter"} <= keys
    dialog.close()


def test_the_page_in_view_is_refreshed_at_once_and_the_others_when_they_come_up(
    window: MainWindow,
) -> None:
    in_view = page(window)
    window.show_page("people")
    hidden, in_view = in_view, page(window)
    window.context.events.changed.emit(Changes.ENTRIES)
    assert in_view.refreshed == [EVERYTHING, Changes.ENTRIES]
    assert hidden.refreshed == [EVERYTHING]
    window.show_page("round")
    assert hidden.refreshed == [EVERYTHING, Changes.ENTRIES]


def test_a_page_is_not_refreshed_by_what_it_does_not_show(window: MainWindow) -> None:
    window.show_page("follow_up")
    window.context.events.changed.emit(Changes.PEOPLE)
    assert page(window).refreshed == [Changes.FINDINGS]


def test_nothing_typed_is_lost_when_the_day_changes(
    window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    write(page(window).typed, "36")
    home.clock.set("2026-11-23 00:00")
    with qtbot.waitSignal(window.context.events.minute_passed):
        window.tick()
    assert page(window).typed.text() == "36"
    assert page(window).typed.hasFocus()
    assert page(window).refreshed == [EVERYTHING]
    assert said(window, "when") == "Mon 23 Nov 2026 00:00"


def test_the_badge_counts_what_is_open_and_marks_what_is_overdue(
    window: MainWindow, home: Home
) -> None:
    badge = part(window, RailButton, "rail_follow_up")
    home.measure("R001", "38.5")
    window.context.events.changed.emit(Changes.ENTRIES | Changes.FINDINGS)
    assert badge.badge == "1"
    home.clock.advance(hours=1)
    window.tick()
    assert badge.badge == "1!"
    assert "overdue: 1" in badge.accessibleName()


def test_the_last_news_stands_at_the_bottom(window: MainWindow) -> None:
    window.context.events.told.emit("Kept at 07:31.")
    assert said(window, "told") == "Kept at 07:31."


def test_news_that_are_no_longer_true_stand_nowhere(window: MainWindow) -> None:
    events, usual = window.context.events, said(window, "told")
    events.told.emit("There is nothing here that this key could be about.")
    events.minute_passed.emit()
    assert said(window, "told") != usual  # told a moment ago
    events.minute_passed.emit()
    assert said(window, "told") == usual


def test_signing_out_hides_every_name_and_stops_the_keys(window: MainWindow, home: Home) -> None:
    window.context.events.told.emit("王秀英 kept")
    round_page = page(window)
    press(round_page.typed, Qt.Key.Key_L, ctrl=True)
    assert home.desk.actor is None
    assert not round_page.isVisible()
    visible = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert not any("王秀英" in text for text in visible)
    assert "王秀英" not in said(window, "told")
    press(window, Qt.Key.Key_F5)
    window.context.events.round_requested.emit(None)
    assert part(window, SignInPage, "signIn").isVisible()


def test_after_a_change_of_person_the_pages_are_as_they_were_but_fresh(window: MainWindow) -> None:
    window.show_page("people")
    before = page(window)
    write(before.typed, "half a word")
    window.sign_out()
    sign_in = part(window, SignInPage, "signIn")
    write(sign_in.focusWidget(), "zj")
    press(sign_in.focusWidget(), Qt.Key.Key_Return)
    write(sign_in.focusWidget(), DEMO_PIN)
    press(sign_in.focusWidget(), Qt.Key.Key_Return)
    assert page(window) is before
    assert before.typed.text() == "half a word"
    assert before.refreshed == [EVERYTHING, EVERYTHING]


def test_the_window_can_be_small_enough_for_150_per_cent(window: MainWindow) -> None:
    page(window).setMinimumWidth(1200)
    window.resize(911, 512)
    assert (window.width(), window.height()) == (911, 512)
    assert said(window, "who")
    assert part(window, RailButton, "rail_settings").geometry().bottom() <= 512


def test_a_record_that_lost_its_end_is_told_over_every_page(home: Home, make: MakeWindow) -> None:
    home.desk.warning = LINES_LOST.with_(count=3)
    window = make("en")
    line = window.findChild(QLabel, "recordWarning")
    assert isinstance(line, QLabel)
    assert "3 of its last lines are missing" in line.text()
    assert line.isVisible()
    window.sign_out()
    assert line.isVisible()


def test_nothing_stands_over_the_pages_of_a_whole_record(window: MainWindow) -> None:
    assert window.findChild(QLabel, "recordWarning") is None


def test_a_small_screen_at_200_per_cent_still_says_the_level_and_who_acts(
    make: MakeWindow,
) -> None:
    window = make("en")
    window.resize(683, 349)
    bar = window.findChild(TopBar)
    assert bar is not None
    bar.show_level("booked visits · day 8", "chip-low")
    for _ in range(4):  # a word that goes makes its button narrower only then
        QApplication.processEvents()
    level, who = bar.findChild(QLabel, "level"), bar.findChild(QLabel, "who")
    assert level is not None
    assert who is not None
    assert level.width() >= level.sizeHint().width()
    assert who.isVisible()
    assert window.width() == 683
    window.resize(1366, 700)
    for _ in range(4):
        QApplication.processEvents()
    home = bar.findChild(QLabel, "homeName")
    assert home is not None
    assert home.isVisible()


def test_a_long_desk_name_cuts_nothing_else(make: MakeWindow, home: Home) -> None:
    window = make("en")
    bar = window.findChild(TopBar)
    assert bar is not None
    card = replace(home.house.desk.card, station_name="Front desk beside the east gate " * 4)
    for width in (1366, 911):
        window.resize(width, 600)
        bar.resize(width - 104, bar.height())
        bar.show_home(card, clock_moved=True)
        layout = bar.layout()
        assert layout is not None
        assert layout.minimumSize().width() <= bar.width()
        who = bar.findChild(QLabel, "who")
        assert who is not None
        assert who.minimumSizeHint().width() >= min(220, who.sizeHint().width())


def test_where_nobody_is_told_of_backups_no_narrow_bar_says_it_again(
    window: MainWindow, home: Home
) -> None:
    bar = window.findChild(TopBar)
    assert bar is not None
    bar.hide_backup()
    bar.show_home(home.house.desk.card, clock_moved=False)
    safe = bar.findChild(QLabel, "safe")
    assert safe is not None
    assert not safe.isVisibleTo(bar)


def test_who_comes_to_a_locked_desk_with_a_longer_name_cuts_no_words(
    window: MainWindow, home: Home
) -> None:
    bar = window.findChild(TopBar)
    assert bar is not None
    everything, actor = bar.layout(), home.house.desk.actor
    assert everything is not None
    assert actor is not None
    bar.show_actor(replace(actor, name="Li"))
    for _ in range(4):
        QApplication.processEvents()
    window.resize(window.width() - bar.width() + everything.minimumSize().width() + 20, 600)
    window.sign_out()
    QApplication.processEvents()
    home.desk.actor = replace(actor, name="Alexandra Fitzgerald")
    part(window, SignInPage, "signIn").signed_in.emit()
    for _ in range(4):
        QApplication.processEvents()
    said = [one for one in bar.findChildren(QLabel) if one.isVisible() and one.text()]
    plain = [one for one in said if not isinstance(one, ElidedLabel)]
    assert [one.text() for one in plain if one.width() < one.sizeHint().width()] == []
