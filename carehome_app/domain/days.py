"""Days as the journal writes them: the proleptic ordinal, one integer."""

from datetime import date


def from_ordinal(ordinal: int | None) -> date | None:
    """Return the day of an ordinal, or None for None."""
    return None if ordinal is None else date.fromordinal(ordinal)


def to_ordinal(day: date | None) -> int | None:
    """Return the ordinal of a day, or None for None."""
    return None if day is None else day.toordinal()
