"""Relatives, what they agreed to, wards of the state and who of theirs may get cards."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.cards.card import CardConsent, Guard, Purpose, Relative
from carehome_app.domain.cards.events import (
    CardConsentGiven,
    CardConsentWithdrawn,
    RecipientAllowed,
    RelativeEnded,
    RelativeNamed,
    WardSaid,
)
from carehome_app.domain.moments import from_ordinal
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_NAME: Final = """
    INSERT INTO relatives (station, number, subject, name, relation, phone)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_END: Final = "INSERT OR IGNORE INTO relative_ends (of_station, of_number) VALUES (?, ?)"
_GIVE: Final = """
    INSERT INTO card_consents (station, number, subject, relative_station, relative_number,
        purpose, channel, since, until, paper)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_WITHDRAW: Final = """
    INSERT INTO card_consent_ends (of_station, of_number, day) VALUES (?, ?, ?)
    ON CONFLICT (of_station, of_number) DO UPDATE SET day = min(day, excluded.day)
"""
_LAST: Final = """
    ON CONFLICT (subject) DO UPDATE SET {columns}, at = excluded.at, station = excluded.station,
        number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_WARD: Final = """
    INSERT INTO wards (subject, ward, at, station, number) VALUES (?, ?, ?, ?, ?)
""" + _LAST.format(columns="ward = excluded.ward")
_ALLOW: Final = """
    INSERT INTO card_recipients (subject, relative_station, relative_number, until, at, station,
        number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
""" + _LAST.format(
    columns="relative_station = excluded.relative_station,"
    " relative_number = excluded.relative_number, until = excluded.until"
)
_RELATIVES: Final = """
    SELECT r.station, r.number, r.subject, r.name, r.relation, r.phone, e.of_station IS NOT NULL
    FROM relatives r LEFT JOIN relative_ends e
        ON e.of_station = r.station AND e.of_number = r.number
    ORDER BY r.subject, r.station, r.number
"""
_CONSENTS: Final = """
    SELECT c.station, c.number, c.subject, c.relative_station, c.relative_number, c.purpose,
        c.channel, c.since, c.until, c.paper, e.day
    FROM card_consents c LEFT JOIN card_consent_ends e
        ON e.of_station = c.station AND e.of_number = c.number
    ORDER BY c.subject, c.station, c.number
"""
_WARDS: Final = "SELECT subject FROM wards WHERE ward = 1"
_ALLOWED: Final = "SELECT subject, relative_station, relative_number, until FROM card_recipients"


def name(db: "Database", line: Line, event: RelativeNamed) -> None:
    """Apply a relative."""
    db.execute(_NAME, (*line.ref, event.subject, event.name, event.relation, event.phone))


def end(db: "Database", line: Line, event: RelativeEnded) -> None:
    """Apply that somebody is a relative on the list no longer."""
    del line
    db.execute(_END, (event.station, event.number))


def give(db: "Database", line: Line, event: CardConsentGiven) -> None:
    """Apply a consent."""
    whom = (event.subject, event.relative_station, event.relative_number)
    what = (event.purpose, event.channel, event.since, event.until, event.paper)
    db.execute(_GIVE, (*line.ref, *whom, *what))


def withdraw(db: "Database", line: Line, event: CardConsentWithdrawn) -> None:
    """Apply that a consent was taken back; of two days the earlier."""
    del line
    db.execute(_WITHDRAW, (event.station, event.number, event.day))


def say_ward(db: "Database", line: Line, event: WardSaid) -> None:
    """Apply who the guardian is; what was said last holds."""
    db.execute(_WARD, (event.subject, event.ward, line.recorded_at, *line.ref))


def allow(db: "Database", line: Line, event: RecipientAllowed) -> None:
    """Apply whom the director allows; what was said last holds."""
    whom = (event.subject, event.relative_station, event.relative_number, event.until)
    db.execute(_ALLOW, (*whom, line.recorded_at, *line.ref))


def guards(store: Store) -> dict[int, Guard]:
    """Return for everybody something is known of: relatives, consents, and who is the guardian."""
    relatives: dict[int, list[Relative]] = defaultdict(list)
    consents: dict[int, list[CardConsent]] = defaultdict(list)
    for row in store.query(_RELATIVES):
        ref = LineRef(row[0], row[1])
        relatives[row[2]].append(Relative(ref, row[2], row[3], row[4], row[5], bool(row[6])))
    for row in store.query(_CONSENTS):
        consents[row[2]].append(
            CardConsent(
                LineRef(row[0], row[1]),
                row[2],
                LineRef(row[3], row[4]),
                Purpose(row[5]),
                row[6],
                date.fromordinal(row[7]),
                from_ordinal(row[8]),
                row[9],
                from_ordinal(row[10]),
            )
        )
    wards = {subject for (subject,) in store.query(_WARDS)}
    allowed = {row[0]: row[1:] for row in store.query(_ALLOWED)}
    return {
        subject: Guard(
            tuple(relatives[subject]),
            tuple(consents[subject]),
            subject in wards,
            LineRef(*allowed[subject][:2]) if subject in allowed else None,
            date.fromordinal(allowed[subject][2]) if subject in allowed else None,
        )
        for subject in {*relatives, *consents, *wards, *allowed}
    }
