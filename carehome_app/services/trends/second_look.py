"""Rounds looked back on: how much was measured, and what is worth a second look."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from carehome_app.db import trends as seeing
from carehome_app.db.trends import HouseRow
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.plan import RoundKey, round_label, windows_on
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.trends.overviews import Calendar, Done, Lane
from carehome_app.domain.trends.second_look import Kept, KeptRound, WorthALook, second_look
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.trends.house_temperatures import number_of, valid_rows
from carehome_app.services.trends.person import covers

COVERAGE: Final = QT_TRANSLATE_NOOP("Trends", "Done of what was due, by day")
DISINFECTION: Final = QT_TRANSLATE_NOOP("Trends", "disinfection")
TAKEN_AS_TYPED: Final = 5_000
"""Milliseconds between a reading and its typing at most, for one typed as it was taken."""
_TOUCHING: Final = {site.code for site in TEMPERATURE.sites if site.contact}


class LookingBack:
    """Read the rounds of some days."""

    def __init__(self, desk: Desk, board: DisinfectionBoard) -> None:
        """Read at a desk; `board` knows what was to be disinfected."""
        self._desk = desk
        self._board = board

    def calendar(self, days: int = 90) -> Calendar:
        """Return how much of each round was done, by day, and what else has lanes."""
        self._desk.require(May.READ)
        last = self._desk.today()
        first = max(last - timedelta(days=days - 1), self._begin(last))
        measured, away = self._rounds(first, last)
        since = self._desk.home_time.moment(first, time(0))
        now, store = self._desk.now(), self._desk.store
        absences = seeing.absences(store, TEMPERATURE.index, now, since=since)
        lanes: dict[str, dict[date, Done]] = defaultdict(dict)
        day = first
        while day <= last:
            for window in windows_on(day, self._desk.plans):
                round_ = RoundKey(day, window.code)
                opens = self._desk.home_time.moment(day, window.opens)
                closes = self._desk.home_time.moment(day, window.closes)
                if opens > self._desk.now():
                    continue
                roll = {one.id for one in self._desk.stays if one.is_here(opens, closes)}
                done = measured.get(round_, set()) & roll
                out = (away.get(round_, set()) | _absent(absences, round_, opens)) & roll - done
                lanes[window.code][day] = Done(len(done), len(roll - out))
            day += timedelta(days=1)
        found = [Lane(round_label(code), known) for code, known in lanes.items()]
        return Calendar(COVERAGE, first, last, (*found, *self._disinfected(first, last)))

    def _disinfected(self, first: date, last: date) -> list[Lane]:
        """Return the lane of disinfection, none for a home that has no areas."""
        totals = {board.day: board.total for board in self._board.days(first, last)}
        so_far = {
            day: Done(one.done, one.done + one.overdue)
            for day, one in totals.items()
            if one.done or one.overdue
        }
        return [Lane(DISINFECTION, so_far)] if so_far else []

    def second_look(self, days: int = 28) -> list[WorthALook]:
        """Return what is worth a look in the temperatures of the last days, newest first."""
        self._desk.require(May.REVIEW)
        last = self._desk.today()
        rows = valid_rows(self._desk, last - timedelta(days=days - 1), last)
        of_round: dict[RoundKey, list[HouseRow]] = defaultdict(list)
        for row in rows:
            of_round[row.round].append(row)
        rounds = [self._kept(one, of_round[one]) for one in sorted(of_round)]
        found = second_look([one for one in rounds if one is not None])
        return sorted(found, key=lambda one: one.round, reverse=True)

    def _kept(self, round_: RoundKey, rows: Iterable[HouseRow]) -> KeptRound | None:
        span = self._desk.span(round_)
        if span is None:
            return None
        local = self._desk.home_time.local
        kept = [
            Kept(
                row.subject,
                tenths,
                local(from_ms(row.at)),
                local(from_ms(row.recorded_at)),
                row.by,
                row.site in _TOUCHING,
                live=bool(row.live) and abs(row.recorded_at - row.at) < TAKEN_AS_TYPED,
            )
            for row in sorted(rows, key=lambda row: (row.recorded_at, row.ref))
            if (tenths := _tenths(row)) is not None
        ]
        return KeptRound(round_, local(span.opens), tuple(kept))

    def _rounds(
        self, first: date, last: date
    ) -> tuple[dict[RoundKey, set[int]], dict[RoundKey, set[int]]]:
        """Return by round who was measured, and who was said to be out of the house."""
        measured: dict[RoundKey, set[int]] = defaultdict(set)
        away: dict[RoundKey, set[int]] = defaultdict(set)
        for row in valid_rows(self._desk, first, last):
            if row.values:
                measured[row.round].add(row.subject)
            elif row.reason in BY_CODE and BY_CODE[row.reason].away:
                away[row.round].add(row.subject)
        return measured, away

    def _begin(self, last: date) -> date:
        return min((plan.from_day for plan in self._desk.plans), default=last)


def _absent(absences: Iterable[seeing.Away], round_: RoundKey, opens: datetime) -> set[int]:
    return {
        one.subject
        for one in absences
        if one.reason in BY_CODE and BY_CODE[one.reason].away and covers(one, round_, opens)
    }


def _tenths(row: HouseRow) -> int | None:
    number = number_of(row.values) if row.values else None
    return None if number is None else round(number * 10)
