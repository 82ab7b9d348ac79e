"""What leaves the house as single values: people and entries as plain data, in no format."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

import msgspec

from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import Text


class Standing(StrEnum):
    """How an entry stands in the record."""

    FINAL = "final"
    CORRECTED = "corrected"
    """It replaces another one."""
    IN_ERROR = "entered-in-error"
    """It was corrected or taken back; it stays, and is no value any more."""


class Asked(msgspec.Struct, frozen=True):
    """What is wanted: days (both belong to it, None is open), one person (0: all), masked."""

    first: date | None = None
    last: date | None = None
    person: int = 0
    masked: bool = False


class ExportedEntry(msgspec.Struct, frozen=True):
    """An entry with its moments as the home's clocks showed them.

    `taken` is when it was so; where only the round is known, from its beginning to `until`.
    """

    entry: Entry
    standing: Standing
    taken: datetime
    recorded: datetime
    until: datetime | None = None
    found: tuple[Text, ...] = ()
    """What was found in it, each in one or two words."""


class Exported(msgspec.Struct, frozen=True):
    """Everything of an export; `people` by number are those of the entries and who kept them.

    Names in it are masked already where that was asked for.
    """

    home: HomeCard
    asked: Asked
    made_at: datetime
    people: Mapping[int, Person]
    entries: tuple[ExportedEntry, ...]

    @property
    def valid(self) -> tuple[ExportedEntry, ...]:
        """The entries that hold, without those that were corrected or taken back."""
        return tuple(one for one in self.entries if one.standing is not Standing.IN_ERROR)
