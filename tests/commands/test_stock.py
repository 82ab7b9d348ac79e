"""Supplies on the command line: a delivery scanned, an issue, a count, a donation, a mistake."""

from pathlib import Path
from typing import Any

from tests.command_line import at_home, data

BOX = "(01)09501101530003(17)271130(10)G2511"


def stock(folder: Path, *arguments: str) -> Any:  # noqa: ANN401  # whatever JSON says
    return data(at_home(folder, "stock", *arguments, "--json"))


def test_a_store_is_kept_from_the_command_line(folder: Path) -> None:
    made = at_home(folder, "stock", "add", "试剂", "--code", "K1", "--unit", "份", "--pack", "25",
                   "--pack-unit", "盒", "--gtin", "9501101530003")  # fmt: skip
    assert made.exit_code == 0, made.stderr
    assert at_home(folder, "stock", "in", BOX, "4").exit_code == 1, "a box typed as a piece"
    came = at_home(
        folder, "stock", "in", BOX, "4b", "--as-kind", "donation", "--donor", "县慈善会"
    )
    assert came.exit_code == 0, came.stderr
    beyond = at_home(folder, "stock", "out", "K1", "130", "二楼", "--json")
    assert beyond.exit_code == 1
    assert data(beyond)["codes"] == ["beyond"]
    gone = stock(folder, "out", "K1", "1b2", "二楼")
    assert (gone["kept"], gone["quantity"]) == (True, 27)
    assert at_home(folder, "stock", "reverse", str(gone["line"]), "打错").exit_code == 0
    counted = stock(folder, "count", "K1", "99")
    assert counted == {"kept": True, "booked": 100, "counted": 99, "waits": False}
    on = ("out", "K1", "9", "邻院", "--as-kind", "donation_out", "--again")
    assert at_home(folder, "stock", *on).exit_code != 0, "a nurse signs nothing as the director"
    passed = data(at_home(folder, "--as", "D01", "stock", *on, "--json"))
    assert (passed["kept"], passed["quantity"]) == (True, 9)
    back = at_home(folder, "--as", "D01", "stock", "reverse", str(passed["line"]), "打错")
    assert back.exit_code == 0, back.stderr
    (gift,) = [one for one in stock(folder, "donations") if one["stock"] == 99]
    assert gift["holds"]
    assert gift["stock"] == 99
    (kits,) = [one for one in stock(folder, "days") if one["code"] == "K1"]
    assert kits["usable"] == 99
    assert kits["days"] is None, "of no use yet nothing is known"
    lot = {"lot": "G2511", "expires": "2027-11-30", "opened": None, "quantity": 99}
    assert kits["lots"] == [lot]


def test_what_is_opened_has_another_last_day_and_a_lot_is_set_aside(folder: Path) -> None:
    add = ("stock", "add", "Bleach", "--code", "B1", "--unit", "bottle", "--open-days", "30")
    assert at_home(folder, *add).exit_code == 0
    assert (
        at_home(folder, "stock", "in", "B1", "9", "--expires", "2028-06", "--lot", "A1").exit_code
        == 0
    )
    opened = data(at_home(folder, "stock", "open", "B1", "2", "--json"))
    assert opened["good_to"] == "2026-12-22"
    (one,) = data(at_home(folder, "stock", "days", "B1", "--json"))
    assert [(lot["quantity"], lot["opened"]) for lot in one["lots"]] == [
        (7, None),
        (2, "2026-11-22"),
    ]
    said = at_home(folder, "stock", "days", "B1").output
    assert "opened 2026-11-22, good to 2026-12-22: 2" in said
    assert at_home(folder, "stock", "open", "B1", "8").exit_code == 1
    aside = data(at_home(folder, "stock", "aside", "B1", "A1", "recalled", "--json"))
    assert (aside["state"], aside["usable"]) == ("set_aside", 0), "what was opened of it too"
    assert at_home(folder, "stock", "aside", "B1", "A1", "again").exit_code == 1
    assert data(at_home(folder, "stock", "usable", "B1", "A1", "--json"))["usable"] == 9


def test_a_level_changes_the_lines(folder: Path) -> None:
    assert stock(folder, "level", "closed") == {"level": "closed", "target": 30}
    assert stock(folder, "level", "gate") == {"level": "open", "target": 14}
    assert at_home(folder, "stock", "level", "x").exit_code == 1


def test_what_does_not_exist_is_said_in_one_sentence(folder: Path) -> None:
    wrong = at_home(folder, "stock", "out", "没有的", "1", "二楼")
    assert wrong.exit_code == 1
    assert "Traceback" not in wrong.stderr
    assert at_home(folder, "stock", "in", "没有的", "1", "--as-kind", "x").exit_code in (1, 2)


def test_the_days_on_which_nothing_was_there_are_said(folder: Path) -> None:
    every = stock(folder, "out-days")
    assert every, "the demo home keeps things by days"
    assert all(one["of"] > 0 and one["out"] == [] for one in every)
    some = stock(folder, "out-days", "--from", "2026-11-21", "--to", "2026-11-22")
    assert {one["of"] for one in some} == {2}
