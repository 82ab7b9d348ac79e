"""Something spreads: noticed when the entry is kept, with everybody behind the count."""

from datetime import timedelta

import pytest

from carehome_app.db import outbreak as outbreaks
from carehome_app.domain.errors import NotAllowedError, ReasonNeededError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.outbreak.cases import SYMPTOM_FREE, Symptom, Syndrome
from carehome_app.domain.outbreak.clusters import Key
from carehome_app.domain.outbreak.line_list import Outbreak
from carehome_app.domain.people import Details
from carehome_app.i18n import in_english
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home

SECOND = Key(Syndrome.FEVER, "2")


def second_floor(home: Home) -> Outbreak:
    """Return the open cluster of the second floor; two a day are unusual for the home, too."""
    return next(one for one in home.house.seeing.clusters.open() if one.cluster.key == SECOND)


def test_the_second_fever_on_a_floor_raises_a_cluster_at_once(home: Home) -> None:
    home.measure("R001", "38.2")
    assert home.house.seeing.clusters.open() == []

    home.measure("R003", "38.4")

    outbreak = second_floor(home)
    assert outbreak.cluster.key == SECOND
    assert [one.person.details.code for one in outbreak.ill] == ["R001", "R003"]
    assert [one.highest for one in outbreak.ill] == ["38.2 °C", "38.4 °C"]
    raised = outbreaks.raised(home.desk.store, home.desk.now() - timedelta(days=1))
    assert {(one.rule, one.unit) for one in raised} == {
        ("a.fever", "2"),
        ("ears.c1", ""),
        ("ears.c2", ""),
        ("ears.c3", ""),
    }


def test_a_rule_is_raised_once_and_a_third_case_raises_the_next_level(home: Home) -> None:
    for code in ("R001", "R002", "R003", "R004"):
        home.measure(code, "38.5")

    raised = outbreaks.raised(home.desk.store, home.desk.now() - timedelta(days=1))

    assert [one.rule for one in raised if one.unit == "2"] == ["a.fever", "b.fever"]
    outbreak = second_floor(home)
    assert outbreak.cluster.severity is Severity.ACT
    assert len(outbreak.ill) == 4


def test_a_rule_first_crossed_in_the_second_week_of_a_cluster_is_raised_once(home: Home) -> None:
    carer, since = home.person("S001"), home.desk.now()
    changed = Details(group=carer.group, code="S001", name=carer.name, floor="2")
    home.house.people.change(carer, changed)
    for code, day in (("R001", 0), ("R002", 3), ("R003", 8), ("R004", 9), ("S001", 9)):
        home.clock.set(since + timedelta(days=day, minutes=1))
        home.measure(code, "38.5")
    home.clock.advance(minutes=5)
    home.measure("R005", "38.5")
    assert len(second_floor(home).ill) == 5
    raised = outbreaks.raised(home.desk.store, since)
    assert [one.rule for one in raised if one.unit == "2"] == ["a.fever", "b.fever"]


def test_the_history_of_a_cluster_names_its_rule_and_its_people(home: Home) -> None:
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    home.sign_in("D01")
    told = [in_english(one.words) for one in home.house.history.of_home()]
    assert "Cluster (fever, floor 2), rule a.fever: 王秀英; 张桂兰." in told


def test_a_member_of_staff_of_the_floor_counts(home: Home) -> None:
    carer = home.person("S001")
    changed = Details(group=carer.group, code="S001", name=carer.name, floor="2")
    home.house.people.change(carer, changed)
    home.measure("S001", "38.5")
    home.measure("R001", "38.5")

    outbreak = second_floor(home)
    assert {one.person.details.code for one in outbreak.ill} == {"S001", "R001"}


def test_a_corrected_fever_takes_the_ground_from_a_cluster_and_that_is_said(home: Home) -> None:
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    entry = home.row("R003").cells[0]
    assert entry is not None
    assert entry.reading is not None
    home.house.correcting.correct(entry.reading, home.given("R003", "36.4"), Why("typing_error"))

    assert home.house.seeing.clusters.open() == []
    assert "a.fever" in {one.rule for one in home.house.seeing.clusters.withdrawn()}
    home.clock.advance(hours=2)
    home.measure("R004", "38.4")
    home.measure("R005", "38.6")
    assert home.house.seeing.clusters.open() != []
    assert home.house.seeing.clusters.withdrawn() == [], "two with fever are enough again"


def test_a_cluster_without_ground_is_told_for_five_weeks(home: Home) -> None:
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    entry = home.row("R003").cells[0]
    assert entry is not None
    home.house.correcting.correct(entry.valid[-1], home.given("R003", "36.4"), Why("typing_error"))
    home.clock.advance(days=35, minutes=-5)
    assert home.house.seeing.clusters.withdrawn() != []
    home.clock.advance(minutes=10)
    assert home.house.seeing.clusters.withdrawn() == []


def test_noted_symptoms_count_and_flu_like_needs_both(home: Home) -> None:
    home.measure("R001", "38.2")
    home.house.seeing.clusters.note_symptoms(home.subject("R001"), [Symptom.COUGH])
    home.house.seeing.clusters.note_symptoms(home.subject("R002"), [Symptom.COUGH])

    found = {one.cluster.key for one in home.house.seeing.clusters.open()}
    syndromes = {one.case.syndrome for one in home.house.seeing.clusters.cases()}

    assert Key(Syndrome.RESPIRATORY, "2") in found
    assert Syndrome.FLU_LIKE in syndromes


def test_nobody_types_a_fever_as_a_symptom(home: Home) -> None:
    home.house.seeing.clusters.note_symptoms(home.subject("R001"), [Symptom.FEVER])
    assert home.house.seeing.clusters.cases() == []


def test_who_served_the_ill_is_known_from_the_record(home: Home) -> None:
    home.sign_in("S001")
    home.history("R001", "36.4", days=3)
    home.sign_in("S003")
    home.measure("R001", "38.2")
    home.measure("R002", "38.2")

    outbreak = second_floor(home)
    most = outbreak.served[0]
    assert (most.person.details.code, most.people, most.times) == ("S001", 1, 6)


def test_isolation_has_a_beginning_and_an_end(home: Home) -> None:
    home.measure("R001", "38.2")
    cases = home.house.isolation.cases
    cases.start(NewCase(subject=home.subject("R001"), place="105"))
    home.clock.advance(days=2)
    cases.release(cases.of(home.subject("R001")))

    (ill,) = home.house.seeing.clusters.cases()
    assert ill.isolation is not None
    assert ill.isolation.place == "105"
    assert ill.isolation.until is not None


def test_closing_needs_a_reason_and_a_nurse_and_stands_in_the_course(home: Home) -> None:
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    outbreak = second_floor(home)
    home.clock.advance(minutes=5)
    with pytest.raises(ReasonNeededError):
        home.house.seeing.clusters.take(outbreak.cluster, Step.CLOSED, " ")
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.seeing.clusters.take(outbreak.cluster, Step.CLOSED, "vaccination")
    home.sign_in("S002")
    home.house.seeing.clusters.take(outbreak.cluster, Step.DOCTOR_TOLD)
    home.clock.advance(minutes=5)
    home.house.seeing.clusters.take(outbreak.cluster, Step.CLOSED, "vaccination")

    assert SECOND not in {one.cluster.key for one in home.house.seeing.clusters.open()}
    closed = next(one for one in home.house.seeing.clusters.lately() if one.cluster.key == SECOND)
    assert [one.step for one in closed.steps] == ["doctor_told", "closed"]
    assert closed.steps[0].by == "孙丽"


def test_a_step_stands_in_the_course_of_its_own_cluster_alone(home: Home) -> None:
    seeing = home.house.seeing.clusters
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    for code in ("R001", "R002"):
        seeing.note_symptoms(home.subject(code), [Symptom.COUGH])
    seeing.take(second_floor(home).cluster, Step.DOCTOR_TOLD)
    told = {one.cluster.key: [taken.step for taken in one.steps] for one in seeing.open()}
    assert told[SECOND] == ["doctor_told"]
    assert told[Key(Syndrome.RESPIRATORY, "2")] == []


def test_an_ordinary_reading_looks_at_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("looked")

    monkeypatch.setattr("carehome_app.services.outbreak.watching.raise_new", refuse)
    home.measure("R001", "36.5")
    home.measure("R002", "37.4")


def test_a_table_is_part_of_where_people_fell_ill(home: Home) -> None:
    home.house.seeing.clusters.seat(home.subject("R001"), "3")
    home.measure("R001", "38.2")
    (ill,) = home.house.seeing.clusters.cases()
    assert ill.case.where.table == "3"


def test_one_new_fever_a_day_is_no_alarm_however_long_it_goes_on(home: Home) -> None:
    """The days before those that are read were as usual as these: they are not empty."""
    usual = home.desk.now() + timedelta(days=13)
    for number in range(60):
        home.clock.advance(days=1)
        code = f"T{number:03}"
        home.admit(code, "某", f"{number + 11}01-1")
        home.measure(code, "38.4")
        found = [one.cluster for one in home.house.seeing.clusters.lately()]
        rules = {one.rule for each in found for one in each.crossings if one.at > usual}
        assert not {one for one in rules if one.startswith("ears")}, number


def test_the_case_list_goes_back_five_weeks_and_to_who_was_ill_as_they_began(home: Home) -> None:
    home.measure("R001", "38.2")
    home.clock.advance(days=35 + SYMPTOM_FREE.days, minutes=-5)
    assert [one.person.details.code for one in home.house.seeing.clusters.cases()] == ["R001"]
    home.clock.advance(minutes=10)
    assert home.house.seeing.clusters.cases() == []
