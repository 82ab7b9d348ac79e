"""A home of an earlier program opens with today's, and says the same of its past."""

import difflib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from carehome_app.domain.backups.kept import Why
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.command_line import run
from tests.old_homes import said
from tests.old_homes.differences import DIFFERENCES, Difference, kept_aside, replaced

OLD = Path(__file__).parent / "8cf4711"
HOME = ("carehome.db", "head.json", "vault.json")


@pytest.fixture(scope="module")
def old_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy that today's program has brought on."""
    folder = tmp_path_factory.mktemp("old") / "home"
    folder.mkdir()
    for name in HOME:
        shutil.copy(OLD / name, folder / name)
    close_home(open_home(folder, "demo"))
    return folder


@pytest.fixture(scope="module")
def then() -> dict[str, str]:
    """Return what the old program said, by name."""
    lines = (OLD / "status.txt").read_text("utf-8").splitlines()
    texts: dict[str, str] = json.loads((OLD / "reports.json").read_text("utf-8"))
    return by_round(lines) | texts


@pytest.fixture(scope="module")
def now(old_home: Path) -> dict[str, str]:
    """Return what today's program says, by name."""

    def ask(*words: str) -> str:
        done = run(*said.AT, "--home", str(old_home), *words, **said.OPENED_BY)
        assert done.exit_code == 0, done.output
        return done.stdout

    return by_round(said.statuses(ask).splitlines()) | dict(said.reports(ask))


def by_round(lines: list[str]) -> dict[str, str]:
    parts = [line.split(" ", 2) for line in lines]
    return {f"status {day} {slot}": text for day, slot, text in parts}


def unlike(
    then: dict[str, str], now: dict[str, str], meant: Sequence[Difference] = DIFFERENCES
) -> list[str]:
    """Return what differs, line by line, after the differences that are meant."""
    found: list[str] = []
    for name in sorted({*then, *now}):
        before, after = then.get(name, ""), now.get(name, "")
        for one in meant:
            before, after = one.old(name, before), one.today(name, after)
        if before != after:
            found += difflib.unified_diff(
                _lines(before), _lines(after), name, "today", n=0, lineterm=""
            )
    return found


def _lines(text: str) -> list[str]:
    return text.replace("}, ", "},\n").splitlines()


def test_every_count_of_every_past_round_is_the_same(
    then: dict[str, str], now: dict[str, str]
) -> None:
    old, new = (
        {name: text for name, text in every.items() if name.startswith("status ")}
        for every in (then, now)
    )
    assert len(old) == 69
    assert unlike(old, new) == []


def test_daily_and_monthly_reports_say_the_same(then: dict[str, str], now: dict[str, str]) -> None:
    old, new = (
        {name: text for name, text in every.items() if not name.startswith("status ")}
        for every in (then, now)
    )
    assert len(old) == 17
    assert unlike(old, new) == []


def test_nothing_of_its_record_was_lost_or_altered(old_home: Path) -> None:
    done = run("--home", str(old_home), "--now", said.NOW, "verify", **said.OPENED_BY)
    assert done.exit_code == 0, done.output


def test_it_is_copied_before_and_restored_for_a_trial_after(old_home: Path) -> None:
    """What a program brought on, it proves: in the window that is the first quiet minute."""
    assert len(list((old_home / "backups").glob("before-*.db"))) == 1
    desk = open_home(old_home, "demo")
    backing_up = House(desk).backing_up
    backing_up.job(Why.START).run()
    drill = backing_up.drill()
    assert drill is not None
    drilled = drill.run()
    close_home(desk)
    assert drilled.problems == ()
    assert drilled.lines > 1000


def test_every_difference_that_is_meant_says_why_and_is_seen(
    then: dict[str, str], now: dict[str, str]
) -> None:
    """Nobody leaves an excuse here that nothing needs."""
    for one in DIFFERENCES:
        assert one.why.endswith(".")
        changes = [one.old(name, text) != text for name, text in then.items()]
        changes += [one.today(name, text) != text for name, text in now.items()]
        assert any(changes), one.why


def test_a_difference_nobody_meant_is_said_with_its_round(then: dict[str, str]) -> None:
    name = "status 2026-11-22 am"
    other = then | {name: then[name].replace('"fever": 2', '"fever": 3', 1)}
    assert [line for line in unlike(then, other, ()) if line.startswith("---")] == [f"--- {name}"]


def test_a_figure_that_is_new_can_be_kept_aside(then: dict[str, str]) -> None:
    one = Difference("Reasons of those away.", today=kept_aside("*", "away_reasons"))
    figures = json.loads(then["status 2026-11-22 am"])
    figures["staff"]["away_reasons"] = {"off": 1}
    text = one.today("status 2026-11-22 am", json.dumps(figures))
    assert text == then["status 2026-11-22 am"]
    assert replaced("一", "1", only="daily")("daily x", "一") == "1"
    assert replaced("一", "1", only="daily")("monthly x", "一") == "一"
