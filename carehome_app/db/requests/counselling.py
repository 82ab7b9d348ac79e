"""Counselling without its words, counsellors' keys, and the hours of helpers."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.requests.requests import sealed_of, sealed_text
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.requests.counselling import Call, Followed, Help
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
_LATER: Final = """SELECT l.began_at FROM counsellings l WHERE l.talker = c.talker
    AND (l.began_at, l.station, l.number) > (c.began_at, c.station, c.number)"""
_CALLS: Final = """
    SELECT station, number, subject, talker, began_at, ended_at, band, theme, risk, named,
        follow_up_due, referred, by, sealed
    FROM counsellings c WHERE {which} ORDER BY began_at, station, number
"""
_BETWEEN: Final = _CALLS.format(which="began_at >= ?1 AND began_at < ?2")
_TO_CALL_AGAIN: Final = _CALLS.format(which=f"follow_up_due IS NOT NULL AND NOT EXISTS ({_LATER})")
_FOLLOWED: Final = f"""
    SELECT subject, named, follow_up_due, station, number,
        ({_LATER} ORDER BY l.began_at, l.station, l.number LIMIT 1)
    FROM counsellings c WHERE follow_up_due < ? ORDER BY follow_up_due, station, number
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
    return [_call(row) for row in store.query(_BETWEEN, (to_ms(since), to_ms(until)))]


def to_call_again(store: Store) -> list[Call]:
    """Return the last call of each person when somebody must call again, however long ago."""
    return [_call(row) for row in store.query(_TO_CALL_AGAIN)]


def followed(store: Store, until: datetime) -> list[Followed]:
    """Return every call that had to be followed by another before a moment, and when it was."""
    return [
        Followed(row[0], row[1], LineRef(row[3], row[4]), from_ms(row[2]), _moment(row[5]))
        for row in store.query(_FOLLOWED, (to_ms(until),))
    ]


def _moment(at: int | None) -> datetime | None:
    return None if at is None else from_ms(at)


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
        _moment(row[10]),
        row[11],
        row[12],
        sealed_of(row[13]),
    )
