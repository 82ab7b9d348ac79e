"""What is worked out from readings and kept at hand: their episodes, and each own normal.

Both are pure functions of the other tables, so the order in which events came does not matter.
"""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import episodes
from carehome_app.db.findings.evidence import Touched as Changed
from carehome_app.db.journal.corrections import FAR_FUTURE
from carehome_app.db.rounds import entries
from carehome_app.domain.findings.baseline import Baseline, Fever, Taken, baseline
from carehome_app.domain.findings.subject import person
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

FEVER: Final = "fever"
NO_LINE: Final = LineRef(0, 0)

_FEVERS = """
    SELECT opened_at, closed_at FROM episodes
    WHERE about = 1 AND subject = ? AND place = '' AND family = ?
"""
_KINDS = """
    SELECT DISTINCT site, vals FROM entries
    WHERE subject = ? AND measure = ? AND taken_at >= ? AND vals IS NOT NULL
"""
# Read one by one until enough count: ten years do not make it slower than one.
_NEWEST = """
    SELECT e.station, e.number, e.taken_at, e.vals, EXISTS (SELECT 1 FROM findings f
        WHERE f.about = 1 AND f.subject = e.subject AND f.place = '' AND f.family = ?
        AND f.taken_at = e.taken_at
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
    INSERT OR REPLACE INTO baselines (subject, measure, site, unit, amount, readings)
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
    who = person(touched.subject)
    changed = [
        episodes.refresh(store, db, Changed(who, family.code, touched.since))
        for family in measure.families
    ]
    if measure.baseline:
        # A fever that now ends on another day changes which readings count from there on, too.
        since = min([touched.since, *changed])
        _refresh_baselines(store, db, touched._replace(since=since), measure)


def _refresh_baselines(store: Store, db: "Database", touched: Touched, measure: Measure) -> None:
    """Keep the own normal of every site and unit that a reading since then was taken in."""
    who = (touched.subject, measure.index)
    for kind in _kinds(store, touched, measure):
        own = normal_before(store, touched.subject, measure, kind)
        if own is None:
            db.execute(_FORGET_BASELINE, (*who, *kind))
        else:
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
