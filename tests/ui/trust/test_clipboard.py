"""Names are taken out of the clipboard a minute after they were copied here."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmap
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.trust.clipboard import SECONDS, ClipboardKeeper
from tests.builders import Home


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    del qtbot
    found = QGuiApplication.clipboard()
    yield found
    found.clear()


@pytest.fixture
def keeper(home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[ClipboardKeeper]:
    del qtbot
    monkeypatch.setattr(ClipboardKeeper, "_is_ours", lambda _self: True)
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    window = QObject()
    yield ClipboardKeeper(context, window)
    window.deleteLater()


def test_a_copied_row_is_gone_after_a_minute(
    keeper: ClipboardKeeper, clipboard: QClipboard
) -> None:
    clipboard.setText("201-1\t王秀英\t36.5")
    assert keeper.waiting.isActive()
    assert keeper.waiting.interval() == SECONDS * 1000
    keeper.waiting.timeout.emit()
    assert clipboard.text() == ""


def test_what_came_later_stays(keeper: ClipboardKeeper, clipboard: QClipboard) -> None:
    clipboard.setText("王秀英")
    clipboard.setText("what somebody copied after it")
    assert not keeper.waiting.isActive()
    keeper.end()
    assert clipboard.text() == "what somebody copied after it"


def test_the_masked_text_for_a_chat_stays(keeper: ClipboardKeeper, clipboard: QClipboard) -> None:
    clipboard.setText("201-1 王*: 38.5")
    assert not keeper.waiting.isActive()


def test_a_chart_says_whose_it_is(keeper: ClipboardKeeper, clipboard: QClipboard) -> None:
    picture = QPixmap(3, 3)
    picture.fill()
    clipboard.setPixmap(picture)
    assert keeper.waiting.isActive()
    keeper.end()
    assert clipboard.pixmap().isNull()


def test_what_another_program_copied_is_left_alone(
    keeper: ClipboardKeeper, clipboard: QClipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClipboardKeeper, "_is_ours", lambda _self: False)
    clipboard.setText("王秀英")
    assert not keeper.waiting.isActive()
