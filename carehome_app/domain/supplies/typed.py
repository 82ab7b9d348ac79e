"""What a typed quantity and a typed day mean: `20`, `2b`, `2b5`; `2026-06`, `260630`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from carehome_app.domain.supplies.errors import (
    AmbiguousExpiryError,
    NegativeQuantityError,
    NoPackError,
    NotAnExpiryError,
    NotAQuantityError,
    NotWholeError,
    TooManyPiecesError,
)
from carehome_app.domain.supplies.supply import Item
from carehome_app.domain.typed.numbers import cut, normalized

MOST: Final = 9_999_999
_QUANTITY: Final = re.compile(
    r"(?:(?P<packs>[0-9]+) *(?:b|箱|盒|包)(?: *\+? *(?P<rest>[0-9]+))?)|(?P<pieces>[0-9]+)"
)
_UNITS: Final = r" *(?:只|件|个|副|双|支|份|片|瓶|台|套|袋|粒|条|pcs?)?"


class Quantity(NamedTuple):
    """A quantity in base units, and in how many packs it was typed; 0 when in pieces."""

    pieces: int
    packs: int = 0
    rest: int = 0


def quantity_typed(text: str, item: Item) -> Quantity:
    """Return what a typed quantity comes to, in whole base units."""
    plain = normalized(text)
    found = re.fullmatch(f"(?:{_QUANTITY.pattern}){_UNITS}", plain)
    if found is None:
        raise _why_not(plain)
    packs, pieces = found["packs"], found["pieces"]
    if packs is None:
        return Quantity(_few(int(pieces), plain))
    if item.pack < 2:
        raise NoPackError(item=item.called)
    rest = int(found["rest"] or 0)
    return Quantity(_few(int(packs) * item.pack + rest, plain), int(packs), rest)


def _few(pieces: int, typed: str) -> int:
    if pieces > MOST:
        raise TooManyPiecesError(typed=cut(typed), most=MOST)
    return pieces


def _why_not(
    plain: str,
) -> NegativeQuantityError | NotWholeError | NotAQuantityError:
    if re.fullmatch(r"-[0-9.]+.*", plain):
        return NegativeQuantityError(typed=cut(plain))
    if re.fullmatch(r"[0-9]*\.[0-9]+.*", plain):
        return NotWholeError(typed=cut(plain))
    return NotAQuantityError(typed=cut(plain))


# A day as it is printed on a box. Two digits of a year mean one from 49 years ago to 50 ahead;
# the day 00, and a day that is not said, is the last of its month.


def year_meant(two: int, today: date) -> int:
    """Return the year that two digits mean."""
    first = today.year - 49
    return first + (two - first) % 100


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day, the last of its month for day 0; None when there is none."""
    try:
        return month_end(year, month) if day == 0 else date(year, month, day)
    except ValueError:
        return None


_SPLIT: Final = re.compile(r"(\d{4}|\d{2})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)", re.ASCII)
_EIGHT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SIX: Final = re.compile(r"\d{6}", re.ASCII)
_YEARS: Final = range(1980, 2100)


def expiry_typed(text: str, today: date) -> date | None:
    """Return the last good day of a typed text; None when nothing was typed.

    Six digits that could be a year with its month as well as a day are asked about.
    """
    plain = normalized(text)
    if not plain:
        return None
    found = dict.fromkeys(one for one in _days(plain, today) if one and one.year in _YEARS)
    if not found:
        raise NotAnExpiryError(typed=cut(plain))
    if len(found) > 1:
        days = [one.isoformat() for one in found]
        raise AmbiguousExpiryError(typed=cut(plain), days=days)
    return next(iter(found))


def _days(plain: str, today: date) -> Iterator[date | None]:
    if split := _SPLIT.fullmatch(plain):
        year, month, day = split.groups()
        whole = int(year) if len(year) == 4 else year_meant(int(year), today)
        yield day_of(whole, int(month), int(day or 0))
    elif eight := _EIGHT.fullmatch(plain):
        yield day_of(*(int(part) for part in eight.groups()))
    elif _SIX.fullmatch(plain):
        two, month, day = (int(plain[at : at + 2]) for at in (0, 2, 4))
        yield day_of(year_meant(two, today), month, day)
        yield day_of(int(plain[:4]), int(plain[4:]), 0)


_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "S": "5", "B": "8"})


def looks_like(lot: str, other: str) -> bool:
    """Return whether two lots differ only in letters that look like digits."""
    ours, theirs = lot.upper(), other.upper()
    return ours != theirs and ours.translate(_ALIKE) == theirs.translate(_ALIKE)
