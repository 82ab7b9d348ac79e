"""What is in store: every thing as it stands, found by name, code or scan."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from carehome_app.db.supplies import looking
from carehome_app.db.supplies.looking import Shelves
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group
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

LEVEL_KEY: Final = "supplies.level"
FOLLOWS: Final = "gate"


class Store:
    """Looks into the store; a page asks for everything at once, a scan for one thing."""

    def __init__(self, desk: Desk, is_closed: Callable[[], bool]) -> None:
        """Look from a desk; `is_closed` says whether the house is, where nobody said a level."""
        self._desk = desk
        self._is_closed = is_closed

    def items(self, *, ended: bool = False) -> list[Item]:
        """Return the things kept in store; those no longer kept only when asked."""
        self._desk.require(May.READ)
        return [one for one in looking.items(self._desk.store) if ended or not one.ended]

    def item(self, number: int) -> Item:
        """Return a thing by its number; LookupError when there is none."""
        for one in looking.items(self._desk.store):
            if one.id == number:
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
        with self._desk.acting(May.SET_RULES) as action:
            action.append(SettingChanged(LEVEL_KEY, value, to_ms(self._desk.now())))
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS | Changes.SUPPLIES

    # How things stand.

    def standings(self) -> list[Standing]:
        """Return everything kept as it stands now, the scarcest first."""
        self._desk.require(May.READ)
        shelves = looking.shelves(self._desk.store, self._first())
        found = [self._standing(one, shelves) for one in self.items(ended=True)]
        return sorted((one for one in found if not one.item.ended or one.lots), key=_rank)

    def standing(self, item: Item) -> Standing:
        """Return one thing as it stands now, asked for alone."""
        return self._standing(item, looking.shelf_of(self._desk.store, item.id, self._first()))

    def own_mean(self, item: Item) -> Fraction | None:
        """Return a thing's own daily mean of two weeks; None while too little is known."""
        shelves = looking.shelf_of(self._desk.store, item.id, self._first())
        return average(self._use_days(item, shelves, UNUSUAL_DAYS)).per_day

    def lots(self, item: Item) -> list[Lot]:
        """Return the positions of a thing with something in them."""
        return list(self.standing(item).lots)

    def lot_named(self, item: Item, given: str) -> Lot:
        """Return the one position that is called so."""
        fits = [one for one in self.lots(item) if given.strip() in (one.lot, one.called)]
        if not fits:
            raise UnknownLotError(item=item.called, given=given)
        return fits[0]

    def history(self, item: Item, newest: int = 30) -> list[Movement]:
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
        return self._desk.today() - timedelta(days=LONGEST_WINDOW)

    def _standing(self, item: Item, shelves: Shelves) -> Standing:
        lots = shelves.lots.get(item.id, [])
        days = self._use_days(item, shelves, self.standard.window)
        return Standing(
            item=item,
            today=self._desk.today(),
            standard=self.standard,
            use=average(days),
            lots=tuple(one for one in lots if one.quantity != 0),
            planned=planned_a_day(*self._people, *item.a_person_and_day),
            beyond=shelves.beyond.get(item.id, 0),
            waits_count=item.id in shelves.waits,
            begun=item.id in shelves.first,
        )

    def _use_days(self, item: Item, shelves: Shelves, window: int) -> list[UseDay]:
        days = window_days(self._desk.today(), window, shelves.first.get(item.id))
        openings = stock_at_openings(shelves.lots.get(item.id, []), shelves.changed, days)
        used = shelves.used.get(item.id, {})
        return [UseDay(day, used.get(day, 0), openings[day] > 0) for day in days]

    @property
    def _people(self) -> tuple[int, int]:
        """How many members of staff and residents are here."""
        here = [one.group for one in self._desk.stays if one.left_at is None]
        return here.count(Group.STAFF), here.count(Group.RESIDENT)


def _rank(one: Standing) -> tuple[int, int, int]:
    return one.rank
