"""What a day of heartbeats leaves in the store: fifty doors that speak every ten seconds."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from benchmarks.figures import COUNTED, Figure, Once
from benchmarks.old_homes import NOW, old_home
from carehome_app.db.file.connection import FILE
from carehome_app.listening.spool import Spool
from carehome_app.services.home.opening import close_home

DOORS, EVERY, DAY = 50, timedelta(seconds=10), timedelta(days=1)
OPENINGS: Final = timedelta(hours=3)
"""So often each door is opened, and closed a minute later."""
LOOKED: Final = timedelta(minutes=1)
"""So often the window takes in what was heard."""
NO_LARGER: Final = 1.01


class Clock:
    """A clock that a bench moves."""

    def __init__(self) -> None:
        """Begin when made-up homes end."""
        self.now = NOW

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.now


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how large the store is after a day with heartbeats, beside the same day without."""
    quiet = _after_a_day(folder / "quiet", beats=False)
    loud = _after_a_day(folder / "loud", beats=True)
    beats = DOORS * (DAY // EVERY)
    yield Figure(
        f"the store after a day of {beats} heartbeats",
        Once.of(loud / 1024, COUNTED),
        "KiB",
        quiet / 1024,
        NO_LARGER,
        limit_name="the same openings without",
    )


def _after_a_day(folder: Path, *, beats: bool) -> int:
    folder.parent.mkdir(parents=True, exist_ok=True)
    house = old_home(folder, 20, 2)
    clock = Clock()
    house.desk.clock = clock
    doors = house.isolation.doors
    names = [f"d{number:03}" for number in range(DOORS)]
    for name in names:
        doors.pair(name, name, "csv")
    spool, taken = Spool(doors.spool, names, clock=clock), 0
    alive = [f"{name};heartbeat;;battery=64" for name in names]
    while clock.now < NOW + DAY:
        clock.now += EVERY
        passed = clock.now - NOW
        if beats:
            spool.take(alive)
        for delay, sign in ((0, "open"), (1, "close")):
            if passed > LOOKED and (passed - delay * LOOKED) % OPENINGS == timedelta():
                spool.take([f"{name};{sign};" for name in names])
        if passed % LOOKED == timedelta():
            lines = _lines(doors.spool)
            doors.take_heard(lines[taken:])
            taken = len(lines)
    close_home(house.desk)
    return (folder / FILE).stat().st_size


def _lines(spool: Path) -> list[str]:
    files = sorted(spool.glob("doors-*.txt"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
