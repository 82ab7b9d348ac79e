"""What must be seen on the screens of real computers at 150 per cent: before anything else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.tour.pictures.screens import SCREENS, crowded, cut, window_on
from carehome_app.ui.accounts.sign_in_page import SignInPage
from carehome_app.ui.backups.backups_part import RESTORED
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.trends.page import TrendsPage
from tests.builders import Home
from tests.services.gate.at_the_gate import under
from tests.ui.files.test_own_form_page import write_form
from tests.ui.keyboard import press

SMALL = SCREENS[2]
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


def small(qtbot: QtBot, home: Home, language: str) -> MainWindow:
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.resize(window_on(SMALL))
    with qtbot.waitActive(window):
        window.show()
    settle()
    return window


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@LANGUAGES
def test_what_is_asked_about_a_reading_is_in_view(qtbot: QtBot, home: Home, language: str) -> None:
    window = small(qtbot, home, language)
    window.show_page("round")
    page = window.page
    assert isinstance(page, RoundPage)
    press("405", Qt.Key.Key_Return)
    settle()
    asked = page.sheet.strip.meaning
    assert "405" in asked.text()
    assert asked.visibleRegion().boundingRect() == asked.rect()
    assert page.sheet.table.is_in_view
    assert page.sheet.identity.isHidden(), "the sums give way"
    window.resize(window_on(SCREENS[0]))
    settle()
    assert page.sheet.identity.isVisible()


@LANGUAGES
def test_who_comes_back_to_a_locked_desk_reads_every_line(
    qtbot: QtBot, home: Home, language: str
) -> None:
    window = small(qtbot, home, language)
    window.sign_out()
    settle()
    assert not list(crowded(window))
    press("S003", Qt.Key.Key_Return, Qt.Key.Key_F2)
    settle()
    page = window.findChild(SignInPage)
    assert page is not None
    assert page.isVisible()
    assert not list(crowded(window)), "where a new PIN is asked for"


def test_a_chart_that_is_higher_than_its_place_is_moved_by_keys(qtbot: QtBot, home: Home) -> None:
    home.history("R001", "36.4", "36.6", days=7)
    window = small(qtbot, home, "zh")
    window.show_page("trends")
    page = window.page
    assert isinstance(page, TrendsPage)
    bar = page.chart.verticalScrollBar()
    for view in ("ward", "floor", "calendar"):
        page.views.choose(view)
        settle()
        assert page.canvas.height() > page.chart.viewport().height(), view
        assert bar.value() == 0
        QTest.keyClick(page, Qt.Key.Key_PageDown)
        assert bar.value() > 0, view
        QTest.keyClick(page, Qt.Key.Key_PageUp)
        assert bar.value() == 0, view
    window.resize(window_on(SCREENS[3]))
    settle()
    assert page.canvas.height() == page.chart.viewport().height()


def test_the_arrows_go_along_the_chips_also_where_they_go_on_below(
    qtbot: QtBot, home: Home
) -> None:
    window = small(qtbot, home, "zh")
    window.show_page("gate")
    page = window.page
    assert isinstance(page, GatePage)
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    settle()
    chips = page.level.levels.findChildren(QPushButton)
    assert chips[0].y() < chips[-1].y(), "they go on below"
    chips[-1].setFocus()
    for chip in reversed(chips[:-1]):
        press(Qt.Key.Key_Left)
        assert QApplication.focusWidget() is chip
    press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is chips[0], "there is no further"
    for chip in chips[1:]:
        press(Qt.Key.Key_Right)
        assert QApplication.focusWidget() is chip


@LANGUAGES
def test_a_handover_and_somebody_s_form_are_not_moved_sideways(
    qtbot: QtBot, home: Home, language: str, tmp_path: Path
) -> None:
    window = small(qtbot, home, language)
    window.show_page("reports")
    page = window.page
    assert isinstance(page, ReportsPage)
    page.show_kind("handover")
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    settle()
    assert page.report.handover.isVisible()
    assert not list(cut(window))
    page.chooser.views.choose("forms")
    page.own_form.open(write_form(tmp_path / "bureau.xlsx"))
    settle()
    assert page.own_form.bar.isVisible()
    assert not list(cut(window))


def test_what_was_told_about_a_page_goes_with_it(qtbot: QtBot, home: Home) -> None:
    window = small(qtbot, home, "en")
    window.show_page("round")
    told = window.findChild(QLabel, "told")
    assert told is not None
    usual = told.text()
    window.context.events.told.emit("Nobody is open any more.")
    settle()
    window.show_page("round")
    assert told.text() == "Nobody is open any more.", "it is the same page"
    window.show_page("people")
    assert told.text() == usual
    window.context.events.told.emit("There it stands.")
    window.show_page("today")
    assert told.text() == "There it stands.", "it led there"


def whole(window: MainWindow) -> None:
    """Require that nothing in view is cut, crowded or wider than its place."""
    settle()
    assert [*cut(window), *crowded(window)] == []


@LANGUAGES
def test_every_rule_behind_a_fever_is_read_whole_beside_what_was_kept(
    qtbot: QtBot, home: Home, language: str
) -> None:
    home.history("R001", "36.4", "36.6", days=7)
    window = small(qtbot, home, language)
    window.show_page("round")
    page = window.page
    assert isinstance(page, RoundPage)
    press("388", Qt.Key.Key_Return, Qt.Key.Key_Up)
    settle()
    strip = page.sheet.strip
    assert strip.kept.text()
    assert strip.sentences.height() > 3 * strip.sentences.fontMetrics().height()
    whole(window)


@LANGUAGES
def test_the_level_of_a_closed_home_is_changed_and_read_whole(
    qtbot: QtBot, home: Home, language: str
) -> None:
    home.sign_in("D01")
    under(home, "closed")
    window = small(qtbot, home, language)
    window.show_page("gate")
    page = window.page
    assert isinstance(page, GatePage)
    whole(window)
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    page.level.show_asks()
    assert page.level.asks.isVisible()
    whole(window)
    press(Qt.Key.Key_Escape)
    page.desk.box.setFocus()
    press("Li 36.6")
    QTest.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    whole(window)


@LANGUAGES
def test_what_belongs_into_a_cell_is_asked_below_the_form_and_not_on_it(
    qtbot: QtBot, home: Home, language: str, tmp_path: Path
) -> None:
    window = small(qtbot, home, language)
    window.show_page("reports")
    page = window.page
    assert isinstance(page, ReportsPage)
    page.chooser.views.choose("forms")
    page.own_form.open(write_form(tmp_path / "bureau.xlsx"))
    press(Qt.Key.Key_Return)
    assert page.own_form.figures.isVisible()
    whole(window)


@LANGUAGES
def test_readings_from_a_file_are_looked_at_without_moving_anything_sideways(
    qtbot: QtBot, home: Home, language: str, tmp_path: Path
) -> None:
    file = tmp_path / "readings.csv"
    heading, row = "编号,项目,数值,测量时间,班次,已核对", "R001,体温,36.6,2026-11-22,早,"
    file.write_text(f"{heading}\n{row}\n", encoding="gb18030")
    for screen in (SMALL, SCREENS[0]):
        window = small(qtbot, home, language)
        window.resize(window_on(screen))
        window.show_page("people")
        page = window.page
        assert isinstance(page, PeoplePage)
        page.look_at(file)
        assert page.importing.choices.isVisible()
        whole(window)


@LANGUAGES
def test_what_came_of_a_restore_is_read_whole(qtbot: QtBot, home: Home, language: str) -> None:
    home.sign_in("D01")
    window = small(qtbot, home, language)
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("backups")
    say = window.context.say
    page.backups.result.setText(say(RESTORED.with_(path="/media/stick/of/the/front/desk")) * 2)
    whole(window)


@LANGUAGES
def test_long_lines_of_a_record_are_wrapped_within_a_list(
    qtbot: QtBot, home: Home, language: str
) -> None:
    home.sign_in("D01")
    window = small(qtbot, home, language)
    window.show_page("rehabilitation")
    page = window.page
    assert isinstance(page, RehabilitationPage)
    page.right.setCurrentWidget(page.card)
    page.card.lines.addItems(["On 11-21 there was fish with tomato, greens, soft rice."] * 4)
    page.card.lines.show()
    settle()
    lines = page.card.lines
    ends = [lines.visualItemRect(lines.item(at)).right() for at in range(lines.count())]
    assert max(ends) < lines.viewport().width()
    assert not lines.horizontalScrollBar().isVisible()


def test_a_page_comes_up_at_its_top_also_when_the_window_became_smaller_meanwhile(
    qtbot: QtBot, home: Home
) -> None:
    """Qt moved Reports to its preview, which had the keyboard last: the title was out of view."""
    window = small(qtbot, home, "zh")
    window.resize(window_on(SCREENS[0]))
    window.show_page("reports")
    settle()
    window.show_page("round")
    window.resize(window_on(SMALL))
    settle()
    window.show_page("reports")
    settle()
    page = window.page
    assert isinstance(page, ReportsPage)
    title = page.chooser.views
    assert title.visibleRegion().boundingRect() == title.rect()


def test_names_are_read_whole_before_what_is_told_elsewhere_has_a_column(
    qtbot: QtBot, home: Home
) -> None:
    """At 150 % English names were four letters long beside an age and a time."""
    name = "Norman Morrison"
    home.admit("R090", name, "109-1")
    window = small(qtbot, home, "en")
    window.show_page("round")
    settle()
    page = window.page
    assert isinstance(page, RoundPage)
    table = page.sheet.table
    codes = [one.code for one in table.sheet.columns]
    shown = {code for at, code in enumerate(codes) if not table.isColumnHidden(at)}
    wide = table.columnWidth(codes.index("name"))
    assert wide >= table.fontMetrics().horizontalAdvance(name)
    assert shown >= {"place", "name", "judgement"}
    assert "age" not in shown
