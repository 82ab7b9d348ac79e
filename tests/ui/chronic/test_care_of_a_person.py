"""Plans, own limits, medicine and nutrition of one person, by keyboard alone."""

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.measures.catalogue import GLUCOSE, HEIGHT, WEIGHT
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.ui.people.page import PeoplePage
from tests.builders import Home
from tests.ui.alone import page_alone
from tests.ui.keyboard import press

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(qtbot: QtBot, home: Home) -> PeoplePage:
    """The page People, at R001."""
    page = page_alone(qtbot, home, PeoplePage)
    page.show_person(home.subject("R001"))
    return page


def hold(key: Qt.Key, modifier: Qt.KeyboardModifier = ALT) -> None:
    """Press a key with Alt, where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def shown(page: PeoplePage) -> list[list[str]]:
    """Return the rows of the list in view, as words."""
    table = page.care.part.table
    return [
        [str(table.data(table.index(row, column))) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_template_is_ordered_with_its_number_and_a_name(people: PeoplePage) -> None:
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_3)
    press("Dr Chen", Qt.Key.Key_Return)
    assert [row[:2] for row in shown(people)] == [
        ["Glucose", "fasting; before lunch; before dinner; bedtime"]
    ]


def test_a_plan_needs_somebody_who_ordered_it_and_says_so_beside_the_field(
    people: PeoplePage,
) -> None:
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    field = people.care.part.form.fields["ordered_by"]
    assert field.said()
    assert shown(people) == []


def test_a_plan_is_replaced_and_the_old_one_stays_in_sight(people: PeoplePage, home: Home) -> None:
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_1)
    press("Dr Chen", Qt.Key.Key_Return)
    home.clock.advance(days=2)
    press(Qt.Key.Key_Return)
    form = people.care.part.form
    form.fields["times"].take_focus()
    press("am 1800")
    form.fields["days"].take_focus()
    press("1 3 5")
    form.fields["why"].take_focus()
    press("too high in the evening", Qt.Key.Key_Return)
    rows = shown(people)
    assert [row[1] for row in rows] == ["morning; 18:00", "morning; evening"]
    assert rows[0][2] == "Mon; Wed; Fri"
    assert rows[1][5] == "too high in the evening"


def test_a_plan_is_ended_with_ctrl_d_and_stays_in_sight(people: PeoplePage, home: Home) -> None:
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_1)
    press("Dr Chen", Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    people.care.part.form.fields["why"].take_focus()
    press("moved to tablets")
    hold(Qt.Key.Key_D, CTRL)
    assert shown(people)[0][5] == "moved to tablets"
    plans = home.house.chronic.plans
    assert plans.of(home.subject("R001"))[0].until_day == home.desk.today()


def test_a_time_that_is_none_is_refused_beside_its_field(people: PeoplePage) -> None:
    hold(Qt.Key.Key_P)
    hold(Qt.Key.Key_N, CTRL)
    form = people.care.part.form
    form.fields["measure"].fill("blood_pressure")
    form.fields["ordered_by"].take_focus()
    press("Dr Chen")
    form.fields["times"].take_focus()
    press("breakfast", Qt.Key.Key_Return)
    assert "breakfast" in form.fields["times"].said()


def test_an_own_limit_says_who_why_and_until_when_and_one_that_crosses_is_refused(
    people: PeoplePage, home: Home
) -> None:
    hold(Qt.Key.Key_G)
    form = people.care.part.form

    def fill(number: str) -> None:
        form.fields["rule"].fill("bp.grade3.systolic")
        for name, text in (
            ("number", number),
            ("decided_by", "Dr Chen"),
            ("why", "frail, 88"),
            ("until", "2026-12-31"),
            ("review", "2026-12-20"),
        ):
            form.fields[name].take_focus()
            press(text)

    fill("60")
    press(Qt.Key.Key_Return)
    assert form.fields["number"].said(), "a high line below a low one"
    fill("190")
    press(Qt.Key.Key_Return)
    row = shown(people)[0]
    assert "≥ 190 mmHg" in row[0]
    assert row[1:3] == ["Dr Chen", "frail, 88"]
    assert row[5] == "holds"

    home.clock.set("2027-01-02 08:00")
    people.care.refresh()
    assert "ran out" in shown(people)[0][5]


def test_an_own_limit_is_asked_for_in_the_homes_unit_first_and_then_in_the_other(
    people: PeoplePage, home: Home
) -> None:
    home.house.rules.set_unit(GLUCOSE, "mg/dL")
    hold(Qt.Key.Key_G)
    form = people.care.part.form
    form.fields["rule"].fill("glucose.level1")
    people.care.add()
    form.fields["rule"].fill("glucose.level1")
    form.fields["rule"].edited.emit()
    for name, text in (
        ("number", "80"),
        ("number2", "4.4"),
        ("decided_by", "Dr Chen"),
        ("why", "falls"),
    ):
        form.fields[name].take_focus()
        press(text)
    press(Qt.Key.Key_Return)
    (own,) = home.house.chronic.limits.of(home.subject("R001"))
    assert own.threshold == {"mg/dL": Decimal(80), "mmol/L": Decimal("4.4")}


def test_a_limit_that_is_opened_is_changed_in_its_number_and_is_of_no_other_line(
    people: PeoplePage, home: Home
) -> None:
    hold(Qt.Key.Key_G)
    form = people.care.part.form
    form.fields["rule"].fill("glucose.high")
    form.fields["rule"].edited.emit()
    for name, text in (("number", "15"), ("decided_by", "Dr Chen"), ("why", "falls")):
        form.fields[name].take_focus()
        press(text)
    press(Qt.Key.Key_Return)
    (own,) = home.house.chronic.limits.of(home.subject("R001"))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    assert form.fields["rule"].text() == own.rule, "a key that goes down chooses no other line"
    assert QApplication.focusWidget() is form.fields["number"].editor
    people.care.add()
    assert form.fields["rule"].editor.isEnabled()


def test_a_medicine_with_its_gate(people: PeoplePage, home: Home) -> None:
    hold(Qt.Key.Key_M)
    form = people.care.part.form
    for name, text in (
        ("name", "Digoxin"),
        ("dose", "0.125 mg"),
        ("times", "0800"),
        ("ordered_by", "Dr Chen"),
        ("gate_number", "50"),
    ):
        form.fields[name].take_focus()
        press(text)
    form.fields["gate"].fill("pulse_alone")
    press(Qt.Key.Key_Return)
    row = shown(people)[0]
    assert row[0] == "Digoxin 0.125 mg"
    assert "below 50 /min" in row[4]
    kept = home.house.chronic.medicines.of(home.subject("R001"))
    assert kept[0].gate is not None


def test_nutrition_shows_its_arithmetic(people: PeoplePage, home: Home) -> None:
    today = home.desk.today()
    home.clock.set("2026-11-22 09:00")
    day = RoundKey(today, "day")
    home.measure("R001", "48", measure=WEIGHT, round=day, site="")
    home.measure("R001", "160", measure=HEIGHT, round=day, site="")
    hold(Qt.Key.Key_N)
    part = people.care.parts["nutrition"]
    assert part.bmi.text().startswith("BMI 18.8 kg/m²")  # type: ignore[union-attr]
    assert "3 to 6 months ago is missing" in part.score.text()  # type: ignore[union-attr]
    home.clock.advance(days=100)
    day = RoundKey(today + timedelta(days=100), "day")
    home.measure("R001", "44", measure=WEIGHT, round=day, site="")
    part.refresh()
    assert "48.0 kg" in part.lines.text()  # type: ignore[union-attr]
    assert part.score.text().startswith("MUST 3")  # type: ignore[union-attr]


def test_esc_goes_back_to_the_people(people: PeoplePage) -> None:
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_Escape)
    assert people.people.list.hasFocus()
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_1)
    press("Dr Chen", Qt.Key.Key_Return)
    assert people.care.part.list.hasFocus()
    press(Qt.Key.Key_Escape)
    assert people.people.list.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_P, Qt.Key.Key_G, Qt.Key.Key_M])
def test_every_form_is_seen_in_its_whole_width(
    people: PeoplePage, qtbot: QtBot, key: Qt.Key
) -> None:
    hold(key)
    form = people.care.part.form
    qtbot.waitUntil(form.isVisible)
    QApplication.processEvents()
    for field in form.fields.values():
        edge = field.editor.mapTo(form, field.editor.rect().bottomRight()).x()
        assert not field.isVisible() or edge < form.width(), field.editor.objectName()


def test_a_list_gives_its_room_to_long_words(people: PeoplePage, qtbot: QtBot) -> None:
    hold(Qt.Key.Key_P)
    press(Qt.Key.Key_4)
    press("County hospital, Dr Chen", Qt.Key.Key_Return)
    table = people.care.part.list
    wanted = table.fontMetrics().horizontalAdvance("County hospital, Dr Chen")
    qtbot.waitUntil(lambda: table.columnWidth(4) > wanted)


def test_keys_that_do_nothing_for_nutrition_are_not_offered(people: PeoplePage) -> None:
    hold(Qt.Key.Key_P)
    assert "Ctrl+N" in people.care.how.text()
    hold(Qt.Key.Key_N)
    assert people.care.how.text() == "Esc back"
