"""The made-up home keeps a store: it adds up, and nothing in it runs short."""

from pathlib import Path

from carehome_app.domain.supplies.standing import Grade
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.command_line import at_home, data


def test_the_demo_home_has_a_store_that_lasts(folder: Path) -> None:
    listed = data(at_home(folder, "stock", "days", "--json"))
    assert len(listed) == 7
    assert all(one["usable"] > 0 for one in listed)
    house = House(open_home(folder, "demo"))
    house.signing_in.sign_in_by_code("S001", DEMO_PIN)
    known = house.supplies.store.standings()
    assert all(one.grade > Grade.AMBER for one in known), "a day of the demo begins calm"
    assert [
        one.holds
        for one in house.supplies.donations(known[0].today.replace(year=2000), known[0].today)
    ] == [True]
    assert house.verifying.verify().ok
    close_home(house.desk)
