"""Judge again the later readings whose rules look back at what was corrected or typed late.

Only what the change itself brings is told anew: each later reading is judged with and
without it, by the rules as they are now, and where both agree, what was said then stays.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from carehome_app.db import entries
from carehome_app.db.derived import NO_LINE
from carehome_app.domain.entry import Entry, LineRef
from carehome_app.domain.measures import Measure
from carehome_app.domain.moments import to_ms
from carehome_app.domain.proof_events import JudgedAgain
from carehome_app.domain.rules import Judged, look_back
from carehome_app.services.desk import Action, Desk
from carehome_app.services.entering import taken_again
from carehome_app.services.judging import judged, look_out


class Place(NamedTuple):
    """Where a series changes: whose, in which measure, and at which moment."""

    subject: int
    measure: Measure
    at: datetime


class Later:
    """The readings that look back at some places, with what the rules say of them before."""

    def __init__(self, desk: Desk, places: Iterable[Place], without: LineRef = NO_LINE) -> None:
        """Judge them while the record is as it was; the entry in line `without` is not one."""
        self._desk = desk
        found = {
            entry.ref: entry
            for place in places
            for entry in _looking_back(desk, place)
            if entry.ref != without
        }
        self._entries = sorted(found.values(), key=lambda entry: (entry.taken_at, entry.ref))
        self._before = {entry.ref: self._judged(entry) for entry in self._entries}

    def judge_again(self, action: Action, because: LineRef) -> None:
        """Judge them as the record is now, and keep what is said otherwise than before."""
        for entry in self._entries:
            action.settle()
            after = self._judged(entry)
            events = list(_differences(entry, self._before[entry.ref], after, because))
            for event in events:
                action.append(event)
            if events:
                look_out(self._desk, action, after)

    def _judged(self, entry: Entry) -> tuple[Judged, ...]:
        return judged(self._desk, taken_again(entry), entry.values, entry.ref)


def _looking_back(desk: Desk, place: Place) -> Iterator[Entry]:
    until = place.at + look_back(place.measure)
    for entry in entries.of_person(desk.store, place.subject, place.measure.index, place.at):
        if entry.taken_at > until:
            return
        if entry.is_reading and entry.superseded is None:
            yield entry


def _differences(
    entry: Entry, before: Iterable[Judged], after: Iterable[Judged], because: LineRef
) -> Iterator[JudgedAgain]:
    said = {one.family.code: one for one in before}
    says = {one.family.code: one for one in after}
    for family in entry.measure.families:
        now = says.get(family.code)
        if now != said.get(family.code):
            hits = () if now is None else now.hits
            yield JudgedAgain(
                subject=entry.subject,
                measure=entry.measure.index,
                station=entry.ref.station,
                number=entry.ref.number,
                family=family.code,
                severity=0 if now is None else int(now.severity),
                taken_at=to_ms(entry.taken_at),
                day=entry.round.day.toordinal(),
                window=entry.round.window,
                hits=tuple((hit.rule, hit.version, hit.numbers) for hit in hits),
                because_station=because.station,
                because_number=because.number,
            )
