"""What can go wrong with a folder or a stick: a sentence each, and nothing is lost."""

import errno
import os
import shutil
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.db.desks import segments
from carehome_app.domain.desks.errors import CarrierFullError, CarrierGoneError
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import in_english
from tests.builders import Home
from tests.services.desks.desks import another_desk, found, lines_of
from tests.services.desks.test_exchanging import exchange, of


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def said(home: Home, stick: Path) -> list[str]:
    return [in_english(one) for one in of(home).exchange(stick).problems]


def the_piece(stick: Path, home: Home) -> Path:
    (piece,) = stick.rglob(f"{home.desk.card.station}/*.seg")
    return piece


@pytest.mark.skipif(sys.platform != "linux", reason="which file it is, /proc says")
def test_a_stick_that_is_full_is_said_and_the_rest_goes_there_later(
    home: Home, invited: Home, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    invited.measure("R001", "38.6")
    sync = os.fsync

    def full(number: int) -> None:
        if str(stick) in str(Path(f"/proc/self/fd/{number}").readlink()):
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(number)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(CarrierFullError, match="full or was pulled out"):
            of(invited).exchange(stick)
    assert [one for one in stick.rglob("*") if one.is_file()] == []
    exchange(stick, invited, home)
    assert found(home) == found(invited) != set()


def test_a_stick_pulled_in_mid_copy_leaves_no_half_file(
    home: Home, invited: Home, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    invited.measure("R001", "38.6")
    move = Path.replace

    def pulled(path: Path, target: Path) -> Path:
        if stick in path.parents:
            shutil.rmtree(stick)
        return move(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", pulled)
        with pytest.raises(CarrierGoneError, match="cannot be reached now"):
            of(invited).exchange(stick)
    stick.mkdir()
    exchange(stick, invited, home)
    assert found(home) == found(invited) != set()


def test_a_piece_of_a_newer_program_waits_for_the_update(
    home: Home, invited: Home, stick: Path
) -> None:
    invited.measure("R001", "38.6")
    of(invited).exchange(stick)
    piece = the_piece(stick, invited)
    whole = piece.read_bytes()
    at = len(segments.MAGIC)
    piece.write_bytes(whole[:at] + bytes([segments.VERSION + 1]) + whole[at + 1 :])
    (sentence,) = said(home, stick)
    assert "newer program" in sentence
    piece.write_bytes(whole)
    assert said(home, stick) == []
    assert found(home) == found(invited)


def test_a_piece_beyond_32_mebibytes_is_not_read_on(
    home: Home, invited: Home, stick: Path
) -> None:
    invited.measure("R001", "38.6")
    of(invited).exchange(stick)
    piece = the_piece(stick, invited)
    with piece.open("r+b") as file:
        file.truncate(segments.MOST_BYTES + 1)
    (sentence,) = said(home, stick)
    assert "too large" in sentence


def test_a_piece_that_is_missing_in_between_is_named(
    home: Home, invited: Home, stick: Path, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    invited.measure("R001", "36.5")
    of(invited).exchange(stick)
    first = the_piece(stick, invited)
    invited.measure("R002", "38.6")
    of(invited).exchange(stick)
    first.rename(away)
    (sentence,) = said(home, stick)
    assert sentence.startswith("二楼: lines before line")
    assert "Bring its stick" in sentence
    away.rename(first)
    assert said(home, stick) == []
    assert found(home) == found(invited) != set()


def test_the_same_stick_again_brings_nothing_twice(home: Home, invited: Home, stick: Path) -> None:
    invited.measure("R001", "38.6")
    of(invited).exchange(stick)
    kept = stick.with_name("copy")
    shutil.copytree(stick, kept)
    exchange(stick, home, invited, times=3)
    before = lines_of(home)
    shutil.rmtree(stick)
    kept.rename(stick)
    assert said(home, stick) == []
    assert lines_of(home)[: len(before)] == before
    assert len([one for one in lines_of(home) if one.kind == 30]) == 1


def test_two_copies_of_one_backup_are_two_desks_and_count_both(
    home: Home, invited: Home, stick: Path, tmp_path: Path
) -> None:
    exchange(stick, home, invited)
    copies = [another_desk(home, tmp_path / name) for name in ("one", "two")]
    for number, copy in enumerate(copies, start=1):
        copy.sign_in("D01")
        of(copy).begin_exchange()
        copy.measure(f"R00{number}", "38.6")
        of(copy).exchange(stick)
    assert len({copy.desk.card.station for copy in copies}) == 2
    sentences = said(invited, stick)
    assert len(sentences) == 2
    assert all("was not taken in yet" in one for one in sentences)
    invited.sign_in("D01")
    for copy in copies:
        of(invited).welcome(copy.desk.card.station, stick)
    exchange(stick, invited, home, invited)
    assert len([one for one in lines_of(home) if one.kind == 30]) == 2
    assert found(home) == found(invited)
    for copy in copies:
        copy.close()


def test_a_desk_that_was_off_for_a_year_holds_all_of_it_after_one_exchange(
    home: Home, invited: Home, stick: Path
) -> None:
    exchange(stick, home, invited)
    began = invited.clock()
    for week in range(52):
        invited.clock.set(began + timedelta(days=7 * week))
        invited.measure("R001", "36.5", taken_at=invited.clock())
        invited.measure("R002", ("36.6", "38.6")[week % 2], taken_at=invited.clock())
        of(invited).exchange(stick)
    home.clock.set(invited.clock())
    exchange(stick, home, invited)
    assert lines_of(home) == lines_of(invited)
    assert found(home) == found(invited) != set()
    last = max(one.recorded_at for one in lines_of(home))
    assert from_ms(last) >= began + timedelta(days=7 * 51)
    assert home.house.verifying.verify().problems == ()
