"""Counselling without its words, counsellors' keys, and the hours of helpers."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.requests.requests import sealed_of, sealed_text
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.requests.counselling import Call, Help
from carehome_app.domain.requests.events import CounsellingHeld, CounsellorKeySet, HelpGiven
from carehome_app.domain.requests.words import Risk
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_HOLD: Final = """
    INSERT INTO counsellings (began_at, station, number, subject, talker, ended_at, band, theme,
        risk, named, follow_up_due, referred, by, sealed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SET_KEY: Final = """
    INSERT INTO counsellor_keys (subject, id, slot, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (subject) DO UPDATE SET id = excluded.id, slot = excluded.slot,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_HELP: Final = """
    INSERT INTO helps (day, station, number, subject, helper, name, social_worker, minutes,
        contacts, what)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CALLS: Final = """
    SELECT station, number, subject, talker, began_at, ended_at, band, theme, risk, named,
        follow_up_due, referred, by, sealed
    FROM counsellings WHERE began_at >= ? AND began_at < ? ORDER BY began_at, station, number
"""
_KEYS: Final = "SELECT subject, slot FROM counsellor_keys ORDER BY subject"
_HELPS: Final = """
    SELECT station, number, subject, helper, name, social_worker, day, minutes, contacts, what
    FROM helps WHERE day BETWEEN ? AND ? ORDER BY day, station, number
"""
_TALKERS: Final = "SELECT count(DISTINCT talker) FROM counsellings"


def hold(db: "Database", line: Line, event: CounsellingHeld) -> None:
    """Apply a call."""
    who = (event.subject, event.talker, event.ended_at, event.band, event.theme, event.risk)
    more = (event.named, event.follow_up_due, event.referred, line.by, sealed_text(event.sealed))
    db.execute(_HOLD, (event.began_at, *line.ref, *who, *more))


def set_key(db: "Database", line: Line, event: CounsellorKeySet) -> None:
    """Apply a counsellor's key; the last one is sealed to."""
    db.execute(_SET_KEY, (event.subject, event.id, event.slot, line.recorded_at, *line.ref))


def give_help(db: "Database", line: Line, event: HelpGiven) -> None:
    """Apply what a helper did."""
    who = (event.subject, event.helper, event.name, event.social_worker)
    db.execute(_HELP, (event.day, *line.ref, *who, event.minutes, event.contacts, event.what))


def calls(store: Store, since: datetime, until: datetime) -> list[Call]:
    """Return the calls that began in [since, until)."""
    return [_call(row) for row in store.query(_CALLS, (to_ms(since), to_ms(until)))]


def talkers(store: Store) -> int:
    """Return how many people spoke to a counsellor so far."""
    ((count,),) = store.query(_TALKERS)
    return int(count)


def keys(store: Store) -> dict[int, str]:
    """Return the key of each counsellor who ever had one, as JSON."""
    return dict(store.query(_KEYS))


def helps(store: Store, first: date, last: date) -> list[Help]:
    """Return what helpers did from one day to another, both with it."""
    rows = store.query(_HELPS, (first.toordinal(), last.toordinal()))
    return [
        Help(
            LineRef(row[0], row[1]),
            row[2],
            row[3],
            row[4],
            bool(row[5]),
            date.fromordinal(row[6]),
            *row[7:],
        )
        for row in rows
    ]


def _call(row: Sequence[Any]) -> Call:
    return Call(
        LineRef(row[0], row[1]),
        row[2],
        row[3],
        from_ms(row[4]),
        from_ms(row[5]),
        row[6],
        row[7],
        Risk(row[8]),
        row[9],
        None if row[10] is None else from_ms(row[10]),
        row[11],
        row[12],
        sealed_of(row[13]),
    )
