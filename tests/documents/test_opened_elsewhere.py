"""Every kind, format and language of homes of every size, opened by programs that are not ours.

Before a commit a home of one is looked at; CAREHOME_HOMES=0,1,104,600 opens them all (make
test-rest). LibreOffice takes part where it is installed.
"""

import csv
import os
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from carehome_app.documents.comma import csv_files
from carehome_app.documents.formats import rendered
from carehome_app.domain.reports.report import Report
from carehome_app.services.house import House
from carehome_app.services.reports.kinds import KINDS
from tests.documents.outputs import LANGUAGES, SINGLE, built, house_of, made_up, nobody_yet
from tests.documents.pages import words
from tests.walks import walk

ALL_SIZES = os.environ.get("CAREHOME_HOMES", "")
SIZES = [int(one) for one in (ALL_SIZES or "1").split(",")]
FROM_SHEETS = [code for code in SINGLE if "xlsx" in KINDS[code].formats]
Numbers = dict[str, list[float]]


@pytest.fixture(scope="module", params=SIZES)
def house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """A home of so many residents with two days behind it; without anybody it is just founded."""
    folder = tmp_path_factory.mktemp("size")
    size = int(request.param)
    if size == 0:
        with nobody_yet(folder / "home") as empty:
            yield empty
        return
    staff = max(size // 3, 5)
    how = ("--residents", str(size), "--staff", str(staff), "--areas", str(max(min(size, 60), 6)),
           "--days", "2")  # fmt: skip
    with house_of(made_up(folder / "home", "zh", *how)) as found:
        yield found


@pytest.fixture(params=walk(["zh", "en"]))
def language(request: pytest.FixtureRequest) -> str:
    """Each of the two languages."""
    return str(request.param)


def by_openpyxl(content: bytes) -> Numbers:
    """Return every number of a workbook by its sheet, in order."""
    book = load_workbook(BytesIO(content), data_only=True)
    return {
        sheet.title: [
            float(cell)
            for row in sheet.iter_rows(values_only=True)
            for cell in row
            if isinstance(cell, int | float)
        ]
        for sheet in book
    }


def by_calamine(content: bytes) -> Numbers:
    """Return the same as another reader finds them."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {
        name: [
            float(cell)
            for row in book.get_sheet_by_name(name).to_python()
            for cell in row
            if isinstance(cell, int | float)
        ]
        for name in book.sheet_names
    }


@pytest.mark.parametrize("code", walk(FROM_SHEETS, 8))
def test_two_readers_find_the_same_numbers(house: House, language: str, code: str) -> None:
    content = rendered(built(house, code), "xlsx", LANGUAGES[language], language)
    assert by_calamine(content) == by_openpyxl(content)


@pytest.mark.parametrize("code", walk(FROM_SHEETS, 8))
def test_pandas_reads_the_same_rows_from_both_kinds_of_table(
    house: House, language: str, code: str
) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    report = built(house, code)
    say = LANGUAGES[language]
    content = rendered(report, "xlsx", say, language)
    sheets = pandas.read_excel(BytesIO(content), sheet_name=None, engine="openpyxl")
    files = csv_files(report, say)
    tables = list(sheets.values())[1:]
    if not tables:
        return
    for sheet, text in zip(tables, files.values(), strict=True):
        said = text.decode("utf-8-sig").splitlines(keepends=True)
        rows = list(csv.reader(StringIO("".join(said))))[1:-1]
        assert len(sheet) == len([row for row in rows if any(row)])
        frame = pandas.DataFrame(rows, columns=list(sheet.columns))
        for column in sheet.select_dtypes("number").columns:
            from_text = pandas.to_numeric(frame[column].str.replace("%", "e-2").replace("", None))
            there = sheet[column].dropna().tolist()
            assert from_text.dropna().tolist() == pytest.approx(there)


@pytest.mark.parametrize("code", walk((one for one in SINGLE if "pdf" in KINDS[one].formats), 8))
def test_every_page_is_written_and_read(house: House, language: str, code: str) -> None:
    report: Report = built(house, code)
    pdf = rendered(report, "pdf", LANGUAGES[language], language)
    assert report.home_name in words(pdf)


@pytest.mark.rest
def test_libreoffice_finds_the_same_numbers(house: House, tmp_path: Path) -> None:
    """All workbooks in one go: starting it for each would take an hour."""
    office = shutil.which("soffice")
    if not ALL_SIZES:
        pytest.skip("LibreOffice takes part when CAREHOME_HOMES says which homes are meant")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    ours: dict[str, Numbers] = {}
    for language, say in LANGUAGES.items():
        for code in FROM_SHEETS:
            content = rendered(built(house, code), "xlsx", say, language)
            (tmp_path / f"{code}-{language}.xlsx").write_bytes(content)
            ours[f"{code}-{language}"] = by_openpyxl(content)
    done = subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(tmp_path / "again"),
            *map(str, sorted(tmp_path.glob("*.xlsx"))),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    for name, numbers in ours.items():
        again = by_openpyxl((tmp_path / "again" / f"{name}.xlsx").read_bytes())
        assert again.keys() == numbers.keys(), name
        for sheet, found in numbers.items():
            assert again[sheet] == pytest.approx(found), (name, sheet)
