"""Weight and height in the catalogue, from the clinical reference, section 9."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import ChoiceField, NumberField, Option, Scale, TickField
from carehome_app.domain.measures.measure import Jump, Measure
from carehome_app.domain.measures.rule import Beyond, Family, Judge, Rule, Severity, Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


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

CMS: Final = Source(QT_TRANSLATE_NOOP("Sources", "CMS MDS 3.0, item K0300"))
F692: Final = Source(QT_TRANSLATE_NOOP("Sources", "CMS surveyor guidance F692"))
LOST_WEIGHT: Final = Family(
    "weight_loss",
    {severity: QT_TRANSLATE_NOOP("Findings", "Weight loss") for severity in Severity},
    high=False,
    repeat_after=timedelta(days=1),
    repeat_again=timedelta(days=7),
    advice=QT_TRANSLATE_NOOP(
        "Findings", "weigh again on the same scale in the same clothing, look at meals"
    ),
)
PER_CENT: Final = Scale("%", "%", 1, _ends("0.1", "50.0"), _ends("1.0", "20.0"))
_LOST = QT_TRANSLATE_NOOP(
    "Rules",
    "{value}, on {earlier_on} {earlier}: {difference} % lost in {days} days (from {limit} % on is"
    " noticed; compared with the weight nearest {ago} days before)",
)


def _loss(days: int, slack: int, per_cent: str, label: Text, source: Source) -> Rule:
    """Return the rule of a loss against the weight nearest so many days ago.

    No further from that day than `slack`, which is our proposal: without a weight there, it says
    nothing.
    """
    return Rule(
        f"weight.{days}", "weight_loss", Severity.ACT, Judge.LOSS, Beyond.FROM,
        {"%": Decimal(per_cent)}, label, _LOST, source, unless=PLANNED.key, scales=(PER_CENT,),
        ago=timedelta(days=days), gap=timedelta(days=days - slack),
        within=timedelta(days=days + slack), on=days != NINETY,
    )  # fmt: skip


NINETY: Final = 90
WEIGHT_RULES: Final = (
    _loss(30, 10, "5.0", QT_TRANSLATE_NOOP("Rules", "Weight loss in 30 days"), CMS),
    _loss(NINETY, 20, "7.5", QT_TRANSLATE_NOOP("Rules", "Weight loss in 90 days"), F692),
    _loss(180, 30, "10.0", QT_TRANSLATE_NOOP("Rules", "Weight loss in 180 days"), CMS),
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
    rules=WEIGHT_RULES,
    families=(LOST_WEIGHT,),
    loinc="29463-7",
    names=("体重", "wt"),
    jump=Jump({"kg": Decimal(3)}, per_cent=Decimal(5)),
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
