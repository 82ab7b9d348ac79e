from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.findings.limits import Override
from carehome_app.domain.measures.catalogue import CATALOGUE, FEVER, TEMPERATURE
from carehome_app.i18n import in_english
from carehome_app.services.findings.limits import Line
from carehome_app.ui.settings.limits_part import LimitsPart
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.widgets.form import Form
from tests.builders import Home
from tests.ui.keyboard import press

ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
TOMORROW = date(2026, 11, 23)


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.resize(1280, 690)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def line(home: Home, rule: str) -> Line:
    return next(one for one in home.house.rules.lines() if one.rule.code == rule)


def type_into(form: Form, name: str, text: str) -> None:
    field = form.fields[name]
    field.take_focus()
    assert isinstance(field.editor, QLineEdit)
    field.editor.clear()
    press(text)


def children(page: SettingsPage) -> list[QWidget | None]:
    return [page.parts.widget(place) for place in range(page.parts.count())]


def row(page: SettingsPage, place: int) -> list[str]:
    table = page.limits.table
    return [str(table.index(place, column).data()) for column in range(table.columnCount())]


def test_a_part_is_made_when_it_is_chosen_and_is_then_the_same(page: SettingsPage) -> None:
    assert [type(one) for one in children(page)] == [LimitsPart]
    page.views.choose("keeping")
    assert children(page) == [page.limits, page.keeping]
    assert page.parts.currentWidget() is page.keeping
    page.search()
    assert page.parts.currentWidget() is page.limits
    page.views.choose("keeping")
    assert children(page) == [page.limits, page.keeping]


def test_every_view_is_a_part(page: SettingsPage) -> None:
    for view in page.views.codes():
        page.views.choose(view)
        page.take_focus()
        shown = page.parts.currentWidget()
        assert shown is not None
        assert shown.isVisible()
        assert shown is vars(page)[view]
        at = page.focusWidget()
        assert page.views.isAncestorOf(at) or shown.isAncestorOf(at)
    assert page.parts.count() == len(page.views.codes())


def test_what_changed_while_another_part_was_in_view_is_seen_on_the_way_back(
    page: SettingsPage, home: Home
) -> None:
    page.views.choose("rounds")
    shown = line(home, "screen.surface")
    home.house.rules.change(shown, Override(shown.threshold, on=False), "试行")
    page.refresh(page.shows)
    page.views.choose("limits")
    assert row(page, 0)[4] == "no"


def test_every_rule_stands_there_with_numbers_and_source(page: SettingsPage) -> None:
    codes = {rule.code for measure in CATALOGUE for rule in measure.rules}
    assert page.limits.table.rowCount() == len(codes)
    assert row(page, 0) == [
        "Screening: re-check",
        "axilla / forehead",
        "≥ 37.3 °C / 99.1 °F",
        "Raised, re-check",
        "yes",
        "screening value of Chinese hospital and school plans 2020–22",
    ]
    assert row(page, 8)[2] == "> own normal + 1.1 °C / 2.0 °F"
    assert row(page, 12)[4] == "no"


def test_a_limit_is_changed_from_the_keyboard_and_set_back(page: SettingsPage, home: Home) -> None:
    press(ENTER)
    type_into(page.limits.form, "limit0", "37。0")
    type_into(page.limits.form, "limit1", "98.6")
    type_into(page.limits.form, "why", "flu season")
    press(ENTER)

    assert row(page, 0)[2] == "≥ 37.0 °C / 98.6 °F"
    assert row(page, 0)[5] == "set by the home; default ≥ 37.3 °C / 99.1 °F"
    assert home.measure("R001", "37.1").findings
    assert page.limits.list.hasFocus()

    QTest.keyClick(page.limits.back, Qt.Key.Key_Space)
    assert not line(home, "screen.surface").is_own


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("limit0", "391", "391.0 °C cannot be right here: it must be from 30.0 to 45.0."),
        ("limit1", "9.91", "“9.91” is not a number here."),
        ("limit0", "", "“” is not a number here."),
        ("limit0", "34.9", "The line for low readings, 35.0 °C, must lie below the one for high"),
    ],
)
def test_a_wrong_number_is_said_beside_it(
    page: SettingsPage, home: Home, field: str, typed: str, sentence: str
) -> None:
    type_into(page.limits.form, field, typed)
    press(ENTER)

    assert page.limits.form.fields[field].said().startswith(sentence)
    assert page.limits.form.fields[field].text() == typed
    assert not any(one.is_own for one in home.house.rules.lines())


def test_a_rule_is_switched_off_and_keeps_its_numbers(page: SettingsPage, home: Home) -> None:
    page.limits.form.fields["in_use"].editor.setFocus()
    press("n", ENTER)

    assert row(page, 0)[4] == "no"
    assert line(home, "screen.surface").threshold == TEMPERATURE.rules[0].threshold
    assert not home.measure("R001", "37.5").findings


def test_a_mouse_wheel_changes_no_choice(page: SettingsPage, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    editor = page.limits.form.fields["in_use"].editor
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(page.limits.form.fields["in_use"].edited):
        QApplication.sendEvent(editor, turned)


def test_other_round_times_hold_from_tomorrow(page: SettingsPage, home: Home) -> None:
    page.views.choose("rounds")
    form = page.rounds.rounds
    type_into(form, "am_opens", "0530")
    type_into(form, "am_closes", "9：00")
    press(ENTER)

    (morning, _evening) = home.house.planning.rounds(TOMORROW).windows
    assert (morning.opens, morning.closes) == (time(5, 30), time(9))
    assert form.said.text() == "Kept."
    assert form.fields["am_opens"].text() == "05:30"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("am_closes", "5:00", "06:00–05:00: a round opens before it closes."),
        ("am_opens", "six", "“six” is not a time, such as 06:00."),
        ("pm_opens", "9:00", "Two rounds overlap: one closes at 10:00, the next opens at 09:00."),
    ],
)
def test_round_times_that_cannot_be_are_said_beside_them(
    page: SettingsPage, home: Home, field: str, typed: str, sentence: str
) -> None:
    page.views.choose("rounds")
    type_into(page.rounds.rounds, field, typed)
    press(ENTER)

    assert page.rounds.rounds.fields[field].said() == sentence
    assert home.house.planning.rounds(TOMORROW).windows[0].opens == time(6)


def test_repeats_and_unit(page: SettingsPage, home: Home) -> None:
    page.views.choose("rounds")
    form = page.rounds.repeats
    type_into(form, "fever_after", "15")
    form.fields["unit_temperature"].fill("°F")
    press(ENTER)

    assert home.house.rules.repeats(FEVER).after.total_seconds() == 15 * 60
    assert home.house.rules.unit(TEMPERATURE) == "°F"

    type_into(form, "low_temperature_again", "soon")
    press(ENTER)
    assert form.fields["low_temperature_again"].said() == "“soon” is not a number here."


def test_a_language_is_asked_for(page: SettingsPage, qtbot: QtBot) -> None:
    page.views.choose("home")
    with qtbot.waitSignal(page.context.events.language_requested) as asked:
        page.home.languages.choose("zh")
    assert asked.args == ["zh"]


def test_a_carer_may_look_only(page: SettingsPage, home: Home) -> None:
    home.sign_in("S001")
    page.refresh(page.shows)
    assert page.trouble.text().startswith("You may look at everything here")

    type_into(page.limits.form, "limit0", "37.0")
    press(ENTER)

    assert page.limits.form.said.text() == "carer may not do this."
    assert page.limits.form.fields["limit0"].text() == "37.0"


def test_another_rule_does_not_wipe_what_is_typed(page: SettingsPage) -> None:
    type_into(page.limits.form, "limit0", "37.0")
    page.limits.list.setFocus()
    press(DOWN)

    assert page.limits.form.fields["limit0"].text() == "37.0"
    page.limits.form.fields["limit0"].take_focus()
    press(ESC, ESC)
    assert page.limits.form.fields["limit0"].text() == "37.2"


def test_a_rule_about_words_is_switched_off_from_the_keyboard(
    page: SettingsPage, home: Home
) -> None:
    codes = [one.rule.code for one in home.house.rules.lines()]
    page.limits.list.choose(codes.index("glucose.hi"))
    page.limits.list.opened.emit(page.limits.list.chosen())
    page.limits.form.fields["in_use"].editor.setFocus()
    press("n", ENTER)
    assert not line(home, "glucose.hi").on


def test_rules_are_found_by_measure_and_by_word(page: SettingsPage) -> None:
    every = page.limits.table.rowCount()
    measure = page.limits.filter.measure
    measure.setCurrentIndex(measure.findData("pulse"))
    pulse = [page.limits.table.items[row].rule.code for row in range(page.limits.table.rowCount())]
    assert 0 < len(pulse) < every
    assert all("pulse" in code for code in pulse)

    measure.setCurrentIndex(0)
    page.search()
    press("idsa rectum", DOWN)
    found = [row(page, place) for place in range(page.limits.table.rowCount())]
    assert found
    assert all("rectum" in one[1] and "IDSA" in one[5] for one in found)
    assert page.limits.list.hasFocus()

    page.search()
    press(ESC)
    assert page.limits.table.rowCount() == every


def test_a_rule_that_is_found_is_the_one_that_is_changed(page: SettingsPage, home: Home) -> None:
    page.search()
    press("critical value", ENTER, ENTER)
    rule = page.limits.table.items[0].rule.code
    assert page.limits.table.rowCount() == 1
    type_into(page.limits.form, "why", "asked for by the hospital")
    page.limits.form.fields["in_use"].fill("off")
    page.limits.keep()
    assert not line(home, rule).on


def test_for_which_site_a_line_holds_is_read_whole(page: SettingsPage) -> None:
    """An armpit has another line than a mouth: a rule without its site says nothing."""
    page.resize(1100, 600)
    page.grab()
    seen, column = page.limits.list, 1
    sites = [row(page, place)[column] for place in range(page.limits.table.rowCount())]
    wide = max(map(seen.fontMetrics().horizontalAdvance, sites))
    assert not seen.isColumnHidden(column)
    assert seen.columnWidth(column) >= wide > 0
