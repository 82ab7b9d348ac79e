"""What stands on no reading is found as one desk would have found it, whoever comes first."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.findings.subject import DOOR, FAULT, PERSON, SUPPLY
from carehome_app.domain.history.event_words import Topic
from carehome_app.domain.inspections.faults import State
from carehome_app.domain.isolation.cases import CaseKind, Length
from carehome_app.domain.sampling.errors import TwoTubesError
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method
from carehome_app.domain.sampling.rules import INVALID, POSITIVE, TO_CONFIRM
from carehome_app.domain.supplies.rules import UNUSUAL
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.isolation.cases import NewCase
from tests.builders import Home
from tests.services.desks.desks import bring, lines_of, settled
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import GOWNS, Keeper

Bring = Callable[[Home, Home], object]


def both(homes: tuple[Home, Home], **time: float) -> None:
    for one in homes:
        one.clock.advance(**time)


def at(home: Home, table: SamplingTable) -> SamplingTable:
    """Return the same round at another desk."""
    there = object.__new__(SamplingTable)
    there.home, there.number = home, table.number
    return there


def said(home: Home, about: int) -> set[tuple[str, str]]:
    """Return what is due about one kind of subject: the family, and how it is said."""
    return {
        (one.episode.family.code, in_english(one.episode.findings[-1].main_sentence))
        for one in home.house.following_up.due(about)
    }


def families(home: Home, code: str) -> set[str]:
    return {
        one.episode.family.code
        for one in home.house.following_up.due(PERSON)
        if one.episode.subject == home.subject(code)
    }


@pytest.mark.parametrize("comes", ["sample", "answer"])
def test_whoever_was_sampled_at_another_desk_into_a_positive_pool_is_found(
    home: Home, other: Home, comes: str
) -> None:
    table = SamplingTable(home, capacity=3)
    table.fill("R001")
    bring(home, other)
    both((home, other), minutes=5)
    at(other, table).fill("R002")
    both((home, other), minutes=5)
    table.answer("T01", "阳性")
    assert families(home, "R001") == {TO_CONFIRM.code}
    other.clock.set(home.clock())
    if comes == "sample":
        bring(other, home)
        assert families(home, "R002") == {TO_CONFIRM.code}
    else:
        bring(home, other)
        assert families(other, "R002") == {TO_CONFIRM.code}
    settled(home, other)
    assert said(home, PERSON) == {
        (TO_CONFIRM.code, "Round “third”, pool T01 of 2 is positive: to confirm singly.")
    }


def test_whoever_was_taken_out_of_a_tube_at_another_desk_is_not_found_by_its_answer(
    home: Home, other: Home
) -> None:
    table = SamplingTable(home, capacity=3)
    table.fill("R001", "R002")
    bring(home, other)
    both((home, other), minutes=5)
    there = at(other, table)
    with there.as_("S002"):
        taking = other.house.sampling.taking
        taking.take_out(there.number, other.subject("R002"), "the swab fell")
    both((home, other), minutes=5)
    table.answer("T01", "无效")
    assert families(home, "R002") == {INVALID.code}
    other.clock.set(home.clock())
    settled(home, other)
    assert families(home, "R001") == {INVALID.code}
    assert families(home, "R002") == set()
    told = [in_english(one.words) for one in home.house.history.of_home(Topic.FINDING)]
    assert any("“Test invalid” does not hold" in one for one in told)


def test_two_tubes_that_two_desks_opened_under_one_label_never_share_an_answer(
    home: Home, other: Home
) -> None:
    table = SamplingTable(home, capacity=3)
    bring(home, other)
    there = at(other, table)
    both((home, other), minutes=5)
    assert table.fill("R001") == there.fill("R002") == "T01"
    both((home, other), minutes=5)
    table.answer("T01", "阳性")
    other.clock.set(home.clock())
    settled(home, other)
    upstairs = f"T01·{other.desk.card.station:X}"
    for one in (table, there):
        assert sorted(one.round.tubes) == sorted(["T01·1", upstairs])
        assert families(one.home, "R001") == {TO_CONFIRM.code}
        assert families(one.home, "R002") == set(), "nobody looked into this tube yet"
        (conflict,) = one.home.house.desks.conflicts()
        assert (conflict.what, conflict.is_alarm) == ("tube", True)
        assert "T01 (third)" in in_english(conflict.text)
        with pytest.raises(TwoTubesError, match="T01·1"):
            one.answer("T01", "阴性")
        with pytest.raises(TwoTubesError):
            one.scan("T01")
    both((home, other), minutes=5)
    table.answer(upstairs, "阴性")
    other.clock.set(home.clock())
    settled(home, other)
    for one in (table, there):
        assert families(one.home, "R001") == {TO_CONFIRM.code}
        assert families(one.home, "R002") == set()
        assert one.round.tubes[upstairs].result is Result.NEGATIVE
        assert one.home.house.verifying.verify().problems == ()


def test_a_second_answer_of_another_desk_lifts_nothing(home: Home, other: Home) -> None:
    """Of a negative and a positive answer to one tube the positive stands until it is settled."""
    table = SamplingTable(home, Method.SINGLE)
    table.fill("R001")
    bring(home, other)
    table.answer("D01", "阴性")
    other.clock.set(home.clock())
    at(other, table).answer("D01", "阳性")
    home.clock.set(other.clock())
    settled(home, other)
    assert families(home, "R001") == {POSITIVE.code}


def fault_of(home: Home) -> int:
    """Return a fault that was put right and waits to be looked at."""
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="过道", words="门口堆放轮椅"))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    home.clock.advance(minutes=1)
    faults.rectify(faults.fault(number), "轮椅移入储物间")
    return number


def look(home: Home, number: int, *, passed: bool) -> None:
    faults = home.house.inspections.faults
    words = "" if passed else "还在"
    faults.recheck(faults.fault(number), passed=passed, words=words, by=home.subject("S002"))


def test_a_fault_that_was_sent_back_is_open_though_another_desk_closed_it_later(
    home: Home, other: Home
) -> None:
    number = fault_of(home)
    bring(home, other)
    both((home, other), minutes=5)
    look(home, number, passed=False)
    both((home, other), minutes=5)
    other.clock.set(home.clock())
    look(other, number, passed=True)
    settled(home, other)
    for one in (home, other):
        faults = one.house.inspections.faults
        assert faults.fault(number).state is State.ASSIGNED
        assert [each.id for each in faults.open()] == [number]
        assert len(one.house.following_up.due(FAULT)) == 1


def test_a_fault_that_was_closed_first_stays_so(home: Home, other: Home) -> None:
    number = fault_of(home)
    bring(home, other)
    both((home, other), minutes=5)
    look(home, number, passed=True)
    both((home, other), minutes=5)
    look(other, number, passed=False)
    settled(home, other)
    for one in (home, other):
        assert one.house.inspections.faults.fault(number).state is State.CLOSED
        assert one.house.following_up.due(FAULT) == []


def test_a_fault_sent_back_a_second_time_elsewhere_is_the_directors(
    home: Home, other: Home
) -> None:
    number = fault_of(home)
    faults = home.house.inspections.faults
    look(home, number, passed=False)
    home.clock.advance(minutes=5)
    faults.rectify(faults.fault(number), "移走了")
    other.clock.set(home.clock())
    bring(home, other)
    both((home, other), minutes=5)
    look(other, number, passed=False)
    settled(home, other)
    ((family, sentence),) = said(home, FAULT)
    assert "sent back 2 times" in sentence, family


NIGHT = "2026-11-22 14:00"
"""When no door may be opened."""


def door(home: Home, other: Home) -> None:
    """Pair a sensor with the door of 401 at both, where nobody is kept apart yet."""
    for one in (home, other):
        one.clock.set(NIGHT)
    home.house.isolation.doors.pair("d401", "401", "mqtt")
    say(home, "close")
    bring(home, other)
    both((home, other), minutes=1)


def say(home: Home, sign: str) -> None:
    home.house.isolation.doors.receive([f"d401;{sign}"], "mqtt")


def apart(home: Home) -> None:
    home.house.isolation.cases.start(
        NewCase(
            subject=home.subject("R001"),
            place="401",
            kind=CaseKind.CONTACT,
            length=Length(days=5),
        )
    )


@pytest.mark.parametrize("comes", ["case", "door"])
def test_a_door_opened_where_another_desk_keeps_somebody_apart_is_an_alert(
    home: Home, other: Home, comes: str
) -> None:
    door(home, other)
    apart(other)
    both((home, other), minutes=2)
    say(home, "open")
    both((home, other), minutes=1)
    assert said(home, DOOR) == set()
    if comes == "case":
        bring(other, home)
        assert len(said(home, DOOR)) == 1
    else:
        bring(home, other)
        assert len(said(other, DOOR)) == 1
    settled(home, other)


def test_a_door_that_another_desk_announced_is_no_alert(home: Home, other: Home) -> None:
    door(home, other)
    apart(home)
    bring(home, other)
    both((home, other), minutes=2)
    other.house.isolation.doors.announce("d401", "water")
    both((home, other), minutes=1)
    say(home, "open")
    home.clock.advance(seconds=20)
    say(home, "close")
    assert len(said(home, DOOR)) == 1
    other.clock.set(home.clock())
    settled(home, other)
    assert said(home, DOOR) == said(other, DOOR) == set()


def test_a_door_left_open_is_told_by_the_desk_that_heard_it(home: Home, other: Home) -> None:
    door(home, other)
    apart(home)
    home.house.isolation.doors.announce("d401", "water")
    both((home, other), minutes=1)
    say(home, "open")
    bring(home, other)
    both((home, other), minutes=3)
    assert other.house.isolation.open_doors.look() is Changes.NONE
    assert Changes.FINDINGS in home.house.isolation.open_doors.look()
    settled(home, other)
    assert len(said(home, DOOR)) == len(said(other, DOOR)) == 1


def test_an_alert_is_not_lifted_by_a_desk_whose_clock_is_behind(home: Home, other: Home) -> None:
    door(home, other)
    apart(other)
    bring(other, home)
    home.clock.advance(hours=2)
    say(home, "open")
    home.clock.advance(minutes=1)
    say(home, "close")
    assert len(said(home, DOOR)) == 1
    settled(home, other)
    assert said(home, DOOR) == said(other, DOOR) != set()


def test_many_given_out_are_unusual_by_what_both_gave_before(home: Home, other: Home) -> None:
    keeper = Keeper(home)
    gowns = keeper.lists(replace(GOWNS, minimum=0))
    keeper.takes_in(gowns, "400", "2027-11-30")
    bring(home, other)
    for _ in range(8):
        both((home, other), days=1)
        Keeper(other).gives(gowns, "2b")
    both((home, other), days=1)
    Keeper(home).gives(gowns, "9b")
    assert UNUSUAL.code not in {family for family, _said in said(home, SUPPLY)}
    bring(other, home)
    assert UNUSUAL.code in {family for family, _said in said(home, SUPPLY)}
    settled(home, other)


def test_an_alert_of_the_store_is_as_severe_as_it_is_now(home: Home) -> None:
    keeper = Keeper(home)
    gowns = keeper.lists(replace(GOWNS, minimum=10))
    keeper.takes_in(gowns, "12b", "2027-11-30")
    keeper.gives(gowns, "12b")
    (before,) = home.house.following_up.due(SUPPLY)
    home.clock.advance(minutes=1)
    keeper.takes_in(gowns, "4", "2027-11-30")
    (now,) = home.house.following_up.due(SUPPLY)
    assert now.episode.severity < before.episode.severity


def test_what_was_found_knowing_everything_is_not_written_again(home: Home, other: Home) -> None:
    table = SamplingTable(home, capacity=3)
    table.fill("R001", "R002")
    table.answer("T01", "阳性")
    number = fault_of(home)
    look(home, number, passed=True)
    other.clock.set(home.clock() + timedelta(minutes=1))
    before = lines_of(other, home)
    bring(home, other)
    assert lines_of(other, home) == before
