"""The chronic sheet: what is due by personal plan, what is there, and what is missing."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.domain.chronic.medicine import Gate, Outcome
from carehome_app.domain.chronic.report import chronic_section
from carehome_app.domain.chronic.sheet import ChronicSheet, MedicineCell
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Beyond, Measure
from carehome_app.domain.reports.report import Table
from carehome_app.domain.rounds.counting import Standing
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import Text, in_english
from carehome_app.services.chronic.medicines import DoseGiven, DoseRecorded, NewMedicine
from carehome_app.services.chronic.plans import NewPlan
from carehome_app.services.chronic.recording import DoseRecording, DosesGiven
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home
from tests.domain.measures_for_tests import BLOOD_PRESSURE, GLUCOSE


@pytest.fixture(autouse=True)
def made_up_measures() -> Iterator[None]:
    """Let the catalogue know a pressure and a glucose."""
    CATALOGUE.extend((BLOOD_PRESSURE, GLUCOSE))
    yield
    CATALOGUE.remove(BLOOD_PRESSURE)
    CATALOGUE.remove(GLUCOSE)


def order(home: Home, code: str, measure: Measure, *windows: str) -> None:
    home.house.chronic.plans.start(
        NewPlan(
            person=home.subject(code),
            measure=measure,
            windows=windows,
            ordered_by="陈医生",
            from_day=home.desk.today(),
        )
    )


def sheet(home: Home, window: str = "am") -> ChronicSheet:
    return home.house.chronic.sheet(RoundKey(home.desk.today(), window))


def test_the_sheet_has_a_column_for_each_measure_and_time_of_its_part_of_the_day(
    home: Home,
) -> None:
    order(home, "R002", BLOOD_PRESSURE, "am", "pm")
    order(home, "R001", GLUCOSE, "fasting", "after_lunch", "bedtime")
    found = sheet(home)
    columns = [(column.measure.code, column.window) for column in found.columns]
    assert columns == [
        ("made_up_glucose", "fasting"),
        ("made_up_pressure", "am"),
        ("made_up_glucose", "after_lunch"),
    ]
    assert [row.person.details.code for row in found.rows] == ["R001", "R002"]
    assert [cell is not None for cell in found.rows[0].cells] == [True, False, True]
    evening = sheet(home, "pm")
    assert [column.window for column in evening.columns] == ["pm", "bedtime"]


def test_a_reading_goes_into_its_window(home: Home) -> None:
    order(home, "R001", GLUCOSE, "fasting", "after_lunch")
    fasting = RoundKey(home.desk.today(), "fasting")
    kept = home.type("R001", "56", measure=GLUCOSE, round=fasting, site="")
    assert isinstance(kept, Recorded)
    before = sheet(home)
    row = before.rows[0]
    assert [row.is_open(place) for place in (0, 1)] == [False, True]
    assert [before.has_opened(place) for place in (0, 1)] == [True, False]
    home.clock.advance(hours=7)
    assert sheet(home).has_opened(1)
    assert sheet(home).rows[0].is_open(1)


def order_for_the_morning(home: Home, *names: str) -> None:
    for name in names:
        home.house.chronic.medicines.start(
            NewMedicine(
                person=home.subject("R001"),
                name=name,
                dose="5 mg",
                windows=("0800",),
                ordered_by="陈医生",
                from_day=home.desk.today(),
            )
        )


def test_a_tick_for_each_medicine(home: Home) -> None:
    order_for_the_morning(home, "氨氯地平", "二甲双胍")
    found = sheet(home)
    cell = found.rows[0].cells[0]
    assert isinstance(cell, MedicineCell)
    assert len(cell.open_doses) == 2
    for dose, outcome in zip(cell.doses, (Outcome.GIVEN, Outcome.REFUSED), strict=True):
        said = home.house.chronic.medicines.say(
            DoseGiven(medicine=dose.medicine, round=cell.round, outcome=outcome)
        )
        assert isinstance(said, DoseRecorded)
        assert found.rows[0].standing()[0] is Standing.UNEXPLAINED
        found = home.house.chronic.again(found, home.subject("R001"))
    assert found.rows[0].standing() == (Standing.MEASURED, "")
    assert found == sheet(home)
    assert home.house.verifying.verify().problems == ()


def test_what_gates_ask_about_the_doses_of_a_cell_is_one_question_and_the_same_again_keeps_all(
    home: Home,
) -> None:
    for name, number in (("地高辛", 60), ("美托洛尔", 55), ("氨氯地平", 0)):
        gate = Gate(BLOOD_PRESSURE.index, "pulse", Beyond.BELOW, Decimal(number), "/min")
        home.house.chronic.medicines.start(
            NewMedicine(
                person=home.subject("R001"),
                name=name,
                dose="1 片",
                windows=("0800",),
                ordered_by="陈医生",
                from_day=home.desk.today(),
                gate=gate if number else None,
            )
        )
    cell = sheet(home).rows[0].cells[0]
    assert isinstance(cell, MedicineCell)
    recording = DoseRecording(home.house.chronic.medicines)
    given = DosesGiven(
        subject=home.subject("R001"),
        measure=BLOOD_PRESSURE,
        round=cell.round,
        text="ggg",
        cell=cell,
    )
    asked = recording.record(given)
    assert isinstance(asked, Question)
    assert asked.repeatable, "typed again it is kept, and so the window says"
    assert [in_english(asked.why).count(line) for line in ("below 60", "below 55")] == [1, 1]
    one = recording.record(replace(given, text="g"))
    assert isinstance(one, Question)
    assert "below 60" in in_english(one.why)
    assert "below 55" not in in_english(one.why)
    assert sheet(home).rows[0].cells[0] == cell, "a question keeps nothing"
    assert isinstance(recording.record(replace(given, asked=asked)), Recorded)
    assert sheet(home).rows[0].standing() == (Standing.MEASURED, "")


def test_somebody_in_hospital_is_explained_on_the_chronic_sheet_too(home: Home) -> None:
    order(home, "R001", BLOOD_PRESSURE, "am")
    home.measure("R001", "h")
    home.clock.set(home.clock() + timedelta(days=1))
    assert sheet(home).rows[0].standing() == (Standing.AWAY, "hospital")


def test_duties_are_counted_by_measure_and_what_is_later_is_not_missing(home: Home) -> None:
    order(home, "R001", GLUCOSE, "fasting", "after_lunch")
    order(home, "R002", GLUCOSE, "fasting")
    order(home, "R002", BLOOD_PRESSURE, "am")
    today = home.desk.today()
    home.measure("R002", "56", measure=GLUCOSE, round=RoundKey(today, "fasting"), site="")
    home.measure("R002", "r", measure=BLOOD_PRESSURE, round=RoundKey(today, "am"), site="")
    figures = {
        one.measure.code: dict(one.figures)
        for one in home.house.chronic.counts(RoundKey(today, "am"))
    }
    nothing = {"abnormal": 0, "away": 0}
    assert figures == {
        "made_up_glucose": nothing
        | {"due": 2, "measured": 1, "not_measured": 0, "unexplained": 1, "later": 1},
        "made_up_pressure": nothing
        | {"due": 1, "measured": 0, "not_measured": 1, "unexplained": 0, "later": 0},
    }


def test_a_moment_says_which_window_of_a_plan_is_meant(home: Home) -> None:
    order(home, "R001", GLUCOSE, "fasting", "after_lunch", "bedtime")
    subject, find = home.subject("R001"), home.house.chronic.round_for
    for clock, window in (
        ("05:20", "fasting"),
        ("06:30", "fasting"),
        ("08:30", "fasting"),
        ("12:40", "after_lunch"),
        ("14:00", "after_lunch"),
        ("21:00", "bedtime"),
    ):
        at = home.clock.moment(f"2026-11-22 {clock}")
        assert find(subject, GLUCOSE, at) == RoundKey(home.desk.today(), window), clock
    unplanned = find(home.subject("R002"), GLUCOSE, home.clock.moment("2026-11-22 14:00"))
    assert unplanned == RoundKey(home.desk.today(), "am")


def test_now_only_the_columns_are_shown_in_which_something_can_be_done(home: Home) -> None:
    order(home, "R001", GLUCOSE, "fasting", "after_lunch")
    order(home, "R002", BLOOD_PRESSURE, "am")
    whole = sheet(home)
    assert [one.window for one in whole.columns] == ["fasting", "am", "after_lunch"]
    now = whole.due_now()
    assert [one.window for one in now.columns] == ["fasting", "am"]
    assert [len(row.cells) for row in now.rows] == [2, 2]
    home.clock.set(home.clock() + timedelta(days=1))
    yesterday = home.house.chronic.sheet(RoundKey(home.desk.today() - timedelta(days=1), "am"))
    assert yesterday.due_now().columns == yesterday.columns


def test_a_column_stays_until_its_time_is_over_and_longer_while_something_is_open(
    home: Home,
) -> None:
    order(home, "R001", GLUCOSE, "fasting")
    order(home, "R002", BLOOD_PRESSURE, "am")
    home.measure("R002", "120/80", measure=BLOOD_PRESSURE)
    assert [one.window for one in sheet(home).due_now().columns] == ["fasting", "am"]
    home.clock.advance(hours=6)
    assert [one.window for one in sheet(home).due_now().columns] == ["fasting"]


def test_what_was_not_given_stands_on_the_report_with_its_reason(home: Home) -> None:
    medicines = home.house.chronic.medicines
    order_for_the_morning(home, "氨氯地平", "二甲双胍", "辛伐他汀")
    cell = sheet(home).rows[0].cells[0]
    assert isinstance(cell, MedicineCell)
    said = ((Outcome.GIVEN, ""), (Outcome.REFUSED, ""), (Outcome.REFUSED, "说头晕"))
    for dose, (outcome, words) in zip(cell.doses, said, strict=True):
        medicines.say(
            DoseGiven(medicine=dose.medicine, round=cell.round, outcome=outcome, words=words)
        )
    (table,) = chronic_section(sheet(home), lambda one: Text("", one.name)).parts
    assert isinstance(table, Table)
    shown = table.rows[0][-1].shown
    assert isinstance(shown, Text)
    remark = in_english(shown)
    names = [one.medicine.name for one in cell.doses]
    assert names[0] not in remark
    assert f"{names[1]}: refused" in remark
    assert f"{names[2]}: refused (说头晕)" in remark


def test_a_note_of_the_round_stands_beside_its_person_on_the_chronic_sheet(home: Home) -> None:
    order(home, "R001", BLOOD_PRESSURE, "am")
    order(home, "R002", BLOOD_PRESSURE, "am")
    found = sheet(home)
    home.house.recording.note(home.subject("R002"), found.round, "早上头晕")
    assert [row.notes for row in sheet(home).rows] == [(), ("早上头晕",)]
