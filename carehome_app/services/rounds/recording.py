"""Record what was measured, or why it was not: the only way a reading gets into the journal.

Nothing here takes a number. It takes the text that was typed, scanned, read from a file or sent
by a device, and the grammar says what it means.
"""

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError, RoundIssuedError
from carehome_app.domain.events import AbsenceReviewed, NoteWritten, NotMeasured, ReadingTaken
from carehome_app.domain.findings.judging import Judged
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.measure import Measure, decoded
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.deciding import decided
from carehome_app.domain.rounds.entry import Absence, Entry, LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.texts import check_lengths
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
from carehome_app.services.rounds.cells import Cells
from carehome_app.services.rounds.entering import Given, Recorded

Also = Callable[[Action, LineRef], None]
"""Writes more in the action that keeps a reading: it is given the reading's line."""


class Recording:
    """Keep readings and reasons."""

    def __init__(self, desk: Desk, cells: Cells | None = None) -> None:
        """Record at a desk; `cells` may know more of a cell than stands in the record."""
        self._desk = desk
        self._cells = cells or Cells(desk)

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
        return decided(understood, self._cells.known(given), asked, meant)

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
        meant = self.event(given, may)
        if isinstance(meant, Question | Refused):
            return meant
        # What the rules say is worked out before the file is held for writing.
        said = self._said(meant)
        with self._desk.acting(may) as action:
            ref, raised_in = self._keep(action, meant, said)
            if also is not None:
                also(action, ref)
        is_reading = isinstance(meant, ReadingTaken)
        changes = Changes.ENTRIES | Changes.FINDINGS if is_reading else Changes.ENTRIES
        return Recorded(ref, entering.found(self._desk, given.round, raised_in), changes)

    def record_in(self, action: Action, given: Given) -> Question | Refused | None:
        """Keep what the text means as a part of an action that keeps many, such as a file."""
        # What follows from those before it is known to the rules, as it would be of one by one.
        action.settle()
        meant = self.event(given)
        if isinstance(meant, Question | Refused):
            return meant
        self._keep(action, meant, self._said(meant))
        return None

    def event(
        self, given: Given, may: May = May.RECORD
    ) -> ReadingTaken | NotMeasured | Question | Refused:
        """Return what keeping the text would write; or ask, or refuse. Nothing is written."""
        self._check_may(given, may)
        entering.check_roll(self._desk, given)
        outcome = self.meaning(given)
        match outcome:
            case Accepted(meaning):
                values = as_ordered(self._desk, given, meaning.values)
                event: ReadingTaken | NotMeasured = entering.reading(self._desk, given, values)
            case NotTaken():
                event = entering.reason(self._desk, given, outcome)
            case _:
                return outcome
        check_lengths(event)
        return event

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

    def _said(self, event: ReadingTaken | NotMeasured) -> "_Said | None":
        """Return what the rules say of a reading, and of later ones before it is known."""
        if isinstance(event, NotMeasured):
            return None
        measure = by_index(event.measure)
        judgements = judged(self._desk, event, decoded(measure, event.values))
        # Typed late from paper: what was judged without it may look back at it.
        place = Place(event.subject, measure, from_ms(event.taken_at))
        return _Said(judgements, Later(self._desk, [place]))

    def _keep(
        self, action: Action, event: ReadingTaken | NotMeasured, said: "_Said | None"
    ) -> tuple[LineRef, list[LineRef]]:
        """Keep an event with what the rules say of it; return its line and the lines of those."""
        ref = action.append(event)
        if said is None or isinstance(event, NotMeasured):
            return ref, []
        refs = [action.append(raised(one, event, ref)) for one in said.judgements]
        look_out(self._desk, action, said.judgements)
        said.later.judge_again(action, ref)
        return ref, refs


class _Said(NamedTuple):
    """What the rules say of a reading, and the later ones that may look back at it."""

    judgements: tuple[Judged, ...]
    later: Later
