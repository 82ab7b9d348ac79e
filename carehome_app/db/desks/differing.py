"""What two desks said of one thing: found in the tables, whoever wrote first."""

from typing import Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.history import seldom
from carehome_app.domain.events import EntryCorrected
from carehome_app.domain.rounds.entry import LineRef

_DOSES: Final = """
    SELECT d.subject, d.medicine, d.day, d.window, count(*) FROM doses d
    LEFT JOIN superseded s ON s.station = d.station AND s.number = d.number
    WHERE s.station IS NULL AND d.outcome = 'given'
    GROUP BY d.subject, d.medicine, d.day, d.window HAVING count(DISTINCT d.station) > 1
"""
_CODES: Final = """
    SELECT code, min(id), max(id) FROM people p WHERE code <> '' AND EXISTS (
        SELECT 1 FROM admissions a WHERE a.subject = p.id AND NOT EXISTS (
            SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at))
    GROUP BY code HAVING count(*) > 1
"""
_BEDS: Final = """
    SELECT room || '-' || bed, min(id), max(id) FROM people p
    WHERE who = 'resident' AND room <> '' AND bed <> '' AND EXISTS (
        SELECT 1 FROM admissions a WHERE a.subject = p.id AND NOT EXISTS (
            SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at))
    GROUP BY room, bed HAVING count(*) > 1
"""
_FILES: Final = """
    SELECT sha256, min(name) FROM files GROUP BY sha256 HAVING count(DISTINCT station) > 1
"""


class Twice(NamedTuple):
    """Something that was said at two desks: what it is named by, and of whom."""

    key: str
    people: tuple[int, ...] = ()
    shown: str = ""


def doses(store: Store) -> list[Twice]:
    """Return the doses that were said given at two desks."""
    return [
        Twice(f"{subject}.{medicine}.{day}.{window}", (subject,))
        for subject, medicine, day, window, _count in store.query(_DOSES)
    ]


def codes(store: Store) -> list[Twice]:
    """Return the codes that two people here have."""
    return [
        Twice(f"{code}.{last}", (first, last), code) for code, first, last in store.query(_CODES)
    ]


def beds(store: Store) -> list[Twice]:
    """Return the beds in which two residents are."""
    return [
        Twice(f"{bed}.{first}.{last}", (first, last), bed)
        for bed, first, last in store.query(_BEDS)
    ]


def files(store: Store) -> list[Twice]:
    """Return the files that were imported at two desks."""
    return [Twice(str(sha256), (), str(name)) for sha256, name in store.query(_FILES)]


def corrections(store: Store) -> list[Twice]:
    """Return the entries that were corrected at two desks, each otherwise."""
    made: dict[LineRef, list[tuple[LineRef, EntryCorrected]]] = {}
    for line, ref in seldom(store, {EntryCorrected.kind}):
        if line is not None and isinstance(line.event, EntryCorrected):
            old = LineRef(line.event.station, line.event.number)
            made.setdefault(old, []).append((ref, line.event))
    return [
        Twice(f"{old.station}-{old.number}", (several[0][1].subject,))
        for old, several in sorted(made.items())
        if len({ref.station for ref, _event in several}) > 1
    ]
