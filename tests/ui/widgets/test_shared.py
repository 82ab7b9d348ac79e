"""The parts every page is built of: desk, clock, stepper, days, tile and the list by state."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.languages import load
from carehome_app.ui.widgets.clock import ResponseClock, time_left
from carehome_app.ui.widgets.days_bar import DaysBar
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup, StateList
from carehome_app.ui.widgets.stepper import Step, Stepper
from tests.telling_examples import tells

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def after(**passed: int) -> datetime:
    return NOON + timedelta(**passed)


def test_enter_anywhere_in_the_desk_does_what_its_button_says(qtbot: QtBot) -> None:
    desk = DeskCard("Gate", "Admit")
    field = QLineEdit()
    desk.body.addWidget(field)
    qtbot.addWidget(desk)
    desk.show()
    with qtbot.waitSignal(desk.entered):
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_a_desk_that_lacks_something_says_it_on_its_button_and_enter_does_nothing(
    qtbot: QtBot,
) -> None:
    desk = DeskCard("Gate", "Admit")
    qtbot.addWidget(desk)
    desk.show_act("Symptoms missing", able=False)
    assert desk.act.words() == "Symptoms missing"
    with qtbot.assertNotEmitted(desk.entered):
        QTest.keyClick(desk, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (after(minutes=14), "14 min left"),
        (after(minutes=-14), "14 min overdue"),
        (after(hours=2, minutes=5), "2 h 5 min left"),
        (after(days=-3, hours=-1), "3 d 1 h overdue"),
        (NOON, "0 min left"),
    ],
)
def test_a_clock_says_how_long_there_is_or_since_when_it_is_late(due: datetime, said: str) -> None:
    assert load("en")(time_left(NOON, due)) == said


@given(st.integers(-100_000, 100_000))
def test_no_minute_is_lost_between_days_hours_and_minutes(minutes: int) -> None:
    tells(abs(minutes) >= 60)
    said = dict(time_left(NOON, after(minutes=minutes)).values)
    days, hours = int(said.get("days", 0)), int(said.get("hours", 0))
    counted = days * 24 * 60 + hours * 60 + int(said.get("minutes", 0))
    assert 0 <= abs(minutes) - counted < (60 if "days" in said else 1)


def test_the_bar_of_a_clock_is_full_when_the_time_is_over(qtbot: QtBot) -> None:
    clock = ResponseClock(load("en"))
    qtbot.addWidget(clock)
    clock.show_time(after(hours=-1), after(hours=1), NOON)
    assert clock.share == 0.5
    clock.show_time(after(hours=-2), after(hours=-1), NOON)
    assert (clock.share, clock.accessibleName()) == (1.0, "1 h 0 min overdue")


def test_a_stepper_stands_at_the_first_step_nobody_has_done(qtbot: QtBot) -> None:
    steps = Stepper()
    qtbot.addWidget(steps)
    steps.show_steps([Step("Found", "Li 09:10", done=True), Step("Assigned"), Step("Closed")])
    assert steps.current == 1
    assert steps.accessibleName() == "Found ✓ Li 09:10 → Assigned → Closed"
    assert steps.minimumSizeHint() == steps.sizeHint()


def test_days_that_are_not_known_are_not_zero_days(qtbot: QtBot) -> None:
    bar = DaysBar(load("en"))
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "days not known"
    bar.show_days(0)
    assert bar.accessibleName() == "0 days"


SAID = {
    "bin": RowSaid("Bin without lid", "Li"),
    "lamp": RowSaid("Lamp"),
    "rail": RowSaid("Rail"),
}


@pytest.fixture
def faults(qtbot: QtBot) -> StateList[str]:
    made: StateList[str] = StateList("faults", "Faults")
    qtbot.addWidget(made)
    made.show_groups(
        [
            StateGroup(State.BAD, "Overdue", ["bin"], SAID.__getitem__),
            StateGroup(State.CLOCK, "Nobody's", [], SAID.__getitem__),
            StateGroup(State.DUE, "Assigned", ["lamp", "rail"], SAID.__getitem__),
        ]
    )
    made.show()
    return made


def test_the_cursor_skips_the_headings_of_states(faults: StateList[str]) -> None:
    assert faults.chosen() == "bin"
    QTest.keyClick(faults, Qt.Key.Key_Down)
    assert faults.chosen() == "lamp"
    assert [faults.model().index(row, 0).data() for row in range(faults.model().rowCount())] == [
        "Overdue 1",
        "Bin without lid, Li",
        "Assigned 2",
        "Lamp",
        "Rail",
    ]


def test_the_cursor_stays_at_its_thing_when_the_list_is_shown_anew(faults: StateList[str]) -> None:
    faults.choose("rail")
    faults.show_groups([StateGroup(State.DONE, "Closed", ["rail"], SAID.__getitem__)])
    assert faults.chosen() == "rail"
    faults.show_groups([])
    assert faults.chosen() is None


def test_enter_opens_the_thing_under_the_cursor(qtbot: QtBot, faults: StateList[str]) -> None:
    with qtbot.waitSignal(faults.opened) as heard:
        QTest.keyClick(faults, Qt.Key.Key_Return)
    assert heard.args == ["bin"]
