from datetime import date, time, timedelta

import pytest

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.events import PlanEnded
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.plan import TWO_ROUNDS, RoundKey, Window
from carehome_app.domain.settings import RoundsBegunError, RoundsOverlapError, RoundTimesError
from carehome_app.services.changes import Changes
from tests.builders import Home
from tests.refusing import refused

EARLY = (Window("am", time(5, 30), time(9)), Window("pm", time(14), time(18)))
DAY = date(2026, 11, 22)
TOMORROW = DAY + timedelta(days=1)


def times(home: Home, day: date) -> tuple[tuple[Window, ...], str]:
    rounds = home.house.planning.rounds(day)
    return rounds.windows, rounds.site


def test_other_times_hold_from_tomorrow_and_today_stays_as_it_is(home: Home) -> None:
    home.measure("R001", "365")

    home.house.planning.change_rounds(EARLY, "forehead", TOMORROW)

    assert times(home, DAY) == (TWO_ROUNDS, "axilla")
    assert times(home, TOMORROW) == (EARLY, "forehead")


def test_times_can_change_today_while_nothing_is_recorded(home: Home) -> None:
    home.house.planning.change_rounds(EARLY, "axilla", TOMORROW)
    home.house.planning.change_rounds(EARLY, "ear", DAY)

    assert times(home, DAY) == times(home, TOMORROW) == (EARLY, "ear")
    home.measure("R001", "365")
    assert len(home.house.worklist.sheet(RoundKey(DAY, "am")).measures) == 1
    with pytest.raises(RoundsBegunError):
        home.house.planning.change_rounds(TWO_ROUNDS, "ear", DAY)
    with pytest.raises(RoundsBegunError):
        home.house.planning.change_rounds(TWO_ROUNDS, "ear", DAY - timedelta(days=1))


def test_times_that_cannot_be_change_nothing(home: Home) -> None:
    backwards = (Window("am", time(10), time(6)),)
    overlapping = (Window("am", time(6), time(15)), Window("pm", time(14), time(20)))

    with pytest.raises(RoundTimesError):
        home.house.planning.change_rounds(backwards, "axilla", TOMORROW)
    with pytest.raises(RoundsOverlapError):
        home.house.planning.change_rounds(overlapping, "axilla", TOMORROW)
    assert times(home, TOMORROW) == (TWO_ROUNDS, "axilla")


def test_a_round_may_begin_the_minute_the_one_before_closes(home: Home) -> None:
    touching = (Window("am", time(6), time(14)), Window("pm", time(14), time(20)))
    home.house.planning.change_rounds(touching, "axilla", TOMORROW)
    assert times(home, TOMORROW) == (touching, "axilla")


def test_rounds_that_another_desk_ended_go_on_when_the_same_times_are_said_again(
    home: Home,
) -> None:
    (plan,) = home.desk.plans
    with home.desk.acting(May.SET_RULES) as action:
        action.append(PlanEnded(plan.id, (TOMORROW + timedelta(days=1)).toordinal()))
    home.desk.forget(Changes.PLANS)
    later = TOMORROW + timedelta(days=9)
    assert times(home, later)[0] == ()

    home.house.planning.change_rounds(TWO_ROUNDS, "axilla", TOMORROW)

    assert times(home, later) == (TWO_ROUNDS, "axilla")


def test_a_carer_may_not_change_the_rounds(home: Home) -> None:
    home.sign_in("S001")

    with pytest.raises(NotAllowedError):
        home.house.planning.change_rounds(EARLY, "axilla", TOMORROW)


@pytest.mark.parametrize(("closes", "is_refused"), [(time(6), True), (time(6, 1), False)])
def test_a_window_is_open_for_a_minute_at_least(
    home: Home, closes: time, is_refused: bool
) -> None:
    with refused(is_refused, RoundTimesError):
        home.house.planning.change_rounds([Window("am", time(6), closes)], "ear", TOMORROW)
    with pytest.raises(RoundsOverlapError, match=r"10:05.*10:04"):
        home.house.planning.change_rounds(
            [Window("pm", time(10, 4), time(18)), Window("am", time(6), time(10, 5))],
            "ear",
            TOMORROW,
        )


def test_a_day_says_its_rounds_its_site_and_which_sites_there_are(home: Home) -> None:
    rounds = home.house.planning.rounds(DAY)
    assert (rounds.windows, rounds.site) == (TWO_ROUNDS, "axilla")
    assert [one.code for one in rounds.sites] == [one.code for one in TEMPERATURE.sites]
    before = home.house.planning.rounds(date(2026, 10, 31))
    assert (before.windows, before.site, before.sites) == ((), "", ())
