"""What a corrected reading had raised closes by itself, with the reason, and is not forgotten."""

from datetime import timedelta

import pytest

from carehome_app.db.findings.findings import open_episodes
from carehome_app.domain.errors import AlreadyClosedError
from carehome_app.domain.findings.episodes import Corrected, Episode, Step
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.services.rounds.test_correcting import entry_of

SLIP = Why("typing_error", "read it wrongly")


def lifted(home: Home) -> list[Episode]:
    now = home.desk.now()
    return home.house.following_up.lifted(now - timedelta(hours=24), now + timedelta(minutes=1))


def test_a_fever_that_was_a_slip_is_closed_with_the_reason_and_the_steps_taken(home: Home) -> None:
    home.measure("R001", "39.4")
    (due,) = home.house.following_up.due()
    home.clock.advance(minutes=1)
    home.house.following_up.take(due.episode, Step.DOCTOR_TOLD)
    home.clock.advance(minutes=1)
    home.house.correcting.correct(entry_of(home, "R001"), home.given("R001", "36.4"), SLIP)
    assert home.house.following_up.due() == []
    (one,) = lifted(home)
    assert [finding.shown for finding in one.findings] == ["39.4"]
    assert [step.step for step in one.steps] == [Step.DOCTOR_TOLD]
    assert not one.is_open
    by = one.closed_by
    assert isinstance(by, Corrected)
    assert by.now is not None
    assert (by.reason, by.words, str(by.now.source)) == ("typing_error", "read it wrongly", "36.4")


def test_a_reading_taken_back_closes_what_it_raised(home: Home) -> None:
    home.measure("R001", "39.4")
    home.house.correcting.withdraw(entry_of(home, "R001"), Why("wrong_person"))
    (one,) = lifted(home)
    assert isinstance(one.closed_by, Corrected)
    assert one.closed_by.now is None


def test_what_is_still_a_fever_goes_on_and_is_not_closed(home: Home) -> None:
    home.measure("R001", "39.4")
    home.house.correcting.correct(entry_of(home, "R001"), home.given("R001", "38.6"), SLIP)
    assert [one.episode.findings[-1].shown for one in home.house.following_up.due()] == ["38.6"]
    assert lifted(home) == []


def test_a_correction_that_is_undone_leaves_nothing_closed(home: Home) -> None:
    home.measure("R001", "39.4")
    wrong = entry_of(home, "R001")
    home.house.correcting.withdraw(wrong, SLIP)
    assert len(lifted(home)) == 1
    home.house.correcting.restore(wrong, SLIP)
    assert len(home.house.following_up.due()) == 1
    assert lifted(home) == []


def test_no_step_is_taken_on_a_closed_alert_while_a_later_one_of_the_same_kind_is_open(
    home: Home,
) -> None:
    home.measure("R001", "39.4")
    (first,) = home.house.following_up.due()
    home.clock.advance(minutes=1)
    home.house.following_up.take(first.episode, Step.CLOSED, "重复登记")
    home.next_round()
    home.measure("R001", "38.6")
    (second,) = home.house.following_up.due()
    with pytest.raises(AlreadyClosedError):
        home.house.following_up.take(first.episode, Step.DOCTOR_TOLD)
    home.house.following_up.take(second.episode, Step.DOCTOR_TOLD)
    (due,) = home.house.following_up.due()
    assert [one.step for one in due.episode.steps] == [Step.DOCTOR_TOLD]


def test_two_alerts_of_one_minute_are_closed_each_by_itself(home: Home) -> None:
    for code in ("R001", "R002"):
        home.measure(code, "39.4")
    first, *others = (one.episode for one in home.house.following_up.due())
    assert {one.opened_at for one in others} == {first.opened_at}
    home.house.following_up.take(first, Step.CLOSED, "重复登记")
    with pytest.raises(AlreadyClosedError):
        home.house.following_up.take(first, Step.DOCTOR_TOLD)
    left = [one.episode for one in home.house.following_up.due()]
    assert [(one.about, one.family) for one in left] == [(one.about, one.family) for one in others]


def test_an_alert_about_a_measure_only_a_newer_program_knows_stays_in_the_file_unshown(
    home: Home,
) -> None:
    home.measure("R001", "39.4")
    store = home.desk.store
    assert len(open_episodes(store)) == 1
    store.conn.execute("UPDATE episodes SET series = 9999")
    assert open_episodes(store) == []
