"""What happens to areas and what is done in them. Kinds 70 to 79 of the journal.

Areas are numbered apart from people: an area and a person may have the same number.
Amounts are texts, exactly as they were understood; moments are milliseconds.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, FindingRaised, FollowUpTaken, Whose
from carehome_app.domain.findings.subject import AREA

Minutes = tuple[int, int]
"""When a window opens and closes, in minutes of the home's day."""


class AreaDescribed(Event, frozen=True):
    """A place that is disinfected begins, or what is written about it changes.

    Like `AreaOpened`, with its own windows and what is usual there.
    """

    kind: ClassVar[int] = 70
    whose: ClassVar[Whose] = Whose.NOBODY
    subject: int
    name: str
    area_class: str
    floor: str
    times_a_day: int
    windows: tuple[Minutes, ...] = ()
    agent: str = ""
    method: str = ""
    use: str = ""
    objects: str = ""
    source: int = 0
    """The line of the file it was imported from."""


class AreaClassSet(Event, frozen=True):
    """A class of areas is called and done like this from the next day on."""

    kind: ClassVar[int] = 71
    whose: ClassVar[Whose] = Whose.NOBODY
    code: str
    name: str
    times_a_day: int
    windows: tuple[Minutes, ...] = ()


class DisinfectionDone(Event, frozen=True):
    """One area was disinfected once. `together`: the first line of those done at once with it."""

    kind: ClassVar[int] = 72
    whose: ClassVar[Whose] = Whose.NOBODY
    area: int
    started_at: int
    ended_at: int | None
    reason: str
    use: str
    objects: str
    agent: str
    concentration: str
    stock: str
    made: str
    litres: str
    batch: str
    expiry: int | None
    method: str
    contact: int | None
    done_by: int
    checked_by: int
    result: str
    remark: str
    lamp: str = ""
    intensity: str = ""
    together: int = 0
    origin: int = 1


class DisinfectionEnded(Event, frozen=True):
    """What was still acting was rinsed or aired."""

    kind: ClassVar[int] = 73
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    area: int
    started_at: int
    at: int


class DisinfectionCorrected(Event, frozen=True):
    """A record is corrected or withdrawn; it stays, and what replaces it stands here."""

    kind: ClassVar[int] = 74
    whose: ClassVar[Whose] = Whose.NOBODY
    station: int
    number: int
    area: int
    started_at: int
    reason: str
    words: str = ""
    done: DisinfectionDone | None = None


class AreaFindingRaised(Event, frozen=True):
    """A rule noticed a disinfection. Only read: a `FindingRaised` about an area says it now."""

    kind: ClassVar[int] = 75
    whose: ClassVar[Whose] = Whose.NOBODY
    area: int
    station: int
    number: int
    family: str
    severity: int
    taken_at: int
    hits: tuple[tuple[str, int, dict[str, str]], ...]

    def now(self) -> Event:
        """Return the finding about the area."""
        return FindingRaised(
            subject=self.area,
            measure=0,
            station=self.station,
            number=self.number,
            family=self.family,
            severity=self.severity,
            taken_at=self.taken_at,
            day=0,
            window="",
            hits=self.hits,
            about=AREA,
        )


class AreaStepTaken(Event, frozen=True):
    """Somebody did something about a finding in an area. Only read: see `FollowUpTaken`."""

    kind: ClassVar[int] = 76
    whose: ClassVar[Whose] = Whose.NOBODY
    area: int
    family: str
    step: str
    words: str
    at: int

    def now(self) -> Event:
        """Return the step about the area."""
        return FollowUpTaken(
            subject=self.area,
            measure=0,
            family=self.family,
            step=self.step,
            words=self.words,
            at=self.at,
            about=AREA,
        )


class DisinfectionDayJudged(Event, frozen=True):
    """A day is over; `missed` are the areas below their minimum: area, due, done.

    A day judged again counts as judged last.
    """

    kind: ClassVar[int] = 77
    whose: ClassVar[Whose] = Whose.NOBODY
    day: int
    ended_at: int
    missed: tuple[tuple[int, int, int], ...]


class LampChecked(Event, frozen=True):
    """The counter of a UV lamp was set (0 when it is new), or its intensity measured."""

    kind: ClassVar[int] = 78
    whose: ClassVar[Whose] = Whose.NOBODY
    lamp: str
    at: int
    hours: int | None = None
    intensity: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        AreaDescribed, AreaClassSet, DisinfectionDone, DisinfectionEnded, DisinfectionCorrected,
        AreaFindingRaised, AreaStepTaken, DisinfectionDayJudged, LampChecked,
    )
}  # fmt: skip
"""The kinds of this module by number."""
