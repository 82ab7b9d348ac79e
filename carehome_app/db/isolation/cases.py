"""People who are kept apart: each start with the end, the moves and the steps that follow it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.isolation.cases import Case, EndKind, Extension, Move, Rule, StepDone
from carehome_app.domain.isolation.events import (
    IsolationEnded,
    IsolationExtended,
    IsolationMoved,
    IsolationStarted,
    IsolationStepTaken,
)
from carehome_app.domain.moments import from_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

_START = """
    INSERT INTO isolations (subject, at, station, number, place, words, by, case_kind, first,
        days, by_day, planned, ordered_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_END = """
    INSERT INTO isolation_ends (subject, at, station, number, words, by, how)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_CHANGE = """
    INSERT INTO isolation_changes (subject, at, station, number, what, value, planned, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STARTS = f"""
    SELECT subject, at, station, number, place, words, case_kind, first, days, by_day, planned,
        ordered_by, by
    FROM isolations WHERE subject {NOT_LOCKED} ORDER BY subject, at, station, number
"""
_ENDS = """
    SELECT subject, at, station, number, how, words FROM isolation_ends
    ORDER BY subject, at, station, number
"""
_CHANGES = """
    SELECT subject, at, station, number, what, value, planned, words, by FROM isolation_changes
    ORDER BY subject, at, station, number
"""
EXTENDED: Final = "extended"
MOVED: Final = "moved"
STEP: Final = "step"
_Said = tuple[Any, ...]
"""A row without its person: moment, desk and number of its line, and what it says."""
_OPEN: Final[_Said] = (None, "", None, "", "")
"""What stands for the end of who is still kept apart."""


def start(db: "Database", line: Line, event: IsolationStarted) -> None:
    """Apply the beginning of an isolation."""
    rule = (event.case_kind, event.first, event.days, event.by_day, event.planned)
    what = (event.place, event.words, line.by, *rule, event.ordered_by)
    db.execute(_START, (event.subject, event.at, *line.ref, *what))


def end(db: "Database", line: Line, event: IsolationEnded) -> None:
    """Apply the end of an isolation."""
    what = (event.words, line.by, event.how)
    db.execute(_END, (event.subject, event.at, *line.ref, *what))


def extend(db: "Database", line: Line, event: IsolationExtended) -> None:
    """Apply another planned end."""
    what = (EXTENDED, "", event.planned, event.why, line.by)
    db.execute(_CHANGE, (event.subject, event.at, *line.ref, *what))


def move(db: "Database", line: Line, event: IsolationMoved) -> None:
    """Apply another room."""
    what = (MOVED, event.place, 0, event.words, line.by)
    db.execute(_CHANGE, (event.subject, event.at, *line.ref, *what))


def take_step(db: "Database", line: Line, event: IsolationStepTaken) -> None:
    """Apply a step that was taken."""
    what = (STEP, event.step, 0, event.words, line.by)
    db.execute(_CHANGE, (event.subject, event.at, *line.ref, *what))


def cases(store: Store) -> list[Case]:
    """Return every isolation, by person and time.

    What came later finds its start by its time, so that no line needs the other's number.
    """
    starts, ends, changes = (_by_subject(store, query) for query in (_STARTS, _ENDS, _CHANGES))
    return [
        one
        for subject, begun in starts.items()
        for one in _of_person(subject, begun, ends.get(subject, ()), changes.get(subject, ()))
    ]


def _by_subject(store: Store, query: str) -> dict[int, list[_Said]]:
    found: dict[int, list[_Said]] = defaultdict(list)
    for subject, *said in store.query(query):
        found[subject].append(tuple(said))
    return found


def _of_person(
    subject: int, starts: Sequence[_Said], ends: Sequence[_Said], changes: Sequence[_Said]
) -> list[Case]:
    ended = _ended(starts, ends)
    own: dict[int | None, list[_Said]] = defaultdict(list)
    for change in changes:
        own[_meant(change, starts, ended)].append(change)
    return [
        _case(subject, start, own[place], ended.get(place, _OPEN))
        for place, start in enumerate(starts)
    ]


def _before(starts: Sequence[_Said], line: _Said) -> list[int]:
    """Return which had begun when a line was written: not what its desk wrote only later."""
    at, desk, number = line[:3]
    return [
        place
        for place, (since, station, written, *_said) in enumerate(starts)
        if since <= at and (station != desk or written < number)
    ]


def _ended(starts: Sequence[_Said], ends: Sequence[_Said]) -> dict[int, _Said]:
    """Return by which line each start has ended.

    An end is of all that had begun, since two desks may have kept the same person apart. A mistake
    is only the last one: who was entered again, with an earlier time, is still kept apart.
    """
    ended: dict[int, _Said] = {}
    for end_ in ends:
        still = [place for place in _before(starts, end_) if place not in ended]
        for place in still[-1:] if end_[3] == EndKind.CANCELLED else still:
            ended[place] = end_
    return ended


def _meant(change: _Said, starts: Sequence[_Said], ended: Mapping[int, _Said]) -> int | None:
    """Return of which start a change is: the last that still held, else the last that counted."""
    found = _before(starts, change)
    holding = [place for place in found if place not in ended or change[0] <= ended[place][0]]
    counting = [place for place in found if ended.get(place, _OPEN)[3] != EndKind.CANCELLED]
    return next((places[-1] for places in (holding, counting, found) if places), None)


def _case(subject: int, start: _Said, own: Sequence[_Said], ended: _Said) -> Case:
    at, _desk, _number, room, words, *rule, planned, ordered_by, by = start
    kind, first, days, by_day = rule
    until, _at_desk, _line, how, end_words = ended
    return Case(
        subject=subject,
        since=from_ms(at),
        place=room,
        words=words,
        kind=kind,
        rule=Rule(first, bool(by_day)),
        days=days,
        planned=_moment(planned),
        ordered_by=ordered_by,
        by=by,
        extensions=tuple(
            Extension(from_ms(when), from_ms(until), why, who)
            for when, _desk, _number, what, _value, until, why, who in own
            if what == EXTENDED
        ),
        moves=tuple(Move(from_ms(one[0]), one[4]) for one in own if one[3] == MOVED),
        steps=tuple(
            StepDone(from_ms(when), value, said, who)
            for when, _desk, _number, what, value, _until, said, who in own
            if what == STEP
        ),
        until=_moment(until),
        how=how,
        end_words=end_words,
    )


def _moment(at: int | None) -> datetime | None:
    return from_ms(at) if at else None
