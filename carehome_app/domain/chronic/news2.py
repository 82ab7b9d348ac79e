"""The National Early Warning Score 2: seven observations, twenty points, off by default.

Bands: Royal College of Physicians, National Early Warning Score (NEWS) 2, London 2017, chart 1
(clinical reference, section 4). The score is information for trained staff: no diagnosis.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.measures.fields import Amount
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LICENCE: Final = QT_TRANSLATE_NOOP(
    "NEWS2",
    "NEWS2: reproduced from Royal College of Physicians, National Early Warning Score (NEWS) 2,"
    " London 2017. Information for trained staff; not validated in Chinese care homes.",
)
NOT_USED: Final = QT_TRANSLATE_NOOP(
    "NEWS2", "a temperature at the axilla or forehead is not used: it would read too low"
)
TOO_YOUNG: Final = QT_TRANSLATE_NOOP("NEWS2", "not for people under 16")
AGE_UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "NEWS2", "not without the birth date: it is not for people under 16"
)
YOUNGEST: Final = 16
UNSUITED: Final = ("axilla", "forehead")
"""Sites at which healthy readings lie in the low bands (clinical reference, section 1.2)."""
PART_LABELS: Final = {
    "respiration": QT_TRANSLATE_NOOP("NEWS2", "respiration"),
    "saturation": QT_TRANSLATE_NOOP("NEWS2", "oxygen saturation"),
    "oxygen": QT_TRANSLATE_NOOP("NEWS2", "air or oxygen"),
    "systolic": QT_TRANSLATE_NOOP("NEWS2", "systolic pressure"),
    "pulse": QT_TRANSLATE_NOOP("NEWS2", "pulse"),
    "consciousness": QT_TRANSLATE_NOOP("NEWS2", "consciousness"),
    "temperature": QT_TRANSLATE_NOOP("NEWS2", "temperature"),
}


class Risk(Enum):
    """What the points mean, as chart 2 of the publication words it."""

    LOW = "low"
    LOW_MEDIUM = "low-medium"
    MEDIUM = "medium"
    HIGH = "high"


RISK_LABELS: Final = {
    Risk.LOW: QT_TRANSLATE_NOOP("NEWS2", "low"),
    Risk.LOW_MEDIUM: QT_TRANSLATE_NOOP("NEWS2", "low to medium: one value alone scores 3"),
    Risk.MEDIUM: QT_TRANSLATE_NOOP("NEWS2", "medium: urgent"),
    Risk.HIGH: QT_TRANSLATE_NOOP("NEWS2", "high: emergency"),
}


class Observed(msgspec.Struct, frozen=True, kw_only=True):
    """The seven observations; None is not measured. `scale` 2 is chosen by a clinician only.

    `consciousness` is one letter of ACVPU, C being *new* confusion.
    """

    respiration: int | None = None
    saturation: int | None = None
    scale: int = 1
    oxygen: bool | None = None
    systolic: int | None = None
    pulse: int | None = None
    consciousness: str | None = None
    temperature: Amount | None = None
    site: str = ""
    at: Mapping[str, datetime] = msgspec.field(default_factory=dict)
    """When each part was read."""


class Score(msgspec.Struct, frozen=True):
    """All seven were there: the points of each, by part."""

    points: dict[str, int]
    at: Mapping[str, datetime] = msgspec.field(default_factory=dict)
    """When each part was read."""

    @property
    def total(self) -> int:
        """The sum, 0 to 20."""
        return sum(self.points.values())

    @property
    def risk(self) -> Risk:
        """Low, or more: one value of 3, five points, seven points."""
        if self.total >= 7:
            return Risk.HIGH
        if self.total >= 5:
            return Risk.MEDIUM
        return Risk.LOW_MEDIUM if 3 in self.points.values() else Risk.LOW


class Incomplete(msgspec.Struct, frozen=True):
    """Something is missing, so there is no score: never a part of one."""

    missing: tuple[str, ...]
    notes: tuple[Text, ...] = ()


def news2(seen: Observed) -> Score | Incomplete:
    """Return the score, or what is missing for it."""
    missing = tuple(_missing(seen))
    if missing:
        unused = seen.temperature is not None and seen.site in UNSUITED
        return Incomplete(missing, (NOT_USED,) if unused else ())
    return Score(dict(_points(seen)), seen.at)


def _missing(seen: Observed) -> Iterator[str]:
    for part in PART_LABELS:
        value = getattr(seen, part)
        if value is None or (part == "temperature" and not _is_suited(seen)):
            yield part


def _is_suited(seen: Observed) -> bool:
    """Return whether the temperature may be used; the bands are published in °C only."""
    known = seen.temperature
    return known is not None and known.unit == "°C" and seen.site not in UNSUITED


def _points(seen: Observed) -> Iterator[tuple[str, int]]:
    assert seen.respiration is not None and seen.saturation is not None  # noqa: S101, PT018
    assert seen.systolic is not None and seen.pulse is not None  # noqa: S101, PT018
    assert seen.temperature is not None  # noqa: S101  # nothing is missing, see news2
    yield "respiration", _banded(seen.respiration, _RESPIRATION)
    if seen.scale == 2 and seen.oxygen:
        yield "saturation", _banded(seen.saturation, _SCALE_2_OXYGEN)
    else:
        bands = _SCALE_2_AIR if seen.scale == 2 else _SCALE_1
        yield "saturation", _banded(seen.saturation, bands)
    yield "oxygen", 2 if seen.oxygen else 0
    yield "systolic", _banded(seen.systolic, _SYSTOLIC)
    yield "pulse", _banded(seen.pulse, _PULSE)
    yield "consciousness", 0 if seen.consciousness == "A" else 3
    # Rounded before it is banded, so that nothing lies between 36.0 and 36.1.
    tenths = seen.temperature.number.quantize(Decimal("0.1"), ROUND_HALF_UP)
    yield "temperature", _banded(int(tenths * 10), _TEMPERATURE_TENTHS)


_Bands = tuple[tuple[int, int], ...]
"""Up to and with this number, these points; above the last one, the points of `_ABOVE`."""
_ABOVE: Final = 10_000

_RESPIRATION: Final[_Bands] = ((8, 3), (11, 1), (20, 0), (24, 2), (_ABOVE, 3))
_SCALE_1: Final[_Bands] = ((91, 3), (93, 2), (95, 1), (_ABOVE, 0))
_SCALE_2_AIR: Final[_Bands] = ((83, 3), (85, 2), (87, 1), (_ABOVE, 0))
_SCALE_2_OXYGEN: Final[_Bands] = (
    (83, 3),
    (85, 2),
    (87, 1),
    (92, 0),
    (94, 1),
    (96, 2),
    (_ABOVE, 3),
)
_SYSTOLIC: Final[_Bands] = ((90, 3), (100, 2), (110, 1), (219, 0), (_ABOVE, 3))
_PULSE: Final[_Bands] = ((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (_ABOVE, 3))
_TEMPERATURE_TENTHS: Final[_Bands] = ((350, 3), (360, 1), (380, 0), (390, 1), (_ABOVE, 2))


def _banded(number: int, bands: _Bands) -> int:
    return next(points for most, points in bands if number <= most)
