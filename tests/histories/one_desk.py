"""What is done at desks that hear of each other late, and the same typed at one desk in order.

Each act is done once at its desk, with what that desk knew; then all of them once more at one desk
at which everybody sat, in merged order. What is found must be the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from msgspec.structs import replace

from carehome_app.db import outbreak as outbreaks
from carehome_app.db.disinfection.evidence import judged_days
from carehome_app.db.journal import journal
from carehome_app.db.supplies import evidence
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, TEMPERATURE
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.outbreak.clusters import Key
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.supplies.supply import Item
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.judging import judge_days
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.desks.desks import found, upper_pressure
from tests.services.supplies.store import GOWNS, Keeper

TEXTS: Final = ("35.7", "36.0", "36.6", "37.2", "37.3", "37.6", "38.2", "38.6")
FLOORS: Final = ("2", "3")


class Act(NamedTuple):
    """Something that is done at one of the desks."""

    desk: int
    what: str
    code: str
    choice: int
    """Which value, or which earlier act it is about."""
    minutes: int
    """How much time passes at all desks before."""
    brings: bool
    """Whether the desk brings the next one what it holds, afterwards."""


class Done(NamedTuple):
    """An act that was done: when, as the journal says, and by which clock."""

    recorded_at: int
    ref: LineRef
    number: int
    act: Act
    clock: datetime


@dataclass
class Typist:
    """Does acts at a home, and knows in which lines each was kept."""

    home: Home
    doing: "Mapping[str, Doing]"
    """How each act is done."""
    kept: dict[int, LineRef] = field(default_factory=dict)
    """Where the reading of an act stands, by the number of the act."""

    def do(self, number: int, act: Act, corrected: int | None) -> bool:
        """Do an act; what the desk may not do then is not done."""
        try:
            ref = self.doing[act.what](self, act, corrected)
        except (CareHomeError, AssertionError):
            return False
        if isinstance(ref, LineRef):
            self.kept[number] = ref
        return True

    def entry(self, number: int) -> Entry | None:
        """Return the reading of an act, as far as this desk knows it."""
        ref = self.kept.get(number)
        event = None if ref is None else journal.event_at(self.home.desk.store, ref)
        if ref is None or event is None:
            return None
        code = self.home.desk.person(getattr(event, "subject", 0)).details.code
        for row in self.home.sheet().rows:
            for cell in row.cells:
                if row.person.details.code == code and cell is not None:
                    for one in cell.valid:
                        if one.ref == ref:
                            return one
        return None


def _measure(at: Typist, act: Act, _corrected: int | None) -> LineRef:
    text = TEXTS[act.choice % len(TEXTS)]
    return at.home.measure(act.code, text, taken_at=at.home.clock()).ref


def _pressure(at: Typist, act: Act, _corrected: int | None) -> None:
    text = ("118/70", "132/80", "152/80")[act.choice % 3]
    more = {"measure": BLOOD_PRESSURE, "site": "arm_left", "taken_at": at.home.clock()}
    at.home.measure(act.code, text, **more)


def _correct(at: Typist, act: Act, corrected: int | None) -> LineRef | None:
    entry = None if corrected is None else at.entry(corrected)
    assert entry is not None, "this desk does not know it"
    slip, code = Why("typing_error"), at.home.desk.person(entry.subject).details.code
    if act.what == "withdraw":
        at.home.house.correcting.withdraw(entry, slip)
        return None
    text = TEXTS[act.choice % len(TEXTS)]
    given = at.home.given(code, text, taken_at=entry.taken_at)
    at.home.house.correcting.correct(entry, given, slip)
    return None


def _limit(at: Typist, act: Act, _corrected: int | None) -> None:
    lines = at.home.house.rules.lines()
    line = next(one for one in lines if one.rule is TEMPERATURE.rule("screen.surface"))
    number = ("36.5", "37.0", "37.3")[act.choice % 3]
    fahrenheit = {"36.5": "97.7", "37.0": "98.6", "37.3": "99.1"}[number]
    values = {"°C": Decimal(number), "°F": Decimal(fahrenheit)}
    at.home.house.rules.change(line, Override(values, on=True))


def _own_limit(at: Typist, act: Act, _corrected: int | None) -> None:
    number = ("128", "135", "158")[act.choice % 3]
    new = replace(upper_pressure(at.home, number), person=at.home.subject(act.code))
    at.home.house.chronic.limits.set(new)


def _move(at: Typist, act: Act, _corrected: int | None) -> None:
    person = at.home.person(act.code)
    floor = FLOORS[act.choice % 2]
    at.home.house.people.change(person, replace(person.details, floor=floor))


def _symptoms(at: Typist, act: Act, _corrected: int | None) -> None:
    seen = [Symptom.COUGH, Symptom.VOMITING][act.choice % 2]
    at.home.house.seeing.clusters.note_symptoms(
        at.home.subject(act.code), [seen], at=at.home.clock()
    )


def _clean(at: Typist, _act: Act, _corrected: int | None) -> LineRef:
    local = at.home.desk.home_time.local(at.home.clock())
    return Areas(at.home).done("203", at=f"{local:%Y-%m-%d %H:%M}").refs[0]


def _strike(at: Typist, _act: Act, corrected: int | None) -> None:
    """Take a disinfection back, as far as this desk knows it."""
    ref = None if corrected is None else at.kept.get(corrected)
    today = at.home.desk.today()
    records = at.home.house.disinfection.board.records(today - timedelta(days=20), today)
    known = [one for one in records if one.ref == ref and one.superseded is None]
    assert known, "this desk does not know it"
    at.home.house.disinfection.recording.withdraw(known[0], Why("typing_error"))


def _area(at: Typist, act: Act, _corrected: int | None) -> None:
    areas = at.home.house.disinfection.areas
    (area,) = areas.here()
    areas.change(area, Written(name="203", area_class="bedroom", times_a_day=1 + act.choice % 4))


def _give(at: Typist, act: Act, _corrected: int | None) -> None:
    Keeper(at.home).gives(gowns(at.home), str(1 + act.choice % 4))


def _take_in(at: Typist, act: Act, _corrected: int | None) -> None:
    Keeper(at.home).takes_in(gowns(at.home), str(1 + act.choice % 3), "2027-11-30")


def _told(at: Typist, act: Act, _corrected: int | None) -> None:
    due = [
        one
        for one in at.home.house.following_up.due(PERSON)
        if one.episode.subject == at.home.subject(act.code)
    ]
    assert due, "nothing is due"
    at.home.house.following_up.take(due[0].episode, Step.DOCTOR_TOLD, "told")


def gowns(home: Home) -> Item:
    """Return the thing in store."""
    return next(one for one in home.house.supplies.store.items() if one.code == GOWNS.code)


ABOUT: Final = {"correct": "measure", "withdraw": "measure", "strike": "clean"}
"""What is about an earlier act, and of which kind that is."""
Doing = Callable[[Typist, Act, int | None], LineRef | None]
DOING: Final[dict[str, Doing]] = {
    "measure": _measure,
    "pressure": _pressure,
    "correct": _correct,
    "withdraw": _correct,
    "limit": _limit,
    "own limit": _own_limit,
    "move": _move,
    "symptoms": _symptoms,
    "clean": _clean,
    "strike": _strike,
    "area": _area,
    "give": _give,
    "take in": _take_in,
    "told": _told,
}


class Found(NamedTuple):
    """Everything that is found at a home, without the lines in which it is kept."""

    people: set[tuple[object, ...]]
    clusters: set[tuple[Key, str]]
    """Those that go on; one raised on less than is known now is told as withdrawn."""
    days: object
    store: set[tuple[int, str, int]]
    due: set[tuple[object, ...]]


def what_is_found(home: Home) -> Found:
    """Return it, after a day's work of the program."""
    judge_days(home.desk, home.house.disinfection.board)
    home.house.supplies.judge(home.house.supplies.store.standings())
    today = home.desk.today()
    return Found(
        people={row[:8] for row in found(home) if row[0] == PERSON},
        clusters={
            (one.cluster.key, crossing.rule)
            for one in home.house.seeing.clusters.open()
            for crossing in one.cluster.crossings
        },
        days=judged_days(home.desk.store, today - timedelta(days=9), today),
        store={
            (number, each.family.code, int(each.severity))
            for number, one in evidence.last_judged(home.desk.store).items()
            for each in one.found
        },
        due={
            (one.episode.about, one.episode.family.code, int(one.episode.severity))
            for one in home.house.following_up.due()
        },
    )


def raised(home: Home) -> set[tuple[str, str, str]]:
    """Return the rules over many people that were raised."""
    known = outbreaks.raised(home.desk.store, home.desk.now() - timedelta(days=35))
    return {(one.syndrome, one.unit, one.rule) for one in known}
