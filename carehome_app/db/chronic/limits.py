"""Limits of single people: set for a time, ended, never edited."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from carehome_app.db.chronic.plans import END
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.chronic.events import PersonalLimitEnded, PersonalLimitSet
from carehome_app.domain.chronic.limits import PersonalLimit
from carehome_app.domain.moments import from_ordinal

if TYPE_CHECKING:
    from sqlite_utils import Database

_SET = """
    INSERT OR IGNORE INTO personal_limits (id, subject, rule, threshold, is_on, from_day,
        until_day, review_day, decided_by, why, by, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_END = END.format(table="personal_limit_ends")
_LIMITS = """
    SELECT l.id, l.subject, l.rule, l.threshold, l.is_on, l.from_day, l.until_day, l.review_day,
        l.decided_by, l.why, l.by, e.until_day, coalesce(e.why, '')
    FROM personal_limits l LEFT JOIN personal_limit_ends e ON e.id = l.id
    ORDER BY l.at, l.id
"""

_threshold = msgspec.json.Decoder(dict[str, Decimal])


def set_limit(db: "Database", line: Line, event: PersonalLimitSet) -> None:
    """Apply a personal limit."""
    threshold = msgspec.json.encode(event.threshold).decode()
    what = (event.id, event.subject, event.rule, threshold, int(event.on))
    when = (event.from_day, event.until_day, event.review_day)
    db.execute(_SET, (*what, *when, event.decided_by, event.why, line.by, line.recorded_at))


def end(db: "Database", line: Line, event: PersonalLimitEnded) -> None:
    """Apply the end of a personal limit."""
    db.execute(_END, (event.id, event.until_day, event.why, line.recorded_at, *line.ref))


def everything(store: Store) -> list[PersonalLimit]:
    """Return every personal limit that ever was, in the order they were said in."""
    return [_limit(row) for row in store.query(_LIMITS)]


def _limit(row: tuple[Any, ...]) -> PersonalLimit:
    return PersonalLimit(
        id=row[0],
        subject=row[1],
        rule=row[2],
        threshold=_threshold.decode(row[3]),
        on=bool(row[4]),
        from_day=date.fromordinal(row[5]),
        until_day=from_ordinal(row[6]),
        review_day=from_ordinal(row[7]),
        decided_by=row[8],
        why=row[9],
        written_by=row[10],
        ended_on=from_ordinal(row[11]),
        ended_why=row[12],
    )
