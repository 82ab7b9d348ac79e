"""How long a large file of readings takes: read, looked at, taken; and how much memory.

Run as `python -m benchmarks.large_file [rows]`, a hundred thousand when it is not said. The home
is made here: a hundred people, two temperatures a day each, one in a hundred a fever.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from carehome_app.documents.tables import book_of
from tests import builders
from tests.builders import Home, MovableClock, build_home

T = TypeVar("T")
PEOPLE = 100
FOUNDED = "2023-11-01 05:00"
FIRST = date(2023, 11, 5)


def readings(count: int) -> Iterator[str]:
    """Yield the lines of a file: heading, then so many readings by day and round."""
    yield "编号,日期,时间,体温"
    chosen = random.Random(1)
    for number in range(count):
        of_round, person = divmod(number, PEOPLE)
        day, evening = FIRST + timedelta(days=of_round // 2), of_round % 2
        value = chosen.gauss(36.4, 0.25) + 1.5 * (chosen.random() < 0.01)
        clock = f"{16 if evening else 7:02}:{chosen.randrange(60):02}"
        yield f"L{person:03},{day},{clock},{value:.1f}"


def a_home(folder: Path) -> Home:
    """Return a home with a hundred people who have been there all the time."""
    builders.FOUNDED = FOUNDED
    home = build_home(folder, MovableClock())
    lines = ["编号,姓名,房-床", *(f"L{one:03},新人{one},{500 + one}-1" for one in range(PEOPLE))]
    home.clock.set("2023-11-02 07:30")
    listed = book_of("people.csv", "\n".join(lines).encode()).named("")
    home.house.importing.take(home.house.importing.people(listed))
    home.clock.set(builders.START)
    return home


def timed(what: str, work: Callable[[], T]) -> T:
    """Return what the work gives, and print its seconds."""
    began, used = time.perf_counter(), time.process_time()
    found = work()
    seconds, cpu = time.perf_counter() - began, time.process_time() - used
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:<12} {seconds:6.1f} s, {cpu:.1f} s of the processor; at most {most:.0f} MiB")
    return found


def main(rows: int) -> None:
    """Read, look and take, each with its seconds."""
    with tempfile.TemporaryDirectory() as place:
        home = a_home(Path(place) / "home")
        importing = home.house.importing
        content = "\n".join(readings(rows)).encode()
        table = timed("read", lambda: book_of("readings.csv", content).named(""))
        preview = timed("looked at", lambda: importing.readings(table))
        done = timed("taken", lambda: importing.take(preview))
        print(f"rows {rows}, taken {done.new}, refused {done.refused}")
        home.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
