"""What is moved about in its place comes to rest, whatever it answers."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import Moved, UpAndDown

MANY = 60
"""So often does what is inside change its mind before a test gives up: Qt would ask for ever."""


class Unsettled(QWidget):
    """Wants to be high while it is low, and low while it is high, as words beside a bar do."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's own name
        self.asked += 1
        return QSize(50, 900 if self.height() < 900 and self.asked < MANY else 400)


def asked_when_narrower(qtbot: QtBot, area: QScrollArea) -> int:
    inside = Unsettled()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    inside.asked = 0
    area.resize(area.width() - 20, area.height())
    return inside.asked


@pytest.mark.parametrize("kind", [Moved, UpAndDown])
def test_what_is_inside_comes_to_rest_whatever_it_answers(qtbot: QtBot, kind: type[Moved]) -> None:
    """An area of Qt's own asks until it is answered alike: here the process had died."""
    assert asked_when_narrower(qtbot, kind()) < MANY / 2
    assert asked_when_narrower(qtbot, QScrollArea()) >= MANY


def test_words_that_need_more_rows_are_whole_and_the_bar_reaches_their_end(qtbot: QtBot) -> None:
    area, inside = UpAndDown(), QWidget()
    words = label("one sentence after another " * 60, wrap=True)
    QVBoxLayout(inside).addWidget(words)
    area.hold(inside)
    qtbot.addWidget(area)
    area.resize(400, 200)
    with qtbot.waitExposed(area):
        area.show()
    for width in (160, 300, 200):
        area.resize(width, 200)
        qtbot.waitUntil(lambda: inside.height() >= inside.heightForWidth(inside.width()))
        bar = area.verticalScrollBar()
        assert bar.maximum() == inside.height() - area.viewport().height() > 0
