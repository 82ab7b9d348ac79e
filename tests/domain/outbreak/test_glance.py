"""A cluster at a glance: what it is called, when, the rule with the count of now, its families."""

from datetime import datetime, timedelta

import pytest

from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.outbreak import glance
from carehome_app.domain.outbreak.cases import Case, Syndrome, Where
from carehome_app.domain.outbreak.clusters import HOME, Cluster, Key
from carehome_app.domain.outbreak.daily import daily, last_days, people_of
from carehome_app.domain.outbreak.line_list import Ill, Outbreak, Stay, Taken
from carehome_app.domain.people import Details, Group, Person
from carehome_app.i18n import in_english
from tests.domain.outbreak.test_clusters import NOON, day_of, fever, floor, found

SIX = timedelta(hours=6)


def three_on_a_floor() -> Cluster:
    return found([fever(1, 0), fever(2, 24), fever(3, 48.5)], floor("3", 1, 2, 3))[0]


def local(moment: datetime) -> datetime:
    return moment


def ill(case: Case, *steps: Taken, waits: bool = False, stay: Stay | None = None) -> Ill:
    group = case.where.group
    details = Details(group=group, code=f"R{case.subject}", name="王桂兰", room="301", bed="1")
    person = Person(case.subject, details, NOON)
    return Ill(person, case, stay, "38.5 °C", steps, waits)


def family(at: datetime) -> Taken:
    return Taken(at, "family_told", "", "孙丽")


def said_of_rules(cluster: Cluster) -> list[list[str]]:
    return [
        [in_english(line.lead), *(in_english(one.said) for one in line.levels)]
        for line in glance.rule_lines(cluster)
    ]


def test_a_cluster_is_called_by_where_what_and_how_many() -> None:
    assert in_english(glance.name(three_on_a_floor())) == "floor 3, fever: 3"


def test_the_rule_is_one_sentence_with_the_count_of_now_in_it() -> None:
    (line,) = glance.rule_lines(three_on_a_floor())
    assert in_english(line.lead) == "New on one floor within 72 h, fever:"
    assert [in_english(one.said) for one in line.levels] == ["from 2 watch", "from 3 alert"]
    assert [one.is_crossed for one in line.levels] == [True, True]
    assert in_english(line.now) == "← now 3"


def test_who_fell_ill_longer_ago_than_the_rule_looks_back_counts_in_no_now() -> None:
    signs = [fever(1, 0), fever(2, 1), fever(3, 100)]
    cluster = found(signs, floor("3", 1, 2, 3))[0]
    assert len(cluster.people) == 3
    (line,) = glance.rule_lines(cluster)
    assert in_english(line.now) == "← now 1"
    assert not any(one.is_crossed for one in line.levels)


def test_two_rules_over_other_hours_are_two_lines() -> None:
    cases = tuple(
        Case(one, Syndrome.GASTRO, NOON, NOON, Where(Group.RESIDENT, "2")) for one in (1, 2)
    )
    cluster = Cluster(Key(Syndrome.GASTRO, "2"), (), cases)
    assert said_of_rules(cluster) == [
        ["New on one floor within 72 h, vomiting or diarrhoea:", "from 2 watch"],
        ["New on one floor within 48 h, vomiting or diarrhoea:", "from 2 alert"],
    ]


def test_a_cluster_of_the_home_has_the_rules_of_the_home() -> None:
    cases = (Case(1, Syndrome.RESPIRATORY, NOON, NOON, Where(Group.RESIDENT, "2")),)
    cluster = Cluster(Key(Syndrome.RESPIRATORY, HOME), (), cases)
    (said,) = said_of_rules(cluster)
    assert said[0].startswith("New in the home, not all on one floor, within 120 h")


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(minutes=9), "9 min ago"),
        (timedelta(minutes=60), "1 h ago"),
        (timedelta(hours=47, minutes=59), "47 h ago"),
        (timedelta(hours=48), "2 d ago"),
    ],
)
def test_the_last_case_is_told_as_people_tell_time(passed: timedelta, said: str) -> None:
    cluster = three_on_a_floor()
    outbreak = Outbreak(cluster=cluster, ill=())
    now = cluster.cases[-1].onset + passed
    told = in_english(glance.when(outbreak, now, local))
    assert told == f"since 11-01 12:00 · last {said}"


def test_one_that_is_over_tells_its_first_and_last_day() -> None:
    outbreak = Outbreak(cluster=three_on_a_floor(), ill=(), is_open=False)
    told = in_english(glance.when(outbreak, NOON + timedelta(days=20), local))
    assert told == "11-01 to 11-03 · seven quiet days"


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, None),
        (0.5, "within 0 h 30 min"),
        (48.25, "within 48 h 15 min"),
        (100, "within 4 d 4 h"),
    ],
)
def test_it_is_told_in_how_long_all_fell_ill(hours: float, said: str | None) -> None:
    at = Where(Group.RESIDENT, "2")
    onsets = (NOON, NOON + timedelta(hours=hours))
    cases = tuple(Case(n, Syndrome.FEVER, onset, onset, at) for n, onset in enumerate(onsets))
    took = glance.span(Cluster(Key(Syndrome.FEVER, "2"), (), cases))
    assert (None if took is None else in_english(took)) == said


def test_who_fell_ill_after_the_families_were_told_is_not_told() -> None:
    cluster = three_on_a_floor()
    people = tuple(ill(case) for case in cluster.cases)
    told = family(cluster.cases[1].onset + SIX)
    assert glance.families(Outbreak(cluster=cluster, ill=people, steps=(told,))) == (2, 3, None)


def test_a_family_that_was_told_at_the_persons_own_alert_is_told_and_staff_have_none() -> None:
    signs = [fever(1, 0), fever(2, 24)]
    where = floor("3", 1) | floor("3", 2, group=Group.STAFF)
    cluster = found(signs, where)[0]
    people = (ill(cluster.cases[0], family(NOON)), ill(cluster.cases[1]))
    assert glance.families(Outbreak(cluster=cluster, ill=people)) == (1, 1, NOON)


def test_what_was_done_last_about_somebody_is_said_or_that_it_waits() -> None:
    case = three_on_a_floor().cases[0]
    cough = Case(9, Syndrome.RESPIRATORY, NOON, NOON, case.where)
    said = [
        in_english(glance.answer(one))
        for one in (
            ill(case, waits=True),
            ill(case, Taken(NOON, "nurse_told", "", ""), Taken(NOON, "doctor_told", "", "")),
            ill(case),
            ill(cough),
        )
    ]
    assert said == ["○ to do", "✓ doctor told", "✓ settled", "–"]


def test_a_room_is_told_with_the_day_on_which_it_ended() -> None:
    assert in_english(glance.room_apart(Stay(NOON, None, "402"), local)) == "402"
    ended = Stay(NOON, NOON + timedelta(days=5), "402")
    assert in_english(glance.room_apart(ended, local)) == "402 to 11-06"


def test_every_rule_is_told_with_its_source_and_those_of_a_floor_alone() -> None:
    every = [in_english(one) for one in glance.with_sources(None)]
    own = [in_english(one) for one in glance.with_sources(Key(Syndrome.FEVER, "3"))]
    assert len(own) == 2
    assert set(own) < set(every)
    assert own[1] == (
        "New on one floor within 72 h, fever: from 3 alert."
        " Source: Wisconsin DHS: 3 on one unit within 72 hours (§ 5.1)."
    )
    assert "EARS" in every[-1]


def test_the_sum_over_the_page_counts_people_not_illnesses() -> None:
    at = Where(Group.RESIDENT, "3")
    both = [Case(1, kind, NOON, NOON + SIX, at) for kind in (Syndrome.FEVER, Syndrome.RESPIRATORY)]
    carer = Case(2, Syndrome.FEVER, NOON, NOON, Where(Group.STAFF, "staff"))
    people = people_of([ill(one) for one in (*both, carer)])
    shown = daily(None, people, last_days(day_of(NOON), 14), day_of)
    assert in_english(glance.ill_text(shown)) == (
        "Ill in the last 14 days: 2 = residents 1 + staff 1"
    )


def test_levels_in_a_word_are_those_of_the_rules() -> None:
    assert set(glance.SHORT) == set(Severity)
