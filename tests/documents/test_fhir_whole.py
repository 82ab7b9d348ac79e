"""A whole export as FHIR, approved line by line in `export_as_fhir.txt`."""

import json
import re
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fhir.resources.R4B.bundle import Bundle
from msgspec.structs import replace

from carehome_app.documents.fhir import instant, render_fhir
from carehome_app.domain.files.exported import Asked, Exported, ExportedEntry
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import in_english
from carehome_app.services.rounds.correcting import Why
from tests.approved import assert_approved
from tests.builders import Home
from tests.documents.fhir_must_haves import wrong

TYPED = (
    ("R002", "temperature", "99.1f", "ear"),
    ("R003", "temperature", "h+3", "axilla"),
    ("R004", "temperature", "d", "axilla"),
    ("S001", "temperature", "36.4", "axilla"),
    ("R001", "blood_pressure", "185/95/72 irregular s", ""),
    ("R002", "blood_pressure", "16.0/10.7k", ""),
    ("R003", "blood_pressure", "r", ""),
    ("R001", "pulse", "71", ""),
    ("R001", "glucose", "5.6 f", ""),
    ("R002", "glucose", "HI", ""),
    ("R003", "glucose", "3.2 helped", ""),
    ("R004", "glucose", "r", ""),
    ("R001", "weight", "62.5 l", ""),
    ("R001", "oxygen_saturation", "97 o", ""),
    ("R001", "respiration", "16", ""),
    ("R001", "consciousness", "V", ""),
    ("R001", "stool", "6", ""),
)


def lived(home: Home) -> Home:
    """Let a day pass: values of every shape, a correction, a move, a time that nobody said."""
    home.clock.advance(seconds=1.25)
    for code, measure, text, site in TYPED:
        home.measure(code, text, measure=by_code(measure), site=site)
    home.measure("R001", "38.5", note="shivers")
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[0], home.given("R001", "38.1"), Why("typing_error"))
    staff, mover = home.person("S002"), home.person("R005")
    birth = replace(staff.details, birth=date(1988, 5, 1), room="", bed="")
    home.house.people.change(staff, birth)
    home.house.people.change(mover, replace(mover.details, room="305", bed="2", group=Group.STAFF))
    home.measure("R005", "36.9")
    home.admit("R007", "新人")
    home.next_round()
    home.measure("R006", "36.3", round=RoundKey(home.desk.today(), "am"))
    home.measure("R007", "36.5")
    return home


def from_a_newer_program(one: ExportedEntry) -> ExportedEntry:
    """Return an entry as a program may write it that knows more sites, words and reasons."""
    entry = one.entry
    if entry.measure.code == "consciousness":
        return replace(one, entry=replace(entry, values={"value": "dreaming"}))
    if entry.measure.code == "temperature" and entry.site == "ear":
        return replace(one, entry=replace(entry, site="wrist"))
    if entry.measure.code == "glucose" and entry.reason:
        return replace(one, entry=replace(entry, reason="on_strike"))
    return one


def written(exported: Exported) -> dict[str, Any]:
    """Return the bundle that a receiver reads, once it keeps every rule."""
    content = render_fhir(exported, in_english)
    Bundle.model_validate_json(content)
    bundle: dict[str, Any] = json.loads(content, parse_float=str)
    assert list(wrong(bundle)) == []
    return bundle


def readable(bundle: dict[str, Any], home: Home) -> Iterator[str]:
    """Yield a line for each thing a bundle says, with ids in the place of the home's addresses."""
    names = {one["fullUrl"]: f"address of {one['resource']['id']}" for one in bundle["entry"]}
    names[home.desk.card.id] = "HOME"
    known = re.compile("|".join(map(re.escape, names)))
    head = {name: said for name, said in bundle.items() if name != "entry"}
    for one in (head, *(entry["resource"] for entry in bundle["entry"])):
        for name, said in one.items():
            text = f"{name}: {json.dumps(said, ensure_ascii=False)}"
            yield known.sub(lambda found: names[found[0]], text)


def test_an_export_of_everything_says_what_was_approved(home: Home) -> None:
    exported = lived(home).house.exporting.gather(Asked())
    newer = replace(exported, entries=tuple(map(from_a_newer_program, exported.entries)))
    assert_approved("documents/export_as_fhir.txt", readable(written(newer), home))


def test_of_one_person_there_are_the_person_and_who_typed_and_masked_only_years(
    home: Home,
) -> None:
    asked = Asked(person=lived(home).subject("R006"), masked=True)
    bundle = written(home.house.exporting.gather(asked))
    told = [
        (one["resourceType"], one.get("name", [{}])[0].get("text"), one.get("birthDate"))
        for one in (entry["resource"] for entry in bundle["entry"])
    ]
    assert told == [
        ("Patient", "王*", "1940"),
        ("Practitioner", "周*", None),
        ("Observation", None, None),
    ]


def test_who_has_no_value_is_in_the_export_that_asks_for_them_alone(home: Home) -> None:
    bundle = written(home.house.exporting.gather(Asked(person=home.subject("R006"))))
    (only,) = bundle["entry"]
    assert only["resource"]["identifier"][0]["value"] == "R006"


def test_an_address_is_made_of_the_home_and_the_line_alone(home: Home) -> None:
    home.measure("R001", "36.5")
    bundle = written(home.house.exporting.gather(Asked()))
    space = uuid.UUID("8c1b4a52-6a0e-5d43-9d0c-2d6f0f1f7a11")
    for entry in bundle["entry"]:
        name = f"{home.desk.card.id}/{entry['resource']['id']}"
        assert entry["fullUrl"] == f"urn:uuid:{uuid.uuid5(space, name)}"


def test_a_moment_has_thousandths_where_it_has_any(home: Home) -> None:
    moment = home.desk.home_time.local(home.clock())
    assert instant(moment) == "2026-11-22T07:30:00+08:00"
    assert instant(moment + timedelta(milliseconds=7)) == "2026-11-22T07:30:00.007+08:00"
