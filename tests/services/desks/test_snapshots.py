"""Pieces that wait for a desk that is away: few, each written once or twice, and whole."""

from pathlib import Path

import pytest

from carehome_app.db.desks.carrier import Carrier
from carehome_app.services.desks import pieces
from carehome_app.services.desks.exchanging import Exchanged
from carehome_app.services.desks.parts import Desks
from tests.builders import Home
from tests.services.desks.desks import found, joined, lines_of
from tests.services.desks.test_exchanging import exchange, of


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def types(home: Home, share: Path, times: int) -> int:
    """Type readings and exchange after each; return how many bytes were brought to the share."""
    written, known = 0, set(share.rglob("*.seg"))
    for number in range(times):
        home.clock.advance(minutes=1)
        home.measure("R001", ("36.5", "38.6")[number % 2], taken_at=home.clock())
        assert of(home).exchange(share).problems == []
        now = set(share.rglob("*.seg"))
        written += sum(one.stat().st_size for one in now - known)
        known = now
    return written


@pytest.mark.rest
def test_what_waits_for_a_desk_that_is_away_is_not_written_again_and_again(
    home: Home, invited: Home, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MANY", 8)
    monkeypatch.setattr(pieces, "LARGE", 20)
    exchange(share, home, invited)
    first = types(home, share, 60)
    later = types(home, share, 60)
    assert later < 1.5 * first
    assert len(list(share.rglob("*.seg"))) < 40
    invited.clock.set(home.clock())
    exchange(share, invited, home, invited)
    assert lines_of(home) == lines_of(invited)
    assert found(home) == found(invited) != set()
    assert invited.house.verifying.verify().problems == ()


def test_a_third_desk_does_not_bring_back_what_was_written_anew(
    home: Home, invited: Home, share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MANY", 4)
    away = joined(home, tmp_path / "away", "门岗")
    exchange(share, home, invited)
    for _ in range(12):
        types(home, share, 1)
        invited.clock.set(home.clock())
        assert of(invited).exchange(share).problems == []
    of(home).exchange(share)
    before = set(share.rglob("*.seg"))
    for _ in range(3):
        assert of(invited).exchange(share).sent == 0
        assert of(home).exchange(share).sent == 0
    assert set(share.rglob("*.seg")) == before
    away.clock.set(home.clock())
    exchange(share, away, home, invited, away)
    assert lines_of(away) == lines_of(home) == lines_of(invited)
    away.close()


def test_two_desks_read_nothing_again_that_both_have(
    home: Home, invited: Home, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MANY", 4)
    exchange(share, home, invited)
    for _ in range(8):
        types(home, share, 1)
        invited.clock.set(home.clock())
        of(invited).exchange(share)
    exchanging = Desks(invited.desk).exchanging()
    assert exchanging.brought(exchanging.carrier(share)) == []


def test_reports_beyond_one_piece_come_in_the_next(
    home: Home, invited: Home, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "_BESIDE_MOST", 100)
    home.measure_everybody()
    issued = [home.issue(document=f"%PDF {number}".encode() * 8) for number in range(4)]
    exchange(share, home, invited)
    for one in issued:
        (there,) = [each for each in invited.house.papers.issuing.issued() if each.ref == one.ref]
        assert invited.house.papers.issuing.document(there)
    assert invited.house.verifying.verify().problems == ()


def test_a_window_takes_a_year_a_little_at_a_time(
    home: Home, invited: Home, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "LARGE", 10)
    exchange(share, home, invited)
    for number in range(40):
        home.clock.advance(minutes=1)
        home.measure("R001", ("36.5", "38.6")[number % 2], taken_at=home.clock())
    of(home).exchange(share)
    invited.clock.set(home.clock())
    exchanging, taken = of(invited).exchanging(), []
    for _ in range(20):
        done = Exchanged()
        exchanging.take(exchanging.brought(Carrier(share, home.desk.card.id)), done, most=15)
        taken.append(done.count)
    assert max(taken) <= 20
    assert sum(map(bool, taken)) > 2
    exchange(share, invited, home, invited)
    assert lines_of(home) == lines_of(invited)
