"""Somebody comes to the gate: asked exactly what the level asks, let in or not, and written."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.errors import FutureError
from carehome_app.domain.gate.errors import (
    AlreadyInsideError,
    AlreadyOutError,
    EachAloneError,
    NobodyInsideError,
    OutBeforeInError,
    ReasonToRefuseError,
    SameNameError,
    StillMissingError,
    WhyRefusedError,
)
from carehome_app.domain.gate.levels import Ask, Who
from carehome_app.domain.gate.movements import Decision
from carehome_app.domain.gate.screening import Refusal, names_typed
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.people import Details, Group
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import in_english
from carehome_app.services.gate.board import WORDS
from carehome_app.services.gate.looking import AtGate, Passed
from carehome_app.services.gate.visits import NewVisit
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, staff, under


def outing(home: Home, code: str, back: str = "10:30") -> AtGate:
    answers = {Ask.REASON: "县医院取药", Ask.COMPANION: "冯强", Ask.BACK: back}
    return AtGate(who=Who.RESIDENT, subject=home.subject(code), answers=answers)


def test_staff_who_come_in_the_morning_are_measured_for_the_round_by_it(home: Home) -> None:
    under(home, "booked")
    passage = let_in(home, staff(home, "S001", "36.4"))
    cell = home.row("S001").cells[0]
    assert cell is not None
    (entry,) = cell.valid
    assert (shown(entry.measure, entry.values), entry.site) == ("36.4", "forehead")
    assert passage.reading == entry.ref
    assert not home.row("S001").is_open()


def test_outside_the_morning_the_temperature_fills_no_slot(home: Home) -> None:
    under(home, "booked")
    home.clock.set("2026-11-22 13:00")
    passage = let_in(home, staff(home, "S001", "36.4"))
    assert (passage.temperature, passage.reading.number) == ("36.4", 0)
    home.clock.set("2026-11-22 15:30")
    assert home.row("S001").is_open()


def test_who_was_measured_already_is_not_measured_twice(home: Home) -> None:
    under(home, "booked")
    home.measure("S001", "36.6")
    passage = let_in(home, staff(home, "S001", "36.4"))
    assert passage.reading.number == 0
    cell = home.row("S001").cells[0]
    assert cell is not None
    assert len(cell.valid) == 1


def test_what_is_missing_is_said_by_name_and_nothing_is_kept(home: Home) -> None:
    under(home, "booked")
    given = replace(staff(home, "S001"), answers={})
    with pytest.raises(StillMissingError) as refused:
        home.house.gate.passing.admit(given)
    assert [one.source for one in refused.value.sentence.values["asked"]] == ["symptoms"]
    assert home.house.gate.board.today().passages == []
    assert home.row("S001").is_open()


def test_a_forehead_in_winter_is_asked_about_and_the_same_again_keeps_it(home: Home) -> None:
    under(home, "booked")
    given = staff(home, "S001", "34.2")
    asked = home.house.gate.passing.admit(given)
    assert isinstance(asked, Question)
    assert home.house.gate.board.today().passages == []
    passage = let_in(home, replace(given, asked=asked))
    assert passage.temperature == "34.2"


def test_an_impossible_temperature_is_refused(home: Home) -> None:
    under(home, "booked")
    assert isinstance(home.house.gate.passing.admit(staff(home, "S001", "63.4")), Refused)


def test_symptoms_of_staff_are_a_finding_that_a_later_no_answers(home: Home) -> None:
    under(home, "booked")
    gate = home.house.gate.passing
    with pytest.raises(ReasonToRefuseError):
        gate.admit(staff(home, "S001", symptoms="c"))
    gate.refuse(staff(home, "S001", symptoms="c"))
    (due,) = home.house.following_up.due()
    assert due.episode.family.code == "gate_symptoms"
    assert "cough" in due.episode.findings[0].main_sentence.values["symptoms"][0].source
    home.clock.advance(minutes=20)
    let_in(home, staff(home, "S001", "36.5"))
    assert home.house.following_up.due() == []
    assert home.house.verifying.verify().ok


def test_a_fever_is_held_and_measured_again_and_both_values_stay(home: Home) -> None:
    under(home, "booked")
    gate = home.house.gate.passing
    held = gate.hold(staff(home, "S001", "37.5"))
    assert isinstance(held, Passed)
    assert held.passage.decision is Decision.HELD
    assert held.passage.until == home.clock.moment("2026-11-22 07:45")
    home.clock.advance(minutes=15)
    let_in(home, staff(home, "S001", "36.6"))
    cell = home.row("S001").cells[0]
    assert cell is not None
    assert [shown(one.measure, one.values) for one in cell.valid] == ["37.5", "36.6"]


def test_an_unbooked_visitor_is_refused_by_name_of_the_reason(home: Home) -> None:
    under(home, "booked")
    gate = home.house.gate.passing
    with pytest.raises(ReasonToRefuseError):
        gate.admit(guest("刘海涛", home.subject("R001")))
    done = gate.refuse(guest("刘海涛", home.subject("R001")))
    assert isinstance(done, Passed)
    assert done.passage.reasons == (Refusal.BOOKING,)
    with pytest.raises(WhyRefusedError):
        gate.refuse(replace(guest("孙师傅"), who=Who.SERVICE))


def test_a_diverted_visitor_is_not_inside(home: Home) -> None:
    under(home, "booked")
    home.house.gate.passing.divert(
        guest("孙立", home.subject("R002"), symptoms="c"), "一号窗 09:15"
    )
    day = home.house.gate.board.today()
    assert (day.counts.diverted, len(day.inside)) == (1, 0)


def test_staff_whose_leaving_was_forgotten_is_told_so(home: Home) -> None:
    let_in(home, staff(home, "S001"))
    home.clock.advance(days=1)
    with pytest.raises(AlreadyInsideError):
        home.house.gate.passing.admit(staff(home, "S001"))
    home.house.gate.passing.go_out(staff(home, "S001"))
    let_in(home, staff(home, "S001"))


def test_who_never_came_cannot_leave_until_the_coming_is_written(home: Home) -> None:
    gate = home.house.gate.passing
    unknown = AtGate(who=Who.VISITOR, name="王强")
    with pytest.raises(NobodyInsideError):
        gate.go_out(unknown)
    out = gate.left_unseen(unknown).passage
    assert home.house.gate.board.today().occupancy.broken == (Who.VISITOR,)
    with pytest.raises(OutBeforeInError):
        gate.came_then(out, home.clock.moment("2026-11-22 07:31"))
    gate.came_then(out, home.clock.moment("2026-11-22 07:10"))
    day = home.house.gate.board.today()
    assert (day.occupancy.broken, day.unseen) == ((), [])


def test_nobody_leaves_before_coming(home: Home) -> None:
    inside = let_in(home, guest("韩春燕"))
    with pytest.raises(OutBeforeInError):
        home.house.gate.passing.leave(inside, at=home.clock.moment("2026-11-22 07:00"))


def test_a_guest_s_temperature_speaks_against_her_in_whichever_unit_it_is_typed(
    home: Home,
) -> None:
    def against(temperature: str) -> bool:
        given = replace(guest("陈雨薇", home.subject("R001")), temperature=temperature)
        return Refusal.TEMPERATURE in home.house.gate.looking.look(given).against

    assert [against(typed) for typed in ("37.2", "37.3", "99.0", "99.2")] == [
        False,
        True,
        False,
        True,
    ]


def test_a_resident_out_and_back_counts_out_and_in_again(home: Home) -> None:
    under(home, "booked")
    gate, board = home.house.gate.passing, home.house.gate.board
    with pytest.raises(StillMissingError):
        gate.go_out(AtGate(who=Who.RESIDENT, subject=home.subject("R001")))
    gate.go_out(outing(home, "R001"))
    assert board.today().occupancy.of(Who.RESIDENT) == 5
    with pytest.raises(AlreadyOutError):
        gate.go_out(outing(home, "R001"))
    back = AtGate(who=Who.RESIDENT, subject=home.subject("R001"), temperature="36.5")
    let_in(home, back)
    assert board.today().occupancy.of(Who.RESIDENT) == 6


def test_who_comes_to_live_here_and_who_leaves_for_good_are_counted_without_the_gate(
    home: Home,
) -> None:
    home.house.people.discharge(home.person("R001"))
    today = home.house.gate.board.today().occupancy.classes[Who.RESIDENT]
    assert (today.start, today.came, today.went, today.now) == (6, 0, 1, 5)
    home.house.people.admit(Details(group=Group.RESIDENT, code="R090", name="新来"))
    today = home.house.gate.board.today().occupancy.classes[Who.RESIDENT]
    assert (today.start, today.came, today.went, today.now) == (6, 1, 1, 6)


def test_a_resident_half_an_hour_late_is_looked_for_until_back(home: Home) -> None:
    under(home, "booked")
    gate, board = home.house.gate.passing, home.house.gate.board
    gate.go_out(outing(home, "R001", back="10:30"))
    home.clock.set("2026-11-22 10:59")
    assert board.today().not_back == ()
    home.clock.set("2026-11-22 11:00")
    (late,) = board.today().not_back
    gate.look_for(late)
    (due,) = home.house.following_up.due()
    assert due.episode.family.code == "gate_not_back"
    home.clock.advance(minutes=10)
    let_in(home, AtGate(who=Who.RESIDENT, subject=home.subject("R001"), temperature="36.5"))
    assert home.house.following_up.due() == []


def test_a_line_taken_back_leaves_the_sum_right(home: Home) -> None:
    passage = let_in(home, guest("陈雨薇"))
    home.house.gate.passing.take_back(passage, "typing_error")
    day = home.house.gate.board.today()
    assert (day.occupancy.of(Who.VISITOR), day.inside) == (0, [])
    assert [one.is_valid for one in day.passages] == [False]


def test_every_guest_of_a_day_has_left_or_is_inside(home: Home) -> None:
    home.house.gate.passing.take_back(let_in(home, guest("陈雨薇")), "typing_error")
    gone, late = let_in(home, guest("韩春燕")), let_in(home, guest("何佳"))
    let_in(home, staff(home, "S001"))
    home.clock.advance(minutes=10)
    home.house.gate.passing.leave(gone)
    home.clock.advance(hours=1)
    let_in(home, guest("许文"))
    (summed,) = identities(home.house.gate.board.today().guests, WORDS)
    told = "guests 3 = left 1 + still inside 2 (longer than allowed 1)"
    assert in_english(sentence(summed)) == told
    home.clock.advance(days=1)
    known = home.house.gate.board.today().guests
    assert late.ref in {item.slot for item in known.items}, "it is still to be said that they left"
    assert known.done == 0


def test_a_time_still_to_come_is_refused(home: Home) -> None:
    given = replace(guest("陈雨薇"), at=home.clock.moment("2026-11-22 08:00"))
    with pytest.raises(FutureError):
        home.house.gate.passing.admit(given)


def test_goods_are_written_and_nobody_more_is_inside(home: Home) -> None:
    under(home, "booked")
    food = AtGate(who=Who.GOODS, name="县粮油公司", purpose="食材 12 箱 · 厨房")
    with pytest.raises(StillMissingError):
        home.house.gate.passing.admit(food)
    let_in(home, replace(food, answers={Ask.DISINFECTED: "y"}))
    day = home.house.gate.board.today()
    assert (day.counts.goods, day.counts.arrived, day.occupancy.now) == (1, 0, 6)


def test_a_bus_of_volunteers_comes_in_by_one_line_each(home: Home) -> None:
    gate = home.house.gate
    given = AtGate(who=Who.SERVICE, name="王一、李二；Zhang San", purpose="理发志愿者")
    done = gate.passing.admit_group(given, names_typed(given.name))
    assert [one.passage.name for one in done] == ["王一", "李二", "Zhang San"]
    assert {one.passage.purpose for one in done} == {"理发志愿者"}
    assert len(gate.board.people_inside()) == 3


def test_what_is_asked_of_each_is_not_said_of_a_group(home: Home) -> None:
    under(home, "booked")
    gate = home.house.gate
    given = AtGate(who=Who.SERVICE, name="王一、李二", answers={Ask.MASK: "y"})
    with pytest.raises(EachAloneError) as refused:
        gate.passing.admit_group(given, names_typed(given.name))
    assert "temperature" in in_english(refused.value.sentence)
    assert gate.board.people_inside() == []


@pytest.mark.parametrize(
    ("typed", "names"),
    [("王一", ["王一"]), ("王一、王一", ["王一"]), (" 王一 ; \n李二、", ["王一", "李二"])],
)
def test_names_of_a_group_are_told_apart(typed: str, names: list[str]) -> None:
    assert names_typed(typed) == names


def test_of_two_with_one_name_nobody_guesses_who_leaves(home: Home) -> None:
    gate = home.house.gate.passing
    let_in(home, guest("王强", home.subject("R001")))
    home.clock.advance(minutes=1)
    let_in(home, guest("王强", home.subject("R002")))
    with pytest.raises(SameNameError) as refused:
        gate.go_out(AtGate(who=Who.VISITOR, name="王强"))
    assert refused.value.sentence.values["count"] == 2
    assert "王秀英" in str(refused.value)
    gate.go_out(AtGate(who=Who.VISITOR, name="王强", resident=home.subject("R001")))
    (left,) = home.house.gate.board.today().inside
    assert left.resident == home.subject("R002")
    gate.go_out(AtGate(who=Who.VISITOR, name="王强"))
    assert not home.house.gate.board.today().inside


def test_a_booking_to_visit_one_lets_nobody_in_to_another(home: Home) -> None:
    under(home, "booked")
    visits = home.house.gate.visits
    booked = {
        code: visits.book(
            NewVisit(resident=home.subject(code), name="陈雨薇", at=home.clock())
        ).ref
        for code in ("R001", "R002")
    }
    assert let_in(home, guest("陈雨薇", home.subject("R002"))).booking == booked["R002"]
    assert let_in(home, guest("陈雨薇")).booking == booked["R001"]
    visits.book(NewVisit(resident=home.subject("R001"), name="刘海涛", at=home.clock()))
    with pytest.raises(ReasonToRefuseError):
        home.house.gate.passing.admit(guest("刘海涛", home.subject("R002")))


def test_who_stays_over_midnight_is_inside_and_leaves_the_next_day(home: Home) -> None:
    home.clock.set("2026-11-22 23:40")
    let_in(home, guest("陈雨薇", home.subject("R001")))
    home.clock.advance(minutes=40)
    board = home.house.gate.board
    day = board.today()
    assert (day.counts.arrived, day.occupancy.of(Who.VISITOR), len(day.inside)) == (0, 1, 1)
    home.house.gate.passing.go_out(AtGate(who=Who.VISITOR, name="陈雨薇"))
    assert not board.today().inside
    yesterday = board.on(home.desk.today() - timedelta(days=1))
    assert (yesterday.counts.arrived, yesterday.occupancy.of(Who.VISITOR)) == (1, 1)
    assert [one.name for one in yesterday.inside] == ["陈雨薇"]


def test_a_past_day_knows_who_was_looked_at_measured_and_closed_then(home: Home) -> None:
    home.clock.set("2026-11-22 20:00")
    gate = home.house.gate
    let_in(home, guest("陈雨薇", home.subject("R001")))
    going = {Ask.REASON: "看牙", Ask.BACK: "21:30"}
    out = AtGate(who=Who.RESIDENT, subject=home.subject("R003"), answers=going)
    gate.passing.go_out(out)
    home.clock.set("2026-11-23 08:00")
    today = home.desk.today()
    assert [len(one) for one in (gate.board.today().inside, gate.board.today().out)] == [1, 1]
    (guest_inside,) = gate.board.today().to_look_at
    gate.passing.still_in(guest_inside)
    gate.board.close_list()
    let_in(home, replace(out, answers={}))
    now, then = gate.board.today(), gate.board.on(today - timedelta(days=1))
    assert ([one.name for one in then.inside], len(then.out)) == (["陈雨薇"], 1)
    assert (len(now.inside), len(now.out)) == (1, 0)
    assert (then.looked, then.closed_at) == ({}, None)
    assert list(now.looked) == [guest_inside.ref]
    assert now.closed_at == home.clock()
