"""Codes of FHIR R4 that are not of one measure: profiles, categories, reasons, signs of a meter.

LOINC and UCUM codes stand with each measure in the catalogue. From the project's clinical
reference, section 8; the profiles from hl7.org/fhir/R4/observation-vitalsigns.html.
"""

from typing import Final

from carehome_app.domain.measures.measure import Grammar, Measure

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"
SNOMED: Final = "http://snomed.info/sct"
CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
ABSENT: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
INTERPRETATION: Final = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
PROFILE: Final = "http://hl7.org/fhir/StructureDefinition/"
OURS: Final = "urn:carehome:"
"""Before the name of what has no public code, such as the position of a blood pressure."""

VITAL_SIGNS: Final = {
    "8310-5": "bodytemp",
    "8867-4": "heartrate",
    "9279-1": "resprate",
    "2708-6": "oxygensat",
    "29463-7": "bodyweight",
    "8302-2": "bodyheight",
    "85354-9": "bp",
}
"""Which profile a measure's code asks for; what is not here is no vital sign."""
FIXED_UNITS: Final = {"85354-9": {"mm[Hg]"}}
"""Where a profile allows fewer units than a home may read in: then only the general one holds."""
ALSO: Final = {"2708-6": ("59408-5",)}
"""A second code that must stand beside the first."""
PANEL: Final = "85354-9"
PULSE: Final = "8867-4"

REASONS: Final = {
    "refused": "asked-declined",
    "device": "error",
}
"""Our reasons in the words of FHIR; all others are `not-performed`."""
NOT_PERFORMED: Final = "not-performed"
METER_WORDS: Final = {"HI": (">", "Off scale high"), "LO": ("<", "Off scale low")}
"""What a meter says instead of a number, as an interpretation."""
ABNORMAL: Final = {"system": INTERPRETATION, "code": "A", "display": "Abnormal"}
"""Of a reading in which something was found: what it was stands beside it in words."""
SEXES: Final = {"f": "female", "m": "male"}


def category(measure: Measure) -> str:
    """Return the category of an observation: glucose is laboratory, whatever measured it."""
    if measure.grammar is Grammar.GLUCOSE:
        return "laboratory"
    return "vital-signs" if measure.loinc in VITAL_SIGNS else "exam"


def profiles(measure: Measure, ucum: set[str]) -> list[str]:
    """Return the profiles an observation in these units keeps."""
    if measure.loinc not in VITAL_SIGNS:
        return []
    exact = ucum <= FIXED_UNITS.get(measure.loinc, ucum)
    own = [PROFILE + VITAL_SIGNS[measure.loinc]] if exact else []
    return [PROFILE + "vitalsigns", *own]
