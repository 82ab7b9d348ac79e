"""Faults on the command line: the whole way, what is refused, and the month counted."""

from pathlib import Path

import pytest
from click.testing import Result
from PIL import Image

from tests.command_line import SMALL, at_home, data, one_sentence, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small demo home."""
    made = tmp_path / "home"
    assert run("demo", str(made), *SMALL, "--until", "2026-11-22").exit_code == 0
    return made


def test_a_fault_goes_its_way_and_the_month_is_counted(folder: Path) -> None:
    before = data(at_home(folder, "fault", "list", "--json"))["month"]
    found = data(at_home(folder, "fault", "find", "二楼过道", "堆放轮椅 3 台", "--json"))
    number = found["number"]
    assert (found["state"], found["place"]) == ("found", "二楼过道")
    assigned = data(at_home(folder, "fault", "assign", number, "S003", "--json"))
    assert (assigned["responsible"], assigned["due"]) == ("S003", "2026-11-29")
    done = at_home(folder, "fault", "rectify", number, "轮椅移入储物间", "--json")
    assert data(done)["state"] == "rectified"
    passed = at_home(folder, "fault", "recheck", number, "pass", "--json")
    assert data(passed)["state"] == "closed"
    later = ("--home", str(folder), "--now", "2026-11-22T09:00")
    month = data(run(*later, "fault", "list", "--json"))["month"]
    added = [month[one] - before[one] for one in ("found", "closed", "open_after")]
    assert added == [1, 1, 0]


def test_what_is_refused_is_one_sentence_and_status_1(folder: Path) -> None:
    number = data(at_home(folder, "fault", "find", "厨房", "地面积水", "--json"))["number"]
    refused = at_home(folder, "fault", "assign", number, "S003", "--due", "2026-11-20")
    assert refused.exit_code == 1
    assert "2026-11-20" in one_sentence(refused)
    assert at_home(folder, "fault", "recheck", number, "pass").exit_code == 1
    assert at_home(folder, "fault", "withdraw", "2026-999", "none").exit_code == 1
    photo = at_home(folder, "fault", "find", "厨房", "积水", "--photo", str(folder / "none.jpg"))
    assert photo.exit_code == 2


def test_a_fault_is_photographed_passed_on_and_opened_again(folder: Path, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "red").save(tmp_path / "a.png")
    (tmp_path / "phone").mkdir()
    Image.new("RGB", (40, 20), "blue").save(tmp_path / "phone" / "b.png")
    find = ("fault", "find", "厨房", "积水", "--photo", str(tmp_path / "a.png"), "--json")
    first, number = (data(at_home(folder, *find)) for _ in range(2))
    assert first["number"] in number["noted"][0], "the same photograph of two faults"
    fault = str(number["number"])
    photo = ("fault", "photo", fault, "before", str(tmp_path / "phone"), "--json")
    assert at_home(folder, *photo).exit_code == 0
    cannot = ("fault", "cannot", fault, "等房东修", "--told", "街道办")
    assert at_home(folder, *cannot).exit_code == 0
    assert at_home(folder, "fault", "reopen", fault, "又漏").exit_code == 1


def test_a_patrol_is_planned_walked_and_its_gaps_are_said(folder: Path) -> None:
    def at(clock: str, *more: str) -> Result:
        now = f"2026-11-22T{clock}"
        return run("--home", str(folder), "--now", now, "fault", "patrol", *more, "--json")

    assert data(at("08:30"))["due"] == 0, "no plan, nothing is due"
    assert at("09:00", "--plan", "10:00-14:00/60").exit_code == 0
    assert data(at("10:30", "二楼"))["done"] == 1
    late = at("13:30")
    assert late.exit_code == 1
    assert len(data(late)["gaps"]) >= 1


def test_a_checklist_of_ones_own_is_written_from_a_file(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(
        "灭火器压力正常,消防法第16条,2,是,1,look\n药柜上锁,,,,,records\n", encoding="utf-8"
    )
    said = ("fault", "checklists", "own", "--title", "夜查表", "--items", str(file), "--json")
    lists = {one["code"]: one for one in data(at_home(folder, *said))["lists"]}
    assert lists["own"]["items"] == ["灭火器压力正常", "药柜上锁"]
    assert lists["own"]["version"] == 1


def test_findings_of_the_fire_brigade_are_taken_over_once(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "fire.csv"
    file.write_text("place,finding,grade\nstairs,door wedged open,major\n", encoding="utf-8")
    take = ("fault", "take", str(file), "--source", "fire", "--json")
    assert len(data(at_home(folder, *take))["new"]) == 1
    assert data(at_home(folder, *take)) == {"new": [], "known": 1}
