"""A bureau's day and month: who reported, late or not at all; sums over homes; who worries."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.adding import (
    NOTHING,
    Rates,
    Sums,
    expected_between,
    expected_on,
)
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.bureau.parcel import ThingLasts
from carehome_app.domain.bureau.report import County, Noticed, Silent, summary
from carehome_app.domain.bureau.tree import ROOT, HomeDay, KnownDay
from carehome_app.domain.bureau.worries import MISSING_DAYS, Urgency, Worry, missing, worries_of
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from carehome_app.db.bureau.store import Kept
    from carehome_app.services.bureau.office import Bureau

MONTH_LONG: Final = 31
PARCELS: Final = 20
FEVER: Final = FIGURES["fever.new"].number
"""The one figure that is looked at over several days."""
_MIDNIGHT: Final = time(0)
REMINDER: Final = QT_TRANSLATE_NOOP(
    "Bureau",
    "{home}: we have no daily report of {day} from you; it was due at {due}. With nothing to"
    " report please report zero too. {bureau}",
)


class Line(NamedTuple):
    """One place on a day or over a month."""

    node: int
    name: str
    rates: Rates
    sums: Sums


class DayView(NamedTuple):
    """A day of the bureau, county by county, and all of it."""

    day: date
    total: Line
    counties: Sequence[Line]
    is_due: bool
    """Whether the deadline has passed: before it nobody is missing yet."""


class CalendarDay(NamedTuple):
    """One square of the month."""

    day: date
    rates: Rates
    is_due: bool


class MissingHome(NamedTuple):
    """A home that has not reported."""

    home: HomeDay
    county: str
    days: int
    """For how many days running, this one with it."""


class HomeWorries(NamedTuple):
    """A home to look at, and why, the most urgent reason first."""

    home: HomeDay
    county: str
    worries: Sequence[Worry]
    phone: str

    @property
    def urgency(self) -> Urgency:
        """How soon."""
        return self.worries[0].urgency


class Opened(NamedTuple):
    """A parcel of a home, opened again: whether its seal holds now."""

    kept: "Kept"
    holds: bool
    days: int
    identified: int
    """How many cases with a name it tells; who they are, only a director reads."""
    things: Sequence[ThingLasts]
    """How many days each thing in store lasted."""

    @property
    def counts(self) -> bool:
        """Whether it was taken, as a whole parcel: the square code of a day tells no things."""
        return self.holds and self.kept.state == Outcome.TAKEN and self.kept.seq > 0


class OneHome(NamedTuple):
    """One home, opened: its days and the parcels they came in."""

    home: HomeDay
    county: str
    days: Sequence[KnownDay]
    parcels: Sequence[Opened]
    things: Sequence[ThingLasts]
    """How long each thing in store lasted when the newest of them was made."""


class Counting:
    """Reads what came in; every total says of how many homes it is."""

    def __init__(self, bureau: "Bureau") -> None:
        """Count for a bureau."""
        self._bureau = bureau
        self._desk = bureau.desk

    def day(self, day: date) -> DayView:
        """Return a day from the roll-ups."""
        self._desk.require(May.READ)
        number, store = day.toordinal(), self._bureau.store
        sums, expected = store.sums_on(number), store.expectations()
        total, lines = self._lines(
            sums, {node: expected_on(known, number) for node, known in expected.items()}
        )
        return DayView(day, total, lines, self.is_due(day))

    def month(self, month: date) -> DayView:
        """Return a month up to today from the roll-ups; expected are reports, not homes."""
        self._desk.require(May.READ)
        first, last = self._span(month)
        store = self._bureau.store
        sums = store.month(month.year * 12 + month.month - 1)
        total, lines = self._lines(
            sums,
            {
                node: expected_between(known, first, last)
                for node, known in store.expectations().items()
            },
        )
        return DayView(month.replace(day=1), total, lines, True)

    def calendar(self, month: date, node: int = ROOT) -> list[CalendarDay]:
        """Return the days of a month of the bureau or of a county."""
        self._desk.require(May.READ)
        first, last = self._span(month)
        sums = self._bureau.store.sums_of(node, first, last)
        known = self._bureau.store.expectations().get(node, [])
        found = []
        for number in range(first, last + 1):
            day = date.fromordinal(number)
            one = sums.get(number, NOTHING)
            rates = Rates(expected_on(known, number), one.on_time, one.late)
            found.append(CalendarDay(day, rates, self.is_due(day)))
        return found

    def homes(self, day: date) -> list[HomeDay]:
        """Return the homes expected on a day: missing first, then late."""
        self._desk.require(May.READ)
        return sorted(self._bureau.store.homes_on(day.toordinal()), key=_order)

    def missing(self, day: date, homes: Sequence[HomeDay] | None = None) -> list[MissingHome]:
        """Return who has not reported a day, those who have been silent longest first.

        `homes` are those of the day, where they were read just now.
        """
        self._desk.require(May.READ)
        known = self.homes(day) if homes is None else homes
        silent = [one for one in known if one.first_at is None]
        number, names, store = day.toordinal(), self._names(), self._bureau.store
        last = store.last_days([one.home for one in silent], number - MONTH_LONG, number)
        begun = store.since([one.number for one in silent])
        found = [
            MissingHome(
                one,
                names.get(one.node, ""),
                _silence(one, last, begun.get(one.number, number), number),
            )
            for one in silent
        ]
        return sorted(found, key=lambda one: (-one.days, one.home.number))

    def worries(self, day: date, homes: Sequence[HomeDay] | None = None) -> list[HomeWorries]:
        """Return the homes to look at first, and why; the rules are `domain/bureau/worries`.

        `homes` are those of the day, where they were read just now.
        """
        self._desk.require(May.READ)
        number, names = day.toordinal(), self._names()
        found = []
        known = self.homes(day) if homes is None else homes
        feverish = [one.home for one in known if one.numbers.get(FEVER)]
        lately = self._bureau.store.figures_of(feverish, number - 2, number - 1)
        for one in known:
            if one.first_at is None:
                continue
            days = {**lately.get(one.home, {}), number: one.numbers}
            worries = sorted(worries_of(days, number), key=lambda said: said.urgency)
            if worries:
                found.append(HomeWorries(one, names.get(one.node, ""), worries, one.phone))
        if self.is_due(day):
            found += [
                HomeWorries(one.home, one.county, (missing(one.days),), one.home.phone)
                for one in self.missing(day, known)
                if one.days >= MISSING_DAYS
            ]
        return sorted(found, key=lambda one: (one.urgency, -len(one.worries), one.home.number))

    def opened(self, number: str, day: date) -> OneHome:
        """Return one home with its last days and parcels."""
        home = self._bureau.places.home(number)
        on = [one for one in self.homes(day) if one.number == home.number]
        store, last = self._bureau.store, day.toordinal()
        shown = (
            on[0]
            if on
            else HomeDay(
                home.number,
                home.name,
                home.kind,
                home.phone,
                home.home,
                -1,
                None,
                False,
                None,
                None,
                {},
            )
        )
        days = store.days(home.home, last - MONTH_LONG, last) if home.home else []
        parcels = [self._opened(home.home, one) for one in store.parcels(home.home, PARCELS)]
        things = next((one.things for one in parcels if one.counts), ())
        return OneHome(shown, self._names().get(shown.node, ""), days, parcels, things)

    def _opened(self, home: int, kept: "Kept") -> Opened:
        parcel, holds = self._bureau.taking.opened(home, kept.seq, kept.digest)
        return Opened(kept, holds, len(parcel.days), len(parcel.identified), parcel.things)

    def exported(self, day: date) -> list[tuple[str, str, Mapping[str, int]]]:
        """Return number, name and figures of every home that reported a day."""
        self._desk.require(May.EXPORT_MASKED)
        found = [one for one in self.homes(day) if one.first_at is not None]
        return [(one.number, one.name, one.figures) for one in found]

    def report(self, day: date) -> Report:
        """Return the summary of a day, ready to be written as PDF/A or XLSX."""
        view = self.day(day)
        lines = [*view.counties, view.total._replace(name="")]
        frame = Frame(self._desk.card, self._desk.home_time, self._desk.now())
        return summary(
            frame,
            day,
            [County(one.name, one.rates, one.sums) for one in lines],
            [
                Silent(one.county, one.home.name, one.home.phone, one.days)
                for one in (self.missing(day) if view.is_due else ())
            ],
            [
                Noticed(one.county, one.home.name, tuple(said.said for said in one.worries))
                for one in self.worries(day)
            ],
        )

    def files(self, day: date) -> Mapping[str, int]:
        """Return how many files of a day had which verdict."""
        from carehome_app.db.bureau import written

        self._desk.require(May.READ)
        begin = self._desk.home_time.moment(day, _MIDNIGHT)
        end = self._desk.home_time.moment(day + timedelta(days=1), _MIDNIGHT)
        return written.files(self._desk.store, to_ms(begin), to_ms(end))

    def is_due(self, day: date) -> bool:
        """Return whether a day should have been reported by now."""
        return to_ms(self._desk.now()) >= self._bureau.taking.deadline(day.toordinal())

    def reminder(self, home: HomeDay, day: date) -> Text:
        """Return what is written to a home that has not reported."""
        due = from_ms(self._bureau.taking.deadline(day.toordinal()))
        shown = self._desk.home_time.local(due).strftime("%m-%d %H:%M")
        return REMINDER.with_(
            home=home.name, day=day.isoformat(), due=shown, bureau=self._desk.card.name
        )

    def _lines(
        self, sums: Mapping[int, Sums], expected: Mapping[int, int]
    ) -> tuple[Line, list[Line]]:
        lines = []
        for node in self._bureau.store.nodes():
            one = sums.get(node.node, NOTHING)
            rates = Rates(expected.get(node.node, 0), one.on_time, one.late)
            lines.append(Line(node.node, node.name, rates, one))
        total = next(one for one in lines if one.node == ROOT)
        return total, [one for one in lines if one.node != ROOT]

    def _names(self) -> dict[int, str]:
        return {one.node: one.name for one in self._bureau.store.nodes()}

    def _span(self, month: date) -> tuple[int, int]:
        """Return the first and the last day of a month that can have been reported by now."""
        first = month.replace(day=1)
        after = (first + timedelta(days=MONTH_LONG + 1)).replace(day=1)
        last = min(after - timedelta(days=1), self._desk.today())
        return first.toordinal(), last.toordinal()


def _silence(one: HomeDay, last: Mapping[int, int], since: int, day: int) -> int:
    """Return for how many days a home has been silent; at most since it is expected."""
    before = max(last.get(one.home, 0), since - 1, day - MONTH_LONG)
    return max(day - before, 1)


def _order(one: HomeDay) -> tuple[int, int, str]:
    state = 0 if one.first_at is None else 2 if one.on_time else 1
    return state, one.node, one.number
