"""What happens around an illness that spreads: symptoms, clusters and their answers."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, FindingRaised, FollowUpTaken, Whose
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.measures.rule import Severity

_LEVELS: Final = {"b.": Severity.ACT, "c.": Severity.URGENT}


class SymptomsNoted(Event, frozen=True):
    """Somebody saw symptoms in a person; an empty list says that there are none any more."""

    kind: ClassVar[int] = 80
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    symptoms: tuple[str, ...]
    words: str = ""


class ClusterRaised(Event, frozen=True):
    """A rule over many people was crossed. Only read: see `FindingRaised`, about a unit.

    `unit` is a floor, or empty for the whole home.
    """

    kind: ClassVar[int] = 83
    whose: ClassVar[Whose] = Whose.NOBODY
    rule: str
    version: int
    syndrome: str
    unit: str
    at: int
    people: tuple[int, ...]
    numbers: dict[str, str]

    def now(self) -> Event:
        """Return the finding about the unit; the level stood in the name of the rule."""
        severity = _LEVELS.get(self.rule[:2], Severity.WATCH)
        return FindingRaised(
            subject=0,
            measure=0,
            station=0,
            number=0,
            family=self.syndrome,
            severity=int(severity),
            taken_at=self.at,
            day=0,
            window="",
            hits=((self.rule, self.version, self.numbers),),
            about=UNIT,
            place=self.unit,
            people=self.people,
        )


class ClusterStepTaken(Event, frozen=True):
    """Somebody did something about a cluster. Only read: see `FollowUpTaken`."""

    kind: ClassVar[int] = 84
    whose: ClassVar[Whose] = Whose.NOBODY
    syndrome: str
    unit: str
    step: str
    words: str
    at: int

    def now(self) -> Event:
        """Return the step about the unit."""
        return FollowUpTaken(
            subject=0,
            measure=0,
            family=self.syndrome,
            step=self.step,
            words=self.words,
            at=self.at,
            about=UNIT,
            place=self.unit,
        )


class TableGiven(Event, frozen=True):
    """A person eats at this table from now on; empty means at none."""

    kind: ClassVar[int] = 85
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    table: str


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        SymptomsNoted,
        ClusterRaised,
        ClusterStepTaken,
        TableGiven,
    )
}
"""These kinds by their numbers."""
