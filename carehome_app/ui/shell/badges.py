"""The small figure on a button of the rail: how many things wait there, and how badly."""

from enum import Enum
from typing import Final

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Urgency(Enum):
    """How badly what is counted waits; never told by colour alone, the sentence says it too."""

    COUNT = "count"
    """Pale: only how many there are."""
    LOOK = "look"
    """Amber: somebody should look."""
    BELOW = "below"
    """Red: below a line, or open for follow-up."""
    LATE = "late"
    """Red with an exclamation mark: overdue."""


OPEN: Final = QT_TRANSLATE_NOOP("Rail", "Open: {open}, overdue: {overdue}")


class Badge(msgspec.Struct, frozen=True):
    """A figure, how urgent it is, and the sentence a screen reader says."""

    count: int
    urgency: Urgency
    said: Text

    @property
    def shown(self) -> str:
        """The figure as it is painted; nothing is shown for nothing."""
        if not self.count:
            return ""
        return f"{self.count}!" if self.urgency is Urgency.LATE else str(self.count)


NO_BADGE: Final = Badge(0, Urgency.COUNT, OPEN.with_(open=0, overdue=0))


def open_badge(open_: int, overdue: int, calm: Urgency = Urgency.BELOW) -> Badge:
    """Return the badge of what is open, of which some is overdue; `calm` is for none overdue."""
    said = OPEN.with_(open=open_, overdue=overdue)
    return Badge(open_, Urgency.LATE if overdue else calm, said)
