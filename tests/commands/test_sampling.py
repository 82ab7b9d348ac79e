"""`carehome sample`: a round planned, filled, answered and closed from the command line."""

from pathlib import Path

from tests.command_line import at_home, data, one_sentence

NURSE = ("--as", "S002")


def status(folder: Path) -> dict[str, object]:
    found: dict[str, object] = data(at_home(folder, "sample", "status", "--json"))
    return found


def test_a_round_goes_from_its_list_to_its_end(folder: Path) -> None:
    assert "not explained 0" in at_home(folder, "sample", "status").stdout, "the last is over"
    planned = at_home(
        folder,
        "sample",
        "plan",
        "third",
        "--method",
        "pool",
        "--pool",
        "5",
        "--who",
        "residents",
        *NURSE,
    )
    assert planned.exit_code == 0, planned.output
    before = status(folder)
    people = before["open_people"]
    assert isinstance(people, list)
    assert before["open"] == before["due"] == len(people)
    first, second, *others = people
    taken = at_home(folder, "sample", "take", first, "--again", "--json", "--as", "S001")
    assert data(taken)["kept"] is True
    tube = str(data(taken)["tube"])
    twice = at_home(folder, "sample", "take", first, "--as", "S001")
    assert twice.exit_code == 1
    assert "already: one live tube" in one_sentence(twice)
    if tube.startswith("T"):
        assert at_home(folder, "sample", "seal", tube, "--to", "lab", *NURSE).exit_code == 0
    answered = at_home(folder, "sample", "result", tube, "－", *NURSE)
    assert answered.exit_code == 0, answered.output
    for one in (second, *others):
        told = at_home(folder, "sample", "explain", one, "refused", "--as", "S001")
        assert told.exit_code == 0, told.output
    after = status(folder)
    assert (after["open"], after["results"]) == (0, {"negative": 1})
    assert at_home(folder, "sample", "close", *NURSE).exit_code == 0
    assert at_home(folder, "verify").exit_code == 0


def test_a_laboratorys_file_is_judged_and_nothing_is_kept_unless_said(
    folder: Path, tmp_path: Path
) -> None:
    planned = at_home(folder, "sample", "plan", "x", "--method", "single", *NURSE)
    assert planned.exit_code == 0
    who = status(folder)["open_people"]
    assert isinstance(who, list)
    taken = data(at_home(folder, "sample", "take", who[0], "--again", "--json", *NURSE))
    file = tmp_path / "lab.csv"
    file.write_text(f"管号,结果\n{taken['tube']},阴性\n6.1E+17,阴性\n", encoding="utf-8")
    seen = at_home(folder, "sample", "file", str(file), "--json", *NURSE)
    assert seen.exit_code == 1
    said = data(seen)
    assert (said["taken"], said["refused"], said["kept"]) == (1, 1, False), said
    assert status(folder)["results"] == {"pending": 1}
    at_home(folder, "sample", "file", str(file), "--keep", *NURSE)
    assert status(folder)["results"] == {"negative": 1}


def test_a_mapping_says_what_the_columns_of_a_laboratory_are(folder: Path, tmp_path: Path) -> None:
    at_home(folder, "sample", "plan", "x", "--method", "single", *NURSE)
    who = status(folder)["open_people"]
    assert isinstance(who, list)
    taken = data(at_home(folder, "sample", "take", who[0], "--again", "--json", *NURSE))
    file, mapping = tmp_path / "lab.csv", tmp_path / "map.txt"
    file.write_bytes(f"试管,判读\n{taken['tube']},阴性\n".encode("gb18030"))
    unknown = at_home(folder, "sample", "file", str(file), *NURSE)
    assert unknown.exit_code == 1
    assert "were not found in the columns 试管; 判读" in unknown.stdout
    mapping.write_text("试管 = tube\n判读 = 检测结果\n", encoding="utf-8")
    told = at_home(folder, "sample", "file", str(file), "--map", str(mapping), "--keep", *NURSE)
    assert told.exit_code == 0, told.output
    assert status(folder)["results"] == {"negative": 1}


def test_a_rhythm_is_planned(folder: Path) -> None:
    said = at_home(
        folder,
        "sample",
        "plan",
        "staff",
        "--method",
        "antigen",
        "--who",
        "staff",
        "--rhythm",
        "twice_a_week",
        "--json",
        *NURSE,
    )
    assert data(said)["plan"] > 0
