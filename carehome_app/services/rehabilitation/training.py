"""Sessions: one typed line each, why there was none, what was taken back."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from carehome_app.db.rehabilitation import plans as kept
from carehome_app.db.rehabilitation import sessions
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError, NotYoursError, UnknownPersonError
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.people import Group
from carehome_app.domain.rehabilitation.counting import SAME_WORDS, answers
from carehome_app.domain.rehabilitation.errors import (
    NoPlanError,
    NoSuchSessionError,
    SessionThereError,
)
from carehome_app.domain.rehabilitation.events import (
    SessionCorrected,
    SessionHeld,
    SessionMissed,
)
from carehome_app.domain.rehabilitation.plan import (
    EXTRA,
    Answered,
    Held,
    Plan,
    Slot,
    in_force,
    slots_of,
)
from carehome_app.domain.rehabilitation.rules import INCIDENT, hit
from carehome_app.domain.rehabilitation.typed import LONGEST, TypedSession, session_typed
from carehome_app.domain.rehabilitation.words import Adverse, Missed
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.people.people import People

TOO_LONG: Final = QT_TRANSLATE_NOOP("Rehabilitation", "{minutes} minutes are more than {most}.")
THERAPIST_BUSY: Final = QT_TRANSLATE_NOOP(
    "Rehabilitation", "{therapist} is with {person} then ({clock}, {item}), and both are single."
)
PERSON_BUSY: Final = QT_TRANSLATE_NOOP(
    "Rehabilitation", "{person} trains {item} then already ({clock})."
)
NOT_PLANNED: Final = QT_TRANSLATE_NOOP(
    "Rehabilitation", "“{item}” is not in the plan of {day}: it counts in the minutes alone."
)
NO_PLAN: Final = QT_TRANSLATE_NOOP("Rehabilitation", "{name} has no plan on {day}.")
RESTS: Final = QT_TRANSLATE_NOOP("Rehabilitation", "The plan rests until {day}.")
DOUBTFUL: Final = QT_TRANSLATE_NOOP(
    "Rehabilitation",
    "“{word}”: where somebody fell or had a seizure, write fall or seizure as a word by itself,"
    " so that the nurse is told.",
)
AGAIN: Final = QT_TRANSLATE_NOOP("Rehabilitation", "{questions} The same again keeps it.")
SAME: Final = QT_TRANSLATE_NOOP(
    "Rehabilitation", "The same words stand in {count} sessions: “{words}”."
)
_NO_LINE: Final = LineRef(0, 0)
_LOOK_BACK: Final = timedelta(days=90)
_LEAST: Final = timedelta(milliseconds=1)


class NewSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session as it is typed; `missed_on` is the day it makes up for."""

    subject: int
    typed: str
    day: date | None = None
    missed_on: date | None = None
    therapist: int = 0
    reaction: str = ""
    place: str = ""
    repetitions: int = 0


class Kept(msgspec.Struct, frozen=True):
    """It is on disk; `notes` are worth a look."""

    ref: LineRef
    changes: Changes
    notes: tuple[Text, ...] = ()


class Asked(msgspec.Struct, frozen=True):
    """A question that the same again answers."""

    sentence: Text


class Training:
    """Writes sessions down."""

    def __init__(self, desk: Desk) -> None:
        """Write at a desk."""
        self._desk = desk

    def hold(self, new: NewSession, *, again: bool = False) -> Kept | Asked:
        """Keep a session, or ask what looks wrong; `again` answers as typing it again does."""
        actor = self._desk.require(May.TRAIN)
        said = session_typed(new.typed)
        day = new.day or self._desk.today()
        started = self._desk.home_time.moment(day, said.at or time(0))
        if day > self._desk.today() or (said.at and started > self._desk.now()):
            raise FutureError(when=f"{self._desk.home_time.local(started):%Y-%m-%d %H:%M}")
        self._desk.person(new.subject)
        therapist = new.therapist or self._therapist(said.therapist) or actor.id
        plan, slot = self._slot(new, said, day)
        questions = list(self._questions(new, said, (plan, slot, started, therapist)))
        if questions and not again:
            return Asked(AGAIN.with_(questions=questions))
        event = SessionHeld(
            new.subject,
            slot.plan.station,
            slot.plan.number,
            slot.day.toordinal(),
            slot.place,
            to_ms(started),
            said.minutes,
            checked_text(said.item, NAME_MOST),
            said.help.value,
            int(said.is_group),
            therapist,
            checked_text(said.words),
            checked_text(new.reaction or said.reaction),
            checked_text(new.place, NAME_MOST),
            said.adverse,
            new.repetitions,
        )
        with self._desk.acting(May.TRAIN) as action:
            ref = action.append(event)
            self._find(action, ref, event)
        changes = Changes.TRAINING | (Changes.FINDINGS if said.adverse else Changes.NONE)
        return Kept(ref, changes, tuple(self._same(new.subject, said.words)))

    def miss(
        self, subject: int, item: str, reason: Missed, day: date | None = None, words: str = ""
    ) -> Kept:
        """Keep why a planned session was not held."""
        self._desk.require(May.TRAIN)
        on = day or self._desk.today()
        slot = self._open_slot(subject, item, on)
        event = SessionMissed(
            subject, *slot.plan, on.toordinal(), slot.place, reason.value, checked_text(words)
        )
        with self._desk.acting(May.TRAIN) as action:
            return Kept(action.append(event), Changes.TRAINING)

    def take_back(self, ref: LineRef, reason: str = "typing_error", words: str = "") -> Changes:
        """Take back a line of a session: one's own, or by the right to correct any."""
        actor = self._desk.require(May.TRAIN)
        by = sessions.who_wrote(self._desk.store, ref)
        if by is None:
            raise NoSuchSessionError(item=f"{ref.station}-{ref.number}", day="")
        if by != actor.id and not actor.may(May.CORRECT_ANY):
            raise NotYoursError
        with self._desk.acting(May.TRAIN) as action:
            action.append(SessionCorrected(*ref, reason, checked_text(words)))
        return Changes.TRAINING

    def take_back_of(
        self, subject: int, day: date, item: str = "", words: str = ""
    ) -> tuple[str, Changes]:
        """Take back what was said last of somebody's session of a day; return of which item."""
        self._desk.require(May.TRAIN)
        plans = {one.ref: one for one in kept.of_person(self._desk.store, subject)}
        said = sessions.between(self._desk.store, (day, day), self._desk.home_time, subject)
        named = [(one, _item_of(plans, one)) for one in said]
        wanted = item.strip().casefold()
        found = [(one.ref, called) for one, called in named if wanted in ("", called.casefold())]
        if not found:
            raise NoSuchSessionError(item=item, day=day.isoformat())
        ref, called = max(found)
        return called, self.take_back(ref, words=words)

    def _therapist(self, typed: str) -> int:
        """Return who of the staff is meant; 0 of nobody."""
        if not typed:
            return 0
        found = People(self._desk).find(typed)
        if found.group is not Group.STAFF:
            raise UnknownPersonError(given=typed)
        return found.id

    def _open_slot(self, subject: int, item: str, day: date) -> Slot:
        """Return the planned session of an item that nobody answered, or say why there is none."""
        plans = in_force(kept.of_person(self._desk.store, subject), day)
        if not plans:
            raise NoPlanError(name=self._desk.person(subject).name, day=day.isoformat())
        for plan in plans:
            for slot in self._free(plan, day):
                if _named(plan, slot, item):
                    return slot
        planned = any(
            _named(plan, one, item) for plan in plans for one in slots_of(plan, day, day)
        )
        error = SessionThereError if planned else NoSuchSessionError
        raise error(item=item, day=day.isoformat())

    def _slot(self, new: NewSession, said: TypedSession, day: date) -> tuple[Plan | None, Slot]:
        """Return the planned session that is meant: one of the item, on the day, not held yet."""
        on = new.missed_on or day
        plans = in_force(kept.of_person(self._desk.store, new.subject), on)
        for plan in plans:
            for slot in self._free(plan, on, held_only=True):
                if _named(plan, slot, said.item):
                    return plan, slot
        if new.missed_on is not None:
            raise NoSuchSessionError(item=said.item, day=on.isoformat())
        plan_of = plans[0] if plans else None
        return plan_of, Slot(_NO_LINE if plan_of is None else plan_of.ref, day, EXTRA)

    def _free(self, plan: Plan, day: date, *, held_only: bool = False) -> Iterator[Slot]:
        """Yield the sessions planned on a day that nobody answered; missed ones may be held."""
        store, home_time = self._desk.store, self._desk.home_time
        known = answers(sessions.between(store, (day, day), home_time, plan.subject))
        for slot in slots_of(plan, day, day):
            one = known.get(slot)
            if one is None or (held_only and not isinstance(one, Held)):
                yield slot

    def _questions(
        self,
        new: NewSession,
        said: TypedSession,
        meant: tuple[Plan | None, Slot, datetime, int],
    ) -> Iterator[Text]:
        plan, slot, started, therapist = meant
        name, day = self._desk.person(new.subject).name, slot.day
        if said.doubtful:
            yield DOUBTFUL.with_(word=said.doubtful)
        if said.minutes > LONGEST:
            yield TOO_LONG.with_(minutes=said.minutes, most=LONGEST)
        if plan is None:
            yield NO_PLAN.with_(name=name, day=day.isoformat())
        elif slot.place == EXTRA:
            yield NOT_PLANNED.with_(item=said.item, day=day.isoformat())
        rest = None if plan is None else plan.rest_on(self._desk.home_time.day(started))
        if rest is not None and rest.how.value == "paused":
            yield RESTS.with_(day=rest.last.isoformat())
        if said.at is not None:
            until = started + timedelta(minutes=said.minutes)
            yield from self._overlaps(new.subject, therapist, (started, until), said.is_group)

    def _overlaps(
        self, subject: int, therapist: int, when: tuple[datetime, datetime], in_group: bool
    ) -> Iterator[Text]:
        local = self._desk.home_time.local
        for one in sessions.at_once(self._desk.store, *when, self._desk.home_time):
            if local(one.started).time() == time(0):
                continue  # nobody said when it was
            clock = f"{local(one.started):%H:%M}"
            person = self._desk.person(one.subject).name
            if one.subject == subject:
                yield PERSON_BUSY.with_(person=person, item=one.item, clock=clock)
            elif one.therapist == therapist and not (one.is_group or in_group):
                who = self._desk.person(therapist).name
                yield THERAPIST_BUSY.with_(
                    therapist=who, person=person, clock=clock, item=one.item
                )

    def _find(self, action: Action, ref: LineRef, event: SessionHeld) -> None:
        """Open a finding where somebody fell or had a seizure."""
        if not event.adverse:
            return
        found = hit(Adverse(event.adverse), event.item)
        action.append(
            FindingRaised(
                subject=event.subject,
                measure=0,
                station=ref.station,
                number=ref.number,
                family=INCIDENT.code,
                severity=int(Severity.ACT),
                taken_at=to_ms(self._happened(event)),
                day=0,
                window="",
                hits=((found.rule, found.version, found.numbers),),
                about=PERSON,
            )
        )

    def _happened(self, event: SessionHeld) -> datetime:
        """Return when it was; of a session without a time, as late on its day as is known by now.

        At the day's beginning it would count in the round of the evening before.
        """
        started, clock = from_ms(event.started), self._desk.home_time
        day = clock.local(started).date()
        if clock.local(started).time() != time(0):
            return started
        return min(self._desk.now(), clock.moment(day + timedelta(days=1), time(0)) - _LEAST)

    def _same(self, subject: int, words: str) -> Iterator[Text]:
        if not words.strip():
            return
        today = self._desk.today()
        days = (today - _LOOK_BACK, today)
        lately = sessions.repeated_words(self._desk.store, subject, days, SAME_WORDS)
        count = lately.get(words.strip(), 0)
        if count:
            yield SAME.with_(count=count, words=words.strip())


def _item_of(plans: Mapping[LineRef, Plan], said: Answered) -> str:
    if isinstance(said, Held):
        return said.item
    plan = plans.get(said.slot.plan)
    return "" if plan is None else plan.sessions[said.slot.place].item


def _named(plan: Plan, slot: Slot, item: str) -> bool:
    return plan.sessions[slot.place].item.casefold() == item.strip().casefold()
