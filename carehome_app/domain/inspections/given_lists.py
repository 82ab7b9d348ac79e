"""The checklists that come with the program: epidemic control, safety, food, major hazards.

Each item names its clause and how sure that is (reference, section 6.2). They are data: a home,
its bureau or the fire brigade writes its own beside them, from a day on.
"""

from typing import Final

from carehome_app.domain.inspections.checklists import CheckItem, Checklist, Sure, Way
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_COUNTY: Final = QT_TRANSLATE_NOOP("Clauses", "the ledgers a bureau lists by name")
_GB38600: Final = Text("", "GB 38600-2019")
_SAMPLES: Final = QT_TRANSLATE_NOOP("Clauses", "GB 31654: at least 125 g, at least 48 h")
_FIRE_61: Final = QT_TRANSLATE_NOOP("Clauses", "Order 61 of the Ministry of Public Security")
_FIRE_LAW: Final = QT_TRANSLATE_NOOP("Clauses", "Fire Law, art. 16 and 17")
_WORK_SAFETY: Final = QT_TRANSLATE_NOOP("Clauses", "Work Safety Law, art. 41")
_HAZARDS: Final = QT_TRANSLATE_NOOP("Clauses", "MCA standard of 27 Nov 2023, art. 4 and 5")
_OURS: Final = QT_TRANSLATE_NOOP("Clauses", "our proposal")

EPIDEMIC: Final = Checklist(
    code="epidemic",
    version=1,
    title=QT_TRANSLATE_NOOP("Checklists", "Epidemic control"),
    items=(
        CheckItem(
            code="gate",
            words=QT_TRANSLATE_NOOP("Checklists", "Gate log is complete"),
            clause=_COUNTY,
            sure=Sure.READ,
            way=Way.RECORDS,
            evidence="gate",
            weight=2,
        ),
        CheckItem(
            code="temperature",
            words=QT_TRANSLATE_NOOP("Checklists", "Temperature morning and evening"),
            clause=_COUNTY,
            sure=Sure.READ,
            way=Way.RECORDS,
            evidence="rounds",
            weight=2,
        ),
        CheckItem(
            code="disinfection",
            words=QT_TRANSLATE_NOOP("Checklists", "Disinfection 2-2-1"),
            clause=_COUNTY,
            sure=Sure.READ,
            way=Way.RECORDS,
            evidence="disinfection",
            weight=2,
        ),
        CheckItem(
            code="samples",
            words=QT_TRANSLATE_NOOP("Checklists", "Food samples, at least 125 g, 48 h"),
            clause=_SAMPLES,
            sure=Sure.SECONDARY,
            red_line=True,
            photo=True,
        ),
        CheckItem(
            code="isolation_room",
            words=QT_TRANSLATE_NOOP("Checklists", "Isolation room with its own toilet"),
            clause=_OURS,
            photo=True,
        ),
        CheckItem(
            code="exits",
            words=QT_TRANSLATE_NOOP("Checklists", "Escape routes are free"),
            clause=_FIRE_LAW,
            sure=Sure.READ,
            red_line=True,
            photo=True,
            evidence="faults",
        ),
        CheckItem(
            code="supplies",
            words=QT_TRANSLATE_NOOP("Checklists", "Supplies for 14 days"),
            clause=_OURS,
            way=Way.RECORDS,
            evidence="supplies",
            weight=2,
        ),
        CheckItem(
            code="isolation",
            words=QT_TRANSLATE_NOOP("Checklists", "Isolated people are checked"),
            clause=_OURS,
            way=Way.RECORDS,
            evidence="isolation",
        ),
        CheckItem(
            code="medicine",
            words=QT_TRANSLATE_NOOP("Checklists", "Medicine and plans are kept"),
            clause=_OURS,
            way=Way.RECORDS,
            evidence="chronic",
        ),
        CheckItem(
            code="plan",
            words=QT_TRANSLATE_NOOP("Checklists", "Plan and drill of this year"),
            clause=_COUNTY,
            sure=Sure.READ,
            way=Way.PAPERS,
        ),
        CheckItem(
            code="training",
            words=QT_TRANSLATE_NOOP("Checklists", "Staff is trained"),
            clause=_COUNTY,
            sure=Sure.READ,
            way=Way.ASK,
        ),
        CheckItem(
            code="dispatch",
            words=QT_TRANSLATE_NOOP("Checklists", "Daily sheet is sent"),
            clause=_COUNTY,
            sure=Sure.READ,
            way=Way.RECORDS,
            evidence="parcels",
        ),
    ),
)

SAFETY: Final = Checklist(
    code="safety",
    version=1,
    title=QT_TRANSLATE_NOOP("Checklists", "Safety and fire"),
    items=(
        CheckItem(
            code="exits",
            words=QT_TRANSLATE_NOOP("Checklists", "Escape routes are free"),
            clause=_FIRE_LAW,
            sure=Sure.READ,
            red_line=True,
            photo=True,
            evidence="faults",
            weight=3,
        ),
        CheckItem(
            code="exit_lights",
            words=QT_TRANSLATE_NOOP("Checklists", "Exit signs are lit"),
            clause=_FIRE_LAW,
            sure=Sure.READ,
            photo=True,
            weight=2,
        ),
        CheckItem(
            code="extinguishers",
            words=QT_TRANSLATE_NOOP("Checklists", "Extinguishers are there and in date"),
            clause=_FIRE_LAW,
            sure=Sure.READ,
            photo=True,
            weight=2,
        ),
        CheckItem(
            code="yearly_test",
            words=QT_TRANSLATE_NOOP("Checklists", "Fire equipment tested this year, with record"),
            clause=_FIRE_LAW,
            sure=Sure.READ,
            way=Way.PAPERS,
            weight=2,
        ),
        CheckItem(
            code="night_patrol",
            words=QT_TRANSLATE_NOOP("Checklists", "Night patrol, with records"),
            clause=_FIRE_61,
            sure=Sure.READ,
            way=Way.RECORDS,
            evidence="patrols",
            weight=2,
        ),
        CheckItem(
            code="handover",
            words=QT_TRANSLATE_NOOP("Checklists", "Handover, with records"),
            clause=_GB38600,
            sure=Sure.READ,
            way=Way.RECORDS,
        ),
        CheckItem(
            code="nine",
            words=QT_TRANSLATE_NOOP("Checklists", "Nine protections are assessed"),
            clause=_GB38600,
            sure=Sure.SECONDARY,
            way=Way.PAPERS,
        ),
        CheckItem(
            code="told",
            words=QT_TRANSLATE_NOOP("Checklists", "Faults are told to the staff"),
            clause=_WORK_SAFETY,
            sure=Sure.READ,
            way=Way.ASK,
            evidence="faults",
        ),
    ),
)

FOOD: Final = Checklist(
    code="food",
    version=1,
    title=QT_TRANSLATE_NOOP("Checklists", "Kitchen and food"),
    items=(
        CheckItem(
            code="licence",
            words=QT_TRANSLATE_NOOP("Checklists", "Food licence is valid"),
            clause=_HAZARDS,
            sure=Sure.READ,
            way=Way.PAPERS,
            red_line=True,
            weight=3,
        ),
        CheckItem(
            code="samples",
            words=QT_TRANSLATE_NOOP("Checklists", "Food samples, at least 125 g, 48 h"),
            clause=_SAMPLES,
            sure=Sure.SECONDARY,
            red_line=True,
            photo=True,
            weight=2,
        ),
        CheckItem(
            code="raw",
            words=QT_TRANSLATE_NOOP("Checklists", "Raw and cooked are kept apart"),
            clause=_OURS,
            photo=True,
        ),
        CheckItem(
            code="health",
            words=QT_TRANSLATE_NOOP("Checklists", "Cooks have health papers"),
            clause=_OURS,
            way=Way.PAPERS,
        ),
        CheckItem(
            code="fridge",
            words=QT_TRANSLATE_NOOP("Checklists", "Refrigerators have temperature records"),
            clause=_OURS,
            way=Way.RECORDS,
        ),
        CheckItem(
            code="gas",
            words=QT_TRANSLATE_NOOP("Checklists", "Gas alarm works"),
            clause=_HAZARDS,
            sure=Sure.READ,
            red_line=True,
            photo=True,
            weight=3,
        ),
    ),
)


def _hazard(code: str, words: Text) -> CheckItem:
    return CheckItem(
        code=code,
        words=words,
        clause=_HAZARDS,
        sure=Sure.READ,
        red_line=True,
        photo=True,
    )


MAJOR: Final = Checklist(
    code="major",
    version=1,
    title=QT_TRANSLATE_NOOP("Checklists", "Major hazards (those that could be read)"),
    items=(
        _hazard("building", QT_TRANSLATE_NOOP("Checklists", "No building of grade C or D")),
        _hazard(
            "plant",
            QT_TRANSLATE_NOOP("Checklists", "Fire, electrical and gas plant judged to comply"),
        ),
        _hazard(
            "panels", QT_TRANSLATE_NOOP("Checklists", "No combustible sandwich panels or linings")
        ),
        _hazard(
            "lifts",
            QT_TRANSLATE_NOOP("Checklists", "Lifts, boilers and oxygen pipes licensed and tested"),
        ),
        _hazard("clinic", QT_TRANSLATE_NOOP("Checklists", "Clinic licensed or filed")),
        _hazard("kitchen", QT_TRANSLATE_NOOP("Checklists", "Kitchen with food licence")),
        _hazard(
            "operators",
            QT_TRANSLATE_NOOP("Checklists", "Operators of special equipment are qualified"),
        ),
    ),
)
GIVEN: Final = (EPIDEMIC, SAFETY, FOOD, MAJOR)
"""In the order in which they are offered."""
