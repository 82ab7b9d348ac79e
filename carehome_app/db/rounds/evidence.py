"""Which readings answer what was found in readings, and the home's own times of repeating."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from carehome_app.db import settings
from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.rounds import entries
from carehome_app.domain.findings.answering import calm_ones, telling
from carehome_app.domain.findings.episodes import Calm, Finding, Repeats
from carehome_app.domain.findings.judging import pair
from carehome_app.domain.findings.readings import READINGS
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Family, Measure
from carehome_app.domain.rounds.entry import Entry, LineRef

REPEAT: Final = "repeat."
"""Settings of this beginning say after how many minutes a family's repeat is due."""


def calm(store: Store, about: Subject, family: Family, found: list[Finding]) -> Iterator[Calm]:
    """Yield the readings that can say that all is well, with how each was taken."""
    raised = {finding.on for finding in found}
    for measure in sharing(family.code):
        if pair(measure, family.code) is None:
            calm_from = partial(_calm_from, store, about.id, (measure, family.code), raised)
            yield from telling(calm_from, found)
            continue
        # A standing test is told by the readings before it, and by those it goes on with.
        readings = list(_readings(store, about.id, measure, found[0].taken_at))
        yield from calm_ones(measure, family.code, readings, raised)


def _calm_from(
    store: Store,
    subject: int,
    of: tuple[Measure, str],
    raised: set[LineRef],
    since: datetime,
) -> Iterator[Calm]:
    measure, family = of
    for reading in _readings(store, subject, measure, since):
        if reading.ref not in raised:
            yield from calm_ones(measure, family, (reading,))


def repeats(store: Store, family: Family) -> Repeats:
    """Return after how long the home repeats a reading of this family."""
    found = settings.setting(store, f"{REPEAT}{family.code}")
    if not found:
        return Repeats(family.repeat_after, family.repeat_again)
    after, again = found[0][1].split()
    return Repeats(timedelta(minutes=int(after)), timedelta(minutes=int(again)))


def sharing(family: str) -> list[Measure]:
    """Return the measures whose readings a family is about: a pulse is also read with pressure."""
    return [one for one in CATALOGUE if any(known.code == family for known in one.families)]


def _readings(store: Store, subject: int, measure: Measure, since: datetime) -> Iterator[Entry]:
    for entry in entries.each_of_person(store, subject, measure.index, since):
        if entry.is_reading and entry.superseded is None:
            yield entry


EVIDENCE: Final = Evidence(READINGS, calm=calm, repeats=repeats)
