"""The history: the newest first, so many at once, each change of a person by its fields."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.errors import FutureError, NothingThenError
from carehome_app.domain.history.event_words import Topic
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.i18n import in_english as say
from carehome_app.services.history.as_of import end
from carehome_app.services.history.history import A_PLAN, History, SaidHere
from tests.builders import Home


def test_the_newest_stands_first_and_of_many_the_newest_are_told(home: Home) -> None:
    for text in ("36.1", "36.2", "36.3", "36.4"):
        home.measure("R001", text)
        home.clock.advance(minutes=1)
    whole = home.house.history.of_person(home.subject("R001"))
    moments = [one.at for one in whole]
    assert moments == sorted(moments, reverse=True)
    few = History(home.desk, 3).of_person(home.subject("R001"))
    assert few == whole[:3]
    assert all(f"36.{place}" in say(one.words) for one, place in zip(few, (4, 3, 2), strict=True))
    everything = home.house.history.of_home()
    assert History(home.desk, 5).of_home() == everything[:5]


def test_each_change_of_a_person_is_told_by_what_became_different(home: Home) -> None:
    for more in ({"room": "305", "bed": "2"}, {"care_level": "2"}, {"room": "306"}):
        person = home.person("R001")
        home.clock.advance(minutes=1)
        home.house.people.change(person, replace(person.details, **more))
    told = [say(one.words) for one in home.house.history.of_person(home.subject("R001"))]
    newest, middle, oldest = told[:3]
    assert "306" in newest
    assert "305" in newest, "from where"
    assert "2" in middle
    assert "30" not in middle
    assert "201" in oldest
    assert "305" in oldest


def test_who_is_locked_is_told_of_nowhere(home: Home) -> None:
    home.sign_in("D01")
    home.measure("R003", "36.9")
    who, name = home.subject("R003"), home.person("R003").name
    home.house.people.discharge(home.person("R003"))
    home.clock.advance(days=1)
    history = home.house.history
    assert any(name in say(one.words) for one in history.of_home())
    assert history.of_person(who)
    home.house.keeping.lock(who, "left")
    assert all("36.9" not in say(one.words) for one in history.of_home())
    assert all("36.9" not in say(one.words) for one in history.of_person(who))


def test_the_record_can_be_looked_at_from_its_first_line_to_now(home: Home) -> None:
    as_of, now = home.house.as_of, home.clock()
    as_of.check(now)
    with pytest.raises(FutureError):
        as_of.check(now + timedelta(minutes=1))
    first = min(one.at for one in home.house.history.of_home())
    as_of.check(first)
    with pytest.raises(NothingThenError):
        as_of.check(first - timedelta(milliseconds=1))
    then = as_of.house(first)
    assert then.desk.now() == first
    end(then)


def test_of_one_topic_only_its_lines_are_told(home: Home) -> None:
    home.measure("R001", "38.6")
    whole = home.house.history.of_home()
    for topic in {one.topic for one in whole if one.topic is not None}:
        told = home.house.history.of_home(topic)
        assert told == [one for one in whole if one.topic is topic], topic
    assert home.house.history.tell(None, Topic.READING) == home.house.history.of_home(
        Topic.READING
    )


def test_a_plan_is_told_by_what_it_measures_and_one_nobody_knows_only_as_a_plan(
    home: Home,
) -> None:
    names = SaidHere(home.desk)
    (plan,) = home.desk.plans
    assert names.plan(plan.id) == TEMPERATURE.label
    assert names.plan(plan.id + 1) == A_PLAN


def test_what_everybody_must_know_is_known_in_a_look_at_the_past_too(home: Home) -> None:
    then = home.house.as_of.house(home.clock())
    assert then.desk.warning is None
    end(then)
    home.desk.warning = A_PLAN
    then = home.house.as_of.house(home.clock())
    assert then.desk.warning == A_PLAN
    end(then)
