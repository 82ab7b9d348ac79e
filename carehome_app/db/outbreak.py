"""Symptoms, raised clusters and what was done about them."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.findings.subject import UNIT, Subject
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.outbreak.cases import Sign, Symptom
from carehome_app.domain.outbreak.clusters import BOOK, unit_text
from carehome_app.domain.outbreak.events import SymptomsNoted, TableGiven
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text

if TYPE_CHECKING:
    from sqlite_utils import Database

_NOTE = """
    INSERT INTO symptoms (subject, at, station, number, seen, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_SEAT = """
    INSERT INTO seatings (subject, at, station, number, dining_table) VALUES (?, ?, ?, ?, ?)
"""
_SIGNS = f"""
    SELECT subject, at, seen FROM symptoms WHERE at >= ? AND at < ? AND subject {NOT_LOCKED}
    ORDER BY at
"""
_WORDS = "SELECT at, seen, words, by FROM symptoms WHERE subject = ? ORDER BY at"
_SEATS = f"""
    SELECT subject, at, dining_table FROM seatings WHERE subject {NOT_LOCKED}
    ORDER BY subject, at, station, number
"""
_SERVED = """
    SELECT by, count(*) FROM entries
    WHERE subject = ? AND taken_at >= ? AND taken_at < ? GROUP BY by
"""

_words = msgspec.json.Decoder(tuple[str, ...])


class Raised(NamedTuple):
    """A cluster rule that was crossed, as the journal says."""

    ref: LineRef
    rule: str
    syndrome: str
    unit: str
    at: datetime
    people: tuple[int, ...]


class ClusterStep(NamedTuple):
    """What somebody did about a cluster."""

    syndrome: str
    unit: str
    at: datetime
    step: str
    words: str
    by: int


def note(db: "Database", line: Line, event: SymptomsNoted) -> None:
    """Apply noted symptoms."""
    seen = msgspec.json.encode(event.symptoms).decode()
    db.execute(_NOTE, (event.subject, event.at, *line.ref, seen, event.words, line.by))


def seat(db: "Database", line: Line, event: TableGiven) -> None:
    """Apply where somebody eats; the last in merged order holds."""
    db.execute(_SEAT, (event.subject, line.recorded_at, *line.ref, event.table))


def signs(store: Store, since: datetime, until: datetime) -> list[Sign]:
    """Return the symptoms noted in [since, until), by time."""
    return [
        Sign(subject, from_ms(at), _known(_words.decode(seen)))
        for subject, at, seen in store.query(_SIGNS, (to_ms(since), to_ms(until)))
    ]


def _known(seen: Iterable[str]) -> frozenset[Symptom]:
    """Leave out what a newer program may have noted."""
    known = {symptom.value for symptom in Symptom}
    return frozenset(Symptom(one) for one in seen if one in known)


def noted(store: Store, subject: int) -> list[tuple[datetime, tuple[str, ...], str, int]]:
    """Return a person's noted symptoms: when, which, words, by whom."""
    return [
        (from_ms(at), _words.decode(seen), words, by)
        for at, seen, words, by in store.query(_WORDS, (subject,))
    ]


def raised(store: Store, since: datetime) -> list[Raised]:
    """Return the cluster rules crossed since a moment, by time."""
    return [
        Raised(
            one.ref, one.hits[0].rule, one.family.code, one.about.place, one.taken_at, one.people
        )
        for one in findings.raised_about(store, UNIT, since)
    ]


def steps(store: Store, since: datetime) -> list[ClusterStep]:
    """Return the steps taken about clusters since a moment, by time."""
    return [
        ClusterStep(one.family, one.about.place, one.at, one.step, one.words, one.by)
        for one in findings.steps_about(store, UNIT, since)
    ]


def unit_called(store: Store, about: Subject, at: datetime) -> Text | str:
    """Return what a floor is called."""
    del store, at
    return unit_text(about.place)


EVIDENCE: Final = Evidence(BOOK, called=unit_called, folded=False)


def seats(store: Store) -> dict[int, str]:
    """Return at which table people eat now, those who have one."""
    last = {subject: given[-1][1] for subject, given in seatings(store).items()}
    return {subject: table for subject, table in last.items() if table}


def seatings(store: Store) -> dict[int, list[tuple[datetime, str]]]:
    """Return at which table people ate from when on, oldest first."""
    found: dict[int, list[tuple[datetime, str]]] = {}
    for subject, at, table in store.query(_SEATS):
        found.setdefault(int(subject), []).append((from_ms(at), str(table)))
    return found


def served(
    store: Store, people: Collection[int], since: datetime, until: datetime
) -> dict[int, dict[int, int]]:
    """Return who recorded something of these people in [since, until): by, person, how often."""
    found: dict[int, dict[int, int]] = {}
    for subject in people:
        for by, count in store.query(_SERVED, (subject, to_ms(since), to_ms(until))):
            found.setdefault(by, {})[subject] = count
    return found
