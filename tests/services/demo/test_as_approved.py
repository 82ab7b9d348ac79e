"""The same wish gives the same home, this year and next: what is in it was approved.

Pictures in the manual, measurements and long runs all stand on made-up homes. Each approved text
has a line for every kind of line in the record: how many, from when until when, and a mark of all
that they say. What is drawn by chance comes from the seed, so that any change of a made-up home
is seen, read and approved before it holds.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from carehome_app.db.journal import journal
from carehome_app.domain.moments import from_ms
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.demo.city import CityWanted, make_city
from carehome_app.services.demo.training.cards import picture
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from tests.approved import assert_approved

NOW: Final = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
"""Half past eight in the morning there."""
BY_CHANCE: Final = re.compile(r"\b[0-9a-f]{16,64}\b|words='(?:[a-z]{5,6} ?){8}'")
"""Keys, numbers of desks and homes, and what follows from them: drawn without a seed."""


def clock() -> datetime:
    return NOW


def mark(said: Iterable[str]) -> str:
    """Return a mark that is another one as soon as any word of these is."""
    return sha256("\n".join(said).encode()).hexdigest()[:8]


def lines(desk: Desk) -> Iterator[str]:
    """Yield who acts in the end, and a line for every kind of line of a made-up record."""
    kinds: dict[str, list[tuple[int, str]]] = {}
    for line in journal.lines(desk.store):
        said = f"{line.recorded_at} {line.by} {BY_CHANCE.sub('', repr(line.event))}"
        kinds.setdefault(type(line.event).__name__, []).append((line.recorded_at, said))
    if desk.actor is not None:
        yield f"acting: {desk.person(desk.actor.id).details.code} as {desk.actor.role.value}"
    for kind, found in sorted(kinds.items()):
        first, last = (from_ms(at).strftime("%m-%d %H:%M") for at in (found[0][0], found[-1][0]))
        yield f"{kind}: {len(found)}, {first} to {last}, {mark(said for _at, said in found)}"


def approve(name: str, folder: Path, wanted: Demo) -> None:
    desk = make_demo(folder / "home", wanted, clock)
    assert_approved(f"services/demo/{name}.txt", lines(desk))
    close_home(desk)


def test_a_home_for_the_old_is_as_it_was_approved(tmp_path: Path) -> None:
    approve("old", tmp_path, Demo(residents=42, staff=46, areas=48, days=30))


def test_a_home_for_children_is_as_it_was_approved(tmp_path: Path) -> None:
    approve("children", tmp_path, Demo(residents=17, staff=14, areas=6, days=9, children=True))


def test_an_english_home_is_as_it_was_approved(tmp_path: Path) -> None:
    approve("english", tmp_path, Demo(residents=12, staff=12, areas=9, days=2, language="en"))


def test_a_city_is_as_it_was_approved_and_so_is_what_its_bureau_counts(tmp_path: Path) -> None:
    desk = make_city(tmp_path / "city", CityWanted(homes=30, days=12), clock)
    counting, day = House(desk).bureau.counting, desk.today()
    told = [
        f"{one.number} {one.name}, {one.kind}, {one.phone}, {'on time' if one.on_time else 'not'}:"
        f" {one.figures.get('people.residents', 0)} residents,"
        f" {one.figures.get('fever.people', 0)} feverish, {mark([str(one.figures)])}"
        for one in counting.homes(day)
    ]
    of_days = [f"{one.day}: {one.rates}" for one in counting.calendar(day)]
    inbox = sorted(path.name for path in (tmp_path / "city" / "inbox").iterdir())
    assert_approved("services/demo/city.txt", [*lines(desk), *of_days, *told, *inbox])
    close_home(desk)


def test_the_drawn_meal_looks_as_it_was_approved() -> None:
    made = picture()
    found = Image.open(BytesIO(made.content)).convert("L").tobytes()
    rows = [
        "".join(f"{found[x + y * made.width] // 32}" for x in range(10, made.width, 20))
        for y in range(10, made.height, 20)
    ]
    assert_approved("services/demo/meal.txt", [f"{made.width} × {made.height}", *rows])
