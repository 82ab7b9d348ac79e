"""What the window holds after a day's work, in a process of its own.

Run as `python -m benchmarks.a_days_work HOME NURSE`. All that is imported beside the window comes
first; then the first chart of the process, every page, charts of many people, reports. Prints how
long the first chart took, and the memory after everything.
"""

import sys
import time

from carehome_app import plain_import  # before Qt replaces what it keeps, as in the program
from carehome_app.ui.style.windows import windows

# isort: split
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.one_start import held
from carehome_app.__main__ import main as start
from carehome_app.app import application
from carehome_app.tour.hands import Hands
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES

CHARTS: Final = 60
REPORTS: Final = (
    "daily",
    "monthly",
    "register",
    "whole-day",
    "handover",
    "person",
    "measures",
    "follow-ups",
    "last-values",
    "round-sheet",
)
ALONE: Final = 61
"""Seconds after which the window takes it that nobody is there just now."""
STILL: Final = 3.0
"""Seconds in which nothing was imported: then nothing more is."""


def begin() -> None:
    """Work for a day in the window that was just opened, and close it."""
    window = next(one for one in windows() if isinstance(one, MainWindow))
    hands = Hands(window)
    hands.wait(_Still(), "something is imported for ever")
    print("first", _painted(window, partial(window.show_page, "trends")))
    for spec in PAGES:
        if spec.group is not UNLISTED:
            window.show_page(spec.name)
            _settle(window, hands)
    _look_at_charts(window, hands)
    _have_reports_made(window, hands)
    window.show_page("round")
    _settle(window, hands)
    hands.press(Qt.Key.Key_Down)  # somebody is there
    print("memory", held())
    alone = window.locking.seconds() + ALONE
    window.locking.seconds = lambda: alone
    window.tick()
    print("rest", held())
    QApplication.closeAllWindows()


class _Still:
    """Says whether nothing was imported for a while."""

    def __init__(self) -> None:
        self._count, self._since = 0, time.monotonic()

    def __call__(self) -> bool:
        if len(sys.modules) != self._count:
            self._count, self._since = len(sys.modules), time.monotonic()
        return time.monotonic() - self._since > STILL


def _look_at_charts(window: MainWindow, hands: Hands) -> None:
    from carehome_app.ui.trends.page import TrendsPage

    window.show_page("trends")
    page, stays = window.page, window.context.house.desk.stays
    assert isinstance(page, TrendsPage)
    for number in range(CHARTS):
        page.show_person(stays[number % len(stays)].id)
        _settle(window, hands)


def _have_reports_made(window: MainWindow, hands: Hands) -> None:
    from carehome_app.ui.reports.page import ReportsPage

    window.show_page("reports")
    page = window.page
    assert isinstance(page, ReportsPage)
    for code in REPORTS:
        page.show_kind(code)
        _settle(window, hands)


def _settle(window: MainWindow, hands: Hands) -> None:
    QApplication.processEvents()
    hands.wait(partial(_is_idle, window), "something beside the window never ended")
    window.grab()


def _is_idle(window: MainWindow) -> bool:
    return window.context.background.is_idle and window.backups.is_idle


def _painted(window: MainWindow, work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    window.grab()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    _python, home, nurse = sys.argv
    plain_import.restore()
    application()
    QTimer.singleShot(0, begin)
    sys.argv[1:] = ["--home", home, "--as", nurse]
    start()
