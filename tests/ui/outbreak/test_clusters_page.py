"""The clusters of the trends page: a list by how they stand, and a desk with everything inline."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.outbreak.clusters_part import HINTS_OF_CLUSTERS, ClustersPart
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.trends.page import TrendsPage
from carehome_app.ui.widgets.desk_card import is_seen
from tests.builders import Home
from tests.ui import keys
from tests.ui.alone import page_alone

Key = Qt.Key
APART, ANSWER = 5, 6
"""Columns of the people."""


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> TrendsPage:
    """The clusters of a home in which three of the second floor have a fever, a morning apart."""
    for code, text in (("R001", "38.2"), ("R003", "38.4"), ("R004", "39.1")):
        home.measure(code, text)
        home.clock.advance(minutes=20)
    page = page_alone(qtbot, home, TrendsPage)
    keys.press(QApplication.focusWidget(), Key.Key_O)
    QApplication.processEvents()
    return page


@pytest.fixture
def part(page: TrendsPage) -> ClustersPart:
    return page.clusters


def press(key: Qt.Key, *, alt: bool = False) -> None:
    keys.press(QApplication.focusWidget(), key, alt=alt)
    QApplication.processEvents()


def listed(part: ClustersPart) -> list[str]:
    model = part.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def cell(part: ClustersPart, row: int, column: int) -> str:
    return str(part.table.model().index(row, column).data())


def among_people(part: ClustersPart) -> None:
    part.table.setFocus()
    assert part.table.hasFocus()


def test_the_keyboard_comes_to_the_list_and_the_severest_is_chosen(part: ClustersPart) -> None:
    assert part.list.hasFocus()
    rows = listed(part)
    assert rows[0] == "Still going on 2"
    assert rows[1].startswith("Floor 2, fever: 3, since 11-22")
    assert rows[1].endswith("B alert")
    assert rows[-1] == "Everybody ill: 3, in the last 14 days"


def test_over_the_page_stand_how_many_go_on_their_levels_and_the_sum(part: ClustersPart) -> None:
    assert part.head.texts() == [
        "2 going on",
        "▲ B alert 1",
        "⚠ A watch 1",
        "Ill in the last 14 days: 3 = residents 3 + staff 0",
    ]


def test_the_desk_says_the_cluster_its_level_and_the_rule_with_the_count(
    part: ClustersPart,
) -> None:
    assert part.desk.name.text() == "Floor 2, fever: 3"
    assert part.desk.level.text() == "▲ B alert"
    assert part.desk.span.text() == "within 0 h 40 min"
    assert part.desk.rule.texts()[:-1] == [
        "New on one floor within 72 h, fever:",
        "⚠ from 2 watch",
        "▲ from 3 alert ← now 3",
    ]


def test_r_shows_the_rules_with_their_sources_and_hides_them_again(part: ClustersPart) -> None:
    assert part.desk.sources.isHidden()
    press(Key.Key_R)
    assert part.desk.sources.isVisible()
    assert "Source: Wisconsin DHS" in part.desk.sources.text()
    press(Key.Key_R)
    assert part.desk.sources.isHidden()


def test_the_line_of_whoever_is_chosen_opens_in_the_row(part: ClustersPart) -> None:
    among_people(part)
    press(Key.Key_Down)
    row = part.table.visualRect(part.table.currentIndex())
    assert part.table.currentIndex().row() == 1
    assert part.bar.isVisible()
    assert part.bar.geometry().top() > row.top()
    assert part.bar.geometry().bottom() == row.bottom()
    assert is_seen(part.table)
    assert part.table.rowHeight(0) < part.table.rowHeight(1)


def test_symptoms_are_chosen_by_digits_and_saved_with_s(part: ClustersPart, home: Home) -> None:
    among_people(part)
    press(Key.Key_1)
    press(Key.Key_4)
    assert part.bar.symptoms() == [Symptom.COUGH, Symptom.VOMITING]
    press(Key.Key_S)
    assert part.bar.is_blank
    seen = home.house.seeing.clusters.cases()[0].case.symptoms
    assert {Symptom.COUGH, Symptom.VOMITING} <= seen


def test_without_a_symptom_nothing_is_noted_and_it_is_said(part: ClustersPart) -> None:
    among_people(part)
    press(Key.Key_S)
    said = "Choose first what was seen: the digits 1 to 9, or a click."
    assert part.trouble.text() == said
    part.desk.resized.emit()
    assert part.trouble.text() == said, "rows that are only shown anew take no words away"
    press(Key.Key_Down)
    assert part.trouble.text() == ""


def test_i_goes_to_the_room_and_enter_keeps_apart(part: ClustersPart) -> None:
    assert cell(part, 0, APART) == "○ no"
    among_people(part)
    press(Key.Key_I)
    assert part.bar.field.hasFocus()
    keys.write(part.bar.field, "402")
    assert part.bar.about_room.text() == "402: free"
    press(Key.Key_Return)
    assert cell(part, 0, APART) == "402"
    assert part.bar.is_blank
    assert part.bar.isolate.isHidden()
    assert part.bar.release.isVisible()


def test_what_is_typed_keeps_the_keyboard_while_the_people_are_read_anew(
    part: ClustersPart, page: TrendsPage
) -> None:
    among_people(part)
    press(Key.Key_I)
    keys.write(part.bar.field, "40")
    page.refresh(EVERYTHING)
    assert part.bar.field.hasFocus()
    keys.write(part.bar.field, "2")
    assert part.bar.words() == "402"


def test_of_the_days_the_newest_are_those_that_have_room(
    part: ClustersPart, page: TrendsPage
) -> None:
    model, heads = part.table.model(), []
    for wide in (1262, 1000, 760):
        page.resize(wide, 690)
        QApplication.processEvents()
        last = model.columnCount() - 1
        heads.append(model.headerData(last, Qt.Orientation.Horizontal))
        assert last <= ANSWER or not part.table.isColumnHidden(last)
    assert heads[0] == "Day 22"
    assert set(heads) <= {"Day 22", "Follow-up"}


def test_a_room_in_use_says_who_is_in_it_until_when_and_once_more_means_shared(
    part: ClustersPart, home: Home
) -> None:
    cases = home.house.isolation.cases
    cases.start(NewCase(subject=home.subject("R005"), place="402"))
    among_people(part)
    press(Key.Key_I)
    keys.write(part.bar.field, "402")
    assert part.bar.about_room.text() == "402: 陈德福 until released"
    press(Key.Key_Return)
    assert "402 is in use: 陈德福 until released" in part.trouble.text()
    assert "Once more: they share the room." in part.trouble.text()
    assert len(cases.open()) == 1
    press(Key.Key_Return)
    assert [one.room for one in cases.open()] == ["402", "402"]


def test_a_room_somebody_lives_in_is_said(part: ClustersPart) -> None:
    keys.write(part.bar.field, "201")
    assert part.bar.about_room.text() == "201: people live here, 2"


def test_e_ends_an_isolation_and_says_so_where_there_is_none(
    part: ClustersPart, page: TrendsPage, home: Home
) -> None:
    told: list[str] = []
    page.context.events.told.connect(told.append)
    home.sign_in("S003")
    among_people(part)
    press(Key.Key_E)
    assert "is not kept apart" in part.trouble.text()
    home.house.isolation.cases.start(NewCase(subject=home.subject("R001"), place="402"))
    page.refresh(EVERYTHING)
    press(Key.Key_E)
    assert home.house.isolation.cases.open() == []


def test_the_nurse_the_doctor_and_the_cdc_are_told_by_a_letter(part: ClustersPart) -> None:
    press(Key.Key_N)
    press(Key.Key_D)
    press(Key.Key_J)
    chosen = part.outbreak()
    assert chosen is not None
    assert [one.step for one in chosen.steps] == ["nurse_told", "doctor_told", "note"]
    assert chosen.steps[-1].words == "Reported to the CDC"


def test_families_are_told_among_the_people_and_who_falls_ill_since_is_not(
    part: ClustersPart, page: TrendsPage, home: Home
) -> None:
    shown = part.steps.findChild(QPushButton, "Alt+F")
    assert shown is not None
    assert shown.text() == "○ families told 0 / 3"
    among_people(part)
    press(Key.Key_F)
    assert shown.text().startswith("✓ families told 3 / 3")
    home.clock.advance(minutes=10)
    home.measure("R002", "38.6")
    page.refresh(EVERYTHING)
    assert shown.text() == "○ families told 3 / 4"


def test_in_the_list_of_clusters_f_turns_to_the_floor_and_keeps_nothing(
    part: ClustersPart, page: TrendsPage
) -> None:
    press(Key.Key_F)
    assert page.view == "floor"
    chosen = part.outbreak()
    assert chosen is not None
    assert chosen.steps == ()


def test_what_was_done_about_a_fever_stands_in_the_row_of_the_person(
    part: ClustersPart, page: TrendsPage, home: Home
) -> None:
    assert cell(part, 0, ANSWER) == "○ to do"
    due = next(
        one for one in home.house.following_up.due() if one.episode.subject == home.subject("R001")
    )
    home.house.following_up.take(due.episode, due.episode.book.steps[1])
    page.refresh(EVERYTHING)
    assert cell(part, 0, ANSWER) == "✓ doctor told"


def test_a_search_finds_a_cluster_by_floor_illness_or_somebody_in_it(
    part: ClustersPart, page: TrendsPage
) -> None:
    page.search()
    assert part.find_line.hasFocus()
    keys.write(part.find_line, "floor 2")
    assert [one[:7] for one in listed(part) if "fever" in one] == ["Floor 2"]
    part.find_line.clear()
    keys.write(part.find_line, "zgl")
    assert part.table.whose() == home_of(part, "张桂兰")


def home_of(part: ClustersPart, name: str) -> int:
    people = part.context.house.desk.stays
    return next(one.id for one in people if one.name == name)


def test_a_search_for_nothing_leaves_everybody_who_is_ill(part: ClustersPart) -> None:
    keys.write(part.find_line, "qqq")
    assert listed(part) == ["Cases", "Everybody ill: 3, in the last 14 days"]
    assert part.desk.name.text() == "Everybody ill in the last 14 days"


def test_who_recorded_before_is_told_as_presence(qtbot: QtBot, home: Home) -> None:
    home.sign_in("S001")
    for code in ("R001", "R003"):
        home.history(code, "36.4", days=3)
    home.sign_in("S003")
    for code in ("R001", "R003", "R004"):
        home.measure(code, "38.6")
    page = page_alone(qtbot, home, TrendsPage)
    keys.press(QApplication.focusWidget(), Key.Key_O)
    assert page.clusters.recorders.texts() == [f"{home.person('S001').name}: 2 of 3"]


def test_a_home_without_a_cluster_says_so_with_the_rules(qtbot: QtBot, home: Home) -> None:
    page = page_alone(qtbot, home, TrendsPage)
    keys.press(QApplication.focusWidget(), Key.Key_O)
    part = page.clusters
    assert part.desk.name.text() == "No cluster in the last 14 days reached a rule."
    assert "from 3 alert" in part.desk.sources.text()
    assert part.desk.sources.isVisible()
    assert part.steps.isHidden()
    assert part.bar.isHidden()


def test_a_cluster_of_weeks_ago_is_over_and_its_steps_can_be_read_only(
    part: ClustersPart, page: TrendsPage, home: Home
) -> None:
    home.clock.advance(days=10)
    page.refresh(EVERYTHING)
    rows = listed(part)
    assert rows[0] == "Over 2"
    assert "11-22 to 11-22 · seven quiet days" in rows[1]
    assert not part.steps.field.isEnabled()


def test_other_days_are_drawn_and_counted(part: ClustersPart, home: Home) -> None:
    part.days.choose("7")
    assert part.head.texts()[-1].startswith("Ill in the last 7 days: 3")
    assert listed(part)[-1].endswith("in the last 7 days")
    assert home.desk.now() - timedelta(days=7)


def test_the_keys_at_the_foot_are_those_of_the_view(page: TrendsPage) -> None:
    told: list[object] = []
    page.context.events.keys_changed.connect(told.append)
    assert page.hints == HINTS_OF_CLUSTERS
    page.views.choose("person")
    assert told == [page.hints]
    assert page.hints != HINTS_OF_CLUSTERS


def test_p_asks_for_the_case_list_on_paper(part: ClustersPart, page: TrendsPage) -> None:
    asked: list[object] = []
    page.context.events.prepared_requested.connect(asked.append)
    press(Key.Key_P)
    assert [getattr(one, "code", "") for one in asked] == ["clusters"]
    assert part.isVisible()
