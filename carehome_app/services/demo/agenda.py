"""What happens when, in order of time."""

import heapq
from collections.abc import Callable
from datetime import datetime

Deed = Callable[[datetime], object]
"""Something somebody does at a moment."""


class Agenda:
    """Deeds to come; a deed may put others on the agenda."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._coming: list[tuple[datetime, int, Deed]] = []
        self._count = 0

    def at(self, moment: datetime, deed: Deed) -> None:
        """Put a deed on the agenda; of two at one moment the first one put there comes first."""
        self._count += 1
        heapq.heappush(self._coming, (moment, self._count, deed))

    def run_until(self, moment: datetime) -> None:
        """Do everything that comes before a moment."""
        while self._coming and self._coming[0][0] < moment:
            at, _count, deed = heapq.heappop(self._coming)
            deed(at)
