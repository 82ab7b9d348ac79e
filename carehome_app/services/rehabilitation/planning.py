"""Plans: made, ended, reviewed, paused; assessments; the register of treatment."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

import msgspec

from carehome_app.db.rehabilitation import plans as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms, to_ordinal
from carehome_app.domain.rehabilitation import month_rules
from carehome_app.domain.rehabilitation.assessments import (
    GAS,
    Tool,
    described,
    total,
    typed_values,
)
from carehome_app.domain.rehabilitation.errors import (
    GoalOverError,
    LicenceError,
    NoPlanError,
    PlanDaysError,
    PlanEndedError,
    ToolError,
)
from carehome_app.domain.rehabilitation.events import (
    Assessed,
    GoalSet,
    PlanEnded,
    PlanMade,
    PlanPaused,
    PlanReviewed,
    ToolDescribed,
    TreatmentNoted,
    TreatmentWent,
)
from carehome_app.domain.rehabilitation.plan import ASSESS_DAYS, REVIEW_DAYS, Plan, in_force
from carehome_app.domain.rehabilitation.typed import goal_typed, schedule_typed
from carehome_app.domain.rehabilitation.words import Course, Pause, Treatment
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.rehabilitation.board import TrainingBoard

GOALS: Final = QT_TRANSLATE_NOOP("Rehabilitation", "Goals")
SESSIONS: Final = QT_TRANSLATE_NOOP("Rehabilitation", "Sessions of a week")
WHAT: Final = QT_TRANSLATE_NOOP("Rehabilitation", "What it is about")
REPLACED: Final = "replaced"
_NO_LINE: Final = LineRef(0, 0)


class NewPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A plan as it is typed: goals and the week each in their own grammar."""

    subject: int
    sessions: str
    course: Course = Course.TRAINING
    goals: Sequence[str] = ()
    since: date | None = None
    until: date | None = None
    words: str = ""
    long_goals: str = ""
    methods: str = ""
    precautions: str = ""
    agreed_by: str = ""
    agreed_on: date | None = None
    review: date | None = None
    assess_every: int = ASSESS_DAYS


class NewAssessment(msgspec.Struct, frozen=True, kw_only=True):
    """An assessment as it is typed; `seen` says of each item what was seen."""

    subject: int
    typed: str
    tool: str = GAS
    day: date | None = None
    seen: Sequence[str] = ()
    licence: str = ""


class NewTreatment(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the register as it is typed."""

    subject: int
    what: Treatment
    words: str
    day: date
    place: str = ""
    payer: str = ""


class TrainingPlans:
    """Plans in versions: what is agreed is not changed, it ends and another begins."""

    def __init__(self, desk: Desk) -> None:
        """Plan at a desk."""
        self._desk = desk

    def make(self, new: NewPlan) -> LineRef:
        """Begin a plan; the one of the same kind that still holds ends the day before."""
        with self._desk.acting(May.PLAN_TRAINING) as action:
            return self.make_in(action, new)

    def make_in(self, action: Action, new: NewPlan) -> LineRef:
        """Begin a plan as a part of a larger action."""
        event = self.checked(new)
        since = date.fromordinal(event.since)
        for one in in_force(kept.of_person(self._desk.store, new.subject), since, new.course):
            day = max(since - timedelta(days=1), one.since)
            action.append(PlanEnded(*one.ref, day.toordinal(), REPLACED))
        return action.append(event)

    def checked(self, new: NewPlan) -> PlanMade:
        """Return a plan as it would be kept, or refuse what lacks or contradicts itself."""
        self._desk.require(May.PLAN_TRAINING)
        today = self._desk.today()
        self._desk.person(new.subject)
        since = new.since or today
        goals = tuple(goal_typed(one, min(since, today)) for one in new.goals if one.strip())
        week = schedule_typed(new.sessions)
        if new.course is Course.TRAINING and not goals:
            raise MissingFieldError(field=GOALS)
        if not week:
            raise MissingFieldError(field=SESSIONS)
        for one in goals:
            if one.due < since:
                over = {"day": one.due.isoformat(), "since": since.isoformat()}
                raise GoalOverError(goal=one.words, **over)
        review = new.review or since + timedelta(days=REVIEW_DAYS)
        for last in (new.until, review):
            if last is not None and last < since:
                raise PlanDaysError(first=since.isoformat(), last=last.isoformat())
        return PlanMade(
            new.subject, new.course.value, since.toordinal(), to_ordinal(new.until),
            checked_text(new.words), checked_text(new.long_goals),
            tuple(
                GoalSet(one.words, one.measure, one.due.toordinal(), one.baseline,
                        one.importance, one.difficulty)
                for one in goals
            ),
            checked_text(new.methods),
            tuple((one.item, one.minutes, one.weekdays) for one in week),
            checked_text(new.precautions), checked_text(new.agreed_by, NAME_MOST),
            to_ordinal(new.agreed_on), review.toordinal(), max(new.assess_every, 1),
        )  # fmt: skip

    def end(self, ref: LineRef, day: date, words: str = "") -> Changes:
        """End a plan with a day."""
        plan = self._open(ref)
        if day < plan.since:
            raise PlanDaysError(first=plan.since.isoformat(), last=day.isoformat())
        return self._append(PlanEnded(*ref, day.toordinal(), checked_text(words)))

    def review(self, ref: LineRef, next_: date, words: str = "") -> Changes:
        """Say that a plan was looked at today, and when next."""
        self._open(ref)
        today = self._desk.today()
        if next_ <= today:
            raise PlanDaysError(first=today.isoformat(), last=next_.isoformat())
        said = checked_text(words)
        return self._append(PlanReviewed(*ref, today.toordinal(), next_.toordinal(), said))

    def pause(self, ref: LineRef, days: tuple[date, date], how: Pause, words: str) -> Changes:
        """Let a plan rest for some days, or go on in the room."""
        self._open(ref)
        first, last = days
        if last < first:
            raise PlanDaysError(first=first.isoformat(), last=last.isoformat())
        said = checked_text(words)
        event = PlanPaused(*ref, first.toordinal(), last.toordinal(), how.value, said)
        return self._append(event)

    def set_month_rule(self, text: str) -> Changes:
        """Say which rule a month is judged by, from today on."""
        self._desk.require(May.SET_RULES)
        rule = month_rules.rule_typed(text)
        code = "" if rule is None else rule.code
        since = self._desk.home_time.moment(self._desk.today(), time(0))
        said = SettingChanged(month_rules.SETTING, code, to_ms(since))
        return self._desk.decide(May.SET_RULES, said, Changes.TRAINING)

    def _open(self, ref: LineRef) -> Plan:
        self._desk.require(May.PLAN_TRAINING)
        plan = kept.one(self._desk.store, ref)
        today = self._desk.today()
        if plan is None:
            raise NoPlanError(name=f"{ref.station}-{ref.number}", day=today.isoformat())
        if plan.last is not None and plan.last < today:
            raise PlanEndedError(day=plan.last.isoformat())
        return plan

    def _append(self, event: PlanEnded | PlanReviewed | PlanPaused) -> Changes:
        with self._desk.acting(May.PLAN_TRAINING) as action:
            action.append(event)
        return Changes.TRAINING


class Assessing:
    """Assessments with the tools of the house."""

    def __init__(self, desk: Desk, board: TrainingBoard) -> None:
        """Assess at a desk."""
        self._desk = desk
        self._board = board

    def assess(self, new: NewAssessment) -> str:
        """Keep an assessment and return its total, as it is written; empty where there is none."""
        self._desk.require(May.PLAN_TRAINING)
        tool = self._board.tools().get(new.tool)
        if tool is None:
            raise ToolError(tool=new.tool)
        day = new.day or self._desk.today()
        if day > self._desk.today():
            raise FutureError(when=day.isoformat())
        if tool.licence and not new.licence.strip():
            raise LicenceError(tool=tool.title)
        plans = in_force(kept.of_person(self._desk.store, new.subject), day)
        plan = plans[0] if plans else None
        if plan is None and tool.code == GAS:
            raise NoPlanError(name=self._desk.person(new.subject).name, day=day.isoformat())
        seen = [checked_text(one) for one in new.seen]
        values = tuple(
            (code, value, seen[place] if place < len(seen) else "")
            for place, (code, value, _words) in enumerate(typed_values(tool, new.typed, plan))
        )
        summed = total(tool, values, plan)
        ref = _NO_LINE if plan is None else plan.ref
        event = Assessed(
            new.subject,
            *ref,
            tool.code,
            tool.version,
            day.toordinal(),
            values,
            summed,
            checked_text(new.licence, NAME_MOST),
        )
        with self._desk.acting(May.PLAN_TRAINING) as action:
            action.append(event)
        return summed

    def describe(
        self,
        code: str,
        title: str,
        items: Sequence[tuple[str, str, int, int]],
        every: int,
        licence: str = "",
    ) -> Tool:
        """Describe a tool of the home's own, or a new version of it."""
        self._desk.require(May.SET_RULES)
        tool = described(code.strip(), title.strip(), items, every, licence.strip())
        before = kept.tools(self._desk.store).get(tool.code)
        version = 1 if before is None else before.version + 1
        with self._desk.acting(May.SET_RULES) as action:
            action.append(
                ToolDescribed(
                    tool.code, version, title.strip(), tuple(items), every, licence.strip()
                )
            )
        return tool._replace(version=version)


class Treating:
    """The register of special treatment."""

    def __init__(self, desk: Desk) -> None:
        """Keep it at a desk."""
        self._desk = desk

    def note(self, new: NewTreatment) -> LineRef:
        """Keep a referral, an operation or an appointment."""
        self._desk.require(May.PLAN_TRAINING)
        words = checked_text(new.words)
        if not words:
            raise MissingFieldError(field=WHAT)
        self._desk.person(new.subject)
        with self._desk.acting(May.PLAN_TRAINING) as action:
            return action.append(
                TreatmentNoted(
                    new.subject,
                    new.what.value,
                    words,
                    checked_text(new.place, NAME_MOST),
                    new.day.toordinal(),
                    checked_text(new.payer, NAME_MOST),
                )
            )

    def went(self, ref: LineRef, result: str, next_: date | None) -> Changes:
        """Keep what came of it, and when it goes on; None when it is over."""
        self._desk.require(May.PLAN_TRAINING)
        said = checked_text(result)
        if not said:
            raise MissingFieldError(field=WHAT)
        today = self._desk.today()
        if next_ is not None and next_ < today:
            raise PlanDaysError(first=today.isoformat(), last=next_.isoformat())
        event = TreatmentWent(*ref, today.toordinal(), said, to_ordinal(next_))
        with self._desk.acting(May.PLAN_TRAINING) as action:
            action.append(event)
        return Changes.TRAINING
