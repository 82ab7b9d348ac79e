"""What is looked up of training: weeks, months, who waits, and since when a rule holds."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.rehabilitation.counting import Attendance
from carehome_app.domain.rehabilitation.errors import NoPlanError
from carehome_app.domain.rehabilitation.plan import Held
from carehome_app.domain.rehabilitation.words import Course, Missed, Pause, Treatment
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Paragraph, Report, Table
from carehome_app.i18n import Text, in_english
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rehabilitation.board import Row
from carehome_app.services.rehabilitation.parts import Rehabilitation
from carehome_app.services.rehabilitation.planning import (
    NewAssessment,
    NewPlan,
    NewTreatment,
)
from carehome_app.services.rehabilitation.reporting import sections
from carehome_app.services.rehabilitation.training import Kept, NewSession
from tests.builders import Home

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
GOALS = ("stand 3 minutes; by the clock; 12-31; -1; 3×2",)
BARTHEL = "10 5 5 10 10 10 10 15 15 10"


def plan(home: Home, code: str, since: date, **more: object) -> None:
    """Plan that somebody stands and speaks every day."""
    what: dict[str, object] = {"goals": GOALS, "sessions": "stand 30 1-7; speech 25 1-7", **more}
    new = NewPlan(subject=home.subject(code), since=since, **what)  # type: ignore[arg-type]
    home.house.rehabilitation.plans.make(new)


def hold(home: Home, typed: str, day: date, code: str = "R001", **more: object) -> None:
    new = NewSession(subject=home.subject(code), typed=typed, day=day, **more)  # type: ignore[arg-type]
    assert isinstance(home.house.rehabilitation.training.hold(new, again=True), Kept)


@pytest.fixture
def made(home: Home) -> Rehabilitation:
    """A week of R001: held, missed, made up, cancelled, resting, extra, and one before it."""
    home.sign_in("S002")
    who, training = home.subject("R001"), home.house.rehabilitation
    plan(home, "R001", TODAY - 20 * DAY)
    for ago, minutes in ((0, 31), (1, 32), (7, 60)):
        hold(home, f"stand {minutes} p", TODAY - ago * DAY)
    hold(home, "swim 20 p", TODAY)
    hold(home, "speech 24 p", TODAY, missed_on=TODAY - 2 * DAY)
    training.training.miss(who, "stand", Missed.ILL, TODAY - 2 * DAY)
    training.training.miss(who, "speech", Missed.OUT, TODAY - DAY)
    training.training.miss(who, "stand", Missed.HOME, TODAY - 3 * DAY)
    ref = training.board.plan_of(who, TODAY).ref
    training.plans.pause(ref, (TODAY - 5 * DAY, TODAY - 4 * DAY), Pause.PAUSED, "fever")
    return training


THE_WEEK = Attendance(
    planned=10, held=3, missed=2, cancelled=1, open=4, made_up=1, extra=1, minutes=107,
    training_days=2, reasons={"ill": 1, "out": 1},
)  # fmt: skip


def test_a_persons_page_has_the_week_and_the_month_in_sums(
    made: Rehabilitation, home: Home
) -> None:
    who = home.subject("R001")
    page = made.board.person(who)
    assert page.counted == THE_WEEK
    assert (page.due.due, page.due.exempt) == (10, 5)
    month = page.month
    assert (month.counted.held, month.counted.minutes, month.counted.training_days) == (4, 167, 3)
    assert {day.day.day: day.minutes for day in month.days if day.minutes} == {
        15: 60, 21: 32, 22: 75,
    }  # fmt: skip
    assert len(month.days) == 30
    assert month.rule is None
    assert [one.item for one in page.said if isinstance(one, Held)].count("stand") == 3
    before = made.board.person(who, TODAY - 7 * DAY)
    assert (before.counted.held, before.counted.minutes, before.counted.planned) == (1, 60, 14)
    assert before.plan == page.plan
    assert made.board.person(who, TODAY - 30 * DAY).plan is None
    assert made.trained(who, TODAY, TODAY) == 3
    assert made.trained(who, TODAY - 7 * DAY, TODAY - DAY) == 2


def test_a_week_has_a_row_for_each_plan_and_in_it_whoever_is_kept_apart_unsaid(
    made: Rehabilitation, home: Home
) -> None:
    plan(home, "R002", TODAY - 10 * DAY, assess_every=9)
    for code, place in (("R001", "205"), ("R002", "206")):
        home.house.isolation.cases.start(NewCase(subject=home.subject(code), place=place))
    two = made.board.plan_of(home.subject("R002"), TODAY).ref
    made.plans.pause(two, (TODAY, TODAY), Pause.ADAPTED, "")
    week = made.board.week()
    assert (week.first, week.last, week.today) == (TODAY - 6 * DAY, TODAY, TODAY)
    one, other = week.rows
    assert (one.person.details.code, one.counted, one.missed_in_a_row) == ("R001", THE_WEEK, 0)
    assert (one.tools_due, one.assess_due, one.is_row, one.review_due) == ((), False, False, False)
    assert (one.apart_since, other.apart_since) == (TODAY, None)
    assert [tool.code for tool in other.tools_due] == ["gas"]
    assert other.assess_due
    assert week.due.due == 10 + 14
    last = made.board.week(TODAY - 7 * DAY)
    assert (last.first, last.last, last.due.due) == (TODAY - 13 * DAY, TODAY - 7 * DAY, 14 + 8)
    assert [row.person.details.code for row in last.rows] == ["R001", "R002"]


def test_missed_in_a_row_looks_two_weeks_before_the_week_and_not_ahead(home: Home) -> None:
    home.sign_in("S002")
    plan(home, "R001", TODAY - 40 * DAY, sessions="stand 30 1-7")
    monday, miss = TODAY - 6 * DAY, home.house.rehabilitation.training.miss
    for ago in (14, 15):
        miss(home.subject("R001"), "stand", Missed.ILL, monday - ago * DAY)
    miss(home.subject("R001"), "stand", Missed.ILL, TODAY)

    def row() -> Row:
        return home.house.rehabilitation.board.week().rows[0]

    assert (row().missed_in_a_row, row().is_row) == (2, False), "fifteen days before is too far"
    miss(home.subject("R001"), "stand", Missed.ILL, TODAY - DAY)
    assert (row().missed_in_a_row, row().is_row) == (3, True)


def test_plans_in_force_are_of_who_is_here_by_course_and_day(
    made: Rehabilitation, home: Home
) -> None:
    plan(home, "R002", TODAY + DAY, course=Course.EXERCISE)
    plan(home, "R003", TODAY - DAY, course=Course.EXERCISE)
    board = made.board

    def codes(**more: object) -> list[str]:
        found = board.plans(**more)  # type: ignore[arg-type]
        return [home.desk.person(one.subject).details.code for one in found]

    assert codes() == ["R001", "R003"]
    assert sorted(codes(day=TODAY + DAY)) == ["R001", "R002", "R003"]
    assert codes(course=Course.EXERCISE) == ["R003"]
    with pytest.raises(NoPlanError):
        board.plan_of(home.subject("R001"), TODAY, Course.EXERCISE)
    with pytest.raises(NoPlanError):
        board.plan_of(home.subject("R002"), TODAY)
    home.house.people.discharge(home.person("R003"))
    home.clock.advance(minutes=1)
    assert codes(course=Course.EXERCISE) == []
    assert [row.person.details.code for row in board.week().rows] == ["R001"]
    assert board.due_on(TODAY).due == 3 + 2, "what was due of who left was due"


def test_numbers_of_some_days_are_of_whoever_had_a_plan_or_trained(
    made: Rehabilitation, home: Home
) -> None:
    plan(home, "R002", TODAY)
    hold(home, "sing 15 p", TODAY - 6 * DAY, "R003")
    found = made.board.attended(TODAY - 6 * DAY, TODAY)
    one, two, three = (home.subject(f"R00{number}") for number in (1, 2, 3))
    assert list(found) == [one, two, three]
    assert found[one][0] == THE_WEEK
    assert found[two][0] == Attendance(planned=2, open=2)
    assert found[three][0] == Attendance(extra=1, minutes=15, training_days=1)
    assert list(made.board.attended(TODAY - 5 * DAY, TODAY - DAY)) == [one]
    assert [len(made.board.sessions(one, TODAY - ago * DAY, TODAY)) for ago in (0, 3, 7)] == [
        3, 7, 8,
    ]  # fmt: skip


def test_a_rule_judges_the_months_from_the_day_it_was_chosen_on(home: Home) -> None:
    home.sign_in("S003")
    made = home.house.rehabilitation
    codes = []
    for shown, text in (("2026-10-31 23:59", "1/10"), ("2026-12-01 00:00", "2/10")):
        home.clock.set(shown)
        made.plans.set_month_rule(text)
    home.clock.set("2027-01-10 08:00")
    for month in (date(2026, 9, 30), date(2026, 10, 1), date(2026, 11, 30), date(2026, 12, 1)):
        rule = made.board.month_rule(month)
        codes.append(None if rule is None else rule.code)
    assert codes == [None, "1/10", "1/10", "2/10"]


def test_who_waits_is_counted_once_and_what_is_overdue_is_late(
    made: Rehabilitation, home: Home
) -> None:
    assert made.board.count() == (0, 0)
    for code, ahead in (("R001", 0), ("R002", 1), ("R003", 2)):
        made.treating.note(
            NewTreatment(
                subject=home.subject(code), what=Treatment.OPERATION, words="heart",
                day=TODAY + ahead * DAY,
            )
        )  # fmt: skip
    assert made.board.count() == (1, 0)
    home.clock.advance(days=1)
    assert made.board.count() == (2, 1)
    assert made.board.treatments_due(TODAY + DAY).number(Box.OPEN, "overdue") == 1
    home.clock.advance(days=10)
    assert [one.subject for one in made.board.assess_overdue()] == [home.subject("R001")]
    assert made.board.count() == (4, 4)


def test_assessments_of_some_days_are_of_everybody_the_earliest_first(
    made: Rehabilitation, home: Home
) -> None:
    for code, ago in (("R002", 1), ("R001", 3), ("R003", 0)):
        made.assessing.assess(
            NewAssessment(
                subject=home.subject(code), tool="barthel", typed=BARTHEL, day=TODAY - ago * DAY
            )
        )

    def days(first: int, last: int) -> list[int]:
        found = made.board.assessments(TODAY - first * DAY, TODAY - last * DAY)
        return [(TODAY - one.day).days for one in found]

    assert days(3, 0) == [3, 1, 0]
    assert days(2, 1) == [1]
    assert set(made.board.tools()) >= {"gas", "barthel", "gmfcs"}


def shown(report: Report) -> list[list[str]]:
    """Return every row of a report, as it is read."""
    tables = [one for part in report.sections for one in part.parts if isinstance(one, Table)]
    rows = [[cell.shown for cell in row] for table in tables for row in table.rows]
    return [
        [in_english(one) if isinstance(one, Text) else str(one) for one in row] for row in rows
    ]


def sentences(report: Report) -> list[str]:
    parts = [one for part in report.sections for one in part.parts]
    return [in_english(one.text) for one in parts if isinstance(one, Paragraph)]


def test_what_is_said_of_a_month_on_paper_is_the_sum_of_its_days(
    made: Rehabilitation, home: Home
) -> None:
    who, build = home.subject("R001"), home.house.papers.build
    for typed, ago in (("1", 0), ("0", 1)):
        day = TODAY - ago * DAY
        made.assessing.assess(NewAssessment(subject=who, typed=typed, day=day))
    attendance = build("attendance", Asked(month=TODAY))
    reasons = [["ill", "1"], ["out of the house", "1"]]
    numbers = ["38", "4", "2", "1", "31", "Percent(number=10)", "167", "3"]
    course = "rehabilitation training"
    assert shown(attendance) == [["王秀英", course, *numbers, "None"], *reasons]
    group = build("training_group", Asked(month=TODAY))
    assert shown(group) == [[course, "1", *numbers], *reasons]
    assert sentences(group) == [
        "People who trained at least once: 1.",
        "Mean T of 1 people: 60.0 (50 is as expected; it grades nobody).",
    ]
    goals = ["goals (GAS)", "1", ""]
    assessed = [
        ["2026-11-21", *goals, "0", "50.0", "", "孙丽"],
        ["2026-11-22", *goals, "+1", "60.0", "", "孙丽"],
    ]
    assessments = build("assessments", Asked(month=TODAY))
    assert shown(assessments) == [["王秀英", *row] for row in assessed]
    assert in_english(assessments.banner.lead) == "Assessments 2 of 1 people; due of 0 people."


@pytest.mark.usefixtures("made")
def test_the_record_of_a_month_names_each_session_once(home: Home) -> None:
    asked = Asked(month=TODAY, person=home.subject("R001"))
    record = home.house.papers.build("training", asked)
    goal, *said = shown(record)
    assert goal[:4] == ["stand 3 minutes", "by the clock", "2026-12-31", "−1"]
    assert said == [
        ["2026-11-15", "stand", "60", "prompt", "", "孙丽"],
        ["2026-11-19", "stand", "None", "cancelled by the home", "", "孙丽"],
        ["2026-11-20", "stand", "None", "ill", "", "孙丽"],
        ["2026-11-21", "stand", "32", "prompt", "", "孙丽"],
        ["2026-11-21", "speech", "None", "out of the house", "", "孙丽"],
        ["2026-11-22", "swim", "20", "prompt", "", "孙丽"],
        ["2026-11-22", "stand", "31", "prompt", "", "孙丽"],
        ["2026-11-22", "speech", "24", "prompt", "", "孙丽"],
    ]
    assert in_english(record.banner.lead) == (
        "planned 38 = trained 4 (prompt 4)"
        " + not held 3 (cancelled by the home 1; ill 1; out of the house 1)"
        " + open 31 (nothing said 30; still to come 1)"
    )


def test_a_month_before_anybody_had_a_plan_has_none_on_paper(
    made: Rehabilitation, home: Home
) -> None:
    who, build, october = home.subject("R001"), home.house.papers.build, date(2026, 10, 5)
    record = build("training", Asked(month=october, person=who))
    assert in_english(record.banner.lead) == "planned 0 = trained 0 + not held 0 + open 0"
    paper = build("training_plan", Asked(month=october, person=who))
    assert in_english(paper.banner.lead) == "There was no plan in these days."
    made.treating.note(
        NewTreatment(subject=who, what=Treatment.OPERATION, words="heart", day=TODAY)
    )
    assert "heart" not in str(shown(build("training", Asked(person=home.subject("R002")))))
    assert "heart" in str(shown(build("training", Asked(person=who))))


@pytest.mark.parametrize(("until", "is_in_it"), [(1, True), (2, False)])
def test_a_plan_of_the_first_day_of_a_month_or_of_today_is_in_it(
    home: Home, until: int, is_in_it: bool
) -> None:
    home.sign_in("S002")
    month, first = Asked(month=TODAY, person=home.subject("R001")), date(2026, 11, 1)
    plan(home, "R001", first - 9 * DAY, until=first + DAY - until * DAY, words="sooner")
    plan(home, "R001", TODAY + until * DAY - DAY, words="later")
    said = str(shown(home.house.papers.build("training_plan", month)))
    assert ("sooner" in said, "later" in said) == (is_in_it, is_in_it)


def test_a_day_says_how_training_went_and_what_treatment_is_due(
    made: Rehabilitation, home: Home
) -> None:
    frame = home.house.papers.frame("daily", Asked())

    def said(ago: int) -> list[str]:
        day = TODAY - ago * DAY
        return [
            in_english(part.text)
            for section in sections(home.house, frame, (day, day))
            for part in section.parts
            if isinstance(part, Paragraph)
        ]

    day = "planned 3 = trained 2 (prompt 2) + not held 0 + open 1 (still to come 1)"
    assert said(0) == [day]
    assert said(8) == ["planned 2 = trained 0 + not held 0 + open 2 (nothing said 2)"]
    assert said(30) == []
    made.treating.note(
        NewTreatment(
            subject=home.subject("R002"),
            what=Treatment.OPERATION,
            words="heart",
            day=TODAY - 30 * DAY,
        )
    )
    assert said(0) == [day]
    assert len(said(30)) == 1, "treatment is due, and nothing was planned"
    assert said(31) == []


def test_who_never_trained_in_a_month_is_below_its_rule_in_days_and_minutes(home: Home) -> None:
    home.clock.set("2026-11-01 08:00")
    home.sign_in("S003")
    home.house.rehabilitation.plans.set_month_rule("1/10")
    home.clock.set("2026-11-22 07:30")
    who = home.subject("R001")
    record = home.house.papers.build("training", Asked(month=TODAY, person=who))
    assert record.banner.rest is not None
    assert "too few days and minutes" in in_english(record.banner.rest)


def test_treatment_that_is_due_by_the_last_of_some_days_is_told_of_them(home: Home) -> None:
    home.sign_in("S002")
    home.house.rehabilitation.treating.note(
        NewTreatment(
            subject=home.subject("R002"), what=Treatment.OPERATION, words="heart", day=TODAY
        )
    )
    frame = home.house.papers.frame("daily", Asked())
    told = [
        len(list(sections(home.house, frame, (TODAY - 9 * DAY, TODAY - ago * DAY))))
        for ago in (0, 1)
    ]
    assert told == [1, 0]


def test_the_mean_of_a_month_is_of_its_own_assessments_and_of_goals_alone(
    made: Rehabilitation, home: Home
) -> None:
    who = home.subject("R001")
    for shown_, typed in (("2026-11-30", "1"), ("2026-12-01", "0"), ("2026-12-31", "-1")):
        home.clock.set(f"{shown_} 09:00")
        made.assessing.assess(NewAssessment(subject=who, typed=typed))
    made.assessing.assess(NewAssessment(subject=who, tool="barthel", typed=BARTHEL))
    home.clock.set("2027-01-05 09:00")
    said = []
    for month in (date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)):
        report = home.house.papers.build("training_group", Asked(month=month))
        said.append([one for one in sentences(report) if one.startswith("Mean")])
    end = "(50 is as expected; it grades nobody)."
    assert said == [[f"Mean T of 1 people: 60.0 {end}"], [f"Mean T of 1 people: 40.0 {end}"], []]


def test_assessments_of_a_month_say_who_is_due_now_by_which_tool(
    made: Rehabilitation, home: Home
) -> None:
    plan(home, "R002", TODAY, assess_every=1)
    made.assessing.assess(NewAssessment(subject=home.subject("R001"), typed="1"))
    home.clock.advance(days=2)
    report = home.house.papers.build("assessments", Asked(month=TODAY))
    assert in_english(report.banner.lead) == "Assessments 1 of 1 people; due of 1 people."
    assert [row for row in shown(report) if row[0] == "李建国"] == [["李建国", "goals (GAS)"]]
