"""The trends page: every chart by the keyboard alone, and nothing imported before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.people import Group
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.trends import overviews
from carehome_app.ui.outbreak.clusters_part import ClustersPart
from carehome_app.ui.trends.leaving import save_to
from carehome_app.ui.trends.page import RANGE_KEYS, VIEW_KEYS, TrendsPage
from carehome_app.ui.trends.stages import Chosen, FloorStage, PersonStage, Sheet
from tests.builders import Home
from tests.charts.drawn import xs
from tests.ui.alone import page_alone
from tests.walks import walk


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> TrendsPage:
    """The trends page of a home with a week of readings, somebody feverish, and a correction."""
    for code in ("R001", "R002", "R003"):
        home.history(code, "36.4", "36.6", days=7)
    home.measure("R001", "38.2")
    home.measure("R002", "36.9")
    cell = home.row("R002").cells[0]
    assert cell is not None
    assert cell.reading is not None
    home.house.correcting.correct(cell.reading, home.given("R002", "36.5"), Why("typing_error"))
    shown = page_alone(qtbot, home, TrendsPage)

    def has_settled() -> bool:
        QApplication.sendPostedEvents()  # what is still to be laid out would settle anew
        return shown.figure is not None and not shown.canvas._settle.isActive()

    # It is drawn anew when its room has settled; what is tested begins after that.
    qtbot.waitUntil(has_settled)
    return shown


def press(page: TrendsPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or page
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_who_does_not_see_the_chart_is_told_whose_it_is_and_what_it_shows(
    page: TrendsPage,
) -> None:
    for key in (Qt.Key.Key_T, Qt.Key.Key_F):
        press(page, key)
        heard = page.canvas.accessibleName().split("\n")
        assert heard[0] == page.name.text()
        assert page.about.text() in heard[1]


def test_the_first_resident_is_shown_at_once(page: TrendsPage, home: Home) -> None:
    assert page.choice.subject == home.subject("R001")
    assert page.name.text() == "201-1 王秀英"
    assert not page.canvas.picture().isNull()
    assert "▲" in page.people.list.item(0).text()


def test_arrow_keys_change_the_person_and_the_same_figure_is_used(page: TrendsPage) -> None:
    before = page.figure
    press(page, Qt.Key.Key_Down)
    assert page.name.text() == "201-2 李建国"
    assert page.figure is before
    press(page, Qt.Key.Key_N)
    assert page.name.text().startswith("202-1")
    press(page, Qt.Key.Key_P)
    assert page.name.text().startswith("201-2")


def test_a_chart_that_is_asked_for_elsewhere_is_drawn_once(
    page: TrendsPage, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(page.canvas, "show_figure", drawn.append)
    page.context.events.chart_requested.emit(home.subject("R003"))
    assert page.people.subject() == home.subject("R003")
    assert len(drawn) == 1


def test_the_first_chart_of_a_window_is_drawn_once(
    qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, figure = list[int](), PersonStage.figure

    def count(stage: PersonStage, choice: Chosen, sheet: Sheet) -> Figure:
        drawn.append(choice.subject)
        return figure(stage, choice, sheet)

    monkeypatch.setattr(PersonStage, "figure", count)
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.show_page("trends")
    assert drawn == [home.subject("R001")]


def test_when_somebody_leaves_the_next_ones_chart_is_drawn_once_and_no_view_is_turned(
    page: TrendsPage, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.context.events.chart_requested.emit(home.subject("R003"))
    press(page, Qt.Key.Key_F)
    home.desk.forget(home.house.people.discharge(home.person("R003")))
    drawn: list[object] = []
    monkeypatch.setattr(page.canvas, "show_figure", drawn.append)
    page.refresh(Changes.PEOPLE)
    assert (page.view, page.choice.subject, len(drawn)) == ("floor", home.subject("R001"), 1)


def test_number_keys_change_the_days(page: TrendsPage) -> None:
    for key, days in RANGE_KEYS.items():
        press(page, Qt.Key(ord(key)))
        assert page.choice.days == int(days)


def test_every_view_has_a_key_and_draws_something(page: TrendsPage) -> None:
    for key, view in VIEW_KEYS.items():
        press(page, Qt.Key(ord(key)))
        assert page.view == view
        assert page.figure is not None
        assert page.trouble.text() == ""


NINE_POINTS = 12
"""In pixels of the screen."""


def test_every_label_of_a_chart_is_nine_points_at_least(page: TrendsPage) -> None:
    """But those of the ward chart, which is the printed sheet as it is."""
    for key, view in VIEW_KEYS.items():
        press(page, Qt.Key(ord(key)))
        assert page.figure is not None
        texts = [one for one in page.figure.findobj(Text) if isinstance(one, Text)]
        said = [one for one in texts if one.get_visible() and one.get_text().strip()]
        dots = page.figure.dpi / page.canvas.devicePixelRatioF() / 72
        sizes = {one.get_text(): one.get_fontproperties().get_size_in_points() for one in said}
        small = {words for words, size in sizes.items() if size * dots < NINE_POINTS}
        assert said or view == "clusters", view
        assert view == "ward" or not small, (view, small)


def test_ghosts_zoom_and_moving(page: TrendsPage) -> None:
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_G)
    assert page.choice.ghosts
    stage = page.stages["person"]
    chart = stage.chart  # type: ignore[attr-defined]
    assert len(xs(chart.panels[0].ghosts)) == 1
    wide = chart.window
    press(page, Qt.Key.Key_Plus)
    assert chart.window[1] - chart.window[0] < wide[1] - wide[0]
    zoomed = chart.window
    press(page, Qt.Key.Key_Left)
    assert chart.window[0] < zoomed[0]
    press(page, Qt.Key.Key_0)
    assert chart.window == wide


def test_pointing_at_a_reading_says_it_without_drawing_the_chart(
    page: TrendsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_figure: object) -> None:
        raise AssertionError("drawn")

    monkeypatch.setattr("carehome_app.charts.picture.draw", refuse)
    stage = page.stages["person"]
    chart = stage.chart  # type: ignore[attr-defined]
    point = chart.panels[0].series.points[-1]
    from carehome_app.charts.days_axis import x_of

    x, y = chart.panels[0].axes.transData.transform((x_of(point.at), point.main))
    where = QPointF(x, page.canvas.height() - y).toPoint()
    QTest.mouseMove(page.canvas, where)
    page.point(x, y)
    assert page.canvas._what is not None
    assert page.canvas._what.words.startswith("38.2 °C")


def test_on_the_floor_arrows_choose_and_enter_opens(page: TrendsPage) -> None:
    press(page, Qt.Key.Key_F)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    chosen = page.choice.subject
    press(page, Qt.Key.Key_Return)
    assert page.view == "person"
    assert page.people.subject() == chosen


def test_a_click_on_the_floor_opens_the_person(page: TrendsPage, home: Home) -> None:
    press(page, Qt.Key.Key_F)
    cell = page.stages["floor"].chart.cell(home.subject("R003"))  # type: ignore[attr-defined]
    page.open_at(cell[0] + cell[2] / 2, cell[1] + cell[3] / 2)
    assert (page.view, page.choice.subject) == ("person", home.subject("R003"))


def test_the_floors_follow_each_other(page: TrendsPage) -> None:
    press(page, Qt.Key.Key_F)
    press(page, Qt.Key.Key_PageDown)
    assert page.choice.floor == "2"
    press(page, Qt.Key.Key_PageUp)
    assert page.choice.floor is None


def test_a_floor_of_many_is_turned_page_by_page_before_the_next_floor(
    page: TrendsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overviews, "MOST_CHARTS", 2)
    press(page, Qt.Key.Key_F)
    stage = page.stages["floor"]
    assert isinstance(stage, FloorStage)
    seen: list[int] = []
    while page.choice.floor is None:
        seen += stage.people
        press(page, Qt.Key.Key_PageDown)
    everybody = page.context.house.people.here()
    residents = {one.id for one in everybody if one.group is Group.RESIDENT}
    assert set(seen) == residents
    assert len(seen) == len(residents)
    assert page.choice.page == 0


@pytest.mark.parametrize("key", walk([Qt.Key.Key_F, Qt.Key.Key_H, Qt.Key.Key_W, Qt.Key.Key_C]))
def test_another_view_is_drawn_once_though_its_canvas_is_wider(
    page: TrendsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    qtbot.waitUntil(lambda: page.canvas.is_settled)
    drawn: list[Figure] = []
    show = page.canvas.show_figure

    def count(figure: Figure) -> None:
        drawn.append(figure)
        show(figure)

    monkeypatch.setattr(page.canvas, "show_figure", count)
    press(page, key)
    qtbot.waitUntil(lambda: page.canvas.is_settled)
    assert len(drawn) == 1
    page.window().resize(1200, 700)
    qtbot.waitUntil(lambda: page.canvas.is_settled and len(drawn) == 2)


def test_the_ward_chart_goes_back_by_weeks(page: TrendsPage) -> None:
    press(page, Qt.Key.Key_W)
    press(page, Qt.Key.Key_Left)
    assert page.choice.weeks_back == 1
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    assert page.choice.weeks_back == 0


def test_the_picture_is_copied_and_saved_three_ways(
    page: TrendsPage, home: Home, tmp_path: Path
) -> None:
    press(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not QGuiApplication.clipboard().pixmap().isNull()
    for kind, begins in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        save_to(page, tmp_path / f"chart.{kind}")
        assert (tmp_path / f"chart.{kind}").read_bytes().startswith(begins)
    home.sign_in("D01")
    left = [(one.what, one.format, one.how) for one in home.house.handing_out.log()]
    assert left[::-1] == [
        ("chart", "png", "copied"),
        ("chart", "png", "saved"),
        ("chart", "svg", "saved"),
        ("chart", "pdf", "saved"),
    ]


def test_a_carer_takes_no_chart_out_and_a_stick_that_is_gone_is_a_sentence(
    page: TrendsPage, home: Home, tmp_path: Path
) -> None:
    save_to(page, tmp_path / "gone" / "chart.png")
    assert "could not be written" in page.trouble.text()
    home.sign_in("S001")
    QGuiApplication.clipboard().setText("before")
    press(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    save_to(page, tmp_path / "chart.png")
    assert not (tmp_path / "chart.png").exists()
    assert QGuiApplication.clipboard().text() == "before"
    assert "carer may not do this" in page.trouble.text()


def test_letters_go_into_the_search_and_pinyin_finds(page: TrendsPage) -> None:
    page.search()
    QTest.keyClicks(page.people.field, "ljg")
    assert page.people.list.count() == 1
    assert page.view == "person"
    assert page.name.text() == "201-2 李建国"


def listed(part: ClustersPart) -> list[str]:
    """Return what the list of clusters says, headings too."""
    model = part.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_is_done_about_a_cluster_is_kept(page: TrendsPage, home: Home) -> None:
    home.measure("R003", "38.4")
    press(page, Qt.Key.Key_O)
    part = page.clusters
    assert [one[:14] for one in listed(part)[:2]] == ["Still going on", "Whole home, fe"]
    assert part.table.model().rowCount() == 2
    part.bar.field.setText("105")
    part.bar.isolated.emit()
    assert "105" in part.table.model().index(0, 5).data()
    part.bar.released.emit()
    part.steps.end.click()
    assert part.trouble.text() == "Say the reason in a few words."
    part.steps.field.setText("vaccination")
    part.steps.end.click()
    assert part.trouble.text() == ""
    assert any("vaccination" in one for one in listed(part))


def test_matplotlib_waits_until_a_chart_is_shown() -> None:
    code = (
        "import sys, carehome_app.ui.trends.page, carehome_app.services.house\n"
        "sys.exit(sum(name in sys.modules for name in ('matplotlib', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_cluster_says_where_what_and_what_is_left_to_do(page: TrendsPage, home: Home) -> None:
    home.measure("R003", "38.4")
    press(page, Qt.Key.Key_O)
    part = page.clusters
    assert page.name.text() == "Clusters"
    assert part.desk.name.text() == "Whole home, fever: 2"
    last = part.table.model().columnCount() - 1
    rows, model = range(part.table.model().rowCount()), part.table.model()
    days = [model.index(row, last).data() for row in rows]
    assert "▲38.4" in days
    assert "202 ▲ 11-22" in part.plan.texts()

    press(page, Qt.Key.Key_2)
    assert [one.value for one in part.bar.symptoms()] == ["sore_throat"]
    assert page.choice.days == 30, "among clusters a digit is a symptom"

    keys = {one.objectName(): one for one in part.steps.findChildren(QPushButton)}
    keys["Alt+N"].click()
    assert keys["Alt+N"].text().startswith("✓ nurse told")
    assert keys["Alt+J"].text() == "○ Reported to the CDC"
