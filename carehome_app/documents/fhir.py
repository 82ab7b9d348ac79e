"""An export as a FHIR R4 bundle: patients, practitioners and observations, with their codes."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from carehome_app.documents import fhir_codes as codes
from carehome_app.domain.files.exported import Exported, ExportedEntry
from carehome_app.domain.measures.fields import (
    Amount,
    ChoiceField,
    Field,
    NumberField,
    TickField,
    Value,
)
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import (
    Group,
    Person,
    birth_text,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.i18n import Text, Translate

# One entry as FHIR R4 observations: value or reason, code by unit, site, and how it stands.

Json = dict[str, Any]


def observations(one: ExportedEntry, say: Translate, *, whose: Json, by: Json) -> list[Json]:
    """Return the observations of an entry; a pulse beside a blood pressure is one of its own."""
    found = [_main(one, say)]
    pulse = one.entry.values.get("pulse")
    if one.entry.measure.loinc == codes.PANEL and isinstance(pulse, Amount):
        found.append(_pulse(one, pulse, say))
    for made in found:
        made["subject"], made["performer"] = whose, [by]
        _when(made, one)
        _remarks(made, one, say)
    return found


def instant(moment: datetime) -> str:
    """Return a moment with the home's zone; thousandths of a second only where there are any."""
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def _main(one: ExportedEntry, say: Translate) -> Json:
    entry, measure = one.entry, one.entry.measure
    made = _head(one, measure, say)
    keys = [field for field in measure.fields if isinstance(field, NumberField) and field.required]
    parts: list[Json] = []
    if entry.reason:
        made["dataAbsentReason"] = _absent(entry.reason, say)
    if len(keys) > 1:
        for field in keys:
            part = {"code": _coded((field.loinc,), say(field.label))}
            if entry.reason:
                part["dataAbsentReason"] = _absent(entry.reason, say)
            else:
                part |= _value(field, entry.values[field.key], say)
            parts.append(part)
    elif not entry.reason:
        made |= _value(measure.fields[0], entry.values[measure.fields[0].key], say)
    shown_before = {field.key for field in keys} | {measure.fields[0].key, "pulse"}
    parts += [
        {"code": _local("field", field.key, say(field.label)), **_value(field, value, say)}
        for field in measure.fields
        if field.key not in shown_before and (value := entry.values.get(field.key)) is not None
    ]
    if parts:
        made["component"] = parts
    if entry.site:
        made["bodySite"] = _site(measure, entry.site, say)
    if one.found:
        judged = [{"coding": [codes.ABNORMAL], "text": say(label)} for label in one.found]
        made["interpretation"] = [*made.get("interpretation", ()), *judged]
    return made


def _head(one: ExportedEntry, measure: Measure, say: Translate) -> Json:
    units = {
        _ucum(field, value.unit)
        for field in measure.fields
        if isinstance(field, NumberField)
        and field.key != "pulse"
        and isinstance(value := one.entry.values.get(field.key), Amount)
    }
    category = codes.category(measure)
    made: Json = {"resourceType": "Observation", "id": observation_id(one)}
    keeps = codes.profiles(measure, units)
    if keeps:
        made["meta"] = {"profile": keeps}
    made["status"] = one.standing.value
    made["category"] = [{"coding": [{"system": codes.CATEGORY, "code": category}]}]
    label = say(measure.label)
    loinc = _loinc(one, measure)
    made["code"] = _coded(loinc, label) if loinc else _local("measure", measure.code, label)
    return made


def observation_id(one: ExportedEntry) -> str:
    """Return the same id for the same line of the record, whenever it is exported."""
    return f"line-{one.entry.ref.station}-{one.entry.ref.number}"


def _pulse(one: ExportedEntry, pulse: Amount, say: Translate) -> Json:
    field = one.entry.measure.number("pulse")
    return {
        "resourceType": "Observation",
        "id": f"{observation_id(one)}-pulse",
        "meta": {"profile": [codes.PROFILE + "vitalsigns", codes.PROFILE + "heartrate"]},
        "status": one.standing.value,
        "category": [{"coding": [{"system": codes.CATEGORY, "code": "vital-signs"}]}],
        "code": _coded((codes.PULSE,), say(field.label)),
        **_value(field, pulse, say),
    }


def _loinc(one: ExportedEntry, measure: Measure) -> tuple[str, ...]:
    """Return the codes: where the unit or a label decides, that one; else the measure's own."""
    main = measure.main
    amount = one.entry.values.get(main.key)
    own = measure.loinc
    if isinstance(amount, Amount):
        own = main.scale(amount.unit).loinc or own
        for field in measure.details:
            if isinstance(field, ChoiceField):
                option = field.option(str(one.entry.values.get(field.key, "")))
                own = option.loinc.get(amount.unit, own) if option is not None else own
    return (own, *codes.ALSO.get(own, ())) if own else ()


def _value(field: Field, value: Value, say: Translate) -> Json:
    match value, field:
        case Amount(number, unit), NumberField():
            exact = field.scale(unit).exact(number)
            system = {"system": codes.UCUM, "code": _ucum(field, unit)}
            return {"valueQuantity": {"value": exact, "unit": unit, **system}}
        case str() as word, ChoiceField():
            option = field.option(word)
            label = word if option is None else say(option.label)
            return {"valueCodeableConcept": _local(field.key, word, label)}
        case str(), TickField():
            return {"valueBoolean": True}
        case str() as word, NumberField():
            return {"valueCodeableConcept": _local("meter", word, word), **_beyond(word)}
        case _:
            return {"valueString": str(value)}


def _beyond(word: str) -> Json:
    known = codes.METER_WORDS.get(word)
    if known is None:
        return {}
    coding = {"system": codes.INTERPRETATION, "code": known[0], "display": known[1]}
    return {"interpretation": [{"coding": [coding]}]}


def _ucum(field: Field, unit: str) -> str:
    return field.scale(unit).ucum if isinstance(field, NumberField) else unit


def _absent(reason: str, say: Translate) -> Json:
    known = BY_CODE.get(reason)
    return {
        "coding": [
            {"system": codes.ABSENT, "code": codes.REASONS.get(reason, codes.NOT_PERFORMED)},
            {"system": f"{codes.OURS}reason", "code": reason},
        ],
        "text": reason if known is None else say(known.label),
    }


def _site(measure: Measure, code: str, say: Translate) -> Json:
    site = measure.site(code)
    if site is None:
        return {"text": code}
    coding = [{"system": codes.SNOMED, "code": site.snomed}] if site.snomed else []
    ours = {"system": f"{codes.OURS}site", "code": code}
    return {"coding": [*coding, ours], "text": say(site.label)}


def _coded(loinc: tuple[str, ...], label: str) -> Json:
    return {"coding": [{"system": codes.LOINC, "code": one} for one in loinc], "text": label}


def _local(system: str, code: str, label: str) -> Json:
    coding: Mapping[str, str] = {"system": f"{codes.OURS}{system}", "code": code}
    return {"coding": [coding], "text": label}


def _when(made: Json, one: ExportedEntry) -> None:
    if one.until is None:
        made["effectiveDateTime"] = instant(one.taken)
    else:
        made["effectivePeriod"] = {"start": instant(one.taken), "end": instant(one.until)}
    made["issued"] = instant(one.recorded)


def _remarks(made: Json, one: ExportedEntry, say: Translate) -> None:
    known = one.entry.superseded
    said: list[Text | str] = [one.entry.note] if one.entry.note else []
    if known is not None:
        said.append(why_text(known.reason, known.words))
    if said:
        made["note"] = [{"text": say(one) if isinstance(one, Text) else one} for one in said]


# An export as a FHIR R4 bundle: patients, practitioners and observations.
#
# Ids and addresses follow from the home and the line of the record, so that the same entry has
# the
# same ones in every export. Numbers keep the decimals and the unit they were read with.

_SPACE: Final = uuid.UUID("8c1b4a52-6a0e-5d43-9d0c-2d6f0f1f7a11")
"""Ours, made once: before the id of a home in every address."""
_encoder: Final = msgspec.json.Encoder(decimal_format="number")


def render_fhir(exported: Exported, say: Translate) -> bytes:
    """Return the bundle as JSON in UTF-8."""
    return _encoder.encode(bundle(exported, say))


def bundle(exported: Exported, say: Translate) -> Json:
    """Return the bundle as plain data; numbers are decimals."""
    made = _Bundle(exported, say)
    return {
        "resourceType": "Bundle",
        "id": f"export-{exported.made_at:%Y%m%d%H%M%S}",
        "type": "collection",
        "timestamp": instant(exported.made_at),
        "entry": list(made.entries()),
    }


class _Bundle:
    """A bundle under way."""

    def __init__(self, exported: Exported, say: Translate) -> None:
        self._exported = exported
        self._say = say

    def entries(self) -> Iterator[Json]:
        about = {one.entry.subject for one in self._exported.entries}
        if self._exported.asked.person:
            about.add(self._exported.asked.person)
        keepers = {one.entry.by for one in self._exported.entries}
        for number, person in self._exported.people.items():
            if number in about or number not in keepers:
                yield self._entry(self._patient(person))
            if number in keepers:
                yield self._entry(self._practitioner(person))
        for one in self._exported.entries:
            whose = self._link("patient", one.entry.subject)
            by = self._link("practitioner", one.entry.by)
            for made in observations(one, self._say, whose=whose, by=by):
                self._then(made, one)
                yield self._entry(made)

    def _then(self, made: Json, one: ExportedEntry) -> None:
        """Say to whom the person counted, and where the person lived, when it was measured."""
        person = self._exported.people.get(one.entry.subject)
        if person is None:
            return
        then = person.at(one.entry.taken_at)
        tag = {"system": f"{codes.OURS}group", "code": then.group.value}
        made["meta"] = {**made.get("meta", {}), "tag": [tag]}
        if then.place:
            made["extension"] = [{"url": f"{codes.OURS}place", "valueString": then.place}]

    def _entry(self, resource: Json) -> Json:
        return {"fullUrl": self._address(resource["id"]), "resource": resource}

    def _address(self, resource: str) -> str:
        return f"urn:uuid:{uuid.uuid5(_SPACE, f'{self._exported.home.id}/{resource}')}"

    def _link(self, kind: str, number: int) -> Json:
        person = self._exported.people.get(number)
        if person is None:
            # The program itself, when a home is set up or a demo home is made.
            return {"display": "carehome"}
        return {"reference": self._address(f"{kind}-{number}"), "display": person.name}

    def _patient(self, person: Person) -> Json:
        made: Json = {
            "resourceType": "Patient",
            "id": f"patient-{person.id}",
            "meta": {"tag": [{"system": f"{codes.OURS}group", "code": person.group.value}]},
            **self._named(person),
            "gender": codes.SEXES.get(person.details.sex, "unknown"),
        }
        birth = person.details.birth
        if birth is not None:
            masked = self._exported.asked.masked
            made["birthDate"] = (
                f"{birth:%Y}" if masked else birth_text(birth, person.details.birth_known)
            )
        if person.group is Group.RESIDENT:
            organization = {"display": self._exported.home.name}
            made["managingOrganization"] = organization
        return made

    def _practitioner(self, person: Person) -> Json:
        named = self._named(person)
        return {"resourceType": "Practitioner", "id": f"practitioner-{person.id}", **named}

    def _named(self, person: Person) -> dict[str, Any]:
        system = f"{codes.OURS}home:{self._exported.home.id}"
        return {
            "identifier": [{"system": system, "value": person.details.code or str(person.id)}],
            "name": [{"text": person.name}],
        }
