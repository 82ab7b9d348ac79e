"""Entries: readings and reasons, clustered by person, measure and time."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, overload

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import corrections
from carehome_app.db.journal.corrections import FAR_FUTURE, beside, supersede, superseded
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.events import EntryCorrected, NoteWritten, NotMeasured, ReadingTaken
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.measures.measure import Measure, decoded
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef, Origin, Recent
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.in_mind import kept_in_mind

if TYPE_CHECKING:
    from sqlite_utils import Database

_WRITE = """
    INSERT INTO entries (subject, measure, taken_at, station, number, day, window, recorded_at,
        by, vals, site, reason, until, open_ended, origin, note, time_said)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ABSENT = """
    INSERT INTO absences (station, number, subject, taken_at, day, window, reason, until, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_NOTE = """
    INSERT INTO notes (subject, day, window, at, station, number, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
COLUMNS = f"""
    e.subject, e.measure, e.taken_at, e.station, e.number, e.day, e.window, e.recorded_at,
    e.by, e.vals, e.site, e.reason, e.until, e.open_ended, e.origin, e.note,
    e.time_said, {corrections.COLUMNS}
"""
FROM = f"FROM entries e {beside('e')}"
_OF_PERSON = f"""
    SELECT {COLUMNS} {FROM}
    WHERE e.subject = ? AND e.measure = ? AND e.taken_at >= ? AND e.taken_at < ?
    ORDER BY e.taken_at, e.station, e.number
"""
_LATEST = f"""
    SELECT {COLUMNS} {FROM}
    WHERE e.subject = ? AND e.measure = ? AND e.taken_at <= ? AND e.vals IS NOT NULL
        AND s.station IS NULL
    ORDER BY e.taken_at DESC, e.station DESC, e.number DESC LIMIT ?
"""
PEOPLE = "FROM people p NOT INDEXED"
SOME = "FROM json_each(?) p"
# CROSS JOIN keeps this order: person by person, not the whole table.
_OF_HOUSE = f"""
    SELECT {COLUMNS} FROM people p NOT INDEXED
    CROSS JOIN entries e ON e.subject = p.id AND e.measure = ?
        AND e.taken_at >= ? AND e.taken_at < ?
    {beside("e")}
    WHERE p.id {NOT_LOCKED}
    ORDER BY p.id, e.taken_at, e.station, e.number
"""
_RECENT = f"""
    SELECT e.subject, e.taken_at, e.vals FROM people p NOT INDEXED
    CROSS JOIN entries e ON e.subject = p.id AND e.measure = ?
        AND e.taken_at >= ? AND e.taken_at < ?
    {beside("e")}
    WHERE e.vals IS NOT NULL AND s.station IS NULL
    ORDER BY p.id, e.taken_at
"""
# json_each in the place of the people: only those who are asked about, in the same order.
_OF_SOME = _OF_HOUSE.replace(PEOPLE, SOME).replace("p.id", "p.value")
_RECENT_OF_SOME = _RECENT.replace(PEOPLE, SOME).replace("p.id", "p.value")
_NOTES = f"""
    SELECT subject, words, at, by FROM notes
    WHERE day = ? AND window = ? AND subject {NOT_LOCKED} ORDER BY at
"""
_ONE = f"""
    SELECT {COLUMNS} {FROM}
    WHERE e.subject = ? AND e.measure = ? AND e.taken_at = ? AND e.station = ? AND e.number = ?
"""

_ANYTHING = f"""
    SELECT 1 {FROM}
    WHERE e.subject = ? AND e.measure IN (SELECT value FROM json_each(?))
        AND e.taken_at > ? AND e.taken_at < ? AND s.station IS NULL
    LIMIT 1
"""

_ORIGINS = {int(origin): origin for origin in Origin}
_texts = msgspec.json.Decoder(tuple[str, ...])


def write_reading(db: "Database", line: Line, event: ReadingTaken) -> None:
    """Apply a reading."""
    station, number = line.ref
    # One row, not put together of three: a whole check writes millions.
    row = (
        event.subject, event.measure, event.taken_at, station, number, event.day, event.window,
        line.recorded_at, line.by, _written(event.values), event.site or None, None, None, None,
        event.origin, event.note or None, event.time_said,
    )  # fmt: skip
    db.execute(_WRITE, row)


def write_reason(db: "Database", line: Line, event: NotMeasured) -> None:
    """Apply a reason, and the absence it begins when it reaches further than its round."""
    when = (event.day, event.window, line.recorded_at, line.by)
    what = (None, None, event.reason, event.until, int(event.open_ended), event.origin)
    row = (event.subject, event.measure, event.taken_at, *line.ref, *when, *what)
    db.execute(_WRITE, (*row, event.note or None, 1))
    if event.open_ended or event.until is not None:
        where = (*line.ref, event.subject, event.taken_at, event.day, event.window)
        db.execute(_ABSENT, (*where, event.reason, event.until, event.note))


def correct(db: "Database", line: Line, event: EntryCorrected) -> None:
    """Apply a correction: it marks the old entry and adds the new one, whatever came first.

    Of two corrections of one entry the first in merged order is told; both replacements stand.
    """
    supersede(db, line, event)
    if event.reading is not None:
        write_reading(db, line, event.reading)
    if event.not_measured is not None:
        write_reason(db, line, event.not_measured)


def write_note(db: "Database", line: Line, event: NoteWritten) -> None:
    """Apply a note."""
    where = (event.subject, event.day, event.window, event.at)
    db.execute(_NOTE, (*where, *line.ref, event.words, line.by))


def of_person(
    store: Store, subject: int, measure: int, since: datetime, until: datetime | None = None
) -> list[Entry]:
    """Return a person's entries of one measure in [since, until), corrected ones marked."""
    end = FAR_FUTURE if until is None else to_ms(until)
    return _entries(store.query(_OF_PERSON, (subject, measure, to_ms(since), end)))


def each_of_person(store: Store, subject: int, measure: int, since: datetime) -> Iterator[Entry]:
    """Yield a person's entries of a measure from a moment on, for as long as they are wanted."""
    for row in store.each(_OF_PERSON, (subject, measure, to_ms(since), FAR_FUTURE)):
        yield _entry(row, by_index(row[1]))


def latest(
    store: Store, subject: int, measure: int, *, until: datetime | None, count: int
) -> list[Entry]:
    """Return a person's last valid readings up to a moment, oldest first."""
    end = FAR_FUTURE if until is None else to_ms(until)
    return _entries(store.query(_LATEST, (subject, measure, end, count)))[::-1]


def of_house(store: Store, measure: int, since: datetime, until: datetime) -> list[Entry]:
    """Return everybody's entries of one measure in [since, until), by person and time."""
    return _entries(store.query(_OF_HOUSE, (measure, to_ms(since), to_ms(until))))


def of_some(
    store: Store, subjects: Iterable[int], measure: int, since: datetime, until: datetime
) -> list[Entry]:
    """Return the entries of these people in [since, until), by person and time."""
    some = msgspec.json.encode(sorted(subjects)).decode()
    return _entries(store.query(_OF_SOME, (some, measure, to_ms(since), to_ms(until))))


class Points(Sequence[Recent]):
    """Bare points that are made when they are looked at: a sheet shows a few of its rows."""

    __slots__ = ("_raw",)

    def __init__(self, raw: list[tuple[int, str]]) -> None:
        """Hold moments in milliseconds and numbers as they were written."""
        self._raw = raw

    def __len__(self) -> int:
        return len(self._raw)

    @overload
    def __getitem__(self, place: int) -> Recent: ...
    @overload
    def __getitem__(self, place: slice) -> "Points": ...
    def __getitem__(self, place: int | slice) -> "Recent | Points":
        if isinstance(place, slice):
            return Points(self._raw[place])
        at, number = self._raw[place]
        return Recent(from_ms(at), number)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Points) and self._raw == other._raw

    def __hash__(self) -> int:
        return hash(tuple(self._raw))


def recent(
    store: Store,
    measure: Measure,
    since: datetime,
    until: datetime,
    some: Iterable[int] | None = None,
) -> dict[int, Points]:
    """Return valid readings in [since, until) as bare points, by person; of some or everybody."""
    when = (measure.index, to_ms(since), to_ms(until))
    if some is None:
        rows = store.query(_RECENT, when)
    else:
        rows = store.query(_RECENT_OF_SOME, (msgspec.json.encode(sorted(some)).decode(), *when))
    found: dict[int, list[tuple[int, str]]] = {}
    place = [one.key for one in measure.fields].index(measure.main.key)
    # Two thousand rows with forty different numbers, person by person.
    written: dict[str, str] = {}
    whose = 0
    own: list[tuple[int, str]] = []
    for subject, at, values in rows:
        number = written.get(values)
        if number is None:
            texts = texts_of(values)
            number = written[values] = texts[place] if len(texts) > place else ""
        if number:
            if subject != whose:
                whose, own = subject, found.setdefault(subject, [])
            own.append((at, number))
    return {subject: Points(raw) for subject, raw in found.items()}


def amount(measure: Measure, values: str) -> Amount | None:
    """Return the main number in values as they stand in a row, or None when there is none."""
    return _amount(measure.index, values)


def anything_between(store: Store, subject: int, after: datetime, before: datetime) -> bool:
    """Return whether anything was said of a person in (after, before), and not corrected."""
    known = msgspec.json.encode([measure.index for measure in CATALOGUE]).decode()
    rows = store.query(_ANYTHING, (subject, known, to_ms(after), to_ms(before)))
    return bool(rows)


def find(store: Store, entry: Entry) -> Entry | None:
    """Return an entry as it is now known, or None when it is not there."""
    return at(store, entry.subject, entry.measure.index, to_ms(entry.taken_at), entry.ref)


def at(store: Store, subject: int, measure: int, taken_at: int, ref: LineRef) -> Entry | None:
    """Return the entry in a line, of which person, measure and moment are known."""
    found = _entries(store.query(_ONE, (subject, measure, taken_at, *ref)))
    return found[0] if found else None


def notes(store: Store, round_: RoundKey) -> list[tuple[int, str, datetime, int]]:
    """Return the notes of a round: person, words, when, by whom."""
    rows = store.query(_NOTES, (round_.day.toordinal(), round_.window))
    return [(subject, words, from_ms(at), by) for subject, words, at, by in rows]


def _entries(rows: Iterable[tuple[Any, ...]]) -> list[Entry]:
    """Make entries of rows, those of measures this program knows; the rest stays in the file."""
    known = {measure.index: measure for measure in CATALOGUE}
    return [_entry(row, known[row[1]]) for row in rows if row[1] in known]


def _entry(row: tuple[Any, ...], measure: Measure) -> Entry:
    return Entry(
        ref=LineRef(row[3], row[4]),
        subject=row[0],
        measure=measure,
        round=round_of(row[5], row[6]),
        taken_at=from_ms(row[2]),
        recorded_at=from_ms(row[7]),
        by=row[8],
        values=_values(row[1], row[9]) if row[9] else {},
        site=row[10] or "",
        origin=_ORIGINS[row[14]],
        reason=row[11] or "",
        until=from_ordinal(row[12]),
        open_ended=bool(row[13]),
        note=row[15] or "",
        time_said=bool(row[16]),
        superseded=None if row[17] is None else superseded(row[17:]),
    )


@kept_in_mind(4096)
def _amount(measure: int, values: str) -> Amount | None:
    """Return the main number; an own normal reads fifteen rows that say mostly the same."""
    value = _values(measure, values).get(by_index(measure).main.key)
    return value if isinstance(value, Amount) else None


@kept_in_mind(4096)
def _written(values: tuple[str, ...]) -> str:
    """Return what a row's values say, as the table writes it."""
    return msgspec.json.encode(values).decode()


@kept_in_mind(4096)
def texts_of(values: str) -> tuple[str, ...]:
    """Return the texts in a row's values; the same few hundred come again and again."""
    return _texts.decode(values)


@kept_in_mind(4096)
def _values(measure: int, values: str) -> Values:
    """Return what a row's values say; nobody changes them, so equal ones are one."""
    return MappingProxyType(decoded(by_index(measure), texts_of(values)))


@kept_in_mind(1024)
def round_of(day: int, window: str) -> RoundKey:
    """Return a round as a row says it; the 730 of a year are read for one after the other."""
    return RoundKey(date.fromordinal(day), window)


def last_taken(store: Store, subject: int) -> int:
    """Return when a person was measured last (milliseconds); 0 when never."""
    ((last,),) = store.query(_LAST_TAKEN, (subject,))
    return int(last or 0)


_LAST_TAKEN = """
    SELECT max(e.taken_at) FROM entries e
    LEFT JOIN superseded s ON s.station = e.station AND s.number = e.number
    WHERE e.subject = ? AND e.vals IS NOT NULL AND s.station IS NULL
"""
