"""The history of areas and of their classes."""

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.disinfection.areas import (
    NOTHING_USUAL,
    AreaHistory,
    AreaVersion,
    AreaWindow,
    Classes,
    ClassVersion,
    Usual,
)
from carehome_app.domain.disinfection.events import AreaClassSet, AreaDescribed
from carehome_app.domain.events import AreaOpened
from carehome_app.domain.moments import from_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

_VERSION = """
    INSERT INTO area_versions (area, at, station, number, name, area_class, floor, times_a_day,
        windows, usual)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CLASS = """
    INSERT INTO area_classes (code, at, station, number, name, times_a_day, windows)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_VERSIONS = """
    SELECT v.area, v.at, v.name, v.area_class, v.floor, v.times_a_day, v.windows, v.usual, c.at
    FROM area_versions v LEFT JOIN area_closings c ON c.subject = v.area
    ORDER BY v.area, v.at, v.station, v.number
"""
_CLASSES = """
    SELECT code, at, name, times_a_day, windows FROM area_classes
    ORDER BY code, at, station, number
"""
_STAMP = """
    SELECT (SELECT count(*) FROM area_versions), (SELECT count(*) FROM area_classes),
        (SELECT count(*) FROM area_closings)
"""

_windows = msgspec.json.Decoder(tuple[tuple[int, int], ...])
_usual = msgspec.json.Decoder(tuple[str, str, str, str])


def write_version(db: "Database", line: Line, event: AreaOpened | AreaDescribed) -> None:
    """Apply what is written about an area; an `AreaOpened` says nothing of windows and habits."""
    windows = usual = None
    if isinstance(event, AreaDescribed):
        windows = msgspec.json.encode(event.windows).decode()
        habits = (event.agent, event.method, event.use, event.objects)
        usual = msgspec.json.encode(habits).decode()
    what = (event.name, event.area_class, event.floor, event.times_a_day, windows, usual)
    db.execute(_VERSION, (event.subject, line.recorded_at, *line.ref, *what))


def set_class(db: "Database", line: Line, event: AreaClassSet) -> None:
    """Apply what is written about a class of areas."""
    windows = msgspec.json.encode(event.windows).decode()
    what = (event.name, event.times_a_day, windows)
    db.execute(_CLASS, (event.code, line.recorded_at, *line.ref, *what))


def histories(store: Store) -> list[AreaHistory]:
    """Return every area that ever was with its history, by number."""
    found: dict[int, AreaHistory] = {}
    for area, *said, closed in store.query(_VERSIONS):
        known = found.get(area)
        if known is None:
            closing = None if closed is None else from_ms(closed)
            found[area] = AreaHistory(area, (_version(said, None),), closing)
        else:
            version = _version(said, known.now)
            found[area] = replace(known, versions=(*known.versions, version))
    return list(found.values())


def _version(said: list[Any], before: AreaVersion | None) -> AreaVersion:
    """Make a version; what it does not speak of stays as it was before."""
    at, name, area_class, floor, times, windows, usual = said
    known = (before.windows, before.usual) if before else ((), NOTHING_USUAL)
    return AreaVersion(
        from_ms(at),
        name,
        area_class,
        floor,
        times,
        known[0] if windows is None else _own(windows),
        known[1] if usual is None else Usual(*_usual.decode(usual)),
    )


def stamp(store: Store) -> tuple[int, int, int]:
    """Return numbers that change whenever something is written about an area or a class."""
    ((versions, of_classes, closings),) = store.query(_STAMP)
    return versions, of_classes, closings


def classes(store: Store) -> Classes:
    """Return what the home has written about classes of areas."""
    found: dict[str, list[ClassVersion]] = {}
    for code, at, name, times, windows in store.query(_CLASSES):
        version = ClassVersion(code, from_ms(at), name, times, _own(windows))
        found.setdefault(code, []).append(version)
    return Classes(found)


def _own(windows: str) -> tuple[AreaWindow, ...]:
    return tuple(AreaWindow(*one) for one in _windows.decode(windows))
