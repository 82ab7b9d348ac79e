"""What is done to a whole record of ten years: erasing one person, a backup, a look at yesterday.

Each in a process of its own, `python -m benchmarks.whole_record erasing|keeping HOME`, so that
its greatest memory is its own. Nobody types meanwhile.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.figures import LEAST, LONG, MILLI, PEAK, Figure, Median, Once
from benchmarks.old_homes import NOW, StandingClock, old_home
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.people import Group
from carehome_app.services.backups.backing_up import BackingUp
from carehome_app.services.history.as_of import AsOf, end
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.rounds.entering import Given

HALF_A_MINUTE: Final = "seven would take half a minute"
KIB: Final = 1024
TERM: Final = timedelta(days=5 * 366 + 1)
"""So long the record of somebody who left is kept."""
HOURS: Final = LEAST
AN_HOUR: Final = 40
"""Readings in an hour of a round."""
ROWS: Final = (
    ("erasing one person", "erased", "s", 10.0, ""),
    ("… the file written anew, when nobody types", "rewritten", "s", None, HALF_A_MINUTE),
    ("erasing, file and all: the greatest memory of its process", "erased in", "MiB", 300.0, PEAK),
    ("an ordinary hour's backup", "hour", "s", 2.0, ""),
    ("a day's whole backup", "whole", "s", None, LONG),
    ("a look at yesterday", "past", "s", 5.0, ""),
    ("a look at yesterday: the greatest memory of its process", "past in", "MiB", None, PEAK),
    ("the home opened", "opened", "ms", None, ""),
)
"""What is said of each, in which unit, what is aimed at, and why it runs once."""


def figures(folder: Path, people: int, years: float) -> Iterator[Figure]:
    """Yield what work on the whole record takes, with so many years behind it."""
    told: dict[str, list[float]] = {}
    for work in ("erasing", "keeping"):
        home = folder / work
        close_home(old_home(home, people, round(years * 365)).desk)
        command = [sys.executable, "-m", "benchmarks.whole_record", work, str(home)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        for line in done.stdout.splitlines():
            what, _, number = line.partition(": ")
            told.setdefault(what, []).append(float(number))
    for name, what, unit, target, why_once in ROWS:
        measured = Once.of(told[what][0], why_once) if why_once else Median.of(told[what])
        yield Figure(name, measured, unit, target=target)


def _tell(what: str, number: float) -> None:
    print(f"{what}: {number}")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _greatest() -> float:
    """Return MiB; `ru_maxrss` would name what the process had that started this one, if more."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) / KIB


def _house(folder: Path, clock: StandingClock) -> House:
    desk = open_home(folder, "demo", clock)
    desk.actor = Actor(desk.stays[0].id, desk.stays[0].name, Role.DIRECTOR)
    return House(desk)


def erase(folder: Path) -> None:
    """Let some people leave, wait until the term is over, and erase one after the other."""
    clock = StandingClock(NOW)
    house = _house(folder, clock)
    residents = (one for one in house.desk.stays[100:] if one.group is Group.RESIDENT)
    gone = list(islice(residents, LEAST))
    for one in gone:
        house.people.discharge(one)
    clock.now += TERM
    assert {kept.person.id for kept in house.keeping.left()} == {one.id for one in gone}
    for one in gone:
        _tell("erased", _seconds(partial(house.erasing.erase, one.id)))
    rewriting = house.erasing.rewriting()
    _tell("rewritten", 0.0 if rewriting is None else _seconds(rewriting.run))
    _tell("erased in", _greatest())
    close_home(house.desk)


def keep(folder: Path) -> None:
    """Back up once whole, then hour after hour, and the next day look at the day before."""
    clock = StandingClock(NOW)
    for _ in range(HOURS):
        _tell("opened", _seconds(lambda: close_home(_house(folder, clock).desk)) * MILLI)
    house = _house(folder, clock)
    backups = BackingUp(house.desk)
    _tell("whole", _seconds(backups.job(Why.ASKED).run))
    for hour in range(HOURS):
        clock.now += timedelta(hours=1)
        _type(house, hour)
        job = backups.job(Why.HOUR)
        _tell("hour", _seconds(job.run))
    looking = AsOf(house.desk, House)
    for _ in range(LEAST):
        yesterday = clock.now
        clock.now += timedelta(days=1)
        _tell("past", _seconds(partial(_look, looking, yesterday)))
    _tell("past in", _greatest())
    close_home(house.desk)


def _look(looking: AsOf[House], moment: datetime) -> None:
    end(looking.house(moment))


def _type(house: House, hour: int) -> None:
    round_ = house.desk.current_round()
    assert round_ is not None
    for person in house.desk.stays[hour * AN_HOUR : (hour + 1) * AN_HOUR]:
        given = Given(
            subject=person.id, measure=TEMPERATURE, round=round_, text="365", site="axilla"
        )
        house.recording.record(given)


if __name__ == "__main__":
    _python, work, home = sys.argv
    {"erasing": erase, "keeping": keep}[work](Path(home))
