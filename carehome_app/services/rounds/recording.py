"""Record what was measured, or why it was not: the only way a reading gets into the journal.

Nothing here takes a number. It takes the text that was typed, scanned, read from a file or sent
by a device, and the grammar says what it means.
"""

from collections.abc import Callable

from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError, RoundIssuedError
from carehome_app.domain.events import AbsenceReviewed, NoteWritten
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.deciding import Coming, Known, decided
from carehome_app.domain.rounds.entry import Absence, Entry, LineRef, Origin
from carehome_app.domain.rounds.plan import RoundKey, Span
from carehome_app.domain.typed.doubts import looks_back
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
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.desk import Action, Desk
from carehome_app.services.findings.judging import Later, Place, judged, look_out, raised
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given, Recorded

Also = Callable[[Action, LineRef], None]
"""Writes more in the action that keeps a reading: it is given the reading's line."""


class Recording:
    """Keep readings and reasons."""

    def __init__(self, desk: Desk) -> None:
        """Record at a desk."""
        self._desk = desk

    def meaning(self, given: Given) -> Outcome:
        """Return what the text means, asking too when it does not fit what is known.

        Nothing is written. A person recorded as away, or measured already, is asked about.
        """
        understood, asked = self.preview(given), given.asked
        # Only what this very text can mean: an answer never brings in a value of its own.
        answers = asked is not None and asked.typed == normalized(given.text)
        meant = self._first_meaning(given) if answers else None
        if meant is None and not isinstance(understood, Accepted | NotTaken):
            return understood
        return decided(understood, self._known(given), asked, meant)

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

    def record(
        self, given: Given, *, may: May = May.RECORD, also: Also | None = None
    ) -> Recorded | Question | Refused:
        """Keep what the text means, all or nothing; or ask, or refuse, and keep nothing.

        `also` writes what else happened, in the same action: it is told the line of the reading
        or reason. `may` is what allows it where that is not the right to record in rounds.
        Raises `CareHomeError` when the person or the time does not belong to the round.
        """
        self._check_may(given, may)
        entering.check_roll(self._desk, given)
        outcome = self.meaning(given)
        match outcome:
            case Accepted(meaning):
                return self._keep_reading(given, meaning, may, also)
            case NotTaken():
                return self._keep_reason(given, outcome, may, also)
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

    def _check_may(self, given: Given, may: May) -> None:
        """After a round was reported, only those who may correct anything may add to it."""
        actor = self._desk.require(may)
        if actor.may(May.CORRECT_ANY):
            return
        if reports.closed_round(self._desk.store, given.round) is not None:
            raise RoundIssuedError

    def _keep_reading(
        self, given: Given, meaning: Meaning, may: May, also: Also | None
    ) -> Recorded:
        values = as_ordered(self._desk, given, meaning.values)
        event = entering.reading(self._desk, given, values)
        judgements = judged(self._desk, event, values)
        # Typed late from paper: what was judged without it may look back at it.
        later = Later(self._desk, [Place(given.subject, given.measure, from_ms(event.taken_at))])
        with self._desk.acting(may) as action:
            ref = action.append(event)
            refs = [action.append(raised(one, event, ref)) for one in judgements]
            look_out(self._desk, action, judgements)
            later.judge_again(action, ref)
            if also is not None:
                also(action, ref)
        found = entering.found(self._desk, given.round, refs)
        return Recorded(ref, found, Changes.ENTRIES | Changes.FINDINGS)

    def _keep_reason(self, given: Given, said: NotTaken, may: May, also: Also | None) -> Recorded:
        event = entering.reason(self._desk, given, said)
        with self._desk.acting(may) as action:
            ref = action.append(event)
            if also is not None:
                also(action, ref)
        return Recorded(ref, (), Changes.ENTRIES)

    def _known(self, given: Given) -> Known:
        """Gather what the cell says already, and what the doubts of its measure look back at."""
        store, index = self._desk.store, given.measure.index
        span = entering.round_span(self._desk, given.round)
        # Times of the day may overlap, so that others' entries lie in the same hours.
        said = tuple(
            one
            for one in entries.of_person(store, given.subject, index, span.first, span.until)
            if one.superseded is None and one.round == given.round
        )
        away = {} if said else absences.holding(store, given.round, span, given.subject)
        count = looks_back(given.measure)
        before = (
            entries.latest(store, given.subject, index, until=given.taken_at, count=count)
            if count
            else ()
        )
        return Known(
            typed=normalized(given.text),
            measure=given.measure,
            home_time=self._desk.home_time,
            entries=said,
            away=away[given.subject].reason if given.subject in away else "",
            before=tuple(one.values for one in reversed(before)),
            coming=self._coming(given),
        )

    def _coming(self, given: Given) -> Coming | None:
        """Return the round that soon opens, for what is typed after the window of the one before.

        A file may say the round itself, and who takes it in may say it of all its rows.
        """
        if given.origin not in (Origin.TYPED, Origin.IMPORTED) or given.time_unknown:
            return None
        at = given.taken_at or self._desk.now()
        after = entering.round_that_opens(self._desk, given.round, at)
        if given.round_said or after is None:
            return None
        coming = entering.round_span(self._desk, after)
        if self._is_measured(given, after, coming):
            return None
        return Coming(given.round, after, coming.opens)

    def _is_measured(self, given: Given, round_: RoundKey, span: Span) -> bool:
        found = entries.of_person(
            self._desk.store, given.subject, given.measure.index, span.first, span.until
        )
        return any(
            one.is_reading and one.superseded is None and one.round == round_ for one in found
        )
