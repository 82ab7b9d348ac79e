"""Places that are disinfected, and how often at least: the 2-2-1 rule is the default."""

from enum import StrEnum
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP


class AreaClass(StrEnum):
    """What kind of place it is; the kind gives the daily minimum. A home may add its own."""

    KITCHEN = "kitchen"
    LAUNDRY = "laundry"
    ANIMAL_PEN = "animal_pen"
    BEDROOM = "bedroom"
    PUBLIC = "public"
    VEHICLE = "vehicle"
    ISOLATION = "isolation"
    AIRING = "airing"
    UV = "uv"


CLASS_LABELS: Final = {
    AreaClass.KITCHEN: QT_TRANSLATE_NOOP("Areas", "kitchen"),
    AreaClass.LAUNDRY: QT_TRANSLATE_NOOP("Areas", "laundry"),
    AreaClass.ANIMAL_PEN: QT_TRANSLATE_NOOP("Areas", "animal pen"),
    AreaClass.BEDROOM: QT_TRANSLATE_NOOP("Areas", "bedroom"),
    AreaClass.PUBLIC: QT_TRANSLATE_NOOP("Areas", "public place"),
    AreaClass.VEHICLE: QT_TRANSLATE_NOOP("Areas", "vehicle"),
    AreaClass.ISOLATION: QT_TRANSLATE_NOOP("Areas", "isolation room"),
    AreaClass.AIRING: QT_TRANSLATE_NOOP("Areas", "airing"),
    AreaClass.UV: QT_TRANSLATE_NOOP("Areas", "UV lamp"),
}

TIMES_A_DAY: Final = {
    AreaClass.KITCHEN: 2,
    AreaClass.LAUNDRY: 2,
    AreaClass.ANIMAL_PEN: 2,
    AreaClass.BEDROOM: 1,
    AreaClass.PUBLIC: 1,
    AreaClass.VEHICLE: 1,
    AreaClass.ISOLATION: 2,
    AreaClass.AIRING: 2,
    AreaClass.UV: 1,
}
"""Source: the 2-2-1 rule of the founding homes (clinical reference, section 6.1); airing 2 to 3
times a day (6.2). Vehicle, isolation room and UV lamp are proposals."""
