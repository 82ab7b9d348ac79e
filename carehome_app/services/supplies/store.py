"""What is in store: every thing as it stands, found by name, code or scan."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.supplies import looking
from carehome_app.db.supplies.looking import Shelves
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies import gs1
from carehome_app.domain.supplies.days import (
    UseDay,
    average,
    stock_at_openings,
    window_days,
)
from carehome_app.domain.supplies.errors import (
    AmbiguousItemError,
    LevelUnknownError,
    NothingThereError,
    UnknownItemError,
    UnknownLotError,
)
from carehome_app.domain.supplies.rules import UNUSUAL_DAYS
from carehome_app.domain.supplies.standards import (
    LONGEST_WINDOW,
    Level,
    Standard,
    planned_a_day,
    standard_on,
)
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import Item, Lot, Movement
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.people.spelling import spellings

COUNT_KEY: Final = "supplies.count_days"
LEVEL_KEY: Final = "supplies.level"
FOLLOWS: Final = "gate"
A_WINDOW: Final = timedelta(days=LONGEST_WINDOW)


class Today(NamedTuple):
    """What holds for everything today: the lines, and how many staff and residents are here."""

    day: date
    standard: Standard
    people: tuple[int, int]
    tests: Callable[[], Mapping[str, Fraction]]
    """What plans of tests use a day of what they use; asked for where something is of it."""


class Store:
    """Looks into the store; a page asks for everything at once, a scan for one thing."""

    def __init__(
        self,
        desk: Desk,
        is_closed: Callable[[], bool],
        tests: Callable[[], Mapping[str, Fraction]] = dict,
    ) -> None:
        """Look from a desk; `is_closed` says whether the house is, where nobody said a level.

        `tests` says what plans of tests use a day; who only judges what is there asks nothing.
        """
        self._desk = desk
        self._is_closed = is_closed
        self._tests = tests
        self._counted: tuple[list[Person], tuple[int, int]] | None = None

    def items(self, *, ended: bool = False) -> list[Item]:
        """Return the things kept in store; those no longer kept only when asked."""
        self._desk.require(May.READ)
        return [one for one in looking.items(self._desk.store) if ended or not one.ended]

    def item(self, number: int) -> Item:
        """Return a thing by its number; LookupError when there is none."""
        for one in looking.items(self._desk.store, number):
            return one
        raise LookupError(number)

    def find(self, given: str) -> Item:
        """Return the one thing with this code, barcode, name, or initials of its name."""
        wanted = given.strip()
        known = self.items()
        if gs1.looks_scanned(wanted):
            number = gs1.read(wanted, self._desk.today()).gtin
            fits = [one for one in known if one.gtin == number]
        else:
            fits = self.matching(wanted)
            exact = [one for one in fits if wanted in (one.code, one.called)]
            fits = exact or fits
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise AmbiguousItemError(given=wanted, items=[one.called for one in fits[:8]])
        raise UnknownItemError(given=wanted)

    def kit(self, kit: str) -> Item | None:
        """Return what a test round takes for a kind of kit; None where nothing is listed."""
        found = [one for one in looking.kits(self._desk.store, kit) if kit and not one.ended]
        return found[0] if found else None

    def matching(self, typed: str) -> list[Item]:
        """Return things whose name, code, barcode or initials have what was typed."""
        wanted = typed.strip().lower()
        return [
            one
            for one in self.items()
            if not wanted
            or wanted in one.called.lower()
            or wanted in (one.code.lower(), one.gtin, one.gtin.lstrip("0"))
            or any(said.startswith(wanted) for said in spellings(one.name))
        ]

    # The level and its lines.

    @property
    def level(self) -> Level:
        """The level whose lines hold."""
        said = self._desk.setting(LEVEL_KEY)
        if said:
            return Level(said)
        return Level.CLOSED if self._is_closed() else Level.OPEN

    @property
    def standard(self) -> Standard:
        """The lines in days that hold today."""
        return standard_on(self.level, self._desk.today())

    def set_level(self, given: str) -> Changes:
        """Let the lines of another level hold from now on; `gate` is whatever the gate says."""
        if given not in (*Level, FOLLOWS):
            raise LevelUnknownError(given=given, known=[*(one.value for one in Level), FOLLOWS])
        value = "" if given == FOLLOWS else given
        said = SettingChanged(LEVEL_KEY, value, self._from_now(LEVEL_KEY))
        return self._desk.decide(May.SET_RULES, said, Changes.SUPPLIES)

    @property
    def count_days(self) -> int:
        """Every how many days each thing is counted; 0 while the home has no such plan."""
        return int(self._desk.setting(COUNT_KEY, "0"))

    def count_every(self, days: int) -> Changes:
        """Plan a count of each thing every so many days; 0 ends the plan."""
        said = SettingChanged(COUNT_KEY, str(days), self._from_now(COUNT_KEY))
        return self._desk.decide(May.PLAN, said, Changes.SUPPLIES, usual="0")

    def _from_now(self, key: str) -> int:
        """Return from when a value holds: now, and not before the one it takes the place of.

        Two commands with a moved clock begin at one moment, the second perhaps a little sooner.
        """
        before = [since for since, _value in settings.setting(self._desk.store, key)]
        return max([to_ms(self._desk.now()), *map(to_ms, before[-1:])])

    # How things stand.

    def standings(self) -> list[Standing]:
        """Return everything kept as it stands now, the scarcest first."""
        self._desk.require(May.READ)
        shelves, today = looking.shelves(self._desk.store, self._first()), self._today()
        found = [self._standing(one, shelves, today) for one in self.items(ended=True)]
        return sorted((one for one in found if not one.item.ended or one.lots), key=_rank)

    def renewed(self, known: Sequence[Standing], item: Item) -> list[Standing]:
        """Return the same with one thing looked up again, after something was done with it.

        Where another day or other lines hold since, everything is looked up.
        """
        self._desk.require(May.READ)
        today, before = self._today(), {one.item.id for one in known}
        if item.id not in before or any(
            one.today != today.day or one.standard != today.standard for one in known
        ):
            return self.standings()
        now = self.standing(item)
        found = [now if one.item.id == item.id else one for one in known]
        return sorted((one for one in found if not one.item.ended or one.lots), key=_rank)

    def standing(self, item: Item) -> Standing:
        """Return one thing as it stands now, asked for alone."""
        shelves = looking.shelf_of(self._desk.store, item.id, self._first())
        return self._standing(item, shelves, self._today())

    def own_mean(self, item: Item, day: date | None = None) -> Fraction | None:
        """Return a thing's own daily mean of two weeks before a day; None: too little is known."""
        today = day or self._desk.today()
        shelves = looking.shelf_of(self._desk.store, item.id, today - A_WINDOW)
        return average(_use_days(item, shelves, (today, UNUSUAL_DAYS))).per_day

    def lots(self, item: Item) -> list[Lot]:
        """Return the positions of a thing with something in them."""
        return list(self.standing(item).lots)

    def lots_named(self, item: Item, given: str) -> list[Lot]:
        """Return every position that is called so: what was opened of a lot is one of its own."""
        fits = [one for one in self.lots(item) if given.strip() in (one.lot, one.called)]
        if not fits:
            raise UnknownLotError(item=item.called, given=given)
        return fits

    def history(self, item: Item, newest: int) -> list[Movement]:
        """Return the newest lines of a thing, the last one first."""
        self._desk.require(May.READ)
        return looking.of_item(self._desk.store, item.id, newest)

    def line(self, given: str) -> Movement:
        """Return a line of the ledger by its number, such as `12` or `2-12`."""
        station, _, number = given.strip().rpartition("-")
        if number.isdecimal() and (not station or station.isdecimal()):
            ref = LineRef(int(station or self._desk.card.station), int(number))
            found = looking.at_line(self._desk.store, ref)
            if found is not None:
                return found
        raise NothingThereError(given=given)

    def places(self) -> list[str]:
        """Return where things were given lately, the last first."""
        return looking.places(self._desk.store)

    def last_place(self, item: Item) -> Movement | None:
        """Return where the thing was given last; None when it never was."""
        for one in looking.of_item(self._desk.store, item.id, 20):
            if one.move.use == 1 and one.superseded is None:
                return one
        return None

    def _first(self) -> date:
        return self._desk.today() - A_WINDOW

    def _today(self) -> Today:
        """Return what holds for everything today, asked for once."""
        return Today(self._desk.today(), self.standard, self._people, cache(self._tests))

    def _standing(self, item: Item, shelves: Shelves, today: Today) -> Standing:
        lots = shelves.lots.get(item.id, [])
        days = _use_days(item, shelves, (today.day, today.standard.window))
        planned = planned_a_day(*today.people, *item.a_person_and_day)
        if item.kit:
            planned += today.tests().get(item.kit, 0)
        return Standing(
            item=item,
            today=today.day,
            standard=today.standard,
            use=average(days),
            lots=tuple(one for one in lots if one.quantity != 0),
            planned=planned,
            beyond=shelves.beyond.get(item.id, 0),
            waits_count=item.id in shelves.waits,
            begun=item.id in shelves.first,
        )

    @property
    def _people(self) -> tuple[int, int]:
        """How many members of staff and residents are here, counted until people change."""
        stays = self._desk.stays
        if self._counted is None or self._counted[0] is not stays:
            here = [one.group for one in stays if one.left_at is None]
            self._counted = stays, (here.count(Group.STAFF), here.count(Group.RESIDENT))
        return self._counted[1]


def _use_days(item: Item, shelves: Shelves, looked_at: tuple[date, int]) -> list[UseDay]:
    """Return the full days of a thing that are looked at: today, and how many before it."""
    today, window = looked_at
    days = window_days(today, window, shelves.first.get(item.id))
    openings = stock_at_openings(shelves.lots.get(item.id, []), shelves.changed, days)
    used = shelves.used.get(item.id, {})
    return [UseDay(day, used.get(day, 0), openings[day] > 0) for day in days]


def _rank(one: Standing) -> tuple[int, int, int]:
    return one.rank
