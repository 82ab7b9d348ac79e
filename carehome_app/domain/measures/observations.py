"""What is watched beside the chronic measures: breathing, mind, intake, pain, stool, words.

Ranges and scores are those of the clinical reference, sections 4.1, 8 and 10; fluid and meals
have no published line there, so none judges them.
"""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from carehome_app.domain.measures import children
from carehome_app.domain.measures.fields import (
    ChoiceField,
    NumberField,
    Option,
    Scale,
    TextField,
    Younger,
)
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.measures.rule import (
    FROM_16,
    Beyond,
    Family,
    Judge,
    Rule,
    Severity,
    Source,
)
from carehome_app.domain.measures.sentences import (
    ABOVE,
    AT_OR_ABOVE,
    AT_OR_BELOW,
    NEWS2,
    OWN_PROPOSAL,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


LOEB_BREATHS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "minimal criteria for nursing homes (after Loeb): above 25"),
    section="2.3",
)
LOW_OXYGEN: Final = Family(
    "low_oxygen",
    {
        Severity.WATCH: QT_TRANSLATE_NOOP("Findings", "Oxygen a little low"),
        Severity.ACT: QT_TRANSLATE_NOOP("Findings", "Oxygen low"),
        Severity.URGENT: QT_TRANSLATE_NOOP("Findings", "Oxygen very low"),
    },
    high=False,
    repeat_after=timedelta(minutes=15),
    repeat_again=timedelta(hours=1),
    advice=QT_TRANSLATE_NOOP("Findings", "warm the hand, check the probe, repeat"),
)
FAST_BREATHING: Final = Family(
    "fast_breathing",
    {severity: QT_TRANSLATE_NOOP("Findings", "Fast breathing") for severity in Severity},
    high=True,
    repeat_after=timedelta(minutes=30),
    repeat_again=timedelta(hours=1),
    advice=QT_TRANSLATE_NOOP("Findings", "count a whole minute at rest"),
)
SLOW_BREATHING: Final = Family(
    "slow_breathing",
    {severity: QT_TRANSLATE_NOOP("Findings", "Slow breathing") for severity in Severity},
    high=False,
    repeat_after=timedelta(minutes=15),
    repeat_again=timedelta(hours=1),
    advice=QT_TRANSLATE_NOOP("Findings", "count a whole minute at rest"),
)
NOT_ALERT: Final = Family(
    "not_alert",
    {severity: QT_TRANSLATE_NOOP("Findings", "Not alert") for severity in Severity},
    high=False,
    repeat_after=timedelta(minutes=15),
    repeat_again=timedelta(hours=1),
    advice=QT_TRANSLATE_NOOP("Findings", "tell the nurse in charge at once"),
)
PAINFUL: Final = Family(
    "pain",
    {
        Severity.WATCH: QT_TRANSLATE_NOOP("Findings", "Pain"),
        Severity.ACT: QT_TRANSLATE_NOOP("Findings", "Strong pain"),
        Severity.URGENT: QT_TRANSLATE_NOOP("Findings", "Strong pain"),
    },
    high=True,
    repeat_after=timedelta(hours=1),
    repeat_again=timedelta(hours=4),
    advice=QT_TRANSLATE_NOOP("Findings", "ask where and since when, ask again"),
)
LOOSE: Final = Family(
    "loose_stool",
    {severity: QT_TRANSLATE_NOOP("Findings", "Loose stool") for severity in Severity},
    high=True,
    repeat_after=timedelta(hours=4),
    repeat_again=timedelta(hours=12),
    advice=QT_TRANSLATE_NOOP("Findings", "offer drinks, wash hands, watch for others"),
)


def _limit(unit: str, number: str) -> dict[str, Decimal]:
    return {unit: Decimal(number)}


OXYGEN_RULES: Final = (
    Rule("oxygen.95", "low_oxygen", Severity.WATCH, Judge.BEYOND, Beyond.DOWN_TO,
         _limit("%", "95"), QT_TRANSLATE_NOOP("Rules", "Oxygen: a little low"), AT_OR_BELOW, NEWS2,
         on=False, ages=FROM_16),
    Rule("oxygen.93", "low_oxygen", Severity.ACT, Judge.BEYOND, Beyond.DOWN_TO,
         _limit("%", "93"), QT_TRANSLATE_NOOP("Rules", "Oxygen: low"), AT_OR_BELOW, NEWS2,
         ages=FROM_16),
    Rule("oxygen.91", "low_oxygen", Severity.URGENT, Judge.BEYOND, Beyond.DOWN_TO,
         _limit("%", "91"), QT_TRANSLATE_NOOP("Rules", "Oxygen: very low"), AT_OR_BELOW, NEWS2,
         ages=FROM_16),
)  # fmt: skip
BREATHING_RULES: Final = (
    Rule("breaths.21", "fast_breathing", Severity.WATCH, Judge.BEYOND, Beyond.FROM,
         _limit("/min", "21"), QT_TRANSLATE_NOOP("Rules", "Breathing: fast"), AT_OR_ABOVE, NEWS2,
         ages=FROM_16),
    Rule("breaths.25", "fast_breathing", Severity.URGENT, Judge.BEYOND, Beyond.FROM,
         _limit("/min", "25"), QT_TRANSLATE_NOOP("Rules", "Breathing: very fast"), AT_OR_ABOVE,
         NEWS2, ages=FROM_16),
    Rule("breaths.loeb", "fast_breathing", Severity.ACT, Judge.BEYOND, Beyond.ABOVE,
         _limit("/min", "25"), QT_TRANSLATE_NOOP("Rules", "Breathing: unstable"), ABOVE,
         LOEB_BREATHS, drawn=False, ages=FROM_16),
    Rule("breaths.11", "slow_breathing", Severity.WATCH, Judge.BEYOND, Beyond.DOWN_TO,
         _limit("/min", "11"), QT_TRANSLATE_NOOP("Rules", "Breathing: slow"), AT_OR_BELOW, NEWS2,
         ages=FROM_16),
    Rule("breaths.8", "slow_breathing", Severity.URGENT, Judge.BEYOND, Beyond.DOWN_TO,
         _limit("/min", "8"), QT_TRANSLATE_NOOP("Rules", "Breathing: very slow"), AT_OR_BELOW,
         NEWS2, ages=FROM_16),
)  # fmt: skip
CHILD_OXYGEN: Final = Rule(
    "oxygen.child",
    "low_oxygen",
    Severity.URGENT,
    Judge.BEYOND,
    Beyond.BELOW,
    _limit("%", "92"),
    children.LOW_OXYGEN,
    children.BELOW_LINE,
    children.CPS,
    ages=(0, 16),
)
CHILD_BREATHING: Final = tuple(
    Rule(f"breaths.child.{band.first}.{end}", family, Severity.WATCH, Judge.BEYOND, beyond,
         _limit("/min", str(number)), label, sentence, children.PALS,
         ages=(band.first, band.below))
    for band in children.BANDS
    for end, family, beyond, number, label, sentence in (
        ("high", "fast_breathing", Beyond.ABOVE, band.breaths[1], children.FAST_BREATHING,
         children.ABOVE_NORMAL),
        ("low", "slow_breathing", Beyond.BELOW, band.breaths[0], children.SLOW_BREATHING,
         children.BELOW_NORMAL),
    )
)  # fmt: skip
MIND_RULES: Final = (
    Rule("mind.not_alert", "not_alert", Severity.URGENT, Judge.WORD, Beyond.FROM, {},
         QT_TRANSLATE_NOOP("Rules", "Consciousness: not alert"),
         QT_TRANSLATE_NOOP(
             "Rules", "{value}: not alert (C newly confused, V voice, P pain, U unresponsive)"
         ), NEWS2, words=("C", "V", "P", "U")),
)  # fmt: skip
PAIN_RULES: Final = (
    Rule("pain.4", "pain", Severity.WATCH, Judge.BEYOND, Beyond.FROM, _limit("/10", "4"),
         QT_TRANSLATE_NOOP("Rules", "Pain: moderate"), AT_OR_ABOVE, OWN_PROPOSAL),
    Rule("pain.7", "pain", Severity.ACT, Judge.BEYOND, Beyond.FROM, _limit("/10", "7"),
         QT_TRANSLATE_NOOP("Rules", "Pain: strong"), AT_OR_ABOVE, OWN_PROPOSAL),
)  # fmt: skip
STOOL_RULES: Final = (
    Rule("stool.loose", "loose_stool", Severity.WATCH, Judge.WORD, Beyond.FROM, {},
         QT_TRANSLATE_NOOP("Rules", "Stool: loose"),
         QT_TRANSLATE_NOOP("Rules", "{value} on the Bristol scale: loose"), OWN_PROPOSAL,
         words=("6", "7")),
)  # fmt: skip

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
    rules=(*OXYGEN_RULES, CHILD_OXYGEN),
    families=(LOW_OXYGEN,),
    names=("血氧", "血氧饱和度", "spo2", "SpO2"),
)

RESPIRATION: Final = Measure(
    code="respiration",
    index=6,
    label=QT_TRANSLATE_NOOP("Measures", "Respiration"),
    fields=(
        NumberField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Respiration"),
            (
                Scale(
                    "/min",
                    "/min",
                    0,
                    _ends("3", "80"),
                    _ends("10", "35"),
                    younger=(
                        Younger(1, _ends("3", "150"), _ends("20", "70")),
                        Younger(6, _ends("3", "120"), _ends("15", "50")),
                    ),
                ),
            ),
            loinc="9279-1",
        ),
    ),
    loinc="9279-1",
    rules=(*BREATHING_RULES, *CHILD_BREATHING),
    families=(FAST_BREATHING, SLOW_BREATHING),
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
                Option("A", QT_TRANSLATE_NOOP("Consciousness", "alert"), "a", names=("清醒",)),
                Option(
                    "C",
                    QT_TRANSLATE_NOOP("Consciousness", "newly confused"),
                    "c",
                    names=("新发意识混乱",),
                ),
                Option(
                    "V",
                    QT_TRANSLATE_NOOP("Consciousness", "answers to voice only"),
                    "v",
                    names=("呼唤有反应",),
                ),
                Option(
                    "P",
                    QT_TRANSLATE_NOOP("Consciousness", "answers to pain only"),
                    "p",
                    names=("疼痛有反应",),
                ),
                Option(
                    "U", QT_TRANSLATE_NOOP("Consciousness", "unresponsive"), "u", names=("无反应",)
                ),
            ),
            required=True,
        ),
    ),
    loinc="67775-7",
    rules=MIND_RULES,
    families=(NOT_ALERT,),
    names=("意识", "acvpu", "ACVPU"),
)


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
                Option("infusion", QT_TRANSLATE_NOOP("FluidIn", "infusion"), "i", names=("输液",)),
            ),
        ),
    ),
    names=("入量", "饮水量"),
)

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
)

MEAL: Final = Measure(
    code="meal",
    index=11,
    label=QT_TRANSLATE_NOOP("Measures", "Meal eaten"),
    fields=(
        ChoiceField(
            "value",
            QT_TRANSLATE_NOOP("Measures", "Meal eaten"),
            (
                Option("0", QT_TRANSLATE_NOOP("Meals", "nothing"), "0", "0/4", names=("未进食",)),
                Option("1", QT_TRANSLATE_NOOP("Meals", "a quarter"), "1", "1/4", names=("1/4",)),
                Option(
                    "2",
                    QT_TRANSLATE_NOOP("Meals", "half"),
                    "2",
                    "2/4",
                    names=("2/4", "1/2", "一半"),
                ),
                Option(
                    "3", QT_TRANSLATE_NOOP("Meals", "three quarters"), "3", "3/4", names=("3/4",)
                ),
                Option(
                    "4",
                    QT_TRANSLATE_NOOP("Meals", "everything"),
                    "4",
                    "4/4",
                    names=("4/4", "全部"),
                ),
            ),
            required=True,
        ),
    ),
    names=("进食", "进食量", "meal eaten", "进餐"),
)

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
    rules=PAIN_RULES,
    families=(PAINFUL,),
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
                Option("0", QT_TRANSLATE_NOOP("Stool", "none"), "0", "0", names=("无",)),
                Option("1", QT_TRANSLATE_NOOP("Stool", "1 separate hard lumps"), "1", "1"),
                Option("2", QT_TRANSLATE_NOOP("Stool", "2 lumpy sausage"), "2", "2"),
                Option("3", QT_TRANSLATE_NOOP("Stool", "3 sausage with cracks"), "3", "3"),
                Option("4", QT_TRANSLATE_NOOP("Stool", "4 smooth and soft"), "4", "4"),
                Option("5", QT_TRANSLATE_NOOP("Stool", "5 soft pieces"), "5", "5"),
                Option("6", QT_TRANSLATE_NOOP("Stool", "6 mushy"), "6", "6"),
                Option("7", QT_TRANSLATE_NOOP("Stool", "7 watery"), "7", "7"),
            ),
            required=True,
        ),
    ),
    rules=STOOL_RULES,
    families=(LOOSE,),
    names=("大便", "排便"),
)

OBSERVATION: Final = Measure(
    code="observation",
    index=15,
    label=QT_TRANSLATE_NOOP("Measures", "Observation"),
    fields=(TextField("value", QT_TRANSLATE_NOOP("Measures", "Observation"), required=True),),
    names=("观察", "护理观察"),
)
