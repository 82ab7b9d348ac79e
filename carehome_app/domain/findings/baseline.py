"""A person's own normal: the median of the last fever-free readings at one site."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.measures.fields import Amount

LAST: Final = 14
AT_LEAST: Final = 5
AFTER_FEVER: Final = timedelta(days=7)
"""Readings this soon after a closed fever episode do not count yet."""


class Taken(NamedTuple):
    """A reading as the baseline sees it."""

    amount: Amount
    site: str
    taken_at: datetime
    feverish: bool
    """Whether it raised a fever finding."""


class Fever(NamedTuple):
    """From when to when a fever episode lasted; None while it is open."""

    opened_at: datetime
    closed_at: datetime | None


class Baseline(msgspec.Struct, frozen=True):
    """The median and how many readings it stands on."""

    amount: Amount
    count: int


def baseline(
    newest_first: Iterable[Taken], fevers: Iterable[Fever], *, site: str, unit: str
) -> Baseline | None:
    """Return the own normal at a site in a unit, or None when too few readings count.

    No more readings are looked at than it takes to find the last `LAST` that count.
    """
    fevers = list(fevers)
    counted: list[Decimal] = []
    for reading in newest_first:
        if reading.site != site or reading.amount.unit != unit or reading.feverish:
            continue
        if fevers and any(_in_or_just_after(fever, reading.taken_at) for fever in fevers):
            continue
        counted.append(reading.amount.number)
        if len(counted) == LAST:
            break
    if len(counted) < AT_LEAST:
        return None
    from statistics import median  # three milliseconds that no window has to wait for

    return Baseline(Amount(median(counted), unit), len(counted))


def _in_or_just_after(fever: Fever, moment: datetime) -> bool:
    if moment < fever.opened_at:
        return False
    return fever.closed_at is None or moment <= fever.closed_at + AFTER_FEVER
