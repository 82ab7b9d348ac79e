"""What is watched beside the chronic measures: breathing, mind, intake, pain, stool, words.

Ranges and scores are those of the clinical reference, sections 4.1, 8 and 10; fluid and meals
have no published line there, so none judges them.
"""

from decimal import Decimal
from typing import Final

from carehome_app.domain.fields import ChoiceField, NumberField, Option, Scale, TextField
from carehome_app.domain.measures import Measure
from carehome_app.i18n import QT_TRANSLATE_NOOP


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


OXYGEN: Final = ChoiceField(
    "oxygen",
    QT_TRANSLATE_NOOP("Measures", "Breathing"),
    (
        Option("air", QT_TRANSLATE_NOOP("Oxygen", "air"), "a", names=("空气", "不吸氧")),
        Option("oxygen", QT_TRANSLATE_NOOP("Oxygen", "with oxygen"), "o", names=("吸氧",)),
    ),
)
OXYGEN_SATURATION: Final = Measure(
    code="oxygen_saturation",
    index=5,
    label=QT_TRANSLATE_NOOP("Measures", "Oxygen saturation"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Oxygen saturation"),
            (Scale("%", "%", 0, _ends("40", "100"), _ends("85", "100")),),
            loinc="59408-5",
        ),
        OXYGEN,
    ),
    loinc="2708-6",
    names=("血氧", "spo2", "SpO2"),
)

RESPIRATION: Final = Measure(
    code="respiration",
    index=6,
    label=QT_TRANSLATE_NOOP("Measures", "Respiration"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Respiration"),
            (Scale("/min", "/min", 0, _ends("3", "80"), _ends("10", "35")),),
            loinc="9279-1",
        ),
    ),
    loinc="9279-1",
    names=("呼吸", "R", "RR"),
)

CONSCIOUSNESS: Final = Measure(
    code="consciousness",
    index=14,
    label=QT_TRANSLATE_NOOP("Measures", "Consciousness"),
    fields=(
        ChoiceField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Consciousness"),
            (
                Option("alert", QT_TRANSLATE_NOOP("Consciousness", "alert"), "a", "A",
                       names=("清醒",)),
                Option("confused", QT_TRANSLATE_NOOP("Consciousness", "newly confused"), "c", "C",
                       names=("新发意识混乱",)),
                Option("voice", QT_TRANSLATE_NOOP("Consciousness", "answers to voice only"), "v",
                       "V", names=("呼唤有反应",)),
                Option("pain", QT_TRANSLATE_NOOP("Consciousness", "answers to pain only"), "p",
                       "P", names=("疼痛有反应",)),
                Option("unresponsive", QT_TRANSLATE_NOOP("Consciousness", "unresponsive"), "u",
                       "U", names=("无反应",)),
            ),
            required=True,
        ),
    ),
    loinc="67775-7",
    names=("意识", "acvpu", "ACVPU"),
)  # fmt: skip


def _millilitres() -> NumberField:
    return NumberField(
        "value",
        QT_TRANSLATE_NOOP("Measures", "Amount"),
        (Scale("mL", "mL", 0, _ends("0", "5000"), _ends("0", "1500")),),
    )


FLUID_IN: Final = Measure(
    code="fluid_in",
    index=9,
    label=QT_TRANSLATE_NOOP("Measures", "Fluid in"),
    fields=(
        _millilitres(),
        ChoiceField(
            "way",
            QT_TRANSLATE_NOOP("Measures", "Way"),
            (
                Option("drunk", QT_TRANSLATE_NOOP("FluidIn", "drunk"), "k", names=("饮入",)),
                Option("tube", QT_TRANSLATE_NOOP("FluidIn", "by tube"), "t", names=("鼻饲",)),
                Option("infusion", QT_TRANSLATE_NOOP("FluidIn", "infusion"), "i",
                       names=("输液",)),
            ),
        ),
    ),
    names=("入量", "饮水量"),
)  # fmt: skip

FLUID_OUT: Final = Measure(
    code="fluid_out",
    index=10,
    label=QT_TRANSLATE_NOOP("Measures", "Fluid out"),
    fields=(
        _millilitres(),
        ChoiceField(
            "way",
            QT_TRANSLATE_NOOP("Measures", "Way"),
            (
                Option("urine", QT_TRANSLATE_NOOP("FluidOut", "urine"), "u", names=("尿",)),
                Option("vomit", QT_TRANSLATE_NOOP("FluidOut", "vomit"), "v", names=("呕吐",)),
                Option("drain", QT_TRANSLATE_NOOP("FluidOut", "drain"), "i", names=("引流",)),
            ),
        ),
    ),
    names=("出量", "尿量"),
)  # fmt: skip

MEAL: Final = Measure(
    code="meal",
    index=11,
    label=QT_TRANSLATE_NOOP("Measures", "Meal eaten"),
    fields=(
        ChoiceField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Meal eaten"),
            (
                Option("none", QT_TRANSLATE_NOOP("Meals", "nothing"), "0", "0/4",
                       names=("未进食",)),
                Option("quarter", QT_TRANSLATE_NOOP("Meals", "a quarter"), "1", "1/4",
                       names=("1/4",)),
                Option("half", QT_TRANSLATE_NOOP("Meals", "half"), "2", "2/4",
                       names=("2/4", "1/2", "一半")),
                Option("three_quarters", QT_TRANSLATE_NOOP("Meals", "three quarters"), "3", "3/4",
                       names=("3/4",)),
                Option("all", QT_TRANSLATE_NOOP("Meals", "everything"), "4", "4/4",
                       names=("4/4", "全部")),
            ),
            required=True,
        ),
    ),
    names=("进食", "进餐"),
)  # fmt: skip

PAIN: Final = Measure(
    code="pain",
    index=12,
    label=QT_TRANSLATE_NOOP("Measures", "Pain"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Pain"),
            (Scale("/10", "{score}", 0, _ends("0", "10"), _ends("0", "10")),),
            loinc="72514-3",
        ),
    ),
    loinc="72514-3",
    names=("疼痛",),
)

STOOL: Final = Measure(
    code="stool",
    index=13,
    label=QT_TRANSLATE_NOOP("Measures", "Stool"),
    fields=(
        ChoiceField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Stool"),
            (
                Option("none", QT_TRANSLATE_NOOP("Stool", "none"), "0", "0", names=("无",)),
                Option("bristol_1", QT_TRANSLATE_NOOP("Stool", "1 separate hard lumps"), "1", "1"),
                Option("bristol_2", QT_TRANSLATE_NOOP("Stool", "2 lumpy sausage"), "2", "2"),
                Option("bristol_3", QT_TRANSLATE_NOOP("Stool", "3 sausage with cracks"), "3", "3"),
                Option("bristol_4", QT_TRANSLATE_NOOP("Stool", "4 smooth and soft"), "4", "4"),
                Option("bristol_5", QT_TRANSLATE_NOOP("Stool", "5 soft pieces"), "5", "5"),
                Option("bristol_6", QT_TRANSLATE_NOOP("Stool", "6 mushy"), "6", "6"),
                Option("bristol_7", QT_TRANSLATE_NOOP("Stool", "7 watery"), "7", "7"),
            ),
            required=True,
        ),
    ),
    names=("大便", "排便"),
)  # fmt: skip

OBSERVATION: Final = Measure(
    code="observation",
    index=15,
    label=QT_TRANSLATE_NOOP("Measures", "Observation"),
    fields=(TextField("value", QT_TRANSLATE_NOOP("Measures", "Observation"), required=True),),
    names=("观察", "护理观察"),
)
