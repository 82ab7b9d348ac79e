"""What a rule consists of: a line, its numbers in every unit, its words and its source."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Final

import msgspec

from carehome_app.domain.measures.fields import Scale
from carehome_app.i18n import Text


class Source(msgspec.Struct, frozen=True):
    """Where a number comes from, and whether it is published or our own proposal."""

    label: Text
    proposal: bool = False
    section: str = ""
    """Where the project's clinical reference gives it, such as `2.3`; empty when it does not."""


class Severity(IntEnum):
    """How much a finding asks for."""

    WATCH = 1
    ACT = 2
    URGENT = 3


class Beyond(StrEnum):
    """On which side of a threshold a value is noticed, and whether the edge belongs to it."""

    ABOVE = ">"
    FROM = ">="
    BELOW = "<"
    DOWN_TO = "<="

    def crossed(self, number: Decimal, limit: Decimal) -> bool:
        """Return whether the number is beyond the limit."""
        match self:
            case Beyond.ABOVE:
                return number > limit
            case Beyond.FROM:
                return number >= limit
            case Beyond.BELOW:
                return number < limit
            case Beyond.DOWN_TO:
                return number <= limit


Threshold = Mapping[str, Decimal]
"""A limit by unit, each exact: comparisons are made in the unit that was read."""


EVERY_AGE: Final = (0, 200)
FROM_16: Final = (16, 200)
"""NEWS2 is for nobody under 16 (clinical reference, section 4.1)."""
ADULTS: Final = (18, 200)
"""For whom guidelines for adults and for nursing homes are made."""
UNKNOWN_AGE: Final = 50
"""How somebody whose age nobody wrote down is judged: as an adult who is not very old."""


class Rule(msgspec.Struct, frozen=True):
    """A line that a reading may cross, with its numbers and its source.

    `judge` names the shape of the rule in `domain.rules`. `sites` empty means any site.
    A rule that is not `on` by default can be switched on by the home or for one person.
    """

    code: str
    family: str
    severity: Severity
    judge: "Judge"
    beyond: Beyond
    threshold: Threshold
    label: Text
    sentence: Text
    source: Source
    field: str = "value"
    sites: tuple[str, ...] = ()
    on: bool = True
    version: int = 1
    gap: timedelta = timedelta(0)
    """The least time between two readings that count as two."""
    within: timedelta = timedelta(0)
    """How far back an earlier reading still counts."""
    ago: timedelta = timedelta(0)
    """How long ago the reading was that this one is compared with: the nearest one is taken.

    With `gap` and `within` it is counted in days of the home's calendar.
    """
    words: tuple[str, ...] = ()
    """What a choice, a tick or a meter says when the rule notices it."""
    ages: tuple[int, int] = EVERY_AGE
    """From which age on, and below which; without a known age as an adult under 80."""
    unless: str = ""
    """The tick that says this is meant to be so."""
    scales: tuple[Scale, ...] = ()
    """The units of the limit where they are not those of its field, such as per cent."""
    drawn: bool = True
    """Whether charts draw it; a chart with every grade of a thing cannot be read."""

    def is_for(self, age: int | None) -> bool:
        """Return whether the rule is meant for people of this age."""
        low, high = self.ages
        return low <= (UNKNOWN_AGE if age is None else age) < high


class Judge(Enum):
    """The shapes a rule over one person's readings can have."""

    BEYOND = "beyond"
    BEYOND_AGAIN = "beyond again"
    OFF_BASELINE = "off baseline"
    BEYOND_WITHOUT_BASELINE = "beyond, without baseline"
    WORD = "a word"
    IN_A_ROW = "beyond, twice in a row"
    DAYS_IN_A_ROW = "beyond, on two days in a row"
    LOSS = "loss since"
    SUDDEN_LOSS = "loss from the highest"
    STANDING = "beyond while standing"
    FALL_ON_STANDING = "fall on standing"
    FALL_FROM_HIGH = "fall on standing, from high lying"
    FALL_FROM_SITTING = "fall on standing, from sitting"
    RISE_ON_STANDING = "rise on standing"

    @property
    def on_value(self) -> bool:
        """Whether the limit lies on the reading's own scale, so that lines have an order."""
        return self in _ON_VALUE

    @property
    def when_standing(self) -> bool:
        """Whether only readings taken standing are looked at."""
        return self in _WHEN_STANDING


_ON_VALUE: Final = {
    Judge.BEYOND,
    Judge.BEYOND_AGAIN,
    Judge.BEYOND_WITHOUT_BASELINE,
    Judge.IN_A_ROW,
    Judge.DAYS_IN_A_ROW,
    Judge.STANDING,
}
_WHEN_STANDING: Final = {
    Judge.STANDING,
    Judge.FALL_ON_STANDING,
    Judge.FALL_FROM_HIGH,
    Judge.FALL_FROM_SITTING,
    Judge.RISE_ON_STANDING,
}


class Family(msgspec.Struct, frozen=True):
    """What a group of rules is about: one alert per person and family at a time."""

    code: str
    labels: Mapping[Severity, Text]
    high: bool
    """Whether the readings are too high (shown ▲) or too low (shown ▼)."""
    repeat_after: timedelta
    """When the repeat is due after the first abnormal value of an episode."""
    repeat_again: timedelta
    """When it is due after a further abnormal value."""
    advice: Text
    signed: bool = True
    """Whether ▲ and ▼ say anything of it: a door is neither too high nor too low."""

    @property
    def sign(self) -> str:
        """▲ for too high, ▼ for too low, or nothing."""
        return "" if not self.signed else HIGH if self.high else LOW


HIGH: Final = "▲"
LOW: Final = "▼"
