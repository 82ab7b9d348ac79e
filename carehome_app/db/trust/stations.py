"""Which station this copy writes as, and from which lines each later station began."""

from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.trust.events import INVITED, StationJoined

if TYPE_CHECKING:
    from sqlite_utils import Database

_MARK: Final = "SELECT mark FROM this_desk"
_SET_MARK: Final = "UPDATE this_desk SET mark = ?"
_TAKE: Final = """
    UPDATE this_desk SET station = ?, mark = NULL, sign_key = NULL, open_key = NULL, untold = 0
"""
_KNOWN: Final = "SELECT idx FROM stations"
_BEGAN: Final = "SELECT by_station FROM joinings WHERE idx = ? AND why <> ?"
_JOIN: Final = """
    INSERT INTO joinings (idx, home, why, heads, by_station, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (idx) DO UPDATE SET home = excluded.home, why = excluded.why,
        heads = excluded.heads, by_station = excluded.by_station, at = excluded.at,
        station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) < (at, station, number)
"""
_NAME: Final = """
    INSERT INTO stations (idx, id, name, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (idx) DO UPDATE SET id = excluded.id, name = excluded.name,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""


def mark(store: Store) -> bytes | None:
    """Return the mark of this copy; None for one from before there were marks."""
    ((found,),) = store.query(_MARK)
    return found if found is None else bytes(found)


def set_mark(db: "Database", fresh: bytes) -> None:
    """Give this copy a mark; not part of the record."""
    db.execute(_SET_MARK, (fresh,))


def take(db: "Database", index: int) -> None:
    """Let this copy write as another station: where it lies and its keys are its own."""
    db.execute(_TAKE, (index,))


def known(store: Store) -> set[int]:
    """Return the stations that have a name."""
    return {index for (index,) in store.query(_KNOWN)}


def lineage(store: Store, station: int) -> set[int]:
    """Return the stations whose file a station goes on with: itself, and those it is a copy of."""
    found = {station}
    while (came := store.query(_BEGAN, (station, INVITED))) and came[0][0] not in found:
        ((station,),) = came
        found.add(station)
    return found


def join(db: "Database", line: Line, event: StationJoined) -> None:
    """Apply the beginning of a station."""
    heads = msgspec.json.encode(event.heads, order="sorted").decode()
    where = (line.recorded_at, *line.ref)
    db.execute(_JOIN, (event.index, event.home, event.why, heads, event.by_station, *where))
    db.execute(_NAME, (event.index, event.id, event.name, *where))
