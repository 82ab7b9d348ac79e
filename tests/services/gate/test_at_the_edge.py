"""At the edge: the very moment of a visit, a shift, a stay; what stands first and what is out."""

from datetime import timedelta

import pytest

from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.gate.errors import (
    AlreadyInsideError,
    NameNeededError,
    NobodyInsideError,
    NotSignedError,
    OutBeforeInError,
    ShiftTimesError,
    WhyRefusedError,
)
from carehome_app.domain.gate.levels import Ask, HomeKind, Who
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.gate.looking import AtGate, Passed
from carehome_app.services.gate.rota import NewShift
from carehome_app.services.gate.visits import NewVisit
from tests.builders import Home
from tests.refusing import refused
from tests.services.gate.at_the_gate import guest, let_in, staff, under

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def visit(home: Home, **more: object) -> NewVisit:
    what: dict[str, object] = {"resident": home.subject("R001"), "name": "郑小兰"}
    return NewVisit(**{**what, "at": home.clock(), **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("minutes", [0, 1])
def test_a_visit_is_written_down_for_a_day_afterwards(home: Home, minutes: int) -> None:
    new = visit(home, at=home.clock() - DAY - minutes * MINUTE)
    with refused(minutes > 0, FutureError):
        home.house.gate.visits.book(new)


def test_a_visit_has_a_name_and_an_exception_a_signature(home: Home) -> None:
    visits = home.house.gate.visits
    with pytest.raises(NameNeededError):
        visits.book(visit(home, name=" "))
    with pytest.raises(NotSignedError):
        visits.book(visit(home, exception="dying"))
    booked = visits.book(visit(home, phone=" 138 0000 1234 ", minutes=45))
    assert (booked.phone, booked.minutes) == ("13800001234", 45)
    usual = visits.book(visit(home)).minutes
    assert usual == home.house.gate.control.lines().visit_minutes
    assert visits.exceptions(home.desk.today()) == []


def test_visits_of_some_days_are_those_of_the_first_and_the_last_too(home: Home) -> None:
    visits, today = home.house.gate.visits, home.desk.today()
    for days in (0, 1, 2):
        visits.book(visit(home, name=f"guest {days}", at=home.clock() + days * DAY))

    def names(first: int, last: int) -> list[str]:
        return [one.name for one in visits.between(today + first * DAY, today + last * DAY)]

    assert names(0, 1) == ["guest 0", "guest 1"]
    assert names(1, 2) == ["guest 1", "guest 2"]
    assert [one.name for one in visits.on(today + DAY)] == ["guest 1"]


@pytest.mark.parametrize(
    ("typed", "is_refused"), [("0", True), ("1", False), ("14", False), ("15", True)]
)
def test_a_stay_in_a_rescue_station_is_a_day_at_least(
    home: Home, typed: str, is_refused: bool
) -> None:
    home.sign_in("D01")
    control = home.house.gate.control
    home.desk.forget(control.set_kind(HomeKind.RESCUE))
    with refused(is_refused, OutsideRangeError):
        home.desk.forget(control.set_stay_days(typed))
        assert control.stay_days() == int(typed)


@pytest.mark.parametrize(
    ("enters", "leaves", "observed", "is_refused"),
    [(0, 0, 0, True), (0, 1, 0, False), (0, 1, 1, True), (2, 1, 0, True), (1, 2, 0, False)],
)
def test_a_team_leaves_after_it_enters_and_is_observed_before(
    home: Home, enters: int, leaves: int, observed: int, is_refused: bool
) -> None:
    now = home.clock()
    new = NewShift(
        name="A",
        members="S001",
        enters=now + enters * MINUTE,
        leaves=now + leaves * MINUTE,
        observed=now + observed * MINUTE,
    )
    with refused(is_refused, ShiftTimesError):
        home.house.gate.rota.plan(new)
    assert len(home.house.gate.rota.shifts()) == (not is_refused)


def test_a_team_has_a_name_and_members_in_the_order_they_are_said(home: Home) -> None:
    rota, now = home.house.gate.rota, home.clock()
    for name, members in ((" ", "S001"), ("A", " ")):
        with pytest.raises(MissingFieldError):
            rota.plan(NewShift(name=name, members=members, enters=now, leaves=now + DAY))
    assert [one.details.code for one in rota.people("S003 S001..S002 S003")] == [
        "S003",
        "S001",
        "S002",
    ]
    assert rota.now().besides == (), "nobody is in besides where no team is"


def test_staff_who_is_in_comes_in_no_second_time_and_leaves_only_after_coming(home: Home) -> None:
    came, passing = let_in(home, staff(home, "S001")), home.house.gate.passing
    home.clock.advance(minutes=5)
    with pytest.raises(AlreadyInsideError):
        passing.admit(staff(home, "S001"))
    with pytest.raises(OutBeforeInError):
        passing.leave(came, at=came.at - MINUTE)
    assert isinstance(passing.leave(came, at=came.at), Passed), "at the very minute"
    with pytest.raises(NobodyInsideError):
        passing.go_out(AtGate(who=Who.STAFF, subject=home.subject("S001")))


def test_whoever_came_then_came_before_leaving(home: Home) -> None:
    passing = home.house.gate.passing
    left = passing.left_unseen(AtGate(who=Who.VISITOR, name="郑小兰")).passage
    with pytest.raises(OutBeforeInError):
        passing.came_then(left, left.at + MINUTE)
    assert isinstance(passing.came_then(left, left.at), Passed)
    assert home.house.gate.board.today().unseen == []


def test_nobody_is_refused_without_a_reason_and_comes_without_a_name(home: Home) -> None:
    passing = home.house.gate.passing
    with pytest.raises(WhyRefusedError):
        passing.refuse(guest("郑小兰", home.subject("R001")))
    for given in (AtGate(who=Who.VISITOR, name=" "), AtGate(who=Who.STAFF, name="赵敏")):
        with pytest.raises(NameNeededError):
            passing.hold(given)


def test_who_is_inside_is_counted_apart_and_who_is_out_is_not_looked_for_in_a_fire(
    home: Home,
) -> None:
    board, passing = home.house.gate.board, home.house.gate.passing
    let_in(home, staff(home, "S001"))
    let_in(home, guest("郑小兰", home.subject("R001")))
    passing.left_unseen(AtGate(who=Who.VISITOR, name="冯强"))
    out = {Ask.REASON: "walk", Ask.BACK: "18:00"}
    passing.go_out(AtGate(who=Who.RESIDENT, subject=home.subject("R002"), answers=out))
    today = board.today()
    assert [one.name for one in today.inside] == ["郑小兰"]
    assert [one.subject for one in today.out] == [home.subject("R002")]
    assert [one.name for one in today.unseen] == ["冯强"]
    assert [one.subject or one.name for one in board.people_inside()] == [
        home.subject("S001"),
        "郑小兰",
    ]
    inside = [one.details.code for one in board.residents_inside()]
    assert inside == ["R001", "R003", "R004", "R005", "R006"]
    home.house.people.discharge(home.person("R001"))
    home.clock.advance(minutes=1)
    assert [one.details.code for one in board.residents_inside()] == inside[1:]


def test_levels_of_a_stretch_are_the_one_it_begins_with_and_those_within(home: Home) -> None:
    control, began = home.house.gate.control, home.clock()
    for code in ("booked", "closed"):
        under(home, code)
        home.clock.advance(hours=1)
    between = control.between

    def codes(first: int, last: int) -> list[str]:
        return [one.code for one in between(began + first * MINUTE, began + last * MINUTE)]

    assert codes(-60, 0) == ["open"], "what begins at the end is not of it"
    assert codes(0, 60) == ["booked"], "nor is what began at the beginning counted twice"
    assert codes(0, 61) == ["booked", "closed"]
    assert codes(-60, 61) == ["open", "booked", "closed"]


def test_whoever_is_expected_within_sixty_days_is_told_of_a_closed_gate(home: Home) -> None:
    gate = home.house.gate
    for days in (0, 59, 60):
        gate.visits.book(visit(home, name=f"in {days}", at=home.clock() + days * DAY + MINUTE))
    under(home, "closed")
    assert [one.name for one in gate.visits.to_tell()] == ["in 0", "in 59"]
