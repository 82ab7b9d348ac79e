"""The clusters on the screens of real computers: nothing cut, nothing on something else."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.services.isolation.cases import NewCase
from carehome_app.tour.pictures.screens import crowded, cut
from carehome_app.ui.outbreak.clusters_part import ClustersPart
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.trends.page import TrendsPage
from tests.builders import Home
from tests.colours import Painted, labels_alone
from tests.ui import keys
from tests.ui.test_every_page import SIZES, against_the_eye, settle, shown
from tests.walks import walk

LARGE = 130
"""Per cent of the usual size of words."""


DAY = re.compile(r"Day \d+|\d+ ?日")
"""The heading of a day beside the people."""


def fall_ill(home: Home) -> None:
    """Let four of a floor have a fever; one is kept apart, and everything was done once."""
    for code, text in (("R001", "38.2"), ("R002", "38.6"), ("R003", "38.4"), ("R004", "39.1")):
        home.measure(code, text)
        home.clock.advance(minutes=20)
    home.sign_in("D01")
    home.house.isolation.cases.start(NewCase(subject=home.subject("R002"), place="单间 401"))


@pytest.fixture(params=walk(["zh", "en"]))
def window(request: pytest.FixtureRequest, qtbot: QtBot, home: Home) -> Iterator[MainWindow]:
    fall_ill(home)
    made = shown(qtbot, home.house, request.param)
    made.show_page("trends")
    page = made.page
    assert isinstance(page, TrendsPage)
    page.views.choose("clusters")
    settle()
    yield made
    made.context.look.show_size(100)


def part_of(window: MainWindow) -> ClustersPart:
    page = window.page
    assert isinstance(page, TrendsPage)
    return page.clusters


def badly_seen(window: MainWindow) -> set[str]:
    """Return what is cut or lies on something, with each person open and what is known of it."""
    part, found = part_of(window), set[str]()
    for row in range(part.table.model().rowCount()):
        part.table.choose(row)
        settle()
        found |= {f"{row}: {one}" for one in (*cut(window), *crowded(window))}
    return found


def test_nothing_of_the_clusters_is_cut_on_any_screen(window: MainWindow) -> None:
    part, found = part_of(window), set[str]()
    for letter in (Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_J, Qt.Key.Key_R):
        keys.press(part.list, letter)
    for size in SIZES:
        window.resize(size)
        settle()
        found |= {f"{size.width()}: {one}" for one in badly_seen(window)}
    assert not found, "\n".join(sorted(found))


def test_three_days_at_the_least_stand_beside_each_person_on_a_full_screen(
    window: MainWindow,
) -> None:
    window.resize(QSize(1366, 698))
    settle()
    table = part_of(window).table
    model, across = table.model(), Qt.Orientation.Horizontal
    seen = [one for one in range(model.columnCount()) if not table.isColumnHidden(one)]
    heads = [str(model.headerData(one, across)) for one in seen]
    assert sum(bool(DAY.fullmatch(one)) for one in heads) >= 3, heads


def test_larger_words_cut_nothing_of_the_clusters(window: MainWindow) -> None:
    window.resize(QSize(1366, 698))
    window.context.look.show_size(LARGE)
    settle()
    found = badly_seen(window)
    assert not found, "\n".join(sorted(found))


def test_in_the_dark_they_are_drawn_in_the_colours_of_the_dark(window: MainWindow) -> None:
    part = part_of(window)
    light = part.canvas.picture().toImage().pixelColor(2, 2)
    window.context.look.choose("dark")
    settle()
    part.draw()
    dark = part.canvas.picture().toImage().pixelColor(2, 2)
    window.context.look.choose("light")
    assert dark.lightness() < light.lightness()


def test_no_level_and_no_fever_is_told_by_its_colour_alone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted(monkeypatch)
    window.grab()
    found = [*painted.alone(), *labels_alone(window)]
    assert not found


def test_tab_goes_through_the_clusters_as_the_eye_does(window: MainWindow) -> None:
    found = against_the_eye(window, ["trends"])
    assert not found, "\n".join(sorted(found))


def test_the_open_line_is_whole_and_in_its_row_on_every_screen(window: MainWindow) -> None:
    part = part_of(window)
    for size in SIZES:
        window.resize(size)
        part.table.choose(1)
        settle()
        row = part.table.visualRect(part.table.currentIndex())
        assert row.top() < part.bar.geometry().top(), size
        assert row.bottom() == part.bar.geometry().bottom(), size
        wanted = part.bar.heightForWidth(part.bar.width())
        assert part.bar.height() == wanted, size
        assert QApplication.focusWidget() is part.list
