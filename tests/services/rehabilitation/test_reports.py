"""The reports of training and cards say what the record says, and a group names nobody."""

from datetime import date, timedelta

import pytest

from carehome_app.charts.goal_chart import goal_chart
from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.rehabilitation.progress import course_of
from carehome_app.domain.rehabilitation.words import COURSES, Course, Missed, Pause
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Picture, Report, Table, Tone
from carehome_app.i18n import Text, in_english
from carehome_app.languages import load
from carehome_app.services.cards.consenting import NewConsent
from carehome_app.services.rehabilitation.planning import NewAssessment, NewPlan
from carehome_app.services.rehabilitation.training import NewSession
from tests.builders import Home

TODAY = date(2026, 11, 22)
GOALS = ("stand 3 minutes; by the clock; 12-31; -1; 3×2",)


@pytest.fixture
def trained(home: Home) -> Home:
    home.sign_in("S003")
    made, who = home.house.rehabilitation, home.subject("R001")
    made.plans.make(
        NewPlan(subject=who, goals=GOALS, sessions="stand 30 1-7", since=date(2026, 11, 16))
    )
    made.plans.make(
        NewPlan(subject=home.subject("R002"), sessions="walk 20 1-7", course=Course.EXERCISE)
    )
    for days in range(3):
        day = TODAY - timedelta(days=days)
        made.training.hold(NewSession(subject=who, typed=f"stand {30 - days} p well", day=day))
    made.training.miss(who, "stand", Missed.ILL, TODAY - timedelta(days=3))
    made.assessing.assess(NewAssessment(subject=who, typed="1"))
    home.house.cards.consents.name(who, "Lin Xiao", "mother")
    home.house.cards.consents.give(NewConsent(subject=who, name="Lin Xiao"))
    return home


def said(report: Report) -> str:
    """Return every word of a report."""
    found: list[object] = [report.banner.lead, report.banner.rest, report.subtitle]
    for section in report.sections:
        for part in section.parts:
            if isinstance(part, Table):
                found += [cell.shown for row in part.rows for cell in row]
            elif hasattr(part, "text"):
                found.append(part.text)
    return " ".join(in_english(one) if isinstance(one, Text) else str(one) for one in found)


def test_a_record_has_goals_days_sessions_and_assessments(trained: Home) -> None:
    asked = Asked(person=trained.subject("R001"), month=TODAY.replace(day=1))
    report = trained.house.papers.build("training", asked)
    words = said(report)
    for wanted in ("planned 7 = trained 3", "stand 3 minutes", "87", "ill", "60.0"):
        assert wanted in words
    assert render_pdf(report, load("zh"), "zh").startswith(b"%PDF")


def test_the_plan_on_paper_says_all_that_was_agreed(trained: Home) -> None:
    who = trained.subject("R001")
    trained.house.rehabilitation.plans.make(
        NewPlan(
            subject=who,
            goals=GOALS,
            sessions="stand 30 135; speech 25 6",
            words="palsy",
            long_goals="walks to school",
            methods="rail",
            precautions="falls easily",
            agreed_by="mother",
            agreed_on=TODAY,
        )
    )
    report = trained.house.papers.build("training_plan", Asked(person=who, month=TODAY))
    words = said(report)
    for wanted in (
        "palsy",
        "walks to school",
        "rail",
        "falls easily",
        "mother 2026-11-22",
        "3×2",
        "60.0",
        "stand 30 Mon",
        "2027-02-20",
        "by the clock",
    ):
        assert wanted in words
    assert len(report.signatures) == 3
    masked = said(trained.house.papers.build("training_plan", Asked(person=who, masked=True)))
    for private in ("王秀英", "palsy", "falls easily", "mother"):
        assert private not in masked
    assert render_pdf(report, load("zh"), "zh").startswith(b"%PDF")


def test_assessments_of_a_month_name_tool_version_and_who_is_due(trained: Home) -> None:
    assess = trained.house.rehabilitation.assessing.assess
    points = "10 5 5 10 10 10 10 15 15 10"
    assess(NewAssessment(subject=trained.subject("R002"), tool="barthel", typed=points))
    report = trained.house.papers.build("assessments", Asked(month=TODAY))
    words = said(report)
    for wanted in ("Assessments 2 of 2 people; due of 0 people.", "Barthel", "feeding 10", "100"):
        assert wanted in words
    trained.clock.advance(days=91)
    later = said(trained.house.papers.build("assessments", Asked(month=trained.desk.today())))
    assert "Assessments 0 of 0 people; due of 2 people." in later


def test_a_record_says_in_which_days_the_plan_rested(trained: Home) -> None:
    who = trained.subject("R001")
    plan = trained.house.rehabilitation.board.plan_of(who, TODAY)
    days = (TODAY, TODAY + timedelta(days=3))
    trained.house.rehabilitation.plans.pause(plan.ref, days, Pause.ADAPTED, "isolation")
    words = said(trained.house.papers.build("training", Asked(person=who)))
    assert "goes on in the room from 2026-11-22 to 2026-11-25. isolation" in words


@pytest.mark.parametrize(("until", "is_in_it"), [("2026-11-01", True), ("2026-10-31", False)])
def test_a_record_of_a_month_has_the_plan_that_ended_on_its_first_day(
    trained: Home, until: str, is_in_it: bool
) -> None:
    who, last = trained.subject("R003"), date.fromisoformat(until)
    trained.house.rehabilitation.plans.make(
        NewPlan(
            subject=who, sessions="sing 20 1-7", since=date(2026, 10, 20), until=last, goals=GOALS
        )
    )
    month = Asked(person=who, month=TODAY.replace(day=1))
    assert ("stand 3 minutes" in said(trained.house.papers.build("training", month))) == is_in_it


def test_attendance_is_judged_by_the_rule_of_the_home(trained: Home) -> None:
    asked = Asked(month=TODAY.replace(day=1))
    assert "No rule" in said(trained.house.papers.build("attendance", asked))
    trained.house.rehabilitation.plans.set_month_rule("3/29")
    report = trained.house.papers.build("attendance", asked)
    assert "王秀英" in said(report)
    (table,) = report.sections[0].parts
    assert isinstance(table, Table)
    last = [row[-1] for row in table.rows]
    verdicts = [(in_english(one.shown), one.tone) for one in last if isinstance(one.shown, Text)]
    assert verdicts == [("met", Tone.WELL), ("too few days and minutes", Tone.LOW)]
    assert "planned 8 = trained 3 + missed 1 + cancelled 0 + open 4" in said(report)
    own = Asked(person=trained.subject("R001"), month=TODAY.replace(day=1))
    banner = trained.house.papers.build("training", own).banner
    assert banner is not None
    assert banner.rest is not None
    assert in_english(banner.rest).startswith("By the rule ")


def test_attendance_names_the_course_of_each_plan_and_none_where_there_is_no_plan(
    trained: Home,
) -> None:
    """王秀英 and 李建国 have plans; 张桂兰 only trained with them."""
    new = NewSession(subject=trained.subject("R003"), typed="walk 20 p well", day=TODAY)
    trained.house.rehabilitation.training.hold(new, again=True)
    report = trained.house.papers.build("attendance", Asked(month=TODAY.replace(day=1)))
    tables = [one for part in report.sections for one in part.parts if isinstance(one, Table)]
    courses = {str(row[0].shown): row[1].shown for row in tables[0].rows}
    assert courses == {
        "王秀英": COURSES[Course.TRAINING],
        "李建国": COURSES[Course.EXERCISE],
        "张桂兰": None,
    }


def test_a_group_is_told_without_names(trained: Home) -> None:
    report = trained.house.papers.build("training_group", Asked(month=TODAY.replace(day=1)))
    words = said(report)
    assert "Mean T of 1 people: 60.0" in words
    assert "People who trained at least once: 1." in words
    assert "王秀英" not in words
    assert "Lin" not in words


def test_consents_and_cards_are_listed(trained: Home) -> None:
    words = said(trained.house.papers.build("card_consents", Asked()))
    assert "Lin Xiao mother" in words
    masked = said(trained.house.papers.build("card_consents", Asked(masked=True)))
    assert "Lin Xiao" not in masked
    report = trained.house.papers.build("cards", Asked(month=TODAY.replace(day=1)))
    assert "Cards 0" in said(report)
    assert render_pdf(report, load("en"), "en").startswith(b"%PDF")


def test_the_daily_report_says_how_training_went(trained: Home) -> None:
    report = trained.house.papers.build("daily", Asked(round=trained.round))
    assert "trained" in said(report)


def test_goals_are_drawn_as_lines_told_apart_without_colour(trained: Home) -> None:
    who = trained.subject("R001")
    for level in ("0", "1"):
        trained.clock.advance(days=1)
        goals = len(trained.house.rehabilitation.board.plan_of(who, trained.desk.today()).goals)
        trained.house.rehabilitation.assessing.assess(
            NewAssessment(subject=who, typed=" ".join([level] * goals))
        )
    shown = trained.house.rehabilitation.board.person(who)
    assert shown.plan is not None
    course = course_of(shown.plan, shown.assessments)
    assert course is not None
    assert [levels[-2:] for levels in course.levels] == [(0, 1)] * len(shown.plan.goals)
    lines = goal_chart(course).axes[0].lines
    drawn = [one for one in lines if one.get_marker() not in ("", "None", None)]
    looks = {(one.get_linestyle(), one.get_marker()) for one in drawn}
    assert len(looks) == len(shown.plan.goals)
    report = trained.house.papers.build("training", Asked(person=who))
    pictures = [
        part for section in report.sections for part in section.parts if isinstance(part, Picture)
    ]
    assert [one.chart for one in pictures] == [course]
    assert "+1" in in_english(pictures[0].alt)
    assert render_pdf(report, in_english, "en").startswith(b"%PDF")


def test_one_assessment_is_no_line_and_masked_goals_are_numbers(trained: Home) -> None:
    who = trained.subject("R001")
    plan = trained.house.rehabilitation.board.plan_of(who, trained.desk.today())
    done = trained.house.rehabilitation.board.person(who).assessments[:1]
    assert course_of(plan, done) is None
    masked = course_of(plan, [*done, *done], masked=True)
    assert masked is None or all(one.isdecimal() for one in masked.goals)
