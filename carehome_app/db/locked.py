"""Whom no list shows: people whose record is locked."""

from typing import Final

NOT_LOCKED: Final = "NOT IN (SELECT subject FROM locks WHERE locked = 1)"
"""To be put behind a column with numbers of people, in every question about many of them."""
