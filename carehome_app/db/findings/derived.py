"""What is worked out from entries and kept at hand: episodes, and each person's own normal.

Both are pure functions of the other tables, so the order in which events came does not matter.
"""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.journal.corrections import FAR_FUTURE
from carehome_app.db.rounds import entries
from carehome_app.domain.findings.answering import calm_ones
from carehome_app.domain.findings.baseline import Baseline, Fever, Taken, baseline
from carehome_app.domain.findings.episodes import Episode, Repeats, episodes
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Family, Measure
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

FEVER: Final = "fever"
REPEAT: Final = "repeat."
"""Settings of this beginning say after how many minutes a family's repeat is due."""
NO_LINE: Final = LineRef(0, 0)

_LAST_OPENING = """
    SELECT max(opened_at) FROM episodes WHERE subject = ? AND family = ? AND opened_at <= ?
"""
_ANY_FROM = """
    SELECT EXISTS (SELECT 1 FROM findings WHERE subject = ? AND family = ? AND taken_at >= ?)
"""
_IS_OPEN = """
    SELECT EXISTS (SELECT 1 FROM episodes WHERE subject = ? AND family = ?
        AND opened_at = ? AND (closed_at IS NULL OR closed_at >= ?))
"""
_FORGET = "DELETE FROM episodes WHERE subject = ? AND family = ? AND opened_at >= ?"
_KEEP = """
    INSERT INTO episodes
        (subject, family, opened_at, measure, severity, last_at, due_at, closed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_FEVERS = """
    SELECT opened_at, closed_at FROM episodes WHERE subject = ? AND family = ?
"""
_KINDS = """
    SELECT DISTINCT site, vals FROM entries
    WHERE subject = ? AND measure = ? AND taken_at >= ? AND vals IS NOT NULL
"""
# Read one by one until enough count: ten years do not make it slower than one.
_NEWEST = """
    SELECT e.station, e.number, e.taken_at, e.vals, EXISTS (SELECT 1 FROM findings f
        WHERE f.subject = e.subject AND f.family = ? AND f.taken_at = e.taken_at
        AND f.entry_station = e.station AND f.entry_number = e.number
        AND NOT EXISTS (SELECT 1 FROM judged_again j WHERE j.entry_station = e.station
            AND j.entry_number = e.number AND j.family = f.family
            AND (j.station <> f.station OR j.number <> f.number)))
    FROM entries e LEFT JOIN superseded s ON s.station = e.station AND s.number = e.number
    WHERE e.subject = ? AND e.measure = ? AND e.taken_at <= ? AND coalesce(e.site, '') = ?
        AND e.vals IS NOT NULL AND s.station IS NULL
    ORDER BY e.taken_at DESC, e.station DESC, e.number DESC
"""
_FORGET_BASELINE = """
    DELETE FROM baselines WHERE subject = ? AND measure = ? AND site = ? AND unit = ?
"""
_KEEP_BASELINE = """
    INSERT INTO baselines (subject, measure, site, unit, amount, readings)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_BASELINES = "SELECT subject, site, unit, amount, readings FROM baselines WHERE measure = ?"
_BASELINE = """
    SELECT amount, readings FROM baselines
    WHERE subject = ? AND measure = ? AND site = ? AND unit = ?
"""


class Touched(NamedTuple):
    """Whose series changed, in which measure, and from which moment on."""

    subject: int
    measure: int
    since: datetime


class Kind(NamedTuple):
    """Readings that may be compared: one site, one unit."""

    site: str
    unit: str


class Until(NamedTuple):
    """Up to which moment (milliseconds) readings are looked at, and which line is left out."""

    moment: int = FAR_FUTURE
    without: LineRef = NO_LINE


ALL_KNOWN: Final = Until()


def refresh(store: Store, db: "Database", touched: Touched) -> None:
    """Work out anew what a change of somebody's series may have changed."""
    measure = by_index(touched.measure)
    changed = [_refresh_episodes(store, db, touched, family) for family in measure.families]
    if measure.baseline:
        since = min([touched.since, *changed])
        _refresh_baselines(store, db, touched._replace(since=since), measure)


def _refresh_episodes(store: Store, db: "Database", touched: Touched, family: Family) -> datetime:
    """Work out the episodes anew, and return from when on they may be others."""
    who = (touched.subject, family.code)
    at = to_ms(touched.since)
    ((opened,),) = store.query(_LAST_OPENING, (*who, at))
    since = at if opened is None else opened
    ((found,),) = store.query(_ANY_FROM, (*who, since))
    if opened is not None:
        ((concerned,),) = store.query(_IS_OPEN, (*who, opened, at))
        ((later,),) = store.query(_ANY_FROM, (*who, at))
        if not concerned and not later:
            return touched.since
    elif not found:
        return touched.since
    db.execute(_FORGET, (*who, since))
    for episode in person_episodes(store, *who, measure=by_index(touched.measure), since=since):
        db.execute(_KEEP, _row(episode))
    return from_ms(since)


def person_episodes(
    store: Store, subject: int, family: str, *, measure: Measure, since: int
) -> list[Episode]:
    """Return a person's episodes that opened at `since` (milliseconds) or later, whole."""
    start = from_ms(since)
    found = findings.of_person(store, subject, family, start)
    if not found:
        return []
    raised = {finding.on for finding in found}
    calm = [
        one
        for shared in sharing(family)
        for one in calm_ones(shared, family, _readings(store, subject, shared, found[0].taken_at))
        if one.ref not in raised
    ]
    steps = findings.steps(store, subject, family, start)
    return episodes(found, calm, steps, repeats(store, measure.family(family)))


def sharing(family: str) -> list[Measure]:
    """Return the measures whose readings a family is about: a pulse is also read with pressure."""
    return [one for one in CATALOGUE if any(known.code == family for known in one.families)]


def repeats(store: Store, family: Family) -> Repeats:
    """Return after how long the home repeats a reading of this family."""
    found = settings.setting(store, f"{REPEAT}{family.code}")
    if not found:
        return Repeats(family.repeat_after, family.repeat_again)
    after, again = found[-1][1].split()
    return Repeats(timedelta(minutes=int(after)), timedelta(minutes=int(again)))


def _readings(store: Store, subject: int, measure: Measure, since: datetime) -> list[Entry]:
    return [
        entry
        for entry in entries.of_person(store, subject, measure.index, since)
        if entry.is_reading and entry.superseded is None
    ]


def _row(episode: Episode) -> tuple[object, ...]:
    last = episode.findings[-1]
    due = None if episode.due_at is None else to_ms(episode.due_at)
    closed = None if episode.closed_at is None else to_ms(episode.closed_at)
    opened = to_ms(episode.opened_at)
    severity = int(episode.severity)
    who = (episode.about.id, episode.family.code, opened)
    return (*who, last.measure.index, severity, to_ms(last.taken_at), due, closed)


def _refresh_baselines(store: Store, db: "Database", touched: Touched, measure: Measure) -> None:
    """Keep the own normal of every site and unit that a reading since then was taken in."""
    who = (touched.subject, measure.index)
    for kind in _kinds(store, touched, measure):
        own = normal_before(store, touched.subject, measure, kind)
        db.execute(_FORGET_BASELINE, (*who, *kind))
        if own is not None:
            db.execute(_KEEP_BASELINE, (*who, *kind, str(own.amount.number), own.count))


def _kinds(store: Store, touched: Touched, measure: Measure) -> list[Kind]:
    who = (touched.subject, measure.index)
    rows = store.query(_KINDS, (*who, to_ms(touched.since)))
    amounts = [(site, entries.amount(measure, values)) for site, values in rows]
    return sorted(
        {Kind(site or "", amount.unit) for site, amount in amounts if amount is not None}
    )


def normal_before(
    store: Store, subject: int, measure: Measure, kind: Kind, until: Until = ALL_KNOWN
) -> Baseline | None:
    """Return the own normal that a person's readings of one kind make."""
    series = store.each(_NEWEST, (FEVER, subject, measure.index, until.moment, kind.site))
    taken = (
        Taken(amount, kind.site, from_ms(at), bool(feverish))
        for station, number, at, values, feverish in series
        if (station, number) != until.without
        and (amount := entries.amount(measure, values)) is not None
    )
    return baseline(taken, fevers_of(store, subject), site=kind.site, unit=kind.unit)


def fevers_of(store: Store, subject: int) -> list[Fever]:
    """Return a person's fever episodes."""
    rows = store.query(_FEVERS, (subject, FEVER))
    return [
        Fever(from_ms(opened), None if closed is None else from_ms(closed))
        for opened, closed in rows
    ]


def own_normals(store: Store, measure: Measure) -> dict[tuple[int, str, str], Baseline]:
    """Return everybody's present own normal by person, site and unit."""
    return {
        (subject, site, unit): Baseline(Amount(Decimal(amount), unit), count)
        for subject, site, unit, amount, count in store.query(_BASELINES, (measure.index,))
    }


def own_normal(store: Store, subject: int, measure: Measure, kind: Kind) -> Baseline | None:
    """Return a person's present own normal at a site in a unit, or None."""
    rows = store.query(_BASELINE, (subject, measure.index, *kind))
    if not rows:
        return None
    amount, count = rows[0]
    return Baseline(Amount(Decimal(amount), kind.unit), count)
