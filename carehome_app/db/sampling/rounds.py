"""Test rounds: each with its lines as they were written, lots of kits, and plans.

A round is read whole and folded by the domain, so that no table depends on the order of lines.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.corrections import supersede
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import PER_STATION
from carehome_app.domain.events import Event
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import (
    KINDS,
    KitLotWritten,
    KitsUsed,
    PersonListed,
    SampledElsewhere,
    SampleTaken,
    SamplingClosed,
    SamplingCorrected,
    SamplingOpened,
    SamplingPlanEnded,
    SamplingPlanStarted,
    TubeOpened,
)
from carehome_app.domain.sampling.plans import Rhythm, SamplingPlan, Who
from carehome_app.domain.sampling.round import Method, Said, SampleRound, picture
from carehome_app.domain.sampling.rules import KitClock
from carehome_app.domain.sampling.twin_tubes import MARK, bare

if TYPE_CHECKING:
    from sqlite_utils import Database

_OPEN = """
    INSERT INTO sampling_rounds (round, opens, closes, plan, station, number)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_LINE = """
    INSERT INTO sampling_lines (round, station, number, kind, recorded_at, by, subject, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_LOT = """
    INSERT INTO kit_lots (lot, name, least, most, expiry, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (lot) DO UPDATE SET name = excluded.name, least = excluded.least,
        most = excluded.most, expiry = excluded.expiry, at = excluded.at,
        station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_PLAN = "INSERT INTO sampling_plans (id, body) VALUES (?, ?)"
_PLAN_END = """
    INSERT INTO sampling_plan_ends (id, until_day) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET until_day = min(until_day, excluded.until_day)
"""
COLUMNS: Final = "station, number, kind, recorded_at, by, body"
_OF_ROUND = f"SELECT {COLUMNS} FROM sampling_lines WHERE round = ?"
_HEAD_OF = f"SELECT {COLUMNS} FROM sampling_lines WHERE round = ? AND kind IN (?, ?, ?)"
_LAST = "SELECT round FROM sampling_rounds ORDER BY opens DESC, round DESC LIMIT ?"
_BETWEEN = """
    SELECT round FROM sampling_rounds WHERE opens < ? AND closes > ? ORDER BY opens, round
"""
_BEFORE = """
    SELECT round FROM sampling_rounds WHERE opens < ? ORDER BY opens DESC, round DESC LIMIT ?
"""
# `subject <> 0` says again what a number of a person says: only so is the index of people used.
_TAKEN_BEFORE = """
    SELECT l.body FROM (
        SELECT DISTINCT l.round, r.opens FROM sampling_lines l
        JOIN sampling_rounds r ON r.round = l.round
        WHERE l.subject = :subject AND l.subject <> 0 AND r.opens < :before
        ORDER BY r.opens DESC, l.round DESC LIMIT :rounds
    ) r CROSS JOIN sampling_lines l ON l.round = r.round AND l.subject = :subject
        AND l.subject <> 0
    WHERE l.kind = :kind AND NOT EXISTS (SELECT 1 FROM superseded s
        WHERE s.station = l.station AND s.number = l.number)
    ORDER BY r.opens DESC, l.round DESC
"""
_COVERED = """
    SELECT l.subject FROM sampling_lines l
    WHERE l.round = ? AND l.kind IN (?, ?) AND NOT EXISTS (SELECT 1 FROM superseded s
        WHERE s.station = l.station AND s.number = l.number)
"""
_SINCE = """
    SELECT DISTINCT l.round FROM sampling_lines l JOIN sampling_rounds r ON r.round = l.round
    WHERE l.subject = ? AND l.subject <> 0 AND r.opens >= ? ORDER BY r.opens, l.round
"""
_LASTING = """
    SELECT subject, body FROM sampling_lines l WHERE l.kind = ? AND l.subject <> 0
        AND l.body ->> '$[4]' >= ?
        AND NOT EXISTS (SELECT 1 FROM superseded s
            WHERE s.station = l.station AND s.number = l.number)
    ORDER BY l.recorded_at, l.station, l.number
"""
_MEMBERS = """
    SELECT DISTINCT subject FROM sampling_lines
    WHERE round = ? AND kind = ? AND (body ->> '$[2]' = ? OR body ->> '$[2]' GLOB ?)
"""
_LABELS = f"""
    SELECT l.round, l.body ->> '$[{TubeOpened.__struct_fields__.index("tube")}]',
        l.body ->> '$[{TubeOpened.__struct_fields__.index("code")}]'
    FROM json_each(?) r CROSS JOIN sampling_lines l ON l.round = r.value
    WHERE l.kind = ? ORDER BY r.key, l.recorded_at, l.station, l.number
"""
_WHO_AT = "SELECT subject FROM sampling_lines WHERE round = ? AND station = ? AND number = ?"
_FOUND = """
    SELECT DISTINCT subject FROM findings WHERE about = 1 AND series = 0 AND family = ?
"""
_NEXT = "SELECT coalesce(max(round), 0) FROM sampling_rounds WHERE round BETWEEN ? AND ?"
_NEXT_PLAN = "SELECT coalesce(max(id), 0) FROM sampling_plans WHERE id BETWEEN ? AND ?"
_LOTS = "SELECT lot, name, least, most, expiry FROM kit_lots ORDER BY at DESC, lot"
_PLANS = """
    SELECT p.body, e.until_day FROM sampling_plans p LEFT JOIN sampling_plan_ends e ON e.id = p.id
    ORDER BY p.id
"""
_ALL: Final = "SELECT count(*) FROM sampling_rounds"
_DECODERS: Final = {kind: msgspec.json.Decoder(event) for kind, event in KINDS.items()}
_taken = msgspec.json.Decoder(SampleTaken)
_plans = msgspec.json.Decoder(SamplingPlanStarted)


class KitLot(NamedTuple):
    """A lot of kits: its name, when its lines are read, and its last day as an ordinal."""

    lot: str
    name: str
    clock: KitClock
    expiry: int | None


def open_round(db: "Database", line: Line, event: SamplingOpened) -> None:
    """Apply that a round begins."""
    db.execute(_OPEN, (event.round, event.opens, event.closes, event.plan, *line.ref))
    write(db, line, event)


def write(db: "Database", line: Line, event: Event) -> None:
    """Apply anything else that happens in a round: the line itself is kept."""
    body = msgspec.json.encode(event).decode()
    round_: int = getattr(event, "round")  # noqa: B009  # every kind that is applied here has one
    what = (event.kind, line.recorded_at, line.by, event.owner(), body)
    db.execute(_LINE, (round_, *line.ref, *what))


def correct(db: "Database", line: Line, event: SamplingCorrected) -> None:
    """Apply that a line is taken back: what it found is gone with it."""
    supersede(db, line, event)
    write(db, line, event)


def use_kits(db: "Database", line: Line, event: KitsUsed) -> None:
    """Apply that material was used; supplies count it by themselves."""
    write(db, line, event)


def write_lot(db: "Database", line: Line, event: KitLotWritten) -> None:
    """Apply what is written about a lot; what was written last holds."""
    what = (event.lot, event.name, event.least, event.most, event.expiry)
    db.execute(_LOT, (*what, line.recorded_at, *line.ref))


def start_plan(db: "Database", _line: Line, event: SamplingPlanStarted) -> None:
    """Apply the start of a plan."""
    db.execute(_PLAN, (event.id, msgspec.json.encode(event).decode()))


def end_plan(db: "Database", _line: Line, event: SamplingPlanEnded) -> None:
    """Apply the end of a plan; of two the earlier holds."""
    db.execute(_PLAN_END, (event.id, event.until_day))


def round_of(store: Store, number: int) -> SampleRound | None:
    """Return a whole round; None when there is none."""
    return picture(lines_of(store, number))


def lines_of(store: Store, number: int) -> list[Said]:
    """Return every line of a round, in no order that matters."""
    return [said(row) for row in store.query(_OF_ROUND, (number,))]


def said(row: Sequence[Any]) -> Said:
    """Return the line of a row."""
    station, at, kind, recorded_at, by, body = row
    return Said(LineRef(station, at), from_ms(recorded_at), by, _DECODERS[kind].decode(body))


def last_heads(store: Store, count: int) -> list[SampleRound]:
    """Return the last rounds, the newest first, only with how each was opened and closed.

    A list of rounds is wanted with every scan, and what was sampled in them is not.
    """
    return _heads(store, store.query(_LAST, (count,)))


def heads_before(store: Store, moment: datetime, count: int) -> list[SampleRound]:
    """Return the last rounds that opened before a moment in the same way, the newest first."""
    return _heads(store, store.query(_BEFORE, (to_ms(moment), count)))


def covered(store: Store, round_: int) -> frozenset[int]:
    """Return who was sampled in a round, or brought a result from elsewhere."""
    kinds = (SampleTaken.kind, SampledElsewhere.kind)
    return frozenset(subject for (subject,) in store.query(_COVERED, (round_, *kinds)))


def between(store: Store, since: datetime, until: datetime) -> list[SampleRound]:
    """Return the rounds whose window meets [since, until), the oldest first."""
    rows = store.query(_BETWEEN, (to_ms(until), to_ms(since)))
    return _rounds(store, (number for (number,) in rows))


def taken_before(store: Store, subject: int, before: datetime, rounds: int) -> list[SampleTaken]:
    """Return a person's samples of the last rounds that wrote of them, the newest round first."""
    asked = {"subject": subject, "before": to_ms(before), "rounds": rounds}
    rows = store.query(_TAKEN_BEFORE, {**asked, "kind": SampleTaken.kind})
    return [_taken.decode(body) for (body,) in rows]


def rounds_since(store: Store, subject: int, since: datetime) -> list[SampleRound]:
    """Return the rounds that opened from a moment on in which a person is written about."""
    rows = store.query(_SINCE, (subject, to_ms(since)))
    return _rounds(store, (number for (number,) in rows))


def lasting(store: Store, day: int, kind: int) -> dict[int, Event]:
    """Return of each person the last reason that still lasts on a day."""
    rows = store.query(_LASTING, (kind, day))
    return {subject: _DECODERS[kind].decode(body) for subject, body in rows}


def members(store: Store, round_: int, tube: str, kind: int) -> list[int]:
    """Return everybody who ever was in a tube of this label, also whoever was taken out again."""
    asked = (round_, kind, bare(tube), f"{bare(tube)}{MARK}*")
    return [subject for (subject,) in store.query(_MEMBERS, asked)]


def labels(store: Store, numbers: Sequence[int]) -> list[tuple[int, str, str]]:
    """Return the tubes of rounds: round, label, and what was printed on it elsewhere."""
    return list(store.query(_LABELS, (msgspec.json.encode(numbers).decode(), TubeOpened.kind)))


def who_at(store: Store, round_: int, ref: LineRef) -> int:
    """Return whom a line is about; 0 when it is nobody, or not here yet."""
    found = store.query(_WHO_AT, (round_, *ref))
    return int(found[0][0]) if found else 0


def found_of(store: Store, family: str) -> list[int]:
    """Return everybody of whom a family was ever found."""
    return [subject for (subject,) in store.query(_FOUND, (family,))]


def next_round(store: Store, station: int) -> int:
    """Return the next free number of a round at a station."""
    return _next(store, _NEXT, station)


def next_plan(store: Store, station: int) -> int:
    """Return the next free number of a plan at a station."""
    return _next(store, _NEXT_PLAN, station)


def lots(store: Store) -> dict[str, KitLot]:
    """Return the lots of kits, the newest first."""
    return {
        lot: KitLot(lot, name, KitClock(timedelta(minutes=least), timedelta(minutes=most)), expiry)
        for lot, name, least, most, expiry in store.query(_LOTS)
    }


def plans(store: Store) -> list[SamplingPlan]:
    """Return every plan that ever was, with its last day where it has one."""
    found: list[SamplingPlan] = []
    for body, until in store.query(_PLANS):
        event = _plans.decode(body)
        first = from_ordinal(event.from_day)
        assert first is not None  # noqa: S101  # a plan begins on a day
        found.append(
            SamplingPlan(
                event.id,
                event.name,
                Who(event.who),
                Rhythm(event.rhythm),
                Method(event.method),
                event.capacity,
                event.opens,
                event.closes,
                first,
                from_ordinal(until),
                event.ordered_by,
            )
        )
    return found


def any_round(store: Store) -> bool:
    """Return whether there ever was a round."""
    ((count,),) = store.query(_ALL)
    return bool(count)


def _heads(store: Store, numbers: Iterable[tuple[int]]) -> list[SampleRound]:
    kinds = (SamplingOpened.kind, PersonListed.kind, SamplingClosed.kind)
    found = (picture(map(said, store.query(_HEAD_OF, (number, *kinds)))) for (number,) in numbers)
    return [one for one in found if one is not None]


def _rounds(store: Store, numbers: Iterable[int]) -> list[SampleRound]:
    return [one for one in (round_of(store, number) for number in numbers) if one is not None]


def _next(store: Store, sql: str, station: int) -> int:
    first = station * PER_STATION
    ((found,),) = store.query(sql, (first, first + PER_STATION - 1))
    return max(int(found), first) + 1
