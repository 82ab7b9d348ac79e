"""Clusters: people with new onset are counted, on their floor and in the home."""

from datetime import UTC, date, datetime, timedelta

import pytest

from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.outbreak.cases import (
    Sign,
    Symptom,
    Syndrome,
    Where,
    Whereabouts,
    cases,
)
from carehome_app.domain.outbreak.clusters import (
    BOOK,
    HOME,
    RULES,
    Closing,
    Cluster,
    Key,
    clusters,
    crossings,
)
from carehome_app.domain.outbreak.events import ClusterRaised
from carehome_app.domain.outbreak.line_list import Ill, Stay, by_place, curve, isolated_on
from carehome_app.domain.people import Details, Group, Person

FIRST = date(2026, 11, 1)
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
SECOND_FLOOR = Key(Syndrome.FEVER, "2")


def fever(subject: int, hours: float, *more: Symptom) -> Sign:
    return Sign(subject, NOON + timedelta(hours=hours), frozenset({Symptom.FEVER, *more}))


def floor(unit: str, *subjects: int, group: Group = Group.RESIDENT) -> dict[int, Where]:
    return {subject: Where(group, unit) for subject in subjects}


def always(where: dict[int, Where]) -> Whereabouts:
    """Let everybody stay where they are."""
    return lambda subject, _at: where.get(subject)


def day_of(at: datetime) -> date:
    return at.date()


def found(signs: list[Sign], where: dict[int, Where], *closings: Closing) -> list[Cluster]:
    known = cases(signs, always(where))
    crossed = crossings(known, closings, first_day=FIRST, day_of=day_of)
    return clusters(known, crossed, closings)


def test_two_new_fevers_on_a_floor_within_72_hours_are_watched() -> None:
    (cluster,) = found([fever(1, 0), fever(2, 72)], floor("2", 1, 2))

    assert cluster.key == SECOND_FLOOR
    assert cluster.severity is Severity.WATCH
    assert cluster.people == (1, 2)
    assert cluster.crossings[0].numbers == {"count": "2", "at_least": "2", "hours": "72"}


def test_two_fevers_73_hours_apart_or_on_two_floors_are_none() -> None:
    assert found([fever(1, 0), fever(2, 73)], floor("2", 1, 2)) == []
    assert found([fever(1, 0), fever(2, 1)], floor("2", 1) | floor("3", 2)) == []


def vomiting(subject: int, hours: float) -> Sign:
    return Sign(subject, NOON + timedelta(hours=hours), frozenset({Symptom.VOMITING}))


@pytest.mark.parametrize(("hours", "severity"), [(48, Severity.ACT), (49, Severity.WATCH)])
def test_two_who_vomit_within_two_days_are_acted_on(hours: float, severity: Severity) -> None:
    (cluster,) = found([vomiting(1, 0), vomiting(2, hours)], floor("2", 1, 2))
    assert (cluster.key, cluster.severity) == (Key(Syndrome.GASTRO, "2"), severity)


def test_two_who_vomit_on_two_floors_are_the_homes() -> None:
    (cluster,) = found([vomiting(1, 0), vomiting(2, 1)], floor("2", 1) | floor("3", 2))
    assert cluster.key == Key(Syndrome.GASTRO, HOME)


def test_many_readings_of_one_person_are_one_case() -> None:
    assert found([fever(1, hour) for hour in range(0, 60, 4)], floor("2", 1)) == []


def test_a_third_case_raises_the_same_cluster_and_no_second_one() -> None:
    (cluster,) = found([fever(1, 0), fever(2, 10), fever(3, 20)], floor("2", 1, 2, 3))

    assert cluster.severity is Severity.ACT
    assert [one.rule for one in cluster.crossings] == ["a.fever", "a.fever", "b.fever"]
    assert cluster.people == (1, 2, 3)


def test_staff_of_the_floor_count_too() -> None:
    where = floor("2", 1) | floor("2", 9, group=Group.STAFF)
    assert len(found([fever(1, 0), fever(9, 5)], where)) == 1


def test_a_raised_temperature_alone_is_no_case_but_keeps_an_illness_going() -> None:
    raised = Sign(1, NOON + timedelta(days=5), frozenset({Symptom.RAISED}))
    again = fever(1, 24 * 11)
    assert len(cases([fever(1, 0), raised, again], always(floor("2", 1)))) == 1
    assert len(cases([fever(1, 0), again], always(floor("2", 1)))) == 2


def test_a_day_on_which_nothing_was_seen_is_no_case() -> None:
    well = Sign(1, NOON, frozenset())
    assert cases([well], always(floor("2", 1))) == []


def test_what_an_earlier_program_wrote_of_a_cluster_stands_on_no_persons_reading() -> None:
    now = ClusterRaised("C2", 1, "fever", "2", 5, (1, 2), {}).now()
    assert isinstance(now, FindingRaised)
    assert (now.subject, now.measure, now.station, now.number, now.day) == (0, 0, 0, 0, 0)
    assert (now.about, now.place, now.people) == (UNIT, "2", (1, 2))


@pytest.mark.parametrize(
    ("day", "ended", "still"),
    [(1, False, False), (2, True, True), (4, True, True), (5, False, True)],
)
def test_somebody_is_apart_from_the_first_day_to_the_last_and_on_while_nothing_ended_it(
    day: int, ended: bool, still: bool
) -> None:
    since, until = NOON + timedelta(days=1), NOON + timedelta(days=3)
    on = date(2026, 11, day)
    assert isolated_on(Stay(since, until, ""), on, day_of) is ended
    assert isolated_on(Stay(since, None, ""), on, day_of) is still
    assert not isolated_on(None, on, day_of)


def test_flu_like_needs_38_and_cough_and_begins_when_both_are_there() -> None:
    known = cases(
        [
            fever(1, 0, Symptom.FEVER_38),
            Sign(1, NOON + timedelta(hours=30), frozenset({Symptom.COUGH})),
        ],
        always(floor("2", 1)),
    )
    onsets = {case.syndrome: case.onset - NOON for case in known}
    assert onsets[Syndrome.FLU_LIKE] == timedelta(hours=30)
    assert onsets[Syndrome.FEVER] == timedelta(0)


def test_ten_flu_like_in_a_week_ask_for_the_report() -> None:
    people = range(1, 11)
    signs = [fever(one, one * 10, Symptom.FEVER_38, Symptom.COUGH) for one in people]
    where = {one: Where(Group.RESIDENT, str(one)) for one in people}

    whole = [one for one in found(signs, where) if one.key == Key(Syndrome.FLU_LIKE, HOME)]

    assert [one.severity for one in whole] == [Severity.URGENT]


def test_a_signed_reason_closes_a_cluster_and_earlier_cases_count_no_more() -> None:
    signs = [fever(1, 0), fever(2, 10), fever(3, 30), fever(4, 40)]
    closing = Closing(SECOND_FLOOR, NOON + timedelta(hours=20), 7, "flu vaccine")

    first, second = found(signs, floor("2", 1, 2, 3, 4), closing)

    assert (first.people, first.closed) == ((1, 2), closing)
    assert second.people == (3, 4)
    assert second.closed is None


def test_after_a_quiet_week_a_cluster_is_over() -> None:
    (cluster,) = found([fever(1, 0), fever(2, 10)], floor("2", 1, 2))
    assert cluster.is_open(NOON + timedelta(hours=10, days=7))
    assert not cluster.is_open(NOON + timedelta(hours=11, days=7))


def test_more_fevers_than_usual_in_the_whole_home_are_noticed() -> None:
    signs = [fever(one, 24 * 10 + one) for one in range(1, 4)]
    where = {one: Where(Group.RESIDENT, str(one)) for one in range(1, 4)}

    (cluster,) = found(signs, where)

    assert cluster.key == Key(Syndrome.FEVER, HOME)
    assert {one.rule for one in cluster.crossings} >= {"ears.c1", "ears.c2"}


def test_fevers_of_the_first_day_that_is_looked_at_belong_to_what_is_usual() -> None:
    def alarms(days: tuple[int, ...]) -> list[Cluster]:
        signs = [fever(one, 24 * day + one / 60) for one, day in enumerate(days, 1)]
        return found(signs, {one: Where(Group.RESIDENT, str(one)) for one in range(1, 9)})

    assert alarms((7, 7)), "two on a day after a week without any"
    assert alarms((0, 0, 0, 7, 7)) == [], "a week in which three fell ill on one day before"


def test_cases_at_the_same_moment_all_belong_whichever_rule_is_named_first() -> None:
    cough = frozenset({Symptom.COUGH})
    signs = [Sign(1, NOON, cough), *(Sign(one, NOON + timedelta(days=4), cough) for one in (2, 3))]

    (cluster,) = found(signs, floor("2", 1, 2, 3))

    assert cluster.people == (1, 2, 3)


def test_every_rule_over_many_says_where_the_reference_has_it() -> None:
    said = {one.code: one.source.section for one in BOOK.rules.values()}
    assert {section.partition(".")[0] for section in said.values()} == {"5"}
    assert said["ears.c3"] == "5.4"


def test_the_numbers_of_the_count_rules_are_those_of_the_reference() -> None:
    assert {one.code: (one.at_least, one.hours) for one in RULES} == {
        "a.fever": (2, 72),
        "a.respiratory": (2, 72),
        "a.gastro": (2, 72),
        "b.fever": (3, 72),
        "b.respiratory": (2, 120),
        "b.gastro": (2, 48),
        "home.respiratory": (2, 120),
        "home.gastro": (2, 48),
        "c.flu": (10, 168),
        "c.notifiable": (1, 168),
    }


def test_who_is_ill_again_after_exactly_seven_days_was_never_well() -> None:
    week = 7 * 24.0
    where = floor("2", 1)
    assert len(cases([fever(1, 0), fever(1, week)], always(where))) == 1
    assert len(cases([fever(1, 0), fever(1, week + 0.01)], always(where))) == 2


def test_who_fell_ill_the_moment_a_cluster_was_signed_off_counts_no_more() -> None:
    where = floor("2", 1, 2, 3)
    signs = [fever(1, 0), fever(2, 1), fever(3, 2)]
    closing = Closing(SECOND_FLOOR, NOON + timedelta(hours=1))
    (only,) = found(signs, where, closing)
    assert only.people == (1, 2)
    (again,) = found(signs, where, closing._replace(at=NOON + timedelta(minutes=59)))
    assert again.people == (2, 3)


def test_the_curve_counts_residents_and_staff_apart_and_places_count_people() -> None:
    where = {
        1: Where(Group.RESIDENT, "2", "201", "3"),
        2: Where(Group.RESIDENT, "2", "201"),
        3: Where(Group.STAFF, "2", also=("3",)),
    }
    known = cases([fever(1, 0), fever(2, 1), fever(3, 24)], always(where))
    drawn = curve(known, FIRST, FIRST + timedelta(days=2), day_of)
    assert (drawn.residents, drawn.staff) == ((2, 0, 0), (0, 1, 0))
    assert drawn.totals == (2, 1, 0)
    nobody = Person(0, Details(group=Group.RESIDENT, code="", name=""), NOON)
    places = by_place([Ill(nobody, one) for one in known])
    assert places == {"floor": {"2": 3, "3": 1}, "room": {"201": 2}, "table": {"3": 1}}
