"""Several PCs on the command line: invite, join, exchange, close."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from carehome_app.commands.desks import exchanging
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import DEMO_PASSPHRASE
from tests.command_line import NOW, at_home, data, one_sentence, open_code, run

SECRETS = {"CAREHOME_PASSPHRASE": DEMO_PASSPHRASE, "CAREHOME_PIN": DEMO_PIN}


def test_a_second_desk_joins_and_both_exchange_by_a_folder(folder: Path, tmp_path: Path) -> None:
    invite, other, share = tmp_path / "second.invite", tmp_path / "second", tmp_path / "share"
    share.mkdir()
    director = ("--as", "D01")
    made = at_home(folder, *director, "stations", "invite", "二楼", "-o", str(invite), "--json")
    assert made.exit_code == 0, made.output
    index = data(made)["station"]
    assert data(at_home(folder, "stations", "--json"))["invited"] == [
        {"station": index, "name": "二楼"}
    ]
    joined = run(
        "--now",
        NOW,
        *director,
        "join",
        str(invite),
        str(other),
        "--json",
        **SECRETS,
    )
    assert joined.exit_code == 0, joined.output
    assert data(joined) == {"station": index, "name": "二楼"}
    code = open_code(folder)
    typed = at_home(other, "--as", "S001", "record", code, "temperature", "38.6")
    assert typed.exit_code in (0, 1), typed.output
    at_home(other, "--as", "S001", "record", code, "temperature", "38.6", "--again")
    assert at_home(other, "exchange", str(share)).exit_code == 0
    taken = at_home(folder, "exchange", str(share), "--json")
    assert (taken.exit_code, data(taken)["problems"]) == (0, [])
    assert data(taken)["taken"] > 0
    said = data(at_home(folder, "stations", "--json"))
    listed = {one["station"]: one for one in said["stations"]}
    assert listed[1]["this"]
    assert listed[index]["seen"] is not None
    closed = at_home(
        folder, *director, "stations", "close", str(index), "--why", "stolen", "--json"
    )
    assert closed.exit_code == 0, closed.output
    assert "closed" in at_home(folder, "stations").stdout


def test_two_who_are_one_are_joined_and_parted(folder: Path) -> None:
    director = ("--as", "D01")
    people = folder.with_suffix(".csv")
    people.write_text("编号,姓名,房-床\nR901,何安,901-1\nR902,何安,901-2\n", encoding="utf-8")
    at_home(folder, *director, "import", "people", str(people))
    joined = at_home(folder, *director, "one-person", "R901", "R902", "--why", "her son says so")
    assert joined.exit_code == 0, joined.output
    again = at_home(folder, *director, "one-person", "R901", "R902")
    assert again.exit_code == 1
    parted = at_home(folder, *director, "one-person", "R901", "R902", "--apart")
    assert parted.exit_code == 0, parted.output
    unknown = at_home(folder, *director, "one-person", "R901", "R902", "--apart")
    assert "can be one" in one_sentence(unknown)


def test_what_cannot_be_done_is_said_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    assert at_home(folder, "exchange").exit_code == 2
    gone = at_home(folder, "exchange", str(tmp_path / "gone"))
    assert "cannot be reached" in one_sentence(gone)
    nobody = at_home(folder, "--as", "S001", "stations", "invite", "二楼")
    assert nobody.exit_code == 2
    none = at_home(folder, "--as", "D01", "exchange", "--adopt-fork", "7")
    assert "Nothing of desk 7" in one_sentence(none)
    unknown = at_home(folder, "--as", "D01", "stations", "close", "7", "--why", "x")
    assert "no desk 7" in one_sentence(unknown)
    wrong = tmp_path / "wrong.invite"
    wrong.write_bytes(b"no invitation")
    joined = run("--as", "D01", "join", str(wrong), str(tmp_path / "there"), **SECRETS)
    assert "no invitation" in one_sentence(joined)


def test_watching_goes_on_over_a_share_that_is_gone_until_ctrl_c(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "share"
    director = ("--as", "D01")
    at_home(folder, *director, "stations", "invite", "二楼", "-o", str(tmp_path / "a.invite"))
    looked: list[bool] = []

    class Second:
        def wait(self, _seconds: float) -> bool:
            looked.append(share.is_dir())
            if len(looked) == 2:
                share.mkdir()
            if len(looked) == 4:
                raise KeyboardInterrupt
            return False

    monkeypatch.setattr(exchanging, "threading", SimpleNamespace(Event=Second))
    done = at_home(folder, "exchange", str(share), "--watch", "--json")
    assert (done.exit_code, data(done)["problems"]) == (0, [])
    assert looked == [False, False, True, True]
