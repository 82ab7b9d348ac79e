"""What a page shows at once on a full screen in its frame, as it was drawn."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.rehabilitation.assessments import GAS
from carehome_app.services.rehabilitation.planning import NewAssessment, NewPlan
from carehome_app.tour.pictures.screens import SCREENS, crowded, cut, window_on
from carehome_app.ui.closed.page import ClosedPage
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.services.gate.at_the_gate import under
from tests.ui.keyboard import press

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


def on_a_full_screen(qtbot: QtBot, home: Home, language: str, name: str) -> MainWindow:
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.resize(window_on(SCREENS[0]))
    with qtbot.waitActive(window):
        window.show()
    window.show_page(name)
    settle()
    return window


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def middle(part: QWidget, page: QWidget) -> int:
    return part.mapTo(page, QPoint(0, part.height() // 2)).y()


@LANGUAGES
def test_what_is_asked_of_staff_and_what_enter_does_stand_in_one_line(
    qtbot: QtBot, home: Home, language: str
) -> None:
    under(home, "booked")
    page = on_a_full_screen(qtbot, home, language, "gate").page
    assert isinstance(page, GatePage)
    QTest.keyClicks(page.desk.box, "S001")
    settle()
    symptoms = page.desk.fields["symptoms"]  # type: ignore[index]
    assert symptoms.isVisible()
    assert abs(middle(symptoms, page) - middle(page.desk.act, page)) <= 2
    assert page.desk.act.geometry().right() > page.desk.answers.width() - 4, "at the right"


@LANGUAGES
def test_all_that_a_closed_home_asks_of_a_visitor_stands_in_two_lines(
    qtbot: QtBot, home: Home, language: str
) -> None:
    under(home, "closed")
    page = on_a_full_screen(qtbot, home, language, "gate").page
    assert isinstance(page, GatePage)
    page.desk.choose_class(Who.VISITOR)
    press("刘海涛 36.5")
    settle()
    seen = [one for one in page.desk.answers.all_fields() if one.isVisible()]
    assert len(seen) == 6
    assert len({middle(one, page) // 8 for one in seen}) == 2
    assert page.desk.answers.height() <= 3 * page.desk.act.height() + 40


@LANGUAGES
def test_the_five_levels_stand_over_the_gate_and_fold_into_one_button_on_a_small_screen(
    qtbot: QtBot, home: Home, language: str
) -> None:
    under(home, "closed")
    window = on_a_full_screen(qtbot, home, language, "gate")
    page = window.page
    assert isinstance(page, GatePage)
    alt = Qt.KeyboardModifier.AltModifier
    for screen, folded in ((SCREENS[0], False), (SCREENS[2], True)):
        window.resize(window_on(screen))
        settle()
        assert page.switch.levels["closed"].isVisible() is not folded
        assert page.switch.button.isVisible() is folded
        assert not [*cut(window)]
        QTest.keyClick(page.desk.box, Qt.Key.Key_L, alt)
        assert page.level.document.editor.hasFocus()
        settle()
        assert not [*cut(window), *crowded(window)], "no field of the form lies on another one"
        press(Qt.Key.Key_Escape)


@LANGUAGES
def test_seven_lines_of_what_a_closed_home_owes_are_seen(
    qtbot: QtBot, home: Home, language: str
) -> None:
    under(home, "closed")
    page = on_a_full_screen(qtbot, home, language, "closed").page
    assert isinstance(page, ClosedPage)
    row = page.ledger.verticalHeader().defaultSectionSize()
    assert page.ledger.viewport().height() // row >= 7


@LANGUAGES
def test_how_a_child_got_on_is_seen_below_goals_and_week(
    qtbot: QtBot, home: Home, language: str
) -> None:
    care, subject = home.house.rehabilitation, home.subject("R001")
    care.plans.make(
        NewPlan(
            subject=subject,
            goals=(
                "扶栏站立 3 分钟; 计时; 12-31; -1; 3×2",
                "说出 10 个双字词; 计数; 12-31; -1; 2×2",
                "用勺自喂半碗; 观察; 12-31; -1; 2×1",
            ),
            sessions="站立 30 1-6; 言语 30 1-6; 进食 20 1-6",
            since=date(2026, 11, 16),
        )
    )
    seen_then = ["能站 3 分 20 秒", "说出 11 个", "能握勺"]
    care.assessing.assess(NewAssessment(subject=subject, tool=GAS, typed="1 0 -1", seen=seen_then))
    page = on_a_full_screen(qtbot, home, language, "rehabilitation").page
    assert isinstance(page, RehabilitationPage)
    seen = page.middle.progress.visibleRegion().boundingRect()
    assert seen.height() >= 100
