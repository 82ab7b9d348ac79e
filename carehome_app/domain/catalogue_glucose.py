"""Glucose in the catalogue, from the clinical reference, section 3.

Value and unit stay as read, and every line is held in both units: the rounding of a conversion
is never between a reading and its line.
"""

from decimal import Decimal
from typing import Final

from carehome_app.domain.fields import ChoiceField, NumberField, Option, Scale, TickField
from carehome_app.domain.measures import Grammar, Measure
from carehome_app.i18n import QT_TRANSLATE_NOOP


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


TIMING: Final = ChoiceField(
    "timing",
    QT_TRANSLATE_NOOP("Measures", "Time of measuring"),
    (
        Option("fasting", QT_TRANSLATE_NOOP("Timings", "fasting"), "f", names=("空腹",),
               loinc={"mmol/L": "14770-2", "mg/dL": "41604-0"}),
        Option("before_meal", QT_TRANSLATE_NOOP("Timings", "before meal"), "b", names=("餐前",)),
        Option("after_meal", QT_TRANSLATE_NOOP("Timings", "2 h after meal"), "a",
               names=("餐后", "餐后2h")),
        Option("bedtime", QT_TRANSLATE_NOOP("Timings", "bedtime"), "e", names=("睡前",)),
        Option("random", QT_TRANSLATE_NOOP("Timings", "random"), "r", names=("随机",)),
        Option("night", QT_TRANSLATE_NOOP("Timings", "2–3 at night"), "n", names=("凌晨",)),
    ),
)  # fmt: skip
HELPED: Final = TickField(
    "helped",
    QT_TRANSLATE_NOOP("Measures", "mind or body affected, needed help"),
    ("helped", "需帮助"),
)

GLUCOSE: Final = Measure(
    code="glucose",
    index=3,
    label=QT_TRANSLATE_NOOP("Measures", "Glucose"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Glucose"),
            (
                Scale("mmol/L", "mmol/L", 1, _ends("0.3", "60.0"), _ends("1.5", "33.3"), "m",
                      loinc="14743-9"),
                Scale("mg/dL", "mg/dL", 0, _ends("5", "1081"), _ends("27", "600"), "g",
                      loinc="41653-7"),
            ),
            loinc="14743-9",
            words=("HI", "LO"),
        ),
        TIMING,
        HELPED,
    ),
    grammar=Grammar.GLUCOSE,
    loinc="14743-9",
    names=("血糖", "bg", "BG"),
)  # fmt: skip
