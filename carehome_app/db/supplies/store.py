"""Things in store: what each event does to the tables, in whatever order the lines come.

What a position holds stands in its row, worked out anew from its own parts whenever one of them
changes: so no order of arrival makes another number, and a page adds nothing up.
"""

from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.db.journal.corrections import supersede
from carehome_app.db.journal.journal import Line
from carehome_app.domain.supplies.events import (
    ItemEnded,
    ItemListed,
    LotKept,
    LotOpened,
    StockCounted,
    StockJudged,
    StockMoved,
    StockReversed,
)
from carehome_app.domain.supplies.supply import INS, Move

if TYPE_CHECKING:
    from sqlite_utils import Database

    from carehome_app.domain.events import Event

_LIST: Final = """
    INSERT INTO supply_items (id, body, at, station, number) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at,
        station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_END: Final = """
    INSERT INTO supply_ended (item, at) VALUES (?, ?)
    ON CONFLICT (item) DO UPDATE SET at = min(at, excluded.at)
"""
_LIVE: Final = "NOT EXISTS (SELECT 1 FROM superseded WHERE station = ? AND number = ?)"
_MOVE: Final = f"""
    INSERT INTO supply_moves (station, number, item, at, day, move, delta, beyond, used, waits,
        recorded_at, by, paper, place, more, live)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {_LIVE})
"""
_PART: Final = f"""
    INSERT INTO supply_parts (station, number, lot_station, lot_number, at, day, delta, live)
    VALUES (?, ?, ?, ?, ?, ?, ?, {_LIVE})
    ON CONFLICT (lot_station, lot_number, station, number) DO UPDATE
        SET delta = delta + excluded.delta
"""
_LOT: Final = """
    INSERT INTO supply_lots (station, number, item, lot, gtin, made, expires, cost, shelf, came,
        gift, donor, purpose, held)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
"""
_OPENED: Final = """
    INSERT INTO supply_lots (station, number, item, lot, gtin, made, expires, cost, shelf, came,
        gift, donor, purpose, opened, of_station, of_number, held)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 0)
"""
_HOLDS: Final = """
    UPDATE supply_lots SET held = (
        SELECT coalesce(sum(delta), 0) FROM supply_parts p
        WHERE p.lot_station = supply_lots.station AND p.lot_number = supply_lots.number
            AND p.live = 1
    )
"""
_HELD: Final = f"{_HOLDS} WHERE station = ? AND number = ?"
_DEAD_MOVE: Final = "UPDATE supply_moves SET live = 0 WHERE station = ? AND number = ?"
_DEAD_PARTS: Final = "UPDATE supply_parts SET live = 0 WHERE station = ? AND number = ?"
_HELD_OF: Final = f"""
    {_HOLDS} WHERE (station, number) IN (
        SELECT lot_station, lot_number FROM supply_parts WHERE station = ? AND number = ?
    )
"""
_STATE: Final = """
    INSERT INTO supply_lot_states (lot_station, lot_number, state, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (lot_station, lot_number) DO UPDATE SET state = excluded.state, at = excluded.at,
        station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_JUDGE: Final = """
    INSERT INTO supply_judged (item, at, station, number, found) VALUES (?, ?, ?, ?, ?)
"""


class More(msgspec.Struct, array_like=True, frozen=True):
    """The parts of a movement that only its own line shows."""

    person: int = 0
    giver: str = ""
    receiver: str = ""
    words: str = ""
    donor: str = ""
    purpose: str = ""
    value: str = ""
    currency: str = ""
    overseas: bool = False
    counted: int | None = None
    booked: int | None = None
    for_station: int = 0
    for_number: int = 0


def list_item(db: "Database", line: Line, event: ItemListed) -> None:
    """Apply what is written about a thing; the last in merged order holds."""
    body = msgspec.json.encode(event).decode()
    db.execute(_LIST, (event.item, body, line.recorded_at, *line.ref))


def end_item(db: "Database", _line: Line, event: ItemEnded) -> None:
    """Apply that a thing is not kept any more; of two days the earlier holds."""
    db.execute(_END, (event.item, event.at))


def move(db: "Database", line: Line, event: StockMoved) -> None:
    """Apply a movement: its own position if it begins one, and the part of each."""
    what = Move(event.move)
    if what in INS and any(part[:2] == (0, 0) for part in event.parts):
        db.execute(
            _LOT,
            (
                *line.ref,
                event.item,
                event.lot,
                event.gtin,
                event.made,
                event.expires,
                event.cost,
                event.shelf,
                event.day,
                what is Move.DONATION,
                event.donor,
                event.purpose,
            ),
        )
    parts = [(station, number, what.sign * held) for station, number, held in event.parts]
    quantity = sum(part[2] for part in event.parts) + event.beyond
    more = More(
        event.person,
        event.giver,
        event.receiver,
        event.words,
        event.donor,
        event.purpose,
        event.value,
        event.currency,
        event.overseas,
        for_station=event.for_station,
        for_number=event.for_number,
    )
    _keep(db, line, event, parts, (
        what.value, sum(part[2] for part in parts), event.beyond, what.use * quantity, 0,
        line.recorded_at, line.by, event.paper, event.place, msgspec.json.encode(more).decode(),
    ))  # fmt: skip


def count(db: "Database", line: Line, event: StockCounted) -> None:
    """Apply a count: its difference is a movement, none while it waits for another person."""
    booked, counted = (sum(part[at] for part in event.parts) for at in (2, 3))
    parts: list[tuple[int, int, int]] = []
    if not event.waits:
        parts = [(one[0], one[1], one[3] - one[2]) for one in event.parts]
        if any(part[:2] == (0, 0) for part in parts):
            db.execute(
                _LOT,
                (
                    *line.ref,
                    event.item,
                    "",
                    "",
                    None,
                    None,
                    "",
                    "",
                    event.day,
                    False,
                    "",
                    "",
                ),
            )
    more = More(words=event.words, counted=counted, booked=booked)
    _keep(db, line, event, parts, (
        Move.COUNT.value, sum(part[2] for part in parts), 0, 0, event.waits, line.recorded_at,
        line.by, "", "", msgspec.json.encode(more).decode(),
    ))  # fmt: skip


def reverse(db: "Database", line: Line, event: StockReversed) -> None:
    """Apply a reversal: the line stays and counts no more, whatever came first."""
    supersede(db, line, event)
    old = (event.station, event.number)
    db.execute(_DEAD_MOVE, old)
    db.execute(_DEAD_PARTS, old)
    db.execute(_HELD_OF, old)


def keep_lot(db: "Database", line: Line, event: LotKept) -> None:
    """Apply that a position is set aside or may be used; the last in merged order holds."""
    db.execute(_STATE, (event.station, event.number, event.state, line.recorded_at, *line.ref))


def open_lot(db: "Database", line: Line, event: LotOpened) -> None:
    """Apply that some of a position were opened: they go from it into one of their own."""
    db.execute(
        _OPENED,
        (
            *line.ref,
            event.item,
            event.lot,
            event.gtin,
            event.made,
            event.expires,
            event.cost,
            event.shelf,
            event.day,
            event.donor,
            event.purpose,
            event.day,
            event.station,
            event.number,
        ),
    )
    parts = [(event.station, event.number, -event.quantity), (0, 0, event.quantity)]
    more = msgspec.json.encode(More(words=event.words)).decode()
    _keep(db, line, event, parts, (
        Move.OPEN.value, 0, 0, 0, 0, line.recorded_at, line.by, "", "", more,
    ))  # fmt: skip


def judge(db: "Database", line: Line, event: StockJudged) -> None:
    """Apply a judgement."""
    found = msgspec.json.encode(event.found).decode()
    db.execute(_JUDGE, (event.item, event.at, *line.ref, found))


def _keep(
    db: "Database",
    line: Line,
    event: StockMoved | StockCounted | LotOpened,
    parts: list[tuple[int, int, int]],
    rest: tuple[Any, ...],
) -> None:
    """Write a line of the ledger with its parts, and what its positions hold now."""
    when = (event.item, event.at, event.day)
    db.execute(_MOVE, (*line.ref, *when, *rest, *line.ref))
    for station, number, delta in parts:
        lot = (station, number) if station else tuple(line.ref)
        db.execute(_PART, (*line.ref, *lot, event.at, event.day, delta, *line.ref))
        db.execute(_HELD, lot)
    if any(part[:2] == (0, 0) for part in parts):
        db.execute(_HELD, tuple(line.ref))


APPLY: Final[dict[type["Event"], Any]] = {
    ItemListed: list_item,
    ItemEnded: end_item,
    StockMoved: move,
    StockReversed: reverse,
    StockCounted: count,
    StockJudged: judge,
    LotKept: keep_lot,
    LotOpened: open_lot,
}
