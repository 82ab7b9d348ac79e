"""Weight and height in the catalogue, from the clinical reference, section 9."""

from decimal import Decimal
from typing import Final

from carehome_app.domain.fields import ChoiceField, NumberField, Option, Scale, TickField
from carehome_app.domain.measures import Measure
from carehome_app.i18n import QT_TRANSLATE_NOOP


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


CLOTHING: Final = ChoiceField(
    "clothing",
    QT_TRANSLATE_NOOP("Measures", "Clothing"),
    (
        Option("light", QT_TRANSLATE_NOOP("Clothing", "light clothes, no shoes"), "l",
               names=("薄衣", "单衣")),
        Option("dressed", QT_TRANSLATE_NOOP("Clothing", "fully dressed"), "d", names=("厚衣",)),
    ),
)  # fmt: skip
SCALES: Final = ChoiceField(
    "scale",
    QT_TRANSLATE_NOOP("Measures", "Scale"),
    (
        Option("standing", QT_TRANSLATE_NOOP("WeighingScales", "standing scale"), "s",
               names=("站秤",)),
        Option("chair", QT_TRANSLATE_NOOP("WeighingScales", "chair or wheelchair scale"), "c",
               names=("轮椅秤", "坐秤")),
        Option("bed", QT_TRANSLATE_NOOP("WeighingScales", "bed or hoist scale"), "b",
               names=("床秤",)),
    ),
)  # fmt: skip
PLANNED: Final = TickField(
    "planned", QT_TRANSLATE_NOOP("Measures", "loss is planned by the doctor"), ("planned", "计划")
)

WEIGHT: Final = Measure(
    code="weight",
    index=7,
    label=QT_TRANSLATE_NOOP("Measures", "Weight"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Weight"),
            (Scale("kg", "kg", 1, _ends("20.0", "250.0"), _ends("35.0", "120.0")),),
            loinc="29463-7",
        ),
        CLOTHING,
        SCALES,
        PLANNED,
    ),
    loinc="29463-7",
    names=("体重", "wt"),
)

HEIGHT: Final = Measure(
    code="height",
    index=8,
    label=QT_TRANSLATE_NOOP("Measures", "Height"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Height"),
            (Scale("cm", "cm", 1, _ends("80.0", "220.0"), _ends("130.0", "200.0")),),
            loinc="8302-2",
        ),
    ),
    loinc="8302-2",
    names=("身高", "ht"),
)
