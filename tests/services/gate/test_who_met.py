"""Whom somebody met is worked out from the lines of the gate: who was in the house meanwhile."""

import pytest

from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.gate.levels import Ask, Who
from carehome_app.services.gate.looking import AtGate
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, staff


def out(home: Home, code: str) -> None:
    answers = {Ask.REASON: "散步", Ask.BACK: "18:00"}
    going = AtGate(who=Who.RESIDENT, subject=home.subject(code), answers=answers)
    home.house.gate.passing.go_out(going)


def visited(home: Home, name: str) -> None:
    """Let a guest of somebody else in, and out half an hour later."""
    stay = let_in(home, guest(name, home.subject("R002")))
    home.clock.advance(minutes=30)
    home.house.gate.passing.leave(stay)


def met(home: Home, code: str = "R001", days: int = 3) -> list[tuple[str, bool]]:
    """Return who was in the house with somebody, and whether each is still inside."""
    found = home.house.gate.board.who_met(home.subject(code), days, "一例发热")
    names = {one.id: one.name for one in home.desk.stays}
    return sorted(
        (one.passage.name or names[one.passage.subject], one.until is None) for one in found
    )


def test_who_came_before_and_who_left_meanwhile_met_her_and_who_left_before_did_not(
    home: Home,
) -> None:
    visited(home, "陈早")
    let_in(home, guest("陈久", home.subject("R002")))
    let_in(home, staff(home, "S001"))
    home.clock.advance(days=5)
    visited(home, "陈近")
    assert met(home) == [("赵敏", True), ("陈久", True), ("陈近", False)]
    assert met(home, days=6)[-3:] == [("陈久", True), ("陈早", False), ("陈近", False)]


def test_who_came_long_ago_and_is_still_inside_met_her(home: Home) -> None:
    let_in(home, staff(home, "S001"))
    let_in(home, guest("陈久", home.subject("R002")))
    home.clock.advance(days=40)
    assert met(home) == [("赵敏", True), ("陈久", True)]


def test_other_residents_who_go_out_are_no_guests_of_the_house(home: Home) -> None:
    out(home, "R002")
    let_in(home, guest("陈雨薇", home.subject("R002")))
    assert met(home) == [("陈雨薇", True)]


def test_who_left_without_having_been_seen_to_come_is_not_inside_for_ever(home: Home) -> None:
    home.house.gate.passing.left_unseen(guest("陈雨薇", home.subject("R002")))
    for days in (0, 40):
        home.clock.advance(days=days, hours=1)
        assert met(home) == []


def test_who_was_out_herself_met_nobody_who_came_and_left_meanwhile(home: Home) -> None:
    visited(home, "陈早")
    home.clock.advance(hours=1)
    out(home, "R001")
    home.clock.advance(minutes=10)
    visited(home, "陈中")
    let_in(home, guest("陈久", home.subject("R002")))
    assert met(home) == [("陈早", False)]
    with pytest.raises(ReasonNeededError):
        home.house.gate.board.who_met(home.subject("R001"), 3, " ")
