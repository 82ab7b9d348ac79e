"""A small city for a test: a bureau, and real homes in real folders that write the parcels."""

import atexit
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.bureau.cards import card_text
from carehome_app.domain.people import Details, Group, Sex
from carehome_app.services.bureau.office import found_bureau
from carehome_app.services.bureau.parcels import Made
from carehome_app.services.bureau.taking import Verdict
from carehome_app.services.home.opening import NewHome, found_home, open_home
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, Home, MovableClock

BEGUN = "2026-11-10 05:00"
NOW = "2026-11-20 16:30"
COUNTIES = ("青溪县", "连云县")
NAMES = ("华儿福利院", "北桥敬老院", "沙河敬老院", "石门镇敬老院")
"""Two of each county, in this order."""
PEOPLE = (3, 5, 2, 4)
HEADING = ("县区", "机构", "编号", "类别", "电话")


def number_of(place: int) -> str:
    """Return the bureau's number of a home."""
    return f"{place + 1:04}"


@dataclass
class City:
    """The bureau and its homes, all with one clock."""

    bureau: Home
    homes: list[Home]
    clock: MovableClock
    opened: list[Home] = field(default_factory=list)

    def measure(self, home: Home, fevers: int = 0) -> None:
        """Let a home take its morning round: everybody, some of them with a fever."""
        for place, person in enumerate(home.desk.stays):
            home.measure(person.details.code, "38.6" if place < fevers else "36.5")

    def send(self, place: int, level: int = 1) -> Made:
        """Let a home make its next parcel."""
        return self.homes[place].house.reporting_up.parcels.send(level)

    def take(self, *made: Made, also_asked: bool = False) -> list[Verdict]:
        """Let the bureau take parcels in."""
        files = [(one.name, one.content) for one in made]
        return self.bureau.house.bureau.taking.take(files, also_asked=also_asked)

    def report(self, place: int) -> Verdict:
        """Let a home report and the bureau take it in."""
        (verdict,) = self.take(self.send(place))
        return verdict

    @property
    def today(self) -> date:
        """The day it is everywhere."""
        return self.bureau.desk.today()

    def close(self) -> None:
        """Close every record."""
        for one in (self.bureau, *self.homes):
            one.close()


def city(folder: Path, server: str = "") -> City:
    """Open a copy of the city: four homes in two counties, cards exchanged, Friday 16:30."""
    clock = MovableClock(NOW)
    template = _template() if not server else None
    if template is None:
        return _founded(folder, clock, server)
    shutil.copytree(template, folder, dirs_exist_ok=True)
    opened = []
    for name in ("bureau", *map(number_of, range(len(NAMES)))):
        same_as(folder / name, template / name)
        opened.append(Home(folder / name, open_home(folder / name, PASSPHRASE, clock), clock))
        opened[-1].sign_in("D01")
    return City(opened[0], opened[1:], clock)


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="carehome-city-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _founded(folder, MovableClock(NOW), "").close()
    return folder


def _founded(folder: Path, clock: MovableClock, server: str) -> City:
    then = clock()
    clock.set(BEGUN)
    bureau = _new_bureau(folder / "bureau", clock, server)
    homes = [_new_home(folder, place, clock) for place in range(len(NAMES))]
    rows = [HEADING] + [
        (COUNTIES[place // 2], name, number_of(place), "养老", f"0730-55{place:04}")
        for place, name in enumerate(NAMES)
    ]
    bureau.house.bureau.places.write(rows)
    for home in homes:
        introduce(bureau, home)
    clock.set(then)
    return City(bureau, homes, clock)


def introduce(bureau: Home, home: Home) -> None:
    """Let a home and a bureau take each other's card, the words compared."""
    card = bureau.house.bureau.cards.own()
    home.house.reporting_up.cards.confirm_bureau(card_text(card), card.card.words)
    own = home.house.reporting_up.cards.own()
    bureau.house.bureau.places.admit(card_text(own), own.card.words)


def _new_bureau(folder: Path, clock: MovableClock, server: str) -> Home:
    new = NewHome(
        name="洞庭市民政局", number="0730", director="邓桂芝", passphrase=PASSPHRASE, demo=True
    )
    bureau = Home(folder, found_bureau(folder, new, server, clock), clock)
    bureau.sign_in("D01")
    return bureau


def _new_home(folder: Path, place: int, clock: MovableClock) -> Home:
    new = NewHome(
        name=NAMES[place],
        number=number_of(place),
        director="吴强",
        passphrase=PASSPHRASE,
        desk_name="前台",
        demo=True,
    )
    home = Home(
        folder / number_of(place), found_home(folder / number_of(place), new, clock), clock
    )
    for one in range(PEOPLE[place]):
        home.house.people.admit(
            Details(
                group=Group.RESIDENT,
                code=f"R{one + 1:03}",
                name=f"王秀{one}",
                sex=Sex.FEMALE,
                room=f"20{one}",
                bed="1",
            )
        )
    nurse = home.house.people.admit(
        Details(group=Group.STAFF, code="S002", name="孙丽", post="nurse")
    )
    home.house.signing_in.give_role(nurse, Role.NURSE)
    home.sign_in("D01")
    return home
