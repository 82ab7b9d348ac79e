"""The plain facts of a month, before they are said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from carehome_app.domain.disinfection_report import ClassFigures
from carehome_app.domain.entry import Entry, Origin
from carehome_app.domain.findings import Calm, Episode
from carehome_app.domain.measures import Measure, Routine
from carehome_app.domain.people import Person
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.sheet import Sheet, SheetCell


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFacts:
    """Everything a monthly report says; of the running month up to now."""

    first: date
    last: date
    sheets: Sequence[Sheet]
    """Every round that has begun, in order."""
    episodes: Sequence[Episode]
    """Those that were open at some time of the month."""
    control: Sequence["Control"]
    areas: Sequence[ClassFigures]
    people: Mapping[int, Person]
    movements: Sequence[tuple[datetime, Person, bool]]
    """Who came (True) or left, and when."""
    closed: Mapping[RoundKey, datetime]
    """When each round was closed by its first report."""

    @property
    def days(self) -> list[date]:
        """The days of the month that have begun."""
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    @property
    def measures(self) -> list[Measure]:
        """The measures of the rounds."""
        found = {one.code: one for sheet in self.sheets for one in sheet.measures}
        return sorted(found.values(), key=lambda one: one.index)

    @property
    def opened(self) -> list[Episode]:
        """The episodes that began in the month's rounds."""
        first = self.sheets[0].span.opens if self.sheets else None
        return [one for one in self.episodes if first is not None and one.opened_at >= first]


@dataclass(frozen=True, slots=True)
class Control:
    """How a measure of chronic patients stood: people, readings, and those with a finding."""

    measure: Measure
    people: int
    readings: int
    found: int
    """Readings on which a finding stands."""
    people_found: int
    by_family: Mapping[str, int]
    """Findings by family."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How the episodes of one family were answered."""

    opened: int = 0
    calm: int = 0
    """Closed by a normal repeat."""
    reason: int = 0
    open: int = 0
    waits: tuple[timedelta, ...] = ()
    """From the first finding to whatever came next."""


def answered(episodes: Sequence[Episode]) -> Answered:
    """Return how episodes were answered."""
    calm = sum(isinstance(one.closed_by, Calm) for one in episodes)
    open_ = sum(one.is_open for one in episodes)
    waits = sorted(wait for one in episodes if (wait := _wait(one)) is not None)
    return Answered(len(episodes), calm, len(episodes) - calm - open_, open_, tuple(waits))


def _wait(episode: Episode) -> timedelta | None:
    later = [one.taken_at for one in episode.findings[1:]] + [one.at for one in episode.steps]
    if episode.closed_at is not None:
        later.append(episode.closed_at)
    return min(later) - episode.opened_at if later else None


@dataclass(frozen=True, slots=True)
class Kept:
    """How entries were made: what a supervisor asks about the quality of a record."""

    entries: int = 0
    late: int = 0
    """Measured after the end of the round's window."""
    afterwards: int = 0
    """Recorded after the round was reported."""
    time_unsaid: int = 0
    imported: int = 0
    corrected: int = 0


def kept(facts: MonthFacts) -> Kept:
    """Return how the month's entries were made."""
    entries = [
        (sheet, entry)
        for sheet in facts.sheets
        for cell in _cells(sheet)
        for entry in cell.entries
    ]
    valid = [(sheet, entry) for sheet, entry in entries if entry.superseded is None]
    return Kept(
        entries=len(valid),
        late=sum(_is_late(sheet, entry) for sheet, entry in valid),
        afterwards=sum(_is_afterwards(facts, entry) for _sheet, entry in valid),
        time_unsaid=sum(not entry.time_said for _sheet, entry in valid),
        imported=sum(entry.origin is Origin.IMPORTED for _sheet, entry in valid),
        corrected=len(entries) - len(valid),
    )


def _cells(sheet: Sheet) -> Iterator[SheetCell]:
    for row in sheet.rows:
        yield from (cell for cell in row.cells if cell is not None)


def _is_late(sheet: Sheet, entry: Entry) -> bool:
    return entry.is_reading and entry.time_said and entry.taken_at > sheet.span.closes


def _is_afterwards(facts: MonthFacts, entry: Entry) -> bool:
    closed = facts.closed.get(entry.round)
    return closed is not None and entry.recorded_at > closed


def is_chronic(measure: Measure) -> bool:
    """Return whether a measure is due by plans of single people, not in every round."""
    return measure.routine is Routine.NOBODY
