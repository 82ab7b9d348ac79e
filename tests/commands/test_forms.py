"""A form by command: mapped once, filled with one line, noticed when it changed."""

from pathlib import Path

import openpyxl

from tests.command_line import at_home, data, one_sentence
from tests.documents.test_own_form import blank

MAPPED = (
    "--cell",
    "C4=am.residents.due",
    "--cell",
    "C5=am.residents.measured",
    "--column",
    "B10=fevers.name",
)


def add(folder: Path, tmp_path: Path) -> Path:
    form = tmp_path / "bureau.xlsx"
    form.write_bytes(blank())
    done = at_home(folder, "form", "add", "daily", str(form), *MAPPED)
    assert done.exit_code == 0, done.stderr
    return form


def test_a_form_is_filled_with_what_status_counts(folder: Path, tmp_path: Path) -> None:
    add(folder, tmp_path)
    out = tmp_path / "out.xlsx"
    done = at_home(folder, "form", "fill", "daily", "--masked", "-o", str(out))
    assert done.exit_code == 0, done.stderr
    sheet = openpyxl.load_workbook(out).worksheets[0]
    counted = data(at_home(folder, "status", "--slot", "am", "--json"))["residents"]
    assert (sheet["C4"].value, sheet["C5"].value) == (counted["due"], counted["measured"])


def test_a_changed_form_is_told_and_followed_when_somebody_says_so(
    folder: Path, tmp_path: Path
) -> None:
    form, out = add(folder, tmp_path), tmp_path / "out.xlsx"
    form.write_bytes(blank(above=1))
    fill = ("form", "fill", "daily", "--blank", str(form), "-o", str(out))
    refused = at_home(folder, *fill)
    assert (refused.exit_code, out.exists()) == (1, False)
    assert "日报表!A5" in refused.stdout
    assert at_home(folder, "form", "check", "daily", str(form)).exit_code == 1
    assert at_home(folder, "form", "check", "daily", str(form), "--accept").exit_code == 0
    assert at_home(folder, *fill).exit_code == 0
    assert openpyxl.load_workbook(out).worksheets[0]["C5"].value is not None


def test_forms_are_listed_and_dropped(folder: Path, tmp_path: Path) -> None:
    add(folder, tmp_path)
    assert "日报表!C4" in data(at_home(folder, "form", "list", "--json"))["daily"]
    assert at_home(folder, "form", "drop", "daily").exit_code == 0
    assert data(at_home(folder, "form", "list", "--json")) == {}
    gone = at_home(folder, "form", "fill", "daily", "-o", str(tmp_path / "out.xlsx"))
    assert gone.exit_code == 1
    assert one_sentence(gone)


def test_wrong_mappings_are_one_sentence(folder: Path, tmp_path: Path) -> None:
    form = tmp_path / "bureau.xlsx"
    form.write_bytes(blank())
    for said in (["C4"], ["C4=am.residents.due2"], ["A4=day"], ["C7=day"], ["Q=day"]):
        done = at_home(folder, "form", "add", "daily", str(form), "--cell", said[0])
        assert done.exit_code in (1, 2)
        assert one_sentence(done)
    assert at_home(folder, "form", "add", "daily", str(form)).exit_code == 1
