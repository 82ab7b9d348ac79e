"""What happened to a person, as marks on all charts, in the words of the one telling."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import NamedTuple

from carehome_app.db import trends as seeing
from carehome_app.db.isolation import cases as isolations
from carehome_app.db.journal import history
from carehome_app.db.journal.journal import Line
from carehome_app.domain import tellings
from carehome_app.domain.chronic.events import MedicineStarted
from carehome_app.domain.events import (
    EntryCorrected,
    Event,
    NotMeasured,
    PersonAdmitted,
    PersonLeft,
)
from carehome_app.domain.history.event_words import MarkKind, Names, marked
from carehome_app.domain.isolation.events import IsolationStarted
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.trends.series import Mark
from carehome_app.services.desk import Desk

_What = tuple[type[Event], int | LineRef]
"""What a line began: a stay, an absence, an isolation or a medicine."""


class _Span(NamedTuple):
    """From when to when something held, as the record stands now; `until` None: a moment."""

    at: datetime
    until: datetime | None = None
    kind: MarkKind | None = None
    """As what it is marked, where its telling cannot know: an absence in a hospital."""


def marks_of(
    desk: Desk, names: Names, stays: Sequence[Person], since: datetime, until: datetime
) -> list[Mark]:
    """Return the marks of a person in [since, until), by time; `names` says numbers."""
    subject, local = stays[-1].id, desk.home_time.local
    # What a line began may have been taken back, moved or ended by others: only what holds now
    # is marked, for as long as it held.
    spans = {
        **_stays(stays),
        **dict(_absences(desk, subject, until)),
        **dict(_medicine(desk, subject)),
        **dict(_isolations(desk, subject)),
    }
    found: list[Mark] = []
    for line in _lines(desk, subject, since, until, spans):
        event = _said_in(line.event)
        told, what = tellings.telling(event), _begun(line.ref, event)
        span = _Span(_at(line)) if what is None else spans.pop(what, None)
        words = marked(event, names, told)
        if told.mark is not None and span is not None and words is not None:
            ends = None if span.until is None else local(span.until)
            found.append(Mark(local(span.at), span.kind or told.mark, words, ends))
    return sorted(
        (mark for mark in found if mark.at < until and (mark.until or mark.at) >= since),
        key=lambda mark: mark.at,
    )


def _lines(
    desk: Desk, subject: int, since: datetime, until: datetime, begun: dict[_What, _Span]
) -> Iterator[Line]:
    """Yield the lines about a person that charts may mark: each kind whose telling says so."""
    kinds = [
        kind
        for number, kind in tellings.kinds_told(lambda one: one.mark is not None).items()
        if number not in history.IN_AROUND
    ]
    refs = history.around(desk.store, subject, since, until)
    refs += [what for _kind, what in begun if isinstance(what, LineRef)]
    for line, _ref in history.lines_at(desk.store, refs):
        if line is not None:
            yield line
    yield from history.seldom_of(desk.store, kinds, subject)


def _said_in(event: Event) -> Event:
    """Return what a line says; a correction says what stands now."""
    if isinstance(event, EntryCorrected):
        return event.not_measured or event
    return event


def _at(line: Line) -> datetime:
    """Return when something happened, as far as the line says it."""
    return from_ms(getattr(line.event, "at", line.recorded_at))


def _begun(ref: LineRef, event: Event) -> _What | None:
    """Return what an event began that is kept as a span, None for one of a moment."""
    match event:
        case PersonAdmitted() | PersonLeft() | IsolationStarted():
            return type(event), event.at
        case MedicineStarted():
            return MedicineStarted, event.id
        case NotMeasured():
            return NotMeasured, ref
        case _:
            return None


def _stays(stays: Sequence[Person]) -> dict[_What, _Span]:
    came: dict[_What, _Span] = {
        (PersonAdmitted, to_ms(one.admitted_at)): _Span(one.admitted_at) for one in stays
    }
    left: dict[_What, _Span] = {
        (PersonLeft, to_ms(one.left_at)): _Span(one.left_at) for one in stays if one.left_at
    }
    return came | left


def _absences(desk: Desk, subject: int, until: datetime) -> Iterator[tuple[_What, _Span]]:
    now = desk.now()
    for one in seeing.absences(desk.store, CATALOGUE[0].index, until, subject):
        reason = BY_CODE.get(one.reason)
        if reason is None or not reason.away:
            continue
        ends = one.ended_at or now
        if one.last_day is not None:
            after = one.last_day + timedelta(days=1)
            ends = min(ends, desk.home_time.moment(after, time(0)))
        kind = MarkKind.HOSPITAL if one.reason == "hospital" else MarkKind.AWAY
        yield (NotMeasured, one.ref), _Span(one.since, max(one.since, ends), kind)


def _medicine(desk: Desk, subject: int) -> Iterator[tuple[_What, _Span]]:
    """Yield when a medicine began, until when it was on the list."""
    midnight, moment = time(0), desk.home_time.moment
    for one in desk.orders.medicines:
        if one.person == subject and (one.until_day is None or one.until_day >= one.from_day):
            ends = None
            if one.until_day is not None:
                ends = moment(one.until_day + timedelta(days=1), midnight)
            yield (MedicineStarted, one.id), _Span(moment(one.from_day, midnight), ends)


def _isolations(desk: Desk, subject: int) -> Iterator[tuple[_What, _Span]]:
    for one in isolations.cases(desk.store):
        if one.subject == subject and one.counts:
            span = _Span(one.since, one.until or desk.now())
            yield (IsolationStarted, to_ms(one.since)), span
