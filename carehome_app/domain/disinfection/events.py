"""What happens to areas and what is done in them. Kinds 70 to 79 of the journal.

Areas are numbered apart from people: the number of an area is never the number of a person.
Amounts are texts, exactly as they were understood; moments are milliseconds.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event

Minutes = tuple[int, int]
"""When a window opens and closes, in minutes of the home's day."""


class AreaDescribed(Event, frozen=True):
    """A place that is disinfected begins, or what is written about it changes.

    Like `AreaOpened`, with its own windows and what is usual there.
    """

    kind: ClassVar[int] = 70
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
    code: str
    name: str
    times_a_day: int
    windows: tuple[Minutes, ...] = ()


class DisinfectionDone(Event, frozen=True):
    """One area was disinfected once. `together`: the first line of those done at once with it."""

    kind: ClassVar[int] = 72
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
    station: int
    number: int
    area: int
    started_at: int
    at: int


class DisinfectionCorrected(Event, frozen=True):
    """A record is corrected or withdrawn; it stays, and what replaces it stands here."""

    kind: ClassVar[int] = 74
    station: int
    number: int
    area: int
    started_at: int
    reason: str
    words: str = ""
    done: DisinfectionDone | None = None


class AreaFindingRaised(Event, frozen=True):
    """A rule noticed a disinfection: which rules, which version, which numbers."""

    kind: ClassVar[int] = 75
    area: int
    station: int
    number: int
    family: str
    severity: int
    taken_at: int
    hits: tuple[tuple[str, int, dict[str, str]], ...]


class AreaStepTaken(Event, frozen=True):
    """Somebody did something about a finding in an area."""

    kind: ClassVar[int] = 76
    area: int
    family: str
    step: str
    words: str
    at: int


class DisinfectionDayJudged(Event, frozen=True):
    """A day is over; `missed` are the areas below their minimum: area, due, done.

    A day judged again counts as judged last.
    """

    kind: ClassVar[int] = 77
    day: int
    ended_at: int
    missed: tuple[tuple[int, int, int], ...]


class LampChecked(Event, frozen=True):
    """The counter of a UV lamp was set (0 when it is new), or its intensity measured."""

    kind: ClassVar[int] = 78
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
