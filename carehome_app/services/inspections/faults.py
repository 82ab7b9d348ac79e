"""Faults: found by anybody, given to somebody, put right, looked at by another person, closed."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from carehome_app.db.inspections import faults as kept
from carehome_app.db.inspections import photographs
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    MissingFieldError,
    NotHereError,
    ReasonNeededError,
)
from carehome_app.domain.events import Event
from carehome_app.domain.inspections.counting import REPEATS_WITHIN, Counted, counted, repeated
from carehome_app.domain.inspections.errors import (
    BeforeLastActError,
    DirectorExtendsError,
    DueBeforeFoundError,
    InterimNeededError,
    LaterByTheWayError,
    NotLaterError,
    NotNowError,
    NotStaffError,
    OnlyDoneError,
    PhotographNeededError,
    ResponsibleRechecksError,
    TooLateForMajorError,
    UnknownFaultError,
)
from carehome_app.domain.inspections.events import (
    FaultAssigned,
    FaultEscalated,
    FaultExtended,
    FaultFound,
    FaultRechecked,
    FaultRectified,
    FaultReopened,
    FaultWithdrawn,
)
from carehome_app.domain.inspections.faults import (
    STATE_LABELS,
    SUPERVISORS,
    TERMS,
    WHEN,
    Fault,
    Grade,
    Source,
    What,
    number_of,
    typed_number,
)
from carehome_app.domain.inspections.rules import (
    TIMES_TO_DIRECTOR,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.inspections.following import ended, raised, sent_back
from carehome_app.services.inspections.photographs import (
    BOTH_SIDES,
    Noted,
    keep_in,
    oddities,
    wants_photograph,
)
from carehome_app.services.pictures import Prepared

PLACE: Final = QT_TRANSLATE_NOOP("Faults", "Place")
WORDS: Final = QT_TRANSLATE_NOOP("Faults", "What is wrong")
ONLY_DONE: Final = frozenset(
    {"已整改", "整改完毕", "整改完成", "已完成", "完成", "已改", "done", "fixed", "rectified"}
)
"""What is no answer to "what was done"."""
CHANGED: Final = Changes.FAULTS | Changes.FINDINGS


class NewFault(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody found."""

    place: str
    words: str
    grade: Grade = Grade.GENERAL
    source: Source = Source.OWN
    finder: str = ""
    """Who found it, when it was nobody of the house."""
    item: str = ""
    red_line: bool = False
    interim: str = ""
    found_at: datetime | None = None
    inspection: int = 0


class Assignment(msgspec.Struct, frozen=True, kw_only=True):
    """Who puts it right, until when; without a day it has the usual term."""

    responsible: int
    helper: int = 0
    due: date | None = None
    plan: str = ""
    interim: str = ""
    area_closed: bool = False


class FaultKeeping:
    """The faults of the house."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    # What is read.

    def open(self) -> list[Fault]:
        """Return every open fault, by when it was found."""
        self._desk.require(May.READ)
        return kept.open_faults(self._desk.store)

    def between(self, since: datetime, until: datetime) -> list[Fault]:
        """Return what was found or open in [since, until)."""
        self._desk.require(May.READ)
        return kept.between(self._desk.store, since, until)

    def fault(self, number: int) -> Fault:
        """Return a fault by its number."""
        self._desk.require(May.READ)
        found = kept.fault(self._desk.store, number)
        if found is None:
            raise UnknownFaultError(given=number_of(number))
        return found

    def typed(self, text: str) -> Fault:
        """Return the fault somebody typed, such as `2026-053`."""
        self._desk.require(May.READ)
        number = typed_number(text)
        found = None if number is None else kept.fault(self._desk.store, number)
        if found is None:
            raise UnknownFaultError(given=text)
        return found

    def counted(self, first: date, last: date) -> Counted:
        """Count the days from first to last; what is still to come is as it stands now."""
        self._desk.require(May.READ)
        since = self._desk.home_time.moment(first, time())
        end = self._desk.home_time.moment(last + timedelta(days=1), time())
        # What happened this very moment is counted too.
        until = max(min(end, self._desk.now() + timedelta(milliseconds=1)), since)
        store = self._desk.store
        every = kept.between(store, since, until)
        before = kept.like_those_between(store, since, until, REPEATS_WITHIN)
        return counted(every, since, until, self._desk.home_time, before)

    def earlier(self, fault: Fault) -> Fault | None:
        """Return the last fault of the same item and place within the twelve months before."""
        self._desk.require(May.READ)
        return repeated(fault, kept.like(self._desk.store, fault, REPEATS_WITHIN))

    def staff(self) -> list[Person]:
        """Return who can be responsible: everybody who works here now."""
        self._desk.require(May.READ)
        return [
            one for one in self._desk.stays if one.group is Group.STAFF and one.left_at is None
        ]

    # What is done.

    def find(self, new: NewFault, photos: Sequence[Prepared] = ()) -> int:
        """Keep that something was found, with photographs; return the number of the fault."""
        with self._desk.acting(May.RECORD) as action:
            return self.find_in(action, new, photos)

    def find_in(self, action: Action, new: NewFault, photos: Sequence[Prepared] = ()) -> int:
        """Keep it as a part of a larger action, such as an answer on a checklist."""
        place, words = new.place.strip(), new.words.strip()
        for field, said in ((PLACE, place), (WORDS, words)):
            if not said:
                raise MissingFieldError(field=field)
        if new.grade is Grade.MAJOR and new.source not in SUPERVISORS and not new.interim.strip():
            # What a supervisor found is taken over as it is; whoever is given it says this first.
            raise InterimNeededError
        at = self._desk.past(new.found_at)
        year, station = self._desk.home_time.day(at).year, self._desk.card.station
        number = kept.next_number(self._desk.store, year, station)
        by = 0 if new.finder.strip() else self._by()
        action.append(
            FaultFound(
                number,
                to_ms(at),
                by,
                new.finder.strip(),
                new.source.value,
                place,
                words,
                new.grade.value,
                new.item,
                int(new.red_line),
                new.interim.strip(),
                new.inspection,
            )
        )
        action.append(raised(number, new.grade, at, words))
        for photo in photos:
            keep_in(self._desk, action, number, BOTH_SIDES[0], photo)
        return number

    def assign(self, fault: Fault, given: Assignment) -> Changes:
        """Give it to somebody who works here, with a last day."""
        self._desk.require(May.INSPECT)
        fault = self._now(fault, What.ASSIGNED)
        self._check_staff(given.responsible)
        if given.helper:
            self._check_staff(given.helper)
        due = self._due(fault, given)
        interim = given.interim.strip() or fault.interim
        if fault.found.grade is Grade.MAJOR and not interim:
            raise InterimNeededError
        return self._keep(
            FaultAssigned(
                fault.id,
                self._ms(fault),
                given.responsible,
                given.helper,
                due.toordinal(),
                given.plan.strip(),
                given.interim.strip(),
                int(given.area_closed),
            ),
            May.INSPECT,
        )

    def rectify(
        self,
        fault: Fault,
        words: str,
        by: int = 0,
        photos: Sequence[Prepared] = (),
        at: datetime | None = None,
    ) -> list[Noted]:
        """Keep that it was put right and how, with photographs; return what is odd of these."""
        self._desk.require(May.TAKE_STEP)
        fault = self._now(fault, What.RECTIFIED)
        if words.strip().rstrip("。.!！").lower() in ONLY_DONE | {""}:
            raise OnlyDoneError(words=words.strip())
        if not photos and self._asks_for_photograph(fault):
            raise PhotographNeededError
        who = by or fault.responsible
        self._check_staff(who)
        moment = self._after(fault, at)
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(FaultRectified(fault.id, to_ms(moment), who, words.strip()))
            for photo in photos:
                keep_in(self._desk, action, fault.id, BOTH_SIDES[1], photo)
        return oddities(self._desk, fault)

    def recheck(
        self, fault: Fault, *, passed: bool, words: str = "", by: int = 0, due: date | None = None
    ) -> Changes:
        """Keep that another person looked: it closes, or goes back with a new last day."""
        actor = self._desk.require(May.INSPECT)
        fault = self._now(fault, What.PASSED)
        who = by or actor.id
        self._check_staff(who)
        for looker in (who, actor.id):
            if looker in fault.may_not_recheck():
                raise ResponsibleRechecksError(name=self._desk.person(looker).name)
        if not passed:
            if not words.strip():
                raise ReasonNeededError
            due = self._later(due or self._term(fault.found.grade))
        at = self._after(fault, None)
        day = 0 if passed or due is None else due.toordinal()
        event = FaultRechecked(fault.id, to_ms(at), who, int(passed), words.strip(), day)
        with self._desk.acting(May.INSPECT) as action:
            action.append(event)
            if passed:
                action.append(ended(fault, at, words))
            elif fault.failed + 1 >= TIMES_TO_DIRECTOR:
                action.append(sent_back(fault, fault.failed + 1, at))
        return CHANGED

    def extend(self, fault: Fault, due: date, words: str) -> Changes:
        """Let it have a later last day; of a major one only the director."""
        actor = self._desk.require(May.INSPECT)
        fault = self._now(fault, What.EXTENDED)
        if fault.found.grade is Grade.MAJOR and not actor.may(May.SIGN_AS_DIRECTOR):
            raise DirectorExtendsError
        if not words.strip():
            raise ReasonNeededError
        if fault.due is not None and due <= fault.due:
            raise NotLaterError(due=fault.due)
        self._later(due)
        day, by = due.toordinal(), self._by()
        event = FaultExtended(fault.id, self._ms(fault), day, by, words.strip())
        return self._keep(event, May.INSPECT)

    def cannot(self, fault: Fault, words: str, told: str = "") -> Changes:
        """Keep that it cannot be put right here, and who was told; it stays open."""
        self._desk.require(May.INSPECT)
        fault = self._now(fault, What.CANNOT)
        if not words.strip():
            raise ReasonNeededError
        event = FaultEscalated(fault.id, self._ms(fault), words.strip(), told.strip())
        return self._keep(event, May.INSPECT)

    def withdraw(self, fault: Fault, words: str, same_as: int = 0) -> Changes:
        """Keep that it was none: a mistake, or the same as another."""
        self._desk.require(May.INSPECT)
        fault = self._now(fault, What.WITHDRAWN)
        if not words.strip():
            raise ReasonNeededError
        at = self._after(fault, None)
        with self._desk.acting(May.INSPECT) as action:
            action.append(FaultWithdrawn(fault.id, to_ms(at), words.strip(), same_as))
            action.append(ended(fault, at, words))
        return CHANGED

    def reopen(self, fault: Fault, words: str, due: date | None = None) -> Changes:
        """Open what was closed again, with a new last day."""
        self._desk.require(May.INSPECT)
        fault = self._now(fault, What.REOPENED)
        if not words.strip():
            raise ReasonNeededError
        grade = fault.found.grade
        day = self._later(due or self._term(grade))
        at = self._after(fault, None)
        with self._desk.acting(May.INSPECT) as action:
            action.append(FaultReopened(fault.id, to_ms(at), words.strip(), day.toordinal()))
            action.append(raised(fault.id, grade, at, fault.found.words))
        return CHANGED

    # What is checked.

    def _keep(self, event: Event, what: May) -> Changes:
        with self._desk.acting(what) as action:
            action.append(event)
        return CHANGED

    def _now(self, fault: Fault, what: What) -> Fault:
        """Return the fault as it is now, or say that this makes no sense any more."""
        known = kept.fault(self._desk.store, fault.id)
        if known is None:
            raise UnknownFaultError(given=fault.number)
        if known.state not in WHEN[what]:
            raise NotNowError(number=known.number, state=STATE_LABELS[known.state])
        return known

    def _due(self, fault: Fault, given: Assignment) -> date:
        """Return the last day; another responsible person takes over the one that was said."""
        grade, today = fault.found.grade, self._desk.today()
        if fault.due is not None:
            if given.due is not None and given.due != fault.due:
                raise LaterByTheWayError(due=fault.due)
            return fault.due
        due = given.due or self._term(grade)
        found = self._desk.home_time.day(fault.found.at)
        if due < max(found, today):
            raise DueBeforeFoundError(due=due, day=max(found, today))
        latest = found + timedelta(days=TERMS[Grade.MAJOR])
        if grade is Grade.MAJOR and due > max(latest, today) and not given.area_closed:
            raise TooLateForMajorError(due=max(latest, today))
        return due

    def _asks_for_photograph(self, fault: Fault) -> bool:
        known = photographs.of_fault(self._desk.store, fault.id)
        after = [one for one in known if one.side == BOTH_SIDES[1]]
        return not after and wants_photograph(self._desk, fault)

    def _term(self, grade: Grade) -> date:
        return self._desk.today() + timedelta(days=TERMS[grade])

    def _later(self, due: date) -> date:
        if due < self._desk.today():
            raise DueBeforeFoundError(due=due, day=self._desk.today())
        return due

    def _check_staff(self, subject: int) -> None:
        person = self._desk.person(subject)
        if person.group is not Group.STAFF:
            raise NotStaffError(name=person.name)
        if person.left_at is not None:
            raise NotHereError(name=person.name)

    def _after(self, fault: Fault, at: datetime | None) -> datetime:
        """Return when it was so: never before what was done before it."""
        last = fault.acts[-1].at if fault.acts else fault.found.at
        if at is None:
            return max(self._desk.now(), last)
        if self._desk.past(at) < last:
            raise BeforeLastActError(when=self._shown(at), last=self._shown(last))
        return at

    def _shown(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%Y-%m-%d %H:%M")

    def _ms(self, fault: Fault) -> int:
        """Return now; a clock that was set back puts nothing before what it follows."""
        return to_ms(self._after(fault, None))

    def _by(self) -> int:
        return 0 if self._desk.actor is None else self._desk.actor.id
