"""Temperature in the catalogue: numbers and sources from the clinical reference, 1.1 to 1.4.

Where it calls a number a proposal, so does the `Source` here, and the home can change every one.
"""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import NumberField, Scale
from carehome_app.domain.measures.measure import (
    Beyond,
    Family,
    Grammar,
    Judge,
    Measure,
    Routine,
    Rule,
    Severity,
    Site,
    Source,
)
from carehome_app.domain.measures.sentences import (
    ABOVE,
    AT_OR_ABOVE,
    AT_OR_BELOW,
    BELOW,
    OWN_PROPOSAL,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP

AXILLA: Final = Site(
    "axilla", QT_TRANSLATE_NOOP("Sites", "axilla"), snomed="91470000", answers=("forehead",)
)
FOREHEAD: Final = Site(
    "forehead", QT_TRANSLATE_NOOP("Sites", "forehead"), contact=False, snomed="52795006"
)
EAR: Final = Site(
    "ear",
    QT_TRANSLATE_NOOP("Sites", "ear"),
    snomed="117590005",
    answers=("forehead", "axilla", "oral"),
)
ORAL: Final = Site(
    "oral",
    QT_TRANSLATE_NOOP("Sites", "mouth"),
    snomed="123851003",
    answers=("forehead", "axilla", "ear"),
)
RECTAL: Final = Site(
    "rectal",
    QT_TRANSLATE_NOOP("Sites", "rectum"),
    snomed="34402009",
    answers=("forehead", "axilla", "ear", "oral"),
)
SURFACE: Final = ("axilla", "forehead")
MOUTH_OR_EAR: Final = ("oral", "ear")

CHINA_SCREENING: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "screening value of Chinese hospital and school plans 2020–22"),
    section="1.1",
)
IDSA: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "IDSA long-term-care fever guideline 2008 (High et al.)"),
    section="1.1",
)
IDSA_OTHER_SITE: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "our proposal after the IDSA long-term-care guideline 2008, which is oral"
    ),
    proposal=True,
    section="1.3",
)
FEVER_GRADES: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Chinese nursing textbook fever grades (oral)"), section="1.1"
)
NEWS2_BAND: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "NEWS2 temperature band, RCP 2017"), section="4.1"
)
PROPOSAL: Final = OWN_PROPOSAL

FEVER: Final = Family(
    code="fever",
    labels={
        Severity.WATCH: QT_TRANSLATE_NOOP("Findings", "Raised, re-check"),
        Severity.ACT: QT_TRANSLATE_NOOP("Findings", "Fever"),
        Severity.URGENT: QT_TRANSLATE_NOOP("Findings", "High fever"),
    },
    high=True,
    repeat_after=timedelta(minutes=30),
    repeat_again=timedelta(hours=4),
    advice=QT_TRANSLATE_NOOP("Findings", "repeat with a contact thermometer"),
)
LOW_TEMPERATURE: Final = Family(
    code="low_temperature",
    labels={
        Severity.WATCH: QT_TRANSLATE_NOOP("Findings", "Low"),
        Severity.ACT: QT_TRANSLATE_NOOP("Findings", "Low"),
        Severity.URGENT: QT_TRANSLATE_NOOP("Findings", "Very low"),
    },
    high=False,
    repeat_after=timedelta(minutes=30),
    repeat_again=timedelta(hours=4),
    advice=QT_TRANSLATE_NOOP("Findings", "warm, observe, repeat"),
)


def _limit(celsius: str, fahrenheit: str) -> Mapping[str, Decimal]:
    return {"°C": Decimal(celsius), "°F": Decimal(fahrenheit)}


_AT_OR_ABOVE_TWICE = QT_TRANSLATE_NOOP(
    "Rules", "{value} after {earlier} at {earlier_at}: at or above {limit} twice within 24 hours"
)
_ABOVE_TWICE = QT_TRANSLATE_NOOP(
    "Rules", "{value} after {earlier} at {earlier_at}: above {limit} twice within 24 hours"
)
_ABOVE_NORMAL = QT_TRANSLATE_NOOP(
    "Rules",
    "{value}: {difference} above this person's own normal {baseline}, the median of the last"
    " {count} fever-free readings at the same site (more than {limit} is noticed)",
)
_BELOW_NORMAL = QT_TRANSLATE_NOOP(
    "Rules",
    "{value}: {difference} below this person's own normal {baseline}, the median of the last"
    " {count} fever-free readings at the same site (more than {limit} is noticed)",
)
_BELOW_NO_NORMAL = QT_TRANSLATE_NOOP(
    "Rules", "{value}: below {limit}; there is no own normal at this site yet"
)

_SCREEN = QT_TRANSLATE_NOOP("Rules", "Screening: re-check")
_TWICE = QT_TRANSLATE_NOOP("Rules", "Fever: raised twice")
_SINGLE = QT_TRANSLATE_NOOP("Rules", "Fever: a single high reading")
_RELATIVE = QT_TRANSLATE_NOOP("Rules", "Fever: above the own normal")
_HIGH = QT_TRANSLATE_NOOP("Rules", "High fever")
_LOW_RELATIVE = QT_TRANSLATE_NOOP("Rules", "Low: below the own normal")
_LOW = QT_TRANSLATE_NOOP("Rules", "Low: no own normal yet")
_LOW_FIXED = QT_TRANSLATE_NOOP("Rules", "Low: a fixed line (off unless the home wants it)")
_VERY_LOW = QT_TRANSLATE_NOOP("Rules", "Very low")

_HALF_AN_HOUR: Final = timedelta(minutes=30)
_A_DAY: Final = timedelta(hours=24)


def _twice(
    code: str, beyond: Beyond, limit: Mapping[str, Decimal], sites: tuple[str, ...], source: Source
) -> Rule:
    sentence = _AT_OR_ABOVE_TWICE if beyond is Beyond.FROM else _ABOVE_TWICE
    return Rule(
        code,
        "fever",
        Severity.ACT,
        Judge.BEYOND_AGAIN,
        beyond,
        limit,
        _TWICE,
        sentence,
        source,
        sites=sites,
        gap=_HALF_AN_HOUR,
        within=_A_DAY,
    )


TEMPERATURE_RULES: Final = (
    Rule("screen.surface", "fever", Severity.WATCH, Judge.BEYOND, Beyond.FROM,
         _limit("37.3", "99.1"), _SCREEN, AT_OR_ABOVE, CHINA_SCREENING, sites=SURFACE),
    Rule("screen.oral", "fever", Severity.WATCH, Judge.BEYOND, Beyond.ABOVE,
         _limit("37.2", "99.0"), _SCREEN, ABOVE, IDSA, sites=MOUTH_OR_EAR),
    Rule("screen.rectal", "fever", Severity.WATCH, Judge.BEYOND, Beyond.ABOVE,
         _limit("37.5", "99.5"), _SCREEN, ABOVE, IDSA, sites=("rectal",)),
    _twice("twice.surface", Beyond.FROM, _limit("37.3", "99.1"), SURFACE, IDSA_OTHER_SITE),
    _twice("twice.oral", Beyond.ABOVE, _limit("37.2", "99.0"), MOUTH_OR_EAR, IDSA),
    _twice("twice.rectal", Beyond.ABOVE, _limit("37.5", "99.5"), ("rectal",), IDSA),
    Rule("single.oral", "fever", Severity.ACT, Judge.BEYOND, Beyond.ABOVE,
         _limit("37.8", "100.0"), _SINGLE, ABOVE, IDSA, sites=MOUTH_OR_EAR),
    Rule("single.other", "fever", Severity.ACT, Judge.BEYOND, Beyond.ABOVE,
         _limit("37.8", "100.0"), _SINGLE, ABOVE, IDSA_OTHER_SITE,
         sites=(*SURFACE, "rectal")),
    Rule("relative", "fever", Severity.ACT, Judge.OFF_BASELINE, Beyond.ABOVE,
         _limit("1.1", "2.0"), _RELATIVE, _ABOVE_NORMAL, IDSA),
    Rule("high", "fever", Severity.URGENT, Judge.BEYOND, Beyond.FROM,
         _limit("39.1", "102.4"), _HIGH, AT_OR_ABOVE, FEVER_GRADES),
    Rule("low.relative", "low_temperature", Severity.WATCH, Judge.OFF_BASELINE, Beyond.BELOW,
         _limit("1.1", "2.0"), _LOW_RELATIVE, _BELOW_NORMAL, PROPOSAL),
    Rule("low", "low_temperature", Severity.WATCH, Judge.BEYOND_WITHOUT_BASELINE, Beyond.BELOW,
         _limit("35.0", "95.0"), _LOW, _BELOW_NO_NORMAL, PROPOSAL),
    Rule("low.fixed", "low_temperature", Severity.WATCH, Judge.BEYOND, Beyond.BELOW,
         _limit("35.5", "95.9"), _LOW_FIXED, BELOW, PROPOSAL, on=False),
    Rule("low.very", "low_temperature", Severity.URGENT, Judge.BEYOND, Beyond.DOWN_TO,
         _limit("35.0", "95.0"), _VERY_LOW, AT_OR_BELOW, NEWS2_BAND),
)  # fmt: skip

TEMPERATURE: Final = Measure(
    code="temperature",
    index=1,
    label=QT_TRANSLATE_NOOP("Measures", "Temperature"),
    fields=(
        NumberField(
            key="value",
            label=QT_TRANSLATE_NOOP("Measures", "Temperature"),
            scales=(
                Scale(
                    "°C",
                    "Cel",
                    1,
                    (Decimal("30.0"), Decimal("45.0")),
                    (Decimal("35.0"), Decimal("40.0")),
                    "c",
                ),
                Scale(
                    "°F",
                    "[degF]",
                    1,
                    (Decimal("86.0"), Decimal("113.0")),
                    (Decimal("95.0"), Decimal("104.0")),
                    "f",
                ),
            ),
            loinc="8310-5",
        ),
    ),
    rules=TEMPERATURE_RULES,
    families=(FEVER, LOW_TEMPERATURE),
    sites=(AXILLA, FOREHEAD, EAR, ORAL, RECTAL),
    routine=Routine.EVERYBODY,
    grammar=Grammar.TEMPERATURE,
    baseline=True,
    loinc="8310-5",
    names=("体温", "temp", "T"),
)
