"""Keys on the command line: a new home prints its recovery code once, and opens with it."""

from pathlib import Path

import pytest

from carehome_app.domain.keys.recovery_code import read
from tests.command_line import one_sentence, run

SECRETS = {"CAREHOME_PASSPHRASE": "long enough", "CAREHOME_PIN": "730915"}
WANTED = ("--name", "松鹤院", "--number", "0417", "--tz", "Asia/Shanghai", "--director", "吴强")


@pytest.fixture
def begun(tmp_path: Path) -> tuple[Path, str]:
    """Return the folder of a new home and its recovery code."""
    made = run("init", str(tmp_path / "home"), *WANTED, **SECRETS)
    assert made.exit_code == 0, made.output
    founded, told, code = made.stdout.strip().splitlines()
    assert "D01" in founded
    assert "only now" in told
    return tmp_path / "home", read(code)


def opened(folder: Path, *more: str, **environment: str) -> tuple[int, str]:
    done = run(
        "--home", str(folder), "--as", "D01", "status", *more, CAREHOME_PIN="730915", **environment
    )
    return done.exit_code, done.stdout or one_sentence(done)


def test_a_new_home_opens_with_the_code_that_was_printed(
    begun: tuple[Path, str], tmp_path: Path
) -> None:
    folder, code = begun
    paper = tmp_path / "paper.txt"
    paper.write_text(f"{code.lower()}\n", encoding="utf-8")
    assert opened(folder, "--recovery-file", str(paper))[0] == 0
    assert opened(folder, CAREHOME_RECOVERY=code.replace("-", " "))[0] == 0
    assert opened(folder, CAREHOME_PASSPHRASE=SECRETS["CAREHOME_PASSPHRASE"])[0] == 0


def test_a_slip_in_the_code_names_its_group(begun: tuple[Path, str]) -> None:
    folder, code = begun
    slipped = ("7" if code[0] != "7" else "8") + code[1:]
    status, said = opened(folder, CAREHOME_RECOVERY=slipped)
    assert (status, said) == (
        2,
        "Group 1 of the recovery code is mistyped. Compare it with the paper.",
    )
    assert opened(folder, CAREHOME_RECOVERY="x")[0] == 2


def test_without_anything_the_ways_to_give_it_are_named(begun: tuple[Path, str]) -> None:
    folder, _code = begun
    status, said = opened(folder)
    assert status == 2
    assert "--passphrase-file" in said


@pytest.mark.parametrize("left_out", list(SECRETS))
def test_a_home_begins_with_passphrase_and_pin_or_not_at_all(
    tmp_path: Path, left_out: str
) -> None:
    given = {name: said for name, said in SECRETS.items() if name != left_out}
    made = run("init", str(tmp_path / "home"), *WANTED, **given)
    assert made.exit_code == 2
    assert not (tmp_path / "home").exists()


def test_the_window_asks_for_the_code_itself(begun: tuple[Path, str]) -> None:
    folder, code = begun
    done = run("--home", str(folder), CAREHOME_RECOVERY=code)
    assert done.exit_code == 2
    assert code not in done.output
