"""Correct what was recorded. What it corrects stays, with who, when and why."""

from datetime import date
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db import entries, reports
from carehome_app.domain.entry import Entry, LineRef
from carehome_app.domain.errors import (
    AlreadyCorrectedError,
    NothingToUndoError,
    ReasonNeededError,
)
from carehome_app.domain.events import EntryCorrected, NotMeasured, ReadingTaken
from carehome_app.domain.fields import Values
from carehome_app.domain.measures import Measure
from carehome_app.domain.moments import to_ms
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.reading_text import Accepted, NotTaken, Question, Refused
from carehome_app.domain.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services import entering
from carehome_app.services.as_ordered import as_ordered
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.entering import Given, Recorded
from carehome_app.services.judging import judged, look_out, raised
from carehome_app.services.recording import Recording

CORRECTION_REASONS: Final[dict[str, Text]] = {
    "typing_error": QT_TRANSLATE_NOOP("Corrections", "typing error"),
    "wrong_person": QT_TRANSLATE_NOOP("Corrections", "wrong person"),
    "device_error": QT_TRANSLATE_NOOP("Corrections", "device error"),
    "wrong_site": QT_TRANSLATE_NOOP("Corrections", "wrong site"),
    "wrong_time": QT_TRANSLATE_NOOP("Corrections", "wrong time"),
    "other": QT_TRANSLATE_NOOP("Corrections", "other reason"),
}
AT_ONCE: Final = "at once"
"""The words of an undo: Ctrl+Z gives its reason itself."""


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
        return self.withdraw(last, Why("typing_error", AT_ONCE))

    def withdraw(self, entry: Entry, why: Why) -> Recorded:
        """Take an entry back; it stays, struck through."""
        return self._write(entry, _corrected(entry, why))

    def correct(self, entry: Entry, given: Given, why: Why) -> Recorded | Question | Refused:
        """Replace an entry by what is given: value, site, time, or person."""
        if given.taken_at is None and entry.time_said:
            given = replace(given, taken_at=entry.taken_at)
        entering.check_roll(self._desk, given)
        match self._recording.preview(given):
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
        self, entry: Entry, event: EntryCorrected, values: Values | None = None
    ) -> Recorded:
        may = self._may(entry, event)
        self._desk.require(may)
        known = entries.find(self._desk.store, entry)
        if known is None or known.superseded is not None:
            raise AlreadyCorrectedError
        with self._desk.acting(may) as action:
            ref = action.append(event)
            refs: list[LineRef] = []
            if event.reading is not None and values is not None:
                action.settle()
                found = judged(self._desk, event.reading, values, ref)
                refs = [action.append(raised(one, event.reading, ref)) for one in found]
                look_out(self._desk, action, found)
        round_ = entry.round
        findings = entering.found(self._desk, round_, refs)
        return Recorded(ref, findings, Changes.ENTRIES | Changes.FINDINGS)

    def _may(self, entry: Entry, event: EntryCorrected) -> May:
        """Correcting one's own entry needs little while the round is open, more afterwards."""
        rounds = {entry.round}
        for new in (event.reading, event.not_measured):
            if new is not None:
                rounds.add(RoundKey(date.fromordinal(new.day), new.window))
        closed = any(reports.closed_round(self._desk.store, one) is not None for one in rounds)
        own = self._desk.actor is not None and self._desk.actor.id == entry.by
        return May.CORRECT_OWN_IN_OPEN_ROUND if own and not closed else May.CORRECT_ANY


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
