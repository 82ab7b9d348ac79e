"""How the page says a plan, a week and the lines of progress."""

from datetime import date, timedelta
from typing import Final

from carehome_app.domain.duties.due_list import Box, Item
from carehome_app.domain.rehabilitation.counting import MADE_UP
from carehome_app.domain.rehabilitation.month_rules import VERDICTS, verdict
from carehome_app.domain.rehabilitation.plan import Slot
from carehome_app.domain.rehabilitation.progress import of_plan
from carehome_app.domain.rehabilitation.treatment import Register
from carehome_app.domain.rehabilitation.words import (
    COURSES,
    HELPS,
    PAUSES,
    REASONS,
    TREATMENTS,
    Help,
    Missed,
    Pause,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.rehabilitation.board import PersonWeek, Row
from carehome_app.ui.rehabilitation.calendar_view import DayShown
from carehome_app.ui.rehabilitation.views import CellShown, GoalShown, LineShown

PLAN: Final = QT_TRANSLATE_NOOP("RehabPage", "{course} since {since} · {words}")
AGREED: Final = QT_TRANSLATE_NOOP("RehabPage", "family agreed: {who} {day} · next review {review}")
NOT_AGREED: Final = QT_TRANSLATE_NOOP("RehabPage", "family not asked yet · next review {review}")
NO_PLAN: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "{name} has no plan yet. Ctrl P: write three goals."
)
IN_A_ROW: Final = QT_TRANSLATE_NOOP("RehabPage", "▲ missed {count} in a row")
ASSESS: Final = QT_TRANSLATE_NOOP("RehabPage", "○ assessment due: {tools}")
REVIEW: Final = QT_TRANSLATE_NOOP("RehabPage", "○ review due")
APART: Final = QT_TRANSLATE_NOOP("RehabPage", "⚠ kept apart since {day}: I pause or adapt")
MADE_UP_SAID: Final = QT_TRANSLATE_NOOP("RehabPage", "made up")
CARE: Final = QT_TRANSLATE_NOOP("RehabPage", "⚠ {precautions}")
WAYS: Final = QT_TRANSLATE_NOOP("RehabPage", "long goal: {long} · methods: {methods}")
MONTH: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "{month}: trained on {days} days, {minutes} minutes. {judged}"
)
JUDGED: Final = QT_TRANSLATE_NOOP("RehabPage", "{rule}, {days} days and {minutes} minutes: {said}")
NO_RULE: Final = QT_TRANSLATE_NOOP("RehabPage", "No rule of a month chosen yet (L).")
MINUTES: Final = QT_TRANSLATE_NOOP("RehabPage", "{minutes} minutes")
SAME_WORDS: Final = QT_TRANSLATE_NOOP("RehabPage", "⚠ the same words in {count} sessions: {words}")
TREATMENT: Final = QT_TRANSLATE_NOOP("RehabPage", "{what} {day} · {place} · {words}")
OVER: Final = QT_TRANSLATE_NOOP("RehabPage", "{what} {day} · {place} · {words} · over: {result}")
DAYS: Final = (
    QT_TRANSLATE_NOOP("RehabPage", "Mo {day}"),
    QT_TRANSLATE_NOOP("RehabPage", "Tu {day}"),
    QT_TRANSLATE_NOOP("RehabPage", "We {day}"),
    QT_TRANSLATE_NOOP("RehabPage", "Th {day}"),
    QT_TRANSLATE_NOOP("RehabPage", "Fr {day}"),
    QT_TRANSLATE_NOOP("RehabPage", "Sa {day}"),
    QT_TRANSLATE_NOOP("RehabPage", "Su {day}"),
)
MOST_SHOWN: Final = 6
"""So many assessments are drawn, the last ones."""


LEGEND: Final = QT_TRANSLATE_NOOP("RehabPage", "▲ three missed · ○ to assess or review · ⚠ apart")


def held(row: Row) -> str:
    """Return what was held of the week, with a sign for what is to be looked at."""
    sign = ""
    if row.is_row:
        sign = f"▲{row.missed_in_a_row} "
    elif row.apart_since is not None:
        sign = "⚠ "
    elif row.assess_due or row.review_due:
        sign = "○ "
    return f"{sign}{row.counted.held}/{row.counted.planned}"


def state(say: Translate, row: Row) -> str:
    """Return everything that is to be looked at of a person, the worst first."""
    found: list[Text] = []
    if row.is_row:
        found.append(IN_A_ROW.with_(count=row.missed_in_a_row))
    if row.apart_since is not None:
        found.append(APART.with_(day=f"{row.apart_since:%m-%d}"))
    if row.assess_due:
        found.append(ASSESS.with_(tools=[one.title for one in row.tools_due]))
    if row.review_due:
        found.append(REVIEW)
    return " · ".join(say(one) for one in found)


def plan_said(say: Translate, shown: PersonWeek) -> tuple[str, str]:
    """Return the heading of a plan and who agreed to it."""
    plan = shown.plan
    if plan is None:
        return say(NO_PLAN.with_(name=shown.person.name)), ""
    head = PLAN.with_(course=COURSES[plan.course], since=f"{plan.since:%m-%d}", words=plan.words)
    review = f"{plan.review_by:%m-%d}"
    if not plan.agreed_by:
        return say(head), say(NOT_AGREED.with_(review=review))
    day = "" if plan.agreed_on is None else f"{plan.agreed_on:%m-%d}"
    return say(head), say(AGREED.with_(who=plan.agreed_by, day=day, review=review))


def plan_care(say: Translate, shown: PersonWeek) -> tuple[str, str]:
    """Return what to be careful of, and the long goal with the methods; nothing where unsaid."""
    plan = shown.plan
    if plan is None:
        return "", ""
    care = say(CARE.with_(precautions=plan.precautions)) if plan.precautions else ""
    if not (plan.long_goals or plan.methods):
        return care, ""
    ways = WAYS.with_(long=plan.long_goals or "–", methods=plan.methods or "–")
    return care, say(ways)


def month(say: Translate, shown: PersonWeek) -> str:
    """Return on how many days of the month somebody trained, and what the rule says of it."""
    counted, rule = shown.month.counted, shown.month.rule
    judged: Text = NO_RULE
    found = verdict(rule, counted)
    if rule is not None and found is not None:
        judged = JUDGED.with_(
            rule=rule.label, days=rule.days, minutes=rule.minutes, said=VERDICTS[found]
        )
    days = {"days": counted.training_days, "minutes": counted.minutes}
    first = shown.month.days[0].day
    return say(MONTH.with_(month=f"{first:%Y-%m}", judged=judged, **days))


def calendar(shown: PersonWeek, today: date) -> list[DayShown]:
    """Return the days of the month: ✓ with minutes, × missed, ○ open and over."""
    found = []
    for one in shown.month.days:
        said, ink = "", "muted"
        if one.minutes:
            said, ink = f"✓{one.minutes}", "well"
        elif one.missed:
            said, ink = "×", "low"
        elif one.open and one.day < today:
            said, ink = "○", "due"
        found.append(DayShown(str(one.day.day), said, ink))
    return found


def goals(shown: PersonWeek) -> list[GoalShown]:
    """Return the goals of the plan with what was seen last."""
    plan = shown.plan
    if plan is None:
        return []
    done = of_plan(shown.assessments, plan)
    last = done[-1].items if done else ()
    found = []
    for place, goal in enumerate(plan.goals):
        level = int(last[place][1]) if place < len(last) else None
        seen = last[place][2] if place < len(last) else goal.measure
        found.append(GoalShown(goal.words, goal.baseline, level, seen))
    return found


def progress(shown: PersonWeek) -> tuple[list[str], list[LineShown]]:
    """Return the feet (day and T) and the lines of the last assessments of the plan."""
    if shown.plan is None:
        return [], []
    done = of_plan(shown.assessments, shown.plan)[-MOST_SHOWN:]
    feet = [
        f"{one.day:%m-%d} · T {one.total}" if one.total else f"{one.day:%m-%d}" for one in done
    ]
    lines = [
        LineShown(goal.words, tuple(one.levels()[place] for one in done))
        for place, goal in enumerate(shown.plan.goals)
    ]
    return feet, lines


Cells = list[list[CellShown]]


def week(say: Translate, shown: PersonWeek, first: date) -> tuple[list[str], Cells]:
    """Return the heads of the days and the cells below each, without days that have none."""
    plans = {one.ref: one for one in shown.plans}
    cells: dict[date, list[CellShown]] = {}
    for item in shown.due.items:
        slot = item.slot
        if isinstance(slot, Slot):
            session = plans[slot.plan].sessions[slot.place]
            words = f"{session.item} {session.minutes}"
            made = cell(say, item, words)._replace(short=session.item)
            cells.setdefault(slot.day, []).append(made)
    days = [first + timedelta(days=day) for day in range(7)]
    shown_days = [day for day in days if day in cells or day.weekday() < 5]
    heads = [say(DAYS[day.weekday()].with_(day=day.day)) for day in shown_days]
    return heads, [cells.get(day, []) for day in shown_days]


def cell(say: Translate, item: Item, words: str) -> CellShown:
    """Return how one planned session is painted."""
    if item.box is Box.DONE:
        return CellShown("✓", words, say(HELPS[Help(item.word)]), ink="well")
    if item.box is Box.EXPLAINED:
        reason = say(REASONS[Missed(item.word)])
        by_home = item.word == Missed.HOME
        ink, ground = ("muted", "head") if by_home else ("low", "low_soft")
        return CellShown("×", words, reason, ink=ink, ground=ground)
    if item.box is Box.EXEMPT:
        said = MADE_UP_SAID if item.word == MADE_UP else PAUSES[Pause.PAUSED]
        return CellShown("–", words, say(said), ink="muted", ground="head")
    return CellShown("○", words, "", ink="due")


def minutes(say: Translate, shown: PersonWeek) -> str:
    """Return how long somebody trained this week."""
    return say(MINUTES.with_(minutes=shown.counted.minutes))


def same_words(say: Translate, shown: PersonWeek) -> str:
    """Return words that stand in too many sessions; nothing where there are none."""
    return " · ".join(
        say(SAME_WORDS.with_(count=count, words=text)) for text, count in shown.same_words.items()
    )


def treatment(say: Translate, one: Register) -> str:
    """Return a line of the register."""
    said = {"what": TREATMENTS[one.what], "place": one.place, "words": one.words}
    if one.next is None:
        result = one.came[-1].result if one.came else ""
        return say(OVER.with_(day=f"{one.day:%m-%d}", result=result, **said))
    return say(TREATMENT.with_(day=f"{one.next:%m-%d}", **said))
