"""People who are kept apart: each start with the end, the moves and the steps that follow it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.isolation.cases import Case, Extension, Move, Rule, StepDone
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
    SELECT subject, at, place, words, case_kind, first, days, by_day, planned, ordered_by, by
    FROM isolations WHERE subject {NOT_LOCKED} ORDER BY subject, at, station, number
"""
_ENDS = """
    SELECT subject, at, how, words FROM isolation_ends ORDER BY subject, at, station, number
"""
_CHANGES = """
    SELECT subject, at, what, value, planned, words, by FROM isolation_changes
    ORDER BY subject, at, station, number
"""
EXTENDED: Final = "extended"
MOVED: Final = "moved"
STEP: Final = "step"


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

    What came later belongs to the last start before it, so that no line needs the other's number.
    """
    starts: dict[int, list[list[Any]]] = defaultdict(list)
    for subject, *said in store.query(_STARTS):
        starts[subject].append(said)
    ends = _by_subject(store, _ENDS)
    changes = _by_subject(store, _CHANGES)
    return [
        _case(subject, place, of_person, (ends.get(subject, ()), changes.get(subject, ())))
        for subject, of_person in starts.items()
        for place in range(len(of_person))
    ]


def _by_subject(store: Store, query: str) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for subject, *said in store.query(query):
        found[subject].append(tuple(said))
    return found


def _case(
    subject: int,
    place: int,
    starts: Sequence[Sequence[Any]],
    later: tuple[Sequence[tuple[Any, ...]], Sequence[tuple[Any, ...]]],
) -> Case:
    at, room, words, kind, first, days, by_day, planned, ordered_by, by = starts[place]
    begins = [said[0] for said in starts]
    own = [one for one in later[1] if bisect_right(begins, one[0]) == place + 1]
    ended = next((one for one in later[0] if one[0] >= at), (None, "", ""))
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
            for when, what, _value, until, why, who in own
            if what == EXTENDED
        ),
        moves=tuple(Move(from_ms(one[0]), one[2]) for one in own if one[1] == MOVED),
        steps=tuple(
            StepDone(from_ms(when), value, said, who)
            for when, what, value, _until, said, who in own
            if what == STEP
        ),
        until=_moment(ended[0]),
        how=ended[1],
        end_words=ended[2],
    )


def _moment(at: int | None) -> datetime | None:
    return from_ms(at) if at else None
