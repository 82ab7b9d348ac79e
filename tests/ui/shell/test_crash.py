"""A mistake in the program: said once, written down without names, and work goes on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from carehome_app.domain.errors import NothingToUndoError
from carehome_app.i18n import in_english
from carehome_app.ui.shell import crash
from carehome_app.ui.shell.crash import CrashReport
from carehome_app.ui.shell.main_window import MainWindow
from tests.ui.keys import write
from tests.ui.made_up_pages import MadeUpPage


@pytest.fixture
def report(window: MainWindow, tmp_path: Path) -> CrashReport:
    return CrashReport(window, tmp_path / "logs", in_english)


def crash_about(name: str, report: CrashReport) -> None:
    """Make a mistake with somebody's name in it, and report it as Qt does."""
    try:
        raise ValueError(f"{name} has 38.5")
    except ValueError as error:
        report.report(type(error), error, error.__traceback__)


def boxes(window: MainWindow) -> list[QMessageBox]:
    """Return the dialogs that are open."""
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_a_mistake_is_said_and_the_program_goes_on(
    window: MainWindow, report: CrashReport, tmp_path: Path
) -> None:
    crash_about("王秀英", report)
    (box,) = boxes(window)
    assert str(tmp_path / "logs" / "crashes.log") in box.text()
    box.accept()
    page = window.page
    assert isinstance(page, MadeUpPage)
    write(page.typed, "365")
    assert page.typed.text() == "365"


def test_the_log_holds_where_and_what_kind_but_no_name_and_no_value(
    report: CrashReport, tmp_path: Path
) -> None:
    crash_about("王秀英", report)
    written = (tmp_path / "logs" / "crashes.log").read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_crash.py" in written
    assert "王秀英" not in written
    assert "38.5" not in written
    assert str(Path.home()) not in written


def test_a_mistake_in_a_loop_opens_one_dialog(window: MainWindow, report: CrashReport) -> None:
    for _ in range(50):
        crash_about("王秀英", report)
    assert len(boxes(window)) == 1


def test_after_the_dialog_is_closed_the_next_mistake_is_said_again(
    window: MainWindow, report: CrashReport
) -> None:
    crash_about("王秀英", report)
    boxes(window)[0].accept()
    crash_about("王秀英", report)
    assert len(boxes(window)) == 1


def test_an_error_a_user_can_understand_is_said_in_its_own_words(
    window: MainWindow, report: CrashReport, tmp_path: Path
) -> None:
    error = NothingToUndoError(name="王秀英")
    report.report(type(error), error, None)
    assert boxes(window)[0].text() == "There is nothing of 王秀英 to undo in this round."
    assert not (tmp_path / "logs").exists()


def test_a_disk_that_takes_no_log_does_not_hide_the_mistake(
    window: MainWindow, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    crash_about("王秀英", CrashReport(window, blocked, in_english))
    assert len(boxes(window)) == 1


def test_the_log_never_fills_the_disk(
    report: CrashReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash, "MOST_BYTES", 500)
    for _ in range(40):
        crash_about("王秀英", report)
    assert sum(path.stat().st_size for path in (tmp_path / "logs").iterdir()) < 2000
