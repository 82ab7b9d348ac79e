"""Light and dark, the size of words, and where the window stands."""

import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.resources import resource
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.one_window import fitting, place_of, place_window
from carehome_app.ui.shell.rail import RailButton
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.style.look import SIZES, Look
from carehome_app.ui.style.style import dress, dress_window, style_sheet
from carehome_app.ui.style.theme import DARK, LIGHT, Theme, theme
from tests.telling_examples import tells
from tests.ui.style.test_style import WCAG_AA, contrast

CTRL = Qt.KeyboardModifier.ControlModifier
THEMES = pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
def test_every_text_can_be_read_on_every_ground_it_stands_on(worn: Theme) -> None:
    bad = [pair for pair in worn.pairs if contrast(*pair) < WCAG_AA]
    assert bad == []


@THEMES
def test_every_field_border_can_be_seen(worn: Theme) -> None:
    bad = [pair for pair in worn.outlines if contrast(*pair) < 3]
    assert bad == []


@THEMES
def test_what_says_that_a_choice_opens_can_be_seen(worn: Theme) -> None:
    (arrow,) = re.findall(r"icons/(down\w*\.svg)", style_sheet(worn))
    drawn = resource("icons", arrow).read_text(encoding="utf-8")
    (ink,) = re.findall(r'stroke="(#\w{6})"', drawn)
    assert contrast(ink, worn.card) >= 3


@THEMES
def test_an_empty_box_can_be_seen(worn: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp, worn, "en")
    page = QWidget()
    qtbot.addWidget(page)
    box = QCheckBox("Mask names", page)
    dress_window(page)
    page.resize(200, 60)
    with qtbot.waitExposed(page):
        page.show()
    seen = page.grab().toImage().pixelColor(box.x(), box.geometry().center().y()).name()
    dress(qapp, LIGHT, "zh")
    assert contrast(seen, worn.page) >= 3


def grow(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key, CTRL)


def test_ctrl_plus_makes_words_larger_and_ctrl_0_usual_again(window: MainWindow) -> None:
    label = window.findChild(QLabel, "when")
    assert label is not None
    usual = label.fontInfo().pointSizeF()
    grow(window, Qt.Key.Key_Plus)
    assert window.context.look.percent == 110
    assert label.fontMetrics().height() > 0
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.1, rel=0.05)
    grow(window, Qt.Key.Key_Equal)
    grow(window, Qt.Key.Key_Minus)
    grow(window, Qt.Key.Key_Minus)
    grow(window, Qt.Key.Key_Minus)
    assert window.context.look.percent == 90
    grow(window, Qt.Key.Key_Minus)
    assert window.context.look.percent == 90
    grow(window, Qt.Key.Key_0)
    assert window.context.look.percent == 100


def test_the_rail_grows_with_its_words(window: MainWindow) -> None:
    row = window.findChild(RailButton, "rail_disinfection")
    assert row is not None
    window.context.look.show_size(SIZES[-1])
    assert row.width() >= row.wanted_width()
    assert row.height() >= 36


def test_what_is_typed_survives_another_theme_and_size(window: MainWindow) -> None:
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClicks(typed, "36")
    window.context.look.choose("dark")
    window.context.look.step(2)
    assert theme() is DARK
    assert QApplication.focusWidget() is typed
    assert typed.property("text") == "36"
    window.context.look.choose("light")
    assert theme() is LIGHT


def test_the_window_follows_the_system_until_somebody_chooses(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints, dark = QGuiApplication.styleHints(), Qt.ColorScheme.Dark
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: dark)
    hints.colorSchemeChanged.emit(dark)
    assert theme() is DARK
    window.context.look.choose("light")
    assert theme() is LIGHT
    hints.colorSchemeChanged.emit(dark)
    assert theme() is LIGHT
    monkeypatch.undo()
    window.context.look.choose("system")
    assert theme() is LIGHT


def test_what_an_earlier_window_left_behind_dresses_nothing(window: MainWindow) -> None:
    left = window.context.look
    changed: list[Look] = []
    left.changed.connect(partial(changed.append, left))
    now = Look()
    now.changed.connect(partial(changed.append, now))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert changed == [now]


def test_a_look_that_cannot_be_is_the_usual_one() -> None:
    assert Look("pink", 7).choice == "system"
    assert Look("pink", 7).percent == 100


def test_look_and_place_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "remembered.json"
    Remembered(path).keep_look("dark", 130)
    Remembered(path).keep_place("AdnQ", "people")
    again = Remembered(path)
    assert (again.theme, again.words, again.place, again.page) == ("dark", 130, "AdnQ", "people")


@pytest.mark.parametrize("place", ["", "rubbish", "AAAA", "章"])
def test_the_first_time_the_window_fills_the_screen(qtbot: QtBot, place: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place_window(window, place)
    assert window.windowState() & Qt.WindowState.WindowMaximized


def test_the_second_time_it_stands_where_it_was(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    first.setGeometry(40, 30, 500, 400)
    place_window(second, place_of(first))
    assert second.geometry() == QRect(40, 30, 500, 400)
    assert not second.windowState() & Qt.WindowState.WindowMaximized


PIXELS = st.integers(-3000, 6000)


@given(PIXELS, PIXELS, st.integers(100, 4000), st.integers(100, 4000))
def test_a_window_lies_on_the_screen_whatever_was_remembered(
    left: int, top: int, width: int, height: int
) -> None:
    screen = QRect(0, 0, 1366, 728)
    placed = fitting(QRect(left, top, width, height), screen)
    tells(placed != QRect(left, top, width, height))
    assert screen.contains(placed)
    assert (placed.width(), placed.height()) == (min(width, 1366), min(height, 728))
