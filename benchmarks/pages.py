"""How long somebody waits for a page and for a view of *Trends*: the real window, off screen."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from benchmarks.figures import MILLI, Figure, Median
from carehome_app.services.house import House

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from carehome_app.app import application, make_window
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.trends.page import TrendsPage

FIRST: Final = 100
AGAIN: Final = 50
NEXT: Final = 30
VIEW: Final = 200
"""Milliseconds until a page stands painted at its first opening, and later; the next person's
chart; a view of the whole home."""
POINT: Final = 5
GROWTH: Final = 1.3
TIMES: Final = 7
POINTS: Final = 40
VIEWS: Final = ("ward", "floor", "heat", "calendar", "clusters", "second_look")
RANGES: Final = (("30", 100), ("365", 100), ("0", 150))


def painted(window: MainWindow, work: Callable[[], object]) -> float:
    """Return the milliseconds until what was asked for is done and painted."""
    begin = time.perf_counter()
    work()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.grab()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * MILLI


def pages(house: House) -> Iterator[Figure]:
    """Open every page as the first in its window, and again after others.

    What is imported beside the window after its first paint has been imported here, too.
    """
    names = [spec.name for spec in PAGES if spec.group is not UNLISTED]
    for spec in PAGES:
        spec.page()
    for name in names:
        first = []
        for _ in range(TIMES):
            window = _window(house)
            first.append(painted(window, partial(window.show_page, name)))
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        yield Figure(f"page {name}, first opened", Median.of(first), "ms", target=FIRST)
    yield from _parts_of_settings(house)
    window = _window(house)
    for name in names:
        window.show_page(name)
    for name in names:
        again = []
        for _ in range(TIMES):
            window.show_page("round" if name != "round" else "today")
            QApplication.processEvents()
            again.append(painted(window, partial(window.show_page, name)))
        yield Figure(f"page {name}, opened again", Median.of(again), "ms", target=AGAIN)
    window.close()


def _parts_of_settings(house: House) -> Iterator[Figure]:
    """Choose every part of *Settings* for the first time, and tell of the slowest."""
    taken: dict[str, list[float]] = {}
    for _ in range(TIMES):
        window = _window(house)
        window.show_page("settings")
        page = window.page
        assert isinstance(page, SettingsPage)
        for view in page.views.codes()[1:]:
            choose = partial(page.views.choose, view)
            taken.setdefault(view, []).append(painted(window, choose))
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    slowest = max((Median.of(one) for one in taken.values()), key=float)
    yield Figure("the slowest part of settings, first chosen", slowest, "ms", target=FIRST)


def _window(house: House) -> MainWindow:
    application()
    window = make_window(house, "zh")
    window.resize(1366, 700)
    window.show()
    QApplication.processEvents()
    return window


def trends(house: House, young: House, years: float) -> Iterator[Figure]:
    """Walk along people, point, and look at every range and view of *Trends*."""
    window = _window(house)
    window.show_page("trends")
    page = window.page
    assert isinstance(page, TrendsPage)
    people = [one.id for one in house.desk.stays[5:25]]
    painted(window, partial(page.show_person, people[0]))
    taken = [painted(window, partial(page.show_person, who)) for who in people[1:]]
    yield Figure("trends, the next person", Median.of(taken), "ms", target=NEXT)
    for days, target in RANGES:
        taken = []
        for _ in range(TIMES):
            page.show_days("7")
            taken.append(painted(window, partial(page.show_days, days)))
        name = "everything" if days == "0" else f"{days} days"
        yield Figure(f"trends, {name}", Median.of(taken), "ms", target=target)
    yield Figure("trends, pointing at a chart", _pointing(page), "ms", target=POINT)
    page.show_days("30")
    views = _views(page)
    window.close()
    window = _window(young)
    window.show_page("trends")
    page = window.page
    assert isinstance(page, TrendsPage)
    before = _views(page)
    window.close()
    name = f"one year instead of {years:g}"
    for view, taken_now in views.items():
        said = view.replace("_", " ")
        yield Figure(f"trends, {said}", taken_now, "ms", target=VIEW)
        then = before[view]
        yield Figure(f"growth: {said}", taken_now, "ms", then, GROWTH, limit_name=name)


def _views(page: TrendsPage) -> dict[str, Median]:
    window = page.window()
    assert isinstance(window, MainWindow)
    found = {}
    for view in VIEWS:
        taken = []
        for _ in range(TIMES):
            page.show_view("person")
            taken.append(painted(window, partial(page.show_view, view)))
        found[view] = Median.of(taken)
    page.show_view("person")
    return found


def _pointing(page: TrendsPage) -> Median:
    """Move the pointer along a year of readings; each time until what it points at is painted."""
    page.show_view("person")
    page.show_days("365")
    QApplication.processEvents()
    canvas = page.canvas
    taken = []
    for step in range(POINTS):
        x, y = canvas.width() * (step + 1) // (POINTS + 1), canvas.height() // 4
        begin = time.perf_counter()
        QTest.mouseMove(canvas, QPoint(x, y))
        QApplication.processEvents()
        taken.append((time.perf_counter() - begin) * MILLI)
    return Median.of(taken)
