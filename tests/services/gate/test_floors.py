"""A floor may be closer than the home: its visitors and residents are judged by its own level."""

from datetime import timedelta

import pytest

from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.gate.errors import (
    NoSuchFloorError,
    ReasonToRefuseError,
    StillAskedError,
    StillMissingError,
)
from carehome_app.domain.gate.levels import Ask, Level, Switch, Who
from carehome_app.domain.people import lives_on
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.closed.overview import overview
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.gate.visits import NewVisit
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, under


def floor(home: Home, code: str) -> str:
    return lives_on(home.desk.person(home.subject(code)))


def away_from(home: Home, code: str) -> str:
    """Return somebody who lives on another floor."""
    known = [f"R{number:03}" for number in range(1, 7)]
    return next(one for one in known if floor(home, one) != floor(home, code))


def judged_by(home: Home, code: str) -> Level:
    return home.house.gate.looking.look(guest("郑小兰", home.subject(code))).level


def test_who_visits_a_closed_floor_is_judged_by_it_and_nobody_else_is(home: Home) -> None:
    closed = floor(home, "R001")
    under(home, "closed", zone=closed)
    assert (judged_by(home, "R001").code, judged_by(home, "R001").zone) == ("closed", closed)
    assert judged_by(home, away_from(home, "R001")).code == "open"
    assert home.house.gate.looking.look(guest("郑小兰")).level.code == "open"
    with pytest.raises(StillMissingError):
        home.house.gate.passing.admit(guest("郑小兰", home.subject("R001")))
    tested = guest("郑小兰", home.subject("R001"), test="11-21 17:33", antigen="07:14 n")
    with pytest.raises(ReasonToRefuseError):
        home.house.gate.passing.admit(tested)
    other = let_in(home, guest("冯强", home.subject(away_from(home, "R001"))))
    assert other.level == "open"
    assert home.house.gate.passing.leave(other).passage.level == "open"


def test_a_resident_of_a_closed_floor_goes_out_and_comes_back_by_its_level(home: Home) -> None:
    under(home, "booked", zone=floor(home, "R001"))
    going = {Ask.REASON: "配药", Ask.BACK: "10:30"}
    mine = AtGate(who=Who.RESIDENT, subject=home.subject("R001"), answers=going)
    other = AtGate(who=Who.RESIDENT, subject=home.subject(away_from(home, "R001")), answers=going)
    passing = home.house.gate.passing
    with pytest.raises(StillMissingError):
        passing.go_out(mine)
    assert passing.go_out(other).passage.level == "open"


def test_who_came_by_booking_is_judged_by_the_floor_that_was_booked(home: Home) -> None:
    visit = NewVisit(resident=home.subject("R001"), name="郑小兰", at=home.clock())
    booked = home.house.gate.visits.book(visit)
    under(home, "half", zone=floor(home, "R001"))
    given = guest("郑小兰")
    given = AtGate(who=Who.VISITOR, name="郑小兰", booking=booked.ref, answers=given.answers)
    assert home.house.gate.looking.look(given).level.code == "half"
    assert home.house.gate.looking.level(given).code == "half"


def test_bookings_of_the_floor_are_judged_anew_and_only_they(home: Home) -> None:
    visits, tomorrow = home.house.gate.visits, home.clock() + timedelta(days=1)
    mine = visits.book(NewVisit(resident=home.subject("R001"), name="郑小兰", at=tomorrow))
    other = home.subject(away_from(home, "R001"))
    visits.book(NewVisit(resident=other, name="冯强", at=tomorrow))
    under(home, "closed", zone=floor(home, "R001"))
    assert [one.ref for one in visits.to_tell()] == [mine.ref]


def test_an_old_order_for_a_floor_never_opens_what_is_closed_for_everybody(home: Home) -> None:
    mine = floor(home, "R001")
    under(home, "booked", zone=mine)
    home.clock.advance(minutes=1)
    under(home, "closed")
    control = home.house.gate.control
    assert control.current(mine).code == "closed"
    assert control.on_floors(home.clock()) == []


def test_a_floor_stays_closed_when_the_home_opens_until_its_own_order_ends_it(home: Home) -> None:
    mine, control = floor(home, "R001"), home.house.gate.control
    under(home, "closed", zone=mine)
    home.clock.advance(minutes=1)
    under(home, "booked")
    assert [(one.zone, one.code) for one in control.on_floors(home.clock())] == [(mine, "closed")]
    home.clock.advance(minutes=1)
    under(home, "open", zone=mine)
    assert control.on_floors(home.clock()) == []
    assert control.current(mine).code == "booked"


def test_each_switch_of_a_floor_stands_as_the_closer_order_says(home: Home) -> None:
    mine = floor(home, "R001")
    under(home, "booked", zone=mine, switches={Switch.VISITS: "no"})
    under(home, "half")
    both = home.house.gate.control.current(mine)
    assert (both.code, both.switches[Switch.VISITS]) == ("half", "no")
    assert both.switches[Switch.OUTINGS] == "permit"
    assert set(both.asked(Who.VISITOR)) >= {Ask.TEMPERATURE, Ask.MASK, Ask.TEST}


def test_a_past_day_is_judged_by_the_level_of_the_floor_then(home: Home) -> None:
    mine, control = floor(home, "R001"), home.house.gate.control
    under(home, "closed", zone=mine)
    closed_at = home.clock()
    home.clock.advance(days=2)
    under(home, "open", zone=mine)
    resident = home.subject("R001")
    assert control.around(resident, closed_at).code == "closed"
    assert control.around(resident, closed_at - timedelta(days=1)).code == "open"
    assert control.around(resident, home.clock()).code == "open"
    (day,) = home.house.gate.board.on(home.desk.home_time.day(closed_at)).floors
    assert (day.zone, day.code) == (mine, "closed")


def test_a_floor_nobody_lives_on_is_refused_and_one_with_a_level_can_be_ended(home: Home) -> None:
    with pytest.raises(NoSuchFloorError):
        under(home, "closed", zone="77")
    mine = floor(home, "R001")
    under(home, "closed", zone=f" {mine} ")
    assert home.house.gate.control.current(mine).code == "closed"


def test_what_a_floor_still_collects_is_not_destroyed(home: Home) -> None:
    home.sign_in("S003")
    under(home, "closed", zone=floor(home, "R001"))
    asked = guest("何小莉", home.subject("R001"), test="11-21 17:33")
    home.house.gate.passing.refuse(asked)
    home.sign_in("D01")
    signed = home.house.signing_in.signature(home.subject("D01"), DEMO_PIN, Purpose.DIRECTOR)
    with pytest.raises(StillAskedError):
        home.house.gate.control.end_emergency("2026-11", signed)


def test_the_closed_month_and_the_reports_name_the_floor(home: Home) -> None:
    mine = floor(home, "R001")
    under(home, "closed", zone=mine)
    one = overview(home.house)
    assert [(level.zone, level.code) for level in one.floors] == [(mine, "closed")]
    today = home.desk.today()
    (first, *_more) = one.floor_stretches
    assert (first.floor, first.code, first.first) == (mine, "closed", today)
    papers = home.house.papers
    for code, asked in (
        ("closed_month", Asked()),
        ("gate", Asked(day=today)),
        ("daily", Asked(day=today)),
    ):
        said = repr(papers.build(code, asked))
        assert "Floor {floor}" in said, code
    assert home.house.verifying.verify().ok


def test_a_closed_floor_brings_the_pages_of_a_closed_home(home: Home) -> None:
    assert not home.house.capabilities.home_is_closed()
    under(home, "half", zone=floor(home, "R001"))
    assert home.house.capabilities.home_is_closed()


def test_the_order_says_its_floor(home: Home) -> None:
    mine = floor(home, "R001")
    under(home, "closed", zone=mine)
    now = home.house.gate.control.current(mine)
    assert in_english(now.named) == f"floor {mine}: closed"
