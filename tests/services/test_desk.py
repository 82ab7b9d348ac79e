"""The desk: what is decided holds from its moment on, and every line says who wrote it."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.accounts.events import SignInFailed
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Details, Group
from carehome_app.services.changes import Changes
from carehome_app.services.desk import NEAR
from tests.builders import Home


def test_a_setting_holds_from_the_very_moment_that_was_said(home: Home) -> None:
    now = home.clock()
    for value, at in (("a", now - timedelta(days=1)), ("b", now), ("c", now + timedelta(days=1))):
        with home.desk.acting(May.SET_RULES) as action:
            action.append(SettingChanged("of.a.test", value, to_ms(at)))
    assert home.desk.setting("of.a.test") == "b"
    assert home.desk.setting("of.another", "usual") == "usual"


def test_a_line_is_of_whoever_acts_and_of_nobody_where_the_program_writes_it(home: Home) -> None:
    home.measure("R001", "36.5")
    assert list(journal.lines(home.desk.store))[-1].by == home.subject("S003")
    with pytest.raises(WrongPinError):
        home.house.signing_in.sign_in_by_code("S001", "999999")
    (failed,) = [
        line for line in journal.lines(home.desk.store) if isinstance(line.event, SignInFailed)
    ]
    assert failed.by == 0


def test_something_was_by_now_and_is_now_where_nobody_says_when(home: Home) -> None:
    now = home.clock()
    assert home.desk.past(None) == now
    assert home.desk.past(now) == now
    with pytest.raises(FutureError):
        home.desk.past(now + timedelta(milliseconds=1))


def test_nothing_changed_is_no_part_of_the_record_and_each_part_is_one_of_its_own() -> None:
    assert not Changes.NONE
    parts = list(Changes)
    assert [one | Changes.NONE for one in parts] == parts
    assert not any(one & other for one in parts for other in parts if one is not other)


def test_what_was_read_in_an_act_that_failed_is_forgotten_with_it(home: Home) -> None:
    before = [one.id for one in home.desk.stays]

    def fail() -> None:
        with home.desk.acting(May.ADMIT) as action:
            action.append(SettingChanged("of.a.test", "x"))
            details = Details(group=Group.RESIDENT, code="R099", name="何平")
            home.house.people.admit_in(action, details, home.clock())
            action.settle()
            home.desk.forget(~Changes.NONE)
            assert len(home.desk.stays) == len(before) + 1
            assert home.desk.setting("of.a.test") == "x"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [one.id for one in home.desk.stays] == before
    assert home.desk.setting("of.a.test") == ""


def test_a_round_opens_an_hour_early_for_a_reading_or_as_the_home_says(home: Home) -> None:
    def early() -> timedelta:
        span = home.desk.span(home.round)
        assert span is not None
        return span.opens - span.first

    assert (home.desk.near, early()) == (timedelta(hours=1), timedelta(hours=1))
    for minutes in (30, 90):
        said = SettingChanged(NEAR, str(minutes))
        assert home.desk.decide(May.SET_RULES, said) is Changes.SETTINGS
        assert (home.desk.near, early()) == (timedelta(minutes=minutes),) * 2
    assert home.desk.decide(May.SET_RULES, said, Changes.PLANS) is Changes.NONE
    usual = SettingChanged("of.a.test", "usual")
    assert home.desk.decide(May.SET_RULES, usual, usual="usual") is Changes.NONE
    other = SettingChanged("of.a.test", "other")
    changed = home.desk.decide(May.SET_RULES, other, Changes.PLANS, "usual")
    assert changed == Changes.SETTINGS | Changes.PLANS
    nothing = SettingChanged("of.a.test", "")
    assert home.desk.decide(May.SET_RULES, nothing, usual="usual") is Changes.SETTINGS
    assert home.desk.decide(May.SET_RULES, usual, usual="usual") is Changes.NONE


def test_the_roll_of_a_round_has_everybody_once_where_they_were_as_it_closed(home: Home) -> None:
    first = home.round
    person = home.person("R001")
    home.house.people.discharge(home.person("R002"))
    home.clock.advance(minutes=5)
    home.house.people.readmit(home.person("R002"), home.person("R002").details)
    home.next_round()
    home.house.people.change(person, replace(person.details, room="305", bed="2"))
    now = home.desk.span(home.round)
    then = home.desk.span(first)
    assert then is not None
    assert now is not None
    places = {}
    for window in (then, now):
        roll = home.desk.people_on(window)
        assert len({one.id for one in roll}) == len(roll) == 10
        places[window.opens] = {one.details.code: one.place for one in roll}
    assert [one["R001"] for one in places.values()] == ["201-1", "305-2"]
    assert home.desk.person_at(person.id, then.closes).place == "201-1"
    assert len(home.desk.stays_of(home.subject("R002"))) == 2
    assert home.desk.person(home.subject("R002")).left_at is None
    assert home.desk.stays_of(77) == []
    with pytest.raises(KeyError):
        home.desk.person(77)


def test_whose_record_is_locked_is_a_number_and_on_no_roll(home: Home) -> None:
    home.sign_in("D01")
    subject = home.subject("R003")
    home.house.people.discharge(home.person("R003"))
    home.house.keeping.lock(subject, "as the family asks")
    home.desk.forget(Changes.PEOPLE)
    assert home.desk.person(subject).name == f"#{subject}"
    assert home.desk.hidden == {subject}
    assert all(one.id != subject for one in home.desk.stays)
    assert home.desk.stays_of(subject) == []
