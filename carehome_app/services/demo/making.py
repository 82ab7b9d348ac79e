"""Make the demo home: found it, fill it with made-up people, and play its history."""

import shutil
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db import people
from carehome_app.db.journal.writing import Writer, writing
from carehome_app.domain.accounts.roles import Actor, May
from carehome_app.domain.disinfection.areas import TIMES_A_DAY
from carehome_app.domain.errors import FutureError
from carehome_app.domain.events import AreaOpened, RoleGiven, SettingChanged
from carehome_app.domain.gate.levels import HomeKind
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Details, Sex
from carehome_app.domain.rounds.plan import EVENING, MORNING, TWO_ROUNDS, RoundKey, Span
from carehome_app.services.accounts.pins import DEMO_PIN, FOR_DEMO, write_pin
from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.changes import Changes
from carehome_app.services.demo import housing
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.fate import Fates
from carehome_app.services.demo.keeping import Keeping, MadeUpClock
from carehome_app.services.demo.names import Names
from carehome_app.services.demo.playing import Playing
from carehome_app.services.desk import Action, Clock, Desk, system_clock
from carehome_app.services.gate.control import KIND
from carehome_app.services.home.opening import (
    DEMO_PASSPHRASE,
    DEMO_TIMEZONE,
    NewHome,
    close_home,
    found_home,
)
from carehome_app.services.people.people import People
from carehome_app.services.rounds.entering import round_span

PASSPHRASE: Final = DEMO_PASSPHRASE
NAME: Final = "演示之家（虚构数据）"
TIMEZONE: Final = DEMO_TIMEZONE
FOUNDED_AT: Final = time(5)
LONGEST_STAY: Final = 6 * 365
"""Days for which somebody may have lived here when the history begins."""


class Demo(msgspec.Struct, frozen=True, kw_only=True):
    """How large a made-up home is wanted. The same wish gives the same home.

    The history ends where the round begins that is current on `until` (today when not said).
    """

    residents: int = 104
    staff: int = 38
    areas: int = 60
    days: int = 90
    until: date | None = None
    seed: int = 1
    children: bool = False
    """A home for children who were born ill, all of them in training."""
    language: str = "zh"
    """`en` gives a home of English people, with everything that is written in it in English."""


def nobody_listens(_share: float) -> None:
    """Tell nobody how far it is."""


def make_demo(
    folder: Path,
    demo: Demo | None = None,
    clock: Clock = system_clock,
    tell: Callable[[float], object] = nobody_listens,
) -> Desk:
    """Make a demo home in an empty folder; return its desk, with the head nurse acting.

    `tell` hears how much of it is done, from 0 to 1; what it raises ends the making, and nothing
    of it is left.
    """
    demo = demo or Demo()
    current = current_round(demo.until, clock())
    first = current.day - timedelta(days=demo.days)
    zone = HomeTime([(clock(), TIMEZONE)])
    made_up = MadeUpClock(zone.moment(first, FOUNDED_AT))
    chance = Random(demo.seed)  # noqa: S311  # a made-up home is no secret
    names = Names(chance, demo.language, of_children=demo.children)
    new = NewHome(
        name=names.word(NAME), number="0000", timezone=TIMEZONE, director=names.worker(Sex.MALE),
        passphrase=PASSPHRASE, pin=DEMO_PIN, desk_name=names.word("前台一号"),
        demo=True,
    )  # fmt: skip
    desk = found_home(folder, new, made_up)
    try:
        with writing(desk.store, station=desk.card.station, by=0) as writer:
            making = _Making(desk, writer, made_up, demo)
            making.fill(names, chance)
            desk.actor = making.play(current, names, chance, tell)
    except BaseException:
        close_home(desk)
        # Half a home would be opened as if it were whole. The folder was empty before.
        shutil.rmtree(folder, ignore_errors=True)
        raise
    desk.clock = clock
    desk.forget(Changes.PEOPLE | Changes.SETTINGS)
    return desk


def current_round(until: date | None, now: datetime) -> RoundKey:
    """Return the round that is left open: the current one now, or the morning of another day."""
    local = HomeTime([(now, TIMEZONE)]).local(now)
    if until is not None and until > local.date():
        raise FutureError(when=until)
    if until is not None and until < local.date():
        return RoundKey(until, MORNING.code)
    if local.time() < MORNING.opens:
        return RoundKey(local.date() - timedelta(days=1), EVENING.code)
    window = MORNING if local.time() < EVENING.opens else EVENING
    return RoundKey(local.date(), window.code)


class _Making:
    """One demo home while it is made."""

    def __init__(self, desk: Desk, writer: Writer, clock: MadeUpClock, demo: Demo) -> None:
        self._desk = desk
        self._writer = writer
        self._clock = clock
        self._demo = demo
        self._action = Action(writer, clock)
        self._people = People(desk)

    def fill(self, names: Names, chance: Random) -> None:
        """Let people move in, give them their roles, and name the areas."""
        director = self._desk.require(May.ADMIT)
        self._writer.by = director.id
        today = self._desk.today()
        self._describe(director, today, names)
        if self._demo.children:
            self._action.append(SettingChanged(KIND, HomeKind.CHILDREN.value))
        residents = list(housing.residents(self._demo.residents, names, chance, today))
        for details in residents:
            self._admit(details, chance)
        for worker in housing.workers(self._demo.staff - 1, names, chance, today):
            subject = self._admit(worker.details, chance)
            if worker.role is not None:
                self._action.append(RoleGiven(subject, worker.role.value))
                write_pin(self._action, subject, DEMO_PIN, cost=FOR_DEMO)
        self._desk.forget(Changes.PEOPLE)
        rooms = sorted({details.room for details in residents})
        for place in housing.places(self._demo.areas, rooms, names):
            self._open(place)

    def play(
        self, current: RoundKey, names: Names, chance: Random, tell: Callable[[float], object]
    ) -> Actor:
        """Play every round before the current one; return the head nurse."""
        crew = Crew(SigningIn(self._desk).accounts())
        rounds = self._rounds_before(current)
        opens = [(round_, span.opens) for round_, span in rounds]
        fate = Fates(self._people.here(), opens, chance).drawn()
        keeping = Keeping(self._desk, self._writer, self._clock, names)
        Playing(keeping, crew, fate, self._demo.seed).play(rounds, tell)
        return crew.head_nurse()

    def _describe(self, director: Actor, today: date, names: Names) -> None:
        person = self._desk.person(director.id)
        details = replace(
            person.details,
            sex=Sex.MALE,
            post=names.word("院长"),
            birth=today - timedelta(days=52 * 365),
        )
        self._people.change(person, details)

    def _admit(self, details: Details, chance: Random) -> int:
        self._clock.move_to(self._clock.now + timedelta(seconds=1))
        days = chance.randint(20, LONGEST_STAY)
        came = (self._clock.now - timedelta(days=days)).replace(hour=2)
        return self._people.admit_in(self._action, details, came)

    def _open(self, place: housing.Place) -> None:
        area = people.next_area_id(self._desk.store, self._desk.card.station)
        event = AreaOpened(
            area, place.name, place.area_class.value, place.floor, TIMES_A_DAY[place.area_class]
        )
        self._action.append(event)

    def _rounds_before(self, current: RoundKey) -> list[tuple[RoundKey, Span]]:
        first = self._desk.today()
        keys = [
            RoundKey(first + timedelta(days=day), window.code)
            for day in range(self._demo.days + 1)
            for window in TWO_ROUNDS
        ]
        return [(key, round_span(self._desk, key)) for key in keys[: keys.index(current)]]
