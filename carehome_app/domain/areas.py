"""Places that are disinfected, and how often at least: the 2-2-1 rule is the default."""

from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP


class AreaClass(StrEnum):
    """What kind of place it is; the kind gives the daily minimum."""

    KITCHEN = "kitchen"
    LAUNDRY = "laundry"
    ANIMAL_PEN = "animal_pen"
    BEDROOM = "bedroom"
    PUBLIC = "public"


CLASS_LABELS: Final = {
    AreaClass.KITCHEN: QT_TRANSLATE_NOOP("Areas", "kitchen"),
    AreaClass.LAUNDRY: QT_TRANSLATE_NOOP("Areas", "laundry"),
    AreaClass.ANIMAL_PEN: QT_TRANSLATE_NOOP("Areas", "animal pen"),
    AreaClass.BEDROOM: QT_TRANSLATE_NOOP("Areas", "bedroom"),
    AreaClass.PUBLIC: QT_TRANSLATE_NOOP("Areas", "public place"),
}

TIMES_A_DAY: Final = {
    AreaClass.KITCHEN: 2,
    AreaClass.LAUNDRY: 2,
    AreaClass.ANIMAL_PEN: 2,
    AreaClass.BEDROOM: 1,
    AreaClass.PUBLIC: 1,
}
"""Source: the 2-2-1 rule of the founding homes (clinical reference, section 6.1)."""


class Area(msgspec.Struct, frozen=True):
    """A place; `closed_at` None means still in use."""

    id: int
    name: str
    area_class: AreaClass
    floor: str
    times_a_day: int
    opened_at: datetime
    closed_at: datetime | None = None
