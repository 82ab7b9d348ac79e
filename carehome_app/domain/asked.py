"""What is asked of a report: which kind of thing it is about, and which one."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from carehome_app.domain.plan import RoundKey


class Need(Enum):
    """What a kind of report must be told before it can be made."""

    NOTHING = "nothing"
    ROUND = "round"
    DAY = "day"
    MONTH = "month"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was said; what is not said is the present one. `month` is any day of a month.

    `whole_stay` asks for everything of a person's stay instead of a month.
    """

    round: RoundKey | None = None
    day: date | None = None
    month: date | None = None
    person: int = 0
    whole_stay: bool = False
    masked: bool = False
    sealed: bool = False
    words: str = ""
    """What people add, to a handover."""

    def days(self, today: date) -> tuple[date, date]:
        """Return the days meant: the one day said, or a month, the running one up to today."""
        if self.day is not None and self.month is None:
            return self.day, self.day
        first = (self.month or today).replace(day=1)
        return first, max(first, min(month_end(first), today))


def month_end(day: date) -> date:
    """Return the last day of a month."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def month_before(day: date) -> date:
    """Return the first day of the month before."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
