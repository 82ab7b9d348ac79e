"""The colours and icons of a saying."""

from dataclasses import dataclass
from typing import Final

from carehome_app.ui.rounds.words import Sign
from carehome_app.ui.style.theme import LIGHT


@dataclass(frozen=True, slots=True)
class Paint:
    """An icon, its colour, and the ground and edge of a chip (empty: no chip)."""

    icon: str
    ink: str
    ground: str = ""
    bold: bool = False


PAINTS: Final = {
    Sign.HIGH: Paint("up_triangle", LIGHT.alarm, LIGHT.alarm_soft),
    Sign.LOW: Paint("down_triangle", LIGHT.low, LIGHT.low_soft),
    Sign.WELL: Paint("check", LIGHT.well),
    Sign.OPEN: Paint("open_circle", LIGHT.muted),
    Sign.AWAY: Paint("home", LIGHT.ink, LIGHT.card),
    Sign.NOT_MEASURED: Paint("close", LIGHT.ink, LIGHT.card),
    Sign.ASKED: Paint("warning", LIGHT.due, LIGHT.due_soft),
    Sign.TYPED: Paint("keyboard", LIGHT.accent),
    Sign.BEGUN: Paint("keyboard", LIGHT.muted),
    Sign.REFUSED: Paint("warning", LIGHT.alarm),
    Sign.DRAFT: Paint("pencil", LIGHT.due, LIGHT.due_soft),
}

GROUNDS: Final = {Sign.HIGH: LIGHT.alarm_soft, Sign.LOW: LIGHT.low_soft}
"""The ground of a whole row whose judgement is of this kind."""
