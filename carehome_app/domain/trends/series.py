"""What a chart shows of one person and measure: plain numbers, and every gap as a gap."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.measures.fields import Amount, ChoiceField, NumberField
from carehome_app.domain.measures.measure import Grammar, Measure, Severity
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Style(Enum):
    """How a measure is drawn."""

    DAYTIMES = "daytimes"
    """A line, mornings and evenings told apart by shape."""
    BARS = "bars"
    """From the lower to the upper number."""
    LABELLED = "labelled"
    """Points told apart by their label, such as before and after a meal."""
    CHANGE = "change"
    """A line with the change in per cent."""
    LINE = "line"


def style_of(measure: Measure) -> Style:
    """Return how a measure is drawn; it follows from what the catalogue says of it."""
    numbers = [one for one in measure.fields if isinstance(one, NumberField)]
    if measure.grammar is Grammar.PRESSURE and len(numbers) > 1:
        return Style.BARS
    if label_field(measure) is not None:
        return Style.LABELLED
    if numbers and numbers[0].scales[0].unit == "kg":
        return Style.CHANGE
    return Style.DAYTIMES if measure.sites or measure.baseline else Style.LINE


def label_field(measure: Measure) -> ChoiceField | None:
    """Return the field whose word tells readings apart, such as before or after a meal."""
    if measure.grammar is not Grammar.GLUCOSE:
        return None
    return next((one for one in measure.fields if isinstance(one, ChoiceField)), None)


class Point(msgspec.Struct, frozen=True):
    """One reading. `at` is the home's own clock; `numbers` go by field key."""

    at: datetime
    round: RoundKey
    numbers: Mapping[str, float]
    shown: str
    site: str = ""
    label: str = ""
    by: int = 0
    severity: Severity | None = None
    high: bool = True
    note: str = ""
    read: Mapping[str, Amount] = msgspec.field(default_factory=dict)
    """The numbers in the unit they were read in, by field key."""

    @property
    def main(self) -> float:
        """The first number."""
        return next(iter(self.numbers.values()))


class Ghost(msgspec.Struct, frozen=True):
    """A corrected value: what stood there first, and why it does no more."""

    point: Point
    why: str
    corrected_by: int


class Missing(NamedTuple):
    """A round without a reading: the reason, or nothing when nobody said why."""

    at: datetime
    round: RoundKey
    reason: str


class Line(msgspec.Struct, frozen=True):
    """A limit drawn across a panel."""

    number: float
    label: Text
    upper: bool
    severity: Severity
    personal: bool = False
    field: str = "value"


class Band(msgspec.Struct, frozen=True):
    """A range drawn behind the readings, such as a target."""

    low: float
    high: float
    label: Text


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a panel shows. `rounds` are those in which the person was due, in order."""

    measure: Measure
    unit: str
    points: tuple[Point, ...] = ()
    missing: tuple[Missing, ...] = ()
    ghosts: tuple[Ghost, ...] = ()
    rounds: tuple[RoundKey, ...] = ()
    baseline: float | None = None
    lines: tuple[Line, ...] = ()
    target: Band | None = None
    beyond: tuple[Point, ...] = ()
    """Readings of a word (`HI`, `LO`): marked at the edge, never as a number."""

    @property
    def says_something(self) -> bool:
        """Whether there is anything to draw: a reading, or one that is missing."""
        return bool(self.points or self.beyond or self.missing or self.ghosts)

    @property
    def coverage(self) -> int | None:
        """Measured rounds per cent of those due, rounded down; None when none was due."""
        due = set(self.rounds)
        if not due:
            return None
        measured = {point.round for point in (*self.points, *self.beyond)}
        return len(measured & due) * 100 // len(due)


def segments(series: Series) -> list[tuple[Point, ...]]:
    """Return runs of points that may be joined: same site, no round between them missing.

    Points outside any due round are joined unless a reason for a gap lies between them.
    """
    place = {one: number for number, one in enumerate(series.rounds)}
    gaps = sorted(missing.at for missing in series.missing)
    found: list[list[Point]] = []
    gap = 0
    for point in series.points:
        broken = False
        while gap < len(gaps) and gaps[gap] < point.at:
            broken, gap = True, gap + 1
        last = found[-1][-1] if found else None
        if last is None or broken or not _joined(last, point, place):
            found.append([])
        found[-1].append(point)
    return [tuple(one) for one in found]


def _joined(one: Point, other: Point, place: Mapping[RoundKey, int]) -> bool:
    if one.site != other.site:
        return False
    before, after = place.get(one.round), place.get(other.round)
    if before is None or after is None:
        return True
    return after - before <= 1


class Mark(msgspec.Struct, frozen=True):
    """Something that happened, drawn on all panels; `until` None means a moment."""

    at: datetime
    kind: MarkKind
    words: Text | str
    until: datetime | None = None


SILENT: Final = QT_TRANSLATE_NOOP("Trends", "No readings in these days: {measures}")


class PersonView(msgspec.Struct, frozen=True, kw_only=True):
    """One person as charts show them: panels over the same days."""

    subject: int = 0
    name: str
    place: str
    about: Text | str
    first: date
    last: date
    panels: tuple[Series, ...] = ()
    marks: tuple[Mark, ...] = ()
    silent: tuple[Text, ...] = ()
    """Measures of which these days have nothing to draw, not even a gap."""
    staff: Mapping[int, str] = msgspec.field(default_factory=dict)
    """Names of those who measured."""
    demo: bool = False


def share(values: Sequence[float], band: Band) -> int | None:
    """Return how many per cent of readings lie in a band, both edges in it; None without any."""
    if not values:
        return None
    return sum(band.low <= one <= band.high for one in values) * 100 // len(values)


def change(first: float, last: float) -> float:
    """Return the change in per cent of the first."""
    return (last - first) / first * 100


class PersonPicture(msgspec.Struct, frozen=True):
    """Some panels of a person, beginning with one: what a picture in a report shows."""

    view: PersonView
    panel: int = 0
