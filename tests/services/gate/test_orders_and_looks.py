"""What an order needs, what the desk knows before it decides, and teams and things as written."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.gate.errors import (
    DocumentNeededError,
    NoSuchSwitchError,
    OutBeforeInError,
    SameNameError,
)
from carehome_app.domain.gate.levels import Ask, HomeKind, Switch, Who
from carehome_app.domain.gate.screening import Refusal
from carehome_app.domain.isolation.cases import Length
from carehome_app.domain.people import Details, Group
from carehome_app.domain.typed.reading import Question
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.changes import Changes
from carehome_app.services.gate.control import NewLevel
from carehome_app.services.gate.intake import NewIntake, NewReturn
from carehome_app.services.gate.looking import AtGate, Looked
from carehome_app.services.gate.rota import NewShift
from carehome_app.services.gate.visits import NewVisit
from carehome_app.services.isolation.cases import NewCase
from tests.approved import assert_approved
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, staff, under
from tests.services.stories import Story

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def look(home: Home, given: AtGate, *, out: bool = False) -> Looked:
    return home.house.gate.looking.look(given, out=out)


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({}, 0),
        ({"document": " "}, 1),
        ({"reason": " "}, 1),
        ({"until": None}, 1),
        ({"emergency": " "}, 1),
        ({"code": "open", "until": None, "emergency": ""}, 0),
        ({"code": "booked", "emergency": ""}, 0),
        ({"code": "雨季", "emergency": ""}, 0),
        ({"code": "雨季", "emergency": "", "asks": {Who.STAFF: (Ask.TEST,)}}, 1),
        ({"code": "closed", "emergency": "", "asks": {Who.STAFF: (Ask.MASK,)}}, 0),
    ],
)
def test_an_order_has_all_it_needs_and_what_is_collected_has_a_name(
    home: Home, more: dict[str, object], wanted: int
) -> None:
    usual = {"code": "closed", "document": "29", "reason": "流感", "emergency": "2026-11"}
    new = NewLevel(**{**usual, "until": home.clock() + DAY, **more})  # type: ignore[arg-type]
    if not wanted:
        assert home.house.gate.control.set_level(new) == Changes.LEVEL | Changes.SETTINGS
        return
    with pytest.raises(DocumentNeededError) as refused:
        home.house.gate.control.set_level(new)
    assert len(refused.value.sentence.values["what"]) == wanted


def test_a_level_of_ones_own_stands_as_open_but_for_what_it_says(home: Home) -> None:
    control = home.house.gate.control
    own = {"document": "29", "reason": "雨", "until": home.clock() + DAY}
    control.set_level(NewLevel(code="雨季", switches={Switch.OUTINGS: "permit"}, **own))  # type: ignore[arg-type]
    now = control.current()
    usual = dict(control.given("open").switches)
    assert (now.code, dict(now.switches)) == ("雨季", {**usual, Switch.OUTINGS: "permit"})
    assert now.asks == {}
    assert not control.is_closed()
    with pytest.raises(NoSuchSwitchError):
        control.set_level(NewLevel(code="雨季", switches={Switch.OUTINGS: "x"}, **own))  # type: ignore[arg-type]


def test_an_order_of_the_night_is_of_the_day_it_begins_with(home: Home) -> None:
    home.clock.set("2026-11-23 00:30")
    under(home, "closed", zone="3")
    home.clock.set("2026-11-24 00:00")
    under(home, "open", zone="3")
    floors, day = home.house.gate.reporting.floors, home.desk.today()
    assert [len(floors(day - back * DAY, day - back * DAY)) for back in (2, 1, 0)] == [0, 1, 0]
    assert len(floors(day - 2 * DAY, day)) == 2


def test_what_was_measured_of_staff_before_is_known_and_of_nobody_else(home: Home) -> None:
    before = home.house.gate.looking.before
    assert before(staff(home, "S001")) is None, "nothing was measured yet"
    home.history("S001", "36.3", "36.5", days=8, site="forehead")
    home.measure("R001", "36.6")
    known = before(staff(home, "S001"))
    assert known is not None
    assert known.normal is not None
    assert (str(known.last.amount()), known.last.site) == ("36.5 °C", "forehead")
    assert (str(known.normal.amount), known.normal.count) == ("36.4 °C", 14)
    resident = AtGate(who=Who.RESIDENT, subject=home.subject("R001"))
    assert before(resident) is None
    assert before(AtGate(who=Who.STAFF, name="临时工")) is None


def test_a_temperature_that_is_asked_about_speaks_by_its_first_meaning(home: Home) -> None:
    under(home, "booked")
    given = replace(staff(home, "S001"), temperature="45.5")
    looked = look(home, replace(given, temperature="34.2"))
    assert isinstance(looked.temperature, Question)
    assert (looked.against, looked.values) == ((), {})
    assert looked.fills is not None
    plain = look(home, replace(given, temperature=""))
    assert (plain.temperature, plain.fills, plain.missing) == (None, None, (Ask.TEMPERATURE,))


def test_a_value_fills_the_round_once_and_again_only_after_a_rest(home: Home) -> None:
    passing = home.house.gate.passing

    def fills(given: AtGate) -> tuple[object, bool]:
        looked = look(home, given)
        return looked.fills and looked.fills.window, looked.is_repeat

    assert fills(staff(home, "S001")) == ("am", False)
    passing.hold(staff(home, "S001", "37.6"))
    assert fills(staff(home, "S001")) == ("am", True)
    home.clock.advance(minutes=15)
    let_in(home, staff(home, "S001", "36.5"))
    assert fills(staff(home, "S001")) == (None, False)
    assert fills(guest("郑小兰")) == (None, False)
    edges = []
    for shown in ("05:59:59", "06:00:00", "09:59:59", "10:00:00"):
        home.clock.set(f"2026-11-23 {shown}")
        edges.append(fills(staff(home, "S002"))[0])
    assert edges == [None, "am", "am", None]


def test_who_is_kept_apart_is_visited_by_exception_alone(home: Home) -> None:
    resident, gate = home.subject("R001"), home.house.gate
    case = NewCase(subject=resident, place="401", length=Length(days=5))
    home.house.isolation.cases.start(case)
    began = home.clock()

    def apart(given: AtGate) -> bool:
        return Refusal.EXPOSURE in look(home, given).against

    assert apart(guest("郑小兰", resident))
    assert not apart(guest("郑小兰", home.subject("R002")))
    assert not apart(guest("郑小兰"))
    assert not apart(replace(guest("郑小兰", resident), at=began - MINUTE))
    gate.visits.book(NewVisit(resident=resident, name="冯强", at=home.clock()))
    assert apart(guest("冯强")), "whom the booking is to"
    signed = home.house.signing_in.signature(home.subject("D01"), DEMO_PIN, Purpose.EXCEPTION)
    new = NewVisit(
        resident=resident, name="何佳", at=home.clock(), exception="临终", signed=signed
    )
    gate.visits.book(new)
    assert not apart(guest("何佳", resident))
    home.clock.advance(hours=1)
    home.house.isolation.cases.release(home.house.isolation.cases.of(resident))
    assert not apart(guest("郑小兰", resident))


def test_of_two_bookings_the_nearer_is_meant_and_one_of_another_day_is_none(home: Home) -> None:
    book, resident = home.house.gate.visits.book, home.subject("R001")
    refs = [
        book(NewVisit(resident=resident, name="郑小兰", at=home.clock() + hours * HOUR)).ref
        for hours in (-3, 2, 20)
    ]
    found = look(home, guest("郑小兰", resident)).booking
    assert found is not None
    assert found.ref == refs[1], "two hours ahead, not three behind"
    said = replace(guest("郑小兰", resident), booking=refs[2])
    named = look(home, said).booking
    assert named is not None
    assert named.ref == refs[2]
    home.clock.advance(days=2)
    assert look(home, guest("郑小兰", resident)).booking is None
    assert look(home, AtGate(who=Who.SERVICE, name="郑小兰")).booking is None


def test_a_resident_who_was_not_seen_going_out_is_judged_by_the_floor(home: Home) -> None:
    gate, resident = home.house.gate, home.subject("R005")
    under(home, "booked", zone="3")
    given = AtGate(who=Who.RESIDENT, subject=resident)
    out = gate.passing.left_unseen(given).passage
    back = gate.passing.leave(out).passage
    assert (out.level, back.level, back.moves) == ("booked", "booked", 1)
    seen = gate.passing.left_unseen(AtGate(who=Who.VISITOR, name="冯强", resident=resident))
    assert gate.passing.came_then(seen.passage, home.clock()).passage.level == "open"
    assert gate.board.residents_inside()[-2].id == resident


def test_whoever_came_at_the_minute_the_round_opened_is_not_missed(home: Home) -> None:
    home.clock.set("2026-11-22 06:00")
    let_in(home, staff(home, "S001"))
    home.house.gate.passing.go_out(staff(home, "S001"))
    home.clock.set("2026-11-22 06:05")
    let_in(home, staff(home, "S002"))
    missing = []
    for shown in ("06:29", "06:30"):
        home.clock.set(f"2026-11-22 {shown}")
        missing.append([one.details.code for one in home.house.gate.board.today().missing])
    assert missing == [[], ["D01", "S003"]]


def test_whoever_came_to_live_here_at_midnight_is_of_the_day_before_and_counted_once(
    home: Home,
) -> None:
    home.clock.set("2026-11-23 00:00")
    home.house.people.admit(Details(group=Group.RESIDENT, code="R090", name="新来"))
    home.clock.set("2026-11-23 08:00")
    today = home.house.gate.board.today().occupancy.classes[Who.RESIDENT]
    assert (today.start, today.came, today.now) == (7, 0, 7)


def test_a_day_at_the_gate_is_from_midnight_to_midnight(home: Home) -> None:
    gate, midnight = home.house.gate, home.clock.moment("2026-11-23 00:00")
    times = (midnight - MINUTE, midnight, midnight + 30 * MINUTE)
    for number, at in enumerate(times):
        new = NewVisit(resident=home.subject("R001"), name=f"expected {number}", at=at)
        gate.visits.book(new)
        home.clock.set(at)
        let_in(home, guest(f"guest {number}"))
    home.clock.set("2026-11-23 12:00")
    days = [home.desk.today() - back * DAY for back in (1, 0)]
    came = [[one.name for one in gate.board.on(day).passages] for day in days]
    assert came == [["guest 0"], ["guest 1", "guest 2"]]
    expected = [[one.name for one in gate.visits.on(day)] for day in days]
    assert expected == [["expected 0"], ["expected 1", "expected 2"]]
    assert [len(gate.board.between(day, day)) for day in days] == [1, 2]


def test_a_clock_behind_the_other_gates_is_no_leaving_before_the_coming(home: Home) -> None:
    passing = home.house.gate.passing
    came = let_in(home, guest("郑小兰"))
    home.clock.advance(minutes=-1)
    left = passing.go_out(AtGate(who=Who.VISITOR, name="郑小兰")).passage
    assert left.at == came.at
    home.clock.advance(hours=1)
    again = let_in(home, guest("冯强"))
    home.clock.advance(hours=1)
    given = AtGate(who=Who.VISITOR, name="冯强", at=again.at - MINUTE)
    with pytest.raises(OutBeforeInError):
        passing.go_out(given)
    assert passing.go_out(replace(given, at=again.at)).passage.at == again.at


def test_of_two_with_one_name_a_telephone_tells_who_leaves(home: Home) -> None:
    passing = home.house.gate.passing
    for phone in ("138 0000 1234", "139 0000 5678"):
        let_in(home, replace(guest("王强"), phone=phone))
        home.clock.advance(minutes=1)
    for phone in ("", "13700000000"):
        with pytest.raises(SameNameError):
            passing.go_out(AtGate(who=Who.VISITOR, name="王强", phone=phone))
    passing.go_out(AtGate(who=Who.VISITOR, name="王强", phone="13900005678"))
    (left,) = home.house.gate.board.today().inside
    assert left.phone == "13800001234"


def test_how_long_somebody_stays_is_asked_in_a_home_where_stays_end_alone(home: Home) -> None:
    home.sign_in("D01")
    control, days = home.house.gate.control, list[int]()
    for kind in (HomeKind.RESCUE, HomeKind.ELDERS, HomeKind.RESCUE):
        home.desk.forget(control.set_kind(kind))
        if kind is HomeKind.RESCUE and not days:
            home.desk.forget(control.set_stay_days("7"))
        days.append(control.stay_days())
    assert days == [7, 0, 7]


def test_whoever_went_out_to_hospital_is_away_once(home: Home) -> None:
    board = home.house.gate.board
    going = {Ask.REASON: "住院", Ask.BACK: "18:00"}
    given = AtGate(who=Who.RESIDENT, subject=home.subject("R004"), answers=going)
    home.house.gate.passing.go_out(given)
    home.measure("R004", "h")
    home.measure("R005", "h")
    let_in(home, guest("郑小兰"))
    today = board.today().occupancy
    assert (today.now, today.away, today.of(Who.RESIDENT)) == (5, 1, 4)
    here = [one.details.code for one in board.residents_inside()]
    assert here == ["R001", "R002", "R003", "R006"]


def test_a_day_that_has_passed_knows_who_was_in_hospital_then(home: Home) -> None:
    home.measure("R005", "h")
    home.clock.set("2026-11-23 07:30")
    home.measure("R005", "36.5")
    board, today = home.house.gate.board, home.desk.today()
    assert [board.on(day).occupancy.away for day in (today - DAY, today)] == [1, 0]


def test_whoever_leaves_for_good_from_hospital_is_away_no_more_from_that_very_moment(
    home: Home,
) -> None:
    home.measure("R005", "h")
    home.desk.forget(home.house.people.discharge(home.person("R005"), home.clock()))
    today = home.house.gate.board.today().occupancy
    assert (today.of(Who.RESIDENT), today.away) == (5, 0)


def teams(home: Home) -> None:
    """Two teams one after the other, one said again and one withdrawn."""
    rota, now = home.house.gate.rota, home.clock()
    first = NewShift(
        name=" 甲班 ", members="S001~S002、S003", enters=now, leaves=now + 14 * DAY, words=" 两周 "
    )
    number = rota.plan(first)
    then = now + 14 * DAY
    second = NewShift(
        name="乙班",
        members="周静，D01",
        enters=then,
        leaves=then + 14 * DAY,
        observed=then - 2 * DAY,
    )
    later = rota.plan(second)
    rota.plan(replace(first, number=number, members="S001"))
    rota.withdraw(later, " 换成一班 ")


def things(home: Home) -> None:
    """Somebody comes to stay with things, and gets some of them back."""
    home.sign_in("D01")
    home.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    home.desk.forget(home.house.gate.control.set_stay_days("9"))
    home.sign_in("S003")
    signed = home.house.signing_in.signature(home.subject("S002"), DEMO_PIN, Purpose.CHECKER)
    intakes, subject = home.house.gate.intakes, home.subject("R001")
    new = NewIntake(examined=" 无外伤 ", history=" 本市 ", notice=" 3号 ", words=" 夜里 ")
    intakes.keep(subject, replace(new, signed=signed))
    intakes.keep(subject, replace(new, things="手机 1；现金 230 元", signed=signed))
    back = NewReturn(to=" 哥哥 ", things="手机 1", signed=signed, words=" 签收 ")
    intakes.give_back(subject, back)


def test_teams_and_things_stand_as_they_were_said(home: Home) -> None:
    story = Story(home)
    teams(home)
    rota = home.house.gate.rota.now()
    shown = story.shown("teams", rota.rota.shifts) + story.shown("gaps", rota.gaps)
    things(home)
    here = home.house.gate.intakes.of(home.subject("R001")).here()
    said = [*story.written(), *shown, *story.shown("here", here)]
    assert_approved("services/gate/teams_and_things.txt", said)
