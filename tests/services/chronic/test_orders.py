"""Plans, medicine and limits of one person: who may, what cannot be, what is asked first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.errors import (
    BackdatedError,
    DoseNotDueError,
    DoseSaidError,
    EndedAlreadyError,
    EndsBeforeStartError,
    NoTimeChosenError,
    PlannedAlreadyError,
    RhythmError,
    UnknownWindowError,
)
from carehome_app.domain.chronic.medicine import Gate, Outcome
from carehome_app.domain.chronic.plans import BY_CODE, TEMPLATES
from carehome_app.domain.chronic.times import Rhythm, on_weekdays
from carehome_app.domain.errors import (
    CareHomeError,
    MissingFieldError,
    NotAllowedError,
    NotHereError,
    ReasonNeededError,
)
from carehome_app.domain.events import RoundClosed
from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, PULSE, WEIGHT
from carehome_app.domain.measures.measure import Beyond
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.chronic.medicines import (
    DoseGiven,
    DoseQuestion,
    DoseRecorded,
    NewMedicine,
)
from tests.builders import Home
from tests.services.chronic.test_limits import limit, plan, pressure

DAY = timedelta(days=1)


def medicine(home: Home, **more: object) -> NewMedicine:
    what: dict[str, object] = {
        "person": home.subject("R001"),
        "name": "地高辛",
        "dose": "0.125 mg",
        "windows": ("0800",),
        "ordered_by": "陈医生",
        "from_day": home.desk.today(),
    }
    return NewMedicine(**{**what, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"windows": ()}, NoTimeChosenError),
        ({"windows": ("noon",)}, UnknownWindowError),
        ({"rhythm": Rhythm(days=1, every=3)}, RhythmError),
        ({"until_day": date(2026, 11, 21)}, EndsBeforeStartError),
        ({"from_day": date(2026, 11, 1)}, BackdatedError),
        ({"ordered_by": " "}, MissingFieldError),
    ],
)
def test_a_plan_that_cannot_be_is_refused_with_the_reason(
    home: Home, wrong: dict[str, object], error: type[CareHomeError]
) -> None:
    with pytest.raises(error):
        home.house.chronic.plans.start(plan(home), plan(home, measure=WEIGHT, **wrong))
    assert home.house.chronic.plans.of(home.subject("R001")) == []


def test_nobody_is_planned_for_who_left(home: Home) -> None:
    home.house.people.discharge(home.person("R001"))
    with pytest.raises(NotHereError):
        home.house.chronic.plans.start(plan(home))


def test_the_same_is_not_planned_twice_for_one_time(home: Home) -> None:
    plans = home.house.chronic.plans
    plans.start(plan(home, rhythm=on_weekdays(0)))
    plans.start(plan(home, rhythm=on_weekdays(3)))
    with pytest.raises(PlannedAlreadyError):
        plans.start(plan(home))


def test_a_plan_is_ended_and_replaced_and_the_old_one_stays(home: Home) -> None:
    plans, subject, today = home.house.chronic.plans, home.subject("R001"), home.desk.today()
    plans.start(plan(home))
    (old,) = plans.of(subject)
    plans.replace(old, plan(home, windows=("am", "pm"), from_day=today + DAY), "更密一些")
    first, second = plans.of(subject, ended=True)
    assert (first.windows, first.until_day, first.ended_why) == (("am",), today, "更密一些")
    assert (second.windows, second.from_day, second.ordered_by) == (
        ("am", "pm"),
        today + DAY,
        "陈医生",
    )
    with pytest.raises(EndedAlreadyError):
        plans.end(first, today + 2 * DAY)
    with pytest.raises(EndsBeforeStartError):
        plans.end(second, today)
    assert home.house.verifying.verify().problems == ()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.code)
def test_every_template_makes_something_due_and_says_its_source(
    home: Home, template: object
) -> None:
    chosen = next(one for one in TEMPLATES if one is template)
    home.house.chronic.plans.start(
        *(
            plan(
                home,
                measure=part.measure,
                windows=part.windows,
                rhythm=part.rhythm_from(home.desk.today()),
            )
            for part in chosen.parts
        )
    )
    assert chosen.source.label.source
    within = [home.desk.today() + n * DAY for n in range(32)]
    assert any(one.holds_on(day) for one in home.desk.orders.plans for day in within)


def test_a_carer_ticks_but_does_not_order(home: Home) -> None:
    home.house.chronic.medicines.start(medicine(home))
    home.sign_in("S001")
    chronic = home.house.chronic
    with pytest.raises(NotAllowedError):
        chronic.plans.start(plan(home))
    with pytest.raises(NotAllowedError):
        chronic.medicines.start(medicine(home, name="阿司匹林"))
    with pytest.raises(NotAllowedError):
        chronic.limits.set(limit(home, "150"))
    (known,) = chronic.medicines.of(home.subject("R001"))
    with pytest.raises(NotAllowedError):
        chronic.medicines.end(known, home.desk.today())
    assert isinstance(chronic.medicines.say(given(home)), DoseRecorded)


def given(home: Home, outcome: Outcome = Outcome.GIVEN, **more: object) -> DoseGiven:
    (known,) = home.house.chronic.medicines.of(home.subject("R001"))
    what = {"round": RoundKey(home.desk.today(), "0800"), **more}
    return DoseGiven(medicine=known, outcome=outcome, **what)  # type: ignore[arg-type]


def test_a_dose_is_said_once_taken_back_and_said_again(home: Home) -> None:
    medicines = home.house.chronic.medicines
    medicines.start(medicine(home))
    medicines.say(given(home, Outcome.REFUSED, words="不想吃"))
    with pytest.raises(DoseSaidError):
        medicines.say(given(home))
    today, subject = home.desk.today(), home.subject("R001")
    (refused,) = medicines.doses(subject, today, today)
    medicines.take_back(refused, "typing_error")
    medicines.say(given(home))
    first, second = medicines.doses(subject, today, today)
    assert (first.outcome, first.superseded is not None) == (Outcome.REFUSED, True)
    assert (second.outcome, second.superseded) == (Outcome.GIVEN, None)
    assert home.house.verifying.verify().problems == ()


def test_withholding_needs_words_and_a_dose_must_be_due(home: Home) -> None:
    medicines = home.house.chronic.medicines
    medicines.start(medicine(home))
    with pytest.raises(ReasonNeededError):
        medicines.say(given(home, Outcome.WITHHELD))
    (known,) = medicines.of(home.subject("R001"))
    evening = RoundKey(home.desk.today(), "2000")
    with pytest.raises(DoseNotDueError):
        medicines.say(DoseGiven(medicine=known, round=evening, outcome=Outcome.GIVEN))


def test_a_gate_asks_before_a_dose_is_given_and_the_answer_is_kept(home: Home) -> None:
    medicines = home.house.chronic.medicines
    gate = Gate(BLOOD_PRESSURE.index, "pulse", Beyond.BELOW, Decimal(60), "/min")
    medicines.start(medicine(home, gate=gate))
    not_measured = medicines.say(given(home))
    assert isinstance(not_measured, DoseQuestion)
    pressure(home, "120/70/56")
    asked = medicines.say(given(home, asked=not_measured))
    assert isinstance(asked, DoseQuestion), "another question: the pulse is known now"
    assert "56 /min" in str(asked.why.values)
    assert isinstance(medicines.say(given(home, asked=asked)), DoseRecorded)
    today = home.desk.today()
    (dose,) = medicines.doses(home.subject("R001"), today, today)
    assert dose.asked[:2] == ("blood_pressure", "56 /min")


def test_a_gate_is_silent_when_the_sign_is_on_its_good_side_or_nothing_is_given(
    home: Home,
) -> None:
    medicines = home.house.chronic.medicines
    gate = Gate(BLOOD_PRESSURE.index, "pulse", Beyond.BELOW, Decimal(50), "/min")
    medicines.start(medicine(home, gate=gate))
    pressure(home, "120/70/50")
    assert isinstance(medicines.say(given(home)), DoseRecorded)


def test_medicine_is_a_mark_on_charts(home: Home) -> None:
    home.house.chronic.medicines.start(medicine(home))
    marks = home.house.seeing.trends.person(home.subject("R001")).marks
    assert [mark.kind for mark in marks if mark.kind is MarkKind.MEDICINE] == [MarkKind.MEDICINE]


def test_weights_are_due_monthly_and_the_score_says_what_is_missing(home: Home) -> None:
    nutrition, subject = home.house.chronic.nutrition, home.subject("R001")
    assert {one.person.id for one in nutrition.due()} >= {subject}
    today = RoundKey(home.desk.today(), "day")
    home.measure("R001", "50.0", measure=WEIGHT, round=today, site="")
    assert subject not in {one.person.id for one in nutrition.due()}
    assert nutrition.of(subject).due == home.desk.today() + timedelta(days=31)
    home.clock.advance(days=31)
    assert subject in {one.person.id for one in nutrition.due()}
    home.measure("R001", "49.0", measure=WEIGHT, round=RoundKey(home.desk.today(), "day"), site="")
    now = nutrition.of(subject)
    assert now.last is not None
    assert (now.last.kg, now.last.day) == (Decimal("49.0"), home.desk.today())
    assert [one.kg for one in now.weights] == [Decimal("49.0"), Decimal("50.0")]
    assert BY_CODE["weight_monthly"].parts[0].measure is WEIGHT


def test_a_meter_that_reads_lo_is_asked_about_before_insulin(home: Home) -> None:
    medicines = home.house.chronic.medicines
    gate = Gate(GLUCOSE.index, "value", Beyond.BELOW, Decimal("4.0"), "mmol/L")
    medicines.start(medicine(home, name="胰岛素", gate=gate))
    for text in ("6.0", "LO"):
        home.measure(
            "R001", text, measure=GLUCOSE, round=RoundKey(home.desk.today(), "am"), site=""
        )
        home.clock.advance(minutes=20)
    asked = medicines.say(given(home))
    assert isinstance(asked, DoseQuestion)
    assert asked.said[1] == "LO"


def test_a_reading_in_another_unit_is_asked_about_and_not_converted(home: Home) -> None:
    medicines = home.house.chronic.medicines
    gate = Gate(GLUCOSE.index, "value", Beyond.BELOW, Decimal("4.0"), "mmol/L")
    medicines.start(medicine(home, name="胰岛素", gate=gate))
    home.house.rules.set_unit(GLUCOSE, "mg/dL")
    home.measure("R001", "126", measure=GLUCOSE, round=RoundKey(home.desk.today(), "am"), site="")
    asked = medicines.say(given(home))
    assert isinstance(asked, DoseQuestion)
    assert asked.said[1] == "126 mg/dL"


def test_a_pulse_taken_alone_counts_at_a_gate_of_the_pulse_with_a_pressure(home: Home) -> None:
    medicines = home.house.chronic.medicines
    gate = Gate(BLOOD_PRESSURE.index, "pulse", Beyond.BELOW, Decimal(50), "/min")
    medicines.start(medicine(home, gate=gate))
    pressure(home, "120/70/62")
    home.clock.advance(minutes=10)
    home.measure("R001", "46", measure=PULSE, round=RoundKey(home.desk.today(), "am"), site="")
    asked = medicines.say(given(home))
    assert isinstance(asked, DoseQuestion)
    assert asked.said[:2] == ("pulse", "46 /min")


def close_morning(home: Home) -> None:
    with home.desk.acting(May.ISSUE_REPORT) as action:
        action.append(RoundClosed(home.desk.today().toordinal(), "am", {}))


def test_what_stands_in_an_issued_report_is_not_taken_back_by_a_carer(home: Home) -> None:
    medicines, today = home.house.chronic.medicines, home.desk.today()
    medicines.start(medicine(home, windows=("0800", "1200")))
    home.sign_in("S001")
    medicines.say(given(home))
    home.sign_in("S003")
    home.clock.advance(minutes=5)
    close_morning(home)
    home.clock.advance(hours=4)
    home.sign_in("S001")
    noon = RoundKey(today, "1200")
    medicines.say(given(home, round=noon))
    morning, later = medicines.doses(home.subject("R001"), today, today)
    with pytest.raises(NotAllowedError):
        medicines.take_back(morning, "typing_error")
    medicines.take_back(later, "typing_error")
    home.sign_in("S002")
    medicines.take_back(morning, "typing_error")


def test_a_glucose_of_a_reported_part_of_the_day_is_not_undone_by_a_carer(home: Home) -> None:
    home.house.chronic.plans.start(plan(home, measure=GLUCOSE, windows=("fasting",)))
    fasting = RoundKey(home.desk.today(), "fasting")
    home.sign_in("S001")
    home.measure("R001", "5.6", measure=GLUCOSE, round=fasting, site="")
    home.sign_in("S003")
    home.clock.advance(minutes=5)
    close_morning(home)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.correcting.undo_last(home.subject("R001"), GLUCOSE, fasting)


def test_the_very_same_medicine_is_not_put_on_the_list_twice_for_one_time(home: Home) -> None:
    medicines = home.house.chronic.medicines
    medicines.start(medicine(home))
    with pytest.raises(PlannedAlreadyError):
        medicines.start(medicine(home, dose="0.25 mg"))
    medicines.start(medicine(home, windows=("2000",)))
    morning = next(one for one in medicines.of(home.subject("R001")) if "0800" in one.windows)
    medicines.replace(morning, medicine(home, dose="0.25 mg"))


def test_a_bedtime_glucose_after_midnight_belongs_to_the_evening_before(home: Home) -> None:
    home.house.chronic.plans.start(plan(home, measure=GLUCOSE, windows=("bedtime",)))
    subject, today = home.subject("R001"), home.desk.today()
    home.clock.set("2026-11-23 00:20")
    found = home.house.chronic.round_for(subject, GLUCOSE, home.clock())
    assert found == RoundKey(today, "bedtime")
    home.clock.set("2026-11-23 07:00")
    found = home.house.chronic.round_for(subject, GLUCOSE, home.clock())
    assert found == RoundKey(today + DAY, "am")
