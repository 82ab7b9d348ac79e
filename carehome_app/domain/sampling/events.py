"""What happens in a test round. Kinds 280 to 299 of the journal.

A round's list is frozen in the event that opens it, as ranges of people's numbers; who comes
later has a line of their own. A tube is named by its label within its round.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose

Ranges = tuple[tuple[int, int], ...]
"""Numbers of people as first and last of each run, both included."""


class SamplingOpened(Event, frozen=True):
    """A round begins: who is on its list, who is exempt by which rule, and when it is due."""

    kind: ClassVar[int] = 280
    whose: ClassVar[Whose] = Whose.NOBODY
    round: int
    name: str
    method: str
    capacity: int
    opens: int
    closes: int
    frozen_at: int
    roster: Ranges
    exempt: dict[str, Ranges]
    rule: str
    ordered_by: str
    plan: int = 0


class PersonListed(Event, frozen=True):
    """Somebody came after the list was frozen; the list of the past is not edited."""

    kind: ClassVar[int] = 281
    whose: ClassVar[Whose] = Whose.SUBJECT
    round: int
    subject: int
    at: int


class TubeOpened(Event, frozen=True):
    """A tube is taken; `code` is what was printed on it elsewhere, if anything."""

    kind: ClassVar[int] = 282
    whose: ClassVar[Whose] = Whose.NOBODY
    round: int
    tube: str
    capacity: int
    place: str
    at: int
    code: str = ""


class SampleTaken(Event, frozen=True):
    """Somebody was swabbed: into a tube, or for a kit that is read here.

    `again`: the tube of a sample whose answer this one confirms.
    """

    kind: ClassVar[int] = 283
    whose: ClassVar[Whose] = Whose.SUBJECT
    round: int
    subject: int
    tube: str
    position: int
    at: int
    sampler: int
    site: str = ""
    lot: str = ""
    again: str = ""


class SamplingCorrected(Event, frozen=True):
    """A line of a round is taken back with a reason: a sample, an answer, a reason."""

    kind: ClassVar[int] = 284
    whose: ClassVar[Whose] = Whose.NAMED
    round: int
    station: int
    number: int
    reason: str
    words: str = ""


class TubeMoved(Event, frozen=True):
    """A tube was sealed, handed over or received; `whom` names who has it now."""

    kind: ClassVar[int] = 285
    whose: ClassVar[Whose] = Whose.NOBODY
    round: int
    tube: str
    move: str
    at: int
    whom: str = ""


class TubeAnswered(Event, frozen=True):
    """The laboratory's answer to a tube; `source` is the line of an imported file."""

    kind: ClassVar[int] = 286
    whose: ClassVar[Whose] = Whose.NOBODY
    round: int
    tube: str
    result: str
    at: int
    laboratory: str = ""
    source: int = 0
    said: str = ""


class KitRead(Event, frozen=True):
    """The lines of an antigen kit were read: C, T or both; it stands on the line of the sample."""

    kind: ClassVar[int] = 287
    whose: ClassVar[Whose] = Whose.NAMED
    round: int
    station: int
    number: int
    lines: str
    at: int


class NotSampled(Event, frozen=True):
    """Somebody is not tested in this round, and why; `until` is the last day it lasts."""

    kind: ClassVar[int] = 288
    whose: ClassVar[Whose] = Whose.SUBJECT
    round: int
    subject: int
    reason: str
    at: int
    until: int | None = None
    words: str = ""


class SampledElsewhere(Event, frozen=True):
    """Somebody was tested somewhere else, with this proof."""

    kind: ClassVar[int] = 289
    whose: ClassVar[Whose] = Whose.SUBJECT
    round: int
    subject: int
    at: int
    result: str
    proof: str


class SamplingClosed(Event, frozen=True):
    """A round was closed; `counts` are the figures it was closed with."""

    kind: ClassVar[int] = 290
    whose: ClassVar[Whose] = Whose.NOBODY
    round: int
    at: int
    counts: dict[str, int]


class KitLotWritten(Event, frozen=True):
    """A lot of kits or tubes: how long its reading waits at least and at most, and its expiry."""

    kind: ClassVar[int] = 291
    whose: ClassVar[Whose] = Whose.NOBODY
    lot: str
    name: str
    least: int
    most: int
    expiry: int | None = None


class SamplingPlanStarted(Event, frozen=True):
    """Rounds become due by themselves from a day on; minutes of the day for the window."""

    kind: ClassVar[int] = 292
    whose: ClassVar[Whose] = Whose.NOBODY
    id: int
    name: str
    who: str
    rhythm: str
    method: str
    capacity: int
    opens: int
    closes: int
    from_day: int
    ordered_by: str


class SamplingPlanEnded(Event, frozen=True):
    """A plan's last day."""

    kind: ClassVar[int] = 293
    whose: ClassVar[Whose] = Whose.BEGUN
    ends: ClassVar[type[Event] | None] = SamplingPlanStarted
    id: int
    until_day: int


class KitsUsed(Event, frozen=True):
    """A round took its material: so many pieces of an item and lot. Supplies may count it."""

    kind: ClassVar[int] = 294
    whose: ClassVar[Whose] = Whose.NOBODY
    round: int
    item: str
    lot: str
    pieces: int
    at: int
    tube: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        SamplingOpened, PersonListed, TubeOpened, SampleTaken, SamplingCorrected, TubeMoved,
        TubeAnswered, KitRead, NotSampled, SampledElsewhere, SamplingClosed, KitLotWritten,
        SamplingPlanStarted, SamplingPlanEnded, KitsUsed,
    )
}  # fmt: skip
"""The kinds of this module by number."""
