"""Lines of the gate, and who has not left again.

A stay is what began with one line: a coming and its leaving, a going out and its return, and what
replaces either. In each stay as many comings are matched with leavings as there are of both; what
is left over is kept at hand. So the sum of all that is left over is exactly in less out, however
lines arrive, double or are corrected, and nothing but it has to be read to know who is inside.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence, Touched
from carehome_app.db.journal import corrections
from carehome_app.db.journal.corrections import beside, supersede, superseded
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import Event
from carehome_app.domain.findings.episodes import Calm, Finding
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.gate.events import (
    GateCorrected,
    GatePassed,
    InsideListClosed,
    StillInside,
)
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.movements import Decision, Passage
from carehome_app.domain.gate.rules import BOOK, answers
from carehome_app.domain.gate.screening import Refusal
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import decoded, shown
from carehome_app.domain.measures.rule import Family
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_WRITE: Final = """
    INSERT INTO gate_lines (station, number, stay_station, stay_number, subject, who, moves, at,
        recorded_at, by, decision, level, vals, more, booking_station, booking_number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FORGET: Final = "DELETE FROM gate_unmatched WHERE stay_station = ? AND stay_number = ?"
_MATCH: Final = f"""
    INSERT INTO gate_unmatched (station, number, stay_station, stay_number, who, moves, at)
    SELECT station, number, stay_station, stay_number, who, moves, at FROM (
        SELECT g.station, g.number, g.stay_station, g.stay_number, g.who, g.moves, g.at,
            row_number() OVER (PARTITION BY g.moves ORDER BY g.at, g.station, g.number) AS place,
            count(*) FILTER (WHERE g.moves > 0) OVER () AS came,
            count(*) FILTER (WHERE g.moves < 0) OVER () AS went
        FROM gate_lines g {beside("g")}
        WHERE g.stay_station = ? AND g.stay_number = ? AND g.moves <> 0 AND s.station IS NULL
    ) WHERE place > min(came, went)
"""
_SEEN: Final = """
    INSERT INTO gate_seen_inside (station, number, at, by, by_station, by_number)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_CLOSE: Final = """
    INSERT INTO gate_closings (at, station, number, by, inside) VALUES (?, ?, ?, ?, ?)
"""
_COLUMNS: Final = f"""
    g.station, g.number, g.stay_station, g.stay_number, g.subject, g.who, g.moves, g.at,
    g.recorded_at, g.by, g.decision, g.level, g.vals, g.more, g.booking_station,
    g.booking_number, {corrections.COLUMNS}
"""
_BETWEEN: Final = f"""
    SELECT {_COLUMNS} FROM gate_lines g {beside("g")}
    WHERE g.at >= ? AND g.at < ? ORDER BY g.at, g.station, g.number
"""
_ANY_BETWEEN: Final = """
    SELECT EXISTS (SELECT 1 FROM gate_lines INDEXED BY gate_lines_by_time
        WHERE at >= ? AND at < ? AND who = ?)
"""
_UNMATCHED: Final = f"""
    SELECT {_COLUMNS} FROM gate_unmatched u CROSS JOIN gate_lines g
        ON g.station = u.station AND g.number = u.number {beside("g")}
    ORDER BY g.at, g.station, g.number
"""
_UNMATCHED_BEFORE: Final = f"""
    WITH stays AS (
        SELECT stay_station, stay_number FROM gate_unmatched
        UNION
        SELECT stay_station, stay_number FROM gate_lines INDEXED BY gate_lines_by_time
        WHERE at >= :until
    ), left_over AS (
        SELECT station, number FROM (
            SELECT g.station, g.number,
                row_number() OVER (
                    PARTITION BY g.stay_station, g.stay_number, g.moves
                    ORDER BY g.at, g.station, g.number
                ) AS place,
                count(*) FILTER (WHERE g.moves > 0) OVER stay AS came,
                count(*) FILTER (WHERE g.moves < 0) OVER stay AS went
            FROM stays CROSS JOIN gate_lines g INDEXED BY gate_lines_by_stay
                ON g.stay_station = stays.stay_station AND g.stay_number = stays.stay_number
                {beside("g")}
            WHERE g.at < :until AND g.moves <> 0 AND s.station IS NULL
            WINDOW stay AS (PARTITION BY g.stay_station, g.stay_number)
        ) WHERE place > min(came, went)
    )
    SELECT {_COLUMNS} FROM left_over u CROSS JOIN gate_lines g
        ON g.station = u.station AND g.number = u.number {beside("g")}
    ORDER BY g.at, g.station, g.number
"""
_SUMS: Final = "SELECT who, sum(moves) FROM gate_unmatched GROUP BY who"
_SUMS_SINCE: Final = f"""
    SELECT g.who, sum(g.moves) FROM gate_lines g INDEXED BY gate_lines_by_time {beside("g")}
    WHERE g.at >= ? AND g.moves <> 0 AND s.station IS NULL GROUP BY g.who
"""
_OF_PERSON: Final = f"""
    SELECT {_COLUMNS} FROM gate_lines g {beside("g")}
    WHERE g.subject = ? AND g.subject <> 0 AND g.at >= ? ORDER BY g.at, g.station, g.number
"""
_ONE: Final = f"""
    SELECT {_COLUMNS} FROM gate_lines g {beside("g")} WHERE g.station = ? AND g.number = ?
"""
_LOOKED: Final = """
    SELECT station, number, max(at) FROM gate_seen_inside WHERE at < ? GROUP BY station, number
"""
_LAST_CLOSING: Final = "SELECT max(at) FROM gate_closings WHERE at < ?"
_LAST_VALUES: Final = f"""
    SELECT g.vals FROM gate_lines g INDEXED BY gate_lines_by_time {beside("g")}
    WHERE g.vals IS NOT NULL AND s.station IS NULL AND g.at >= ? AND g.at < ?
    ORDER BY g.at DESC, g.station DESC, g.number DESC LIMIT ?
"""
_CAME_BY: Final = f"""
    SELECT DISTINCT g.booking_station, g.booking_number FROM gate_lines g {beside("g")}
    WHERE g.booking_station <> 0 AND g.moves > 0 AND s.station IS NULL AND g.at >= ?
"""


class _More(msgspec.Struct, array_like=True, frozen=True):
    """The parts of a line by which nothing is looked for."""

    gate: str
    reasons: tuple[str, ...]
    name: str
    phone: str
    id_no: str
    resident: int
    purpose: str
    site: str
    answers: dict[str, str]
    reading: tuple[int, int]
    until: int | None
    how: str
    asked: tuple[str, ...]
    words: str


_more = msgspec.json.Decoder(_More)
_texts = msgspec.json.Decoder(tuple[str, ...])


def write(db: "Database", line: Line, event: GatePassed) -> None:
    """Apply a line of the gate."""
    _write(db, line, event, _stay_of(line, event))


def correct(db: "Database", line: Line, event: GateCorrected) -> None:
    """Apply a correction: it marks the old line and adds the new one, whatever came first."""
    supersede(db, line, event)
    if event.passed is not None:
        _write(db, line, event.passed, LineRef(*event.stay))
    else:
        _match(db, LineRef(*event.stay))


def see_inside(db: "Database", line: Line, event: StillInside) -> None:
    """Apply that somebody was seen to be still inside."""
    db.execute(_SEEN, (event.station, event.number, event.at, line.by, *line.ref))


def close_list(db: "Database", line: Line, event: InsideListClosed) -> None:
    """Apply that the list of who is inside was closed."""
    inside = msgspec.json.encode(event.inside).decode()
    db.execute(_CLOSE, (event.at, *line.ref, line.by, inside))


def _stay_of(line: Line, event: GatePassed) -> LineRef:
    return LineRef(*event.stay) if event.stay != (0, 0) else line.ref


def _write(db: "Database", line: Line, event: GatePassed, stay: LineRef) -> None:
    more = _More(
        event.gate,
        event.reasons,
        event.name,
        event.phone,
        event.id_no,
        event.resident,
        event.purpose,
        event.site,
        event.answers,
        event.reading,
        event.until,
        event.how,
        event.asked,
        event.words,
    )
    values = msgspec.json.encode(event.values).decode() if event.values else None
    who = (event.subject, event.who, event.moves, event.at, line.recorded_at, line.by)
    what = (event.decision, event.level, values, msgspec.json.encode(more).decode())
    db.execute(_WRITE, (*line.ref, *stay, *who, *what, *event.booking))
    _match(db, stay)


def _match(db: "Database", stay: LineRef) -> None:
    db.execute(_FORGET, stay)
    db.execute(_MATCH, stay)


def between(store: Store, since: datetime, until: datetime) -> list[Passage]:
    """Return the lines of [since, until) by time, corrected ones marked."""
    return _passages(store.query(_BETWEEN, (to_ms(since), to_ms(until))))


def came_or_went(store: Store, who: Who, since: datetime, until: datetime) -> bool:
    """Return whether anybody of a class has a line in [since, until)."""
    ((found,),) = store.query(_ANY_BETWEEN, (to_ms(since), to_ms(until), who))
    return bool(found)


def unmatched(store: Store) -> list[Passage]:
    """Return every line without its counterpart: who is inside or out, and who left unseen."""
    return _passages(store.query(_UNMATCHED))


def unmatched_before(store: Store, until: datetime) -> list[Passage]:
    """Return every line that had no counterpart yet at a moment, as far as is known now.

    What was unmatched then is so now, or its stay has a line since: no other stay is looked at.
    """
    return _passages(store.query(_UNMATCHED_BEFORE, {"until": to_ms(until)}))


def sums(store: Store) -> dict[Who, int]:
    """Return in less out of each class, over all time; of residents it is never above zero."""
    return {Who(who): count for who, count in store.query(_SUMS)}


def sums_since(store: Store, since: datetime) -> dict[Who, int]:
    """Return in less out of each class since a moment."""
    return {Who(who): count for who, count in store.query(_SUMS_SINCE, (to_ms(since),))}


def of_person(store: Store, subject: int, since: datetime) -> list[Passage]:
    """Return a person's lines from a moment on."""
    return _passages(store.query(_OF_PERSON, (subject, to_ms(since))))


def one(store: Store, ref: LineRef) -> Passage | None:
    """Return a line by its place in the journal."""
    found = _passages(store.query(_ONE, ref))
    return found[0] if found else None


def looked_at(store: Store, until: datetime) -> dict[LineRef, datetime]:
    """Return when somebody last looked, before a moment, and found those of a line inside."""
    rows = store.query(_LOOKED, (to_ms(until),))
    return {LineRef(station, number): from_ms(at) for station, number, at in rows}


def last_closing(store: Store, until: datetime) -> datetime | None:
    """Return when the list of who is inside was closed last before a moment."""
    ((at,),) = store.query(_LAST_CLOSING, (to_ms(until),))
    return None if at is None else from_ms(at)


def last_temperatures(store: Store, since: datetime, until: datetime, count: int) -> list[str]:
    """Return the last temperatures of [since, until) at the gate as written, the newest first."""
    rows = store.query(_LAST_VALUES, (to_ms(since), to_ms(until), count))
    return [_shown(values) for (values,) in rows]


def came_by_booking(store: Store, since: datetime) -> frozenset[LineRef]:
    """Return the bookings of which somebody came since a moment."""
    return frozenset(LineRef(*row) for row in store.query(_CAME_BY, (to_ms(since),)))


def _shown(values: str | None) -> str:
    return shown(TEMPERATURE, decoded(TEMPERATURE, _texts.decode(values))) if values else ""


def _passages(rows: Iterable[tuple[Any, ...]]) -> list[Passage]:
    return [_passage(row) for row in rows]


def _passage(row: tuple[Any, ...]) -> Passage:
    more = _more.decode(row[13])
    return Passage(
        ref=LineRef(row[0], row[1]),
        stay=LineRef(row[2], row[3]),
        subject=row[4],
        who=Who(row[5]),
        moves=row[6],
        at=from_ms(row[7]),
        recorded_at=from_ms(row[8]),
        by=row[9],
        decision=Decision(row[10]),
        level=row[11],
        temperature=_shown(row[12]),
        gate=more.gate,
        reasons=tuple(Refusal(one) for one in more.reasons),
        name=more.name,
        phone=more.phone,
        id_no=more.id_no,
        resident=more.resident,
        purpose=more.purpose,
        site=more.site,
        answers=more.answers,
        asked=more.asked,
        reading=LineRef(*more.reading),
        booking=LineRef(row[14], row[15]),
        until=None if more.until is None else from_ms(more.until),
        how=more.how,
        words=more.words,
        superseded=superseded(row[16:]),
    )


# What later lines say of the findings at the gate.


def _calm(store: Store, about: Subject, family: Family, found: list[Finding]) -> Iterable[Calm]:
    raised = {finding.on for finding in found}
    later = of_person(store, about.id, found[0].taken_at)
    return [one for one in answers(later, family) if one.ref not in raised]


def _touched(store: Store, event: Event) -> Iterable[Touched]:
    del store
    match event:
        case GatePassed(subject=subject, at=at) if subject:
            yield from _both(subject, at)
        case GateCorrected(passed=GatePassed(subject=subject, at=at)) if subject:
            yield from _both(subject, at)


def _both(subject: int, at: int) -> Iterable[Touched]:
    about = Subject(PERSON, subject)
    return [Touched(about, family, from_ms(at)) for family in BOOK.families]


EVIDENCE: Final = Evidence(BOOK, _calm, touched=_touched)
