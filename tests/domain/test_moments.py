from datetime import date, time

import pytest

from carehome_app.domain.moments import date_typed, time_typed
from carehome_app.domain.settings import NotADateError, NotATimeError


@pytest.mark.parametrize(
    "typed",
    ["1942-05-31", "19420531", "1942/5/31", "１９４２.5.31", "1942年5月31日", " 1942-5-31 "],
)
def test_a_birth_date_can_be_typed_in_many_ways(typed: str) -> None:
    assert date_typed(typed) == date(1942, 5, 31)


@pytest.mark.parametrize("typed", ["", "1942", "1942-13-01", "420531", "31.5.1942", "194253", "x"])
def test_everything_else_is_no_date(typed: str) -> None:
    with pytest.raises(NotADateError):
        date_typed(typed)


@pytest.mark.parametrize("typed", ["06:00", "6:00", "0600", "600", "６：００", "6.00"])
def test_a_time_can_be_typed_in_many_ways(typed: str) -> None:
    assert time_typed(typed) == time(6)


@pytest.mark.parametrize("typed", ["", "6", "25:00", "06:60", "060000", "six"])
def test_everything_else_is_no_time(typed: str) -> None:
    with pytest.raises(NotATimeError):
        time_typed(typed)
