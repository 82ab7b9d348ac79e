"""The plan on paper, as the family signs it, and everybody's assessments of a month."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.rehabilitation.assessments import Assessment, Tool, values_said
from carehome_app.domain.rehabilitation.gas import signed
from carehome_app.domain.rehabilitation.plan import Plan, Session
from carehome_app.domain.rehabilitation.words import COURSES, PAUSES
from carehome_app.domain.reports.frame import (
    DIRECTOR,
    SIGNATURES,
    Frame,
    across,
    framed,
    from_to,
    signed_by,
)
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PLAN: Final = QT_TRANSLATE_NOOP("Training report", "Plan of training")
ASSESSED: Final = QT_TRANSLATE_NOOP("Training report", "Assessments")
NONE: Final = QT_TRANSLATE_NOOP("Training report", "nothing in these days")
NO_PLAN: Final = QT_TRANSLATE_NOOP("Training report", "There was no plan in these days.")
HEAD: Final = QT_TRANSLATE_NOOP("Training report", "{course}, {days}, made by {who}")
OPEN_END: Final = QT_TRANSLATE_NOOP("Training report", "from {day}, no end said")
GOALS: Final = QT_TRANSLATE_NOOP("Training report", "Short goals")
WEEK: Final = QT_TRANSLATE_NOOP("Training report", "Sessions of a week")
WORDS: Final = QT_TRANSLATE_NOOP("Training report", "What is agreed")
RESTS: Final = QT_TRANSLATE_NOOP("Training report", "Days on which it rests")
LAST: Final = QT_TRANSLATE_NOOP("Training report", "Assessed last")
DUE: Final = QT_TRANSLATE_NOOP("Training report", "Assessments that are due")
COUNT: Final = QT_TRANSLATE_NOOP(
    "Training report", "Assessments {count} of {people} people; due of {due} people."
)
THERAPIST: Final = QT_TRANSLATE_NOOP("Training report", "Therapist")
FAMILY: Final = QT_TRANSLATE_NOOP("Training report", "Family")
_GOAL: Final = QT_TRANSLATE_NOOP("Training report", "Goal")
_MEASURE: Final = QT_TRANSLATE_NOOP("Training report", "Measured by")
_BY: Final = QT_TRANSLATE_NOOP("Training report", "By")
_BASE: Final = QT_TRANSLATE_NOOP("Training report", "Baseline")
_WEIGHT: Final = QT_TRANSLATE_NOOP("Training report", "Importance × difficulty")
_ITEM: Final = QT_TRANSLATE_NOOP("Training report", "Item")
_MIN: Final = QT_TRANSLATE_NOOP("Training report", "Minutes")
_DAYS: Final = QT_TRANSLATE_NOOP("Training report", "On")
_TIMES: Final = QT_TRANSLATE_NOOP("Training report", "Times a week")
_SAID: Final = QT_TRANSLATE_NOOP("Training report", "What is written")
_FOR: Final = QT_TRANSLATE_NOOP("Training report", "What for")
_LONG: Final = QT_TRANSLATE_NOOP("Training report", "Long goals")
_METHODS: Final = QT_TRANSLATE_NOOP("Training report", "Methods")
_CARE: Final = QT_TRANSLATE_NOOP("Training report", "Precautions")
_AGREED: Final = QT_TRANSLATE_NOOP("Training report", "Family agreed")
_REVIEW: Final = QT_TRANSLATE_NOOP("Training report", "Next review")
_AGREED_ON: Final = QT_TRANSLATE_NOOP("Training report", "{who} {day}")
_FIRST: Final = QT_TRANSLATE_NOOP("Training report", "From")
_LAST: Final = QT_TRANSLATE_NOOP("Training report", "To")
_WHY: Final = QT_TRANSLATE_NOOP("Training report", "Why")
_NAME: Final = QT_TRANSLATE_NOOP("Training report", "Name")
_DAY: Final = QT_TRANSLATE_NOOP("Training report", "Day")
_TOOL: Final = QT_TRANSLATE_NOOP("Training report", "Tool")
_VERSION: Final = QT_TRANSLATE_NOOP("Training report", "Version")
_LICENCE: Final = QT_TRANSLATE_NOOP("Training report", "Licence")
_VALUES: Final = QT_TRANSLATE_NOOP("Training report", "Values")
_TOTAL: Final = QT_TRANSLATE_NOOP("Training report", "Total")
_SEEN: Final = QT_TRANSLATE_NOOP("Training report", "What was seen")
_ASSESSOR: Final = QT_TRANSLATE_NOOP("Training report", "Assessor")
_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Training report", "Mon"),
    QT_TRANSLATE_NOOP("Training report", "Tue"),
    QT_TRANSLATE_NOOP("Training report", "Wed"),
    QT_TRANSLATE_NOOP("Training report", "Thu"),
    QT_TRANSLATE_NOOP("Training report", "Fri"),
    QT_TRANSLATE_NOOP("Training report", "Sat"),
    QT_TRANSLATE_NOOP("Training report", "Sun"),
)
Names = Mapping[int, str]


class PlanFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the paper of somebody's plans says."""

    name: str
    plans: Sequence[Plan]
    assessments: Sequence[Assessment]
    tools: Mapping[str, Tool]
    names: Names


def plan_paper(frame: Frame, facts: PlanFacts) -> Report:
    """Return the plans of one person in full, with a line on which the family signs."""
    sections = [
        Section(_heading(facts, one), (*_tables(frame, one), *_rests(frame, one)))
        for one in facts.plans
    ]
    last = {one.tool: one for one in facts.assessments}
    table = assessment_table(frame, tuple(last.values()), facts.tools, facts.names)
    sections.append(Section(LAST, (table,)))
    lead: Text = COURSES[facts.plans[0].course] if facts.plans else NO_PLAN
    title = ("training_plan", PLAN, frame.of(facts.name))
    made = framed(frame, title, Banner(Tone.PLAIN, lead), tuple(sections))
    return signed_by(made, THERAPIST, FAMILY, DIRECTOR)


def assessed(
    frame: Frame,
    days: tuple[date, date],
    found: Sequence[tuple[str, Sequence[Assessment]]],
    due: Sequence[tuple[str, Sequence[Tool]]],
    about: tuple[Mapping[str, Tool], Names],
) -> Report:
    """Return the assessments of some days, by whose they are, and those that are due."""
    tools, names = about
    rows = [
        (Cell(name), *row)
        for name, own in found
        for row in assessment_table(frame, own, tools, names).rows
    ]
    table = Table(
        columns(_NAME, *_HEADS, weights=(1, *_WEIGHTS)), tuple(rows), empty=NONE, small=True
    )
    waits = [
        (Cell(name), Cell(Text("", "{tools}", {"tools": [one.title for one in which]})))
        for name, which in due
    ]
    waiting = Table(columns(_NAME, _TOOL), tuple(waits), empty=NONE)
    said = COUNT.with_(count=len(rows), people=len(found), due=len(due))
    sections = (Section(ASSESSED, (table,)), Section(DUE, (waiting,)))
    title = ("assessments", ASSESSED, frame.of(from_to(*days)))
    made = framed(frame, title, Banner(Tone.PLAIN, said), sections)
    return across(signed_by(made, *SIGNATURES))


_HEADS: Final = (_DAY, _TOOL, _VERSION, _LICENCE, _VALUES, _TOTAL, _SEEN, _ASSESSOR)
_WEIGHTS: Final = (1, 1.2, 0.6, 1, 1.8, 0.7, 2.2, 0.9)


def assessment_table(
    frame: Frame, found: Sequence[Assessment], tools: Mapping[str, Tool], names: Names
) -> Table:
    """Return assessments as rows: tool, version, licence, values, total, and who assessed."""
    rows = []
    for one in found:
        tool = tools.get(one.tool)
        seen = [words for _code, _value, words in one.items if words and not frame.masked]
        values = Text("", "{values}", {"values": values_said(tool, one.items)})
        rows.append(
            (
                Cell(one.day),
                Cell(one.tool if tool is None else tool.title),
                Cell(one.version),
                Cell(one.licence),
                Cell(values),
                Cell(one.total),
                Cell("; ".join(seen)),
                Cell(names.get(one.by, "")),
            )
        )
    return Table(columns(*_HEADS, weights=_WEIGHTS), tuple(rows), empty=NONE, small=True)


def _heading(facts: PlanFacts, plan: Plan) -> Text:
    days: Text | str = (
        OPEN_END.with_(day=plan.since.isoformat())
        if plan.last is None
        else from_to(plan.since, plan.last)
    )
    who = facts.names.get(plan.made_by, "")
    return HEAD.with_(course=COURSES[plan.course], days=days, who=who)


def _tables(frame: Frame, plan: Plan) -> tuple[Table, ...]:
    agreed = AGREED_NOT if not plan.agreed_by else _agreed(frame, plan)
    texts: tuple[tuple[Text, Text | str], ...] = (
        (_FOR, _private(frame, plan.words)),
        (_LONG, _private(frame, plan.long_goals)),
        (_METHODS, plan.methods),
        (_CARE, _private(frame, plan.precautions)),
        (_AGREED, agreed),
    )
    rows = [(Cell(head), Cell(words or "–")) for head, words in texts]
    said = Table(
        columns(WORDS, _SAID, weights=(1, 4)), (*rows, (Cell(_REVIEW), Cell(plan.review_by)))
    )
    goals = [
        (
            Cell(_private(frame, one.words)),
            Cell(_private(frame, one.measure)),
            Cell(one.due),
            Cell(signed(one.baseline)),
            Cell(f"{one.importance}×{one.difficulty}"),
        )
        for one in plan.goals
    ]
    heads = columns(GOALS, _MEASURE, _BY, _BASE, _WEIGHT, weights=(2.4, 2, 1, 0.8, 1))
    return said, Table(heads, tuple(goals), empty=NONE), _week(plan)


AGREED_NOT: Final = QT_TRANSLATE_NOOP("Training report", "not asked yet")


def _agreed(frame: Frame, plan: Plan) -> Text:
    day = "" if plan.agreed_on is None else plan.agreed_on.isoformat()
    return _AGREED_ON.with_(who=frame.name(plan.agreed_by), day=day)


def _private(frame: Frame, words: str) -> str:
    return "" if frame.masked else words


def _week(plan: Plan) -> Table:
    rows = [
        (
            Cell(one.item),
            Cell(one.minutes),
            Cell(weekdays_said(one)),
            Cell(one.weekdays.bit_count()),
        )
        for one in plan.sessions
    ]
    return Table(columns(WEEK, _MIN, _DAYS, _TIMES, weights=(2, 1, 2, 1)), tuple(rows), empty=NONE)


def weekdays_said(session: Session) -> Text:
    """Return the days of a week on which a session is planned."""
    days = [words for day, words in enumerate(_WEEKDAYS) if session.weekdays >> day & 1]
    return Text("", "{days}", {"days": days})


def _rests(frame: Frame, plan: Plan) -> tuple[Table | Paragraph, ...]:
    if not plan.rests:
        return ()
    rows = [
        (Cell(PAUSES[one.how]), Cell(one.first), Cell(one.last), Cell(_private(frame, one.words)))
        for one in plan.rests
    ]
    return (Table(columns(RESTS, _FIRST, _LAST, _WHY, weights=(1, 1, 1, 2)), tuple(rows)),)
