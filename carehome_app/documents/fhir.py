"""An export as a FHIR R4 bundle: patients, practitioners and observations.

Ids and addresses follow from the home and the line of the record, so that the same entry has the
same ones in every export. Numbers keep the decimals and the unit they were read with.
"""

import uuid
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from carehome_app.documents import fhir_codes as codes
from carehome_app.documents.fhir_observation import Json, instant, observations
from carehome_app.domain.exported import Exported
from carehome_app.domain.people import Group, Person
from carehome_app.i18n import Translate

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
                yield self._entry(made)

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
            made["birthDate"] = f"{birth:%Y}" if masked else birth.isoformat()
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
