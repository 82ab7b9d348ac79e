"""Weight and height in the catalogue, from the clinical reference, section 9."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import (
    ChoiceField,
    NumberField,
    Option,
    Scale,
    TickField,
    Younger,
)
from carehome_app.domain.measures.measure import Jump, Measure
from carehome_app.domain.measures.rule import ADULTS, Beyond, Family, Judge, Rule, Severity, Source
from carehome_app.domain.measures.sentences import OWN_PROPOSAL
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


CLOTHING: Final = ChoiceField(
    "clothing",
    QT_TRANSLATE_NOOP("Measures", "Clothing"),
    (
        Option(
            "light",
            QT_TRANSLATE_NOOP("Clothing", "light clothes, no shoes"),
            "l",
            names=("薄衣", "单衣"),
        ),
        Option("dressed", QT_TRANSLATE_NOOP("Clothing", "fully dressed"), "d", names=("厚衣",)),
    ),
)
SCALES: Final = ChoiceField(
    "scale",
    QT_TRANSLATE_NOOP("Measures", "Scale"),
    (
        Option(
            "standing", QT_TRANSLATE_NOOP("WeighingScales", "standing scale"), "s", names=("站秤",)
        ),
        Option(
            "chair",
            QT_TRANSLATE_NOOP("WeighingScales", "chair or wheelchair scale"),
            "c",
            names=("轮椅秤", "坐秤"),
        ),
        Option(
            "bed", QT_TRANSLATE_NOOP("WeighingScales", "bed or hoist scale"), "b", names=("床秤",)
        ),
    ),
)
PLANNED: Final = TickField(
    "planned", QT_TRANSLATE_NOOP("Measures", "loss is planned by the doctor"), ("planned", "计划")
)

CMS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "CMS MDS 3.0, item K0300"),
    section="9",
)
F692: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "CMS surveyor guidance F692"),
    section="9",
)
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


_SUDDEN = QT_TRANSLATE_NOOP(
    "Rules",
    "{value}, on {earlier_on} {earlier}: {difference} % lost in {days} days (from {limit} % within"
    " a week is noticed; weigh again, it may be a slip of the scale or of typing)",
)
NINETY: Final = 90
NEXT_TO_30: Final = timedelta(days=105)
"""A weight of so long ago is still nearer to 30 days than to 180: it serves the first rule."""
EVER: Final = timedelta(days=3653)


def _loss(
    days: int, reach: tuple[timedelta, timedelta], per_cent: str, label: Text, source: Source
) -> Rule:
    """Return the rule of a loss against the weight nearest so many days ago.

    Every weight of an earlier day is nearest to one of the two, so that no day is blind (RAI
    manual, K0300; clinical reference, section 9).
    """
    return Rule(
        f"weight.{days}",
        "weight_loss",
        Severity.ACT,
        Judge.LOSS,
        Beyond.FROM,
        {"%": Decimal(per_cent)},
        label,
        _LOST,
        source,
        unless=PLANNED.key,
        scales=(PER_CENT,),
        ago=timedelta(days=days),
        gap=reach[0],
        within=reach[1],
        on=days != NINETY,
        version=2,
        ages=ADULTS,
    )


_A_DAY: Final = timedelta(days=1)
WEIGHT_RULES: Final = (
    Rule(
        "weight.week",
        "weight_loss",
        Severity.ACT,
        Judge.SUDDEN_LOSS,
        Beyond.FROM,
        {"%": Decimal("10.0")},
        QT_TRANSLATE_NOOP("Rules", "Weight loss within a week"),
        _SUDDEN,
        OWN_PROPOSAL,
        unless=PLANNED.key,
        scales=(PER_CENT,),
        gap=_A_DAY,
        within=timedelta(days=7),
        ages=ADULTS,
    ),
    _loss(
        30, (_A_DAY, NEXT_TO_30), "5.0", QT_TRANSLATE_NOOP("Rules", "Weight loss in 30 days"), CMS
    ),
    _loss(
        NINETY,
        (timedelta(days=60), timedelta(days=135)),
        "7.5",
        QT_TRANSLATE_NOOP("Rules", "Weight loss in 90 days"),
        F692,
    ),
    _loss(
        180,
        (NEXT_TO_30 + _A_DAY, EVER),
        "10.0",
        QT_TRANSLATE_NOOP("Rules", "Weight loss in 180 days"),
        CMS,
    ),
)

WEIGHT: Final = Measure(
    code="weight",
    index=7,
    label=QT_TRANSLATE_NOOP("Measures", "Weight"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Weight"),
            (
                Scale(
                    "kg",
                    "kg",
                    1,
                    _ends("20.0", "250.0"),
                    _ends("35.0", "120.0"),
                    younger=(
                        Younger(1, _ends("0.5", "20.0"), _ends("2.0", "12.0")),
                        Younger(6, _ends("2.0", "60.0"), _ends("6.0", "30.0")),
                        Younger(12, _ends("5.0", "150.0"), _ends("14.0", "60.0")),
                        Younger(18, _ends("8.0", "250.0"), _ends("25.0", "100.0")),
                    ),
                ),
            ),
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
            (
                Scale(
                    "cm",
                    "cm",
                    1,
                    _ends("80.0", "220.0"),
                    _ends("130.0", "200.0"),
                    younger=(
                        Younger(1, _ends("25.0", "110.0"), _ends("45.0", "85.0")),
                        Younger(6, _ends("40.0", "150.0"), _ends("65.0", "125.0")),
                        Younger(12, _ends("60.0", "200.0"), _ends("95.0", "165.0")),
                        Younger(18, _ends("70.0", "220.0"), _ends("120.0", "195.0")),
                    ),
                ),
            ),
            loinc="8302-2",
        ),
    ),
    loinc="8302-2",
    names=("身高", "ht"),
)
