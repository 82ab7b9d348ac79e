"""Who acts on the command line: a real home asks for a code and the PIN, as the window does."""

from pathlib import Path

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.command_line import at_home, one_sentence, run

PIN = "730915"
OWN = {"CAREHOME_PASSPHRASE": "long enough"}


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Return the folder of a home that is not made up."""
    folder = tmp_path / "real"
    made = run(
        "init", str(folder), "--name", "松鹤院", "--director", "吴强", **OWN, CAREHOME_PIN=PIN
    )
    assert made.exit_code == 0, made.output
    return folder


@pytest.mark.rest
def test_a_real_home_wants_the_pin_from_a_file_or_the_environment(
    real: Path, tmp_path: Path
) -> None:
    opened = ("--home", str(real), "--as", "D01", "status")
    (tmp_path / "pin").write_text(f"{PIN}\n", encoding="utf-8")
    assert run(*opened, **OWN, CAREHOME_PIN=PIN).exit_code == 0
    assert run(*opened, "--pin-file", str(tmp_path / "pin"), **OWN).exit_code == 0
    without = run(*opened, **OWN)
    assert without.exit_code == 2
    assert "--pin-file" in one_sentence(without)


@pytest.mark.rest
def test_a_desk_where_nobody_acts_reads_nothing(real: Path) -> None:
    for command in (("status",), ("verify",), ("report", "daily", "-o", str(real / "x.pdf"))):
        nobody = run("--home", str(real), *command, **OWN, CAREHOME_PIN=PIN)
        assert nobody.exit_code == 2
        assert "--as" in one_sentence(nobody)


@pytest.mark.rest
def test_a_wrong_pin_is_one_sentence_and_then_one_waits_across_commands(real: Path) -> None:
    opened = ("--home", str(real), "--as", "D01", "status")
    for _ in range(3):
        wrong = run(*opened, **OWN, CAREHOME_PIN="111222")
        assert wrong.exit_code == 2
        assert "PIN is wrong" in one_sentence(wrong)
        assert "111222" not in wrong.output
    waits = run(*opened, **OWN, CAREHOME_PIN=PIN)
    assert waits.exit_code == 2
    assert "Try again in" in one_sentence(waits)


def test_a_weak_pin_begins_no_home(tmp_path: Path) -> None:
    made = run(
        "init",
        str(tmp_path / "x"),
        "--name",
        "松鹤院",
        "--director",
        "吴强",
        **OWN,
        CAREHOME_PIN="123456",
    )
    assert made.exit_code != 0
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("command", [("status",), ("record", "R001", "temperature", "36.5")])
def test_a_supervisor_neither_counts_nor_records(folder: Path, command: tuple[str, ...]) -> None:
    house = House(open_home(folder, "demo"))
    house.signing_in.sign_in_by_code("D01", DEMO_PIN)
    house.signing_in.give_role(house.people.find("S005").id, Role.SUPERVISOR)
    close_home(house.desk)
    refused = at_home(folder, *command, "--as", "S005")
    assert refused.exit_code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("stat",), "No such command: stat."),
        (("record",), "Missing argument SUBJECT."),
        (("init", "x"), "Missing option --name."),
        (("status", "--slot", "noon"), "--slot cannot be “noon”, only: am, pm."),
        (("status", "--nothing"), "No such option: --nothing."),
        (("status", "more"), "Too much was given: more."),
        (("status", "--slot"), "The option --slot needs a value."),
        (("status", "--on", "tomorrow"), "--on cannot be “tomorrow”."),
        (("demo", "x", "--residents", "0"), "--residents cannot be “0”."),
        (("status", "--pin-file", "nowhere"), "nowhere cannot be read or written"),
    ],
)
def test_wrong_usage_is_one_sentence_in_the_reader_s_language(
    words: tuple[str, ...], says: str
) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert one_sentence(done).startswith(says)
