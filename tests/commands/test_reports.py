"""`carehome report` writes every kind, as it is asked for, whole or not at all."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from carehome_app.services.reports.kinds import KINDS
from tests.command_line import at_home, one_sentence
from tests.walks import walk

OF_PERSON = [kind.code for kind in KINDS.values() if kind.needs[0].value == "person"]
OTHERS = [code for code in KINDS if code not in (*OF_PERSON, "whole-home")]


@pytest.mark.parametrize("code", walk(OTHERS, 8))
def test_every_kind_is_written_as_a_workbook_or_paper(
    folder: Path, tmp_path: Path, code: str
) -> None:
    ending = "xlsx" if "xlsx" in KINDS[code].formats else "pdf"
    to = tmp_path / f"report.{ending}"
    done = at_home(folder, "report", code, "-o", str(to))
    assert done.exit_code == 0, done.stderr
    assert to.read_bytes()[:2] in (b"PK", b"%P")


def test_a_person_must_be_named(folder: Path, tmp_path: Path) -> None:
    refused = at_home(folder, "report", "person", "-o", str(tmp_path / "x.pdf"))
    assert refused.exit_code == 2
    assert "--person" in one_sentence(refused)
    to = tmp_path / "x.csv"
    assert at_home(folder, "report", "person", "--person", "R001", "-o", str(to)).exit_code == 0
    assert not to.exists(), "two tables are two files, packed into one"
    with ZipFile(tmp_path / "x.zip") as packed:
        assert [one[:2] for one in packed.namelist()] == ["1-", "2-"]
        for one in packed.namelist():
            assert packed.read(one).startswith(b"\xef\xbb\xbf")


def test_unknown_kinds_and_formats_are_one_sentence(folder: Path, tmp_path: Path) -> None:
    to = str(tmp_path / "x.pdf")
    assert "monthly" in one_sentence(at_home(folder, "report", "weekly", "-o", to))
    refused = at_home(folder, "report", "register", "--format", "txt", "-o", to)
    assert "xlsx" in one_sentence(refused)
    assert list(tmp_path.glob("x.*")) == []


def test_a_table_in_gb18030_and_masked(folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "register.csv"
    done = at_home(
        folder,
        "report",
        "register",
        "--on",
        "2026-11-21",
        "--masked",
        "--encoding",
        "gb18030",
        "-o",
        str(to),
    )
    assert done.exit_code == 0, done.stderr
    with ZipFile(to.with_suffix(".zip")) as packed:
        for one in packed.namelist():
            assert "*" in packed.read(one).decode("gb18030").splitlines()[1]


def test_a_report_is_issued_on_demand(folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "month.xlsx"
    done = at_home(folder, "report", "monthly", "--issue", "-o", str(to))
    assert "2026-11-MON-01" in done.stdout
    information = load_workbook(to).worksheets[0]
    assert any(row[1].value == "2026-11-MON-01" for row in information.iter_rows())
    assert at_home(folder, "verify").exit_code == 0


@pytest.mark.rest
def test_the_whole_home_is_a_file_for_each(folder: Path, tmp_path: Path) -> None:
    into = tmp_path / "all"
    done = at_home(folder, "report", "whole-home", "-o", str(into))
    assert done.exit_code == 0, done.stderr
    assert len(list(into.glob("*.pdf"))) == 12
