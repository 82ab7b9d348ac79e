"""Open a test round with its frozen list, look at it, add who came later, and close it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from carehome_app.db.sampling import rounds
from carehome_app.db.sampling.remembering import LastRound
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import Box, DueList, Item, joined
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.rounds.plan import Span
from carehome_app.domain.sampling.errors import (
    EndNotSaidError,
    NoTestRoundError,
    NotOnListError,
    PoolSizeError,
    RoundOverError,
    WindowWrongError,
)
from carehome_app.domain.sampling.events import (
    NotSampled,
    PersonListed,
    SamplingClosed,
    SamplingOpened,
)
from carehome_app.domain.sampling.plans import OWN, SamplingPlan, Who, is_due, is_meant
from carehome_app.domain.sampling.pools import (
    MOST_IN_POOL,
    Waiting,
    contact_group,
    still_to_come,
)
from carehome_app.domain.sampling.results import Outcome
from carehome_app.domain.sampling.round import Method, SampleRound, runs
from carehome_app.domain.sampling.rules import Notice, notices
from carehome_app.domain.sampling.standing import (
    RULE,
    UNLISTED,
    WAITING,
    WORDS,
    Standings,
    left_of,
    missed_twice,
    newest_open,
    to_confirm,
)
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

NAME: Final = QT_TRANSLATE_NOOP("Sampling", "Name of the round")


class NewRound(msgspec.Struct, frozen=True, kw_only=True):
    """What a round is opened with; `exempt` names people by number and the rule they fall under.

    The window may begin at any time of a day; a round of a plan names it.
    """

    name: str
    method: Method
    opens: datetime
    closes: datetime
    who: Who = Who.EVERYBODY
    capacity: int = 1
    rule: str = OWN
    ordered_by: str = ""
    exempt: Mapping[int, str] = msgspec.field(default_factory=dict)
    plan: int = 0
    only: frozenset[int] | None = None
    """Whom a list that was handed in names; None where the group says who is meant."""


class Board(msgspec.Struct, frozen=True, dict=True):
    """A round as it stands at a moment, with its people as they were when its list was frozen."""

    round: SampleRound
    at: datetime
    due: DueList
    people: Mapping[int, Person]
    places: Mapping[int, str]
    ranks: Mapping[int, int] = msgspec.field(default_factory=dict)
    """In which order people live, whoever is not known after them."""
    missed_twice: tuple[int, ...] = ()

    @cached_property
    def waiting(self) -> list[Waiting]:
        """Who is left by contact group, with the tube that comes next for them."""
        places = self.places
        items = sorted(self.due.behind(Box.OPEN), key=self.place)
        return still_to_come(self.round, [(item.who, places.get(item.who, "")) for item in items])

    @cached_property
    def positive(self) -> list[int]:
        """Who is positive by a single sample or a kit; a pool alone makes nobody so."""
        positive = Outcome.POSITIVE.value
        return [one.who for one in self.due.items if one.word == positive]

    def contacts(self, who: int) -> list[int]:
        """Return who shares the room of somebody, or was in a pool with them, by room and bed."""
        own = self.people.get(who)
        room = "" if own is None else own.details.room
        near = {one.id for one in self.people.values() if room and one.details.room == room}
        for tube in self.round.tubes.values():
            if tube.is_pool and who in tube.place_of:
                near |= set(tube.place_of)
        return sorted(near - {who}, key=lambda one: self.ranks.get(one, one))

    @cached_property
    def notices(self) -> list[Notice]:
        """What is to be looked at."""
        return notices(self.round, self.at)

    def place(self, item: Item) -> tuple[int, int]:
        """Return where somebody stands in a list by room and bed."""
        return self.ranks.get(item.who, len(self.ranks)), item.who


class _Known(NamedTuple):
    """Who was where when a list was frozen: of this roll, and this list."""

    stays: list[Person]
    opened: SamplingOpened
    late: Mapping[int, datetime]
    people: dict[int, Person]
    groups: dict[int, str]
    ranks: dict[int, int]


class SamplingRounds:
    """Rounds and their boards."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk
        self._last = LastRound()
        self._standings = Standings()
        self._known: _Known | None = None

    def open(self, new: NewRound) -> int:
        """Open a round: its list is frozen now, and stays as it is. Return its number.

        Reasons of earlier rounds that still last are carried over, each as a line of its own.
        """
        self._desk.require(May.PLAN)
        with self._desk.acting(May.PLAN) as action:
            return self.open_in(action, new)

    def open_in(self, action: Action, new: NewRound) -> int:
        """Open a round as a part of a larger action."""
        name = checked_text(new.name, NAME_MOST)
        if not name:
            raise MissingFieldError(field=NAME)
        if new.closes <= new.opens:
            raise WindowWrongError(typed=f"{self._shown(new.opens)}–{self._shown(new.closes)}")
        capacity = new.capacity if new.method is Method.POOL else 1
        if new.method is Method.POOL and not 2 <= capacity <= MOST_IN_POOL:
            raise PoolSizeError(most=MOST_IN_POOL)
        number = rounds.next_round(self._desk.store, self._desk.card.station)
        event = self._opened(new, number, name, capacity)
        action.append(event)
        self._carry_over(action, event)
        return number

    def _opened(self, new: NewRound, number: int, name: str, capacity: int) -> SamplingOpened:
        now = self._desk.now()
        here = self._roster(now)
        exempt: dict[str, list[int]] = {}
        for person in here:
            rule = new.exempt.get(person.id, "")
            if not rule and not is_meant(new.who, person.group):
                rule = "group"
            if not rule and new.only is not None and person.id not in new.only:
                rule = UNLISTED
            if rule:
                exempt.setdefault(rule, []).append(person.id)
        return SamplingOpened(
            number,
            name,
            new.method.value,
            capacity,
            to_ms(new.opens),
            to_ms(new.closes),
            to_ms(now),
            runs(one.id for one in here),
            {rule: runs(some) for rule, some in sorted(exempt.items())},
            new.rule,
            checked_text(new.ordered_by, NAME_MOST),
            new.plan,
        )

    def _carry_over(self, action: Action, event: SamplingOpened) -> None:
        day = self._desk.home_time.day(from_ms(event.opens)).toordinal()
        due = {person.id for person in self._roster(from_ms(event.frozen_at))} - {
            one
            for ranges in event.exempt.values()
            for first, last in ranges
            for one in range(first, last + 1)
        }
        lasting = rounds.lasting(self._desk.store, day, NotSampled.kind)
        for subject, reason in sorted(lasting.items()):
            if subject in due and isinstance(reason, NotSampled):
                action.append(
                    NotSampled(
                        event.round,
                        subject,
                        reason.reason,
                        event.frozen_at,
                        reason.until,
                        reason.words,
                    )
                )

    def add(self, number: int, subject: int) -> Changes:
        """Add somebody who came after the list was frozen, as a line of their own."""
        self._desk.require(May.RECORD)
        round_ = self.still_open(number)
        if subject in round_.roster:
            return Changes.NONE
        with self._desk.acting(May.RECORD) as action:
            action.append(PersonListed(number, subject, to_ms(self._desk.now())))
        return Changes.SAMPLING

    def close(self, number: int) -> Changes:
        """Close a round; who is neither done nor explained stands in the way."""
        self._desk.require(May.PLAN)
        self.still_open(number)
        board = self.board(number)
        if board.due.open:
            raise EndNotSaidError(count=board.due.open)
        counts = {
            "roster": board.due.roster,
            "due": board.due.due,
            "done": board.due.done,
            "explained": board.due.explained,
            "exempt": board.due.exempt,
            **{f"done.{word}": count for word, count in board.due.words(Box.DONE).items()},
        }
        with self._desk.acting(May.PLAN) as action:
            action.append(SamplingClosed(number, to_ms(self._desk.now()), counts))
        return Changes.SAMPLING

    def round(self, number: int) -> SampleRound:
        """Return a round; `NoTestRoundError` when there is none."""
        self._desk.require(May.READ)
        found = self._last.of(self._desk.store, number)
        if found is None:
            raise NoTestRoundError(given=number)
        return found

    def still_open(self, number: int) -> SampleRound:
        """Return a round into which samples still come; `RoundOverError` when it is closed."""
        found = self.round(number)
        if not found.is_open:
            raise RoundOverError(name=found.opened.name)
        return found

    def current(self) -> SampleRound | None:
        """Return what the round is that is meant where none is named: the newest still open."""
        return newest_open(self.last())

    def last(self, count: int = 12) -> list[SampleRound]:
        """Return the last rounds, the newest first: what each is, and nothing of its samples."""
        self._desk.require(May.READ)
        return rounds.last_heads(self._desk.store, count)

    def labels(self, numbers: Sequence[int]) -> list[tuple[int, str, str]]:
        """Return the tubes of rounds: round, label, and what was printed on it elsewhere."""
        self._desk.require(May.READ)
        return rounds.labels(self._desk.store, numbers)

    def between(self, first: date, last: date) -> list[SampleRound]:
        """Return the rounds whose window meets these days, the oldest first."""
        self._desk.require(May.READ)
        home_time = self._desk.home_time
        since = home_time.moment(first, datetime.min.time())
        until = home_time.moment(last + timedelta(days=1), datetime.min.time())
        return rounds.between(self._desk.store, since, until)

    def board(self, number: int, at: datetime | None = None) -> Board:
        """Return a round as it stands now, or stood at a moment that has passed."""
        return self.board_of(self.round(number), at)

    def board_of(self, round_: SampleRound, at: datetime | None = None) -> Board:
        """Return the board of a round that was read."""
        self._desk.require(May.READ)
        moment = at or self._desk.now()
        known = self._people(round_)
        places = known.groups
        due = self._standings.due_list(round_, moment, self._day(round_, moment), places)
        missed = missed_twice(self._left_before(round_), due)
        return Board(round_, moment, due, known.people, places, known.ranks, missed)

    def check_listed(self, round_: SampleRound, person: Person) -> None:
        """Refuse somebody who is not on the list."""
        if person.id not in round_.roster:
            raise NotOnListError(name=person.name, when=self._shown(round_.frozen_at))

    def _left_before(self, round_: SampleRound) -> frozenset[int]:
        """Return who was due in the round before and not covered in it."""
        for earlier in rounds.heads_before(self._desk.store, round_.opens, 1):
            return left_of(earlier, rounds.covered(self._desk.store, earlier.id))
        return frozenset()

    def _day(self, round_: SampleRound, moment: datetime) -> date:
        """Return the day a reason must last to: that of the moment, at most that of the end."""
        return self._desk.home_time.day(min(moment, round_.closes))

    def _people(self, round_: SampleRound) -> "_Known":
        """Return the people of a round and their groups, remembered until people change."""
        what = (self._desk.stays, round_.opened, round_.late)
        known = self._known
        if known is None or known.stays is not what[0] or known[1:3] != what[1:]:
            people = self._people_then(round_)
            groups = {number: contact_group(person) for number, person in people.items()}
            by_bed = sorted(people.values(), key=by_place)
            ranks = {person.id: rank for rank, person in enumerate(by_bed)}
            known = self._known = _Known(*what, people, groups, ranks)
        return known

    def _people_then(self, round_: SampleRound) -> dict[int, Person]:
        late = round_.late
        found: dict[int, Person] = {}
        for number in round_.roster:
            try:
                found[number] = self._desk.person_at(number, late.get(number, round_.frozen_at))
            except KeyError:
                continue
        return found

    def _roster(self, now: datetime) -> list[Person]:
        return self._desk.people_on(Span(now, now + timedelta(seconds=1), now))

    def _shown(self, at: datetime) -> str:
        return f"{self._desk.home_time.local(at):%m-%d %H:%M}"


# Its due list of a day, for Today, the closed month and whoever adds homes up.


def not_opened(desk: Desk, plan: SamplingPlan) -> DueList:
    """Return the list of a round that a plan asks for and nobody has opened yet."""
    now = desk.now()
    here = desk.people_on(Span(now, now + timedelta(seconds=1), now))
    return DueList(
        tuple(
            Item(one.id, Box.OPEN, WAITING, plan.id, contact_group(one))
            for one in here
            if is_meant(plan.who, one.group)
        ),
        RULE,
    )


def missing_plans(desk: Desk, day: date) -> list[SamplingPlan]:
    """Return the plans that ask for a round on a day which nobody opened."""
    plans = [one for one in rounds.plans(desk.store) if is_due(one, day)]
    if not plans:
        return []
    since = desk.home_time.moment(day, datetime.min.time())
    known = rounds.between(desk.store, since, since + timedelta(days=1))
    opened = {one.opened.plan for one in known}
    return [one for one in plans if one.id not in opened]


def _lists(house: "House", day: date) -> Iterator[DueList]:
    rounds_ = house.sampling.rounds
    for one in rounds_.between(day, day):
        yield rounds_.board_of(one).due
    if day == house.desk.today():
        for plan in missing_plans(house.desk, day):
            yield not_opened(house.desk, plan)


def of_day(house: "House", day: date) -> DueList:
    """Return everybody due in the test rounds of a day, once for each round."""
    if not rounds.any_round(house.desk.store) and not rounds.plans(house.desk.store):
        return DueList((), RULE)
    return joined(_lists(house, day))


def confirming(house: "House", day: date) -> DueList:
    """Return the members of positive pools of a day: each is sampled again, singly."""
    items: list[Item] = []
    for one in house.sampling.rounds.between(day, day):
        for label in sorted(tube.label for tube in one.tubes.values() if tube.opens_in_place):
            for who, result, waits in to_confirm(one, label):
                is_open = result is Outcome.TO_CONFIRM and not waits
                word = WAITING if is_open else Outcome.PENDING.value if waits else result.value
                items.append(Item(who, Box.OPEN if is_open else Box.DONE, word, (one.id, label)))
    return DueList(tuple(items), RULE)


def last_window(house: "House", day: date) -> datetime | None:
    """Return when the last round of a day that is still open closes."""
    ends = [one.closes for one in house.sampling.rounds.between(day, day) if one.is_open]
    return max(ends, default=None)


DAY_LISTS: Final = (
    DayList(
        "sampling", QT_TRANSLATE_NOOP("DayLists", "Tests"), "sampling", WORDS, of_day, last_window
    ),
    DayList(
        "confirming",
        QT_TRANSLATE_NOOP("DayLists", "Members of positive pools"),
        "sampling",
        WORDS,
        confirming,
        last_window,
    ),
)
