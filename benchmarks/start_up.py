"""How long the window takes to stand and what it holds, each time in a fresh process, off screen.

The empty window, the smallest program on our parts and ours start by turns, since a machine's
pace drifts. Caches are warm and everything is compiled.
"""

import compileall
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.figures import LEAST, LONG, MILLI, Figure, Median, Once
from benchmarks.old_homes import old_home
from carehome_app.services.home.opening import close_home
from carehome_app.services.trust import place

RUNS: Final = 15
REST: Final = 4000
"""Milliseconds after which everything that waits for the first paint has been imported too."""
A_MINUTE: Final = "seven starts with all their imports would take a minute"
NURSE: Final = "S003"
STANDS: Final = 2.0
TIMES: Final = 1.8
WITH_CHARTS: Final = 2.6
AFTER_ALL: Final = 3.0
GROWN: Final = 1.05
FIRST_CHART: Final = 150
"""How many times the empty window's memory there may be, once charts can be shown. `STANDS` is
of its time until it is painted."""

MAKE_HOME: Final = """
import sys
from pathlib import Path
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import close_home
close_home(make_demo(Path(sys.argv[1]), Demo()))
"""

Told = dict[str, float]


def demo_home(folder: Path, name: str) -> Path:
    """Return a copy of the demo home, which is made once a run: in a process of its own.

    What making it imports would be cached where a start with nothing cached is measured.
    """
    made, home = folder / "made-up", folder / name
    if not made.exists():
        subprocess.run([sys.executable, "-c", MAKE_HOME, str(made)], check=True)
    shutil.copytree(made, home)
    place.same_as(home, made)
    return home


def windows(folder: Path, runs: int = RUNS) -> Iterator[Figure]:
    """Yield start-up times and memory of the demo home's window, beside an empty window."""
    home = demo_home(folder, "demo")
    compileall.compile_dir("carehome_app", quiet=1)
    ours = ("ours", "0", "--home", str(home), "--as", NURSE)
    starts = {"empty": ("empty", "0"), "small": ("small", "0", str(home)), "ours": ours}
    told = in_turns({name: starting(settings(folder), *one) for name, one in starts.items()}, runs)
    empty, small, whole = told["empty"], told["small"], told["ours"]
    yield Figure(
        "start: the round sheet painted, taking keys",
        whole["wall"],
        "ms",
        empty["wall"],
        STANDS,
        limit_name="empty window",
    )
    yield Figure(
        "start: the same",
        whole["wall"],
        "ms",
        small["wall"],
        limit_name="smallest program on our parts",
    )
    yield Figure(
        "start: time of the processor", whole["cpu"], "ms", empty["cpu"], limit_name="empty window"
    )
    if "memory" in whole:
        yield Figure(
            "memory, the round just painted",
            whole["memory"],
            "MiB",
            empty["memory"],
            TIMES,
            limit_name="empty window (PSS)",
        )
    yield from _memory(folder, home)
    yield from _first_half_minute(folder, home)


def _first_half_minute(folder: Path, home: Path) -> Iterator[Figure]:
    """Somebody types at once, while all that waited for the first paint is imported.

    Once for half a minute, then as long as it takes until the last that waits for no pause is
    there: while keys come the rest waits.
    """
    runs: dict[str, list[float]] = {}
    for seconds in (30, *(10,) * (LEAST - 1)):
        command = [sys.executable, "-m", "benchmarks.first_minute", str(home), NURSE, str(seconds)]
        environment = settings(folder)
        done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
        for what, number in map(str.split, done.stdout.splitlines()):
            runs.setdefault(what, []).append(float(number) * MILLI)
    told = {what: Median.of(taken) for what, taken in runs.items()}
    for name, what, target in (
        ("typing at once: the longest time without an answer", "stall", 50),
        ("typing at once: the first Enter", "first", 25),
        ("typing at once: any Enter", "later", None),
    ):
        yield Figure(name, told[what], "ms", target=target)


def _memory(folder: Path, home: Path) -> Iterator[Figure]:
    ours = ("ours", str(REST), "--home", str(home), "--as", NURSE)
    starts = {"empty": ("empty", str(REST)), "ours": ours}
    told = in_turns(_starting_all(starts, settings(folder)), 7)
    if "memory" in told["ours"]:
        ours_held, empty_held = told["ours"]["memory"], told["empty"]["memory"]
        yield Figure(
            "memory at rest, everything imported",
            ours_held,
            "MiB",
            empty_held,
            WITH_CHARTS,
            limit_name="empty window (PSS)",
        )


def after_a_days_work(folder: Path, people: int) -> Iterator[Figure]:
    """Yield what the window holds after a day, in a young home and with a year behind it."""
    empty = in_turns({"empty": starting(settings(folder), "empty", "0")}, LEAST)["empty"]
    young, old = demo_home(folder, "worked"), folder / "worked old"
    house = old_home(old, people, 365)
    director = house.desk.stays[0].details.code
    close_home(house.desk)
    told, later = _days_work(folder, young, NURSE), _days_work(folder, old, director)
    first = Once.of(told["first"], A_MINUTE)
    yield Figure("the first chart, everything imported", first, "ms", target=FIRST_CHART)
    if "memory" not in empty:
        return
    for what, name in (
        ("memory", "memory after every page, 60 charts and 10 reports"),
        ("rest", "… when nobody touched a key for a minute"),
    ):
        held, now, then = empty["memory"], Once.of(told[what], LONG), Once.of(later[what], LONG)
        yield Figure(name, now, "MiB", held, AFTER_ALL, limit_name="empty window (PSS)")
        yield Figure(
            f"{name}, with a year behind it", then, "MiB", now, GROWN,
            limit_name="a home of a month",
        )  # fmt: skip


def _days_work(folder: Path, home: Path, who: str) -> Told:
    command = [sys.executable, "-m", "benchmarks.a_days_work", str(home), who]
    environment = settings(folder)
    done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return {what: float(number) for what, number in map(str.split, done.stdout.splitlines())}


def in_turns(starts: dict[str, Callable[[], Told]], runs: int) -> dict[str, dict[str, Median]]:
    """Start each so many times by turns; return the medians of what each told."""
    seen: dict[str, list[Told]] = {name: [] for name in starts}
    for run in range(runs + 1):
        for name, start in starts.items():
            found = start()
            if run:  # the first one warms the caches
                seen[name].append(found)
    return {
        name: {what: Median.of([one[what] for one in found]) for what in found[0]}
        for name, found in seen.items()
    }


def _starting_all(
    starts: dict[str, tuple[str, ...]], environment: dict[str, str]
) -> dict[str, Callable[[], Told]]:
    return {name: starting(environment, *arguments) for name, arguments in starts.items()}


def starting(environment: dict[str, str], *arguments: str) -> Callable[[], Told]:
    command = [sys.executable, "-m", "benchmarks.one_start", *arguments]

    def start() -> Told:
        begin = time.monotonic()
        done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
        told = {what: float(number) for what, number in map(str.split, done.stdout.splitlines())}
        at = told.pop("at")
        return {**told, "wall": (at - begin) * MILLI, "cpu": told["cpu"] * MILLI}

    return start


def settings(folder: Path) -> dict[str, str]:
    """Return the environment of a start: off screen, own settings, compiled files allowed."""
    wanted = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder / "settings")}
    kept = {name: is_ for name, is_ in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **wanted}
