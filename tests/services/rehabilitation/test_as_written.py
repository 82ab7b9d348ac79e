"""Every deed of training writes these lines, and asks these questions before it does."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.errors import FutureError, MissingFieldError, UnknownPersonError
from carehome_app.domain.events import FindingRaised, SettingChanged
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rehabilitation.errors import (
    NoPlanError,
    NoSuchSessionError,
    ToolError,
)
from carehome_app.domain.rehabilitation.events import (
    Assessed,
    GoalSet,
    PlanEnded,
    PlanMade,
    PlanPaused,
    PlanReviewed,
    SessionCorrected,
    SessionHeld,
    SessionMissed,
    ToolDescribed,
    TreatmentNoted,
    TreatmentWent,
)
from carehome_app.domain.rehabilitation.words import Course, Missed, Pause, Treatment
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.rehabilitation.parts import Rehabilitation
from carehome_app.services.rehabilitation.planning import (
    NewAssessment,
    NewPlan,
    NewTreatment,
)
from carehome_app.services.rehabilitation.training import Asked, Kept, NewSession
from tests.builders import Home
from tests.services.written import written

TODAY = date(2026, 11, 22)
NOW = TODAY.toordinal()
GOALS = ("stand 3 minutes; by the clock; 12-31; -1; 3×2",)
DUE = date(2026, 12, 31).toordinal()
TRAINING, WITH_FINDINGS = Changes.TRAINING, Changes.TRAINING | Changes.FINDINGS


@pytest.fixture
def made(home: Home) -> Rehabilitation:
    """A home in which R001 stands and speaks every day, from a week ago on."""
    home.sign_in("S002")
    home.house.rehabilitation.plans.make(
        NewPlan(
            subject=home.subject("R001"),
            goals=GOALS,
            sessions="stand 30 1-7; speech 25 1-7",
            since=TODAY - timedelta(days=6),
        )
    )
    return home.house.rehabilitation


def plan_of(home: Home) -> LineRef:
    return home.house.rehabilitation.board.plan_of(home.subject("R001"), TODAY).ref


def session(home: Home, typed: str, code: str = "R001", **more: object) -> NewSession:
    return NewSession(subject=home.subject(code), typed=typed, **more)  # type: ignore[arg-type]


def asked(home: Home, typed: str, code: str = "R001", **more: object) -> str:
    """Return what is asked about a session that looks wrong."""
    found = home.house.rehabilitation.training.hold(session(home, typed, code, **more))
    assert isinstance(found, Asked)
    return in_english(found.sentence).removesuffix(" The same again keeps it.")


def test_a_plan_is_written_as_it_was_typed_and_ends_the_one_before(
    made: Rehabilitation, home: Home
) -> None:
    who, old, later = home.subject("R001"), plan_of(home), TODAY + timedelta(days=2)
    with written(home) as lines:
        made.plans.make(
            NewPlan(
                subject=who, goals=(*GOALS, " "), sessions="walk 20 135", since=later,
                until=later + timedelta(days=30), words=" palsy ", long_goals=" school ",
                methods=" rail ", precautions=" falls ", agreed_by=" mother ", agreed_on=TODAY,
                review=later, assess_every=0,
            )
        )  # fmt: skip
        made.plans.make(NewPlan(subject=who, sessions="chess 20 7", course=Course.COGNITION))
        made.plans.make(NewPlan(subject=who, goals=GOALS, sessions="walk 20 2", since=later))
    goal = GoalSet("stand 3 minutes", "by the clock", DUE, -1, 3, 2)
    first = PlanMade(
        who, "training", NOW + 2, NOW + 32, "palsy", "school", (goal,), "rail",
        (("walk", 20, 0b10101),), "falls", "mother", NOW, NOW + 2, 1,
    )  # fmt: skip
    second = PlanMade(
        who, "cognition", NOW, None, "", "", (), "", (("chess", 20, 0b1000000),), "", "", None,
        NOW + 90, 30,
    )  # fmt: skip
    replaced = lines[3]
    assert isinstance(replaced, PlanEnded)
    assert lines[:3] == [PlanEnded(*old, NOW + 1, "replaced"), first, second]
    assert (replaced.day, replaced.words) == (NOW + 2, "replaced"), "not before it began"
    assert isinstance(lines[4], PlanMade)


def test_what_is_done_with_a_plan_is_a_line_of_its_own(made: Rehabilitation, home: Home) -> None:
    ref, plans = plan_of(home), made.plans
    with written(home) as lines:
        assert plans.review(ref, TODAY + timedelta(days=1), " well ") == TRAINING
        days = (TODAY, TODAY + timedelta(days=3))
        assert plans.pause(ref, days, Pause.ADAPTED, " room ") == TRAINING
        assert plans.end(ref, TODAY, " over ") == TRAINING
    assert lines == [
        PlanReviewed(*ref, NOW, NOW + 1, "well"),
        PlanPaused(*ref, NOW, NOW + 3, "adapted", "room"),
        PlanEnded(*ref, NOW, "over"),
    ]
    with pytest.raises(NoPlanError):
        plans.end(LineRef(1, 1), TODAY)
    home.sign_in("S003")
    midnight = to_ms(home.clock.moment("2026-11-22 00:00"))
    with written(home) as lines:
        assert plans.set_month_rule(" 苏州肢体") == TRAINING | Changes.SETTINGS
        plans.set_month_rule("")
    rule = "rehabilitation.month_rule"
    assert lines == [
        SettingChanged(rule, "suzhou_physical", midnight),
        SettingChanged(rule, "", midnight),
    ]


def test_a_session_is_written_with_all_that_was_said_of_it(
    made: Rehabilitation, home: Home
) -> None:
    who, nurse, plan = home.subject("R001"), home.subject("S002"), plan_of(home)
    with written(home) as lines:
        kept = made.training.hold(
            session(
                home, "7:00 Stand 30 p group at the rail", reaction=" tired ", place=" hall ",
                repetitions=12, therapist=home.subject("S001"),
            )
        )  # fmt: skip
        made.training.hold(session(home, "speech 25 p", day=TODAY - timedelta(days=1)))
        made.training.hold(session(home, "swim 20 p"), again=True)
        made.training.hold(session(home, "sing 20 p", "R002"), again=True)
    assert isinstance(kept, Kept)
    assert (kept.changes, kept.notes) == (TRAINING, ())
    seven, midnight = (
        to_ms(home.clock.moment(f"2026-11-22 {clock}")) for clock in ("07:00", "00:00")
    )
    yesterday = to_ms(home.clock.moment("2026-11-21 00:00"))
    two = home.subject("R002")
    assert lines == [
        SessionHeld(
            who, *plan, NOW, 0, seven, 30, "Stand", "prompt", 1, home.subject("S001"),
            "at the rail", "tired", "hall", "", 12,
        ),
        SessionHeld(who, *plan, NOW - 1, 1, yesterday, 25, "speech", "prompt", 0, nurse, ""),
        SessionHeld(who, *plan, NOW, -1, midnight, 20, "swim", "prompt", 0, nurse, ""),
        SessionHeld(two, 0, 0, NOW, -1, midnight, 20, "sing", "prompt", 0, nurse, ""),
    ]  # fmt: skip


def test_a_missed_session_may_be_made_up_on_another_day_and_both_are_lines(
    made: Rehabilitation, home: Home
) -> None:
    who, plan, yesterday = home.subject("R001"), plan_of(home), TODAY - timedelta(days=1)
    with written(home) as lines:
        missed = made.training.miss(who, " SPEECH ", Missed.ILL, yesterday, " fever ")
        made.training.hold(session(home, "speech 25 p", missed_on=yesterday))
        made.training.miss(who, "speech", Missed.OUT)
        assert made.training.take_back(missed.ref, words=" wrong ") == TRAINING
    assert missed.changes == TRAINING
    midnight = to_ms(home.clock.moment("2026-11-22 00:00"))
    assert lines == [
        SessionMissed(who, *plan, NOW - 1, 1, "ill", "fever"),
        SessionHeld(
            who, *plan, NOW - 1, 1, midnight, 25, "speech", "prompt", 0, home.subject("S002"), ""
        ),
        SessionMissed(who, *plan, NOW, 1, "out", ""),
        SessionCorrected(*missed.ref, "typing_error", "wrong"),
    ]
    with pytest.raises(NoSuchSessionError):
        made.training.take_back(LineRef(1, 1))
    with pytest.raises(NoPlanError):
        made.training.miss(home.subject("R002"), "speech", Missed.OUT)


@pytest.mark.parametrize(
    ("typed", "days", "happened"),
    [
        ("7:00 stand 30 p fall", 0, "2026-11-22 07:00"),
        ("stand 30 p fall", 0, "2026-11-22 07:30"),
        ("stand 30 p fall", 1, "2026-11-22 00:00"),
    ],
)
def test_a_fall_is_found_when_it_was_or_as_late_on_its_day_as_is_known(
    made: Rehabilitation, home: Home, typed: str, days: int, happened: str
) -> None:
    day = TODAY - timedelta(days=days)
    with written(home) as lines:
        kept = made.training.hold(session(home, typed, day=day))
    assert isinstance(kept, Kept)
    assert kept.changes == WITH_FINDINGS
    at = to_ms(home.clock.moment(happened)) - (days > 0)
    held, found = lines
    assert isinstance(held, SessionHeld)
    assert isinstance(found, FindingRaised)
    assert held.adverse == "fall"
    assert found == FindingRaised(
        subject=held.subject, measure=0, station=kept.ref.station, number=kept.ref.number,
        family="training_incident", severity=2, taken_at=at, day=0, window="", hits=found.hits,
        about=PERSON,
    )  # fmt: skip
    (hit,) = found.hits
    assert hit[1] == 1


def test_what_looks_wrong_is_asked_in_these_words(made: Rehabilitation, home: Home) -> None:
    assert asked(home, "swim 241 p") == (
        "241 minutes are more than 240. "
        "“swim” is not in the plan of 2026-11-22: it counts in the minutes alone."
    )
    assert asked(home, "sing 20 p", "R002") == "李建国 has no plan on 2026-11-22."
    made.training.hold(session(home, "6:30 stand 30 p"))
    made.plans.make(
        NewPlan(subject=home.subject("R002"), sessions="chess 30 1-7", course=Course.COGNITION)
    )
    assert asked(home, "6:45 speech 25 p") == "王秀英 trains stand then already (06:30)."
    assert asked(home, "6:45 chess 30 p", "R002") == (
        "孙丽 is with 王秀英 then (06:30, stand), and both are single."
    )
    others = session(home, "6:45 chess 30 p", "R002", therapist=home.subject("S001"))
    assert isinstance(made.training.hold(others), Kept)
    made.plans.pause(plan_of(home), (TODAY, TODAY + timedelta(days=2)), Pause.PAUSED, "")
    assert asked(home, "speech 25 p") == "The plan rests until 2026-11-24."
    made.plans.pause(plan_of(home), (TODAY, TODAY), Pause.ADAPTED, "")
    assert isinstance(made.training.hold(session(home, "speech 25 p")), Kept)


def test_a_group_is_with_one_therapist_and_a_session_without_a_time_with_nobody(
    made: Rehabilitation, home: Home
) -> None:
    made.plans.make(
        NewPlan(subject=home.subject("R002"), sessions="chess 30 1-7", course=Course.COGNITION)
    )
    made.training.hold(session(home, "6:30 stand 30 p group"))
    assert isinstance(made.training.hold(session(home, "6:45 chess 30 p", "R002")), Kept)
    made.training.hold(session(home, "speech 25 p"))
    midnight = session(home, "0:05 stand 20 p", day=TODAY - timedelta(days=1))
    assert isinstance(made.training.hold(midnight), Kept)
    assert asked(home, "0:10 speech 25 p", day=TODAY - timedelta(days=1)) == (
        "王秀英 trains stand then already (00:05)."
    )


def test_the_same_words_are_looked_for_in_ninety_days(made: Rehabilitation, home: Home) -> None:
    who = home.subject("R001")
    made.plans.make(
        NewPlan(
            subject=who, goals=GOALS, sessions="stand 30 1-7", since=TODAY - timedelta(days=100)
        )
    )
    for ago in (91, 90, 3, 2):
        day = TODAY - timedelta(days=ago)
        kept = made.training.hold(session(home, "stand 30 p went well", day=day), again=True)
        assert isinstance(kept, Kept)
        assert kept.notes == ()
    kept = made.training.hold(session(home, "stand 30 p went well"), again=True)
    assert isinstance(kept, Kept)
    (note,) = kept.notes
    assert in_english(note) == "The same words stand in 4 sessions: “went well”."
    assert made.board.person(who).same_words == {"went well": 4}


def test_who_trained_is_of_the_staff_and_who_is_named_first_counts(
    made: Rehabilitation, home: Home
) -> None:
    with pytest.raises(UnknownPersonError):
        made.training.hold(session(home, "stand 30 p ;;R002"))
    with pytest.raises(FutureError):
        made.training.hold(session(home, "7:31 stand 30 p"))
    with written(home) as lines:
        made.training.hold(session(home, "stand 30 p ;;S003"))
        made.training.hold(session(home, "speech 25 p ;;S003", therapist=home.subject("S001")))
    told = [line.therapist for line in lines if isinstance(line, SessionHeld)]
    assert told == [home.subject("S003"), home.subject("S001")]


def test_an_assessment_is_written_with_what_was_seen_of_each_item(
    made: Rehabilitation, home: Home
) -> None:
    who, plan = home.subject("R001"), plan_of(home)
    assess = made.assessing.assess
    home.sign_in("S003")
    items = (("sip", "drinks", 0, 4), ("spoon", "uses a spoon", 0, 4))
    with written(home) as lines:
        tool = made.assessing.describe(" eat ", " Eating ", items, 45, " by the author ")
        assert assess(NewAssessment(subject=who, typed="1", seen=(" stands ",))) == "60.0"
        new = NewAssessment(
            subject=home.subject("R002"), tool="eat", typed="3 4", seen=("a", "b"),
            licence=" bought ", day=TODAY - timedelta(days=1),
        )  # fmt: skip
        assert assess(new) == "7"
    assert (tool.code, tool.version) == ("eat", 1)
    described, goals, eaten = lines
    assert described == ToolDescribed("eat", 1, "Eating", items, 45, "by the author")
    assert isinstance(goals, Assessed)
    assert goals == Assessed(
        who, *plan, "gas", goals.version, NOW, ((goals.items[0][0], "1", "stands"),), "60.0", ""
    )
    two = home.subject("R002")
    seen = (("sip", "3", "a"), ("spoon", "4", "b"))
    assert eaten == Assessed(two, 0, 0, "eat", 1, NOW - 1, seen, "7", "bought")
    with pytest.raises(ToolError):
        assess(NewAssessment(subject=who, tool="drink", typed="1"))


def test_the_register_of_treatment_is_written_line_by_line(
    made: Rehabilitation, home: Home
) -> None:
    who, treating = home.subject("R001"), made.treating
    with written(home) as lines:
        ref = treating.note(
            NewTreatment(
                subject=who, what=Treatment.OPERATION, words=" heart ", day=TODAY,
                place=" county hospital ", payer=" fund ",
            )
        )  # fmt: skip
        assert treating.went(ref, " checked ", TODAY) == TRAINING
        treating.went(ref, "over", None)
    assert lines == [
        TreatmentNoted(who, "operation", "heart", "county hospital", NOW, "fund"),
        TreatmentWent(*ref, NOW, "checked", NOW),
        TreatmentWent(*ref, NOW, "over", None),
    ]
    with pytest.raises(MissingFieldError):
        treating.note(NewTreatment(subject=who, what=Treatment.OPERATION, words=" ", day=TODAY))


def test_what_was_said_last_of_a_day_is_taken_back_by_its_name(
    made: Rehabilitation, home: Home
) -> None:
    who, yesterday, back = home.subject("R001"), TODAY - timedelta(days=1), made.training
    made.training.hold(session(home, "Stand 30 p"))
    made.training.hold(session(home, "speech 25 p", day=yesterday))
    kept = made.training.miss(who, "speech", Missed.ILL)
    with written(home) as lines:
        assert back.take_back_of(who, TODAY, " Speech ", " no ") == ("speech", TRAINING)
        assert back.take_back_of(who, TODAY)[0] == "Stand"
    assert lines[0] == SessionCorrected(*kept.ref, "typing_error", "no")
    with pytest.raises(NoSuchSessionError):
        back.take_back_of(who, TODAY, "speech")
    with pytest.raises(NoSuchSessionError):
        back.take_back_of(who, yesterday, "stand")
    assert back.take_back_of(who, yesterday, "speech")[0] == "speech"


def test_what_nobody_planned_stands_beside_the_first_plan_of_the_day(
    made: Rehabilitation, home: Home
) -> None:
    first = plan_of(home)
    made.plans.make(
        NewPlan(subject=home.subject("R001"), sessions="chess 20 7", course=Course.COGNITION)
    )
    with written(home) as lines:
        made.training.hold(session(home, "swim 20 p"), again=True)
        made.training.hold(session(home, "Chess 20 p"))
    swum, played = lines
    assert isinstance(swum, SessionHeld)
    assert isinstance(played, SessionHeld)
    assert (swum.plan_number, swum.slot) == (first.number, -1)
    assert (played.plan_number > first.number, played.slot) == (True, 0)
