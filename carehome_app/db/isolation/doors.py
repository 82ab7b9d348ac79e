"""Doors and their sensors: pairings, what was said, announced and looked at, who was heard."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.journal.journal import Line
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.isolation.alerts import BOOK, NAMED
from carehome_app.domain.isolation.doors import Announcement, Clock, Health, Seen
from carehome_app.domain.isolation.events import DoorAnnounced, DoorLooked, DoorPaired, DoorSeen
from carehome_app.domain.isolation.lines import Sign
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.i18n import Text

if TYPE_CHECKING:
    from sqlite_utils import Database

_PAIR = """
    INSERT INTO door_pairings (device, at, station, number, place, source, opens, beat, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SEE = """
    INSERT INTO door_events (device, at, station, number, sign, received, source, device_at, seq,
        clock, retained)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ANNOUNCE = """
    INSERT INTO door_announcements (device, at, station, number, until, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_LOOK = """
    INSERT INTO door_looks (device, at, station, number, sign, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_PAIRINGS = """
    SELECT device, at, place, source, opens, beat FROM door_pairings
    ORDER BY device, at, station, number
"""
_SEEN = """
    SELECT sign, at, device_at, seq, clock, retained FROM door_events
    WHERE device = ? AND at >= ? ORDER BY at, station, number
"""
_LOOKS = """
    SELECT sign, at, 0, '', 'received', 0 FROM door_looks
    WHERE device = ? AND at >= ? ORDER BY at, station, number
"""
_OPEN = """
    SELECT 1 FROM (
        SELECT sign, station FROM door_events WHERE device = ? AND sign IN ('open', 'close')
        ORDER BY at DESC, station DESC, number DESC LIMIT 1
    ) WHERE sign = 'open' AND station = ?
"""
_ANNOUNCED = """
    SELECT at, until FROM door_announcements WHERE device = ? AND until >= ? ORDER BY at
"""
_LAST = "SELECT device, heard, battery, link, lines FROM door_last ORDER BY device"
_HEAR = """
    INSERT INTO door_last (device, heard, battery, link, lines) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (device) DO UPDATE SET heard = excluded.heard,
        battery = coalesce(excluded.battery, battery), link = coalesce(excluded.link, link),
        lines = excluded.lines
"""

_lines = msgspec.json.Decoder(tuple[str, ...])


class Paired(NamedTuple):
    """Where a sensor is, from when on, and what its words mean."""

    device: str
    since: datetime
    place: str
    source: str
    opens: str
    beat: timedelta


class Heard(NamedTuple):
    """When anything last came from a sensor, known or not, with its last lines."""

    health: Health
    lines: tuple[str, ...] = ()


def pair(db: "Database", line: Line, event: DoorPaired) -> None:
    """Apply that a sensor is at a door, or at none."""
    what = (event.place, event.source, event.opens, event.beat, event.words, line.by)
    db.execute(_PAIR, (event.device, event.at, *line.ref, *what))


def see(db: "Database", line: Line, event: DoorSeen) -> None:
    """Apply what a sensor said."""
    said = (event.sign, event.received, event.source, event.device_at, event.seq, event.clock)
    db.execute(_SEE, (event.device, event.at, *line.ref, *said, event.retained))


def announce(db: "Database", line: Line, event: DoorAnnounced) -> None:
    """Apply that an opening was announced."""
    what = (event.until, event.words, line.by)
    db.execute(_ANNOUNCE, (event.device, event.at, *line.ref, *what))


def look(db: "Database", line: Line, event: DoorLooked) -> None:
    """Apply that somebody looked at a door."""
    db.execute(_LOOK, (event.device, event.at, *line.ref, event.sign, event.words, line.by))


def pairings(store: Store) -> list[Paired]:
    """Return every pairing that ever was, by sensor and time."""
    return [
        Paired(device, from_ms(at), place, source, opens, timedelta(minutes=beat))
        for device, at, place, source, opens, beat in store.query(_PAIRINGS)
    ]


def seen(store: Store, device: str, since: datetime) -> list[Seen]:
    """Return what a sensor said since a moment, and what people saw who looked."""
    asked = (device, to_ms(since))
    return [
        Seen(
            sign=Sign(sign),
            at=from_ms(at),
            device_at=from_ms(device_at) if device_at else None,
            seq=seq,
            clock=Clock(clock or Clock.RECEIVED),
            retained=bool(retained),
        )
        for query in (_SEEN, _LOOKS)
        for sign, at, device_at, seq, clock, retained in store.query(query, asked)
    ]


def said_open(store: Store, station: int) -> set[str]:
    """Return the sensors that last said that their door is open, and said it at a desk."""
    devices = {one.device for one in pairings(store)}
    return {device for device in devices if store.query(_OPEN, (device, station))}


def announced(store: Store, device: str, since: datetime) -> tuple[Announcement, ...]:
    """Return the openings that were announced for a moment or later."""
    rows = store.query(_ANNOUNCED, (device, to_ms(since)))
    return tuple(Announcement(from_ms(at), from_ms(until)) for at, until in rows)


def heard(store: Store) -> dict[str, Heard]:
    """Return when each sensor was last heard; not made from events, and never in the journal."""
    return {
        device: Heard(Health(device, from_ms(at), battery, link), _lines.decode(lines))
        for device, at, battery, link, lines in store.query(_LAST)
    }


def hear(store: Store, all_heard: Iterable[Heard]) -> None:
    """Keep when sensors were last heard."""
    with store.writing() as db:
        for health, lines in all_heard:
            at = to_ms(health.heard) if health.heard is not None else 0
            said = msgspec.json.encode(lines).decode()
            db.execute(_HEAR, (health.device, at, health.battery, health.link, said))


def called(store: Store, about: Subject, at: datetime) -> Text | str:
    """Return the door's room of a moment: words of a door, never of a person."""
    own = [one for one in pairings(store) if one.device == about.place and one.since <= at]
    return NAMED.with_(place=own[-1].place if own and own[-1].place else about.place)


EVIDENCE: Final = Evidence(BOOK, called=called)
