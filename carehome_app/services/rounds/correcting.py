"""Correct what was recorded. What it corrects stays, with who, when and why."""

from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.journal import journal
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    AlreadyCorrectedError,
    NothingToUndoError,
    NotYoursError,
    ReasonNeededError,
    RoundIssuedError,
)
from carehome_app.domain.events import EntryCorrected, NotMeasured, ReadingTaken
from carehome_app.domain.measures.fields import Values
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.corrections import AT_ONCE, CORRECTION_REASONS
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question, Refused
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.chronic.windows import parts_of
from carehome_app.services.desk import Desk
from carehome_app.services.findings.judging import Later, Place, judged, look_out, raised
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given, Recorded, taken_again
from carehome_app.services.rounds.recording import Recording

# Whether what was recorded already stands in the report of a closed round.


def is_reported(desk: Desk, round_: RoundKey, recorded_at: datetime) -> bool:
    """Return whether a round was closed, or for a window of a plan the part of the day it is in.

    A part goes on after its report: only what was recorded before the closing stands in it.
    """
    closed = reports.closed_between(desk.store, round_.day, round_.day)
    if not closed:
        return False
    house = windows_on(round_.day, desk.plans)
    if round_.window in [window.code for window in house]:
        return any(one.round == round_ for one in closed)
    parts = parts_of(desk, round_.day, house)
    return any(
        recorded_at <= one.at and parts.belongs(round_.window, one.round.window) for one in closed
    )


# Correct what was recorded. What it corrects stays, with who, when and why.


class Why(msgspec.Struct, frozen=True):
    """The reason of a correction: one of the list, and words."""

    code: str
    words: str = ""


def check_why(why: Why) -> None:
    """Refuse a correction without a reason of the list, or "other" without words."""
    if why.code not in CORRECTION_REASONS or (why.code == "other" and not why.words.strip()):
        raise ReasonNeededError


class Correcting:
    """Undo, withdraw and correct."""

    def __init__(self, desk: Desk, recording: Recording) -> None:
        """Correct at a desk, by the same grammar and rules as recording."""
        self._desk = desk
        self._recording = recording

    def undo_last(self, subject: int, measure: Measure, round_: RoundKey) -> Recorded:
        """Withdraw the last entry of a person in a round that was made at this desk."""
        span = entering.round_span(self._desk, round_)
        here = [
            entry
            for entry in entries.of_person(
                self._desk.store, subject, measure.index, span.first, span.until
            )
            if entry.superseded is None
            and entry.round == round_
            and entry.ref.station == self._desk.card.station
        ]
        if not here:
            raise NothingToUndoError(name=self._desk.person(subject).name)
        last = max(here, key=lambda entry: (entry.recorded_at, entry.ref))
        at_once = Why("typing_error", AT_ONCE)
        old = self.replaced_by(last)
        return self.withdraw(last, at_once) if old is None else self.restore(old, at_once)

    def replaced_by(self, entry: Entry) -> Entry | None:
        """Return the entry that this one replaced; None when it replaced none."""
        event = journal.event_at(self._desk.store, entry.ref)
        if not isinstance(event, EntryCorrected):
            return None
        ref = LineRef(event.station, event.number)
        return entries.at(self._desk.store, event.subject, event.measure, event.taken_at, ref)

    def replacement(self, entry: Entry) -> Entry | None:
        """Return what stands in place of a corrected entry; None when it was only taken back."""
        known = entry.superseded
        event = None if known is None else journal.event_at(self._desk.store, known.ref)
        new = event.reading or event.not_measured if isinstance(event, EntryCorrected) else None
        if known is None or new is None:
            return None
        return entries.at(self._desk.store, new.subject, new.measure, new.taken_at, known.ref)

    def restore(self, entry: Entry, why: Why) -> Recorded:
        """Undo a correction by another one: the old entry stands again, beside what it was.

        What replaced it is corrected back; when it was only taken back, it is written anew.
        """
        known = entries.find(self._desk.store, entry)
        if known is None or known.superseded is None:
            raise NothingToUndoError(name=self._desk.person(entry.subject).name)
        new = self.replacement(known)
        if self._stands_again(known) if new is None else new.superseded is not None:
            raise AlreadyCorrectedError
        ends = new or known
        if known.is_reading:
            event = _corrected(ends, why, reading=taken_again(known))
            return self._write(ends, event, known.values, again=new is None)
        return self._write(
            ends, _corrected(ends, why, not_measured=_said_again(known)), again=new is None
        )

    def _stands_again(self, entry: Entry) -> bool:
        """Return whether an entry that was taken back was brought back since."""
        at = entry.taken_at
        same = entries.of_person(
            self._desk.store, entry.subject, entry.measure.index, at, at + entering.LAST_MOMENT
        )
        olds = (self.replaced_by(one) for one in same if one.superseded is None)
        return any(old is not None and old.ref == entry.ref for old in olds)

    def withdraw(self, entry: Entry, why: Why) -> Recorded:
        """Take an entry back; it stays, struck through."""
        return self._write(entry, _corrected(entry, why))

    def correct(self, entry: Entry, given: Given, why: Why) -> Recorded | Question | Refused:
        """Replace an entry by what is given: value, site, time, or person."""
        if given.taken_at is None and entry.time_said:
            given = replace(given, taken_at=entry.taken_at)
        entering.check_roll(self._desk, given)
        # Another person may be away, or measured already: then somebody is asked.
        moved = given.subject != entry.subject
        match (self._recording.meaning if moved else self._recording.preview)(given):
            case Accepted(meaning):
                return self._replace_by_reading(entry, given, meaning.values, why)
            case NotTaken() as said:
                event = entering.reason(self._desk, given, said)
                return self._write(entry, _corrected(entry, why, not_measured=event))
            case Question() | Refused() as outcome:
                return outcome

    def _replace_by_reading(
        self, entry: Entry, given: Given, values: Values, why: Why
    ) -> Recorded:
        values = as_ordered(self._desk, given, values)
        event = entering.reading(self._desk, given, values)
        return self._write(entry, _corrected(entry, why, reading=event), values)

    def _write(
        self,
        entry: Entry,
        event: EntryCorrected,
        values: Values | None = None,
        *,
        again: bool = False,
    ) -> Recorded:
        """Keep a correction; `again` brings back an entry that was taken back."""
        may = self._may(entry, event)
        known = entries.find(self._desk.store, entry)
        if known is None or (known.superseded is not None) != again:
            raise AlreadyCorrectedError
        later = Later(self._desk, _places(entry, event), entry.ref)
        with self._desk.acting(may) as action:
            ref = action.append(event)
            refs: list[LineRef] = []
            if event.reading is not None and values is not None:
                action.settle()
                found = judged(self._desk, event.reading, values, ref)
                refs = [action.append(raised(one, event.reading, ref)) for one in found]
                look_out(self._desk, action, found)
            later.judge_again(action, ref)
        round_ = entry.round
        findings = entering.found(self._desk, round_, refs)
        return Recorded(ref, findings, Changes.ENTRIES | Changes.FINDINGS)

    def _may(self, entry: Entry, event: EntryCorrected) -> May:
        """Correcting one's own entry needs little while the round is open, more afterwards."""
        actor, now = self._desk.require(May.CORRECT_OWN_IN_OPEN_ROUND), self._desk.now()
        if actor.may(May.CORRECT_ANY):
            return May.CORRECT_ANY
        rounds = {entry.round: entry.recorded_at}
        for new in (event.reading, event.not_measured):
            if new is not None:
                rounds.setdefault(RoundKey(date.fromordinal(new.day), new.window), now)
        if any(is_reported(self._desk, one, at) for one, at in rounds.items()):
            raise RoundIssuedError
        if actor.id != entry.by:
            raise NotYoursError
        return May.CORRECT_OWN_IN_OPEN_ROUND


def _places(entry: Entry, event: EntryCorrected) -> list[Place]:
    """Return where readings come and go by a correction."""
    places = [Place(entry.subject, entry.measure, entry.taken_at)]
    if event.reading is not None:
        new = event.reading
        places.append(Place(new.subject, entry.measure, from_ms(new.taken_at)))
    return places


def _said_again(entry: Entry) -> NotMeasured:
    """Return the event that would say a reason once more, exactly as it was."""
    return NotMeasured(
        subject=entry.subject,
        measure=entry.measure.index,
        day=entry.round.day.toordinal(),
        window=entry.round.window,
        taken_at=to_ms(entry.taken_at),
        reason=entry.reason,
        origin=int(entry.origin),
        until=None if entry.until is None else entry.until.toordinal(),
        open_ended=entry.open_ended,
        note=entry.note,
    )


def _corrected(
    entry: Entry,
    why: Why,
    *,
    reading: ReadingTaken | None = None,
    not_measured: NotMeasured | None = None,
) -> EntryCorrected:
    check_why(why)
    return EntryCorrected(
        station=entry.ref.station,
        number=entry.ref.number,
        subject=entry.subject,
        measure=entry.measure.index,
        taken_at=to_ms(entry.taken_at),
        reason=why.code,
        words=why.words.strip(),
        reading=reading,
        not_measured=not_measured,
    )
