"""Keep people apart: start, move, extend, step, release; who is apart, and what is checked."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.isolation import cases as stored
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import DueList, joined
from carehome_app.domain.errors import MissingFieldError, ReasonNeededError
from carehome_app.domain.isolation.cases import (
    Case,
    CaseKind,
    CaseStep,
    EndKind,
    Length,
    Rule,
    holding,
    planned_end,
    shown_end,
    term_on,
)
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.isolation.errors import (
    ApartAlreadyError,
    EndsBeforeError,
    NotApartError,
    OnlyLongerError,
    RoomInUseError,
)
from carehome_app.domain.isolation.events import (
    IsolationEnded,
    IsolationExtended,
    IsolationMoved,
    IsolationStarted,
    IsolationStepTaken,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.counting import WORDS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.rounds.worklist import rounds_begun

if TYPE_CHECKING:
    from carehome_app.services.house import House

ROOM: Final = QT_TRANSLATE_NOOP("Isolation", "Room")
IN_ROOM: Final = QT_TRANSLATE_NOOP("Isolation", "{name} until {until}")
OPEN_END: Final = QT_TRANSLATE_NOOP("Isolation", "released")
CHANGED: Final = Changes.ISOLATION | Changes.FINDINGS


class NewCase(msgspec.Struct, frozen=True, kw_only=True):
    """Who is to be kept apart; what is not said is as usual for the kind."""

    subject: int
    place: str
    kind: CaseKind = CaseKind.OTHER
    at: datetime | None = None
    length: Length | None = None
    rule: Rule | None = None
    ordered_by: str = ""
    words: str = ""
    shared: bool = False
    """Whether it is meant that others are kept apart in the same room."""


class Cases:
    """Who is kept apart."""

    def __init__(self, desk: Desk) -> None:
        """Keep them at a desk."""
        self._desk = desk

    def all(self) -> list[Case]:
        """Return every case that ever was, by person and time."""
        self._desk.require(May.READ)
        return self.known()

    def known(self) -> list[Case]:
        """Return the same for a part of a larger action, such as a sensor's line."""
        return stored.cases(self._desk.store)

    def open(self) -> list[Case]:
        """Return who is kept apart now, by room."""
        now = self._desk.now()
        return sorted(holding(self.all(), now), key=lambda one: (one.room, one.since))

    def last_end(self) -> datetime | None:
        """Return when the last of those who were kept apart was let out; None of nobody."""
        ends = [one.until for one in self.all() if one.counts and one.until is not None]
        return max(ends, default=None)

    def of(self, subject: int, at: datetime | None = None) -> Case:
        """Return a person's case of a moment, or say that there is none."""
        when = at or self._desk.now()
        found = [one for one in holding(self.all(), when) if one.subject == subject]
        if not found:
            raise NotApartError(name=self._desk.person(subject).name, when=self._shown(when))
        return found[-1]

    def in_room(self, place: str, besides: int = 0) -> list[Text]:
        """Return who is kept apart in a room now, and until when, besides somebody."""
        self._desk.require(May.READ)
        return self._there(place.strip(), self._desk.now(), besides)

    def usual(self, kind: CaseKind, at: datetime) -> tuple[Length, Rule]:
        """Return how long a kind is usually kept apart at a moment, and how days are counted."""
        term = term_on(kind, self._desk.home_time.day(at))
        return Length(days=term.days), Rule(term.first, term.by_day)

    def planned(self, new: NewCase) -> datetime | None:
        """Return when a new case would be planned to end; nothing is kept."""
        at = new.at or self._desk.now()
        length, rule = self.usual(new.kind, at)
        length, rule = new.length or length, new.rule or rule
        return planned_end(at, length, rule, self._desk.home_time)

    def start(self, new: NewCase) -> Changes:
        """Keep that a person is kept apart from a moment on."""
        self._desk.require(May.TAKE_STEP)
        at = self._desk.past(new.at)
        if not new.place.strip():
            raise MissingFieldError(field=ROOM)
        self._check_free(new, at)
        planned, usual = self.planned(new), self.usual(new.kind, at)
        if planned is not None and planned <= at:
            raise EndsBeforeError(end=self._end(planned), start=self._shown(at))
        length, rule = new.length or usual[0], new.rule or usual[1]
        event = IsolationStarted(
            subject=new.subject,
            at=to_ms(at),
            place=new.place.strip(),
            words=new.words.strip(),
            case_kind=new.kind.value,
            first=rule.first,
            days=length.days,
            by_day=int(rule.by_day),
            planned=0 if planned is None else to_ms(planned),
            ordered_by=new.ordered_by.strip(),
        )
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(event)
        return CHANGED

    def extend(self, case: Case, length: Length, why: str) -> Changes:
        """Keep another planned end; only a head nurse makes it earlier.

        Days are counted from today, as after a new exposure: the count begins again.
        """
        self._desk.require(May.PLAN)
        if not why.strip():
            raise ReasonNeededError
        now = self._desk.now()
        planned = planned_end(now, length, case.rule, self._desk.home_time)
        if planned is None or planned <= case.since:
            raise EndsBeforeError(
                end="—" if planned is None else self._end(planned), start=self._shown(case.since)
            )
        shorter = case.ends is not None and planned < case.ends
        if shorter and not self._desk.require(May.PLAN).may(May.SET_RULES):
            raise OnlyLongerError(end=self._end(planned), planned=self._end(case.ends or planned))
        with self._desk.acting(May.PLAN) as action:
            event = IsolationExtended(case.subject, to_ms(now), to_ms(planned), why.strip())
            action.append(event)
        return CHANGED

    def move(self, case: Case, place: str, words: str = "", *, shared: bool = False) -> Changes:
        """Keep that somebody kept apart is in another room: the case goes with the person."""
        self._desk.require(May.TAKE_STEP)
        if not place.strip():
            raise MissingFieldError(field=ROOM)
        now = self._desk.now()
        if not shared:
            self._check_room(place.strip(), now, case.subject)
        event = IsolationMoved(case.subject, to_ms(now), place.strip(), words.strip())
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(event)
        return CHANGED

    def take(self, case: Case, step: CaseStep, words: str = "") -> Changes:
        """Keep that something was done: the notice given, the room cleaned."""
        at = to_ms(self._desk.now())
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(IsolationStepTaken(case.subject, at, step.value, words.strip()))
        return CHANGED

    def release(
        self,
        case: Case,
        how: EndKind = EndKind.RELEASED,
        words: str = "",
        *,
        at: datetime | None = None,
        steps: Sequence[CaseStep] = (),
    ) -> Changes:
        """Keep that a case has ended, and what was done with it, all or nothing."""
        self._desk.require(May.CLOSE_FINDING)
        when = self._desk.past(at)
        if how is EndKind.CANCELLED and not words.strip():
            raise ReasonNeededError
        if when < case.since:
            raise EndsBeforeError(end=self._shown(when), start=self._shown(case.since))
        with self._desk.acting(May.CLOSE_FINDING) as action:
            for step in steps:
                action.append(IsolationStepTaken(case.subject, to_ms(when), step.value))
            event = IsolationEnded(case.subject, to_ms(when), words.strip(), how.value)
            action.append(event)
        return CHANGED

    def _check_free(self, new: NewCase, at: datetime) -> None:
        """Refuse a second case of one person, also one that would begin before a known one."""
        for one in self.all():
            if one.subject == new.subject and one.counts and (one.until is None or one.until > at):
                raise ApartAlreadyError(
                    name=self._desk.person(new.subject).name,
                    place=one.room,
                    since=self._shown(one.since),
                )
        if not new.shared:
            self._check_room(new.place.strip(), at, new.subject)

    def _check_room(self, place: str, at: datetime, subject: int) -> None:
        there = self._there(place, at, subject)
        if there:
            raise RoomInUseError(place=place, people=there)

    def _there(self, place: str, at: datetime, besides: int) -> list[Text]:
        return [
            self._in_room(one)
            for one in holding(self.all(), at)
            if one.room_at(at) == place and one.subject != besides
        ]

    def _in_room(self, case: Case) -> Text:
        until = OPEN_END if case.ends is None else self._end(case.ends)
        return IN_ROOM.with_(name=self._desk.person(case.subject).name, until=until)

    def _shown(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%Y-%m-%d %H:%M")

    def _end(self, at: datetime) -> str:
        return shown_end(at, self._desk.home_time)


# The checks of a day as one due list: the ordinary readings of those who are kept apart.


def of_day(house: "House", day: date) -> DueList:
    """Return the temperatures of the people kept apart, in each round of a day that has begun."""
    cases = [one for one in house.isolation.cases.all() if one.counts]
    found = []
    for round_ in rounds_begun(house.desk, day) if cases else ():
        span = house.desk.span(round_)
        apart = {one.subject for one in cases if span and one.holds(span.opens, span.closes)}
        sheet = house.worklist.sheet(round_) if apart else None
        if sheet is not None and sheet.measures:
            of_round = sheet.due_list().items
            items = (one._replace(slot=round_) for one in of_round if one.who in apart)
            found.append(DueList(tuple(items)))
    return joined(found)


def last_round(house: "House", day: date) -> datetime | None:
    """Return when the last round of a day that has begun closes."""
    spans = [house.desk.span(one) for one in rounds_begun(house.desk, day)]
    return max((one.closes for one in spans if one is not None), default=None)


DAY_LISTS: Final = (
    DayList(
        "isolation",
        QT_TRANSLATE_NOOP("DayLists", "Isolation checks"),
        "isolation",
        WORDS,
        of_day,
        last_round,
    ),
)


# Numbers of a day, for forms of others and for whoever adds homes up: people, rooms and sensors
# are three numbers, each named.


def rooms(house: "House", day: date) -> int:
    """Return in how many rooms people are kept apart at the end of a day, or now."""
    desk = house.desk
    end = desk.home_time.moment(day + timedelta(days=1), time(0)) - timedelta(milliseconds=1)
    at = min(end, max(desk.now(), desk.home_time.moment(day, time(0))))
    return len({one.room_at(at) for one in holding(house.isolation.cases.all(), at)})


def sensors(state: DoorState | None, house: "House", day: date) -> int | None:
    """Return how many sensors stand so now, all of them for None; of a past day nobody knows."""
    if day != house.desk.today():
        return None
    doors = house.isolation.doors.now()
    return sum(state is None or one.past.state is state for one in doors)


FIGURES: Final = (
    ("isolation.rooms", QT_TRANSLATE_NOOP("Figures", "Isolation: rooms"), rooms),
    (
        "doors.installed",
        QT_TRANSLATE_NOOP("Figures", "Doors: sensors installed"),
        partial(sensors, None),
    ),
    (
        "doors.unknown",
        QT_TRANSLATE_NOOP("Figures", "Doors: state not known"),
        partial(sensors, DoorState.UNKNOWN),
    ),
    ("doors.open", QT_TRANSLATE_NOOP("Figures", "Doors: open"), partial(sensors, DoorState.OPEN)),
)
"""Name, words and number of each, for `duties.day_lists`."""
