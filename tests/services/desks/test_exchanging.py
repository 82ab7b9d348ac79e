"""Desks join by an invitation and exchange sealed pieces by a folder or a stick."""

import shutil
from pathlib import Path

import pytest

from carehome_app.db.desks import desks
from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.desks.errors import (
    CarrierGoneError,
    InvitationUsedError,
    NoInvitationError,
    OwnDeskError,
)
from carehome_app.domain.errors import NotAllowedError, WrongKeyError
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desks.joining import Joining, join
from carehome_app.services.desks.parts import Desks
from carehome_app.services.history.as_of import end
from carehome_app.services.history.verifying import DOCUMENT_DIFFERS
from carehome_app.services.home.opening import close_home
from tests.builders import PASSPHRASE, Home
from tests.builders import found as founded
from tests.services.desks.desks import bring, found, joined, lines_of


def of(home: Home) -> Desks:
    return Desks(home.desk)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def exchange(folder: Path, *homes: Home, times: int = 2) -> None:
    for _ in range(times):
        for one in homes:
            assert of(one).exchange(folder).problems == []


def test_a_new_desk_holds_the_whole_record_under_a_key_of_its_own(
    home: Home, invited: Home
) -> None:
    assert invited.desk.card.id == home.desk.card.id
    assert invited.desk.card.station != home.desk.card.station
    assert invited.desk.card.station_name == "二楼"
    assert invited.desk.store.key != home.desk.store.key
    assert found(invited) == found(home)
    assert invited.house.verifying.verify().problems == ()
    invited.reopen()
    assert invited.desk.card.station_name == "二楼"


def test_what_is_typed_at_one_desk_is_seen_at_the_other(
    home: Home, invited: Home, share: Path
) -> None:
    home.measure("R001", "36.5")
    invited.measure("R002", "38.6")
    exchange(share, home, invited)
    assert lines_of(home) == lines_of(invited)
    assert found(home) == found(invited) != set()
    for one in (home, invited):
        assert one.house.verifying.verify().problems == ()


def test_an_exchange_says_how_many_lines_came_of_which_desk(
    home: Home, invited: Home, share: Path
) -> None:
    exchange(share, home, invited, times=3)
    held = set(lines_of(home))
    invited.measure("R001", "38.6")
    of(invited).exchange(share)
    done = of(home).exchange(share)
    there = invited.desk.card.station
    came = [line for line in set(lines_of(home)) - held if line.ref.station == there]
    assert len(came) >= 2, "the reading, and that it is a fever"
    assert done.lines == {there: len(came)}
    assert of(home).exchange(share).lines == {}


def test_a_pin_chosen_at_one_desk_opens_at_the_other(
    home: Home, invited: Home, share: Path
) -> None:
    home.sign_in("S001")
    home.house.signing_in.sign_in(home.subject("S001"), DEMO_PIN, "748302")
    exchange(share, home, invited)
    invited.house.signing_in.sign_in_by_code("S001", "748302")
    with pytest.raises(WrongPinError):
        invited.house.signing_in.sign_in_by_code("S001", DEMO_PIN)


def test_an_issued_report_comes_with_its_bytes(home: Home, invited: Home, share: Path) -> None:
    home.measure_everybody()
    issued = home.issue(document=b"%PDF of the front desk")
    exchange(share, home, invited)
    (there,) = [one for one in invited.house.papers.issuing.issued() if one.ref == issued.ref]
    assert invited.house.papers.issuing.document(there) == b"%PDF of the front desk"
    assert invited.house.verifying.verify().problems == ()


def test_a_report_whose_bytes_have_not_come_yet_is_no_fault_but_damaged_ones_are(
    home: Home, invited: Home
) -> None:
    home.measure_everybody()
    issued = home.issue(document=b"%PDF of the front desk")
    bring(home, invited)
    assert invited.house.papers.issuing.issued()
    assert invited.house.verifying.verify().problems == ()
    invited.desk.store.db.execute("INSERT INTO documents VALUES (?, x'00')", (issued.sha256,))
    (problem,) = invited.house.verifying.verify().problems
    assert problem.source == DOCUMENT_DIFFERS.source


def test_a_look_at_the_past_shows_nothing_that_had_not_come_by_then(
    home: Home, invited: Home, share: Path
) -> None:
    invited.measure("R001", "38.6")
    home.clock.advance(minutes=10)
    home.measure("R002", "36.5")
    moment = home.clock()
    home.clock.advance(minutes=10)
    exchange(share, home, invited)
    assert home.sheet().count().measured == 2
    then = home.house.as_of.house(moment)
    assert then.worklist.sheet(home.round).count().measured == 1
    end(then)


def test_two_desks_that_never_meet_hear_of_each_other_by_a_third(
    home: Home, invited: Home, tmp_path: Path
) -> None:
    stick, share = tmp_path / "stick", tmp_path / "share"
    stick.mkdir()
    share.mkdir()
    third = joined(home, tmp_path / "third", "门岗")
    exchange(share, home, invited)
    exchange(stick, home, third)
    invited.measure("R001", "38.6")
    third.measure("R002", "38.7")
    for _ in range(6):
        for folder, there in ((share, invited), (stick, third)):
            of(there).exchange(folder)
            of(home).exchange(folder)
    exchange(share, invited, home)
    exchange(stick, third, home)
    assert found(third) == found(invited) != set()
    third.close()


def test_what_was_sealed_before_a_desk_was_known_is_sealed_to_it_anew(
    home: Home, invited: Home, share: Path, tmp_path: Path
) -> None:
    exchange(share, home, invited)
    invited.measure("R001", "38.6")
    third = joined(home, tmp_path / "third", "门岗")
    of(invited).exchange(share)
    exchange(share, home, third, invited, times=3)
    assert lines_of(third) == lines_of(invited)
    third.close()


@pytest.mark.parametrize("code", ["S003", "S001"])
def test_only_a_director_takes_a_desk_in(home: Home, code: str) -> None:
    home.sign_in(code)
    with pytest.raises(NotAllowedError):
        of(home).invite("二楼")


def test_an_invitation_needs_passphrase_pin_and_director(home: Home, tmp_path: Path) -> None:
    home.sign_in("D01")
    invitation = of(home).invite("二楼").data
    stick = tmp_path / "stick.invite"
    stick.write_bytes(invitation)
    folder = tmp_path / "there"

    def attempt(**wrong: str) -> None:
        said = {"passphrase": PASSPHRASE, "code": "D01", "pin": DEMO_PIN, **wrong}
        close_home(join(Joining(invitation=stick, folder=folder, clock=home.clock, **said)))

    with pytest.raises(WrongKeyError):
        attempt(passphrase=PASSPHRASE[::-1])
    with pytest.raises(WrongPinError):
        attempt(pin="999999")
    with pytest.raises(NotAllowedError):
        attempt(code="S003")
    assert not folder.exists()
    attempt()
    with pytest.raises(InvitationUsedError):
        attempt()


def test_the_code_of_an_invitation_stands_for_the_passphrase_and_no_other_does(
    home: Home, tmp_path: Path
) -> None:
    home.sign_in("D01")
    first, second = (of(home).invite(name) for name in ("二楼", "门岗"))
    stick = tmp_path / "stick.invite"
    stick.write_bytes(first.data)
    folder = tmp_path / "there"

    def attempt(code: str) -> None:
        said = Joining(
            invitation=stick,
            folder=folder,
            invited=code,
            code="D01",
            pin=DEMO_PIN,
            clock=home.clock,
        )
        close_home(join(said))

    for wrong in ("", "CHJ", first.code[:-1], f"{first.code}A", "CHJ1"):
        with pytest.raises(WrongKeyError):
            attempt(wrong)
    with pytest.raises(NoInvitationError):
        attempt(second.code)
    assert not folder.exists()
    # A scanner types capitals; whoever types it by hand makes spaces.
    attempt(f" {first.code[:20].lower()} {first.code[20:]}\n")
    assert folder.exists()


@pytest.mark.parametrize("at", [0, 3, 9, 40, -1, -200])
def test_an_altered_invitation_is_refused(home: Home, tmp_path: Path, at: int) -> None:
    home.sign_in("D01")
    data = bytearray(of(home).invite("二楼").data)
    data[at] ^= 1
    stick = tmp_path / "stick.invite"
    stick.write_bytes(data)
    with pytest.raises((NoInvitationError, WrongKeyError)):
        join(
            Joining(
                invitation=stick,
                folder=tmp_path / "there",
                passphrase=PASSPHRASE,
                code="D01",
                pin=DEMO_PIN,
                clock=home.clock,
            )
        )


@pytest.mark.rest
def test_no_byte_of_a_piece_can_be_changed(home: Home, invited: Home, share: Path) -> None:
    invited.measure("R001", "38.6")
    of(invited).exchange(share)
    (piece,) = share.rglob("*.seg")
    whole = piece.read_bytes()
    before = lines_of(home)
    for at in range(len(whole)):
        data = bytearray(whole)
        data[at] ^= 0x40
        piece.write_bytes(data)
        done = of(home).exchange(share)
        assert (done.count, len(done.problems)) == (0, 1), at
    for cut in (0, 1, len(whole) // 2, len(whole) - 1):
        piece.write_bytes(whole[:cut])
        assert of(home).exchange(share).count == 0
    assert lines_of(home) == before
    piece.write_bytes(whole)
    assert of(home).exchange(share).problems == []
    assert found(home) == found(invited)


def test_a_piece_of_another_home_is_refused(home: Home, tmp_path: Path) -> None:
    stranger = founded(tmp_path / "stranger")
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    theirs.mkdir()
    ours.mkdir()
    away = joined(stranger, tmp_path / "away")
    away.measure("R001", "41.0")
    of(away).exchange(theirs)
    (folder,) = theirs.iterdir()
    shutil.copytree(folder, ours / f"carehome-{home.desk.card.id[:8]}")
    done = of(home).exchange(ours)
    assert done.count == 0
    assert [one.source for one in done.problems] == [
        "That is another home's record. Nothing was taken."
    ]
    away.close()
    stranger.close()


def test_nothing_is_taken_of_a_closed_desk_and_nothing_sealed_to_it(
    home: Home, invited: Home, share: Path
) -> None:
    exchange(share, home, invited)
    home.sign_in("D01")
    of(home).close(invited.desk.card.station, "stolen from the second floor")
    invited.measure("R001", "41.0")
    of(invited).exchange(share)
    done = of(home).exchange(share)
    assert (done.count, len(done.problems)) == (0, 1)
    home.sign_in("S003")
    home.measure("R002", "36.6")
    of(home).exchange(share)
    assert of(invited).exchange(share).count == 0
    home.sign_in("D01")
    with pytest.raises(OwnDeskError):
        of(home).close(home.desk.card.station, "no")


def test_a_share_that_is_gone_for_a_day_loses_nothing(
    home: Home, invited: Home, share: Path
) -> None:
    exchange(share, home, invited)
    away = share.rename(share.with_name("away"))
    invited.measure("R001", "38.6")
    with pytest.raises(CarrierGoneError):
        of(invited).exchange(share)
    away.rename(share)
    exchange(share, invited, home)
    assert found(home) == found(invited) != set()


def test_what_every_desk_has_is_taken_away_again(home: Home, invited: Home, share: Path) -> None:
    for number in range(100):
        invited.measure("R001", "36.5", taken_at=invited.clock())
        invited.clock.advance(seconds=1)
        if number % 3 == 0:
            of(invited).exchange(share)
    of(home).exchange(share)
    assert len(list(share.rglob("*.seg"))) <= 67
    home.clock.set(invited.clock())
    home.measure("R002", "36.5")
    exchange(share, home, invited, home)
    exchange(share, home, invited)
    assert len(list(share.rglob("*.seg"))) <= 2
    assert lines_of(home) == lines_of(invited)


def test_what_others_lack_is_counted_and_a_quiet_desk_says_what_it_has(
    home: Home, invited: Home, share: Path
) -> None:
    exchange(share, home, invited)
    home.measure("R001", "36.5")
    lacking = of(home).exchanging().waiting()
    assert lacking > 0
    exchange(share, home, invited, home)
    assert of(home).exchanging().waiting() == lacking
    of(invited).exchanging().acknowledge()
    exchange(share, invited, home)
    assert of(home).exchanging().waiting() == of(invited).exchanging().waiting() == 0
    before = len(lines_of(home))
    for one in (home, invited):
        of(one).exchanging().acknowledge()
    exchange(share, home, invited)
    of(invited).exchanging().acknowledge()
    assert len(lines_of(home)) <= before + 2


def test_a_clock_that_is_ahead_is_said_at_both_desks(
    home: Home, invited: Home, share: Path
) -> None:
    invited.clock.advance(hours=3)
    invited.measure("R001", "36.5")
    of(invited).exchange(share)
    of(home).exchange(share)
    home.measure("R002", "36.5")
    exchange(share, home, invited)
    name = invited.desk.card.station_name
    for one in (home, invited):
        said = [text.values for text in of(one).sentences()]
        assert {"desk": name, "minutes": 180} in said


def test_a_clock_far_ahead_waits_until_a_director_lets_it_in(
    home: Home, invited: Home, share: Path
) -> None:
    invited.clock.advance(days=3)
    invited.measure("R001", "38.6")
    of(invited).exchange(share)
    done = of(home).exchange(share)
    assert len(done.problems) == 1
    assert found(home) == set()
    home.sign_in("D01")
    of(home).let_in(invited.desk.card.station)
    assert found(home) == found(invited)


def test_a_restored_desk_is_taken_in_by_a_director(
    home: Home, invited: Home, share: Path, tmp_path: Path
) -> None:
    from tests.services.desks.desks import another_desk

    exchange(share, home, invited)
    copy = another_desk(home, tmp_path / "copy")
    copy.sign_in("D01")
    of(copy).begin_exchange()
    copy.sign_in("S003")
    copy.measure("R001", "38.6")
    of(copy).exchange(share)
    done = of(invited).exchange(share)
    assert (done.count, len(done.problems)) == (0, 1)
    invited.sign_in("D01")
    of(invited).welcome(copy.desk.card.station, share)
    exchange(share, invited, home, invited)
    assert found(home) == found(copy) == found(invited)
    assert desks.forked(home.desk.store) == {}
    copy.close()
