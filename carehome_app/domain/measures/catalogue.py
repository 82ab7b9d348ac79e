"""Every kind of measure the program knows, with its numbers and sources, in one list.

The content stands by topic in the modules `catalogue_…`. Numbers and sources come from the
project's clinical reference. Where it calls a number a proposal, so does the `Source` there, and
the home can change every one of them. A new measure is one `Measure(...)` and its line here.
"""

from carehome_app.domain.measures.blood_pressure import BLOOD_PRESSURE, PULSE
from carehome_app.domain.measures.body import HEIGHT, WEIGHT
from carehome_app.domain.measures.glucose import GLUCOSE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.measures.observations import (
    CONSCIOUSNESS,
    FLUID_IN,
    FLUID_OUT,
    MEAL,
    OBSERVATION,
    OXYGEN_SATURATION,
    PAIN,
    RESPIRATION,
    STOOL,
)
from carehome_app.domain.measures.temperature import (
    AXILLA,
    CHINA_SCREENING,
    EAR,
    FEVER,
    FEVER_GRADES,
    FOREHEAD,
    IDSA,
    IDSA_OTHER_SITE,
    LOW_TEMPERATURE,
    NEWS2_BAND,
    ORAL,
    PROPOSAL,
    RECTAL,
    TEMPERATURE,
    TEMPERATURE_RULES,
)

__all__ = [
    "AXILLA",
    "BLOOD_PRESSURE",
    "CATALOGUE",
    "CHINA_SCREENING",
    "CONSCIOUSNESS",
    "EAR",
    "FEVER",
    "FEVER_GRADES",
    "FLUID_IN",
    "FLUID_OUT",
    "FOREHEAD",
    "GLUCOSE",
    "HEIGHT",
    "IDSA",
    "IDSA_OTHER_SITE",
    "LOW_TEMPERATURE",
    "MEAL",
    "NEWS2_BAND",
    "OBSERVATION",
    "ORAL",
    "OXYGEN_SATURATION",
    "PAIN",
    "PROPOSAL",
    "PULSE",
    "RECTAL",
    "RESPIRATION",
    "STOOL",
    "TEMPERATURE",
    "TEMPERATURE_RULES",
    "WEIGHT",
    "by_code",
    "by_index",
]

CATALOGUE: list[Measure] = [
    TEMPERATURE,
    BLOOD_PRESSURE,
    GLUCOSE,
    PULSE,
    OXYGEN_SATURATION,
    RESPIRATION,
    WEIGHT,
    HEIGHT,
    FLUID_IN,
    FLUID_OUT,
    MEAL,
    PAIN,
    STOOL,
    CONSCIOUSNESS,
    OBSERVATION,
]
"""All measures. A list, so that a test can add a made-up one."""


def by_code(code: str) -> Measure:
    """Return the measure with this code or other name; KeyError when there is none."""
    for measure in CATALOGUE:
        if code == measure.code or code in measure.names:
            return measure
    raise KeyError(code)


def by_index(index: int) -> Measure:
    """Return the measure with this index in the journal; KeyError when there is none."""
    for measure in CATALOGUE:
        if measure.index == index:
            return measure
    raise KeyError(index)
