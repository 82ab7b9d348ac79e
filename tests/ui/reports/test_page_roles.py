"""What each sees of the reports: a supervisor the issued ones, a carer no list of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
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
