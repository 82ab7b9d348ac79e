"""Readings as bare rows for charts: a year of one person, or a month of the whole house."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.people import NOT_LOCKED
from carehome_app.db.rounds.entries import round_of, texts_of
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey

_COLUMNS = """
    e.subject, e.taken_at, e.day, e.window, e.vals, e.site, e.reason, e.by, e.note,
    e.station, e.number, s.by, s.reason, e.recorded_at, e.origin, e.time_said
"""
_OF_PERSON = f"""
    SELECT {_COLUMNS} FROM entries e
    LEFT JOIN superseded s ON s.station = e.station AND s.number = e.number
    WHERE e.subject = ? AND e.measure = ? AND e.taken_at >= ? AND e.taken_at < ?
    ORDER BY e.taken_at, e.station, e.number
"""
# Person by person over the index of entries: the order of the join is said by CROSS. A month of
# 300 people has 18 000 rows: nothing is made of a row that its table does not hold already.
_OF_HOUSE = f"""
    SELECT e.subject, e.taken_at, e.day, e.window, coalesce(e.vals, ''), coalesce(e.site, ''),
        coalesce(e.reason, ''), e.by, e.station, e.number, e.recorded_at,
        e.origin = 1 AND e.time_said
    FROM people p
    CROSS JOIN entries e ON e.subject = p.id AND e.measure = ?
        AND e.taken_at >= ? AND e.taken_at < ?
    LEFT JOIN superseded s ON s.station = e.station AND s.number = e.number
    WHERE p.id {NOT_LOCKED} AND s.station IS NULL
    ORDER BY p.id, e.taken_at, e.station, e.number
"""
_MEASURES = "SELECT 1 FROM entries WHERE subject = ? AND measure = ? LIMIT 1"
_FIRST = "SELECT min(taken_at) FROM entries WHERE subject = ? AND measure = ?"
_SEVERITIES = """
    SELECT f.entry_station, f.entry_number, f.family, f.severity FROM findings f
    LEFT JOIN judged_again j ON j.entry_station = f.entry_station
        AND j.entry_number = f.entry_number AND j.family = f.family
    WHERE f.about = 1 AND f.subject = ? AND f.taken_at >= ? AND f.taken_at < ?
        AND (j.station IS NULL OR (j.station = f.station AND j.number = f.number))
"""
# Whatever was known of somebody before the last entry that is older than all that is asked about
# had ended by then: ten years of absences take no longer than one.
_ABSENCES = f"""
    SELECT a.station, a.number, a.subject, a.taken_at, a.reason, a.until,
        (SELECT min(r.at) FROM absence_reviews r WHERE r.station = a.station
            AND r.number = a.number AND r.holds = 0),
        (SELECT e.taken_at FROM entries e
            WHERE e.subject = a.subject AND e.measure = ?1 AND e.taken_at > a.taken_at
            AND NOT EXISTS (SELECT 1 FROM superseded x
                WHERE x.station = e.station AND x.number = e.number)
            ORDER BY e.taken_at LIMIT 1)
    FROM people p CROSS JOIN absences a ON a.subject = p.id
    WHERE (?2 = 0 OR p.id = ?2) AND a.taken_at < ?3 AND p.id {NOT_LOCKED}
        AND a.taken_at >= coalesce((SELECT e.taken_at FROM entries e
            WHERE e.subject = p.id AND e.measure = ?1 AND e.taken_at < ?4
            AND NOT EXISTS (SELECT 1 FROM superseded x
                WHERE x.station = e.station AND x.number = e.number)
            ORDER BY e.taken_at DESC LIMIT 1), a.taken_at)
        AND NOT EXISTS (SELECT 1 FROM superseded s
            WHERE s.station = a.station AND s.number = a.number)
    ORDER BY a.subject, a.taken_at
"""
TYPED: Final = 1


class Row(NamedTuple):
    """One entry: `values` empty when `reason` is not; `corrected_by` 0 when it still holds."""

    subject: int
    at: int
    round: RoundKey
    values: tuple[str, ...]
    site: str
    reason: str
    by: int
    note: str
    ref: LineRef
    corrected_by: int | None
    corrected_why: str
    recorded_at: int
    live: bool


class HouseRow(NamedTuple):
    """One entry of somebody that still holds, as its table says it; a reason has no values."""

    subject: int
    at: int
    day: int
    window: str
    values: str
    """What was measured, as it is written in the table."""
    site: str
    reason: str
    by: int
    station: int
    number: int
    recorded_at: int
    live: int
    """Whether it was typed at the time it was taken."""

    @property
    def round(self) -> RoundKey:
        """The round it counts in."""
        return round_of(self.day, self.window)

    @property
    def ref(self) -> LineRef:
        """Its line in the journal."""
        return LineRef(self.station, self.number)


class Away(NamedTuple):
    """A reason that reached further: from when to when, as far as is known."""

    subject: int
    since: datetime
    reason: str
    last_day: date | None
    ended_at: datetime | None
    ref: LineRef
    """The line that said it."""


def of_person(
    store: Store, subject: int, measure: int, since: datetime, until: datetime
) -> list[Row]:
    """Return a person's entries in [since, until), corrected ones too, by time."""
    return list(_rows(store, _OF_PERSON, (subject, measure, to_ms(since), to_ms(until))))


def of_house(store: Store, measure: int, since: datetime, until: datetime) -> list[HouseRow]:
    """Return everybody's entries in [since, until) that hold, by person and time."""
    rows = store.query(_OF_HOUSE, (measure, to_ms(since), to_ms(until)))
    return list(map(HouseRow._make, rows))


def _rows(store: Store, sql: str, values: tuple[int, ...]) -> Iterator[Row]:
    for row in store.query(sql, values):
        yield Row(
            row[0],
            row[1],
            round_of(row[2], row[3]),
            texts_of(row[4]) if row[4] else (),
            row[5] or "",
            row[6] or "",
            row[7],
            row[8] or "",
            LineRef(row[9], row[10]),
            row[11],
            row[12] or "",
            row[13],
            row[14] == TYPED and bool(row[15]),
        )


def has_measure(store: Store, subject: int, measure: int) -> bool:
    """Return whether a person ever had an entry of a measure."""
    return bool(store.query(_MEASURES, (subject, measure)))


def first_at(store: Store, subject: int, measure: int) -> datetime | None:
    """Return when a person's first entry of a measure was taken."""
    ((at,),) = store.query(_FIRST, (subject, measure))
    return None if at is None else from_ms(at)


def severities(
    store: Store, subject: int, since: datetime, until: datetime
) -> dict[LineRef, tuple[str, int]]:
    """Return the severest finding of each of a person's entries: family and severity."""
    found: dict[LineRef, tuple[str, int]] = {}
    for station, number, family, severity in store.query(
        _SEVERITIES, (subject, to_ms(since), to_ms(until))
    ):
        ref = LineRef(station, number)
        if ref not in found or found[ref][1] < severity:
            found[ref] = (family, severity)
    return found


def absences(
    store: Store,
    measure: int,
    until: datetime,
    subject: int = 0,
    *,
    since: datetime | None = None,
) -> list[Away]:
    """Return the reasons that reached further and began before a moment; 0 means everybody.

    Each ends with the next entry of the measure, or when somebody said that it no longer holds.
    `since` leaves out most of those that had ended by then.
    """
    earliest = 0 if since is None else to_ms(since)
    found = []
    for station, number, who, at, reason, last, review, entry in store.query(
        _ABSENCES, (measure, subject, to_ms(until), earliest)
    ):
        ends = [end for end in (review, entry) if end is not None]
        ended = from_ms(min(ends)) if ends else None
        ref = LineRef(station, number)
        found.append(Away(who, from_ms(at), reason, from_ordinal(last), ended, ref))
    return found
