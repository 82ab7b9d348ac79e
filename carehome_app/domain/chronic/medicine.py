"""Regular medicine of one person, and what became of each dose. A list, not a pharmacy."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

import msgspec

from carehome_app.domain.chronic.times import Rhythm
from carehome_app.domain.measures.measure import Beyond
from carehome_app.domain.rounds.entry import LineRef, Superseded
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Outcome(StrEnum):
    """What became of a dose. Every one needs its own key; nothing is given by itself."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHHELD = "withheld"
    UNAVAILABLE = "unavailable"


OUTCOME_LABELS: Final = {
    Outcome.GIVEN: QT_TRANSLATE_NOOP("Medicine", "given"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Medicine", "refused"),
    Outcome.WITHHELD: QT_TRANSLATE_NOOP("Medicine", "withheld"),
    Outcome.UNAVAILABLE: QT_TRANSLATE_NOOP("Medicine", "not available"),
}
OUTCOME_KEYS: Final = {
    "g": Outcome.GIVEN,
    "r": Outcome.REFUSED,
    "w": Outcome.WITHHELD,
    "n": Outcome.UNAVAILABLE,
}


class Gate(msgspec.Struct, frozen=True):
    """A vital sign that is asked about before a dose: "pulse below 50: ask first"."""

    measure: int
    """The measure's index in the catalogue."""
    field: str
    beyond: Beyond
    number: Decimal
    unit: str


class Medicine(msgspec.Struct, frozen=True, kw_only=True):
    """One medicine on a person's list: what, how much, when, until when, and who ordered it."""

    id: int
    person: int
    name: str
    dose: str
    windows: tuple[str, ...]
    from_day: date
    rhythm: Rhythm = Rhythm()
    until_day: date | None = None
    note: str = ""
    ordered_by: str = ""
    gate: Gate | None = None
    written_by: int = 0
    ended_why: str = ""

    def in_force(self, day: date) -> bool:
        """Return whether the medicine is on the list on a day."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)

    def holds_on(self, day: date) -> bool:
        """Return whether the medicine is due on a day."""
        return self.in_force(day) and self.rhythm.is_due(day, self.from_day)


class DoseEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of one dose; a corrected one stays, with what took its place."""

    ref: LineRef
    subject: int
    medicine: int
    day: date
    window: str
    at: datetime
    recorded_at: datetime
    by: int
    outcome: Outcome
    words: str = ""
    asked: tuple[str, ...] = ()
    """What the gate asked before the dose was given: measure, value, clock and line, as texts."""
    superseded: Superseded | None = None


class Dose(msgspec.Struct, frozen=True):
    """One medicine due at one time, and what was said of it."""

    medicine: Medicine
    entries: tuple[DoseEntry, ...] = ()

    @property
    def said(self) -> DoseEntry | None:
        """The last that was said and not corrected."""
        return next((one for one in reversed(self.entries) if one.superseded is None), None)

    @property
    def said_twice(self) -> bool:
        """Whether it was said given twice, at two desks: nobody knows yet whether it was."""
        given = [
            one for one in self.entries if one.superseded is None and one.outcome is Outcome.GIVEN
        ]
        return len(given) > 1
