"""What happens to faults, photographs and inspections. Kinds 320 to 339 of the journal.

A fault is numbered apart from people. People are named by their numbers; moments are
milliseconds, days ordinals.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class FaultFound(Event, frozen=True):
    """Somebody found something that is not as it must be, at a place."""

    kind: ClassVar[int] = 320
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    found_at: int
    found_by: int
    """Somebody of the house; 0 when the words of `finder` say who."""
    finder: str
    source: str
    place: str
    words: str
    grade: str
    item: str = ""
    """The item of a checklist, as `list/item`; empty when it was none."""
    red_line: int = 0
    interim: str = ""
    inspection: int = 0


class FaultAssigned(Event, frozen=True):
    """A fault has somebody responsible, and a last day."""

    kind: ClassVar[int] = 321
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    responsible: int
    helper: int
    due: int
    plan: str = ""
    interim: str = ""
    area_closed: int = 0


class FaultRectified(Event, frozen=True):
    """Somebody says that it was put right, and how."""

    kind: ClassVar[int] = 322
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    by: int
    words: str


class FaultRechecked(Event, frozen=True):
    """Another person looked: it is right and closed, or goes back with a new last day."""

    kind: ClassVar[int] = 323
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    by: int
    passed: int
    words: str
    due: int = 0


class FaultReopened(Event, frozen=True):
    """What was closed is not right after all."""

    kind: ClassVar[int] = 324
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    words: str
    due: int


class FaultExtended(Event, frozen=True):
    """The last day is another one: who allowed it, and why."""

    kind: ClassVar[int] = 325
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    due: int
    allowed_by: int
    words: str


class FaultEscalated(Event, frozen=True):
    """It cannot be put right here: why, and who was told."""

    kind: ClassVar[int] = 326
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    words: str
    told: str


class FaultWithdrawn(Event, frozen=True):
    """It was none: a mistake, or `same_as` another one."""

    kind: ClassVar[int] = 327
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    at: int
    words: str
    same_as: int = 0


class PhotographKept(Event, frozen=True):
    """A photograph of a fault, before or after; its pixels are kept by the hash of what is kept.

    `taken_at` is what the camera's clock said, 0 when it said nothing.
    """

    kind: ClassVar[int] = 328
    whose: ClassVar[Whose] = Whose.NOBODY
    fault: int
    side: str
    original: str
    kept: str
    taken_at: int
    at: int
    width: int
    height: int
    size: int


class InspectionBegun(Event, frozen=True):
    """Somebody begins to go through a checklist, in the version that holds then."""

    kind: ClassVar[int] = 330
    whose: ClassVar[Whose] = Whose.NOBODY
    inspection: int
    checklist: str
    version: int
    source: str
    at: int
    inspector: str
    """Who inspects, as they say it: a person of the house or of the bureau."""


class ItemAnswered(Event, frozen=True):
    """An item of an inspection is answered; the last answer holds."""

    kind: ClassVar[int] = 331
    whose: ClassVar[Whose] = Whose.NOBODY
    inspection: int
    item: str
    answer: str
    words: str
    evidence: str
    """What the record showed when it was answered."""
    at: int


class InspectionSigned(Event, frozen=True):
    """One side signs what was answered; when both have, the inspection is over."""

    kind: ClassVar[int] = 332
    whose: ClassVar[Whose] = Whose.NOBODY
    inspection: int
    side: str
    person: int
    at: int
    words: str = ""


class ChecklistWritten(Event, frozen=True):
    """A checklist of the home's own, the bureau's or the fire brigade's holds from a day on.

    Each item: code, words, clause, weight, red line, photograph, way of checking, evidence.
    """

    kind: ClassVar[int] = 333
    whose: ClassVar[Whose] = Whose.NOBODY
    code: str
    version: int
    title: str
    since: int
    items: tuple[tuple[str, str, str, int, int, int, str, str], ...]


class PatrolWalked(Event, frozen=True):
    """Somebody walked a patrol round: a night patrol or a fire round."""

    kind: ClassVar[int] = 334
    whose: ClassVar[Whose] = Whose.NOBODY
    at: int
    place: str
    by: int
    words: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        FaultFound, FaultAssigned, FaultRectified, FaultRechecked, FaultReopened, FaultExtended,
        FaultEscalated, FaultWithdrawn, PhotographKept, InspectionBegun, ItemAnswered,
        InspectionSigned, ChecklistWritten, PatrolWalked,
    )
}  # fmt: skip
"""The kinds of this module by number."""
