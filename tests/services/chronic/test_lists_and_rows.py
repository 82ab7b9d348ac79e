"""Lists of plans, medicines and limits in their order, and what stands in a row of the sheet."""

from datetime import timedelta

import pytest

from carehome_app.domain.chronic.errors import PlannedAlreadyError
from carehome_app.domain.chronic.sheet import ChronicRow, ChronicSheet, DueCell, MedicineCell
from carehome_app.domain.chronic.times import on_weekdays
from carehome_app.domain.errors import NoSuchRoundError, NothingToUndoError
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.chronic.medicines import DoseRecorded
from carehome_app.services.chronic.recording import DoseRecording
from tests.builders import Home
from tests.services.chronic.test_limits import limit, plan
from tests.services.chronic.test_orders import given, medicine

DAY = timedelta(days=1)


def sheet(home: Home, window: str = "am") -> ChronicSheet:
    return home.house.chronic.sheet(RoundKey(home.desk.today(), window))


def row(home: Home, code: str, window: str = "am") -> ChronicRow:
    found = sheet(home, window).row(home.subject(code))
    assert isinstance(found, ChronicRow)
    return found


def test_plans_stand_by_measure_and_first_day_and_those_that_ended_on_wish(home: Home) -> None:
    plans, today, subject = home.house.chronic.plans, home.desk.today(), home.subject("R001")
    plans.start(
        plan(home, measure=WEIGHT, windows=("day",)),
        plan(home, from_day=today + 2 * DAY, windows=("pm",)),
        plan(home, until_day=today),
        plan(home, measure=GLUCOSE, windows=("fasting",), note=" 空腹 ", ordered_by=" 彭医生 "),
        plan(home, person=home.subject("R002")),
    )

    def listed(*, ended: bool = False) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.measure.code, one.windows) for one in plans.of(subject, ended=ended)]

    pressure, glucose, weight = "blood_pressure", "glucose", "weight"
    whole = [(pressure, ("am",)), (pressure, ("pm",)), (glucose, ("fasting",)), (weight, ("day",))]
    order = {one.measure.code: one.measure.index for one in plans.of(subject)}
    whole.sort(key=lambda one: order[one[0]])
    assert listed() == listed(ended=True) == whole
    home.clock.advance(days=1)
    assert listed() == [one for one in whole if one != (pressure, ("am",))]
    assert listed(ended=True) == whole
    (fasting,) = [one for one in plans.of(subject) if one.measure is GLUCOSE]
    assert (fasting.note, fasting.ordered_by) == ("空腹", "彭医生")


def test_all_plans_begin_or_none_does(home: Home) -> None:
    plans = home.house.chronic.plans
    with pytest.raises(PlannedAlreadyError):
        plans.start(plan(home, measure=WEIGHT, windows=("day",)), plan(home), plan(home))
    assert plans.of(home.subject("R001"), ended=True) == []
    medicines = home.house.chronic.medicines
    with pytest.raises(PlannedAlreadyError):
        medicines.start(medicine(home), medicine(home, name=" 地高辛 ", dose="1 片"))
    assert medicines.of(home.subject("R001"), ended=True) == []
    medicines.start(
        medicine(home),
        medicine(home, windows=("1600",)),
        medicine(home, person=home.subject("R002")),
        medicine(home, name="阿司匹林"),
    )
    mine = medicines.of(home.subject("R001"))
    assert [(one.name, one.windows) for one in mine] == [
        ("地高辛", ("0800",)),
        ("地高辛", ("1600",)),
        ("阿司匹林", ("0800",)),
    ]


def test_a_medicine_on_other_weekdays_is_no_second_one(home: Home) -> None:
    medicines = home.house.chronic.medicines
    medicines.start(medicine(home, rhythm=on_weekdays(0, 2)))
    medicines.start(medicine(home, rhythm=on_weekdays(1, 3)))
    for rhythm in (on_weekdays(2), on_weekdays(3)):
        with pytest.raises(PlannedAlreadyError):
            medicines.start(medicine(home, name="地高辛", rhythm=rhythm))


def test_limits_in_force_and_to_come_are_shown_and_all_on_wish(home: Home) -> None:
    limits, today, subject = home.house.chronic.limits, home.desk.today(), home.subject("R001")
    limits.set(limit(home, "158", until_day=today))
    limits.set(limit(home, "160", from_day=today + 3 * DAY))
    limits.set(limit(home, "162", from_day=today + 9 * DAY))
    last = limits.of(subject)[-1]
    limits.end(last, today, "写错了")

    def shown(*, ended: bool = False) -> list[str]:
        return [str(one.threshold["mmHg"]) for one in limits.of(subject, ended=ended)]

    assert shown() == ["158", "160"]
    home.clock.advance(days=1)
    assert shown() == ["160"]
    home.clock.advance(days=2)
    assert shown() == ["160"]
    assert shown(ended=True) == ["158", "160", "162"]
    line = next(
        one
        for one in limits.lines(subject, BLOOD_PRESSURE)
        if one.rule.code == "bp.from80.systolic"
    )
    assert (str(line.threshold["mmHg"]), line.on) == ("160", True)


@pytest.mark.parametrize(("days", "is_shown"), [(7, True), (8, False)])
def test_the_small_line_goes_back_a_week_and_leaves_the_round_out(
    home: Home, days: int, *, is_shown: bool
) -> None:
    home.measure("R001", "120/80", measure=BLOOD_PRESSURE, site="arm_left")
    home.clock.advance(days=days, hours=-2)
    home.house.chronic.plans.start(plan(home))
    home.clock.advance(hours=2)
    home.measure("R001", "130/80", measure=BLOOD_PRESSURE, site="arm_left")
    (cell,) = row(home, "R001").cells
    assert isinstance(cell, DueCell)
    assert len(list(cell.recent)) == int(is_shown)
    assert [str(one.values["systolic"]) for one in cell.valid] == ["130 mmHg"]


def test_whoever_was_away_is_back_with_a_reading_and_whoever_left_is_marked(home: Home) -> None:
    home.house.chronic.plans.start(plan(home), plan(home, person=home.subject("R002")))
    home.measure("R001", "h")
    home.clock.advance(minutes=10)
    away = row(home, "R001")
    assert away.absence is not None
    home.house.people.discharge(home.person("R002"))
    assert [one.left for one in sheet(home).rows] == [False, True]
    before = sheet(home)
    home.measure("R001", "120/80", measure=BLOOD_PRESSURE, site="arm_left")
    assert row(home, "R001").absence is None
    assert home.house.chronic.again(before, home.subject("R001")).rows == sheet(home).rows
    assert home.house.chronic.again(before, home.subject("R006")) is before


def test_medicine_stands_last_of_what_opens_together_and_each_dose_in_its_own_time(
    home: Home,
) -> None:
    home.house.chronic.medicines.start(medicine(home, windows=("0700", "1200")))
    home.house.chronic.plans.start(plan(home), plan(home, measure=WEIGHT, windows=("day",)))
    columns = [(one.measure.code, one.window, one.is_medicine) for one in sheet(home).columns]
    assert [one for one in columns if one[2]] == [
        ("medicine", "0700", True),
        ("medicine", "1200", True),
    ]
    assert [one.opens for one in sheet(home).columns] == sorted(
        one.opens for one in sheet(home).columns
    )
    first = RoundKey(home.desk.today(), "0700")
    assert isinstance(home.house.chronic.medicines.say(given(home, round=first)), DoseRecorded)
    cells = [one for one in row(home, "R001").cells if isinstance(one, MedicineCell)]
    assert [len(one.open_doses) for one in cells] == [0, 1]
    recording = DoseRecording(home.house.chronic.medicines)
    with pytest.raises(NothingToUndoError):
        recording.undo(cells[1], "王秀英")
    recording.undo(cells[0], "王秀英")
    cells = [one for one in row(home, "R001").cells if isinstance(one, MedicineCell)]
    assert [len(one.open_doses) for one in cells] == [1, 1]
    with pytest.raises(NoSuchRoundError):
        sheet(home, "noon")
