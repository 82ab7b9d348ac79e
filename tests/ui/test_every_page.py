"""Every page as a screen reader hears it, and as it looks at the sizes of real screens."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.house import House
from carehome_app.tour.pictures.screens import called, cut
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page import Page
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.style.look import SIZES as SIZES_OF_WORDS
from carehome_app.ui.subjects import BUREAU_PAGES, PAGES
from carehome_app.ui.trends.page import VIEW_KEYS, TrendsPage
from carehome_app.ui.widgets.field import FindField
from tests.builders import Home
from tests.services.bureau.city import city
from tests.ui.of_every_page import switch_every_page_on
from tests.walks import walk

SIZES = (
    QSize(1366, 700),
    QSize(1093, 614),
    QSize(1024, 600),
    QSize(911, 512),
    QSize(960, 540),
    QSize(1920, 1040),
)
"""A full screen with its bars; the same at 125 and at 150 per cent; a small one; a large one at
200 per cent and as it is."""
AT_200 = QSize(683, 349)
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
LISTED = [spec.name for spec in PAGES if spec.group is not UNLISTED]
EVERY = [spec.name for spec in PAGES]
"""Also those that only other pages lead to: the history, the first hour, the bureau's parcels."""
OF_A_BUREAU = [spec.name for spec in BUREAU_PAGES]
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def standing_still() -> float:
    return 0.0


def shown(qtbot: QtBot, house: House, language: str) -> MainWindow:
    """Show a window that does not lock itself, however long a walk takes."""
    made = make_window(house, language)
    made.locking.seconds = standing_still
    qtbot.addWidget(made)
    made.resize(SIZES[0])
    with qtbot.waitActive(made):
        made.show()
    return made


def use_everything(home: Home) -> None:
    """Let the director act, and the home use each of its pages, those of a closed home too."""
    home.sign_in("D01")
    switch_every_page_on(home.house)


@pytest.fixture(params=walk(["zh", "en"]))
def window(request: pytest.FixtureRequest, qtbot: QtBot, home: Home) -> MainWindow:
    home.measure_everybody()
    use_everything(home)
    return shown(qtbot, home.house, request.param)


@pytest.fixture(params=walk(["zh", "en"], 0))
def office(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of a bureau to which one of four homes reported."""
    town = city(tmp_path / "city")
    town.report(0)
    yield shown(qtbot, town.bureau.house, request.param)
    town.close()


def bring_up(window: MainWindow, name: str) -> QWidget:
    """Bring a page up; it must be that one, and not the one before."""
    window.show_page(name)
    page = window.page
    assert page is not None
    assert page.objectName() == name
    return page


def controls(window: MainWindow) -> Iterator[QWidget]:
    """Yield what can be used in the window as it is seen now, without the insides of others."""
    for one in window.findChildren(QWidget):
        inside = isinstance(one.parentWidget(), QComboBox | QAbstractItemView | QLineEdit)
        if one.isVisible() and isinstance(one, CONTROLS) and not inside:
            yield one


def nameless(widget: QWidget) -> bool:
    heard = QAccessible.queryAccessibleInterface(widget)
    said = heard.text(QAccessible.Text.Name).strip()
    return not said or heard.role() in NO_ROLE


def unheard(window: MainWindow, names: Sequence[str]) -> set[str]:
    """Return what has no name or role, or is heard in another state than it is in."""
    found = set()
    for name in names:
        bring_up(window, name)
        for view in views(window):
            for one in controls(window):
                at = f"{name}/{view} {called(one)}"
                found |= {f"{at}: {told}" for told in heard_otherwise(one)}
                found |= {f"{at}: no name or role"} if nameless(one) else set()
    return found


@pytest.mark.rest
def test_every_control_has_a_name_a_role_and_its_state(window: MainWindow) -> None:
    missing = unheard(window, EVERY)
    assert not missing, "\n".join(sorted(missing))


@pytest.mark.rest
def test_every_search_says_whole_what_it_finds_on_a_full_screen(window: MainWindow) -> None:
    """Its hint is the only word beside it; the first pictures of all pages had six cut off."""
    seen, cut_off = 0, set()
    for name in EVERY:
        bring_up(window, name)
        for view in views(window):
            for one in window.findChildren(FindField):
                seen += one.isVisible()
                if one.isVisible() and one.width() < one.wanted_width():
                    cut_off.add(f"{name}/{view}: {one.placeholderText()}")
    assert not cut_off, "\n".join(sorted(cut_off))
    assert seen > 10


def test_every_control_of_a_bureau_has_a_name_a_role_and_its_state(office: MainWindow) -> None:
    missing = unheard(office, OF_A_BUREAU)
    assert not missing, "\n".join(sorted(missing))


def heard_otherwise(one: QWidget) -> Iterator[str]:
    """Yield what a screen reader is told of a control that is not as it is."""
    state = QAccessible.queryAccessibleInterface(one).state()
    if bool(state.disabled) is one.isEnabled():
        yield "whether it can be used"
    chosen = isinstance(one, QAbstractButton) and one.isChecked()
    if bool(state.checked) is not chosen:
        yield "whether it is chosen"
    if isinstance(one, QLineEdit):
        if bool(state.readOnly) is not one.isReadOnly():
            yield "whether it can be written in"
        if bool(state.passwordEdit) is (one.echoMode() is QLineEdit.EchoMode.Normal):
            yield "whether it is secret"


@pytest.mark.rest
def test_the_rail_says_where_one_is(directors: MainWindow) -> None:
    for name in LISTED:
        bring_up(directors, name)
        row = directors.findChild(QAbstractButton, f"rail_{name}")
        assert row is not None
        assert QAccessible.queryAccessibleInterface(row).state().checked


MOST_STOPS = 300
FORWARDS, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def met_by(key: Qt.Key, window: QWidget, within: QWidget) -> list[QWidget]:
    """Press a key until the keyboard is where it began, or elsewhere; return where it was."""
    met = [window.focusWidget()]
    for _press in range(MOST_STOPS):
        QTest.keyClick(met[-1], key)
        now = window.focusWidget()
        if now is met[-1]:
            continue  # it goes from number to number first
        if now is met[0] or not within.isAncestorOf(now):
            return met
        met.append(now)
    raise AssertionError(f"never round: {[called(one) for one in met[-9:]]}")


def met_on(page: QWidget, window: MainWindow) -> list[QWidget]:
    """Return what Tab and Shift Tab meet from where the work is done to both ends of a page."""
    begin = window.focusWidget()
    after = met_by(FORWARDS, window, page)
    begin.setFocus()
    return [*reversed(met_by(BACK, window, page)), *after[1:]]


def goes_back_up(window: QWidget, one: QWidget, other: QWidget) -> bool:
    here, there = (QRect(each.mapTo(window, QPoint(0, 0)), each.size()) for each in (one, other))
    return there.bottom() <= here.top() and there.left() < here.right()


def stops_of(page: QWidget) -> set[QWidget]:
    """Return everything of a page that Tab can stop at, in no order."""
    return {
        one
        for one in page.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not isinstance(one.parentWidget(), QComboBox)
    }


@pytest.fixture
def directors(qtbot: QtBot, home: Home) -> MainWindow:
    home.measure_everybody()
    use_everything(home)
    return shown(qtbot, home.house, "en")


def against_the_eye(window: MainWindow, names: Sequence[str]) -> set[str]:
    """Return where Tab goes up to what stands no further right, and what it leaves out."""
    found = set()
    for name in names:
        page = bring_up(window, name)
        assert isinstance(page, Page)
        for part in views(window):
            page.take_focus()
            met, at = met_on(page, window), f"{name}/{part}"
            found |= {f"{at} leaves out {called(one)}" for one in stops_of(page) - {*met}}
            found |= {
                f"{at} up again: {called(one)} → {called(other)}"
                for one, other in pairwise(met)
                if goes_back_up(window, one, other)
            }
    return found


@pytest.mark.rest
def test_tab_follows_the_eye_and_meets_everything(directors: MainWindow) -> None:
    found = against_the_eye(directors, EVERY)
    assert not found, "\n".join(sorted(found))


def test_tab_follows_the_eye_in_a_bureau(office: MainWindow) -> None:
    found = against_the_eye(office, OF_A_BUREAU)
    assert not found, "\n".join(sorted(found))


def test_when_what_has_the_keyboard_goes_it_stays_on_the_page(directors: MainWindow) -> None:
    """The list of people goes with the first letter; the next ones turn the charts as well."""
    directors.show_page("trends")
    page = directors.page
    assert isinstance(page, TrendsPage)
    for letter, view in VIEW_KEYS.items():
        QTest.keyClick(directors.focusWidget(), getattr(Qt.Key, f"Key_{letter}"))
        settle()
        assert page.view == view
        assert page.isAncestorOf(directors.focusWidget()) or directors.focusWidget() is page


def test_tab_goes_round_the_whole_window_and_back_the_same_way(directors: MainWindow) -> None:
    met = met_by(FORWARDS, directors, directors)
    back = met_by(BACK, directors, directors)
    assert back == [met[0], *reversed(met[1:])]
    names = [one.objectName() for one in met]
    assert {"railFind", "rail_today", "changePerson"} <= {*names}
    assert [one for one in met if not one.isVisible()] == []


def settle() -> None:
    """Let a page find its place: what needs fewer rows asks its neighbours one after another."""
    for _ in range(9):
        QApplication.processEvents()


def views(window: MainWindow) -> Iterator[str]:
    """Turn the page in view to each of its parts, one after another; yield which it is."""
    page = window.page
    if not isinstance(page, SettingsPage | PeoplePage):
        yield "whole"
        return
    for code in page.views.codes():
        page.views.choose(code)
        settle()
        yield code


def cut_anywhere(window: MainWindow, names: Sequence[str]) -> set[str]:
    """Return what is cut on these pages on any screen."""
    found = set()
    for size in SIZES:
        window.resize(size)
        for name in names:
            bring_up(window, name)
            for part in views(window):
                settle()
                at = f"{size.width()}x{size.height()} {name}/{part}"
                found |= {f"{at}: {one}" for one in cut(window)}
    return found


@pytest.mark.rest
def test_nothing_is_cut_and_nothing_scrolls_sideways_on_any_screen(window: MainWindow) -> None:
    found = cut_anywhere(window, EVERY)
    assert not found, "\n".join(sorted(found))


def test_nothing_of_a_bureau_is_cut_on_any_screen(office: MainWindow) -> None:
    found = cut_anywhere(office, OF_A_BUREAU)
    assert not found, "\n".join(sorted(found))


@pytest.mark.rest
def test_at_200_per_cent_a_small_screen_still_shows_every_page_in_its_width(
    window: MainWindow,
) -> None:
    """A screen of 1366 by 768: pages are moved up and down, never sideways."""
    window.resize(AT_200)
    assert window.size() == AT_200
    found = set()
    for name in EVERY:
        bring_up(window, name)
        for part in views(window):
            settle()
            found |= {f"{name}/{part}: {one}" for one in cut(window)}
    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize("words", walk([130, SIZES_OF_WORDS[-1]], 0))
def test_larger_words_cut_nothing_on_the_screen_of_a_front_desk(
    window: MainWindow, words: int
) -> None:
    window.context.look.show_size(words)
    found = set()
    for name in EVERY:
        bring_up(window, name)
        for part in views(window):
            settle()
            found |= {f"{words} % {name}/{part}: {one}" for one in cut(window)}
    window.context.look.show_size(100)
    assert not found, "\n".join(sorted(found))


class Windows(QObject):
    """Notices every window that comes up besides one."""

    def __init__(self, besides: QWidget) -> None:
        super().__init__()
        self._besides = besides
        self.came: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if not isinstance(watched, QWidget) or event.type() != QEvent.Type.Show:
            return False
        if watched.isWindow() and watched is not self._besides:
            self.came.append(called(watched))
        return False


@pytest.mark.rest
def test_no_page_brings_up_a_window_of_its_own(window: MainWindow, qapp: QApplication) -> None:
    """A widget that is shown before it has its place is one for a moment, and takes the keys."""
    windows = Windows(window)
    qapp.installEventFilter(windows)
    for spec in PAGES:
        window.show_page(spec.name)
        QApplication.processEvents()
    qapp.removeEventFilter(windows)
    assert windows.came == []
