"""Plans of training with what became of them, a home's own tools, the register of treatment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.moments import from_ordinal
from carehome_app.domain.rehabilitation.assessments import Tool, described
from carehome_app.domain.rehabilitation.events import (
    GoalSet,
    PlanEnded,
    PlanMade,
    PlanPaused,
    PlanReviewed,
    ToolDescribed,
    TreatmentNoted,
    TreatmentWent,
)
from carehome_app.domain.rehabilitation.plan import Goal, Plan, Rest, Session
from carehome_app.domain.rehabilitation.treatment import Came, Register
from carehome_app.domain.rehabilitation.words import Course, Pause, Treatment
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_MAKE: Final = """
    INSERT INTO training_plans (station, number, subject, course, since, until, words, long_goals,
        goals, methods, sessions, precautions, agreed_by, agreed_on, review, assess_every, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ACT: Final = """
    INSERT INTO training_plan_acts (of_station, of_number, recorded_at, station, number, act, day,
        last, how, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_PLANS: Final = """
    SELECT station, number, subject, course, since, until, words, long_goals, goals, methods,
        sessions, precautions, agreed_by, agreed_on, review, assess_every, by
    FROM training_plans {where} ORDER BY subject, since, station, number
"""
_ALL: Final = _PLANS.format(where="")
_OF: Final = _PLANS.format(where="WHERE subject = ?")
_ONE: Final = _PLANS.format(where="WHERE station = ? AND number = ?")
_ACTS: Final = """
    SELECT of_station, of_number, act, day, last, how, words FROM training_plan_acts
    ORDER BY recorded_at, station, number
"""
_TOOL: Final = """
    INSERT INTO assessment_tools (code, version, station, number, title, items, every, licence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_TOOLS: Final = """
    SELECT code, version, title, items, every, licence FROM assessment_tools
    ORDER BY code, version, station, number
"""
_NOTE: Final = """
    INSERT INTO treatments (station, number, subject, what, words, place, day, payer)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_WENT: Final = """
    INSERT INTO treatment_steps (of_station, of_number, recorded_at, station, number, day, result,
        next)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_TREATMENTS: Final = """
    SELECT station, number, subject, what, words, place, day, payer FROM treatments
    ORDER BY day, station, number
"""
_STEPS: Final = """
    SELECT of_station, of_number, day, result, next FROM treatment_steps
    ORDER BY recorded_at, station, number
"""
_END, _REVIEW, _PAUSE = "end", "review", "pause"
_goals: Final = msgspec.json.Decoder(tuple[GoalSet, ...])
_sessions: Final = msgspec.json.Decoder(tuple[tuple[str, int, int], ...])
_items: Final = msgspec.json.Decoder(tuple[tuple[str, str, int, int], ...])


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()


def make(db: "Database", line: Line, event: PlanMade) -> None:
    """Apply that a plan begins."""
    days = (event.since, event.until, event.words, event.long_goals, _text(event.goals))
    more = (event.methods, _text(event.sessions), event.precautions, event.agreed_by)
    last = (event.agreed_on, event.review, event.assess_every, line.by)
    db.execute(_MAKE, (*line.ref, event.subject, event.course, *days, *more, *last))


def end(db: "Database", line: Line, event: PlanEnded) -> None:
    """Apply that a plan ends."""
    _act(db, line, event, (_END, event.day, event.day, "", event.words))


def review(db: "Database", line: Line, event: PlanReviewed) -> None:
    """Apply that a plan was looked at again."""
    _act(db, line, event, (_REVIEW, event.day, event.review, "", event.words))


def pause(db: "Database", line: Line, event: PlanPaused) -> None:
    """Apply that a plan rests for some days."""
    _act(db, line, event, (_PAUSE, event.first, event.last, event.how, event.words))


def _act(
    db: "Database", line: Line, of: PlanEnded | PlanReviewed | PlanPaused, what: tuple[Any, ...]
) -> None:
    db.execute(_ACT, (of.station, of.number, line.recorded_at, *line.ref, *what, line.by))


def describe(db: "Database", line: Line, event: ToolDescribed) -> None:
    """Apply a tool the home describes."""
    what = (event.title, _text(event.items), event.every, event.licence)
    db.execute(_TOOL, (event.code, event.version, *line.ref, *what))


def note(db: "Database", line: Line, event: TreatmentNoted) -> None:
    """Apply a line of the register."""
    what = (event.what, event.words, event.place, event.day, event.payer)
    db.execute(_NOTE, (*line.ref, event.subject, *what))


def went(db: "Database", line: Line, event: TreatmentWent) -> None:
    """Apply what came of it."""
    of, what = (event.station, event.number), (event.day, event.result, event.next)
    db.execute(_WENT, (*of, line.recorded_at, *line.ref, *what))


def every(store: Store) -> list[Plan]:
    """Return every plan there ever was, by person and day."""
    return _plans(store, store.query(_ALL))


def of_person(store: Store, subject: int) -> list[Plan]:
    """Return the plans of a person, the first one first."""
    return _plans(store, store.query(_OF, (subject,)))


def one(store: Store, ref: LineRef) -> Plan | None:
    """Return the plan of a line."""
    found = _plans(store, store.query(_ONE, tuple(ref)))
    return found[0] if found else None


def tools(store: Store) -> dict[str, Tool]:
    """Return the tools the home described, each in its last version."""
    found = {}
    for code, version, title, items, days, licence in store.query(_TOOLS):
        tool = described(code, title, _items.decode(items), days, licence)
        found[code] = tool._replace(version=version)
    return found


def treatments(store: Store) -> list[Register]:
    """Return the register of treatment, the earliest first."""
    came: dict[LineRef, list[Came]] = defaultdict(list)
    for station, number, day, result, next_ in store.query(_STEPS):
        step = Came(date.fromordinal(day), result, from_ordinal(next_))
        came[LineRef(station, number)].append(step)
    found = []
    for station, number, subject, what, words, place, day, payer in store.query(_TREATMENTS):
        ref, on = LineRef(station, number), date.fromordinal(day)
        more = tuple(came[ref])
        found.append(Register(ref, subject, Treatment(what), words, place, on, payer, more))
    return found


def _plans(store: Store, rows: Iterable[Sequence[Any]]) -> list[Plan]:
    acts: dict[LineRef, list[Sequence[Any]]] = defaultdict(list)
    for row in store.query(_ACTS):
        acts[LineRef(row[0], row[1])].append(row[2:])
    return [_plan(row, acts[LineRef(row[0], row[1])]) for row in rows]


def _goals_of(text: str) -> tuple[Goal, ...]:
    return tuple(
        Goal(
            goal.words,
            goal.measure,
            date.fromordinal(goal.due),
            goal.baseline,
            goal.importance,
            goal.difficulty,
        )
        for goal in _goals.decode(text)
    )


def _plan(row: Sequence[Any], acts: Sequence[Sequence[Any]]) -> Plan:
    ends = [act for act in acts if act[0] == _END]
    reviews = [(act[1], act[2]) for act in acts if act[0] == _REVIEW]
    looked = reviews[-1][0] if reviews else None
    rests = tuple(
        Rest(date.fromordinal(act[1]), date.fromordinal(act[2]), Pause(act[3]), act[4])
        for act in acts
        if act[0] == _PAUSE
    )
    return Plan(
        ref=LineRef(row[0], row[1]),
        subject=row[2],
        course=Course(row[3]),
        since=date.fromordinal(row[4]),
        until=from_ordinal(row[5]),
        words=row[6],
        long_goals=row[7],
        goals=_goals_of(row[8]),
        methods=row[9],
        sessions=tuple(Session(*one) for one in _sessions.decode(row[10])),
        precautions=row[11],
        agreed_by=row[12],
        agreed_on=from_ordinal(row[13]),
        review=date.fromordinal(reviews[-1][1] if reviews else row[14]),
        assess_every=row[15],
        made_by=row[16],
        ended=date.fromordinal(min(act[1] for act in ends)) if ends else None,
        ended_words=ends[0][4] if ends else "",
        rests=rests,
        looked=from_ordinal(looked),
    )
