"""Made-up measures for the grammars whose real measures come with a later issue."""

from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import ChoiceField, NumberField, Option, Scale
from carehome_app.domain.measures.measure import Grammar, Measure
from carehome_app.i18n import Text


def _said(words: str) -> Text:
    return Text("Tests", words)


def _range(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


BLOOD_PRESSURE: Final = Measure(
    code="made_up_pressure",
    index=901,
    label=_said("Blood pressure"),
    fields=(
        NumberField(
            "systolic",
            _said("Systolic"),
            (
                Scale("mmHg", "mm[Hg]", 0, _range("40", "300"), _range("80", "220")),
                Scale("kPa", "kPa", 1, _range("5.3", "40.0"), _range("10.7", "29.3"), "k"),
            ),
        ),
        NumberField(
            "diastolic",
            _said("Diastolic"),
            (
                Scale("mmHg", "mm[Hg]", 0, _range("20", "200"), _range("40", "130")),
                Scale("kPa", "kPa", 1, _range("2.7", "26.7"), _range("5.3", "17.3"), "k"),
            ),
        ),
        NumberField(
            "pulse",
            _said("Pulse"),
            (Scale("/min", "/min", 0, _range("20", "250"), _range("40", "150")),),
            required=False,
        ),
    ),
    grammar=Grammar.PRESSURE,
)

GLUCOSE: Final = Measure(
    code="made_up_glucose",
    index=902,
    label=_said("Glucose"),
    fields=(
        NumberField(
            "value",
            _said("Glucose"),
            (
                Scale("mmol/L", "mmol/L", 1, _range("0.3", "60.0"), _range("1.5", "33.3"), "m"),
                Scale("mg/dL", "mg/dL", 0, _range("5", "1081"), _range("27", "600"), "g"),
            ),
            words=("HI", "LO"),
        ),
    ),
    grammar=Grammar.GLUCOSE,
)

WEIGHT: Final = Measure(
    code="made_up_weight",
    index=903,
    label=_said("Weight"),
    fields=(
        NumberField(
            "value",
            _said("Weight"),
            (Scale("kg", "kg", 1, _range("20.0", "250.0"), _range("35.0", "120.0")),),
        ),
    ),
)

MOOD: Final = Measure(
    code="made_up_mood",
    index=904,
    label=_said("Mood"),
    fields=(ChoiceField("value", _said("Mood"), (Option("good", _said("good"), "1"),)),),
)
