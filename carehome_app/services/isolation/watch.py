"""Build the day grid of everybody who is kept apart, and look at open doors by the clock."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from carehome_app.db import outbreak as outbreaks
from carehome_app.db.findings import findings
from carehome_app.db.isolation.doors import said_open
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.isolation.cases import Case, balance
from carehome_app.domain.isolation.grid import Check, Grid, GridCell, GridRow
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.outbreak.cases import SYMPTOM_LABELS, Symptom
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.domain.rounds.reasons import LABELS
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk, acting_as
from carehome_app.services.isolation.alerting import new_alerts
from carehome_app.services.isolation.cases import Cases
from carehome_app.services.isolation.doors import Doors

DAYS: Final = 6
"""As many as fit beside the names on a small screen."""
MIDNIGHT: Final = time(0)
ONE_DAY: Final = timedelta(days=1)


class Watch:
    """Who is kept apart, day by day."""

    def __init__(self, desk: Desk, cases: Cases, doors: Doors) -> None:
        """Read at a desk."""
        self._desk = desk
        self._cases = cases
        self._doors = doors

    def grid(self, last: date | None = None, days: int = DAYS) -> Grid:
        """Return everybody kept apart on a day, with that day and those before it."""
        self._desk.require(May.READ)
        last = last or self._desk.today()
        known = self._cases.all()
        since, until = self._span(last)
        cases = sorted(
            (one for one in known if one.holds(since, until)),
            key=lambda one: (one.room, one.since),
        )
        shown_days = tuple(last - ONE_DAY * ago for ago in range(days - 1, -1, -1))
        severities = self._severities(shown_days[0], last) if cases else {}
        opened = self._doors.opened() if cases else {}
        rows = (self._row(one, shown_days, severities, opened) for one in cases)
        return Grid(shown_days, tuple(rows), balance(known, last, self._desk.home_time))

    def _span(self, day: date) -> tuple[datetime, datetime]:
        """Return who counts: today who is apart now, on a day gone by who was at any time."""
        if day == self._desk.today():
            return self._desk.now(), self._desk.now() + timedelta(milliseconds=1)
        moment = self._desk.home_time.moment
        return moment(day, MIDNIGHT), moment(day + ONE_DAY, MIDNIGHT)

    def _row(
        self,
        case: Case,
        days: tuple[date, ...],
        severities: Mapping[LineRef, Severity],
        opened: Mapping[tuple[str, date], tuple[int, int]],
    ) -> GridRow:
        symptoms = self._symptoms(case.subject)
        said = self._said(case.subject, days)
        first = self._day(case.since)
        cells = tuple(
            GridCell(
                day,
                self._checks(case, day, said, severities),
                symptoms.get(day, ()),
                *(opened.get((case.room, day), (0, 0)) if day >= first else (0, 0)),
            )
            for day in days
        )
        end = self._span(days[-1])[1]
        return GridRow(case, self._desk.person_at(case.subject, end), cells)

    def _said(self, subject: int, days: tuple[date, ...]) -> dict[RoundKey, Entry]:
        """Return the last word of each round of these days."""
        first = self._desk.home_time.moment(days[0], MIDNIGHT) - ONE_DAY
        until = self._desk.home_time.moment(days[-1] + ONE_DAY * 2, MIDNIGHT)
        read = entries.of_person(self._desk.store, subject, TEMPERATURE.index, first, until)
        return {one.round: one for one in read if one.superseded is None}

    def _checks(
        self,
        case: Case,
        day: date,
        said: Mapping[RoundKey, Entry],
        severities: Mapping[LineRef, Severity],
    ) -> tuple[Check, ...]:
        found = []
        for window in windows_on(day, self._desk.plans):
            round_ = RoundKey(day, window.code)
            span = self._desk.span(round_)
            if span is None or span.opens > self._desk.now():
                continue
            if not case.holds(span.opens, span.closes):
                continue
            found.append(_check(round_, said.get(round_), severities))
        return tuple(found)

    def _severities(self, first: date, last: date) -> dict[LineRef, Severity]:
        found: dict[LineRef, Severity] = {}
        for one in findings.of_days(self._desk.store, first, last):
            found[one.on] = max(one.severity, found.get(one.on, one.severity))
        return found

    def _symptoms(self, subject: int) -> dict[date, tuple[Text, ...]]:
        found: dict[date, dict[Symptom, Text]] = defaultdict(dict)
        for at, seen, _words, _by in outbreaks.noted(self._desk.store, subject):
            known = {one: SYMPTOM_LABELS[one] for one in Symptom if one.value in seen}
            found[self._day(at)].update(known)
        return {day: tuple(labels.values()) for day, labels in found.items()}

    def _day(self, at: datetime) -> date:
        return self._desk.home_time.day(at)


def _check(round_: RoundKey, entry: Entry | None, severities: Mapping[LineRef, Severity]) -> Check:
    if entry is None:
        return Check(round_)
    if not entry.is_reading:
        return Check(round_, LABELS.get(entry.reason, Text("", entry.reason)))
    said = shown(TEMPERATURE, entry.values)
    return Check(round_, said, severities.get(entry.ref), is_reading=True)


# By the clock: a door that is left open says nothing by itself.


class OpenDoors:
    """Doors that are open now."""

    def __init__(self, desk: Desk, doors: Doors) -> None:
        """Look at a desk's doors."""
        self._desk = desk
        self._doors = doors

    def look(self) -> Changes:
        """Alert once for each that is open longer than an opening takes, in the program's name.

        Another desk looks after the doors that it heard itself: no two of them alert.
        """
        open_ = said_open(self._desk.store, self._desk.card.station)
        found = [
            one
            for door in (self._doors.known(only=open_) if open_ else ())
            for one in new_alerts(self._desk, door.paired, door.episodes)
        ]
        if not found:
            return Changes.NONE
        with acting_as(self._desk, None) as action:
            for one in found:
                action.append(one)
        return Changes.ISOLATION | Changes.FINDINGS
