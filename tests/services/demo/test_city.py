"""A made-up city: what its homes told adds up, and nobody came or left that no story tells of."""

from datetime import timedelta
from pathlib import Path

from carehome_app.services.demo.city import CityWanted, make_city
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House


def test_what_the_homes_of_a_made_up_city_told_adds_up(tmp_path: Path) -> None:
    desk = make_city(tmp_path / "city", CityWanted(homes=4, days=2))
    counting, day = House(desk).bureau.counting, desk.today() - timedelta(days=1)
    told = [one.figures for one in counting.homes(day) if one.first_at is not None]
    assert len(told) > 1
    for numbers in told:
        assert numbers["people.admitted"] == numbers["people.left"] == 0
        assert 0 < numbers["people.in"] <= numbers["people.residents"]
        assert numbers["fever.new"] == numbers["fever.people"]
        disinfected = [numbers[f"disinfection.{box}"] for box in ("done", "explained", "open")]
        assert sum(disinfected) == numbers["disinfection.due"]
        for window in ("am", "pm"):
            due = numbers[f"{window}.measured"] + numbers[f"{window}.not_measured"]
            assert due == numbers[f"{window}.due"]
            assert due + numbers[f"{window}.away"] == numbers[f"{window}.roll"]
    close_home(desk)
