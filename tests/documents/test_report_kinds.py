"""Every kind of report as files: archive PDFs found in Chinese, workbooks that recalculate."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from carehome_app.documents.formats import render_text
from carehome_app.documents.pdf import render_pdf
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.people import Details, Group
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import Report, Table
from carehome_app.i18n import in_english
from carehome_app.languages import load
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home, build_home
from tests.busy_home import WICKED, live
from tests.documents.comma import csv_text
from tests.documents.pages import words
from tests.walks import walk

SINGLE = [kind.code for kind in KINDS.values() if kind.many is None]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """Return a report of every kind of a home with names that break what is badly made."""
    home = build_home(tmp_path_factory.mktemp("kinds") / "home")
    try:
        live(home)
        for number, name in enumerate(WICKED):
            details = Details(group=Group.RESIDENT, code=f"W{number}", name=name, room="400")
            home.house.people.admit(details)
        return {code: _built(home, code) for code in SINGLE}
    finally:
        home.close()


def _built(home: Home, code: str) -> Report:
    person = home.subject("R003") if Need.PERSON in KINDS[code].needs else 0
    return home.house.papers.build(code, Asked(person=person, sealed=KINDS[code].issued))


@pytest.mark.parametrize("code", walk(SINGLE, 8))
def test_every_pdf_is_an_archive_file_whose_fonts_are_embedded(
    reports: dict[str, Report], code: str, tmp_path: Path
) -> None:
    pdf = render_pdf(reports[code], load("zh"), "zh")
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"/StructTreeRoot" in pdf
    assert b"/Marked true" in pdf
    said = words(pdf)
    assert "松鹤养老院" in said
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    checked = subprocess.run([qpdf, "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    plain = subprocess.run([qpdf, "--qdf", path, "-"], capture_output=True, check=True).stdout
    described = re.findall(rb"/Type /FontDescriptor.*?endobj|/FontDescriptor\b", plain, re.DOTALL)
    fonts = re.findall(rb"<<[^<>]*/Type /FontDescriptor[^<>]*>>", plain)
    assert described
    assert all(b"/FontFile" in one for one in fonts)


def test_every_column_has_a_width_on_paper_and_in_a_file(reports: dict[str, Report]) -> None:
    sections = [section for one in reports.values() for section in one.sections]
    tables = [part for one in sections for part in one.parts if isinstance(part, Table)]
    tables += [part for one in tables for part in one.on_paper if isinstance(part, Table)]
    assert [column for one in tables for column in one.columns if column.weight <= 0] == []


def test_a_pdf_is_searched_in_chinese(reports: dict[str, Report]) -> None:
    for code in ("daily", "register", "round-sheet"):
        said = words(render_pdf(reports[code], load("zh"), "zh"))
        assert "张桂兰" in said
        assert "䶮㛃𬭎" in said
        assert "#王[b]$x$" in said


@pytest.mark.rest
@pytest.mark.parametrize("code", ["daily", "monthly", "register"])
def test_a_workbook_recalculates_to_the_same_numbers(
    reports: dict[str, Report], code: str, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    made = render_workbook(reports[code], in_english)
    if office is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "report.xlsx"
    # Saved by openpyxl the sums have no kept results: LibreOffice must work them out.
    load_workbook(BytesIO(made)).save(path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
               "--outdir", str(tmp_path / "again"), str(path)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    again = load_workbook(tmp_path / "again" / "report.xlsx", data_only=True)
    mine = load_workbook(BytesIO(made), data_only=True)
    assert again.sheetnames == mine.sheetnames
    for sheet in mine:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, int | float):
                    assert again[sheet.title][cell.coordinate].value == pytest.approx(cell.value)


def test_a_total_is_a_sum_a_spreadsheet_can_follow(reports: dict[str, Report]) -> None:
    book = load_workbook(BytesIO(render_workbook(reports["daily"], in_english)))
    sheet = book[book.sheetnames[1]]
    assert sheet["B4"].value == "=SUM(B2:B3)"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:M3"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.fitToHeight == 0


def test_nothing_typed_is_a_formula_in_any_format(reports: dict[str, Report]) -> None:
    report = reports["register"]
    book = load_workbook(BytesIO(render_workbook(report, in_english)))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    named = [cell for cell in cells if "HYPERLINK" in str(cell.value)]
    assert named
    assert {cell.data_type for cell in named} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    text = csv_text(report, in_english)
    assert "'=HYPERLINK" in text


def test_a_table_is_written_in_gb18030_with_every_rare_character(
    reports: dict[str, Report],
) -> None:
    said = csv_text(reports["register"], load("zh"), "gb18030")
    assert said.startswith("日期")
    assert "䶮㛃𬭎" in said
    assert "😀笑" in said


def test_the_text_for_a_chat_says_what_the_banner_says(reports: dict[str, Report]) -> None:
    for code in SINGLE:
        if "txt" in KINDS[code].formats:
            said = render_text(reports[code], in_english)
            assert "松鹤养老院" in said
            assert in_english(reports[code].banner.lead) in said
            assert "张桂兰" not in said
