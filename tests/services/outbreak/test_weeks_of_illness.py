"""Weeks in which something spreads: as it was raised, as the case list and the clusters say it."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.findings.episodes import Episode, Step
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.isolation.cases import EndKind, Length
from carehome_app.domain.outbreak.cases import Symptom, Syndrome
from carehome_app.domain.outbreak.line_list import Ill, Outbreak, Taken
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.outbreak.source import ClusterSource
from carehome_app.services.rounds.correcting import Why
from tests.approved import assert_approved
from tests.builders import Home
from tests.services.stories import Story

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def note(home: Home, code: str, *symptoms: Symptom, days: float = 0) -> None:
    seeing = home.house.seeing.clusters
    seeing.note_symptoms(home.subject(code), symptoms, " seen ", home.clock() - days * DAY)


def apart(home: Home, code: str, place: str, days: float) -> None:
    at = home.clock() - days * DAY
    new = NewCase(subject=home.subject(code), place=place, at=at, length=Length(days=9))
    home.house.isolation.cases.start(new)


def first_week(home: Home) -> None:
    """Two of the second floor have a fever, a carer of it too; one reading was a slip."""
    carer = home.person("S001")
    home.house.people.change(carer, replace(carer.details, floor="2, 3"))
    home.sign_in("S002")
    home.history("R001", "36.4", days=7)
    home.history("R003", "36.6", days=2)
    home.sign_in("S003")
    seeing = home.house.seeing.clusters
    seeing.seat(home.subject("R001"), " 3 ")
    home.measure("R001", "38.2")
    home.clock.advance(hours=1)
    home.measure("R003", "37.9")
    home.measure("R004", "39.1")
    slip = home.row("R004").cells[0]
    assert slip is not None
    home.house.correcting.correct(slip.valid[-1], home.given("R004", "36.1"), Why("typing_error"))
    note(home, "R001", Symptom.COUGH, Symptom.FATIGUE)
    note(home, "R003", Symptom.SORE_THROAT, days=0.5)
    home.clock.advance(hours=1)
    home.measure("R001", "39.0")
    for due in home.house.following_up.due()[:1]:
        home.house.following_up.take(due.episode, Step.NURSE_TOLD, "told")
    apart(home, "R001", "401", 0.01)
    home.clock.advance(days=1)
    home.measure("S001", "38.5")
    note(home, "R005", Symptom.VOMITING)
    note(home, "R006", Symptom.DIARRHOEA)
    for one in seeing.open()[:2]:
        seeing.take(one.cluster, Step.DOCTOR_TOLD, " Dr. Lin ")


def second_week(home: Home) -> None:
    """Another vomits, which makes three; one is let out, the first cluster is closed by hand."""
    seeing, cases = home.house.seeing.clusters, home.house.isolation.cases
    home.clock.advance(days=2)
    note(home, "R004", Symptom.VOMITING)
    note(home, "R002", Symptom.DIARRHOEA, Symptom.RASH)
    apart(home, "R002", "402", 0)
    home.clock.advance(minutes=5)
    cases.release(cases.of(home.subject("R002")), EndKind.CANCELLED, "another")
    cases.release(cases.of(home.subject("R001")))
    home.clock.advance(days=2)
    home.measure("R001", "36.5")
    (first, *_more) = seeing.open()
    seeing.take(first.cluster, Step.CLOSED, " one table ")
    home.clock.advance(hours=1)
    seeing.take(first.cluster, Step.NOTE, " too late ")


def taken(some: tuple[Taken, ...]) -> list[object]:
    return [(one.at, str(one.step), one.words, one.by) for one in some]


def ill(one: Ill) -> dict[str, object]:
    return {
        "who": one.person,
        "what": (one.case.syndrome, one.case.onset, one.case.last, one.case.where.units),
        "where": (one.case.where.group, one.case.where.room, one.case.where.table),
        "apart": one.isolation and (one.isolation.since, one.isolation.until, one.isolation.place),
        "highest": one.highest,
        "steps": taken(one.steps),
        "waits": one.waits,
    }


def spread(one: Outbreak) -> dict[str, object]:
    cluster = one.cluster
    return {
        "what": (cluster.key.syndrome, cluster.key.unit, cluster.severity, one.is_open),
        "crossed": [(each.rule, each.at, each.severity) for each in cluster.crossings],
        "ill": [each.person for each in one.ill],
        "served": [(each.person, each.people, each.times) for each in one.served],
        "steps": taken(one.steps),
        "closed": cluster.closed and (cluster.closed.at, cluster.closed.words),
    }


def episode(one: Episode) -> dict[str, object]:
    return {
        "what": (one.family.code, one.about.place, one.severity, one.is_open),
        "from to": (one.opened_at, one.closed_at, type(one.closed_by).__name__),
        "found": [(each.taken_at, each.hits[0].rule) for each in one.findings],
        "steps": [(each.at, each.step) for each in one.steps],
    }


def as_shown(story: Story, name: str) -> list[str]:
    home, seeing = story.home, story.home.house.seeing.clusters
    source, now = ClusterSource(home.desk), home.clock()
    people = [home.subject(code) for code in ("R001", "R003", "R004", "S001")]
    days = [home.desk.today() - back * DAY for back in (9, 6, 5, 4, 3, 1, 0)]
    highest = seeing.temperatures(people, days)
    return story.shown(
        name,
        {
            "clusters": [spread(one) for one in seeing.lately()],
            "cases": [ill(one) for one in seeing.cases()],
            "cases of two days": [one.person for one in seeing.cases(2)],
            "withdrawn": [(one.rule, one.unit) for one in seeing.withdrawn()],
            "highest": {
                f"{home.desk.person(who).details.code} {day:%d}": str(amount)
                for (who, day), amount in highest.items()
            },
            "living": seeing.living(),
            "living on 2": seeing.living(["2"]),
            "tables": {
                home.desk.person(who).details.code: at for who, at in seeing.tables().items()
            },
            "open": [episode(one) for one in source.open()],
            "yesterday": [episode(one) for one in source.between(now - DAY, now)],
            "three weeks": [episode(one) for one in source.between(now - 21 * DAY, now)],
            "listed": len(home.house.following_up.due(UNIT)),
        },
    )


@pytest.fixture
def story(home: Home) -> Story:
    """A home in which nobody is ill yet."""
    return Story(home)


def test_every_line_of_the_weeks_stands_as_it_was_said(story: Story) -> None:
    first_week(story.home)
    second_week(story.home)
    usual = ("ReadingTaken", "FollowUpTaken", "PersonFieldsChanged")
    said = [one for one in story.written() if one.split()[2] not in usual or "about" in one]
    assert_approved("services/outbreak/weeks_as_written.txt", said)


def test_clusters_and_cases_of_each_week_are_shown_with_all_that_was_done(story: Story) -> None:
    first_week(story.home)
    said = as_shown(story, "the first week")
    second_week(story.home)
    said += as_shown(story, "the second week")
    story.home.clock.advance(days=8)
    said += as_shown(story, "a quiet week later")
    assert_approved("services/outbreak/weeks_as_shown.txt", said)


def test_old_clusters_are_looked_for_as_far_back_as_is_asked_and_at_both_ends(
    story: Story,
) -> None:
    home, source = story.home, ClusterSource(story.home.desk)
    first_week(home)
    began = home.clock()
    second_week(home)
    closed = home.clock() - HOUR
    home.clock.advance(days=60)
    now, tick = home.clock(), timedelta(milliseconds=1)

    def units(since: datetime, until: datetime) -> list[tuple[str, str]]:
        return sorted((one.family.code, one.about.place) for one in source.between(since, until))

    assert units(now - 30 * DAY, now) == []
    of_third = ("gastro", "3")
    assert of_third in units(began - 70 * DAY, now)
    assert of_third in units(began - HOUR, began + tick), "it began just then"
    assert of_third not in units(began - HOUR, began)
    of_second = ("gastro", "2")
    assert of_second in units(closed, closed + HOUR)
    assert of_second not in units(closed + tick, closed + HOUR)


def test_a_cluster_is_seen_again_as_soon_as_a_line_or_a_minute_is_new(home: Home) -> None:
    source = ClusterSource(home.desk)
    home.measure("R001", "38.2")
    assert source.open() == []
    home.measure("R003", "38.4")
    known = source.open()
    assert {one.about.place for one in known} == {"", "2"}
    assert [id(one) for one in source.open()] == [id(one) for one in known], "nothing is new"
    home.clock.advance(days=7)
    assert len(source.open()) == len(known), "a week to the minute"
    home.clock.advance(minutes=1)
    assert source.open() == []


@pytest.mark.parametrize(("typed", "is_flu_like"), [("37.9", False), ("38.0", True)])
def test_a_cough_with_thirty_eight_degrees_is_flu_like(
    home: Home, typed: str, is_flu_like: bool
) -> None:
    home.measure("R001", typed)
    note(home, "R001", Symptom.COUGH)
    syndromes = {one.case.syndrome for one in home.house.seeing.clusters.cases()}
    assert (Syndrome.FLU_LIKE in syndromes) == is_flu_like
