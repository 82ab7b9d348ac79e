"""Plans, sessions, assessments and treatment in a real home."""

from collections import Counter
from contextlib import suppress
from datetime import date, timedelta

import pytest

from carehome_app.db.journal import journal, rebuilding
from carehome_app.db.rehabilitation import sessions
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import (
    CareHomeError,
    FutureError,
    MissingFieldError,
    NotAllowedError,
    NotYoursError,
    UnknownPersonError,
)
from carehome_app.domain.rehabilitation.errors import (
    GoalOverError,
    LicenceError,
    NoPlanError,
    NoSuchSessionError,
    PlanEndedError,
    SessionThereError,
)
from carehome_app.domain.rehabilitation.month_rules import Verdict, verdict
from carehome_app.domain.rehabilitation.plan import Absent, Held, Plan
from carehome_app.domain.rehabilitation.words import Course, Missed, Pause, Treatment
from carehome_app.domain.reports import choice
from carehome_app.domain.reports.report import Table
from carehome_app.i18n import Text, in_english
from carehome_app.services.duties.day_lists import due_on
from carehome_app.services.rehabilitation.parts import Rehabilitation
from carehome_app.services.rehabilitation.planning import (
    NewAssessment,
    NewPlan,
    NewTreatment,
)
from carehome_app.services.rehabilitation.training import Asked, Kept, NewSession
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home

TODAY = date(2026, 11, 22)
GOALS = (
    "站立 3 分钟；看表；12-31；-1；3×2",
    "说 10 个词；数；12-31；-1；2×2",
    "用勺；半碗；12-31；-2；2×1",
)
WEEK = "站立 30 1-7; 言语 25 1-7"


@pytest.fixture
def training(home: Home) -> Rehabilitation:
    home.sign_in("S002")
    made = home.house.rehabilitation
    made.plans.make(
        NewPlan(
            subject=home.subject("R001"),
            goals=GOALS,
            sessions=WEEK,
            agreed_by="女儿",
            since=date(2026, 11, 16),
        )
    )
    return made


def held(training: Rehabilitation, home: Home, typed: str, **more: object) -> Kept | Asked:
    again = bool(more.pop("again", False))
    new = NewSession(subject=home.subject("R001"), typed=typed, **more)  # type: ignore[arg-type]
    return training.training.hold(new, again=again)


def plan(training: Rehabilitation, home: Home) -> Plan:
    return training.board.plan_of(home.subject("R001"), TODAY)


def test_a_session_fills_its_place_in_the_week(training: Rehabilitation, home: Home) -> None:
    assert isinstance(held(training, home, "站立 30 提示"), Kept)
    counted = training.board.person(home.subject("R001")).counted
    assert (counted.planned, counted.held, counted.open, counted.minutes) == (14, 1, 13, 30)
    week = training.board.week()
    assert [row.person.name for row in week.rows] == ["王秀英"]


def test_what_the_plan_does_not_have_is_asked(training: Rehabilitation, home: Home) -> None:
    assert isinstance(held(training, home, "水疗 20 全"), Asked)
    assert isinstance(held(training, home, "水疗 20 全", again=True), Kept)
    counted = training.board.person(home.subject("R001")).counted
    assert (counted.held, counted.extra, counted.minutes) == (0, 1, 20)


def test_more_than_240_minutes_are_asked(training: Rehabilitation, home: Home) -> None:
    assert isinstance(held(training, home, "站立 240 提示"), Kept)
    asked = held(training, home, "言语 241 提示")
    assert isinstance(asked, Asked)
    assert isinstance(held(training, home, "言语 241 提示", again=True), Kept)


def test_one_therapist_is_not_in_two_places(training: Rehabilitation, home: Home) -> None:
    training.plans.make(
        NewPlan(subject=home.subject("R002"), sessions="下棋 30 1-7", course=Course.COGNITION)
    )
    assert isinstance(held(training, home, "6:30 站立 30 提示"), Kept)
    other = NewSession(subject=home.subject("R002"), typed="6:45 下棋 30 独立")
    assert isinstance(training.training.hold(other), Asked)
    together = NewSession(subject=home.subject("R002"), typed="6:45 下棋 30 独立 集体")
    assert isinstance(training.training.hold(together), Kept)
    after = NewSession(subject=home.subject("R001"), typed="7:00 言语 25 提示")
    assert isinstance(training.training.hold(after), Kept)


def test_the_same_session_twice_is_asked(training: Rehabilitation, home: Home) -> None:
    held(training, home, "站立 30 提示")
    assert isinstance(held(training, home, "站立 30 提示"), Asked)


def test_nobody_trains_tomorrow(training: Rehabilitation, home: Home) -> None:
    with pytest.raises(FutureError):
        held(training, home, "站立 30 提示", day=TODAY + timedelta(days=1))
    with pytest.raises(FutureError):
        held(training, home, "23:00 站立 30 提示")


def test_why_there_was_none_is_kept_once(training: Rehabilitation, home: Home) -> None:
    who = home.subject("R001")
    line = training.training.miss(who, "站立", Missed.ILL, words="发热").ref
    (said,) = sessions.between(home.desk.store, (TODAY, TODAY), home.desk.home_time)
    assert isinstance(said, Absent)
    assert (said.ref, said.subject, said.slot.day) == (line, who, TODAY)
    assert (said.reason, said.words, said.by) == (Missed.ILL, "发热", home.subject("S002"))
    with pytest.raises(SessionThereError):
        training.training.miss(who, "站立", Missed.REFUSED)
    with pytest.raises(NoSuchSessionError):
        training.training.miss(who, "水疗", Missed.REFUSED)
    counted = training.board.person(who).counted
    assert (counted.missed, counted.reasons) == (1, {"ill": 1})


def test_a_missed_one_made_up_counts_once(training: Rehabilitation, home: Home) -> None:
    who, yesterday = home.subject("R001"), TODAY - timedelta(days=1)
    training.training.miss(who, "站立", Missed.OUT, yesterday)
    assert isinstance(held(training, home, "站立 30 提示", missed_on=yesterday), Kept)
    counted = training.board.person(who).counted
    assert (counted.planned, counted.held, counted.missed, counted.made_up) == (14, 1, 0, 1)
    with pytest.raises(NoSuchSessionError):
        held(training, home, "站立 30 提示", missed_on=yesterday)


def test_three_missed_in_a_row_are_shown(training: Rehabilitation, home: Home) -> None:
    who = home.subject("R001")
    for days in (2, 1):
        training.training.miss(who, "站立", Missed.ILL, TODAY - timedelta(days=days))
        training.training.miss(who, "言语", Missed.ILL, TODAY - timedelta(days=days))
    assert training.board.week().rows[0].is_row
    assert training.board.week().rows[0].missed_in_a_row == 4


def test_a_fall_in_training_is_a_finding(training: Rehabilitation, home: Home) -> None:
    held(training, home, "站立 30 提示 跌倒 坐地上")
    later = home.desk.now() + timedelta(minutes=1)
    found = home.house.following_up.open_before(later, (home.subject("R001"),))
    assert [one.family.code for one in found] == ["training_incident"]
    assert home.house.following_up.count()[0] == 1


def test_a_fall_is_in_every_report_though_it_stands_on_no_reading(
    training: Rehabilitation, home: Home
) -> None:
    evening = home.round
    held(training, home, "站立 30 提示 跌倒")
    home.clock.advance(minutes=1)
    daily = home.house.reporting.daily(evening)
    found = [
        cell.shown
        for section in daily.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row
    ]
    said = [in_english(one) if isinstance(one, Text) else str(one) for one in found]
    assert any("fall in training" in one for one in said), said
    home.sign_in("D01")
    for kind in KINDS:
        with suppress(CareHomeError):  # what needs a round, a test or a parcel chosen
            home.house.papers.build(
                kind, choice.Asked(day=TODAY, month=TODAY, person=home.subject("R001"))
            )


def test_a_fall_of_a_day_without_a_time_counts_in_no_round_before_that_day(
    training: Rehabilitation, home: Home
) -> None:
    held(training, home, "站立 30 提示 跌倒")
    (fall,) = home.house.following_up.due()
    assert home.desk.home_time.day(fall.episode.opened_at) == TODAY
    assert fall.episode.opened_at == home.desk.now()


def test_words_that_sound_like_a_fall_are_asked_about(
    training: Rehabilitation, home: Home
) -> None:
    asked = held(training, home, "站立 30 提示 突然跌倒了")
    assert isinstance(asked, Asked)
    assert "“突然跌倒了”" in in_english(asked.sentence)
    held(training, home, "站立 30 提示 跌倒，已扶起")
    assert home.house.following_up.count()[0] == 1


def test_who_trained_and_the_reaction_are_typed_in_the_line(
    training: Rehabilitation, home: Home
) -> None:
    held(training, home, "站立 30 提示 扶杆；有点累；S003")
    (kept,) = training.board.sessions(home.subject("R001"), TODAY, TODAY)
    assert isinstance(kept, Held)
    assert (kept.reaction, kept.therapist) == ("有点累", home.subject("S003"))
    with pytest.raises(UnknownPersonError):
        held(training, home, "言语 25 提示；；R002")


def test_the_last_line_of_an_item_is_taken_back(training: Rehabilitation, home: Home) -> None:
    who, yesterday = home.subject("R001"), TODAY - timedelta(days=1)
    held(training, home, "站立 30 提示")
    training.training.miss(who, "言语", Missed.ILL)
    held(training, home, "言语 25 提示", day=yesterday)
    assert training.training.take_back_of(who, TODAY, "站立", "记错人")[0] == "站立"
    assert training.training.take_back_of(who, TODAY)[0] == "言语"
    with pytest.raises(NoSuchSessionError):
        training.training.take_back_of(who, TODAY)
    counted = training.board.person(who).counted
    assert (counted.held, counted.missed) == (1, 0)


def test_a_goal_that_is_over_before_the_plan_begins_is_refused(
    training: Rehabilitation, home: Home
) -> None:
    late = NewPlan(
        subject=home.subject("R002"), goals=("走；米；2026-11-01；-1",), sessions="走 20 1"
    )
    with pytest.raises(GoalOverError):
        training.plans.make(late)


def test_the_month_of_a_person_is_counted_day_by_day(training: Rehabilitation, home: Home) -> None:
    home.sign_in("S003")
    training.plans.set_month_rule("1/30")
    held(training, home, "站立 30 提示")
    month = training.board.person(home.subject("R001")).month
    assert len(month.days) == 30
    assert month.days[TODAY.day - 1].minutes == 30
    assert verdict(month.rule, month.counted) is Verdict.MET
    attended = training.board.attended(TODAY.replace(day=1), date(2026, 11, 30))
    assert month.counted == attended[home.subject("R001")][0]


def test_a_tool_in_use_is_due_again(training: Rehabilitation, home: Home) -> None:
    who = home.subject("R001")
    training.assessing.assess(NewAssessment(subject=who, tool="gmfcs", typed="3"))
    for _month in range(6):
        home.clock.advance(days=30)
        training.assessing.assess(NewAssessment(subject=who, typed="0 0 0"))
    assert training.board.week().rows[0].tools_due == ()
    home.clock.advance(days=1)
    assert [one.code for one in training.board.week().rows[0].tools_due] == ["gmfcs"]
    assert [one.subject for one in training.board.assess_overdue()] == [who]


def test_a_plan_nobody_looked_at_for_90_days_is_due_whatever_it_says(
    training: Rehabilitation, home: Home
) -> None:
    who = home.subject("R001")
    training.plans.make(
        NewPlan(subject=who, goals=GOALS, sessions=WEEK, review=TODAY + timedelta(days=300))
    )
    home.clock.advance(days=90)
    assert not training.board.week().rows[0].review_due
    home.clock.advance(days=1)
    assert training.board.week().rows[0].review_due
    ref = training.board.plan_of(who, home.desk.today()).ref
    training.plans.review(ref, home.desk.today() + timedelta(days=200))
    assert not training.board.week().rows[0].review_due
    home.clock.advance(days=91)
    assert training.board.week().rows[0].review_due


def test_the_same_words_in_four_sessions_are_said(training: Rehabilitation, home: Home) -> None:
    notes = []
    for days in range(5):
        day = TODAY - timedelta(days=days)
        done = held(training, home, "站立 30 提示 配合好", day=day)
        assert isinstance(done, Kept)
        notes.append(len(done.notes))
    assert notes == [0, 0, 0, 1, 1]


def test_a_line_is_taken_back_by_whoever_wrote_it(training: Rehabilitation, home: Home) -> None:
    done = held(training, home, "站立 30 提示")
    assert isinstance(done, Kept)
    home.sign_in("S001")
    with pytest.raises(NotYoursError):
        training.training.take_back(done.ref)
    home.sign_in("S003")
    training.training.take_back(done.ref)
    assert training.board.person(home.subject("R001")).counted.held == 0


def test_a_plan_is_replaced_and_never_changed(training: Rehabilitation, home: Home) -> None:
    who, old = home.subject("R001"), plan(training, home)
    training.plans.make(
        NewPlan(subject=who, goals=("走路；米；12-31；-2；3×3",), sessions="走 20 135")
    )
    assert plan(training, home).weights == (9,)
    before = training.board.plan_of(who, TODAY - timedelta(days=1))
    assert (before.ref, before.weights) == (old.ref, (6, 4, 2))
    home.clock.advance(days=2)
    with pytest.raises(PlanEndedError):
        training.plans.review(old.ref, TODAY + timedelta(days=60))


def test_training_without_goals_or_a_week_is_no_plan(home: Home) -> None:
    home.sign_in("S002")
    make = home.house.rehabilitation.plans.make
    with pytest.raises(MissingFieldError):
        make(NewPlan(subject=home.subject("R001"), sessions=WEEK))
    with pytest.raises(MissingFieldError):
        make(NewPlan(subject=home.subject("R001"), goals=GOALS, sessions=""))
    make(NewPlan(subject=home.subject("R001"), sessions="唱歌 40 3", course=Course.ACTIVITY))


def test_isolation_pauses_a_plan_or_it_goes_on_in_the_room(
    training: Rehabilitation, home: Home
) -> None:
    one, days = plan(training, home), (TODAY, TODAY + timedelta(days=6))
    training.plans.pause(one.ref, days, Pause.PAUSED, "隔离观察")
    due = training.board.due_on(TODAY)
    assert (due.due, due.exempt) == (0, 2)
    assert isinstance(held(training, home, "站立 30 提示"), Asked)
    training.plans.pause(one.ref, days, Pause.ADAPTED, "房间内")
    assert training.board.due_on(TODAY).due == 2


def test_goals_are_assessed_and_overdue_after_the_interval(
    training: Rehabilitation, home: Home
) -> None:
    who = home.subject("R001")
    assess = training.assessing.assess
    assert assess(NewAssessment(subject=who, typed="1 0 -1", seen=("能站", "", ""))) == "54.4"
    seen = training.board.person(who).assessments[-1]
    assert (seen.levels(), seen.items[0][2]) == ((1, 0, -1), "能站")
    assert training.board.assess_overdue() == []
    home.clock.advance(days=31)
    assert [one.subject for one in training.board.assess_overdue()] == [who]


def test_goals_without_a_plan_cannot_be_assessed(training: Rehabilitation, home: Home) -> None:
    with pytest.raises(NoPlanError):
        training.assessing.assess(NewAssessment(subject=home.subject("R002"), typed="1"))
    done = NewAssessment(
        subject=home.subject("R002"), tool="barthel", typed="10 5 5 10 10 10 10 15 15 10"
    )
    assert training.assessing.assess(done) == "100"


def test_a_tool_of_the_home_may_need_a_licence(training: Rehabilitation, home: Home) -> None:
    home.sign_in("S003")
    items = (("sip", "喝水", 0, 4), ("spoon", "用勺", 0, 4))
    assert training.assessing.describe("eat", "进食表", items, 30, "作者许可").version == 1
    assert training.assessing.describe("eat", "进食表", items, 30, "作者许可").version == 2
    done = NewAssessment(subject=home.subject("R001"), tool="eat", typed="3 4")
    with pytest.raises(LicenceError):
        training.assessing.assess(done)
    licensed = NewAssessment(
        subject=home.subject("R001"), tool="eat", typed="3 4", licence="2026-11 院方已购"
    )
    assert training.assessing.assess(licensed) == "7"


def test_treatment_is_due_until_somebody_says_what_came(
    training: Rehabilitation, home: Home
) -> None:
    ref = training.treating.note(
        NewTreatment(
            subject=home.subject("R001"),
            what=Treatment.OPERATION,
            words="先心病手术",
            day=TODAY,
            place="省儿童医院",
            payer="明天计划",
        )
    )
    assert training.board.treatments_due(TODAY).open == 1
    training.treating.went(ref, "术前检查完成", TODAY + timedelta(days=7))
    assert training.board.treatments_due(TODAY).done == 1
    assert training.board.treatments()[0].next == TODAY + timedelta(days=7)
    late = training.board.treatments_due(TODAY + timedelta(days=8))
    assert late.number(Box.OPEN, "overdue") == 1


def test_a_month_is_judged_by_the_rule_the_home_chose(
    training: Rehabilitation, home: Home
) -> None:
    assert training.board.month_rule(TODAY) is None
    home.sign_in("S003")
    training.plans.set_month_rule("2/50")
    for days in (0, 1):
        day = TODAY - timedelta(days=days)
        held(training, home, "站立 30 提示", day=day)
        held(training, home, "言语 20 提示", day=day)
    rule = training.board.month_rule(TODAY)
    counted = training.board.attended(TODAY.replace(day=1), TODAY)[home.subject("R001")][0]
    assert verdict(rule, counted) is Verdict.MET
    training.plans.set_month_rule("3/50")
    assert verdict(training.board.month_rule(TODAY), counted) is Verdict.BOTH


def test_sessions_and_treatment_stand_in_the_one_due_list(
    training: Rehabilitation, home: Home
) -> None:
    held(training, home, "站立 30 提示")
    found = {one.name: due for one, due in due_on(home.house, TODAY)}
    assert (found["training"].due, found["training"].done) == (2, 1)


def test_carers_write_sessions_and_nurses_and_therapists_plan(
    training: Rehabilitation, home: Home
) -> None:
    home.sign_in("S001")
    assert isinstance(held(training, home, "站立 30 提示"), Kept)
    new = NewPlan(subject=home.subject("R002"), sessions="唱歌 40 3", course=Course.ACTIVITY)
    with pytest.raises(NotAllowedError):
        training.plans.make(new)
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.THERAPIST)
    home.sign_in("S001")
    training.plans.make(new)


def test_the_tables_are_what_the_journal_says(training: Rehabilitation, home: Home) -> None:
    held(training, home, "站立 30 提示 跌倒")
    training.training.miss(home.subject("R001"), "言语", Missed.ILL)
    training.assessing.assess(NewAssessment(subject=home.subject("R001"), typed="1 0 -1"))
    training.plans.pause(plan(training, home).ref, (TODAY, TODAY), Pause.ADAPTED, "")
    training.plans.review(plan(training, home).ref, TODAY + timedelta(days=30))
    assert home.house.verifying.verify().problems == ()
    made = rebuilding.rebuilt(list(journal.lines(home.desk.store))[::-1])
    assert list(rebuilding.differences(home.desk.store, made)) == []


def test_a_week_renewed_after_each_line_is_the_week_looked_up_anew(
    training: Rehabilitation, home: Home
) -> None:
    for code, since in (("R003", date(2026, 11, 2)), ("R002", date(2026, 11, 9))):
        training.plans.make(
            NewPlan(
                subject=home.subject(code),
                goals=GOALS,
                sessions=WEEK,
                agreed_by="女儿",
                since=since,
            )
        )
    board, week = training.board, training.board.week()
    assert [row.person.id for row in week.rows] == sorted(row.person.id for row in week.rows)

    def renewed(code: str) -> None:
        nonlocal week
        before, week = week, board.renewed(week, home.subject(code))
        anew = board.week()
        assert week.rows == anew.rows
        assert Counter(week.due.items) == Counter(anew.due.items)
        assert week != before, "the line is seen"

    first = held(training, home, "站立 30 提示")
    assert isinstance(first, Kept)
    renewed("R001")
    for code in ("R003", "R002"):
        training.training.miss(home.subject(code), "言语", Missed.ILL, TODAY)
        renewed(code)
    training.training.hold(
        NewSession(
            subject=home.subject("R002"), typed="站立 30 提示", missed_on=date(2026, 11, 20)
        )
    )
    renewed("R002")
    training.training.take_back(first.ref)
    renewed("R001")
    home.clock.advance(days=1)
    assert board.renewed(week, home.subject("R001")) == board.week(), "another week began"
