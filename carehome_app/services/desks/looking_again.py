"""Look again at what lines of other desks change: what was judged without them.

Fourteen readings typed upstairs make the own normal by which 37.2 typed at the front desk is a
fever. Nothing is written where what holds is what the rules say, so that two desks that look at
the same lines end, and say the same.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.findings import findings
from carehome_app.db.findings.derived import FEVER
from carehome_app.db.journal import knowing
from carehome_app.db.journal.history import seldom
from carehome_app.db.journal.joined import joined_in, read_as_one
from carehome_app.db.journal.journal import Line
from carehome_app.db.rounds import entries
from carehome_app.domain import events
from carehome_app.domain.desks.events import PeopleJoined
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.findings.judging import Judged, look_back
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.outbreak.events import SymptomsNoted
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.services.desk import Action, Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.disinfection.judging import judge_again as judge_days_again
from carehome_app.services.findings.judging import judged, judged_again, look_at_many
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


class LookingAgain:
    """Judges anew what lines that were just taken may change."""

    def __init__(
        self, desk: Desk, action: Action, arrived: list[Line], *, anew: bool = False
    ) -> None:
        """Look at these lines, inside the action that took them.

        `anew`: nobody has judged them yet, as they were entered once more.
        """
        self._anew = anew
        self._desk = desk
        self._action = action
        joined = joined_in(desk.store)
        self._arrived = [one for line in arrived for one in read_as_one(line, joined)]
        self._refs = {line.ref for line in arrived}
        self._whole: dict[int, LineRef] = {}
        """Everything of these people is looked at again, because of that line."""
        self._named: set[LineRef] = set()
        self._days: set[date] = set()
        self._fevers = False
        self._places: dict[Series, list[Place]] = defaultdict(list)

    def look(self) -> None:
        """Judge again readings, days and clusters; what holds already is not written again."""
        for line in self._arrived:
            self._show(line)
        for series, places in self._places.items():
            self._look_at(series, places)
        if self._days:
            self._action.settle()
            today = self._desk.today()
            board = DisinfectionBoard(self._desk)
            judge_days_again(
                self._desk, self._action, {day for day in self._days if day < today}, board
            )
        if self._fevers:
            self._action.settle()
            look_at_many(self._desk, self._action)

    def _show(self, line: Line) -> None:
        event = line.event
        if isinstance(event, PeopleJoined):
            self._look_at_all_of((event.keep, event.same), line)
        match event:
            case events.ReadingTaken():
                self._place(event.subject, event.measure, event.taken_at, line)
            case events.EntryCorrected():
                self._place(event.subject, event.measure, event.taken_at, line)
                if event.reading is not None:
                    new = event.reading
                    self._place(new.subject, new.measure, new.taken_at, line)
            case JudgedAgain() | events.FindingRaised() if event.measure:
                self._fevers |= event.family == FEVER
                if isinstance(event, JudgedAgain):
                    self._named.add(LineRef(event.station, event.number))
                    self._place(event.subject, event.measure, event.taken_at, line)
            case SymptomsNoted():
                self._fevers = True
            case disinfection_events.DisinfectionDone():
                self._day(event.started_at)
            case disinfection_events.DisinfectionCorrected():
                self._day(event.started_at)
                if event.done is not None:
                    self._day(event.done.started_at)
            case disinfection_events.DisinfectionDayJudged():
                self._days.add(date.fromordinal(event.day))

    def _look_at_all_of(self, people: tuple[int, int], line: Line) -> None:
        for subject in people:
            self._whole[subject] = line.ref
            for measure in CATALOGUE:
                self._place(subject, measure.index, 0, line)

    def _place(self, subject: int, index: int, at: int, line: Line) -> None:
        if any(measure.index == index for measure in CATALOGUE):
            place = Place(from_ms(at), from_ms(line.recorded_at), line.ref)
            self._places[Series(subject, index)].append(place)

    def _day(self, at: int) -> None:
        self._days.add(self._desk.home_time.day(from_ms(at)))

    def _look_at(self, series: Series, places: list[Place]) -> None:
        measure = by_index(series.measure)
        looks = measure.baseline or look_back(measure)
        if not looks and not self._anew and not self._limits_differ(places):
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
        for ref, at, _event in self._limit_lines:
            if at < to_ms(entry.recorded_at) and ref.number > known.get(ref.station, 0):
                return ref
        return None

    def _limits_differ(self, places: list[Place]) -> bool:
        """Return whether a limit was set in a line that a desk did not know when it judged."""
        return bool(self._limit_lines) and any(place.ref in self._refs for place in places)

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
            self._fevers |= family.code == FEVER and is_fever

    def _judged(self, entry: Entry) -> tuple[Judged, ...]:
        again = taken_again(entry)
        # By the limits of then: a line that is drawn later does not change what was.
        limits = self._limits_at(to_ms(entry.recorded_at))
        return judged(self._desk, again, entry.values, entry.ref, limits)

    def _limits_at(self, recorded_at: int) -> Limits | None:
        """Return the home's limits when a reading was typed; None when they are today's."""
        if not any(at > recorded_at for _ref, at, _event in self._limit_lines):
            return None
        return settings.limits_of(
            event for _ref, at, event in self._limit_lines if at < recorded_at
        )

    @cached_property
    def _limit_lines(self) -> list[tuple[LineRef, int, events.LimitSet]]:
        """Every limit of the home that was ever set, in merged order."""
        found = [
            (line.ref, line.recorded_at, line.event)
            for line in self._seldom()
            if isinstance(line.event, events.LimitSet) and not line.event.subject
        ]
        return sorted(found, key=lambda one: (one[1], one[0]))

    def _seldom(self) -> Iterator[Line]:
        lines = seldom(self._desk.store, {events.LimitSet.kind})
        return (line for line, _ref in lines if line is not None)
