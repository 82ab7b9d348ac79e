"""What R4 and its vital-signs profile ask of a bundle, checked by hand.

From hl7.org/fhir/R4/observation.html and observation-vitalsigns.html; the models of the package
`fhir.resources` know the shapes, not these rules.
"""

import re
from collections.abc import Iterator
from typing import Any

ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
ZONED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)")
STATUS = {"final", "corrected", "entered-in-error"}
VALUES = ("valueQuantity", "valueCodeableConcept", "valueString", "valueBoolean")
UNITS = {
    "8310-5": {"Cel", "[degF]"},
    "8867-4": {"/min"},
    "9279-1": {"/min"},
    "2708-6": {"%"},
    "29463-7": {"kg", "g", "[lb_av]"},
    "8302-2": {"cm", "[in_i]"},
    "8480-6": {"mm[Hg]"},
    "8462-4": {"mm[Hg]"},
}
"""The units each profile of a vital sign allows."""


def observations(bundle: dict[str, Any]) -> list[dict[str, Any]]:
    found = [entry["resource"] for entry in bundle["entry"]]
    return [one for one in found if one["resourceType"] == "Observation"]


def wrong(bundle: dict[str, Any]) -> Iterator[str]:
    """Yield what a receiver could complain about."""
    addresses = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(addresses)) < len(addresses):
        yield "two entries have one address"
    for entry in bundle["entry"]:
        if not ID.fullmatch(entry["resource"]["id"]):
            yield f"no id: {entry['resource']['id']}"
    for one in observations(bundle):
        for words in _wrong(one, set(addresses)):
            yield f"{one['id']}: {words}"


def _wrong(one: dict[str, Any], addresses: set[str]) -> Iterator[str]:
    if one["status"] not in STATUS:
        yield "status"
    (category,) = one["category"]
    vital = category["coding"][0]["code"] == "vital-signs"
    codings = one["code"]["coding"]
    loinc = {coding["code"] for coding in codings if coding["system"] == "http://loinc.org"}
    if vital and not loinc:
        yield "a vital sign needs a LOINC code"
    if "2708-6" in loinc and "59408-5" not in loinc:
        yield "oxygen saturation needs both codes"
    for link in (one["subject"], *one["performer"]):
        if "reference" in link and link["reference"] not in addresses:
            yield "leads nowhere"
    yield from _time(one)
    yield from _value(one)
    exact = f"/{'bp'}" in "".join(one.get("meta", {}).get("profile", ()))
    panel = "85354-9" in loinc
    if panel:
        parts = {part["code"]["coding"][0]["code"] for part in one["component"]}
        if not parts >= {"8480-6", "8462-4"}:
            yield "a pressure needs both of its numbers"
    for part in one.get("component", ()):
        yield from _value(part)
        if not panel or exact:
            yield from _unit(part)
    yield from _unit(one)


def _time(one: dict[str, Any]) -> Iterator[str]:
    period = one.get("effectivePeriod", {})
    times = [one["effectiveDateTime"]] if "effectiveDateTime" in one else list(period.values())
    if not times or not all(ZONED.fullmatch(each) for each in (*times, one["issued"])):
        yield "a time without a zone, or none"


def _value(one: dict[str, Any]) -> Iterator[str]:
    values = [name for name in VALUES if name in one]
    absent = "dataAbsentReason" in one
    if len(values) + absent > 1:
        yield "a value and a reason"
    if not values and not absent and not one.get("component"):
        yield "neither a value nor a reason"


def _unit(one: dict[str, Any]) -> Iterator[str]:
    quantity = one.get("valueQuantity")
    if quantity is None:
        return
    if quantity["system"] != "http://unitsofmeasure.org":
        yield "no UCUM"
    for coding in one["code"]["coding"]:
        allowed = UNITS.get(coding["code"])
        if allowed is not None and quantity["code"] not in allowed:
            yield f"{quantity['code']} is not allowed for {coding['code']}"
