"""What is worked out from entries and kept at hand: episodes, and each person's own normal.

Both are pure functions of the other tables, so the order in which events came does not matter.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db import entries, findings, settings
from carehome_app.db.connection import Store
from carehome_app.domain.baseline import LAST, Baseline, Fever, Taken, baseline
from carehome_app.domain.catalogue import by_index
from carehome_app.domain.entry import Entry
from carehome_app.domain.events import Event, SettingChanged
from carehome_app.domain.findings import Calm, Episode, Repeats, episodes
from carehome_app.domain.measures import Amount, Family, Measure, shown
from carehome_app.domain.moments import from_ms, to_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

FEVER: Final = "fever"
REPEAT: Final = "repeat."
"""Settings of this name hold a family's two repeat intervals in minutes."""
LOOK_BACK: Final = 3 * LAST
"""Readings fetched to find the last fever-free ones of a site; more only when fevers fill it."""

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
_FEVERISH = "SELECT entry_station, entry_number FROM findings WHERE subject = ? AND family = ?"
_FORGET_BASELINES = "DELETE FROM baselines WHERE subject = ? AND measure = ?"
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


def touched_by_setting(store: Store, event: Event) -> Iterable[Touched]:
    """Yield whose open episodes a change of the repeat intervals moves."""
    if isinstance(event, SettingChanged) and event.key.startswith(REPEAT):
        for key in findings.open_episodes(store):
            if f"{REPEAT}{key.family}" == event.key:
                yield Touched(key.subject, key.measure, key.opened_at)


def refresh(store: Store, db: "Database", touched: Touched) -> None:
    """Work out anew what a change of somebody's series may have changed."""
    measure = by_index(touched.measure)
    for family in measure.families:
        _refresh_episodes(store, db, touched, family)
    if measure.baseline:
        _refresh_baselines(store, db, touched.subject, measure)


def _refresh_episodes(store: Store, db: "Database", touched: Touched, family: Family) -> None:
    who = (touched.subject, family.code)
    at = to_ms(touched.since)
    ((opened,),) = store.query(_LAST_OPENING, (*who, at))
    since = at if opened is None else opened
    ((found,),) = store.query(_ANY_FROM, (*who, since))
    if opened is not None:
        ((concerned,),) = store.query(_IS_OPEN, (*who, opened, at))
        ((later,),) = store.query(_ANY_FROM, (*who, at))
        if not concerned and not later:
            return
    elif not found:
        return
    db.execute(_FORGET, (*who, since))
    for episode in person_episodes(store, *who, measure=by_index(touched.measure), since=since):
        db.execute(_KEEP, _row(episode))


def person_episodes(
    store: Store, subject: int, family: str, *, measure: Measure, since: int
) -> list[Episode]:
    """Return a person's episodes that opened at `since` (milliseconds) or later, whole."""
    start = from_ms(since)
    found = findings.of_person(store, subject, family, start)
    if not found:
        return []
    raised = {finding.entry for finding in found}
    series = entries.of_person(store, subject, measure.index, found[0].taken_at)
    calm = [
        _calm(measure, entry)
        for entry in series
        if entry.is_reading and entry.superseded is None and entry.ref not in raised
    ]
    steps = findings.steps(store, subject, family, start)
    return episodes(found, calm, steps, repeats(store, measure.family(family)))


def repeats(store: Store, family: Family) -> Repeats:
    """Return after how long the home repeats a reading of this family."""
    found = settings.setting(store, f"{REPEAT}{family.code}")
    if not found:
        return Repeats(family.repeat_after, family.repeat_again)
    after, again = found[-1][1].split()
    return Repeats(timedelta(minutes=int(after)), timedelta(minutes=int(again)))


def _calm(measure: Measure, entry: Entry) -> Calm:
    site = measure.site(entry.site)
    contact = site is None or site.contact
    return Calm(entry.ref, entry.taken_at, contact, shown(measure, entry.values))


def _row(episode: Episode) -> tuple[object, ...]:
    last = episode.findings[-1]
    due = None if episode.due_at is None else to_ms(episode.due_at)
    closed = None if episode.closed_at is None else to_ms(episode.closed_at)
    opened = to_ms(episode.opened_at)
    severity = int(episode.severity)
    who = (episode.subject, episode.family.code, opened)
    return (*who, last.measure.index, severity, to_ms(last.taken_at), due, closed)


def _refresh_baselines(store: Store, db: "Database", subject: int, measure: Measure) -> None:
    """Keep the own normal of every site and unit found among the last readings."""
    for count in (LOOK_BACK, 1 << 30):
        series = entries.latest(store, subject, measure.index, until=None, count=count)
        found = _baselines(store, subject, measure, series)
        enough = all(own is not None and own.count == LAST for own in found.values())
        if enough or len(series) < count:
            break
    db.execute(_FORGET_BASELINES, (subject, measure.index))
    for (site, unit), own in found.items():
        if own is not None:
            key = (subject, measure.index, site, unit)
            db.execute(_KEEP_BASELINE, (*key, str(own.amount.number), own.count))


def _baselines(
    store: Store, subject: int, measure: Measure, series: Sequence[Entry]
) -> dict[tuple[str, str], Baseline | None]:
    taken = list(as_taken(store, subject, measure, series))
    fevers = fevers_of(store, subject)
    kinds = {(reading.site, reading.amount.unit) for reading in taken}
    return {
        (site, unit): baseline(taken, fevers, site=site, unit=unit) for site, unit in sorted(kinds)
    }


def as_taken(
    store: Store, subject: int, measure: Measure, series: Iterable[Entry]
) -> Iterable[Taken]:
    """Yield valid readings as the own normal sees them."""
    feverish = set(store.query(_FEVERISH, (subject, FEVER)))
    for entry in series:
        amount = entry.amount(measure.main.key)
        if amount is not None and entry.superseded is None:
            yield Taken(amount, entry.site, entry.taken_at, entry.ref in feverish)


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


def own_normal(
    store: Store, subject: int, measure: Measure, *, site: str, unit: str
) -> Baseline | None:
    """Return a person's present own normal at a site in a unit, or None."""
    rows = store.query(_BASELINE, (subject, measure.index, site, unit))
    if not rows:
        return None
    amount, count = rows[0]
    return Baseline(Amount(Decimal(amount), unit), count)
