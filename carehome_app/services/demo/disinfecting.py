"""Made-up disinfections: their rhythm, their slips, the same for the same seed.

`Disinfecting` puts them on the agenda of the demo home; `play` writes whole days of them into any
home, for tests and benchmarks.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import Final, NamedTuple

import msgspec

from carehome_app.db.journal.writing import writing
from carehome_app.domain.disinfection.agents import usual_use
from carehome_app.domain.disinfection.areas import AreaClass, AreaHistory, day_bounds
from carehome_app.domain.disinfection.duties import Duty, area_day
from carehome_app.domain.disinfection.events import DisinfectionDone
from carehome_app.domain.disinfection.record import Method, Reason
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person
from carehome_app.domain.rounds.entry import Origin
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.demo.names import ENGLISH_WORDS
from carehome_app.services.desk import Action, Desk
from carehome_app.services.disinfection import judging as area_judging
from carehome_app.services.disinfection.board import DisinfectionBoard

MISSED, LATE, SHORT, WEAK, ALONE, TYPED_LATER = 0.004, 0.012, 0.004, 0.002, 0.003, 0.03
"""How often these happen."""
OBJECTS: Final = {
    AreaClass.KITCHEN: "灶台、操作台、餐具、地面",
    AreaClass.LAUNDRY: "洗衣机、台面、地面",
    AreaClass.ANIMAL_PEN: "圈舍地面、食槽",
    AreaClass.BEDROOM: "门把手、床栏、桌面、地面",
    AreaClass.PUBLIC: "扶手、桌椅、地面",
}
POSTS: Final = ("保洁员", "炊事员", "厨师", "洗衣工", "饲养员", "护理员")
_POSTS: Final = frozenset({*POSTS, *(ENGLISH_WORDS.get(one, one) for one in POSTS)})
"""Who disinfects."""
BATCH: Final = "20260801"


class Planned(NamedTuple):
    """A disinfection that is going to be typed at a moment."""

    at: datetime
    event: DisinfectionDone
    judged: bool
    """Whether the rules will notice it; all others need not be asked."""


class Cast(msgspec.Struct, frozen=True):
    """Who disinfects and who checks, by number; at least two people."""

    doing: Sequence[int]
    checking: Sequence[int]


def cast_of(people: Sequence[Person], crew: Crew, day: date) -> Cast:
    """Return the cleaners, cooks and keepers of animals, and the nurses who check."""
    staff = [one for one in people if one.group is Group.STAFF]
    doing = [one.id for one in staff if one.details.post in _POSTS] or [one.id for one in staff]
    return Cast(doing, [crew.nurse(day).id, crew.head_nurse().id])


class Disinfecting:
    """Puts each day's disinfections on the agenda."""

    def __init__(self, keeping: Keeping, crew: Crew, seed: int) -> None:
        """Disinfect the areas of the home at a desk."""
        self._keeping = keeping
        self._crew = crew
        self._seed = seed
        self._board = DisinfectionBoard(keeping.desk)

    def plan(self, day: date, agenda: Agenda) -> None:
        """Plan a day, and its judgement after midnight."""
        desk = self._keeping.desk
        cast = cast_of(desk.stays, self._crew, day)
        for one in planned(self._board, desk, cast, day=day, seed=self._seed):
            agenda.at(one.at, partial(self._keep, one, day))
        ended = day_bounds(day, desk.home_time).end
        agenda.at(ended + timedelta(minutes=5), partial(self._judge, day))

    def _keep(self, one: Planned, day: date, at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(day), at):
            ref = self._keeping.append(one.event)
            if one.judged:
                desk = self._keeping.desk
                area_judging.raise_for(desk, self._keeping, ref, one.event, self._board)

    def _judge(self, day: date, at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(day), at):
            event = area_judging.judgement(self._keeping.desk, self._board, day)
            self._keeping.append(event)


def planned(
    board: DisinfectionBoard, desk: Desk, cast: Cast, *, day: date, seed: int
) -> list[Planned]:
    """Return everything that is disinfected on a day, in the order in which it is typed."""
    found: list[Planned] = []
    for area in board.areas():
        whole = area_day(area, day, (), classes=board.classes(), home_time=desk.home_time)
        for duty in whole.duties if whole else ():
            chance = Random(f"{seed}/{area.id}/{day}/{duty.number}")  # noqa: S311  # made up
            one = _plan(area, duty, cast, chance)
            if one is not None and one.event.started_at >= to_ms(area.opened_at):
                found.append(one)
    return sorted(found, key=lambda one: (one.at, one.event.area))


def play(
    desk: Desk, board: DisinfectionBoard, cast: Cast, *, days: Sequence[date], seed: int = 1
) -> int:
    """Write the made-up disinfections of these days up to now; return how many.

    Whoever checks on a day types all of them at the desk.
    """
    written = 0
    now = desk.now()
    for day in days:
        coming = [one for one in planned(board, desk, cast, day=day, seed=seed) if one.at <= now]
        by = cast.checking[day.toordinal() % len(cast.checking)]
        with writing(desk.store, station=desk.card.station, by=by) as writer:
            for one in coming:
                action = Action(writer, partial(_moment, one.at))
                ref = action.append(one.event)
                if one.judged:
                    area_judging.raise_for(desk, action, ref, one.event, board)
        written += len(coming)
    area_judging.judge_days(desk, board)
    return written


def _moment(at: datetime) -> datetime:
    return at


def _plan(area: AreaHistory, duty: Duty, cast: Cast, chance: Random) -> Planned | None:
    if chance.random() < MISSED:
        return None
    late = chance.random() < LATE
    first = duty.closes if late else duty.opens
    started = first + timedelta(minutes=10 + 4 * (area.id % 40) + chance.randint(0, 25))
    started = started if late else min(started, duty.closes - timedelta(minutes=20))
    done_by = cast.doing[(area.id + started.toordinal() // 3) % len(cast.doing)]
    others = [one for one in cast.checking if one != done_by]
    slip = chance.random()
    checked = done_by if slip < ALONE else chance.choice(others) if others else 0
    short, weak = ALONE <= slip < ALONE + SHORT, ALONE + SHORT <= slip < ALONE + SHORT + WEAK
    event = _event(area, started, (done_by, checked), short=short, weak=weak)
    minutes = chance.randint(200, 400) if chance.random() < TYPED_LATER else chance.randint(31, 36)
    typed = started + timedelta(minutes=minutes)
    return Planned(typed, event, checked == done_by or short or weak)


def _event(
    area: AreaHistory, started: datetime, people: tuple[int, int], *, short: bool, weak: bool
) -> DisinfectionDone:
    code = area.now.area_class
    pen, airing, uv = (
        code == one.value for one in (AreaClass.ANIMAL_PEN, AreaClass.AIRING, AreaClass.UV)
    )
    alcohol = code == AreaClass.BEDROOM.value and area.id % 4 == 0
    agent = "air" if airing else "uv" if uv else "alcohol" if alcohol else "chlorine"
    usual = "1000" if pen else "500"
    strength = {"chlorine": "200" if weak else usual, "alcohol": "60" if weak else "75"}
    method = {"air": Method.AIR, "uv": Method.UV}.get(agent, Method.SPRAY if pen else Method.WIPE)
    minutes = 10 if short else 30
    known = {one.value: words for one, words in OBJECTS.items()}
    chlorine = agent == "chlorine"
    return DisinfectionDone(
        area=area.id,
        started_at=to_ms(started),
        ended_at=to_ms(started + timedelta(minutes=minutes)),
        reason=Reason.ROUTINE.value,
        use=usual_use(code),
        objects=known.get(code, ""),
        agent=agent,
        concentration=strength.get(agent, ""),
        stock="50000" if chlorine else "",
        made="1 : 49" if chlorine and pen else "1 : 99" if chlorine else "",
        litres="5" if chlorine else "0.5" if alcohol else "",
        batch=BATCH if chlorine or alcohol else "",
        expiry=None,
        method=method.value,
        contact=minutes,
        done_by=people[0],
        checked_by=people[1],
        result="",
        remark="",
        lamp=area.now.name if uv else "",
        origin=int(Origin.TYPED),
    )
