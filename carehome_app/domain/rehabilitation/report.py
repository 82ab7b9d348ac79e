"""The reports of training: one person's record with the minutes drawn, attendance, a group.

Goals come first. A group is told without anybody's name; T sums it up and grades nobody.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from statistics import mean
from typing import Final

import msgspec

from carehome_app.domain.duties.due_list import DueList, share
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.duties.sums import added
from carehome_app.domain.rehabilitation.assessments import GAS, Assessment, Tool
from carehome_app.domain.rehabilitation.counting import WORDS, Attendance
from carehome_app.domain.rehabilitation.gas import shown, signed
from carehome_app.domain.rehabilitation.month_rules import (
    VERDICTS,
    MonthRule,
    Verdict,
    verdict,
)
from carehome_app.domain.rehabilitation.plan import Absent, Answered, Held, Plan
from carehome_app.domain.rehabilitation.plan_report import assessment_table
from carehome_app.domain.rehabilitation.progress import GoalCourse, course_of
from carehome_app.domain.rehabilitation.treatment import Register
from carehome_app.domain.rehabilitation.words import (
    ADVERSE,
    COURSES,
    HELPS,
    PAUSES,
    REASONS,
    TREATMENTS,
    Adverse,
    Course,
)
from carehome_app.domain.reports.frame import (
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
    DayBars,
    Paragraph,
    Part,
    Picture,
    Report,
    Section,
    Shown,
    Table,
    Tone,
    columns,
    rate,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

RECORD: Final = QT_TRANSLATE_NOOP("Training report", "Training record")
ATTENDANCE: Final = QT_TRANSLATE_NOOP("Training report", "Attendance in training")
GROUP: Final = QT_TRANSLATE_NOOP("Training report", "Training, group report")
OF: Final = QT_TRANSLATE_NOOP("Training report", "{name}, {days}")
NONE: Final = QT_TRANSLATE_NOOP("Training report", "nothing in these days")
NO_PLAN: Final = QT_TRANSLATE_NOOP("Training report", "There was no plan in these days.")
AGREED: Final = QT_TRANSLATE_NOOP("Training report", "Family agreed: {who} {day}")
MONTH: Final = QT_TRANSLATE_NOOP(
    "Training report", "By the rule {rule} ({days} days, {minutes} minutes): {said}"
)
NO_RULE: Final = QT_TRANSLATE_NOOP("Training report", "No rule of a month was chosen.")
MINUTES: Final = QT_TRANSLATE_NOOP("Training report", "minutes a day of the rule")
COURSE: Final = QT_TRANSLATE_NOOP("Training report", "Goals on {days}: {lines}")
LINE: Final = QT_TRANSLATE_NOOP("Training report", "{goal}: {levels}")
SUMMED: Final = QT_TRANSLATE_NOOP("Training report", "Minutes {minutes} on {days} days.")
T_MEAN: Final = QT_TRANSLATE_NOOP(
    "Training report", "Mean T of {count} people: {mean} (50 is as expected; it grades nobody)."
)
NO_T: Final = QT_TRANSLATE_NOOP("Training report", "No goals were assessed in these days.")
RESTED: Final = QT_TRANSLATE_NOOP("Training report", "{how} from {first} to {last}. {words}")
SERVED: Final = QT_TRANSLATE_NOOP("Training report", "People who trained at least once: {count}.")
DAY_LINE: Final = QT_TRANSLATE_NOOP("Training report", "Training and treatment")
PLAN: Final = QT_TRANSLATE_NOOP("Training report", "Plan and goals")
CALENDAR: Final = QT_TRANSLATE_NOOP("Training report", "Attendance, day by day")
SESSIONS: Final = QT_TRANSLATE_NOOP("Training report", "Sessions")
ASSESSED: Final = QT_TRANSLATE_NOOP("Training report", "Assessments")
TREATED: Final = QT_TRANSLATE_NOOP("Training report", "Special treatment")
BY_PERSON: Final = QT_TRANSLATE_NOOP("Training report", "By person")
BY_COURSE: Final = QT_TRANSLATE_NOOP("Training report", "By kind of plan")
WHY: Final = QT_TRANSLATE_NOOP("Training report", "Why sessions were not held")
_DAY: Final = QT_TRANSLATE_NOOP("Training report", "Day")
_ITEM: Final = QT_TRANSLATE_NOOP("Training report", "Item")
_MIN: Final = QT_TRANSLATE_NOOP("Training report", "Minutes")
_HELP: Final = QT_TRANSLATE_NOOP("Training report", "Help")
_WHAT: Final = QT_TRANSLATE_NOOP("Training report", "What was seen")
_WHO: Final = QT_TRANSLATE_NOOP("Training report", "Therapist")
_GOAL: Final = QT_TRANSLATE_NOOP("Training report", "Goal")
_MEASURE: Final = QT_TRANSLATE_NOOP("Training report", "Measured by")
_BY: Final = QT_TRANSLATE_NOOP("Training report", "By")
_BASE: Final = QT_TRANSLATE_NOOP("Training report", "Baseline")
_LAST: Final = QT_TRANSLATE_NOOP("Training report", "Reached")
_NAME: Final = QT_TRANSLATE_NOOP("Training report", "Name")
_COURSE: Final = QT_TRANSLATE_NOOP("Training report", "Plan")
_PLANNED: Final = QT_TRANSLATE_NOOP("Training report", "Planned")
_HELD: Final = QT_TRANSLATE_NOOP("Training report", "Trained")
_MISSED: Final = QT_TRANSLATE_NOOP("Training report", "Missed")
_HOME: Final = QT_TRANSLATE_NOOP("Training report", "Cancelled")
_OPEN: Final = QT_TRANSLATE_NOOP("Training report", "Open")
_RATE: Final = QT_TRANSLATE_NOOP("Training report", "Attendance")
_DAYS: Final = QT_TRANSLATE_NOOP("Training report", "Days")
_RULE: Final = QT_TRANSLATE_NOOP("Training report", "Month")
_COUNT: Final = QT_TRANSLATE_NOOP("Training report", "Number")
_NEXT: Final = QT_TRANSLATE_NOOP("Training report", "Next")
_PLACE: Final = QT_TRANSLATE_NOOP("Training report", "Where")
_PAYS: Final = QT_TRANSLATE_NOOP("Training report", "Who pays")
_RESULT: Final = QT_TRANSLATE_NOOP("Training report", "Result")


class RecordFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the record of one person says."""

    name: str
    days: tuple[date, date]
    plans: Sequence[Plan]
    said: Sequence[Answered]
    due: DueList
    counted: Attendance
    assessments: Sequence[Assessment]
    tools: Mapping[str, Tool]
    treatments: Sequence[Register]
    rule: MonthRule | None
    names: Mapping[int, str]


class OfPerson(msgspec.Struct, frozen=True):
    """One person in a list of attendance."""

    name: str
    course: Course | None
    counted: Attendance
    total: float | None = None
    """T of the last goals assessed."""


def record(frame: Frame, facts: RecordFacts) -> Report:
    """Return the training record of one person: goals first, then the days, then each session."""
    title = OF.with_(name=facts.name, days=from_to(*facts.days))
    banner = Banner(Tone.PLAIN, _identity(facts.due), _judged(facts.rule, facts.counted))
    sections = (
        Section(PLAN, tuple(_plans(frame, facts))),
        Section(CALENDAR, _calendar(facts)),
        Section(SESSIONS, (_sessions(frame, facts),)),
        Section(ASSESSED, (_assessed(frame, facts),)),
        Section(TREATED, (_treatments(frame, facts.treatments),)),
    )
    made = framed(frame, ("training", RECORD, frame.of(title)), banner, sections)
    return signed_by(made, *SIGNATURES)


def attendance(
    frame: Frame, days: tuple[date, date], people: Sequence[OfPerson], rule: MonthRule | None
) -> Report:
    """Return who trained how often, with what the rule of the home says of each."""
    rows = [
        (
            Cell(one.name),
            Cell(None if one.course is None else COURSES[one.course]),
            *_numbers(one.counted),
            _month_cell(rule, one.counted),
        )
        for one in people
    ]
    heads = (_NAME, _COURSE, *_HEADS, _RULE)
    table = Table(columns(*heads), tuple(rows), empty=NONE, small=True)
    banner = Banner(Tone.PLAIN, _summed(people), _rule_said(rule))
    sections = (Section(BY_PERSON, (table,)), Section(WHY, (_reasons(people),)))
    title = ("attendance", ATTENDANCE, frame.of(from_to(*days)))
    return across(signed_by(framed(frame, title, banner, sections), *SIGNATURES))


def group(frame: Frame, days: tuple[date, date], people: Sequence[OfPerson]) -> Report:
    """Return how a group trained, without anybody's name."""
    rows = []
    for course in Course:
        own = [one for one in people if one.course is course]
        if own:
            rows.append((Cell(COURSES[course]), Cell(len(own)), *_numbers(_added(own))))
    table = Table(columns(_COURSE, _COUNT, *_HEADS), tuple(rows), empty=NONE, small=True)
    scores = [one.total for one in people if one.total is not None]
    said = T_MEAN.with_(count=len(scores), mean=shown(mean(scores))) if scores else NO_T
    served = SERVED.with_(count=sum(one.counted.training_days > 0 for one in people))
    sections = (
        Section(BY_COURSE, (table, Paragraph(served), Paragraph(said))),
        Section(WHY, (_reasons(people),)),
    )
    banner = Banner(Tone.PLAIN, _summed(people))
    title = ("training_group", GROUP, frame.of(from_to(*days)))
    return signed_by(framed(frame, title, banner, sections), *SIGNATURES)


def day_section(due: DueList, treatments: DueList) -> Section | None:
    """Return what a report of a day or month says of training; nothing where nothing was due."""
    if not due.roster and not treatments.due:
        return None
    parts: list[Part] = [Paragraph(sentence(one)) for one in identities(due, WORDS)]
    return Section(DAY_LINE, tuple(parts) or (Paragraph(NONE),))


_HEADS: Final = (_PLANNED, _HELD, _MISSED, _HOME, _OPEN, _RATE, _MIN, _DAYS)


def _numbers(one: Attendance) -> tuple[Cell, ...]:
    return (
        Cell(one.planned),
        Cell(one.held),
        Cell(one.missed),
        Cell(one.cancelled),
        Cell(one.open),
        Cell(rate(share(one.held, one.planned))),
        Cell(one.minutes),
        Cell(one.training_days),
    )


def _added(people: Sequence[OfPerson]) -> Attendance:
    return added(Attendance, (one.counted for one in people))


SUM: Final = QT_TRANSLATE_NOOP(
    "Training report",
    "planned {planned} = trained {held} + missed {missed} + cancelled {cancelled} + open {open}",
)


def _summed(people: Sequence[OfPerson]) -> Text:
    whole = _added(people)
    return SUM.with_(
        planned=whole.planned,
        held=whole.held,
        missed=whole.missed,
        cancelled=whole.cancelled,
        open=whole.open,
    )


def _reasons(people: Sequence[OfPerson]) -> Table:
    whole = _added(people)
    labels = {one.value: words for one, words in REASONS.items()}
    rows = [(Cell(labels[word]), Cell(count)) for word, count in sorted(whole.reasons.items())]
    return Table(columns(WHY, _COUNT), tuple(rows), empty=NONE)


def _identity(due: DueList) -> Text:
    return sentence(identities(due, WORDS)[-1])


def _judged(rule: MonthRule | None, counted: Attendance) -> Text:
    said = verdict(rule, counted)
    if rule is None or said is None:
        return SUMMED.with_(minutes=counted.minutes, days=counted.training_days)
    return MONTH.with_(rule=rule.label, days=rule.days, minutes=rule.minutes, said=VERDICTS[said])


def _rule_said(rule: MonthRule | None) -> Text:
    if rule is None:
        return NO_RULE
    return Text("", "{rule}", {"rule": rule.label})


def _month_cell(rule: MonthRule | None, counted: Attendance) -> Cell:
    said = verdict(rule, counted)
    if said is None:
        return Cell(None)
    return Cell(VERDICTS[said], Tone.WELL if said is Verdict.MET else Tone.LOW)


def _plans(frame: Frame, facts: RecordFacts) -> list[Part]:
    found: list[Part] = []
    for plan in facts.plans:
        done = [one for one in facts.assessments if one.tool == GAS and one.plan == plan.ref]
        last = done[-1].levels() if done else ()
        rows = [
            (
                Cell("" if frame.masked else goal.words),
                Cell("" if frame.masked else goal.measure),
                Cell(goal.due),
                Cell(signed(goal.baseline)),
                Cell(signed(last[place]) if place < len(last) else None),
            )
            for place, goal in enumerate(plan.goals)
        ]
        heads = columns(_GOAL, _MEASURE, _BY, _BASE, _LAST, weights=(2.4, 2, 1, 0.8, 0.8))
        found.append(Table(heads, tuple(rows), empty=NONE))
        course = course_of(plan, facts.assessments, masked=frame.masked)
        if course is not None:
            found.append(Picture(course, _course_said(course)))
        day = "" if plan.agreed_on is None else plan.agreed_on.isoformat()
        who = "" if frame.masked else plan.agreed_by
        found.append(Paragraph(AGREED.with_(who=who or "–", day=day), Tone.MUTED))
        found += _rests(frame, facts, plan)
    return found or [Paragraph(NO_PLAN)]


def _rests(frame: Frame, facts: RecordFacts, plan: Plan) -> list[Part]:
    """Return in which of the days the plan rested or went on in the room."""
    first, last = facts.days
    return [
        Paragraph(
            RESTED.with_(
                how=PAUSES[one.how],
                first=one.first.isoformat(),
                last=one.last.isoformat(),
                words="" if frame.masked else one.words,
            )
        )
        for one in plan.rests
        if one.first <= last and one.last >= first
    ]


def _course_said(course: GoalCourse) -> Text:
    """Return the lines of goals in words, for whoever cannot see them."""
    lines = [
        LINE.with_(goal=goal, levels=" ".join(signed(one) for one in levels))
        for goal, levels in zip(course.goals, course.levels, strict=True)
    ]
    days = [day.isoformat() for day in course.days]
    return COURSE.with_(days=days, lines=lines)


def _calendar(facts: RecordFacts) -> tuple[Part, ...]:
    first, last = facts.days
    days = tuple(first + timedelta(days=day) for day in range((last - first).days + 1))
    held = [one for one in facts.said if isinstance(one, Held)]
    minutes = tuple(sum(one.minutes for one in held if one.on == day) for day in days)
    if facts.rule is None:
        bars = DayBars(days, minutes)
    else:
        bars = DayBars(days, minutes, facts.rule.minutes_a_day, MINUTES)
    summed = SUMMED.with_(minutes=facts.counted.minutes, days=facts.counted.training_days)
    return (bars, Paragraph(summed))


def _sessions(frame: Frame, facts: RecordFacts) -> Table:
    rows = []
    for one in sorted(facts.said, key=_when):
        who = facts.names.get(one.therapist if isinstance(one, Held) else one.by, "")
        words: Shown = "" if frame.masked else one.words
        if isinstance(one, Held):
            what: Shown = words
            if one.adverse:
                what = Text(
                    "", "{what} {words}", {"what": ADVERSE[Adverse(one.adverse)], "words": words}
                )
            rows.append(
                (
                    Cell(one.on),
                    Cell(one.item),
                    Cell(one.minutes),
                    Cell(HELPS[one.help]),
                    Cell(what),
                    Cell(who),
                )
            )
        else:
            rows.append(
                (
                    Cell(one.slot.day),
                    Cell(_item_of(facts, one)),
                    Cell(None),
                    Cell(REASONS[one.reason], Tone.LOW),
                    Cell(words),
                    Cell(who),
                )
            )
    heads = columns(_DAY, _ITEM, _MIN, _HELP, _WHAT, _WHO, weights=(1, 1, 0.7, 1, 2.4, 1))
    return Table(heads, tuple(rows), empty=NONE, small=True)


def _item_of(facts: RecordFacts, one: Absent) -> str:
    for plan in facts.plans:
        if plan.ref == one.slot.plan:
            return plan.sessions[one.slot.place].item
    return ""


def _when(one: Answered) -> tuple[date, int]:
    return (one.on if isinstance(one, Held) else one.slot.day, one.slot.place)


def _assessed(frame: Frame, facts: RecordFacts) -> Table:
    return assessment_table(frame, facts.assessments, facts.tools, facts.names)


def _treatments(frame: Frame, lines: Sequence[Register]) -> Table:
    rows = []
    for one in lines:
        result = one.came[-1].result if one.came else ""
        rows.append(
            (
                Cell(TREATMENTS[one.what]),
                Cell("" if frame.masked else one.words),
                Cell(one.place),
                Cell(one.payer),
                Cell(one.next),
                Cell("" if frame.masked else result),
            )
        )
    heads = columns(_COURSE, _WHAT, _PLACE, _PAYS, _NEXT, _RESULT)
    return Table(heads, tuple(rows), empty=NONE, small=True)
