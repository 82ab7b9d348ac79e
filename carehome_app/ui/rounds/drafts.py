"""What was typed and not kept yet. It is never written by itself, and never lost by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Outcome, Question


class Place(NamedTuple):
    """Which cell: a round, a person and a measure's code."""

    round: RoundKey
    subject: int
    measure: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A typed text, what it means, the question that stands about it, and what went wrong.

    `outcome` is what the text alone means; `stopped` says that Enter did not keep it.
    """

    text: str
    outcome: Outcome
    asked: Question | None = None
    trouble: str = ""
    stopped: bool = False


class Drafts:
    """All of them, of every round that was shown since the program started."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[Place, Draft] = {}
        self.typing: Place | None = None
        """The cell somebody is typing in now."""

    def __bool__(self) -> bool:
        """Return whether anything is typed and not kept."""
        return bool(self._kept)

    def of(self, place: Place) -> Draft | None:
        """Return what stands in a cell, or None."""
        return self._kept.get(place)

    def keep(self, place: Place, draft: Draft) -> None:
        """Hold what is typed in a cell."""
        self._kept[place] = draft

    def drop(self, place: Place) -> None:
        """Forget it: it was kept in the record, or taken back with Esc."""
        self._kept.pop(place, None)

    def places(self, holds: Callable[[Place], bool]) -> list[Place]:
        """Return the cells where something is not kept yet, of those a sheet holds."""
        return [place for place in self._kept if holds(place)]
