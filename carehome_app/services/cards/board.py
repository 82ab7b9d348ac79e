"""Which cards there are, whose turn it is, and what of the record may be told in plain words."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db import settings
from carehome_app.db.cards import cards as kept
from carehome_app.db.cards import consents
from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.cards.card import (
    EVERY,
    EVERY_DAYS,
    WORDS,
    Card,
    Guard,
    State,
    Turn,
    due_list,
    period,
)
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.gate.levels import CLOSED
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.measures.observations import MEAL
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

CHILD_UNTIL: Final = 18
TRAINED: Final = QT_TRANSLATE_NOOP("Cards", "Trained {count} times this week.")
MEASURED: Final = QT_TRANSLATE_NOOP("Cards", "Temperature taken {count} times, all normal.")
SLEPT: Final = QT_TRANSLATE_NOOP("Cards", "Asleep at {count} of our rounds this week.")
ATE: Final = QT_TRANSLATE_NOOP("Cards", "Ate well at {count} of {all} meals.")
MENU: Final = QT_TRANSLATE_NOOP("Cards", "There was {dishes}.")
MENU_OF: Final = QT_TRANSLATE_NOOP("Cards", "On {day} there was {dishes}.")
_ATE_WELL: Final = ("3", "4")
_ASLEEP: Final = "asleep"
_NOBODY: Final = Guard((), (), is_ward=False)
_TICK: Final = timedelta(milliseconds=1)
_FURTHEST: Final = 120


Trained = Callable[[int, date, date], int]
"""How many sessions somebody trained in some days, as rehabilitation says."""


class CardBoard:
    """Looks at cards; of the duties it keeps only how often they come."""

    def __init__(self, desk: Desk, trained: Trained) -> None:
        """Look from a desk."""
        self._desk = desk
        self._trained = trained

    def between(self, first: date, last: date) -> list[Card]:
        """Return the cards of some days, or that left in them."""
        self._desk.require(May.READ)
        found = kept.between(self._desk.store, first, last)
        return [one for one in found if one.subject not in self._desk.hidden]

    def of(self, subject: int) -> list[Card]:
        """Return the cards of a person, the first one first."""
        self._desk.require(May.READ)
        return [] if subject in self._desk.hidden else kept.of_person(self._desk.store, subject)

    def waiting(self) -> list[Card]:
        """Return the cards of the last month that wait for a second look."""
        today = self._desk.today()
        cards = self.between(today - timedelta(days=31), today)
        return [one for one in cards if one.state is State.WAITS]

    def every(self) -> int:
        """Return every how many days a family gets a card while the home is closed."""
        self._desk.require(May.READ)
        said = self._desk.setting(EVERY)
        return int(said) if said else EVERY_DAYS

    def set_every(self, typed: str) -> Changes:
        """Say every how many days, from now on."""
        self._desk.require(May.SET_RULES)
        said = normalized(typed)
        if not said.isdecimal() or not 1 <= int(said) <= 31:
            raise OutsideRangeError(number=typed, low=1, high=31)
        event = SettingChanged(EVERY, said, to_ms(self._desk.now()))
        return self._desk.decide(May.SET_RULES, event, Changes.CARDS, str(EVERY_DAYS))

    def period(self, day: date) -> tuple[date, date] | None:
        """Return the period of a closed home a day lies in; None where it is not closed."""
        self._desk.require(May.READ)
        if not self._is_closed(day):
            return None
        since = day
        while (day - since).days < _FURTHEST and self._is_closed(since - timedelta(days=1)):
            since -= timedelta(days=1)
        return period(since, self.every(), day)

    def due_on(self, day: date) -> DueList:
        """Return every family in one box for the period a day lies in; none in an open home."""
        days = self.period(day)
        if days is None:
            return DueList()
        return due_list(self._turns(days, day), days, min(day, days[1]))

    def turn(self, subject: int) -> str:
        """Return in which box a person's family stands today, as the word of the list."""
        for item in self.due_on(self._desk.today()).items:
            if item.who == subject:
                return item.word or item.box.name.lower()
        return ""

    def week(self, subject: int, day: date | None = None) -> list[Text]:
        """Return what the record says of the last seven days, in plain words to choose from."""
        self._desk.require(May.READ)
        return list(self._week(subject, day or self._desk.today()))

    def families(self, day: date) -> list[Person]:
        """Return whose families get cards: children, and whoever has a relative on the list."""
        self._desk.require(May.READ)
        guards = consents.guards(self._desk.store)
        begin = self._desk.home_time.moment(day, time(12))
        here = [one for one in self._desk.stays if one.is_here(begin, begin + _TICK)]
        return [one for one in here if _has_family(one, guards.get(one.id, _NOBODY), day)]

    def _turns(self, days: tuple[date, date], day: date) -> Iterator[Turn]:
        guards = consents.guards(self._desk.store)
        cards: dict[int, list[Card]] = {}
        for one in kept.between(self._desk.store, *days):
            cards.setdefault(one.subject, []).append(one)
        declined = kept.declined(self._desk.store, *days)
        for person in self.families(min(day, self._desk.today())):
            yield Turn(
                person.id,
                guards.get(person.id, _NOBODY),
                tuple(cards.get(person.id, ())),
                person.id in declined,
            )

    def _is_closed(self, day: date) -> bool:
        moment = self._desk.home_time.moment(day + timedelta(days=1), time(0)) - _TICK
        now = self._desk.now()
        return settings.control_level(self._desk.store, min(moment, now)) in CLOSED

    def _was_found(self, subject: int, since: datetime) -> bool:
        found = findings.raised_about(self._desk.store, PERSON, since)
        return any(one.subject == subject for one in found)

    def _week(self, subject: int, day: date) -> Iterator[Text]:
        store, home = self._desk.store, self._desk.home_time
        since = home.moment(day - timedelta(days=6), time(0))
        until = home.moment(day + timedelta(days=1), time(0))
        rounds = entries.of_person(store, subject, TEMPERATURE.index, since, until)
        asleep = sum(one.reason == _ASLEEP and one.superseded is None for one in rounds)
        if asleep:
            yield SLEPT.with_(count=asleep)
        meals = _readings(store, subject, MEAL, (since, until))
        if meals:
            well = sum(one in _ATE_WELL for one in meals)
            yield ATE.with_(count=well, all=len(meals))
        trained = self._trained(subject, day - timedelta(days=6), day)
        if trained:
            yield TRAINED.with_(count=trained)
        taken = _readings(store, subject, TEMPERATURE, (since, until))
        if taken and not self._was_found(subject, since):
            yield MEASURED.with_(count=len(taken))
        for menu in reversed(kept.menus(store, day - timedelta(days=6), day)):
            if menu.day == day:
                yield MENU.with_(dishes=menu.dishes)
            else:
                yield MENU_OF.with_(day=f"{menu.day:%m-%d}", dishes=menu.dishes)


def _readings(
    store: Store, subject: int, measure: Measure, days: tuple[datetime, datetime]
) -> list[str]:
    found = entries.of_person(store, subject, measure.index, *days)
    return [
        str(one.values.get("value")) for one in found if one.is_reading and one.superseded is None
    ]


def _has_family(person: Person, guard: Guard, day: date) -> bool:
    if person.group is not Group.RESIDENT:
        return False
    age = person.age(day)
    is_child = age is not None and age < CHILD_UNTIL
    return is_child or any(not one.ended for one in guard.relatives)


def _of_day(house: "House", day: date) -> DueList:
    return house.cards.board.due_on(day)


DAY_LISTS: Final = (
    DayList(
        "cards", QT_TRANSLATE_NOOP("DayLists", "Family cards"), "rehabilitation", WORDS, _of_day
    ),
)
