"""Plans, medicine and limits of one person: who may, what cannot be, what is asked first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.chronic_errors import (
    BackdatedError,
    DoseNotDueError,
    DoseSaidError,
    EndedAlreadyError,
    EndsBeforeStartError,
    NotHereThenError,
    NoTimeChosenError,
    PlannedAlreadyError,
    RhythmError,
    UnknownWindowError,
)
from carehome_app.domain.errors import (
    CareHomeError,
    ImpossibleDateError,
    MissingFieldError,
    NotAllowedError,
    NotHereError,
    NotOnRollError,
    ReasonNeededError,
)
from carehome_app.domain.fields import Amount
from carehome_app.domain.measures import Beyond
from carehome_app.domain.medicine import Gate, Outcome
from carehome_app.domain.people import Details, Group
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.plan_templates import BY_CODE, TEMPLATES
from carehome_app.domain.reading_text import Question
from carehome_app.domain.rhythm import Rhythm, on_weekdays
from carehome_app.domain.series import MarkKind
from carehome_app.domain.setting_errors import LimitsCrossError, OutsideRangeError
from carehome_app.services.entering import Recorded
from carehome_app.services.medicines import DoseGiven, DoseQuestion, DoseRecorded, NewMedicine
from carehome_app.services.personal_limits import NewLimit
from carehome_app.services.personal_planning import NewPlan
from tests.builders import Home

DAY = timedelta(days=1)


def plan(home: Home, **more: object) -> NewPlan:
    what: dict[str, object] = {
        "person": home.subject("R001"), "measure": BLOOD_PRESSURE, "windows": ("am",),
        "ordered_by": "陈医生", "from_day": home.desk.today(),
    }  # fmt: skip
    return NewPlan(**{**what, **more})  # type: ignore[arg-type]


def medicine(home: Home, **more: object) -> NewMedicine:
    what: dict[str, object] = {
        "person": home.subject("R001"), "name": "地高辛", "dose": "0.125 mg",
        "windows": ("0800",), "ordered_by": "陈医生", "from_day": home.desk.today(),
    }  # fmt: skip
    return NewMedicine(**{**what, **more})  # type: ignore[arg-type]


def limit(home: Home, number: str, **more: object) -> NewLimit:
    what: dict[str, object] = {
        "person": home.subject("R001"), "measure": BLOOD_PRESSURE,
        "rule": BLOOD_PRESSURE.rule("bp.from80.systolic"),
        "threshold": {"mmHg": Decimal(number)}, "decided_by": "陈医生", "why": "高龄",
        "from_day": home.desk.today(),
    }  # fmt: skip
    return NewLimit(**{**what, **more})  # type: ignore[arg-type]


def pressure(home: Home, text: str, window: str = "am") -> Recorded:
    round_ = RoundKey(home.desk.today(), window)
    return home.measure("R001", text, measure=BLOOD_PRESSURE, round=round_, site="arm_left")


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
        ("am", "pm"), today + DAY, "陈医生",
    )  # fmt: skip
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
    home.house.chronic.plans.from_template(chosen, home.subject("R001"), "陈医生")
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
    where = RoundKey(home.desk.today(), "0800")
    return DoseGiven(medicine=known, round=where, outcome=outcome, **more)  # type: ignore[arg-type]


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


def test_a_personal_limit_is_judged_by_and_named_in_the_finding(home: Home) -> None:
    assert [one.family.code for one in pressure(home, "152/80").findings] == ["high_pressure"]
    home.house.chronic.limits.set(limit(home, "158"))
    home.clock.advance(minutes=20)
    assert pressure(home, "154/80").findings == ()
    home.clock.advance(minutes=20)
    (found,) = pressure(home, "159/80").findings
    (hit,) = found.hits
    assert (hit.numbers["personal_by"], hit.numbers["limit"]) == ("陈医生", "158")


def test_a_limit_that_ran_out_does_not_apply_and_everybody_is_told(home: Home) -> None:
    limits, subject, today = home.house.chronic.limits, home.subject("R001"), home.desk.today()
    limits.set(limit(home, "158", until_day=today, review_day=today))
    (due,) = limits.to_review()
    assert (due.limit.review_day, due.has_expired) == (today, False)
    home.clock.advance(days=1)
    (due,) = limits.to_review()
    assert (due.person.id, due.rule.code, due.has_expired) == (
        subject, "bp.from80.systolic", True,
    )  # fmt: skip
    home.house.chronic.plans.start(plan(home))
    (row,) = home.house.chronic.sheet(home.round).rows
    assert [one.rule for one in getattr(row, "expired", ())] == ["bp.from80.systolic"]
    (found,) = pressure(home, "155/80").findings
    assert found.hits[0].numbers["personal_expired"] == today.isoformat()
    assert found.hits[0].numbers["limit"] == "150"
    limits.end(due.limit, home.desk.today(), "不再需要")
    assert limits.to_review() == []
    assert home.house.verifying.verify().problems == ()


@pytest.mark.parametrize(
    ("number", "more", "error"),
    [
        ("90", {}, LimitsCrossError), ("400", {}, OutsideRangeError),
        ("150", {"until_day": date(2026, 11, 1)}, EndsBeforeStartError),
        ("150", {"review_day": date(2026, 11, 1)}, EndsBeforeStartError),
        ("150", {"decided_by": ""}, MissingFieldError), ("150", {"why": " "}, ReasonNeededError),
    ],
)  # fmt: skip
def test_a_limit_that_cannot_be_is_refused(
    home: Home, number: str, more: dict[str, object], error: type[CareHomeError]
) -> None:
    with pytest.raises(error):
        home.house.chronic.limits.set(limit(home, number, **more))
    assert home.house.chronic.limits.of(home.subject("R001"), ended=True) == []


def test_a_reading_takes_its_label_from_the_plan_and_none_without_one(home: Home) -> None:
    fasting = RoundKey(home.desk.today(), "fasting")
    home.house.chronic.plans.start(plan(home, measure=GLUCOSE, windows=("fasting", "0300")))
    kept = [
        home.house.recording.kept(what, home.measure(code, "5.6", measure=GLUCOSE, round=fasting,
                                                     site=""))
        for code in ("R001", "R002")
        for what in (home.given(code, "5.6", measure=GLUCOSE, round=fasting, site=""),)
    ]  # fmt: skip
    assert [one.values.get("timing") for one in kept] == ["fasting", None]


def test_two_pressures_are_both_kept_and_their_mean_is_calculated(home: Home) -> None:
    home.house.chronic.plans.start(plan(home))
    for text in ("150/90/70", "141/85"):
        pressure(home, text)
        home.clock.advance(minutes=2)
    cell = home.house.chronic.sheet(home.round).rows[0].cells[0]
    assert cell is not None
    assert len(cell.valid) == 2
    assert cell.mean == {"systolic": Amount(Decimal(146), "mmHg"),
                         "diastolic": Amount(Decimal(88), "mmHg")}  # fmt: skip


def test_a_reading_from_before_the_admission_or_after_the_discharge_is_refused(
    home: Home,
) -> None:
    home.clock.set("2026-11-22 08:30")
    home.admit("R009", "钱进", "203-1")
    with pytest.raises(NotHereThenError):
        home.measure("R009", "36.5", taken_at=home.clock.moment("2026-11-22 08:00"))
    home.clock.set("2026-11-22 09:00")
    home.house.people.discharge(home.person("R009"))
    home.clock.set("2026-11-22 09:30")
    with pytest.raises(NotHereThenError):
        home.measure("R009", "36.5", taken_at=home.clock.moment("2026-11-22 09:10"))
    with pytest.raises(NotOnRollError):
        home.measure("R009", "5.6", measure=GLUCOSE, site="",
                     round=RoundKey(home.desk.today(), "bedtime"))  # fmt: skip


def test_somebody_away_is_asked_about_on_the_chronic_sheet_too(home: Home) -> None:
    home.measure("R001", "h")
    home.clock.advance(minutes=5)
    round_ = RoundKey(home.desk.today(), "fasting")
    asked = home.type("R001", "5.6", measure=GLUCOSE, round=round_, site="")
    assert isinstance(asked, Question)


def test_nobody_is_born_tomorrow(home: Home) -> None:
    details = Details(
        group=Group.RESIDENT, code="R010", name="未来", birth=home.desk.today() + DAY
    )
    with pytest.raises(ImpossibleDateError):
        home.house.people.admit(details)


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
    assert BY_CODE["weight_monthly"].parts[0].measure is WEIGHT
