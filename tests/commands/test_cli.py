"""The command line: what it answers, how it ends, and that it never shows a traceback."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from carehome_app.db.rounds import entries
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import close_home, open_home
from tests.command_line import NOW, at_home, data, one_sentence, open_code, run
from tests.house_rules import ROOT

KNOWN = {"CAREHOME_PASSPHRASE": "demo", "CAREHOME_PIN": "123456"}
OWN = {"CAREHOME_PASSPHRASE": "long enough", "CAREHOME_PIN": "730915"}


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """Return the same home, open for writing as in a window."""
    desk = open_home(folder, "demo")
    yield desk
    close_home(desk)


def test_status_counts_the_round_in_one_json_object(folder: Path) -> None:
    counted = data(at_home(folder, "status", "--json"))

    assert {"residents", "staff", "total", "open_findings", "all_well", "disinfection"} <= set(
        counted
    )
    total = counted["total"]
    assert total["roll"] == counted["residents"]["roll"] + counted["staff"]["roll"] == 18
    assert total["due"] == total["roll"] - total["away"]
    assert total["due"] == total["measured"] + total["not_measured"] + total["unexplained"]
    assert counted["round"] == {"day": "2026-11-22", "slot": "am"}
    assert counted["all_well"] is False
    assert counted["disinfection"]["kitchen"] == {"due": 4, "done": 0, "overdue": 0}


def test_status_says_what_was_found_beside_the_round_s_own_measure(folder: Path) -> None:
    assert at_home(folder, "record", "R001", "glucose", "1.9").exit_code == 0
    said = at_home(folder, "status")
    assert "Found in this time: 1.9 at" in said.stdout
    counted = data(at_home(folder, "status", "--json"))
    assert [one.partition(" at ")[0] for one in counted["found_beside"]] == ["1.9"]
    assert counted["verdict"] == "not_well"


def test_status_of_a_past_round_is_closed_and_complete(folder: Path) -> None:
    counted = data(at_home(folder, "status", "--on", "2026-11-19", "--slot", "am", "--json"))
    assert counted["closed"]
    assert counted["total"]["unexplained"] == 0


def test_options_of_the_program_may_stand_after_the_command(folder: Path) -> None:
    before = at_home(folder, "status", "--json").stdout
    after = run("status", "--json", "--home", str(folder), "--now", NOW).stdout
    assert before == after


def test_looking_works_while_a_window_is_open_and_writing_says_why_not(
    desk: Desk, folder: Path
) -> None:
    assert desk.lock is not None
    assert at_home(folder, "status").exit_code == 0
    assert at_home(folder, "verify", "--chain-only").exit_code == 0
    writing = at_home(folder, "record", "R001", "temperature", "36.5")
    assert writing.exit_code == 2
    assert "open in another carehome" in one_sentence(writing)


def test_a_reading_is_kept_and_judged(folder: Path) -> None:
    code = open_code(folder)
    done = at_home(folder, "record", code, "体温", "384")
    assert done.exit_code == 0
    assert "38.4" in done.stdout
    assert "at or above 37.3" in done.stdout
    assert data(at_home(folder, "status", "--json"))["total"]["fever"] == 1


def test_a_question_is_asked_and_answered_by_typing_again(folder: Path) -> None:
    code = open_code(folder)
    asked = at_home(folder, "record", code, "temperature", "405")
    assert asked.exit_code == 1
    assert "40.5 °C" in asked.stdout
    assert data(at_home(folder, "status", "--json"))["total"]["measured"] == 0

    assert at_home(folder, "record", code, "temperature", "405", "--again").exit_code == 0


def test_a_second_reading_is_asked_about_too(folder: Path) -> None:
    code = open_code(folder)
    at_home(folder, "record", code, "temperature", "36.5")
    assert at_home(folder, "record", code, "temperature", "40.5").exit_code == 1
    assert at_home(folder, "record", code, "temperature", "40.5", "--again").exit_code == 0


@pytest.mark.parametrize("value", ["3650", "52", "36.55", "abc", "", "-36.5", "1000000000", "-"])
def test_what_cannot_be_is_refused_in_a_sentence(folder: Path, value: str) -> None:
    refused = at_home(folder, "record", open_code(folder), "temperature", value)
    assert refused.exit_code == 1
    assert one_sentence(refused)


def test_a_reason_is_a_value(folder: Path) -> None:
    code = open_code(folder)
    done = at_home(folder, "record", code, "temperature", "not:refused")
    assert done.exit_code == 0
    counted = data(at_home(folder, "status", "--json"))["total"]
    assert (counted["not_measured"], counted["reasons"]) == (1, {"refused": 1})


def test_why_somebody_is_away_is_said_apart_and_adds_up(folder: Path) -> None:
    before = data(at_home(folder, "status", "--json"))["total"]
    assert (
        at_home(folder, "record", open_code(folder), "temperature", "not:hospital").exit_code == 0
    )
    counted = data(at_home(folder, "status", "--json"))["total"]
    assert counted["away"] == before["away"] + 1
    assert counted["reasons"] == before["reasons"]
    assert counted["away_reasons"]["hospital"] == before["away_reasons"].get("hospital", 0) + 1
    assert sum(counted["away_reasons"].values()) == counted["away"]
    assert sum(counted["reasons"].values()) == counted["not_measured"]


@pytest.mark.parametrize(
    ("moment", "day", "slot"),
    [
        ("2026-11-20T07:10", "2026-11-20", "am"),
        ("2026-11-20T16:00", "2026-11-20", "pm"),
        ("2026-11-21T00:30", "2026-11-20", "pm"),
    ],
)
def test_a_time_of_another_day_means_that_days_round(
    folder: Path, moment: str, day: str, slot: str
) -> None:
    text = ("record", "R001", "temperature", "36.5", "--again", "--taken-at", moment, "--json")
    done = at_home(folder, *text)
    assert done.exit_code == 0, done.output
    home = open_home(folder, "demo")
    try:
        (subject,) = {one.id for one in home.stays if one.details.code == "R001"}
        found = entries.latest(home.store, subject, 1, until=from_iso(home, moment), count=1)
        assert [(str(one.round.day), one.round.window) for one in found] == [(day, slot)]
    finally:
        close_home(home)


def from_iso(home: Desk, moment: str) -> datetime:
    """Return a moment of the home's clocks."""
    local = datetime.fromisoformat(moment)
    return home.home_time.moment(local.date(), local.time())


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("record", "R999", "temperature", "36.5"), 1, "Nobody here"),
        (("record", "R001", "waist", "36.5"), 2, "no measure"),
        (("record", "R001", "temperature", "36.5", "--site", "knee"), 2, "no site"),
        (("record", "R001", "temperature", "36.5", "--taken-at", "soon"), 2, "not a time"),
        (("record", "R001", "temperature", "36.5", "--taken-at", "2027-01-01"), 1, "future"),
        (("status", "--on", "1999-01-01"), 1, "no such round"),
        (("status", "--slot", "noon"), 2, "noon"),
        (("stat",), 2, "No such command"),
        (("status", "--as", "S999"), 2, "S999"),
        (("status", "--as", "S008"), 2, "S008"),
        (("import", "people", "nowhere.csv"), 2, "nowhere.csv"),
        (("report", "daily", "-o", "/nowhere/at/all.pdf"), 2, "/nowhere"),
        (("report", "weekly", "-o", "x.pdf"), 2, "weekly"),
        (("record",), 2, "Missing argument"),
    ],
)
def test_wrong_usage_is_one_sentence_and_a_status(
    folder: Path, arguments: tuple[str, ...], status: int, says: str
) -> None:
    result = at_home(folder, *arguments)
    assert result.exit_code == status
    assert says in one_sentence(result)


def test_what_is_no_home_is_said_so(tmp_path: Path) -> None:
    assert "no carehome home" in one_sentence(run("--home", str(tmp_path), "status"))
    assert "--home" in one_sentence(run("status"))


def test_a_wrong_passphrase_or_pin_opens_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("wrong\n", encoding="utf-8")
    (tmp_path / "pin").write_text("000000\n", encoding="utf-8")
    wrong = at_home(folder, "status", "--passphrase-file", str(tmp_path / "secret"))
    assert wrong.exit_code == 2
    assert "passphrase" in one_sentence(wrong)
    assert at_home(folder, "status", "--pin-file", str(tmp_path / "pin")).exit_code == 2
    again = run("--home", str(folder), "status", **KNOWN)
    assert again.exit_code == 0


@pytest.mark.rest
def test_the_clock_moves_for_demo_homes_only(tmp_path: Path) -> None:
    made = run(
        "init",
        str(tmp_path / "real"),
        "--name",
        "松鹤院",
        "--director",
        "吴强",
        **OWN,
    )
    assert made.exit_code == 0
    opened = ("--home", str(tmp_path / "real"), "--as", "D01", "status")
    assert run(*opened, **OWN).exit_code == 0
    moved = run("--now", NOW, *opened, **OWN)
    assert moved.exit_code == 2
    assert "demo homes only" in one_sentence(moved)
    nobody = run("--home", str(tmp_path / "real"), "status", **OWN)
    assert "--as" in one_sentence(nobody)
    assert "--passphrase-file" in one_sentence(run(*opened))


def test_a_home_is_not_made_where_something_is(folder: Path) -> None:
    again = run("demo", str(folder))
    assert again.exit_code == 2
    assert "not empty" in one_sentence(again)


@pytest.mark.parametrize(("language", "is_chinese"), [("en", False), ("zh", True)])
def test_people_of_a_made_up_home_are_of_the_readers_language(
    tmp_path: Path, language: str, is_chinese: bool
) -> None:
    few = ("--residents", "3", "--staff", "2", "--areas", "1", "--days", "0")
    run("--lang", language, "demo", str(tmp_path / "home"), *few)
    desk = open_home(tmp_path / "home", "demo", to_write=False)
    names = [person.details.name for person in desk.stays]
    close_home(desk)
    assert names
    assert {any(letter >= "\u3400" for letter in name) for name in names} == {is_chinese}


@pytest.mark.rest
def test_a_real_process_speaks_chinese_and_leaves_with_the_status(folder: Path) -> None:
    command = [sys.executable, "-m", "carehome_app", "--home", str(folder), "--now", NOW]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}

    def process(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*command, *arguments],
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=ROOT,
            env=environment,
        )

    done = process("--lang", "zh", "status")
    assert done.returncode == 0
    assert "住养老人" in done.stdout
    assert process("record", "R001", "T", "9999").returncode == 1
    unknown = process("nothing")
    assert (unknown.returncode, unknown.stdout) == (2, "")


@pytest.mark.rest
def test_a_window_does_not_load_for_a_command(folder: Path) -> None:
    script = (
        "import sys\nfrom carehome_app.cli.program import carehome\n"
        f"try:\n    carehome.main(['--home', {str(folder)!r}, '--now', {NOW!r}, 'status'])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in ('PySide6.QtWidgets', 'matplotlib', 'typst', 'openpyxl')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("value", "key"), [("405", "question"), ("abc", "error"), ("36.55", "error")]
)
def test_one_json_object_whatever_becomes_of_a_reading(folder: Path, value: str, key: str) -> None:
    answer = at_home(folder, "record", open_code(folder), "temperature", value, "--json")
    assert answer.exit_code == 1
    assert data(answer)["kept"] is False
    assert data(answer)[key]


def test_one_json_object_when_the_home_cannot_be_opened(tmp_path: Path) -> None:
    answer = run("--home", str(tmp_path), "status", "--json")
    assert answer.exit_code == 2
    assert "no carehome home" in data(answer)["error"]


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_a_day_no_record_can_hold_is_refused_in_a_sentence(folder: Path, on: str) -> None:
    commands = (
        ("status", "--on", on),
        ("record", "R001", "temperature", "36.5", "--on", on),
        ("record", "R001", "temperature", "36.5", "--taken-at", f"{on}T00:00"),
        ("report", "daily", "--on", on, "-o", str(folder / "x.pdf")),
        ("status", "--now", f"{on}T23:59"),
        ("demo", str(folder.parent / "other"), "--until", on),
    )
    for command in commands:
        answer = at_home(folder, *command)
        assert answer.exit_code == 2
        assert "must be from 1900 to 2199" in one_sentence(answer), command
    assert not (folder.parent / "other").exists()
