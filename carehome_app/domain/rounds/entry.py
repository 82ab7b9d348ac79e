"""An entry: what was measured, or why it was not."""

from datetime import date, datetime
from enum import IntEnum
from typing import NamedTuple

import msgspec

from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.plan import RoundKey


class LineRef(NamedTuple):
    """Which line of the journal: a station's index and that station's own counter."""

    station: int
    number: int


class Origin(IntEnum):
    """How a value came in. There is no other way."""

    TYPED = 1
    SCANNED = 2
    IMPORTED = 3
    DEVICE = 4


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line about one person and one measure.

    `values` is empty exactly when `reason` is not. `taken_at` is when it was so,
    `recorded_at` when it was typed. `until` with `reason`: it also explains later rounds up
    to that day; `open_ended`: until something else is known.
    """

    ref: LineRef
    subject: int
    measure: Measure
    round: RoundKey
    taken_at: datetime
    recorded_at: datetime
    by: int
    values: Values
    site: str = ""
    origin: Origin = Origin.TYPED
    reason: str = ""
    until: date | None = None
    open_ended: bool = False
    note: str = ""
    time_said: bool = True
    """False when only the round is known; then `taken_at` is the end of its window."""
    superseded: "Superseded | None" = None

    @property
    def is_reading(self) -> bool:
        """Whether something was measured."""
        return not self.reason

    def amount(self, key: str = "value") -> Amount | None:
        """Return the number of a field, or None when there is none."""
        value = self.values.get(key)
        return value if isinstance(value, Amount) else None


def goes_on(absence: Entry, round_: RoundKey) -> bool:
    """Return whether a reason reaches to a round by its own words: not past its last day."""
    if absence.until is not None and absence.until < round_.day:
        return False
    if absence.round.day == round_.day:
        return not (absence.round.window == "pm" and round_.window == "am")
    return absence.round.day < round_.day


class Superseded(msgspec.Struct, frozen=True):
    """By what, by whom, when and why an entry was corrected; the entry itself stays."""

    ref: LineRef
    by: int
    at: datetime
    reason: str
    words: str


class Absence(msgspec.Struct, frozen=True):
    """A reason that reaches beyond its own round."""

    ref: LineRef
    subject: int
    reason: str
    since: datetime
    round: RoundKey
    until: date | None
    note: str
    confirmed_on: date
    """The last day somebody said that it holds."""


class Recent(NamedTuple):
    """A bare point of the small line beside a name: when, and the number as it was written."""

    taken_at: datetime
    number: str
