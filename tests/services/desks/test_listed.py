"""What is known of each desk, and what its page says of them all."""

from pathlib import Path

import pytest

from carehome_app import __version__
from carehome_app.domain.desks.errors import NoSuchDeskError, TooManyDesksError
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.desks import joining
from tests.builders import Home
from tests.services.desks.desks import another_desk, joined
from tests.services.desks.test_exchanging import exchange, of


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def listed(home: Home) -> list[tuple[object, ...]]:
    return [
        (one.name, one.is_this, one.head, one.exchanges, one.closed_after, one.closed_why)
        for one in of(home).listed()
    ]


def head(home: Home, station: int) -> int:
    return home.desk.store.heads()[station][0]


def test_this_desk_stands_first_the_others_by_name_and_a_closed_one_last(
    home: Home, tmp_path: Path, share: Path
) -> None:
    assert not of(home).has_several()
    assert listed(home) == [("前台", True, head(home, 1), False, None, "")]
    by_name = {}
    for name in ("C", "A", "B"):
        by_name[name] = joined(home, tmp_path / name, name)
        home.sign_in("D01")
    assert of(home).has_several()
    assert sorted(name for _station, name in of(home).invited()) == ["A", "B", "C"]
    exchange(share, home, *by_name.values())
    assert of(home).invited() == []
    stations = {name: one.desk.card.station for name, one in by_name.items()}
    last = head(home, stations["A"])
    of(home).close(stations["A"], "  lost on the bus ")
    exchange(share, home, by_name["B"])
    for at, first in ((home, "前台"), (by_name["B"], "B")):
        others = sorted({"前台", "B", "C"} - {first})
        assert [one.name for one in of(at).listed()] == [first, *others, "A"]
        assert listed(at)[0][1:4] == (True, head(at, at.desk.card.station), True)
        assert listed(at)[-1] == ("A", False, last, True, last, "lost on the bus")
    assert [one.program for one in of(home).listed()] == [__version__] * 4
    assert {one.seen_at for one in of(home).listed()} == {home.clock()}
    for one in by_name.values():
        one.close()


def test_a_desk_nobody_knows_is_neither_closed_nor_let_in_nor_welcome(
    home: Home, invited: Home, share: Path
) -> None:
    exchange(share, home, invited)
    home.sign_in("D01")
    there = invited.desk.card.station
    for wrong in (
        lambda: of(home).close(77, "lost"),
        lambda: of(home).let_in(there),
        lambda: of(home).welcome(77, share),
    ):
        with pytest.raises(NoSuchDeskError):
            wrong()
    with pytest.raises(NoReasonError):
        of(home).close(there, "  ")
    assert [one.closed_after for one in of(home).listed()] == [None, None]
    assert (of(home).forks(), of(home).far_ahead(), of(home).sentences()) == ([], [], [])


@pytest.mark.parametrize(("minutes", "said"), [(-30, None), (2, None), (3, 3), (95, 95)])
def test_a_clock_is_told_from_more_than_two_minutes_ahead_on(
    home: Home, invited: Home, share: Path, minutes: int, said: int | None
) -> None:
    exchange(share, home, invited)
    invited.clock.advance(minutes=minutes)
    invited.measure("R001", "36.5")
    of(invited).exchange(share)
    of(home).exchange(share)
    assert [one.ahead_minutes for one in of(home).listed()] == [0, said or 0]
    words = [in_english(one) for one in of(home).sentences()]
    assert words == (
        [] if said is None else [f"The clock of 二楼 is {said} minutes ahead. Set it right."]
    )


def test_lines_of_a_clock_days_ahead_wait_and_their_desk_is_named(
    home: Home, invited: Home, share: Path
) -> None:
    exchange(share, home, invited)
    invited.clock.advance(days=3)
    invited.measure("R001", "36.5")
    of(invited).exchange(share)
    of(home).exchange(share)
    assert of(home).far_ahead() == [invited.desk.card.station]
    home.sign_in("D01")
    done = of(home).let_in(invited.desk.card.station)
    assert done.lines == {invited.desk.card.station: done.count}
    assert done.count > 0
    assert of(home).far_ahead() == []


def test_each_desk_says_its_own_folder_once(home: Home, other: Home, tmp_path: Path) -> None:
    assert of(home).folder() is None
    assert of(home).set_folder(tmp_path) == Changes.SETTINGS
    assert of(home).set_folder(tmp_path) == Changes.NONE
    assert (of(home).folder(), of(other).folder()) == (tmp_path, None)
    assert of(home).set_folder(None) == Changes.SETTINGS
    assert of(home).folder() is None


def test_so_many_desks_exchange_and_a_closed_one_makes_room(
    home: Home, invited: Home, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "MOST_DESKS", 2)
    exchange(share, home, invited)
    home.sign_in("D01")
    with pytest.raises(TooManyDesksError):
        of(home).invite("门岗")
    of(home).close(invited.desk.card.station, "given away")
    assert of(home).invite(" 门岗 ").station not in {1, invited.desk.card.station}
    assert [name for _station, name in of(home).invited()] == ["门岗"]


def test_a_desk_that_no_director_took_in_is_told_as_a_stranger(
    home: Home, invited: Home, share: Path, tmp_path: Path
) -> None:
    exchange(share, home, invited)
    copy = another_desk(home, tmp_path / "copy")
    copy.sign_in("D01")
    of(copy).begin_exchange()
    of(copy).exchange(share)
    done = of(invited).exchange(share)
    assert (done.strangers, done.count, done.is_news) == ({copy.desk.card.station}, 0, False)
    copy.close()
