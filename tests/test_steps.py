"""What is checked is taken step by step; a step that fails is said and keeps no other from it."""

import sys

import pytest

from tools import another_python, steps
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
    assert "-- second: FAILED (3), 0 s" in out
    for words in ("one", "beside, whole", "three", "-- third: done, 0 s"):
        assert words in out
    assert out.index("one") < out.index("three")


def test_a_random_order_can_be_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEED", "417")
    commands = [one.command for one in rest() if isinstance(one, Step)]
    assert sum("--randomly-seed=417" in one for one in commands) == 2
    monkeypatch.delenv("SEED")
    assert rest() != rest()


def test_each_list_is_one_word_and_another_word_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[int] = []

    def noted(these: steps.Steps) -> list[str]:
        done.append(len(these))
        return []

    monkeypatch.setattr(steps, "taken", noted)
    assert [steps.main(["quick"]), steps.main(["rest"]), steps.main(["all"])] == [0, 0, 2]
    assert done == [len(quick()), len(rest())]
    assert "make test-rest" in capsys.readouterr().err


def test_a_python_that_is_not_here_is_left_out_with_a_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert another_python.main("3.99") == 0
    assert "there is no Python 3.99 here" in capsys.readouterr().out
