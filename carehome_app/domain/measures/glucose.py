"""Glucose in the catalogue, from the clinical reference, section 3.

Value and unit stay as read, and every line is held in both units: the rounding of a conversion
is never between a reading and its line.
"""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import (
    TICKED,
    ChoiceField,
    NumberField,
    Option,
    Scale,
    TickField,
)
from carehome_app.domain.measures.measure import Grammar, Measure
from carehome_app.domain.measures.rule import ADULTS, Beyond, Family, Judge, Rule, Severity, Source
from carehome_app.domain.measures.sentences import ABOVE, AT_OR_ABOVE, AT_OR_BELOW, BELOW
from carehome_app.i18n import QT_TRANSLATE_NOOP


def _ends(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


TIMING: Final = ChoiceField(
    "timing",
    QT_TRANSLATE_NOOP("Measures", "Time of measuring"),
    (
        Option(
            "fasting",
            QT_TRANSLATE_NOOP("Timings", "fasting"),
            "f",
            names=("空腹",),
            loinc={"mmol/L": "14770-2", "mg/dL": "41604-0"},
        ),
        Option("before_meal", QT_TRANSLATE_NOOP("Timings", "before meal"), "b", names=("餐前",)),
        Option(
            "after_meal",
            QT_TRANSLATE_NOOP("Timings", "2 h after meal"),
            "a",
            names=("餐后", "餐后2h"),
        ),
        Option("bedtime", QT_TRANSLATE_NOOP("Timings", "bedtime"), "e", names=("睡前",)),
        Option("random", QT_TRANSLATE_NOOP("Timings", "random"), "r", names=("随机",)),
        Option("night", QT_TRANSLATE_NOOP("Timings", "2–3 at night"), "n", names=("凌晨",)),
    ),
    kinds={
        "fasting": "before food",
        "before_meal": "before food",
        "night": "before food",
        "after_meal": "after food",
        "bedtime": "after food",
    },
)
HELPED: Final = TickField(
    "helped",
    QT_TRANSLATE_NOOP("Measures", "low-glucose event: mind or body affected, needed help"),
    ("helped", "需帮助"),
)

LEVELS: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "levels of low glucose, ADA/EASD study group 2017 (ADA Standards of Care)"
    ),
    section="3.2",
)
ADA_OLDER: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "ADA Standards of Care, older adults: when staff call"),
    section="3.3",
)
ADA_LTC: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "ADA long-term-care position statement 2016, table 6"),
    section="3.3",
)
ADA_LTC_PANDYA: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "ADA long-term-care statement 2016 and Pandya et al. 2020"),
    section="3.3",
)
PANDYA: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Pandya et al. 2020, table 4"),
    section="3.3",
)
CHINA_DIABETES: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "Chinese national basic public health norm, type 2 diabetes: critical"
    ),
    section="3.3",
)
BATTELINO: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "consensus bands (Battelino 2019), to be confirmed"),
    proposal=True,
    section="3.5",
)

LOW_GLUCOSE: Final = Family(
    "low_glucose",
    {
        Severity.WATCH: QT_TRANSLATE_NOOP("Findings", "Glucose near the low line"),
        Severity.ACT: QT_TRANSLATE_NOOP("Findings", "Low glucose"),
        Severity.URGENT: QT_TRANSLATE_NOOP("Findings", "Very low glucose"),
    },
    high=False,
    repeat_after=timedelta(minutes=15),
    repeat_again=timedelta(minutes=15),
    advice=QT_TRANSLATE_NOOP(
        "Findings", "follow the home's instruction for low glucose, repeat after 15 minutes"
    ),
)
HIGH_GLUCOSE: Final = Family(
    "high_glucose",
    {
        Severity.WATCH: QT_TRANSLATE_NOOP("Findings", "Glucose high"),
        Severity.ACT: QT_TRANSLATE_NOOP("Findings", "Glucose high again"),
        Severity.URGENT: QT_TRANSLATE_NOOP("Findings", "Glucose very high"),
    },
    high=True,
    repeat_after=timedelta(hours=4),
    repeat_again=timedelta(hours=4),
    advice=QT_TRANSLATE_NOOP("Findings", "check intake and omitted doses, call, repeat"),
)
A_DAY: Final = timedelta(hours=24)
TWO_DAYS: Final = timedelta(hours=49)
"""Two days of the home's calendar, one of which may have 25 hours."""


def _limit(mmol: str, mg: str) -> dict[str, Decimal]:
    return {"mmol/L": Decimal(mmol), "mg/dL": Decimal(mg)}


_LEVEL_1 = QT_TRANSLATE_NOOP("Rules", "Low glucose, level 1")
_LEVEL_2 = QT_TRANSLATE_NOOP("Rules", "Low glucose, level 2")
_LEVEL_3 = QT_TRANSLATE_NOOP("Rules", "Low glucose, level 3")
_HELPED = QT_TRANSLATE_NOOP(
    "Rules", "{value}: mind or body affected, another person's help needed; call at once"
)
_LOW_AGAIN = QT_TRANSLATE_NOOP(
    "Rules",
    "{value} after {earlier} at {earlier_at}: below {limit} twice in a row; call, have a"
    " laboratory confirm, look at meals and medicine, measure more often for 24 hours",
)
_HIGH_AGAIN = QT_TRANSLATE_NOOP(
    "Rules",
    "{value} after {earlier} at {earlier_at}: above {limit} two or more times within 24 hours;"
    " with a new or changed condition, call as soon as possible",
)
_HIGH_DAYS = QT_TRANSLATE_NOOP(
    "Rules",
    "{value} after {earlier} on {earlier_on}: above {limit} on two days in a row; call, have a"
    " laboratory confirm, look for infection",
)
_METER = QT_TRANSLATE_NOOP("Rules", "the meter reads {value}; call, have a laboratory confirm")
_LOW, _HIGH = "low_glucose", "high_glucose"
_W, _A, _U = Severity

GLUCOSE_RULES: Final = (
    Rule(
        "glucose.level1",
        _LOW,
        _A,
        Judge.BEYOND,
        Beyond.BELOW,
        _limit("3.9", "70"),
        _LEVEL_1,
        BELOW,
        LEVELS,
        drawn=False,
    ),
    Rule(
        "glucose.level2",
        _LOW,
        _U,
        Judge.BEYOND,
        Beyond.BELOW,
        _limit("3.0", "54"),
        _LEVEL_2,
        BELOW,
        LEVELS,
    ),
    Rule(
        "glucose.level3",
        _LOW,
        _U,
        Judge.WORD,
        Beyond.BELOW,
        {},
        _LEVEL_3,
        _HELPED,
        LEVELS,
        "helped",
        words=(TICKED,),
    ),
    Rule(
        "glucose.call",
        _LOW,
        _A,
        Judge.BEYOND,
        Beyond.DOWN_TO,
        _limit("3.9", "70"),
        QT_TRANSLATE_NOOP("Rules", "Low glucose: call at once"),
        AT_OR_BELOW,
        ADA_OLDER,
        ages=ADULTS,
    ),
    Rule(
        "glucose.low.again",
        _LOW,
        _U,
        Judge.IN_A_ROW,
        Beyond.BELOW,
        _limit("3.9", "70"),
        QT_TRANSLATE_NOOP("Rules", "Low glucose twice in a row"),
        _LOW_AGAIN,
        ADA_LTC,
        within=A_DAY,
        drawn=False,
        ages=ADULTS,
    ),
    Rule(
        "glucose.near.low",
        _LOW,
        _W,
        Judge.BEYOND,
        Beyond.DOWN_TO,
        _limit("5.6", "100"),
        QT_TRANSLATE_NOOP("Rules", "Near the low line, for people who are treated"),
        AT_OR_BELOW,
        PANDYA,
        on=False,
        ages=ADULTS,
    ),
    Rule(
        "glucose.lo",
        _LOW,
        _U,
        Judge.WORD,
        Beyond.BELOW,
        {},
        QT_TRANSLATE_NOOP("Rules", "The meter reads LO"),
        _METER,
        ADA_LTC,
        words=("LO",),
    ),
    Rule(
        "glucose.high",
        _HIGH,
        _W,
        Judge.BEYOND,
        Beyond.ABOVE,
        _limit("13.9", "250"),
        QT_TRANSLATE_NOOP("Rules", "Glucose: very high band"),
        ABOVE,
        BATTELINO,
    ),
    Rule(
        "glucose.high.again",
        _HIGH,
        _A,
        Judge.BEYOND_AGAIN,
        Beyond.ABOVE,
        _limit("13.9", "250"),
        QT_TRANSLATE_NOOP("Rules", "Glucose: high twice in a day"),
        _HIGH_AGAIN,
        ADA_LTC_PANDYA,
        within=A_DAY,
        drawn=False,
        ages=ADULTS,
    ),
    Rule(
        "glucose.high.days",
        _HIGH,
        _U,
        Judge.DAYS_IN_A_ROW,
        Beyond.ABOVE,
        _limit("16.7", "300"),
        QT_TRANSLATE_NOOP("Rules", "Glucose: high on two days in a row"),
        _HIGH_DAYS,
        ADA_LTC_PANDYA,
        within=TWO_DAYS,
        drawn=False,
        ages=ADULTS,
    ),
    Rule(
        "glucose.critical",
        _HIGH,
        _U,
        Judge.BEYOND,
        Beyond.FROM,
        _limit("16.7", "301"),
        QT_TRANSLATE_NOOP("Rules", "Glucose: critical value"),
        AT_OR_ABOVE,
        CHINA_DIABETES,
    ),
    Rule(
        "glucose.hi",
        _HIGH,
        _U,
        Judge.WORD,
        Beyond.ABOVE,
        {},
        QT_TRANSLATE_NOOP("Rules", "The meter reads HI"),
        _METER,
        ADA_LTC,
        words=("HI",),
    ),
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
                Scale(
                    "mmol/L",
                    "mmol/L",
                    1,
                    _ends("0.3", "60.0"),
                    _ends("1.5", "33.3"),
                    "m",
                    loinc="14743-9",
                ),
                Scale(
                    "mg/dL",
                    "mg/dL",
                    0,
                    _ends("5", "1081"),
                    _ends("27", "600"),
                    "g",
                    loinc="41653-7",
                ),
            ),
            loinc="14743-9",
            words=("HI", "LO"),
        ),
        TIMING,
        HELPED,
    ),
    rules=GLUCOSE_RULES,
    families=(LOW_GLUCOSE, HIGH_GLUCOSE),
    grammar=Grammar.GLUCOSE,
    loinc="14743-9",
    names=("血糖", "bg", "BG"),
)
