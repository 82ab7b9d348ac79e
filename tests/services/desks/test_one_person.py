"""Somebody admitted at two desks is one person as soon as a person says so, whoever wrote what."""

from pathlib import Path

import pytest

from carehome_app.db.journal import journal
from carehome_app.db.journal.joined import joined_in
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.errors import NotTwoPeopleError
from carehome_app.domain.desks.events import DeskClosed, PeopleJoined
from carehome_app.domain.desks.joined import resolved
from carehome_app.domain.errors import NotAllowedError
from carehome_app.services.desks.taking import take
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from tests.builders import Home
from tests.erased import leave_and_wait, nothing_is_built_anew
from tests.services.chronic.test_orders import medicine
from tests.services.desks.desks import another_desk, bring, bring_each_other, found, lines_of
from tests.services.desks.test_taking import same, typed
from tests.services.files.test_importing import table


@pytest.fixture
def twice(home: Home, other: Home) -> tuple[int, int]:
    """One woman came in by the front door and by the gate: two numbers."""
    for at, code in ((home, "R007"), (other, "R008")):
        at.sign_in("D01")
        at.admit(code, "何安", "302-1")
    bring_each_other([home, other])
    return home.subject("R007"), home.subject("R008")


def codes(house: House) -> list[str]:
    return [one.details.code for one in house.people.here() if one.name == "何安"]


def here(home: Home) -> list[str]:
    return codes(home.house)


def test_people_who_may_be_one_are_listed_and_joined_by_a_decision(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    (bed, person) = home.house.desks.conflicts()
    assert (bed.what, person.what, person.pairs) == ("bed", "person", (twice,))
    home.house.desks.people.join(person.pairs, "her son says so")
    assert here(home) == ["R007"]
    assert home.house.desks.conflicts() == []
    bring_each_other([home, other])
    assert here(other) == ["R007"]
    assert same(home, other)


def test_what_was_said_of_both_numbers_is_one_persons_and_is_judged_anew(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    for at in (home, other):
        at.clock.advance(days=8)
    other.history("R008", "35.7", "35.8", days=7)
    bring(other, home)
    home.clock.advance(minutes=10)
    home.measure("R007", "37.2")
    assert found(home) == set()
    home.house.desks.people.join([twice])
    assert {row[3] for row in found(home)} == {"fever"}
    bring_each_other([home, other])
    assert found(home) == found(other)
    assert same(home, other)


def test_what_is_typed_of_the_other_number_later_counts_too(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    home.house.desks.people.join([twice])
    other.measure("R008", "38.6")
    other.house.recording.note(other.subject("R008"), other.round, "coughs")
    bring_each_other([home, other])
    assert typed(home, "R007") == typed(other, "R007") == ["38.6"]
    assert [one.subject for one in home.house.worklist.notes(home.round)] == [twice[0]]
    (due,) = home.house.following_up.due()
    assert due.episode.subject == twice[0]
    assert same(home, other)


def test_a_decision_can_be_taken_back_and_all_is_as_before(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    home.measure("R007", "36.5")
    home.measure("R008", "36.8")
    before = list(home.house.people.here())
    home.house.desks.people.join([twice])
    assert typed(home, "R007") == ["36.5", "36.8"]
    home.house.desks.people.part(twice, "they are sisters")
    assert home.house.people.here() == before
    assert (typed(home, "R007"), typed(home, "R008")) == (["36.5"], ["36.8"])
    bring_each_other([home, other])
    assert same(home, other)


def test_both_desks_decide_otherwise_and_come_to_one_person(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    home.house.desks.people.join([twice])
    other.clock.advance(minutes=1)
    other.house.desks.people.join([(twice[1], twice[0])])
    bring_each_other([home, other])
    assert here(home) == here(other) == ["R007"]
    assert same(home, other)


def test_an_erasure_takes_what_stands_under_both_numbers(
    home: Home, other: Home, twice: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    other.measure("R008", "36.5")
    bring(other, home)
    home.house.desks.people.join([twice])
    subject = leave_and_wait(home, "R007")
    nothing_is_built_anew(monkeypatch)
    home.house.erasing.erase(subject)
    left = [one for one in journal.lines(home.desk.store) if one.event.owner() in twice]
    assert left == []
    assert home.house.verifying.verify().problems == ()
    other.clock.set(home.clock())
    bring_each_other([home, other])
    assert [one for one in journal.lines(other.desk.store) if one.event.owner() in twice] == []
    assert same(home, other)


def test_a_record_opened_as_it_was_knows_two_people(home: Home, twice: tuple[int, int]) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(minutes=30)
    then = home.clock()
    home.clock.advance(minutes=30)
    home.house.desks.people.join([twice])
    past = home.house.as_of.house(then)
    assert codes(past) == ["R007", "R008"]
    close_home(past.desk)
    home.reopen()
    assert here(home) == ["R007"]
    assert home.house.verifying.verify().problems == ()


def test_people_whom_one_file_doubled_are_joined_at_once(home: Home, other: Home) -> None:
    rows = ("编号,姓名,房-床", "R101,马秋生,401-1", "R102,林春生,401-2")
    for at in (home, other):
        at.sign_in("D01")
        made = table(*rows, name="new.csv")
        at.house.importing.take(at.house.importing.people(made))
    bring_each_other([home, other])
    conflict = next(one for one in home.house.desks.conflicts() if one.what == "file")
    assert len(conflict.pairs) == 2
    home.house.desks.people.join(conflict.pairs)
    bring_each_other([home, other])
    for at in (home, other):
        here = [one.details.code for one in at.house.people.here()]
        assert (here.count("R101"), here.count("R102")) == (1, 1)
    assert [one.what for one in home.house.desks.conflicts()] == ["file"]
    assert same(home, other)


def test_only_two_who_are_here_can_be_one_and_not_everybody_decides(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    del other
    for pair in ((twice[0], twice[0]), (twice[0], home.subject("S001")), (twice[0], 99)):
        with pytest.raises(NotTwoPeopleError):
            home.house.desks.people.join([pair])
    before = lines_of(home)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.desks.people.join([twice])
    assert lines_of(home) == before


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ([(1, 2)], {2: 1}),
        ([(1, 2), (2, 3)], {2: 1, 3: 1}),
        ([(2, 3), (1, 2)], {2: 1, 3: 1}),
        ([(1, 2), (2, 1)], {2: 1}),
        ([(1, 2), (3, 2)], {2: 1}),
        ([(1, 2), (2, 3), (3, 1)], {2: 1, 3: 1}),
    ],
)
def test_decisions_that_contradict_each_other_leave_one_answer(
    said: list[tuple[int, int]], one: dict[int, int]
) -> None:
    assert resolved(PeopleJoined(*pair) for pair in said) == one


def test_what_a_closed_desk_decided_after_its_end_joins_nobody(
    home: Home, other: Home, twice: tuple[int, int]
) -> None:
    station = other.desk.card.station
    number, digest = home.desk.store.heads()[station]
    other.house.desks.people.join([twice])
    bring(other, home)
    assert joined_in(home.desk.store) != {}
    with home.desk.acting(May.SET_RULES) as action:
        action.append(DeskClosed(station, number, digest.hex(), "stolen"))
    assert joined_in(home.desk.store) == {}


def test_the_end_of_an_order_that_comes_after_an_erasure_loses_its_words_once_both_know(
    home: Home, other: Home
) -> None:
    who, medicines = home.subject("R003"), home.house.chronic.medicines
    medicines.start(medicine(home, person=who))
    bring_each_other([home, other])
    (order,) = other.house.chronic.medicines.of(who)
    other.house.chronic.medicines.end(order, other.desk.today(), "the daughter asked")
    home.sign_in("D01")
    home.house.erasing.erase(leave_and_wait(home, "R003"))
    other.clock.set(home.clock())
    bring_each_other([other, home])
    for desk in (home, other):
        assert not any("the daughter" in str(line.body) for line in lines_of(desk))
        assert desk.house.verifying.verify().problems == ()


def test_the_end_of_an_order_that_comes_by_a_longer_way_than_the_erasure_is_blanked_on_arrival(
    home: Home, other: Home, tmp_path: Path
) -> None:
    who, third = home.subject("R003"), another_desk(home, tmp_path / "third")
    home.house.chronic.medicines.start(medicine(home, person=who))
    bring_each_other([home, other, third])
    (order,) = other.house.chronic.medicines.of(who)
    other.house.chronic.medicines.end(order, other.desk.today(), "the daughter asked")
    bring(other, home)
    home.sign_in("D01")
    home.house.erasing.erase(leave_and_wait(home, "R003"))
    third.clock.set(home.clock())
    there = other.desk.card.station
    take(third.desk, [line for line in lines_of(home, third) if line.ref.station != there])
    bring(other, third)
    assert not any("the daughter" in str(line.body) for line in lines_of(third))
    third.close()
