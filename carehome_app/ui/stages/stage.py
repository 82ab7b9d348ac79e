"""What each chart of the trends page can do, whatever it shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from carehome_app.i18n import Translate
from carehome_app.services.house import House

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from carehome_app.charts.ink import Ink


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody wants to see. `days` 0 is everything, `floor` None the whole home."""

    subject: int = 0
    days: int = 30
    floor: str | None = None
    panel: int = 0
    ghosts: bool = False
    weeks_back: int = 0


@dataclass(frozen=True, slots=True)
class Pointed:
    """What lies under the pointer: where in figure pixels, its words, and its cell if any."""

    x: float
    y: float
    words: str
    cell: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a chart is drawn on: inches, dots to the inch, and colours."""

    inches: tuple[float, float]
    dpi: float
    ink: "Ink"


class Stage(Protocol):
    """A kind of chart."""

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return the figure of what is chosen."""

    def point(self, x: float, y: float) -> Pointed | None:
        """Return what lies at a place in figure pixels."""

    def person_at(self, x: float, y: float) -> int | None:
        """Return whom a click at a place means."""

    def zoom(self, factor: float, x: float | None = None) -> bool:
        """Show more or fewer days about a place; False when this chart cannot."""

    def pan(self, share: float) -> bool:
        """Move by a share of what is shown; False when this chart cannot."""


class Fixed:
    """A stage that neither zooms nor pans."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        self.house = house
        self.say = say

    def point(self, x: float, y: float) -> Pointed | None:  # noqa: ARG002
        """Return nothing."""
        return None

    def person_at(self, x: float, y: float) -> int | None:  # noqa: ARG002
        """Return nobody."""
        return None

    def zoom(self, factor: float, x: float | None = None) -> bool:  # noqa: ARG002
        """Do nothing."""
        return False

    def pan(self, share: float) -> bool:  # noqa: ARG002
        """Do nothing."""
        return False
