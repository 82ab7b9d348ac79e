"""`rehab …`: plans, sessions, assessments, treatment, by the same services as the page."""

from collections.abc import Callable
from datetime import date
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.domain.duties.sums import added
from carehome_app.domain.rehabilitation.counting import Attendance
from carehome_app.domain.rehabilitation.month_rules import VERDICTS, verdict
from carehome_app.domain.rehabilitation.plan import week_of
from carehome_app.domain.rehabilitation.typed import missed_typed
from carehome_app.domain.rehabilitation.words import COURSES, Course, Pause, Treatment
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.rehabilitation.planning import (
    NewAssessment,
    NewPlan,
    NewTreatment,
)
from carehome_app.services.rehabilitation.training import Asked, Kept, NewSession

KEPT: Final = QT_TRANSLATE_NOOP("Commands", "Kept.")
KEPT_LINE: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {line}.")
TOTAL: Final = QT_TRANSLATE_NOOP("Commands", "Kept. Total: {total}")
NO_TOTAL: Final = QT_TRANSLATE_NOOP("Commands", "Kept. There is no total.")
NO_REASON: Final = QT_TRANSLATE_NOOP(
    "Commands", "“{typed}” is no reason: ill refused therapist isolation out home."
)
NO_LINE: Final = QT_TRANSLATE_NOOP("Commands", "“{typed}” is no line: write station-number.")
NO_ITEM: Final = QT_TRANSLATE_NOOP("Commands", "“{typed}” is no item: code:label:0:4.")
NO_RULE: Final = QT_TRANSLATE_NOOP("Commands", "“{typed}” is no rule of a month.")
ROW: Final = QT_TRANSLATE_NOOP(
    "Commands", "{name}  {course}  {held}/{planned}  missed {missed}  {minutes} min {marks}"
)
SUM: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "{first} to {last}: planned {planned} = trained {held} + missed {missed}"
    " + cancelled {cancelled} + open {open}",
)
IN_A_ROW: Final = QT_TRANSLATE_NOOP("Commands", "three missed in a row")
DUE: Final = QT_TRANSLATE_NOOP("Commands", "assessment due")


class PlanSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `rehab plan` was told."""

    person: str
    course: str
    goals: tuple[str, ...]
    sessions: str
    since: date | None
    until: date | None
    words: str
    long_goals: str
    methods: str
    precautions: str
    agreed_by: str
    agreed_on: date | None
    review: date | None
    assess_every: int


class SessionSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `rehab session` was told."""

    person: str
    typed: str
    on: date | None
    missed_on: date | None
    therapist: str
    reaction: str
    place: str
    again: bool


class AssessSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `rehab assess` was told."""

    person: str
    typed: str
    tool: str
    on: date | None
    seen: tuple[str, ...]
    licence: str


class TreatmentSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `rehab treatment` was told."""

    person: str
    what: str
    words: str
    day: date
    place: str
    payer: str


class ToolSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What `rehab tool` was told."""

    code: str
    title: str
    items: tuple[str, ...]
    every: int
    licence: str


def line_typed(typed: str) -> LineRef:
    """Return the line `1-204` names."""
    station, dash, number = typed.partition("-")
    if not (dash and station.isdecimal() and number.isdecimal()):
        raise UsageError(NO_LINE.with_(typed=typed))
    return LineRef(int(station), int(number))


def plan(access: Access, said: PlanSaid) -> Answer:
    """Begin a plan."""

    def work(house: House, say: Translate) -> Answer:
        ref = house.rehabilitation.plans.make(
            NewPlan(
                subject=house.people.find(said.person).id,
                course=Course(said.course),
                goals=said.goals,
                sessions=said.sessions,
                since=said.since,
                until=said.until,
                words=said.words,
                long_goals=said.long_goals,
                methods=said.methods,
                precautions=said.precautions,
                agreed_by=said.agreed_by,
                agreed_on=said.agreed_on,
                review=said.review,
                assess_every=said.assess_every,
            )
        )
        return _kept(say, ref)

    return in_home(access, work, to_write=True)


def change(access: Access, person: str, act: str, days: tuple[date, ...], words: str) -> Answer:
    """End, review or pause the plan somebody has now."""

    def work(house: House, say: Translate) -> Answer:
        plans, today = house.rehabilitation.plans, house.desk.today()
        subject = house.people.find(person).id
        ref = house.rehabilitation.board.plan_of(subject, today).ref
        acts: dict[str, Callable[[], object]] = {
            "end": lambda: plans.end(ref, days[0], words),
            "review": lambda: plans.review(ref, days[0], words),
            "pause": lambda: plans.pause(ref, (days[0], days[1]), Pause.PAUSED, words),
            "adapt": lambda: plans.pause(ref, (days[0], days[1]), Pause.ADAPTED, words),
        }
        acts[act]()
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def session(access: Access, said: SessionSaid) -> Answer:
    """Keep a session; a question is answered with its text and status 1."""

    def work(house: House, say: Translate) -> Answer:
        new = NewSession(
            subject=house.people.find(said.person).id,
            typed=said.typed,
            day=said.on,
            missed_on=said.missed_on,
            reaction=said.reaction,
            place=said.place,
            therapist=house.people.find(said.therapist).id if said.therapist else 0,
        )
        return _answer(house.rehabilitation.training.hold(new, again=said.again), say)

    return in_home(access, work, to_write=True)


def missed(access: Access, person: str, item: str, reason: str, on: date | None) -> Answer:
    """Keep why a session was not held."""

    def work(house: House, say: Translate) -> Answer:
        found = missed_typed(reason)
        if found is None:
            raise UsageError(NO_REASON.with_(typed=reason))
        subject = house.people.find(person).id
        return _answer(
            house.rehabilitation.training.miss(subject, item, found[0], on, found[1]), say
        )

    return in_home(access, work, to_write=True)


def take_back(access: Access, line: str, words: str) -> Answer:
    """Take back a line of a session."""

    def work(house: House, say: Translate) -> Answer:
        house.rehabilitation.training.take_back(line_typed(line), "other", words)
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def assess(access: Access, said: AssessSaid) -> Answer:
    """Keep an assessment."""

    def work(house: House, say: Translate) -> Answer:
        total = house.rehabilitation.assessing.assess(
            NewAssessment(
                subject=house.people.find(said.person).id,
                typed=said.typed,
                tool=said.tool,
                day=said.on,
                seen=said.seen,
                licence=said.licence,
            )
        )
        shown = TOTAL.with_(total=total) if total else NO_TOTAL
        return Answer((say(shown),), data={"kept": True, "total": total})

    return in_home(access, work, to_write=True)


def treatment(access: Access, said: TreatmentSaid) -> Answer:
    """Put a line into the register."""

    def work(house: House, say: Translate) -> Answer:
        ref = house.rehabilitation.treating.note(
            NewTreatment(
                subject=house.people.find(said.person).id,
                what=Treatment(said.what),
                words=said.words,
                day=said.day,
                place=said.place,
                payer=said.payer,
            )
        )
        return _kept(say, ref)

    return in_home(access, work, to_write=True)


def result(access: Access, line: str, words: str, next_: date | None) -> Answer:
    """Keep what came of a line of the register."""

    def work(house: House, say: Translate) -> Answer:
        house.rehabilitation.treating.went(line_typed(line), words, next_)
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def rule(access: Access, typed: str) -> Answer:
    """Say by which rule months are judged, from today on."""

    def work(house: House, say: Translate) -> Answer:
        try:
            house.rehabilitation.plans.set_month_rule(typed)
        except ValueError:
            raise UsageError(NO_RULE.with_(typed=typed)) from None
        return Answer((say(KEPT),), data={"kept": True})

    return in_home(access, work, to_write=True)


def tool(access: Access, said: ToolSaid) -> Answer:
    """Describe a tool of the home's own."""

    def work(house: House, say: Translate) -> Answer:
        items = [_item(one) for one in said.items]
        made = house.rehabilitation.assessing.describe(
            said.code, said.title, items, said.every, said.licence
        )
        return Answer((say(KEPT),), data={"kept": True, "version": made.version})

    return in_home(access, work, to_write=True)


def _item(typed: str) -> tuple[str, str, int, int]:
    parts = typed.split(":")
    numbers = [one for one in parts[2:] if one.isdecimal()]
    if len(parts) != 4 or len(numbers) != 2:
        raise UsageError(NO_ITEM.with_(typed=typed))
    return parts[0], parts[1], int(parts[2]), int(parts[3])


def status(access: Access, days: tuple[date | None, date | None], month: date | None) -> Answer:
    """Say what was planned and held in a week, in some days or in a month."""

    def work(house: House, say: Translate) -> Answer:
        today, board = house.desk.today(), house.rehabilitation.board
        first, last = _days(days, month, today)
        attended = board.attended(first, last)
        plans = {one.subject: one for one in board.plans(day=min(last, today))}
        marks = {row.person.id: row for row in board.week(min(last, today)).rows}
        rule_ = board.month_rule(first) if month is not None else None
        lines, people = [], []
        for subject, (counted, _due) in attended.items():
            name = house.desk.person(subject).name
            row, plan_ = marks.get(subject), plans.get(subject)
            said: list[Text] = []
            if row is not None and row.is_row:
                said.append(IN_A_ROW)
            if row is not None and row.assess_due:
                said.append(DUE)
            judged = verdict(rule_, counted)
            if judged is not None:
                said.append(VERDICTS[judged])
            course: Text | str = "" if plan_ is None else COURSES[plan_.course]
            lines.append(ROW.with_(name=name, course=course, marks=said, **_numbers(counted)))
            people.append(
                {
                    "name": name,
                    "verdict": judged,
                    "in_a_row": row is not None and row.is_row,
                    "reasons": dict(counted.reasons),
                    **_numbers(counted),
                }
            )
        whole = _numbers(added(Attendance, (counted for counted, _due in attended.values())))
        lines.append(SUM.with_(first=first.isoformat(), last=last.isoformat(), **whole))
        data = {"from": first.isoformat(), "to": last.isoformat(), "people": people, **whole}
        return Answer(tuple(say(one) for one in lines), data=data)

    return in_home(access, work)


def _days(
    days: tuple[date | None, date | None], month: date | None, today: date
) -> tuple[date, date]:
    if month is not None:
        first = month.replace(day=1)
        after = date.fromordinal(first.toordinal() + 31).replace(day=1)
        return first, date.fromordinal(after.toordinal() - 1)
    begin, end = days
    if begin is None:
        return week_of(end or today)
    return begin, end or today


_NUMBERS: Final = ("planned", "held", "missed", "cancelled", "open", "minutes", "training_days")


def _numbers(counted: Attendance) -> dict[str, int]:
    return {name: int(getattr(counted, name)) for name in _NUMBERS}


def _kept(say: Translate, ref: LineRef) -> Answer:
    line = f"{ref.station}-{ref.number}"
    return Answer((say(KEPT_LINE.with_(line=line)),), data={"kept": True, "line": line})


def _answer(done: Kept | Asked, say: Translate) -> Answer:
    if isinstance(done, Asked):
        asked = say(done.sentence)
        return Answer((asked,), NO, {"kept": False, "question": asked})
    line = f"{done.ref.station}-{done.ref.number}"
    notes = [say(one) for one in done.notes]
    data = {"kept": True, "line": line, "notes": notes}
    return Answer((say(KEPT_LINE.with_(line=line)), *notes), data=data)
