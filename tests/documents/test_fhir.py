"""What leaves the house as FHIR is what was recorded, in the codes of the catalogue."""

import json
from decimal import Decimal
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from msgspec.structs import replace

from carehome_app.documents.fhir import render_fhir
from carehome_app.domain.files.exported import Asked
from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.measures.fields import NumberField
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Group
from carehome_app.i18n import in_english
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.busy_home import live
from tests.documents.fhir_must_haves import observations, wrong

HOME = {"display": "松鹤养老院"}
SCHEMES = {"axilla": "91470000", "ear": "117590005", "rectal": "34402009"}


def exported(home: Home, asked: Asked | None = None) -> dict[str, Any]:
    """Return the checked bundle; its numbers are decimals, as they were written."""
    made = render_fhir(home.house.exporting.gather(asked or Asked()), in_english)
    Bundle.model_validate_json(made)
    bundle: dict[str, Any] = json.loads(made, parse_float=Decimal)
    assert list(wrong(bundle)) == []
    return bundle


def of(home: Home, measure: str, asked: Asked | None = None) -> list[dict[str, Any]]:
    loinc = by_code(measure).loinc
    return [
        one
        for one in observations(exported(home, asked))
        if loinc in {coding["code"] for coding in one["code"]["coding"]}
    ]


def test_a_busy_home_keeps_every_rule_of_r4_and_of_the_profile(home: Home) -> None:
    live(home)
    bundle = exported(home)
    kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
    assert kinds == {"Patient", "Practitioner", "Observation"}


def test_a_temperature_says_its_site_and_never_changes_its_code(home: Home) -> None:
    for code, site in (("R001", "axilla"), ("R002", "ear"), ("R003", "rectal")):
        home.measure(code, "36.5", site=site)
    found = of(home, "temperature")
    assert {one["bodySite"]["coding"][0]["code"] for one in found} == set(SCHEMES.values())
    assert {one["code"]["coding"][0]["code"] for one in found} == {"8310-5"}


def test_each_value_points_at_the_person_and_at_who_typed_it(home: Home) -> None:
    home.measure("R001", "36.5")
    typed_by = home.desk.actor
    assert typed_by is not None
    bundle = exported(home)
    there = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
    (one,) = observations(bundle)
    whose, by = (there[said["reference"]] for said in (one["subject"], *one["performer"]))
    assert (whose["resourceType"], whose["name"]) == ("Patient", [{"text": "王秀英"}])
    assert (by["resourceType"], by["name"]) == ("Practitioner", [{"text": typed_by.name}])


def test_a_resident_is_in_the_care_of_the_home_and_staff_are_not(home: Home) -> None:
    home.measure("R001", "36.5")
    home.measure("S001", "36.6")
    patients = [
        one["resource"]
        for one in exported(home)["entry"]
        if one["resource"]["resourceType"] == "Patient"
    ]
    cared_for = {
        one["name"][0]["text"] for one in patients if one.get("managingOrganization") == HOME
    }
    assert cared_for == {one.name for one in home.desk.stays if one.group is Group.RESIDENT}
    assert len(patients) > len(cared_for), "staff are measured, too"


def test_a_number_keeps_its_decimals_and_its_unit(home: Home) -> None:
    home.measure("R001", "37")
    home.measure("R002", "98.6f")
    first, second = (one["valueQuantity"] for one in of(home, "temperature"))
    assert (str(first["value"]), first["code"]) == ("37.0", "Cel")
    assert (str(second["value"]), second["code"]) == ("98.6", "[degF]")


def test_a_pressure_is_a_panel_and_its_pulse_a_heart_rate(home: Home) -> None:
    home.measure("R001", "120/80/72", measure=by_code("blood_pressure"), site="")
    (panel,), (pulse,) = of(home, "blood_pressure"), of(home, "pulse")
    numbers = [part["valueQuantity"]["value"] for part in panel["component"]]
    assert (numbers, pulse["valueQuantity"]["value"]) == ([120, 80], 72)


def test_a_pressure_read_in_kpa_is_sent_in_kpa_and_claims_no_more(home: Home) -> None:
    home.measure("R001", "16.0/10.7k", measure=by_code("blood_pressure"), site="")
    (panel,) = of(home, "blood_pressure")
    assert {part["valueQuantity"]["code"] for part in panel["component"]} == {"kPa"}
    assert panel["meta"]["profile"] == ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("5.6", "14743-9"), ("108g", "41653-7"), ("5.6 f", "14770-2"), ("108g f", "41604-0")],
)
def test_glucose_is_laboratory_and_unit_and_timing_decide_its_code(
    home: Home, typed: str, code: str
) -> None:
    home.measure("R001", typed, measure=by_code("glucose"), site="")
    (one,) = observations(exported(home))
    assert one["category"][0]["coding"][0]["code"] == "laboratory"
    assert one["code"]["coding"][0]["code"] == code


def test_what_the_meter_said_is_a_word_off_its_scale(home: Home) -> None:
    home.measure("R001", "HI", measure=by_code("glucose"), site="")
    home.measure("R002", "LO", measure=by_code("glucose"), site="")
    high, low = observations(exported(home))
    assert (high["valueCodeableConcept"]["text"], low["valueCodeableConcept"]["text"]) == (
        "HI",
        "LO",
    )
    signs = [one["interpretation"][0]["coding"][0]["code"] for one in (high, low)]
    assert signs == [">", "<"]


def test_not_measured_is_a_reason_and_never_a_value(home: Home) -> None:
    home.measure("R001", "r")
    home.measure("R002", "h+3")
    home.measure("R003", "d", measure=by_code("blood_pressure"), site="")
    refused, hospital = of(home, "temperature")
    (panel,) = of(home, "blood_pressure")
    words = [one["dataAbsentReason"]["coding"][0]["code"] for one in (refused, hospital, panel)]
    assert words == ["asked-declined", "not-performed", "error"]
    assert all("dataAbsentReason" in part for part in panel["component"])


def test_a_correction_stands_beside_what_it_corrects(home: Home) -> None:
    home.measure("R001", "38.5")
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[0], home.given("R001", "36.5"), Why("typing_error"))
    found = {one["status"]: one for one in of(home, "temperature")}
    assert found.keys() == {"entered-in-error", "corrected"}
    assert str(found["corrected"]["valueQuantity"]["value"]) == "36.5"
    assert found["entered-in-error"]["note"][0]["text"] == "typing error"


def test_a_time_nobody_said_is_the_time_of_the_round(home: Home) -> None:
    last = home.round
    home.next_round()
    home.measure("R001", "36.5", round=last)
    (one,) = observations(exported(home))
    assert one["effectivePeriod"]["start"] == "2026-11-22T06:00:00+08:00"


def test_an_observation_says_where_somebody_lived_and_counted_then(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(minutes=30)
    mover = home.person("R001")
    moved = replace(mover.details, room="305", bed="1", group=Group.STAFF)
    home.house.people.change(mover, moved)
    home.clock.advance(minutes=30)
    home.measure("R001", "36.7")

    made = observations(exported(home))

    places = [one["extension"][0]["valueString"] for one in made]
    groups = [one["meta"]["tag"][0]["code"] for one in made]
    assert list(zip(places, groups, strict=True)) == [("201-1", "resident"), ("305-1", "staff")]


def test_the_same_line_has_the_same_address_in_every_export(home: Home) -> None:
    home.measure("R001", "36.5")
    before = {one["fullUrl"] for one in exported(home)["entry"]}
    home.measure("R002", "36.6")
    assert before < {one["fullUrl"] for one in exported(home)["entry"]}


def test_masked_names_nobody_and_no_birthday(home: Home) -> None:
    home.measure("R001", "36.5")
    content = render_fhir(home.house.exporting.gather(Asked(masked=True)), in_english).decode()
    assert "王秀英" not in content
    assert "周静" not in content
    assert "1940-03" not in content


def test_only_the_days_and_the_person_asked_for(home: Home) -> None:
    home.history("R001", "36.4", days=3)
    home.history("R002", "36.5", days=3)
    day = home.desk.today().replace(day=20)
    asked = Asked(day, day, home.subject("R001"))
    assert len(of(home, "temperature", asked)) == 2


@pytest.mark.parametrize(
    "measure", [one for one in CATALOGUE if one.has_numbers], ids=lambda one: one.code
)
def test_every_measure_of_numbers_can_be_exported(home: Home, measure: Measure) -> None:
    scale = measure.main.scales[0]
    middle = scale.shown(sum(scale.expected, Decimal(0)) / 2)
    second = [one for one in measure.fields[1:] if isinstance(one, NumberField) and one.required]
    home.measure("R001", f"{middle}/80" if second else middle, measure=measure, site="")
    assert observations(exported(home))
