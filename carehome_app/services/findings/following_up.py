"""Answer findings: what is open, what is due next, and the steps people take."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from carehome_app.db.findings import episodes, findings
from carehome_app.db.findings.findings import Correction, EpisodeKey
from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import AlreadyClosedError, NotAStepError, ReasonNeededError
from carehome_app.domain.events import EntryCorrected, FollowUpTaken
from carehome_app.domain.findings.episodes import STEP_LABELS, Corrected, Episode, Step
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.measure import decoded, shown
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.findings.naming import called


class Due(msgspec.Struct, frozen=True):
    """An open episode and whom or what it is about, as of a moment."""

    name: Text | str
    episode: Episode
    at: datetime
    who: Person | None = None

    @property
    def person(self) -> Person:
        """The person it is about; LookupError when it is about something else."""
        if self.who is None:
            raise LookupError(self.episode.about)
        return self.who

    @property
    def is_overdue(self) -> bool:
        """Whether what is due by the clock should have been done."""
        return self.episode.due_at is not None and self.episode.due_at <= self.at


class Source(Protocol):
    """Episodes that are worked out and stand in no table."""

    def open(self) -> list[Episode]:
        """Return those that go on."""

    def between(self, since: datetime, until: datetime) -> list[Episode]:
        """Return those that went on at some time in [since, until)."""


class FollowingUp:
    """Read open episodes, whatever they are about, and take steps."""

    def __init__(self, desk: Desk, sources: Sequence[Source] = ()) -> None:
        """Work at a desk; `sources` know of episodes that stand in no table."""
        self._desk = desk
        self._sources = sources

    def due(self, about: int | None = None) -> list[Due]:
        """Return everything open, of one kind of subject or all.

        First what is due by the clock, the one due first on top; then the oldest first.
        """
        self._desk.require(May.READ)
        now = self._desk.now()
        keys = findings.open_episodes(self._desk.store)
        worked_out = (one for source in self._sources for one in source.open())
        open_ = [
            self._due(one, now)
            for one in (*self._episodes(keys, about), *_of_kind(worked_out, about))
            if one.is_open
        ]
        return sorted(open_, key=_order)

    def count(self, about: int | None = None) -> tuple[int, int]:
        """Return how many are open and how many of those are overdue, for a badge.

        What is worked out is not counted: the badge is read far too often for that.
        """
        self._desk.require(May.READ)
        due = findings.open_due_times(self._desk.store, about)
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
        return [episode.as_of(moment) for episode in self._episodes(keys, PERSON)]

    def open_before(self, moment: datetime, people: Collection[int]) -> list[Episode]:
        """Return what is open of these people and began before a moment."""
        self._desk.require(May.READ)
        keys = [
            key
            for key in findings.open_episodes(self._desk.store)
            if key.subject in people and key.opened_at < moment
        ]
        return [episode for episode in self._episodes(keys, PERSON) if episode.is_open]

    def between(self, since: datetime, until: datetime, about: int | None = None) -> list[Episode]:
        """Return every episode that was open at some time in [since, until)."""
        self._desk.require(May.READ)
        keys = findings.episodes_touching(self._desk.store, since, until)
        worked_out = (one for source in self._sources for one in source.between(since, until))
        return [*self._episodes(keys, about), *_of_kind(worked_out, about)]

    def called(self, episode: Episode) -> Text | str:
        """Return whom or what an episode is about, as a list says it.

        Who is to be looked after is named by the room of today, who was by the room of then.
        """
        self._desk.require(May.READ)
        to_go_to = episode.is_open and episode.subject
        at = self._desk.now() if to_go_to else episode.opened_at
        return called(self._desk, episode.about, at)

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
        if step not in episode.book.steps:
            raise NotAStepError(step=STEP_LABELS[step])
        if not self._is_open(episode):
            raise AlreadyClosedError
        event = FollowUpTaken(
            about=episode.about.about,
            subject=episode.about.id,
            place=episode.about.place,
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
            key.about == episode.about
            and key.family == episode.family.code
            and key.opened_at == episode.opened_at
            for key in findings.open_episodes(self._desk.store)
        ) or any(
            (one.about, one.family.code, one.opened_at)
            == (episode.about, episode.family.code, episode.opened_at)
            for source in self._sources
            for one in source.open()
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
            steps = findings.steps(store, finding.about, finding.family.code, finding.taken_at)
            yield Episode(
                finding.about,
                finding.family,
                (finding,),
                tuple(step for step in steps if step.at <= one.at),
                one.at,
                closed_by,
            )

    def _due(self, episode: Episode, now: datetime) -> Due:
        who = self._desk.person(episode.subject) if episode.subject else None
        return Due(self.called(episode), episode, now, who)

    def _episodes(self, keys: list[EpisodeKey], about: int | None) -> list[Episode]:
        """Return the whole episodes behind these keys; nobody hidden, and of one kind if said."""
        hidden = self._desk.hidden
        return episodes.of_keys(
            self._desk.store,
            (
                key
                for key in keys
                if about in (None, key.about.about) and key.subject not in hidden
            ),
        )


def _of_kind(known: Iterable[Episode], about: int | None) -> Iterator[Episode]:
    return (one for one in known if about in (None, one.about.about))


def _order(due: Due) -> tuple[bool, datetime, Subject]:
    by_clock = due.episode.due_at
    return (by_clock is None, by_clock or due.episode.opened_at, due.episode.about)


def _stands_now(event: EntryCorrected) -> Text | None:
    """Return what a correction put in the place of a reading, in words."""
    if event.reading is not None:
        measure = by_index(event.reading.measure)
        return Text("", shown(measure, decoded(measure, event.reading.values)))
    return None if event.not_measured is None else reason_label(event.not_measured.reason)
