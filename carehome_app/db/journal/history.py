"""Lines of the journal about one thing, found without reading all of them.

Readings, reasons, doses, findings and disinfections are nearly all there is; of a person or an
area they are found through the tables. The other kinds are few, and have an index of their own.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line, decoded, is_known
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.domain.events import Event, NotUnderstood, Whose
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.clocks import WrongClock, WrongClocks, shown_at
from carehome_app.domain.trust.events import ClockWasWrong

BULK: Final = frozenset({30, 31, 40, 72, 75, 114})
"""The kinds that are not in the index `journal_seldom`."""
_COLUMNS: Final = "station, number, recorded_at, by, kind, body"
# The index is used only where its own condition stands in the statement, word for word.
_SELDOM: Final = f"""
    SELECT {_COLUMNS} FROM journal INDEXED BY journal_seldom
    WHERE kind = ? AND kind NOT IN (30, 31, 40, 72, 75, 114)
"""
_ONE: Final = f"SELECT {_COLUMNS} FROM journal WHERE station = ? AND number = ?"
_NEWEST: Final = f"""
    SELECT {_COLUMNS} FROM journal WHERE station = ? ORDER BY number DESC LIMIT ?
"""
_OF_PERSON: Final = """
    SELECT station, number, recorded_at FROM entries WHERE subject = :who
    UNION SELECT station, number, taken_at FROM findings
        WHERE about = 1 AND subject = :who
    UNION SELECT station, number, recorded_at FROM doses WHERE subject = :who
    UNION SELECT r.by_station, r.by_number, r.at FROM absence_reviews r
        JOIN absences a ON a.station = r.station AND a.number = r.number WHERE a.subject = :who
    ORDER BY 3 DESC LIMIT :most
"""
# Of these a home has many, and a table of them by person.
_AROUND: Final = """
    SELECT station, number FROM notes WHERE subject = :who AND at >= :since AND at < :until
    UNION ALL SELECT station, number FROM follow_ups
        WHERE about = 1 AND subject = :who AND at >= :since AND at < :until
    UNION ALL SELECT station, number FROM symptoms
        WHERE subject = :who AND at >= :since AND at < :until
"""
_SELDOM_OF: Final = f"""{_SELDOM}
    AND typeof(body) = 'text' AND json_extract(body, ?) = ?
"""
_OF_ENTRY: Final = """
    SELECT station, number FROM findings
    WHERE about = 1 AND subject = ? AND taken_at = ? AND entry_station = ? AND entry_number = ?
    UNION SELECT station, number FROM judged_again WHERE entry_station = ? AND entry_number = ?
    UNION SELECT by_station, by_number FROM superseded WHERE station = ? AND number = ?
    UNION SELECT by_station, by_number FROM absence_reviews WHERE station = ? AND number = ?
"""
_OF_AREA: Final = """
    SELECT station, number, started_at FROM disinfections WHERE area = :area
    UNION SELECT station, number, taken_at FROM findings
        WHERE about = 2 AND subject = :area
    ORDER BY 3 DESC LIMIT :most
"""
_FOUND_ABOUT: Final = """
    SELECT station, number FROM findings WHERE about = ? ORDER BY taken_at DESC LIMIT ?
"""
_STATIONS: Final = "SELECT idx, name FROM stations"
_AREAS: Final = "SELECT id, name FROM areas"


def seldom(store: Store, kinds: Collection[int]) -> Iterator[tuple[Line | None, LineRef]]:
    """Yield every line of these kinds; None for an erased one. Kinds of the bulk have none."""
    for kind in sorted(set(kinds) - BULK):
        for row in store.query(_SELDOM, (kind,)):
            yield _line(store, row), LineRef(row[0], row[1])


def around(store: Store, subject: int, since: datetime, until: datetime) -> list[LineRef]:
    """Return where a person's notes, steps and symptoms of some days stand."""
    said = {"who": subject, "since": to_ms(since), "until": to_ms(until)}
    return [LineRef(*row) for row in store.query(_AROUND, said)]


IN_AROUND: Final = frozenset({34, 41, 80})
"""The kinds that `around` finds."""


def seldom_of(store: Store, kinds: Iterable[type[Event]], subject: int) -> Iterator[Line]:
    """Yield the lines of kinds that say by themselves that they are about a person."""
    for kind in kinds:
        if kind.whose in (Whose.SUBJECT, Whose.PERSON) and kind.kind not in BULK:
            place = f"$[1][{kind.__struct_fields__.index(kind.whose)}]"
            for row in store.query(_SELDOM_OF, (kind.kind, place, subject)):
                line = _line(store, row)
                if line is not None and line.event.owner() == subject:
                    yield line


def lines_at(store: Store, refs: Iterable[LineRef]) -> Iterator[tuple[Line | None, LineRef]]:
    """Yield the lines that are there at these places; None for an erased one."""
    for ref in refs:
        for row in store.query(_ONE, ref):
            yield _line(store, row), ref


def newest(store: Store, station: int, most: int) -> list[tuple[Line | None, LineRef]]:
    """Return the last lines of a station, the newest first."""
    rows = store.query(_NEWEST, (station, most))
    return [(_line(store, row), LineRef(row[0], row[1])) for row in rows]


def of_person(store: Store, subject: int, most: int) -> list[LineRef]:
    """Return where a person's newest entries, findings and answers about absences stand."""
    rows = store.query(_OF_PERSON, {"who": subject, "most": most})
    return [LineRef(station, number) for station, number, _at in rows]


def of_entry(store: Store, subject: int, taken_at: int, ref: LineRef) -> list[LineRef]:
    """Return where everything stands that happened to one entry, itself included."""
    rows = store.query(_OF_ENTRY, (subject, taken_at, *ref, *ref, *ref, *ref))
    return [ref, *(LineRef(*row) for row in rows)]


def of_area(store: Store, area: int, most: int) -> list[LineRef]:
    """Return where an area's newest disinfections and findings stand."""
    rows = store.query(_OF_AREA, {"area": area, "most": most})
    return [LineRef(station, number) for station, number, _at in rows]


def found_about(store: Store, about: int, most: int) -> list[LineRef]:
    """Return where the newest findings about one kind of subject stand."""
    rows = store.query(_FOUND_ABOUT, (about, most))
    return [LineRef(station, number) for station, number in rows]


def station_names(store: Store) -> dict[int, str]:
    """Return what each desk is called."""
    return dict(store.query(_STATIONS))


def area_names(store: Store) -> dict[int, str]:
    """Return what each area is called now."""
    return dict(store.query(_AREAS))


def _line(store: Store, row: tuple[Any, ...]) -> Line | None:
    station, number, stamp, by, kind, body = row
    if not isinstance(body, str):
        return None
    event = decoded(kind, body) if is_known(kind) else NotUnderstood(kind)
    recorded_at = shown_at(stamp, wrong_of(store.conn))
    return Line(LineRef(station, number), recorded_at, by, event)


def said_wrong(store: Store) -> WrongClocks:
    """Return the clocks that were wrong, as the lines themselves say it."""
    found: dict[int, int] = {}
    for line, _ref in sorted(seldom(store, (ClockWasWrong.kind,)), key=lambda one: one[1]):
        if line is not None and isinstance(line.event, ClockWasWrong):
            found.setdefault(line.event.since, line.event.ahead)
    return tuple(WrongClock(since, found[since]) for since in sorted(found))
