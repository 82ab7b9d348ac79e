"""The chronic sheet by real keys: pressures, glucose, medicine, standing sets, own limits."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.chronic.medicine import Gate, Outcome
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, OBSERVATION, PULSE
from carehome_app.domain.measures.measure import Beyond
from carehome_app.domain.people import Details, Group
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.ui.chronic.page import ChronicPage
from carehome_app.ui.rounds.words import Sign
from tests.builders import Home
from tests.ui.chronic.plans import plan
from tests.ui.keys import write
from tests.ui.rounds.desk import RoundDesk, choose_cell, filled

ALT = Qt.KeyboardModifier.AltModifier
BP, SUGAR = "blood_pressure.am", "glucose.fasting"


def medicine(home: Home, code: str, name: str, gate: Gate | None = None) -> None:
    """Put a medicine of eight o'clock on a person's list."""
    home.house.chronic.medicines.start(
        NewMedicine(
            person=home.subject(code),
            name=name,
            dose="5 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=home.desk.today(),
            gate=gate,
        )
    )


@pytest.fixture
def chronic(qtbot: QtBot, home: Home) -> RoundDesk:
    """Four people: two pressures, one glucose, one with both."""
    home.clock.set("2026-11-22 07:00")
    plan(home, "R001", BLOOD_PRESSURE, "am")
    plan(home, "R002", BLOOD_PRESSURE, "am")
    plan(home, "R002", GLUCOSE, "fasting", "before_lunch")
    plan(home, "R003", GLUCOSE, "fasting")
    return RoundDesk(qtbot, home, ChronicPage)


def test_a_paper_list_is_typed_person_by_person(chronic: RoundDesk) -> None:
    chronic.type("12080\n")
    assert chronic.here == "R002"
    chronic.type("56\n13085\n")
    assert chronic.here == "R003"
    chronic.type("HI\n")

    assert chronic.cell("R001", BP) == "120/80"
    assert (chronic.cell("R002", SUGAR), chronic.cell("R002", BP)) == ("5.6", "130/85")
    assert chronic.cell("R003", SUGAR) == "HI"
    assert chronic.page.sheet.header.figures.text() == "4 / 4"


def test_enter_can_go_down_the_column_instead(chronic: RoundDesk) -> None:
    chronic.press(Qt.Key.Key_D, ALT)
    chronic.page.sheet.go_to(chronic.home.subject("R001"), 1)
    chronic.type("12080\n")
    assert (chronic.here, chronic.page.sheet.table.measure) == ("R002", 1)


def test_only_what_is_due_now_stands_there_and_the_rest_comes_with_the_clock(
    chronic: RoundDesk,
) -> None:
    codes = [column.code for column in chronic.page.sheet.model.columns]
    assert "glucose.before_lunch" not in codes
    assert "11:00" in chronic.page.sheet.header.times.text()
    chronic.home.clock.set("2026-11-22 11:05")
    chronic.events.minute_passed.emit()
    codes = [column.code for column in chronic.page.sheet.model.columns]
    assert "glucose.before_lunch" in codes


def test_what_has_two_meanings_is_asked_in_the_row(chronic: RoundDesk) -> None:
    chronic.type("80120\n")
    assert chronic.here == "R001"
    assert chronic.judged("R001").sign in (Sign.ASKED, Sign.REFUSED)
    assert "120/80" in chronic.judged("R001").whole
    assert filled(chronic) == 0


def test_a_reason_letter_explains_one_cell(chronic: RoundDesk) -> None:
    chronic.type("r\n")
    assert chronic.cell("R001", BP) == "—"
    assert chronic.here == "R002"


def test_a_second_pressure_is_kept_beside_the_first_and_the_mean_is_calculated(
    chronic: RoundDesk,
) -> None:
    chronic.type("12080\n")
    choose_cell(chronic, "R001", BP)
    chronic.type("13084\n")
    assert chronic.judged("R001").sign is Sign.ASKED
    chronic.type("13084\n")
    remarks = chronic.cell("R001", "remarks")
    assert "mean 125/82, calculated" in remarks
    assert "120/80 at 07:00" in remarks


def test_lying_and_standing_pressures_are_one_set_in_one_cell(chronic: RoundDesk) -> None:
    chronic.type("15090 l\n")
    assert chronic.here == "R001"
    assert "Standing next" in chronic.told
    chronic.home.clock.advance(minutes=2)
    chronic.type("12575 u1\n")
    assert chronic.here == "R001"
    chronic.home.clock.advance(minutes=2)
    chronic.type("12070 u3\n")
    assert chronic.here == "R002"
    cell = chronic.row("R001").cells[1]
    assert cell is not None
    said = [entry.values["position"] for entry in cell.valid]
    assert said == ["lying", "standing_1", "standing_3"]
    assert "orthostatic" in {finding.family.code for finding in cell.findings}


def test_position_and_arm_are_said_by_keys_without_leaving_the_cell(chronic: RoundDesk) -> None:
    chronic.type("12080")
    chronic.press(Qt.Key.Key_P, ALT)
    assert chronic.field.text() == "12080 s"
    chronic.press(Qt.Key.Key_P, ALT)
    chronic.press(Qt.Key.Key_A, ALT)
    assert chronic.field.text() == "12080 l"
    chronic.press(Qt.Key.Key_P, ALT)
    chronic.type("\n")
    cell = chronic.row("R001").cells[1]
    assert cell is not None
    assert cell.reading is not None
    assert cell.reading.values["position"] == "reclining"
    assert cell.reading.site == "arm_left"


def test_medicine_takes_one_letter_for_each_dose(qtbot: QtBot, home: Home) -> None:
    for name in ("氨氯地平", "二甲双胍"):
        medicine(home, "R001", name)
    desk = RoundDesk(qtbot, home, ChronicPage)
    assert desk.cell("R001", "medicine.0800") == "○ ○"
    desk.type("g\n")
    assert desk.cell("R001", "medicine.0800") == "✓ ○"
    assert desk.here == "R001"
    desk.type("w\n")
    assert desk.judged("R001").sign is Sign.REFUSED
    desk.type(" pulse 46\n")
    assert desk.cell("R001", "medicine.0800") == "✓ held"
    assert "pulse 46" in " ".join(
        said.words for said in desk.page.sheet.words.judgement(desk.row("R001"))
    )


def test_two_letters_say_two_doses_and_ctrl_z_takes_the_last_back(
    qtbot: QtBot, home: Home
) -> None:
    for name in ("氨氯地平", "二甲双胍"):
        medicine(home, "R001", name)
    desk = RoundDesk(qtbot, home, ChronicPage)
    desk.type("gg\n")
    assert desk.cell("R001", "medicine.0800") == "✓ ✓"
    desk.press(Qt.Key.Key_Z)
    assert desk.cell("R001", "medicine.0800") == "✓ ○"


def test_a_vital_sign_gate_asks_in_the_row_before_a_dose_is_given(
    qtbot: QtBot, home: Home
) -> None:
    gate = Gate(PULSE.index, "pulse", Beyond.BELOW, Decimal(50), "/min")
    medicine(home, "R001", "地高辛", gate)
    plan(home, "R001", PULSE, "am")
    desk = RoundDesk(qtbot, home, ChronicPage)
    desk.type("46\n")
    desk.type("g\n")
    assert desk.judged("R001").sign is Sign.ASKED
    assert "46" in desk.judged("R001").words
    assert desk.cell("R001", "medicine.0800") == "○"
    desk.type("g\n")
    assert desk.cell("R001", "medicine.0800") == "✓"
    today = home.desk.today()
    said = home.house.chronic.medicines.doses(home.subject("R001"), today, today)
    assert [one.outcome for one in said] == [Outcome.GIVEN]
    assert said[0].asked


def test_an_own_limit_stands_beside_the_value_and_one_that_ran_out_warns(
    qtbot: QtBot, home: Home
) -> None:
    rule = BLOOD_PRESSURE.rule("bp.grade3.systolic")
    today = home.desk.today()
    for code, last in (("R001", None), ("R002", today)):
        plan(home, code, BLOOD_PRESSURE, "am")
        home.house.chronic.limits.set(
            NewLimit(
                person=home.subject(code),
                measure=BLOOD_PRESSURE,
                rule=rule,
                threshold={"mmHg": Decimal(190)},
                decided_by="陈医生",
                why="高龄",
                from_day=today,
                until_day=last,
            )
        )
    home.clock.advance(days=1)
    desk = RoundDesk(qtbot, home, ChronicPage)
    column = next(one for one in desk.page.sheet.model.columns if one.code == BP)
    assert column.beside is not None
    spoken = desk.page.sheet.model.spoken
    held = column.beside(desk.row("R001"), spoken)
    out = column.beside(desk.row("R002"), spoken)
    assert held is not None
    assert out is not None
    assert (held.words, held.sign) == ("≥190", Sign.WELL)
    assert out.sign is Sign.NOT_MEASURED
    assert "ran out" in desk.cell("R002", "remarks")


def test_what_is_typed_in_a_later_window_is_not_taken_for_a_repeat(chronic: RoundDesk) -> None:
    choose_cell(chronic, "R002", SUGAR)
    chronic.type("56\n")
    chronic.home.clock.set("2026-11-22 11:10")
    chronic.events.minute_passed.emit()
    choose_cell(chronic, "R002", "glucose.before_lunch")
    chronic.type("72\n")
    assert chronic.cell("R002", "glucose.before_lunch") == "7.2"


def test_search_and_filters_work_as_on_the_round(chronic: RoundDesk) -> None:
    chronic.page.search()
    chronic.type("202-1\n")
    assert chronic.here == "R003"
    chronic.type("56\n")
    chronic.page.sheet.bar.open.click()
    assert chronic.shown == ["R001", "R002"]


def test_an_observation_is_written_in_chinese_and_a_reason_for_a_dose_too(
    qtbot: QtBot, home: Home
) -> None:
    plan(home, "R001", OBSERVATION, "am")
    medicine(home, "R001", "氨氯地平")
    desk = RoundDesk(qtbot, home, ChronicPage)
    write(desk.focus, "夜间咳嗽")
    desk.type("\n")
    assert desk.cell("R001", "observation.am") == "夜间咳嗽"
    enabled = Qt.InputMethodQuery.ImEnabled
    desk.type("w")
    assert not desk.field.inputMethodQuery(enabled)
    desk.type(" ")
    assert desk.field.inputMethodQuery(enabled)
    write(desk.focus, "脉搏太慢")
    desk.type("\n")
    assert "脉搏太慢" in desk.page.sheet.words.judgement(desk.row("R001"))[0].words


def test_a_number_cell_knows_no_input_method(chronic: RoundDesk) -> None:
    assert not chronic.page.sheet.table.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_a_long_name_is_read_whole_before_what_the_line_below_tells_too(
    qtbot: QtBot, home: Home
) -> None:
    home.clock.set("2026-11-22 07:00")
    name = "Margaret Featherstone"
    home.house.people.admit(Details(group=Group.RESIDENT, code="R900", name=name, room="309"))
    plan(home, "R900", BLOOD_PRESSURE, "am")
    plan(home, "R002", GLUCOSE, "fasting", "before_lunch")
    table = RoundDesk(qtbot, home, ChronicPage).page.sheet.table
    places = {one.code: place for place, one in enumerate(table.sheet.columns)}
    whole = table.fontMetrics().horizontalAdvance(name)
    for width, gone in ((700, {"remarks"}), (540, {"remarks", "judgement"})):
        table.setFixedWidth(width)
        QApplication.processEvents()
        hidden = {code for code, place in places.items() if table.isColumnHidden(place)}
        assert hidden & {"remarks", "judgement"} == gone
        assert table.columnWidth(places["name"]) > whole, width
