"""Training and family cards on the command line: a week, a goal, a card from made to saved."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.command_line import SMALL, at_home, data, one_sentence, run

GOAL = "stand 3 minutes; by the clock; 2026-12-31; -1; 3×2"
WORDS = "Dear mother, she stood three minutes at the rail yesterday and counted to one hundred."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small demo home; R001 has a plan."""
    made = tmp_path / "home"
    assert run("demo", str(made), *SMALL, "--until", "2026-11-22").exit_code == 0
    plan = ("rehab", "plan", "R001", "--goal", GOAL, "--sessions", "stand 30 1-7", "--json")
    assert data(at_home(made, *plan))["kept"]
    return made


def test_a_session_a_reason_and_an_assessment(folder: Path) -> None:
    before = data(at_home(folder, "rehab", "status", "--json"))
    kept = data(at_home(folder, "rehab", "session", "R001", "stand 30 prompt", "--json"))
    assert kept["kept"]
    extra = at_home(folder, "rehab", "session", "R001", "water 20 full", "--json")
    assert (extra.exit_code, data(extra)["kept"]) == (1, False)
    assert "water" in data(extra)["question"]
    status = data(at_home(folder, "rehab", "status", "--json"))
    assert status["held"] - before["held"] == 1
    assert status["minutes"] - before["minutes"] == 30
    assert status["planned"] == sum(
        status[name] for name in ("held", "missed", "cancelled", "open")
    )
    assert at_home(folder, "rehab", "back", kept["line"]).exit_code == 0
    assert at_home(folder, "rehab", "missed", "R001", "stand", "ill").exit_code == 0
    assessed = at_home(folder, "rehab", "assess", "R001", "1", "--seen", "stood", "--json")
    assert data(assessed)["total"] == "60.0"
    assert at_home(folder, "rehab", "missed", "R001", "stand", "whatever").exit_code == 2


def test_a_month_is_judged_by_the_rule_of_the_home(folder: Path) -> None:
    assert at_home(folder, "rehab", "rule", "1/30").exit_code == 0
    assert at_home(folder, "rehab", "session", "R001", "stand 30 prompt").exit_code == 0
    month = data(at_home(folder, "rehab", "status", "--month", "2026-11", "--json"))
    trained = [one["verdict"] for one in month["people"] if one["minutes"]]
    assert trained
    assert set(trained) == {"met"}
    assert at_home(folder, "rehab", "rule", "40/30").exit_code == 2


def test_treatment_goes_on_until_it_is_over(folder: Path) -> None:
    noted = at_home(
        folder, "rehab", "treatment", "R001", "operation", "heart", "2026-12-03", "--json"
    )
    line = data(noted)["line"]
    done = at_home(folder, "rehab", "result", line, "went well", "--next", "2026-12-20")
    assert done.exit_code == 0
    assert at_home(folder, "rehab", "change", "R001", "adapt", "2026-11-23").exit_code == 0


def test_a_card_is_refused_without_a_look_and_without_consent(
    folder: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    out = io.BytesIO()
    Image.new("RGB", (640, 480), (200, 40, 40)).save(out, "JPEG")
    photo.write_bytes(out.getvalue())
    made = at_home(
        folder, "card", "make", "R001", WORDS, "--picture", str(photo), "--mask",
        "100 100 200 200", "--as", "S003", "--json",
    )  # fmt: skip
    card = data(made)
    assert (card["masks"], card["state"], card["width"]) == (1, "waits", 1080)
    refused = at_home(folder, "card", "save", card["line"], "-o", str(tmp_path))
    assert refused.exit_code == 1
    assert "nother person" in one_sentence(refused)
    own = at_home(folder, "card", "check", card["line"], "pass", "--as", "S003")
    assert own.exit_code == 1
    passed = at_home(folder, "card", "check", card["line"], "pass", "--json")
    assert data(passed)["state"] == "ready"
    alone = at_home(folder, "card", "save", card["line"], "-o", str(tmp_path))
    assert alone.exit_code == 1
    assert list(tmp_path.glob("card-*.jpg")) == []
    assert at_home(folder, "card", "relative", "R001", "Lin Xiao", "mother").exit_code == 0
    assert at_home(folder, "card", "consent", "R001", "Lin Xiao").exit_code == 0
    saved = at_home(folder, "card", "save", card["line"], "-o", str(tmp_path), "--json")
    assert Path(data(saved)["path"]).exists()
    listed = data(at_home(folder, "card", "list", "--json"))
    assert [one["state"] for one in listed["cards"]] == ["left"]
    assert at_home(folder, "card", "withdraw", "R001", "Lin Xiao").exit_code == 0
    assert at_home(folder, "card", "save", card["line"], "-o", str(tmp_path)).exit_code == 1


def test_a_film_is_no_picture(folder: Path, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"0" * 1000)
    refused = at_home(folder, "card", "make", "R001", WORDS, "--picture", str(film))
    assert refused.exit_code == 1
    assert "film" in one_sentence(refused)
    assert at_home(folder, "card", "menu", "lunch", "fish").exit_code == 0


def test_a_home_describes_a_tool_and_says_how_often_cards_are_due(folder: Path) -> None:
    tool = (
        "rehab",
        "tool",
        "eat",
        "eating",
        "--item",
        "sip:sips:0:4",
        "--item",
        "spoon:spoon:0:4",
    )
    assert data(at_home(folder, *tool, "--json"))["version"] == 1
    assessed = at_home(folder, "rehab", "assess", "R001", "3 4", "--tool", "eat", "--json")
    assert data(assessed)["total"] == "7"
    assert at_home(folder, "rehab", "tool", "eat", "eating", "--item", "sip").exit_code == 2
    assert at_home(folder, "card", "every", "10").exit_code == 0
    assert at_home(folder, "card", "every", "0").exit_code == 1
