"""What lists people leaves only with the right of an export, on every way out."""

from pathlib import Path

import pytest

from carehome_app.db.privacy import keeping
from carehome_app.services.home.opening import close_home, open_home
from tests.command_line import at_home


@pytest.mark.parametrize("kind", ["register", "month", "daily", "last-values"])
@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_a_carer_takes_no_list_of_people_out(
    folder: Path, tmp_path: Path, kind: str, ending: str
) -> None:
    out = tmp_path / f"taken.{ending}"
    refused = at_home(folder, "report", kind, "--as", "S005", "-o", str(out))
    assert refused.exit_code == 2
    assert not out.exists()


def test_a_carer_takes_no_folder_of_every_resident_and_no_sheet_that_can_be_counted_with(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "all"
    refused = at_home(folder, "report", "whole-home", "--as", "S005", "-o", str(out))
    assert refused.exit_code == 2
    assert list(out.glob("*")) == []
    sheet = tmp_path / "sheet.xlsx"
    assert at_home(folder, "report", "round-sheet", "--as", "S005", "-o", str(sheet)).exit_code
    assert not sheet.exists()


def test_a_carer_prints_a_sheet_to_write_on(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    done = at_home(folder, "report", "round-sheet", "--as", "S005", "-o", str(out))
    assert done.exit_code == 0, done.output
    assert out.exists()


@pytest.mark.parametrize(
    "command",
    [
        ("report", "register", "-o", "a.pdf"),
        ("export", "readings", "-o", "a.csv"),
        ("export", "fhir", "-o", "a.json"),
        ("export", "journal", "-o", "a.jsonl"),
        ("request", "export", "-o", "a.json"),
    ],
    ids=" ".join,
)
def test_what_only_reads_goes_beside_an_open_window_and_is_in_the_log(
    folder: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Its line in the log of what left is no reason to refuse it."""
    out = tmp_path / command[-1]
    desk = open_home(folder, "demo")
    done = at_home(folder, *command[:-1], str(out))
    assert done.exit_code == 0, done.stderr
    assert out.exists()
    (newest,) = keeping.handed_out(desk.store, limit=1)
    assert newest.how == "saved"
    close_home(desk)
    assert at_home(folder, "verify", "--chain-only").exit_code == 0
