"""Answer findings: what is open, what is due next, and the steps people take."""

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec

from carehome_app.db.findings import derived, findings
from carehome_app.db.findings.findings import Correction, EpisodeKey
from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import AlreadyClosedError, ReasonNeededError
from carehome_app.domain.events import EntryCorrected, FollowUpTaken
from carehome_app.domain.findings.episodes import Corrected, Episode, Step
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.measure import decoded, shown
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.reports.daily import reason_label
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk


class Due(msgspec.Struct, frozen=True):
    """An open episode with the person it is about, as of a moment."""

    person: Person
    episode: Episode
    at: datetime

    @property
    def is_overdue(self) -> bool:
        """Whether the repeat should have been taken."""
        return self.episode.due_at is not None and self.episode.due_at <= self.at


class FollowingUp:
    """Read open episodes and take steps."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def due(self) -> list[Due]:
        """Return everything open, the one due first on top."""
        self._desk.require(May.READ)
        now = self._desk.now()
        open_ = [
            Due(self._desk.person(episode.subject), episode, now)
            for episode in self._episodes(findings.open_episodes(self._desk.store))
            if episode.is_open
        ]
        return sorted(open_, key=lambda one: (one.episode.due_at or now, one.person.id))

    def count(self) -> tuple[int, int]:
        """Return how many are open and how many of those are overdue, for the badge."""
        self._desk.require(May.READ)
        due = findings.open_due_times(self._desk.store)
        now = self._desk.now()
        return len(due), sum(at is not None and at <= now for at in due)

    def open_at(self, moment: datetime, people: Collection[int]) -> list[Episode]:
        """Return what was open of these people at a moment, now when it lies ahead.

        What closed it later is not told: a past round never changes by what comes after it.
        """
        if moment > self._desk.now():
            return self.open_before(moment, people)
        self._desk.require(May.READ)
        keys = [
            key
            for key in findings.episodes_touching(self._desk.store, moment, moment)
            if key.subject in people
        ]
        return [episode.as_of(moment) for episode in self._episodes(keys)]

    def open_before(self, moment: datetime, people: Collection[int]) -> list[Episode]:
        """Return what is open of these people and began before a moment."""
        self._desk.require(May.READ)
        keys = [
            key
            for key in findings.open_episodes(self._desk.store)
            if key.subject in people and key.opened_at < moment
        ]
        return [episode for episode in self._episodes(keys) if episode.is_open]

    def between(self, since: datetime, until: datetime) -> list[Episode]:
        """Return every episode that was open at some time in [since, until)."""
        self._desk.require(May.READ)
        return self._episodes(findings.episodes_touching(self._desk.store, since, until))

    def lifted(self, since: datetime, until: datetime) -> list[Episode]:
        """Return what closed by itself in [since, until), since its reading was corrected.

        Each stands alone with the steps that were taken; nothing of it is counted anywhere.
        """
        self._desk.require(May.READ)
        return [
            episode
            for one in findings.corrections(self._desk.store, since, until)
            for episode in self._lifted_by(one)
        ]

    def take(self, episode: Episode, step: Step, words: str = "") -> Changes:
        """Keep a step; a note needs words, closing needs a reason and the right to."""
        closing = step is Step.CLOSED
        self._desk.require(May.CLOSE_FINDING if closing else May.TAKE_STEP)
        if step in (Step.CLOSED, Step.NOTE) and not words.strip():
            raise ReasonNeededError
        if not self._is_open(episode):
            raise AlreadyClosedError
        event = FollowUpTaken(
            subject=episode.subject,
            measure=episode.findings[0].series,
            family=episode.family.code,
            step=step.value,
            words=words.strip(),
            # A clock that was set back must not put the answer before what it answers.
            at=to_ms(max(self._desk.now(), episode.findings[-1].taken_at)),
        )
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(event)
        return Changes.FINDINGS

    def _is_open(self, episode: Episode) -> bool:
        return any(
            key.subject == episode.subject
            and key.family == episode.family.code
            and key.opened_at == episode.opened_at
            for key in findings.open_episodes(self._desk.store)
        )

    def _lifted_by(self, one: Correction) -> Iterator[Episode]:
        """Yield what a correction closed: one for each finding that nothing goes on with."""
        store = self._desk.store
        event = journal.event_at(store, one.ref)
        if not isinstance(event, EntryCorrected) or event.subject in self._desk.hidden:
            return
        entry = LineRef(event.station, event.number)
        closed_by = Corrected(one.at, one.by, event.reason, event.words, _stands_now(event))
        for finding in findings.lifted(store, event.subject, event.taken_at, entry):
            steps = findings.steps(store, event.subject, finding.family.code, finding.taken_at)
            yield Episode(
                finding.about, finding.family, (finding,),
                tuple(step for step in steps if step.at <= one.at), one.at, closed_by,
            )  # fmt: skip

    def _episodes(self, keys: list[EpisodeKey]) -> list[Episode]:
        """Return the whole episodes behind these keys."""
        found: list[Episode] = []
        for key in (one for one in keys if one.subject not in self._desk.hidden):
            whole = derived.person_episodes(
                self._desk.store, key.subject, key.family,
                measure=by_index(key.measure), since=to_ms(key.opened_at),
            )  # fmt: skip
            found.extend(episode for episode in whole if episode.opened_at == key.opened_at)
        return found


def _stands_now(event: EntryCorrected) -> Text | None:
    """Return what a correction put in the place of a reading, in words."""
    if event.reading is not None:
        measure = by_index(event.reading.measure)
        return Text("", shown(measure, decoded(measure, event.reading.values)))
    return None if event.not_measured is None else reason_label(event.not_measured.reason)
