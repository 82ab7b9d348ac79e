"""How the process stands after each day: memory, objects, open files; and how fast it answered."""

import gc
import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication

from carehome_app.heap import give_memory_back
from carehome_app.in_mind import forget
from carehome_app.ui.style.windows import windows

SMAPS = Path("/proc/self/smaps_rollup")
FILES = Path("/proc/self/fd")
KIB = 1024
MOST_GROWTH = 1.05
"""Memory of the last quarter may be so many times that of the second."""
FEW = 100
"""So many more objects of a type in half the time are no growth: some caches fill slowly."""
WAITING = 4
"""So many more threads or files in half the time are none either: they wait for more work."""


@dataclass
class Standing:
    """One day: what was there when its window was closed, and its times in milliseconds."""

    memory: float
    objects: Mapping[str, int]
    files: int
    threads: int
    windows: int
    times: list[float] = field(default_factory=list)


class Lived:
    """The days so far, in a file: two thousand names of types a day, kept here, were growth."""

    def __init__(self, path: Path) -> None:
        """Begin with no day."""
        self._path = path
        path.touch()

    def note(self, day: Standing) -> None:
        """Note a day at the end."""
        with self._path.open("ab") as file:
            file.write(msgspec.json.encode(day) + b"\n")

    def days(self) -> list[Standing]:
        """Return all days in order."""
        lines = self._path.read_bytes().splitlines()
        return [msgspec.json.decode(line, type=Standing) for line in lines]


def standing(times: list[float]) -> Standing:
    """Look at this process now, after what nobody needs any more has gone."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: no loop runs between days
        QApplication.processEvents()
        gc.collect()
    forget()  # as at every lock: nobody sits at the window at night
    give_memory_back()
    objects = Counter(_name(type(one)) for one in gc.get_objects())
    return Standing(
        memory=_memory(),
        objects=objects,
        files=_count(FILES),
        threads=_count(Path("/proc/self/task")),
        windows=len(windows()),
        times=times,
    )


def quarters(days: Sequence[Standing]) -> list[list[Standing]]:
    """Return the days in four parts."""
    count = len(days)
    parts: list[list[Standing]] = [[], [], [], []]
    for place, day in enumerate(days):
        parts[place * 4 // count].append(day)
    return parts


def growing(days: Sequence[Standing]) -> Iterator[str]:
    """Yield what grows without end: memory, types of objects, files, threads, windows."""
    _first, second, third, last = quarters(days)
    before, after = (_median(part, _mib) for part in (second, last))
    if after > before * MOST_GROWTH:
        yield f"memory: {before:.1f} MiB in the second quarter, {after:.1f} in the last"
    if (left := _median(last, _windows)) > (had := _median(second, _windows)):
        yield f"windows: {had:.0f}, then {left:.0f}"
    # A thread that waits for more work, with its files, goes half a minute after.
    for what, counted in (("open files", _files), ("threads", _threads)):
        two, three, four = (_median(part, counted) for part in (second, third, last))
        if two < three < four and four > two + WAITING:
            yield f"{what}: {two:.0f}, {three:.0f}, {four:.0f}"
    for name in sorted(last[-1].objects):
        two, three, four = (_of(part, name) for part in (second, third, last))
        if two <= three <= four > max(two + FEW, two * MOST_GROWTH):
            yield f"objects of {name}: {two:.0f}, {three:.0f}, {four:.0f}"


def slowed(days: Sequence[Standing]) -> list[tuple[float, float]]:
    """Return of each quarter the median and the slowest of twenty, from Enter to painted."""
    found = []
    for part in quarters(days):
        times = sorted(one for day in part for one in day.times)
        found.append((statistics.median(times), times[len(times) * 95 // 100]))
    return found


def _median(part: Sequence[Standing], of: Callable[[Standing], float]) -> float:
    return statistics.median(of(day) for day in part)


def _of(part: Sequence[Standing], name: str) -> float:
    return statistics.median(day.objects.get(name, 0) for day in part)


def _mib(day: Standing) -> float:
    return day.memory


def _files(day: Standing) -> float:
    return day.files


def _threads(day: Standing) -> float:
    return day.threads


def _windows(day: Standing) -> float:
    return day.windows


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _memory() -> float:
    if not SMAPS.exists():
        return 0.0
    # Not the share of what others use too (Pss): that changes with how many others there are.
    held = next(line for line in SMAPS.read_text().splitlines() if line.startswith("Rss:"))
    return int(held.split()[1]) / KIB


def _count(folder: Path) -> int:
    return len(list(folder.iterdir())) if folder.exists() else 0
