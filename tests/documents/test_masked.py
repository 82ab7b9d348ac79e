"""A masked report of any kind and format holds nobody's name."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from matplotlib import rc_context
from msgspec.structs import replace

from carehome_app.charts import picture, ward_chart
from carehome_app.documents.fhir import render_fhir
from carehome_app.documents.formats import render_text
from carehome_app.documents.page_data import picture_of
from carehome_app.documents.pdf import render_pdf
from carehome_app.documents.readings import readings_report
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.files.exported import Asked as Exporting
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import Picture, Report
from carehome_app.i18n import in_english
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.busy_home import live
from tests.documents.comma import csv_text
from tests.documents.pages import words
from tests.walks import walk

NAMES = {
    "R001": "欧阳文清", "R002": "司马向东", "R003": "诸葛月娥", "R004": "东方玉洁",
    "R005": "上官德福", "R006": "慕容秀兰", "S001": "夏侯敏", "S002": "令狐丽", "S003": "皇甫静",
    "D01": "端木强",
}  # fmt: skip


@pytest.fixture
def named(home: Home) -> Home:
    """A home in which everybody has a name that stands nowhere else, and much happened."""
    for code, name in NAMES.items():
        person = home.person(code)
        home.house.people.change(person, replace(person.details, name=name))
    live(home)
    return home


def text_of(report: Report, kind: str, how: str) -> str:
    """Return all a reader finds in a document, with what is hidden in the file too."""
    match how:
        case "txt":
            return render_text(report, in_english)
        case "csv":
            return csv_text(report, in_english)
        case "xlsx":
            with ZipFile(BytesIO(render_workbook(report, in_english))) as parts:
                return "".join(
                    parts.read(one).decode("utf-8", "replace") for one in parts.namelist()
                )
        case "pdf":
            pdf = render_pdf(report, in_english, "en")
            return words(pdf) + pdf.decode("utf-8", "replace") + pdf.decode("latin-1")
    raise ValueError(f"{kind} {how}")


@pytest.mark.parametrize("code", walk(kind.code for kind in KINDS.values() if kind.many is None))
def test_a_masked_report_names_nobody(named: Home, code: str) -> None:
    kind = KINDS[code]
    person = named.subject("R003") if Need.PERSON in kind.needs else 0
    report = named.house.papers.build(code, Asked(person=person, masked=True))
    for how in kind.formats:
        found = text_of(report, code, how)
        assert [name for name in NAMES.values() if name in found] == [], (code, how)


@pytest.mark.parametrize("code", ["person", "temperature-sheet"])
def test_no_picture_of_a_masked_report_names_anybody(
    named: Home, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On paper letters of pictures are outlines, which no search of the file would find."""
    monkeypatch.setattr(picture, "rc_context", lambda _said: rc_context({"svg.fonttype": "none"}))
    monkeypatch.setattr(ward_chart, "_papers", {})
    for masked, there in ((False, {NAMES["R003"]}), (True, set())):
        asked = Asked(person=named.subject("R003"), masked=masked)
        report = named.house.papers.build(code, asked)
        parts = [part for section in report.sections for part in section.parts]
        drawn = [picture_of(one.chart, in_english) for one in parts if isinstance(one, Picture)]
        assert {name for name in NAMES.values() for one in drawn if name in one} == there


def test_a_masked_list_of_clusters_names_neither_who_is_ill_nor_who_served_them(
    named: Home,
) -> None:
    for code in ("R001", "R002", "R004"):
        named.measure(code, "38.6")
        named.house.seeing.clusters.note_symptoms(named.subject(code), [Symptom.COUGH])
    full = named.house.papers.build("clusters", Asked())
    assert "皇甫静" in text_of(full, "clusters", "xlsx"), "the head nurse served them"
    report = named.house.papers.build("clusters", Asked(masked=True))
    for how in KINDS["clusters"].formats:
        found = text_of(report, "clusters", how)
        assert [name for name in NAMES.values() if name in found] == [], how


@pytest.mark.parametrize("how", ["csv", "xlsx", "fhir"])
def test_a_masked_export_names_nobody(named: Home, how: str) -> None:
    exported = named.house.exporting.gather(Exporting(masked=True))
    if how == "fhir":
        found = render_fhir(exported, in_english).decode()
    else:
        found = text_of(readings_report(exported, in_english), "readings", how)
    assert "38.2" in found
    assert [name for name in NAMES.values() if name in found] == []
