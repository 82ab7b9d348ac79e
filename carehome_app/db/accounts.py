"""Accounts: PINs, how often a wrong one was tried, who may not sign in, and signatures."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.file.connection import Store
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.journal.journal import Line
from carehome_app.domain.accounts.events import (
    AccountClosed,
    AccountOpened,
    LineSigned,
    PinSet,
    SignInFailed,
)
from carehome_app.domain.accounts.standing import CLOSED, OPEN
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_LAST_WINS: Final = """
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_SET_PIN = f"""
    INSERT INTO pins (subject, proof, given, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (subject) DO UPDATE SET proof = excluded.proof, given = excluded.given,
        {_LAST_WINS}
"""
_KEEP_HASH = "INSERT OR REPLACE INTO pin_hashes (subject, hash) VALUES (?, ?)"
_FAIL = """
    INSERT INTO failed_sign_ins (subject, at, times, station, number) VALUES (?, ?, ?, ?, ?)
"""
_SIGN = """
    INSERT INTO signatures
        (signed_station, signed_number, subject, purpose, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET at = excluded.at, station = excluded.station,
        number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) < (at, station, number)
"""
_PIN = """
    SELECT p.proof, p.given, h.hash FROM pins p LEFT JOIN pin_hashes h ON h.subject = p.subject
    WHERE p.subject = ?
"""
_PINS = """
    SELECT p.subject, p.proof, p.given, h.hash
    FROM pins p LEFT JOIN pin_hashes h ON h.subject = p.subject
"""
_TRIES = "SELECT failed, since, untold FROM pin_tries WHERE subject = ?"
_NOTE_TRIES = """
    INSERT OR REPLACE INTO pin_tries (subject, failed, since, untold) VALUES (?, ?, ?, ?)
"""
_FORGET_TRIES = "DELETE FROM pin_tries WHERE subject = ?"
_TOLD = "UPDATE pin_tries SET untold = 0 WHERE subject = ?"
_FAILED = "SELECT at, times FROM failed_sign_ins WHERE subject = ? ORDER BY at, number"
_SIGNED = """
    SELECT subject, purpose, at FROM signatures
    WHERE signed_station = ? AND signed_number = ? ORDER BY at, number
"""


class KeptPin(NamedTuple):
    """What is kept of a PIN: its proof in the journal, who chose it, and the hash beside it."""

    proof: str
    given: bool
    hash: str


class Tries(NamedTuple):
    """Wrong PINs since the last right one, when the wait began, and how many no line tells of."""

    failed: int
    since: datetime
    untold: int


class Signature(NamedTuple):
    """Who signed a line, as what, and when."""

    subject: int
    purpose: str
    at: datetime


def set_pin(db: "Database", line: Line, event: PinSet) -> None:
    """Apply a PIN; its hash is kept beside the journal by `keep_hash`."""
    db.execute(_SET_PIN, (event.subject, event.proof, event.given, line.recorded_at, *line.ref))


def fail(db: "Database", line: Line, event: SignInFailed) -> None:
    """Apply failed sign-ins."""
    db.execute(_FAIL, (event.subject, event.at, event.times, *line.ref))


def close(db: "Database", line: Line, event: AccountClosed) -> None:
    """Apply the closing of an account."""
    settings.note_step(db, line, event.subject, CLOSED)


def open_again(db: "Database", line: Line, event: AccountOpened) -> None:
    """Apply the opening of an account."""
    settings.note_step(db, line, event.subject, OPEN)


def sign(db: "Database", line: Line, event: LineSigned) -> None:
    """Apply a signature; of two equal ones the first holds."""
    what = (event.station, event.number, event.subject, event.purpose)
    db.execute(_SIGN, (*what, line.recorded_at, *line.ref))


def keep_hash(db: "Database", subject: int, kept: str) -> None:
    """Keep the hash of a person's PIN on this copy of the file; never part of the journal."""
    db.execute(_KEEP_HASH, (subject, kept))


def pin(store: Store, subject: int) -> KeptPin | None:
    """Return what is kept of a person's PIN; None when there never was one."""
    rows = store.query(_PIN, (subject,))
    return _kept(*rows[0]) if rows else None


def pins(store: Store) -> dict[int, KeptPin]:
    """Return what is kept of everybody's PIN."""
    return {subject: _kept(*rest) for subject, *rest in store.query(_PINS)}


def _kept(proof: str, given: int, kept: str | None) -> KeptPin:
    return KeptPin(proof, bool(given), kept or "")


@contextmanager
def counting(store: Store) -> Iterator[Any]:
    """Count tries in the block, in one transaction of their own and over the bare driver.

    It needs no lock of the home, since no line of the journal is written: a command that only
    reads counts its wrong PINs too.
    """
    with storage_problems():
        store.conn.execute("BEGIN IMMEDIATE")
        try:
            yield store.conn
        except BaseException:
            store.conn.execute("ROLLBACK")
            raise
        store.conn.execute("COMMIT")


def tries(store: Store, subject: int) -> Tries | None:
    """Return the wrong PINs tried since the last right one; None when there were none."""
    rows = store.query(_TRIES, (subject,))
    return Tries(rows[0][0], from_ms(rows[0][1]), rows[0][2]) if rows else None


def note_tries(conn: Any, subject: int, noted: Tries) -> None:  # noqa: ANN401  # untyped driver
    """Keep how often a wrong PIN was tried, inside `counting`."""
    conn.execute(_NOTE_TRIES, (subject, noted.failed, to_ms(noted.since), noted.untold))


def forget_tries(conn: Any, subject: int) -> None:  # noqa: ANN401  # untyped driver
    """Let a person try again at once, after the right PIN or a new one."""
    conn.execute(_FORGET_TRIES, (subject,))


def tries_told(conn: Any, subject: int) -> None:  # noqa: ANN401  # untyped driver
    """Note that a line of the journal tells of all wrong PINs so far."""
    conn.execute(_TOLD, (subject,))


def closed(store: Store) -> frozenset[int]:
    """Return whose accounts are closed."""
    return settings.standing(store).closed


def failures(store: Store, subject: int) -> list[tuple[datetime, int]]:
    """Return when wrong PINs of a person were tried, and how often each time."""
    return [(from_ms(at), times) for at, times in store.query(_FAILED, (subject,))]


def signatures(store: Store, line: LineRef) -> list[Signature]:
    """Return who signed a line, by time."""
    return [
        Signature(subject, purpose, from_ms(at))
        for subject, purpose, at in store.query(_SIGNED, tuple(line))
    ]
