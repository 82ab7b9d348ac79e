"""Files that commands read and write: lists, readings, reports; and the check of the record."""

import json
from pathlib import Path

import pypdfium2
import pytest

from carehome_app.commands import taking
from carehome_app.commands.access import Access
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.command_line import NOW, at_home, data, one_sentence, open_code, run
from tests.services.files.test_columns_like_measures import headings


def test_people_are_imported_with_a_verdict_per_row(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("姓名,编号,性别\n马秋生,R900,男\n钱多,R901,?\n".encode("gb18030"))
    looked = at_home(folder, "import", "people", str(path), "--dry-run", "--json")
    assert looked.exit_code == 1
    assert [row["verdict"] for row in data(looked)["rows"]] == ["new", "refused"]
    assert [row["understood"] for row in data(looked)["rows"]] == ["Residents; R900; male", ""]
    assert data(looked)["headings"] == 1
    assert data(looked)["taken"] is False
    assert at_home(folder, "import", "people", str(path)).exit_code == 1
    assert data(at_home(folder, "status", "--json"))["residents"]["roll"] == 12
    taken = at_home(folder, "import", "people", str(path), "--accept-good", "--json")
    assert data(taken)["taken"] is True
    again = at_home(folder, "import", "people", str(path), "--json")
    assert data(again)["imported_before"]


def test_readings_are_imported_into_the_round(folder: Path, tmp_path: Path) -> None:
    code = open_code(folder)
    path = tmp_path / "readings.csv"
    path.write_text(f"code,measure,value,taken_at\n{code},体温,36.6,{NOW}\n", encoding="utf-8")
    assert at_home(folder, "import", "readings", str(path), "--dry-run").exit_code == 0
    assert data(at_home(folder, "status", "--json"))["total"]["measured"] == 0
    assert at_home(folder, "import", "readings", str(path)).exit_code == 0
    assert data(at_home(folder, "status", "--json"))["total"]["measured"] == 1
    assert at_home(folder, "verify").exit_code == 0


def test_the_daily_report_is_a_real_file_or_none(folder: Path, tmp_path: Path) -> None:
    # No clock moved: the real one shows parts of a second.
    to = tmp_path / "daily.pdf"
    done = run("--home", str(folder), "report", "daily", "--on", "2026-11-21", "-o", str(to))
    assert done.exit_code == 0, done.stderr
    assert len(pypdfium2.PdfDocument(to.read_bytes())) >= 1
    text = tmp_path / "daily.txt"
    assert at_home(folder, "report", "daily", "-o", str(text)).exit_code == 0
    assert "unexplained" in text.read_text("utf-8")
    assert [one.name for one in tmp_path.glob("*.part")] == []


def test_verify_finds_an_altered_line(folder: Path) -> None:
    assert data(at_home(folder, "verify", "--json"))["ok"] is True
    head = folder / "head.json"
    noted = json.loads(head.read_text("utf-8"))
    head.write_text(
        json.dumps({station: [number + 1, digest] for station, (number, digest) in noted.items()}),
        encoding="utf-8",
    )
    found = at_home(folder, "verify", "--json")
    assert found.exit_code == 1
    assert len(data(found)["problems"]) == 1


def test_roles_are_checked_as_in_the_window(folder: Path) -> None:
    house = House(open_home(folder, "demo", to_write=False))
    accounts = {role.value: person.details.code for person, role in house.signing_in.accounts()}
    close_home(house.desk)
    (folder.parent / "list.csv").write_text("姓名,编号\n马秋生,R900\n", encoding="utf-8")
    path = str(folder.parent / "list.csv")

    refused = at_home(folder, "import", "people", path, "--as", accounts["carer"])

    assert refused.exit_code == 2
    assert "carer" in one_sentence(refused)
    assert at_home(folder, "import", "people", path, "--as", accounts["nurse"]).exit_code == 0


def test_a_tour_never_clears_a_folder_that_is_not_its_own(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me", encoding="utf-8")
    refused = run("tour", str(tmp_path))
    assert refused.exit_code == 2
    assert "not empty" in one_sentence(refused)
    assert folder.is_dir()
    assert (tmp_path / "letter.txt").exists()


def test_a_report_for_a_folder_that_is_not_there_names_the_place_that_was_chosen(
    folder: Path, tmp_path: Path
) -> None:
    to = tmp_path / "none" / "daily.txt"
    answer = at_home(folder, "report", "daily", "-o", str(to))
    assert answer.exit_code == 2
    assert (
        one_sentence(answer) == f"{to} cannot be read or written: there is no such file or folder."
    )


def test_a_column_that_looks_like_a_measure_stops_the_import_until_it_is_spoken_of(
    folder: Path,
) -> None:
    house = House(open_home(folder, "demo", to_write=False))
    code = next(one.details.code for one in house.desk.stays if one.details.code[:1] == "R")
    close_home(house.desk)
    file, mapping = folder.parent / "list.csv", folder.parent / "map.txt"
    file.write_text(
        f"编号,测量时间,脉搏,呼吸频率\n{code},2026-11-21 12:31,71,18\n", encoding="utf-8"
    )
    mapping.write_text("呼吸频率 = 呼吸\n", encoding="utf-8")

    stopped = at_home(folder, "import", "readings", str(file))
    mapped = at_home(folder, "import", "readings", str(file), "--map", str(mapping))

    assert (stopped.exit_code, mapped.exit_code) == (1, 0)
    assert "呼吸频率 = respiration" in stopped.output
    assert "Nothing was taken." in stopped.output
    assert "Taken." in mapped.output


def test_each_such_column_alone_is_the_reason_and_is_named(folder: Path) -> None:
    house = House(open_home(folder, "demo", to_write=False))
    one = next(one.details for one in house.desk.stays if one.details.code[:1] == "R")
    close_home(house.desk)
    file = folder.parent / "list.csv"
    unknown = [each for measure in CATALOGUE for each in headings(measure)]
    lines = [
        ["编号", "姓名", "体温", "测量时间", *unknown],
        [one.code, one.name, "36.5", "2026-11-21 12:31", *["1"] * len(unknown)],
    ]
    file.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    look = ("readings", str(file), "--dry-run")

    stopped, told = (
        at_home(folder, "import", *look),
        at_home(folder, "import", *look, "--unused", "say"),
    )

    assert (stopped.exit_code, told.exit_code) == (1, 0)
    assert [each for each in unknown if f"“{each}”" not in stopped.output] == []


def test_a_second_column_of_one_measure_stops_the_import_too(folder: Path) -> None:
    code, file = open_code(folder), folder.parent / "list.csv"
    file.write_text(f"编号,测量时间,脉搏,SYS\n{code},2026-11-22 08:10,71,150\n", encoding="utf-8")
    alone = at_home(folder, "import", "readings", str(file))
    assert alone.exit_code == 1
    file.write_text(f"编号,日期,体温,体温\n{code},2026-11-22,36.5,38.9\n", encoding="utf-8")
    twice = at_home(folder, "import", "readings", str(file))
    assert twice.exit_code == 1
    assert "体温#2" in twice.stderr
    assert data(at_home(folder, "status", "--json"))["total"]["measured"] == 0


def test_how_far_the_rows_are_is_shown_at_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "TOLD_EVERY", 2)
    code, file, shown = open_code(folder), folder.parent / "list.csv", list[str]()
    rows = "".join(f"{code},体温,36.{one},2026-11-22 08:1{one}\n" for one in range(5))
    file.write_text(f"code,measure,value,taken_at\n{rows}", encoding="utf-8")
    access = Access(home=folder, language="en", now=NOW)
    answer = taking.readings(access, file, taking.How(show=shown.append))
    assert answer.status == 0, answer.trouble
    looked = ["2 of 6 rows", "4 of 6 rows"]
    assert shown == [*looked, "2 of 5 rows", "4 of 5 rows"]


def test_ctrl_c_while_rows_are_taken_takes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "TOLD_EVERY", 2)
    code, file, shown = open_code(folder), folder.parent / "list.csv", list[str]()
    rows = "".join(f"{code},体温,36.{one},2026-11-22 08:1{one}\n" for one in range(5))
    file.write_text(f"code,measure,value,taken_at\n{rows}", encoding="utf-8")

    def interrupted(text: str) -> None:
        shown.append(text)
        if text == "4 of 5 rows":
            raise KeyboardInterrupt

    access = Access(home=folder, language="en", now=NOW)
    with pytest.raises(KeyboardInterrupt):
        taking.readings(access, file, taking.How(show=interrupted))
    assert len(shown) == 4, "four of five rows were written"
    assert data(at_home(folder, "status", "--json"))["total"]["measured"] == 0
    assert at_home(folder, "verify").exit_code == 0


def test_a_file_says_once_for_which_round_early_readings_are(folder: Path, tmp_path: Path) -> None:
    code = open_code(folder)
    path = tmp_path / "readings.csv"
    path.write_text(
        f"code,measure,value,taken_at\n{code},体温,36.6,2026-11-22 05:50\n", encoding="utf-8"
    )
    asked = at_home(folder, "import", "readings", str(path), "--json")
    assert asked.exit_code == 1
    assert "opens at 06:00" in json.dumps(data(asked), ensure_ascii=False)
    taken = at_home(folder, "import", "readings", str(path), "--near", "next", "--json")
    assert taken.exit_code == 0
    assert data(at_home(folder, "status", "--json"))["total"]["measured"] == 1
