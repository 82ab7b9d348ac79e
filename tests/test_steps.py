"""What is checked is taken step by step; a step that fails is said and keeps no other from it."""

import re
import sys
from pathlib import Path

import pytest

from tools import another_python, package, steps
from tools.steps import Step, quick, rest, taken


def said(name: str, code: str, **environment: str) -> Step:
    return Step(name, (sys.executable, "-c", code), environment)


def test_every_step_says_its_name_its_time_and_what_failed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    failed = taken(
        [
            said("first", "print('one')"),
            (said("second", "raise SystemExit(3)"), said("beside", "print('beside, whole')")),
            said("third", "import os; print(os.environ['WORD'])", WORD="three"),
        ]
    )

    out = capfd.readouterr().out
    assert failed == ["second"]
    assert "== second | beside\n" in out
    assert re.search(r"-- second: FAILED \(3\), \d+ s\n", out)
    assert re.search(r"-- third: done, \d+ s\n", out)
    for words in ("one", "beside, whole", "three"):
        assert words in out
    assert out.index("one") < out.index("three")


def test_a_random_order_can_be_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEED", "417")
    commands = [one.command for one in rest() if isinstance(one, Step)]
    assert sum("--randomly-seed=417" in one for one in commands) == 2
    monkeypatch.delenv("SEED")
    assert rest() != rest()


def test_what_this_computer_lacks_and_what_no_time_is_left_for_is_said_and_left_out(
    capfd: pytest.CaptureFixture[str],
) -> None:
    wanting = Step(
        "wanting", (sys.executable, "-c", "raise SystemExit(3)"), needs=("no-such-one",)
    )

    nothing_made = Step("unmade", wanting.command, of="dist/nothing-of-this-name_*")
    no_room = Step("large", wanting.command, gigabytes=1_000_000)

    assert taken([wanting, nothing_made, no_room, said("there", "print('taken')")]) == []
    assert taken([said("late", "raise SystemExit(3)")], minutes=0) == []
    out = capfd.readouterr().out
    assert "-- wanting: left out, there is no no-such-one here" in out
    assert "-- unmade: left out, there is no dist/nothing-of-this-name_* here" in out
    assert "-- large: left out, there is no 1000000 GB of room here" in out
    assert "-- late: left out, no time is left" in out
    assert "taken" in out


def test_a_step_whose_parts_cannot_be_fetched_is_no_failure_and_no_success(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert taken([said("made of parts", f"raise SystemExit({package.NOT_TO_BE_HAD})")]) == []
    out = capfd.readouterr().out
    assert "-- made of parts: left out, what it needs cannot be had here, " in out
    assert "done" not in out


def test_all_that_waits_for_the_second_list_is_in_it() -> None:
    """The first leaves out what is marked; the second takes every test, twice."""
    ((first, *_beside),) = (one for one in quick() if not isinstance(one, Step))
    assert first.command[first.command.index("-m", 3) + 1] == "not rest"
    whole = [one for one in rest() if isinstance(one, Step) and "randomly" in one.command]
    assert len(whole) == 2
    assert not any("not rest" in one.command for one in whole)


def test_each_list_is_one_word_and_another_word_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[int] = []

    def noted(these: steps.Steps, minutes: float) -> list[str]:
        done.append(len(these))
        assert minutes == float("inf")
        return []

    monkeypatch.setattr(steps, "taken", noted)
    for chosen in ("ONLY", "MINUTES"):  # what this very run may have been told
        monkeypatch.delenv(chosen, raising=False)
    assert [steps.main(["quick"]), steps.main(["rest"]), steps.main(["all"])] == [0, 0, 2]
    assert done == [len(quick()), len(rest())]
    assert "make test-rest" in capsys.readouterr().err


def test_steps_are_chosen_by_words_of_their_names_and_none_is_no_success(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[str] = []

    def noted(these: steps.Steps, _minutes: float) -> list[str]:
        done.extend(one.name for one in these if isinstance(one, Step))
        return []

    monkeypatch.setattr(steps, "taken", noted)
    monkeypatch.setenv("SEED", "7")
    monkeypatch.setenv("ONLY", "two processes")
    assert steps.main(["rest"]) == 0
    assert done == ["tests in random order 7, two processes"]
    done.clear()
    monkeypatch.setenv("ONLY", "two processes|package")
    assert steps.main(["rest"]) == 0
    bare = "the package in a bare system"
    assert done == ["tests in random order 7, two processes", "the Debian package", bare]
    monkeypatch.setenv("ONLY", "no such step")
    assert steps.main(["rest"]) == 2
    assert "no such step" in capsys.readouterr().err


def test_what_the_ci_takes_are_steps_of_that_list() -> None:
    said = re.search(r'only="\$\{ONLY-(.+)\}"', (steps.ROOT / ".ci" / "run").read_text("utf-8"))
    assert said is not None
    names = [one.name for one in rest() if isinstance(one, Step)]
    assert all(any(word in name for name in names) for word in said[1].split("|"))


def test_a_python_that_is_not_here_is_left_out_with_a_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert another_python.main("3.99") == 0
    assert "there is no Python 3.99 here" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="a script of a shell stands for a Python")
def test_a_python_whose_parts_cannot_be_had_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(another_python, "found", lambda _version: python)
    assert another_python.main("3.13") == package.NOT_TO_BE_HAD
