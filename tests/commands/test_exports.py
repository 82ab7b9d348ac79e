"""Values leave the house by command: whole files, known of afterwards, by those who may."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.command_line import NOW, at_home, one_sentence


def exports(folder: Path) -> list[str]:
    from carehome_app.db.journal import history

    desk = open_home(folder, "demo", to_write=False)
    try:
        lines = [line for line, _ref in history.seldom(desk.store, [DataHandedOut.kind])]
        return [one.event.sha256 for one in lines if one and isinstance(one.event, DataHandedOut)]
    finally:
        close_home(desk)


def test_readings_and_fhir_are_written_and_known(folder: Path, tmp_path: Path) -> None:
    table, workbook, bundle = (tmp_path / name for name in ("r.csv", "r.xlsx", "b.json"))
    for what, path in (("readings", table), ("readings", workbook), ("fhir", bundle)):
        done = at_home(folder, "export", what, "-o", str(path))
        assert done.exit_code == 0, done.stderr
    assert table.read_bytes().startswith("\ufeff".encode())
    assert json.loads(bundle.read_text("utf-8"))["type"] == "collection"
    rows = openpyxl.load_workbook(workbook).worksheets[1].values
    assert any("SHA-256" in str(row[0]) for row in rows)
    assert len(exports(folder)) == 3

    again = at_home(folder, "import", "readings", str(table), "--json")
    counts = json.loads(again.stdout)["counts"]
    assert counts["refused"] == counts["new"] == 0
    assert counts["here"] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_what_is_exported_is_for_nobody_else_on_this_computer(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "r.csv"
    command = [sys.executable, "-m", "carehome_app", "--home", str(folder), "--now", NOW]
    done = subprocess.run(
        [*command, "export", "readings", "-o", str(path)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert path.stat().st_mode & 0o777 == 0o600


def test_one_day_one_person_masked_for_older_programs(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    done = at_home(
        folder,
        "export",
        "readings",
        "--from",
        "2026-11-20",
        "--to",
        "2026-11-20",
        "--person",
        "R001",
        "--masked",
        "--encoding",
        "gb18030",
        "-o",
        str(path),
    )
    assert done.exit_code == 0, done.stderr
    lines = path.read_bytes().decode("gb18030").splitlines()
    assert all("*" in line for line in lines[1:-1])


def test_a_nurse_may_export_masked_only_and_a_carer_nothing(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    done = {
        (role, masked): at_home(
            folder, "--as", with_role(folder, role), "export", "fhir", *masked, "-o", str(path)
        ).exit_code
        for role in (Role.NURSE, Role.CARER)
        for masked in ((), ("--masked",))
    }
    assert done == {
        (Role.NURSE, ()): 2,
        (Role.NURSE, ("--masked",)): 0,
        (Role.CARER, ()): 2,
        (Role.CARER, ("--masked",)): 2,
    }
    assert len(exports(folder)) == 1


def with_role(folder: Path, role: Role) -> str:
    """Return the code of somebody who acts in a role."""
    desk = open_home(folder, "demo", to_write=False)
    try:
        accounts = House(desk).signing_in.accounts()
        return next(person.details.code for person, has in accounts if has is role)
    finally:
        close_home(desk)


def test_wrong_wishes_are_one_sentence(folder: Path, tmp_path: Path) -> None:
    for more in (
        ["-o", str(tmp_path / "r.pdf")],
        ["--from", "2026-11-21", "--to", "2026-11-20", "-o", str(tmp_path / "r.csv")],
        ["-o", str(tmp_path / "no" / "r.csv")],
    ):
        done = at_home(folder, "export", "readings", *more)
        assert done.exit_code == 2
        assert one_sentence(done)
    assert list(tmp_path.glob("r.*")) == []


def test_an_issued_report_goes_onto_a_stick(folder: Path, tmp_path: Path) -> None:
    made = at_home(folder, "report", "monthly", "--issue", "-o", str(tmp_path / "m.pdf"))
    assert made.exit_code == 0, made.stderr
    number = made.stdout.split("Issued as ")[1].strip().rstrip(".")
    stick = tmp_path / "stick"
    gone = at_home(folder, "send", str(stick), number)
    assert gone.exit_code == 1
    assert one_sentence(gone)
    stick.mkdir()
    assert at_home(folder, "send", str(stick), number).exit_code == 0
    assert (stick / f"{number}.pdf").read_bytes() == (tmp_path / "m.pdf").read_bytes()
    assert (stick / f"{number}.pdf.sha256").exists()
    unknown = at_home(folder, "send", str(stick), "no-such-number")
    assert unknown.exit_code == 1


def test_an_import_is_taken_back_by_its_name_or_number(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "morning.csv"
    file.write_text("编号,时间,高压,低压\nR001,2026-11-22 08:05,126,78\n", "utf-8")
    taken = at_home(folder, "import", "readings", str(file), "--json")
    assert json.loads(taken.stdout)["taken"] is True
    back = at_home(folder, "import", "--undo", "morning.csv", "--json")
    assert json.loads(back.stdout) == {"file": "morning.csv", "taken_back": 1}
    again = at_home(folder, "import", "--undo", "morning.csv")
    assert again.exit_code == 1
    assert one_sentence(again)
    assert at_home(folder, "import", "readings").exit_code == 2
    anew = at_home(folder, "import", "readings", str(file), "--dry-run", "--json")
    assert json.loads(anew.stdout)["counts"]["new"] == 1
