"""The history of anything: who did what, when, at which desk, in words."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Final

import msgspec

from carehome_app.db.journal import history, journal
from carehome_app.db.journal.journal import Line
from carehome_app.domain import subjects, tellings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.times import occasion_label
from carehome_app.domain.events import (
    EntryCorrected,
    FindingRaised,
    NotMeasured,
    PersonAdmitted,
    PersonFieldsChanged,
    PersonWritten,
    ReadingTaken,
    written_fields,
)
from carehome_app.domain.findings.episodes import Book
from carehome_app.domain.findings.subject import AREA, PERSON, Subject
from carehome_app.domain.history.event_words import Topic, nobody
from carehome_app.domain.history.people import difference
from carehome_app.domain.history.readings import value_of
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.findings.naming import called
from carehome_app.services.history.about import About, Thing

# Numbers of the journal as the people of this home say them, for its history.

THE_PROGRAM: Final = QT_TRANSLATE_NOOP("History", "the program")
AN_ENTRY: Final = QT_TRANSLATE_NOOP("History", "an entry")
A_PLAN: Final = QT_TRANSLATE_NOOP("History", "a plan")
OF_ROUND: Final = QT_TRANSLATE_NOOP("History", "{round} on {day}")


class SaidHere:
    """Says numbers of the journal as the people of this home say them."""

    def __init__(self, desk: Desk) -> None:
        """Say them at a desk."""
        self._desk = desk
        self._desks = history.station_names(desk.store)

    def person(self, subject: int) -> str | Text:
        """Return a person's name, or that it was the program."""
        try:
            return self._desk.person(subject).name
        except KeyError:
            return THE_PROGRAM if subject == 0 else f"#{subject}"

    def subject(self, about: Subject) -> str | Text:
        """Return whom or what a finding is about."""
        if about.about == PERSON:
            return self.person(about.id)
        if about.about == AREA:
            return self.area(about.id)
        return called(self._desk, about, self._desk.now())

    def book(self, about: int, family: str) -> Book | None:
        """Return the book that finds a family about a kind of subject."""
        return subjects.book_of(about, family)

    def area(self, area: int) -> str:
        """Return what an area is called now."""
        return self._areas.get(area, f"#{area}")

    def clock(self, moment: int) -> str:
        """Return a moment as the home's clocks show it."""
        return f"{self._desk.home_time.local(from_ms(moment)):%Y-%m-%d %H:%M}"

    def round(self, day: int, window: str) -> Text:
        """Return a round by day and name."""
        return OF_ROUND.with_(round=occasion_label(window), day=date.fromordinal(day).isoformat())

    def entry(self, station: int, number: int) -> Text | str:
        """Return what the entry in a line said."""
        event = journal.event_at(self._desk.store, LineRef(station, number))
        said = event
        if isinstance(event, EntryCorrected):
            said = event.reading or event.not_measured
        if isinstance(said, ReadingTaken):
            return value_of(said)
        return reason_label(said.reason) if isinstance(said, NotMeasured) else AN_ENTRY

    def plan(self, plan: int) -> Text | str:
        """Return what a plan measures."""
        for one in self._desk.plans:
            if one.id == plan:
                return one.measure.label
        return A_PLAN

    def desk(self, station: int) -> str:
        """Return what a desk is called."""
        return self._desks.get(station, f"#{station}")

    @cached_property
    def _areas(self) -> dict[int, str]:
        return history.area_names(self._desk.store)


# The history of anything: who did what, when, at which desk, in words.

MOST: Final = 500
"""How many lines are told at once, the newest; more are told when asked for."""
ERASED: Final = QT_TRANSLATE_NOOP("History", "Erased: nobody can say any more what stood here.")
OF_HOME: Final = QT_TRANSLATE_NOOP("History", "Everything in the home")
OF_ENTRY: Final = QT_TRANSLATE_NOOP("History", "{measure} of {person}: {value}")


class Told(msgspec.Struct, frozen=True):
    """One line of the journal as it is told; `at` is when it was recorded."""

    ref: LineRef
    at: datetime
    by: str | Text
    desk: str
    topic: Topic | None
    words: Text


class History:
    """Tell what happened, the newest first."""

    def __init__(self, desk: Desk, most: int = MOST) -> None:
        """Tell at a desk; `most` lines at once."""
        self._desk = desk
        self._most = most

    def elsewhere(self, about: About, topic: Topic | None = None) -> list[Told]:
        """Tell over a connection of its own, so that it may be done in any thread."""
        store = self._desk.store.again()
        try:
            return History(Desk(store, self._desk.clock, self._desk.actor), self._most).tell(
                about, topic
            )
        finally:
            store.close()

    def tell(self, about: About, topic: Topic | None = None) -> list[Told]:
        """Tell about anything; of the whole home only one topic when it is said."""
        match about:
            case None:
                return self.of_home(topic)
            case int():
                return self.of_person(about)
            case Entry():
                return self.of_entry(about)
            case Thing(topic=Topic.AREA):
                return self.of_area(int(about.thing))
            case Thing():
                return self.of_thing(about.topic, about.thing)

    def title(self, about: About) -> Text | str:
        """Return what a history is about."""
        match about:
            case None:
                return OF_HOME
            case int():
                return self._names.person(about)
            case Entry():
                return self._title(about)
            case Thing():
                return about.name

    def of_person(self, subject: int) -> list[Told]:
        """Tell what was written about a person, measured, found, corrected and done."""
        self._desk.require(May.READ)
        kinds = list(tellings.kinds_told(lambda one: one.people is not nobody))
        lines = [
            (line, ref)
            for line, ref in history.seldom(self._desk.store, kinds)
            if line is not None and subject in tellings.telling(line.event).people(line.event)
        ]
        refs = history.of_person(self._desk.store, subject, self._most)
        return self._told([*lines, *history.lines_at(self._desk.store, refs)])

    def of_entry(self, entry: Entry) -> list[Told]:
        """Tell everything about one entry: what it was before, and what became of it."""
        self._desk.require(May.READ)
        seen: dict[LineRef, None] = {}
        followed: set[LineRef] = set()
        waiting = [(entry.subject, to_ms(entry.taken_at), entry.ref)]
        while waiting:
            subject, taken_at, ref = waiting.pop()
            if ref in followed:
                continue
            followed.add(ref)
            found = history.of_entry(self._desk.store, subject, taken_at, ref)
            seen |= dict.fromkeys(found)
            for place in found:
                waiting += self._beside(place)
        return self._told(history.lines_at(self._desk.store, seen))

    def of_thing(self, topic: Topic, thing: str) -> list[Told]:
        """Tell of one plan, limit, setting or report, by what its `Telling` calls it."""
        self._desk.require(May.READ)
        kinds = _kinds_of(topic)
        return self._told(
            (line, ref)
            for line, ref in history.seldom(self._desk.store, kinds)
            if line is not None
            and (one := tellings.telling(line.event)).topic is topic
            and one.thing(line.event) == thing
        )

    def of_area(self, area: int) -> list[Told]:
        """Tell of an area: what it is, and what was done in it."""
        refs = history.of_area(self._desk.store, area, self._most)
        lines = list(history.lines_at(self._desk.store, refs))
        return sorted(
            {
                one.ref: one for one in [*self._told(lines), *self.of_thing(Topic.AREA, str(area))]
            }.values(),
            key=_newest_first,
        )

    def of_home(self, topic: Topic | None = None) -> list[Told]:
        """Tell of everything, the newest lines; or of everything of one topic but its bulk."""
        self._desk.require(May.READ)
        store = self._desk.store
        last = [one for station in store.heads() for one in self._last(station)]
        if topic is None:
            return self._told(last)
        kinds = _kinds_of(topic)
        of_topic = [
            (line, ref)
            for line, ref in last
            if line is not None and tellings.telling(line.event).topic is topic
        ]
        # Findings are bulk, and stand in no index of kinds: their table knows where they are.
        refs = [
            ref
            for about in {book.about for book in subjects.books()} - {PERSON}
            if tellings.told_about(FindingRaised, about).topic is topic
            for ref in history.found_about(store, about, self._most)
        ]
        found = history.lines_at(store, refs)
        seldom = [
            (line, ref)
            for line, ref in history.seldom(store, kinds)
            if line is None or tellings.telling(line.event).topic is topic
        ]
        return self._told([*seldom, *of_topic, *found])

    def _last(self, station: int) -> list[tuple[Line | None, LineRef]]:
        return history.newest(self._desk.store, station, self._most)

    def _title(self, entry: Entry) -> Text:
        value = (
            shown(entry.measure, entry.values)
            if entry.is_reading
            else (reason_label(entry.reason))
        )
        return OF_ENTRY.with_(
            measure=entry.measure.label, person=self._names.person(entry.subject), value=value
        )

    def _beside(self, ref: LineRef) -> list[tuple[int, int, LineRef]]:
        """Return the entries that a correction joins: the one before it and the one after."""
        event = journal.event_at(self._desk.store, ref)
        if not isinstance(event, EntryCorrected):
            return []
        found = [(event.subject, event.taken_at, LineRef(event.station, event.number))]
        new = event.reading or event.not_measured
        return found if new is None else [*found, (new.subject, new.taken_at, ref)]

    def _told(self, lines: Iterable[tuple[Line | None, LineRef]]) -> list[Told]:
        hidden = self._desk.hidden
        found = {
            ref: line
            for line, ref in lines
            if line is None or not hidden or line.event.owner() not in hidden
        }
        told = [self._one(ref, line) for ref, line in found.items()]
        changes = self._differences([line for line in found.values() if line is not None])
        told = [
            msgspec.structs.replace(one, words=changes[one.ref]) if one.ref in changes else one
            for one in told
        ]
        return sorted(told, key=_newest_first)[: self._most]

    def _one(self, ref: LineRef, line: Line | None) -> Told:
        if line is None:
            at = journal.recorded_at(self._desk.store, ref)
            return Told(ref, from_ms(at), "", self._names.desk(ref.station), None, ERASED)
        one = tellings.telling(line.event)
        return Told(
            ref,
            from_ms(line.recorded_at),
            self._names.person(line.by),
            self._names.desk(ref.station),
            one.topic,
            one.words(line.event, self._names),
        )

    def _differences(self, lines: Collection[Line]) -> dict[LineRef, Text]:
        """Return what each change of what is written about a person changed."""
        found: dict[LineRef, Text] = {}
        before: dict[int, dict[str, str]] = {}
        for line in sorted(lines, key=lambda line: (line.recorded_at, line.ref)):
            event = line.event
            if isinstance(event, PersonWritten | PersonFieldsChanged):
                old = before.get(event.subject)
                new = {**(old or {}), **written_fields(event)}
                if old is not None and not isinstance(event, PersonAdmitted):
                    found[line.ref] = difference(old, new)
                before[event.subject] = new
        return found

    @cached_property
    def _names(self) -> SaidHere:
        return SaidHere(self._desk)


def _kinds_of(topic: Topic) -> list[int]:
    """Return the kinds of which lines of a topic are; a finding has the topic of its subject."""
    return list(tellings.kinds_told(lambda one: one.topic is topic))


def _newest_first(one: Told) -> tuple[float, LineRef]:
    return (-one.at.timestamp(), LineRef(-one.ref.station, -one.ref.number))
