"""`bureau` and `parcel` on the command line: a made-up city, and a home that reports to it."""

import json
from functools import cache
from pathlib import Path

import pytest

from carehome_app.services.trust.place import same_as
from tests.builders import templates
from tests.command_line import NOW, at_home, data, one_sentence, run
from tests.services.bureau.city import City, city


@cache
def made_city() -> Path:
    folder = templates() / "city"
    done = run("--now", NOW, "bureau", "demo", str(folder), "--homes", "8", "--days", "8")
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def town(tmp_path: Path) -> Path:
    import shutil

    shutil.copytree(made_city(), tmp_path / "city")
    same_as(tmp_path / "city", made_city())
    return tmp_path / "city"


def test_a_made_up_city_has_late_missing_wrong_and_double_parcels(town: Path) -> None:
    view = data(at_home(town, "bureau", "show", "--json"))
    assert view["total"]["expected"] == 8
    assert 0 < view["total"]["reported"] < 8
    assert sum(one["reported"] for one in view["counties"]) == view["total"]["reported"]
    of_today = view["total"]["figures"]
    for window in ("am", "pm"):
        roll, away, due, measured, not_measured = (
            of_today[f"{window}.{name}"]
            for name in ("roll", "away", "due", "measured", "not_measured")
        )
        assert due == roll - away == measured + not_measured
        assert away
    month = data(at_home(town, "bureau", "show", "--month", "--json"))
    assert month["total"]["expected"] == month["total"]["reported"] + month["total"]["missing"]
    assert "people.residents" not in month["total"]["figures"]
    looked = at_home(town, "bureau", "take", str(town / "inbox"), "--json")
    assert looked.exit_code == 1
    outcomes = sorted(one["outcome"] for one in data(looked))
    assert outcomes == ["already", "refused", "refused", "refused"]
    again = data(at_home(town, "bureau", "show", "--json"))
    assert again == view


def test_who_is_kept_apart_is_told_home_by_home_and_silence_is_no_zero(town: Path) -> None:
    view = data(at_home(town, "bureau", "show", "--json"))
    tree = data(at_home(town, "bureau", "show", "--apart", "--json"))
    homes = [home for county in tree["counties"] for home in county["homes"]]
    assert len(homes) == view["total"]["expected"]
    told = [home for home in homes if home["isolation.after"] is not None]
    assert len(told) <= view["total"]["reported"]
    for county in tree["counties"]:
        known = [one["isolation.after"] for one in county["homes"]]
        spoke = [one for one in known if one is not None]
        assert county["isolation.after"] == (sum(spoke) if spoke else None)
    said = at_home(town, "bureau", "show", "--apart").output
    assert said.count("not reported") >= view["total"]["missing"]


def test_who_is_missing_stands_there_with_the_telephone_number(town: Path) -> None:
    silent = data(at_home(town, "bureau", "missing", "--json"))
    assert silent
    assert all(one["phone"].startswith("0730-55") for one in silent)
    assert at_home(town, "bureau", "who", "--json").exit_code == 0


def test_a_home_that_is_missing_is_in_no_export(town: Path, tmp_path: Path) -> None:
    silent = {one["number"] for one in data(at_home(town, "bureau", "missing", "--json"))}
    for form, name in (("dhis2", "a.json"), ("csv", "a.csv")):
        done = at_home(
            town, "bureau", "export", "--format", form, "-o", str(tmp_path / name), "--json"
        )
        assert done.exit_code == 0, done.output
    values = json.loads((tmp_path / "a.json").read_text("utf-8"))["dataValues"]
    assert not silent & {one["orgUnit"] for one in values}
    assert {one["dataElement"] for one in values} >= {"people.residents", "fever.new"}
    lines = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + 8 - len(silent)


def test_one_home_is_opened_with_its_seals_checked(town: Path) -> None:
    opened = data(at_home(town, "bureau", "home", "00001", "--json"))
    assert opened["parcels"]
    assert all(one["seal"] for one in opened["parcels"])


def test_a_home_is_no_bureau(folder: Path) -> None:
    assert "no bureau" in one_sentence(at_home(folder, "bureau", "show"))


@pytest.mark.rest
def test_a_home_reports_and_the_figures_are_those_of_its_status(tmp_path: Path) -> None:
    small: City = city(tmp_path / "small")
    small.clock.set("2026-11-20 07:00")
    for place, home in enumerate(small.homes):
        small.measure(home, fevers=place % 3)
    small.clock.set("2026-11-20 16:30")
    made = [small.send(place) for place in range(4)]
    small.take(*made)
    figures = small.bureau.house.bureau.counting.day(small.today)
    folders = [home.folder for home in small.homes]
    small.close()
    told = [
        data(run("--home", str(one), "--now", "2026-11-20T16:30", "--as", "D01", "status",
                 "--slot", "am", "--json"))
        for one in folders
    ]  # fmt: skip
    for name in ("roll", "away", "measured", "not_measured", "unexplained", "fever"):
        from carehome_app.domain.bureau.figures import FIGURES

        whole = sum(one["total"][name] for one in told)
        assert figures.total.sums.value(FIGURES[f"am.{name}"].number) == whole, name


def test_a_card_is_a_line_or_a_page_as_its_name_ends(town: Path, tmp_path: Path) -> None:
    line, page = tmp_path / "bureau.card", tmp_path / "bureau.pdf"
    words = data(at_home(town, "bureau", "card", "-o", str(line), "--json"))["words"]
    assert words in at_home(town, "bureau", "card", "-o", str(page)).output
    assert json.loads(line.read_text(encoding="utf-8"))["card"]["what"] == "bureau"
    assert page.read_bytes().startswith(b"%PDF")


def test_a_bureau_is_backed_up_and_restored_with_what_homes_reported(
    town: Path, tmp_path: Path
) -> None:
    asked = (("show",), ("show", "--month"), ("missing",), ("home", "00001"))
    then = [data(at_home(town, "bureau", *one, "--json")) for one in asked]
    made = data(at_home(town, "backup", "--json"))
    new = tmp_path / "new"
    done = at_home(town, "restore", made["backup"], str(new), "--json")
    assert done.exit_code == 0, done.output
    assert [data(at_home(new, "bureau", *one, "--json")) for one in asked] == then
    (town / "inbox").rename(new / "inbox")
    looked = data(at_home(new, "bureau", "take", str(new / "inbox"), "--json"))
    assert "already" in {one["outcome"] for one in looked}
