"""Limits of one person, and readings taken by order: what they are judged by, what is refused."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.chronic.errors import (
    BackdatedEndError,
    EndsBeforeStartError,
    NotHereThenError,
)
from carehome_app.domain.errors import (
    CareHomeError,
    ImpossibleDateError,
    MissingFieldError,
    NotOnRollError,
    ReasonNeededError,
)
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.people import Details, Group
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.settings import LimitsCrossError, OutsideRangeError
from carehome_app.domain.typed.reading import Question
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.chronic.plans import NewPlan
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home
from tests.refusing import refused

DAY = timedelta(days=1)


def plan(home: Home, **more: object) -> NewPlan:
    what: dict[str, object] = {
        "person": home.subject("R001"),
        "measure": BLOOD_PRESSURE,
        "windows": ("am",),
        "ordered_by": "陈医生",
        "from_day": home.desk.today(),
    }
    return NewPlan(**{**what, **more})  # type: ignore[arg-type]


def limit(home: Home, number: str, **more: object) -> NewLimit:
    what: dict[str, object] = {
        "person": home.subject("R001"),
        "measure": BLOOD_PRESSURE,
        "rule": BLOOD_PRESSURE.rule("bp.from80.systolic"),
        "threshold": {"mmHg": Decimal(number)},
        "decided_by": "陈医生",
        "why": "高龄",
        "from_day": home.desk.today(),
    }
    return NewLimit(**{**what, **more})  # type: ignore[arg-type]


def pressure(home: Home, text: str, window: str = "am") -> Recorded:
    round_ = RoundKey(home.desk.today(), window)
    return home.measure("R001", text, measure=BLOOD_PRESSURE, round=round_, site="arm_left")


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
        subject,
        "bp.from80.systolic",
        True,
    )
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
        ("90", {}, LimitsCrossError),
        ("400", {}, OutsideRangeError),
        ("150", {"until_day": date(2026, 11, 1)}, EndsBeforeStartError),
        ("150", {"review_day": date(2026, 11, 1)}, EndsBeforeStartError),
        ("150", {"decided_by": ""}, MissingFieldError),
        ("150", {"why": " "}, ReasonNeededError),
    ],
)
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
        home.house.recording.kept(
            what, home.measure(code, "5.6", measure=GLUCOSE, round=fasting, site="")
        )
        for code in ("R001", "R002")
        for what in (home.given(code, "5.6", measure=GLUCOSE, round=fasting, site=""),)
    ]
    assert [one.values.get("timing") for one in kept] == ["fasting", None]


def test_two_pressures_are_both_kept_and_their_mean_is_calculated(home: Home) -> None:
    home.house.chronic.plans.start(plan(home))
    for text in ("150/90/70", "141/85"):
        pressure(home, text)
        home.clock.advance(minutes=2)
    cell = home.house.chronic.sheet(home.round).rows[0].cells[0]
    assert cell is not None
    assert len(cell.valid) == 2
    assert cell.mean == {
        "systolic": Amount(Decimal(146), "mmHg"),
        "diastolic": Amount(Decimal(88), "mmHg"),
    }


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
        home.measure(
            "R009", "5.6", measure=GLUCOSE, site="", round=RoundKey(home.desk.today(), "bedtime")
        )


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


def test_what_was_replaced_never_comes_back_when_the_newer_limit_runs_out(home: Home) -> None:
    limits, today = home.house.chronic.limits, home.desk.today()
    limits.set(limit(home, "158"))
    limits.set(limit(home, "165", until_day=today))
    assert [one.threshold["mmHg"] for one in limits.of(home.subject("R001"))] == [Decimal(165)]
    assert pressure(home, "159/80").findings == ()
    home.clock.advance(days=1)
    (found,) = pressure(home, "155/80").findings
    assert found.hits[0].numbers["personal_expired"] == today.isoformat()
    assert [one.has_expired for one in limits.to_review()] == [True]


def test_a_limit_taken_back_before_its_first_day_replaces_nothing(home: Home) -> None:
    limits, today = home.house.chronic.limits, home.desk.today()
    limits.set(limit(home, "158"))
    limits.set(limit(home, "140", from_day=today + 3 * DAY))
    coming = limits.of(home.subject("R001"))[-1]
    limits.end(coming, today, "写错了")
    home.clock.advance(days=5)
    assert pressure(home, "155/80").findings == ()


def test_a_low_line_must_lie_below_a_high_one_on_every_day_it_holds(home: Home) -> None:
    limits, today = home.house.chronic.limits, home.desk.today()
    limits.set(limit(home, "120", from_day=today + 5 * DAY))
    low = limit(home, "125", rule=BLOOD_PRESSURE.rule("bp.low.systolic"))
    with pytest.raises(LimitsCrossError):
        limits.set(low)
    limits.set(limit(home, "125", rule=low.rule, until_day=today + 4 * DAY))


@pytest.mark.parametrize(("begins", "is_refused"), [(6, True), (5, False)])
def test_the_single_day_between_two_own_low_lines_is_looked_at_too(
    home: Home, begins: int, is_refused: bool
) -> None:
    limits, rules, today = home.house.chronic.limits, home.house.rules, home.desk.today()
    low = BLOOD_PRESSURE.rule("bp.low.systolic")
    (line,) = [one for one in rules.lines() if one.rule is low]
    rules.change(line, Override({"mmHg": Decimal(100), "kPa": Decimal("13.3")}, on=True))
    limits.set(limit(home, "80", rule=low, until_day=today + 4 * DAY))
    limits.set(limit(home, "80", rule=low, from_day=today + begins * DAY))
    with refused(is_refused, LimitsCrossError):
        limits.set(limit(home, "95"))


def test_no_order_ends_so_far_back_that_earlier_days_would_change(home: Home) -> None:
    chronic, today = home.house.chronic, home.desk.today()
    chronic.plans.start(plan(home))
    chronic.limits.set(limit(home, "158"))
    home.clock.advance(days=9)
    subject = home.subject("R001")
    (running,) = chronic.plans.of(subject)
    (own,) = chronic.limits.of(subject)
    with pytest.raises(BackdatedEndError):
        chronic.plans.end(running, today + 3 * DAY)
    with pytest.raises(BackdatedEndError):
        chronic.limits.end(own, today + 3 * DAY)
    chronic.plans.end(running, home.desk.today() - DAY)
    assert home.house.verifying.verify().problems == ()


def test_a_limit_without_the_unit_that_was_read_is_not_said_to_be_the_doctors(home: Home) -> None:
    rule = next(one for one in GLUCOSE.rules if one.code == "glucose.level1")
    home.house.chronic.limits.set(
        limit(home, "4.4", measure=GLUCOSE, rule=rule, threshold={"mmol/L": Decimal("4.4")})
    )
    home.house.rules.set_unit(GLUCOSE, "mg/dL")
    round_ = RoundKey(home.desk.today(), "am")
    kept = home.measure("R001", "65", measure=GLUCOSE, round=round_, site="")
    hits = [hit for one in kept.findings for hit in one.hits if hit.rule == rule.code]
    assert [hit.numbers["limit"] for hit in hits] == [str(rule.threshold["mg/dL"])]
    assert all("personal_by" not in hit.numbers for hit in hits)
