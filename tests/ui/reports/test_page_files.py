"""A file of readings comes in on the reports page too: dropped, or asked for with a key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import Home
from tests.ui.reports.desk import ReportsDesk


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    return ReportsDesk(qtbot, home, tmp_path / "out")


def test_a_dropped_file_is_looked_at_and_taken(front: ReportsDesk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("编号,测量时间,体温\nR001,2026-11-21 18:31,36.5\n", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    front.page.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert front.page.importing.isVisible()
    QTest.keyClick(front.page.importing.take_all, Qt.Key.Key_Space)
    assert front.said == "Readings taken: 1."
    assert front.page.importing.isHidden()
    assert front.home.house.taking_back.files()[0].name == "list.csv"


def test_a_key_asks_for_a_file_and_escape_takes_nothing(
    front: ReportsDesk, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("姓名,房床\n吴一,909-1\n", encoding="utf-8")
    front.wanted = path
    front.key(Qt.Key.Key_I, shift=True)
    assert front.page.importing.isVisible()
    QTest.keyClick(front.page.importing, Qt.Key.Key_Escape)
    assert front.page.importing.isHidden()
    assert "吴一" not in {one.name for one in front.home.house.people.here()}
