"""What happens around an illness that spreads: symptoms, isolation, clusters and their answers."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event


class SymptomsNoted(Event, frozen=True):
    """Somebody saw symptoms in a person; an empty list says that there are none any more."""

    kind: ClassVar[int] = 80
    subject: int
    at: int
    symptoms: tuple[str, ...]
    words: str = ""


class IsolationStarted(Event, frozen=True):
    """A person is kept apart from now on, and where."""

    kind: ClassVar[int] = 81
    subject: int
    at: int
    place: str
    words: str = ""


class IsolationEnded(Event, frozen=True):
    """A person is no longer kept apart."""

    kind: ClassVar[int] = 82
    subject: int
    at: int
    words: str = ""


class ClusterRaised(Event, frozen=True):
    """A rule over many people was crossed: which one, its numbers, and the people counted.

    `unit` is a floor, or empty for the whole home.
    """

    kind: ClassVar[int] = 83
    rule: str
    version: int
    syndrome: str
    unit: str
    at: int
    people: tuple[int, ...]
    numbers: dict[str, str]


class ClusterStepTaken(Event, frozen=True):
    """Somebody did something about a cluster."""

    kind: ClassVar[int] = 84
    syndrome: str
    unit: str
    step: str
    words: str
    at: int


class TableGiven(Event, frozen=True):
    """A person eats at this table from now on; empty means at none."""

    kind: ClassVar[int] = 85
    subject: int
    table: str


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        SymptomsNoted, IsolationStarted, IsolationEnded, ClusterRaised, ClusterStepTaken,
        TableGiven,
    )
}  # fmt: skip
"""These kinds by their numbers."""
