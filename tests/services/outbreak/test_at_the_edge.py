"""At the edge: exactly 38.0, the highest of a day, and who was kept apart for it."""

from datetime import timedelta

import pytest

from carehome_app.db import outbreak as outbreaks
from carehome_app.domain.errors import NotAllowedError, ReasonNeededError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.outbreak.cases import Symptom, Syndrome
from carehome_app.domain.outbreak.line_list import Ill
from carehome_app.services.isolation.cases import NewCase
from tests.builders import Home


def ill(home: Home, code: str = "R001", syndrome: Syndrome = Syndrome.FEVER) -> list[Ill]:
    """Return the illnesses of a person of one kind, by onset."""
    return [
        one
        for one in home.house.seeing.clusters.cases()
        if (one.case.subject, one.case.syndrome) == (home.subject(code), syndrome)
    ]


@pytest.mark.parametrize(("typed", "is_flu_like"), [("37.9", False), ("38.0", True)])
def test_a_cough_is_flu_like_from_exactly_38_on(home: Home, typed: str, is_flu_like: bool) -> None:
    home.measure("R001", typed)
    home.house.seeing.clusters.note_symptoms(home.subject("R001"), [Symptom.COUGH])
    assert bool(ill(home, syndrome=Syndrome.FLU_LIKE)) == is_flu_like
    assert ill(home, syndrome=Syndrome.RESPIRATORY)


def test_the_highest_of_each_day_is_told_and_of_an_illness_the_highest_of_all(
    home: Home,
) -> None:
    who, first = home.subject("R001"), home.desk.today()
    for text in ("38.2", "39.1", "38.4"):
        home.measure("R001", text)
        home.clock.advance(minutes=30)
    home.clock.set(f"{first + timedelta(days=1)} 00:30")
    home.measure("R001", "39.4")
    night = home.house.seeing.clusters.temperatures({who}, [first])
    assert {day: str(amount.number) for (_who, day), amount in night.items()} == {first: "39.1"}
    home.clock.set(f"{first + timedelta(days=1)} 07:30")
    home.measure("R001", "38.0")
    home.measure("R002", "36.4")
    days = [first, first + timedelta(days=1)]
    found = home.house.seeing.clusters.temperatures({who}, days)
    assert {day: str(amount.number) for (_who, day), amount in found.items()} == {
        days[0]: "39.1",
        days[1]: "39.4",
    }
    assert set(home.house.seeing.clusters.temperatures({who}, days[1:])) == {(who, days[1])}
    (one,) = ill(home)
    assert one.highest == "39.4 °C"


@pytest.mark.parametrize(("days", "is_of_it"), [(14, True), (15, False)])
def test_who_was_kept_apart_within_two_weeks_was_for_this_illness(
    home: Home, days: int, is_of_it: bool
) -> None:
    home.measure("R001", "38.2")
    home.clock.advance(days=days)
    home.house.isolation.cases.start(NewCase(subject=home.subject("R001"), place="205"))
    (one,) = ill(home)
    assert (one.isolation is not None) == is_of_it


def test_who_was_kept_apart_before_was_for_another(home: Home) -> None:
    cases = home.house.isolation.cases
    cases.start(NewCase(subject=home.subject("R001"), place="205"))
    home.clock.advance(hours=1)
    cases.release(cases.of(home.subject("R001")))
    home.clock.advance(minutes=1)
    home.measure("R001", "38.2")
    (one,) = ill(home)
    assert one.isolation is None


def test_rooms_are_those_in_which_somebody_lives_on_the_floors_that_are_named(
    home: Home,
) -> None:
    clusters = home.house.seeing.clusters
    assert list(clusters.living(())) == ["201", "202", "301"]
    assert clusters.living({"2"}) == {"201": 2, "202": 2}
    home.house.people.discharge(home.person("R001"))
    for code in ("R003", "R004"):
        home.house.people.discharge(home.person(code))
    assert clusters.living({"2"}) == {"201": 1}
    assert clusters.living({"9"}) == {}


def test_a_step_of_a_cluster_has_words_where_they_are_needed_and_closing_a_nurse(
    home: Home,
) -> None:
    for code in ("R001", "R003"):
        home.measure(code, "38.2")
    clusters = home.house.seeing.clusters
    cluster = clusters.open()[0].cluster
    for step in (Step.NOTE, Step.CLOSED):
        with pytest.raises(ReasonNeededError):
            clusters.take(cluster, step, " ")
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        clusters.take(cluster, Step.CLOSED, "one room")
    clusters.take(cluster, Step.NOTE, " soup ")
    found = next(one for one in clusters.open() if one.cluster.key == cluster.key)
    assert [(one.step, one.words, one.by) for one in found.steps] == [
        (Step.NOTE, "soup", home.person("S001").name)
    ]


def test_open_clusters_stand_before_closed_ones_and_of_those_the_severest(home: Home) -> None:
    for code in ("R001", "R003"):
        home.measure(code, "38.2")
    clusters = home.house.seeing.clusters
    whole = clusters.lately()
    assert [one.cluster.severity for one in whole] == sorted(
        (one.cluster.severity for one in whole), reverse=True
    )
    home.clock.advance(minutes=1)
    first = whole[0].cluster
    clusters.take(first, Step.CLOSED, "one room")
    later = clusters.lately()
    assert [one.is_open for one in later] == [True] * (len(whole) - 1) + [False]
    assert later[-1].cluster.key == first.key
    assert len(clusters.open()) == len(whole) - 1


def test_of_a_rule_that_was_crossed_several_times_unnoticed_the_last_is_told(home: Home) -> None:
    """Three coughed ten days ago, which nobody typed; one more after them is told with them."""
    clusters, now = home.house.seeing.clusters, home.clock()
    for hours, code in ((0, "R001"), (1, "R003"), (2, "R004")):
        at = now - timedelta(days=10, hours=-hours)
        clusters.note_symptoms(home.subject(code), [Symptom.COUGH], at=at)
    assert outbreaks.raised(home.desk.store, now - timedelta(days=30)) == []
    clusters.note_symptoms(home.subject("R002"), [Symptom.COUGH], at=now - timedelta(days=4))
    raised = outbreaks.raised(home.desk.store, now - timedelta(days=30))
    by_rule = {one.rule: one.at for one in raised if one.unit == "2"}
    assert by_rule["a.respiratory"] == now - timedelta(days=10, hours=-2)
