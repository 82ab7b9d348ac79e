"""How long somebody waits for a page and for a view of *Trends*: the real window, off screen."""

import os
import time
from collections.abc import Callable, Iterator
from typing import Final

from benchmarks.figures import MILLI, Figure
from carehome_app.services.house import House

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from carehome_app.app import application, make_window
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES

FIRST: Final = 100
AGAIN: Final = 50
"""Milliseconds until a page stands painted, at its first opening and later."""
TIMES: Final = 7
VIEWS: Final = ("ward", "floor", "heat", "calendar", "clusters", "second_look")


def painted(window: MainWindow, work: Callable[[], object]) -> float:
    """Return the milliseconds until what was asked for is done and painted."""
    begin = time.perf_counter()
    work()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    window.grab()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * MILLI


def pages(house: House) -> Iterator[Figure]:
    """Open every page once, then by turns."""
    application()
    window = make_window(house, "zh")
    window.resize(1366, 700)
    window.show()
    QApplication.processEvents()
    names = [spec.name for spec in PAGES if spec.group is not UNLISTED]
    for name in names:
        first = painted(window, lambda name=name: window.show_page(name))
        yield Figure(f"page {name}, first opened", first, "ms", target=FIRST)
    for name in names:
        taken = []
        for _ in range(TIMES):
            window.show_page("round" if name != "round" else "today")
            QApplication.processEvents()
            taken.append(painted(window, lambda name=name: window.show_page(name)))
        yield Figure(f"page {name}, opened again", sorted(taken)[TIMES // 2], "ms", target=AGAIN)
    window.close()


def trends(house: House) -> Iterator[Figure]:
    """Walk along people with unlike panels, and look at every view of *Trends*."""
    application()
    window = make_window(house, "zh")
    window.resize(1366, 700)
    window.show()
    window.show_page("trends")
    page = window.page
    people = [one.id for one in house.desk.stays[5:25]]
    painted(window, lambda: page.show_person(people[0]))
    again = [painted(window, lambda who=who: page.show_person(who)) for who in people[1:]]
    yield Figure("trends, the next person", sorted(again)[len(again) // 2], "ms", target=30)
    for days, target in (("365", 100), ("0", 150), ("30", 100)):
        taken = painted(window, lambda days=days: page.show_days(days))
        yield Figure(f"trends, {days} days", taken, "ms", target=target)
    for view in VIEWS:
        for who in ("first", "again"):
            taken = painted(window, lambda view=view: page.show_view(view))
            yield Figure(f"trends, {view}, {who}", taken, "ms", target=200)
            page.show_view("person")
    window.close()
