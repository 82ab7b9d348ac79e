"""Turn what came in for a cell into events, at a time that belongs to the round."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

import msgspec

from carehome_app.db.findings import findings
from carehome_app.domain.chronic.errors import NotHereThenError
from carehome_app.domain.errors import (
    FutureError,
    NoSuchRoundError,
    NotOnRollError,
    RoundNotOpenError,
    TimeOutsideRoundError,
)
from carehome_app.domain.events import NotMeasured, ReadingTaken
from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.measures.fields import Values
from carehome_app.domain.measures.measure import Measure, encoded
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef, Origin
from carehome_app.domain.rounds.plan import RoundKey, Span, neighbour
from carehome_app.domain.typed.reading import NotTaken, Question
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

LAST_MOMENT: Final = timedelta(milliseconds=1)


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What came in for one cell: a text, how it came, and what was asked about it before.

    `taken_at` None means now for the current round, and "the time was not said" for a past one.
    """

    subject: int
    measure: Measure
    round: RoundKey
    text: str
    site: str = ""
    taken_at: datetime | None = None
    origin: Origin = Origin.TYPED
    source: int = 0
    note: str = ""
    asked: Question | None = None
    details: Mapping[str, str] = msgspec.field(default_factory=dict)
    """What is known beside the typed number, such as the timing a plan says, by field key."""
    time_unknown: bool = False
    """From a paper that says no time: only the round is known, even while it is current."""
    round_said: bool = False
    """A file, or who takes it in, says the round: near another one it is not asked which."""


class Recorded(msgspec.Struct, frozen=True):
    """What was kept, what the rules say of it, and what changed."""

    ref: LineRef
    findings: tuple[Finding, ...]
    changes: Changes


def round_span(desk: Desk, round_: RoundKey) -> Span:
    """Return a round's times, or say that there is no such round."""
    found = desk.span(round_)
    if found is None:
        raise NoSuchRoundError(day=round_.day)
    return found


def round_that_opens(desk: Desk, round_: RoundKey, at: datetime) -> RoundKey | None:
    """Return the round that soon opens, for a moment after the window of the one before it."""
    span = desk.span(round_)
    if span is None or not span.closes <= at < span.until:
        return None
    after = neighbour(round_, desk.plans, 1)
    coming = None if after is None else desk.span(after)
    if coming is None:
        return None
    return after if coming.first <= at < coming.opens else None


def check_roll(desk: Desk, given: Given) -> None:
    """Refuse a person not on the roll of the round, or not in the house at the time said."""
    span = round_span(desk, given.round)
    stays = desk.stays_of(given.subject)
    name = desk.person(given.subject).name
    if not any(person.is_here(span.opens, span.closes) for person in stays):
        raise NotOnRollError(name=name)
    at = given.taken_at
    if at is not None and not any(person.is_here(at, at + LAST_MOMENT) for person in stays):
        raise NotHereThenError(name=name, when=_clock(desk, at))


def moment(desk: Desk, given: Given) -> tuple[datetime, bool]:
    """Return when it was, in the round and not in the future, and whether that was said."""
    span, now = round_span(desk, given.round), desk.now()
    if given.taken_at is not None and given.taken_at > now:
        raise FutureError(when=_clock(desk, given.taken_at))
    if now < span.first:
        raise RoundNotOpenError(when=_clock(desk, span.first))
    if given.taken_at is None:
        if now < span.until and not given.time_unknown:
            return now, True
        return min(_end_of(span), now), False
    if not span.first <= given.taken_at < span.until:
        raise TimeOutsideRoundError(
            when=_clock(desk, given.taken_at),
            opens=_clock(desk, span.first),
            until=_clock(desk, span.until),
        )
    return given.taken_at, True


def _end_of(span: Span) -> datetime:
    """Return when the window closes, or the last moment of the round when it gives way then."""
    return min(span.closes, span.until - LAST_MOMENT)


def reading(desk: Desk, given: Given, values: Values) -> ReadingTaken:
    """Return the event of a reading whose text was understood."""
    taken_at, time_said = moment(desk, given)
    return ReadingTaken(
        subject=given.subject,
        measure=given.measure.index,
        day=given.round.day.toordinal(),
        window=given.round.window,
        taken_at=to_ms(taken_at),
        values=encoded(given.measure, values),
        site=given.site,
        origin=int(given.origin),
        source=given.source,
        note=given.note,
        time_said=int(time_said),
    )


def taken_again(entry: Entry) -> ReadingTaken:
    """Return the event that would take a reading once more, exactly as it was."""
    return ReadingTaken(
        subject=entry.subject,
        measure=entry.measure.index,
        day=entry.round.day.toordinal(),
        window=entry.round.window,
        taken_at=to_ms(entry.taken_at),
        values=encoded(entry.measure, entry.values),
        site=entry.site,
        origin=int(entry.origin),
        note=entry.note,
        time_said=int(entry.time_said),
    )


def reason(desk: Desk, given: Given, said: NotTaken) -> NotMeasured:
    """Return the event of a reason."""
    taken_at, _said = moment(desk, given)
    return NotMeasured(
        subject=given.subject,
        measure=given.measure.index,
        day=given.round.day.toordinal(),
        window=given.round.window,
        taken_at=to_ms(taken_at),
        reason=said.reason.code,
        origin=int(given.origin),
        until=None if said.until is None else said.until.toordinal(),
        open_ended=said.open_ended,
        source=given.source,
        note=given.note,
    )


def found(desk: Desk, round_: RoundKey, refs: list[LineRef]) -> tuple[Finding, ...]:
    """Return the findings that stand in these lines."""
    if not refs:
        return ()
    return tuple(one for one in findings.of_round(desk.store, round_) if one.ref in refs)


def _clock(desk: Desk, at: datetime) -> str:
    return desk.home_time.local(at).strftime("%Y-%m-%d %H:%M")
