"""Every page as a screen reader hears it, and as it looks at the sizes of real screens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QAccessible
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
from carehome_app.tour.every_page import called, cut
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.style.look import SIZES as SIZES_OF_WORDS
from carehome_app.ui.subjects import PAGES
from tests.builders import Home

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
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


@pytest.fixture(params=["zh", "en"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, home: Home) -> MainWindow:
    home.measure_everybody()
    made = make_window(home.house, request.param)
    qtbot.addWidget(made)
    made.resize(SIZES[0])
    made.show()
    qtbot.waitExposed(made)
    return made


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


def test_every_control_has_a_name_and_a_role(window: MainWindow) -> None:
    missing = set()
    for name in LISTED:
        window.show_page(name)
        for view in views(window):
            missing |= {
                f"{name}, {view}: {called(one)}" for one in controls(window) if nameless(one)
            }
    assert not missing, "\n".join(sorted(missing))


def test_tab_goes_round_every_page_and_meets_no_hidden_control(window: MainWindow) -> None:
    for name in LISTED:
        window.show_page(name)
        begin = window.focusWidget()
        assert begin is not None, name
        one, met = begin.nextInFocusChain(), 0
        while one is not None and one is not begin and met < 5000:
            one, met = one.nextInFocusChain(), met + 1
        assert one is begin, name


def settle() -> None:
    """Let a page find its place: a wrapped line asks for a height once it has its width."""
    for _ in range(3):
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


@pytest.mark.rest
def test_nothing_is_cut_and_nothing_scrolls_sideways_on_any_screen(window: MainWindow) -> None:
    found = set()
    for size in SIZES:
        window.resize(size)
        for name in LISTED:
            window.show_page(name)
            QApplication.processEvents()
            for part in views(window):
                at = f"{size.width()}x{size.height()} {name}/{part}"
                found |= {f"{at}: {one}" for one in cut(window)}
    assert not found, "\n".join(sorted(found))


def test_at_200_per_cent_a_small_screen_still_shows_every_page_in_its_width(
    window: MainWindow, home: Home
) -> None:
    """A screen of 1366 by 768: pages are moved up and down, never sideways."""
    home.sign_in("D01")
    window.resize(AT_200)
    assert window.size() == AT_200
    found = set()
    for spec in PAGES:
        if spec.capability:
            home.house.capabilities.switch(spec.capability, on=True)
    for name in LISTED:
        window.show_page(name)
        for part in views(window):
            for _ in range(3):  # parts that stand below each other now make others narrower
                QApplication.processEvents()
            found |= {f"{name}/{part}: {one}" for one in cut(window)}
    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize("words", [130, SIZES_OF_WORDS[-1]])
def test_larger_words_cut_nothing_on_the_screen_of_a_front_desk(
    window: MainWindow, home: Home, words: int
) -> None:
    home.sign_in("D01")
    window.context.look.show_size(words)
    found = set()
    for name in LISTED:
        window.show_page(name)
        for part in views(window):
            for _ in range(3):
                QApplication.processEvents()
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


def test_no_page_brings_up_a_window_of_its_own(
    window: MainWindow, home: Home, qapp: QApplication
) -> None:
    """A widget that is shown before it has its place is one for a moment, and takes the keys."""
    home.sign_in("D01")
    windows = Windows(window)
    qapp.installEventFilter(windows)
    for spec in PAGES:
        window.show_page(spec.name)
        QApplication.processEvents()
    qapp.removeEventFilter(windows)
    assert windows.came == []
