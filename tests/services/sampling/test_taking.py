"""Samples are taken into tubes: nobody twice, nobody too many, and no groups mixed."""

from datetime import timedelta

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    NotAllowedError,
    NotYoursError,
    ReasonNeededError,
    UnknownPersonError,
)
from carehome_app.domain.people import Details, Group
from carehome_app.domain.sampling.errors import (
    EndNotSaidError,
    InATubeError,
    LabelTakenError,
    NotOnListError,
    NoTubeError,
    OtherGroupError,
    RoundOverError,
    TubeFullError,
    TubeSealedError,
)
from carehome_app.domain.sampling.round import Method, Move
from carehome_app.i18n import in_english as say
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.sampling.taking import Asked, ChosenTube, Sampled, Why
from tests.builders import Home
from tests.services.sampling.rounds_in_a_home import SamplingTable


@pytest.fixture
def table(home: Home) -> SamplingTable:
    """A round of residents in tubes of two: 201-1, 201-2, 202-1, 202-2 and 301-1, 301-2."""
    home.sign_in("S001")
    return SamplingTable(home)


def test_a_list_is_frozen_and_does_not_follow_what_is_written_later(table: SamplingTable) -> None:
    home = table.home
    assert (table.board.due.roster, table.board.due.due, table.board.due.exempt) == (10, 6, 4)
    home.clock.advance(minutes=5)
    home.sign_in("S002")
    home.admit("R007", "新来的", "203-1")
    assert table.board.due.roster == 10
    with pytest.raises(NotOnListError) as refused:
        table.scan("R007")
    assert "is not on the list of 11-22 07:30" in say(refused.value.sentence)
    home.house.sampling.rounds.add(table.number, home.subject("R007"))
    assert isinstance(table.scan("R007"), Sampled)
    assert (table.board.due.roster, table.board.due.due) == (11, 7)


def test_people_are_scanned_into_the_tube_of_their_group(table: SamplingTable) -> None:
    assert table.fill("201-1", "201-2") == "T01"
    tube = table.round.tubes["T01"]
    assert [(one.position, one.subject) for one in tube.members] == [
        (1, table.home.subject("R001")),
        (2, table.home.subject("R002")),
    ]
    assert (tube.place, tube.is_full) == ("2", True)


def test_the_history_says_in_which_tube_and_place_a_sample_is(table: SamplingTable) -> None:
    table.fill("201-1", "201-2")
    told = table.home.house.history.of_person(table.home.subject("R002"))
    assert say(told[0].words) == "李建国 was sampled at 2026-11-22 07:30: T01 2."


def test_nobody_is_in_two_tubes(table: SamplingTable) -> None:
    table.fill("201-1")
    with pytest.raises(InATubeError) as refused:
        table.scan("201-1")
    assert say(refused.value.sentence) == (
        "王秀英 is in T01, place 1, already: one live tube for each in a round."
    )
    assert table.board.due.done == 1


def test_no_third_member_in_a_tube_of_two(table: SamplingTable) -> None:
    table.fill("201-1", "201-2")
    with pytest.raises(TubeFullError) as refused:
        table.scan("202-1")
    assert "T01 is full, 2 of 2" in say(refused.value.sentence)
    table.seal("T01")
    assert table.fill("202-1") == "T02"


def test_groups_are_never_mixed_to_fill_a_tube(table: SamplingTable) -> None:
    table.fill("201-1")
    with pytest.raises(OtherGroupError) as refused:
        table.scan("301-1", tube="T01")
    assert "T01 is for floor 2; 陈德福 belongs to floor 3" in say(refused.value.sentence)
    assert table.fill("301-1") == "T02"
    assert [(one.place, one.people, one.tube) for one in table.board.waiting] == [
        ("2", tuple(map(table.home.subject, ("R002", "R003", "R004"))), "T01"),
        ("3", (table.home.subject("R006"),), "T02"),
    ]


def test_a_sealed_tube_takes_nobody(table: SamplingTable) -> None:
    table.fill("201-1")
    table.seal("T01")
    for act in ("T01", "1001-T01"):
        with pytest.raises((TubeSealedError, NoTubeError)):
            table.scan(act)
    with pytest.raises(TubeSealedError):
        table.scan("201-2", tube="T01")
    assert table.fill("201-2") == "T02"


def test_a_tube_of_another_round_is_refused(table: SamplingTable) -> None:
    with pytest.raises(NoTubeError):
        table.scan(f"{table.number + 1}-T01")
    assert table.scan(f"{table.number}-T03") == ChosenTube("T03")
    assert isinstance(table.scan("201-1", tube="T03"), Sampled)


def test_a_code_that_looks_like_a_label_is_its_owners(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home, Method.OTHER)
    with table.as_("S002"):
        home.house.people.admit(Details(group=Group.RESIDENT, code="T05", name="新来的"))
    home.house.sampling.rounds.add(table.number, home.subject("T05"))
    assert isinstance(table.scan("T05"), Sampled)


def test_a_number_that_is_printed_on_a_tube_chooses_it_and_belongs_to_one_tube_only(
    table: SamplingTable,
) -> None:
    chosen = table.scan("2201015678")
    assert chosen == ChosenTube("T01", "2201015678")
    table.scan("201-1", tube="T01", code="2201015678")
    assert table.scan("2201015678") == ChosenTube("T01", "2201015678")
    with pytest.raises(LabelTakenError):
        table.scan("201-2", tube="T05", code="2201015678")


def test_who_is_not_here_or_can_be_two_is_told(table: SamplingTable) -> None:
    with pytest.raises(UnknownPersonError):
        table.scan("外人")
    with pytest.raises(AmbiguousPersonError):
        table.scan("王秀英")


def test_who_is_kept_apart_gets_a_tube_of_their_own(table: SamplingTable) -> None:
    home = table.home
    home.house.isolation.cases.start(NewCase(subject=home.subject("R002"), place="205"))
    home.clock.advance(seconds=5)
    asked = table.scan("201-2")
    assert isinstance(asked, Asked)
    assert "not in a pool" in say(asked.questions[0])
    taken = table.scan("201-2", asked=asked.questions)
    assert isinstance(taken, Sampled)
    assert (taken.tube, taken.capacity) == ("D01", 1)
    assert table.round.tubes["D01"].is_sealed


def test_who_has_a_fever_is_not_pooled_either(table: SamplingTable) -> None:
    table.home.measure("R003", "38.4")
    table.home.clock.advance(minutes=1)
    assert isinstance(table.scan("202-1"), Asked)


def test_a_sample_so_soon_after_the_last_is_asked_about(table: SamplingTable) -> None:
    table.fill("201-1")
    table.home.clock.advance(hours=20)
    later = SamplingTable(table.home)
    asked = later.scan("201-1")
    assert isinstance(asked, Asked)
    assert say(asked.questions[0]).startswith("王秀英 was sampled 20 h ago; 24 h are usual.")
    assert isinstance(later.scan("201-1", asked=asked.questions), Sampled)


def test_contacts_share_the_room_or_the_pool_and_nobody_is_a_contact_of_themselves(
    table: SamplingTable,
) -> None:
    one, two, three, four, five = (table.home.subject(f"R00{number}") for number in range(1, 6))
    table.fill("201-1", "202-2")
    board = table.board
    assert board.contacts(one) == [two, four]
    assert board.contacts(two) == [one]
    assert board.contacts(three) == [four]
    assert board.contacts(four) == [one, three]
    assert board.contacts(five) == [table.home.subject("R006")]


def test_who_is_taken_out_leaves_the_place_to_the_next(table: SamplingTable) -> None:
    home = table.home
    table.fill("201-1", "201-2")
    with pytest.raises(ReasonNeededError):
        home.house.sampling.taking.take_out(table.number, home.subject("R001"), " ")
    home.house.sampling.taking.take_out(table.number, home.subject("R001"), "wrong person")
    assert table.board.due.done == 1
    taken = table.scan("202-1")
    assert isinstance(taken, Sampled)
    assert (taken.tube, taken.position) == ("T01", 1)


def test_a_carer_takes_out_whom_they_sampled_and_only_while_the_tube_is_open(
    table: SamplingTable,
) -> None:
    home = table.home
    table.fill("201-1")
    table.seal("T01")
    take_out = home.house.sampling.taking.take_out
    with pytest.raises(NotYoursError):
        take_out(table.number, home.subject("R001"), "swapped")
    home.sign_in("S002")
    take_out(table.number, home.subject("R001"), "swapped")
    assert table.board.due.done == 0


def test_nobody_missed_is_said_when_everybody_is_done_or_explained(table: SamplingTable) -> None:
    home, rounds = table.home, table.home.house.sampling.rounds
    table.fill("201-1", "201-2")
    table.seal("T01")
    table.fill("202-1")
    explain = home.house.sampling.explaining.explain
    with pytest.raises(ReasonNeededError):
        explain(table.number, home.subject("R004"), Why(reason="other"))
    explain(table.number, home.subject("R004"), Why(reason="hospital"))
    explain(table.number, home.subject("R005"), Why(reason="refused"))
    assert table.board.due.open
    home.sign_in("S002")
    with pytest.raises(EndNotSaidError):
        rounds.close(table.number)
    explain(table.number, home.subject("R006"), Why(reason="other", words="asleep"))
    assert not table.board.due.open
    rounds.close(table.number)
    with pytest.raises(RoundOverError):
        table.scan("202-2")
    assert table.board.due.words(Box.EXPLAINED) == {"hospital": 1, "other": 1, "refused": 1}


def test_a_reason_is_taken_back_and_a_sample_counts_before_any_reason(
    table: SamplingTable,
) -> None:
    home = table.home
    explaining = home.house.sampling.explaining
    explaining.explain(table.number, home.subject("R001"), Why(reason="refused"))
    asked = table.scan("201-1")
    assert isinstance(asked, Asked)
    assert "refused was said in this round" in say(asked.questions[0])
    assert isinstance(table.scan("201-1", asked=asked.questions), Sampled)
    assert (table.board.due.done, table.board.due.explained) == (1, 0)
    explaining.explain(table.number, home.subject("R002"), Why(reason="out"))
    explaining.take_back(table.number, home.subject("R002"), "is here")
    assert table.board.due.explained == 0


def test_a_reason_that_lasts_is_carried_into_the_next_round(table: SamplingTable) -> None:
    home = table.home
    day = home.desk.today()
    explain = home.house.sampling.explaining.explain
    lasting = Why(reason="hospital", until=(day + timedelta(days=3)).toordinal())
    explain(table.number, home.subject("R001"), lasting)
    explain(table.number, home.subject("R002"), Why(reason="refused"))
    home.clock.advance(days=2)
    assert SamplingTable(home).board.due.words(Box.EXPLAINED) == {"hospital": 1}
    home.clock.advance(days=2)
    later = SamplingTable(home)
    assert later.board.due.explained == 0
    assert later.board.missed_twice == tuple(
        home.subject(code) for code in ("R001", "R002", "R003", "R004", "R005", "R006")
    )


def test_tubes_are_handed_over_and_seal_themselves(table: SamplingTable) -> None:
    table.fill("201-1")
    table.home.house.sampling.taking.move(table.number, ["T01"], Move.HANDED, "county lab")
    moves = table.round.tubes["T01"].moves
    assert set(moves) == {"sealed", "handed"}
    assert moves["handed"][1] == "county lab"


def test_a_vaccination_day_is_a_round_without_tubes(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home, Method.OTHER)
    assert isinstance(table.scan("201-1"), Sampled)
    assert table.board.due.words(Box.DONE) == {"done": 1}


def test_a_carer_samples_and_does_not_plan(table: SamplingTable) -> None:
    actor = table.home.desk.actor
    assert actor is not None
    assert actor.role is Role.CARER
    with pytest.raises(NotAllowedError):
        table.home.house.sampling.rounds.close(table.number)
    with pytest.raises(NotAllowedError):
        table.home.house.sampling.answering.answer(table.number, "T01", "阴性")


def test_staff_are_pooled_by_their_team(home: Home) -> None:
    home.sign_in("S002")
    home.house.people.admit(Details(group=Group.STAFF, code="S009", name="厨师", post="kitchen"))
    assert home.person("S009").details.post == "kitchen"


def test_who_was_taken_out_again_was_not_covered_and_never_sampled(table: SamplingTable) -> None:
    home = table.home
    for room in ("201-1", "201-2"):
        table.fill(room)
    home.house.sampling.taking.take_out(table.number, home.subject("R001"), "wrong tube")
    home.clock.advance(days=1)
    later = SamplingTable(home)
    covered = {*table.round.samples, *table.round.elsewhere}
    assert covered == {home.subject("R002")}
    left = {item.who for item in table.board.due.behind(Box.OPEN, Box.EXPLAINED)}
    assert home.subject("R001") in left
    assert set(later.board.missed_twice) == left
    last_sample = home.house.sampling.taking.last_sample
    for code, taken in (("R001", ()), ("R002", table.round.samples[home.subject("R002")])):
        moments = [one.at for one in taken]
        assert last_sample(home.subject(code), later.round) == max(moments, default=None)
