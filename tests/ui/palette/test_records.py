"""Ctrl+K finds whatever has a number or a name of its own, and its page shows it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.documents.formats import rendered
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english
from carehome_app.services.gate.visits import NewVisit
from carehome_app.services.home.opening import open_home
from carehome_app.services.reports.issuing import Document
from carehome_app.ui.bureau.writing_page import WritingPage
from carehome_app.ui.palette.matching import Kind, Thing
from carehome_app.ui.palette.palette import Palette
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import PageSpec, Record
from carehome_app.ui.subjects import BUREAU_PAGES, PAGES
from tests.builders import Home, MovableClock
from tests.command_line import NOW
from tests.services.bureau.city import city, number_of
from tests.services.gate.at_the_gate import under
from tests.ui.bureau.test_pages import window_of
from tests.ui.keyboard import press

FINDABLE = {spec.name for spec in PAGES if spec.found is not None}


@pytest.fixture
def lived(folder: Path) -> Iterator[Home]:
    """A home that lived for a week, under an order, a visit expected, its day's report issued."""
    clock = MovableClock(NOW.replace("T", " "))
    home = Home(folder, open_home(folder, "demo", clock=clock), clock)
    home.sign_in("D01")
    under(home, "closed")
    resident = home.desk.stays[0].id
    at = clock() + timedelta(hours=2)
    home.house.gate.visits.book(NewVisit(resident=resident, name="郑小兰", at=at))
    asked = Asked(sealed=True, words="其余中午测")
    report = home.house.papers.build("daily", asked)
    content = rendered(report, "pdf", in_english, "en")
    home.house.papers.issuing.issue("daily", asked, Document(report, content, "en"))
    yield home
    home.close()


@pytest.fixture
def window(lived: Home, qtbot: QtBot) -> MainWindow:
    made = make_window(lived.house, "zh")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_page("today")
    return made


def look_for(window: MainWindow, typed: str) -> Palette:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    palette.kinds.choose(Kind.RECORD.name)
    palette.field.setText(typed)
    return palette


def at_keyboard(window: MainWindow) -> str:
    """Return what the row says that the keyboard is at, or which report or round is in view."""
    page, view = window.page, window.focusWidget()
    if isinstance(page, ReportsPage):
        shown = page.report.in_view
        return "" if shown is None or shown.issued is None else shown.issued.archive_number
    if isinstance(page, SamplingPage) and view is not page.tubes:
        return page.header.rounds.currentText()
    assert isinstance(view, QAbstractItemView), view
    cells = [view.currentIndex().siblingAtColumn(column) for column in range(9)]
    return " ".join(str(one.data() or "") for one in cells if one.isValid())


def records(window: MainWindow, pages: tuple[PageSpec, ...]) -> Iterator[tuple[str, Record]]:
    """Yield the first and the last of what each page has."""
    for spec in pages:
        found = [] if spec.found is None else list(spec.found.records(window.context))
        for one in dict.fromkeys(place for place in (0, len(found) - 1) if found):
            yield spec.name, found[one]


def goes_to(window: MainWindow, name: str, record: Record, qtbot: QtBot) -> None:
    """Look for something by its number, or by its name where it has none, and press Enter."""
    typed = next(iter(one for one in record.also if one), record.title)
    palette = look_for(window, typed)
    assert record.title in palette.titles(), record
    while palette.list.currentIndex().data() != _row(record):
        before = palette.list.currentIndex()
        press(Qt.Key.Key_Down)
        assert palette.list.currentIndex() != before, record
    press(Qt.Key.Key_Return)
    page = window.page
    assert page is not None
    assert page.objectName() == name, record
    numbers = {record.title, *record.also} - {""}

    def is_shown() -> bool:
        """Return whether the row has the number or name; that of a lot has whose lot it is."""
        at = at_keyboard(window)
        whose = at.partition(" · ")[0]
        return any(one in at for one in numbers) or bool(whose and whose in record.detail)

    qtbot.waitUntil(is_shown)


def _row(record: Record) -> str:
    return ", ".join(part for part in (record.title, record.detail) if part)


def test_whatever_a_page_has_by_number_or_name_is_shown_by_enter(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = list(records(window, PAGES))
    assert {name for name, _record in found} == FINDABLE - {"parcel"}
    for name, record in found:
        window.show_page("today")
        goes_to(window, name, record, qtbot)


def test_parcels_notices_and_homes_are_found_on_both_sides(tmp_path: Path, qtbot: QtBot) -> None:
    town = city(tmp_path / "city")
    town.report(0)
    office = window_of(qtbot, town.bureau)
    office.show_page("writing")
    page = office.page
    assert isinstance(page, WritingPage)
    page.form.fields["title"].fill("Flu")
    page.form.fields["words"].fill("Count the kits")
    page.write()
    for name, record in records(office, BUREAU_PAGES):
        goes_to(office, name, record, qtbot)
    _name, content = town.bureau.house.bureau.writing.down(number_of(0))
    office.close()
    town.homes[0].house.reporting_up.notices.take(content)
    below = window_of(qtbot, town.homes[0])
    parcels = tuple(spec for spec in PAGES if spec.name == "parcel")
    found = list(records(below, parcels))
    assert len(found) == 2
    for name, record in found:
        goes_to(below, name, record, qtbot)
    town.close()


def test_who_may_read_reports_only_finds_reports_only(window: MainWindow, lived: Home) -> None:
    lived.desk.actor = Actor(lived.desk.stays[-1].id, "上级", Role.SUPERVISOR)
    palette = look_for(window, "")
    palette.field.setText("2")
    shown = {one.thing.icon for one in palette._offered()}
    assert shown <= {"report"}


def test_locked_nothing_is_found(window: MainWindow) -> None:
    palette = look_for(window, "2026")
    assert palette.titles()
    window.sign_out()
    assert palette.titles() == []
    assert palette._things == list[Thing]()


def test_what_a_home_does_not_use_is_not_found(window: MainWindow, lived: Home) -> None:
    number = lived.house.requests.board.open_ones().requests[0].no
    assert look_for(window, number).titles()
    lived.house.capabilities.switch("requests", on=False)
    assert not look_for(window, number).titles()
