"""The board: every area with what is due, done and overdue on a day. Nothing of it is stored."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.disinfection import areas
from carehome_app.db.disinfection import records as disinfections
from carehome_app.db.disinfection.records import LampCounter
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.agents import UV_CHECK_DAYS, UV_HOURS, UV_INTENSITY
from carehome_app.domain.disinfection.areas import AreaClass, AreaHistory, Classes, day_bounds
from carehome_app.domain.disinfection.duties import WORDS, AreaDay, Board, area_day
from carehome_app.domain.disinfection.errors import UnknownAreaError
from carehome_app.domain.disinfection.record import Disinfection
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.people import natural
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList

CALENDAR_DAYS: Final = 30
_ORDER: Final = [one.value for one in AreaClass]

if TYPE_CHECKING:
    from carehome_app.services.house import House


class DisinfectionBoard:
    """Compute boards."""

    def __init__(self, desk: Desk) -> None:
        """Read at a desk."""
        self._desk = desk
        self._stamp: tuple[int, int, int] | None = None
        self._areas: dict[int, AreaHistory] = {}
        self._sorted: list[AreaHistory] = []
        self._classes = Classes()

    def today(self) -> Board:
        """Return the board of the home's day."""
        return self.on(self._desk.today())

    def on(self, day: date) -> Board:
        """Return the board of a day, as it stands now."""
        return self.days(day, day)[0]

    def days(self, first: date, last: date, now: datetime | None = None) -> list[Board]:
        """Return the boards of these days, both included, as they stand now or stood then."""
        self._desk.require(May.READ)
        return self._days(first, last, now)

    def to_judge(self, day: date) -> Board:
        """Return the board of a day for the program, which judges also while nobody is here."""
        return self._days(day, day)[0]

    def _days(self, first: date, last: date, now: datetime | None = None) -> list[Board]:
        self._know()
        home_time, now = self._desk.home_time, now or self._desk.now()
        days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
        begins = [day_bounds(day, home_time).start for day in days]
        records: list[dict[int, list[Disinfection]]] = [{} for _day in days]
        since, until = day_bounds(first, home_time).start, day_bounds(last, home_time).end
        for one in disinfections.between(self._desk.store, since, until):
            if one.superseded is None:
                day = records[bisect_right(begins, one.started_at) - 1]
                day.setdefault(one.area, []).append(one)
        return [self._board(day, found, now) for day, found in zip(days, records, strict=True)]

    def status(self, day: date | None = None) -> dict[str, dict[str, int]]:
        """Return due, done and overdue of each class, as `carehome status --json` prints them."""
        board = self.on(day or self._desk.today())
        return {
            code: {"due": one.due, "done": one.done, "overdue": one.overdue}
            for code, one in board.by_class.items()
        }

    def calendar(self, days: int = CALENDAR_DAYS) -> list[Board]:
        """Return the boards of the last days, today's last."""
        today = self._desk.today()
        return self.days(today - timedelta(days=days - 1), today)

    def records(self, first: date, last: date) -> list[Disinfection]:
        """Return every record of these days, corrected ones marked, by time."""
        self._desk.require(May.READ)
        home_time = self._desk.home_time
        since, until = day_bounds(first, home_time).start, day_bounds(last, home_time).end
        found = disinfections.between(self._desk.store, since, until)
        return sorted(found, key=lambda one: (one.started_at, one.ref))

    def area(self, number: int) -> AreaHistory:
        """Return an area by number; `UnknownAreaError` when there is none."""
        self._know()
        found = self._areas.get(number)
        if found is None:
            raise UnknownAreaError(given=number)
        return found

    def areas(self) -> list[AreaHistory]:
        """Return every area that ever was, in the order of the board."""
        self._know()
        return list(self._sorted)

    def classes(self) -> Classes:
        """Return the classes of areas."""
        self._know()
        return self._classes

    def day_of(self, area: AreaHistory, day: date) -> AreaDay | None:
        """Return one area's day."""
        self._desk.require(May.READ)
        self._know()
        bounds = day_bounds(day, self._desk.home_time)
        records = disinfections.of_area(self._desk.store, area.id, bounds.start, bounds.end)
        return self._area_day(area, day, records)

    def records_of(self, area: int, day: date) -> list[Disinfection]:
        """Return the valid records of one area on a day."""
        self._desk.require(May.READ)
        bounds = day_bounds(day, self._desk.home_time)
        found = disinfections.of_area(self._desk.store, area, bounds.start, bounds.end)
        return [one for one in found if one.superseded is None]

    def lamps(self) -> list["Lamp"]:
        """Return every UV lamp with what is to be done about it."""
        today = self._desk.today()
        return [_lamp(one, today, self._desk) for one in disinfections.lamps(self._desk.store)]

    def _board(self, day: date, records: Mapping[int, list[Disinfection]], now: datetime) -> Board:
        classes, home_time = self._classes, self._desk.home_time
        found = [
            area_day(area, day, records.get(area.id, ()), classes=classes, home_time=home_time)
            for area in self._sorted
        ]
        return Board(day, now, tuple(one for one in found if one is not None))

    def _area_day(
        self, area: AreaHistory, day: date, records: Iterable[Disinfection]
    ) -> AreaDay | None:
        return area_day(area, day, records, classes=self._classes, home_time=self._desk.home_time)

    def _know(self) -> None:
        """Read the areas again when something was written about one, by whichever way."""
        stamp = areas.stamp(self._desk.store)
        if stamp != self._stamp:
            self._areas = {one.id: one for one in areas.histories(self._desk.store)}
            self._sorted = sorted(self._areas.values(), key=_place)
            self._classes = areas.classes(self._desk.store)
            self._stamp = stamp


def _place(area: AreaHistory) -> tuple[object, ...]:
    code = area.now.area_class
    known = _ORDER.index(code) if code in _ORDER else len(_ORDER)
    return (known, code, natural(area.now.floor), natural(area.now.name), area.id)


class Lamp(msgspec.Struct, frozen=True):
    """A UV lamp: its hours, its last intensity, and what is to be done."""

    name: str
    hours: int
    intensity: str
    replace: bool
    measure: bool
    """Whether its intensity was not measured for half a year."""


def _lamp(counter: LampCounter, today: date, desk: Desk) -> Lamp:
    hours = counter.hours_before + counter.minutes_since // 60
    weak = counter.intensity is not None and counter.intensity < UV_INTENSITY
    measured = counter.measured_at
    unmeasured = measured is None or (today - desk.home_time.day(measured)).days > UV_CHECK_DAYS
    shown = "" if counter.intensity is None else str(counter.intensity)
    return Lamp(counter.lamp, hours, shown, weak or hours >= UV_HOURS, unmeasured)


# A day of disinfection as one due list.


def of_day(house: "House", day: date) -> DueList:
    """Return every window of every area on a day."""
    boards = house.disinfection.board.days(day, day)
    return boards[0].due_list if boards else DueList()


DAY_LISTS: Final = (
    DayList(
        "disinfection",
        QT_TRANSLATE_NOOP("DayLists", "Disinfection"),
        "disinfection",
        WORDS,
        of_day,
    ),
)
