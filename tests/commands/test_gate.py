"""The gate on the command line: the same rules, exit statuses and one JSON object."""

from pathlib import Path

from click.testing import Result

from carehome_app.services.accounts.pins import DEMO_PIN
from tests.command_line import at_home, data, one_sentence, open_code, run

BOOKED = ("--document", "青民发〔2026〕29号", "--reason", "flu", "--until", "2026-12-05T00:00")


def later(folder: Path, *arguments: str) -> Result:
    """Type a command a minute later: each begins with its own clock."""
    return run("--home", str(folder), "--now", "2026-11-22T08:31", *arguments)


def test_a_day_at_the_gate_is_typed_at_a_prompt(folder: Path) -> None:
    assert data(later(folder, "gate", "level", "--json"))["level"] == "open"
    done = at_home(folder, "gate", "level", "booked", *BOOKED)
    assert done.exit_code == 0, done.output
    assert "booked visits" in done.stdout
    missing = later(folder, "gate", "in", "S002 36.4")
    assert missing.exit_code == 1
    assert one_sentence(missing) == "Still missing: symptoms."
    asked = later(folder, "gate", "in", "S002 34.2", "--answer", "symptoms=n", "--json")
    assert (asked.exit_code, data(asked)["kept"]) == (1, False)
    come = at_home(
        folder, "gate", "in", "S002 36.4", "--answer", "symptoms=n", "--again", "--json"
    )
    assert come.exit_code == 0, come.output
    assert data(come)["decision"] == "admitted"
    guest = at_home(
        folder,
        "gate",
        "in",
        "刘海涛 36.6",
        "--class",
        "visitor",
        "--refuse",
        "booking",
        "--answer",
        "symptoms=n",
        "--answer",
        "mask=y",
        "--json",
    )
    assert data(guest)["reasons"] == ["booking"]
    inside = data(later(folder, "gate", "inside", "--json"))
    assert (inside["arrived"], inside["admitted"], inside["refused"]) == (2, 1, 1)
    assert inside["classes"]["staff"] == {"start": 0, "came": 1, "went": 0}
    assert later(folder, "gate", "out", "S002").exit_code == 0
    assert data(later(folder, "gate", "inside", "--json"))["classes"]["staff"]["went"] == 1


def test_staff_at_the_gate_fill_the_morning_round(folder: Path) -> None:
    code = open_code(folder)
    if code.startswith("S"):
        assert data(at_home(folder, "gate", "in", f"{code} 36.4", "--json"))["reading"]
    nobody = at_home(folder, "gate", "in", "zzzz 36.4")
    assert nobody.exit_code == 1


def test_a_level_without_its_paper_and_a_wrong_switch_are_refused(folder: Path) -> None:
    assert at_home(folder, "gate", "level", "closed").exit_code == 1
    wrong = at_home(folder, "gate", "level", "booked", *BOOKED, "--switch", "visits=sometimes")
    assert wrong.exit_code == 1
    assert "sometimes" in wrong.stderr


def test_visits_and_who_met_whom(folder: Path) -> None:
    visit = ("gate", "book", "郑小兰", "--visits", "R001", "--at", "2026-11-22T09:30", "--json")
    code = data(at_home(folder, *visit))["code"]
    come = at_home(folder, "gate", "in", code, "--json")
    assert data(come)["name"] == "郑小兰"
    met = at_home(folder, "gate", "who-met", "R001", "--why", "case", "--json")
    assert "郑小兰" in [one["name"] for one in data(met)["met"]]
    names = at_home(folder, "gate", "inside", "--names", "--json")
    assert "郑小兰" in data(names)["names"]


def test_the_kind_of_home_says_what_the_law_says(folder: Path) -> None:
    assert data(at_home(folder, "gate", "kind", "--json")) == {
        "kind": "elders",
        "stay_days": None,  # elders live here: no stay has an end
    }
    director = at_home(folder, "gate", "kind", "rescue")
    assert director.exit_code == 2  # the head nurse acts here, and only the director may
    assert at_home(folder, "gate", "kind", "hotel").exit_code == 2


def test_a_sealed_shift_is_planned_said_and_withdrawn_at_a_prompt(folder: Path) -> None:
    times = ("--enters", "2026-11-22T08:00", "--leaves", "2026-12-06T08:00")
    planned = at_home(folder, "gate", "rota", "A", "--members", "S001..S003", *times, "--json")
    assert planned.exit_code == 1, "nobody follows: something is missing"
    said = data(planned)
    assert [len(one["members"]) for one in said["shifts"]] == [3]
    assert said["gaps"] == ["Nobody follows at the hand-over."]
    number = str(said["shifts"][0]["number"])
    refused = later(folder, "gate", "rota", "--withdraw", number)
    assert refused.exit_code == 1
    gone = later(folder, "gate", "rota", "--withdraw", number, "--words", "two teams instead")
    assert gone.exit_code == 0
    assert data(later(folder, "gate", "rota", "--json"))["shifts"] == []


def test_what_is_screened_can_be_said_with_the_level(folder: Path) -> None:
    done = at_home(folder, "gate", "level", "booked", *BOOKED, "--ask", "visitor=temperature,mask")
    assert done.exit_code == 0, done.output


def test_somebody_comes_to_stay_with_things_and_gets_them_back(
    folder: Path, tmp_path: Path
) -> None:
    pin = tmp_path / "pin"
    pin.write_text(DEMO_PIN)
    there = ("--witness", "S003", "--witness-pin-file", str(pin))
    refused = at_home(folder, "gate", "intake", "R001", "--history", "none", "--thing", "a lamp")
    assert refused.exit_code == 1
    assert "examined" in one_sentence(refused)
    asked = ("--examined", "well", "--history", "none", "--thing", "a lamp", "--thing", "a bag")
    come = at_home(folder, "gate", "intake", "R001", *asked, *there, "--json")
    assert data(come)["here"] == ["a lamp", "a bag"]
    without = at_home(folder, "gate", "intake", "R001", "--back", "her", "--witness", "S003")
    assert without.exit_code == 2
    back = ("--back", "her", "--thing", "a bag", *there, "--json")
    assert data(at_home(folder, "gate", "intake", "R001", *back))["here"] == ["a lamp"]


def test_a_floor_has_a_level_of_its_own_at_the_prompt(folder: Path) -> None:
    wrong = at_home(folder, "gate", "level", "booked", *BOOKED, "--floor", "88")
    assert (wrong.exit_code, "88" in wrong.stderr) == (1, True)
    known = wrong.stderr.rsplit(":", 1)[1].strip(" .\n").split(";")[0].strip()
    done = at_home(folder, "gate", "level", "booked", *BOOKED, "--floor", known)
    assert done.exit_code == 0, done.output
    assert f"floor {known}: booked visits" in done.stdout
    home = data(later(folder, "gate", "level", "--json"))
    assert (home["level"], home["floors"]) == ("open", {known: "booked"})
    own = data(later(folder, "gate", "level", "--floor", known, "--json"))
    assert (own["level"], own["floor"]) == ("booked", known)
    assert f"Floor {known}: booked visits" in later(folder, "gate", "level").stdout
