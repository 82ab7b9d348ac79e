"""What is kept on a page is shown once: by the window, or where there is none by the page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.requests.words import Kind, Urgency
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.inspections.faults import NewFault
from carehome_app.services.requests.taking import NewRequest
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.inspections.doings import Doing
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page import Page
from carehome_app.ui.subjects import PAGES
from tests.builders import Home


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    made = make_window(home.house, "en", PAGES)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def context(home: Home) -> Iterator[Context]:
    made = Context(home.house, in_english, "en", AppEvents(), Background())
    yield made
    made.background.finish()


def counted(page: Page, monkeypatch: pytest.MonkeyPatch) -> list[Changes]:
    shown: list[Changes] = []
    refresh: Callable[[Changes], None] = page.refresh

    def refresh_and_count(changes: Changes) -> None:
        shown.append(changes)
        refresh(changes)

    monkeypatch.setattr(page, "refresh", refresh_and_count)
    return shown


def let_in(page: Page) -> None:
    assert isinstance(page, GatePage)
    page.desk.box.setText("S001")
    page.desk.look_up()
    page.admit()


def give_to_somebody(page: Page) -> None:
    assert isinstance(page, InspectionsPage)
    page.begin(Doing.ASSIGN)
    page.desk.fields["person"].fill("S001")
    page.keep()


def answer(page: Page) -> None:
    assert isinstance(page, RequestsPage)
    page.desk.field.setText("told")
    page.enter()


@pytest.mark.parametrize(
    ("name", "act"),
    [("gate", let_in), ("inspections", give_to_somebody), ("requests", answer)],
)
def test_an_entry_is_shown_once(
    home: Home,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    act: Callable[[Page], None],
) -> None:
    home.house.inspections.faults.find(NewFault(place="kitchen", words="a wet floor"))
    home.house.requests.taking.take(
        NewRequest(kind=Kind.MATERIAL, urgency=Urgency.TODAY, words="a lamp")
    )
    window.show_page(name)
    page = window.page
    assert page is not None
    before, shown = home.desk.store.heads(), counted(page, monkeypatch)
    act(page)
    assert home.desk.store.heads() != before
    assert len(shown) == 1


def test_a_page_that_no_window_shows_shows_itself(
    home: Home, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del home
    page = GatePage(context)
    qtbot.addWidget(page)
    page.refresh(page.shows)
    shown = counted(page, monkeypatch)
    let_in(page)
    assert len(shown) == 1
    assert page.lines.table.rowCount() == 1


class Paints(QObject):
    """Counts how often somebody's face is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.mark.parametrize("name", ["people", "gate", "requests", "reports", "today"])
def test_a_page_that_is_brought_up_is_painted_once(window: MainWindow, name: str) -> None:
    window.show_page(name)
    QApplication.processEvents()
    assert window.page is not None
    paints = Paints(window.page)
    window.show_page("round")
    QApplication.processEvents()
    window.show_page(name)
    QApplication.processEvents()
    assert paints.count == 1
