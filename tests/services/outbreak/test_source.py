"""A cluster stands in the same list as whatever else is open, and is answered in the same way."""

from datetime import timedelta

import pytest

from carehome_app.domain.errors import AlreadyClosedError
from carehome_app.domain.findings.episodes import Calm, Step
from carehome_app.domain.findings.subject import PERSON, UNIT, Subject
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english as say
from carehome_app.ui.findings.rows import open_rows
from tests.builders import Home


@pytest.fixture
def ill(home: Home) -> Home:
    """A home in which three people of one floor fell ill one after the other."""
    for code in ("R001", "R002", "R003"):
        home.measure(code, "38.4")
        home.clock.advance(minutes=2)
    return home


def test_a_cluster_is_listed_below_the_people(ill: Home) -> None:
    floor = ill.person("R001").details.floor
    rows = open_rows(ill.house, say)
    assert [row.episode.subject > 0 for row in rows] == sorted(
        (row.episode.subject > 0 for row in rows), reverse=True
    )
    units = [row for row in rows if row.episode.about.about == UNIT]
    assert f"floor {floor}" in [row.person for row in units]
    assert {row.chip for row in units} == {"⚠ Cluster: fever"}
    assert ill.house.following_up.count()[0] == len(ill.house.following_up.due(PERSON))


def test_it_is_the_cluster_that_is_seen(ill: Home) -> None:
    clusters = ill.house.seeing.clusters.open()
    episodes = [one.episode for one in ill.house.following_up.due(UNIT)]
    assert {(one.cluster.key.unit, one.cluster.opened_at) for one in clusters} == {
        (one.about.place, one.opened_at) for one in episodes
    }
    for one in clusters:
        (same,) = [each for each in episodes if each.about.place == one.cluster.key.unit]
        assert same.severity == one.cluster.severity
        assert [finding.people for finding in same.findings] == [
            crossing.people for crossing in one.cluster.crossings
        ]


def test_steps_taken_in_either_place_are_the_same(ill: Home) -> None:
    following_up = ill.house.following_up
    due = following_up.due(UNIT)[0]
    following_up.take(due.episode, Step.NURSE_TOLD)
    ill.house.seeing.clusters.take(ill.house.seeing.clusters.open()[0].cluster, Step.NOTE, "soup")
    ill.clock.advance(minutes=1)
    kept = [step.step for one in following_up.due(UNIT) for step in one.episode.steps]
    assert sorted(kept) == sorted([Step.NURSE_TOLD, Step.NOTE])


def test_a_signed_reason_or_a_quiet_week_closes_it(ill: Home) -> None:
    following_up = ill.house.following_up
    first, *rest = following_up.due(UNIT)
    ill.clock.advance(minutes=1)
    following_up.take(first.episode, Step.CLOSED, "all were in one room")
    assert len(following_up.due(UNIT)) == len(rest)
    with pytest.raises(AlreadyClosedError):
        following_up.take(first.episode, Step.NOTE, "too late")
    ill.clock.advance(days=8)
    assert following_up.due(UNIT) == []
    now = ill.clock()
    closed = following_up.between(now - timedelta(days=9), now, UNIT)
    assert any(isinstance(one.closed_by, Calm) for one in closed) is bool(rest)
    assert all(one.closed_at is not None for one in closed)


def test_the_handover_names_it(ill: Home) -> None:
    floor = Subject(UNIT, 0, ill.person("R001").details.floor)
    assert any(one.episode.about == floor for one in ill.house.following_up.due())
    report = ill.house.papers.build("handover", Asked())
    assert "Cluster: {syndrome}" in repr(report.sections)
