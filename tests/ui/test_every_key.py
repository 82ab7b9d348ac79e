"""No key that a page offers does and says nothing, in an empty home and in a lived one."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carehome_app.services.beginning.first_hour import Step
from carehome_app.ui.beginning.page import BeginningPage
from carehome_app.ui.shell.foot_line import FootLine
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page import Page
from carehome_app.ui.style.windows import windows
from carehome_app.ui.widgets.labels import Nothing
from tests.services.bureau.city import city
from tests.ui.bureau.test_pages import window_of
from tests.ui.test_a_lived_home import settle
from tests.ui.test_a_lived_home import window as lived_window
from tests.ui.test_empty_pages import MOST, has_settled
from tests.ui.test_empty_pages import window as empty_window
from tests.ui.test_every_page import EVERY, OF_A_BUREAU, bring_up, standing_still

pytestmark = pytest.mark.rest
empty, lived = empty_window, lived_window
Pressed = tuple[Qt.Key, Qt.KeyboardModifier]
NAMED: Final = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Del": Qt.Key.Key_Delete,
}
HELD: Final = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "⇧": Qt.KeyboardModifier.ShiftModifier,
}
PIECE: Final = re.compile(r"Ctrl|Alt|Shift|⇧|F\d+|Enter|Esc|Space|Del|\b[A-Z]\b")
"""Arrows and digits choose: at the end of a list they rightly do nothing."""
AS_IT_IS: Final = {
    ("trends", "T"),
    ("trends", "G"),
    ("follow_up", "Esc"),
    ("settings", "Esc"),
    ("disinfection", "Enter"),
    ("round", "Enter"),
    ("supplies", "I"),
    ("supplies", "Z"),
    ("gate", "Enter"),
    ("writing", "N"),
}
"""What is asked for holds already (the view in view, the form of a first thing), there is nothing
to leave, undo or keep, or the button in view is grey or says what is missing for it."""


def pressed(hint: str) -> Iterator[tuple[str, Pressed]]:
    """Yield the keys of a hint such as `Ctrl N`, `N D F` or `Ctrl ⇧ I`."""
    held = Qt.KeyboardModifier.NoModifier
    for piece in PIECE.findall(hint.replace("+", " ")):
        if piece in HELD:
            held |= HELD[piece]
            continue
        key = NAMED.get(piece)
        yield piece, (getattr(Qt.Key, f"Key_{piece}") if key is None else key, held)


def look(window: MainWindow) -> list[object]:
    """Return what somebody sees or hears of a window, as far as a key may change it."""
    page = window.page
    assert page is not None
    known: list[object] = [page.objectName(), window.focusWidget()]
    known += [one for one in windows() if one.isVisible()]
    known += [(one.text(), one.isVisible()) for one in page.findChildren(QLabel)]
    known += [one.text() for one in page.findChildren(QLineEdit)]
    known += [(one.text(), one.isChecked()) for one in page.findChildren(QAbstractButton)]
    known += [one.currentIndex() for one in page.findChildren(QAbstractItemView)]
    foot = window.findChild(FootLine)
    assert foot is not None
    return [*known, *(one.text() for one in foot.findChildren(QLabel))]


MOST_OPEN = 9
"""More windows than one key opens."""


def others(window: MainWindow) -> list[QWidget]:
    return [one for one in windows() if one is not window and one.isVisible()]


def close_others(window: MainWindow) -> None:
    """Close what a key opened, now or a moment later; off screen nothing gives the keys back.

    They are looked for anew each time: closing one lets others go, a tooltip by itself.
    """
    for _ in range(MOST_OPEN):
        if not (open_now := others(window)):
            return
        open_now[0].close()
        window.activateWindow()
        settle()
    pytest.fail(f"{open_now} does not close")


def answered(window: MainWindow, key: Pressed, asked: list[str]) -> bool:
    foot, page = window.findChild(FootLine), window.page
    assert foot is not None
    assert page is not None
    close_others(window)
    foot.tell("")
    asked.clear()
    before, picture = look(window), window.grab().toImage()
    QTest.keyClick(window.focusWidget(), *key)
    settle()
    spoken = [*page.findChildren(Nothing), *page.findChildren(QLabel, "deskSaid")]
    heard = [
        one for one in spoken if one.isVisible() and one.property("kind") in ("asked", "look")
    ]
    answers = bool(heard or asked) or look(window) != before or window.grab().toImage() != picture
    close_others(window)
    return answers


def walk(window: MainWindow, asked: list[str], qtbot: QtBot, names: Sequence[str] = EVERY) -> None:
    window.locking.seconds = standing_still
    silent = set()
    for name in names:
        page = bring_up(window, name)
        assert isinstance(page, Page)
        if isinstance(page, BeginningPage):
            page.show_step(Step.AREAS)  # it comes up with a step only
        for hint, words in page.hints:
            for called, key in pressed(hint):
                window.show_page(name)
                settle()
                qtbot.waitUntil(partial(has_settled, window), timeout=MOST)
                if not answered(window, key, asked) and (name, called) not in AS_IT_IS:
                    silent.add(f"{name}: {hint} ({called}), {window.context.say(words)}")
    assert not silent, "\n".join(sorted(silent))


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let nobody choose a file or a printer: the question for one is the answer to the key."""
    found = list[str]()

    def refuse(*_given: object, **_more: object) -> tuple[str, str]:
        found.append("a file")
        return "", ""

    def leave(*_given: object, **_more: object) -> int:
        found.append("a dialog")
        return 0

    for ask in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, refuse)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: refuse()[0])
    for kind in (QDialog, QFileDialog, QPrintDialog):
        monkeypatch.setattr(kind, "exec", leave)
    return found


@pytest.mark.parametrize("empty", ["en"], indirect=True)
def test_every_key_of_an_empty_page_answers(
    empty: MainWindow, asked: list[str], qtbot: QtBot
) -> None:
    walk(empty, asked, qtbot)


@pytest.mark.parametrize("lived", ["en"], indirect=True)
def test_every_key_of_a_home_that_was_lived_in_answers(
    lived: MainWindow, asked: list[str], qtbot: QtBot
) -> None:
    walk(lived, asked, qtbot)


def test_every_key_of_a_bureau_answers(tmp_path: Path, asked: list[str], qtbot: QtBot) -> None:
    town = city(tmp_path / "city")
    town.report(0)
    walk(window_of(qtbot, town.bureau), asked, qtbot, OF_A_BUREAU)
    town.close()
