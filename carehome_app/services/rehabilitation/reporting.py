"""The reports of training, and what reports of a day or a month say of it."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.domain.duties.due_list import DueList, joined
from carehome_app.domain.rehabilitation import plan_report, report
from carehome_app.domain.rehabilitation.assessments import GAS, Assessment
from carehome_app.domain.rehabilitation.report import OfPerson, RecordFacts
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.reports.kind import TABLES, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House


def _record(house: "House", frame: Frame, asked: Asked) -> Report:
    """Return the record of one person over the days asked for."""
    desk, board = house.desk, house.rehabilitation.board
    days = asked.days(desk.today())
    shown = board.person(asked.person)
    counted, due = board.attended(*days).get(asked.person, (None, DueList()))
    facts = RecordFacts(
        name=frame.name(desk.person(asked.person).name),
        days=days,
        plans=[
            one
            for one in shown.plans
            if one.since <= days[1] and (one.last is None or one.last >= days[0])
        ],
        said=board.sessions(asked.person, *days),
        due=due,
        counted=replace(shown.counted, minutes=0, training_days=0) if counted is None else counted,
        assessments=shown.assessments,
        tools=board.tools(),
        treatments=[one for one in board.treatments() if one.subject == asked.person],
        rule=board.month_rule(days[0]),
        names={one.id: frame.name(one.name) for one in desk.stays},
    )
    return report.record(frame, facts)


def _plan(house: "House", frame: Frame, asked: Asked) -> Report:
    """Return the plans of one person that hold in the days asked for."""
    desk, board = house.desk, house.rehabilitation.board
    first, last = asked.days(desk.today())
    shown = board.person(asked.person)
    facts = plan_report.PlanFacts(
        name=frame.name(desk.person(asked.person).name),
        plans=[
            one
            for one in shown.plans
            if one.since <= last and (one.last is None or one.last >= first)
        ],
        assessments=shown.assessments,
        tools=board.tools(),
        names={one.id: frame.name(one.name) for one in desk.stays},
    )
    return plan_report.plan_paper(frame, facts)


def _assessments(house: "House", frame: Frame, asked: Asked) -> Report:
    """Return the assessments of some days, and what is due of whom now."""
    desk, board = house.desk, house.rehabilitation.board
    days = asked.days(desk.today())
    found: dict[int, list[Assessment]] = {}
    for one in board.assessments(*days):
        found.setdefault(one.subject, []).append(one)
    names = {one.id: frame.name(one.name) for one in desk.stays}
    done = [(names[who], own) for who, own in found.items()]
    due = [
        (frame.name(row.person.name), row.tools_due) for row in board.week().rows if row.assess_due
    ]
    return plan_report.assessed(frame, days, done, due, (board.tools(), names))


def _people(house: "House", frame: Frame, days: tuple[date, date]) -> list[OfPerson]:
    board, found = house.rehabilitation.board, []
    plans = {one.subject: one for one in board.plans(day=min(days[1], house.desk.today()))}
    for subject, (counted, _due) in board.attended(*days).items():
        plan = plans.get(subject)
        done = [
            one
            for one in board.person(subject).assessments
            if one.tool == GAS and one.total and days[0] <= one.day <= days[1]
        ]
        found.append(
            OfPerson(
                frame.name(house.desk.person(subject).name),
                None if plan is None else plan.course,
                counted,
                float(done[-1].total) if done else None,
            )
        )
    return found


def _attendance(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    rule = house.rehabilitation.board.month_rule(days[0])
    return report.attendance(frame, days, _people(house, frame, days), rule)


def _group(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    return report.group(frame, days, _people(house, frame, days))


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of training; nothing where no plan held."""
    del frame
    board = house.rehabilitation.board
    due = joined(due for _counted, due in board.attended(*days).values())
    found = report.day_section(due, board.treatments_due(days[1]))
    if found is not None:
        yield found


REPORTS: Final = (
    ReportKind(
        code="training",
        label=QT_TRANSLATE_NOOP("Report kinds", "Training record"),
        needs=(Need.PERSON,),
        formats=TABLES,
        build=_record,
        short="TRN",
    ),
    ReportKind(
        code="training_plan",
        label=QT_TRANSLATE_NOOP("Report kinds", "Plan of training"),
        needs=(Need.PERSON,),
        formats=TABLES,
        build=_plan,
        short="TRP",
    ),
    ReportKind(
        code="assessments",
        label=QT_TRANSLATE_NOOP("Report kinds", "Assessments of a month"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_assessments,
        short="TRS",
    ),
    ReportKind(
        code="attendance",
        label=QT_TRANSLATE_NOOP("Report kinds", "Attendance in training"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_attendance,
        short="TRA",
    ),
    ReportKind(
        code="training_group",
        label=QT_TRANSLATE_NOOP("Report kinds", "Training, group report"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_group,
        short="TRG",
    ),
)
