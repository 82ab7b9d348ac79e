"""The colours and icons of a saying."""

from typing import Final

import msgspec

from carehome_app.ui.rounds.words import Sign
from carehome_app.ui.style.theme import colour


class Paint(msgspec.Struct, frozen=True):
    """An icon, its colour, and the ground and edge of a chip (empty: no chip)."""

    icon: str
    ink_token: str
    ground_token: str = ""
    bold: bool = False

    @property
    def ink(self) -> str:
        """The colour of the icon in the theme worn now."""
        return colour(self.ink_token)

    @property
    def ground(self) -> str:
        """The ground of the chip in the theme worn now; empty: no chip."""
        return colour(self.ground_token) if self.ground_token else ""


PAINTS: Final = {
    Sign.HIGH: Paint("up_triangle", "alarm", "alarm_soft"),
    Sign.LOW: Paint("down_triangle", "low", "low_soft"),
    Sign.WELL: Paint("check", "well"),
    Sign.OPEN: Paint("open_circle", "muted"),
    Sign.AWAY: Paint("home", "ink", "card"),
    Sign.NOT_MEASURED: Paint("close", "ink", "card"),
    Sign.ASKED: Paint("warning", "due", "due_soft"),
    Sign.TYPED: Paint("keyboard", "accent"),
    Sign.BEGUN: Paint("keyboard", "muted"),
    Sign.REFUSED: Paint("warning", "alarm"),
    Sign.DRAFT: Paint("pencil", "due", "due_soft"),
}

GROUNDS: Final = {Sign.HIGH: "alarm_soft", Sign.LOW: "low_soft"}
"""The ground of a whole row whose judgement is of this kind."""
