"""Episodes of anything: worked out from findings, what answers them and steps, and kept.

They are a pure function of the other tables, so the order in which events came does not matter.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.findings.evidence import Evidence, Touched
from carehome_app.db.findings.findings import BEFORE_ALL, EpisodeKey
from carehome_app.db.subjects import SUBJECTS
from carehome_app.domain.desks.events import LineLifted
from carehome_app.domain.events import Event, FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import Calm, Episode, Finding, Step, episodes
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.measures.rule import Family
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.i18n import Text

if TYPE_CHECKING:
    from sqlite_utils import Database

_ABOUT = "about = ? AND subject = ? AND place = ? AND family = ?"
# Beside max() the other column is of the same row. Every reading in order asks this of each
# family: in one statement, and nothing more is read when neither is so.
_LAST_OPENING = """
    SELECT max(opened_at), closed_at IS NULL OR closed_at >= ?5, EXISTS (
        SELECT 1 FROM findings WHERE about = ?1 AND subject = ?2 AND place = ?3 AND family = ?4
            AND taken_at >= ?5)
    FROM episodes WHERE about = ?1 AND subject = ?2 AND place = ?3 AND family = ?4
        AND opened_at <= ?5
"""
_FORGET = f"DELETE FROM episodes WHERE {_ABOUT} AND opened_at >= ?"
_KEEP = """
    INSERT INTO episodes
        (about, subject, place, family, opened_at, series, severity, due_at, closed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HAVING = "SELECT DISTINCT about, subject, place, family FROM findings WHERE series = 0"


def evidence_of(about: int, family: str) -> Evidence:
    """Return what a subject's tables know of a family; KeyError when no book has it."""
    for one in _all():
        if one.book.about == about and family in one.book.families:
            return one
    raise KeyError(about, family)


def called(store: Store, about: Subject, at: datetime) -> Text | str:
    """Return what a subject was called then; a person is named by whoever knows people."""
    for one in _all():
        if one.book.about == about.about:
            return one.called(store, about, at)
    return about.place or f"#{about.id}"


def touched(store: Store, event: Event) -> Iterator[Touched]:
    """Yield whose episodes an event may change, beside those that stand on readings."""
    match event:
        case FindingRaised(measure=0):
            about = Subject(event.about, event.subject, event.place)
            yield Touched(about, event.family, from_ms(event.taken_at))
        case FollowUpTaken(measure=0, step=Step.CLOSED | Step.LEFT):
            about = Subject(event.about, event.subject, event.place)
            yield Touched(about, event.family, from_ms(event.at))
        case LineLifted():
            about = Subject(event.about, event.subject, event.place)
            yield Touched(about, event.family, from_ms(event.at))
    for one in _all():
        yield from one.touched(store, event)


def refresh(store: Store, db: "Database", changed: Touched) -> datetime:
    """Work out the episodes anew that a change may have changed; return from when on."""
    if changed.family:
        evidence = evidence_of(changed.about.about, changed.family)
        return _refresh(store, db, evidence, evidence.book.families[changed.family], changed)
    return min(
        (
            _refresh(store, db, one, family, changed)
            for one in _all()
            if one.book.about == changed.about.about
            for family in one.book.families.values()
        ),
        default=changed.since,
    )


def whole(store: Store, about: Subject, family: str, since: datetime) -> list[Episode]:
    """Return the episodes about a subject that opened at `since` or later, whole."""
    evidence = evidence_of(about.about, family)
    return _whole(store, evidence, about, evidence.book.families[family], since)


def of_keys(store: Store, keys: Iterable[EpisodeKey]) -> list[Episode]:
    """Return the whole episodes behind these keys."""
    return [
        episode
        for key in keys
        for episode in whole(store, key.about, key.family, key.opened_at)
        if episode.opened_at == key.opened_at
    ]


def derive(store: Store, db: "Database") -> None:
    """Work out everything that stands on no reading, when all lines have been applied."""
    for about, subject, place, family in store.query(_HAVING):
        refresh(store, db, Touched(Subject(about, subject, place), family, BEFORE_ALL))
    for one in _all():
        for known in one.everything(store):
            refresh(store, db, Touched(known, "", BEFORE_ALL))


def _all() -> Iterator[Evidence]:
    return (one for registered in SUBJECTS for one in registered.evidence)


def _refresh(
    store: Store, db: "Database", evidence: Evidence, family: Family, changed: Touched
) -> datetime:
    if not evidence.folded:
        return changed.since
    who, at = (*changed.about, family.code), to_ms(changed.since)
    ((opened, reaches, later),) = store.query(_LAST_OPENING, (*who, at))
    since = at if opened is None else opened
    more = evidence.more(store, changed.about, family, from_ms(since))
    if more is None and not later and (opened is None or not reaches):
        return changed.since  # it meets no episode, and nothing was found after it
    db.execute(_FORGET, (*who, since))
    for episode in _whole(store, evidence, changed.about, family, from_ms(since)):
        db.execute(_KEEP, _row(episode))
    return from_ms(since)


def _whole(
    store: Store, evidence: Evidence, about: Subject, family: Family, since: datetime
) -> list[Episode]:
    found: list[Finding] = findings.of_subject(store, about, family.code, since)
    more = evidence.more(store, about, family, since)
    calm: list[Calm] = []
    if more is not None:
        found, calm = sorted([*found, *more[0]], key=_when), more[1]
    if not found:
        return []
    if more is None:
        calm = list(evidence.calm(store, about, family, found))
    steps = findings.steps(store, about, family.code, since)
    repeats = evidence.repeats(store, family) if evidence.book.repeats else None
    made = episodes(found, calm, steps, repeats)
    if evidence.due is None:
        return made
    return [replace(one, due_at=evidence.due(store, one)) if one.is_open else one for one in made]


def _when(finding: Finding) -> datetime:
    return finding.taken_at


def _row(episode: Episode) -> tuple[object, ...]:
    due = None if episode.due_at is None else to_ms(episode.due_at)
    closed = None if episode.closed_at is None else to_ms(episode.closed_at)
    who = (*episode.about, episode.family.code, to_ms(episode.opened_at))
    return (*who, episode.findings[-1].series, int(episode.severity), due, closed)
