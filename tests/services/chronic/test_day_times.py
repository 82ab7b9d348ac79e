"""A home can have its own hours for fasting, lunch and bedtime; earlier days keep theirs."""

from datetime import time, timedelta

import pytest

from carehome_app.domain.disinfection.areas import AreaWindow
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.measures.catalogue import GLUCOSE
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.settings import RoundTimesError
from carehome_app.services.chronic.plans import NewPlan
from tests.builders import Home

EARLY = AreaWindow(5 * 60, 6 * 60)


def test_a_home_that_eats_early_measures_fasting_early(home: Home) -> None:
    today, span = home.desk.today(), home.desk.span
    home.house.chronic.plans.start(
        NewPlan(
            person=home.subject("R001"),
            measure=GLUCOSE,
            windows=("fasting",),
            ordered_by="陈医生",
            from_day=today,
        )
    )
    home.house.day_times.change("fasting", EARLY)
    (column,) = home.house.chronic.sheet(RoundKey(today, "am")).columns
    local = home.desk.home_time.local
    assert (local(column.opens).time(), local(column.closes).time()) == (time(5), time(6))
    for day, opens in ((today, time(5)), (today - timedelta(days=1), time(6))):
        found = span(RoundKey(day, "fasting"))
        assert found is not None
        assert local(found.opens).time() == opens, day
    home.reopen()
    assert home.house.day_times.windows()[0].opens == time(5)
    assert home.house.verifying.verify().problems == ()


@pytest.mark.parametrize("times", [(400, 400), (500, 400), (1300, 1440)])
def test_hours_that_cannot_be_are_refused(home: Home, times: tuple[int, int]) -> None:
    with pytest.raises(RoundTimesError):
        home.house.day_times.change("bedtime", AreaWindow(*times))
    assert home.house.day_times.windows()[-1].opens == time(20, 30)


def test_a_nurse_does_not_change_the_hours(home: Home) -> None:
    home.sign_in("S002")
    with pytest.raises(NotAllowedError):
        home.house.day_times.change("fasting", EARLY)
