"""What a bureau counts of five days of four homes stands line by line."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from carehome_app.i18n import in_english
from carehome_app.services.bureau.counting import Line
from tests.approved import assert_approved
from tests.services.bureau.city import City
from tests.services.disinfection.test_month_as_approved import words
from tests.services.supplies.store import Keeper

DAY = timedelta(days=1)


@pytest.fixture
def lived(small: City) -> City:
    """Fevers in the first home, the second late, the third silent, the fourth now and then."""
    keeper = Keeper(small.homes[0])
    small.clock.set("2026-11-16 08:00")
    gowns = keeper.lists()
    keeper.takes_in(gowns, "60", "2027-11-30")
    for number in range(16, 21):
        small.clock.set(f"2026-11-{number} 07:00")
        for place, home in enumerate(small.homes):
            small.measure(home, fevers=number - 17 if place == 0 and number > 17 else 0)
        keeper.gives(gowns, "10")
        small.clock.set(f"2026-11-{number} 16:30")
        small.report(0)
        if number in (16, 19):
            small.report(3)
        small.clock.set(f"2026-11-{number} 17:00" if number == 17 else f"2026-11-{number} 17:01")
        small.report(1)
    small.clock.set("2026-11-20 18:00")
    return small


def rates(one: Line) -> str:
    told = sorted(one.sums.figures.items())
    figures = {number: f"{sum_.value} of {sum_.days}" for number, sum_ in told if sum_.value}
    return (
        f"{one.name or 'all'}: {one.rates.expected} expected, {one.rates.on_time} on time,"
        f" {one.rates.late} late, {one.rates.missing} missing: {figures}"
    )


def told(town: City) -> Iterator[str]:
    counting, today = town.bureau.house.bureau.counting, town.today
    for view in (counting.day(today), counting.day(today - DAY), counting.month(today)):
        yield f"# {view.day}, due: {view.is_due}"
        yield from map(rates, (view.total, *view.counties))
    for node in (0, 1):
        yield f"# days of {node}"
        for one in counting.calendar(today, node):
            yield f"{one.day}: {one.rates}, due: {one.is_due}"
    yield "# missing"
    for gone in counting.missing(today):
        yield f"{gone.home.number} {gone.home.name} of {gone.county}: {gone.days} days"
        yield in_english(counting.reminder(gone.home, today))
    yield "# to look at"
    for home in counting.worries(today):
        why = [(one.code, one.number, one.urgency.name) for one in home.worries]
        yield f"{home.home.number} of {home.county}, {home.phone}, {home.urgency.name}: {why}"
    yield "# files"
    yield f"{dict(sorted(counting.files(today).items()))}"
    for place in (1, 2, 3):
        opened = counting.opened(f"{place:04}", today)
        yield f"# {opened.home.name} of {opened.county}: {len(opened.days)} days, {opened.things}"
        for parcel in opened.parcels:
            kept = parcel.kept
            yield (
                f"{kept.seq}: {kept.state}, holds {parcel.holds}, {parcel.days} days,"
                f" {parcel.identified} named, counts {parcel.counts}, {parcel.things}"
            )
    yield "# exported"
    for number, name, figures in counting.exported(today):
        yield f"{number} {name}: { ({one: value for one, value in figures.items() if value}) }"
    yield from words(counting.report(today))


def test_five_days_of_four_homes_are_counted_as_they_were_approved(lived: City) -> None:
    assert_approved("services/bureau/days.txt", told(lived))
