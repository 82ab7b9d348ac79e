"""What each sees of the reports: a supervisor the issued ones, a carer no list of them."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.accounts.roles import Actor, Role
from tests.builders import Home
from tests.ui.keyboard import press
from tests.ui.reports.desk import ReportsDesk


@pytest.fixture
def issued(qtbot: QtBot, home: Home, tmp_path: Path) -> Home:
    """A home whose morning is reported."""
    home.measure_everybody()
    ReportsDesk(qtbot, home, tmp_path / "first").key(Qt.Key.Key_I)
    return home


def test_a_supervisor_reads_what_was_issued_and_nothing_else(
    qtbot: QtBot, issued: Home, tmp_path: Path
) -> None:
    issued.desk.actor = Actor(issued.person("S003").id, "Bureau", Role.SUPERVISOR)
    front = ReportsDesk(qtbot, issued, tmp_path / "stick")
    assert front.page.chooser.views.code() == "issued"
    assert front.page.report.in_view is None

    press("am-01", Qt.Key.Key_Return)
    front.settle()

    view = front.page.report.in_view
    assert view is not None
    assert view.issued is not None


def test_a_carer_looks_at_drafts_and_finds_no_issued_ones(
    qtbot: QtBot, issued: Home, tmp_path: Path
) -> None:
    issued.sign_in("S001")
    front = ReportsDesk(qtbot, issued, tmp_path / "stick")
    assert front.page.view.pages == 1
    assert front.page.chooser.issued.list.count() == 0


def test_a_carer_takes_no_list_of_people_out_of_the_window(
    qtbot: QtBot, issued: Home, tmp_path: Path
) -> None:
    """On no way: saved, printed, copied, or one file for each of the whole home."""
    issued.sign_in("S001")
    front = ReportsDesk(qtbot, issued, tmp_path / "stick")
    QGuiApplication.clipboard().setText("before")
    for key in (Qt.Key.Key_S, Qt.Key.Key_P):
        front.page.bar.tell("")
        front.key(key)
        assert "carer may not do this" in front.said
    front.page.bar.tell("")
    front.page.report.out.copy_text()
    assert "carer may not do this" in front.said
    front.page.bar.tell("")
    front.find("every resident")
    front.key(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "carer may not do this" in front.said, timeout=30_000)
    assert front.files() == []
    assert front.printed == []
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.rest
def test_each_file_of_the_whole_home_is_in_the_log_of_what_left(
    qtbot: QtBot, issued: Home, tmp_path: Path
) -> None:
    front = ReportsDesk(qtbot, issued, tmp_path / "stick")
    front.find("every resident")
    front.key(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "Files written" in front.said, timeout=60_000)
    issued.sign_in("D01")
    left = {one.sha256 for one in issued.house.handing_out.log() if one.subject}
    written = {hashlib.sha256((front.folder / one).read_bytes()) for one in front.files()}
    assert left == {one.hexdigest() for one in written}
    assert len(left) == 6
