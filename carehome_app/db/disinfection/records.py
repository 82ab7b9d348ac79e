"""Disinfections, clustered by area and time; when they ended; UV lamps."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import corrections
from carehome_app.db.journal.corrections import FAR_FUTURE, beside, supersede, superseded
from carehome_app.db.journal.journal import Line
from carehome_app.domain.disinfection.events import (
    DisinfectionCorrected,
    DisinfectionDone,
    DisinfectionEnded,
    LampChecked,
)
from carehome_app.domain.disinfection.record import Details, Disinfection, Method, Reason
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_WRITE = """
    INSERT INTO disinfections (area, started_at, station, number, ended_at, recorded_at, by,
        reason, place, agent, concentration, stock, litres, method, contact, done_by, checked_by,
        lamp, more, together)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_END = """
    INSERT INTO disinfection_ends (station, number, at) VALUES (?, ?, ?)
    ON CONFLICT (station, number) DO UPDATE SET at = min(at, excluded.at)
"""
_LAMP = """
    INSERT INTO lamp_checks (lamp, at, station, number, hours, intensity)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_COLUMNS = f"""
    d.area, d.started_at, d.station, d.number, coalesce(d.ended_at, e.at), d.recorded_at, d.by,
    d.reason, d.place, d.agent, d.concentration, d.stock, d.litres, d.method, d.contact,
    d.done_by, d.checked_by, d.lamp, d.more, d.together,
    {corrections.COLUMNS}
"""
_BESIDE = f"""
    LEFT JOIN disinfection_ends e ON e.station = d.station AND e.number = d.number
    {beside("d")}
"""
_ALL_AREAS = f"""
    SELECT {_COLUMNS} FROM areas a CROSS JOIN disinfections d
        ON d.area = a.id AND d.started_at >= ? AND d.started_at < ? {_BESIDE}
    ORDER BY a.id, d.started_at, d.station, d.number
"""
_OF_AREA = f"""
    SELECT {_COLUMNS} FROM disinfections d {_BESIDE}
    WHERE d.area = ? AND d.started_at >= ? AND d.started_at < ?
    ORDER BY d.started_at, d.station, d.number
"""
_LAST = f"""
    SELECT {_COLUMNS} FROM disinfections d {_BESIDE}
    WHERE d.area = ? AND s.station IS NULL
    ORDER BY d.started_at DESC, d.station DESC, d.number DESC LIMIT 1
"""
_LAMP_MINUTES = f"""
    SELECT coalesce(sum(d.contact), 0) FROM disinfections d
    {beside("d")}
    WHERE d.lamp = ? AND d.started_at > ? AND s.station IS NULL
"""
_LAMPS = """
    SELECT lamp FROM lamp_checks UNION SELECT lamp FROM disinfections WHERE lamp IS NOT NULL
    ORDER BY 1
"""
_COUNTER = """
    SELECT at, hours FROM lamp_checks WHERE lamp = ? AND hours IS NOT NULL
    ORDER BY at DESC, station DESC, number DESC LIMIT 1
"""
_INTENSITY = f"""
    SELECT at, intensity FROM (
        SELECT at, station, number, intensity FROM lamp_checks
        WHERE lamp = :lamp AND intensity <> ''
        UNION ALL
        SELECT d.started_at, d.station, d.number, d.more ->> '$[6]' FROM disinfections d
        {beside("d")}
        WHERE d.lamp = :lamp AND d.more ->> '$[6]' <> '' AND s.station IS NULL
    ) WHERE at >= (SELECT coalesce(max(at), 0) FROM lamp_checks WHERE lamp = :lamp AND hours = 0)
    ORDER BY at DESC, station DESC, number DESC LIMIT 1
"""


class _More(msgspec.Struct, array_like=True, frozen=True):
    """The parts of a record that are seldom filled in."""

    objects: str = ""
    made: str = ""
    batch: str = ""
    expiry: int | None = None
    result: str = ""
    remark: str = ""
    intensity: str = ""
    """Read by its place, `$[6]`, where a lamp's last intensity is looked for."""


_more = msgspec.json.Decoder(_More)
_NOTHING_MORE = _More()


class LampCounter(msgspec.Struct, frozen=True):
    """A UV lamp: since when it is counted, from how many hours on, and its last intensity."""

    lamp: str
    since: datetime | None
    hours_before: int
    minutes_since: int
    measured_at: datetime | None
    intensity: Decimal | None


def write(db: "Database", line: Line, event: DisinfectionDone) -> None:
    """Apply a disinfection."""
    more = _More(
        event.objects,
        event.made,
        event.batch,
        event.expiry,
        event.result,
        event.remark,
        event.intensity,
    )
    when = (event.ended_at, line.recorded_at, line.by)
    what = (
        event.reason, event.use, event.agent, event.concentration or None, event.stock or None,
        event.litres or None, event.method, event.contact, event.done_by, event.checked_by,
        event.lamp or None,
        None if more == _NOTHING_MORE else msgspec.json.encode(more).decode(),
        event.together,
    )  # fmt: skip
    db.execute(_WRITE, (event.area, event.started_at, *line.ref, *when, *what))


def end(db: "Database", _line: Line, event: DisinfectionEnded) -> None:
    """Apply an end; of two the earlier holds."""
    db.execute(_END, (event.station, event.number, event.at))


def correct(db: "Database", line: Line, event: DisinfectionCorrected) -> None:
    """Apply a correction: it marks the old record and adds the new one, whatever came first."""
    supersede(db, line, event)
    if event.done is not None:
        write(db, line, event.done)


def check_lamp(db: "Database", line: Line, event: LampChecked) -> None:
    """Apply the state of a lamp."""
    db.execute(_LAMP, (event.lamp, event.at, *line.ref, event.hours, event.intensity))


def between(store: Store, since: datetime, until: datetime) -> list[Disinfection]:
    """Return what was begun in [since, until) in every area, corrected ones marked."""
    return _records(store.query(_ALL_AREAS, (to_ms(since), to_ms(until))))


def of_area(
    store: Store, area: int, since: datetime, until: datetime | None = None
) -> list[Disinfection]:
    """Return what was begun in one area in [since, until), corrected ones marked."""
    end = FAR_FUTURE if until is None else to_ms(until)
    return _records(store.query(_OF_AREA, (area, to_ms(since), end)))


def last(store: Store, area: int) -> Disinfection | None:
    """Return the last valid record of an area."""
    found = _records(store.query(_LAST, (area,)))
    return found[0] if found else None


def lamps(store: Store) -> list[LampCounter]:
    """Return every UV lamp with its counter; a new lamp's old intensity counts no more."""
    return [_lamp(store, lamp) for (lamp,) in store.query(_LAMPS)]


def _lamp(store: Store, lamp: str) -> LampCounter:
    counter, measured = store.query(_COUNTER, (lamp,)), store.query(_INTENSITY, {"lamp": lamp})
    since, before = counter[0] if counter else (None, 0)
    ((minutes,),) = store.query(_LAMP_MINUTES, (lamp, since or 0))
    at, intensity = measured[0] if measured else (None, None)
    return LampCounter(
        lamp,
        None if since is None else from_ms(since),
        before,
        minutes,
        None if at is None else from_ms(at),
        None if intensity is None else Decimal(intensity),
    )


def _records(rows: Iterable[tuple[Any, ...]]) -> list[Disinfection]:
    """Make records of rows; one corrected at two desks comes twice and is kept once.

    What is done in a month says few different things besides where and when: each is made once.
    """
    found: dict[LineRef, Disinfection] = {}
    known: dict[tuple[Any, ...], Details] = {}
    for row in rows:
        said = row[7:19]
        details = known.get(said)
        if details is None:
            details = known[said] = _details(*said)
        found.setdefault(LineRef(row[2], row[3]), _record(row, details))
    return list(found.values())


def _record(row: tuple[Any, ...], details: Details) -> Disinfection:
    return Disinfection(
        ref=LineRef(row[2], row[3]),
        area=row[0],
        started_at=from_ms(row[1]),
        ended_at=None if row[4] is None else from_ms(row[4]),
        recorded_at=from_ms(row[5]),
        by=row[6],
        details=details,
        together=row[19],
        superseded=None if row[20] is None else superseded(row[20:]),
    )


def _details(*said: Any) -> Details:  # noqa: ANN401  # columns of the untyped driver
    more = _more.decode(said[11]) if said[11] else _NOTHING_MORE
    return Details(
        reason=Reason(said[0]),
        use=said[1],
        objects=more.objects,
        agent=said[2],
        concentration=_decimal(said[3]),
        stock=_decimal(said[4]),
        made=more.made,
        litres=_decimal(said[5]),
        batch=more.batch,
        expiry=from_ordinal(more.expiry),
        method=Method(said[6]),
        contact=said[7],
        done_by=said[8],
        checked_by=said[9],
        result=more.result,
        remark=more.remark,
        lamp=said[10] or "",
        intensity=_decimal(more.intensity or None),
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
