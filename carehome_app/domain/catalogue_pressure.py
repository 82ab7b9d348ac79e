"""Blood pressure and pulse in the catalogue, from the clinical reference, section 2.

Blood pressure is read in mmHg; kPa is understood. The arm is the site of a reading, the position
is said beside it: a standing reading is judged together with the lying one before it.
"""

from decimal import Decimal
from typing import Final

from carehome_app.domain.fields import ChoiceField, NumberField, Option, Scale, TickField
from carehome_app.domain.measures import Grammar, Measure, Site
from carehome_app.i18n import QT_TRANSLATE_NOOP


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


PULSE_SCALE: Final = Scale("/min", "/min", 0, _ends("20", "250"), _ends("40", "150"))
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
        Option("standing_1", QT_TRANSLATE_NOOP("Positions", "standing for 1 minute"), "u1",
               names=("立1",)),
        Option("standing_3", QT_TRANSLATE_NOOP("Positions", "standing for 3 minutes"), "u3",
               names=("立3",)),
    ),
)  # fmt: skip
DEVICE: Final = ChoiceField(
    "device",
    QT_TRANSLATE_NOOP("Measures", "Device"),
    (
        Option("electronic", QT_TRANSLATE_NOOP("Devices", "electronic"), "e", names=("电子",)),
        Option("aneroid", QT_TRANSLATE_NOOP("Devices", "dial gauge"), "d", names=("表式",)),
        Option("mercury", QT_TRANSLATE_NOOP("Devices", "mercury (existing stock)"), "q",
               names=("水银",)),
    ),
)  # fmt: skip
IRREGULAR: Final = TickField(
    "irregular", QT_TRANSLATE_NOOP("Measures", "irregular pulse"), ("irregular", "不齐")
)

BLOOD_PRESSURE: Final = Measure(
    code="blood_pressure",
    index=2,
    label=QT_TRANSLATE_NOOP("Measures", "Blood pressure"),
    fields=(
        NumberField(
            "systolic",
            QT_TRANSLATE_NOOP("Measures", "Systolic"),
            (
                Scale("mmHg", "mm[Hg]", 0, _ends("40", "300"), _ends("80", "220")),
                Scale("kPa", "kPa", 1, _ends("5.3", "40.0"), _ends("10.7", "29.3"), "k"),
            ),
            loinc="8480-6",
        ),
        NumberField(
            "diastolic",
            QT_TRANSLATE_NOOP("Measures", "Diastolic"),
            (
                Scale("mmHg", "mm[Hg]", 0, _ends("20", "200"), _ends("40", "130")),
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
    sites=ARMS,
    grammar=Grammar.PRESSURE,
    loinc="85354-9",
    names=("血压", "bp", "BP"),
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
    loinc="8867-4",
    names=("脉搏", "心率", "P", "HR"),
)
