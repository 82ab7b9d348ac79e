"""Record what was measured, or why it was not: the only way a reading gets into the journal.

Nothing here takes a number. It takes the text that was typed, scanned, read from a file or sent
by a device, and the grammar says what it means.
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError, RoundIssuedError
from carehome_app.domain.events import AbsenceReviewed, NoteWritten
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import Absence, Entry, Origin
from carehome_app.domain.rounds.plan import RoundKey, neighbour, round_label
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.typed.doubts import doubt, looks_back
from carehome_app.domain.typed.reading import (
    Accepted,
    Meaning,
    NotTaken,
    Outcome,
    Question,
    Refused,
    answered,
    beside,
    normalized,
    understand,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.desk import Desk
from carehome_app.services.findings.judging import Later, Place, judged, look_out, raised
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given, Recorded

IS_AWAY: Final = QT_TRANSLATE_NOOP(
    "Recording", "Recorded as {reason}. Is the person back? Type it again."
)
HAS_READING: Final = QT_TRANSLATE_NOOP(
    "Recording", "{shown} was kept at {clock}. A repeat? Type it again. To correct: Ctrl+E."
)
POSITION: Final = "position"
WHICH_ROUND: Final = QT_TRANSLATE_NOOP(
    "Recording",
    "{next} opens at {opens}. Is this for {round} of {day}? Type it again. For {next}: turn to"
    " that round first.",
)


class Recording:
    """Keep readings and reasons."""

    def __init__(self, desk: Desk) -> None:
        """Record at a desk."""
        self._desk = desk

    def meaning(self, given: Given) -> Outcome:
        """Return what the text means, asking too when it does not fit what is known.

        Nothing is written. A person recorded as away, or measured already, is asked about.
        """
        outcome = self.preview(given)
        asked = given.asked
        if asked is not None and asked.typed == normalized(given.text):
            # Only what this very text can mean: an answer never brings in a value of its own.
            meant = self._first_meaning(given)
            if meant is not None and asked in self._doubts(given, meant):
                return Accepted(meant)
        match outcome:
            case Accepted(meaning):
                return next(self._doubts(given, meaning), outcome)
            case _:
                return outcome

    def preview(self, given: Given) -> Outcome:
        """Return what the text alone means, quickly enough for every key."""
        measure = self._for_age(given)
        outcome = understand(given.text, measure, unit=self.unit(measure), today=given.round.day)
        fuller = beside(outcome, given.measure, given.details)
        return fuller if given.asked is None else answered(given.asked, fuller)

    def _for_age(self, given: Given) -> Measure:
        """Return the measure with the ranges of the person's age: 15 kg is right for a child."""
        return given.measure.at_age(self._desk.person(given.subject).age(given.round.day))

    def _first_meaning(self, given: Given) -> Meaning | None:
        match self.preview(replace(given, asked=None)):
            case Accepted(meaning):
                return meaning
            case (
                Question(meanings=meanings, repeatable=True)
                | Question(meanings=meanings, in_full=True)
            ):
                return meanings[0]
            case _:
                return None

    def unit(self, measure: Measure) -> str:
        """Return the unit this home reads a measure in; empty is the measure's first."""
        return self._desk.setting(f"unit.{measure.code}")

    def record(self, given: Given) -> Recorded | Question | Refused:
        """Keep what the text means, all or nothing; or ask, or refuse, and keep nothing.

        Raises `CareHomeError` when the person or the time does not belong to the round.
        """
        self._check_may(given)
        entering.check_roll(self._desk, given)
        outcome = self.meaning(given)
        match outcome:
            case Accepted(meaning):
                return self._keep_reading(given, meaning)
            case NotTaken():
                return self._keep_reason(given, outcome)
            case _:
                return outcome

    def review(self, absence: Absence, *, holds: bool) -> Changes:
        """Keep the answer to "does it still hold?" for today."""
        with self._desk.acting(May.RECORD) as action:
            today = self._desk.today().toordinal()
            action.append(AbsenceReviewed(*absence.ref, today, holds))
        return Changes.ENTRIES

    def note(self, subject: int, round_: RoundKey, words: str) -> Changes:
        """Keep words about a person in a round."""
        if not words.strip():
            raise MissingFieldError(field=QT_TRANSLATE_NOOP("Recording", "Note"))
        where = (subject, round_.day.toordinal(), round_.window)
        with self._desk.acting(May.RECORD) as action:
            action.append(NoteWritten(*where, words.strip(), to_ms(self._desk.now())))
        return Changes.NOTES

    def kept(self, given: Given, recorded: Recorded) -> Entry:
        """Return the entry that was kept of what was given."""
        span = entering.round_span(self._desk, given.round)
        known = entries.of_person(
            self._desk.store, given.subject, given.measure.index, span.first, span.until
        )
        return next(entry for entry in known if entry.ref == recorded.ref)

    def _check_may(self, given: Given) -> None:
        """After a round was reported, only those who may correct anything may add to it."""
        actor = self._desk.require(May.RECORD)
        if actor.may(May.CORRECT_ANY):
            return
        if reports.closed_round(self._desk.store, given.round) is not None:
            raise RoundIssuedError

    def _keep_reading(self, given: Given, meaning: Meaning) -> Recorded:
        values = as_ordered(self._desk, given, meaning.values)
        event = entering.reading(self._desk, given, values)
        judgements = judged(self._desk, event, values)
        # Typed late from paper: what was judged without it may look back at it.
        later = Later(self._desk, [Place(given.subject, given.measure, from_ms(event.taken_at))])
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(event)
            refs = [action.append(raised(one, event, ref)) for one in judgements]
            look_out(self._desk, action, judgements)
            later.judge_again(action, ref)
        found = entering.found(self._desk, given.round, refs)
        return Recorded(ref, found, Changes.ENTRIES | Changes.FINDINGS)

    def _keep_reason(self, given: Given, said: NotTaken) -> Recorded:
        event = entering.reason(self._desk, given, said)
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(event)
        return Recorded(ref, (), Changes.ENTRIES)

    def _doubts(self, given: Given, meaning: Meaning) -> Iterator[Question]:
        """Yield the question a reading raises: which round it is for, or what does not fit."""
        which = self._which_round(given)
        for one in self._misfits(given, meaning):
            if which is None:
                yield one
            else:
                yield replace(one, why=Text("", "{all}").with_(all=(which, one.why)))
            return
        if which is not None:
            yield Question(normalized(given.text), which, (meaning,), repeatable=True,
                           tells_itself=True)  # fmt: skip

    def _which_round(self, given: Given) -> Text | None:
        """Return what to ask of a reading after its round's window and just before the next one.

        Only of what somebody types: a file says its round itself, or is told which it was.
        """
        desk = self._desk
        at = given.taken_at or desk.now()
        span, after = desk.span(given.round), neighbour(given.round, desk.plans, 1)
        coming = None if after is None else desk.span(after)
        if given.origin is not Origin.TYPED or given.time_unknown or after is None:
            return None
        if span is None or coming is None or not span.closes <= at < span.until:
            return None
        if not coming.first <= at < coming.opens or self._is_measured(given, after):
            return None
        local = desk.home_time.local(coming.opens)
        return WHICH_ROUND.with_(
            next=round_label(after.window), opens=local.strftime("%H:%M"),
            round=round_label(given.round.window), day=given.round.day.isoformat(),
        )  # fmt: skip

    def _is_measured(self, given: Given, round_: RoundKey) -> bool:
        """Return whether the person's reading of another round is there already."""
        known = self._known(replace(given, round=round_))
        return any(entry.is_reading for entry in known)

    def _misfits(self, given: Given, meaning: Meaning) -> Iterator[Question]:
        """Yield the question a reading raises that does not fit what is known of the person."""
        typed = normalized(given.text)
        last, unlikely = self._last(given), self._unlikely(given, meaning)
        if last is not None and last.is_reading:
            why = HAS_READING.with_(shown=shown(given.measure, last.values), clock=self._at(last))
            if unlikely is not None:
                why = Text("", "{all}").with_(all=(why, unlikely))
            if not self._is_next_of_set(given, meaning):
                yield Question(typed, why, (meaning,), repeatable=True, tells_itself=True)
            return
        reason = last.reason if last is not None else self._absent(given)
        if reason and BY_CODE[reason].away:
            why = IS_AWAY.with_(reason=BY_CODE[reason].label)
            yield Question(typed, why, (meaning,), repeatable=True, tells_itself=True)
        if unlikely is not None:
            yield Question(typed, unlikely, (meaning,), repeatable=True)

    def _unlikely(self, given: Given, meaning: Meaning) -> Text | None:
        """Return what is doubtful beside the person's last readings before this one."""
        count = looks_back(given.measure)
        if not count:
            return None
        last = entries.latest(
            self._desk.store, given.subject, given.measure.index,
            until=given.taken_at, count=count,
        )  # fmt: skip
        return doubt(given.measure, meaning.values, [one.values for one in reversed(last)])

    def _is_next_of_set(self, given: Given, meaning: Meaning) -> bool:
        """Return whether a position is said that no reading here has: lying, then standing."""
        position = meaning.values.get(POSITION)
        known = [entry.values.get(POSITION) for entry in self._known(given) if entry.is_reading]
        return position is not None and None not in known and position not in known

    def _known(self, given: Given) -> list[Entry]:
        """Return what was said for this cell and not corrected: times of the day may overlap."""
        span = entering.round_span(self._desk, given.round)
        store, measure = self._desk.store, given.measure.index
        found = entries.of_person(store, given.subject, measure, span.first, span.until)
        return [one for one in found if one.superseded is None and one.round == given.round]

    def _last(self, given: Given) -> Entry | None:
        known = self._known(given)
        readings = [entry for entry in known if entry.is_reading]
        return readings[-1] if readings else known[-1] if known else None

    def _absent(self, given: Given) -> str:
        span = entering.round_span(self._desk, given.round)
        found = absences.holding(self._desk.store, given.round, span, given.subject)
        return found[given.subject].reason if given.subject in found else ""

    def _at(self, entry: Entry) -> str | Text:
        return self._desk.home_time.local(entry.taken_at).strftime("%H:%M")
