"""Wicked names and words are shown literally everywhere, or refused with a sentence."""

import csv
import json
from contextlib import nullcontext
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from carehome_app.documents.fhir import render_fhir
from carehome_app.documents.formats import render_text
from carehome_app.documents.pdf import render_pdf
from carehome_app.documents.readings import readings_report
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.files.exported import Asked as Exporting
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.people import Details, Group, seen
from carehome_app.domain.privacy.errors import TooLongError
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import in_english
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.documents.comma import csv_text
from tests.documents.pages import words
from tests.walks import walk

WICKED = {
    "sql": "'; DROP TABLE people; --",
    "typst": '#import "x.typ": *',
    "formula": '=HYPERLINK("x","y")',
    "plus": "+1+1",
    "at": "@SUM(A1)",
    "markup": "<img src=x>",
    "script": "<b>x</b>&amp;",
    "right to left": "abc\u202edef",
    "emoji": "😀👨\u200d👩",
    "nul": "王\x00零",
    "braces": "{name} %s {0}",
}
LONG = "长" * 1_000_000
CODE = "W1"

every = pytest.mark.parametrize("text", WICKED.values(), ids=WICKED.keys())
on_paper = pytest.mark.parametrize("text", walk(WICKED.values()), ids=WICKED.keys())


@pytest.fixture
def wicked_home(home: Home, text: str) -> Home:
    """A home in which a wicked text was typed wherever words may be typed."""
    home.house.people.admit(
        Details(group=Group.RESIDENT, code=CODE, name=text, room="400", diagnoses=text)
    )
    home.measure(CODE, "38.4", note=text)
    home.house.recording.note(home.subject(CODE), home.round, text)
    due = home.house.following_up.due()
    home.house.following_up.take(due[0].episode, Step.DOCTOR_TOLD, text)
    home.measure("R002", "36.5")
    cell = home.row("R002").cells[0]
    assert cell is not None
    given = home.given("R002", "36.7", note=text)
    home.house.correcting.correct(cell.valid[-1], given, Why("other", text))
    return home


def built(home: Home) -> dict[str, Report]:
    """Return every kind of report of today."""
    found = {}
    for code, kind in KINDS.items():
        if kind.many is None:
            person = home.subject(CODE) if Need.PERSON in kind.needs else 0
            found[code] = home.house.papers.build(
                code, Asked(person=person, words=WICKED["typst"])
            )
    return found


@every
def test_it_is_shown_as_it_was_typed(wicked_home: Home, text: str) -> None:
    assert wicked_home.person(CODE).name == seen(text)
    (note,) = wicked_home.house.worklist.notes(wicked_home.round)
    assert note.words == text
    told = " ".join(in_english(one.words) for one in wicked_home.house.history.of_home())
    assert text in told
    assert wicked_home.house.verifying.verify().ok


@on_paper
def test_no_document_takes_it_for_anything_but_words(wicked_home: Home, text: str) -> None:
    for code, report in built(wicked_home).items():
        formats = KINDS[code].formats
        if "txt" in formats:
            assert render_text(report, in_english)
        if "xlsx" in formats:
            _no_formula_of_ours(render_workbook(report, in_english), seen(text))
        if "csv" in formats:
            _no_cell_is_a_formula(csv_text(report, in_english))


@every
def test_exports_keep_it_as_words(wicked_home: Home, text: str) -> None:
    exported = wicked_home.house.exporting.gather(Exporting())
    bundle = json.loads(render_fhir(exported, in_english))
    assert seen(text) in json.dumps(bundle, ensure_ascii=False).replace('\\"', '"')
    report = readings_report(exported, in_english)
    _no_formula_of_ours(render_workbook(report, in_english, information_first=False), seen(text))
    _no_cell_is_a_formula(csv_text(report, in_english))


@on_paper
def test_the_printed_page_shows_it(wicked_home: Home, text: str) -> None:
    report = wicked_home.house.papers.build("daily", Asked(round=wicked_home.round))
    said = words(render_pdf(report, in_english, "en"))
    shown = "".join(seen(text).split())
    expected = "".join(one if ord(one) < 0x10000 else "〓" for one in shown)
    assert expected[:6] in "".join(said.split()) or "〓" in said


@pytest.mark.parametrize("field", ["name", "code", "room", "diagnoses", "post"])
def test_a_megabyte_is_no_name(home: Home, field: str) -> None:
    details = {"group": Group.RESIDENT, "code": CODE, "name": "x", field: LONG}
    with pytest.raises(TooLongError, match="1000000"):
        home.house.people.admit(Details(**details))  # type: ignore[arg-type]


def test_a_setting_may_be_a_whole_form_of_two_hundred_thousand_letters(home: Home) -> None:
    home.sign_in("D01")
    for letters, fits in ((200_000, True), (200_001, False)):
        with nullcontext() if fits else pytest.raises(TooLongError):
            home.desk.decide(May.SET_RULES, SettingChanged("form", "x" * letters))
    assert home.desk.setting("form") == "x" * 200_000


def test_a_megabyte_is_no_note_no_reason_and_no_remark(home: Home) -> None:
    home.measure("R001", "38.5")
    before = home.desk.store.heads()
    cell = home.row("R001").cells[0]
    assert cell is not None
    due = home.house.following_up.due()[0].episode
    with pytest.raises(TooLongError):
        home.house.recording.note(home.subject("R001"), home.round, LONG)
    with pytest.raises(TooLongError):
        home.house.correcting.withdraw(cell.valid[-1], Why("other", LONG))
    with pytest.raises(TooLongError):
        home.house.following_up.take(due, Step.DOCTOR_TOLD, LONG)
    with pytest.raises(TooLongError):
        home.measure("R002", "36.5", note=LONG)
    assert home.desk.store.heads() == before, "nothing of it was kept"


def _no_formula_of_ours(workbook: bytes, name: str) -> None:
    for sheet in load_workbook(BytesIO(workbook)):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert str(cell.value).startswith("=SUM("), "only our own totals"
                    assert not name.startswith(str(cell.value))


def _no_cell_is_a_formula(text: str) -> None:
    for row in csv.reader(StringIO(text)):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r"))
            if cell.startswith(("+", "-")):
                float(cell)
