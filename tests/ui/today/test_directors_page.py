"""Today as the director's page: clusters first, the ledger adds up, every line opens its place."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.outbreak.line_list import head
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.duties.day_lists import due_on
from carehome_app.tour.pictures.screens import SCREENS, crowded, cut, window_on
from carehome_app.ui.findings.due_list import HEIGHT
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.today.facts import gather
from carehome_app.ui.today.page import TodayPage
from carehome_app.ui.today.rings import CHRONIC, DISINFECTION, DONE_AND_BAD, Share, shares
from carehome_app.ui.trends.page import TrendsPage
from carehome_app.ui.widgets.labels import ElidedLabel
from tests.builders import Home
from tests.disinfecting import Areas


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    made = TodayPage(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.refresh(made.shows)
    return made


def spread(home: Home) -> None:
    """Three people of one floor have a fever in the same round."""
    for code in ("R001", "R002", "R003"):
        home.measure(code, "38.6")


def test_the_ledger_says_of_every_subject_what_its_own_page_says(
    page: TodayPage, home: Home
) -> None:
    areas = Areas(home)
    areas.open("201", floor="2")
    home.measure("R001", "36.5")
    home.measure("R002", "r")
    page.refresh(Changes.ENTRIES)

    lists = due_on(home.house, home.desk.today())
    assert page.ledger.texts() == [
        [in_english(one.label), *map(str, (due.due, due.done, due.explained, due.open))]
        for one, due in lists
    ]
    for _name, *figures in page.ledger.texts():
        due, done, explained, open_ = map(int, figures)
        assert due == done + explained + open_


def test_a_line_of_the_ledger_opens_the_page_on_which_it_is_done(
    page: TodayPage, qtbot: QtBot
) -> None:
    button = page.ledger.button("rounds")

    with qtbot.waitSignal(page.context.events.page_requested) as asked:
        QTest.keyClick(button, Qt.Key.Key_Space)

    assert asked.args == ["round"]
    assert "open 10" in button.accessibleName()


def test_a_row_of_the_two_reports_opens_its_round(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.events.round_requested) as asked:
        QTest.keyClick(page.reports.table.name(2), Qt.Key.Key_Space)

    assert asked.args is not None
    assert asked.args[0].window == "pm"


def test_a_cluster_stands_above_everything_and_a_quiet_house_has_no_room_for_one(
    page: TodayPage, home: Home
) -> None:
    assert page.clusters.isHidden()

    spread(home)
    page.refresh(Changes.FINDINGS)

    assert not page.clusters.isHidden()
    assert page.clusters.texts()[0].startswith("▲")
    assert page.clusters.y() <= page.due_card.y()


def test_a_finished_round_is_full_although_somebody_refused(page: TodayPage, home: Home) -> None:
    home.measure("R001", "r")
    home.measure_everybody()
    page.refresh(Changes.ENTRIES)

    ring = page.rings["am"].ring
    assert ring is not None
    assert ring.percent == 100
    assert page.rings["am"].words() == "9/10 · explained 1 · abnormal 0"


def test_a_director_lands_on_today_and_a_nurse_on_the_round(home: Home, qtbot: QtBot) -> None:
    for code, landed in (("D01", "today"), ("S003", "round")):
        home.sign_in(code)
        window = make_window(home.house, "en")
        qtbot.addWidget(window)
        assert window.page is not None
        assert window.page.objectName() == landed


def test_a_cluster_of_today_opens_on_the_trends_page(home: Home, qtbot: QtBot) -> None:
    spread(home)
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.show_page("today")
    today = window.page
    assert isinstance(today, TodayPage)

    QTest.keyClick(today.clusters.button(0), Qt.Key.Key_Space)

    trends = window.page
    assert isinstance(trends, TrendsPage)
    assert trends.view == "clusters"
    shown = trends.clusters.outbreak()
    assert shown is not None
    assert in_english(head(shown.cluster)) in today.clusters.texts()[0]


def test_the_fourteen_days_open_the_charts(page: TodayPage, qtbot: QtBot) -> None:
    lately = page.findChild(QPushButton, "lately")
    assert lately is not None
    with qtbot.waitSignal(page.context.events.page_requested) as asked:
        QTest.keyClick(lately, Qt.Key.Key_Space)
    assert asked.args == ["trends"]


def test_the_first_hour_goes_with_x_and_stays_away(page: TodayPage, home: Home) -> None:
    home.sign_in("D01")
    page.refresh(page.shows)
    assert not page.first_hour.isHidden()
    QTest.keyClick(page.first_hour.act, Qt.Key.Key_X)
    page.refresh(page.shows)
    assert page.first_hour.isHidden()
    assert home.house.beginning.steps() == ()


def in_its_window(home: Home, qtbot: QtBot, language: str, screen: QSize) -> TodayPage:
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.resize(window_on(screen))
    with qtbot.waitExposed(window):
        window.show()
    window.show_page("today")
    page = window.page
    assert isinstance(page, TodayPage)
    for _ in range(4):
        QApplication.processEvents()
    assert not [*cut(window), *crowded(window)]
    return page


@pytest.mark.parametrize(("language", "name"), [("zh", "早测"), ("en", "Morning")])
def test_the_rings_stand_over_the_list_on_an_ordinary_screen_and_leave_it_three_rows(
    home: Home, qtbot: QtBot, language: str, name: str
) -> None:
    spread(home)
    home.measure("R004", "39.1")
    page = in_its_window(home, qtbot, language, SCREENS[0])
    assert page.ring_line.isVisible()
    assert page.clusters.isVisible()
    assert page.list.viewport().height() >= 3 * HEIGHT
    shown, percent, figures = page.ring_line.texts()[0]
    ring = page.rings["am"].ring
    assert ring is not None
    assert (shown, percent, figures) == (name, ring.percent, "4/10 ▲ 4")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_beside_four_rings_are_read_whole_in_a_large_home(
    home: Home, qtbot: QtBot, language: str
) -> None:
    page = in_its_window(home, qtbot, language, SCREENS[0])
    figures = DONE_AND_BAD.with_(done=133, due=135, sign="▲", abnormal=14)
    morning, evening = list(shares(gather(home.house), home.desk.home_time))
    chronic, areas = (Share(name, 50, figures) for name in (CHRONIC, DISINFECTION))
    full = [morning._replace(words=figures), evening, chronic, areas]
    page.ring_line.show_shares(full, page.context.say)
    for _ in range(4):
        QApplication.processEvents()
    labels = page.ring_line.findChildren(ElidedLabel)
    assert len(labels) == 8
    assert [one.text() for one in labels if one.toolTip()] == [], "what is shortened says so there"


def test_the_rings_are_cards_on_a_large_screen_and_give_way_to_the_list_on_a_small_one(
    home: Home, qtbot: QtBot
) -> None:
    spread(home)
    large, small = (in_its_window(home, qtbot, "zh", one) for one in (SCREENS[3], SCREENS[1]))
    assert large.rings["am"].isVisible()
    assert not large.ring_line.isVisible()
    assert not small.rings["am"].isVisible()
    assert not small.ring_line.isVisible()
