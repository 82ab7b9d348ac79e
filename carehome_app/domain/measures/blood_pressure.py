"""Blood pressure and pulse in the catalogue, from the clinical reference, section 2.

Blood pressure is read in mmHg; kPa is understood. The arm is the site of a reading, the position
is said beside it: a standing reading is judged together with the lying one before it.
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
    TickField,
    Younger,
)
from carehome_app.domain.measures.measure import Grammar, Measure, Site
from carehome_app.domain.measures.rule import (
    ADULTS,
    FROM_16,
    Beyond,
    Family,
    Judge,
    Rule,
    Severity,
    Source,
)
from carehome_app.domain.measures.sentences import NEWS2
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


PULSE_SCALE: Final = Scale(
    "/min",
    "/min",
    0,
    _ends("20", "250"),
    _ends("40", "150"),
    younger=(
        Younger(1, _ends("20", "300"), _ends("80", "205")),
        Younger(12, _ends("20", "300"), _ends("60", "180")),
    ),
)
ARMS: Final = (
    Site("arm_left", QT_TRANSLATE_NOOP("Sites", "left arm"), snomed="368208006"),
    Site("arm_right", QT_TRANSLATE_NOOP("Sites", "right arm"), snomed="368209003"),
    Site("wrist_left", QT_TRANSLATE_NOOP("Sites", "left wrist"), snomed="5951000"),
    Site("wrist_right", QT_TRANSLATE_NOOP("Sites", "right wrist"), snomed="9736006"),
    Site("thigh_left", QT_TRANSLATE_NOOP("Sites", "left thigh"), snomed="61396006"),
    Site("thigh_right", QT_TRANSLATE_NOOP("Sites", "right thigh"), snomed="11207009"),
)
POSITION: Final = ChoiceField(
    "position",
    QT_TRANSLATE_NOOP("Measures", "Position"),
    (
        Option("sitting", QT_TRANSLATE_NOOP("Positions", "sitting"), "s", names=("坐",)),
        Option("lying", QT_TRANSLATE_NOOP("Positions", "lying"), "l", names=("卧",)),
        Option("reclining", QT_TRANSLATE_NOOP("Positions", "reclining"), "r", names=("半卧",)),
        Option("standing", QT_TRANSLATE_NOOP("Positions", "standing"), "u", names=("立",)),
        Option(
            "standing_1",
            QT_TRANSLATE_NOOP("Positions", "standing for 1 minute"),
            "u1",
            names=("立1",),
        ),
        Option(
            "standing_3",
            QT_TRANSLATE_NOOP("Positions", "standing for 3 minutes"),
            "u3",
            names=("立3",),
        ),
    ),
    kinds={
        "": "rest",
        "sitting": "rest",
        "lying": "rest",
        "reclining": "rest",
        "standing": "standing",
        "standing_1": "standing",
        "standing_3": "standing",
    },
)
DEVICE: Final = ChoiceField(
    "device",
    QT_TRANSLATE_NOOP("Measures", "Device"),
    (
        Option("electronic", QT_TRANSLATE_NOOP("Devices", "electronic"), "e", names=("电子",)),
        Option("aneroid", QT_TRANSLATE_NOOP("Devices", "dial gauge"), "d", names=("表式",)),
        Option(
            "mercury",
            QT_TRANSLATE_NOOP("Devices", "mercury (existing stock)"),
            "q",
            names=("水银",),
        ),
    ),
)
IRREGULAR: Final = TickField(
    "irregular", QT_TRANSLATE_NOOP("Measures", "irregular pulse"), ("irregular", "不齐")
)

CHINA_GRADES: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Chinese hypertension guideline 2018, kept in 2024"),
    section="2.1",
)
CHINA_URGENT: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "Chinese national basic public health norm 2017, urgent referral"
    ),
    section="2.3",
)
FROM_EIGHTY: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "Chinese hypertension guidelines 2018/2024 from 80 years on, to be confirmed"
    ),
    proposal=True,
    section="2.2",
)
CRISIS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "hypertensive crisis, ACC/AHA 2017, to be confirmed"),
    proposal=True,
    section="2.3",
)
HYPOTENSION: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "common convention for low blood pressure, to be confirmed"),
    proposal=True,
    section="2.3",
)
LOEB: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "minimal criteria for nursing homes (after Loeb)"), section="2.3"
)
FREEMAN: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "consensus on orthostatic hypotension 2011 (Freeman et al.)"),
    section="2.3",
)
SIT_TO_STAND: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "sit-to-stand test, Shaw et al., J Hypertens 2017, to be confirmed"
    ),
    proposal=True,
)
ESC_SYNCOPE: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "ESC syncope guideline 2018"), section="2.3"
)
AAS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "AAS/JSH consensus 2022 on the rise at standing"), section="2.3"
)
REST: Final = QT_TRANSLATE_NOOP("Findings", "rest 15 minutes sitting, repeat")
SET: Final = timedelta(minutes=15)
"""Readings of one standing test lie no further apart (our proposal)."""


def _family(code: str, labels: tuple[Text, Text, Text], advice: Text, *, high: bool) -> Family:
    return Family(
        code,
        dict(zip(Severity, labels, strict=True)),
        high,
        repeat_after=timedelta(minutes=15),
        repeat_again=timedelta(hours=4),
        advice=advice,
    )


HIGH_PRESSURE: Final = _family(
    "high_pressure",
    (
        QT_TRANSLATE_NOOP("Findings", "Blood pressure raised"),
        QT_TRANSLATE_NOOP("Findings", "Blood pressure high"),
        QT_TRANSLATE_NOOP("Findings", "Blood pressure very high"),
    ),
    REST,
    high=True,
)
LOW_PRESSURE: Final = _family(
    "low_pressure",
    (
        QT_TRANSLATE_NOOP("Findings", "Blood pressure a little low"),
        QT_TRANSLATE_NOOP("Findings", "Blood pressure low"),
        QT_TRANSLATE_NOOP("Findings", "Blood pressure very low"),
    ),
    QT_TRANSLATE_NOOP("Findings", "lie down, watch, repeat"),
    high=False,
)
ORTHOSTATIC: Final = Family(
    "orthostatic",
    {severity: QT_TRANSLATE_NOOP("Findings", "Changes on standing") for severity in Severity},
    high=False,
    repeat_after=timedelta(hours=24),
    repeat_again=timedelta(days=7),
    advice=QT_TRANSLATE_NOOP("Findings", "help when getting up, repeat lying and standing"),
)
FAST_PULSE: Final = _family(
    "fast_pulse",
    (
        QT_TRANSLATE_NOOP("Findings", "Pulse fast"),
        QT_TRANSLATE_NOOP("Findings", "Pulse fast"),
        QT_TRANSLATE_NOOP("Findings", "Pulse very fast"),
    ),
    REST,
    high=True,
)
SLOW_PULSE: Final = _family(
    "slow_pulse",
    (
        QT_TRANSLATE_NOOP("Findings", "Pulse slow"),
        QT_TRANSLATE_NOOP("Findings", "Pulse slow"),
        QT_TRANSLATE_NOOP("Findings", "Pulse very slow"),
    ),
    QT_TRANSLATE_NOOP("Findings", "count a whole minute by hand"),
    high=False,
)


def _mmhg(number: str, kpa: str) -> dict[str, Decimal]:
    return {"mmHg": Decimal(number), "kPa": Decimal(kpa)}


def _beats(number: str) -> dict[str, Decimal]:
    return {"/min": Decimal(number)}


_STAGE_1 = QT_TRANSLATE_NOOP("Rules", "Blood pressure: grade 1")
_STAGE_1_OLD = QT_TRANSLATE_NOOP("Rules", "Blood pressure: from 80 years on")
_STAGE_2 = QT_TRANSLATE_NOOP("Rules", "Blood pressure: grade 2")
_STAGE_3 = QT_TRANSLATE_NOOP("Rules", "Blood pressure: grade 3, urgent")
_CRISIS = QT_TRANSLATE_NOOP("Rules", "Blood pressure: crisis")
_LOW = QT_TRANSLATE_NOOP("Rules", "Blood pressure: low")
_FALL = QT_TRANSLATE_NOOP("Rules", "Fall on standing")
_FALL_HIGH = QT_TRANSLATE_NOOP("Rules", "Fall on standing, after a high lying value")
_FALL_SITTING = QT_TRANSLATE_NOOP("Rules", "Fall on standing, after sitting")
_FELL = QT_TRANSLATE_NOOP(
    "Rules",
    "{value} standing, {earlier} at {earlier_at} before: {difference} lower (from {limit} on is"
    " noticed)",
)
_ROSE = QT_TRANSLATE_NOOP(
    "Rules",
    "{value} standing, {earlier} at {earlier_at} before: {difference} higher (from {limit} on is"
    " noticed)",
)
_STANDS_LOW = QT_TRANSLATE_NOOP("Rules", "{value} while standing: below {limit}")

_S_FROM = QT_TRANSLATE_NOOP("Rules", "systolic {value}: at or above {limit}")
_S_ABOVE = QT_TRANSLATE_NOOP("Rules", "systolic {value}: above {limit}")
_S_BELOW = QT_TRANSLATE_NOOP("Rules", "systolic {value}: below {limit}")
_D_FROM = QT_TRANSLATE_NOOP("Rules", "diastolic {value}: at or above {limit}")
_D_ABOVE = QT_TRANSLATE_NOOP("Rules", "diastolic {value}: above {limit}")
_D_BELOW = QT_TRANSLATE_NOOP("Rules", "diastolic {value}: below {limit}")
_P_FROM = QT_TRANSLATE_NOOP("Rules", "pulse {value}: at or above {limit}")
_P_ABOVE = QT_TRANSLATE_NOOP("Rules", "pulse {value}: above {limit}")
_P_DOWN = QT_TRANSLATE_NOOP("Rules", "pulse {value}: at or below {limit}")

_W, _A, _U = Severity
_OLD: Final = (80, 200)
_YOUNGER: Final = (18, 80)
_S, _D = "systolic", "diastolic"
_HIGH = "high_pressure"

PRESSURE_RULES: Final = (
    Rule("bp.grade1.systolic", _HIGH, _W, Judge.BEYOND, Beyond.FROM, _mmhg("140", "18.7"),
         _STAGE_1, _S_FROM, CHINA_GRADES, _S, ages=_YOUNGER),
    Rule("bp.grade1.diastolic", _HIGH, _W, Judge.BEYOND, Beyond.FROM, _mmhg("90", "12.0"),
         _STAGE_1, _D_FROM, CHINA_GRADES, _D, ages=ADULTS),
    Rule("bp.from80.systolic", _HIGH, _W, Judge.BEYOND, Beyond.FROM, _mmhg("150", "20.0"),
         _STAGE_1_OLD, _S_FROM, FROM_EIGHTY, _S, ages=_OLD),
    Rule("bp.grade2.systolic", _HIGH, _A, Judge.BEYOND, Beyond.FROM, _mmhg("160", "21.3"),
         _STAGE_2, _S_FROM, CHINA_GRADES, _S, drawn=False, ages=ADULTS),
    Rule("bp.grade2.diastolic", _HIGH, _A, Judge.BEYOND, Beyond.FROM, _mmhg("100", "13.3"),
         _STAGE_2, _D_FROM, CHINA_GRADES, _D, drawn=False, ages=ADULTS),
    Rule("bp.grade3.systolic", _HIGH, _U, Judge.BEYOND, Beyond.FROM, _mmhg("180", "24.0"),
         _STAGE_3, _S_FROM, CHINA_URGENT, _S, ages=ADULTS),
    Rule("bp.grade3.diastolic", _HIGH, _U, Judge.BEYOND, Beyond.FROM, _mmhg("110", "14.7"),
         _STAGE_3, _D_FROM, CHINA_URGENT, _D, ages=ADULTS),
    Rule("bp.crisis.systolic", _HIGH, _U, Judge.BEYOND, Beyond.ABOVE, _mmhg("180", "24.0"),
         _CRISIS, _S_ABOVE, CRISIS, _S, on=False, drawn=False, ages=ADULTS),
    Rule("bp.crisis.diastolic", _HIGH, _U, Judge.BEYOND, Beyond.ABOVE, _mmhg("120", "16.0"),
         _CRISIS, _D_ABOVE, CRISIS, _D, on=False, drawn=False, ages=ADULTS),
    Rule("bp.low.systolic", "low_pressure", _A, Judge.BEYOND, Beyond.BELOW, _mmhg("90", "12.0"),
         _LOW, _S_BELOW, LOEB, _S, ages=ADULTS),
    Rule("bp.low.diastolic", "low_pressure", _W, Judge.BEYOND, Beyond.BELOW, _mmhg("60", "8.0"),
         _LOW, _D_BELOW, HYPOTENSION, _D, ages=ADULTS),
    Rule("bp.stand.systolic", "orthostatic", _A, Judge.FALL_ON_STANDING, Beyond.FROM,
         _mmhg("20", "2.7"), _FALL, _FELL, FREEMAN, _S, within=SET, ages=ADULTS),
    Rule("bp.stand.diastolic", "orthostatic", _A, Judge.FALL_ON_STANDING, Beyond.FROM,
         _mmhg("10", "1.3"), _FALL, _FELL, FREEMAN, _D, within=SET, ages=ADULTS),
    Rule("bp.stand.high", "orthostatic", _A, Judge.FALL_FROM_HIGH, Beyond.FROM,
         _mmhg("30", "4.0"), _FALL_HIGH, _FELL, FREEMAN, _S, within=SET, ages=ADULTS),
    Rule("bp.stand.sitting.systolic", "orthostatic", _A, Judge.FALL_FROM_SITTING, Beyond.FROM,
         _mmhg("15", "2.0"), _FALL_SITTING, _FELL, SIT_TO_STAND, _S, on=False, within=SET,
         ages=ADULTS),
    Rule("bp.stand.sitting.diastolic", "orthostatic", _A, Judge.FALL_FROM_SITTING, Beyond.FROM,
         _mmhg("7", "0.9"), _FALL_SITTING, _FELL, SIT_TO_STAND, _D, on=False, within=SET,
         ages=ADULTS),
    Rule("bp.stand.low", "orthostatic", _A, Judge.STANDING, Beyond.BELOW, _mmhg("90", "12.0"),
         QT_TRANSLATE_NOOP("Rules", "Low while standing"), _STANDS_LOW, ESC_SYNCOPE, _S,
         drawn=False, ages=ADULTS),
    Rule("bp.stand.rise", "orthostatic", _W, Judge.RISE_ON_STANDING, Beyond.FROM,
         _mmhg("20", "2.7"), QT_TRANSLATE_NOOP("Rules", "Rise on standing to 140 or more"), _ROSE,
         AAS, _S, on=False, within=SET, ages=ADULTS),
)  # fmt: skip

PULSE_RULES: Final = (
    Rule("pulse.91", "fast_pulse", _W, Judge.BEYOND, Beyond.FROM, _beats("91"),
         QT_TRANSLATE_NOOP("Rules", "Pulse: a little fast"), _P_FROM, NEWS2, "pulse",
         on=False, ages=FROM_16),
    Rule("pulse.100", "fast_pulse", _W, Judge.BEYOND, Beyond.ABOVE, _beats("100"),
         QT_TRANSLATE_NOOP("Rules", "Pulse: unstable"), _P_ABOVE, LOEB, "pulse", ages=FROM_16),
    Rule("pulse.111", "fast_pulse", _A, Judge.BEYOND, Beyond.FROM, _beats("111"),
         QT_TRANSLATE_NOOP("Rules", "Pulse: fast"), _P_FROM, NEWS2, "pulse", drawn=False,
         ages=FROM_16),
    Rule("pulse.131", "fast_pulse", _U, Judge.BEYOND, Beyond.FROM, _beats("131"),
         QT_TRANSLATE_NOOP("Rules", "Pulse: very fast"), _P_FROM, NEWS2, "pulse", ages=FROM_16),
    Rule("pulse.50", "slow_pulse", _W, Judge.BEYOND, Beyond.DOWN_TO, _beats("50"),
         QT_TRANSLATE_NOOP("Rules", "Pulse: slow"), _P_DOWN, NEWS2, "pulse", ages=FROM_16),
    Rule("pulse.40", "slow_pulse", _U, Judge.BEYOND, Beyond.DOWN_TO, _beats("40"),
         QT_TRANSLATE_NOOP("Rules", "Pulse: very slow"), _P_DOWN, NEWS2, "pulse", ages=FROM_16),
)  # fmt: skip

CHILD_PRESSURE: Final = tuple(
    Rule(f"bp.child.{first}", "low_pressure", _A, Judge.BEYOND, Beyond.BELOW,
         _mmhg(mmhg, kpa), children.LOW_PRESSURE, children.BELOW_LINE, children.PALS, _S,
         ages=(first, below), drawn=False)
    for first, below, mmhg, kpa in children.LOWEST_SYSTOLIC
)  # fmt: skip
CHILD_PULSE: Final = tuple(
    Rule(f"pulse.child.{band.first}.{end}", family, _W, Judge.BEYOND, beyond,
         _beats(str(number)), label, sentence, children.PALS, "pulse",
         ages=(band.first, band.below), drawn=True)
    for band in children.BANDS
    for end, family, beyond, number, label, sentence in (
        ("high", "fast_pulse", Beyond.ABOVE, band.pulse[1], children.FAST_PULSE,
         children.ABOVE_NORMAL),
        ("low", "slow_pulse", Beyond.BELOW, band.pulse[0], children.SLOW_PULSE,
         children.BELOW_NORMAL),
    )
)  # fmt: skip

BLOOD_PRESSURE: Final = Measure(
    code="blood_pressure",
    index=2,
    label=QT_TRANSLATE_NOOP("Measures", "Blood pressure"),
    fields=(
        NumberField(
            "systolic",
            QT_TRANSLATE_NOOP("Measures", "Systolic"),
            (
                Scale(
                    "mmHg",
                    "mm[Hg]",
                    0,
                    _ends("40", "300"),
                    _ends("80", "220"),
                    younger=(
                        Younger(1, _ends("20", "200"), _ends("55", "120")),
                        Younger(12, _ends("30", "250"), _ends("70", "140")),
                    ),
                ),
                Scale("kPa", "kPa", 1, _ends("5.3", "40.0"), _ends("10.7", "29.3"), "k"),
            ),
            loinc="8480-6",
        ),
        NumberField(
            "diastolic",
            QT_TRANSLATE_NOOP("Measures", "Diastolic"),
            (
                Scale(
                    "mmHg",
                    "mm[Hg]",
                    0,
                    _ends("20", "200"),
                    _ends("40", "130"),
                    younger=(
                        Younger(1, _ends("10", "150"), _ends("25", "80")),
                        Younger(12, _ends("15", "160"), _ends("35", "95")),
                    ),
                ),
                Scale("kPa", "kPa", 1, _ends("2.7", "26.7"), _ends("5.3", "17.3"), "k"),
            ),
            loinc="8462-4",
        ),
        NumberField(
            "pulse",
            QT_TRANSLATE_NOOP("Measures", "Pulse"),
            (PULSE_SCALE,),
            loinc="8867-4",
            required=False,
        ),
        POSITION,
        DEVICE,
        IRREGULAR,
    ),
    rules=(*PRESSURE_RULES, *CHILD_PRESSURE, *PULSE_RULES, *CHILD_PULSE),
    families=(HIGH_PRESSURE, LOW_PRESSURE, ORTHOSTATIC, FAST_PULSE, SLOW_PULSE),
    sites=ARMS,
    grammar=Grammar.PRESSURE,
    loinc="85354-9",
    names=("血压", "bp", "BP"),
    stuck=3,
)

PULSE: Final = Measure(
    code="pulse",
    index=4,
    label=QT_TRANSLATE_NOOP("Measures", "Pulse"),
    fields=(
        NumberField(
            "pulse", QT_TRANSLATE_NOOP("Measures", "Pulse"), (PULSE_SCALE,), loinc="8867-4"
        ),
        IRREGULAR,
    ),
    rules=(*PULSE_RULES, *CHILD_PULSE),
    families=(FAST_PULSE, SLOW_PULSE),
    loinc="8867-4",
    names=("脉搏", "心率", "P", "HR", "heart rate"),
)
