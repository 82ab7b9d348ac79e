"""The switch of a desk that lets parcels go by network: off, a director's, dated."""

from pathlib import Path

import pytest

from carehome_app.db import settings
from carehome_app.domain.bureau.errors import NetworkOffError, NotAnAddressError
from tests.services.bureau.city import City

PAPERS = (Path("a.crt"), Path("a.key"), Path("ca.pem"))


def test_it_is_off_until_a_director_says_otherwise_and_again_afterwards(small: City) -> None:
    home = small.homes[0]
    network = home.house.reporting_up.network
    with pytest.raises(NetworkOffError):
        network.line()
    network.switch_on("bureau.example:8443", *PAPERS)
    assert network.line()[:2] == ("bureau.example", 8443)
    assert network.line().cert.is_absolute()
    small.clock.set("2026-11-20 16:40")
    network.switch_off()
    assert not network.is_on()
    key = f"bureau.network.{home.desk.card.station}"
    said = settings.setting(home.desk.store, key)
    assert [bool(value) for _since, value in said] == [True, False]
    assert [f"{home.desk.home_time.local(since):%H:%M}" for since, _ in said] == ["16:30", "16:40"]


@pytest.mark.parametrize(
    "where",
    ["", "bureau", ":8443", "bureau:", "bureau:0", "bureau:65536", "a b:1", "a\nb:1", "b:٣"],
)
def test_what_is_no_address_is_refused(small: City, where: str) -> None:
    network = small.homes[0].house.reporting_up.network
    with pytest.raises(NotAnAddressError):
        network.switch_on(where, *PAPERS)
    assert not network.is_on()
