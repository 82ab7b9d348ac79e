"""Many people over time: a floor as small charts, and a heat map."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from itertools import islice
from math import ceil
from typing import Final

from carehome_app.db import trends as seeing
from carehome_app.db.findings import derived, episodes, findings
from carehome_app.db.trends import HouseRow
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.measures.catalogue import TEMPERATURE, by_index
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.moments import from_ms
from carehome_app.domain.people import Group, Person, by_place, natural
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.trends.overviews import (
    CellState,
    Dot,
    FloorView,
    HeatCell,
    HeatMap,
    SmallChart,
    concern,
    off_own_normal,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.trends.house_temperatures import drawn, valid_rows

FLOOR: Final = QT_TRANSLATE_NOOP("Trends", "Floor {floor}: the last {days} days")
EVERYBODY: Final = QT_TRANSLATE_NOOP("Trends", "All residents: the last {days} days")
SOME_OF: Final = QT_TRANSLATE_NOOP("Trends", "{title} ({first} to {last} of {count})")
MOST_CHARTS: Final = 40
"""Small charts on one page; with more, nobody can read them or the names above."""
HEAT: Final = QT_TRANSLATE_NOOP("Trends", "Distance from the own normal: the last {days} days")


class Overviews:
    """Read the whole house."""

    def __init__(self, desk: Desk) -> None:
        """Read at a desk."""
        self._desk = desk

    def floors(self) -> list[str]:
        """Return the floors on which residents live now, in order."""
        found = {person.details.floor for person in self._residents()}
        return sorted(found, key=natural)

    def floor(self, floor: str | None, days: int = 30, page: int = 0) -> FloorView:
        """Return a page of the residents of a floor (None: of all) as small charts, worst first.

        Somebody who moved stands on each floor with what was measured while living there. Beyond
        the last page it is the last one.
        """
        self._desk.require(May.READ)
        last = self._desk.today()
        first = last - timedelta(days=days - 1)
        people = self._of_floor(floor, first)
        rows = self._valid(first, last, floor)
        severe = self._open()
        own, unit = self._own_normals(), self._unit()
        away = self._away_now()
        calm: tuple[Severity | None, bool] = (None, True)

        def worry(person: Person) -> tuple[float, ...]:
            last = _last_two(rows.get(person.id, ()), unit)
            return concern(severe.get(person.id, calm)[0], own.get(person.id), last)

        pages = max(ceil(len(people) / MOST_CHARTS), 1)
        begin = min(page, pages - 1) * MOST_CHARTS
        shown = sorted(people, key=worry)[begin : begin + MOST_CHARTS]
        charts = tuple(
            SmallChart(
                person.id,
                f"{person.place} {person.name}",
                self._dots(rows.get(person.id, ()), first),
                own.get(person.id),
                severity=severe.get(person.id, calm)[0],
                high=severe.get(person.id, calm)[1],
                away=person.id in away,
            )
            for person in shown
        )
        title = (EVERYBODY if floor is None else FLOOR.with_(floor=floor)).with_(days=days)
        if pages > 1:
            until = begin + len(shown)
            title = SOME_OF.with_(title=title, first=begin + 1, last=until, count=len(people))
        return FloorView(title, first, days, unit, charts, self._line(), pages)

    def heat_map(self, floor: str | None, days: int = 30) -> HeatMap:
        """Return residents by days: how far each lay from the own normal."""
        self._desk.require(May.READ)
        last = self._desk.today()
        listed = [last - timedelta(days=back) for back in range(days - 1, -1, -1)]
        people = self._of_floor(floor, listed[0])
        rows = self._valid(listed[0], last, floor)
        own, unit = self._own_normals(), self._unit()
        return HeatMap(
            HEAT.with_(days=days),
            tuple(listed),
            tuple(f"{one.place} {one.name}" for one in people),
            tuple(one.id for one in people),
            tuple(
                _heat_row(rows.get(one.id, ()), unit, own.get(one.id), listed) for one in people
            ),
        )

    def _residents(self) -> list[Person]:
        here = [
            one for one in self._desk.stays if one.left_at is None and one.group is Group.RESIDENT
        ]
        return sorted(here, key=by_place)

    def _of_floor(self, floor: str | None, first: date) -> list[Person]:
        """Return who lived on a floor since a day, each with the last place there."""
        if floor is None:
            return self._residents()
        since = self._desk.home_time.moment(first, time(0))
        found = []
        for person in self._desk.stays:
            moments = [since, *(one.at for one in person.versions if one.at > since)]
            there = [then for at in moments if _lives_on(then := person.at(at), floor)]
            if person.left_at is None and there:
                found.append(there[-1])
        return sorted(found, key=by_place)

    def _valid(self, first: date, last: date, floor: str | None) -> dict[int, list[HouseRow]]:
        """Return what was measured of each person, on this floor only if there is one."""
        found: dict[int, list[HouseRow]] = defaultdict(list)
        stays = {person.id: person for person in self._desk.stays}
        for row in valid_rows(self._desk, first, last):
            person = stays.get(row.subject)
            if floor is not None and person is not None:
                person = person.at(from_ms(row.at))
            if floor is None or (person is not None and _lives_on(person, floor)):
                found[row.subject].append(row)
        return found

    def _dots(self, rows: Iterable[HouseRow], first: date) -> tuple[Dot, ...]:
        found: list[Dot] = []
        run, site, broken, unit = 0, "", True, self._unit()
        place: int | None = None
        for row in rows:
            if not row.values:
                broken = True
                continue
            number = drawn(row.values, unit)
            if number is None:
                continue
            local = self._desk.home_time.local(from_ms(row.at))
            morning = local.hour < 12
            here = row.day * 2 + (0 if morning else 1)
            if broken or row.site != site or place is None or here - place > 1:
                run += 1
            x = (local.date() - first).days + (local.hour + local.minute / 60) / 24
            found.append(Dot(x, number, morning, run))
            site, broken, place = row.site, False, here
        return tuple(found)

    def _own_normals(self) -> dict[int, float]:
        counted: dict[int, tuple[int, float]] = {}
        unit = self._unit()
        for (subject, _site, read_in), own in derived.own_normals(
            self._desk.store, TEMPERATURE
        ).items():
            if read_in == unit and own.count > counted.get(subject, (0, 0.0))[0]:
                counted[subject] = (own.count, float(own.amount.number))
        return {subject: number for subject, (_count, number) in counted.items()}

    def _open(self) -> dict[int, tuple[Severity, bool]]:
        found: dict[int, tuple[Severity, bool]] = {}
        for key in findings.open_episodes(self._desk.store):
            if not key.series or key.subject in self._desk.hidden:
                continue
            family = by_index(key.series).family(key.family)
            severities = episodes.whole(self._desk.store, key.about, key.family, key.opened_at)
            worst = max((one.severity for one in severities if one.is_open), default=None)
            if worst is not None and worst > found.get(key.subject, (0, True))[0]:
                found[key.subject] = (worst, family.high)
        return found

    def _away_now(self) -> set[int]:
        now = self._desk.now()
        today = self._desk.today()
        return {
            one.subject
            for one in seeing.absences(self._desk.store, TEMPERATURE.index, now, since=now)
            if one.ended_at is None
            and (one.last_day is None or one.last_day >= today)
            and one.reason in BY_CODE
            and BY_CODE[one.reason].away
        }

    def _unit(self) -> str:
        unit = self._desk.setting(f"unit.{TEMPERATURE.code}")
        return unit or TEMPERATURE.main.scales[0].unit

    def _line(self) -> float | None:
        threshold = self._desk.limits.threshold(TEMPERATURE.rule("screen.surface"))
        number = threshold.get(self._unit())
        return None if number is None else float(number)


def _last_two(rows: Sequence[HouseRow], unit: str) -> list[float]:
    numbers = (drawn(row.values, unit) for row in reversed(rows) if row.values)
    return list(islice((one for one in numbers if one is not None), 2))


def _lives_on(person: Person, floor: str) -> bool:
    return person.group is Group.RESIDENT and person.details.floor == floor


def _heat_row(
    rows: Iterable[HouseRow], unit: str, own: float | None, days: Sequence[date]
) -> tuple[HeatCell, ...]:
    numbers: dict[int, list[float]] = defaultdict(list)
    reasons: dict[int, str] = {}
    for row in rows:
        number = drawn(row.values, unit) if row.values else None
        if number is not None:
            numbers[row.day].append(number)
        elif row.reason:
            reasons[row.day] = row.reason
    ordinals = [day.toordinal() for day in days]
    return tuple(_heat_cell(numbers.get(one, []), own, reasons.get(one, "")) for one in ordinals)


def _heat_cell(numbers: Sequence[float], own: float | None, reason: str) -> HeatCell:
    if numbers:
        return HeatCell(off_own_normal(numbers, own), CellState.READ)
    if reason:
        away = reason in BY_CODE and BY_CODE[reason].away
        return HeatCell(None, CellState.AWAY if away else CellState.NOT_MEASURED)
    return HeatCell(None, CellState.NOTHING)
