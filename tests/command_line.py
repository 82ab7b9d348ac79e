"""Commands as somebody types them: on a small demo home, in English, at a known time."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from carehome_app.cli.program import carehome
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.builders import MovableClock, templates

NOW = "2026-11-22T08:30"
SMALL = ("--residents", "12", "--staff", "6", "--areas", "9", "--days", "4")


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(carehome, ["--lang", "en", *arguments])


@cache
def demo_template() -> Path:
    """Return the folder of a small demo home, made once in a process: tests get copies of it."""
    folder = templates() / "demo"
    done = run("--lang", "zh", "--now", NOW, "demo", str(folder), *SMALL)
    assert done.exit_code == 0, done.output
    return folder


def at_home(folder: Path, *arguments: str) -> Result:
    return run("--home", str(folder), "--now", NOW, *arguments)


def data(result: Result) -> Any:  # noqa: ANN401
    return json.loads(result.stdout)


def open_code(folder: Path) -> str:
    """Return the code of somebody nothing is known of in the current round."""
    clock = MovableClock(NOW.replace("T", " "))
    house = House(open_home(folder, "demo", clock, to_write=False))
    house.signing_in.sign_in_by_code("S001", DEMO_PIN)
    missing = house.worklist.sheet(house.worklist.current_round() or pytest.fail("no round"))
    close_home(house.desk)
    return missing.unexplained[0].person.details.code


def one_sentence(result: Result) -> str:
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    (line,) = result.stderr.strip().splitlines()
    return line
