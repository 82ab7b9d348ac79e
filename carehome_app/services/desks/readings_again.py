"""Judge readings again that lines of other desks make worth another look.

Fourteen readings typed upstairs make the own normal by which 37.2 typed at the front desk is a
fever; a limit the doctor set there holds for what was typed here afterwards.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final, NamedTuple

from carehome_app.db.findings import findings
from carehome_app.db.findings.derived import FEVER
from carehome_app.db.journal import knowing
from carehome_app.db.journal.journal import Line
from carehome_app.db.rounds import entries
from carehome_app.domain import events
from carehome_app.domain.desks.events import PeopleJoined
from carehome_app.domain.findings.judging import Judged, look_back
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.services.desk import Action, Desk
from carehome_app.services.desks.facts_then import BY_WHICH, Fact, FactsThen
from carehome_app.services.findings.judging import judged, judged_again
from carehome_app.services.rounds.entering import taken_again

OWN_NORMAL: Final = timedelta(days=60)
"""Readings older than that make nobody's own normal in a home that measures."""


class Place(NamedTuple):
    """Where a series changed: when it was measured, when it was typed, and in which line."""

    at: datetime
    recorded_at: datetime
    ref: LineRef


class Series(NamedTuple):
    """Whose readings of what: a person, and a measure's index."""

    subject: int
    measure: int


class ReadingsAgain:
    """Judges the readings anew that lines may change."""

    def __init__(self, desk: Desk, action: Action, arrived: Iterable[Line], *, anew: bool) -> None:
        """Look inside the action that took these lines, each read as of one person."""
        self._anew = anew
        self._desk = desk
        self._action = action
        self._refs = {line.ref for line in arrived}
        self._whole: dict[int, LineRef] = {}
        """Everything of these people is looked at again, because of that line."""
        self._named: set[LineRef] = set()
        self._facts: list[Fact] = []
        self._places: dict[Series, list[Place]] = defaultdict(list)
        self.is_fever = False
        """Whether any of them is a fever now, that was none."""

    def show(self, line: Line) -> None:
        """Note what a line changes."""
        event = line.event
        match event:
            case PeopleJoined():
                self._look_at_all_of((event.keep, event.same), line)
            case events.ReadingTaken():
                self._place(event.subject, event.measure, event.taken_at, line)
            case events.EntryCorrected():
                self._place(event.subject, event.measure, event.taken_at, line)
                if event.reading is not None:
                    new = event.reading
                    self._place(new.subject, new.measure, new.taken_at, line)
            case JudgedAgain() if event.measure:
                self._named.add(LineRef(event.station, event.number))
                self._place(event.subject, event.measure, event.taken_at, line)
            case _ if isinstance(event, BY_WHICH):
                self._facts += self._then.of(line)

    def look(self) -> None:
        """Judge them; what holds already is not written again."""
        for series, places in self._places.items():
            self._look_at(series, places)
        for fact in self._facts:
            self._look_since(fact)

    def _look_at_all_of(self, people: tuple[int, int], line: Line) -> None:
        for subject in people:
            self._whole[subject] = line.ref
            for measure in CATALOGUE:
                self._place(subject, measure.index, 0, line)

    def _place(self, subject: int, index: int, at: int, line: Line) -> None:
        if any(measure.index == index for measure in CATALOGUE):
            place = Place(from_ms(at), from_ms(line.recorded_at), line.ref)
            self._places[Series(subject, index)].append(place)

    def _look_at(self, series: Series, places: list[Place]) -> None:
        measure = by_index(series.measure)
        looks = measure.baseline or look_back(measure)
        if not looks and not self._anew and not self._then.about(*series):
            return  # each reading is judged by itself, as it was where it was typed
        back = OWN_NORMAL if measure.baseline else look_back(measure)
        since = min(place.at for place in places) - back
        found = [
            one
            for one in entries.of_person(self._desk.store, series.subject, measure.index, since)
            if one.is_reading and one.superseded is None
        ]
        for entry in found:
            because = self._because(entry, found, places)
            if because is not None:
                self._judge(entry, because)

    def _because(self, entry: Entry, found: list[Entry], places: list[Place]) -> LineRef | None:
        """Return the line that makes a reading worth another look, or None."""
        if entry.ref in self._named:
            return entry.ref
        if entry.subject in self._whole:
            return self._whole[entry.subject]
        if entry.ref in self._refs:
            return entry.ref if self._anew else self._not_known(entry, found)
        back = look_back(entry.measure)
        for place in places:
            # What was measured later says nothing of a reading before it.
            if place.ref == entry.ref or place.at > entry.taken_at:
                continue
            # Typed before this one, it belongs to what this one is judged by; later, only where a
            # rule looks back so far.
            if place.recorded_at < entry.recorded_at or entry.taken_at <= place.at + back:
                return place.ref
        return None

    def _not_known(self, entry: Entry, found: list[Entry]) -> LineRef | None:
        """Return an earlier reading or limit that was not known where this one was typed."""
        known = knowing.known_at(self._desk.store, entry.ref)
        for one in found:
            if one.taken_at > entry.taken_at or one.ref == entry.ref:
                continue
            if one.ref.number > known.get(one.ref.station, 0):
                return one.ref
        return self._then.unknown(entry, known)

    def _look_since(self, fact: Fact) -> None:
        """Look at what was typed later where it was not known by what it is judged."""
        since = from_ms(fact.recorded_at) - OWN_NORMAL
        people = [fact.subject] if fact.subject else {one.id for one in self._desk.stays}
        for subject in sorted(people):
            for measure in fact.measures():
                for entry in entries.of_person(self._desk.store, subject, measure.index, since):
                    is_later = to_ms(entry.recorded_at) > fact.recorded_at
                    if is_later and entry.is_reading and entry.superseded is None:
                        known = knowing.known_at(self._desk.store, entry.ref)
                        if fact.ref.number > known.get(fact.ref.station, 0):
                            self._judge(entry, fact.ref)

    def _judge(self, entry: Entry, because: LineRef) -> None:
        self._action.settle()
        says = {one.family.code: one for one in self._judged(entry)}
        holds = findings.on_entry(
            self._desk.store, entry.subject, to_ms(entry.taken_at), entry.ref
        )
        said = {one.family.code: (one.severity, one.hits) for one in holds}
        for family in entry.measure.families:
            now = says.get(family.code)
            # Without this two desks would judge after each other for ever.
            if (None if now is None else (now.severity, now.hits)) == said.get(family.code):
                continue
            self._action.append(judged_again(entry, family.code, now, because))
            is_fever = now is not None and now.severity >= Severity.ACT
            self.is_fever |= family.code == FEVER and is_fever

    def _judged(self, entry: Entry) -> tuple[Judged, ...]:
        limits = self._then.limits(entry, self._desk.home_time.day(entry.taken_at))
        return judged(self._desk, taken_again(entry), entry.values, entry.ref, limits)

    @cached_property
    def _then(self) -> FactsThen:
        return FactsThen(self._desk)
