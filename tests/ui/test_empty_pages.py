"""Every page of a home in which nothing happened yet says what it is for, and which key begins."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House
from carehome_app.tour.pictures.screens import called
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.trends.canvas import ChartCanvas
from carehome_app.ui.widgets.keys import KeyButton
from tests.builders import DIRECTOR, PASSPHRASE, SHANGHAI, MovableClock
from tests.ui.of_every_page import switch_every_page_on
from tests.ui.test_every_page import EVERY, bring_up, standing_still, views
from tests.walks import walk

LISTED = [spec.name for spec in PAGES if spec.group is not UNLISTED]
A_KEY = re.compile(r"Ctrl|Alt|Enter|Tab|\bF\d|回车|空格|[Ss]pace")
MOST = 60_000
"""Milliseconds a report may take on a busy machine; a page waits for no longer than it does."""
A_SENTENCE = 12
"""So many characters say more than a heading."""


@pytest.fixture(params=walk(["zh", "en"]))
def window(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    new = NewHome(
        name="松鹤养老院",
        number="0417",
        timezone=SHANGHAI,
        director=DIRECTOR[1],
        passphrase=PASSPHRASE,
        desk_name="前台",
        demo=True,
    )
    desk = found_home(tmp_path / "home", new, MovableClock())
    house = House(desk)
    switch_every_page_on(house)
    made = make_window(house, request.param)
    made.locking.seconds = standing_still
    qtbot.addWidget(made)
    made.resize(1366, 698)
    with qtbot.waitActive(made):
        made.show()
    yield made
    close_home(desk)


def has_settled(window: MainWindow) -> bool:
    charts = window.findChildren(ChartCanvas)
    return window.context.background.is_idle and all(one.is_settled for one in charts)


def said(inside: QWidget) -> list[str]:
    found = [one for one in inside.findChildren(QLabel) if one.isVisible()]
    return [one.text() for one in found if len(one.text()) >= A_SENTENCE]


def empty_boxes(page: QWidget) -> list[str]:
    """Return the lists in which nothing stands and of which nothing is said."""
    found = []
    for view in page.findChildren(QAbstractItemView):
        model, above = view.model(), view.parentWidget()
        is_part = isinstance(above, QComboBox | QAbstractItemView) or not view.isVisible()
        if is_part or above is None or model is None or model.rowCount():
            continue
        if not said(view.viewport()) and not said(above):
            found.append(called(view))
    return found


@pytest.mark.rest
def test_every_empty_page_says_what_it_is_for_and_how_to_begin(
    qtbot: QtBot, window: MainWindow
) -> None:
    found = set()
    for name in EVERY:
        bring_up(window, name)
        qtbot.waitUntil(partial(has_settled, window), timeout=MOST)
        page = window.page
        assert page is not None
        for part in views(window):
            QApplication.processEvents()
            at = f"{name}/{part}"
            found |= {f"{at}: an empty box {one}" for one in empty_boxes(page)}
            buttons = [one for one in page.findChildren(KeyButton) if one.isVisible()]
            if not said(page):
                found.add(f"{at} says nothing")
            if not buttons and not any(A_KEY.search(one) for one in said(page)):
                found.add(f"{at} names no key")
    assert not found, "\n".join(sorted(found))


@pytest.mark.rest
def test_the_keyboard_is_on_every_empty_page(window: MainWindow) -> None:
    for name in EVERY:
        bring_up(window, name)
        page, at = window.page, window.focusWidget()
        assert page is not None
        assert page is at or page.isAncestorOf(at), f"{name}: {called(at)}"
        assert at.isVisible(), f"{name}: {called(at)}"
