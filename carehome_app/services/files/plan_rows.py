"""Plans of a school or a federation from a file: the rows of one person are one plan.

Each row says a goal, sessions of a week, or both, in columns of their own or in the grammar of the
form. What the plan as a whole lacks is said beside every row of it, since none can be taken alone.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.columns import Columns, Names
from carehome_app.domain.files.tables import RawRow, day_in
from carehome_app.domain.rehabilitation import errors
from carehome_app.domain.rehabilitation.typed import LONGEST, goal_typed, schedule_typed
from carehome_app.domain.rehabilitation.words import COURSES, Course
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.lists import ListInFile, Understood
from carehome_app.services.files.verdicts import (
    Remark,
    RowRefusedError,
    RowVerdict,
    Verdict,
    cut,
)
from carehome_app.services.files.whose_row import NAMES as WHO
from carehome_app.services.files.whose_row import USES as WHO_USES
from carehome_app.services.files.whose_row import person_of
from carehome_app.services.people.people import People
from carehome_app.services.rehabilitation.planning import NewPlan, TrainingPlans

NAMES: Final[Names] = {
    **WHO,
    "goal": ("目标", "短期目标", "训练目标", "goal", "short goal"),
    "measure": ("衡量", "衡量方法", "评估方法", "评价标准", "达标标准", "measure", "how measured"),
    "due": ("期限", "达成日期", "目标日期", "完成时间", "by when", "due"),
    "baseline": ("基线", "现状等级", "baseline"),
    "weight": ("权重", "重要×难度", "weight"),
    "sessions": ("每周安排", "训练安排", "周计划", "sessions", "week"),
    "item": ("训练项目", "项目", "课程", "内容", "item"),
    "minutes": ("时长", "分钟", "每次分钟", "每次时长", "minutes"),
    "weekdays": ("星期", "周几", "上课日", "weekdays"),
    "long_goals": ("长期目标", "long goal"),
    "methods": ("方法", "训练方法", "methods"),
    "precautions": ("注意事项", "precautions"),
    "words": ("诊断", "障碍类别", "what for"),
    "agreed_by": ("家属同意", "家长签字", "同意人", "family agreed"),
    "since": ("开始日期", "起始日期", "from", "since"),
    "until": ("结束日期", "截止日期", "until"),
    "review": ("复查日期", "下次评审", "next review"),
    "course": ("计划类别", "kind of plan"),
}
USES: Final = {
    **WHO_USES,
    "goal": QT_TRANSLATE_NOOP("ColumnUses", "goal"),
    "measure": QT_TRANSLATE_NOOP("ColumnUses", "how the goal is measured"),
    "due": QT_TRANSLATE_NOOP("ColumnUses", "by when"),
    "baseline": QT_TRANSLATE_NOOP("ColumnUses", "baseline, -1 or -2"),
    "weight": QT_TRANSLATE_NOOP("ColumnUses", "importance × difficulty"),
    "sessions": QT_TRANSLATE_NOOP("ColumnUses", "sessions of a week"),
    "item": QT_TRANSLATE_NOOP("ColumnUses", "what is trained"),
    "minutes": QT_TRANSLATE_NOOP("ColumnUses", "minutes"),
    "weekdays": QT_TRANSLATE_NOOP("ColumnUses", "weekdays"),
    "long_goals": QT_TRANSLATE_NOOP("ColumnUses", "long goal"),
    "methods": QT_TRANSLATE_NOOP("ColumnUses", "methods"),
    "precautions": QT_TRANSLATE_NOOP("ColumnUses", "precautions"),
    "words": QT_TRANSLATE_NOOP("ColumnUses", "what the plan is for"),
    "agreed_by": QT_TRANSLATE_NOOP("ColumnUses", "who of the family agreed"),
    "since": QT_TRANSLATE_NOOP("ColumnUses", "first day"),
    "until": QT_TRANSLATE_NOOP("ColumnUses", "last day"),
    "review": QT_TRANSLATE_NOOP("ColumnUses", "next review"),
    "course": QT_TRANSLATE_NOOP("ColumnUses", "kind of plan"),
}
NOT_A_DAY: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no day.")
NO_COURSE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no kind of plan.")
NO_WEEKDAYS: Final = QT_TRANSLATE_NOOP(
    "Importing", "Say on which weekdays, such as 135; a number of times says no day."
)
_COURSES: Final = {
    "": Course.TRAINING,
    **{one.value: one for one in Course},
    **{one.source.lower(): course for course, one in COURSES.items()},
    "康复训练": Course.TRAINING,
    "锻炼": Course.EXERCISE,
    "认知": Course.COGNITION,
    "认知训练": Course.COGNITION,
    "活动": Course.ACTIVITY,
}
_SAID_ONCE: Final = ("long_goals", "methods", "precautions", "words", "agreed_by")
_DAYS: Final = ("since", "until", "review")


class PlanRow(msgspec.Struct, frozen=True):
    """What a row adds to the plan of a person."""

    subject: int
    goal: str = ""
    sessions: str = ""
    course: Course = Course.TRAINING
    texts: dict[str, str] = msgspec.field(default_factory=dict)
    days: dict[str, date] = msgspec.field(default_factory=dict)


class PlansInFile(ListInFile[PlanRow]):
    """Understand and take plans."""

    what = "training plans"
    about = QT_TRANSLATE_NOOP("ImportPeople", "Who")
    names = NAMES
    needed = ("name",)
    uses = USES
    may = May.PLAN_TRAINING
    changes = Changes.TRAINING
    beside = {  # noqa: RUF012  # nobody writes into it
        errors.GoalError: ("goal",),
        errors.GoalOverError: ("due", "goal"),
        errors.GoalWithoutMeasureError: ("measure", "goal"),
        errors.NoBaselineError: ("baseline", "goal"),
        errors.PlanDaysError: ("until", "review", "since"),
    }

    def __init__(self, desk: Desk, people: People, plans: TrainingPlans) -> None:
        """Take plans at a desk."""
        super().__init__(desk)
        self._people, self._plans = people, plans

    def _begin(self) -> None:
        """Nothing of a row above counts for one below."""

    def _understand(self, columns: Columns, row: RawRow) -> Understood[PlanRow]:
        """Return what a row adds to whose plan."""
        subject = person_of(self._people, columns, row).id
        text = {use: " ".join(columns.text(row, use).split()) for use in NAMES}
        course = _COURSES.get(text["course"].lower())
        if course is None:
            raise RowRefusedError("course", NO_COURSE.with_(given=cut(text["course"])))
        goal, sessions = self._goal(text), _sessions(text)
        return Understood(
            Verdict.NEW,
            PlanRow(
                subject,
                goal,
                sessions,
                course,
                {use: text[use] for use in _SAID_ONCE if text[use]},
                {use: _day(text, use) for use in _DAYS if text[use]},
            ),
        )

    def _settle(
        self, rows: list[tuple[RowVerdict, PlanRow | None]], columns: Columns
    ) -> list[tuple[RowVerdict, PlanRow | None]]:
        """Refuse every row of a plan that cannot be made as a whole."""
        wrong: dict[int, Remark] = {}
        for plan in _plans([one for _verdict, one in rows if one is not None]):
            try:
                self._plans.checked(plan)
            except CareHomeError as error:
                wrong[plan.subject] = self._remark(columns, error)
        return [
            (verdict, one)
            if one is None or one.subject not in wrong
            else (_refused(verdict, wrong[one.subject]), None)
            for verdict, one in rows
        ]

    def _keep(self, action: Action, things: Sequence[PlanRow], source: int) -> None:
        """Begin a plan for each person; one that still holds ends, as in the form."""
        del source
        for plan in _plans(things):
            self._plans.make_in(action, plan)

    def _goal(self, text: dict[str, str]) -> str:
        """Return a goal in the grammar of the form, checked; nothing where the row has none."""
        if not text["goal"]:
            return ""
        whole = text["goal"]
        if ";" not in whole.replace("；", ";"):
            due = _day(text, "due").isoformat() if text["due"] else ""
            parts = (whole, text["measure"], due, text["baseline"], text["weight"])
            whole = "; ".join(one.replace(";", "，") for one in parts)
        try:
            goal_typed(whole, self._desk.today())
        except errors.GoalError as error:
            # A goal with its day, in columns of their own, fails by its weight alone.
            column = "weight" if text["due"] and text["weight"] else "goal"
            raise RowRefusedError(column, error.sentence) from error
        return whole


def _plans(rows: Sequence[PlanRow]) -> list[NewPlan]:
    """Return one plan a person and kind: its goals and sessions in the order of the rows."""
    found: dict[tuple[int, Course], NewPlan] = {}
    for row in rows:
        key = (row.subject, row.course)
        plan = found.get(key) or NewPlan(subject=row.subject, sessions="", course=row.course)
        week = [one for one in (plan.sessions, row.sessions) if one]
        goals = [*plan.goals, *([row.goal] if row.goal else [])]
        plan = replace(plan, sessions="; ".join(week), goals=goals)
        for use, said in (*row.texts.items(), *row.days.items()):
            if not getattr(plan, use):
                plan = replace(plan, **{use: said})
        found[key] = plan
    return list(found.values())


def _refused(verdict: RowVerdict, why: Remark) -> RowVerdict:
    return RowVerdict(verdict.number, verdict.about, Verdict.REFUSED, (why,))


def _sessions(text: dict[str, str]) -> str:
    """Return the sessions of a row in the grammar of the form, checked."""
    whole = text["sessions"]
    if not whole and text["item"]:
        days = text["weekdays"]
        for word in ("星期", "周", "、", "，", ",", " ", "每"):
            days = days.replace(word, "")
        if not days or "次" in days:
            raise RowRefusedError("weekdays", NO_WEEKDAYS)
        whole = f"{text['item']} {text['minutes']} {days}"
    try:
        schedule_typed(whole)
    except errors.ScheduleError as error:
        minutes = normalized(text["minutes"])
        timed = minutes.isdecimal() and 0 < int(minutes) <= LONGEST
        column = "sessions" if text["sessions"] else "weekdays" if timed else "minutes"
        raise RowRefusedError(column, error.sentence) from error
    return whole


def _day(text: dict[str, str], use: str) -> date:
    found = day_in(text[use])
    if found is None:
        raise RowRefusedError(use, NOT_A_DAY.with_(given=cut(text[use])))
    return found
