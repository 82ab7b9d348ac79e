"""What is looked up of things in store: positions, use by day, lines of the ledger."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import corrections
from carehome_app.db.journal.corrections import beside, superseded
from carehome_app.db.people import PER_STATION
from carehome_app.db.supplies.store import More
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.days import Changed, Moved
from carehome_app.domain.supplies.events import ItemListed
from carehome_app.domain.supplies.supply import (
    Hazard,
    Item,
    ItemClass,
    Lot,
    LotState,
    Move,
    Movement,
    Taken,
)

_ITEMS: Final = """
    SELECT i.id, i.body, e.at FROM supply_items i LEFT JOIN supply_ended e ON e.item = i.id
    WHERE :item IS NULL OR i.id = :item ORDER BY i.id
"""
_KITS: Final = f"""
    SELECT i.id, i.body, e.at FROM supply_items i LEFT JOIN supply_ended e ON e.item = i.id
    WHERE i.body ->> '$[{ItemListed.__struct_fields__.index("kit")}]' = ?
    ORDER BY i.id
"""
_NEXT: Final = "SELECT coalesce(max(id), 0) + 1 FROM supply_items WHERE id BETWEEN ? AND ?"
_LOT_COLUMNS: Final = """
    l.station, l.number, l.item, l.held, l.lot, l.gtin, l.made, l.expires, l.cost, l.shelf,
    s.state, l.came, l.gift, l.donor, l.purpose, l.opened
"""
_STATES: Final = """
    LEFT JOIN supply_lot_states s ON s.lot_station = l.station AND s.lot_number = l.number
"""
HELD: Final = f"""
    SELECT {_LOT_COLUMNS} FROM supply_lots l {_STATES} WHERE l.held <> 0
"""
"""Every position with something in it; public so that a test asks how it is found."""
_LOT_AT: Final = f"""
    SELECT {_LOT_COLUMNS} FROM supply_lots l {_STATES} WHERE l.station = ? AND l.number = ?
"""
_OPENED_OF: Final = f"""
    SELECT {_LOT_COLUMNS} FROM supply_lots l {_STATES}
    WHERE l.of_station = ? AND l.of_number = ? AND l.of_number <> 0
"""
_GIFTS: Final = f"""
    SELECT {_LOT_COLUMNS} FROM supply_lots l {_STATES}
    WHERE l.gift = 1 AND l.came BETWEEN ? AND ? ORDER BY l.came DESC, l.station, l.number DESC
"""
USED: Final = """
    SELECT item, day, sum(used) FROM supply_moves INDEXED BY supply_moves_used
    WHERE day BETWEEN ? AND ? AND live = 1 AND used <> 0 GROUP BY day, item
"""
CHANGED: Final = """
    SELECT p.lot_station, p.lot_number, p.day, sum(p.delta)
    FROM supply_parts p INDEXED BY supply_parts_day
    WHERE p.day >= ? AND p.live = 1 GROUP BY p.day, p.lot_station, p.lot_number
"""
CHANGES: Final = """
    SELECT lot_station, lot_number, at, day, delta FROM supply_parts INDEXED BY supply_parts_day
    WHERE day >= ? AND live = 1
"""
TOUCHED: Final = f"""
    SELECT {_LOT_COLUMNS} FROM (
        SELECT DISTINCT lot_station, lot_number FROM supply_parts INDEXED BY supply_parts_day
        WHERE day >= ? AND live = 1
    ) p JOIN supply_lots l ON l.station = p.lot_station AND l.number = p.lot_number {_STATES}
    WHERE l.held = 0
"""
ONE_HELD: Final = f"""
    SELECT {_LOT_COLUMNS} FROM supply_lots l {_STATES} WHERE l.item = ? AND l.held <> 0
"""
ONE_MOVED: Final = """
    SELECT m.station, m.number, m.day, m.used, p.lot_station, p.lot_number, coalesce(p.delta, 0)
    FROM supply_moves m LEFT JOIN supply_parts p ON p.station = m.station AND p.number = m.number
    WHERE m.item = ? AND m.at >= ? AND m.day >= ? AND m.live = 1
    ORDER BY m.station, m.number
"""
_ONE_FIRST: Final = "SELECT day FROM supply_moves WHERE item = ? ORDER BY at LIMIT 1"
FIRST: Final = """
    SELECT i.id, (SELECT min(day) FROM supply_moves m
        WHERE m.item = i.id AND m.at = (SELECT min(at) FROM supply_moves WHERE item = i.id))
    FROM supply_items i
"""
OPEN: Final = """
    SELECT m.item, sum(m.beyond), max(m.waits) FROM supply_moves m
    WHERE (m.beyond > 0 OR m.waits = 1) AND m.live = 1 AND NOT EXISTS (
        SELECT 1 FROM supply_moves c WHERE c.item = m.item AND c.move = 'count' AND c.waits = 0
            AND c.live = 1 AND (c.at, c.recorded_at) > (m.at, m.recorded_at)
    ) AND (:item IS NULL OR m.item = :item) GROUP BY m.item
"""
_MOVE_COLUMNS: Final = f"""
    m.station, m.number, m.item, m.at, m.day, m.move, m.beyond, m.waits, m.recorded_at, m.by,
    m.paper, m.place, m.more, {corrections.COLUMNS}
"""
_OF_ITEM: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_moves m {beside("m")}
    WHERE m.item = ? ORDER BY m.at, m.recorded_at, m.station, m.number
"""
_NEWEST: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_moves m {beside("m")}
    WHERE m.item = ? ORDER BY m.at DESC, m.recorded_at DESC LIMIT ?
"""
_BETWEEN: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_moves m {beside("m")}
    WHERE m.day BETWEEN ? AND ? ORDER BY m.at, m.recorded_at, m.station, m.number
"""
_SINCE: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_moves m {beside("m")} WHERE m.day >= :day
    UNION ALL
    SELECT {_MOVE_COLUMNS} FROM superseded s
    JOIN supply_moves m ON m.station = s.station AND m.number = s.number
    WHERE s.at >= :at AND m.day < :day
"""
_HELD_OF_ITEMS: Final = "SELECT item, sum(held) FROM supply_lots WHERE held <> 0 GROUP BY item"
_COUNTED: Final = """
    SELECT item, max(CASE WHEN day < :day THEN day END), max(day = :day)
    FROM supply_moves INDEXED BY supply_moves_counts
    WHERE move = 'count' AND waits = 0 AND live = 1 AND day <= :day GROUP BY item
"""
_AT_LINE: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_moves m {beside("m")} WHERE m.station = ? AND m.number = ?
"""
_OF_PAPER: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_moves m {beside("m")}
    WHERE m.paper = ? AND m.paper <> '' ORDER BY m.at, m.station, m.number
"""
_OF_LOT: Final = f"""
    SELECT {_MOVE_COLUMNS} FROM supply_parts p
    JOIN supply_moves m ON m.station = p.station AND m.number = p.number {beside("m")}
    WHERE p.lot_station = ? AND p.lot_number = ?
    ORDER BY m.at, m.recorded_at, m.station, m.number
"""
_PARTS: Final = """
    SELECT lot_station, lot_number, delta FROM supply_parts WHERE station = ? AND number = ?
    ORDER BY lot_station, lot_number
"""
_RUN: Final = """
    SELECT at, delta FROM supply_parts
    WHERE lot_station = ? AND lot_number = ? AND live = 1 ORDER BY at
"""
_PLACES: Final = """
    SELECT place FROM supply_moves WHERE place <> '' AND move = 'issue'
    GROUP BY place ORDER BY max(at) DESC LIMIT ?
"""

_LOT_STATES: Final[dict[str | None, LotState]] = {
    None: LotState.USABLE,
    **{one.value: one for one in LotState},
}
_EPOCH: Final = date(1970, 1, 1).toordinal()
_listed = msgspec.json.Decoder(ItemListed)
_more = msgspec.json.Decoder(More)


class Shelves(msgspec.Struct, frozen=True):
    """What a page needs of all things at once, each part found by one question."""

    lots: Mapping[int, list[Lot]]
    """Positions with something in them, and those emptied since the first day looked at."""
    changed: Moved
    used: Mapping[int, Mapping[date, int]]
    first: Mapping[int, date]
    beyond: Mapping[int, int]
    waits: frozenset[int]


def items(store: Store, item: int | None = None) -> list[Item]:
    """Return everything that is or was kept in store, or one thing of it."""
    return [_item(*row) for row in store.query(_ITEMS, {"item": item})]


def kits(store: Store, kit: str) -> list[Item]:
    """Return what is or was kept in store for a kind of kit."""
    return [_item(*row) for row in store.query(_KITS, (kit,))]


def next_item_id(store: Store, station: int) -> int:
    """Return the next free number of a thing for a station."""
    first = station * PER_STATION
    ((found,),) = store.query(_NEXT, (first, first + PER_STATION - 1))
    return max(int(found), first + 1)


def shelves(store: Store, first: date) -> Shelves:
    """Return what is in store, and how it changed from a day on."""
    since = first.toordinal()
    lots: dict[int, list[Lot]] = {}
    for row in (*store.query(HELD), *store.query(TOUCHED, (since,))):
        lots.setdefault(row[2], []).append(_lot(row))
    used: dict[int, dict[date, int]] = {}
    for item, day, quantity in store.query(USED, (since, date.max.toordinal())):
        used.setdefault(item, {})[date.fromordinal(day)] = quantity
    changed: dict[LineRef, list[tuple[date, int]]] = {}
    for station, number, day, delta in store.query(CHANGED, (since,)):
        moved = (date.fromordinal(day), delta)
        changed.setdefault(LineRef(station, number), []).append(moved)
    return Shelves(lots, changed, used, begun(store), *_open(store.query(OPEN, {"item": None})))


def shelf_of(store: Store, item: int, first: date) -> Shelves:
    """Return the same of one thing, found by its own lines: a scan waits for this."""
    lots = {lot.ref: lot for lot in map(_lot, store.query(ONE_HELD, (item,)))}
    changed: dict[LineRef, list[tuple[date, int]]] = {}
    used: dict[date, int] = {}
    seen: set[tuple[int, int]] = set()
    for station, number, day, use, lot_station, lot_number, delta in store.query(
        ONE_MOVED, (item, _ms_before(first), first.toordinal())
    ):
        when = date.fromordinal(day)
        if (station, number) not in seen:
            seen.add((station, number))
            used[when] = used.get(when, 0) + use
        if lot_station is not None:
            lot = LineRef(lot_station, lot_number)
            changed.setdefault(lot, []).append((when, delta))
            if lot not in lots and (known := lot_at(store, lot)) is not None:
                lots[lot] = known
    begun = [date.fromordinal(day) for (day,) in store.query(_ONE_FIRST, (item,))]
    return Shelves(
        {item: list(lots.values())},
        changed,
        {item: used},
        dict.fromkeys([item], begun[0]) if begun else {},
        *_open(store.query(OPEN, {"item": item})),
    )


def changes(store: Store, first: date) -> list[Changed]:
    """Return every change of a position from a day on, each at its moment."""
    return [
        Changed(LineRef(station, number), from_ms(at), date.fromordinal(day), delta)
        for station, number, at, day, delta in store.query(CHANGES, (first.toordinal(),))
    ]


def _open(rows: Iterable[tuple[int, int, int]]) -> tuple[dict[int, int], frozenset[int]]:
    """Return how many went beyond the book since the last count, and what waits for another."""
    known = list(rows)
    beyond = {item: total for item, total, _waits in known if total}
    return beyond, frozenset(item for item, _total, waits in known if waits)


def _ms_before(day: date) -> int:
    """Return a moment safely before a day begins, in any time zone."""
    return (day.toordinal() - _EPOCH - 2) * 86_400_000


def lot_at(store: Store, ref: LineRef) -> Lot | None:
    """Return a position, even an empty one."""
    rows = store.query(_LOT_AT, tuple(ref))
    return _lot(rows[0]) if rows else None


def gifts(store: Store, first: date, last: date) -> list[Lot]:
    """Return what was donated in some days, newest first."""
    return [_lot(row) for row in store.query(_GIFTS, (first.toordinal(), last.toordinal()))]


def opened_of(store: Store, ref: LineRef) -> list[Lot]:
    """Return the positions that were opened of one, even empty ones."""
    return [_lot(row) for row in store.query(_OPENED_OF, tuple(ref))]


def of_item(store: Store, item: int, newest: int = 0) -> list[Movement]:
    """Return the lines of one thing in order; or so many of the newest, the last one first."""
    if newest:
        return _movements(store, store.query(_NEWEST, (item, newest)))
    return _movements(store, store.query(_OF_ITEM, (item,)))


def between(store: Store, first: date, last: date) -> list[Movement]:
    """Return the lines of some days."""
    return _movements(store, store.query(_BETWEEN, (first.toordinal(), last.toordinal())))


def since(store: Store, first: date) -> list[Movement]:
    """Return the lines from a day on, and older ones that were reversed from then on."""
    values = {"day": first.toordinal(), "at": _ms_before(first)}
    return _movements(store, store.query(_SINCE, values))


def held(store: Store) -> dict[int, int]:
    """Return how many the book holds of each thing, good or not."""
    return dict(store.query(_HELD_OF_ITEMS))


def counted(store: Store, day: date) -> dict[int, tuple[date | None, bool]]:
    """Return when each thing was counted last before a day, and whether it was on the day."""
    rows = store.query(_COUNTED, {"day": day.toordinal()})
    return {item: (from_ordinal(before), bool(today)) for item, before, today in rows}


def begun(store: Store) -> dict[int, date]:
    """Return the day on which each thing first moved."""
    found = store.query(FIRST)
    return {item: date.fromordinal(day) for item, day in found if day is not None}


def at_line(store: Store, ref: LineRef) -> Movement | None:
    """Return one line of the ledger."""
    found = _movements(store, store.query(_AT_LINE, tuple(ref)))
    return found[0] if found else None


def of_paper(store: Store, paper: str) -> list[Movement]:
    """Return the lines of a slip."""
    return _movements(store, store.query(_OF_PAPER, (paper,)))


def of_lots(store: Store, refs: Iterable[LineRef]) -> list[Movement]:
    """Return every line that moved one of these positions, each once."""
    found = {
        one.ref: one for ref in refs for one in _movements(store, store.query(_OF_LOT, tuple(ref)))
    }
    return list(found.values())


def free_since(store: Store, ref: LineRef, at: datetime) -> int:
    """Return how many of a position can be taken at a moment so that it never holds less than 0.

    What went out later was there at the moment and is spoken for.
    """
    when, held, lowest = to_ms(at), 0, None
    for moved_at, delta in store.query(_RUN, tuple(ref)):
        if moved_at > when and lowest is None:
            lowest = held
        held += delta
        if lowest is not None:
            lowest = min(lowest, held)
    return max(0, held if lowest is None else lowest)


def places(store: Store, most: int = 12) -> list[str]:
    """Return where things were given lately."""
    return [place for (place,) in store.query(_PLACES, (most,))]


def _item(number: int, body: str, ended: int | None) -> Item:
    said = _listed.decode(body)
    return Item(
        id=number,
        code=said.code,
        name=said.name,
        spec=said.spec,
        unit=said.unit,
        pack_unit=said.pack_unit,
        pack=said.pack,
        item_class=ItemClass(said.item_class),
        gtin=said.gtin,
        min_days=said.min_days,
        target_days=said.target_days,
        lead_days=said.lead_days,
        minimum=said.minimum,
        most=said.most,
        hazard=Hazard(said.hazard),
        by_days=said.by_days,
        agent=said.agent,
        unit_ml=said.unit_ml,
        for_staff=said.for_staff,
        for_residents=said.for_residents,
        kit=said.kit,
        open_days=said.open_days,
        ended=ended is not None,
    )


def _lot(row: tuple[Any, ...]) -> Lot:
    return Lot(
        ref=LineRef(row[0], row[1]),
        item=row[2],
        quantity=row[3],
        lot=row[4],
        gtin=row[5],
        made=from_ordinal(row[6]),
        expires=from_ordinal(row[7]),
        cost=row[8],
        shelf=row[9],
        state=_LOT_STATES[row[10]],
        came=date.fromordinal(row[11]),
        is_donation=bool(row[12]),
        donor=row[13],
        purpose=row[14],
        opened=from_ordinal(row[15]),
    )


def _movements(store: Store, rows: Iterable[tuple[Any, ...]]) -> list[Movement]:
    return [_movement(store, row) for row in rows]


def _movement(store: Store, row: tuple[Any, ...]) -> Movement:
    more = _more.decode(row[12])
    parts = tuple(
        Taken(LineRef(station, number), delta)
        for station, number, delta in store.query(_PARTS, row[:2])
    )
    return Movement(
        ref=LineRef(row[0], row[1]),
        item=row[2],
        at=from_ms(row[3]),
        day=date.fromordinal(row[4]),
        move=Move(row[5]),
        parts=parts,
        beyond=row[6],
        waits=bool(row[7]),
        recorded_at=from_ms(row[8]),
        by=row[9],
        paper=row[10],
        place=row[11],
        person=more.person,
        giver=more.giver,
        receiver=more.receiver,
        words=more.words,
        donor=more.donor,
        purpose=more.purpose,
        value=more.value,
        currency=more.currency,
        overseas=more.overseas,
        counted=more.counted,
        booked=more.booked,
        superseded=superseded(row[13:]),
    )
